//! What happens in a run, all of it decided by a seed.

use std::time::Duration;

use discord_sim::{Dice, Fault, Scope, Trouble};

use super::random::Random;

/// Who writes to the staff.
pub(crate) const MEMBERS: [&str; 5] = ["ada", "bob", "cleo", "dan", "eve"];

/// Who answers.
pub(crate) const STAFF: [&str; 2] = ["grace", "hopper"];

/// One in so many runs ends with a session that expired.
const EXPIRING: u64 = 5;

/// In one in so many runs members are asked what their message is about.
const ASKING: u64 = 4;

/// In one in so many runs members edit and delete what they wrote.
const EDITING: u64 = 3;

/// In one in so many runs the bot is started anew with other intents, so that it
/// cannot resume its session.
const RECONFIGURING: u64 = 3;

/// What goes wrong in a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, clap::ValueEnum)]
pub(crate) enum Faults {
    /// Nothing.
    None,
    /// Requests and connections fail.
    Network,
    /// The bot is killed, or asked to stop.
    Kill,
    /// All of it together.
    All,
}

impl Faults {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Network => "network",
            Self::Kill => "kill",
            Self::All => "all",
        }
    }

    fn network(self) -> bool {
        matches!(self, Self::Network | Self::All)
    }

    fn kill(self) -> bool {
        matches!(self, Self::Kill | Self::All)
    }
}

/// A stop by SIGTERM in the middle of a burst, and what follows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stop {
    /// Three members write; the session is resumed.
    Resumed,
    /// Five members write; the session has expired by the next start.
    Expired,
    /// Five members write; the next start wants other intents.
    OtherIntents,
    /// Staff type answers in three tickets; the session is resumed.
    Answers,
}

impl Stop {
    pub(crate) const ALL: [Self; 4] = [
        Self::Resumed,
        Self::Expired,
        Self::OtherIntents,
        Self::Answers,
    ];
}

/// What is played.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Game {
    /// Many things, in which these go wrong.
    Faults(Faults),
    /// One stop.
    Stop(Stop),
}

impl Game {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Faults(faults) => faults.name(),
            Self::Stop(Stop::Resumed) => "resumed",
            Self::Stop(Stop::Expired) => "expired",
            Self::Stop(Stop::OtherIntents) => "intents",
            Self::Stop(Stop::Answers) => "answers",
        }
    }

    /// The plan of this seed; with so many messages of members, if it is not known
    /// how many there are.
    pub(crate) fn plan(self, seed: u64, messages: usize) -> Plan {
        match self {
            Self::Faults(faults) => Plan::new(seed, messages, faults),
            Self::Stop(stop) => Plan::stop(seed, stop),
        }
    }
}

/// How the bot is ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum End {
    /// By SIGKILL, in the middle of whatever it does.
    Kill,
    /// By SIGTERM, and it is waited for.
    Stop,
    /// By SIGTERM, and so long later by another: it is to hurry.
    StopTwice(Duration),
    /// By SIGTERM, and so long later by SIGKILL, while it winds up.
    StopKill(Duration),
}

