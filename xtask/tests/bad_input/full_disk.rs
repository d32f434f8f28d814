//! What happens where there is no room.

use std::{
    fs,
    path::Path,
    process::{Command, Stdio},
};

use tempfile::TempDir;

use super::{chore, contents, made, sentence, text, the_backup};

/// A file system of few bytes, for as long as this lives.
struct Small(TempDir);

impl Small {
    /// `None` where mounting is not allowed; that is said, so that it is not
    /// taken for a test that has passed.
    #[expect(clippy::print_stderr, reason = "for whoever runs the tests")]
    fn mount(size: &str) -> anyhow::Result<Option<Self>> {
        let folder = tempfile::tempdir()?;
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", &format!("size={size}"), "tmpfs"])
            .arg(folder.path())
            .stderr(Stdio::null())
            .status();
        if mounted.is_ok_and(|mounted| mounted.success()) {
            return Ok(Some(Self(folder)));
        }
        eprintln!("skipped: mounting a small file system is not allowed here");
        Ok(None)
    }

    fn path(&self) -> &Path {
        self.0.path()
    }
}

impl Drop for Small {
    fn drop(&mut self) {
        drop(Command::new("umount").arg(self.0.path()).status());
    }
}

#[test]
fn a_backup_that_does_not_fit_leaves_nothing() -> anyhow::Result<()> {
    let made = made()?;
    let data = made.path().join("data");
    let Some(small) = Small::mount("64k")? else {
        return Ok(());
    };

    let line = ["backup", "modmail", "--database-dir", text(&data)];
    let output = chore(&[&line[..], &["--into", text(small.path())]].concat())?;

    let said = sentence(&output, text(small.path()))?;
    assert!(said.contains("no space left"), "{said}");
    assert!(contents(small.path())?.is_empty());
    Ok(())
}

#[test]
fn a_database_that_does_not_fit_is_not_made_by_half() -> anyhow::Result<()> {
    let Some(small) = Small::mount("64k")? else {
        return Ok(());
    };

    let output = chore(&["migrate", "modmail", "--database-dir", text(small.path())])?;

    sentence(&output, "modmail.sqlite")?;
    assert!(contents(small.path())?.is_empty());
    Ok(())
}

#[test]
fn a_backup_that_does_not_fit_replaces_nothing() -> anyhow::Result<()> {
    let made = made()?;
    let backup = the_backup(made.path())?;
    let Some(small) = Small::mount("64k")? else {
        return Ok(());
    };
    fs::write(small.path().join("modmail.sqlite"), [0; 4096])?;
    let before = contents(small.path())?;

    let output = chore(&[
        "restore",
        text(&backup),
        "--database-dir",
        text(small.path()),
    ])?;

    let said = sentence(&output, text(small.path()))?;
    assert!(said.contains("no space left"), "{said}");
    assert_eq!(contents(small.path())?, before);
    Ok(())
}
