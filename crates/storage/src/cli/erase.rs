//! `erase`

use std::num::NonZeroU64;

use twilight_model::id::Id;

use super::{
    Command, Failure, Place, Screen, Setting,
    export::{person, unknown},
};
use crate::operations::{self, Erased};

/// Erases everything about a person. The bot must not be running.
///
/// The person's tickets are removed completely. What they wrote or did in
/// somebody else's ticket stays, without their name and words.
#[derive(Debug, Clone, clap::Args)]
pub struct Erase {
    /// The person's Discord id.
    #[arg(value_name = "USER", value_parser = person)]
    user: NonZeroU64,
    /// Doesn't ask, and also erases what came in since it was counted.
    #[arg(long)]
    yes: bool,
    /// Only counts what would be erased.
    #[arg(long)]
    dry_run: bool,
}

impl Command for Erase {
    async fn run(&self, setting: &Setting, screen: &mut impl Screen) -> Result<(), Failure> {
        let person = Id::from(self.user).into();
        let mut concerned = Vec::new();
        for place in setting.places.iter().filter(|place| setting.has(place)) {
            let found = operations::rehearse_erasing(&place.path, place.bot, person).await?;
            if let Some(erased) = found {
                // Without a question it is told once, when it is done.
                if self.dry_run || !self.yes {
                    tell(place, "would erase", &erased, screen)?;
                    tell_tables(&erased, screen)?;
                }
                let shown: u64 = erased.rows.values().sum();
                concerned.push((place, shown));
            }
        }
        if concerned.is_empty() {
            return Err(unknown(self.user));
        }
        if self.dry_run {
            return Ok(());
        }
        let question = format!(
            "This cannot be undone. Erase everything about {}?",
            self.user
        );
        if !self.yes && !screen.confirm(&question)? {
            return Err(Failure::Found("nothing was erased".to_owned()));
        }
        for (place, shown) in concerned {
            let watcher = screen.watcher();
            let at_most = (!self.yes).then_some(shown);
            let (path, bot) = (&place.path, place.bot);
            let erased = operations::erase(path, bot, person, at_most, &watcher).await?;
            drop(watcher);
            if let Some(erased) = erased {
                tell(place, "erased", &erased, screen)?;
                if self.yes {
                    tell_tables(&erased, screen)?;
                }
                for copy in &erased.copies {
                    screen.say(format_args!("  not from {}; delete it", copy.display()))?;
                }
            }
        }
        screen.say("earlier backups still contain it until they are rotated out")?;
        Ok(())
    }
}

fn tell(
    place: &Place,
    done: &str,
    erased: &Erased,
    screen: &mut impl Screen,
) -> Result<(), Failure> {
    let path = place.path.display();
    if erased.unfinished {
        screen.say(format_args!(
            "{path}: with traces that an interrupted one left"
        ))?;
    }
    let (files, rows) = (erased.files, erased.rows.values().sum::<u64>());
    let who = if erased.names.is_empty() {
        String::new()
    } else {
        format!(" {}", erased.names.join(", "))
    };
    screen.say(format_args!(
        "{path}: {done}{who}, with {files} files and {rows} rows"
    ))?;
    Ok(())
}

fn tell_tables(erased: &Erased, screen: &mut impl Screen) -> Result<(), Failure> {
    for (table, rows) in &erased.rows {
        screen.say(format_args!("  {table:<30} {rows:>12}"))?;
    }
    Ok(())
}
