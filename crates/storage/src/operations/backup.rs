//! Backups: one file with a database and all that belongs to it, taken while
//! the bot runs.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs::{self, File},
    path::{Path, PathBuf},
};

use sqlx::Connection as _;
use time::OffsetDateTime;

use super::{
    Keep, Manifest, OperationError, Step, Watcher,
    archive::{self, Counted, Entry, Into, Whole, Writer},
    blocking, names, references,
};
use crate::{Bot, Database, database::Unnamed, files::Files};

/// A backup that is whole and was read through.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backup {
    /// Where it lies.
    pub path: PathBuf,
    /// Its size in bytes.
    pub size: u64,
    /// What is in it.
    pub manifest: Manifest,
}

/// What making room for new backups came to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rotation {
    /// The backups that stay, newest first.
    pub kept: Vec<PathBuf>,
    /// Those that went, or would go, newest first.
    pub removed: Vec<PathBuf>,
    /// Files that are called like backups and are none. They stay.
    pub foreign: Vec<PathBuf>,
}

/// Copies the database at `path`, and the files beside it, into one file in
/// `folder`. The bot may go on writing: what was committed before this began is
/// in it.
///
/// The file is called `modmail-20261122T051500Z.tar.zst` after the moment,
/// which is `at`. It gets that name when it is whole, on the disk, and was read
/// through once more; killed before, this leaves only what ends in `.partial`,
/// and the next backup clears that away. Needs room for an uncompressed copy of
/// the database in `folder` meanwhile.
///
/// # Errors
///
/// See [`OperationError`]. A damaged database is not backed up; a file that is
/// damaged or gone is left out and named in [`Manifest::lost`].
#[tracing::instrument(name = "db.backup", skip_all, fields(path = %path.display()))]
pub async fn back_up(
    path: &Path,
    bot: Bot,
    folder: &Path,
    at: OffsetDateTime,
    watcher: &Watcher,
) -> Result<Backup, OperationError> {
    OperationError::no_folder(folder)?;
    let target = folder.join(names::backup(bot, at));
    if target.exists() {
        return Err(OperationError::Exists { path: target });
    }
    let database = Database::open_read_only(path, bot).await?;
    let taken = take(&database, &target, at, watcher).await;
    database.close().await;
    taken
}

async fn take(
    database: &Database,
    target: &Path,
    at: OffsetDateTime,
    watcher: &Watcher,
) -> Result<Backup, OperationError> {
    let bot = database.bot();
    let folder = target.parent().unwrap_or(Path::new("."));
    archive::clear(
        folder,
        |name| names::taken_at(bot, name).is_some(),
        |partial| Unnamed::left_of(&copy_of(&partial.with_extension(""))),
    )
    .map_err(OperationError::file(folder))?;
    let writer = Writer::begin(target)?;
    let refused = || OperationError::database(database.path(), target);
    watcher.tell(Step::Copying, 0, 0);
    let copy = database
        .copy_beside(&copy_of(target))
        .await
        .map_err(refused())?;
    watcher.tell(Step::Checking, 0, 0);
    let found = copy.verify().await.map_err(refused())?;
    let parts = database.compare_parts().await.map_err(refused())?;
    if let Some(problem) = found.problems.into_iter().chain(parts.missing()).next() {
        let path = database.path().into();
        return Err(OperationError::Damaged { path, problem });
    }
    let mut conn = copy.connect().await.map_err(refused())?;
    let named = references::files(&mut conn, bot).await;
    conn.close()
        .await
        .map_err(|error| refused()(error.into()))?;
    let applied = database.migrations().await?.applied;
    let contents = Contents {
        bot,
        at,
        schema: applied.last().map_or(0, |applied| applied.version),
        rows: found.rows,
        files: Files::beside(database.path()),
        named: named.map_err(refused())?,
        copy,
    };
    let watcher = watcher.clone();
    let target = target.to_owned();
    let whole = move || contents.pack(writer, &target, &watcher);
    let (whole, manifest) = blocking(whole).await?;
    let size = whole.size;
    let path = whole.put_in_place()?;
    Ok(Backup {
        path,
        size,
        manifest,
    })
}

