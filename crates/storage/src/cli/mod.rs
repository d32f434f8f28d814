//! The operations on a command line, the same for the bots and for
//! `cargo xtask`.
//!
//! Who calls says which databases it is about ([`Place`]), where to talk
//! ([`Screen`]) and what time it is; everything else is here.

mod backup;
mod erase;
mod export;
mod migrate;
mod prune;
mod restore;
mod schema;
mod screen;
mod verify;

use std::path::PathBuf;

use time::OffsetDateTime;

pub use self::{
    backup::Backup,
    erase::Erase,
    export::Export,
    migrate::Migrate,
    prune::Prune,
    restore::Restore,
    schema::Schema,
    screen::{Plain, Screen, harmless},
    verify::Verify,
};
use crate::{
    Bot,
    operations::{OperationError, Retention},
};

/// A database, wherever it lies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Whose it is.
    pub bot: Bot,
    /// The file.
    pub path: PathBuf,
    /// How long what is over is kept there.
    pub retention: Retention,
}

/// What a command line is about.
#[derive(Debug, Clone)]
pub struct Setting {
    /// The databases.
    pub places: Vec<Place>,
    /// What time it is.
    pub now: OffsetDateTime,
}

impl Setting {
    /// Whether the command is about a database. Of several, those that were
    /// never made are left out; a single one has to be there.
    fn has(&self, place: &Place) -> bool {
        self.places.len() == 1 || place.path.exists()
    }
}

/// Why a command did not do what it was to do, in a sentence.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Failure {
    /// The operation was not done.
    #[error(transparent)]
    Operation(#[from] OperationError),
    /// An operation of another crate was not done.
    #[error(transparent)]
    Other(Box<dyn std::error::Error + Send + Sync>),
    /// It was done, and something was found that is not as it should be.
    #[error("{0}")]
    Found(String),
    /// What there was to say could not be written.
    #[error("cannot write here ({0}); send the output somewhere else")]
    Output(#[from] std::io::Error),
}

/// An operation with what was asked of it on the command line.
pub trait Command: Sync {
    /// Does it.
    ///
    /// # Errors
    ///
    /// Returns why it was not done, or what was found.
    fn run(
        &self,
        setting: &Setting,
        screen: &mut impl Screen,
    ) -> impl Future<Output = Result<(), Failure>> + Send;
}

/// Every operation, as subcommands. How another bot's data is imported is known
/// to whoever calls, and handed in as `I`.
#[derive(Debug, Clone, clap::Subcommand)]
pub enum Operation<I: clap::Args> {
    /// Brings the database up to date, which the bot also does when it starts.
    Migrate(Migrate),
    /// Backs up the database and its files into one file while the bot runs.
    Backup(Backup),
    /// Restores a backup. The bot must not be running.
    Restore(Restore),
    /// Checks a backup or a database without changing anything.
    Verify(Verify),
    /// Imports another bot's data, all or nothing. Our bot must not be running.
    Import(I),
    /// Removes data past its retention period, which the bot also does once a day.
    Prune(Prune),
    /// Exports everything about a person: rows as JSON, and their files.
    Export(Export),
    /// Erases everything about a person. The bot must not be running.
    Erase(Erase),
    /// Prints the tables with their columns, keys and indexes as Markdown.
    Schema(Schema),
}

impl<I: clap::Args> Operation<I> {
    /// Whether it does something with the databases of its [`Setting`]. Where it
    /// does not, there may be no bot at all: a backup can be looked through
    /// wherever it lies.
    pub fn needs_places(&self) -> bool {
        match self {
            Self::Schema(_) => false,
            Self::Verify(verify) => verify.is_of_those_in_use(),
            _ => true,
        }
    }
}

impl<I: clap::Args + Command> Command for Operation<I> {
    async fn run(&self, setting: &Setting, screen: &mut impl Screen) -> Result<(), Failure> {
        match self {
            Self::Migrate(migrate) => migrate.run(setting, screen).await,
            Self::Backup(backup) => backup.run(setting, screen).await,
            Self::Restore(restore) => restore.run(setting, screen).await,
            Self::Verify(verify) => verify.run(setting, screen).await,
            Self::Import(import) => import.run(setting, screen).await,
            Self::Prune(prune) => prune.run(setting, screen).await,
            Self::Export(export) => export.run(setting, screen).await,
            Self::Erase(erase) => erase.run(setting, screen).await,
            Self::Schema(schema) => schema.run(setting, screen).await,
        }
    }
}
