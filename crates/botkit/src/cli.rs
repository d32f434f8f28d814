//! The command line both binaries share.

use std::{ffi::OsString, path::PathBuf, process::ExitCode};

use clap::{
    Arg, ArgAction, ArgMatches, Args, Command, FromArgMatches as _, Subcommand as _, value_parser,
};
use storage::cli::Operation;

/// How an operation on the database ends.
const DATABASE_EXIT: &str = "Exit status: 0 done, 1 not done or something is wrong, 2 wrong command line,\n78 wrong settings.";

/// What each operation on the database can be called with.
const EXAMPLES: &[(&str, &[&str])] = &[
    ("migrate", &["--status SETTINGS", "SETTINGS"]),
    (
        "backup",
        &[
            "--into /var/backups SETTINGS",
            "--into /var/backups --keep daily=7,weekly=4,monthly=12 DATABASE",
        ],
    ),
    ("restore", &["BACKUP --dry-run SETTINGS", "BACKUP DATABASE"]),
    ("verify", &["SETTINGS", "BACKUP"]),
    ("import", &["OTHER --dry-run SETTINGS", "OTHER SETTINGS"]),
    (
        "prune",
        &["--dry-run SETTINGS", "--days outbox=30 SETTINGS"],
    ),
    ("export", &["123456789012345678 --to ada SETTINGS"]),
    (
        "erase",
        &[
            "123456789012345678 --dry-run SETTINGS",
            "123456789012345678 --yes SETTINGS",
        ],
    ),
    ("schema", &[""]),
];

/// One of the binaries.
#[derive(Debug, Clone, Copy)]
pub struct Program {
    /// What it is called, such as `modmail-bot`.
    pub name: &'static str,
    /// The bot, such as `modmail`: names its file and variables.
    pub bot: &'static str,
    /// What it does, in a sentence.
    pub about: &'static str,
    /// Its version.
    pub version: &'static str,
    /// A bot whose data it can import and where that has it, for the examples.
    pub import_from: &'static str,
}

/// What the binary was called for. `I` is how it imports another bot's data.
#[derive(Debug, Clone)]
pub struct Invocation<I: Args> {
    /// The configuration file.
    pub config: PathBuf,
    /// What to do.
    pub action: Action<I>,
}

/// What to do.
#[derive(Debug, Clone)]
pub enum Action<I: Args> {
    /// Run the bot.
    Run {
        /// Whether the database is brought up to date first.
        migrate: bool,
    },
    /// Check the configuration and say what is wrong with it.
    CheckConfig {
        /// Whether what it names is looked up at Discord.
        online: bool,
    },
    /// Describe every command as Markdown.
    Commands,
    /// Ask the running bot whether it is well.
    Health,
    /// Do something with the database.
    Database {
        /// What.
        operation: Box<Operation<I>>,
        /// The database file, if it is not the one of the configuration.
        file: Option<PathBuf>,
    },
    /// A subcommand the binary added to [`Program::command`].
    Other(String, ArgMatches),
}

/// How the process ends. A wrong command line ends with 2.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// As it should: 0.
    Done,
    /// By a failure while running, which a restart may mend: 1.
    Failed,
    /// By wrong settings, or because Discord will not have the bot as it is set
    /// up, which a restart does not mend: 78, as systemd and sysexits have it.
    Config,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(match exit {
            Exit::Done => 0,
            Exit::Failed => 1,
            Exit::Config => 78,
        })
    }
}

