//! Taking over what another bot remembers.
//!
//! The other bot's data is only read, and nothing appears beside it. An import
//! is all or nothing, and each row that was taken over is remembered with its
//! origin, so that a second import brings what is new and what the other bot has
//! changed since.
//!
//! Whoever imports has a [`Hold`] on the database, since a bot must not run on
//! it meanwhile. What was changed here stays, and who was erased here stays away.

mod binary;
pub mod cli;
mod doc;
mod dragory;
mod dump;
mod error;
mod form;
mod intake;
mod messages;
mod modmail_dev;
mod numbering;
mod outline;
mod report;
mod rustmail;
mod scratch;
mod source;
mod taking;
mod ticket;
mod vrcpulse;
mod when;
mod whole;

use std::{fmt, path::Path};

use storage::{Bot, Error, Hold, Schema, Store, Tx, modmail, pulse};

use self::{dump::Dump, error::Trouble};
pub use self::{
    error::ImportError,
    form::Wrapping,
    report::{Count, LeftOut, Report},
    whole::take_over,
};

/// How far an import has come: how many rows of how many.
pub type Progress<'p> = &'p mut (dyn FnMut(u64, u64) + Send);

/// The bots whose data can be taken over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, clap::ValueEnum)]
pub enum Origin {
    /// Rustmail: an SQLite database.
    Rustmail,
    /// `VRCPulse`: an SQLite database.
    #[value(help = "VRCPulse: an SQLite database")]
    Vrcpulse,
    /// Dragory's modmailbot: an SQLite database.
    Dragory,
    /// modmail-dev's Modmail: a dump of its `MongoDB` collections.
    #[value(help = "modmail-dev's Modmail: a dump of its MongoDB collections")]
    ModmailDev,
}

impl Origin {
    /// All of them.
    pub const ALL: [Self; 4] = [
        Self::Rustmail,
        Self::Vrcpulse,
        Self::Dragory,
        Self::ModmailDev,
    ];

    /// Its name on the command line and in the database.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Rustmail => "rustmail",
            Self::Vrcpulse => "vrcpulse",
            Self::Dragory => "dragory",
            Self::ModmailDev => "modmail-dev",
        }
    }

    /// The bot of ours that goes on with its data.
    pub const fn heir(self) -> Bot {
        match self {
            Self::Vrcpulse => Bot::Pulse,
            Self::Rustmail | Self::Dragory | Self::ModmailDev => Bot::Modmail,
        }
    }

    /// What its data is called where it lies.
    const fn usual_place(self) -> &'static str {
        match self {
            Self::Rustmail => "db/db.sqlite",
            Self::Vrcpulse => "its `.db` or `.sqlite` file",
            Self::Dragory => "db/data.sqlite",
            Self::ModmailDev => "the folder that `mongodump` made, or the file of `mongoexport`",
        }
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Rustmail => "Rustmail",
            Self::Vrcpulse => "VRCPulse",
            Self::Dragory => "Dragory's modmailbot",
            Self::ModmailDev => "modmail-dev's Modmail",
        })
    }
}

/// Whether an import is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// What is imported stays.
    Import,
    /// Everything is tried, and then undone.
    DryRun,
}

/// Looks through the data of another bot: whether it is that bot's, whole, and
/// of a layout that is known. What this refuses, an import refuses too.
///
/// # Errors
///
/// See [`ImportError`].
pub async fn check(origin: Origin, path: &Path) -> Result<(), ImportError> {
    match origin {
        Origin::Rustmail => rustmail::open(path).await.map(drop),
        Origin::Vrcpulse => vrcpulse::open(path).await.map(drop),
        Origin::Dragory => dragory::open(path).await.map(drop),
        Origin::ModmailDev => Dump::open(path).map(drop),
    }
}

/// Takes over the database of a Rustmail: tickets with what was said and done
/// in them, categories, snippets, blocks, alerts and reminders.
///
/// # Errors
///
/// See [`ImportError`]. The database is then as it was.
pub async fn rustmail(
    path: &Path,
    store: &modmail::Store,
    hold: &Hold,
    mode: Mode,
    progress: Progress<'_>,
) -> Result<Report, ImportError> {
    let source = rustmail::open(path).await?;
    let import = Import::new(store, hold, mode, progress);
    rustmail::import(source, import)
        .await
        .map_err(Trouble::with(store.database().path()))
}

/// Takes over the database of Dragory's modmailbot: tickets with what was said
/// and done in them, snippets, blocks, notes and alerts.
///
/// # Errors
///
/// See [`ImportError`]. The database is then as it was.
pub async fn dragory(
    path: &Path,
    store: &modmail::Store,
    hold: &Hold,
    mode: Mode,
    progress: Progress<'_>,
) -> Result<Report, ImportError> {
    let source = dragory::open(path).await?;
    let import = Import::new(store, hold, mode, progress);
    dragory::import(source, import)
        .await
        .map_err(Trouble::with(store.database().path()))
}

/// Takes over a dump of modmail-dev's Modmail, made by `mongodump` (a folder or
/// a `.bson` file) or `mongoexport` (JSON): tickets with what was said in them,
/// snippets, blocks, notes and alerts.
///
/// # Errors
///
/// See [`ImportError`]. The database is then as it was.
pub async fn modmail_dev(
    path: &Path,
    store: &modmail::Store,
    hold: &Hold,
    mode: Mode,
    progress: Progress<'_>,
) -> Result<Report, ImportError> {
    let dump = Dump::open(path)?;
    let import = Import::new(store, hold, mode, progress);
    modmail_dev::import(dump, import)
        .await
        .map_err(Trouble::with(store.database().path()))
}

/// Takes over the database of a `VRCPulse`: who is told, what was reported, what
/// the page said, what was measured.
///
/// # Errors
///
/// See [`ImportError`]. The database is then as it was.
pub async fn vrcpulse(
    path: &Path,
    store: &pulse::Store,
    hold: &Hold,
    mode: Mode,
    progress: Progress<'_>,
) -> Result<Report, ImportError> {
    let source = vrcpulse::open(path).await?;
    let import = Import::new(store, hold, mode, progress);
    vrcpulse::import(source, import)
        .await
        .map_err(Trouble::with(store.database().path()))
}

/// Where an import goes, and how.
struct Import<'i, S: Schema> {
    store: &'i Store<S>,
    mode: Mode,
    progress: Progress<'i>,
}

impl<'i, S: Schema> Import<'i, S> {
    fn new(store: &'i Store<S>, _hold: &Hold, mode: Mode, progress: Progress<'i>) -> Self {
        Self {
            store,
            mode,
            progress,
        }
    }

    /// Keeps what was done, if it was meant.
    async fn end(self, tx: Tx<S>) -> Result<(), Error> {
        match self.mode {
            Mode::Import => tx.commit().await,
            Mode::DryRun => Ok(()),
        }
    }
}
