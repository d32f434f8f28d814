//! A folder for what is in the making.

use std::{
    fs::{self, DirBuilder},
    io,
    os::unix::fs::DirBuilderExt as _,
    path::{Path, PathBuf},
    sync::atomic::{AtomicU64, Ordering},
};

use super::OperationError;

/// Tells the folders of one process apart.
static SERIAL: AtomicU64 = AtomicU64::new(0);

/// A folder that nobody else may look into. Dropped, it is gone with all that
/// is in it.
#[derive(Debug)]
pub(super) struct Scratch(PathBuf);

impl Scratch {
    /// One where the system keeps what is temporary.
    pub(super) fn temporary() -> Result<Self, OperationError> {
        let serial = SERIAL.fetch_add(1, Ordering::Relaxed);
        let name = format!("guildhall-{}-{serial}", std::process::id());
        Self::make(std::env::temp_dir().join(name))
    }

    /// One at `path`, in place of what a process that was killed left there.
    pub(super) fn at(path: PathBuf) -> Result<Self, OperationError> {
        match fs::remove_dir_all(&path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                Err(OperationError::file(path)(error))
            }
            _ => Self::make(path),
        }
    }

    fn make(path: PathBuf) -> Result<Self, OperationError> {
        let made = DirBuilder::new().mode(0o700).create(&path);
        made.map_err(OperationError::file(&path))?;
        Ok(Self(path))
    }

    pub(super) fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // What went wrong before matters more than a folder that stays.
        drop(fs::remove_dir_all(&self.0));
    }
}