/// One thing that happens. Members and staff are given by their place in
/// [`MEMBERS`] and [`STAFF`].
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Step {
    /// A member writes.
    Write { member: usize, text: String },
    /// A member chooses what their message is about, if they are asked: the
    /// `pick`th entry of the menu.
    Choose { member: usize, pick: usize },
    /// A member changes one of their messages, the last or one of those before.
    Edit {
        member: usize,
        back: usize,
        text: String,
    },
    /// A member deletes one of their messages, if it is signed.
    Erase { member: usize, back: usize },
    /// Somebody of the staff answers in the member's ticket, if there is one.
    Reply {
        member: usize,
        staff: usize,
        text: String,
        typed: bool,
    },
    /// Somebody of the staff closes the member's ticket, if there is one.
    Close {
        member: usize,
        staff: usize,
        typed: bool,
    },
    /// The bot is ended and, after a while, started again.
    End { end: End, down: Duration },
    /// The bot is ended, started, ended at this age, and started again.
    EndYoung {
        ends: [End; 2],
        age: Duration,
        /// A member's ticket that is to close so many seconds later.
        schedule: Option<(usize, i64)>,
    },
    /// The bot is ended and, ten minutes later, started again: what it sent
    /// without an answer is no longer protected by a nonce.
    Absence { end: End },
    /// The bot is ended and stays down so long that its session expires.
    Expire { end: End },
    /// The bot is ended and started again with other intents.
    Reconfigure { end: End },
    /// The bot is down; before it starts again, a member's ticket is to close
    /// this many seconds later. Whoever wrote that is not asked.
    Schedule { member: usize, seconds: i64 },
    /// The bot, which is down, is started, and ended at each of these ages.
    StartOver { lives: Vec<(Duration, End)> },
    /// The session expires under the running bot, and the line is cut.
    ExpireLive,
    /// Trouble at the gateway.
    Trouble(Trouble),
    /// Discord takes no connections for a while.
    Refuse { time: Duration },
    /// Nothing happens.
    Pause(Duration),
    /// Nothing happens until the bot has caught up, but no longer than this.
    CatchUp(Duration),
}

/// A whole run.
#[derive(Debug, PartialEq)]
pub(crate) struct Plan {
    /// Whether the simulator limits how fast the bot may ask.
    pub(crate) rate_limits: bool,
    /// Whether members are asked what their message is about.
    pub(crate) asks: bool,
    /// At which age the bot is ended before anybody has written, and how.
    pub(crate) stillborn: Option<(Duration, End)>,
    /// What goes wrong with requests.
    pub(crate) dice: Option<Dice>,
    pub(crate) steps: Vec<Step>,
}

impl Plan {
    /// The plan of this seed, with so many messages of members.
    pub(crate) fn new(seed: u64, messages: usize, faults: Faults) -> Self {
        let mut random = Random::new(seed);
        let rate_limits = random.chance(10);
        let stillborn = random.chance(20) && faults.kill();
        let stillborn = stillborn.then(|| (millis(&mut random, 150), end(&mut random)));
        let dice = faults.network().then(|| dice(&mut random));
        let mut planner = Planner {
            asks: seed % ASKING == 2,
            edits: seed % EDITING == 1,
            ..Planner::new(random, faults)
        };
        let mut left = messages;
        while left > 0 {
            let burst = left.min(1 + planner.random.index(12));
            planner.burst(burst);
            left -= burst;
        }
        // Among the kinds of every run in which the bot is ended.
        if faults.kill() {
            planner.stop(seed.is_multiple_of(RECONFIGURING));
        }
        // Always among the kinds of a run, whatever its other faults are.
        if seed.is_multiple_of(EXPIRING) && faults != Faults::None {
            planner.expiry();
        }
        planner.steps.push(Step::CatchUp(Duration::from_secs(3)));
        Self {
            rate_limits,
            asks: planner.asks,
            stillborn,
            dice,
            steps: planner.steps,
        }
    }

    /// A burst, the stop in it that this seed decides on, and the next start.
    fn stop(seed: u64, stop: Stop) -> Self {
        let mut planner = Planner::new(Random::new(seed), Faults::Kill);
        let (people, each) = match stop {
            Stop::Resumed | Stop::Answers => (3, 10),
            Stop::Expired | Stop::OtherIntents => (5, 20),
        };
        for _ in 0..each {
            for member in 0..people {
                if stop == Stop::Answers {
                    planner.answer(member, true);
                } else {
                    planner.write(member);
                }
            }
        }
        planner.pause(80);
        let end = End::Stop;
        let down = Duration::ZERO;
        match stop {
            Stop::Resumed | Stop::Answers => planner.steps.push(Step::End { end, down }),
            Stop::OtherIntents => planner.steps.push(Step::Reconfigure { end }),
            Stop::Expired => planner
                .steps
                .extend([Step::Expire { end }, Step::StartOver { lives: Vec::new() }]),
        }
        Self {
            rate_limits: false,
            asks: false,
            stillborn: None,
            dice: None,
            steps: planner.steps,
        }
    }

