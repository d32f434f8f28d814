//! `verify`

use std::{path::PathBuf, time::Instant};

use super::{Command, Failure, Screen, Setting};
use crate::operations;

/// Checks a backup or a database without changing anything.
///
/// Checks checksums, structure, references, row counts, and the files that rows
/// refer to. The exit status is 1 if something is wrong.
#[derive(Debug, Clone, clap::Args)]
pub struct Verify {
    /// The backup or database. If left out, the one of the settings.
    #[arg(value_name = "FILE")]
    files: Vec<PathBuf>,
}

impl Verify {
    /// Whether it is about the databases in use.
    pub(super) fn is_of_those_in_use(&self) -> bool {
        self.files.is_empty()
    }
}

impl Command for Verify {
    async fn run(&self, setting: &Setting, screen: &mut impl Screen) -> Result<(), Failure> {
        let in_use = setting.places.iter().map(|place| &place.path);
        let paths: Vec<_> = if self.files.is_empty() {
            in_use.collect()
        } else {
            self.files.iter().collect()
        };
        if paths.is_empty() {
            return Err(Failure::Found(
                "there is nothing to check; name a backup or a database".to_owned(),
            ));
        }
        let mut problems = 0;
        for path in paths {
            let begun = Instant::now();
            let watcher = screen.watcher();
            let checked = operations::verify(path, &watcher).await?;
            drop(watcher);
            let (path, seconds) = (path.display(), begun.elapsed().as_secs_f64());
            let what = match &checked.backup {
                Some(manifest) => format!("backup of {manifest}"),
                None => format!("database of {}", checked.bot),
            };
            let verdict = if checked.found.is_sound() {
                "sound"
            } else {
                "damaged"
            };
            screen.say(format_args!("{path}: {verdict}, {what}, in {seconds:.1} s"))?;
            for problem in &checked.found.problems {
                screen.say(format_args!("  {problem}"))?;
            }
            problems += checked.found.problems.len();
        }
        if problems > 0 {
            return Err(Failure::Found(format!(
                "{problems} thing(s) are wrong; restore an earlier backup"
            )));
        }
        Ok(())
    }
}
