//! One run, from an empty world to its comparison.

use std::{
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use anyhow::{Context as _, ensure};
use discord_sim::{Action, Id, Settings, Sim, Trouble};

use super::{
    company::{self, Meeting},
    compare::{Difference, Kind, compare},
    observe::{Asked, Deeds, Sides, observe},
    outcome::{Copy, Outcome, Shown},
    people::person,
    plan::Plan,
    reactions::Reacted,
    rules::{RuleTotals, Rules},
    stage::Stage,
    step::{End, Game, MEMBERS, Step},
    work::{Work, WorkTotals},
};

/// For how long the bot may go on after the last fault. Discord takes a message a
/// second in a channel, and a member's may have some hundred and fifty.
pub(super) const PATIENCE: Duration = Duration::from_mins(4);

/// How long what was held may take to arrive before it is let in once more.
const LET_IN_AGAIN: Duration = Duration::from_secs(45);

/// How often the bot's database is looked into once the world is at rest.
const LOOK_AGAIN: Duration = Duration::from_millis(50);

/// What came out of a run.
#[derive(Debug)]
pub(crate) struct Report {
    pub(crate) seed: u64,
    pub(crate) messages: usize,
    /// How many answers of the staff the bot took, and tickets it closed.
    pub(crate) answers: usize,
    pub(crate) closures: usize,
    /// How many choices of members there were to act on, and changes they made.
    pub(crate) selections: usize,
    pub(crate) changes: usize,
    /// How often the bot was killed outright, and asked to stop.
    pub(crate) kills: usize,
    pub(crate) stops: usize,
    /// How many requests and connections went wrong on purpose.
    pub(crate) troubles: usize,
    /// How often the session expired, and how many closures came by themselves.
    pub(crate) expired: usize,
    pub(crate) timers: usize,
    /// Which rules held, and what came of them.
    pub(crate) rules: RuleTotals,
    /// What staff did besides, and what came of it.
    pub(crate) work: WorkTotals,
    pub(crate) differences: Vec<Difference>,
    /// Where the bot's files are, if they were kept.
    pub(crate) kept: Option<PathBuf>,
}

/// A run under way.
pub(super) struct Run {
    pub(super) stage: Stage,
    pub(super) asked: Asked,
    /// What staff asked to be reminded of.
    pub(super) reminders: Asked,
    /// What staff answered in the ticket of several members.
    pub(super) answers: Vec<String>,
    /// The reactions that the bot cannot repeat.
    pub(super) reacted: Vec<Reacted>,
    rules: Rules,
    work: Work,
    /// Whether members are asked what their message is about.
    asks: bool,
    pub(super) changes: usize,
    kills: usize,
    stops: usize,
    troubles: usize,
    expired: usize,
    /// The closures that were planned: of whose ticket, and why.
    planned: Vec<(Id, String)>,
}

/// Plays the plan of a seed and compares what is left of it.
pub(crate) async fn run(programs: &Path, seed: u64, messages: usize, game: Game) -> Report {
    let mut report = Report {
        seed,
        messages: MEMBERS.len(),
        answers: 0,
        closures: 0,
        selections: 0,
        changes: 0,
        kills: 0,
        stops: 0,
        troubles: 0,
        expired: 0,
        timers: 0,
        rules: RuleTotals::default(),
        work: WorkTotals::default(),
        differences: Vec::new(),
        kept: None,
    };
    let plan = game.plan(seed, messages);
    report.messages += plan.messages();
    report.rules = RuleTotals::of(&plan.rules);
    report.work = WorkTotals::of(plan.work);
    let broken = |error: &anyhow::Error| Difference {
        kind: Kind::Broken,
        words: format!("{error:#}"),
    };
    let members = MEMBERS.iter().map(ToString::to_string);
    let rate_limits = plan.rate_limits;
    let settings = |value: &mut Settings| value.rate_limits = rate_limits;
    let built = Stage::build(programs, members, &plan.rules, settings);
    let stage = match built.await {
        Ok(stage) => stage,
        Err(error) => {
            report.differences.push(broken(&error));
            return report;
        }
    };
    let mut run = Run {
        stage,
        asked: Asked::new(),
        reminders: Asked::new(),
        answers: Vec::new(),
        reacted: Vec::new(),
        rules: plan.rules.clone(),
        work: plan.work,
        asks: plan.asks,
        changes: 0,
        kills: 0,
        stops: 0,
        troubles: 0,
        expired: 0,
        planned: Vec::new(),
    };
    let played = run.play(plan).await;
    report.differences.extend(played.as_ref().err().map(broken));
    let outcomes = run.stage.discord.read(|world| run.outcomes(world));
    report.differences.extend(outcomes.iter().flat_map(compare));
    let meeting = run.stage.discord.read(|world| run.meeting(world));
    report.differences.extend(meeting.compare());
    let tickets = || outcomes.iter().flat_map(|outcome| &outcome.tickets);
    report.answers = tickets().map(|ticket| ticket.copies.len()).sum();
    report.closures = tickets().filter(|ticket| !ticket.open).count();
    report.rules.observe(&outcomes);
    report.work.observe(&outcomes);
    report.work.passed_on = meeting.passed_on();
    report.selections = outcomes.iter().map(|outcome| outcome.chosen.len()).sum();
    report.changes = run.changes;
    report.kills = run.kills;
    report.stops = run.stops;
    report.expired = run.expired;
    report.timers = run.timers(&mut report.differences);
    report.troubles = run.troubles + run.stage.discord.read(failed_requests);
    if report.differences.is_empty() {
        report
            .differences
            .extend(run.stage.program.dismiss().await.as_ref().err().map(broken));
    } else {
        report.kept = Some(run.stage.program.keep());
    }
    report
}

pub(super) fn failed_requests(world: &Sim) -> usize {
    world
        .requests()
        .filter(|request| request.fault.is_some())
        .count()
}

impl Run {
    /// How many planned closures came about. Each does once, unless the ticket
    /// was closed before or another plan took its place.
    fn timers(&self, differences: &mut Vec<Difference>) -> usize {
        let bot = self.stage.bot;
        let told = |member: Id, reason: &str| {
            self.stage.discord.read(|world| {
                let messages = world.dm_messages(member, bot);
                let mut told = 0;
                for message in messages {
                    let is_it = message.content.lines().any(|line| line.ends_with(reason));
                    told += usize::from(message.author == bot && is_it);
                }
                told
            })
        };
        let mut came = 0;
        for (member, reason) in &self.planned {
            match told(*member, reason) {
                0 => {}
                1 => came += 1,
                times => differences.push(Difference {
                    kind: Kind::Doubled,
                    words: format!("a ticket was closed {times} times because of `{reason}`"),
                }),
            }
        }
        came
    }

    async fn play(&mut self, plan: Plan) -> anyhow::Result<()> {
        if plan.asks {
            self.stage.ask_members()?;
        }
        if let Some((age, end)) = plan.stillborn {
            self.lives_briefly(age, end).await?;
        }
        self.stage.program.start()?;
        self.warm_up().await?;
        if self.work.together {
            self.gather().await?;
        }
        if self.work.snippets {
            self.make_snippet().await?;
        }
        self.stage.discord.throws(plan.dice);
        for step in plan.steps {
            self.step(step).await?;
        }
        self.stage.discord.throws(None);
        self.stage.discord.act(Action::ClearFaults)?;
        self.rest().await
    }

    /// Each member writes once and is answered: from then on there is a session
    /// that can be resumed.
    async fn warm_up(&mut self) -> anyhow::Result<()> {
        let ready = |world: &Sim| {
            let mut sessions = world.sessions();
            sessions
                .any(discord_sim::Session::is_connected)
                .then_some(())
        };
        let discord = &self.stage.discord;
        discord.wait_until(PATIENCE, ready).await?;
        for (member, name) in self.stage.members.iter().zip(MEMBERS) {
            let text = format!("{name} writes 0");
            discord.sends_dm(*member, text.as_str())?;
        }
        let signed = |world: &Sim| self.is_at_rest(world).then_some(());
        let signed = discord.wait_until(PATIENCE, signed).await;
        signed.context("the first messages were not relayed")
    }

    async fn step(&mut self, step: Step) -> anyhow::Result<()> {
        match step {
            Step::Write { member, text } => {
                let member = person(&self.stage.members, member)?;
                self.stage.discord.sends_dm(member, text.as_str())?;
            }
            Step::Choose { member, pick } => {
                let member = person(&self.stage.members, member)?;
                self.choose(member, pick).await;
            }
            Step::Edit { member, back, text } => self.edit(member, back, &text)?,
            Step::Erase { member, back } => self.erase(member, back)?,
            Step::Reply {
                member,
                staff,
                text,
                typed,
                manner,
            } => self.reply((member, staff), text, typed, manner)?,
            Step::Close {
                member,
                staff,
                typed,
            } => {
                self.command(member, staff, typed, "close", &[])?;
            }
            Step::Remind {
                member,
                staff,
                text,
                typed,
            } => self.remind(member, staff, text, typed)?,
            Step::Company(act) => self.act(act)?,
            Step::Hold { on } => self.hold(on)?,
            Step::Block { member, on } => self.block(member, on)?,
            Step::CloseDms { member, closed } => self.close_dms(member, closed)?,
            Step::React {
                member,
                staff,
                back,
            } => self.react(member, staff, back)?,
            Step::End { end, down } => {
                self.ends(end).await?;
                tokio::time::sleep(down).await;
                self.stage.program.start()?;
            }
            Step::EndYoung {
                ends: [first, second],
                age,
                schedule,
            } => {
                self.ends(first).await?;
                if let Some((member, seconds)) = schedule {
                    self.schedule(member, seconds).await?;
                }
                self.lives_briefly(age, second).await?;
                self.stage.program.start()?;
            }
            Step::Absence { end } => {
                self.ends(end).await?;
                self.stage.pass_ten_minutes(self.asks).await?;
                self.stage.program.start()?;
            }
            Step::Expire { end } => {
                self.ends(end).await?;
                self.expire();
                self.stage.pass_ten_minutes(self.asks).await?;
            }
            Step::Reconfigure { end } => {
                self.ends(end).await?;
                self.stage.change_intents()?;
                self.stage.program.start()?;
            }
            Step::Schedule { member, seconds } => self.schedule(member, seconds).await?,
            Step::StartOver { lives } => {
                for (age, end) in lives {
                    self.lives_briefly(age, end).await?;
                }
                self.stage.program.start()?;
            }
            Step::ExpireLive => self.expire_live(),
            Step::Trouble(trouble) => {
                self.troubles += 1;
                self.stage.discord.trouble(&trouble);
            }
            Step::Refuse { time } => {
                self.troubles += 1;
                self.stage.discord.refuses_connections(true);
                tokio::time::sleep(time).await;
                self.stage.discord.refuses_connections(false);
            }
            Step::Pause(time) => tokio::time::sleep(time).await,
            Step::CatchUp(most) => {
                let rests = |world: &Sim| self.is_at_rest(world).then_some(());
                // Whether it did is asked at the end.
                let _in_time = self.stage.discord.wait_until(most, rests).await;
            }
        }
        Ok(())
    }

    async fn ends(&mut self, end: End) -> anyhow::Result<()> {
        self.count(end);
        self.stage.program.end(end).await
    }

    /// The bot starts and is ended at this age.
    async fn lives_briefly(&mut self, age: Duration, end: End) -> anyhow::Result<()> {
        self.count(end);
        let discord = &self.stage.discord;
        self.stage.program.start_briefly(discord, age, end).await
    }

    fn count(&mut self, end: End) {
        if end == End::Kill {
            self.kills += 1;
        } else {
            self.stops += 1;
        }
    }

    /// The session expires under the running bot, and the line is cut.
    fn expire_live(&mut self) {
        // So that identifying again is allowed at once.
        self.stage.discord.advance(time::Duration::minutes(1));
        self.expire();
        self.stage.discord.trouble(&Trouble::Cut);
    }

    fn expire(&mut self) {
        self.expired += 1;
        self.stage.discord.trouble(&Trouble::ExpireSessions);
    }

    /// Plans that a member's open ticket closes.
    async fn schedule(&mut self, member: usize, seconds: i64) -> anyhow::Result<()> {
        let member = person(&self.stage.members, member)?;
        let staff = person(&self.stage.staff, 0)?;
        let reason = format!("planned {}", self.planned.len() + 1);
        if self.stage.schedule(member, staff, seconds, &reason).await? {
            self.planned.push((member, reason));
        }
        Ok(())
    }

    /// Waits until nothing is due any more.
    async fn rest(&mut self) -> anyhow::Result<()> {
        let begun = Instant::now();
        loop {
            // Something may have been asked for when nobody listened, or begin late.
            self.let_in(self.work).await?;
            let left = PATIENCE.saturating_sub(begun.elapsed());
            let most = if self.work.holds() {
                left.min(LET_IN_AGAIN)
            } else {
                left
            };
            let rests = |world: &Sim| self.is_at_rest(world).then_some(());
            let rested = self.stage.discord.wait_until(most, rests).await;
            self.stage.program.is_alive()?;
            if rested.is_err() && most < left {
                continue;
            }
            rested.context("something was still due")?;
            if !self.stage.has_work().await? {
                return Ok(());
            }
            ensure!(!left.is_zero(), "the bot still had work");
            tokio::time::sleep(LOOK_AGAIN).await;
        }
    }

    /// Whether the bot is there, and whoever waits for something has it.
    fn is_at_rest(&self, world: &Sim) -> bool {
        let connected = world.sessions().any(discord_sim::Session::is_connected);
        connected
            && self.outcomes(world).iter().all(is_complete)
            && self.meeting(world).is_complete()
    }

    pub(super) fn meeting(&self, world: &Sim) -> Meeting {
        company::observe(world, &self.stage, &self.answers)
    }

    fn outcomes(&self, world: &Sim) -> Vec<Outcome> {
        let Stage {
            bot,
            guild,
            members,
            ..
        } = &self.stage;
        let deeds = Deeds {
            asked: &self.asked,
            reminders: &self.reminders,
            reacted: &self.reacted,
            rules: &self.rules,
            work: self.work,
        };
        let of = |member: &Id| {
            let sides = Sides {
                bot: *bot,
                guild: *guild,
                member: *member,
            };
            observe(world, sides, deeds)
        };
        members.iter().map(of).collect()
    }
}

fn is_complete(outcome: &Outcome) -> bool {
    let mut written = outcome.written.iter();
    let signed = written.all(|item| item.ticks + item.crosses > 0);
    let mut open = outcome.tickets.iter().filter(|ticket| ticket.open);
    let current = |copy: &Shown| {
        let mut written = outcome.written.iter();
        let written = written.find(|item| item.said(&copy.text));
        written.is_none_or(|written| written.text() == copy.text && written.deleted == copy.deleted)
    };
    let answered = open.all(|ticket| {
        if !ticket.shown.iter().all(current) {
            return false;
        }
        let copied = |text: &String| ticket.copies.iter().any(|copy| copy.text == *text);
        let ended = |copy: &Copy| copy.delivered || copy.undelivered;
        let reminded = |text: &String| ticket.reminded.contains(text);
        ticket.asked.iter().all(copied)
            && ticket.copies.iter().all(ended)
            && ticket.promised.iter().all(reminded)
    });
    let mut reactions = outcome.reactions.iter();
    let told = reactions.all(|one| !one.owed || one.told > 0 || one.refused);
    signed && answered && told
}
