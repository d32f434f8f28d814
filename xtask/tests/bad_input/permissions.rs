//! What the system does not let somebody do.

use std::{
    fs::{self, Permissions},
    os::unix::fs::PermissionsExt as _,
    path::Path,
    process::Command,
};

use super::{PROGRAM, contents, lines, made, sentence};

/// Who is bound by permissions, which root is not.
const NOBODY: [&str; 3] = ["--reuid=65534", "--regid=65534", "--clear-groups"];

/// The chores' program for somebody whom permissions bind. `None` where nobody
/// else can be had; that is said, so that it is not taken for a test that has
/// passed.
#[expect(clippy::print_stderr, reason = "for whoever runs the tests")]
fn bound() -> Option<Command> {
    if !rustix::process::geteuid().is_root() {
        return Some(Command::new(PROGRAM));
    }
    let as_nobody = || {
        let mut command = Command::new("setpriv");
        command.args(NOBODY).arg(PROGRAM);
        command
    };
    let tried = as_nobody().arg("--help").output();
    if tried.is_ok_and(|tried| tried.status.success()) {
        return Some(as_nobody());
    }
    eprintln!("skipped: root may do everything, and nobody else can run {PROGRAM} here");
    None
}

fn set_mode(path: &Path, mode: u32) -> anyhow::Result<()> {
    Ok(fs::set_permissions(path, Permissions::from_mode(mode))?)
}

/// Runs every chore that `concerned` says while a path has a mode that is in the
/// way, and checks how it refuses.
fn refused(
    folder: &Path,
    spoiled: &Path,
    mode: u32,
    concerned: impl Fn(&str) -> bool,
    named: &str,
) -> anyhow::Result<()> {
    for line in lines(folder) {
        if !line.first().is_some_and(|line| concerned(line)) {
            continue;
        }
        let Some(mut program) = bound() else {
            return Ok(());
        };
        let before = contents(folder)?;
        set_mode(spoiled, mode)?;

        let output = program.args(&line).env("RUST_BACKTRACE", "0").output()?;

        set_mode(spoiled, 0o777)?;
        let said = sentence(&output, named).map_err(|error| error.context(format!("{line:?}")))?;
        assert!(said.contains("permission"), "{line:?}: {said}");
        assert_eq!(contents(folder)?, before, "{line:?} changed something");
    }
    Ok(())
}

/// What [`made`] makes, where everybody may do everything.
fn open_to_all() -> anyhow::Result<tempfile::TempDir> {
    let made = made()?;
    for path in [
        "",
        "data",
        "more",
        "data/modmail.sqlite",
        "data/pulse.sqlite",
    ] {
        set_mode(&made.path().join(path), 0o777)?;
    }
    Ok(made)
}

#[test]
fn a_database_that_one_may_not_read_is_named() -> anyhow::Result<()> {
    let made = open_to_all()?;
    let database = made.path().join("data/modmail.sqlite");

    refused(made.path(), &database, 0o000, |_| true, "modmail.sqlite")
}

#[test]
fn a_database_that_one_may_only_read_is_looked_at_and_not_changed() -> anyhow::Result<()> {
    let made = open_to_all()?;
    let data = made.path().join("data");
    let database = data.join("modmail.sqlite");
    set_mode(&database, 0o444)?;
    let before = contents(made.path())?;

    for (dry_run, works) in [(true, true), (false, false)] {
        let Some(mut program) = bound() else {
            return Ok(());
        };
        program.args(["prune", "modmail", "--database-dir"]);
        program.arg(&data).args(dry_run.then_some("--dry-run"));

        let output = program.env("RUST_BACKTRACE", "0").output()?;

        assert_eq!(output.status.success(), works, "{output:?}");
        if !works {
            let said = sentence(&output, "modmail.sqlite")?;
            assert!(said.contains("permission"), "{said}");
        }
        assert_eq!(contents(made.path())?, before);
    }
    Ok(())
}

#[test]
fn a_folder_that_one_may_not_enter_is_named() -> anyhow::Result<()> {
    let made = open_to_all()?;
    let folder = made.path().join("data");
    let uses = |text: &str| text != "export" && text != "erase";

    refused(made.path(), &folder, 0o000, uses, "data")
}

#[test]
fn a_folder_for_backups_that_one_may_not_write_to_is_named() -> anyhow::Result<()> {
    let made = open_to_all()?;
    let folder = made.path().join("more");

    refused(
        made.path(),
        &folder,
        0o555,
        |value| value == "backup",
        "more",
    )
}
