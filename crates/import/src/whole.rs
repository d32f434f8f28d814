//! An import from the first look to the last: what a command line does.

use std::{fs, path::Path};

use storage::{Bot, Hold, OpenError, Schema, Store, modmail, pulse};

use super::{ImportError, Mode, Origin, Progress, Report, scratch::Scratch};

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
    super::check(origin, path).await?;
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
                Origin::Rustmail => super::rustmail(path, &store, hold, mode, progress).await,
                Origin::Dragory => super::dragory(path, &store, hold, mode, progress).await,
                Origin::ModmailDev | Origin::Vrcpulse => {
                    super::modmail_dev(path, &store, hold, mode, progress).await
                }
            };
            store.database().close().await;
            report
        }
        Bot::Pulse => {
            let store = open::<pulse::Schema>(database, mode).await?;
            let report = super::vrcpulse(path, &store, hold, mode, progress).await;
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
