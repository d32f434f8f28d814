//! `restore`

use std::{path::PathBuf, time::Instant};

use super::{Command, Failure, Screen, Setting};
use crate::operations::{self, OperationError};

/// Restores a backup. The bot must not be running.
///
/// The backup is checked first. The previous database is kept next to it, as
/// `modmail-replaced-20261122T051500Z.sqlite` with the current time.
#[derive(Debug, Clone, clap::Args)]
pub struct Restore {
    /// The backup, or a copy of the database such as modmail.sqlite.before-….
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Only checks the backup, also while the bot runs.
    #[arg(long)]
    dry_run: bool,
}

impl Command for Restore {
    async fn run(&self, setting: &Setting, screen: &mut impl Screen) -> Result<(), Failure> {
        let begun = Instant::now();
        let owner = operations::owner_of_backup(&self.file)?;
        let place = setting.places.iter().find(|place| place.bot == owner);
        let Some(place) = place.or(setting.places.first()) else {
            let path = self.file.clone();
            return Err(OperationError::Unknown { path }.into());
        };
        let (path, bot) = (&place.path, place.bot);
        let watcher = screen.watcher();
        if self.dry_run {
            let manifest = operations::rehearse(&self.file, bot, &watcher).await?;
            drop(watcher);
            let path = path.display();
            screen.say(format_args!("sound: {manifest}; it would replace {path}"))?;
            return Ok(());
        }
        let restored = operations::restore(&self.file, path, bot, setting.now, &watcher).await?;
        drop(watcher);
        let (manifest, seconds) = (restored.manifest, begun.elapsed().as_secs_f64());
        let path = path.display();
        screen.say(format_args!(
            "{path}: {manifest}, restored in {seconds:.1} s"
        ))?;
        if let Some(log) = restored.log {
            screen.say(format_args!(
                "  the database was missing; its log is now {}",
                log.display()
            ))?;
        }
        if let Some(aside) = restored.aside {
            screen.say(format_args!(
                "  the previous database is now {}",
                aside.display()
            ))?;
        }
        Ok(())
    }
}
