//! `import` on a command line, beside the operations of [`storage::cli`].

use std::{
    fs::{self, File},
    io::{BufWriter, Write as _},
    path::{Path, PathBuf},
    time::Instant,
};

use storage::{
    cli::{Command, Failure, Screen, Setting},
    operations::Step,
};

use crate::{
    error::ImportError,
    mode::Mode,
    origin::Origin,
    report::{Count, LeftOut, Report},
    whole::take_over,
};

/// What is written about a row that came in changed.
const ALTERED: &str = "it came in with \u{fffd} in place of bytes that are no text";

/// How many of the rows are shown that came in changed.
const MOST_SHOWN: usize = 20;

impl From<ImportError> for Failure {
    fn from(error: ImportError) -> Self {
        Self::Other(Box::new(error))
    }
}

/// Imports another bot's data, all or nothing. Our bot must not be running.
///
/// The other bot's data is only read. Importing again brings what is new, and what
/// was changed there and not here. The guide *Moving from another bot* lists what is
/// imported and what isn't.
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
    /// Writes every row that is left out or comes in changed to a new file, with
    /// the reason.
    #[arg(long, value_name = "FILE")]
    report: Option<PathBuf>,
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
        let mut named = self.report.as_deref().map(Named::begin).transpose()?;
        let mut progress = |done, all| watcher.tell(Step::Importing, done, all);
        let report = take_over(self.from, &self.file, &place.path, mode, &mut progress).await?;
        drop(watcher);
        tell(&report, screen)?;
        if let Some(named) = &mut named {
            named.write(&report)?;
        }
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

/// The file that names what was left out. It goes if it is not finished.
struct Named {
    path: PathBuf,
    file: File,
    is_finished: bool,
}

impl Named {
    fn begin(path: &Path) -> Result<Self, Failure> {
        let mut options = File::options();
        options.write(true).create_new(true);
        // It names people.
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let file = options.open(path).map_err(|error| {
            let place = path.display();
            Failure::Found(format!(
                "cannot write the report to {place} ({error}); name a file that is not there yet"
            ))
        })?;
        Ok(Self {
            path: path.to_owned(),
            file,
            is_finished: false,
        })
    }

    fn write(&mut self, report: &Report) -> Result<(), Failure> {
        let mut text = BufWriter::new(&self.file);
        for LeftOut { table, row, why } in &report.left_out {
            let (table, row) = (table.escape_debug(), row.escape_debug());
            writeln!(text, "{table}\t{row}\t{why}")?;
        }
        for (table, row) in &report.altered {
            let (table, row) = (table.escape_debug(), row.escape_debug());
            writeln!(text, "{table}\t{row}\t{ALTERED}")?;
        }
        text.flush()?;
        self.is_finished = true;
        Ok(())
    }
}

impl Drop for Named {
    fn drop(&mut self) {
        if !self.is_finished {
            drop(fs::remove_file(&self.path));
        }
    }
}

fn tell(report: &Report, screen: &mut impl Screen) -> Result<(), Failure> {
    let [there, imported, renewed] = ["there", "imported", "updated"];
    let (present, omitted) = ("already here", "left out");
    screen.say(format_args!(
        "  {:<32} {there:>11} {imported:>11} {renewed:>11} {present:>11} {omitted:>11}",
        report.origin.to_string()
    ))?;
    for (table, count) in &report.tables {
        let (table, omitted) = (table.escape_debug().to_string(), count.omitted());
        let Count {
            found,
            imported,
            renewed,
            present,
            left_out,
        } = count;
        screen.say(format_args!(
            "  {table:<32} {found:>11} {imported:>11} {renewed:>11} {present:>11} {omitted:>11}"
        ))?;
        for (why, rows) in left_out {
            screen.say(format_args!("    left out {rows}: {why}"))?;
        }
    }
    for (what, times) in &report.remarks {
        screen.say(format_args!("  {times} {what}"))?;
    }
    for (table, row) in report.altered.iter().take(MOST_SHOWN) {
        let (table, row) = (table.escape_debug(), row.escape_debug());
        screen.say(format_args!("    in {table}: {row}"))?;
    }
    if report.altered.len() > MOST_SHOWN {
        screen.say("    and more, which `--report` names")?;
    }
    Ok(())
}
