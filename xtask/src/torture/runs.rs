//! Many runs, one seed after the other, and what came of them.

use std::{
    fmt::Display,
    path::Path,
    time::{Duration, Instant},
};

use indicatif::{ProgressBar, ProgressStyle};
use tokio::task::JoinSet;

use super::{compare::Difference, step::Faults};

/// How many runs of each kind there are if nobody says.
const RUNS: u64 = 20;

/// What the runs of both bots have in common.
#[derive(Debug, Clone, clap::Args)]
pub(super) struct Runs {
    /// How many runs of each kind; 20 unless `--minutes` is given.
    #[arg(long = "runs", value_name = "RUNS")]
    count: Option<u64>,
    /// For how many minutes to keep starting runs of each kind.
    #[arg(long)]
    minutes: Option<u64>,
    /// The seed of the first run; each further run uses the next one.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// What goes wrong; several kinds are run one after the other.
    #[arg(long, value_enum, value_delimiter = ',', default_values = ["none", "network", "kill", "all"])]
    pub(super) faults: Vec<Faults>,
    /// How many runs happen at once.
    #[arg(long, default_value_t = 2)]
    jobs: usize,
    /// Builds and runs everything in release mode, which is faster.
    #[arg(long)]
    pub(super) release: bool,
    /// What was built plays by itself.
    #[arg(long, hide = true)]
    pub(super) built: bool,
}

/// A run that is over, of either bot.
pub(super) trait Played: Send + 'static {
    fn seed(&self) -> u64;
    fn differences(&self) -> &[Difference];
    /// Where the bot's files are, if they were kept.
    fn kept(&self) -> Option<&Path>;
}

/// The sum of several runs of either bot.
pub(super) trait Sum: Default + Display {
    type Of: Played;

    fn add(&mut self, report: &Self::Of);
}

impl Runs {
    /// All runs of one kind; how many failed. `again` is what each is played again by.
    pub(super) async fn play<S: Sum, F: Future<Output = S::Of> + Send + 'static>(
        &self,
        name: &'static str,
        again: &str,
        run: impl Fn(u64) -> F,
    ) -> anyhow::Result<usize> {
        let runs = match (self.count, self.minutes) {
            (Some(runs), _) => runs,
            (None, Some(_)) => u64::MAX,
            (None, None) => RUNS,
        };
        let bar = bar(runs, name);
        let end = self
            .minutes
            .map(|minutes| Instant::now() + Duration::from_mins(minutes));
        let mut waiting = (0..runs).map(|n| self.seed.wrapping_add(n));
        let mut running = JoinSet::new();
        let (mut total, mut failed) = (S::default(), 0);
        loop {
            while running.len() < self.jobs.max(1)
                && end.is_none_or(|end| Instant::now() < end)
                && let Some(seed) = waiting.next()
            {
                running.spawn(run(seed));
            }
            let Some(report) = running.join_next().await else {
                break;
            };
            let report = report?;
            total.add(&report);
            if !report.differences().is_empty() {
                failed += 1;
                bar.suspend(|| self.tell(&report, again));
            }
            bar.inc(1);
        }
        let seconds = bar.elapsed().as_secs_f64();
        bar.finish_and_clear();
        println!("{name:<8} {total} in {seconds:.0} s");
        Ok(failed)
    }

    /// What went wrong in a run, and how to see it again.
    fn tell(&self, report: &impl Played, again: &str) {
        let seed = report.seed();
        let release = if self.release { " --release" } else { "" };
        println!("failed: cargo xtask torture {again}{release} --runs 1 --seed {seed}");
        for difference in report.differences() {
            println!("  {:?}: {}", difference.kind, difference.words);
        }
        if let Some(folder) = report.kept() {
            println!("  the bot's log and database are in {}", folder.display());
        }
    }
}

/// A bar that is hidden where there is no terminal.
fn bar(runs: u64, name: &'static str) -> ProgressBar {
    let bar = ProgressBar::new(runs).with_message(name);
    if let Ok(style) = ProgressStyle::with_template("{msg:8} {wide_bar} {pos}/{len} {elapsed}") {
        bar.set_style(style);
    }
    bar.tick();
    bar
}
