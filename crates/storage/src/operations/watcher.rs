//! How far an operation has come.

use std::{fmt, sync::Arc};

/// What an operation is busy with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Step {
    /// SQLite copies the database.
    Copying,
    /// A database is looked through.
    Checking,
    /// A backup is written; counted in bytes.
    Packing,
    /// A backup is read; counted in bytes.
    Unpacking,
    /// Another bot's data comes in; counted in rows.
    Importing,
    /// What is old goes; counted in rows, of which nobody knows how many.
    Removing,
    /// What is known of a person goes; counted in rows.
    Erasing,
}

impl fmt::Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Copying => "copying the database",
            Self::Checking => "looking through it",
            Self::Packing => "packing",
            Self::Unpacking => "reading the backup",
            Self::Importing => "importing",
            Self::Removing => "removing what is old",
            Self::Erasing => "erasing",
        })
    }
}

/// Somebody who wants to know how far an operation has come, or nobody.
#[derive(Clone, Default)]
pub struct Watcher(Option<Arc<Told>>);

/// What is told: the step, how much of it is done, and how much there is in
/// all, 0 if nobody knows.
type Told = dyn Fn(Step, u64, u64) + Send + Sync;

impl Watcher {
    /// Calls `told` with a step, how much of it is done, and how much there is
    /// in all, which is 0 where nobody knows.
    pub fn new(told: impl Fn(Step, u64, u64) + Send + Sync + 'static) -> Self {
        Self(Some(Arc::new(told)))
    }

    /// Tells how far a step has come.
    pub fn tell(&self, step: Step, done: u64, all: u64) {
        if let Some(told) = &self.0 {
            told(step, done, all);
        }
    }
}

impl fmt::Debug for Watcher {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Watcher").field(&self.0.is_some()).finish()
    }
}
