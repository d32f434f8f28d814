//! Which of the two databases a chore is about.

use std::path::Path;

use storage::Bot;

/// One bot's database or both.
#[derive(Debug, Clone, Copy, clap::ValueEnum)]
pub(crate) enum Which {
    /// The modmail bot's.
    Modmail,
    /// The pulse bot's.
    Pulse,
    /// Both.
    All,
}

impl Which {
    /// Whose they are.
    pub(crate) fn bots(self) -> &'static [Bot] {
        match self {
            Self::Modmail => &[Bot::Modmail],
            Self::Pulse => &[Bot::Pulse],
            Self::All => &Bot::ALL,
        }
    }
}

/// An error of `storage` as it is shown. What caused it is part of the sentence
/// already and not told again.
pub(crate) fn sentence(error: impl std::fmt::Display) -> anyhow::Error {
    anyhow::Error::msg(error.to_string())
}

/// Whether a folder for databases is there.
pub(crate) fn check_folder(folder: &Path) -> anyhow::Result<()> {
    anyhow::ensure!(
        folder.is_dir(),
        "there is no folder {}; create it first, or name another",
        folder.display()
    );
    Ok(())
}
