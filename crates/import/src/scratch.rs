//! A copy of a database that was in use, to be looked at in its stead.

use std::{
    fs,
    path::{Path, PathBuf},
};

use storage::operations::{self, OperationError};

/// A folder that goes when this is dropped, or if the process is killed, with
/// the next one.
#[derive(Debug)]
pub(super) struct Scratch(operations::Scratch);

impl Scratch {
    /// Copies files into a folder that nobody else may read.
    pub(super) fn copy(files: &[PathBuf]) -> Result<Self, OperationError> {
        let scratch = Self(operations::Scratch::temporary()?);
        for file in files {
            let copy = scratch.of(file);
            fs::copy(file, &copy).map_err(OperationError::file(copy))?;
        }
        Ok(scratch)
    }

    /// Where the copy of a file lies.
    pub(super) fn of(&self, file: &Path) -> PathBuf {
        self.0.path().join(file.file_name().unwrap_or_default())
    }
}
