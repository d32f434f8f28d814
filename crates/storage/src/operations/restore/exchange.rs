//! From the old database to the new one, step by step.
//!
//! Killed between any two steps, this leaves the old database or the new one at
//! its place, whole and under one name, with all its files.

use std::{
    collections::BTreeSet,
    fs, io,
    os::unix::fs::{MetadataExt as _, chown},
    path::{Path, PathBuf},
};

use super::{OperationError, Staged};
use crate::{
    database::{self, beside},
    disk,
    files::Files,
};

/// What SQLite keeps beside a database and would take for that of another one.
const LOGS: [&str; 2] = ["-wal", "-journal"];

/// One change to what lies on the disk.
#[derive(Debug)]
pub(super) enum Change {
    /// A whole copy, which lives on by itself.
    Copy(PathBuf, PathBuf),
    /// A second name, for a file that is never written again.
    Link(PathBuf, PathBuf),
    /// A move, in one step.
    Move(PathBuf, PathBuf),
    /// A file that goes, if it is there.
    Remove(PathBuf),
    /// A folder whose names are to survive a power cut.
    Sync(PathBuf),
}

/// What has to be done, in this order, to put `staged` in the place of what lies
/// at `path`, and that at `aside`.
///
/// First the old database is copied, and its files get second names. Then the new
/// files come beside the old ones, the database changes in one step, and only
/// then do the old files lose their first name.
pub(super) fn plan(
    staged: &Staged,
    path: &Path,
    aside: &Path,
    new_files: &[String],
) -> Result<Vec<Change>, OperationError> {
    let live = Files::beside(path);
    let old_files = live.names_now().map_err(OperationError::file(path))?;
    let folder = folder_of(path);
    let mut changes = Vec::new();
    if path.exists() {
        changes.extend(put_aside(staged, path, aside, &old_files));
    } else {
        // Whoever finds the database again wants its log, too.
        let logs = logs_of(path).into_iter();
        changes.extend(logs.map(|log| Change::Move(beside(path, log), beside(aside, log))));
    }
    // A log that is left would be taken for that of the new database.
    for ending in LOGS.into_iter().chain(["-shm"]) {
        changes.push(Change::Remove(beside(path, ending)));
    }
    for name in new_files {
        changes.push(Change::Move(staged.files().path(name), live.path(name)));
    }
    changes.extend(sync_shelves(&live, new_files));
    // Before the database changes: names may reach the disk in any order, and an old
    // log must not meet the new database, nor that be without its files.
    changes.push(Change::Sync(folder.clone()));
    changes.push(Change::Move(staged.database(), path.into()));
    changes.push(Change::Sync(folder));
    let gone = old_files
        .iter()
        .filter(|old_file| !new_files.contains(old_file));
    changes.extend(gone.map(|name| Change::Remove(live.path(name))));
    Ok(changes)
}

/// Makes a whole copy where nobody looks, then gives it its name.
fn put_aside(staged: &Staged, path: &Path, aside: &Path, files: &[String]) -> Vec<Change> {
    let (copy, live) = (staged.replaced(), Files::beside(path));
    let (copied, named) = (Files::beside(&copy), Files::beside(aside));
    let mut changes = vec![Change::Copy(path.into(), copy.clone())];
    let logs = logs_of(path);
    for ending in &logs {
        changes.push(Change::Copy(beside(path, ending), beside(&copy, ending)));
    }
    for name in files {
        changes.push(Change::Link(live.path(name), copied.path(name)));
    }
    changes.extend(sync_shelves(&copied, files));
    if !files.is_empty() {
        changes.push(Change::Move(copied.folder().into(), named.folder().into()));
    }
    // The database comes last: where it is, all of it is.
    for ending in &logs {
        changes.push(Change::Move(beside(&copy, ending), beside(aside, ending)));
    }
    changes.push(Change::Move(copy, aside.into()));
    changes.push(Change::Sync(folder_of(path)));
    changes
}

/// The logs beside a database that something stands in.
pub(super) fn logs_of(path: &Path) -> Vec<&'static str> {
    let has_log =
        |log: &&str| fs::metadata(beside(path, log)).is_ok_and(|metadata| metadata.len() > 0);
    LOGS.into_iter().filter(has_log).collect()
}

fn sync_shelves(files: &Files, names: &[String]) -> Vec<Change> {
    let paths: Vec<_> = names.iter().map(|name| files.path(name)).collect();
    let shelves: BTreeSet<_> = paths.iter().filter_map(|path| path.parent()).collect();
    let mut changes: Vec<_> = shelves
        .into_iter()
        .map(|shelve| Change::Sync(shelve.into()))
        .collect();
    if !names.is_empty() {
        changes.push(Change::Sync(files.folder().into()));
    }
    changes
}

fn folder_of(path: &Path) -> PathBuf {
    database::folder_of(path).into()
}

