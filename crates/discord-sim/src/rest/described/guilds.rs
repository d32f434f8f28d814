//! Servers: members, roles, emoji and stickers.

use super::shape::{
    ANY_TEXT, COLOR, FLAGS, Field,
    Shape::{Bits, Flag, Map, Model, Moment, Set, Snowflake, Text, Whole},
    given, may, must,
};

/// `PATCH /guilds/{guild}/members/{user}`
pub(super) const EDIT_MEMBER: &[Field] = &[
    may("nick", Text(0, 32)),
    may("roles", Set(0, 350, &Snowflake)),
    may("mute", Flag),
    may("deaf", Flag),
    may("channel_id", Snowflake),
    may("communication_disabled_until", Moment),
    may("flags", FLAGS),
];

/// `PATCH /guilds/{guild}/members/@me`
pub(super) const EDIT_SELF: &[Field] = &[
    may("nick", Text(0, 32)),
    may("avatar", ANY_TEXT),
    may("bio", Text(0, 190)),
    may("banner", ANY_TEXT),
];

/// `PUT /guilds/{guild}/bans/{user}`
pub(super) const BAN: &[Field] = &[
    may("delete_message_seconds", Whole(0, 604_800)),
    may("delete_message_days", Whole(0, 7)),
];

/// `POST /guilds/{guild}/roles` and `PATCH /guilds/{guild}/roles/{role}`
pub(super) const ROLE: &[Field] = &[
    may("name", Text(1, 100)),
    may("permissions", Bits),
    may("color", COLOR),
    may("colors", Model(COLORS)),
    may("hoist", Flag),
    may("mentionable", Flag),
    may("icon", ANY_TEXT),
    may("unicode_emoji", Text(0, 100)),
];

const COLORS: &[Field] = &[
    may("primary_color", COLOR),
    may("secondary_color", COLOR),
    may("tertiary_color", COLOR),
];

/// `POST /guilds/{guild}/emojis`
pub(super) const EMOJI: &[Field] = &[
    must("name", Text(2, 32)),
    must("image", ANY_TEXT),
    may("roles", Set(0, 1_521, &Snowflake)),
];

/// `PATCH /guilds/{guild}/emojis/{emoji}`
pub(super) const EDIT_EMOJI: &[Field] = &[
    given("name", Text(2, 32)),
    may("roles", Set(0, 1_521, &Snowflake)),
];

/// `POST /guilds/{guild}/stickers`
pub(super) const STICKER: &[Field] = &[
    must("name", Text(2, 30)),
    must("tags", Text(1, 200)),
    may("description", Text(0, 100)),
];

/// `PATCH /guilds/{guild}/stickers/{sticker}`
pub(super) const EDIT_STICKER: &[Field] = &[
    given("name", Text(2, 30)),
    given("tags", Text(1, 200)),
    may("description", Text(0, 100)),
];

/// `POST /users/@me/channels`
pub(super) const PRIVATE_CHANNEL: &[Field] = &[
    may("recipient_id", Snowflake),
    may("access_tokens", Set(0, 1_521, &Text(0, 152_133))),
    may("nicks", Map(&Text(0, 152_133))),
];
