//! Files that lie beside a database, each named by its content.

use std::{
    fs::{self, DirBuilder, File},
    io::{self, Write as _},
    os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _},
    path::{Path, PathBuf},
    sync::atomic::{AtomicU64, Ordering},
};

use sha2::{Digest as _, Sha256};

use crate::Error;

/// Tells temporary files of one process apart.
static SERIAL: AtomicU64 = AtomicU64::new(0);

/// How long a file's name is.
const NAME: usize = 64;

/// A folder of files. The same content lies there once.
#[derive(Debug, Clone)]
pub struct Files {
    folder: PathBuf,
}

/// A file that is on the disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stored {
    /// Its name: the SHA-256 of its content, in lower-case hexadecimal.
    pub sha256: String,
    /// Its size in bytes.
    pub size: u64,
}

impl Files {
    /// The files of a folder. It is made when the first file comes.
    pub fn at(folder: impl Into<PathBuf>) -> Self {
        Self {
            folder: folder.into(),
        }
    }

    /// The files that belong to a database: those in the folder beside it,
    /// `modmail.files` for `modmail.sqlite`.
    pub fn beside(database: &Path) -> Self {
        Self::at(database.with_extension("files"))
    }

    /// The names of all files, in order. None if there is no folder.
    ///
    /// # Errors
    ///
    /// Returns [`Error::File`] if the folder cannot be read.
    pub async fn names(&self) -> Result<Vec<String>, Error> {
        let folder = self.folder.clone();
        blocking(move || names_in(&folder).map_err(Error::file(folder))).await
    }

    /// Where a file lies or would lie.
    pub fn path(&self, sha256: &str) -> PathBuf {
        // A folder for each first byte keeps listings short.
        let first = sha256.get(..2).unwrap_or(sha256);
        self.folder.join(first).join(sha256)
    }

    /// Keeps a file. When this returns it survives a power cut; until then
    /// nothing lies under its name.
    ///
    /// # Errors
    ///
    /// Returns [`Error::File`] if the disk does not take it.
    pub async fn put(&self, bytes: impl Into<Vec<u8>>) -> Result<Stored, Error> {
        let (files, bytes) = (self.clone(), bytes.into());
        blocking(move || files.put_now(&bytes)).await
    }

    /// A file's content, which is what was put there and nothing else.
    ///
    /// # Errors
    ///
    /// Returns [`Error::File`] if it is not there, and [`Error::Damaged`] if it
    /// has changed.
    pub async fn read(&self, sha256: &str) -> Result<Vec<u8>, Error> {
        let (files, sha256) = (self.clone(), sha256.to_owned());
        blocking(move || files.read_now(&sha256)).await
    }

    /// What [`Files::read`] does, on the thread of the caller.
    pub(crate) fn read_now(&self, sha256: &str) -> Result<Vec<u8>, Error> {
        let path = self.path(sha256);
        let bytes = fs::read(&path).map_err(Error::file(&path))?;
        if name_of(&bytes) == sha256 {
            Ok(bytes)
        } else {
            Err(Error::Damaged { path })
        }
    }

    /// What [`Files::names`] does, on the thread of the caller.
    pub(crate) fn names_now(&self) -> io::Result<Vec<String>> {
        names_in(&self.folder)
    }

    /// Makes the folders a file is to lie in, and says whose they are to be.
    pub(crate) fn make_folders(&self, path: &Path, own: impl Fn(&Path)) -> io::Result<()> {
        let folder = path.parent().unwrap_or(&self.folder);
        private_folder(folder)?;
        own(&self.folder);
        own(folder);
        Ok(())
    }

    fn put_now(&self, bytes: &[u8]) -> Result<Stored, Error> {
        let stored = Stored {
            sha256: name_of(bytes),
            size: bytes.len() as u64,
        };
        let path = self.path(&stored.sha256);
        // A file of another size is what a full disk or a rescue left behind.
        let there = fs::metadata(&path).is_ok_and(|it| it.len() == stored.size);
        if !there {
            let serial = SERIAL.fetch_add(1, Ordering::Relaxed);
            let name = format!("{}.{}-{serial}.partial", stored.sha256, std::process::id());
            let partial = path.with_file_name(name);
            if let Err(error) = write(bytes, &partial, &path) {
                drop(fs::remove_file(&partial));
                return Err(Error::file(path)(error));
            }
        }
        Ok(stored)
    }
}

