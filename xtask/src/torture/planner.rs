//! Deciding, step by step, what happens in a run.

use std::{collections::BTreeSet, time::Duration};

use discord_sim::{Dice, Fault, Scope, Trouble};

use super::{
    random::Random,
    rules::Rules,
    step::{End, Faults, MEMBERS, STAFF, Step},
    work::Work,
};

/// Decides step by step what happens.
pub(super) struct Planner {
    pub(super) random: Random,
    pub(super) faults: Faults,
    pub(super) asks: bool,
    pub(super) edits: bool,
    pub(super) rules: Rules,
    pub(super) work: Work,
    pub(super) work_random: Random,
    /// Whether everything is held.
    pub(super) paused: bool,
    pub(super) blocked: BTreeSet<usize>,
    pub(super) reminders: usize,
    /// Whose direct messages are closed.
    closed: BTreeSet<usize>,
    /// How much each member has written.
    written: [usize; MEMBERS.len()],
    replies: usize,
    /// How much was said in the ticket of several members.
    pub(super) said: usize,
    pub(super) steps: Vec<Step>,
}

impl Planner {
    pub(super) fn new(random: Random, faults: Faults) -> Self {
        Self {
            random,
            faults,
            asks: false,
            edits: false,
            rules: Rules::default(),
            work: Work::default(),
            work_random: Random::new(0),
            paused: false,
            blocked: BTreeSet::new(),
            reminders: 0,
            closed: BTreeSet::new(),
            written: [0; MEMBERS.len()],
            replies: 0,
            said: 0,
            steps: Vec::new(),
        }
    }

    /// Some messages at once, with what staff do and what goes wrong meanwhile.
    pub(super) fn burst(&mut self, messages: usize) {
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
        if self.rules.closed_dms && self.random.chance(60) {
            self.close_dms();
        }
        if self.random.chance(50) {
            self.pause(150);
        }
        for _ in 0..self.random.index(4) {
            self.reply();
        }
        self.duties();
        self.reactions(4);
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
                self.reactions(3);
                if self.random.chance(40) {
                    self.close();
                }
            }
            _ => self.pause(300),
        }
    }

    /// A member closes their direct messages, and is answered all the same; or opens
    /// them again.
    fn close_dms(&mut self) {
        let member = self.random.index(MEMBERS.len());
        if self.closed.remove(&member) {
            let closed = false;
            self.steps.push(Step::CloseDms { member, closed });
            return;
        }
        let closed = true;
        if self.random.chance(30) {
            // The next ticket cannot even be greeted.
            self.close_ticket(member);
            self.pause(200);
        }
        self.steps.push(Step::CloseDms { member, closed });
        self.write(member);
        for _ in 0..=self.random.index(3) {
            let typed = self.random.chance(50);
            self.answer(member, typed);
        }
        self.pause(200);
        if self.random.chance(50) {
            let closed = false;
            self.steps.push(Step::CloseDms { member, closed });
        } else {
            self.closed.insert(member);
        }
    }

    /// Fewer reactions than this, if emoji of another server are used.
    fn reactions(&mut self, limit: usize) {
        if self.rules.foreign_emoji {
            for _ in 0..self.random.index(limit) {
                self.react();
            }
        }
    }

    fn react(&mut self) {
        let staff = self.random.chance(50);
        let staff = staff.then(|| self.random.index(STAFF.len()));
        self.steps.push(Step::React {
            member: self.random.index(MEMBERS.len()),
            staff,
            back: self.random.index(4),
        });
    }

    /// Members write at once, and the bot is asked to stop meanwhile; perhaps it
    /// is started again with other intents.
    pub(super) fn stop(&mut self, reconfigure: bool) {
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
    pub(super) fn expiry(&mut self) {
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

    pub(super) fn write(&mut self, member: usize) {
        let text = self.next_text(member);
        self.steps.push(Step::Write { member, text });
    }

    fn reply(&mut self) {
        let member = self.random.index(MEMBERS.len());
        let typed = self.random.chance(50);
        self.answer(member, typed);
    }

    pub(super) fn answer(&mut self, member: usize, typed: bool) {
        self.replies += 1;
        let manner = self.manner();
        self.steps.push(Step::Reply {
            member,
            staff: self.random.index(STAFF.len()),
            text: format!("answer {}", self.replies),
            typed,
            manner,
        });
    }

    fn close(&mut self) {
        let member = self.random.index(MEMBERS.len());
        self.close_ticket(member);
    }

    fn close_ticket(&mut self, member: usize) {
        self.steps.push(Step::Close {
            member,
            staff: self.random.index(STAFF.len()),
            typed: self.random.chance(50),
        });
    }

    pub(super) fn pause(&mut self, most: u64) {
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
            (false, drawn) => {
                let troubles = troubles(drawn, random);
                if !troubles.is_empty() {
                    self.steps.extend(troubles.into_iter().map(Step::Trouble));
                    return;
                }
                Step::Refuse {
                    time: millis(random, 600),
                }
            }
        };
        self.steps.push(step);
    }
}

/// What goes wrong at the gateway, by a number below 8; nothing for the last ones.
pub(super) fn troubles(drawn: u64, random: &mut Random) -> Vec<Trouble> {
    match drawn {
        0..2 => vec![Trouble::Cut],
        2 => vec![Trouble::Reconnect],
        3 => vec![Trouble::InvalidSession { resumable: true }],
        4 => vec![Trouble::Close { code: 4000 }],
        5 => {
            let count = 1 + random.index(5);
            vec![Trouble::DuplicateAfterResume { count }, Trouble::Cut]
        }
        _ => Vec::new(),
    }
}

pub(super) fn millis(random: &mut Random, most: u64) -> Duration {
    Duration::from_millis(random.below(most + 1))
}

/// How the bot is ended this time.
pub(super) fn end(random: &mut Random) -> End {
    match random.below(20) {
        0..9 => End::Kill,
        9..16 => End::Stop,
        16..18 => End::StopTwice(millis(random, 60)),
        _ => End::StopKill(millis(random, 60)),
    }
}

/// Each kind of fault that a request can meet; together they meet every sixth
/// request, every third or every second.
pub(super) fn dice(random: &mut Random) -> Dice {
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
