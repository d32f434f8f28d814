//! Everything the bots remember between two starts.

mod append;
pub mod audit;
mod bot;
mod database;
pub mod discord;
pub mod dm_channels;
mod error;
pub mod files;
pub mod inbox;
pub mod modmail;
mod moment;
mod number;
pub mod outbox;
pub mod pulse;
pub mod sessions;
pub mod settings;
mod store;

pub use crate::{
    bot::Bot,
    database::{Database, Migration, MigrationStatus, OpenError, Verification},
    error::Error,
    store::{Schema, Store, Tx},
};