    /// How many messages members write.
    pub(crate) fn messages(&self) -> usize {
        let steps = self.steps.iter();
        steps
            .filter(|step| matches!(step, Step::Write { .. }))
            .count()
    }
}

struct Planner {
    random: Random,
    faults: Faults,
    asks: bool,
    edits: bool,
    /// How much each member has written.
    written: [usize; MEMBERS.len()],
    replies: usize,
    steps: Vec<Step>,
}

impl Planner {
    fn new(random: Random, faults: Faults) -> Self {
        Self {
            random,
            faults,
            asks: false,
            edits: false,
            written: [0; MEMBERS.len()],
            replies: 0,
            steps: Vec::new(),
        }
    }

    /// Some messages at once, with what staff do and what goes wrong meanwhile.
    fn burst(&mut self, messages: usize) {
        let alone = self.random.chance(30);
        let first = self.random.index(MEMBERS.len());
        for _ in 0..messages {
            let member = if alone {
                first
            } else {
                self.random.index(MEMBERS.len())
            };
            self.write(member);
            if self.asks && self.random.chance(30) {
                self.pause(60);
                self.choose(member);
            }
            if self.edits && self.random.chance(20) {
                self.change(member);
            }
            if self.random.chance(8) {
                self.pause(60);
                self.fault();
            }
        }
        if self.random.chance(50) {
            self.pause(150);
        }
        for _ in 0..self.random.index(4) {
            self.reply();
        }
        // Whoever is to be asked has no ticket.
        if self.random.chance(if self.asks { 60 } else { 10 }) {
            self.close();
        }
        if self.random.chance(35) {
            self.fault();
        }
        match self.random.below(4) {
            0 => {}
            1 => {
                let most = millis(&mut self.random, 1_500);
                self.steps.push(Step::CatchUp(most));
                if self.random.chance(40) {
                    self.close();
                }
            }
            _ => self.pause(300),
        }
    }

    /// Members write at once, and the bot is asked to stop meanwhile; perhaps it
    /// is started again with other intents.
    fn stop(&mut self, reconfigure: bool) {
        for _ in 0..2 + self.random.index(10) {
            let member = self.random.index(MEMBERS.len());
            self.write(member);
        }
        if self.random.chance(50) {
            self.reply();
        }
        self.pause(40);
        let step = if reconfigure {
            let end = end(&mut self.random);
            Step::Reconfigure { end }
        } else {
            let (end, down) = (End::Stop, Duration::ZERO);
            Step::End { end, down }
        };
        self.steps.push(step);
    }

    /// The session expires; meanwhile members write and staff answer, and when
    /// the bot is back it is ended while it reads that.
    fn expiry(&mut self) {
        if self.faults.kill() {
            let end = end(&mut self.random);
            self.steps.push(Step::Expire { end });
        } else {
            self.steps.push(Step::ExpireLive);
        }
        for _ in 0..4 + self.random.index(12) {
            let member = self.random.index(MEMBERS.len());
            self.write(member);
            if self.edits && self.random.chance(40) {
                self.change(member);
            }
            if self.random.chance(20) {
                self.reply();
            }
        }
        if self.faults.kill() {
            if self.random.chance(30) {
                self.schedule();
            }
            let lives = self.random.index(4);
            let life = |_| (millis(&mut self.random, 400), end(&mut self.random));
            let lives = (0..lives).map(life).collect();
            self.steps.push(Step::StartOver { lives });
        }
        for _ in 0..self.random.index(8) {
            self.pause(80);
            let member = self.random.index(MEMBERS.len());
            self.write(member);
        }
    }

    fn choose(&mut self, member: usize) {
        let pick = self.random.index(3);
        self.steps.push(Step::Choose { member, pick });
    }

    fn change(&mut self, member: usize) {
        let back = self.random.index(3);
        if self.random.chance(30) {
            self.steps.push(Step::Erase { member, back });
            return;
        }
        let text = format!("{}, at last", self.next_text(member));
        self.steps.push(Step::Edit { member, back, text });
    }

