//! The settings of Dragory's modmailbot, under their newer and older names.

use super::{Fate, Known, values::Kind};

const SECRET: &str = "`token_file` in `[discord]` names a file with the token";
const FILES: &str = "files are copied and kept; `[files]` says up to which size";
const OWN: &str = "it is about that bot's own database or log pages";
const HEADER: &str = "the card of a ticket shows what there is to know";
const ALWAYS: &str = "this is always so here";
const GREETING: &str = "who joins the server is not written to";
const MENTION: &str = "who mentions the bot elsewhere is not answered";
const UPDATES: &str = "nothing here updates by itself";
const SNIPPETS: &str =
    "a snippet is called by the prefix, doubled for a plain and tripled for an anonymous reply";
const STYLE: &str = "`[style]` says how replies look";

/// All that are known.
pub(crate) const DRAGORY: &[Known] = &[
    ("inboxServerId", Fate::Here("tickets", "guild", Kind::Id)),
    ("mailGuildId", Fate::Here("tickets", "guild", Kind::Id)),
    (
        "mainServerId",
        Fate::Here("tickets", "members_guild", Kind::Id),
    ),
    (
        "mainGuildId",
        Fate::Here("tickets", "members_guild", Kind::Id),
    ),
    (
        "categoryAutomation.newThread",
        Fate::Here("tickets", "category", Kind::Id),
    ),
    (
        "newThreadCategoryId",
        Fate::Here("tickets", "category", Kind::Id),
    ),
    ("prefix", Fate::Here("tickets", "prefix", Kind::Words)),
    (
        "mentionRole",
        Fate::Here("tickets", "ping_roles", Kind::Roles),
    ),
    (
        "alwaysReply",
        Fate::Here("tickets", "reply_without_command", Kind::Flag),
    ),
    (
        "inboxServerPermission",
        Fate::Here("staff", "supporters", Kind::Roles),
    ),
    (
        "inboxAdminRoleIds",
        Fate::Here("staff", "admins", Kind::Roles),
    ),
    (
        "logChannelId",
        Fate::Here("closing", "log_channel", Kind::Id),
    ),
    (
        "allowUserClose",
        Fate::Here("closing", "by_member", Kind::Flag),
    ),
    (
        "requiredAccountAge",
        Fate::Here("rules", "minimum_account_hours", Kind::Count),
    ),
    (
        "requiredTimeOnServer",
        Fate::Here("rules", "minimum_membership_hours", Kind::Minutes),
    ),
    ("typingProxy", Fate::Here("relay", "typing", Kind::Flag)),
    (
        "typingProxyReverse",
        Fate::Here("relay", "typing", Kind::Flag),
    ),
    (
        "fallbackRoleName",
        Fate::Here("style", "label", Kind::Words),
    ),
    ("responseMessage", Fate::Text("opened")),
    ("closeMessage", Fate::Text("closed")),
    ("commandAliases", Fate::Alias),
    (
        "categoryAutomation",
        Fate::Nothing("`[[categories]]` say what members choose from, and where it goes"),
    ),
    ("snippetPrefix", Fate::Nothing(SNIPPETS)),
    ("snippetPrefixAnon", Fate::Nothing(SNIPPETS)),
    (
        "allowInlineSnippets",
        Fate::Nothing("snippets in a reply stand in `{{…}}`"),
    ),
    (
        "inlineSnippetStart",
        Fate::Nothing("snippets in a reply stand in `{{…}}`"),
    ),
    (
        "inlineSnippetEnd",
        Fate::Nothing("snippets in a reply stand in `{{…}}`"),
    ),
    ("errorOnUnknownInlineSnippet", Fate::Nothing(ALWAYS)),
    (
        "status",
        Fate::Nothing("how the bot looks at Discord is set in the developer portal"),
    ),
    (
        "statusType",
        Fate::Nothing("how the bot looks at Discord is set in the developer portal"),
    ),
    (
        "statusUrl",
        Fate::Nothing("how the bot looks at Discord is set in the developer portal"),
    ),
    (
        "alwaysReplyAnon",
        Fate::Here("tickets", "always_anonymous", Kind::Flag),
    ),
    (
        "forceAnon",
        Fate::Here("tickets", "always_anonymous", Kind::Flag),
    ),
    (
        "anonymizeChannelName",
        Fate::Nothing("`/rename` gives a channel another name"),
    ),
    (
        "ignoreAccidentalThreads",
        Fate::Nothing("`idle_words` in `[rules]` lists what opens no ticket"),
    ),
    (
        "accountAgeDeniedMessage",
        Fate::Nothing("whoever is held is told so in our words"),
    ),
    (
        "timeOnServerDeniedMessage",
        Fate::Nothing("whoever is held is told so in our words"),
    ),
    (
        "blockMessage",
        Fate::Nothing("`/block` gives a reason, which may be told"),
    ),
    (
        "timedBlockMessage",
        Fate::Nothing("`/block` gives a reason, which may be told"),
    ),
    (
        "unblockMessage",
        Fate::Nothing("`/unblock` tells the member in our words"),
    ),
    (
        "timedUnblockMessage",
        Fate::Nothing("`/unblock` tells the member in our words"),
    ),
    ("useNicknames", Fate::Nothing(HEADER)),
    ("useDisplaynames", Fate::Nothing(HEADER)),
    ("mentionUserInThreadHeader", Fate::Nothing(HEADER)),
    ("rolesInThreadHeader", Fate::Nothing(HEADER)),
    (
        "threadTimestamps",
        Fate::Nothing("Discord shows when each message was written"),
    ),
    ("allowMove", Fate::Nothing(ALWAYS)),
    ("syncPermissionsOnMove", Fate::Nothing(ALWAYS)),
    ("allowStaffEdit", Fate::Nothing(ALWAYS)),
    ("allowStaffDelete", Fate::Nothing(ALWAYS)),
    (
        "allowSuspend",
        Fate::Nothing("`/snooze` puts a ticket aside"),
    ),
    ("allowBlock", Fate::Nothing(ALWAYS)),
    ("allowSnippets", Fate::Nothing(ALWAYS)),
    ("allowNotes", Fate::Nothing(ALWAYS)),
    ("reactOnSeen", Fate::Nothing(ALWAYS)),
    (
        "reactOnSeenEmoji",
        Fate::Nothing("messages are signed with ✅, ⏳ or 🚫"),
    ),
    ("updateMessagesLive", Fate::Nothing(ALWAYS)),
    (
        "notifyOnMainServerJoin",
        Fate::Nothing("`membership` in `[members]` tells of that"),
    ),
    (
        "notifyOnMainServerLeave",
        Fate::Nothing("`membership` in `[members]` tells of that"),
    ),
    ("overrideRoleNameDisplay", Fate::Nothing(STYLE)),
    ("breakFormattingForNames", Fate::Nothing(ALWAYS)),
    (
        "autoAlert",
        Fate::Nothing("`/alert` and `/subscribe` ask for that"),
    ),
    (
        "autoAlertDelay",
        Fate::Nothing("`/alert` and `/subscribe` ask for that"),
    ),
    ("pinThreadHeader", Fate::Nothing(ALWAYS)),
    ("createThreadOnMention", Fate::Nothing(MENTION)),
    ("pingOnBotMention", Fate::Nothing(MENTION)),
    ("botMentionResponse", Fate::Nothing(MENTION)),
    ("enableGreeting", Fate::Nothing(GREETING)),
    ("greetingMessage", Fate::Nothing(GREETING)),
    ("greetingAttachment", Fate::Nothing(GREETING)),
    ("serverGreetings", Fate::Nothing(GREETING)),
    ("guildGreetings", Fate::Nothing(GREETING)),
    ("relaySmallAttachmentsAsAttachments", Fate::Nothing(FILES)),
    ("relayInlineReplies", Fate::Nothing(ALWAYS)),
    ("smallAttachmentLimit", Fate::Nothing(FILES)),
    ("attachmentStorage", Fate::Nothing(FILES)),
    ("attachmentStorageChannelId", Fate::Nothing(FILES)),
    ("logStorage", Fate::Nothing(OWN)),
    ("logOptions", Fate::Nothing(OWN)),
    ("dbType", Fate::Nothing(OWN)),
    ("sqliteOptions", Fate::Nothing(OWN)),
    ("mysqlOptions", Fate::Nothing(OWN)),
    ("port", Fate::Nothing(OWN)),
    ("url", Fate::Nothing(OWN)),
    (
        "useGitForGitHubPlugins",
        Fate::Nothing("there are no plugins here"),
    ),
    ("plugins", Fate::Nothing("there are no plugins here")),
    (
        "pluginsMayUsePrivateGithub",
        Fate::Nothing("there are no plugins here"),
    ),
    (
        "extraIntents",
        Fate::Nothing("the bot asks for what it needs"),
    ),
    ("updateNotifications", Fate::Nothing(UPDATES)),
    ("updateNotificationsForBetaVersions", Fate::Nothing(UPDATES)),
    (
        "showResponseMessageInThreadChannel",
        Fate::Nothing("the card says if a member could not be greeted"),
    ),
    ("token", Fate::Nothing(SECRET)),
];
