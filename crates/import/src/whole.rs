//! An import from the first look to the last: what a command line does.

use std::{fs, path::Path};

use storage::{Bot, Database, Hold, OpenError, Schema, Store, modmail, pulse};

use super::{
    dump::Dump,
    error::{ImportError, Trouble},
    mode::{Import, Mode, Progress},
    origin::Origin,
    report::Report,
    scratch::Scratch,
};

/// Takes over the data of another bot into the database at `database`, which is
/// made if there is none and which no bot may run on.
///
/// A dry run makes and changes nothing: where there is no database it tries an
/// empty one elsewhere.
///
/// # Errors
///
/// See [`ImportError`]. Nothing was changed then.
pub async fn take_over(
    origin: Origin,
    path: &Path,
    database: &Path,
    mode: Mode,
    progress: Progress<'_>,
) -> Result<Report, ImportError> {
    // Before a database is made for it.
    check(origin, path).await?;
    if mode == Mode::Import || database.exists() {
        return into(origin, path, database, mode, progress).await;
    }
    let stand_in = Scratch::copy(&[]).map_err(|source| ImportError::Copy {
        path: path.to_owned(),
        source,
    })?;
    let empty = stand_in.of(Path::new(origin.heir().file_name()));
    into(origin, path, &empty, mode, progress).await
}

async fn into(
    origin: Origin,
    path: &Path,
    database: &Path,
    mode: Mode,
    progress: Progress<'_>,
) -> Result<Report, ImportError> {
    // Before anything lies beside what is not ours.
    Database::refuse(database, origin.heir())?;
    let is_new = !database.exists();
    let hold = Hold::take(database)?;
    let report = with(origin, path, database, mode, &hold, progress).await;
    if is_new && report.is_err() {
        // Nothing was changed, so there is no empty one either.
        for ending in ["", "-wal", "-shm", "-journal", ".lock"] {
            let mut name = database.as_os_str().to_owned();
            name.push(ending);
            drop(fs::remove_file(name));
        }
    }
    report
}

async fn with(
    origin: Origin,
    path: &Path,
    database: &Path,
    mode: Mode,
    hold: &Hold,
    progress: Progress<'_>,
) -> Result<Report, ImportError> {
    match origin.heir() {
        Bot::Modmail => {
            let store = open::<modmail::Schema>(database, mode).await?;
            let report = match origin {
                Origin::Rustmail => rustmail(path, &store, hold, mode, progress).await,
                Origin::Dragory => dragory(path, &store, hold, mode, progress).await,
                Origin::ModmailDev | Origin::Vrcpulse => {
                    modmail_dev(path, &store, hold, mode, progress).await
                }
            };
            store.database().close().await;
            report
        }
        Bot::Pulse => {
            let store = open::<pulse::Schema>(database, mode).await?;
            let report = vrcpulse(path, &store, hold, mode, progress).await;
            store.database().close().await;
            report
        }
    }
}

/// A dry run migrates nothing that is there.
async fn open<S: Schema>(database: &Path, mode: Mode) -> Result<Store<S>, OpenError> {
    if mode == Mode::DryRun && database.exists() {
        Store::open_migrated(database).await
    } else {
        Store::open(database).await
    }
}

/// Looks through the data of another bot: whether it is that bot's, whole, and
/// of a layout that is known. What this refuses, an import refuses too.
///
/// # Errors
///
/// See [`ImportError`].
pub async fn check(origin: Origin, path: &Path) -> Result<(), ImportError> {
    match origin {
        Origin::Rustmail => super::rustmail::open(path).await.map(drop),
        Origin::Vrcpulse => super::vrcpulse::open(path).await.map(drop),
        Origin::Dragory => super::dragory::open(path).await.map(drop),
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
    let source = super::rustmail::open(path).await?;
    let import = Import::new(store, hold, mode, progress);
    super::rustmail::import(source, import)
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
    let source = super::dragory::open(path).await?;
    let import = Import::new(store, hold, mode, progress);
    super::dragory::import(source, import)
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
    super::modmail_dev::import(dump, import)
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
    let source = super::vrcpulse::open(path).await?;
    let import = Import::new(store, hold, mode, progress);
    super::vrcpulse::import(source, import)
        .await
        .map_err(Trouble::with(store.database().path()))
}
