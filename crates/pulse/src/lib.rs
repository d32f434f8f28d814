//! The status bot: watches a status page, keeps its history, alerts servers.
//!
//! ```text
//! poller ─► document ─► snapshot ─► decide ─► rows + alerts ─► outbox, a row a recipient ─► delivery ─► Discord
//!           (source)               (pure)        (one commit)
//! ```
//!
//! [`watch`] asks the page, [`source`] reads its answers, [`decide`] says what follows, [`collect`] writes it down
//! and lets people know, [`render`] makes it readable; [`commands`] is what people can ask for themselves.

mod app;
pub mod collect;
pub mod commands;
pub mod config;
pub mod decide;
mod intake;
mod purpose;
pub mod render;
mod run;
pub mod snapshot;
pub mod source;
pub mod view;
pub mod watch;

use std::process::ExitCode;

use botkit::text::{CatalogError, Texts};

pub use self::{
    app::App,
    config::Config,
    intake::Intake,
    purpose::{Ledger, Purpose},
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
    Texts::english(&[include_str!("../../../locales/pulse/en/pulse.ftl")])
}
