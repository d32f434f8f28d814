//! What was left out is written to a file, row by row.

use std::{fs, path::Path};

use clap::Parser as _;
use import::{Origin, cli::Import};
use storage::{
    Bot,
    cli::{Command as _, Failure, Place, Plain, Setting},
    operations::Retention,
};
use time::macros::datetime;

use super::{change, source};

#[derive(clap::Parser)]
struct Line {
    #[command(flatten)]
    import: Import,
}

/// Imports as on a command line, and returns what is shown.
async fn run(folder: &Path, arguments: &[&str]) -> anyhow::Result<Result<String, Failure>> {
    let line = Line::try_parse_from([&["import"], arguments].concat())?;
    let setting = Setting {
        places: vec![Place {
            bot: Bot::Modmail,
            path: folder.join("modmail.sqlite"),
            retention: Retention::of(Bot::Modmail),
        }],
        now: datetime!(2026-03-01 12:00 UTC),
    };
    let mut screen = Plain(Vec::new());
    let done = line.import.run(&setting, &mut screen).await;
    Ok(done.map(|()| String::from_utf8_lossy(&screen.0).into_owned()))
}

#[tokio::test]
async fn every_row_that_is_left_out_is_written_to_the_file_that_was_asked_for() -> anyhow::Result<()>
{
    let folder = tempfile::tempdir()?;
    let path = source(folder.path(), Origin::Rustmail).await?;
    let (path, named) = (
        path.display().to_string(),
        folder.path().join("left-out.txt"),
    );
    let file = named.display().to_string();

    let shown = run(folder.path(), &["rustmail", &path, "--report", &file]).await??;

    let text = fs::read_to_string(&named)?;
    assert!(
        text.contains("threads\tticket-four\tit names no member\n"),
        "{text}"
    );
    assert!(text.contains("staff_alerts\t502/"), "{text}");
    assert!(!shown.contains("overdue"), "{shown}");
    // It is not written over.
    let again = run(folder.path(), &["rustmail", &path, "--report", &file]).await?;
    let told = again
        .err()
        .map(|error| error.to_string())
        .unwrap_or_default();
    assert!(told.contains("not there yet"), "{told}");
    assert_eq!(fs::read_to_string(&named)?, text);
    Ok(())
}

#[tokio::test]
async fn reminders_that_are_overdue_are_told_with_the_import_that_brings_them() -> anyhow::Result<()>
{
    let folder = tempfile::tempdir()?;
    let path = source(folder.path(), Origin::Rustmail).await?;
    change(&path, "UPDATE reminders SET trigger_time = 1767262080").await?;
    let file = path.display().to_string();

    let shown = run(folder.path(), &["rustmail", &file]).await??;
    let again = run(folder.path(), &["rustmail", &file]).await??;

    let told = "1 overdue reminders, which are given when the bot starts next";
    assert!(shown.contains(told), "{shown}");
    assert!(!shown.contains("wait"), "{shown}");
    assert!(!again.contains("overdue"), "{again}");
    Ok(())
}

#[tokio::test]
async fn a_failed_import_leaves_no_report() -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    let named = folder.path().join("left-out.txt");
    let (file, missing) = (named.display().to_string(), folder.path().join("missing"));
    let missing = missing.display().to_string();

    let failed = run(folder.path(), &["rustmail", &missing, "--report", &file]).await?;

    assert!(failed.is_err() && !named.exists());
    Ok(())
}
