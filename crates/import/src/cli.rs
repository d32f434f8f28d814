//! `import` on a command line, beside the operations of [`storage::cli`].

use std::{
    fs::{self, File},
    io::{BufWriter, Write as _},
    marker::PhantomData,
    path::{Path, PathBuf},
    time::Instant,
};

use clap::{
    ArgMatches, Args, FromArgMatches, ValueEnum as _,
    builder::{PossibleValuesParser, TypedValueParser as _},
};
use storage::{
    Schema,
    cli::{Command, Failure, Screen, Setting},
    operations::Step,
};

use crate::{
    equivalents::{self, DRAGORY, Equivalent, MODMAIL_DEV, Theirs, fragment, shown},
    error::ImportError,
    mode::Mode,
    origin::Origin,
    report::{Count, LeftOut, Report},
    whole::take_over,
};

/// What is written about a row that came in changed.
const ALTERED: &str = "it came in with \u{fffd} in place of bytes that are no text";

/// How long another bot's settings file may be.
const LONGEST_SETTINGS: u64 = 1024 * 1024;

/// How many of the rows are shown that came in changed.
const MOST_SHOWN: usize = 20;

impl From<ImportError> for Failure {
    fn from(error: ImportError) -> Self {
        Self::Other(Box::new(error))
    }
}

/// Imports another bot's data, all or nothing. Our bot must not be running.
///
/// The other bot's data is only read. Importing again brings what is new, and what
/// was changed there and not here. The guide *Moving from another bot* lists what is
/// imported and what isn't.
#[derive(Debug, Clone, clap::Args)]
pub struct Import {
    /// Whose data it is.
    #[arg(value_enum)]
    from: Origin,
    /// Its database file; for modmail-dev, the folder that `mongodump` created, or
    /// a file from `mongodump` or `mongoexport`.
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Only shows what would be imported, without changing anything.
    #[arg(long)]
    dry_run: bool,
    /// Writes every row that is left out or comes in changed to a new file, with
    /// the reason.
    #[arg(long, value_name = "FILE")]
    report: Option<PathBuf>,
    /// Writes what the other bot had set, as far as modmail-bot has it, too, to a new
    /// file: lines for modmail.toml, with what has no equivalent as comments.
    #[arg(long, value_name = "FILE")]
    settings: Option<PathBuf>,
    /// The other bot's settings file: `config.ini` or `config.json` of dragory, `.env`
    /// of modmail-dev, whose other settings stand in its database.
    #[arg(long, value_name = "FILE")]
    their_settings: Option<PathBuf>,
}

/// The same for one bot, which offers what that one goes on with.
#[derive(Debug, Clone)]
pub struct ImportInto<S> {
    import: Import,
    schema: PhantomData<fn() -> S>,
}

impl<S: Schema> Args for ImportInto<S> {
    fn augment_args(command: clap::Command) -> clap::Command {
        let origins = Origin::ALL.into_iter().filter_map(|origin| {
            // Whoever names another is told which bot to ask.
            let value = origin.to_possible_value()?;
            Some(value.hide(origin.heir() != S::BOT))
        });
        let read = |name: String| Origin::from_str(&name, false);
        let origins = PossibleValuesParser::new(origins).try_map(read);
        let command =
            Import::augment_args(command).mut_arg("from", |from| from.value_parser(origins));
        // What is changed goes behind the others, so both are.
        let command = command.mut_arg("file", |file| {
            if Origin::ModmailDev.heir() == S::BOT {
                return file;
            }
            let help = "Its database file";
            file.help(help).long_help(help)
        });
        // Only bots that modmail-bot goes on with have settings that it reads.
        let only = Origin::ModmailDev.heir() != S::BOT;
        ["settings", "their_settings"]
            .into_iter()
            .fold(command, |command, name| {
                command.mut_arg(name, |setting| setting.hide(only))
            })
    }

    fn augment_args_for_update(command: clap::Command) -> clap::Command {
        Self::augment_args(command)
    }
}

impl<S> FromArgMatches for ImportInto<S> {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
        Ok(Self {
            import: Import::from_arg_matches(matches)?,
            schema: PhantomData,
        })
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        self.import.update_from_arg_matches(matches)
    }
}

