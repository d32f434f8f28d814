//! What the chores about databases say to what they cannot use.

mod full_disk;
mod permissions;
mod together;

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

use tempfile::TempDir;

const ADA: &str = "123456789012345678";

/// The program of the chores.
const PROGRAM: &str = env!("CARGO_BIN_EXE_xtask");

fn chore(line: &[&str]) -> anyhow::Result<Output> {
    let output = Command::new(PROGRAM)
        .args(line)
        .env("RUST_BACKTRACE", "0")
        .output()?;
    Ok(output)
}

/// Everything under a folder with its content, except the empty file of a hold, and
/// what SQLite leaves beside a database that was only read: shared memory and an
/// empty log.
fn contents(folder: &Path) -> anyhow::Result<Vec<(PathBuf, Vec<u8>)>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            found.push((path.clone(), Vec::new()));
            found.extend(contents(&path)?);
            continue;
        }
        let content = fs::read(&path)?;
        let of_reading = match path.extension().and_then(|extension| extension.to_str()) {
            Some("lock" | "sqlite-shm") => true,
            Some("sqlite-wal") => content.is_empty(),
            _ => false,
        };
        if !of_reading {
            found.push((path, content));
        }
    }
    found.sort();
    Ok(found)
}

/// A folder with both databases in `data`, a backup in `backups`.
fn made() -> anyhow::Result<TempDir> {
    let folder = tempfile::tempdir()?;
    let (data, backups) = (folder.path().join("data"), folder.path().join("backups"));
    fs::create_dir(&data)?;
    fs::create_dir(&backups)?;
    fs::create_dir(folder.path().join("more"))?;
    let (data, backups) = (text(&data), text(&backups));
    for line in [
        vec!["migrate", "--database-dir", data],
        vec![
            "backup",
            "modmail",
            "--database-dir",
            data,
            "--into",
            backups,
        ],
    ] {
        let done = chore(&line)?;
        anyhow::ensure!(done.status.success(), "{done:?}");
    }
    Ok(folder)
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap_or_default()
}

fn the_backup(folder: &Path) -> anyhow::Result<PathBuf> {
    let found = fs::read_dir(folder.join("backups"))?.next();
    let found = found.ok_or_else(|| anyhow::Error::msg("there is no backup"))?;
    Ok(found?.path())
}

/// Every chore that opens modmail.sqlite in `data`.
fn lines(folder: &Path) -> Vec<Vec<String>> {
    let path = |text: &str| folder.join(text).display().to_string();
    let (data, database) = (path("data"), path("data/modmail.sqlite"));
    // Not where the backup of this very second lies.
    let (backups, export) = (path("more"), path("export"));
    let lines: [&[&str]; 6] = [
        &["migrate", "modmail", "--database-dir", &data, "--status"],
        &[
            "backup",
            "modmail",
            "--database-dir",
            &data,
            "--into",
            &backups,
        ],
        &["verify", &database],
        &["prune", "modmail", "--database-dir", &data, "--dry-run"],
        &["export", ADA, "--database-dir", &data, "--to", &export],
        &["erase", ADA, "--database-dir", &data, "--yes"],
    ];
    let owned = |line: &[&str]| line.iter().map(|line| (*line).to_owned()).collect();
    lines.into_iter().map(owned).collect()
}

/// Runs a chore that is to refuse, and checks how it does.
fn refuses(folder: &Path, line: &[String], named: &str) -> anyhow::Result<()> {
    let line: Vec<_> = line.iter().map(String::as_str).collect();
    let before = contents(folder)?;

    let output = chore(&line)?;

    sentence(&output, named).map_err(|error| error.context(format!("{line:?}")))?;
    assert_eq!(contents(folder)?, before, "{line:?} changed something");
    Ok(())
}

/// The one sentence of a chore that has refused, which says what it is about and
/// what to do.
fn sentence(output: &Output, named: &str) -> anyhow::Result<String> {
    let said = String::from_utf8(output.stderr.clone())?;
    let sentence = said.trim_end();
    anyhow::ensure!(output.status.code() == Some(1), "{output:?}");
    anyhow::ensure!(sentence.starts_with("error: "), "{said}");
    anyhow::ensure!(!sentence.contains('\n'), "{said}");
    anyhow::ensure!(sentence.contains(named), "{named} is not named: {said}");
    anyhow::ensure!(sentence.contains(';'), "no remedy: {said}");
    Ok(sentence.to_owned())
}

