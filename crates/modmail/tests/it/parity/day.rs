//! A day on which every command is called.

use self::Step::{Call, Dm};

/// What happens.
#[derive(Debug, Clone, Copy)]
pub(super) enum Step {
    /// grace, who is of the moderators, calls a command.
    Call(Called),
    /// A member writes to the bot.
    Dm(&'static str, &'static str),
}

impl Step {
    /// The command that is called, if one is.
    pub(super) const fn command(&self) -> &'static str {
        match self {
            Call(called) => called.command,
            Dm(..) => "",
        }
    }
}

/// A call in each of its forms.
#[derive(Debug, Clone, Copy)]
pub(super) struct Called {
    /// The command.
    pub(super) command: &'static str,
    /// What is typed behind it.
    pub(super) typed: &'static str,
    /// The same as options.
    pub(super) options: &'static [(&'static str, &'static str)],
    /// The same as fields of the form that the entry of a menu may open.
    pub(super) fields: &'static [(&'static str, &'static str)],
    /// On whom, or on the message that says what, the menu is opened.
    pub(super) on: &'static str,
    /// Whether a file comes with it.
    pub(super) file: bool,
    /// Whether it is called by the member, in private.
    pub(super) by_member: bool,
}

const fn call(
    command: &'static str,
    typed: &'static str,
    options: &'static [(&'static str, &'static str)],
) -> Called {
    Called {
        command,
        typed,
        options,
        fields: &[],
        on: "",
        file: false,
        by_member: false,
    }
}

/// A call with an entry of a menu, on somebody or on a message that says this, and what is
/// written into the form.
const fn on(
    called: Called,
    on: &'static str,
    fields: &'static [(&'static str, &'static str)],
) -> Step {
    Call(Called {
        fields,
        on,
        ..called
    })
}

const fn with_file(called: Called) -> Step {
    Call(Called {
        file: true,
        ..called
    })
}

