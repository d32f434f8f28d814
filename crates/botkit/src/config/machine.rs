//! Settings about the machine a bot runs on.

use std::{net::SocketAddr, path::PathBuf};

use serde::{Deserialize, Deserializer, de::Error as _};
use time::{OffsetDateTime, format_description::well_known::Rfc3339};

use super::Section;
use crate::text::{FolderError, Texts};

/// Where the bot keeps what it knows. `[database]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Database {
    /// The database file. Created if it does not exist.
    pub path: PathBuf,
}

impl Section for Database {
    const PATH: &'static str = "database";

    fn validate(&self) -> Result<(), String> {
        if self.path.as_os_str().is_empty() {
            return Err("`path` is empty: name the database file".to_owned());
        }
        if self.path.is_dir() {
            return Err(format!(
                "`path`: {} is a folder: name a file in it",
                self.path.display()
            ));
        }
        let special = std::fs::metadata(&self.path).is_ok_and(|found| !found.is_file());
        if special {
            return Err(format!(
                "`path`: {} is a pipe or a device: name an ordinary file",
                self.path.display()
            ));
        }
        Ok(())
    }
}

/// Where the bot tells how it is. `[health]`
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Health {
    /// The address of the health and metrics pages, such as `127.0.0.1:9101`.
    /// Absent: there are none. Port 0: any free one, which the log names.
    pub listen: Option<SocketAddr>,
}

impl Section for Health {
    const PATH: &'static str = "health";
}

/// What the bot logs. `[log]`
#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Log {
    /// What to log, such as `info` or `info,botkit::rest=debug`.
    pub filter: String,
    /// How to write it.
    pub format: LogFormat,
}

/// How log lines are written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LogFormat {
    /// For people.
    #[default]
    Text,
    /// For programs: one JSON object a line.
    Json,
}

impl Default for Log {
    fn default() -> Self {
        Self {
            filter: "info".to_owned(),
            format: LogFormat::default(),
        }
    }
}

impl Section for Log {
    const PATH: &'static str = "log";

    fn validate(&self) -> Result<(), String> {
        let filter = tracing_subscriber::EnvFilter::builder().parse(&self.filter);
        filter.map(drop).map_err(|error| {
            format!("`filter` is no log filter ({error}); write for example `info` or `info,botkit=debug`")
        })?;
        match self
            .filter
            .split(',')
            .map(str::trim)
            .find(|word| is_stray(word))
        {
            Some(stray) => Err(format!("`filter`: {}", say_stray(stray))),
            None => Ok(()),
        }
    }
}

/// The levels of the log, as a filter names them.
const LEVELS: &[&str] = &["off", "error", "warn", "info", "debug", "trace"];

/// The parts of the bots that log.
const PARTS: &[&str] = &["botkit", "modmail", "pulse", "storage", "import"];

/// Whether a word of a filter is neither a level nor a part of a bot. Taken for a
/// part, as the log takes it, it would silence all there is.
fn is_stray(word: &str) -> bool {
    let part = word.split("::").next().unwrap_or_default();
    let level = word.to_lowercase();
    let is_level = LEVELS.contains(&level.as_str()) || matches!(word.parse(), Ok(0_u8..=5));
    !(word.is_empty() || word.contains(['=', '[']) || is_level || PARTS.contains(&part))
}

/// What to write instead.
fn say_stray(word: &str) -> String {
    let folded = word.to_lowercase();
    let near = |known: &&&str| {
        folded.starts_with(**known) || strsim::normalized_damerau_levenshtein(known, &folded) >= 0.6
    };
    let meant = match LEVELS.iter().chain(PARTS).find(near) {
        Some(meant) => format!("; did you mean `{meant}`?"),
        None => ".".to_owned(),
    };
    let levels = LEVELS.join("`, `");
    format!(
        "`{word}` is no level{meant} There are `{levels}`; for a part, write for example `info,botkit=debug`"
    )
}

/// Which languages the bot speaks beside those that are compiled in. `[languages]`
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Languages {
    /// A folder of languages, as [`Texts::with_folder`] reads it.
    pub folder: Option<PathBuf>,
}

impl Languages {
    /// Adds these languages to others.
    ///
    /// # Errors
    ///
    /// Returns what is wrong with the folder.
    pub fn add_to(&self, texts: Texts) -> Result<Texts, FolderError> {
        match &self.folder {
            Some(folder) => texts.with_folder(folder),
            None => Ok(texts),
        }
    }
}

impl Section for Languages {
    const PATH: &'static str = "languages";

    fn validate(&self) -> Result<(), String> {
        let texts = Texts::english(&[]).map_err(|error| error.to_string())?;
        let added = self.add_to(texts).map(drop);
        added.map_err(|error| {
            format!("`folder` cannot be used: {error}; fix it there, or leave `folder` out")
        })
    }
}

/// What time the bot lives in. `[clock]` – for rehearsals only.
#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Clock {
    /// How many times as fast as the machine's clock it runs.
    pub speed: u32,
    /// When it agreed with the machine's clock.
    #[serde(deserialize_with = "moment")]
    pub since: Option<OffsetDateTime>,
    /// A file with the seconds by which it is ahead of the machine's clock, or
    /// with a minus behind it. It is read each time: such a clock can jump.
    pub ahead_file: Option<PathBuf>,
}

