//! One bot a database.

use std::{
    fs::{self, File, TryLockError},
    io::{self, Write as _},
    os::unix::fs::MetadataExt as _,
    path::{Path, PathBuf},
};

use super::{beside, header::refuse_special, leave_to_owner, real};
use crate::OpenError;

/// The right to run a bot on a database: one process at a time has it, until
/// this is dropped or the process ends, however it ends.
///
/// It lies in a lock on a file beside the database, whatever links lead to that.
/// Where SQLite and such a lock do not come into each other's way, the database
/// itself is locked, too, since the file beside it may be deleted. Reading and
/// copying the database needs no hold.
#[derive(Debug)]
pub struct Hold {
    path: PathBuf,
    lock: File,
    /// The database and which file that is, once there is one.
    database: Option<(File, (u64, u64))>,
}

impl Hold {
    /// Takes hold of the database at `path`, which need not exist yet.
    ///
    /// # Errors
    ///
    /// Returns [`OpenError::Held`] if another process has it,
    /// [`OpenError::TwoNames`] if it has a second name, or what the system has
    /// against a file beside the database.
    pub fn take(path: &Path) -> Result<Self, OpenError> {
        refuse_special(path)?;
        let lock = beside(&real(path), ".lock");
        refuse_special(&lock).map_err(|_in_the_way| OpenError::LockInWay { path: lock.clone() })?;
        let new = !lock.exists();
        let mut options = File::options();
        let file = options.create(true).truncate(false).write(true).open(&lock);
        let file = file.map_err(|error| match error.kind() {
            io::ErrorKind::NotFound => OpenError::NoFolder {
                path: path.to_owned(),
            },
            _ => OpenError::unusable(path, error),
        })?;
        if new {
            leave_to_owner(&lock);
        }
        lock_for(path, &file)?;
        let mut hold = Self {
            path: path.to_owned(),
            lock: file,
            database: None,
        };
        hold.take_database()?;
        Ok(hold)
    }

    /// Takes hold of the database itself, if it was made since.
    ///
    /// # Errors
    ///
    /// Those of [`Hold::take`].
    pub fn take_database(&mut self) -> Result<(), OpenError> {
        let path = &self.path;
        let refused = |error| OpenError::unusable(path, error);
        let file = match File::open(path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
            file => file.map_err(refused)?,
        };
        let found = file.metadata().map_err(refused)?;
        refuse_second_name(path, &found)?;
        if self.database.is_some() {
            return Ok(());
        }
        // Elsewhere it would keep SQLite out, which has locks of another kind.
        if cfg!(target_os = "linux") {
            lock_for(path, &file)?;
        }
        // If it was lost, it is there again.
        self.lock.set_len(0).map_err(refused)?;
        self.database = Some((file, (found.dev(), found.ino())));
        Ok(())
    }

    /// Notes that the database is gone from under a running bot, if it is, so that
    /// no new one is made in its place before somebody has looked.
    ///
    /// # Errors
    ///
    /// Returns what the system has against writing to the file beside the database.
    pub fn remember_loss(&self) -> io::Result<()> {
        if self.database.is_none() || self.path.exists() {
            return Ok(());
        }
        let mut lock = &self.lock;
        lock.write_all(LOST)?;
        lock.sync_all()
    }

    /// Whether the database that was taken still lies where it lay. Without its
    /// name nobody finds again what is written to it.
    pub fn is_in_place(&self) -> bool {
        let Some((_, taken)) = &self.database else {
            return true;
        };
        let found = fs::metadata(&self.path);
        found.is_ok_and(|found| (found.dev(), found.ino()) == *taken)
    }
}

/// What the file beside a database holds once that is lost.
const LOST: &[u8] = b"The database was deleted or moved while the bot ran.\n";

/// Whether the database that lay at `path` is lost.
pub(super) fn was_lost(path: &Path) -> bool {
    let lock = fs::metadata(beside(&real(path), ".lock"));
    lock.is_ok_and(|lock| lock.is_file() && lock.len() > 0)
}

/// Refuses a database that has a second name.
pub(crate) fn refuse_two_names(path: &Path) -> Result<(), OpenError> {
    let found = fs::metadata(path).map_err(|error| OpenError::unusable(path, error))?;
    refuse_second_name(path, &found)
}

fn refuse_second_name(path: &Path, found: &fs::Metadata) -> Result<(), OpenError> {
    if found.nlink() > 1 {
        return Err(OpenError::TwoNames { path: path.into() });
    }
    Ok(())
}

fn lock_for(path: &Path, file: &File) -> Result<(), OpenError> {
    match file.try_lock() {
        Ok(()) => Ok(()),
        Err(TryLockError::WouldBlock) => Err(OpenError::Held {
            path: path.to_owned(),
        }),
        Err(TryLockError::Error(error)) => Err(OpenError::unusable(path, error)),
    }
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::symlink;

    use super::*;

    fn is_held(taken: &Result<Hold, OpenError>) -> bool {
        matches!(taken, Err(OpenError::Held { .. }))
    }

    #[test]
    fn one_at_a_time_has_a_database() -> anyhow::Result<()> {
        let folder = tempfile::tempdir()?;
        let path = folder.path().join("bot.sqlite");
        let first = Hold::take(&path)?;

        let second = Hold::take(&path);
        drop(first);

        assert!(is_held(&second), "{second:?}");
        Hold::take(&path)?;
        Ok(())
    }

    #[test]
    fn a_link_to_a_database_leads_to_the_same_hold() -> anyhow::Result<()> {
        let folder = tempfile::tempdir()?;
        let (path, link) = (folder.path().join("bot.sqlite"), folder.path().join("link"));
        fs::write(&path, "")?;
        symlink(&path, &link)?;
        let _first = Hold::take(&path)?;

        let second = Hold::take(&link);

        assert!(is_held(&second), "{second:?}");
        Ok(())
    }

    #[test]
    fn a_second_name_of_a_database_is_refused() -> anyhow::Result<()> {
        let folder = tempfile::tempdir()?;
        let (path, other) = (
            folder.path().join("bot.sqlite"),
            folder.path().join("other"),
        );
        fs::write(&path, "")?;
        let _first = Hold::take(&path)?;
        fs::hard_link(&path, &other)?;

        let second = Hold::take(&other);

        let refused = matches!(second, Err(OpenError::TwoNames { .. }));
        assert!(refused, "{second:?}");
        Ok(())
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_hold_survives_that_its_file_is_deleted() -> anyhow::Result<()> {
        let folder = tempfile::tempdir()?;
        let path = folder.path().join("bot.sqlite");
        let mut first = Hold::take(&path)?;
        // Made once it is held, as at the first start.
        fs::write(&path, "")?;
        first.take_database()?;
        fs::remove_file(beside(&path, ".lock"))?;

        let second = Hold::take(&path);

        assert!(is_held(&second), "{second:?}");
        Ok(())
    }

    #[test]
    fn a_database_that_was_deleted_or_replaced_is_not_in_place() -> anyhow::Result<()> {
        let folder = tempfile::tempdir()?;
        let path = folder.path().join("bot.sqlite");
        fs::write(&path, "")?;
        let hold = Hold::take(&path)?;
        assert!(hold.is_in_place());

        fs::rename(&path, folder.path().join("elsewhere"))?;
        let moved = hold.is_in_place();
        fs::write(&path, "")?;

        assert!(!moved);
        assert!(!hold.is_in_place());
        Ok(())
    }
}
