//! What came out of runs of the status bot.

use std::{
    collections::BTreeMap,
    fmt::{Display, Formatter},
    path::{Path, PathBuf},
};

use super::super::{
    compare::{Difference, Kind, write_counts},
    runs::{Played, Sum},
};

/// What came out of a run.
#[derive(Debug)]
pub(in super::super) struct Report {
    seed: u64,
    /// How much happened on the page, and how often it was waited until the bot had read it.
    pub(super) events: usize,
    pub(super) readings: usize,
    /// How many alerts arrived.
    pub(super) alerts: usize,
    /// How often the bot was killed outright, and asked to stop.
    pub(super) kills: usize,
    pub(super) stops: usize,
    /// How often the page was made to fail, and Discord failed.
    pub(super) page_faults: usize,
    pub(super) troubles: usize,
    pub(super) differences: Vec<Difference>,
    /// Where the bot's files are, if they were kept.
    pub(super) kept: Option<PathBuf>,
}

impl Report {
    pub(super) fn new(seed: u64) -> Self {
        Self {
            seed,
            events: 0,
            readings: 0,
            alerts: 0,
            kills: 0,
            stops: 0,
            page_faults: 0,
            troubles: 0,
            differences: Vec::new(),
            kept: None,
        }
    }
}

impl Played for Report {
    fn seed(&self) -> u64 {
        self.seed
    }

    fn differences(&self) -> &[Difference] {
        &self.differences
    }

    fn kept(&self) -> Option<&Path> {
        self.kept.as_deref()
    }
}

/// The sum of several runs.
#[derive(Debug, Default)]
pub(in super::super) struct Total {
    runs: usize,
    failed: usize,
    events: usize,
    readings: usize,
    alerts: usize,
    kills: usize,
    stops: usize,
    page_faults: usize,
    troubles: usize,
    differences: BTreeMap<Kind, usize>,
}

impl Sum for Total {
    type Of = Report;

    fn add(&mut self, report: &Report) {
        self.runs += 1;
        self.failed += usize::from(!report.differences.is_empty());
        self.events += report.events;
        self.readings += report.readings;
        self.alerts += report.alerts;
        self.kills += report.kills;
        self.stops += report.stops;
        self.page_faults += report.page_faults;
        self.troubles += report.troubles;
        for difference in &report.differences {
            *self.differences.entry(difference.kind).or_default() += 1;
        }
    }
}

impl Display for Total {
    fn fmt(&self, f: &mut Formatter<'_>) -> std::fmt::Result {
        let Self {
            runs,
            failed,
            events,
            readings,
            alerts,
            kills,
            stops,
            page_faults,
            troubles,
            differences,
        } = self;
        write!(
            f,
            "{runs} runs ({failed} failed), {events} events on the page, {alerts} alerts, \
             {readings} readings compared, {kills} kills, {stops} stops, {page_faults} faults of \
             the page, {troubles} of Discord:"
        )?;
        write_counts(f, differences)
    }
}
