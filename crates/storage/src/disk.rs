//! What changes names on the disk and makes that last, in one place, so that tests
//! see in which order it is done.

use std::{
    fs::{self, File},
    io,
    path::Path,
};

/// Makes what a file holds survive a power cut, or the names in a folder.
pub(crate) fn sync(path: &Path) -> io::Result<()> {
    sync_file(&File::open(path)?, path)
}

/// The same for a file that is open: an error of the disk is told to whoever wrote.
#[cfg_attr(
    not(test),
    expect(unused_variables, reason = "only tests want to know what it is called")
)]
pub(crate) fn sync_file(file: &File, path: &Path) -> io::Result<()> {
    file.sync_all()?;
    #[cfg(test)]
    recording::record(recording::Step::Sync(path.into()));
    Ok(())
}

/// Gives a file or a folder another name.
pub(crate) fn rename(from: &Path, to: &Path) -> io::Result<()> {
    fs::rename(from, to)?;
    #[cfg(test)]
    recording::record(recording::Step::Rename(from.into(), to.into()));
    Ok(())
}

/// Removes a file, if it is there.
pub(crate) fn remove(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        removed => removed?,
    }
    #[cfg(test)]
    recording::record(recording::Step::Remove(path.into()));
    Ok(())
}

#[cfg(test)]
pub(crate) use self::recording::{Step, steps_in, undone_by_a_power_cut};

/// Everything that was done, for tests.
#[cfg(test)]
mod recording {
    use std::{
        path::{Path, PathBuf},
        sync::{Mutex, PoisonError},
    };

    /// Something that was done.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub(crate) enum Step {
        Sync(PathBuf),
        Rename(PathBuf, PathBuf),
        Remove(PathBuf),
    }

    /// Of all tests; each looks into a folder of its own.
    static STEPS: Mutex<Vec<Step>> = Mutex::new(Vec::new());

    pub(super) fn record(step: Step) {
        let mut steps = STEPS.lock().unwrap_or_else(PoisonError::into_inner);
        steps.push(step);
    }

    /// What was done in a folder since this was asked last.
    pub(crate) fn steps_in(folder: &Path) -> Vec<Step> {
        let mut steps = STEPS.lock().unwrap_or_else(PoisonError::into_inner);
        let here = |step: &mut Step| match step {
            Step::Sync(path) | Step::Rename(_, path) | Step::Remove(path) => {
                path.starts_with(folder)
            }
        };
        steps.extract_if(.., here).collect()
    }

    /// The steps that a power cut after the last of them could undo, or leave half
    /// done: a name that is not synced, and one whose file was not synced before.
    pub(crate) fn undone_by_a_power_cut(steps: &[Step]) -> Vec<&Step> {
        let synced = |steps: &[Step], path: &Path| {
            steps
                .iter()
                .any(|step| matches!(step, Step::Sync(synced) if synced == path))
        };
        let lasts = |number: usize, step: &Step| {
            let (before, after) = (&steps[..number], &steps[number..]);
            let named = |path: &Path| path.parent().is_some_and(|folder| synced(after, folder));
            match step {
                Step::Sync(_) => true,
                Step::Rename(from, to) => named(to) && (to.is_dir() || synced(before, from)),
                Step::Remove(path) => named(path),
            }
        };
        let numbered = steps.iter().enumerate();
        let undone = numbered.filter(|(number, step)| !lasts(*number, step));
        undone.map(|(_, step)| step).collect()
    }
}

#[cfg(test)]
mod tests {
    use twilight_model::id::Id;

    use super::*;
    use crate::{
        Bot,
        files::Files,
        modmail::Store,
        operations::{Watcher, erase},
    };

    #[tokio::test]
    async fn a_file_is_on_the_disk_before_its_name_and_both_before_it_is_told() -> anyhow::Result<()>
    {
        let folder = tempfile::tempdir()?;
        let files = Files::beside(&folder.path().join("modmail.sqlite"));

        let name = files.put("one").await?.sha256;
        let first = steps_in(folder.path());
        files.put("one").await?;
        let again = steps_in(folder.path());

        let path = files.path(&name);
        let shelf = path.parent().expect("it lies on a shelf");
        let names = [shelf, files.folder(), folder.path()].map(|path| Step::Sync(path.into()));
        let [Step::Sync(written), Step::Rename(from, to), rest @ ..] = first.as_slice() else {
            anyhow::bail!("{first:?}");
        };
        assert_eq!((written, to), (from, &path));
        assert_eq!(rest, names);
        assert_eq!(again[0], Step::Sync(path.clone()));
        assert_eq!(again[1..], names[..2]);
        Ok(())
    }

    #[tokio::test]
    async fn what_is_left_to_erase_is_marked_until_all_of_it_is_gone_for_good() -> anyhow::Result<()>
    {
        let folder = tempfile::tempdir()?;
        let path = folder.path().join("modmail.sqlite");
        let store = Store::open(&path).await?;
        let person = Id::new(123_456_789_012_345_678).into();
        let at = time::OffsetDateTime::UNIX_EPOCH;
        let mut tx = store.write().await?;
        tx.locales().set_user(person, "fr", at).await?;
        tx.commit().await?;
        store.database().close().await;
        drop(store);
        let files = Files::beside(&path);
        let file = files.path(&files.put("named by no row").await?.sha256);
        steps_in(folder.path());

        let erased = erase(&path, Bot::Modmail, person, None, &Watcher::default()).await?;

        assert!(erased.is_some());
        let steps = steps_in(folder.path());
        assert!(undone_by_a_power_cut(&steps).is_empty(), "{steps:?}");
        let mark = folder.path().join("modmail.sqlite.erasing");
        let place = |step: Step| steps.iter().position(|other| *other == step);
        let shelf = file.parent().expect("it lies on a shelf").to_owned();
        let order = [
            place(Step::Sync(mark.clone())),
            place(Step::Sync(folder.path().into())),
            place(Step::Remove(file)),
            place(Step::Sync(shelf)),
            place(Step::Remove(mark)),
        ];
        assert!(order.iter().all(Option::is_some), "{steps:?}");
        assert!(order.is_sorted(), "{steps:?}");
        Ok(())
    }
}
