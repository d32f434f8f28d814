//! `migrate`

use super::{Command, Failure, Place, Screen, Setting};
use crate::{Migration, operations};

/// Makes databases that are missing, and brings all up to date.
///
/// A bot does this by itself when it starts. A database that was in use is
/// copied first, to `modmail.sqlite.before-<version>` beside it. Refused while
/// a bot runs on it.
#[derive(Debug, Clone, clap::Args)]
pub struct Migrate {
    /// Only tells what is applied and what waits. Changes and makes nothing.
    #[arg(long)]
    status: bool,
}

impl Command for Migrate {
    async fn run(&self, setting: &Setting, screen: &mut impl Screen) -> Result<(), Failure> {
        for place in &setting.places {
            if self.status {
                tell(place, screen).await?;
            } else {
                upgrade(place, screen).await?;
            }
        }
        Ok(())
    }
}

async fn upgrade(place: &Place, screen: &mut impl Screen) -> Result<(), Failure> {
    let upgraded = operations::migrate(&place.path, place.bot).await?;
    let (path, applied) = (place.path.display(), upgraded.applied.len());
    screen.say(format_args!("{path}: {applied} applied"))?;
    list(&upgraded.applied, '+', screen)?;
    if let Some(copy) = upgraded.copy {
        screen.say(format_args!(
            "  what it was before is in {}",
            copy.display()
        ))?;
    }
    Ok(())
}

async fn tell(place: &Place, screen: &mut impl Screen) -> Result<(), Failure> {
    let status = operations::status(&place.path, place.bot).await?;
    let (applied, pending) = (status.applied.len(), status.pending.len());
    let path = place.path.display();
    let missing = if place.path.exists() {
        ""
    } else {
        ", not made yet"
    };
    screen.say(format_args!(
        "{path}{missing}: {applied} applied, {pending} waiting"
    ))?;
    list(&status.applied, ' ', screen)?;
    list(&status.pending, '+', screen)
}

fn list(migrations: &[Migration], mark: char, screen: &mut impl Screen) -> Result<(), Failure> {
    for migration in migrations {
        screen.say(format_args!(
            "  {mark} {} {}",
            migration.version, migration.description
        ))?;
    }
    Ok(())
}
