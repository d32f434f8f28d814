//! Which bots can be taken over.

use std::fmt;

use storage::Bot;

/// The bots whose data can be taken over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, clap::ValueEnum)]
pub enum Origin {
    /// Rustmail: an SQLite database.
    Rustmail,
    /// `VRCPulse`: an SQLite database.
    #[value(help = "VRCPulse: an SQLite database")]
    Vrcpulse,
    /// Dragory's modmailbot: an SQLite database.
    Dragory,
    /// modmail-dev's Modmail: a dump of its `MongoDB` collections.
    #[value(help = "modmail-dev's Modmail: a dump of its MongoDB collections")]
    ModmailDev,
}

impl Origin {
    /// All of them.
    pub const ALL: [Self; 4] = [
        Self::Rustmail,
        Self::Vrcpulse,
        Self::Dragory,
        Self::ModmailDev,
    ];

    /// Its name on the command line and in the database.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Rustmail => "rustmail",
            Self::Vrcpulse => "vrcpulse",
            Self::Dragory => "dragory",
            Self::ModmailDev => "modmail-dev",
        }
    }

    /// The bot of ours that goes on with its data.
    pub const fn heir(self) -> Bot {
        match self {
            Self::Vrcpulse => Bot::Pulse,
            Self::Rustmail | Self::Dragory | Self::ModmailDev => Bot::Modmail,
        }
    }

    /// What its data is called where it lies.
    pub(crate) const fn usual_place(self) -> &'static str {
        match self {
            Self::Rustmail => "db/db.sqlite",
            Self::Vrcpulse => "its `.db` or `.sqlite` file",
            Self::Dragory => "db/data.sqlite",
            Self::ModmailDev => "the folder that `mongodump` made, or the file of `mongoexport`",
        }
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Rustmail => "Rustmail",
            Self::Vrcpulse => "VRCPulse",
            Self::Dragory => "Dragory's modmailbot",
            Self::ModmailDev => "modmail-dev's Modmail",
        })
    }
}
