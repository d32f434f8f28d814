//! `import` on a command line, beside the operations of [`storage::cli`].

use std::{path::PathBuf, time::Instant};

use storage::{
    cli::{Command, Failure, Screen, Setting},
    operations::Step,
};

use crate::{Count, ImportError, Mode, Origin, Report};

impl From<ImportError> for Failure {
    fn from(error: ImportError) -> Self {
        Self::Other(Box::new(error))
    }
}

/// Imports another bot's data, all or nothing. Our bot must not be running.
///
/// The other bot's data is only read. Importing again adds only what is new. The
/// guide *Moving from another bot* lists what is imported and what isn't.
#[derive(Debug, Clone, clap::Args)]
pub struct Import {
    /// Whose data it is.
    #[arg(value_enum)]
    from: Origin,
    /// Its database file; for modmail-dev, the folder that `mongodump` created, or
    /// a file from `mongodump` or `mongoexport`.
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Only shows what would be imported, without changing anything.
    #[arg(long)]
    dry_run: bool,
}

impl Command for Import {
    async fn run(&self, setting: &Setting, screen: &mut impl Screen) -> Result<(), Failure> {
        let heir = self.from.heir();
        let Some(place) = setting.places.iter().find(|place| place.bot == heir) else {
            let from = self.from;
            return Err(Failure::Found(format!(
                "the data of {from} goes into the database of the {heir} bot; ask {heir}-bot to import it"
            )));
        };
        let (begun, watcher) = (Instant::now(), screen.watcher());
        let mode = if self.dry_run {
            Mode::DryRun
        } else {
            Mode::Import
        };
        let mut progress = |done, all| watcher.tell(Step::Importing, done, all);
        let report =
            crate::take_over(self.from, &self.file, &place.path, mode, &mut progress).await?;
        drop(watcher);
        tell(&report, screen)?;
        let (rows, seconds) = (report.imported(), begun.elapsed().as_secs_f64());
        let (from, into) = (self.file.display(), place.path.display());
        if self.dry_run {
            screen.say(format_args!(
                "{into}: {rows} rows would be imported from {from}; nothing was changed"
            ))?;
        } else {
            screen.say(format_args!(
                "{into}: {rows} rows imported from {from} in {seconds:.1} s"
            ))?;
        }
        Ok(())
    }
}

fn tell(report: &Report, screen: &mut impl Screen) -> Result<(), Failure> {
    let (there, imported, present, omitted) = ("there", "imported", "already here", "left out");
    screen.say(format_args!(
        "  {:<32} {there:>11} {imported:>11} {present:>11} {omitted:>11}",
        report.origin.to_string()
    ))?;
    for (table, count) in &report.tables {
        let omitted = count.omitted();
        let Count {
            found,
            imported,
            present,
            left_out,
        } = count;
        screen.say(format_args!(
            "  {table:<32} {found:>11} {imported:>11} {present:>11} {omitted:>11}"
        ))?;
        for (why, rows) in left_out {
            screen.say(format_args!("    left out {rows}: {why}"))?;
        }
    }
    for (what, times) in &report.remarks {
        screen.say(format_args!("  {times} {what}"))?;
    }
    Ok(())
}