#[test]
fn what_is_no_database_of_the_bot_is_refused_by_every_chore() -> anyhow::Result<()> {
    let made = made()?;
    let folder = made.path();
    let database = folder.join("data/modmail.sqlite");
    let good = fs::read(&database)?;
    let mut foreign = good.clone();
    for (byte, other) in foreign.iter_mut().skip(68).zip(*b"Else") {
        *byte = other;
    }
    let pulse = fs::read(folder.join("data/pulse.sqlite"))?;
    let half = good.get(..50).expect("it is longer").to_vec();
    for (what, content) in [
        ("text", b"my notes, which are no database at all".to_vec()),
        ("another program's", foreign),
        ("half a header", half),
    ] {
        fs::write(&database, content)?;
        for line in lines(folder) {
            refuses(folder, &line, "modmail.sqlite")
                .map_err(|error| error.context(format!("{what}: {line:?}")))?;
        }
    }
    fs::write(&database, pulse)?;
    // For `verify` it is one as good as the other.
    for line in lines(folder).iter().filter(|line| line[0] != "verify") {
        refuses(folder, line, "is the database of the pulse bot")?;
    }
    fs::remove_file(&database)?;
    fs::create_dir(&database)?;
    for line in lines(folder) {
        refuses(folder, &line, "modmail.sqlite is a folder")?;
    }
    Ok(())
}

#[test]
fn a_missing_database_is_named_and_not_made() -> anyhow::Result<()> {
    let made = made()?;
    let folder = made.path();
    fs::remove_file(folder.join("data/modmail.sqlite"))?;
    fs::remove_file(folder.join("data/pulse.sqlite"))?;

    for line in lines(folder) {
        match line[0].as_str() {
            // Telling what would be applied is no mistake.
            "migrate" => {}
            "export" | "erase" => refuses(folder, &line, ADA)?,
            _ => refuses(folder, &line, "modmail.sqlite")?,
        }
    }
    Ok(())
}

#[test]
fn somebody_of_whom_nothing_is_known_changes_nothing() -> anyhow::Result<()> {
    let made = made()?;
    for line in lines(made.path()) {
        if ["export", "erase"].contains(&line[0].as_str()) {
            refuses(
                made.path(),
                &line,
                "nothing is known about 123456789012345678",
            )?;
        }
    }
    Ok(())
}

#[test]
fn a_backup_that_is_not_whole_is_refused() -> anyhow::Result<()> {
    let made = made()?;
    let folder = made.path();
    let backup = the_backup(folder)?;
    let data = folder.join("data");
    let restore =
        |file: &Path| ["restore", text(file), "--database-dir", text(&data)].map(str::to_owned);
    let verify = |file: &Path| ["verify", text(file)].map(str::to_owned);
    let whole = fs::read(&backup)?;
    for content in [
        Vec::new(),
        whole.get(..whole.len() / 2).expect("it is longer").to_vec(),
        b"something else altogether, and of some length".to_vec(),
    ] {
        fs::write(&backup, content)?;
        refuses(folder, &restore(&backup), ".tar.zst")?;
        refuses(folder, &verify(&backup), ".tar.zst")?;
    }
    let missing = folder.join("missing.tar.zst");
    refuses(folder, &restore(&missing), "missing.tar.zst")?;
    refuses(folder, &verify(&missing), "missing.tar.zst")?;
    refuses(folder, &restore(folder), "is a folder")?;
    refuses(folder, &verify(folder), "is a folder")?;
    Ok(())
}

#[test]
fn a_page_that_was_written_over_is_told() -> anyhow::Result<()> {
    let made = made()?;
    let folder = made.path();
    let database = folder.join("data/modmail.sqlite");
    let mut bytes = fs::read(&database)?;
    let middle = bytes.len() / 2 / 4096 * 4096;
    bytes
        .get_mut(middle..middle + 8 * 4096)
        .expect("it is longer")
        .fill(0x5a);
    fs::write(&database, bytes)?;

    for line in lines(folder) {
        if line[0] == "backup" {
            refuses(folder, &line, "modmail.sqlite")?;
        }
        if line[0] == "verify" {
            let line: Vec<_> = line.iter().map(String::as_str).collect();
            let output = chore(&line)?;
            assert_eq!(output.status.code(), Some(1), "{output:?}");
        }
    }
    Ok(())
}

#[test]
fn a_chore_about_nothing_is_refused() -> anyhow::Result<()> {
    let made = made()?;
    let folder = made.path();
    let data = folder.join("data").display().to_string();
    let prune = ["prune", "modmail", "--database-dir", &data, "--days"];
    let prune = prune.into_iter().chain(["metrics=30"]);

    refuses(folder, &["verify".to_owned()], "name a backup")?;
    refuses(
        folder,
        &prune.map(str::to_owned).collect::<Vec<_>>(),
        "`metrics`",
    )?;
    Ok(())
}
