//! Rules of Discord's that not every server or member has: in a share of the runs
//! they hold.

use std::fmt;

use super::{outcome::Outcome, random::Random, step::MEMBERS};

/// In one in so many runs each of them holds, whatever the others do.
const SHARE: u64 = 3;

/// Which of them hold in a run.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Rules {
    /// The words that the server takes in no channel's name; none without a filter.
    pub(crate) filtered: Vec<&'static str>,
    /// Whether tickets are posts in a forum that requires a tag.
    pub(crate) tags: bool,
    /// Whether members close their direct messages for a while.
    pub(crate) closed_dms: bool,
    /// Whether members and staff react with emoji of another server.
    pub(crate) foreign_emoji: bool,
}

impl Rules {
    /// Those of this seed.
    pub(crate) fn of(seed: u64) -> Self {
        // A stream of its own: what else happens in the run stays the same.
        let mut random = Random::new(!seed);
        let [names, tags, closed_dms, foreign_emoji] = [(); 4].map(|()| random.below(SHARE) == 0);
        Self {
            filtered: if names {
                words(&mut random)
            } else {
                Vec::new()
            },
            tags,
            closed_dms,
            foreign_emoji,
        }
    }

    /// Whether a member's name is no name for a channel.
    pub(crate) fn refuse(&self, name: &str) -> bool {
        self.filtered.contains(&name)
    }
}

/// The names of some members, not of all; now and then the first name that stands
/// for them as well.
fn words(random: &mut Random) -> Vec<&'static str> {
    let all = 1 << MEMBERS.len();
    let some = 1 + random.below(all - 2);
    let members = MEMBERS.into_iter().enumerate();
    let mut words: Vec<_> = members
        .filter_map(|(place, name)| (some >> place & 1 == 1).then_some(name))
        .collect();
    if random.chance(25) {
        words.push("ticket-");
    }
    words
}

/// In how many runs each rule held, and what came of it.
#[derive(Debug, Default, Clone, Copy)]
pub(crate) struct RuleTotals {
    name_filters: usize,
    required_tags: usize,
    closed_dms: usize,
    foreign_emoji: usize,
    /// How many tickets could not be named after their member.
    refused_names: usize,
    /// How many answers the staff were told are undelivered.
    undelivered: usize,
    /// How many reactions became lines.
    lines: usize,
}

impl RuleTotals {
    /// The beginning of a run's own count.
    pub(crate) fn of(rules: &Rules) -> Self {
        Self {
            name_filters: usize::from(!rules.filtered.is_empty()),
            required_tags: rules.tags.into(),
            closed_dms: rules.closed_dms.into(),
            foreign_emoji: rules.foreign_emoji.into(),
            ..Self::default()
        }
    }

    /// Counts what came of the rules in a run.
    pub(crate) fn observe(&mut self, outcomes: &[Outcome]) {
        let tickets = || outcomes.iter().flat_map(|outcome| &outcome.tickets);
        self.refused_names = tickets().filter(|ticket| ticket.neutral).count();
        let copies = tickets().flat_map(|ticket| &ticket.copies);
        self.undelivered = copies.filter(|copy| copy.undelivered).count();
        let reactions = outcomes.iter().flat_map(|outcome| &outcome.reactions);
        self.lines = reactions.map(|reaction| reaction.told).sum();
    }
}

impl std::ops::AddAssign for RuleTotals {
    fn add_assign(&mut self, other: Self) {
        self.name_filters += other.name_filters;
        self.required_tags += other.required_tags;
        self.closed_dms += other.closed_dms;
        self.foreign_emoji += other.foreign_emoji;
        self.refused_names += other.refused_names;
        self.undelivered += other.undelivered;
        self.lines += other.lines;
    }
}

impl fmt::Display for RuleTotals {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            name_filters,
            required_tags,
            closed_dms,
            foreign_emoji,
            refused_names,
            undelivered,
            lines,
        } = self;
        write!(
            f,
            "{name_filters} with a name filter ({refused_names} names refused), \
             {required_tags} with required tags, \
             {closed_dms} with closed DMs ({undelivered} replies told as undelivered), \
             {foreign_emoji} with foreign emoji ({lines} reactions told in a line)"
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_rule_holds_in_one_of_three_runs_whatever_the_others_do() {
        let all: Vec<_> = (0..900).map(Rules::of).collect();
        let share = |holds: &dyn Fn(&Rules) -> bool| {
            let count = all.iter().filter(|rules| holds(rules)).count();
            (250..350).contains(&count)
        };

        assert!(share(&|rules| !rules.filtered.is_empty()));
        assert!(share(&|rules| rules.tags));
        assert!(share(&|rules| rules.closed_dms));
        assert!(share(&|rules| rules.foreign_emoji));
        let both = all.iter().filter(|rules| rules.tags && rules.closed_dms);
        assert!((70..130).contains(&both.count()));
    }

    #[test]
    fn a_filter_takes_the_names_of_some_members_and_not_of_others() {
        let filters = (0..300)
            .map(Rules::of)
            .filter(|rules| !rules.filtered.is_empty());
        for rules in filters {
            let refused = MEMBERS.iter().filter(|name| rules.refuse(name)).count();
            assert!((1..MEMBERS.len()).contains(&refused), "{rules:?}");
        }
    }
}
