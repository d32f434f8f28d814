//! A folder for what is in the making.

use std::{
    fs::{self, DirBuilder, File},
    io,
    os::unix::fs::DirBuilderExt as _,
    path::{Path, PathBuf},
    sync::atomic::{AtomicU64, Ordering},
};

use super::OperationError;

/// Tells the folders of one process apart.
static SERIAL: AtomicU64 = AtomicU64::new(0);

/// What the names of those begin with that lie among what is temporary.
const TEMPORARY: &str = "guildhall-";

/// A file in such a folder that is locked as long as somebody needs the folder.
const LOCK: &str = "lock";

/// A folder that nobody else may look into. Dropped, it is gone with all that
/// is in it; so it is once another one is made, if the process was killed.
#[derive(Debug)]
pub struct Scratch {
    path: PathBuf,
    /// Locked as long as the folder is needed.
    lock: Option<File>,
}

impl Scratch {
    /// One where the system keeps what is temporary.
    ///
    /// # Errors
    ///
    /// Returns what the system has against it.
    pub fn temporary() -> Result<Self, OperationError> {
        let folder = std::env::temp_dir();
        clear(&folder);
        let serial = SERIAL.fetch_add(1, Ordering::Relaxed);
        let process = std::process::id();
        // Locked before it has the name by which others know it.
        let name = format!("{TEMPORARY}{process}-{serial}");
        let mut made = Self::make(folder.join(format!(".{name}")))?;
        let path = folder.join(name);
        let lock = made.path.join(LOCK);
        let locked = File::create_new(&lock).and_then(|file| {
            file.try_lock().map_err(io::Error::from)?;
            fs::rename(&made.path, &path)?;
            Ok(file)
        });
        made.lock = Some(locked.map_err(OperationError::file(lock))?);
        made.path = path;
        Ok(made)
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
        Ok(Self { path, lock: None })
    }

    /// Where it lies.
    pub fn path(&self) -> &Path {
        &self.path
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // What went wrong before matters more than a folder that stays.
        drop(fs::remove_dir_all(&self.path));
    }
}

/// Removes what processes left that were killed: nobody has it locked. Others'
/// folders, which we may not look into, stay.
fn clear(folder: &Path) {
    let found = fs::read_dir(folder).into_iter().flatten().flatten();
    for found in found.filter(|found| found.file_name().to_string_lossy().starts_with(TEMPORARY)) {
        let path = found.path();
        // Not through a link that somebody else put there.
        if !found.file_type().is_ok_and(|kind| kind.is_dir()) {
            continue;
        }
        let lock = File::open(path.join(LOCK));
        if lock.is_ok_and(|lock| lock.try_lock().is_ok()) {
            drop(fs::remove_dir_all(&path));
        }
    }
}
