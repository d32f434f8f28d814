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
    /// Since when the list of incidents, which tells how they end, cannot be had.
    pub history_failing_since: Option<OffsetDateTime>,
}

impl View {
    /// The page answered: with news, or with "as before".
    #[must_use]
    pub fn read(&self, news: Option<Arc<Snapshot>>, at: OffsetDateTime) -> Self {
        Self {
            snapshot: news.or_else(|| self.snapshot.clone()),
            read_at: Some(at),
            failing_since: None,
            history_failing_since: self.history_failing_since,
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

    /// The list of incidents came, or did not.
    #[must_use]
    pub fn history(&self, came: bool, at: OffsetDateTime) -> Self {
        let since = self.history_failing_since.unwrap_or(at);
        Self {
            history_failing_since: (!came).then_some(since),
            ..self.clone()
        }
    }
}
