//! The status bot: watches a status page, keeps its history, alerts servers.
//!
//! ```text
//! poller ─► document ─► snapshot ─► decide ─► rows + alerts ─► outbox, a row a recipient ─► delivery ─► Discord
//!           (source)               (pure)        (one commit)
//! ```
//!
//! [`watch`] asks the page, [`source`] reads its answers, [`decide`] says what follows, [`collect`] writes it down
//! and lets people know, [`render`] makes it readable; [`commands`] is what people can ask for themselves.

pub mod alert;
mod app;
pub mod collect;
pub mod commands;
pub mod config;
pub mod decide;
pub mod document;
pub mod figures;
pub mod gauges;
mod intake;
pub mod limits;
pub mod metric;
pub mod pictures;
mod purpose;
pub mod range;
pub mod readings;
pub mod render;
mod run;
pub mod snapshot;
pub mod source;
mod texts;
pub mod uptime;
pub mod view;
pub mod watch;

use std::process::ExitCode;

pub use self::{
    app::App,
    config::Config,
    intake::Intake,
    purpose::{OutcomeHandler, Purpose},
    texts::texts,
};

/// Does what the command line asks for.
#[must_use]
pub fn start() -> ExitCode {
    botkit::startup::main::<Config>()
}

#[cfg(test)]
mod tests {
    use std::{io, path::Path};

    use botkit::text::testing::unused;

    #[test]
    fn every_text_is_used() -> io::Result<()> {
        // Words of the page are looked up by rule.
        let words = ["component-", "impact-", "progress-"];
        let described = crate::commands::registry().keys();
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        let texts = include_str!("../../../locales/pulse/en/pulse.ftl");

        let unused = unused(texts, &folder, |key| {
            described.contains(key) || words.iter().any(|word| key.starts_with(word))
        });

        assert_eq!(unused?, [""; 0]);
        Ok(())
    }
}
