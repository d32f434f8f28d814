//! `cargo xtask bench commands`: how quickly staff are answered, beside `/ping` and bare queries.

use std::{
    fs,
    path::{Path, PathBuf},
    time::Duration,
};

use anyhow::{Context as _, ensure};
use discord_sim::{Action, Fault, Given, Id, Options, Rule, Sim};
use serde_json::json;
use storage::{
    modmail::{Hidden, Scope, Store, search::Query},
    seed,
};
use time::OffsetDateTime;
use tokio::time::Instant;
use xshell::Shell;

use super::{
    Build,
    load::{Delays, write},
    process::Process,
    runtime,
    stage::{Size, Stage},
    verdict::{Figure, conclude},
};
use crate::which::sentence;

/// How many members write, and how many messages a second.
const MEMBERS: usize = 50;
const RATE: u32 = 20;

/// How long an answer may take.
const PATIENCE: Duration = Duration::from_mins(1);

/// Long enough for everything a start does, and for readers of the database to go.
const SETTLED: Duration = Duration::from_secs(45);

/// How long Discord takes to say who somebody is, where commands have to ask it.
const SLOW: Duration = Duration::from_millis(2_500);

/// Commands that only answer, beside `/ping`.
const ANSWERS: [&str; 12] = [
    "help",
    "about",
    "tickets",
    "reminders",
    "scheduled list",
    "blocked",
    "held list",
    "snippet list",
    "alias list",
    "panel list",
    "sla",
    "preferences timezone",
];

/// What is completed while somebody types: command, option and what is there of it.
const COMPLETED: [(&str, &str, &str); 3] = [
    ("help", "command", "cl"),
    ("snippet use", "key", "we"),
    ("preferences timezone", "zone", "paris"),
];

/// What staff look for: words that many messages have, few, and none.
const SEARCHED: [&str; 5] = [
    "voice",
    "lobby",
    "\"artist role\"",
    "account night",
    "kubern*",
];

/// How quickly commands are answered.
///
/// While members write, staff call commands, look something up and ask for statistics.
/// Beside it, in the same run, stand `/ping`, which does nothing but answer, and the same
/// queries run without a bot. The database is made at the first run and kept in
/// target/bench (about 1 GB).
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  cargo xtask bench commands
  cargo xtask bench commands --debug --messages 20000 --rounds 20     to see that it works")]
pub(crate) struct Commands {
    /// How many messages are stored.
    #[arg(long, default_value_t = 1_000_000, value_parser = clap::value_parser!(u32).range(1_000..))]
    messages: u32,
    /// How often each command is called.
    #[arg(long, default_value_t = 200, value_parser = clap::value_parser!(u32).range(5..))]
    rounds: u32,
    /// Builds without optimisation, so that the figures mean nothing.
    #[arg(long)]
    debug: bool,
    /// What was built is measured from within itself.
    #[arg(long, hide = true)]
    built: bool,
}

impl Commands {
    pub(super) fn run(&self, sh: &Shell) -> anyhow::Result<()> {
        let build = if self.debug {
            Build::Debug
        } else {
            Build::Release
        };
        let Some(programs) = build.programs(sh, self.built)? else {
            return Ok(());
        };
        let folder = sh.current_dir().join("target/bench");
        let runtime = runtime()?;
        let figures = runtime.block_on(self.measure(&programs, &folder));
        runtime.shutdown_timeout(Duration::from_secs(1));
        conclude(&figures?, &folder.join("commands.json"))
    }

    async fn measure(&self, programs: &Path, folder: &Path) -> anyhow::Result<Vec<Figure>> {
        let database = self.seeded(folder).await?;
        let size = Size {
            members: MEMBERS,
            others: 1,
            answer_millis: 0,
            rate_limits: false,
        };
        let stage = Stage::build_with(programs, size, Some(&database)).await?;
        let process = stage.start_bot("").await?;
        tokio::time::sleep(SETTLED).await;
        let bench = Bench { stage: &stage };
        let mut figures = bench.memory(&process).await?;
        let load = async {
            loop {
                write(&stage, &stage.members, "load", RATE, RATE).await?;
            }
        };
        let measured = async {
            figures.extend(bench.acknowledged(self.rounds).await?);
            figures.extend(bench.queries(self.rounds.div_ceil(10)).await?);
            figures.push(bench.asking_discord().await?);
            anyhow::Ok(figures)
        };
        let figures = tokio::select! {
            figures = measured => figures,
            broken = load => broken,
        };
        process.end().await?;
        figures
    }

