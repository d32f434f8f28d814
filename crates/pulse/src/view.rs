//! What the bot knows of the page at this moment, and how far that can be trusted.

use std::sync::Arc;

use time::OffsetDateTime;

use crate::snapshot::Snapshot;

/// The page as it was read last.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct View {
    /// What it said; nothing if it was never read.
    pub snapshot: Option<Arc<Snapshot>>,
    /// When it last answered properly.
    pub read_at: Option<OffsetDateTime>,
    /// The first of the failures since then.
    pub failing_since: Option<OffsetDateTime>,
}

impl View {
    /// The page answered: with news, or with "as before".
    #[must_use]
    pub fn read(&self, news: Option<Arc<Snapshot>>, at: OffsetDateTime) -> Self {
        Self {
            snapshot: news.or_else(|| self.snapshot.clone()),
            read_at: Some(at),
            failing_since: None,
        }
    }

    /// The page did not answer, or with nonsense.
    #[must_use]
    pub fn failed(&self, at: OffsetDateTime) -> Self {
        Self {
            failing_since: self.failing_since.or(Some(at)),
            ..self.clone()
        }
    }
}
