//! `export`

use std::{num::NonZeroU64, path::PathBuf};

use twilight_model::id::Id;

use super::{Command, Failure, Screen, Setting};
use crate::operations;

/// Exports everything about a person: rows as JSON, and their files.
#[derive(Debug, Clone, clap::Args)]
pub struct Export {
    /// The person's Discord id.
    #[arg(value_name = "USER", value_parser = person)]
    user: NonZeroU64,
    /// The folder to write to. It is created if it doesn't exist.
    #[arg(long, value_name = "FOLDER")]
    to: PathBuf,
}

impl Command for Export {
    async fn run(&self, setting: &Setting, screen: &mut impl Screen) -> Result<(), Failure> {
        let (mut known, mut lost) = (false, 0);
        for place in setting.places.iter().filter(|place| setting.has(place)) {
            let person = Id::from(self.user).into();
            let found = operations::export(&place.path, place.bot, person, &self.to).await?;
            let Some(exported) = found else { continue };
            known = true;
            let (path, rows) = (exported.path.display(), exported.rows.values().sum::<u64>());
            let files = exported.files;
            screen.say(format_args!("{path}: {rows} rows, {files} files"))?;
            lost += exported.lost.len();
            for name in exported.lost {
                screen.say(format_args!("  the file {name} is damaged or missing"))?;
            }
        }
        if lost > 0 {
            return Err(Failure::Found(format!(
                "{lost} file(s) are damaged or missing and are not in the export; restore them from a backup"
            )));
        }
        if known {
            return Ok(());
        }
        Err(unknown(self.user))
    }
}

/// The least that an id of Discord's can be: 27 days after ids began.
const FIRST: u64 = 10_u64.pow(16);

/// Reads the id of a person, which no small number is: that is one of a row.
pub(super) fn person(text: &str) -> Result<NonZeroU64, String> {
    let id = text.parse::<NonZeroU64>().ok();
    id.filter(|id| id.get() >= FIRST && i64::try_from(id.get()).is_ok())
        .ok_or_else(|| {
            "no person's id at Discord is like that; it is a number such as 123456789012345678 \
             (in Discord: developer mode, Copy User ID)"
                .to_owned()
        })
}

pub(super) fn unknown(user: NonZeroU64) -> Failure {
    Failure::Found(format!(
        "nothing is known about {user}; check the id (a number such as 123456789012345678)"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_an_id_of_a_person_is_refused() {
        for text in [
            "0",
            "1",
            "42",
            "9999999999999999",
            "18446744073709551615",
            "ada",
            "",
        ] {
            assert!(person(text).is_err(), "{text}");
        }
        assert!(person("21154535154122752").is_ok());
        assert!(person("123456789012345678").is_ok());
    }
}