    fn schedule(&mut self) {
        let member = self.random.index(MEMBERS.len());
        let seconds = i64::try_from(self.random.below(3)).unwrap_or_default() - 1;
        self.steps.push(Step::Schedule { member, seconds });
    }

    fn next_text(&mut self, member: usize) -> String {
        let name = MEMBERS.get(member).copied().unwrap_or_default();
        let count = self.written.get_mut(member).map_or(0, |written| {
            *written += 1;
            *written
        });
        format!("{name} writes {count}")
    }

    fn write(&mut self, member: usize) {
        let text = self.next_text(member);
        self.steps.push(Step::Write { member, text });
    }

    fn reply(&mut self) {
        let member = self.random.index(MEMBERS.len());
        let typed = self.random.chance(50);
        self.answer(member, typed);
    }

    fn answer(&mut self, member: usize, typed: bool) {
        self.replies += 1;
        self.steps.push(Step::Reply {
            member,
            staff: self.random.index(STAFF.len()),
            text: format!("answer {}", self.replies),
            typed,
        });
    }

    fn close(&mut self) {
        self.steps.push(Step::Close {
            member: self.random.index(MEMBERS.len()),
            staff: self.random.index(STAFF.len()),
            typed: self.random.chance(50),
        });
    }

    fn pause(&mut self, most: u64) {
        let time = millis(&mut self.random, most);
        self.steps.push(Step::Pause(time));
    }

    /// Something goes wrong, if anything may.
    fn fault(&mut self) {
        let kill = match self.faults {
            Faults::None => return,
            Faults::Network => false,
            Faults::Kill => true,
            Faults::All => self.random.chance(50),
        };
        let random = &mut self.random;
        let step = match (kill, random.below(8)) {
            (true, 0..4) => Step::End {
                end: end(random),
                down: Duration::ZERO,
            },
            (true, 4..6) => Step::End {
                end: end(random),
                down: millis(random, 400),
            },
            (true, 6) => Step::Absence { end: end(random) },
            (true, _) => {
                let ends = [end(random), end(random)];
                let age = millis(random, 250);
                let seconds = i64::try_from(random.below(3)).unwrap_or_default() - 1;
                let member = random.index(MEMBERS.len());
                let schedule = random.chance(60).then_some((member, seconds));
                Step::EndYoung {
                    ends,
                    age,
                    schedule,
                }
            }
            (false, 0..2) => Step::Trouble(Trouble::Cut),
            (false, 2) => Step::Trouble(Trouble::Reconnect),
            (false, 3) => Step::Trouble(Trouble::InvalidSession { resumable: true }),
            (false, 4) => Step::Trouble(Trouble::Close { code: 4000 }),
            (false, 5) => {
                let count = 1 + random.index(5);
                let again = Trouble::DuplicateAfterResume { count };
                self.steps.push(Step::Trouble(again));
                Step::Trouble(Trouble::Cut)
            }
            (false, _) => Step::Refuse {
                time: millis(random, 600),
            },
        };
        self.steps.push(step);
    }
}

fn millis(random: &mut Random, most: u64) -> Duration {
    Duration::from_millis(random.below(most + 1))
}

/// How the bot is ended this time.
fn end(random: &mut Random) -> End {
    match random.below(20) {
        0..9 => End::Kill,
        9..16 => End::Stop,
        16..18 => End::StopTwice(millis(random, 60)),
        _ => End::StopKill(millis(random, 60)),
    }
}

