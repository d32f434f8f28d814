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

mod discord;
mod error;
mod fit;
mod machine;
mod ordinary;
mod source;

use std::{collections::HashSet, path::Path};

use serde::de::DeserializeOwned;
use storage::operations::Retention;

pub use self::{
    discord::Discord,
    error::{ConfigError, Place, Problem},
    machine::{Clock, Database, Health, Languages, Log, LogFormat},
};
pub(crate) use self::{discord::REJECTED, fit::named, ordinary::is_for_everybody, source::Sources};

/// All settings of one bot.
pub trait Settings: DeserializeOwned {
    /// The bot's name, such as `modmail`: its variables begin with `MODMAIL__`,
    /// its example is `deploy/modmail.example.toml`.
    const NAME: &'static str;

    /// The tables of which there may be several: `[[categories]]`.
    const LISTS: &'static [&'static str] = &[];

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
    let sources = Sources::new(Path::new("example"), text, S::NAME, [])?;
    let (settings, problems) = fit::fit(&sources, S::LISTS);
    settings
        .filter(|_| problems.is_empty())
        .ok_or(ConfigError::Wrong(problems))
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
mod tests {
    use serde::Deserialize;
    use storage::discord::{GuildId, RoleId};

    use super::*;

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Bot {
        #[serde(default)]
        log: Log,
        tickets: Tickets,
        #[serde(default)]
        topics: Vec<Topic>,
    }

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Topic {
        name: String,
    }

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Tickets {
        guild: GuildId,
        #[serde(default)]
        password: String,
        #[serde(default)]
        limit: u16,
        #[serde(default)]
        roles: Vec<RoleId>,
    }

    impl Section for Tickets {
        const PATH: &'static str = "tickets";

        fn validate(&self) -> Result<(), String> {
            if self.limit > 100 {
                return Err("`limit` is above 100; leave it out for the default".to_owned());
            }
            Ok(())
        }
    }

    impl Settings for Bot {
        const NAME: &'static str = "bot";
        const LISTS: &'static [&'static str] = &["topics"];

