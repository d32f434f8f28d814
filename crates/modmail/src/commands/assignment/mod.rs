//! Who takes care of a ticket.

mod claim;

pub use self::claim::{Release, Take, Transfer};
