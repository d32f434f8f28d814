//! What the bot counts about its sources.

use prometheus_client::{
    encoding::EncodeLabelSet,
    metrics::{counter::Counter, family::Family, gauge::Gauge},
    registry::Registry,
};

use crate::document::Document;

/// The counters about sources and alerts. Clones count together.
#[derive(Debug, Clone, Default)]
pub struct Gauges {
    polls: Family<Poll, Counter>,
    failing: Family<Source, Gauge>,
    /// Alerts put into the outbox, one a recipient.
    pub alerts: Counter,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Source {
    source: &'static str,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Poll {
    source: &'static str,
    ending: &'static str,
}

impl Gauges {
    /// Makes them part of the metrics page.
    pub fn register(&self, registry: &mut Registry) {
        registry.register(
            "source_polls",
            "Requests for documents of the page",
            self.polls.clone(),
        );
        registry.register(
            "source_failing",
            "1 while a document cannot be had",
            self.failing.clone(),
        );
        registry.register(
            "alerts",
            "Alerts decided on, one a recipient",
            self.alerts.clone(),
        );
    }

    /// Counts a request for a document.
    pub(crate) fn poll(&self, document: Document, worked: bool) {
        let source = document.name();
        let ending = if worked { "ok" } else { "failed" };
        self.polls.get_or_create(&Poll { source, ending }).inc();
        self.failing
            .get_or_create(&Source { source })
            .set(i64::from(!worked));
    }
}