impl<S> Command for ImportInto<S> {
    async fn run(&self, setting: &Setting, screen: &mut impl Screen) -> Result<(), Failure> {
        self.import.run(setting, screen).await
    }
}

impl Command for Import {
    async fn run(&self, setting: &Setting, screen: &mut impl Screen) -> Result<(), Failure> {
        let heir = self.from.heir();
        let Some(place) = setting.places.iter().find(|place| place.bot == heir) else {
            let from = self.from;
            return Err(Failure::Found(format!(
                "the data of {from} goes into the database of the {heir} bot; ask {heir}-bot to import it"
            )));
        };
        let (begun, watcher) = (Instant::now(), screen.watcher());
        let mode = if self.dry_run {
            Mode::DryRun
        } else {
            Mode::Import
        };
        let file = |what: &str, path: &Option<PathBuf>| {
            let path = path.as_deref();
            path.map(|path| Named::begin(what, path)).transpose()
        };
        let mut named = file("report", &self.report)?;
        let mut settings = file("settings", &self.settings)?;
        let theirs = self.their_settings()?;
        let mut progress = |done, all| watcher.tell(Step::Importing, done, all);
        let mut report = take_over(self.from, &self.file, &place.path, mode, &mut progress).await?;
        drop(watcher);
        report.settings.extend(theirs);
        tell(&report, screen)?;
        let due = report.reminders.iter().filter(|due| **due <= setting.now);
        let overdue = due.count();
        if overdue > 0 {
            screen.say(format_args!(
                "  {overdue} overdue reminders, which are given when the bot starts next"
            ))?;
        }
        if let Some(named) = &mut named {
            named.write_report(&report)?;
        }
        if let Some(settings) = &mut settings {
            settings.write(&fragment(self.from.name(), &report.settings))?;
        }
        let (rows, seconds) = (report.imported(), begun.elapsed().as_secs_f64());
        let (from, into) = (self.file.display(), place.path.display());
        if self.dry_run {
            screen.say(format_args!(
                "{into}: {rows} rows would be imported from {from}; nothing was changed"
            ))?;
        } else {
            screen.say(format_args!(
                "{into}: {rows} rows imported from {from} in {seconds:.1} s"
            ))?;
        }
        Ok(())
    }
}

impl Import {
    /// What stands in the other bot's settings file, and what it is here.
    fn their_settings(&self) -> Result<Vec<Theirs>, Failure> {
        let from = self.from;
        let known = match from {
            Origin::Dragory => DRAGORY,
            Origin::ModmailDev => MODMAIL_DEV,
            Origin::Rustmail | Origin::Vrcpulse => {
                let given = self.settings.is_some() || self.their_settings.is_some();
                if given {
                    return Err(Failure::Found(format!(
                        "settings of {from} cannot be read; only those of dragory and modmail-dev can"
                    )));
                }
                return Ok(Vec::new());
            }
        };
        let Some(path) = &self.their_settings else {
            return Ok(Vec::new());
        };
        let unread = |why: String| {
            let place = path.display();
            Failure::Found(format!("cannot read the settings in {place} ({why})"))
        };
        let length = path
            .metadata()
            .map_err(|error| unread(error.to_string()))?
            .len();
        if length > LONGEST_SETTINGS {
            return Err(unread("they are over 1 MiB long".to_owned()));
        }
        let text = fs::read_to_string(path).map_err(|error| unread(error.to_string()))?;
        let mut settings = equivalents::read(&text).map_err(unread)?;
        if from == Origin::ModmailDev {
            // In `.env` they are in capitals.
            for (name, _) in &mut settings {
                *name = name.to_lowercase();
            }
        }
        Ok(equivalents::equivalents(known, &settings))
    }
}

/// A file that is written once something is known. It goes if it is not finished.
struct Named {
    path: PathBuf,
    file: File,
    is_finished: bool,
}

impl Named {
    fn begin(what: &str, path: &Path) -> Result<Self, Failure> {
        let mut options = File::options();
        options.write(true).create_new(true);
        // It names people.
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let file = options.open(path).map_err(|error| {
            let place = path.display();
            Failure::Found(format!(
                "cannot write the {what} to {place} ({error}); name a file that is not there yet"
            ))
        })?;
        Ok(Self {
            path: path.to_owned(),
            file,
            is_finished: false,
        })
    }

