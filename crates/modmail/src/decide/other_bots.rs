//! The commands of other bots for modmail, by the names their users type, and what
//! stands in for each here.

use self::Here::{Command, Text};

/// What stands in for a command.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Here {
    /// A command, or a group of some, that the same word calls.
    Command(&'static str),
    /// What to do instead, by its key in the catalog.
    Text(&'static str),
}

/// The names of Modmail 4.2's commands.
pub const MODMAIL: &[(&str, Here)] = &[
    ("about", Command("about")),
    ("activity", Command("status presence")),
    ("adduser", Command("add_member")),
    ("alert", Command("alert")),
    ("alias", Command("alias")),
    ("alias add", Command("alias create")),
    ("alias edit", Command("alias")),
    ("alias raw", Command("alias")),
    ("alias remove", Command("alias delete")),
    ("anonadduser", Command("add_member")),
    ("anonremoveuser", Command("remove_member")),
    ("anonreply", Command("anonreply")),
    ("anonymousreply", Command("anonreply")),
    ("areply", Command("anonreply")),
    ("autotrigger", Text("instead-rules")),
    ("block", Command("block")),
    ("blocked", Command("blocked")),
    ("blocked whitelist", Command("blocked")),
    ("changelog", Text("instead-program")),
    ("clearsnoozed", Text("instead-snoozed")),
    ("close", Command("close")),
    ("config", Command("config")),
    ("config get", Command("config get")),
    ("config remove", Command("config reset")),
    ("config set", Command("config set")),
    ("contact", Command("new_thread")),
    ("debug", Text("instead-log")),
    ("delete", Command("delete")),
    ("disable", Text("instead-pause")),
    ("disable all", Text("instead-pause")),
    ("disable new", Text("instead-pause")),
    ("edit", Command("edit")),
    ("enable", Text("instead-pause")),
    ("eval", Text("instead-program")),
    ("fareply", Text("instead-variables")),
    ("fpareply", Text("instead-variables")),
    ("fpreply", Text("instead-variables")),
    ("freply", Command("freply")),
    ("help", Command("help")),
    ("info", Command("about")),
    ("isenable", Text("instead-pause")),
    ("loglink", Command("transcript")),
    ("logs", Command("logs")),
    ("logs closed-by", Command("logs_closed_by")),
    ("logs delete", Command("logs")),
    ("logs key", Command("logs")),
    ("logs responded", Command("logs_by")),
    ("logs search", Command("search")),
    ("mention", Text("instead-mention")),
    ("move", Command("move_thread")),
    ("msglink", Text("instead-link")),
    ("note", Command("note")),
    ("note persistent", Command("note")),
    ("notify", Command("alert")),
    ("nsfw", Text("instead-nsfw")),
    ("oauth", Text("instead-logs")),
    ("pareply", Text("instead-plain-anonymous")),
    ("permissions", Command("permissions")),
    ("perms", Command("permissions")),
    ("ping", Command("ping")),
    ("plainanonreply", Text("instead-plain-anonymous")),
    ("plainanonymousreply", Text("instead-plain-anonymous")),
    ("plainreply", Text("instead-plain")),
    ("plugin", Text("instead-program")),
    ("plugins", Text("instead-program")),
    ("prefix", Text("instead-config")),
    ("preply", Text("instead-plain")),
    ("removeuser", Command("remove_member")),
    ("repair", Text("instead-repair")),
    ("reply", Command("reply")),
    ("selfcontact", Text("instead-self")),
    ("setup", Text("instead-config")),
    ("sfw", Text("instead-nsfw")),
    ("snippet", Command("snippet")),
    ("snippet add", Command("snippet create")),
    ("snippet edit", Command("snippet edit")),
    ("snippet raw", Command("snippet show")),
    ("snippet remove", Command("snippet delete")),
    ("snippets", Command("snippet list")),
    ("snooze", Command("snooze")),
    ("snoozed", Text("instead-snoozed")),
    ("sponsors", Text("instead-program")),
    ("status", Command("status show")),
    ("sub", Command("subscribe")),
    ("subscribe", Command("subscribe")),
    ("threadmenu", Text("instead-menu")),
    ("title", Command("rename")),
    ("unalert", Text("instead-alert")),
    ("unblock", Command("unblock")),
    ("unnotify", Text("instead-alert")),
    ("unsnooze", Command("snooze")),
    ("unsub", Command("unsubscribe")),
    ("unsubscribe", Command("unsubscribe")),
    ("update", Text("instead-program")),
];

/// The names of the commands of Dragory's modmailbot 3.11.
pub const DRAGORY: &[(&str, Here)] = &[
    ("alert", Command("alert")),
    ("anonreply", Command("anonreply")),
    ("ar", Command("anonreply")),
    ("block", Command("block")),
    ("blocklist", Command("blocked")),
    ("c", Command("close")),
    ("close", Command("close")),
    ("d", Command("delete")),
    ("delete", Command("delete")),
    ("delete_note", Command("delete_note")),
    ("delete_snippet", Command("snippet delete")),
    ("dm_channel_id", Command("id")),
    ("ds", Command("snippet delete")),
    ("e", Command("edit")),
    ("edit", Command("edit")),
    ("edit_snippet", Command("snippet edit")),
    ("es", Command("snippet edit")),
    ("id", Command("id")),
    ("is_blocked", Text("instead-block")),
    ("loglink", Command("transcript")),
    ("logs", Command("logs")),
    ("message", Text("instead-link")),
    ("move", Command("move_thread")),
    ("newthread", Command("new_thread")),
    ("note", Command("note")),
    ("notes", Command("notes")),
    ("r", Command("reply")),
    ("realreply", Command("realreply")),
    ("reply", Command("reply")),
    ("role", Command("role ticket")),
    ("rr", Command("realreply")),
    ("s", Command("snippet")),
    ("snippet", Command("snippet")),
    ("snippets", Command("snippet list")),
    ("suspend", Text("instead-suspend")),
    ("unblock", Command("unblock")),
    ("unsuspend", Text("instead-suspend")),
    ("version", Command("about")),
];

/// What to do instead of a command of another bot, by its key in the catalog: of the
/// first two words of a call, else of the first.
#[must_use]
pub fn instead(word: &str, rest: &str) -> Option<&'static str> {
    let word = word.to_lowercase();
    let second = rest.split_whitespace().next().unwrap_or_default();
    let both = format!("{word} {}", second.to_lowercase());
    let find = |wanted: &str| {
        let mut all = MODMAIL.iter().chain(DRAGORY);
        all.find_map(|(name, here)| match here {
            Text(key) if *name == wanted => Some(*key),
            _ => None,
        })
    };
    find(&both).or_else(|| find(&word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_in_order_and_once() {
        for names in [MODMAIL, DRAGORY] {
            assert!(names.is_sorted_by(|one, next| one.0 < next.0));
        }
    }

    #[test]
    fn a_word_of_nobodys_has_no_sentence() {
        assert_eq!(instead("hello", " there"), None);
        assert_eq!(instead("Disable", " NEW please"), Some("instead-pause"));
        assert_eq!(instead("oauth", ""), Some("instead-logs"));
    }
}
