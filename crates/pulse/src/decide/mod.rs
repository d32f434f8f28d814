//! Decisions: what changed, what is to be written, who is to hear of it.
//!
//! Plain code over plain data. Nothing here reads a file, asks a clock or knows Discord.

pub mod incidents;
pub mod maintenances;
pub mod page;
