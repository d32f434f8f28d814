//! Buttons, selects and the like, in messages and in forms.

use super::shape::{
    COLOR, COUNT, Field, Shape,
    Shape::{Address, Choice, Flag, Kinds, List, Model, Set, Snowflake, Text, Whole, Word},
    may, must,
};

macro_rules! component {
    ($($more:expr),* $(,)?) => {
        &[may("id", COUNT), $($more),*]
    };
}

/// What may stand at the top of a message.
pub(super) const IN_A_MESSAGE: Shape = Kinds(&[
    (&[1], ACTION_ROW),
    (&[9], SECTION),
    (&[10], TEXT_DISPLAY),
    (&[12], GALLERY),
    (&[13], FILE),
    (&[14], SEPARATOR),
    (&[17], CONTAINER),
]);

/// What may stand at the top of a form.
const IN_A_FORM: Shape = Kinds(&[(&[1], INPUT_ROW), (&[10], TEXT_DISPLAY), (&[18], LABEL)]);

/// A form that answers an interaction.
pub(super) const MODAL: &[Field] = &[
    must("custom_id", Text(1, 100)),
    must("title", Text(1, 45)),
    must("components", List(1, 40, &IN_A_FORM)),
];

const ACTION_ROW: &[Field] = component![must("components", List(1, 5, &IN_A_ROW))];

const IN_A_ROW: Shape = Kinds(&[
    (&[2], BUTTON),
    (&[3], STRING_SELECT),
    (&[5], USER_SELECT),
    (&[6], ROLE_SELECT),
    (&[7], MENTIONABLE_SELECT),
    (&[8], CHANNEL_SELECT),
]);

const BUTTON: &[Field] = component![
    must("style", Choice(&[1, 2, 3, 4, 5, 6])),
    may("custom_id", Text(1, 100)),
    may("label", Text(0, 80)),
    may("disabled", Flag),
    may("url", Address(512)),
    may("sku_id", Snowflake),
    may("emoji", Model(EMOJI)),
];

const EMOJI: &[Field] = &[may("id", Snowflake), must("name", Text(0, 32))];

macro_rules! select {
    ($($more:expr),* $(,)?) => {
        component![
            must("custom_id", Text(1, 100)),
            may("placeholder", Text(0, 150)),
            may("min_values", Whole(0, 25)),
            may("max_values", Whole(1, 25)),
            may("disabled", Flag),
            may("required", Flag),
            $($more),*
        ]
    };
}

const STRING_SELECT: &[Field] = select![must("options", List(1, 25, &Model(SELECT_OPTION)))];
const USER_SELECT: &[Field] = select![may(
    "default_values",
    List(
        0,
        25,
        &Model(&[must("type", Word(&["user"])), must("id", Snowflake)])
    )
)];
const ROLE_SELECT: &[Field] = select![may(
    "default_values",
    List(
        0,
        25,
        &Model(&[must("type", Word(&["role"])), must("id", Snowflake)])
    )
)];
const MENTIONABLE_SELECT: &[Field] = select![may(
    "default_values",
    List(
        0,
        25,
        &Model(&[must("type", Word(&["user", "role"])), must("id", Snowflake)])
    )
)];
const CHANNEL_SELECT: &[Field] = select![
    may(
        "default_values",
        List(
            0,
            25,
            &Model(&[must("type", Word(&["channel"])), must("id", Snowflake)])
        )
    ),
    may(
        "channel_types",
        Set(0, usize::MAX, &super::commands::CHANNEL_TYPE)
    ),
];

const SELECT_OPTION: &[Field] = &[
    must("label", Text(1, 100)),
    must("value", Text(1, 100)),
    may("description", Text(0, 100)),
    may("default", Flag),
    may("emoji", Model(EMOJI)),
];

const SECTION: &[Field] = component![
    must("components", List(1, 3, &Kinds(&[(&[10], TEXT_DISPLAY)]))),
    must("accessory", Kinds(&[(&[2], BUTTON), (&[11], THUMBNAIL)])),
];

const TEXT_DISPLAY: &[Field] = component![must("content", Text(1, 4_000))];

const MEDIA: &[Field] = &[must("url", Address(2_048))];

const THUMBNAIL: &[Field] = component![
    may("description", Text(1, 1_024)),
    may("spoiler", Flag),
    must("media", Model(MEDIA)),
];

const GALLERY: &[Field] = component![must("items", List(1, 10, &Model(GALLERY_ITEM)))];

const GALLERY_ITEM: &[Field] = &[
    may("description", Text(1, 1_024)),
    may("spoiler", Flag),
    must("media", Model(MEDIA)),
];

const FILE: &[Field] = component![may("spoiler", Flag), must("file", Model(MEDIA))];

const SEPARATOR: &[Field] = component![may("spacing", Choice(&[1, 2])), may("divider", Flag)];

const CONTAINER: &[Field] = component![
    may("accent_color", COLOR),
    may("spoiler", Flag),
    must("components", List(1, 40, &IN_A_CONTAINER)),
];

const IN_A_CONTAINER: Shape = Kinds(&[
    (&[1], ACTION_ROW),
    (&[9], SECTION),
    (&[10], TEXT_DISPLAY),
    (&[12], GALLERY),
    (&[13], FILE),
    (&[14], SEPARATOR),
]);

const INPUT_ROW: &[Field] = component![must(
    "components",
    List(1, 5, &Kinds(&[(&[4], TEXT_INPUT)]))
)];

const TEXT_INPUT: &[Field] = component![
    must("custom_id", Text(1, 100)),
    must("style", Choice(&[1, 2])),
    may("label", Text(1, 45)),
    may("value", Text(0, 4_000)),
    may("placeholder", Text(0, 100)),
    may("required", Flag),
    may("min_length", Whole(0, 4_000)),
    may("max_length", Whole(1, 4_000)),
];

const LABEL: &[Field] = component![
    must("label", Text(1, 45)),
    may("description", Text(1, 100)),
    must("component", IN_A_LABEL),
];

const IN_A_LABEL: Shape = Kinds(&[
    (&[3], STRING_SELECT),
    (&[4], TEXT_INPUT),
    (&[5], USER_SELECT),
    (&[6], ROLE_SELECT),
    (&[7], MENTIONABLE_SELECT),
    (&[8], CHANNEL_SELECT),
    (&[19], FILE_UPLOAD),
    (&[21], RADIO_GROUP),
    (&[22], CHECKBOX_GROUP),
    (&[23], CHECKBOX),
]);

const FILE_UPLOAD: &[Field] = component![
    must("custom_id", Text(1, 100)),
    may("min_values", Whole(0, 10)),
    may("max_values", Whole(1, 10)),
    may("required", Flag),
];

const RADIO_GROUP: &[Field] = component![
    must("custom_id", Text(1, 100)),
    may("required", Flag),
    must("options", List(2, 10, &Model(GROUP_OPTION))),
];

const CHECKBOX_GROUP: &[Field] = component![
    must("custom_id", Text(1, 100)),
    may("min_values", Whole(0, 10)),
    may("max_values", Whole(1, 10)),
    may("required", Flag),
    must("options", List(1, 10, &Model(GROUP_OPTION))),
];

const GROUP_OPTION: &[Field] = &[
    must("label", Text(1, 100)),
    must("value", Text(1, 100)),
    may("description", Text(0, 100)),
    may("default", Flag),
];

const CHECKBOX: &[Field] = component![must("custom_id", Text(1, 100)), may("default", Flag)];
