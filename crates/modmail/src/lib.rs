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
//! [`OutcomeHandler`] writes back how things went.

mod app;
mod attachments;
mod audit;
pub mod commands;
pub mod config;
pub mod decide;
pub mod event;
mod full_categories;
pub mod hours;
mod inbox;
mod intake;
mod membership_checks;
mod message_parts;
mod name;
mod online;
mod outcomes;
mod outgoing;
mod overrides;
mod presence;
mod purpose;
pub mod render;
mod replaced_texts;
mod run;
mod run_time;
mod searches;
mod session_gaps;
mod settings;
mod shown_messages;
mod staff_commands;
mod stored_message;
mod suggestions;
mod texts;
mod tickets;
mod timers;
mod wake;

use std::process::ExitCode;

pub use self::{
    app::{App, level},
    config::Config,
    event::Copied,
    intake::Intake,
    outcomes::OutcomeHandler,
    purpose::Purpose,
    settings::Settings,
    texts::{Language, Locales, member_keys, texts},
    wake::{RequeueSignal, TimerWakeUp, VisibilitySignal},
};

/// Does what the command line asks for.
#[must_use]
pub fn start() -> ExitCode {
    botkit::startup::main::<Config>()
}