/// Where the copy of the database lies while it is packed.
fn copy_of(target: &Path) -> PathBuf {
    // Without `.zst`, then with `.sqlite` for `.tar`.
    target.with_extension("").with_extension("sqlite")
}

/// What goes into a backup.
struct Contents {
    bot: Bot,
    at: OffsetDateTime,
    schema: i64,
    rows: BTreeMap<String, i64>,
    files: Files,
    /// The files that rows of the copy name.
    named: BTreeSet<String>,
    copy: Unnamed,
}

impl Contents {
    /// Writes all of it, then reads it through.
    fn pack(
        self,
        mut writer: Writer,
        target: &Path,
        watcher: &Watcher,
    ) -> Result<(Whole, Manifest), OperationError> {
        let refused = |error| OperationError::file(target)(error);
        let size = self
            .copy
            .size()
            .map_err(OperationError::database(target, target))?;
        // How much there is in all is known of the database only; the files are
        // small beside it, or there are many of them.
        let told = |done| watcher.tell(Step::Packing, done, size);
        let copy = File::open(self.copy.path()).map_err(refused)?;
        let database = writer
            .add(&Entry::Database(self.bot), size, Counted::new(copy, &told))
            .map_err(refused)?;
        let (mut files, mut lost) = (Vec::new(), Vec::new());
        for name in self.named {
            match self.files.read_now(&name) {
                Ok(bytes) => {
                    let entry = Entry::File(self.bot, name);
                    let size = bytes.len() as u64;
                    let sum = writer.add(&entry, size, bytes.as_slice());
                    files.push(sum.map_err(refused)?);
                }
                Err(error) if error.is_loss() => lost.push(name),
                Err(error) => return Err(OperationError::database(target, target)(error)),
            }
        }
        let manifest = Manifest {
            format: archive::FORMAT,
            bot: self.bot,
            taken_at: self.at,
            schema: self.schema,
            database,
            rows: self.rows,
            files,
            lost,
        };
        let whole = writer.finish(&manifest)?;
        archive::read(whole.path(), &Into::Nowhere, watcher)?;
        Ok((whole, manifest))
    }
}

/// Removes backups of `bot` in `folder` that `keep` says may go, `now` being the
/// moment of the newest. With `rehearse` it only tells which would go after a
/// backup of that moment.
///
/// Only what is called as a backup and begins as one is ever removed. Backups
/// from after `now`, taken while a clock was wrong, count for nothing and stay.
///
/// # Errors
///
/// Returns what the system has against looking into the folder, or against
/// removing a file.
pub fn rotate(
    folder: &Path,
    bot: Bot,
    keep: Keep,
    now: OffsetDateTime,
    rehearse: bool,
) -> Result<Rotation, OperationError> {
    OperationError::no_folder(folder)?;
    let refused = |error| OperationError::file(folder)(error);
    let mut rotation = Rotation::default();
    let mut taken: Vec<_> = rehearse.then_some(now).into_iter().collect();
    for found in fs::read_dir(folder).map_err(refused)? {
        let found = found.map_err(refused)?;
        let name = found.file_name();
        let Some(at) = names::taken_at(bot, &name.to_string_lossy()) else {
            continue;
        };
        if matches!(archive::owner_of(&found.path()), Ok(Some(owner)) if owner == bot) {
            taken.push(at);
        } else {
            rotation.foreign.push(found.path());
        }
    }
    taken.sort_unstable_by(|a, b| b.cmp(a));
    let until_now: Vec<_> = taken.iter().copied().filter(|at| *at <= now).collect();
    let expired = keep.expired(&until_now);
    for at in taken.into_iter().filter(|at| !rehearse || *at != now) {
        let path = folder.join(names::backup(bot, at));
        if !expired.contains(&at) {
            rotation.kept.push(path);
            continue;
        }
        if !rehearse {
            fs::remove_file(&path).map_err(OperationError::file(&path))?;
        }
        rotation.removed.push(path);
    }
    Ok(rotation)
}
