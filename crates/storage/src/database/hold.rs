//! One bot a database.

use std::{
    fs::{File, TryLockError},
    io,
    path::Path,
};

use super::{beside, leave_to_owner};
use crate::OpenError;

/// The right to run a bot on a database: one process at a time has it, until
/// this is dropped or the process ends, however it ends.
///
/// It lies in a lock on a file beside the database. Reading and copying the
/// database needs no hold.
#[derive(Debug)]
pub struct Hold(#[expect(dead_code, reason = "open as long as the hold lasts")] File);

impl Hold {
    /// Takes hold of the database at `path`, which need not exist yet.
    ///
    /// # Errors
    ///
    /// Returns [`OpenError::Held`] if another process has it, or what the
    /// system has against a file beside the database.
    pub fn take(path: &Path) -> Result<Self, OpenError> {
        let lock = beside(path, ".lock");
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
        match file.try_lock() {
            Ok(()) => Ok(Self(file)),
            Err(TryLockError::WouldBlock) => Err(OpenError::Held {
                path: path.to_owned(),
            }),
            Err(TryLockError::Error(error)) => Err(OpenError::unusable(path, error)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_at_a_time_has_a_database() -> anyhow::Result<()> {
        let folder = tempfile::tempdir()?;
        let path = folder.path().join("bot.sqlite");
        let first = Hold::take(&path)?;

        let second = Hold::take(&path).map(drop);
        drop(first);

        assert!(matches!(second, Err(OpenError::Held { .. })), "{second:?}");
        Hold::take(&path)?;
        Ok(())
    }
}
