//! `migrate`

use super::{Command, Failure, Place, Screen, Setting};
use crate::{Migration, operations};

/// Creates missing databases and brings all of them up to date.
///
/// A bot does this by itself when it starts. An existing database is copied
/// first, to `modmail.sqlite.before-<version>` next to it. Refused while a bot is
/// using it.
#[derive(Debug, Clone, clap::Args)]
pub struct Migrate {
    /// Only shows which migrations are applied and which are pending.
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
            "  the previous version is in {}",
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
        ", not created yet"
    };
    screen.say(format_args!(
        "{path}{missing}: {applied} applied, {pending} pending"
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