/// All that happens, in this order. `{name}` is somebody's id, or a role's.
#[rustfmt::skip]
pub(super) const DAY: &[Step] = &[
    Call(call("ping", "", &[])),
    Call(call("about", "", &[])),
    Call(call("help", "close", &[("command", "close")])),
    Call(call("preferences language", "en-US", &[("language", "en-US")])),
    Call(call("preferences pings", "off", &[("state", "off")])),
    Call(call("preferences pings", "on", &[("state", "on")])),
    Call(call("preferences timezone", "Europe/Paris", &[("zone", "Europe/Paris")])),
    Call(call("privacy", "", &[])),
    Call(call("id", "", &[])),
    Call(call("export", "{bob}", &[("member", "{bob}")])),
    Call(call("reply", "Hello there,\nhow can we help?", &[("text", "Hello there,\nhow can we help?")])),
    Call(call("reply", "-anonymous -plain secret", &[("anonymous", "true"), ("plain", "true"), ("text", "secret")])),
    with_file(call("reply", "see here", &[("text", "see here")])),
    Call(call("reply", "-after 3h are you there?", &[("after", "3h"), ("text", "are you there?")])),
    Call(call("anonreply", "we are many", &[("text", "we are many")])),
    Call(call("scheduled list", "", &[])),
    Call(call("scheduled cancel", "1", &[("number", "1")])),
    Call(call("edit", "1 Hello, how can we help?", &[("number", "1"), ("text", "Hello, how can we help?")])),
    on(call("delete", "4", &[("number", "4")]), "we are many", &[]),
    Call(call("retry", "", &[])),
    Dm("ada", "it crashes"),
    Call(call("take", "", &[])),
    Call(call("tickets", "-mine", &[("mine", "true")])),
    Call(call("transfer", "{sue} -force", &[("to", "{sue}"), ("force", "true")])),
    Call(call("release", "-force", &[("force", "true")])),
    Call(call("role default", "{supporters}", &[("role", "{supporters}")])),
    Call(call("role ticket", "-reset", &[("reset", "true")])),
    Call(call("rename", "crash", &[("label", "crash")])),
    Call(call("move_thread", "none", &[("category", "none")])),
    Call(call("add_staff", "{ada}", &[("member", "{ada}")])),
    Call(call("remove_staff", "", &[])),
    Call(call("add_member", "{eve}", &[("member", "{eve}")])),
    Call(call("reply", "-to {eve} between us", &[("to", "{eve}"), ("text", "between us")])),
    Call(call("remove_member", "{eve}", &[("member", "{eve}")])),
    Call(call("snooze", "2d", &[("time", "2d")])),
    Call(call("snooze", "", &[])),
    Call(call("alert", "", &[])),
    Call(call("subscribe", "", &[])),
    Dm("ada", "again and again"),
    Call(call("unsubscribe", "", &[])),
    Call(call("remind", "2h look again", &[("when", "2h"), ("text", "look again")])),
    Call(call("remind", "\"every friday 9:00\" {supporters} ask", &[("when", "every friday 9:00"), ("role", "{supporters}"), ("text", "ask")])),
    Call(call("reminders", "-all", &[("all", "true")])),
    Call(call("reminder_subscription", "{supporters} off", &[("role", "{supporters}"), ("state", "off")])),
    Call(call("remove_reminder", "1", &[("number", "1")])),
    Call(call("snippet create", "rules Please read the rules, {member.name}.", &[("key", "rules"), ("content", "Please read the rules, {member.name}.")])),
    on(call("snippet_save", "", &[]), "it crashes", &[("key", "crash"), ("content", "Does it crash?")]),
    Call(call("snippet edit", "rules Read the rules, {member.name}.", &[("key", "rules"), ("content", "Read the rules, {member.name}.")])),
    Call(call("snippet list", "", &[])),
    Call(call("snippet show", "rules", &[("key", "rules")])),
    Call(call("snippet history", "rules", &[("key", "rules")])),
    Call(call("snippet use", "rules -anonymous", &[("key", "rules"), ("anonymous", "true")])),
    Call(call("reply", "{{rules}}\nThanks.", &[("text", "{{rules}}\nThanks.")])),
    Call(call("reply", "-real it is me", &[("real", "true"), ("text", "it is me")])),
    Call(call("realreply", "me again", &[("text", "me again")])),
    Call(call("freply", "-plain Hi {member.name}", &[("plain", "true"), ("text", "Hi {member.name}")])),
    Call(call("snippet delete", "rules", &[("key", "rules")])),
    Call(call("alias create", "bye reply good bye && close 2h", &[("name", "bye"), ("steps", "reply good bye && close 2h")])),
    Call(call("alias list", "", &[])),
    Call(call("alias delete", "bye", &[("name", "bye")])),
    Call(call("category create", "Crashes What breaks", &[("name", "Crashes"), ("description", "What breaks")])),
    Call(call("category rename", "Crashes Bugs at night", &[("category", "Crashes"), ("name", "Bugs at night")])),
    Call(call("category describe", "\"Bugs at night\" What breaks at night", &[("category", "Bugs at night"), ("text", "What breaks at night")])),
    Call(call("category rename", "\"Bugs at night\" Bugs", &[("category", "Bugs at night"), ("name", "Bugs")])),
    Call(call("category emoji", "Bugs 🐞", &[("category", "Bugs"), ("emoji", "🐞")])),
    Call(call("category greeting", "Bugs We look into it.", &[("category", "Bugs"), ("text", "We look into it.")])),
    Call(call("category answer", "Bugs It is known.", &[("category", "Bugs"), ("text", "It is known.")])),
    Call(call("category answer", "Bugs", &[("category", "Bugs")])),
    Call(call("category form", "Bugs Which version? | +What?", &[("category", "Bugs"), ("questions", "Which version? | +What?")])),
    Call(call("category create", "Ideas", &[("name", "Ideas")])),
    Call(call("category order", "Ideas 1", &[("category", "Ideas"), ("place", "1")])),
    Call(call("category move", "Bugs", &[("category", "Bugs")])),
    Call(call("category roles", "Bugs staff {supporters}", &[("category", "Bugs"), ("purpose", "staff"), ("role", "{supporters}")])),
    Call(call("category roles", "Bugs staff {supporters} -remove", &[("category", "Bugs"), ("purpose", "staff"), ("role", "{supporters}"), ("remove", "true")])),
    Call(call("category disable", "Ideas", &[("category", "Ideas")])),
    Call(call("category enable", "Ideas", &[("category", "Ideas")])),
    Call(call("category timeout", "15m", &[("time", "15m")])),
    Call(call("category off", "", &[])),
    Call(call("category on", "", &[])),
    Call(call("category list", "", &[])),
    Call(call("category delete", "Ideas", &[("category", "Ideas")])),
    Call(call("category delete", "Bugs", &[("category", "Bugs")])),
    Call(call("config set", "menu.timeout_seconds 20m", &[("key", "menu.timeout_seconds"), ("value", "20m")])),
    Call(call("config set", "menu.timeout_seconds soon", &[("key", "menu.timeout_seconds"), ("value", "soon")])),
    Call(call("config get", "menu.timeout_seconds", &[("key", "menu.timeout_seconds")])),
    Call(call("config list", "3", &[("page", "3")])),
    Call(call("config history", "", &[])),
    Call(call("config undo", "", &[])),
    Call(call("config reset", "menu.timeout_seconds", &[("key", "menu.timeout_seconds")])),
    Call(call("config export", "", &[])),
    Call(call("config import", "", &[])),
    on(call("note", "{ada} is \"kind\"", &[("member", "{ada}"), ("text", "is \"kind\"")]), "ada", &[("text", "is \"kind\"")]),
    Call(call("note", "-pin prefers French", &[("pin", "true"), ("text", "prefers French")])),
    Call(call("notes", "{ada}", &[("member", "{ada}")])),
    Call(call("pin_note", "1", &[("note", "1")])),
    Call(call("delete_note", "1", &[("note", "1")])),
    Call(call("search", "crashes", &[("words", "crashes")])),
    Call(call("close", "2h -silent all done", &[("after", "2h"), ("silent", "true"), ("reason", "all done")])),
    Call(call("close", "-cancel", &[("cancel", "true")])),
    on(call("block", "{bob} 7d too loud", &[("member", "{bob}"), ("time", "7d"), ("reason", "too loud")]), "bob", &[("time", "7d"), ("reason", "too loud")]),
    Dm("bob", "let me in"),
    Call(call("blocked", "", &[])),
    Call(call("unblock", "{bob} -silent", &[("member", "{bob}"), ("silent", "true")])),
    Call(call("held list", "", &[])),
    Call(call("held discard", "{bob} -sure", &[("member", "{bob}"), ("sure", "true")])),
    Call(call("pause new", "2h We are moving.", &[("time", "2h"), ("reason", "We are moving.")])),
    Dm("bob", "anybody?"),
    Call(call("pause all", "3h", &[("time", "3h")])),
    Call(call("held let-in", "{bob}", &[("member", "{bob}")])),
    Call(call("pause off", "", &[])),
    Call(call("status presence", "idle watching your messages", &[("status", "idle"), ("activity", "watching"), ("text", "your messages")])),
    Call(call("status maintenance", "on 2h We are moving.", &[("state", "on"), ("time", "2h"), ("reason", "We are moving.")])),
    Call(call("status show", "", &[])),
    Call(call("status maintenance", "off", &[("state", "off")])),
    Call(call("raid on", "2h", &[("time", "2h")])),
    Call(call("raid off", "", &[])),
    on(call("new_thread", "{sue}", &[("member", "{sue}")]), "sue", &[]),
    Call(call("new_thread", "{eve} Hello, may I ask you something?", &[("member", "{eve}"), ("message", "Hello, may I ask you something?")])),
    Call(call("force_close", "{eve} -silent sorry", &[("member", "{eve}"), ("silent", "true"), ("reason", "sorry")])),
    Call(call("reopen", "{eve} -silent", &[("member", "{eve}"), ("silent", "true")])),
    Call(call("logs", "{eve}", &[("member", "{eve}")])),
    Call(call("logs_by", "{grace}", &[("staff", "{grace}")])),
    Call(call("logs_closed_by", "{grace}", &[("staff", "{grace}")])),
    Call(call("panel post", "{ideas} How can we help?", &[("channel", "{ideas}"), ("text", "How can we help?")])),
    Call(call("panel list", "", &[])),
    Call(call("suggest", "more music", &[("text", "more music")])),
    Call(call("suggestion plan", "1 Soon.", &[("number", "1"), ("answer", "Soon.")])),
    Call(call("suggestion decline", "1 Not any more.", &[("number", "1"), ("answer", "Not any more.")])),
    Call(call("suggestion done", "1", &[("number", "1")])),
    Call(call("suggestion list", "", &[])),
    Call(call("text set", "opened -language fr Merci, on arrive.", &[("key", "opened"), ("language", "fr"), ("text", "Merci, on arrive.")])),
    Call(call("text show", "opened -language fr", &[("key", "opened"), ("language", "fr")])),
    Call(call("text preview", "opened -language fr", &[("key", "opened"), ("language", "fr")])),
    Call(call("text list", "-replaced", &[("replaced", "true")])),
    Call(call("text reset", "opened -language fr", &[("key", "opened"), ("language", "fr")])),
    Call(call("text undo", "opened -language fr", &[("key", "opened"), ("language", "fr")])),
    Call(call("text history", "opened", &[("key", "opened")])),
    Call(call("permissions allow", "{eve} snippet list", &[("member", "{eve}"), ("command", "snippet list")])),
    Call(call("permissions deny", "<@&{supporters}> close", &[("role", "{supporters}"), ("command", "close")])),
    Call(call("permissions show", "close", &[("command", "close")])),
    Call(call("permissions list", "", &[])),
    Call(call("permissions reset", "{eve} snippet list", &[("member", "{eve}"), ("command", "snippet list")])),
    Call(call("permissions undo", "", &[])),
    Call(call("permissions history", "", &[])),
    Call(call("close_all", "-silent", &[("silent", "true")])),
    Call(call("stats", "7d", &[("period", "7d")])),
    Call(call("sla", "", &[])),
    Call(call("transcript", "1", &[("number", "1")])),
    Call(Called { by_member: true, ..call("end", "", &[]) }),
];
