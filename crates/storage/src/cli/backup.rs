//! `backup`

use std::{path::PathBuf, time::Instant};

use super::{Command, Failure, Place, Screen, Setting, screen::bytes};
use crate::operations::{self, Keep, Rotation};

/// Backs up the database and its files into one file while the bot runs.
///
/// The file is named after the current time, `modmail-20261122T051500Z.tar.zst`,
/// and gets that name only once it is complete and verified. Nothing is
/// overwritten, and a backup that fails leaves nothing behind.
#[derive(Debug, Clone, clap::Args)]
pub struct Backup {
    /// The folder for the backup. It must exist and have room for an uncompressed
    /// copy of the database while the backup runs.
    #[arg(long, value_name = "FOLDER")]
    into: PathBuf,
    /// Then removes earlier backups, except the newest of each of the last days,
    /// weeks and months: daily=7,weekly=4,monthly=12.
    #[arg(long, value_name = "HOW-MANY")]
    keep: Option<Keep>,
    /// Only shows what would be written and removed.
    #[arg(long)]
    dry_run: bool,
}

impl Command for Backup {
    async fn run(&self, setting: &Setting, screen: &mut impl Screen) -> Result<(), Failure> {
        let mut lost = 0;
        for place in &setting.places {
            if self.dry_run {
                let (from, into) = (place.path.display(), self.into.display());
                screen.say(format_args!("would back up {from} into {into}"))?;
            } else {
                lost += self.take(place, setting, screen).await?;
            }
            if let Some(keep) = self.keep {
                let (bot, now) = (place.bot, setting.now);
                let rotation = operations::rotate(&self.into, bot, keep, now, self.dry_run)?;
                self.tell(&rotation, screen)?;
            }
        }
        if lost > 0 {
            return Err(Failure::Found(format!(
                "{lost} file(s) are damaged or missing and are not in the backup; restore them from an earlier one"
            )));
        }
        Ok(())
    }
}

impl Backup {
    /// Returns how many files are lost.
    async fn take(
        &self,
        place: &Place,
        setting: &Setting,
        screen: &mut impl Screen,
    ) -> Result<usize, Failure> {
        let begun = Instant::now();
        let watcher = screen.watcher();
        let backup =
            operations::back_up(&place.path, place.bot, &self.into, setting.now, &watcher).await?;
        drop(watcher);
        let (path, size) = (backup.path.display(), bytes(backup.size));
        let seconds = begun.elapsed().as_secs_f64();
        screen.say(format_args!("{path}: sound, {size}, in {seconds:.1} s"))?;
        let manifest = backup.manifest;
        let uncompressed = bytes(manifest.database.size);
        screen.say(format_args!("  {:<30} {uncompressed:>12}", "database"))?;
        for (table, rows) in manifest.rows.iter().filter(|(_, rows)| **rows > 0) {
            screen.say(format_args!("  {table:<30} {rows:>12}"))?;
        }
        if !manifest.files.is_empty() {
            let size = bytes(manifest.files.iter().map(|file| file.size).sum());
            let count = manifest.files.len();
            screen.say(format_args!("  {count} files next to it ({size})"))?;
        }
        for name in &manifest.lost {
            screen.say(format_args!("  the file {name} is damaged or missing"))?;
        }
        Ok(manifest.lost.len())
    }

    fn tell(&self, rotation: &Rotation, screen: &mut impl Screen) -> Result<(), Failure> {
        let done = if self.dry_run {
            "would remove"
        } else {
            "removed"
        };
        for path in &rotation.removed {
            screen.say(format_args!("{done} {}", path.display()))?;
        }
        for path in &rotation.foreign {
            let path = path.display();
            screen.say(format_args!(
                "left {path} alone: it is named like a backup but isn't one"
            ))?;
        }
        Ok(())
    }
}