/// What lies on the shelves of a folder, without what is half written.
fn names_in(folder: &Path) -> io::Result<Vec<String>> {
    let shelves = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        shelves => shelves?,
    };
    let mut names = Vec::new();
    for shelf in shelves {
        let shelf = shelf?;
        if !shelf.file_type()?.is_dir() {
            continue;
        }
        for file in fs::read_dir(shelf.path())? {
            let name = file?.file_name().to_string_lossy().into_owned();
            if is_name(&name) {
                names.push(name);
            }
        }
    }
    names.sort();
    Ok(names)
}

/// Whether a text can be the name of a file.
pub(crate) fn is_name(text: &str) -> bool {
    let is_digit = |it: u8| it.is_ascii_digit() || (b'a'..=b'f').contains(&it);
    text.len() == NAME && text.bytes().all(is_digit)
}

/// Makes a folder that nobody else may look into: what members sent is nobody
/// else's business on this machine.
pub(crate) fn private_folder(path: &Path) -> io::Result<()> {
    DirBuilder::new().recursive(true).mode(0o700).create(path)
}

pub(crate) fn name_of(bytes: &[u8]) -> String {
    format!("{:x}", Sha256::digest(bytes))
}

fn write(bytes: &[u8], partial: &Path, path: &Path) -> io::Result<()> {
    let shelf = path.parent().unwrap_or(Path::new("."));
    private_folder(shelf)?;
    let mut options = File::options();
    let mut file = options
        .write(true)
        .create(true)
        .truncate(true)
        .mode(0o600)
        .open(partial)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    fs::rename(partial, path)?;
    File::open(shelf)?.sync_all()?;
    shelf
        .parent()
        .map_or(Ok(()), |folder| File::open(folder)?.sync_all())
}

/// Does what waits for the disk where it keeps no other task waiting.
async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, Error> + Send + 'static,
) -> Result<T, Error> {
    tokio::task::spawn_blocking(work)
        .await
        .unwrap_or(Err(Error::Closed))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn nobody_else_on_the_machine_may_look() -> anyhow::Result<()> {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir()?;
        let files = Files::at(folder.path().join("files"));

        let stored = files.put(b"private".to_vec()).await?;

        let path = files.path(&stored.sha256);
        let mode = |path: &Path| fs::metadata(path).map(|it| it.permissions().mode() & 0o777);
        assert_eq!(mode(&path)?, 0o600);
        assert_eq!(mode(&folder.path().join("files"))?, 0o700);
        Ok(())
    }

    #[tokio::test]
    async fn what_was_put_is_read_back() -> anyhow::Result<()> {
        let folder = tempfile::tempdir()?;
        let files = Files::at(folder.path().join("attachments"));

        let stored = files.put(*b"a picture").await?;

        assert_eq!(files.read(&stored.sha256).await?, b"a picture");
        assert_eq!(stored.size, 9);
        Ok(())
    }

    #[tokio::test]
    async fn the_same_content_lies_there_once_and_nothing_is_left_over() -> anyhow::Result<()> {
        let folder = tempfile::tempdir()?;
        let files = Files::at(folder.path());

        let (one, other) = tokio::try_join!(files.put(*b"twice"), files.put(*b"twice"))?;

        assert_eq!(one, other);
        let shelf = files.path(&one.sha256);
        let shelf = shelf.parent().expect("files lie on shelves");
        assert_eq!(fs::read_dir(shelf)?.count(), 1);
        Ok(())
    }

    #[tokio::test]
    async fn only_whole_files_are_listed() -> anyhow::Result<()> {
        let folder = tempfile::tempdir()?;
        let files = Files::beside(&folder.path().join("modmail.sqlite"));
        assert!(files.names().await?.is_empty());
        let stored = files.put(*b"whole").await?;
        let partial = format!("{}.1-0.partial", stored.sha256);
        fs::write(files.path(&stored.sha256).with_file_name(partial), "wh")?;

        assert!(folder.path().join("modmail.files").is_dir());
        assert_eq!(files.names().await?, [stored.sha256]);
        Ok(())
    }

    #[tokio::test]
    async fn a_damaged_file_is_not_given_out() -> anyhow::Result<()> {
        let folder = tempfile::tempdir()?;
        let files = Files::at(folder.path());
        let stored = files.put(*b"truth").await?;
        fs::write(files.path(&stored.sha256), b"lies!")?;

        let read = files.read(&stored.sha256).await;

        assert!(matches!(read, Err(Error::Damaged { .. })), "{read:?}");
        Ok(())
    }
}
