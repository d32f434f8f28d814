//! Files that lie beside a database, each named by its content.

use std::{
    fs::{self, DirBuilder, File, FileTimes},
    io::{self, Read as _, Write as _},
    os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _},
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
    time::{Duration, SystemTime},
};

use sha2::{Digest as _, Sha256};

use crate::{Error, database, disk};

/// Tells temporary files of one process apart.
static SERIAL: AtomicU64 = AtomicU64::new(0);

/// How much of a file is compared at once, in bytes.
const PIECE: usize = 16 * 1024;

/// How long a file's name is.
const NAME: usize = 64;

/// A folder of files. The same content lies there once. Clones are handles on
/// the same one.
#[derive(Debug, Clone)]
pub struct Files {
    folder: PathBuf,
    limits: Limits,
    used: Arc<Mutex<Option<u64>>>,
    /// Whether the folder's own name is known to survive a power cut.
    named: Arc<AtomicBool>,
}

/// How much may be kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// The size of one file, in bytes.
    pub largest: u64,
    /// The size of all files together, in bytes.
    pub quota: u64,
}

impl Limits {
    /// As much as the disk takes.
    pub const NONE: Self = Self {
        largest: u64::MAX,
        quota: u64::MAX,
    };
}

/// What was swept away.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Swept {
    /// How many files.
    pub files: u64,
    /// Their size in bytes.
    pub size: u64,
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
            limits: Limits::NONE,
            used: Arc::default(),
            named: Arc::default(),
        }
    }

    /// The same files, of which no more are kept than `limits` allow.
    #[must_use]
    pub fn within(self, limits: Limits) -> Self {
        Self { limits, ..self }
    }

    /// How many bytes the files have together.
    ///
    /// # Errors
    ///
    /// Returns [`Error::File`] if the folder cannot be read.
    pub async fn used(&self) -> Result<u64, Error> {
        let files = self.clone();
        blocking(move || files.count(&mut files.lock())).await
    }

    /// The files that belong to a database: those in the folder beside it,
    /// `modmail.files` for `modmail.sqlite`, whatever links lead to that.
    pub fn beside(database: &Path) -> Self {
        Self::at(database::real(database).with_extension("files"))
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
    /// Returns [`Error::File`] if the disk does not take it, and
    /// [`Error::NoRoom`] if the limits do not.
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

    /// Whether [`Files::read`] did not work out because there is no copy, or
    /// another content lies in its place, rather than for what the disk says now.
    pub fn is_gone(error: &Error) -> bool {
        match error {
            Error::Damaged { .. } => true,
            Error::File { source, .. } => source.kind() == io::ErrorKind::NotFound,
            _ => false,
        }
    }

    /// How large a file is, in bytes.
    ///
    /// # Errors
    ///
    /// Returns [`Error::File`] if it is not there.
    pub async fn size(&self, sha256: &str) -> Result<u64, Error> {
        let path = self.path(sha256);
        blocking(move || {
            let found = fs::metadata(&path).map_err(Error::file(&path))?;
            Ok(found.len())
        })
        .await
    }

    /// What [`Files::read`] does, on the thread of the caller.
    pub(crate) fn read_now(&self, sha256: &str) -> Result<Vec<u8>, Error> {
        let path = self.path(sha256);
        let found = fs::metadata(&path).map_err(Error::file(&path))?;
        if !found.is_file() {
            // A pipe would keep us waiting.
            return Err(Error::Damaged { path });
        }
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

    /// Makes what was removed and what came survive a power cut.
    pub(crate) fn sync_shelves(&self) -> io::Result<()> {
        let shelves = match fs::read_dir(&self.folder) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
            shelves => shelves?,
        };
        for found in shelves {
            let found = found?;
            if found.file_type()?.is_dir() {
                disk::sync(&found.path())?;
            }
        }
        disk::sync(&self.folder)
    }

    /// The folder they lie in.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Why nothing can be kept in the folder, as far as can be said without trying.
    pub fn unusable(&self) -> Option<io::Error> {
        match fs::metadata(&self.folder) {
            // It is made when the first file comes.
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            Err(error) => Some(error),
            Ok(found) if !found.is_dir() => Some(io::ErrorKind::NotADirectory.into()),
            Ok(_) => fs::read_dir(&self.folder).err(),
        }
    }

    fn put_now(&self, bytes: &[u8]) -> Result<Stored, Error> {
        let stored = Stored {
            sha256: name_of(bytes),
            size: bytes.len() as u64,
        };
        let path = self.path(&stored.sha256);
        if self.touch(&path, bytes) {
            // Whoever put it may have been killed before its name was safe.
            self.sync_names(&path).map_err(Error::file(&path))?;
            return Ok(stored);
        }
        self.reserve(stored.size)?;
        let serial = SERIAL.fetch_add(1, Ordering::Relaxed);
        let name = format!("{}.{}-{serial}.partial", stored.sha256, std::process::id());
        let partial = path.with_file_name(name);
        let written = write(bytes, &partial, &path).and_then(|()| self.sync_names(&path));
        if let Err(error) = written {
            drop(fs::remove_file(&partial));
            self.release(stored.size);
            return Err(Error::file(path)(error));
        }
        Ok(stored)
    }

    /// Whether a file is there already. If so it counts as new from now on, so
    /// that it is not swept away before a row names it.
    fn touch(&self, path: &Path, bytes: &[u8]) -> bool {
        let _no_sweeping = self.lock();
        // Anything else is what a full disk, a bad one or a rescue left behind.
        if !holds(path, bytes).unwrap_or(false) {
            return false;
        }
        let now = FileTimes::new().set_modified(machine_now());
        let touched = File::options().write(true).open(path);
        touched
            .and_then(|file| {
                file.set_times(now)?;
                disk::sync_file(&file, path)
            })
            .is_ok()
    }

    /// Makes the names on the way to a file survive a power cut: its own, that of
    /// its shelf, and that of the folder.
    fn sync_names(&self, path: &Path) -> io::Result<()> {
        database::sync_folder_of(path)?;
        disk::sync(&self.folder)?;
        if !self.named.load(Ordering::Relaxed) {
            database::sync_folder_of(&self.folder)?;
            self.named.store(true, Ordering::Relaxed);
        }
        Ok(())
    }

    fn reserve(&self, size: u64) -> Result<(), Error> {
        let Limits { largest, quota } = self.limits;
        if self.limits == Limits::NONE {
            return Ok(());
        }
        let mut used = self.lock();
        let all = self.count(&mut used)?.saturating_add(size);
        if size > largest || all > quota {
            return Err(Error::NoRoom { size });
        }
        *used = Some(all);
        Ok(())
    }

    fn release(&self, size: u64) {
        let mut used = self.lock();
        *used = used.map(|used| used.saturating_sub(size));
    }

    /// The size of all files, looked for the first time it is asked for.
    fn count(&self, used: &mut Option<u64>) -> Result<u64, Error> {
        if let Some(used) = *used {
            return Ok(used);
        }
        let mut all = 0;
        for name in self.names_now().map_err(Error::file(&self.folder))? {
            // Swept away since it was listed.
            all += fs::metadata(self.path(&name)).map_or(0, |metadata| metadata.len());
        }
        *used = Some(all);
        Ok(all)
    }

    fn lock(&self) -> MutexGuard<'_, Option<u64>> {
        self.used.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The files that were last put longer than `grace` ago.
    pub(crate) async fn older_than(&self, grace: Duration) -> Result<Vec<String>, Error> {
        let files = self.clone();
        blocking(move || {
            let before = machine_now() - grace;
            let mut names = files.names_now().map_err(Error::file(&files.folder))?;
            names.retain(|name| is_older(&files.path(name), before));
            Ok(names)
        })
        .await
    }

    /// Removes those of the files that were last put longer than `grace` ago,
    /// and what processes that were killed left half written then. With `rehearse` it only counts them.
    pub(crate) async fn sweep(
        &self,
        names: Vec<String>,
        grace: Duration,
        rehearse: bool,
    ) -> Result<Swept, Error> {
        let files = self.clone();
        blocking(move || {
            let before = machine_now() - grace;
            let mut swept = Swept::default();
            let halves = halves_in(&files.folder).map_err(Error::file(&files.folder))?;
            let whole = names.iter().map(|name| files.path(name));
            for path in whole.chain(halves) {
                let _no_putting = files.lock();
                if !is_older(&path, before) {
                    continue;
                }
                swept.files += 1;
                swept.size += fs::metadata(&path).map_or(0, |metadata| metadata.len());
                if !rehearse {
                    fs::remove_file(&path).map_err(Error::file(&path))?;
                }
            }
            if !rehearse {
                files.lock().take();
            }
            Ok(swept)
        })
        .await
    }
}

