//! Writing a backup.

use std::{
    fs::{self, File, TryLockError},
    io::{self, BufWriter, Read, Write as _},
    os::unix::fs::OpenOptionsExt as _,
    path::{Path, PathBuf},
};

use super::{Entry, FileSum, Manifest, sums::Summed};
use crate::{database::sync_folder_of, disk, operations::OperationError};

/// How hard zstd tries: what it does by itself.
const LEVEL: i32 = zstd::DEFAULT_COMPRESSION_LEVEL;

/// What is behind the name of a backup that is not whole.
const PARTIAL: &str = ".partial";

/// A backup in the making, under a temporary name. Dropped, it is gone.
///
/// The file is locked as long as it is written, so that what a killed process
/// left can be told from what another one is busy with.
pub(in crate::operations) struct Writer {
    tar: tar::Builder<zstd::Encoder<'static, BufWriter<File>>>,
    partial: Partial,
    target: PathBuf,
}

/// The file under its temporary name, removed when this is dropped.
struct Partial(PathBuf);

impl Drop for Partial {
    fn drop(&mut self) {
        // Not there any more if it got its name.
        drop(fs::remove_file(&self.0));
    }
}

impl Writer {
    /// Begins a backup that is to be `target`.
    pub(in crate::operations) fn begin(target: &Path) -> Result<Self, OperationError> {
        let mut name = target.as_os_str().to_owned();
        name.push(PARTIAL);
        let path = PathBuf::from(name);
        let refused = |error| OperationError::file(target)(error);
        let mut options = File::options();
        options.write(true).create_new(true).mode(0o600);
        let file = options.open(&path).map_err(|error| match error.kind() {
            io::ErrorKind::AlreadyExists => OperationError::Exists { path: path.clone() },
            _ => refused(error),
        })?;
        let partial = Partial(path);
        if let Err(TryLockError::Error(error)) = file.try_lock() {
            return Err(refused(error));
        }
        let mut zstd = zstd::Encoder::new(BufWriter::new(file), LEVEL).map_err(refused)?;
        zstd.include_checksum(true).map_err(refused)?;
        Ok(Self {
            tar: tar::Builder::new(zstd),
            partial,
            target: target.into(),
        })
    }

    /// Adds what `content` has, `size` bytes.
    pub(in crate::operations) fn add(
        &mut self,
        entry: &Entry,
        size: u64,
        content: impl Read,
    ) -> io::Result<FileSum> {
        let mut content = Summed::new(content);
        let mut header = tar::Header::new_ustar();
        header.set_entry_type(tar::EntryType::Regular);
        header.set_mode(0o600);
        header.set_size(size);
        header.set_mtime(0);
        self.tar
            .append_data(&mut header, entry.name(), content.by_ref().take(size))?;
        let sum = content.sum();
        if sum.size != size {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        Ok(sum)
    }

    /// Adds the manifest, makes sure that all is on the disk, and returns what
    /// is left to be done.
    pub(in crate::operations) fn finish(
        mut self,
        manifest: &Manifest,
    ) -> Result<Whole, OperationError> {
        let refused = |error| OperationError::file(&self.target)(error);
        let text = serde_json::to_vec_pretty(manifest).map_err(|error| refused(error.into()))?;
        let size = text.len() as u64;
        self.add(&Entry::Manifest, size, text.as_slice())
            .map_err(|error| OperationError::file(&self.target)(error))?;
        let Self {
            tar,
            partial,
            target,
        } = self;
        let refused = |error| OperationError::file(&target)(error);
        let zstd = tar.into_inner().map_err(refused)?;
        let mut buffered = zstd.finish().map_err(refused)?;
        buffered.flush().map_err(refused)?;
        let file = buffered
            .into_inner()
            .map_err(|error| refused(error.into_error()))?;
        disk::sync_file(&file, &partial.0).map_err(refused)?;
        let size = file.metadata().map_err(refused)?.len();
        Ok(Whole {
            size,
            partial,
            target,
            _locked: file,
        })
    }
}

/// A backup that is whole and on the disk, and lacks its name.
pub(in crate::operations) struct Whole {
    /// Its size in bytes.
    pub(in crate::operations) size: u64,
    partial: Partial,
    target: PathBuf,
    _locked: File,
}

impl Whole {
    /// Where it lies for now.
    pub(in crate::operations) fn path(&self) -> &Path {
        &self.partial.0
    }

    /// Gives it its name, for good.
    pub(in crate::operations) fn put_in_place(self) -> Result<PathBuf, OperationError> {
        let refused = |error| OperationError::file(&self.target)(error);
        disk::rename(&self.partial.0, &self.target).map_err(refused)?;
        sync_folder_of(&self.target).map_err(refused)?;
        Ok(self.target)
    }
}

/// Removes what processes that were killed left of backups in `folder` that
/// `is_ours` knows by name, each with what `beside` says lies beside it.
pub(in crate::operations) fn clear(
    folder: &Path,
    is_ours: impl Fn(&str) -> bool,
    beside: impl Fn(&Path) -> Vec<PathBuf>,
) -> io::Result<()> {
    for found in fs::read_dir(folder)? {
        let path = found?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let whole = name.strip_suffix(PARTIAL);
        // A pipe would keep us waiting.
        if !whole.is_some_and(&is_ours) || !path.is_file() {
            continue;
        }
        let file = File::options().write(true).open(&path)?;
        if file.try_lock().is_err() {
            continue;
        }
        for left in beside(&path) {
            drop(fs::remove_file(left));
        }
        fs::remove_file(&path)?;
    }
    Ok(())
}
