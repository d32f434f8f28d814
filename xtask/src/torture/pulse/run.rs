//! One run of the status bot, from an empty world to its comparison.

use std::{
    path::Path,
    time::{Duration, Instant},
};

use anyhow::{Context as _, bail};
use discord_sim::Sim;
use status_sim::Action;

use super::{
    super::{
        compare::{Difference, Kind},
        run::failed_requests,
        step::{End, Faults},
    },
    history::{compare, compare_others},
    page::Page,
    plan::Plan,
    report::Report,
    stage::Stage,
    step::Step,
    stored::{Stored, untrue_states},
    works,
};

/// For how long the bot may take to read the page, with all that is wrong with it, or to send what it has to.
const PATIENCE: Duration = Duration::from_mins(4);

/// How often the bot's database is looked into meanwhile.
const LOOK_AGAIN: Duration = Duration::from_millis(50);

/// A run under way.
struct Run {
    page: Page,
    stage: Stage,
    report: Report,
}

/// Plays the plan of a seed and compares what is left of it.
pub(in super::super) async fn run(
    programs: &Path,
    seed: u64,
    events: usize,
    faults: Faults,
) -> Report {
    let plan = Plan::new(seed, events, faults);
    let mut report = Report::new(seed);
    let built = async {
        let mut page = Page::start().await?;
        for event in plan.before.iter().cloned() {
            page.happens(event)?;
        }
        for incident in &mut page.incidents {
            incident.before = incident.states.len();
        }
        let stage = Stage::build(programs, &page, plan.rate_limits).await?;
        Ok((page, stage))
    };
    let (page, stage) = match built.await {
        Ok(built) => built,
        Err(error) => {
            report.differences.push(broken(&error));
            return report;
        }
    };
    let mut run = Run {
        page,
        stage,
        report,
    };
    if let Err(error) = run.play(plan).await {
        run.report.differences.push(broken(&error));
    }
    run.end().await
}

fn broken(error: &anyhow::Error) -> Difference {
    Difference {
        kind: Kind::Broken,
        words: format!("{error:#}"),
    }
}

impl Run {
    async fn play(&mut self, plan: Plan) -> anyhow::Result<()> {
        self.stage.program.start()?;
        self.read().await?;
        self.connected().await?;
        self.stage.register(PATIENCE).await?;
        self.stage.discord.throws(plan.dice);
        for step in plan.steps {
            self.step(step).await?;
        }
        self.stage.discord.throws(None);
        self.stage.discord.act(discord_sim::Action::ClearFaults)?;
        self.page.server.act(Action::Repair)?;
        self.read().await?;
        self.connected().await?;
        self.sent().await
    }

    async fn step(&mut self, step: Step) -> anyhow::Result<()> {
        match step {
            Step::Page(event) => self.page.happens(event)?,
            Step::Read => self.read().await?,
            Step::PageFault { fault, path, times } => {
                let (path, times) = (path.map(str::to_owned), Some(times));
                self.page.server.act(Action::Break { fault, path, times })?;
                self.report.page_faults += 1;
            }
            Step::Frozen(true) => {
                self.page.server.act(Action::Freeze)?;
                self.report.page_faults += 1;
            }
            Step::Frozen(false) => {
                self.page.server.act(Action::Thaw)?;
                self.page.is_shown();
            }
            Step::Trouble(trouble) => {
                self.report.troubles += 1;
                self.stage.discord.trouble(&trouble);
            }
            Step::Refuse(time) => {
                self.report.troubles += 1;
                self.stage.discord.refuses_connections(true);
                tokio::time::sleep(time).await;
                self.stage.discord.refuses_connections(false);
            }
            Step::End { end, down } => {
                self.ends(end).await?;
                tokio::time::sleep(down).await;
                self.stage.program.start()?;
            }
            Step::EndYoung {
                ends: [first, second],
                age,
            } => {
                self.ends(first).await?;
                self.count(second);
                let discord = &self.stage.discord;
                let program = &mut self.stage.program;
                program.start_briefly(discord, age, second).await?;
                self.stage.program.start()?;
            }
            Step::Absence { end, missed } => {
                self.ends(end).await?;
                for event in missed {
                    self.page.happens(event)?;
                }
                self.stage.program.start()?;
            }
            Step::Pause(time) => tokio::time::sleep(time).await,
        }
        Ok(())
    }

    async fn ends(&mut self, end: End) -> anyhow::Result<()> {
        self.count(end);
        self.stage.program.end(end).await
    }

    fn count(&mut self, end: End) {
        if end == End::Kill {
            self.report.kills += 1;
        } else {
            self.report.stops += 1;
        }
    }

    /// Waits until the bot's database holds what the page says.
    async fn read(&mut self) -> anyhow::Result<()> {
        self.report.readings += 1;
        let stored = Stored::open(&self.stage.program.database()).await?;
        let read = self.stores_the_page(&stored).await;
        stored.close().await;
        read?;
        self.page.is_read();
        Ok(())
    }

    async fn stores_the_page(&mut self, stored: &Stored) -> anyhow::Result<()> {
        let begun = Instant::now();
        loop {
            self.page.keep_time()?;
            let differences = stored.compare(&self.page.server).await?;
            if differences.is_empty() {
                return Ok(());
            }
            self.stage.program.is_alive()?;
            if begun.elapsed() > PATIENCE {
                let words: Vec<_> = differences.into_iter().map(|one| one.words).collect();
                bail!("the bot does not store the page: {}", words.join("; "));
            }
            tokio::time::sleep(LOOK_AGAIN).await;
        }
    }

    /// Waits until the bot has a session.
    async fn connected(&self) -> anyhow::Result<()> {
        let connected = |world: &Sim| {
            let mut sessions = world.sessions();
            sessions
                .any(discord_sim::Session::is_connected)
                .then_some(())
        };
        let connected = self.stage.discord.wait_until(PATIENCE, connected).await;
        connected.context("the bot is not connected")
    }

    /// Waits until the bot has nothing to send.
    async fn sent(&mut self) -> anyhow::Result<()> {
        let stored = Stored::open(&self.stage.program.database()).await?;
        let sent = self.has_sent(&stored).await;
        stored.close().await;
        sent
    }

    async fn has_sent(&mut self, stored: &Stored) -> anyhow::Result<()> {
        let begun = Instant::now();
        loop {
            let waiting = stored.waiting().await?;
            if waiting == 0 {
                return Ok(());
            }
            self.stage.program.is_alive()?;
            if begun.elapsed() > PATIENCE {
                bail!("the bot still had {waiting} message(s) to send");
            }
            tokio::time::sleep(LOOK_AGAIN).await;
        }
    }

    /// What came out of it.
    async fn end(self) -> Report {
        let Self {
            page,
            stage,
            mut report,
        } = self;
        report.events = page.events;
        match untrue_states(&stage.program.database(), &page.components).await {
            Ok(untrue) => report.differences.extend(untrue),
            Err(error) => report.differences.push(broken(&error)),
        }
        report.troubles += stage.discord.read(failed_requests);
        for server in &stage.servers {
            let (told, works, others) = stage.told(server);
            report.alerts += told.len() + works.len();
            let name = server.name;
            report
                .differences
                .extend(compare(name, &page.incidents, &told));
            report
                .differences
                .extend(works::compare(name, &page.maintenances, &works));
            report
                .differences
                .extend(compare_others(name, &page.incidents, &others));
        }
        if report.differences.is_empty() {
            let dismissed = stage.program.dismiss().await;
            report
                .differences
                .extend(dismissed.as_ref().err().map(broken));
        } else {
            report.kept = Some(stage.program.keep());
        }
        report
    }
}