/// Whether this and nothing else stands in a file.
fn holds(path: &Path, bytes: &[u8]) -> io::Result<bool> {
    let found = fs::metadata(path)?;
    if !found.is_file() || found.len() != bytes.len() as u64 {
        return Ok(false);
    }
    let mut file = File::open(path)?;
    let mut piece = [0; PIECE];
    for wanted in bytes.chunks(PIECE) {
        let Some(piece) = piece.get_mut(..wanted.len()) else {
            return Ok(false);
        };
        file.read_exact(piece)?;
        if piece != wanted {
            return Ok(false);
        }
    }
    Ok(true)
}

fn is_older(path: &Path, before: SystemTime) -> bool {
    let put = fs::metadata(path).and_then(|metadata| metadata.modified());
    put.is_ok_and(|put| put <= before)
}

/// The time as file systems know it.
#[expect(
    clippy::disallowed_methods,
    reason = "file systems go by the machine's clock, whatever time the bot lives in"
)]
fn machine_now() -> SystemTime {
    SystemTime::now()
}

/// The names of what lies on the shelves of a folder, without what is half
/// written.
fn names_in(folder: &Path) -> io::Result<Vec<String>> {
    let on_shelves = on_shelves(folder)?;
    let mut names: Vec<_> = on_shelves
        .into_iter()
        .map(|on_shelve| on_shelve.1)
        .collect();
    names.retain(|name| is_name(name));
    names.sort();
    Ok(names)
}