    fn write(&mut self, text: &str) -> Result<(), Failure> {
        (&self.file).write_all(text.as_bytes())?;
        self.is_finished = true;
        Ok(())
    }

    fn write_report(&mut self, report: &Report) -> Result<(), Failure> {
        let mut text = BufWriter::new(&self.file);
        for LeftOut { table, row, why } in &report.left_out {
            let (table, row) = (table.escape_debug(), row.escape_debug());
            writeln!(text, "{table}\t{row}\t{why}")?;
        }
        for (table, row) in &report.altered {
            let (table, row) = (table.escape_debug(), row.escape_debug());
            writeln!(text, "{table}\t{row}\t{ALTERED}")?;
        }
        text.flush()?;
        self.is_finished = true;
        Ok(())
    }
}

impl Drop for Named {
    fn drop(&mut self) {
        if !self.is_finished {
            drop(fs::remove_file(&self.path));
        }
    }
}

fn tell(report: &Report, screen: &mut impl Screen) -> Result<(), Failure> {
    let [there, imported, renewed] = ["there", "imported", "updated"];
    let (present, omitted) = ("already here", "left out");
    screen.say(format_args!(
        "  {:<32} {there:>11} {imported:>11} {renewed:>11} {present:>11} {omitted:>11}",
        report.origin.to_string()
    ))?;
    for (table, count) in &report.tables {
        let (table, omitted) = (table.escape_debug().to_string(), count.omitted());
        let Count {
            found,
            imported,
            renewed,
            present,
            left_out,
        } = count;
        screen.say(format_args!(
            "  {table:<32} {found:>11} {imported:>11} {renewed:>11} {present:>11} {omitted:>11}"
        ))?;
        for (why, rows) in left_out {
            screen.say(format_args!("    left out {rows}: {why}"))?;
        }
    }
    for (what, times) in &report.remarks {
        screen.say(format_args!("  {times} {what}"))?;
    }
    for (table, row) in report.altered.iter().take(MOST_SHOWN) {
        let (table, row) = (table.escape_debug(), row.escape_debug());
        screen.say(format_args!("    in {table}: {row}"))?;
    }
    if report.altered.len() > MOST_SHOWN {
        screen.say("    and more, which `--report` names")?;
    }
    if !report.settings.is_empty() {
        screen.say("  settings, which are not imported; `--settings` writes them to a file")?;
    }
    for Theirs { name, here } in &report.settings {
        let here = match here {
            Equivalent::Line {
                section,
                key,
                value,
            } => format!("[{section}] {key} = {value}"),
            Equivalent::Text { key, .. } => {
                format!("the text `{key}` in a folder of `[languages]`")
            }
            Equivalent::Alias(command) => format!("`!{}`", shown(command)),
            Equivalent::Nothing(why) => format!("nothing: {why}"),
        };
        screen.say(format_args!("    {}: {here}", shown(name)))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use storage::Bot;

    use super::*;

    fn help<S: Schema>() -> String {
        let command = ImportInto::<S>::augment_args(clap::Command::new("import"));
        command.clone().debug_assert();
        command.clone().render_long_help().to_string()
    }

    #[test]
    fn each_bot_offers_what_it_goes_on_with() {
        let (modmail, pulse) = (
            help::<storage::modmail::Schema>(),
            help::<storage::pulse::Schema>(),
        );

        for origin in Origin::ALL {
            let (there, elsewhere) = match origin.heir() {
                Bot::Modmail => (&modmail, &pulse),
                Bot::Pulse => (&pulse, &modmail),
            };
            assert!(there.contains(origin.name()), "{there}");
            assert!(!elsewhere.contains(origin.name()), "{elsewhere}");
        }
    }

    #[test]
    fn what_another_bot_goes_on_with_is_understood() -> Result<(), clap::Error> {
        type Into = ImportInto<storage::pulse::Schema>;
        let command = Into::augment_args(clap::Command::new("import"));

        let matches = command.try_get_matches_from(["import", "rustmail", "db.sqlite"])?;

        assert_eq!(
            Into::from_arg_matches(&matches)?.import.from,
            Origin::Rustmail
        );
        Ok(())
    }
}