/// Each kind of fault that a request can meet; together they meet every sixth
/// request, every third or every second.
fn dice(random: &mut Random) -> Dice {
    let limited = |scope, retry_after| Fault::RateLimited { scope, retry_after };
    let severity = [1.0, 2.0, 3.0].get(random.index(3)).copied();
    let faults = [
        (0.03, Fault::LostAnswer),
        (0.02, Fault::LostRequest),
        (0.02, Fault::HalfAnswer),
        (0.01, Fault::Status(500)),
        (0.01, Fault::Status(502)),
        (0.01, Fault::Status(503)),
        (0.01, Fault::Status(403)),
        (0.02, Fault::Slow(20 + random.below(400))),
        (0.02, Fault::MalformedJson),
        (0.01, limited(Scope::Route, 0.2)),
        (0.01, limited(Scope::Shared, 0.1)),
        (0.005, limited(Scope::Global, 0.1)),
        (0.005, limited(Scope::Edge, 0.1)),
    ];
    let faults = faults
        .into_iter()
        .map(|(probability, fault)| (probability * severity.unwrap_or(1.0), fault));
    Dice::new(random.next(), faults.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(plan: &Plan, wanted: impl Fn(&Step) -> bool) -> usize {
        plan.steps.iter().filter(|step| wanted(step)).count()
    }

    fn is_end(step: &Step) -> bool {
        matches!(
            step,
            Step::End { .. }
                | Step::EndYoung { .. }
                | Step::Absence { .. }
                | Step::Expire { .. }
                | Step::Reconfigure { .. }
        )
    }

    fn is_network(step: &Step) -> bool {
        matches!(step, Step::Trouble(_) | Step::Refuse { .. })
    }

    #[test]
    fn the_same_seed_gives_the_same_plan_and_another_seed_another() {
        let plan = |seed| Plan::new(seed, 100, Faults::All);

        assert_eq!(plan(7), plan(7));
        assert_ne!(plan(7), plan(8));
    }

    #[test]
    fn a_plan_has_as_many_messages_as_asked_for_and_no_two_alike() {
        let plan = Plan::new(1, 100, Faults::Network);

        let mut texts: Vec<_> = plan
            .steps
            .iter()
            .filter_map(|step| match step {
                Step::Write { text, .. } => Some(text),
                _ => None,
            })
            .collect();
        texts.sort();
        texts.dedup();
        assert_eq!(texts.len(), 100);
    }

    #[test]
    fn one_in_five_runs_ends_with_a_session_that_expired() {
        let expires = |seed| {
            let plan = Plan::new(seed, 20, Faults::All);
            count(&plan, |value| matches!(value, Step::Expire { .. })) > 0
        };

        assert_eq!((0..20).filter(|number| expires(*number)).count(), 4);
    }

    #[test]
    fn every_run_that_ends_the_bot_asks_it_to_stop_while_members_write() {
        for seed in 0..12 {
            let plan = Plan::new(seed, 20, Faults::Kill);
            let asked = plan.steps.windows(4).any(|steps| {
                let written = steps.iter().any(|step| matches!(step, Step::Write { .. }));
                let last = steps.last();
                let stopped = last.is_some_and(|last| {
                    let stop = matches!(last, Step::End { end, .. } if *end == End::Stop);
                    stop || matches!(last, Step::Reconfigure { .. })
                });
                written && stopped
            });
            assert!(asked, "{seed}");
        }
    }

    #[test]
    fn one_in_four_runs_asks_members_and_one_in_three_has_them_edit() {
        let plans: Vec<_> = (0..12)
            .map(|seed| Plan::new(seed, 100, Faults::All))
            .collect();
        let chooses = |step: &Step| matches!(step, Step::Choose { .. });
        let changes = |step: &Step| matches!(step, Step::Edit { .. } | Step::Erase { .. });

        assert_eq!(plans.iter().filter(|plan| plan.asks).count(), 3);
        for plan in &plans {
            assert_eq!(plan.asks, count(plan, chooses) > 0);
        }
        let edited = plans.iter().filter(|plan| count(plan, changes) > 0);
        assert_eq!(edited.count(), 4);
    }

    #[test]
    fn only_what_was_asked_for_goes_wrong() {
        for (faults, kills, network) in [
            (Faults::None, false, false),
            (Faults::Network, false, true),
            (Faults::Kill, true, false),
            (Faults::All, true, true),
        ] {
            let plan = Plan::new(3, 300, faults);

            assert_eq!(count(&plan, is_end) > 0, kills, "{faults:?}");
            assert_eq!(count(&plan, is_network) > 0, network, "{faults:?}");
            assert_eq!(plan.dice.is_some(), network, "{faults:?}");
            assert!(kills || plan.stillborn.is_none(), "{faults:?}");
        }
    }
}
