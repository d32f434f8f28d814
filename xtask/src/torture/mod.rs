//! `cargo xtask torture`: the real bot against every fault there is.

mod absence;
mod by_rules;
mod company;
mod compare;
mod observe;
mod outcome;
mod people;
mod plan;
mod planner;
mod random;
mod reactions;
mod refused;
mod rules;
mod run;
mod stage;
mod step;
mod work;

use std::{
    collections::BTreeMap,
    path::Path,
    sync::Arc,
    time::{Duration, Instant},
};

use anyhow::{Context as _, ensure};
use indicatif::{ProgressBar, ProgressStyle};
use tokio::{
    signal::unix::{SignalKind, signal},
    task::JoinSet,
};
use xshell::{Shell, cmd};

use self::{
    compare::Kind,
    rules::RuleTotals,
    run::{Report, run},
    step::{Faults, Game, Stop},
    work::WorkTotals,
};

/// How many runs of each kind there are if nobody says.
const RUNS: u64 = 20;

/// Plays seeded runs in which everything goes wrong, and compares what is left
/// with what was done.
///
/// Each run has its own simulated Discord, database and modmail-bot. Members
/// write, staff answer and close, and meanwhile the bot is killed with SIGKILL or
/// asked to stop with SIGTERM (once, twice, or killed while it winds up), requests
/// and their answers get lost, and connections are cut. Then the faults
/// end, the bot comes to rest, and every message has to be where it belongs:
/// none lost, none twice, all in order, and nobody told what is not so.
///
/// A seed decides who does what and which faults there are; in which
/// millisecond they meet the bot is up to the machine, so a failure may take
/// several runs of its seed to come back.
///
/// One in five runs ends with a gateway session that has expired: members and
/// staff wrote while the bot was down, and it has to read that at Discord. In one
/// in three the bot is started anew with other intents, so that its session is
/// lost, too. In one in four, members are asked what their message is about; in one in three,
/// they edit and delete what they wrote.
///
/// With `--faults all`, rules of Discord's that not everybody has hold in one of three runs
/// each, whatever the others do: a filter refuses the names of some members for channels;
/// tickets are posts in a forum that requires a tag; members close their direct messages and
/// open them again, and staff answer them meanwhile; members and staff react with emoji of
/// another server. In one of three runs each, staff end answers with a snippet, have answers
/// sent later, have themselves reminded, and hold for a while whatever members write.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  cargo xtask torture modmail                             20 runs of each kind
  cargo xtask torture modmail --release --runs 1000 --faults all     as bad as it gets
  cargo xtask torture modmail --minutes 30 --faults all   as many as there is time for
  cargo xtask torture modmail --scenario catch-up         500 members after a long absence
  cargo xtask torture modmail --scenario stops --runs 200 SIGTERM in bursts, 200 times each
  cargo xtask torture modmail --faults kill,network --jobs 1
  cargo xtask torture modmail --runs 1 --seed 17 --faults all     one of them again")]
pub(crate) struct Torture {
    /// Which bot.
    #[arg(value_enum)]
    bot: Bot,
    /// How many runs of each kind; 20 unless `--minutes` is given.
    #[arg(long)]
    runs: Option<u64>,
    /// For how many minutes to keep starting runs of each kind.
    #[arg(long)]
    minutes: Option<u64>,
    /// The seed of the first run; each further run uses the next one.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// What goes wrong; several kinds are run one after the other.
    #[arg(long, value_enum, value_delimiter = ',', default_values = ["none", "network", "kill", "all"])]
    faults: Vec<Faults>,
    /// How many messages members write in a run, in addition to a first one each.
    #[arg(long, default_value_t = 100)]
    messages: usize,
    /// How many runs happen at once.
    #[arg(long, default_value_t = 2)]
    jobs: usize,
    /// Something else instead of the runs.
    #[arg(long, value_enum)]
    scenario: Option<Scenario>,
    /// How many members the scenario has.
    #[arg(long, default_value_t = 500)]
    members: usize,
    /// Builds and runs everything in release mode, which is faster.
    #[arg(long)]
    release: bool,
    /// What was built plays by itself.
    #[arg(long, hide = true)]
    built: bool,
}

/// What else can be played.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Scenario {
    /// Half an hour without a session, in which every member writes.
    CatchUp,
    /// The bot is asked to stop while members or staff write, and started again:
    /// with the session resumed, expired, or given up for other intents.
    Stops,
}

/// Who can be tortured.
#[derive(Debug, Clone, Copy, clap::ValueEnum)]
enum Bot {
    /// The ticket bot.
    Modmail,
}

impl Torture {
    pub(crate) fn run(&self, sh: &Shell) -> anyhow::Result<()> {
        let Bot::Modmail = self.bot;
        if self.release && !self.built {
            println!("building the bot as a release …");
            let build = cmd!(sh, "cargo build --release --quiet -p modmail -p xtask");
            crate::afresh(build).run()?;
            let target = std::env::var("CARGO_TARGET_DIR").unwrap_or_else(|_| "target".to_owned());
            let program = sh.current_dir().join(target).join("release/xtask");
            let arguments = std::env::args().skip(1);
            return Ok(cmd!(sh, "{program} {arguments...} --built").quiet().run()?);
        }
        if !self.built {
            println!("building the bot …");
            cmd!(sh, "cargo build --quiet -p modmail").run()?;
        }
        let programs = std::env::current_exe()?;
        let programs: Arc<Path> = programs.parent().context("xtask lies nowhere")?.into();
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(2)
            .enable_all()
            .build()?;
        let outcome = runtime.block_on(async {
            let mut terminated = signal(SignalKind::terminate())?;
            tokio::select! {
                outcome = self.play_all(&programs) => outcome,
                _ = tokio::signal::ctrl_c() => Err(anyhow::anyhow!("interrupted")),
                _ = terminated.recv() => Err(anyhow::anyhow!("terminated")),
            }
        });
        runtime.shutdown_timeout(Duration::from_secs(1));
        outcome
    }