impl Program {
    /// The command line, to which a binary may add subcommands of its own.
    #[must_use]
    pub fn command<I: Args>(&self) -> Command {
        let file = format!("{}.toml", self.bot);
        let prefix = self.bot.to_uppercase();
        let config = Arg::new("config")
            .long("config")
            .value_name("PATH")
            .global(true)
            .env(format!("{prefix}_CONFIG"))
            .default_value(file)
            .value_parser(value_parser!(PathBuf))
            .help("The configuration file");
        let no_migrate = Arg::new("no-migrate")
            .long("no-migrate")
            .action(ArgAction::SetTrue)
            .help("Refuse to start if the database would have to be brought up to date");
        let online = Arg::new("online")
            .long("online")
            .action(ArgAction::SetTrue)
            .help("Also ask Discord if what it names exists and if the bot may do what it has to");
        let name = self.name;
        let settings = format!("--config /etc/guildhall/{}.toml", self.bot);
        let examples = format!(
            "Examples:\n  {name} {settings}\n  {name} check-config {settings}\n  \
             {prefix}__LOG__FILTER=debug {name} run --no-migrate\n\n\
             Every setting can also be given as an environment variable:\n\
             {prefix}__<TABLE>__<KEY>.\n\
             Exit status: 0 done, 1 failed, 2 wrong command line, 78 wrong settings, or\n\
             Discord doesn't accept the bot as it is set up.",
        );
        Command::new(name)
            .about(self.about)
            .version(self.version)
            .after_help(examples)
            .arg(config)
            .arg(no_migrate.clone())
            .subcommand(
                Command::new("run")
                    .about("Runs the bot (the default without a subcommand)")
                    .after_help(format!(
                        "Examples:\n  {name} run {settings}\n  \
                         {name} run {settings} --no-migrate",
                    ))
                    .arg(no_migrate),
            )
            .subcommand(
                Command::new("check-config")
                    .about("Checks the configuration and lists everything that's wrong with it")
                    .arg(online)
                    .after_help(format!(
                        "Examples:\n  {name} check-config\n  \
                         {name} check-config {settings}\n  \
                         {name} check-config --online {settings}\n\n\
                         With --online, each line begins with ✓ (fine), ! (works, but look at it) or\n\
                         ✗ (wrong). Nothing is changed at Discord.\n\n\
                         Exit status: 0 all is well, 78 something is wrong, 1 Discord can't be\n\
                         reached (with --online).",
                    )),
            )
            .subcommand(self.database::<I>())
            .subcommand(
                Command::new("commands")
                    .about("Describes every command people can call, as Markdown")
                    .after_help(format!("Example:\n  {name} commands")),
            )
            .subcommand(
                Command::new("health")
                    .about("Asks the running bot if it's healthy (for container health checks)")
                    .after_help(format!(
                        "Uses the address in [health] listen of the same settings.\n\n\
                         Example:\n  {name} health {settings}\n\n\
                         Exit status: 0 healthy, 1 not healthy or no answer, 78 wrong settings.",
                    )),
            )
    }

    /// The operations on the database.
    fn database<I: Args>(&self) -> Command {
        let (name, bot) = (self.name, self.bot);
        let settings = format!("--config /etc/guildhall/{bot}.toml");
        let backup = format!("/var/backups/{bot}-20261122T051500Z.tar.zst");
        let file = Arg::new("database")
            .long("database")
            .value_name("FILE")
            .global(true)
            .value_parser(value_parser!(PathBuf))
            .help("The database file, instead of the one in the configuration");
        let about = "Backs up, restores, checks and cleans up the database";
        let command = Command::new("db")
            .about(about)
            .after_help(format!(
                "Only [database] and [retention] are read from the configuration, so no token is\n\
                 needed; `verify FILE` and `schema` need no configuration at all.\n\n\
                 Examples:\n  {name} db migrate --status {settings}\n  \
                 {name} db backup --into /var/backups --keep daily=7,weekly=4,monthly=12 {settings}\n  \
                 {name} db verify {backup}\n  \
                 {name} db restore {backup} {settings}\n\n{DATABASE_EXIT}",
            ))
            .arg(file)
            .subcommand_required(true);
        // What it says about itself would go before what is said here.
        let mut command = Operation::<I>::augment_subcommands(command).about(about);
        let places = [
            ("SETTINGS", settings),
            (
                "DATABASE",
                format!("--database /var/lib/{name}/{bot}.sqlite"),
            ),
            ("BACKUP", backup),
            ("OTHER", self.import_from.to_owned()),
        ];
        for (operation, examples) in EXAMPLES {
            let lines = examples.iter();
            let lines = lines.map(|line| format!("\n  {name} db {operation} {line}"));
            let mut help = format!("Examples:{}", lines.collect::<Vec<_>>().concat());
            for (place, text) in &places {
                help = help.replace(place, text);
            }
            let help = format!("{}\n\n{DATABASE_EXIT}", help.trim_end());
            command = command.mut_subcommand(operation, |command| command.after_help(help));
        }
        command
    }

    /// Reads this process's command line. Ends the process if it is wrong or
    /// asks for help.
    #[must_use]
    pub fn parse<I: Args>(&self) -> Invocation<I> {
        Self::invocation(&self.command::<I>().get_matches())
    }

    /// Reads a command line.
    ///
    /// # Errors
    ///
    /// Returns what clap has to say, which may be the help.
    pub fn try_parse<I: Args, T: Into<OsString> + Clone>(
        &self,
        line: impl IntoIterator<Item = T>,
    ) -> Result<Invocation<I>, clap::Error> {
        let matches = self.command::<I>().try_get_matches_from(line)?;
        Ok(Self::invocation(&matches))
    }

