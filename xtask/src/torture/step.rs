//! What can happen in a run, and what can go wrong.

use std::time::Duration;

use discord_sim::Trouble;

use super::{company::Act, work::Manner};

/// Who writes to the staff.
pub(crate) const MEMBERS: [&str; 5] = ["ada", "bob", "cleo", "dan", "eve"];

/// Who answers.
pub(crate) const STAFF: [&str; 2] = ["grace", "hopper"];

/// What goes wrong in a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, clap::ValueEnum)]
pub(crate) enum Faults {
    /// Nothing.
    None,
    /// Requests and connections fail.
    Network,
    /// The bot is killed, or asked to stop.
    Kill,
    /// All of it together.
    All,
}

impl Faults {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Network => "network",
            Self::Kill => "kill",
            Self::All => "all",
        }
    }

    pub(super) fn network(self) -> bool {
        matches!(self, Self::Network | Self::All)
    }

    pub(super) fn kill(self) -> bool {
        matches!(self, Self::Kill | Self::All)
    }
}

/// A stop by SIGTERM in the middle of a burst, and what follows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stop {
    /// Three members write; the session is resumed.
    Resumed,
    /// Five members write; the session has expired by the next start.
    Expired,
    /// Five members write; the next start wants other intents.
    OtherIntents,
    /// Staff type answers in three tickets; the session is resumed.
    Answers,
}

impl Stop {
    pub(crate) const ALL: [Self; 4] = [
        Self::Resumed,
        Self::Expired,
        Self::OtherIntents,
        Self::Answers,
    ];
}

/// What is played.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Game {
    /// Many things, in which these go wrong.
    Faults(Faults),
    /// One stop.
    Stop(Stop),
}

impl Game {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Faults(faults) => faults.name(),
            Self::Stop(Stop::Resumed) => "resumed",
            Self::Stop(Stop::Expired) => "expired",
            Self::Stop(Stop::OtherIntents) => "intents",
            Self::Stop(Stop::Answers) => "answers",
        }
    }
}

/// How the bot is ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum End {
    /// By SIGKILL, in the middle of whatever it does.
    Kill,
    /// By SIGTERM, and it is waited for.
    Stop,
    /// By SIGTERM, and so long later by another: it is to hurry.
    StopTwice(Duration),
    /// By SIGTERM, and so long later by SIGKILL, while it winds up.
    StopKill(Duration),
}

/// One thing that happens. Members and staff are given by their place in
/// [`MEMBERS`] and [`STAFF`].
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Step {
    /// A member writes.
    Write { member: usize, text: String },
    /// A member chooses what their message is about, if they are asked: the
    /// `pick`th entry of the menu.
    Choose { member: usize, pick: usize },
    /// A member changes one of their messages, the last or one of those before.
    Edit {
        member: usize,
        back: usize,
        text: String,
    },
    /// A member deletes one of their messages, if it is signed.
    Erase { member: usize, back: usize },
    /// Somebody of the staff answers in the member's ticket, if there is one.
    Reply {
        member: usize,
        staff: usize,
        text: String,
        typed: bool,
        manner: Manner,
    },
    /// Somebody of the staff asks to be reminded of this in a second, in the member's
    /// ticket, if there is one.
    Remind {
        member: usize,
        staff: usize,
        text: String,
        typed: bool,
    },
    /// Something happens in the ticket of several members.
    Company(Act),
    /// Everything that members write is held from now on, or let in.
    Hold { on: bool },
    /// A member is blocked from now on, or not any more.
    Block { member: usize, on: bool },
    /// Somebody of the staff closes the member's ticket, if there is one.
    Close {
        member: usize,
        staff: usize,
        typed: bool,
    },
    /// A member closes their direct messages, or opens them again.
    CloseDms { member: usize, closed: bool },
    /// A member, or somebody of the staff in their ticket, reacts with an emoji of
    /// another server to a message that both sides have: the last or one of those
    /// before.
    React {
        member: usize,
        staff: Option<usize>,
        back: usize,
    },
    /// The bot is ended and, after a while, started again.
    End { end: End, down: Duration },
    /// The bot is ended, started, ended at this age, and started again.
    EndYoung {
        ends: [End; 2],
        age: Duration,
        /// A member's ticket that is to close so many seconds later.
        schedule: Option<(usize, i64)>,
    },
    /// The bot is ended and, ten minutes later, started again: what it sent
    /// without an answer is no longer protected by a nonce.
    Absence { end: End },
    /// The bot is ended and stays down so long that its session expires.
    Expire { end: End },
    /// The bot is ended and started again with other intents.
    Reconfigure { end: End },
    /// The bot is down; before it starts again, a member's ticket is to close
    /// this many seconds later. Whoever wrote that is not asked.
    Schedule { member: usize, seconds: i64 },
    /// The bot, which is down, is started, and ended at each of these ages.
    StartOver { lives: Vec<(Duration, End)> },
    /// The session expires under the running bot, and the line is cut.
    ExpireLive,
    /// Trouble at the gateway.
    Trouble(Trouble),
    /// Discord takes no connections for a while.
    Refuse { time: Duration },
    /// Nothing happens.
    Pause(Duration),
    /// Nothing happens until the bot has caught up, but no longer than this.
    CatchUp(Duration),
}
