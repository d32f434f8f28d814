//! `cargo xtask backup`: copies of databases, while the bots run.

use std::{path::PathBuf, time::Instant};

use anyhow::ensure;
use indicatif::{HumanBytes, HumanCount};
use storage::{
    Database,
    backup::{self, Backup as Taken},
};
use time::OffsetDateTime;

use crate::which::{Which, sentence};

/// Copies databases into a folder, while the bots go on.
///
/// Each copy is called after the moment, `modmail-2026-11-22T03-04-05Z.sqlite`,
/// and gets that name when it is whole and was looked through. The files of the
/// modmail bot go into `modmail.files` there, which all backups share. Nothing
/// is overwritten, and a backup that fails leaves nothing.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  cargo xtask backup --database-dir data --into backups
  cargo xtask backup modmail --database-dir /var/lib/modmail-bot --into /var/backups")]
pub(crate) struct Backup {
    /// Whose database.
    #[arg(value_enum, default_value = "all")]
    which: Which,
    /// The folder in which modmail.sqlite and pulse.sqlite lie.
    #[arg(long, value_name = "FOLDER")]
    database_dir: PathBuf,
    /// The folder into which the copies go. It has to be there.
    #[arg(long, value_name = "FOLDER")]
    into: PathBuf,
}

impl Backup {
    #[tokio::main(flavor = "current_thread")]
    pub(crate) async fn run(&self) -> anyhow::Result<()> {
        // All of them first, so that a wrong path is told before any work.
        let mut databases = Vec::new();
        for bot in self.which.bots() {
            let path = self.database_dir.join(bot.file_name());
            let database = Database::open_read_only(&path, *bot).await;
            databases.push(database.map_err(sentence)?);
        }
        let at = now();
        for database in databases {
            let begun = Instant::now();
            let taken = backup::take(&database, &self.into, at).await;
            database.close().await;
            tell(&taken.map_err(sentence)?, begun)?;
        }
        Ok(())
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "a backup is called after the moment somebody asks for it"
)]
fn now() -> OffsetDateTime {
    OffsetDateTime::now_utc()
}

fn tell(taken: &Taken, begun: Instant) -> anyhow::Result<()> {
    let (size, seconds) = (HumanBytes(taken.size), begun.elapsed().as_secs_f64());
    println!("{}: sound, {size}, in {seconds:.1} s", taken.path.display());
    for (table, rows) in taken.rows.iter().filter(|(_, rows)| **rows > 0) {
        println!(
            "  {table:<30} {:>12}",
            HumanCount(rows.unsigned_abs()).to_string()
        );
    }
    let files = &taken.files;
    if files.all > 0 {
        let (new, size) = (files.new, HumanBytes(files.new_size));
        println!(
            "  {} files beside it, {new} of them new ({size})",
            files.all
        );
    }
    for path in &files.damaged {
        eprintln!("  {} is damaged and was left out", path.display());
    }
    ensure!(
        files.damaged.is_empty(),
        "{} file(s) are damaged; restore them from an earlier backup",
        files.damaged.len()
    );
    Ok(())
}