    /// What the matches of [`Program::command`] mean.
    #[must_use]
    pub fn invocation<I: Args>(matches: &ArgMatches) -> Invocation<I> {
        let no_migrate = matches.get_flag("no-migrate");
        let action = match matches.subcommand() {
            None => Action::Run {
                migrate: !no_migrate,
            },
            Some(("run", run)) => Action::Run {
                migrate: !(no_migrate || run.get_flag("no-migrate")),
            },
            Some(("check-config", check)) => Action::CheckConfig {
                online: check.get_flag("online"),
            },
            Some(("commands", _)) => Action::Commands,
            Some(("health", _)) => Action::Health,
            Some(("db", db)) => match Operation::from_arg_matches(db) {
                Ok(operation) => Action::Database {
                    operation: Box::new(operation),
                    file: db.get_one("database").cloned(),
                },
                // Without an operation it does not get here.
                Err(_) => Action::Other("db".to_owned(), db.clone()),
            },
            Some((other, matches)) => Action::Other(other.to_owned(), matches.clone()),
        };
        Invocation {
            config: matches
                .get_one::<PathBuf>("config")
                .cloned()
                .unwrap_or_default(),
            action,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    const PROGRAM: Program = Program {
        name: "test-bot",
        bot: "test",
        about: "Tests.",
        version: "1.2.3",
        import_from: "rustmail /opt/rustmail/db/db.sqlite",
    };

    /// What an import takes.
    #[derive(Debug, Clone, Args)]
    struct Import {
        from: String,
        file: PathBuf,
        #[arg(long)]
        dry_run: bool,
    }

    fn read(line: &[&str]) -> Result<Invocation<Import>, clap::Error> {
        PROGRAM.try_parse(std::iter::once(&"test-bot").chain(line))
    }

    #[test]
    fn the_command_line_is_sound() {
        PROGRAM.command::<Import>().debug_assert();
    }

    #[test]
    fn running_is_the_default() -> Result<(), clap::Error> {
        let plain = read(&[])?;
        assert!(matches!(plain.action, Action::Run { migrate: true }));
        assert_eq!(plain.config, Path::new("test.toml"));
        for line in [["--no-migrate", "run"], ["run", "--no-migrate"]] {
            assert!(matches!(
                read(&line)?.action,
                Action::Run { migrate: false }
            ));
        }
        assert!(matches!(
            read(&["--no-migrate"])?.action,
            Action::Run { migrate: false }
        ));
        Ok(())
    }

    #[test]
    fn the_file_may_be_named_before_or_after_the_subcommand() -> Result<(), clap::Error> {
        for line in [
            ["--config", "x.toml", "check-config"],
            ["check-config", "--config", "x.toml"],
        ] {
            let read = read(&line)?;
            assert_eq!(read.config, Path::new("x.toml"));
            assert!(matches!(read.action, Action::CheckConfig { online: false }));
        }
        Ok(())
    }

    #[test]
    fn help_shows_examples_and_exit_states() {
        let help = PROGRAM.command::<Import>().render_help().to_string();
        for part in ["check-config", "TEST__LOG__FILTER", "TEST_CONFIG", "78"] {
            assert!(help.contains(part), "{part} in {help}");
        }
    }

    /// The examples in what a subcommand says of itself, each of which is
    /// understood.
    fn examples(command: &mut Command, name: &str) {
        let help = command.render_help().to_string();
        let examples: Vec<_> = help
            .lines()
            .filter_map(|line| line.strip_prefix("  test-bot "))
            .collect();
        assert!(!examples.is_empty(), "{help}");
        for example in examples {
            let line: Vec<_> = example.split_whitespace().collect();
            assert!(read(&line).is_ok(), "{example}");
            assert!(example.starts_with(name), "{example}");
        }
    }

    #[test]
    fn each_subcommand_shows_examples_that_are_understood() {
        for subcommand in PROGRAM.command::<Import>().get_subcommands_mut() {
            let name = subcommand.get_name().to_owned();
            examples(subcommand, &name);
            for operation in subcommand.get_subcommands_mut() {
                if operation.get_name() == "help" {
                    continue;
                }
                let name = format!("{name} {}", operation.get_name());
                examples(operation, &name);
            }
        }
    }

    #[test]
    fn a_wrong_line_is_refused() {
        assert!(read(&["--confg", "x"]).is_err());
        assert!(read(&["walk"]).is_err());
    }
}