impl Change {
    /// Makes the change. What is new belongs to the owner of the folder that the
    /// database lies in.
    pub(super) fn make(&self, owner: Owner) -> Result<(), OperationError> {
        let (made, about) = match self {
            Self::Copy(from, to) => (copy(from, to, owner), to),
            Self::Link(from, to) => (link(from, to, owner), to),
            Self::Move(from, to) => (rename(from, to, owner), to),
            Self::Remove(path) => (disk::remove(path), path),
            Self::Sync(folder) => (disk::sync(folder), folder),
        };
        made.map_err(OperationError::file(about))
    }
}

/// Who is to own what is new. Under systemd root does the chores, and the bot,
/// which is somebody else, has to open what they made.
#[derive(Debug, Clone, Copy)]
pub(super) struct Owner(u32, u32);

impl Owner {
    /// The owner of the folder that `path` lies in.
    pub(super) fn beside(path: &Path) -> Result<Self, OperationError> {
        let folder = folder_of(path);
        let found = fs::metadata(&folder).map_err(OperationError::file(&folder))?;
        Ok(Self(found.uid(), found.gid()))
    }

    fn take(self, path: &Path) {
        // Only root can, and only then is there need to.
        drop(chown(path, Some(self.0), Some(self.1)));
    }
}

fn copy(from: &Path, to: &Path, owner: Owner) -> io::Result<()> {
    fs::copy(from, to)?;
    owner.take(to);
    disk::sync(to)
}

pub(super) fn link(from: &Path, to: &Path, owner: Owner) -> io::Result<()> {
    make_shelf(to, owner)?;
    // Some file systems have no such thing.
    fs::hard_link(from, to).or_else(|_| copy(from, to, owner))
}

fn rename(from: &Path, to: &Path, owner: Owner) -> io::Result<()> {
    make_shelf(to, owner)?;
    owner.take(from);
    disk::rename(from, to)
}

/// Makes the folder that a file is to lie in, and the one that is in.
fn make_shelf(file: &Path, owner: Owner) -> io::Result<()> {
    let shelf = folder_of(file);
    if shelf.is_dir() {
        return Ok(());
    }
    crate::files::private_folder(&shelf)?;
    owner.take(&shelf);
    shelf
        .parent()
        .into_iter()
        .for_each(|parent| owner.take(parent));
    Ok(())
}

#[cfg(test)]
mod tests {
    use sqlx::AssertSqlSafe;
    use time::{Duration, OffsetDateTime, macros::datetime};

    use super::{
        super::{restore, stage},
        *,
    };
    use crate::{
        Bot, Database,
        modmail::Store,
        operations::{self, Watcher, names},
    };

    const NOON: OffsetDateTime = datetime!(2026-03-01 12:00 UTC);

    /// What is left of a database that was cut off.
    const RUIN: &str = "SQLite format 3\0";

    /// Has a database say which it is, and name a file that says so, too.
    async fn call(path: &Path, which: &str) -> anyhow::Result<()> {
        let store = Store::open(path).await?;
        let file = Files::beside(path).put(which).await?.sha256;
        let both = Files::beside(path).put("of both").await?.sha256;
        let mut tx = store.database().begin_write().await?;
        let rows = format!(
            "DELETE FROM outbox;
             INSERT INTO outbox (lane, effect, created_at) VALUES
                 ('{which}', json_object('sha256', '{file}'), '2026-03-01T12:00:00.000Z'),
                 ('{which}', json_object('sha256', '{both}'), '2026-03-01T12:00:00.000Z');"
        );
        sqlx::raw_sql(AssertSqlSafe(rows)).execute(&mut *tx).await?;
        tx.commit().await?;
        store.database().close().await;
        Ok(())
    }

    /// Which database lies there: sound, with every file that its rows name, and
    /// nobody else's under another name.
    async fn whole(path: &Path) -> anyhow::Result<String> {
        let checked = operations::verify(path, &Watcher::default()).await?;
        anyhow::ensure!(checked.found.is_sound(), "{:?}", checked.found.problems);
        anyhow::ensure!(fs::metadata(path)?.nlink() == 1, "it has a second name");
        let database = Database::open_existing(path, Bot::Modmail).await?;
        let mut tx = database.begin_read().await?;
        let which = sqlx::query_scalar("SELECT min(lane) FROM outbox")
            .fetch_one(&mut *tx)
            .await?;
        drop(tx);
        database.close().await;
        Ok(which)
    }

    /// A database that is `old`, and a backup from when it was `new`.
    async fn scene(folder: &Path) -> anyhow::Result<(PathBuf, PathBuf)> {
        let (path, watcher) = (folder.join("modmail.sqlite"), Watcher::default());
        call(&path, "new").await?;
        let backup = operations::back_up(&path, Bot::Modmail, folder, NOON, &watcher).await?;
        for name in Files::beside(&path).names().await? {
            fs::remove_file(Files::beside(&path).path(&name))?;
        }
        call(&path, "old").await?;
        Ok((path, backup.path))
    }

