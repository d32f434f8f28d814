//! `export`

use std::{num::NonZeroU64, path::PathBuf};

use twilight_model::id::Id;

use super::{Command, Failure, Screen, Setting};
use crate::operations;

/// Hands out everything about a person: rows as JSON, and their files.
#[derive(Debug, Clone, clap::Args)]
pub struct Export {
    /// The person's id at Discord.
    #[arg(value_name = "USER")]
    user: NonZeroU64,
    /// The folder to write to. Made if it is not there.
    #[arg(long, value_name = "FOLDER")]
    to: PathBuf,
}

impl Command for Export {
    async fn run(&self, setting: &Setting, screen: &mut impl Screen) -> Result<(), Failure> {
        let mut known = false;
        for place in setting.places.iter().filter(|place| setting.has(place)) {
            let person = Id::from(self.user).into();
            let found = operations::export(&place.path, place.bot, person, &self.to).await?;
            let Some(exported) = found else { continue };
            known = true;
            let (path, rows) = (exported.path.display(), exported.rows.values().sum::<u64>());
            let files = exported.files;
            screen.say(format_args!("{path}: {rows} rows, {files} files"))?;
            for name in exported.lost {
                screen.say(format_args!("  the file {name} is damaged or gone"))?;
            }
        }
        if known {
            return Ok(());
        }
        Err(unknown(self.user))
    }
}

pub(super) fn unknown(user: NonZeroU64) -> Failure {
    Failure::Found(format!(
        "nothing is known of {user}; check the id (a number such as 123456789012345678)"
    ))
}
