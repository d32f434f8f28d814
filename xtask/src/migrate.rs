//! `cargo xtask migrate`: bringing databases up to date.

use std::path::{Path, PathBuf};

use storage::{Bot, Database, Migration, MigrationStatus, OpenError};

use crate::which::{Which, check_folder, sentence};

/// Makes databases that are missing, and brings all up to date.
///
/// A bot does this by itself when it starts. A database that was in use is
/// copied first, to `modmail.sqlite.before-<version>` beside it.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  cargo xtask migrate --database-dir data
  cargo xtask migrate modmail --database-dir data
  cargo xtask migrate --database-dir data --status")]
pub(crate) struct Migrate {
    /// Whose database.
    #[arg(value_enum, default_value = "all")]
    which: Which,
    /// The folder in which modmail.sqlite and pulse.sqlite lie or are to lie.
    #[arg(long, value_name = "FOLDER")]
    database_dir: PathBuf,
    /// Only tells what is applied and what waits. Changes and makes nothing.
    #[arg(long)]
    status: bool,
}

impl Migrate {
    #[tokio::main(flavor = "current_thread")]
    pub(crate) async fn run(&self) -> anyhow::Result<()> {
        check_folder(&self.database_dir)?;
        for bot in self.which.bots() {
            let path = self.database_dir.join(bot.file_name());
            if self.status {
                tell(&path, *bot).await?;
            } else {
                upgrade(&path, *bot).await?;
            }
        }
        Ok(())
    }
}

async fn upgrade(path: &Path, bot: Bot) -> anyhow::Result<()> {
    let database = Database::open(path, bot).await.map_err(sentence)?;
    let upgraded = database.upgrade().await;
    database.close().await;
    let upgraded = upgraded.map_err(sentence)?;
    println!("{}: {} applied", path.display(), upgraded.applied.len());
    list(&upgraded.applied, '+');
    if let Some(copy) = upgraded.copy {
        println!("  what it was before is in {}", copy.display());
    }
    Ok(())
}

async fn tell(path: &Path, bot: Bot) -> anyhow::Result<()> {
    let status = match Database::open_read_only(path, bot).await {
        Ok(database) => {
            let status = database.migrations().await;
            database.close().await;
            status.map_err(sentence)?
        }
        Err(OpenError::Missing { .. }) => MigrationStatus::of_none(bot),
        Err(error) => return Err(sentence(error)),
    };
    let (applied, pending) = (status.applied.len(), status.pending.len());
    let missing = if path.exists() { "" } else { ", not made yet" };
    println!(
        "{}{missing}: {applied} applied, {pending} waiting",
        path.display()
    );
    list(&status.applied, ' ');
    list(&status.pending, '+');
    Ok(())
}

fn list(migrations: &[Migration], mark: char) {
    for it in migrations {
        println!("  {mark} {} {}", it.version, it.description);
    }
}
