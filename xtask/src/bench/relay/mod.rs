//! `cargo xtask bench relay`: the whole way of a message, beside the shortest there can be.

mod floor;
mod load;
mod process;
mod scenes;
mod stage;

use std::{path::PathBuf, time::Duration};

use anyhow::Context as _;
use xshell::{Shell, cmd};

pub(crate) use self::floor::Floor;
use super::verdict::conclude;

/// What the bot's durable way costs.
///
/// Members write, and it is measured how long after the dispatch of a message
/// its copy stands before the staff: for a bare twilight program that keeps
/// nothing (the floor), and for the bot. Both talk to a simulated Discord that
/// takes a fixed time for each request and has Discord's limits. Then what
/// happens when something is stuck, when Discord answers nothing but 429, in a
/// raid, and how much memory the bot takes.
#[derive(Debug, clap::Args)]
pub(crate) struct Relay {
    /// Which scenes; all of them by default.
    #[arg(long, value_enum, value_delimiter = ',')]
    only: Vec<Scene>,
    /// How many members have a ticket.
    #[arg(long, default_value_t = 200)]
    members: usize,
    /// How long each round of the latency scene lasts.
    #[arg(long, default_value_t = 10)]
    seconds: u32,
    /// For how many rounds the floor and the bot take turns.
    #[arg(long, default_value_t = 3)]
    rounds: usize,
    /// How long a request takes, in milliseconds.
    #[arg(long, default_value_t = 100)]
    answer_millis: u64,
    /// What was built is measured from within itself.
    #[arg(long, hide = true)]
    built: bool,
}

/// What is measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Scene {
    /// From dispatch to post, beside the floor.
    Latency,
    /// Everybody writes at once.
    Burst,
    /// One ticket is stuck, the others go on.
    Stuck,
    /// Nothing but 429.
    Storm,
    /// A thousand accounts write.
    Raid,
    /// How much memory it takes.
    Memory,
}

impl Scene {
    const ALL: [Self; 6] = [
        Self::Latency,
        Self::Burst,
        Self::Stuck,
        Self::Storm,
        Self::Raid,
        Self::Memory,
    ];
}

impl Relay {
    pub(crate) fn run(&self, sh: &Shell) -> anyhow::Result<()> {
        if !self.built {
            println!("building everything as a release …");
            crate::afresh(cmd!(
                sh,
                "cargo build --release --quiet -p modmail -p xtask"
            ))
            .run()?;
            let target = std::env::var("CARGO_TARGET_DIR").unwrap_or_else(|_| "target".to_owned());
            let program = sh.current_dir().join(target).join("release/xtask");
            let arguments = std::env::args().skip(1);
            return Ok(cmd!(sh, "{program} {arguments...} --built").quiet().run()?);
        }
        // Fails only if a provider is there already, which is as good.
        let _installed = rustls::crypto::ring::default_provider().install_default();
        let programs = std::env::current_exe()?;
        let programs: PathBuf = programs.parent().context("xtask lies nowhere")?.into();
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(2)
            .enable_all()
            .build()?;
        let figures = runtime.block_on(async {
            let mut figures = Vec::new();
            for scene in Scene::ALL {
                if self.only.is_empty() || self.only.contains(&scene) {
                    figures.extend(scenes::play(scene, self, &programs).await?);
                }
            }
            anyhow::Ok(figures)
        });
        runtime.shutdown_timeout(Duration::from_secs(1));
        conclude(&figures?, &sh.current_dir().join("target/bench/relay.json"))
    }
}
