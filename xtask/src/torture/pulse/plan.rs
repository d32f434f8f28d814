//! What happens in a run of the status bot, all of it decided by a seed.

use std::time::Duration;

use discord_sim::Dice;
use status_sim::{ComponentStatus, Encoding, Fault, Impact, IncidentStatus};

use super::{
    super::{
        planner::{dice, end, millis, troubles},
        random::Random,
        step::Faults,
    },
    step::{Event, Step},
};

/// So many incidents go on at most: of very many the bot tells in one sum.
const AT_ONCE: usize = 5;

/// After so many events at most it is waited until the bot has read the page.
const UNREAD: usize = 8;

/// In one in so many runs a page hangs once, which takes as long as the bot waits for it.
const HANGING: u64 = 10;

/// Components of the page.
const COMPONENTS: [&str; 4] = [
    "Authentication / Login",
    "SDK Asset Uploads",
    "Japan (Tokyo)",
    "Europe (Amsterdam)",
];

/// A whole run.
#[derive(Debug, PartialEq)]
pub(super) struct Plan {
    /// Whether the simulated Discord limits how fast the bot may ask.
    pub(super) rate_limits: bool,
    /// What goes wrong with requests to Discord.
    pub(super) dice: Option<Dice>,
    /// What was on the page before the bot ever read it.
    pub(super) before: Vec<Event>,
    pub(super) steps: Vec<Step>,
}

/// How far an incident or a maintenance of the plan has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    GoesOn,
    Over,
    Gone,
}

struct Planner {
    random: Random,
    faults: Faults,
    incidents: Vec<State>,
    /// Of each maintenance, how many steps it has taken.
    maintenances: Vec<u32>,
    groups: usize,
    unread: usize,
    steps: Vec<Step>,
}

impl Plan {
    /// The plan of this seed, in which so much happens on the page.
    pub(super) fn new(seed: u64, events: usize, faults: Faults) -> Self {
        let mut random = Random::new(seed);
        let rate_limits = random.chance(10);
        let dice = faults.network().then(|| dice(&mut random));
        let mut planner = Planner {
            random,
            faults,
            incidents: Vec::new(),
            maintenances: Vec::new(),
            groups: 0,
            unread: 0,
            steps: Vec::new(),
        };
        let mut before = Vec::new();
        for _ in 0..planner.random.index(4) {
            before.push(planner.event());
        }
        let mut left = events;
        while left > 0 {
            let burst = left.min(1 + planner.random.index(4));
            planner.burst(burst);
            left -= burst;
        }
        if faults.network() && seed.is_multiple_of(HANGING) {
            planner.page_fault(Fault::Hang, 1);
        }
        Self {
            rate_limits,
            dice,
            before,
            steps: planner.steps,
        }
    }
}

impl Planner {
    /// Some events at once, and what goes wrong meanwhile.
    fn burst(&mut self, events: usize) {
        let frozen = self.faults.network() && self.random.chance(8);
        if frozen {
            self.steps.push(Step::Frozen(true));
        }
        for _ in 0..events {
            if self.random.chance(20) {
                self.fault(true);
            }
            let event = self.event();
            self.steps.push(Step::Page(event));
            self.unread += 1;
            if self.random.chance(40) {
                self.pause(400);
            }
        }
        if self.random.chance(40) {
            self.fault(true);
        }
        if frozen {
            self.pause(800);
            self.steps.push(Step::Frozen(false));
        }
        if self.unread >= UNREAD || self.random.chance(40) {
            self.read();
        } else {
            self.pause(400);
        }
    }

    fn read(&mut self) {
        self.unread = 0;
        self.steps.push(Step::Read);
        // Where what was written down is being delivered.
        if self.random.chance(40) {
            self.pause(30);
            self.fault(false);
        }
    }

    fn pause(&mut self, most: u64) {
        let time = millis(&mut self.random, most);
        self.steps.push(Step::Pause(time));
    }

    /// One of those in this state.
    fn pick(&mut self, state: State) -> Option<usize> {
        let listed: Vec<_> = (0..self.incidents.len())
            .filter(|index| self.incidents.get(*index) == Some(&state))
            .collect();
        listed.get(self.random.index(listed.len())).copied()
    }

    fn becomes(&mut self, incident: usize, state: State) {
        if let Some(held) = self.incidents.get_mut(incident) {
            *held = state;
        }
    }

    fn event(&mut self) -> Event {
        match self.random.below(20) {
            0..5 => self.begin(),
            5..14 => self.change().unwrap_or_else(|| self.begin()),
            14..17 => self.maintain(),
            _ => self.parts(),
        }
    }