    /// What a restore is that is killed after so many changes. Whether there were
    /// as many.
    async fn killed_after(changes: usize, path: &Path, backup: &Path) -> anyhow::Result<bool> {
        let (staged, manifest) = stage(backup, path, &Watcher::default()).await?;
        let files: Vec<_> = manifest.files.into_iter().map(|file| file.sha256).collect();
        let plan = plan(&staged, path, &names::aside(path, NOON), &files)?;
        for change in plan.iter().take(changes) {
            change.make(Owner::beside(path)?)?;
        }
        // A process that is killed tidies nothing up.
        std::mem::forget(staged);
        Ok(changes < plan.len())
    }

    #[tokio::test]
    async fn whenever_it_is_killed_the_old_or_the_new_database_is_there_and_whole()
    -> anyhow::Result<()> {
        let (mut states, mut changes, mut more) = (Vec::new(), 0, true);
        while more {
            let folder = tempfile::tempdir()?;
            let (path, backup) = scene(folder.path()).await?;
            let aside = names::aside(&path, NOON);

            more = killed_after(changes, &path, &backup).await?;

            let state = whole(&path).await?;
            if aside.exists() {
                assert_eq!(whole(&aside).await?, "old", "after {changes}");
            } else {
                assert_eq!(state, "old", "after {changes}: what was there is lost");
            }
            // Whoever does it again gets what they wanted, and loses nothing.
            let later = NOON + Duration::MINUTE;
            let watcher = Watcher::default();
            let again = restore(&backup, &path, Bot::Modmail, later, &watcher).await?;
            assert_eq!(whole(&path).await?, "new", "after {changes}");
            let replaced = again.aside.expect("there was one");
            assert_eq!(whole(&replaced).await?, state, "after {changes}");
            assert!(!beside(&path, ".restoring").exists());
            states.push(state);
            changes += 1;
        }
        let turns = states.windows(2).filter(|pair| pair[0] != pair[1]).count();
        assert_eq!((turns, states.last().map(String::as_str)), (1, Some("new")));
        Ok(())
    }

    #[tokio::test]
    async fn an_old_log_is_gone_for_good_before_the_new_database_is_there() -> anyhow::Result<()> {
        let folder = tempfile::tempdir()?;
        let (path, backup) = scene(folder.path()).await?;
        fs::write(&path, RUIN)?;
        fs::write(beside(&path, "-wal"), "its log")?;
        let (staged, manifest) = stage(&backup, &path, &Watcher::default()).await?;
        let files: Vec<_> = manifest.files.into_iter().map(|file| file.sha256).collect();

        let plan = plan(&staged, &path, &names::aside(&path, NOON), &files)?;

        let place = |wanted: &dyn Fn(&Change) -> bool| plan.iter().position(wanted);
        let log = beside(&path, "-wal");
        let gone = place(&|change| matches!(change, Change::Remove(what) if *what == log));
        let there = place(&|change| matches!(change, Change::Move(_, to) if *to == path));
        let (gone, there) = (gone.expect("it goes"), there.expect("it comes"));
        let is_sync =
            |change: &Change| matches!(change, Change::Sync(what) if what == folder.path());
        assert!(plan[gone..there].iter().any(is_sync), "{plan:?}");
        Ok(())
    }

    #[tokio::test]
    async fn a_power_cut_undoes_nothing_but_the_removal_of_old_files() -> anyhow::Result<()> {
        let folder = tempfile::tempdir()?;
        let (path, backup) = scene(folder.path()).await?;
        let made = disk::steps_in(folder.path());
        let watcher = Watcher::default();

        restore(&backup, &path, Bot::Modmail, NOON, &watcher).await?;

        assert!(disk::undone_by_a_power_cut(&made).is_empty(), "{made:?}");
        let steps = disk::steps_in(folder.path());
        let there = |step: &disk::Step| matches!(step, disk::Step::Rename(_, to) if *to == path);
        assert!(steps.iter().any(there), "{steps:?}");
        let files = Files::beside(&path);
        for undone in disk::undone_by_a_power_cut(&steps) {
            // What comes back is named by no row, and is swept away.
            let is_file =
                matches!(undone, disk::Step::Remove(file) if file.starts_with(files.folder()));
            assert!(is_file, "{undone:?}");
        }
        Ok(())
    }

    #[tokio::test]
    async fn a_log_that_cannot_be_brought_in_goes_with_its_database() -> anyhow::Result<()> {
        let folder = tempfile::tempdir()?;
        let (path, backup) = scene(folder.path()).await?;
        fs::write(&path, RUIN)?;
        fs::write(beside(&path, "-wal"), "its log")?;
        fs::write(beside(&path, "-journal"), "its journal")?;

        let watcher = Watcher::default();
        let restored = restore(&backup, &path, Bot::Modmail, NOON, &watcher).await?;

        let aside = restored.aside.expect("there was something");
        assert_eq!(fs::read_to_string(&aside)?, RUIN);
        assert_eq!(fs::read_to_string(beside(&aside, "-wal"))?, "its log");
        assert_eq!(
            fs::read_to_string(beside(&aside, "-journal"))?,
            "its journal"
        );
        assert_eq!(whole(&path).await?, "new");
        Ok(())
    }
}
