//! What a ticket's channel shows about it.

mod rename;
mod snooze;

pub use self::{rename::Rename, snooze::Snooze};
