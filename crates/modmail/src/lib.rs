//! The modmail bot: members write to it in private, staff answer from a
//! channel.
//!
//! ```text
//! gateway event ─► intake ─► inbox row ─► decide ─► state + outbox rows ─► delivery ─► Discord
//!                            (commit 1)   (pure)      (one commit)                    └► outcomes
//! ```
//!
//! [`Intake`] commits what members and staff wrote and puts it into lanes;
//! [`decide`] says what follows; [`commands`] are the same for slash and text;
//! [`Ledger`] writes back how things went.

mod app;
mod attachments;
mod audit;
pub mod commands;
pub mod config;
pub mod decide;
pub mod event;
mod gaps;
mod inbox;
mod intake;
mod message_parts;
mod outcomes;
mod purpose;
pub mod render;
mod run;
mod stored_message;
mod tickets;
mod timers;

use std::process::ExitCode;

use botkit::text::{CatalogError, Texts};

pub use self::{
    app::{App, level},
    attachments::Copied,
    config::Config,
    intake::{AgainBell, Intake},
    outcomes::Ledger,
    purpose::Purpose,
    timers::TimerBell,
};

/// Does what the command line asks for.
#[must_use]
pub fn start() -> ExitCode {
    botkit::startup::main::<Config>()
}

/// What this bot says.
///
/// # Errors
///
/// Returns what is wrong with the catalogs, which a test rules out.
pub fn texts() -> Result<Texts, CatalogError> {
    Texts::english(&[include_str!("../../../locales/modmail/en/modmail.ftl")])
}
