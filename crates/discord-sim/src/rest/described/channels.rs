//! Channels and threads.

use super::{
    messages,
    shape::{
        ANY_TEXT, COUNT, FLAGS, Field, Shape,
        Shape::{Bits, Choice, Flag, List, Model, Snowflake, Text, Whole, Word},
        given, may, must,
    },
};

/// The kinds of channels a server can be given. The description forgets 16, a forum of pictures.
const KIND: Shape = Choice(&[0, 2, 4, 5, 13, 14, 15, 16]);
/// After how many idle minutes threads may archive themselves.
const AUTO_ARCHIVE: Shape = Choice(&[60, 1_440, 4_320, 10_080]);
/// How long members wait between two messages, in seconds.
const SLOW_MODE: Shape = Whole(0, 21_600);

macro_rules! channel {
    ($name:expr, $tags:expr, $($more:expr),* $(,)?) => {
        &[
            $name,
            may("available_tags", List(0, 20, &Model($tags))),
            may("type", KIND),
            may("position", COUNT),
            may("topic", Text(0, 4_096)),
            may("bitrate", Whole(8_000, i32::MAX as i64)),
            may("user_limit", COUNT),
            may("nsfw", Flag),
            may("rate_limit_per_user", SLOW_MODE),
            may("parent_id", Snowflake),
            may("permission_overwrites", List(0, 100, &Model(OVERWRITE_IN_LIST))),
            may("rtc_region", ANY_TEXT),
            may("video_quality_mode", Choice(&[1, 2])),
            may("default_auto_archive_duration", AUTO_ARCHIVE),
            may("default_reaction_emoji", Model(REACTION)),
            may("default_thread_rate_limit_per_user", SLOW_MODE),
            may("default_sort_order", Choice(&[0, 1])),
            may("default_forum_layout", Choice(&[0, 1, 2])),
            may("default_tag_setting", Word(&["match_all", "match_some"])),
            $($more),*
        ]
    };
}

/// `POST /guilds/{guild}/channels`
pub(super) const CREATE: &[Field] = channel![must("name", Text(1, 100)), NEW_TAG,];

/// `PATCH /channels/{channel}` of a server's channel.
pub(super) const EDIT: &[Field] = channel![given("name", Text(1, 100)), TAG, may("flags", FLAGS)];

/// `PATCH /channels/{channel}` of a private conversation.
pub(super) const EDIT_DM: &[Field] = &[may("name", Text(0, 100))];

/// `PATCH /channels/{channel}` of a thread.
pub(super) const EDIT_THREAD: &[Field] = &[
    may("name", Text(0, 100)),
    may("archived", Flag),
    may("locked", Flag),
    may("invitable", Flag),
    may("auto_archive_duration", AUTO_ARCHIVE),
    may("rate_limit_per_user", SLOW_MODE),
    may("flags", FLAGS),
    may("applied_tags", List(0, 5, &Snowflake)),
    may("bitrate", Whole(8_000, i32::MAX as i64)),
    may("user_limit", Whole(0, 99)),
    may("rtc_region", ANY_TEXT),
    may("video_quality_mode", Choice(&[1, 2])),
];

/// `PUT /channels/{channel}/permissions/{target}`
pub(super) const OVERWRITE: &[Field] = &[
    may("type", Choice(&[0, 1])),
    may("allow", Bits),
    may("deny", Bits),
];

const OVERWRITE_IN_LIST: &[Field] = &[
    must("id", Snowflake),
    may("type", Choice(&[0, 1])),
    may("allow", Bits),
    may("deny", Bits),
];

const REACTION: &[Field] = &[may("emoji_id", Snowflake), may("emoji_name", Text(0, 100))];

const NEW_TAG: &[Field] = &[
    must("name", Text(0, 50)),
    may("emoji_id", Snowflake),
    may("emoji_name", Text(0, 100)),
    may("moderated", Flag),
];

const TAG: &[Field] = &[
    must("name", Text(0, 50)),
    may("emoji_id", Snowflake),
    may("emoji_name", Text(0, 100)),
    may("moderated", Flag),
    may("id", Snowflake),
];

macro_rules! thread {
    ($($more:expr),* $(,)?) => {
        &[
            must("name", Text(1, 100)),
            may("auto_archive_duration", AUTO_ARCHIVE),
            may("rate_limit_per_user", SLOW_MODE),
            $($more),*
        ]
    };
}

/// `POST /channels/{channel}/messages/{message}/threads`
pub(super) const THREAD_ON: &[Field] = thread![];

/// `POST /channels/{channel}/threads` of a text channel.
pub(super) const THREAD: &[Field] =
    thread![may("type", Choice(&[10, 11, 12])), may("invitable", Flag)];

/// `POST /channels/{channel}/threads` of a forum.
pub(super) const POST: &[Field] = thread![
    may("applied_tags", List(0, 5, &Snowflake)),
    must("message", Model(messages::FIRST)),
];

/// `POST /channels/{channel}/messages/bulk-delete`
pub(super) const BULK_DELETE: &[Field] = &[must("messages", Shape::Set(0, 100, &Snowflake))];

/// `POST /channels/{channel}/invites`
pub(super) const INVITE: &[Field] = &[
    may("max_age", Whole(0, 5_184_000)),
    may("max_uses", Whole(0, 100)),
    may("temporary", Flag),
    may("unique", Flag),
    may("target_type", Choice(&[1, 2])),
    may("target_user_id", Snowflake),
    may("target_application_id", Snowflake),
    may("role_ids", Shape::Joined(250)),
];

/// `POST /channels/{channel}/webhooks`
pub(super) const WEBHOOK: &[Field] = &[must("name", Text(1, 80)), may("avatar", ANY_TEXT)];

/// `PATCH /webhooks/{webhook}`
pub(super) const EDIT_WEBHOOK: &[Field] = &[
    given("name", Text(1, 80)),
    may("avatar", ANY_TEXT),
    may("channel_id", Snowflake),
];
