//! What happens in a run, all of it decided by a seed.

use std::time::Duration;

use discord_sim::Dice;

use super::{
    planner::{Planner, dice, end, millis},
    random::Random,
    rules::Rules,
    step::{End, Faults, Game, Step, Stop},
    work::{self, Work},
};

/// One in so many runs ends with a session that expired.
const EXPIRING: u64 = 5;

/// In one in so many runs members are asked what their message is about.
const ASKING: u64 = 4;

/// In one in so many runs members edit and delete what they wrote.
const EDITING: u64 = 3;

/// In one in so many runs the bot is started anew with other intents, so that it
/// cannot resume its session.
const RECONFIGURING: u64 = 3;

impl Game {
    /// The plan of this seed; with so many messages of members, if it is not known
    /// how many there are.
    pub(crate) fn plan(self, seed: u64, messages: usize) -> Plan {
        match self {
            Self::Faults(faults) => Plan::new(seed, messages, faults),
            Self::Stop(stop) => Plan::stop(seed, stop),
        }
    }
}

/// A whole run.
#[derive(Debug, PartialEq)]
pub(crate) struct Plan {
    /// Whether the simulator limits how fast the bot may ask.
    pub(crate) rate_limits: bool,
    /// Whether members are asked what their message is about.
    pub(crate) asks: bool,
    /// Which of Discord's rules hold that not every server has.
    pub(crate) rules: Rules,
    /// What staff do beside answering and closing.
    pub(crate) work: Work,
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
        let mut planner = Planner::new(random, faults);
        planner.asks = seed % ASKING == 2;
        planner.edits = seed % EDITING == 1;
        if faults == Faults::All {
            planner.rules = Rules::of(seed);
            planner.work = Work::of(seed);
            planner.work_random = work::stream(!seed);
        }
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
            rules: planner.rules,
            work: planner.work,
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
            rules: Rules::default(),
            work: Work::default(),
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
    fn people_play_by_the_rules_that_hold() {
        let closes = |step: &Step| matches!(step, Step::CloseDms { .. });
        let reacts = |step: &Step| matches!(step, Step::React { .. });
        for seed in 0..60 {
            let plan = Plan::new(seed, 100, Faults::All);

            assert_eq!(plan.rules, Rules::of(seed));
            assert_eq!(plan.rules.closed_dms, count(&plan, closes) > 0, "{seed}");
            assert_eq!(plan.work, Work::of(seed));
            let reminds = |step: &Step| matches!(step, Step::Remind { .. });
            assert_eq!(plan.work.reminders, count(&plan, reminds) > 0, "{seed}");
            let holds = |step: &Step| matches!(step, Step::Hold { .. });
            assert_eq!(plan.work.pauses, count(&plan, holds) > 0, "{seed}");
            assert_eq!(plan.rules.foreign_emoji, count(&plan, reacts) > 0, "{seed}");
            let plan = Plan::new(seed, 100, Faults::Network);
            assert_eq!(plan.rules, Rules::default());
        }
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
