//! Putting a backup in the place of a database.

mod exchange;

use std::path::{Path, PathBuf};

use time::OffsetDateTime;

use self::exchange::Owner;
use super::{
    FileSum, Manifest, OperationError, Watcher,
    archive::{self, Into},
    blocking, log, names,
    scratch::Scratch,
    verify::{check_unpacked, unpack},
};
use crate::{
    Bot, Hold,
    database::{self, beside, real},
    files::{Files, is_name},
};

/// A database that came out of a backup.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restored {
    /// What was in the backup.
    pub manifest: Manifest,
    /// Where the database lies that was there before. Its files lie beside it.
    pub aside: Option<PathBuf>,
    /// Where the log lies of a database that was not there.
    pub log: Option<PathBuf>,
}

/// Puts the backup at `backup` in the place of the database at `path`, whose
/// bot must not run.
///
/// A copy of a database, such as `modmail.sqlite.before-<version>`, is as good as a
/// backup, with the files that lie beside it or beside the database. If the database
/// is a link, what that leads to is replaced.
///
/// The backup is unpacked beside the database and looked through first. What
/// was there is kept as `modmail-replaced-20261122T051500Z.sqlite` after the
/// moment, which is `at`, with its files in the folder of that name. The
/// database is replaced in one step: killed at any moment, this leaves the old
/// one or the new one, and the files of both. Needs room for the new database and
/// for a copy of the old one.
///
/// # Errors
///
/// Refuses a backup that is damaged, of the other bot or of a newer program,
/// and with [`crate::OpenError::Held`] while a bot has the database, or with
/// [`OperationError::Read`] while another process reads what is yet to be
/// brought into it. Everything is then as it was.
#[tracing::instrument(name = "db.restore", skip_all, fields(path = %path.display()))]
pub async fn restore(
    backup: &Path,
    path: &Path,
    bot: Bot,
    at: OffsetDateTime,
    watcher: &Watcher,
) -> Result<Restored, OperationError> {
    refuse_other(backup, bot)?;
    database::refuse_replacing(path, bot)?;
    let path = &real(path);
    if real(backup) == *path {
        return Err(OperationError::NoBackup {
            path: backup.into(),
            problem: "it is the very database that is to be replaced".to_owned(),
        });
    }
    let _hold = Hold::take(path)?;
    let (staged, manifest) = stage(backup, path, watcher).await?;
    settle_old(path).await?;
    let (path, named) = (path.clone(), manifest.files.clone());
    let (aside, log) = blocking(move || {
        let keep: Vec<_> = named.into_iter().map(|file| file.sha256).collect();
        exchange(&staged, &path, &keep, at)
    })
    .await?;
    Ok(Restored {
        manifest,
        aside,
        log,
    })
}

/// Looks through a backup as [`restore`] does, without bringing it to the database:
/// also while the bot runs.
///
/// # Errors
///
/// Refuses a backup that is damaged, of the other bot or of a newer program.
pub async fn rehearse(
    backup: &Path,
    bot: Bot,
    watcher: &Watcher,
) -> Result<Manifest, OperationError> {
    refuse_other(backup, bot)?;
    let scratch = Scratch::temporary()?;
    let copy = scratch.path().join("database.sqlite");
    let manifest = unpack(backup, Into::Database(copy.clone()), watcher).await?;
    refuse_unsound(backup, &copy, &manifest, watcher).await?;
    Ok(manifest)
}

/// Whose backup a file is, by how it begins.
///
/// # Errors
///
/// Refuses what is neither a backup nor a copy of a database.
pub fn owner_of_backup(path: &Path) -> Result<Bot, OperationError> {
    database::refuse_special(path)?;
    let mut owner = archive::owner_of(path).map_err(OperationError::file(path))?;
    if owner.is_none() {
        owner = database::owner_of(path)?;
    }
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

    /// Where what is replaced lies until it has its name.
    fn replaced(&self) -> PathBuf {
        self.folder.path().join("replaced.sqlite")
    }
}

async fn stage(
    backup: &Path,
    path: &Path,
    watcher: &Watcher,
) -> Result<(Staged, Manifest), OperationError> {
    database::refuse_special(path)?;
    let staged = Staged {
        folder: Scratch::at(beside(path, ".restoring"))?,
    };
    let into = Into::Both(staged.database(), staged.files());
    let mut manifest = unpack(backup, into, watcher).await?;
    refuse_unsound(backup, &staged.database(), &manifest, watcher).await?;
    let sources = [Files::beside(backup), Files::beside(path)];
    let owner = Owner::beside(path)?;
    blocking(move || {
        bring_along(&staged, &sources, &mut manifest, owner)?;
        Ok((staged, manifest))
    })
    .await
}

/// Takes files that are needed and not in the backup from where they lie by now.
fn bring_along(
    staged: &Staged,
    sources: &[Files],
    manifest: &mut Manifest,
    owner: Owner,
) -> Result<(), OperationError> {
    for name in std::mem::take(&mut manifest.lost) {
        let is_whole = |files: &&Files| is_name(&name) && files.read_now(&name).is_ok();
        let Some(files) = sources.iter().find(is_whole) else {
            manifest.lost.push(name);
            continue;
        };
        let (from, to) = (files.path(&name), staged.files().path(&name));
        exchange::link(&from, &to, owner).map_err(OperationError::file(&from))?;
        let size = to.metadata().map_err(OperationError::file(&to))?.len();
        manifest.files.push(FileSum { sha256: name, size });
    }
    Ok(())
}

async fn refuse_unsound(
    backup: &Path,
    copy: &Path,
    manifest: &Manifest,
    watcher: &Watcher,
) -> Result<(), OperationError> {
    let found = check_unpacked(backup, copy, manifest, watcher).await?;
    match found.problems.into_iter().next() {
        Some(problem) => Err(OperationError::NoBackup {
            path: backup.into(),
            problem,
        }),
        None => Ok(()),
    }
}

/// Brings what stands in the log of the old database into its file. What is no
/// database of ours, or one that SQLite cannot read, is kept as it is, log and all.
async fn settle_old(path: &Path) -> Result<(), OperationError> {
    if !matches!(database::owner_of(path), Ok(Some(_))) {
        return Ok(());
    }
    match log::fold_in(path).await {
        Ok(true) => Ok(()),
        // Without its log it would be another database.
        Ok(false) => Err(OperationError::Read { path: path.into() }),
        Err(error) => {
            tracing::warn!("keeping the old database as it is: {error}");
            Ok(())
        }
    }
}

/// Puts what was staged in its place. Returns where that is now which was there
/// before, and the log of what was not.
fn exchange(
    staged: &Staged,
    path: &Path,
    keep: &[String],
    at: OffsetDateTime,
) -> Result<(Option<PathBuf>, Option<PathBuf>), OperationError> {
    let aside = names::aside(path, at);
    if aside.exists() {
        return Err(OperationError::Exists { path: aside });
    }
    let (there, owner) = (path.exists(), Owner::beside(path)?);
    let log = exchange::logs_of(path)
        .first()
        .map(|log| beside(&aside, log));
    for change in exchange::plan(staged, path, &aside, keep)? {
        change.make(owner)?;
    }
    Ok(if there {
        (Some(aside), None)
    } else {
        (None, log)
    })
}