/// What is half written on the shelves of a folder.
fn halves_in(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut halves = on_shelves(folder)?;
    halves.retain(|(_, name)| name.ends_with(".partial"));
    Ok(halves.into_iter().map(|halve| halve.0).collect())
}

/// Where everything on the shelves of a folder lies, and what it is called.
fn on_shelves(folder: &Path) -> io::Result<Vec<(PathBuf, String)>> {
    let shelves = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        shelves => shelves?,
    };
    let mut found = Vec::new();
    for shelf in shelves {
        let shelf = shelf?;
        if !shelf.file_type()?.is_dir() {
            continue;
        }
        for file in fs::read_dir(shelf.path())? {
            let file = file?;
            found.push((file.path(), file.file_name().to_string_lossy().into_owned()));
        }
    }
    Ok(found)
}

/// Whether a text can be the name of a file.
pub(crate) fn is_name(text: &str) -> bool {
    let is_digit = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
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
    disk::sync_file(&file, partial)?;
    disk::rename(partial, path)
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
        let mode =
            |path: &Path| fs::metadata(path).map(|metadata| metadata.permissions().mode() & 0o777);
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

    #[tokio::test]
    async fn what_is_put_in_place_of_a_damaged_file_mends_it() -> anyhow::Result<()> {
        let folder = tempfile::tempdir()?;
        let files = Files::at(folder.path());
        let truth = vec![7; 3 * PIECE + 5];
        let stored = files.put(truth.clone()).await?;
        let mut lie = truth.clone();
        lie[2 * PIECE + 1] = 8;
        for damage in [lie, vec![], truth[..PIECE].to_vec()] {
            fs::write(files.path(&stored.sha256), damage)?;

            assert_eq!(files.put(truth.clone()).await?, stored);

            assert_eq!(files.read(&stored.sha256).await?, truth);
        }
        Ok(())
    }

    #[tokio::test]
    async fn no_more_is_kept_than_the_limits_allow() -> anyhow::Result<()> {
        let folder = tempfile::tempdir()?;
        let limits = Limits {
            largest: 4,
            quota: 10,
        };
        let files = Files::at(folder.path()).within(limits);

        let first = files.put(*b"1234").await?;
        files.put(*b"1234").await?;
        files.put(*b"abcd").await?;
        let over_the_quota = files.put(*b"xyz").await;
        let too_large = files.put(*b"12345").await;

        assert!(matches!(over_the_quota, Err(Error::NoRoom { size: 3 })));
        assert!(matches!(too_large, Err(Error::NoRoom { size: 5 })));
        assert_eq!(files.used().await?, 8);
        // One that was there before counts, too, and sweeping makes room.
        let files = Files::at(folder.path()).within(limits);
        assert!(files.put(*b"xyz").await.is_err());
        let swept = files
            .sweep(vec![first.sha256], Duration::ZERO, false)
            .await?;
        assert_eq!((swept.files, swept.size), (1, 4));
        files.put(*b"xyz").await?;
        Ok(())
    }
}
