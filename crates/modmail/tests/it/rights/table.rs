//! Who may call what, where. Nothing else decides it: the test fails for whatever behaves
//! otherwise, and for a command that is not here.

use botkit::command::Level;

use self::Cell::{InDm, Listed, No, OnServer, Yes};

/// What becomes of a call by somebody whose level suffices.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Cell {
    /// It is carried out, or answered with what is wrong about it.
    Yes,
    /// The same by slash command, menu, button and form; typed, where others than the staff
    /// may read the answer, it is refused with the slash command to use.
    Listed,
    /// Refused: it works in a ticket.
    No,
    /// Refused, and not offered by Discord: it works on a server.
    OnServer,
    /// Refused, and not offered by Discord: it works in direct messages.
    InDm,
}

/// What may be done with one command.
///
/// Roles count on the staff's server alone, so that on other servers and in direct messages
/// everybody but an owner is a member. Typed words are calls in tickets, for anybody, and
/// elsewhere on the staff's server, for staff: anybody else's there, and everybody's on other
/// servers, may be meant for other bots and are not answered. In direct messages whatever is
/// typed is for the staff.
pub(crate) struct Right {
    /// Its name.
    pub(crate) command: &'static str,
    /// The lowest level that suffices.
    pub(crate) level: Level,
    /// In a ticket, elsewhere on the staff's server, on another server, in direct messages.
    pub(crate) places: [Cell; 4],
    /// What it is offered as: slash, typed, and by which entry of a menu. Every command can be
    /// called by a button or a form.
    pub(crate) offered: (bool, bool, Option<&'static str>),
    /// Arguments with which it changes little, as typed. `{ada}` has a ticket, `{bob}` has
    /// none, `{sue}` is of the staff, `{role}` is a role of theirs,
    /// and `{channel}` a channel.
    pub(crate) with: &'static str,
}

const EVERYWHERE: [Cell; 4] = [Yes; 4];
const SERVER: [Cell; 4] = [Yes, Yes, Yes, OnServer];
const TICKET: [Cell; 4] = [Yes, No, No, OnServer];
const LISTED: [Cell; 4] = [Yes, Listed, Yes, OnServer];
const DM: [Cell; 4] = [InDm, InDm, InDm, Yes];

/// It is there as slash command and typed.
const BOTH: (bool, bool, Option<&str>) = (true, true, None);
/// It is there as slash command alone.
const SLASH: (bool, bool, Option<&str>) = (true, false, None);
/// It is typed, and there is another as slash command.
const TYPED: (bool, bool, Option<&str>) = (false, true, None);
/// It is called by buttons, lists and forms alone.
const HIDDEN: (bool, bool, Option<&str>) = (false, false, None);

const fn menu(name: &'static str) -> (bool, bool, Option<&'static str>) {
    (true, true, Some(name))
}

const fn row(
    command: &'static str,
    level: Level,
    places: [Cell; 4],
    offered: (bool, bool, Option<&'static str>),
    with: &'static str,
) -> Right {
    Right {
        command,
        level,
        places,
        offered,
        with,
    }
}

use Level::{Admin, Member, Moderator, Owner, Supporter};

/// The rights of every command.
#[rustfmt::skip]
pub(crate) const RIGHTS: &[Right] = &[
    row("about",                 Member,    EVERYWHERE, BOTH, ""),
    row("add_member",            Supporter, TICKET,     BOTH, "{ada}"),
    row("add_staff",             Moderator, TICKET,     BOTH, "{ada}"),
    row("alert",                 Supporter, TICKET,     BOTH, ""),
    row("alias create",          Moderator, SERVER,     BOTH, "hi reply hello"),
    row("alias delete",          Moderator, SERVER,     BOTH, "nobodys"),
    row("alias list",            Moderator, SERVER,     BOTH, ""),
    row("anonreply",             Supporter, TICKET,     BOTH, "hello"),
    row("block",                 Moderator, SERVER,     menu("Block"), "{bob} 7d -silent"),
    row("blocked",               Moderator, LISTED,     BOTH, ""),
    row("category answer",       Admin,     SERVER,     BOTH, "Bugs no"),
    row("category create",       Admin,     SERVER,     BOTH, "billing"),
    row("category delete",       Admin,     SERVER,     BOTH, "Bugs"),
    row("category describe",     Admin,     SERVER,     BOTH, "Bugs this"),
    row("category disable",      Admin,     SERVER,     BOTH, "Bugs"),
    row("category emoji",        Admin,     SERVER,     BOTH, "Bugs"),
    row("category enable",       Admin,     SERVER,     BOTH, "Bugs"),
    row("category form",         Admin,     SERVER,     BOTH, "Bugs what?"),
    row("category greeting",     Admin,     SERVER,     BOTH, "Bugs hello"),
    row("category list",         Admin,     SERVER,     BOTH, ""),
    row("category move",         Admin,     SERVER,     BOTH, "Bugs"),
    row("category off",          Admin,     SERVER,     BOTH, ""),
    row("category on",           Admin,     SERVER,     BOTH, ""),
    row("category order",        Admin,     SERVER,     BOTH, "Bugs 1"),
    row("category rename",       Admin,     SERVER,     BOTH, "Bugs Crashes"),
    row("category roles",        Admin,     SERVER,     BOTH, "Bugs ping {role} -remove"),
    row("category timeout",      Admin,     SERVER,     BOTH, "10m"),
    row("choose",                Member,    DM,         HIDDEN, ""),
    row("close",                 Supporter, TICKET,     BOTH, "2h"),
    row("close_all",             Admin,     SERVER,     BOTH, "-silent"),
    row("close_all_sure",        Admin,     SERVER,     HIDDEN, "-no 999"),
    row("config export",         Admin,     SERVER,     BOTH, ""),
    row("config get",            Admin,     SERVER,     BOTH, "menu.timeout_seconds"),
    row("config history",        Admin,     SERVER,     BOTH, "menu.timeout_seconds"),
    row("config import",         Admin,     SERVER,     BOTH, ""),
    row("config list",           Admin,     SERVER,     BOTH, ""),
    row("config reset",          Admin,     SERVER,     BOTH, "menu.timeout_seconds"),
    row("config set",            Admin,     SERVER,     BOTH, "menu.timeout_seconds 600"),
    row("config undo",           Admin,     SERVER,     BOTH, ""),
    row("config_import_sure",    Admin,     SERVER,     HIDDEN, "-no 999"),
    row("delete",                Supporter, TICKET,     menu("Delete reply"), "999"),
    row("delete_note",           Supporter, LISTED,     BOTH, "999"),
    row("edit",                  Supporter, TICKET,     BOTH, "999 other"),
    row("edit_form",             Supporter, TICKET,     HIDDEN, "999 other"),
    row("end",                   Member,    DM,         SLASH, ""),
    row("end_one",               Member,    DM,         HIDDEN, "nothing"),
    row("export",                Admin,     SERVER,     SLASH, "{bob}"),
    row("force_close",           Moderator, SERVER,     BOTH, "{bob}"),
    row("freply",                Supporter, TICKET,     BOTH, "hello"),
    row("give_up",               Moderator, SERVER,     HIDDEN, "999"),
    row("held discard",          Moderator, SERVER,     BOTH, "{bob}"),
    row("held let-in",           Moderator, SERVER,     BOTH, "{bob}"),
    row("held list",             Moderator, LISTED,     BOTH, ""),
    row("help",                  Member,    EVERYWHERE, BOTH, ""),
    row("id",                    Supporter, TICKET,     BOTH, ""),
    row("logs",                  Supporter, LISTED,     BOTH, "{ada}"),
    row("logs_by",               Supporter, LISTED,     TYPED, "{ada}"),
    row("logs_closed_by",        Supporter, LISTED,     TYPED, "{ada}"),
    row("move_thread",           Supporter, TICKET,     BOTH, "none"),
    row("new_thread",            Supporter, SERVER,     menu("Open ticket"), "{ada}"),
    row("note",                  Supporter, SERVER,     menu("Add note"), "{bob} is kind"),
    row("notes",                 Supporter, LISTED,     BOTH, "{bob}"),
    row("open_ticket",           Member,    SERVER,     HIDDEN, ""),
    row("panel list",            Admin,     SERVER,     BOTH, ""),
    row("panel post",            Admin,     SERVER,     BOTH, "{channel}"),
    row("pause all",             Moderator, SERVER,     BOTH, "2h"),
    row("pause new",             Moderator, SERVER,     BOTH, "2h"),
    row("pause off",             Moderator, SERVER,     BOTH, ""),
    row("permissions allow",     Owner,     SERVER,     BOTH, "{bob} close"),
    row("permissions deny",      Owner,     SERVER,     BOTH, "{bob} close"),
    row("permissions history",   Owner,     LISTED,     BOTH, ""),
    row("permissions list",      Owner,     LISTED,     BOTH, ""),
    row("permissions reset",     Owner,     SERVER,     BOTH, "{bob} close"),
    row("permissions show",      Owner,     LISTED,     BOTH, "ping"),
    row("permissions undo",      Owner,     SERVER,     BOTH, ""),
    row("pin_note",              Supporter, SERVER,     BOTH, "999"),
    row("ping",                  Member,    EVERYWHERE, BOTH, ""),
    row("preferences language",  Member,    EVERYWHERE, BOTH, ""),
    row("preferences pings",     Member,    EVERYWHERE, BOTH, ""),
    row("preferences timezone",  Member,    EVERYWHERE, BOTH, ""),
    row("privacy",               Member,    EVERYWHERE, BOTH, ""),
    row("raid off",              Moderator, SERVER,     BOTH, ""),
    row("raid on",               Moderator, SERVER,     BOTH, "2h"),
    row("rate",                  Member,    DM,         HIDDEN, "5 nothing"),
    row("realreply",             Supporter, TICKET,     TYPED, "hello"),
    row("release",               Supporter, TICKET,     BOTH, ""),
    row("remind",                Supporter, TICKET,     BOTH, "2h look again"),
    row("reminder_subscription", Supporter, SERVER,     BOTH, "{role} on"),
    row("reminders",             Supporter, LISTED,     BOTH, ""),
    row("remove_member",         Supporter, TICKET,     BOTH, "{ada}"),
    row("remove_reminder",       Supporter, SERVER,     BOTH, "999"),
    row("remove_staff",          Moderator, TICKET,     BOTH, ""),
    row("rename",                Supporter, TICKET,     BOTH, "billing"),
    row("reopen",                Supporter, SERVER,     BOTH, "{bob}"),
    row("reply",                 Supporter, TICKET,     menu("Reply"), "hello"),
    row("reply_form",            Supporter, TICKET,     HIDDEN, "hello"),
    row("retry",                 Supporter, TICKET,     BOTH, ""),
    row("role default",          Supporter, SERVER,     BOTH, "{role}"),
    row("role ticket",           Supporter, TICKET,     BOTH, "{role}"),
    row("scheduled cancel",      Supporter, TICKET,     BOTH, "999"),
    row("scheduled list",        Supporter, TICKET,     BOTH, ""),
    row("search",                Supporter, LISTED,     BOTH, "hello"),
    row("search_page",           Supporter, SERVER,     HIDDEN, "999 1"),
    row("send_note",             Supporter, TICKET,     HIDDEN, "999"),
    row("sla",                   Supporter, LISTED,     BOTH, ""),
    row("snippet create",        Moderator, SERVER,     BOTH, "rules Read them."),
    row("snippet delete",        Moderator, SERVER,     BOTH, "nobodys"),
    row("snippet edit",          Moderator, SERVER,     BOTH, "nobodys text"),
    row("snippet history",       Supporter, SERVER,     BOTH, "nobodys"),
    row("snippet list",          Supporter, SERVER,     BOTH, ""),
    row("snippet show",          Supporter, SERVER,     BOTH, "nobodys"),
    row("snippet use",           Supporter, TICKET,     BOTH, "rules"),
    row("snippet_save",          Moderator, SERVER,     (false, false, Some("Save as snippet")), ""),
    row("snooze",                Supporter, TICKET,     BOTH, "2d"),
    row("stats",                 Supporter, LISTED,     BOTH, ""),
    row("status maintenance",    Admin,     SERVER,     BOTH, "off"),
    row("status presence",       Admin,     SERVER,     BOTH, "idle"),
    row("status show",           Supporter, SERVER,     BOTH, ""),
    row("subscribe",             Supporter, TICKET,     BOTH, ""),
    row("suggest",               Member,    EVERYWHERE, SLASH, "more music"),
    row("suggestion decline",    Moderator, SERVER,     BOTH, "999"),
    row("suggestion done",       Moderator, SERVER,     BOTH, "999"),
    row("suggestion list",       Moderator, SERVER,     BOTH, ""),
    row("suggestion plan",       Moderator, SERVER,     BOTH, "999"),
    row("take",                  Supporter, TICKET,     BOTH, ""),
    row("text history",          Admin,     SERVER,     BOTH, "rating-gone"),
    row("text list",             Admin,     SERVER,     BOTH, ""),
    row("text preview",          Admin,     SERVER,     BOTH, "rating-gone"),
    row("text reset",            Admin,     SERVER,     BOTH, "rating-gone"),
    row("text set",              Admin,     SERVER,     BOTH, "rating-gone Gone."),
    row("text show",             Admin,     SERVER,     BOTH, "rating-gone"),
    row("text undo",             Admin,     SERVER,     BOTH, "rating-gone"),
    row("tickets",               Supporter, LISTED,     BOTH, ""),
    row("transcript",            Supporter, LISTED,     BOTH, "1"),
    row("transfer",              Supporter, TICKET,     BOTH, "{sue}"),
    row("unblock",               Moderator, LISTED,     BOTH, "{bob}"),
    row("undo_block",            Moderator, SERVER,     HIDDEN, "999"),
    row("unsubscribe",           Supporter, TICKET,     BOTH, ""),
    row("vote",                  Member,    SERVER,     HIDDEN, "up 999"),
];