        fn check(&self, checks: &mut Checks<'_>) {
            checks.section(&self.log);
            checks.section(&self.tickets);
        }
    }

    fn read(text: &str, variables: &[(&str, &str)]) -> Result<Bot, ConfigError> {
        let variables = variables
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        settle(&Sources::new(
            Path::new("bot.toml"),
            text,
            "bot",
            variables,
        )?)
    }

    fn complaints(text: &str, variables: &[(&str, &str)]) -> Vec<String> {
        match read(text, variables) {
            Ok(_) => Vec::new(),
            Err(error) => error.to_string().lines().map(str::to_owned).collect(),
        }
    }

    const GOOD: &str = "[tickets]\nguild = 123456789012345678\n";

    #[test]
    fn ids_are_strings_or_numbers() -> Result<(), ConfigError> {
        let number = read(GOOD, &[])?;
        let text = read(
            "[tickets]\nguild = \"123456789012345678\"\nroles = [123456789012345678, \"123456789012345678\"]\n",
            &[],
        )?;
        assert_eq!(number.tickets.guild, text.tickets.guild);
        assert_eq!(text.tickets.roles.len(), 2);
        Ok(())
    }

    #[test]
    fn variables_win_over_the_file_and_take_the_type_that_is_wanted() -> Result<(), ConfigError> {
        let bot = read(
            "[tickets]\nguild = 123456789012345678\nlimit = 5\n",
            &[
                ("BOT__TICKETS__GUILD", "123456789012345678"),
                ("BOT__TICKETS__PASSWORD", "007"),
                ("BOT__TICKETS__LIMIT", "7"),
                (
                    "BOT__TICKETS__ROLES",
                    "[123456789012345678, \"123456789012345678\"]",
                ),
                ("BOT__LOG__FILTER", ""),
                ("OTHER__THING", "x"),
            ],
        )?;
        assert_eq!(bot.tickets.guild.get().get(), 123_456_789_012_345_678);
        assert_eq!(bot.tickets.password, "007");
        assert_eq!(bot.tickets.limit, 7);
        assert_eq!(bot.tickets.roles.len(), 2);
        assert_eq!(bot.log.filter, "info");
        Ok(())
    }

    #[test]
    fn every_wrong_key_is_named_at_once() {
        let text = "[log]\nformat = \"xml\"\nfiltr = \"info\"\n\n[tickets]\nguild = 123456789012345678\nlimit = \"many\"\nroles = [1, true]\npassword = 12345\n\n[ticket]\nx = 1\n";
        let said = complaints(text, &[("BOT__TICKETS__GILD", "5")]);
        let expected = [
            "bot.toml:2: [log] `format` cannot be `xml`; it is `text` or `json`",
            "bot.toml:3: [log] there is no `filtr`; did you mean `filter`? There are `filter`, `format`",
            "bot.toml:7: [tickets] `limit` must be a whole number from 0 to 65535, not a text: write it without quotes",
            "bot.toml:8: [tickets] `roles`, entry 2 must be a Discord id such as 123456789012345678, not `true` or `false`",
            "bot.toml:9: [tickets] `password` must be a text in quotes, not a number",
            "bot.toml:11: there is no table [ticket]; did you mean [tickets]? There are [log], [tickets], [topics]",
            "variable BOT__TICKETS__GILD: [tickets] there is no `gild`; did you mean `guild`? There are `guild`, `password`, `limit`, `roles`",
        ];
        assert_eq!(said, expected);
    }

    #[test]
    fn what_is_missing_is_named() {
        assert_eq!(
            complaints("[log]\nformat = \"json\"\n", &[]),
            [
                "bot.toml: the table [tickets] is missing: add it with its keys, as in deploy/bot.example.toml",
                "bot.toml: [tickets] `guild` is missing: add it, as in deploy/bot.example.toml",
            ]
        );
        assert_eq!(
            complaints("\n[tickets]\nlimit = 5\n", &[]),
            ["bot.toml:2: [tickets] `guild` is missing: add it, as in deploy/bot.example.toml"]
        );
        assert_eq!(
            complaints("[tickets]\ngild = 5\n", &[]).len(),
            1,
            "the misspelt key explains the missing one"
        );
    }

    #[test]
    fn what_is_wrong_in_a_list_of_tables_is_said_once_and_counted_from_one()
    -> Result<(), ConfigError> {
        let good = format!("{GOOD}[[topics]]\nname = \"a\"\n");
        for (wrong, said) in [
            (
                "[[topics]]\n",
                "[[topics]], entry 2, `name` is missing: add it, as in deploy/bot.example.toml",
            ),
            (
                "[[topics]]\nname = 5\n",
                "[[topics]], entry 2, `name` must be a text in quotes, not the number 5",
            ),
        ] {
            let complaints = complaints(&(good.clone() + wrong), &[]);
            assert!(
                matches!(complaints.as_slice(), [one] if one.ends_with(said)),
                "{complaints:?}"
            );
        }
        assert_eq!(read(&good, &[])?.topics[0].name, "a");
        Ok(())
    }

    #[test]
    fn wrong_values_are_named_with_their_line() {
        let text = "[tickets]\nguild = 123456789012345678\nlimit = 500\n";
        assert_eq!(
            complaints(text, &[]),
            ["bot.toml:3: [tickets] `limit` is above 100; leave it out for the default"]
        );
        assert_eq!(
            complaints(GOOD, &[("BOT__TICKETS__LIMIT", "500")]),
            [
                "variable BOT__TICKETS__LIMIT: [tickets] `limit` is above 100; leave it out for the default"
            ]
        );
        assert_eq!(
            complaints("[tickets]\nguild = 0\nlimit = 70000\n", &[]),
            [
                "bot.toml:2: [tickets] `guild` must be a Discord id such as 123456789012345678, not the number 0",
                "bot.toml:3: [tickets] `limit` must be a whole number from 0 to 65535, not the number 70000",
            ]
        );
    }

    #[test]
    fn an_id_is_a_number_whatever_was_written_instead() {
        for value in ["\"abc\"", "\"\"", "true", "0", "-1", "1.5", "[]"] {
            let said = complaints(&format!("[tickets]\nguild = {value}\n"), &[]);
            let wanted = "[tickets] `guild` must be a Discord id such as 123456789012345678, not ";
            assert!(
                matches!(said.as_slice(), [one] if one.contains(wanted)),
                "{value}: {said:?}"
            );
        }
        assert_eq!(
            complaints(GOOD, &[("BOT__TICKETS__GUILD", "#tickets")]),
            [
                "variable BOT__TICKETS__GUILD: [tickets] `guild` must be a Discord id such as 123456789012345678, not a text: an id is digits alone"
            ]
        );
    }

    #[test]
    fn what_can_be_nobodys_id_is_refused() {
        for value in ["3", "\"3\"", "1234567890123456", "\"9223372036854775808\""] {
            let said = complaints(&format!("[tickets]\nguild = {value}\n"), &[]);
            assert_eq!(
                said,
                [
                    "bot.toml:2: [tickets] `guild` must be a Discord id of 17 to 19 digits: copy it again"
                ],
                "{value}"
            );
        }
        let roles = "roles = [123456789012345678, 4]\nlimit = 5\n";
        assert_eq!(
            complaints(&format!("{GOOD}{roles}"), &[("BOT__TICKETS__GUILD", "7")]),
            [
                "bot.toml:3: [tickets] `roles`, entry 2 must be a Discord id of 17 to 19 digits: copy it again",
                "variable BOT__TICKETS__GUILD: [tickets] `guild` must be a Discord id of 17 to 19 digits: copy it again",
            ]
        );
    }

    #[test]
    fn a_list_is_no_table() {
        assert_eq!(
            complaints(&format!("log = [\"info\"]\n{GOOD}"), &[]),
            ["bot.toml:1: [log] must be a table, not a list: name its keys, such as { key = 1 }"]
        );
        let topics = format!("topics = [[\"a\"]]\n{GOOD}");
        assert_eq!(
            complaints(&topics, &[]),
            [
                "bot.toml:1: [[topics]], entry 1 must be a table, not a list: name its keys, such as { key = 1 }"
            ]
        );
    }

    #[test]
    fn a_variable_with_single_underscores_is_noticed_if_it_is_ours() {
        let variables = [
            ("BOT_CONFIG", "bot.toml"),
            ("BOT_TICKETS_SERVICE_HOST", "10.0.0.1"),
            ("BOT_LOG_FILTER", "debug"),
            ("BOTTLE_LOG_FILTER", "debug"),
        ];
        assert_eq!(
            complaints(GOOD, &variables),
            [
                "variable BOT_LOG_FILTER: two underscores belong behind the bot's name and behind the table: write BOT__LOG__FILTER"
            ]
        );
    }

    #[test]
    fn a_variable_with_too_few_underscores_is_noticed() {
        let said = complaints(
            GOOD,
            &[
                ("BOT_CONFIG", "bot.toml"),
                ("BOT_TICKETS__LIMIT", "5"),
                ("BOT__TICKETS_LIMIT", "5"),
            ],
        );
        assert_eq!(said.len(), 2, "{said:?}");
        assert!(said[0].ends_with("behind the bot's name: BOT__<TABLE>__<KEY>"));
        assert!(said[1].contains("two underscores belong behind TICKETS"));
    }

    #[test]
    fn a_syntax_error_shows_line_and_column() {
        let said = complaints("[tickets]\nguild = = 1\n", &[]);
        assert!(
            said.iter()
                .any(|complaint| complaint.starts_with("bot.toml:2:9: ")),
            "{said:?}"
        );
        let said = complaints("[tickets]\nguild = 123456789012345678\nguild = 2\n", &[]);
        assert!(
            said.iter()
                .any(|complaint| complaint.starts_with("bot.toml:3:1: ")),
            "{said:?}"
        );
    }

    #[test]
    fn a_token_that_stands_where_it_does_not_belong_is_not_repeated() {
        const TOKEN: &str = "MTk4NjIyNDgzNDcxOTI1MjQ4.Cl2FMQ.ZnCjm1XVW7vRze4b7Cq4se7kKWs";
        for text in [
            format!("[\"{TOKEN}\"]\nx = 1\n"),
            format!("[{TOKEN}]\nx = 1\n"),
            format!("\"{TOKEN}\" = 1\n"),
            format!("[tickets]\n\"{TOKEN}\" = 1\n"),
            format!("[tickets]\n\"{TOKEN}\" = 1\n\"{TOKEN}\" = 2\n"),
            format!("[tickets]\nguild = 123456789012345678\n[log]\nformat = \"{TOKEN}\"\n"),
            format!("[log]\nfilter = {TOKEN}\n"),
            format!("{TOKEN}\n"),
        ] {
            let said = complaints(&text, &[]).join("\n");
            assert!(!said.is_empty(), "{text}");
            assert!(!said.contains("ZnCjm1XVW7v"), "{said}");
        }
        let nowhere = load::<Bot>(Path::new(TOKEN))
            .map(|_| ())
            .map_err(|error| error.to_string());
        assert!(
            nowhere
                .as_ref()
                .is_err_and(|said| !said.contains("ZnCjm1XVW7v")),
            "{nowhere:?}"
        );
    }

    #[test]
    fn what_is_no_ordinary_file_is_refused_as_settings() {
        let said = load::<Bot>(Path::new("/dev/zero"))
            .map(|_| ())
            .map_err(|error| error.to_string());
        assert!(
            said.as_ref()
                .is_err_and(|said| said.contains("pipe or a device")),
            "{said:?}"
        );
    }

    #[test]
    fn a_missing_file_names_the_remedy() {
        let error = load::<Bot>(Path::new("/nowhere/bot.toml")).map(|_| ());
        assert_eq!(
            error.map_err(|error| error.to_string()),
            Err("no configuration file at /nowhere/bot.toml: copy deploy/bot.example.toml there, or name another with --config".to_owned())
        );
    }

    #[test]
    fn an_example_is_checked_for_its_shape() {
        assert!(parse::<Bot>(GOOD).is_ok());
        assert!(parse::<Bot>("[tickets]\nguild = 123456789012345678\nlimit = 500\n").is_ok());
        assert!(parse::<Bot>("[tickets]\nguild = 123456789012345678\nlimits = 5\n").is_err());
    }
}
