//! The operations on a command line, the same for the bots and for
//! `cargo xtask`.
//!
//! Who calls says which databases it is about ([`Place`]), where to talk
//! ([`Screen`]) and what time it is; everything else is here.

mod backup;
mod import;
mod migrate;
mod restore;
mod screen;
mod verify;

use std::path::PathBuf;

use time::OffsetDateTime;

pub use self::{
    backup::Backup,
    import::Import,
    migrate::Migrate,
    restore::Restore,
    screen::{Plain, Screen},
    verify::Verify,
};
use crate::{Bot, import::ImportError, operations::OperationError};

/// A database, wherever it lies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Whose it is.
    pub bot: Bot,
    /// The file.
    pub path: PathBuf,
}

/// What a command line is about.
#[derive(Debug, Clone)]
pub struct Setting {
    /// The databases.
    pub places: Vec<Place>,
    /// What time it is.
    pub now: OffsetDateTime,
}

/// Why a command did not do what it was to do, in a sentence.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Failure {
    /// The operation was not done.
    #[error(transparent)]
    Operation(#[from] OperationError),
    /// Nothing was taken over.
    #[error(transparent)]
    Import(#[from] ImportError),
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

/// Every operation, as subcommands.
#[derive(Debug, Clone, clap::Subcommand)]
pub enum Operation {
    /// Brings the database up to date, which the bot also does when it starts.
    Migrate(Migrate),
    /// Copies the database and its files into one file, while the bot goes on.
    Backup(Backup),
    /// Puts a backup in the place of the database. The bot must not run.
    Restore(Restore),
    /// Looks through a backup or a database, changing nothing.
    Verify(Verify),
    /// Takes over the data of another bot, all or nothing. The bot must not run.
    Import(Import),
}

impl Command for Operation {
    async fn run(&self, setting: &Setting, screen: &mut impl Screen) -> Result<(), Failure> {
        match self {
            Self::Migrate(it) => it.run(setting, screen).await,
            Self::Backup(it) => it.run(setting, screen).await,
            Self::Restore(it) => it.run(setting, screen).await,
            Self::Verify(it) => it.run(setting, screen).await,
            Self::Import(it) => it.run(setting, screen).await,
        }
    }
}
