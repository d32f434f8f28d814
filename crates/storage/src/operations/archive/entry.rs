//! What may lie in a backup, and under which name.

use crate::{Bot, files};

/// Something in a backup.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::operations) enum Entry {
    /// The database.
    Database(Bot),
    /// One of the files beside it, by its SHA-256.
    File(Bot, String),
    /// What is in the backup.
    Manifest,
}

impl Entry {
    /// What it is called in the archive.
    pub(in crate::operations) fn name(&self) -> String {
        match self {
            Self::Database(bot) => bot.file_name().to_owned(),
            Self::File(bot, sha256) => {
                let first = sha256.get(..2).unwrap_or_default();
                format!("{bot}.files/{first}/{sha256}")
            }
            Self::Manifest => "manifest.json".to_owned(),
        }
    }

    /// What a name in an archive stands for. `None` for every name that none of
    /// ours has: no other is ever looked at, let alone written to the disk.
    pub(super) fn called(name: &[u8]) -> Option<Self> {
        let name = std::str::from_utf8(name).ok()?;
        let sha256 = name.rsplit('/').next().unwrap_or_default();
        let known = Bot::ALL.into_iter().flat_map(|bot| {
            [
                Some(Self::Database(bot)),
                files::is_name(sha256).then(|| Self::File(bot, sha256.to_owned())),
            ]
        });
        known
            .flatten()
            .chain([Self::Manifest])
            .find(|item| item.name() == name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_is_known_by_its_name() {
        let sha256 = "ab".repeat(32);
        for entry in [
            Entry::Database(Bot::Modmail),
            Entry::Database(Bot::Pulse),
            Entry::File(Bot::Modmail, sha256),
            Entry::Manifest,
        ] {
            assert_eq!(Entry::called(entry.name().as_bytes()), Some(entry));
        }
    }

    #[test]
    fn no_other_name_leads_anywhere() {
        let sha256 = "ab".repeat(32);
        for name in [
            "../modmail.sqlite",
            "/etc/passwd",
            "./manifest.json",
            "modmail.sqlite-wal",
            "other.files/ab/x",
            &format!("modmail.files/cd/{sha256}"),
            &format!("modmail.files/../{sha256}"),
            &format!("modmail.files/ab/{}", "AB".repeat(32)),
            &format!("modmail.files/ab/../ab/{sha256}"),
            "",
        ] {
            assert_eq!(Entry::called(name.as_bytes()), None, "{name}");
        }
    }
}
