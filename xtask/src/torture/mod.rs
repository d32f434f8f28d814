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
mod program;
mod pulse;
mod random;
mod reactions;
mod refused;
mod rules;
mod run;
mod runs;
mod stage;
mod step;
mod work;

use std::{collections::BTreeMap, path::Path, sync::Arc, time::Duration};

use anyhow::{Context as _, ensure};
use tokio::signal::unix::{SignalKind, signal};
use xshell::{Shell, cmd};

use self::{
    compare::{Difference, Kind},
    rules::RuleTotals,
    run::{Report, run},
    runs::{Played, Runs, Sum},
    step::{Game, Stop},
    work::WorkTotals,
};

/// Plays seeded runs in which everything goes wrong, and compares what is left
/// with what was done.
///
/// Each run has its own simulated Discord, database and bot. People do what they do,
/// and meanwhile the bot is killed with SIGKILL or asked to stop with SIGTERM (once,
/// twice, or killed while it winds up), requests and their answers get lost, and
/// connections are cut. Then the faults end, the bot comes to rest, and everything has
/// to be where it belongs: nothing lost, nothing twice, all in order, and nobody told
/// what is not so.
///
/// A seed decides who does what and which faults there are; in which
/// millisecond they meet the bot is up to the machine, so a failure may take
/// several runs of its seed to come back.
#[derive(Debug, clap::Args)]
pub(crate) struct Torture {
    /// Which bot.
    #[command(subcommand)]
    bot: Bot,
}

/// Who can be tortured.
#[derive(Debug, clap::Subcommand)]
enum Bot {
    /// The ticket bot.
    Modmail(Modmail),
    /// The status bot.
    Pulse(Pulse),
}

/// Members write, staff answer and close tickets, and the ticket bot is in between.
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
struct Modmail {
    #[command(flatten)]
    runs: Runs,
    /// How many messages members write in a run, in addition to a first one each.
    #[arg(long, default_value_t = 100)]
    messages: usize,
    /// Something else instead of the runs.
    #[arg(long, value_enum)]
    scenario: Option<Scenario>,
    /// How many members the scenario has.
    #[arg(long, default_value_t = 500)]
    members: usize,
}

/// A status page lives its life, and the status bot watches it for several servers.
///
/// Incidents begin, change, end and come back; maintenances are planned, moved and called
/// off; components and groups come and go. The page, too, fails in every way. In the end
/// each server must have been told once and in order of each beginning, return and end that
/// the bot has read, and the bot's database must hold what the page says.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  cargo xtask torture pulse                               20 runs of each kind
  cargo xtask torture pulse --release --runs 500 --faults all        as bad as it gets
  cargo xtask torture pulse --runs 1 --seed 17 --faults all          one of them again")]
struct Pulse {
    #[command(flatten)]
    runs: Runs,
    /// How much happens on the page in a run.
    #[arg(long, default_value_t = 40)]
    events: usize,
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

impl Torture {
    pub(crate) fn run(&self, sh: &Shell) -> anyhow::Result<()> {
        let (bot, runs) = match &self.bot {
            Bot::Modmail(modmail) => ("modmail", &modmail.runs),
            Bot::Pulse(pulse) => ("pulse", &pulse.runs),
        };
        if runs.release && !runs.built {
            println!("building the bot as a release …");
            let build = cmd!(sh, "cargo build --release --quiet -p {bot} -p xtask");
            crate::afresh(build).run()?;
            let target = std::env::var("CARGO_TARGET_DIR").unwrap_or_else(|_| "target".to_owned());
            let program = sh.current_dir().join(target).join("release/xtask");
            let arguments = std::env::args().skip(1);
            return Ok(cmd!(sh, "{program} {arguments...} --built").quiet().run()?);
        }
        if !runs.built {
            println!("building the bot …");
            cmd!(sh, "cargo build --quiet -p {bot}").run()?;
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
                outcome = self.bot.play_all(&programs) => outcome,
                _ = tokio::signal::ctrl_c() => Err(anyhow::anyhow!("interrupted")),
                _ = terminated.recv() => Err(anyhow::anyhow!("terminated")),
            }
        });
        runtime.shutdown_timeout(Duration::from_secs(1));
        outcome
    }
}

impl Bot {
    async fn play_all(&self, programs: &Arc<Path>) -> anyhow::Result<()> {
        let failed = match self {
            Self::Modmail(modmail) => modmail.play_all(programs).await?,
            Self::Pulse(pulse) => pulse.play_all(programs).await?,
        };
        ensure!(failed == 0, "{failed} run(s) failed");
        Ok(())
    }
}

impl Modmail {
    /// All runs; how many failed.
    async fn play_all(&self, programs: &Arc<Path>) -> anyhow::Result<usize> {
        let games = match self.scenario {
            Some(Scenario::CatchUp) => {
                absence::play(programs, self.members).await?;
                return Ok(0);
            }
            Some(Scenario::Stops) => Stop::ALL.map(Game::Stop).to_vec(),
            None => self.runs.faults.iter().copied().map(Game::Faults).collect(),
        };
        let messages = self.messages;
        let mut failed = 0;
        for game in games {
            let again = match game {
                Game::Faults(faults) => {
                    format!("--faults {} --messages {messages}", faults.name())
                }
                Game::Stop(_) => "--scenario stops".to_owned(),
            };
            let play = |seed| {
                let programs = Arc::clone(programs);
                async move { run(&programs, seed, messages, game).await }
            };
            let again = format!("modmail {again}");
            failed += self
                .runs
                .play::<Total, _>(game.name(), &again, play)
                .await?;
        }
        Ok(failed)
    }
}

impl Pulse {
    /// All runs; how many failed.
    async fn play_all(&self, programs: &Arc<Path>) -> anyhow::Result<usize> {
        let events = self.events;
        let mut failed = 0;
        for faults in self.runs.faults.iter().copied() {
            let again = format!("pulse --faults {} --events {events}", faults.name());
            let play = |seed| {
                let programs = Arc::clone(programs);
                async move { pulse::run(&programs, seed, events, faults).await }
            };
            let name = faults.name();
            failed += self
                .runs
                .play::<pulse::Total, _>(name, &again, play)
                .await?;
        }
        Ok(failed)
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

impl Sum for Total {
    type Of = Report;

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
        compare::write_counts(f, differences)
    }
}
