//! What can happen in a run of the status bot.

use std::time::Duration;

use discord_sim::Trouble;
use status_sim::{ComponentStatus, Fault, Impact, IncidentStatus};

use super::super::step::End;

/// One thing that happens.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Step {
    /// Something happens on the page.
    Page(Event),
    /// Nothing happens until the bot has written down what the page says.
    Read,
    /// The page fails for some requests.
    PageFault {
        fault: Fault,
        path: Option<&'static str>,
        times: u32,
    },
    /// A cache in front of the page shows what was, or what is again.
    Frozen(bool),
    /// Trouble at the gateway.
    Trouble(Trouble),
    /// Discord takes no connections for a while.
    Refuse(Duration),
    /// The bot is ended and, after a while, started again.
    End { end: End, down: Duration },
    /// The bot is ended, started, ended at this age, and started again.
    EndYoung { ends: [End; 2], age: Duration },
    /// The bot is ended, and started again after this much has happened on the page.
    Absence { end: End, missed: Vec<Event> },
    /// Nothing happens.
    Pause(Duration),
}

/// Something that happens on the page. Incidents and maintenances are given by their place among their kind.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Event {
    /// An incident begins, and a component is down with it.
    Begin {
        impact: Impact,
        component: &'static str,
    },
    /// An incident gets another update, and goes on.
    Update {
        incident: usize,
        status: IncidentStatus,
        silent: bool,
    },
    /// The last update of an incident is edited.
    Edit { incident: usize },
    /// An incident is said to have begun earlier and, if its second update ended it, to have ended earlier.
    Backdate { incident: usize },
    /// An incident ends.
    Resolve { incident: usize },
    /// An incident that was over goes on.
    Reopen { incident: usize },
    /// An incident that is over is explained.
    Postmortem { incident: usize },
    /// An incident vanishes.
    Delete { incident: usize },
    /// An incident that is over is put on record.
    Historical,
    /// A maintenance is announced.
    Plan,
    /// A maintenance is moved.
    Move { maintenance: usize },
    /// A maintenance is one step further: reminded of, begun, verified, completed.
    Proceed { maintenance: usize },
    /// A maintenance is called off.
    Cancel { maintenance: usize },
    /// A component changes by itself.
    Component {
        component: &'static str,
        status: ComponentStatus,
    },
    /// There is another group of a name that is taken.
    AddGroup,
    /// The last group that was added has another name, or is gone.
    ChangeGroup { remove: bool },
    /// The page's clock goes wrong.
    ClockAhead { seconds: i64 },
    /// The page is touched, and nothing on it has changed.
    Touch,
}