    /// A database of so many messages.
    async fn seeded(&self, folder: &Path) -> anyhow::Result<PathBuf> {
        let messages = self.messages;
        // Of this month, since statistics are asked of the months until now.
        let until = Sim::new().now();
        let month = format!("{}-{:02}", until.year(), u8::from(until.month()));
        let path = folder.join(format!("commands-{messages}-{month}-read.sqlite"));
        if path.exists() {
            return Ok(path);
        }
        println!("making a database of {messages} messages …");
        fs::create_dir_all(folder)?;
        let partial = folder.join(format!("commands-{messages}.partial"));
        let _none = fs::remove_file(&partial);
        let store = Store::open(&partial).await.map_err(sentence)?;
        let plan = seed::Plan {
            tickets: messages.div_ceil(20),
            messages,
            days: 90,
            until,
            // Nobody of them is in the world, so there is nothing to be read.
            direct_channels: false,
            ..seed::Plan::default()
        };
        let filled = seed::modmail(&store, &plan, &mut |_, _| ()).await;
        store.database().close().await;
        filled.map_err(sentence)?;
        fs::rename(&partial, &path)?;
        Ok(path)
    }
}

struct Bench<'s> {
    stage: &'s Stage,
}

impl Bench<'_> {
    /// Has the owner call a command; when that was, and what it is called by.
    fn call(&self, command: &str, options: &[(&str, &str)]) -> anyhow::Result<(Instant, Id)> {
        let stage = self.stage;
        let options: Options = options
            .iter()
            .map(|(name, value)| ((*name).to_owned(), json!(value)))
            .collect();
        let called = Instant::now();
        let asked = stage
            .discord
            .runs_slash(stage.owner, stage.room, command, options);
        Ok((called, asked.with_context(|| format!("/{command}"))?))
    }

    /// How long it takes until a command is acknowledged, in whatever way.
    async fn acknowledges(
        &self,
        command: &str,
        options: &[(&str, &str)],
    ) -> anyhow::Result<Duration> {
        let (called, asked) = self.call(command, options)?;
        let answered = self.stage.discord.answered(asked).await;
        answered.with_context(|| format!("/{command}"))?;
        Ok(called.elapsed())
    }

    /// How long it takes until a command is answered.
    async fn answers(&self, command: &str, options: &[(&str, &str)]) -> anyhow::Result<Duration> {
        let (called, asked) = self.call(command, options)?;
        let answered = self.stage.discord.answer_message(asked, PATIENCE).await;
        answered.with_context(|| format!("/{command}"))?;
        Ok(called.elapsed())
    }

    /// How long it takes until something is proposed.
    async fn proposes(
        &self,
        (command, focused, typed): (&str, &str, &str),
    ) -> anyhow::Result<Duration> {
        let stage = self.stage;
        let called = Instant::now();
        let asked = stage.discord.act(Action::Autocomplete {
            user: stage.owner,
            channel: stage.room,
            bot: None,
            command: command.to_owned(),
            options: Options::from([(focused.to_owned(), json!(typed))]),
            focused: focused.to_owned(),
        })?;
        let asked = asked.id().context("nothing was asked")?;
        let given = stage.discord.answered(asked).await?.given;
        let taken = called.elapsed();
        ensure!(
            matches!(given, Some(Given::Choices(_))),
            "/{command} proposes {given:?}"
        );
        Ok(taken)
    }

    /// Memory at rest, and after the largest things were done once.
    async fn memory(&self, process: &Process) -> anyhow::Result<Vec<Figure>> {
        let judge = |work: &str, most: f64| {
            let measured = process.resident()?;
            anyhow::Ok(Figure::judged(
                work,
                format!("{measured:.1} MiB"),
                format!("under {most:.0} MiB"),
                measured < most,
            ))
        };
        let rest = judge("resident memory at rest, all languages loaded", 25.0)?;
        self.answers("stats", &[("period", PERIOD)]).await?;
        self.answers("search", &[("words", SEARCHED[0])]).await?;
        let after = judge("… after a picture and a search were made", 40.0)?;
        Ok(vec![rest, after])
    }

    /// Until commands are acknowledged that only answer, and until something is proposed.
    async fn acknowledged(&self, rounds: u32) -> anyhow::Result<Vec<Figure>> {
        let mut ping = Vec::new();
        let mut commands = ANSWERS.map(|command| (command.to_owned(), Vec::new()));
        let mut completed = COMPLETED.map(|completed| (completed, Vec::new()));
        for _ in 0..rounds {
            ping.push(self.acknowledges("ping", &[]).await?);
            for (command, delays) in &mut commands {
                delays.push(self.acknowledges(command, &[]).await?);
            }
            for (asked, delays) in &mut completed {
                delays.push(self.proposes(*asked).await?);
            }
        }
        let ping = Delays::of(ping).percentile(0.99);
        let completed = completed.map(|((command, option, _), delays)| {
            (format!("{option} of /{command}, proposed"), delays)
        });
        let commands = commands.map(|(command, delays)| (format!("/{command}"), delays));
        let mut figures = vec![Figure::told("/ping, acknowledged: p99", millis(ping))];
        let groups = [(commands.to_vec(), 3.0), (completed.to_vec(), 2.0)];
        for (group, most) in groups {
            for (what, delays) in group {
                let p99 = Delays::of(delays).percentile(0.99);
                let ratio = p99.as_secs_f64() / ping.as_secs_f64();
                figures.push(Figure::judged(
                    format!("{what}: p99"),
                    format!("{}: {ratio:.2}", millis(p99)),
                    format!("at most {most} times /ping"),
                    ratio <= most,
                ));
            }
        }
        Ok(figures)
    }

    /// What looks much up, beside the same queries.
    async fn queries(&self, rounds: u32) -> anyhow::Result<Vec<Figure>> {
        let store = Store::open_migrated(&self.stage.database()).await;
        let store = store.map_err(sentence)?;
        let (mut ping, mut stats, mut counted) = (Vec::new(), Vec::new(), Vec::new());
        let (mut searches, mut found) = (Vec::new(), Vec::new());
        for _ in 0..rounds {
            ping.push(self.answers("ping", &[]).await?);
            for words in SEARCHED {
                searches.push(self.answers("search", &[("words", words)]).await?);
                let query = Query {
                    text: words.to_owned(),
                    with_deleted: true,
                    limit: 5,
                    ..Query::default()
                };
                let begun = Instant::now();
                let mut tx = store.read().await.map_err(sentence)?;
                tx.search().messages_with(&query).await.map_err(sentence)?;
                found.push(begun.elapsed());
            }
            stats.push(self.answers("stats", &[("period", PERIOD)]).await?);
            let begun = Instant::now();
            let now = self.stage.discord.read(Sim::now);
            count(&store, now).await.map_err(sentence)?;
            counted.push(begun.elapsed());
        }
        store.database().close().await;
        let way = Delays::of(ping).percentile(0.5);
        let pairs = [
            ("/search, first page", searches, found),
            ("/stats over everything", stats, counted),
        ];
        Ok(pairs
            .into_iter()
            .map(|(what, whole, bare)| beside(what, way, whole, bare))
            .collect())
    }

    /// Until a command is acknowledged that has to wait for Discord.
    async fn asking_discord(&self) -> anyhow::Result<Figure> {
        let somebody = self.stage.others.first().context("there is nobody")?;
        self.stage.discord.fails(Rule {
            method: Some("GET".to_owned()),
            path: "**".to_owned(),
            skip: 0,
            count: None,
            fault: Fault::Slow(u64::try_from(SLOW.as_millis())?),
        });
        let member = somebody.to_string();
        let taken = self
            .acknowledges("block", &[("member", &member), ("time", "1d")])
            .await;
        self.stage.discord.act(Action::ClearFaults)?;
        let taken = taken?;
        Ok(Figure::judged(
            "/block, acknowledged while Discord takes 2.5 s for what it is asked",
            millis(taken),
            "before Discord has answered",
            taken < SLOW,
        ))
    }
}

