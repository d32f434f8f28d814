//! Where an import goes, and whether it is meant.

use storage::{Error, Hold, Schema, Store, Tx};

/// How far an import has come: how many rows of how many.
pub type Progress<'p> = &'p mut (dyn FnMut(u64, u64) + Send);

/// Whether an import is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// What is imported stays.
    Import,
    /// Everything is tried, and then undone.
    DryRun,
}

/// Where an import goes, and how.
pub(crate) struct Import<'i, S: Schema> {
    pub(crate) store: &'i Store<S>,
    pub(crate) mode: Mode,
    pub(crate) progress: Progress<'i>,
}

impl<'i, S: Schema> Import<'i, S> {
    pub(crate) fn new(
        store: &'i Store<S>,
        _hold: &Hold,
        mode: Mode,
        progress: Progress<'i>,
    ) -> Self {
        Self {
            store,
            mode,
            progress,
        }
    }

    /// Keeps what was done, if it was meant.
    pub(crate) async fn end(self, tx: Tx<S>) -> Result<(), Error> {
        match self.mode {
            Mode::Import => tx.commit().await,
            Mode::DryRun => Ok(()),
        }
    }
}