    async fn play_all(&self, programs: &Arc<Path>) -> anyhow::Result<()> {
        let games = match self.scenario {
            Some(Scenario::CatchUp) => return absence::play(programs, self.members).await,
            Some(Scenario::Stops) => Stop::ALL.map(Game::Stop).to_vec(),
            None => self.faults.iter().copied().map(Game::Faults).collect(),
        };
        let mut failed = 0;
        for game in games {
            failed += self.play(programs, game).await?;
        }
        ensure!(failed == 0, "{failed} run(s) failed");
        Ok(())
    }

    /// All runs of one kind; how many failed.
    async fn play(&self, programs: &Arc<Path>, game: Game) -> anyhow::Result<usize> {
        let runs = match (self.runs, self.minutes) {
            (Some(runs), _) => runs,
            (None, Some(_)) => u64::MAX,
            (None, None) => RUNS,
        };
        let bar = bar(runs, game);
        let end = self
            .minutes
            .map(|minutes| Instant::now() + Duration::from_mins(minutes));
        let mut waiting = (0..runs).map(|n| self.seed.wrapping_add(n));
        let mut running = JoinSet::new();
        let mut total = Total::default();
        loop {
            while running.len() < self.jobs.max(1)
                && end.is_none_or(|end| Instant::now() < end)
                && let Some(seed) = waiting.next()
            {
                let (programs, messages) = (Arc::clone(programs), self.messages);
                running.spawn(async move { run(&programs, seed, messages, game).await });
            }
            let Some(report) = running.join_next().await else {
                break;
            };
            let report = report?;
            total.add(&report);
            if !report.differences.is_empty() {
                bar.suspend(|| self.tell(&report));
            }
            bar.inc(1);
        }
        let seconds = bar.elapsed().as_secs_f64();
        bar.finish_and_clear();
        println!("{:<8} {total} in {seconds:.0} s", game.name());
        Ok(total.failed)
    }

    /// What went wrong in a run, and how to see it again.
    fn tell(&self, report: &Report) {
        let seed = report.seed;
        let release = if self.release { " --release" } else { "" };
        let game = match report.game {
            Game::Faults(faults) => {
                format!("--faults {} --messages {}", faults.name(), self.messages)
            }
            Game::Stop(_) => "--scenario stops".to_owned(),
        };
        println!("failed: cargo xtask torture modmail{release} --runs 1 --seed {seed} {game}");
        for difference in &report.differences {
            println!("  {:?}: {}", difference.kind, difference.words);
        }
        if let Some(folder) = &report.kept {
            println!("  the bot's log and database are in {}", folder.display());
        }
    }
}

/// The sum of several runs.
#[derive(Debug, Default)]
struct Total {
    runs: usize,
    failed: usize,
    messages: usize,
    answers: usize,
    closures: usize,
    timers: usize,
    selections: usize,
    changes: usize,
    expired: usize,
    kills: usize,
    stops: usize,
    troubles: usize,
    rules: RuleTotals,
    work: WorkTotals,
    differences: BTreeMap<Kind, usize>,
}

impl Total {
    fn add(&mut self, report: &Report) {
        self.runs += 1;
        self.failed += usize::from(!report.differences.is_empty());
        self.messages += report.messages;
        self.answers += report.answers;
        self.closures += report.closures;
        self.timers += report.timers;
        self.selections += report.selections;
        self.changes += report.changes;
        self.expired += report.expired;
        self.kills += report.kills;
        self.stops += report.stops;
        self.troubles += report.troubles;
        self.rules += report.rules;
        self.work += report.work;
        for difference in &report.differences {
            *self.differences.entry(difference.kind).or_default() += 1;
        }
    }
}

impl std::fmt::Display for Total {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self {
            runs,
            failed,
            messages,
            answers,
            closures,
            timers,
            selections,
            changes,
            expired,
            kills,
            stops,
            troubles,
            rules,
            work,
            differences,
        } = self;
        write!(
            f,
            "{runs} runs ({failed} failed), {messages} messages, {answers} answers, \
             {closures} closures ({timers} by themselves), {selections} selections, \
             {changes} edits and deletions, {expired} sessions expired, \
             {kills} kills, {stops} stops, {troubles} faults, {rules}, {work}:"
        )?;
        for (kind, words) in [
            (Kind::Lost, "lost"),
            (Kind::Doubled, "doubled"),
            (Kind::Disordered, "out of order"),
            (Kind::Untrue, "told untruly"),
            (Kind::Broken, "broken off"),
        ] {
            let count = differences.get(&kind).copied().unwrap_or_default();
            if count > 0 || kind != Kind::Broken {
                write!(f, " {count} {words},")?;
            }
        }
        Ok(())
    }
}

/// A bar that is hidden where there is no terminal.
fn bar(runs: u64, game: Game) -> ProgressBar {
    let bar = ProgressBar::new(runs).with_message(game.name());
    if let Ok(style) = ProgressStyle::with_template("{msg:8} {wide_bar} {pos}/{len} {elapsed}") {
        bar.set_style(style);
    }
    bar.tick();
    bar
}
