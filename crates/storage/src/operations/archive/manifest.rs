//! What is in a backup, as the backup itself says it.

use std::{collections::BTreeMap, fmt};

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use time::OffsetDateTime;

use crate::{Bot, moment::stamp};

/// The layout this program writes.
pub(in crate::operations) const FORMAT: u32 = 1;

/// What is in a backup, and how it can be told that nothing has changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// The layout of the archive.
    pub format: u32,
    /// Whose database it is.
    #[serde(with = "name")]
    pub bot: Bot,
    /// When the backup was asked for.
    #[serde(with = "time::serde::rfc3339")]
    pub taken_at: OffsetDateTime,
    /// The newest migration of the database; 0 if it has none.
    pub schema: i64,
    /// The database itself.
    pub database: FileSum,
    /// How many rows each of its tables has.
    pub rows: BTreeMap<String, i64>,
    /// The files beside it, in the order of their names.
    pub files: Vec<FileSum>,
    /// The SHA-256 of files that rows name and that were damaged or gone, and
    /// so are in no backup of that time.
    pub lost: Vec<String>,
}

/// A file in a backup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileSum {
    /// The SHA-256 of its content, in lower-case hexadecimal.
    pub sha256: String,
    /// Its size in bytes.
    pub size: u64,
}

impl fmt::Display for Manifest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (bot, at, files) = (self.bot, stamp(self.taken_at), self.files.len());
        let counts = self.rows.values().copied();
        let rows = counts.fold(0, i64::saturating_add);
        write!(f, "{bot}, taken {at}: {rows} rows, {files} files")
    }
}

mod name {
    use super::{Bot, Deserialize, Deserializer, Serializer};
    use serde::de::Error as _;

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde wants it so")]
    pub(super) fn serialize<S: Serializer>(bot: &Bot, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(bot.name())
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Bot, D::Error> {
        let name = String::deserialize(from)?;
        let bot = Bot::ALL.into_iter().find(|item| item.name() == name);
        bot.ok_or_else(|| D::Error::custom(format!("there is no bot `{name}`")))
    }
}