/// Everything that is stored.
const PERIOD: &str = "120d";

/// What `/stats` asks the database for, and nothing else.
async fn count(store: &Store, now: OffsetDateTime) -> Result<u64, storage::Error> {
    let scope = Scope {
        from: now - time::Duration::days(120),
        until: now,
        staff: None,
        category: None,
        hidden: Hidden::default(),
    };
    let mut count = 0;
    let mut tx = store.read().await?;
    let mut statistics = tx.statistics();
    statistics.opened(&scope, |_| count += 1).await?;
    statistics.closed(&scope, |_| count += 1).await?;
    statistics.answered(&scope).await?;
    statistics.rated(&scope).await?;
    Ok(count)
}

/// A command beside its bare queries, without the way to Discord and back, which
/// `/ping` has as well.
fn beside(what: &str, way: Duration, whole: Vec<Duration>, bare: Vec<Duration>) -> Figure {
    let (whole, bare) = (Delays::of(whole), Delays::of(bare));
    let (whole, bare) = (whole.percentile(0.5), bare.percentile(0.5));
    let ratio = whole.saturating_sub(way).as_secs_f64() / bare.as_secs_f64();
    Figure::judged(
        format!("{what}: median, less /ping's"),
        format!(
            "{} whole, {} /ping, {} the queries: {ratio:.2}",
            millis(whole),
            millis(way),
            millis(bare)
        ),
        "at most 1.5 times the queries",
        ratio <= 1.5,
    )
}

fn millis(taken: Duration) -> String {
    format!("{:.1} ms", taken.as_secs_f64() * 1_000.0)
}
