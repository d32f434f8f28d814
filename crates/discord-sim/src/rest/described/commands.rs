//! Commands, and the suggestions for their options.

use super::shape::{
    Field, Shape,
    Shape::{
        Bits, Choice, Choices, Flag, Kinds, List, Map, Model, Number, Set, Snowflake, Text, Whole,
    },
    given, may, must,
};

/// The kinds of channels a command or a select can be restricted to.
pub(super) const CHANNEL_TYPE: Shape = Choice(&[0, 1, 2, 3, 4, 5, 10, 11, 12, 13, 14, 15, 16]);
/// The whole numbers that a JavaScript client can hold.
const INT53: Shape = Whole(-9_007_199_254_740_991, 9_007_199_254_740_991);
const ANY_NUMBER: Shape = Number(f64::MIN, f64::MAX);

macro_rules! command {
    ($name:expr, $($more:expr),* $(,)?) => {
        &[
            $name,
            may("name_localizations", Map(&Text(1, 32))),
            may("description", Text(0, 100)),
            may("description_localizations", Map(&Text(1, 100))),
            may("options", List(0, 25, &OPTION)),
            may("default_member_permissions", Bits),
            may("dm_permission", Flag),
            may("contexts", Set(1, usize::MAX, &Choice(&[0, 1, 2]))),
            may("integration_types", Set(1, usize::MAX, &Choice(&[0, 1]))),
            may("handler", Choice(&[1, 2])),
            $($more),*
        ]
    };
}

/// A command that is made.
pub(super) const CREATE: &[Field] = command![
    must("name", Text(1, 32)),
    may("type", Choice(&[1, 2, 3, 4])),
];

/// A command that is changed.
pub(super) const EDIT: &[Field] = command![given("name", Text(1, 32)),];

/// All commands at once.
pub(super) const ALL: Shape = List(
    0,
    130,
    &Model(command![
        must("name", Text(1, 32)),
        may("type", Choice(&[1, 2, 3, 4])),
        may("id", Snowflake),
    ]),
);

macro_rules! option {
    ($($more:expr),* $(,)?) => {
        &[
            must("name", Text(1, 32)),
            may("name_localizations", Map(&Text(1, 32))),
            must("description", Text(1, 100)),
            may("description_localizations", Map(&Text(1, 100))),
            may("required", Flag),
            $($more),*
        ]
    };
}

const OPTION: Shape = Kinds(&[
    (&[1], SUB_COMMAND),
    (&[2], GROUP),
    (&[3], STRING),
    (&[4], INTEGER),
    (&[5, 6, 8, 9, 11], PLAIN),
    (&[7], CHANNEL),
    (&[10], NUMBER),
]);

const GROUP: &[Field] = option![may("options", List(0, 25, &Kinds(&[(&[1], SUB_COMMAND)])))];

const SUB_COMMAND: &[Field] = option![may(
    "options",
    List(
        0,
        25,
        &Kinds(&[
            (&[3], STRING),
            (&[4], INTEGER),
            (&[5, 6, 8, 9, 11], PLAIN),
            (&[7], CHANNEL),
            (&[10], NUMBER),
        ])
    )
)];

const PLAIN: &[Field] = option![];

const CHANNEL: &[Field] = option![may("channel_types", Set(0, usize::MAX, &CHANNEL_TYPE))];

const STRING: &[Field] = option![
    may("autocomplete", Flag),
    may("min_length", Whole(0, 6_000)),
    may("max_length", Whole(1, 6_000)),
    may("choices", List(0, 25, &Choices(&Text(0, 6_000)))),
];

const INTEGER: &[Field] = option![
    may("autocomplete", Flag),
    may("choices", List(0, 25, &Choices(&INT53))),
    may("min_value", INT53),
    may("max_value", INT53),
];

const NUMBER: &[Field] = option![
    may("autocomplete", Flag),
    may("choices", List(0, 25, &Choices(&ANY_NUMBER))),
    may("min_value", ANY_NUMBER),
    may("max_value", ANY_NUMBER),
];
