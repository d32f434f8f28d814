//! The operations of `storage` on the databases in a folder.

use std::path::PathBuf;

use storage::{
    cli::{self, Command, Place, Setting},
    operations::Retention,
};
use time::OffsetDateTime;

use crate::{
    screen::Bars,
    which::{Which, check_folder, sentence},
};

/// The chores about databases that the bots have as subcommands of `db`, too.
#[derive(Debug, clap::Subcommand)]
pub(crate) enum Chore {
    /// Creates missing databases and brings all of them up to date.
    #[command(after_help = "Examples:
  cargo xtask migrate --database-dir data
  cargo xtask migrate modmail --database-dir data
  cargo xtask migrate --database-dir data --status")]
    Migrate(OfBots<cli::Migrate>),
    /// Backs up databases and their files while the bots run.
    #[command(after_help = "Examples:
  cargo xtask backup --database-dir data --into backups
  cargo xtask backup modmail --database-dir /var/lib/modmail-bot --into /var/backups --keep daily=7,weekly=4")]
    Backup(OfBots<cli::Backup>),
    /// Restores a backup in place of the database it was made from.
    #[command(after_help = "Examples:
  cargo xtask restore backups/modmail-20261122T051500Z.tar.zst --database-dir data --dry-run
  cargo xtask restore backups/modmail-20261122T051500Z.tar.zst --database-dir data")]
    Restore(InFolder<cli::Restore>),
    /// Checks backups or databases without changing anything.
    #[command(after_help = "Examples:
  cargo xtask verify backups/modmail-20261122T051500Z.tar.zst
  cargo xtask verify data/modmail.sqlite data/pulse.sqlite")]
    Verify(cli::Verify),
    /// Imports another bot's data, all or nothing.
    #[command(after_help = "Examples:
  cargo xtask import rustmail /opt/rustmail/db/db.sqlite --database-dir data --dry-run
  cargo xtask import rustmail /opt/rustmail/db/db.sqlite --database-dir data
  cargo xtask import modmail-dev dump/modmail_bot --database-dir data")]
    Import(InFolder<import::cli::Import>),
    /// Removes data past its retention period, in small steps, while the bots run.
    #[command(after_help = "Examples:
  cargo xtask prune --database-dir data --dry-run
  cargo xtask prune pulse --database-dir data --days metrics=30
  cargo xtask prune modmail --database-dir data --days messages=365 --days files=90")]
    Prune(OfBots<cli::Prune>),
    /// Exports everything about a person: rows as JSON, and their files.
    #[command(after_help = "Example:
  cargo xtask export 123456789012345678 --database-dir data --to ada")]
    Export(InFolder<cli::Export>),
    /// Erases everything about a person. The bots must not be running.
    #[command(after_help = "Examples:
  cargo xtask erase 123456789012345678 --database-dir data --dry-run
  cargo xtask erase 123456789012345678 --database-dir data --yes")]
    Erase(InFolder<cli::Erase>),
    /// Prints the tables of both bots as Markdown: docs/schema.md.
    #[command(after_help = "Example:
  cargo xtask schema > docs/schema.md")]
    Schema(cli::Schema),
}

/// An operation on one of the databases in a folder, or on both.
#[derive(Debug, clap::Args)]
pub(crate) struct OfBots<C: clap::Args> {
    /// Whose database.
    #[arg(value_enum, default_value = "all")]
    which: Which,
    #[command(flatten)]
    rest: InFolder<C>,
}

/// An operation on databases in a folder.
#[derive(Debug, clap::Args)]
pub(crate) struct InFolder<C: clap::Args> {
    /// The folder for modmail.sqlite and pulse.sqlite.
    #[arg(long, value_name = "FOLDER")]
    database_dir: PathBuf,
    #[command(flatten)]
    command: C,
}

impl Chore {
    #[tokio::main(flavor = "current_thread")]
    pub(crate) async fn run(&self) -> anyhow::Result<()> {
        match self {
            Self::Migrate(migrate) => migrate.rest.run(migrate.which).await,
            Self::Backup(backup) => backup.rest.run(backup.which).await,
            Self::Prune(prune) => prune.rest.run(prune.which).await,
            Self::Restore(restore) => restore.run(Which::All).await,
            Self::Export(export) => export.run(Which::All).await,
            Self::Erase(erase) => erase.run(Which::All).await,
            Self::Schema(schema) => nowhere(schema).await,
            Self::Import(import) => import.run(Which::All).await,
            Self::Verify(verify) => nowhere(verify).await,
        }
    }
}

/// Does what needs no database of a folder.
async fn nowhere(command: &impl Command) -> anyhow::Result<()> {
    let setting = Setting {
        places: Vec::new(),
        now: now(),
    };
    let done = command.run(&setting, &mut Bars::default()).await;
    done.map_err(sentence)
}

impl<C: clap::Args + Command> InFolder<C> {
    async fn run(&self, which: Which) -> anyhow::Result<()> {
        check_folder(&self.database_dir)?;
        let places = which.bots().iter().map(|bot| Place {
            bot: *bot,
            path: self.database_dir.join(bot.file_name()),
            retention: Retention::of(*bot),
        });
        let setting = Setting {
            places: places.collect(),
            now: now(),
        };
        let done = self.command.run(&setting, &mut Bars::default()).await;
        done.map_err(sentence)
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "a chore happens when somebody asks for it"
)]
fn now() -> OffsetDateTime {
    OffsetDateTime::now_utc()
}