impl Default for Clock {
    fn default() -> Self {
        Self {
            speed: 1,
            since: None,
            ahead_file: None,
        }
    }
}

impl Clock {
    /// The clock these settings describe.
    #[must_use]
    pub fn start(&self) -> crate::clock::Clock {
        if let Some(file) = &self.ahead_file {
            return crate::clock::Clock::jumping(file.clone());
        }
        match self.since {
            Some(since) if self.speed != 1 => crate::clock::Clock::rehearsal(since, self.speed),
            _ => crate::clock::Clock::system(),
        }
    }
}

impl Section for Clock {
    const PATH: &'static str = "clock";

    fn validate(&self) -> Result<(), String> {
        if self.speed == 0 {
            return Err("`speed` is 0, and time would stand still: leave it out".to_owned());
        }
        if self.speed != 1 && self.ahead_file.is_some() {
            return Err(
                "`ahead_file` and `speed` cannot be had together: leave one of them out".to_owned(),
            );
        }
        if self.speed != 1 && self.since.is_none() {
            return Err(
                "`since` is missing: a clock of another `speed` needs to know when it agreed with \
                 the machine's, such as \"2026-03-01T12:00:00Z\""
                    .to_owned(),
            );
        }
        Ok(())
    }
}

/// Reads a moment, as a text or the way TOML writes one.
fn moment<'de, D: Deserializer<'de>>(from: D) -> Result<Option<OffsetDateTime>, D::Error> {
    #[derive(Deserialize)]
    #[serde(
        untagged,
        expecting = "write a moment such as \"2026-03-01T12:00:00Z\""
    )]
    enum Written {
        Text(String),
        Toml {
            #[serde(rename = "$__toml_private_datetime")]
            text: String,
        },
    }

    let Some(Written::Text(text) | Written::Toml { text }) = Option::deserialize(from)? else {
        return Ok(None);
    };
    OffsetDateTime::parse(&text, &Rfc3339)
        .map(Some)
        .map_err(|_why| D::Error::custom("write a moment such as \"2026-03-01T12:00:00Z\""))
}

#[cfg(test)]
mod tests {
    use figment::{
        Figment,
        providers::{Format as _, Toml},
    };
    use time::macros::datetime;

    use super::*;

    fn clock(toml: &str) -> Result<Clock, String> {
        let clock: Clock = Figment::from(Toml::string(toml))
            .extract()
            .map_err(|error| error.to_string())?;
        clock.validate().map(|()| clock)
    }

    #[test]
    fn a_rehearsal_needs_a_beginning() -> Result<(), String> {
        assert!(clock("speed = 60").is_err_and(|error| error.contains("since")));
        assert!(clock("speed = 0").is_err_and(|error| error.contains("speed")));
        assert_eq!(clock("")?.speed, 1);
        Ok(())
    }

    #[test]
    fn a_moment_is_a_text_or_a_moment_of_toml() -> Result<(), String> {
        let noon = Some(datetime!(2026-03-01 12:00 UTC));
        assert_eq!(
            clock("speed = 2\nsince = \"2026-03-01T12:00:00Z\"")?.since,
            noon
        );
        assert_eq!(
            clock("speed = 2\nsince = 2026-03-01T12:00:00Z")?.since,
            noon
        );
        assert!(clock("since = 5").is_err_and(|error| error.contains("2026-03-01")));
        assert!(clock("since = \"noon\"").is_err_and(|error| error.contains("2026-03-01")));
        Ok(())
    }

    #[test]
    fn a_log_filter_is_checked() {
        let log = |filter: &str| Log {
            filter: filter.to_owned(),
            ..Log::default()
        };
        assert!(log("info,botkit::rest=debug").validate().is_ok());
        assert!(log("info,botkit=loud").validate().is_err());
    }

    #[test]
    fn a_word_that_would_silence_the_log_is_refused() {
        let log = |filter: &str| Log {
            filter: filter.to_owned(),
            ..Log::default()
        };
        for (filter, meant) in [
            ("warning", "did you mean `warn`?"),
            ("info,debgu", "did you mean `debug`?"),
            ("modmial", "did you mean `modmail`?"),
            ("loud", "There are `off`, `error`"),
        ] {
            let said = log(filter).validate();
            assert!(
                said.as_ref().is_err_and(|said| said.contains(meant)),
                "{said:?}"
            );
        }
        for filter in [
            "",
            "INFO",
            "3",
            "warn,sqlx=debug",
            "botkit::rest",
            "info,[connect]=debug",
        ] {
            assert_eq!(log(filter).validate(), Ok(()), "{filter}");
        }
    }

    #[test]
    fn a_database_is_a_file() {
        let database = |path: &str| Database { path: path.into() };
        assert!(database("").validate().is_err());
        assert!(
            database("/tmp")
                .validate()
                .is_err_and(|error| error.contains("folder"))
        );
        assert!(
            database("/dev/zero")
                .validate()
                .is_err_and(|said| said.contains("device"))
        );
        assert!(database("data/bot.sqlite").validate().is_ok());
    }
}
