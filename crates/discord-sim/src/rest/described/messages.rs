//! Messages, by whichever route they come.

use super::{
    components,
    shape::{
        COLOR, COUNT, FLAGS, Field,
        Shape::{
            Address, Choice, Flag, List, Model, Nonce, Number, Printed, Set, Snowflake, Text,
            Whole, Word,
        },
        may, must,
    },
};

macro_rules! message {
    ($($more:expr),* $(,)?) => {
        &[
            may("content", Text(0, 2_000)),
            may("embeds", List(0, 10, &Model(EMBED))),
            may("allowed_mentions", Model(ALLOWED_MENTIONS)),
            may("components", List(0, 40, &components::IN_A_MESSAGE)),
            may("attachments", List(0, 10, &Model(ATTACHMENT))),
            may("flags", FLAGS),
            $($more),*
        ]
    };
}

/// `POST /channels/{channel}/messages`
pub(super) const CREATE: &[Field] = message![
    may("sticker_ids", List(0, 3, &Snowflake)),
    may("poll", Model(POLL)),
    may("shared_client_theme", Model(THEME)),
    may("message_reference", Model(REFERENCE)),
    may("nonce", Nonce),
    may("enforce_nonce", Flag),
    may("tts", Flag),
];

/// What a forum's post begins with.
pub(super) const FIRST: &[Field] = message![
    may("sticker_ids", List(0, 3, &Snowflake)),
    may("poll", Model(POLL)),
    may("shared_client_theme", Model(THEME)),
];

/// `PATCH /channels/{channel}/messages/{message}`
pub(super) const EDIT: &[Field] = message![may("sticker_ids", List(0, 1_521, &Snowflake))];

/// The same by an interaction's token, or a webhook's.
pub(super) const EDIT_BY_TOKEN: &[Field] = message![may("poll", Model(POLL))];

/// What answers an interaction, and what a webhook posts.
pub(super) const BY_TOKEN: &[Field] = message![
    may("poll", Model(POLL)),
    may("tts", Flag),
    may("username", Text(1, 80)),
    may("avatar_url", Address(2_048)),
    may("thread_name", Text(0, 100)),
    may("applied_tags", List(0, 5, &Snowflake)),
];

const EMBED: &[Field] = &[
    may("type", Text(0, 152_133)),
    may("url", Address(2_048)),
    may("title", Text(0, 256)),
    may("color", COLOR),
    may("timestamp", super::shape::Shape::Moment),
    may("description", Text(0, 4_096)),
    may("author", Model(AUTHOR)),
    may("image", Model(PICTURE)),
    may("thumbnail", Model(PICTURE)),
    may("footer", Model(FOOTER)),
    may("fields", List(0, 25, &Model(EMBED_FIELD))),
    may("provider", Model(PROVIDER)),
    may("video", Model(PICTURE)),
];

// Without its name, or its text, each of the next two would come back in a form that Discord's
// own answers never have.
const AUTHOR: &[Field] = &[
    must("name", Text(0, 256)),
    may("url", Address(2_048)),
    may("icon_url", Address(2_048)),
];

const FOOTER: &[Field] = &[
    must("text", Text(0, 2_048)),
    may("icon_url", Address(2_048)),
];

// Numbers come back as text: Discord prints them.
const EMBED_FIELD: &[Field] = &[
    must("name", Printed(256)),
    must("value", Printed(1_024)),
    may("inline", Flag),
];

const PROVIDER: &[Field] = &[may("name", Text(0, 256)), may("url", Address(2_048))];

const PICTURE: &[Field] = &[
    may("url", Address(2_048)),
    may("width", FLAGS),
    may("height", FLAGS),
    may("placeholder", Text(0, 64)),
    may("placeholder_version", COUNT),
    may("is_animated", Flag),
    may("description", Text(0, 4_096)),
];

const ALLOWED_MENTIONS: &[Field] = &[
    may(
        "parse",
        Set(0, 1_521, &Word(&["users", "roles", "everyone"])),
    ),
    may("users", Set(0, 100, &Snowflake)),
    may("roles", Set(0, 100, &Snowflake)),
    may("replied_user", Flag),
];

const ATTACHMENT: &[Field] = &[
    must("id", Snowflake),
    may("filename", Text(1, 1_024)),
    may("description", Text(0, 1_024)),
    may("duration_secs", Number(0.0, 2_147_483_647.0)),
    may("waveform", Text(0, 400)),
    may("title", Text(0, 1_024)),
    may("is_spoiler", Flag),
    may("is_remix", Flag),
];

const POLL: &[Field] = &[
    must("question", Model(POLL_MEDIA)),
    must("answers", List(1, 10, &Model(POLL_ANSWER))),
    may("allow_multiselect", Flag),
    may("layout_type", Choice(&[1])),
    may("duration", Whole(1, 768)),
];

const POLL_ANSWER: &[Field] = &[must("poll_media", Model(POLL_MEDIA))];

const POLL_MEDIA: &[Field] = &[may("text", Text(1, 300)), may("emoji", Model(POLL_EMOJI))];

const POLL_EMOJI: &[Field] = &[
    may("id", Snowflake),
    may("name", Text(0, 32)),
    may("animated", Flag),
];

const THEME: &[Field] = &[
    must("colors", List(1, 5, &Text(6, 6))),
    must("gradient_angle", Whole(0, 360)),
    must("base_mix", Whole(0, 100)),
    may("base_theme", Choice(&[0, 1, 2, 3, 4])),
];

const REFERENCE: &[Field] = &[
    may("guild_id", Snowflake),
    may("channel_id", Snowflake),
    must("message_id", Snowflake),
    may("fail_if_not_exists", Flag),
    may("type", Choice(&[0, 1])),
];
