//! `cargo xtask bench`: figures with their targets.

mod commands;
mod load;
mod process;
mod relay;
mod stage;
mod storage;
mod verdict;

use std::path::PathBuf;

use anyhow::Context as _;
use clap::Subcommand;
use tokio::runtime::Runtime;
use xshell::{Shell, cmd};

/// Measures performance and says whether the targets hold.
///
/// The bots and what they are compared with are built in release mode and run
/// side by side: the ratios count, not the bare figures.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  cargo xtask bench relay                        everything; about eight minutes
  cargo xtask bench relay --only latency         one scene
  cargo xtask bench relay --seconds 3 --only latency     a quick look
  cargo xtask bench commands                     commands, with a million messages stored
  cargo xtask bench storage                      the databases")]
pub(crate) struct Bench {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    Relay(relay::Relay),
    Commands(commands::Commands),
    Storage(storage::Storage),
    #[command(hide = true)]
    Floor(relay::Floor),
}

impl Bench {
    pub(crate) fn run(&self, sh: &Shell) -> anyhow::Result<()> {
        match &self.what {
            What::Relay(relay) => relay.run(sh),
            What::Commands(commands) => commands.run(sh),
            What::Storage(storage) => storage.run(sh),
            What::Floor(floor) => floor.run(),
        }
    }
}

/// How the programs under measurement are built.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Build {
    Release,
    /// Quickly, to see that a measurement works.
    Debug,
}

impl Build {
    /// Where the programs are that were built this way, this one among them. If this one
    /// is not, builds them, has that one measure and returns `None`.
    fn programs(self, sh: &Shell, built: bool) -> anyhow::Result<Option<PathBuf>> {
        if built {
            let programs = std::env::current_exe()?;
            let programs = programs.parent().context("xtask lies nowhere")?;
            return Ok(Some(programs.to_owned()));
        }
        let (folder, release) = match self {
            Self::Release => ("release", Some("--release")),
            Self::Debug => ("debug", None),
        };
        println!("building everything ({folder}) …");
        crate::afresh(cmd!(
            sh,
            "cargo build {release...} --quiet -p modmail -p xtask"
        ))
        .run()?;
        let target = std::env::var("CARGO_TARGET_DIR").unwrap_or_else(|_| "target".to_owned());
        let program = sh.current_dir().join(target).join(folder).join("xtask");
        let arguments = std::env::args().skip(1);
        cmd!(sh, "{program} {arguments...} --built").quiet().run()?;
        Ok(None)
    }
}

/// What everything here runs on.
fn runtime() -> anyhow::Result<Runtime> {
    // Fails only if a provider is there already, which is as good.
    let _installed = rustls::crypto::ring::default_provider().install_default();
    let mut runtime = tokio::runtime::Builder::new_multi_thread();
    Ok(runtime.worker_threads(2).enable_all().build()?)
}
