//! The two bots, as far as their database files are concerned.

use std::fmt;

/// Whose database it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Bot {
    /// The ticket bot.
    Modmail,
    /// The status bot.
    Pulse,
}

impl Bot {
    /// Both of them.
    pub const ALL: [Self; 2] = [Self::Modmail, Self::Pulse];

    /// Its name in lower case.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Modmail => "modmail",
            Self::Pulse => "pulse",
        }
    }

    /// What its database file is usually called.
    pub const fn file_name(self) -> &'static str {
        match self {
            Self::Modmail => "modmail.sqlite",
            Self::Pulse => "pulse.sqlite",
        }
    }

    /// The mark in its database file (`PRAGMA application_id`).
    pub const fn application_id(self) -> i32 {
        match self {
            Self::Modmail => i32::from_be_bytes(*b"GhMm"),
            Self::Pulse => i32::from_be_bytes(*b"GhPu"),
        }
    }
}

impl fmt::Display for Bot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
