//! A copy of a database that was in use, to be looked at in its stead.

use std::{
    env, fs, io,
    path::{Path, PathBuf},
    process,
    sync::atomic::{AtomicU32, Ordering},
};

/// Numbers the folders of this process.
static SERIAL: AtomicU32 = AtomicU32::new(0);

/// A folder that goes when this is dropped.
#[derive(Debug)]
pub(super) struct Scratch(PathBuf);

impl Scratch {
    /// Copies files into a folder that nobody else may read.
    pub(super) fn copy(files: &[PathBuf]) -> io::Result<Self> {
        let serial = SERIAL.fetch_add(1, Ordering::Relaxed);
        let name = format!("guildhall-import-{}-{serial}", process::id());
        let folder = env::temp_dir().join(name);
        let mut builder = fs::DirBuilder::new();
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(&folder)?;
        let scratch = Self(folder);
        for file in files {
            if let Some(name) = file.file_name() {
                fs::copy(file, scratch.0.join(name))?;
            }
        }
        Ok(scratch)
    }

    /// Where the copy of a file lies.
    pub(super) fn of(&self, file: &Path) -> PathBuf {
        self.0.join(file.file_name().unwrap_or_default())
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // What is left lies with other temporary files.
        drop(fs::remove_dir_all(&self.0));
    }
}
