//! Everything that is done to a ticket, whoever or whatever asks for it.

pub(crate) mod alerts;
pub(crate) mod arrival;
pub(crate) mod assignment;
pub(crate) mod attention;
pub(crate) mod card;
pub(crate) mod category_prompt;
pub(crate) mod closed_dms;
pub(crate) mod closing;
pub(crate) mod edits;
pub(crate) mod entry;
pub(crate) mod held_up;
pub(crate) mod lost_copies;
pub(crate) mod membership;
pub(crate) mod mirror;
pub(crate) mod naming;
pub(crate) mod notes;
pub(crate) mod opening;
pub(crate) mod parking;
pub(crate) mod placement;
pub(crate) mod rating;
pub(crate) mod relay;
pub(crate) mod reopening;
pub(crate) mod reply;
pub(crate) mod selections;
pub(crate) mod status;

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
