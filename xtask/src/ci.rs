//! `cargo xtask ci`: everything a change has to pass.

use xshell::{Shell, cmd};

/// Runs everything a change has to pass: `.ci/run`.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  cargo xtask ci")]
pub(crate) struct Ci;

pub(crate) fn run(sh: &Shell) -> anyhow::Result<()> {
    Ok(cmd!(sh, ".ci/run").quiet().run()?)
}