    fn begin(&mut self) -> Event {
        let going_on = |state: &&State| **state == State::GoesOn;
        if self.incidents.iter().filter(going_on).count() >= AT_ONCE
            && let Some(incident) = self.pick(State::GoesOn)
        {
            self.becomes(incident, State::Over);
            return Event::Resolve { incident };
        }
        if self.random.chance(10) {
            self.incidents.push(State::Gone);
            return Event::Historical;
        }
        self.incidents.push(State::GoesOn);
        let impacts = [Impact::Minor, Impact::Major, Impact::Critical, Impact::None];
        let impact = impacts.get(self.random.index(impacts.len())).cloned();
        Event::Begin {
            impact: impact.unwrap_or_default(),
            component: self.component(),
        }
    }

    fn component(&mut self) -> &'static str {
        let index = self.random.index(COMPONENTS.len());
        COMPONENTS.get(index).copied().unwrap_or_default()
    }

    /// What becomes of an incident; nothing if there is none for it.
    fn change(&mut self) -> Option<Event> {
        let drawn = self.random.below(20);
        let incident = match drawn {
            0..13 => self.pick(State::GoesOn)?,
            13..19 => self.pick(State::Over)?,
            _ if self.random.chance(50) => self.pick(State::GoesOn)?,
            _ => self.pick(State::Over)?,
        };
        Some(match drawn {
            0..4 => {
                let statuses = [
                    IncidentStatus::Investigating,
                    IncidentStatus::Identified,
                    IncidentStatus::Monitoring,
                ];
                let status = statuses.get(self.random.index(statuses.len())).cloned();
                Event::Update {
                    incident,
                    status: status.unwrap_or(IncidentStatus::Identified),
                    silent: self.random.chance(30),
                }
            }
            4 => Event::Edit { incident },
            5 | 18 => Event::Backdate { incident },
            6..13 => {
                self.becomes(incident, State::Over);
                Event::Resolve { incident }
            }
            13..17 => {
                self.becomes(incident, State::GoesOn);
                Event::Reopen { incident }
            }
            17 => Event::Postmortem { incident },
            _ => {
                self.becomes(incident, State::Gone);
                Event::Delete { incident }
            }
        })
    }

    /// What becomes of maintenances.
    fn maintain(&mut self) -> Event {
        let open: Vec<_> = (0..self.maintenances.len())
            .filter(|index| {
                self.maintenances
                    .get(*index)
                    .is_some_and(|steps| *steps < 4)
            })
            .collect();
        let picked = open.get(self.random.index(open.len())).copied();
        let Some(maintenance) = picked.filter(|_| open.len() > 2 || self.random.chance(70)) else {
            self.maintenances.push(0);
            return Event::Plan;
        };
        let steps = self.maintenances.get_mut(maintenance);
        let begun = steps.as_ref().is_some_and(|steps| **steps > 1);
        match (begun, self.random.below(6)) {
            (false, 0) => {
                if let Some(steps) = steps {
                    *steps = 4;
                }
                Event::Cancel { maintenance }
            }
            (false, 1..3) => Event::Move { maintenance },
            _ => {
                if let Some(steps) = steps {
                    *steps += 1;
                }
                Event::Proceed { maintenance }
            }
        }
    }

    /// What becomes of the page as a whole.
    fn parts(&mut self) -> Event {
        match self.random.below(8) {
            0..4 => {
                let statuses = [
                    ComponentStatus::Operational,
                    ComponentStatus::DegradedPerformance,
                    ComponentStatus::PartialOutage,
                    ComponentStatus::MajorOutage,
                ];
                let status = statuses.get(self.random.index(statuses.len())).cloned();
                Event::Component {
                    component: self.component(),
                    status: status.unwrap_or(ComponentStatus::Operational),
                }
            }
            4 if self.groups == 0 => {
                self.groups += 1;
                Event::AddGroup
            }
            4..6 if self.groups > 0 => {
                let remove = self.random.chance(50);
                self.groups -= usize::from(remove);
                Event::ChangeGroup { remove }
            }
            6 => Event::ClockAhead {
                seconds: i64::try_from(self.random.below(1_200)).unwrap_or_default(),
            },
            _ => Event::Touch,
        }
    }

    /// Something goes wrong; more may happen on the page only if it has `events`.
    fn fault(&mut self, events: bool) {
        let kill = match self.faults {
            Faults::None => return,
            Faults::Network => false,
            Faults::Kill => true,
            Faults::All => self.random.chance(40),
        };
        if !kill {
            return self.network_fault();
        }
        let random = &mut self.random;
        let step = match random.below(8) {
            0..4 => Step::End {
                end: end(random),
                down: Duration::ZERO,
            },
            4 => Step::End {
                end: end(random),
                down: millis(random, 400),
            },
            5..7 if events => {
                let end = end(random);
                let count = 1 + random.index(3);
                let missed = (0..count).map(|_| self.event()).collect();
                self.unread += count;
                Step::Absence { end, missed }
            }
            _ => Step::EndYoung {
                ends: [end(random), end(random)],
                age: millis(random, 250),
            },
        };
        self.steps.push(step);
    }

    fn network_fault(&mut self) {
        if self.random.chance(35) {
            let drawn = self.random.below(8);
            let troubles = troubles(drawn, &mut self.random);
            if troubles.is_empty() {
                let time = millis(&mut self.random, 600);
                self.steps.push(Step::Refuse(time));
            }
            self.steps.extend(troubles.into_iter().map(Step::Trouble));
            return;
        }
        let fault = self.answer();
        let times = 1 + u32::try_from(self.random.below(3)).unwrap_or_default();
        self.page_fault(fault, times);
    }

    fn page_fault(&mut self, fault: Fault, times: u32) {
        let paths = ["summary", "incidents", "scheduled-maintenances"];
        let path = paths
            .get(self.random.index(paths.len() * 2))
            .map(|name| match *name {
                "summary" => "/api/v2/summary.json",
                "incidents" => "/api/v2/incidents.json",
                _ => "/api/v2/scheduled-maintenances.json",
            });
        self.steps.push(Step::PageFault { fault, path, times });
    }

    /// How the page answers badly, or in another way than usual.
    fn answer(&mut self) -> Fault {
        let random = &mut self.random;
        let encodings = [Encoding::Gzip, Encoding::Brotli, Encoding::Zstd];
        let encoding = encodings.get(random.index(encodings.len())).copied();
        let encoding = encoding.unwrap_or(Encoding::Gzip);
        let codes = [500, 502, 503, 504, 404, 429];
        let code = codes.get(random.index(codes.len())).copied();
        let code = code.unwrap_or(500);
        match random.below(14) {
            0..2 => Fault::Status {
                code,
                retry_after: None,
            },
            2 => Fault::Status {
                code: 429,
                retry_after: Some(random.below(60)),
            },
            3 => Fault::StatusUntil {
                code: 429,
                seconds: i64::try_from(random.below(60)).unwrap_or_default(),
            },
            4 => Fault::Slow {
                milliseconds: random.below(600),
            },
            5 => Fault::Truncate,
            6 => Fault::MalformedJson,
            7 => Fault::MalformedItem,
            8 => Fault::ContentType {
                kind: "text/html".to_owned(),
            },
            9 => Fault::Bom,
            10 => Fault::Huge { bytes: 3_000_000 },
            11 => Fault::Bomb {
                encoding: Encoding::Gzip,
                bytes: 3_000_000,
            },
            12 => Fault::Redirect {
                to: "http://10.0.0.1".to_owned(),
            },
            _ => Fault::Encoded { encoding },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(plan: &Plan, wanted: impl Fn(&Step) -> bool) -> usize {
        plan.steps.iter().filter(|step| wanted(step)).count()
    }

    #[test]
    fn the_same_seed_gives_the_same_plan_and_another_seed_another() {
        let plan = |seed| Plan::new(seed, 40, Faults::All);

        assert_eq!(plan(7), plan(7));
        assert_ne!(plan(7), plan(8));
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

            let ends = |step: &Step| {
                matches!(
                    step,
                    Step::End { .. } | Step::EndYoung { .. } | Step::Absence { .. }
                )
            };
            let fails = |step: &Step| matches!(step, Step::PageFault { .. } | Step::Trouble(_));
            assert_eq!(count(&plan, ends) > 0, kills, "{faults:?}");
            assert_eq!(count(&plan, fails) > 0, network, "{faults:?}");
            assert_eq!(plan.dice.is_some(), network, "{faults:?}");
        }
    }

    #[test]
    fn the_page_is_never_frozen_while_it_is_waited_for() {
        for seed in 0..50 {
            let plan = Plan::new(seed, 100, Faults::All);
            let mut frozen = false;
            for step in &plan.steps {
                match step {
                    Step::Frozen(on) => frozen = *on,
                    Step::Read => assert!(!frozen, "{seed}"),
                    _ => {}
                }
            }
            assert!(!frozen, "{seed}");
        }
    }
}
