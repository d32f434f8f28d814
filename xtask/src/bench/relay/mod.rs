//! `cargo xtask bench relay`: the whole way of a message, beside the shortest there can be.

mod floor;
mod scenes;

use std::time::Duration;

use xshell::Shell;

pub(crate) use self::floor::Floor;
use super::{Build, runtime, verdict::conclude};

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
        let Some(programs) = Build::Release.programs(sh, self.built)? else {
            return Ok(());
        };
        let runtime = runtime()?;
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
