//! The settings of modmail-dev's Modmail.

use super::{Fate, Known, values::Kind};

const STAFF: &str = "who may what is said by the roles in `[staff]`";
const LOOK: &str = "how the bot looks at Discord is set in the developer portal";
const SIGNS: &str = "messages are signed with ✅, ⏳ or 🚫";
const PAUSE: &str = "`/pause new` and `/pause all` do that";
const SECRET: &str = "`token_file` in `[discord]` names a file with the token";
const OWN: &str = "it is about that bot's own database or log pages";
const LOGS: &str = "`[log]` and `[health]` say what the bot logs and measures";
const ANONYMOUS: &str = "`/anonreply` sends what is anonymous";
const UPDATES: &str = "nothing here updates by itself";
const CHOICE: &str = "`[menu]` and `[[categories]]` say what members choose from";
const FULL: &str = "copies of a full category are made as they are needed";
const NEWS: &str = "`alerts_channel` in `[tickets]` is where the staff are told such things";
const COMMANDS: &str = "they run commands of that bot when somebody writes a word";

/// All that are known.
pub(crate) const MODMAIL_DEV: &[Known] = &[
    (
        "account_age",
        Fate::Here("rules", "minimum_account_hours", Kind::Hours),
    ),
    (
        "guild_age",
        Fate::Here("rules", "minimum_membership_hours", Kind::Hours),
    ),
    ("prefix", Fate::Here("tickets", "prefix", Kind::Words)),
    ("modmail_guild_id", Fate::Here("tickets", "guild", Kind::Id)),
    ("guild_id", Fate::Here("tickets", "members_guild", Kind::Id)),
    (
        "main_category_id",
        Fate::Here("tickets", "category", Kind::Id),
    ),
    ("mention", Fate::Here("tickets", "ping_roles", Kind::Roles)),
    (
        "mention_channel_id",
        Fate::Here("tickets", "alerts_channel", Kind::Id),
    ),
    (
        "confirm_thread_creation",
        Fate::Here("tickets", "confirm", Kind::Flag),
    ),
    (
        "reply_without_command",
        Fate::Here("tickets", "reply_without_command", Kind::Flag),
    ),
    ("owners", Fate::Here("staff", "owners", Kind::Roles)),
    (
        "log_channel_id",
        Fate::Here("closing", "log_channel", Kind::Id),
    ),
    (
        "recipient_thread_close",
        Fate::Here("closing", "by_member", Kind::Flag),
    ),
    (
        "close_on_leave",
        Fate::Here("closing", "on_leave", Kind::Flag),
    ),
    (
        "require_close_reason",
        Fate::Here("closing", "require_reason", Kind::Flag),
    ),
    (
        "thread_auto_close",
        Fate::Here("closing", "idle_hours", Kind::Hours),
    ),
    (
        "thread_cooldown",
        Fate::Here("limits", "cooldown_seconds", Kind::Seconds),
    ),
    (
        "thread_min_characters",
        Fate::Here("limits", "minimum_length", Kind::Count),
    ),
    ("mod_typing", Fate::Here("relay", "typing", Kind::Flag)),
    ("user_typing", Fate::Here("relay", "typing", Kind::Flag)),
    (
        "transfer_reactions",
        Fate::Here("relay", "reactions", Kind::Flag),
    ),
    (
        "recipient_color",
        Fate::Here("style", "member_colour", Kind::Colour),
    ),
    (
        "mod_color",
        Fate::Here("style", "staff_colour", Kind::Colour),
    ),
    ("mod_tag", Fate::Here("style", "label", Kind::Words)),
    (
        "anon_username",
        Fate::Here("style", "anonymous_name", Kind::Words),
    ),
    ("thread_creation_response", Fate::Text("opened")),
    ("thread_close_response", Fate::Text("closed")),
    ("aliases", Fate::Alias),
    ("auto_triggers", Fate::Nothing(COMMANDS)),
    ("fallback_category_id", Fate::Nothing(FULL)),
    (
        "thread_auto_close_silently",
        Fate::Nothing("members are told before their ticket closes"),
    ),
    (
        "thread_auto_close_response",
        Fate::Nothing("our text says when the ticket closes"),
    ),
    (
        "thread_close_footer",
        Fate::Nothing("a closed ticket is told of in one text"),
    ),
    (
        "thread_close_title",
        Fate::Nothing("a closed ticket is told of in one text"),
    ),
    (
        "thread_creation_footer",
        Fate::Nothing("a new ticket is told of in one text"),
    ),
    (
        "thread_creation_title",
        Fate::Nothing("a new ticket is told of in one text"),
    ),
    (
        "thread_self_close_response",
        Fate::Nothing("a new ticket is told of in one text"),
    ),
    ("thread_creation_menu_enabled", Fate::Nothing(CHOICE)),
    ("thread_creation_menu_options", Fate::Nothing(CHOICE)),
    ("anon_avatar_url", Fate::Nothing(ANONYMOUS)),
    ("anon_reply_without_command", Fate::Nothing(ANONYMOUS)),
    ("anon_snippets", Fate::Nothing(ANONYMOUS)),
    ("anon_tag", Fate::Nothing(ANONYMOUS)),
    (
        "plain_reply_without_command",
        Fate::Nothing("`form` in `[style]` says how replies look"),
    ),
    (
        "plain_snippets",
        Fate::Nothing("`form` in `[style]` says how replies look"),
    ),
    (
        "use_hoisted_top_role",
        Fate::Nothing("`top_role` in `[style]` shows the highest role"),
    ),
    (
        "main_color",
        Fate::Nothing("only what people write has a colour that can be set"),
    ),
    (
        "error_color",
        Fate::Nothing("only what people write has a colour that can be set"),
    ),
    ("sent_emoji", Fate::Nothing(SIGNS)),
    ("blocked_emoji", Fate::Nothing(SIGNS)),
    (
        "close_emoji",
        Fate::Nothing("a button under the first reply closes the ticket"),
    ),
    (
        "confirm_thread_creation_accept",
        Fate::Nothing("buttons have our labels"),
    ),
    (
        "confirm_thread_creation_deny",
        Fate::Nothing("buttons have our labels"),
    ),
    ("confirm_thread_response", Fate::Text("confirm-question")),
    ("dm_disabled", Fate::Nothing(PAUSE)),
    ("disabled_new_thread_response", Fate::Nothing(PAUSE)),
    ("disabled_current_thread_response", Fate::Nothing(PAUSE)),
    ("activity_message", Fate::Nothing(LOOK)),
    ("activity_type", Fate::Nothing(LOOK)),
    ("status", Fate::Nothing(LOOK)),
    ("twitch_url", Fate::Nothing(LOOK)),
    ("command_permissions", Fate::Nothing(STAFF)),
    ("level_permissions", Fate::Nothing(STAFF)),
    ("override_command_level", Fate::Nothing(STAFF)),
    ("oauth_whitelist", Fate::Nothing(OWN)),
    ("alert_on_mention", Fate::Nothing(NEWS)),
    ("update_channel_id", Fate::Nothing(UPDATES)),
    ("update_notifications", Fate::Nothing(UPDATES)),
    ("disable_autoupdates", Fate::Nothing(UPDATES)),
    ("enable_plugins", Fate::Nothing("there are no plugins here")),
    ("plugins", Fate::Nothing("there are no plugins here")),
    ("log_level", Fate::Nothing(LOGS)),
    (
        "data_collection",
        Fate::Nothing("no data is collected here"),
    ),
    ("log_url", Fate::Nothing(OWN)),
    ("log_url_prefix", Fate::Nothing(OWN)),
    ("mongo_uri", Fate::Nothing(OWN)),
    ("connection_uri", Fate::Nothing(OWN)),
    ("database_type", Fate::Nothing(OWN)),
    ("github_token", Fate::Nothing(OWN)),
    ("token", Fate::Nothing(SECRET)),
];
