//! `cargo xtask bench storage`: whether the databases are fast enough.

use xshell::{Shell, cmd};

use crate::{afresh, project_root};

/// What the databases do beside bare sqlx, raw SQLite, and themselves with more
/// in them.
///
/// Prints a table, writes it to target/bench/storage.json, and fails if a target
/// is missed. Large databases are made at the first run and kept in target/bench
/// (about 5 GB); remove that folder to have the space back.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  cargo xtask bench storage
  cargo xtask bench storage --rows 200000     a quick look at smaller databases")]
pub(crate) struct Storage {
    /// How many messages the largest database has; the others scale with it.
    #[arg(long, default_value_t = 10_000_000, value_parser = clap::value_parser!(u32).range(100_000..))]
    rows: u32,
}

impl Storage {
    pub(super) fn run(&self, sh: &Shell) -> anyhow::Result<()> {
        let folder = project_root().join("target/bench");
        let rows = self.rows.to_string();
        let bench = cmd!(
            sh,
            "cargo bench --quiet -p storage --bench storage -- --targets {folder} --rows {rows}"
        );
        Ok(afresh(bench).run()?)
    }
}
