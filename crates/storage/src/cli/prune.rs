//! `prune`

use super::{Command, Failure, Screen, Setting, screen::bytes};
use crate::operations::{self, Period, Subject};

/// Removes data past its retention period, in small steps, while the bot runs.
///
/// The period is set in `[retention]` of the bot's settings.
#[derive(Debug, Clone, clap::Args)]
pub struct Prune {
    /// A different number of days, such as outbox=30; 0 means forever.
    #[arg(long, value_name = "WHAT=NUMBER")]
    days: Vec<Period>,
    /// Only counts what would be removed.
    #[arg(long)]
    dry_run: bool,
}

impl Command for Prune {
    async fn run(&self, setting: &Setting, screen: &mut impl Screen) -> Result<(), Failure> {
        for period in &self.days {
            let subject = period.subject;
            if !setting.places.iter().any(|place| subject.is_of(place.bot)) {
                let name = subject.name();
                let here = |other: &&Subject| {
                    let places = &setting.places;
                    places.iter().any(|place| other.is_of(place.bot))
                };
                let there: Vec<_> = Subject::ALL
                    .iter()
                    .filter(here)
                    .map(|known| known.name())
                    .collect();
                return Err(Failure::Found(format!(
                    "this bot has no `{name}`; there are {}",
                    there.join(", ")
                )));
            }
        }
        for place in &setting.places {
            let mut retention = place.retention.clone();
            for period in &self.days {
                retention.set(*period);
            }
            retention.check().map_err(Failure::Found)?;
            let watcher = screen.watcher();
            let (path, bot) = (&place.path, place.bot);
            let pruned =
                operations::prune(path, bot, &retention, setting.now, self.dry_run, &watcher)
                    .await?;
            drop(watcher);
            let done = if self.dry_run {
                "would remove"
            } else {
                "removed"
            };
            let longest = pruned.longest_hold.as_millis();
            screen.say(format_args!("{}: {done} {pruned}", path.display()))?;
            if pruned.files.files > 0 {
                let (files, size) = (pruned.files.files, bytes(pruned.files.size));
                screen.say(format_args!(
                    "  {files} stored files that no message refers to ({size})"
                ))?;
            }
            if !self.dry_run && pruned.removed() > 0 {
                screen.say(format_args!(
                    "  nobody else waited longer than {longest} ms"
                ))?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use clap::Args as _;

    use super::*;
    use crate::Bot;

    #[test]
    fn the_help_names_nothing_that_only_one_of_the_bots_has() {
        let help = Prune::augment_args(clap::Command::new("prune"))
            .render_long_help()
            .to_string();

        let not_of_all = |subject: &&Subject| !Bot::ALL.iter().all(|bot| subject.is_of(*bot));
        for subject in Subject::ALL.iter().filter(not_of_all) {
            assert!(!help.contains(&format!("{}=", subject.name())), "{help}");
        }
    }
}
