//! Repositories against plain models of them, over random sequences of
//! operations on real files.

mod alerts;
mod delivery;
mod snippets;
mod tickets;

use proptest::test_runner::Config;

/// So many sequences; each has a file of its own.
pub(crate) fn sequences(cases: u32) -> Config {
    Config {
        cases,
        failure_persistence: None,
        ..Config::default()
    }
}

/// Waits for what a sequence comes to.
pub(crate) fn block_on(sequence: impl Future<Output = anyhow::Result<()>>) -> anyhow::Result<()> {
    tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?
        .block_on(sequence)
}
