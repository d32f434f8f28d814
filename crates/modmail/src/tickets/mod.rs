//! Everything that is done to a ticket, whoever or whatever asks for it.

pub(crate) mod alerts;
pub(crate) mod arrival;
pub(crate) mod assignment;
pub(crate) mod attention;
pub(crate) mod blocks;
pub(crate) mod cancelled;
pub(crate) mod card;
pub(crate) mod category_prompt;
pub(crate) mod closed_dms;
pub(crate) mod closing;
pub(crate) mod closing_log;
pub(crate) mod edits;
pub(crate) mod entry;
pub(crate) mod greeting;
pub(crate) mod guests;
pub(crate) mod held_up;
pub(crate) mod holding;
pub(crate) mod joining;
pub(crate) mod lost_copies;
pub(crate) mod mass_closing;
pub(crate) mod membership;
pub(crate) mod mirror;
pub(crate) mod moving;
pub(crate) mod naming;
pub(crate) mod notes;
pub(crate) mod opening;
pub(crate) mod panels;
pub(crate) mod parking;
pub(crate) mod pings;
pub(crate) mod placement;
pub(crate) mod pressed;
pub(crate) mod raid;
pub(crate) mod rating;
pub(crate) mod relay;
pub(crate) mod reminders;
pub(crate) mod reopening;
pub(crate) mod reply;
pub(crate) mod scheduled;
pub(crate) mod selections;
pub(crate) mod snippets;
pub(crate) mod status;
pub(crate) mod together;
pub(crate) mod transcript;

/// How far a member's message got.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum RelayOutcome {
    /// It is dealt with.
    Done,
    /// There is no room for a ticket yet, an earlier message waits again and comes
    /// first, or the ticket was closed meanwhile: it is looked at again soon.
    NotYet,
    /// It waits for what the member chooses.
    Held,
}
