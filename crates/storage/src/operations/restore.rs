//! Putting a backup in the place of a database.

use std::{
    fs::{self, File},
    io,
    os::unix::fs::{MetadataExt as _, chown},
    path::{Path, PathBuf},
};

use time::OffsetDateTime;

use super::{
    Manifest, OperationError, Watcher,
    archive::{self, Into},
    blocking, names,
    scratch::Scratch,
    verify::{check_unpacked, unpack},
};
use crate::{Bot, Database, Hold, OpenError, database::beside, files::Files};

/// A database that came out of a backup.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restored {
    /// What was in the backup.
    pub manifest: Manifest,
    /// Where the database lies that was there before. Its files lie beside it.
    pub aside: Option<PathBuf>,
}

/// Puts the backup at `backup` in the place of the database at `path`, whose
/// bot must not run.
///
/// The backup is unpacked beside the database and looked through first. What
/// was there is kept as `modmail-replaced-20261122T051500Z.sqlite` after the
/// moment, which is `at`, with its files in the folder of that name. The
/// database is replaced in one step: killed at any moment, this leaves the old
/// one or the new one, and the files of both.
///
/// # Errors
///
/// Refuses a backup that is damaged, of the other bot or of a newer program,
/// and with [`OpenError::Held`] while a bot has the database. Everything is then
/// as it was.
#[tracing::instrument(name = "db.restore", skip_all, fields(path = %path.display()))]
pub async fn restore(
    backup: &Path,
    path: &Path,
    bot: Bot,
    at: OffsetDateTime,
    watcher: &Watcher,
) -> Result<Restored, OperationError> {
    refuse_other(backup, bot)?;
    let _hold = Hold::take(path)?;
    let (staged, manifest) = stage(backup, path, watcher).await?;
    settle_old(path, bot).await;
    let (path, named) = (path.to_owned(), manifest.files.clone());
    let aside = blocking(move || {
        let keep: Vec<_> = named.into_iter().map(|it| it.sha256).collect();
        exchange(&staged, &path, &keep, at)
    })
    .await?;
    Ok(Restored { manifest, aside })
}

/// Does all of [`restore`] that changes nothing: unpacks the backup beside the
/// database, looks through it and removes it again.
///
/// # Errors
///
/// Those of [`restore`].
pub async fn rehearse(
    backup: &Path,
    path: &Path,
    bot: Bot,
    watcher: &Watcher,
) -> Result<Manifest, OperationError> {
    refuse_other(backup, bot)?;
    let _hold = Hold::take(path)?;
    stage(backup, path, watcher).await.map(|it| it.1)
}

/// Whose backup a file is, by how it begins.
///
/// # Errors
///
/// Refuses what is no backup.
pub fn owner_of_backup(path: &Path) -> Result<Bot, OperationError> {
    if path.is_dir() {
        return Err(OpenError::Folder { path: path.into() }.into());
    }
    let owner = archive::owner_of(path).map_err(OperationError::file(path))?;
    owner.ok_or_else(|| OperationError::NoBackup {
        path: path.into(),
        problem: "it does not begin as one".to_owned(),
    })
}

fn refuse_other(backup: &Path, bot: Bot) -> Result<(), OperationError> {
    let other = owner_of_backup(backup)?;
    if other == bot {
        return Ok(());
    }
    Err(OperationError::OtherBot {
        path: backup.into(),
        bot,
        other,
    })
}

/// A backup that is unpacked and sound. Dropped, it is gone.
struct Staged {
    folder: Scratch,
}

impl Staged {
    fn database(&self) -> PathBuf {
        self.folder.path().join("database.sqlite")
    }

    fn files(&self) -> Files {
        Files::at(self.folder.path().join("files"))
    }
}

async fn stage(
    backup: &Path,
    path: &Path,
    watcher: &Watcher,
) -> Result<(Staged, Manifest), OperationError> {
    if path.is_dir() {
        return Err(OpenError::Folder { path: path.into() }.into());
    }
    let staged = Staged {
        folder: Scratch::at(beside(path, ".restoring"))?,
    };
    let into = Into::Both(staged.database(), staged.files());
    let manifest = unpack(backup, into, watcher).await?;
    let found = check_unpacked(backup, &staged.database(), &manifest, watcher).await?;
    if let Some(problem) = found.problems.into_iter().next() {
        let path = backup.into();
        return Err(OperationError::NoBackup { path, problem });
    }
    Ok((staged, manifest))
}

/// Brings what stands in the write-ahead log of the old database into its file.
/// One that cannot be opened is kept as it is, log and all.
async fn settle_old(path: &Path, bot: Bot) {
    if !path.exists() {
        return;
    }
    match Database::open(path, bot).await {
        // Closing the last connection does it.
        Ok(database) => database.close().await,
        Err(error) => tracing::warn!("keeping the old database as it is: {error}"),
    }
}

/// Puts what was staged in its place.
///
/// At first everything old gets a second name, then the new files come beside
/// the old ones, then the database changes in one step, and only then do the
/// old files lose their first name.
fn exchange(
    staged: &Staged,
    path: &Path,
    keep: &[String],
    at: OffsetDateTime,
) -> Result<Option<PathBuf>, OperationError> {
    let folder = path.parent().filter(|it| *it != Path::new(""));
    let folder = folder.unwrap_or(Path::new("."));
    let aside = names::aside(path, at);
    if aside.exists() {
        return Err(OperationError::Exists { path: aside });
    }
    let there = path.exists();
    let (live, old) = (Files::beside(path), Files::beside(&aside));
    let before = live.names_now().map_err(OperationError::file(path))?;
    if there {
        second_name(path, &aside)?;
        for name in &before {
            second_name(&live.path(name), &old.path(name))?;
        }
        let log = beside(path, "-wal");
        if log.exists() {
            second_name(&log, &beside(&aside, "-wal"))?;
        }
        sync(folder)?;
        // A log that is left would be taken for that of the new database.
        for ending in ["-wal", "-shm"] {
            remove(&beside(path, ending))?;
        }
    }
    let owner = fs::metadata(folder).map_err(OperationError::file(folder))?;
    let own = |path: &Path| {
        // Only root can, and only then is there need to.
        drop(chown(path, Some(owner.uid()), Some(owner.gid())));
    };
    let new = staged.files();
    for name in keep {
        let target = live.path(name);
        live.make_folders(&target, own)
            .map_err(OperationError::file(&target))?;
        own(&new.path(name));
        fs::rename(new.path(name), &target).map_err(OperationError::file(&target))?;
    }
    own(&staged.database());
    fs::rename(staged.database(), path).map_err(OperationError::file(path))?;
    sync(folder)?;
    for name in before.iter().filter(|it| !keep.contains(it)) {
        remove(&live.path(name))?;
    }
    Ok(there.then_some(aside))
}

/// Gives a file a second name, or copies it where the file system has no such
/// thing.
fn second_name(path: &Path, second: &Path) -> Result<(), OperationError> {
    let give = || {
        if let Some(folder) = second.parent() {
            crate::files::private_folder(folder)?;
        }
        match fs::hard_link(path, second) {
            Err(error) if error.kind() == io::ErrorKind::Unsupported => {
                fs::copy(path, second).map(drop)
            }
            given => given,
        }
    };
    give().map_err(OperationError::file(second))
}

fn remove(path: &Path) -> Result<(), OperationError> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            Err(OperationError::file(path)(error))
        }
        _ => Ok(()),
    }
}

fn sync(folder: &Path) -> Result<(), OperationError> {
    let synced = File::open(folder).and_then(|it| it.sync_all());
    synced.map_err(OperationError::file(folder))
}
