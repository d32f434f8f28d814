//! `cargo xtask bench`: figures with their targets.

mod relay;
mod storage;
mod verdict;

use clap::Subcommand;
use xshell::Shell;

/// Measures performance and says whether the targets hold.
///
/// The bots and what they are compared with are built in release mode and run
/// side by side: the ratios count, not the bare figures.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  cargo xtask bench relay                        everything; about eight minutes
  cargo xtask bench relay --only latency         one scene
  cargo xtask bench relay --seconds 3 --only latency     a quick look
  cargo xtask bench storage                      the databases")]
pub(crate) struct Bench {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    Relay(relay::Relay),
    Storage(storage::Storage),
    #[command(hide = true)]
    Floor(relay::Floor),
}

impl Bench {
    pub(crate) fn run(&self, sh: &Shell) -> anyhow::Result<()> {
        match &self.what {
            What::Relay(relay) => relay.run(sh),
            What::Storage(storage) => storage.run(sh),
            What::Floor(floor) => floor.run(),
        }
    }
}
