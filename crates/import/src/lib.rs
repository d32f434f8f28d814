//! Taking over what another bot remembers.
//!
//! The other bot's data is only read, and nothing appears beside it. An import
//! is all or nothing, and each row that was taken over is remembered with its
//! origin, so that a second import brings what is new and what the other bot has
//! changed since.
//!
//! Whoever imports has a [`Hold`](storage::Hold) on the database, since a bot must not run on
//! it meanwhile. What was changed here stays, and who was erased here stays away.

mod binary;
pub mod cli;
mod doc;
mod dragory;
mod dump;
mod equivalents;
mod error;
mod form;
mod intake;
mod messages;
mod mode;
mod modmail_dev;
mod numbering;
mod origin;
mod outline;
mod repaired;
mod report;
mod rustmail;
mod scratch;
mod source;
mod taking;
mod ticket;
mod vrcpulse;
mod when;
mod whole;

pub use self::{
    equivalents::{Equivalent, Theirs},
    error::ImportError,
    form::Wrapping,
    mode::{Mode, Progress},
    origin::Origin,
    report::{Count, LeftOut, Report},
    whole::{check, dragory, modmail_dev, rustmail, take_over, vrcpulse},
};
