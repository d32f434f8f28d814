//! Looking at what is read while it is read.

use std::{
    fs::File,
    io::{self, Read},
    os::unix::fs::OpenOptionsExt as _,
    path::Path,
};

use sha2::{Digest as _, Sha256};

use super::FileSum;

/// Adds up what is read through it.
pub(super) struct Summed<R> {
    inner: R,
    hash: Sha256,
    size: u64,
}

impl<R> Summed<R> {
    pub(super) fn new(inner: R) -> Self {
        Self {
            inner,
            hash: Sha256::new(),
            size: 0,
        }
    }

    pub(super) fn sum(self) -> FileSum {
        FileSum {
            sha256: format!("{:x}", self.hash.finalize()),
            size: self.size,
        }
    }
}

impl<R: Read> Read for Summed<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(buffer)?;
        self.hash.update(buffer.get(..read).unwrap_or_default());
        self.size += read as u64;
        Ok(read)
    }
}

/// Writes a copy of a file that nobody else may read, and says what is in it.
pub(in crate::operations) fn copy(from: &Path, to: &Path) -> io::Result<FileSum> {
    let mut options = File::options();
    let mut to = options.write(true).create_new(true).mode(0o600).open(to)?;
    let mut from = Summed::new(File::open(from)?);
    io::copy(&mut from, &mut to)?;
    to.sync_all()?;
    Ok(from.sum())
}

/// Tells how much has been read through it.
pub(in crate::operations) struct Counted<'t, R> {
    inner: R,
    told: &'t dyn Fn(u64),
    done: u64,
}

impl<'t, R> Counted<'t, R> {
    pub(in crate::operations) fn new(inner: R, told: &'t dyn Fn(u64)) -> Self {
        Self {
            inner,
            told,
            done: 0,
        }
    }
}

impl<R: Read> Read for Counted<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(buffer)?;
        self.done += read as u64;
        (self.told)(self.done);
        Ok(read)
    }
}
