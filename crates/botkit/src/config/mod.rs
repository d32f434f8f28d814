//! Settings: one TOML file, environment variables over it.
//!
//! A bot declares one struct with a field per table and implements
//! [`Settings`]; each table is a struct of its own and implements [`Section`].
//! Both refuse unknown keys (`deny_unknown_fields`). [`load`] reports every
//! wrong key at once, with its line and what would be right.
//!
//! `MODMAIL__DISCORD__TOKEN` stands for `token` of `[discord]` in the settings
//! of `modmail`. Variables are text; where the setting wants a number or a list
//! they are read as one. An empty variable counts as none.
//!
//! Between the file and the variables stands what was set while the bot ran: it is
//! laid over the file ([`layered`]) and checked like all the rest.

mod discord;
mod error;
mod fit;
mod machine;
mod ordinary;
mod run_time;
mod source;

use std::{collections::HashSet, path::Path};

use serde::de::DeserializeOwned;
use storage::operations::Retention;

pub use self::{
    discord::Discord,
    error::{ConfigError, Place, Problem},
    machine::{Clock, Database, Health, Languages, Log, LogFormat},
    run_time::{PREFIX, in_force, layered, read_values, write_values},
    source::{Origin, RunTime, Sources},
};
pub(crate) use self::{discord::REJECTED, fit::named, ordinary::is_for_everybody};

/// All settings of one bot.
pub trait Settings: DeserializeOwned {
    /// The bot's name, such as `modmail`: its variables begin with `MODMAIL__`,
    /// its example is `deploy/modmail.example.toml`.
    const NAME: &'static str;

    /// The tables of which there may be several: `[[categories]]`.
    const LISTS: &'static [&'static str] = &[];

    /// Whether `table.key` may be changed while the bot runs.
    fn is_run_time(key: &str) -> bool {
        let _ = key;
        false
    }

    /// Hands every table to [`Checks::section`], and adds what only several
    /// tables together can get wrong.
    fn check(&self, checks: &mut Checks<'_>);
}

/// One table of the settings.
pub trait Section {
    /// Where the table sits, such as `discord`.
    const PATH: &'static str;

    /// Checks what the types cannot.
    ///
    /// # Errors
    ///
    /// Returns a sentence for the operator that names the offending key in
    /// backticks and says what would be right.
    fn validate(&self) -> Result<(), String> {
        Ok(())
    }
}

/// What [`Settings::check`] has found so far.
#[derive(Debug)]
pub struct Checks<'s> {
    sources: &'s Sources,
    /// Tables that hold stand-ins for wrong values.
    spoiled: HashSet<String>,
    problems: Vec<Problem>,
}

impl Checks<'_> {
    /// Checks one table.
    pub fn section<S: Section>(&mut self, section: &S) {
        if let Err(reason) = section.validate() {
            self.problem(S::PATH, &reason);
        }
    }

    /// Checks how long things are kept.
    pub fn retention(&mut self, retention: &Retention) {
        if let Err(reason) = retention.check() {
            self.problem("retention", &reason);
        }
    }

    /// Adds what is wrong with a table, or with an entry of a list such as
    /// `categories.0`. The key named first in backticks decides which line is shown.
    pub fn problem(&mut self, path: &str, reason: &str) {
        let mut path: Vec<String> = path.split('.').map(str::to_owned).collect();
        if path
            .first()
            .is_some_and(|table| self.spoiled.contains(table))
        {
            return;
        }
        let colon = if path.len() > 1 { ":" } else { "" };
        let what = format!("{}{colon} {reason}", named(&path));
        let quoted = reason.split('`').nth(1).unwrap_or_default();
        let key = quoted.split([' ', '=']).next().unwrap_or_default();
        path.push(key.to_owned());
        self.problems.push(self.sources.problem(&path, what));
    }
}

/// Reads the settings from a file and the environment, and checks them.
///
/// # Errors
///
/// Returns everything that is wrong with them at once.
pub fn load<S: Settings>(file: &Path) -> Result<S, ConfigError> {
    load_with_sources(file).map(|(settings, _)| settings)
}

/// The same with where each of them stands.
pub(crate) fn load_with_sources<S: Settings>(file: &Path) -> Result<(S, Sources), ConfigError> {
    let sources = Sources::read(file, S::NAME)?;
    let settings = settle(&sources)?;
    Ok((settings, sources))
}

/// Reads those tables of the settings of `S` that `T` has, whatever is wrong
/// with the others. Their values are not checked.
///
/// # Errors
///
/// Returns everything that is wrong with their shape at once.
pub fn load_part<S: Settings, T: DeserializeOwned>(file: &Path) -> Result<T, ConfigError> {
    let sources = Sources::read(file, S::NAME)?;
    let (part, problems) = fit::fit(&sources, S::LISTS);
    part.filter(|_| problems.is_empty())
        .ok_or(ConfigError::Wrong(problems))
}

/// Reads settings from text alone and checks their shape but not their values:
/// for a test that the example fits.
///
/// # Errors
///
/// Returns everything that is wrong with their shape at once.
pub fn parse<S: Settings>(text: &str) -> Result<S, ConfigError> {
    parse_with_sources(text).map(|(settings, _)| settings)
}

/// The same with where each of them stands.
///
/// # Errors
///
/// Returns everything that is wrong with their shape at once.
pub fn parse_with_sources<S: Settings>(text: &str) -> Result<(S, Sources), ConfigError> {
    let sources = Sources::new(Path::new("example"), text, S::NAME, [])?;
    match fit::fit(&sources, S::LISTS) {
        (Some(settings), problems) if problems.is_empty() => Ok((settings, sources)),
        (_, problems) => Err(ConfigError::Wrong(problems)),
    }
}

fn settle<S: Settings>(sources: &Sources) -> Result<S, ConfigError> {
    let (settings, mut problems) = fit::fit::<S>(sources, S::LISTS);
    let tables = problems
        .iter()
        .filter_map(|problem| problem.key.first().cloned());
    let mut checks = Checks {
        sources,
        spoiled: tables.collect(),
        problems: Vec::new(),
    };
    if let Some(settings) = &settings {
        settings.check(&mut checks);
    }
    problems.append(&mut checks.problems);
    problems.sort_by(|a, b| a.place.cmp(&b.place));
    settings
        .filter(|_| problems.is_empty())
        .ok_or(ConfigError::Wrong(problems))
}

#[cfg(test)]
mod tests;
