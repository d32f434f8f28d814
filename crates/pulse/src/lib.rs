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
pub mod document;
pub mod event;
pub mod figures;
pub mod gauges;
mod intake;
pub mod metric;
mod purpose;
pub mod render;
mod run;
pub mod snapshot;
pub mod source;
mod texts;
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
    use std::{fs, path::Path};

    /// The whole text of the files under a folder.
    fn sources(folder: &Path) -> std::io::Result<String> {
        let mut text = String::new();
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            text += &if path.is_dir() {
                sources(&path)?
            } else {
                fs::read_to_string(&path)?
            };
        }
        Ok(text)
    }

    #[test]
    fn every_text_is_used() -> std::io::Result<()> {
        // Words of the page and descriptions of commands are looked up by rule.
        let by_rule = ["component-", "impact-", "progress-", "cmd-"];
        let code = sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"))?;
        let texts = include_str!("../../../locales/pulse/en/pulse.ftl");
        let keys = texts
            .lines()
            .filter_map(|line| line.split_once(" ="))
            .map(|parts| parts.0);

        let unused = keys.filter(|key| {
            let ruled = by_rule.iter().any(|text| key.starts_with(text));
            !key.starts_with(' ') && !ruled && !code.contains(&format!("\"{key}\""))
        });

        assert_eq!(unused.collect::<Vec<_>>(), [""; 0]);
        Ok(())
    }
}
