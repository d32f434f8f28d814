//! What staff do in a share of the runs beside answering and closing.

use std::{fmt, time::Duration};

use anyhow::Context as _;
use discord_sim::{Id, Options, Sim};
use serde_json::json;

use super::{
    compare::{Findings, Kind},
    observe::Call,
    outcome::{Outcome, Ticket},
    people::person,
    planner::Planner,
    random::Random,
    run::Run,
    step::{MEMBERS, STAFF, Step},
};

/// In one in so many runs staff do each of this, whatever else they do.
const SHARE: u64 = 3;

/// The key of a snippet that answers end with, as it is written in one.
pub(crate) const SNIPPET: &str = "{{bye}}";

/// What that snippet says to everybody.
pub(crate) const GOOD_BYE: &str = "Good bye!";

/// How long a command may take to be answered when nothing goes wrong.
const ANSWERED: Duration = Duration::from_secs(10);

/// What staff do in a run.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each by itself")]
pub(crate) struct Work {
    /// Their answers end with a snippet.
    pub(crate) snippets: bool,
    /// They have answers sent later.
    pub(crate) later: bool,
    /// They have themselves reminded.
    pub(crate) reminders: bool,
    /// They hold everything that members write for a while.
    pub(crate) pauses: bool,
    /// They block members for a while.
    pub(crate) blocks: bool,
    /// They have several members in one ticket.
    pub(crate) together: bool,
}

impl Work {
    /// That of this seed.
    pub(crate) fn of(seed: u64) -> Self {
        let mut random = stream(seed);
        let [snippets, later, reminders, pauses, blocks, together] =
            [(); 6].map(|()| random.below(SHARE) == 0);
        Self {
            snippets,
            later,
            reminders,
            pauses,
            blocks,
            together,
        }
    }

    /// Whether something that members write may be held.
    pub(crate) fn holds(self) -> bool {
        self.pauses || self.blocks
    }
}

/// A stream of its own: what else happens in the run stays the same.
pub(super) fn stream(seed: u64) -> Random {
    Random::new(seed ^ 0x776f_726b)
}

/// How somebody of the staff answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Manner {
    /// At once.
    Plain,
    /// With a snippet at the end.
    Snippet,
    /// A second later.
    Later,
}

impl Planner {
    /// How the next answer is given.
    pub(super) fn manner(&mut self) -> Manner {
        let (work, random) = (self.work, &mut self.work_random);
        if work.later && random.chance(30) {
            Manner::Later
        } else if work.snippets && random.chance(50) {
            Manner::Snippet
        } else {
            Manner::Plain
        }
    }

    /// What staff do between bursts.
    pub(super) fn duties(&mut self) {
        let (work, random) = (self.work, &mut self.work_random);
        if work.reminders && random.chance(60) {
            self.reminders += 1;
            self.steps.push(Step::Remind {
                member: random.index(MEMBERS.len()),
                staff: random.index(STAFF.len()),
                text: format!("note {}", self.reminders),
                typed: random.chance(50),
            });
        }
        if work.pauses && random.chance(40) {
            self.paused = !self.paused;
            self.steps.push(Step::Hold { on: self.paused });
        }
        if work.together {
            self.talk();
        }
        let (work, random) = (self.work, &mut self.work_random);
        // What somebody who is blocked reacts with is shown to nobody.
        if work.blocks && !self.rules.foreign_emoji && random.chance(40) {
            let member = random.index(MEMBERS.len());
            let on = self.blocked.insert(member) || !self.blocked.remove(&member);
            self.steps.push(Step::Block { member, on });
        }
    }
}

impl Run {
    /// Somebody of the staff makes the snippet.
    pub(super) async fn make_snippet(&self) -> anyhow::Result<()> {
        let key = SNIPPET.trim_matches(['{', '}']);
        let options = [("key", key), ("content", GOOD_BYE)];
        let options = options.map(|(name, value)| (name.to_owned(), value.into()));
        self.calls("snippet create", &options.into_iter().collect())
            .await
    }

    /// Everything that members write is held from now on, or let in.
    pub(super) fn hold(&self, on: bool) -> anyhow::Result<()> {
        let staff = person(&self.stage.staff, 0)?;
        let command = if on { "pause all" } else { "pause off" };
        let (discord, room) = (&self.stage.discord, self.stage.room);
        discord.runs_slash(staff, room, command, Options::new())?;
        Ok(())
    }

    /// A member is blocked from now on, or not any more.
    pub(super) fn block(&self, member: usize, on: bool) -> anyhow::Result<()> {
        let staff = person(&self.stage.staff, 1)?;
        let member = person(&self.stage.members, member)?;
        let command = if on { "block" } else { "unblock" };
        let (discord, room) = (&self.stage.discord, self.stage.room);
        discord.runs_slash(staff, room, command, whom(member))?;
        Ok(())
    }

    /// Lets in what is held.
    pub(super) async fn let_in(&self, work: Work) -> anyhow::Result<()> {
        if work.pauses {
            self.calls("pause off", &Options::new()).await?;
        }
        if work.blocks {
            for member in &self.stage.members {
                self.calls("unblock", &whom(*member)).await?;
                self.calls("held let-in", &whom(*member)).await?;
            }
        }
        Ok(())
    }

    /// Somebody of the staff calls a command until it is answered.
    async fn calls(&self, command: &str, options: &Options) -> anyhow::Result<()> {
        let staff = person(&self.stage.staff, 0)?;
        let (discord, room) = (&self.stage.discord, self.stage.room);
        let connected = |world: &Sim| {
            let mut sessions = world.sessions();
            sessions
                .any(discord_sim::Session::is_connected)
                .then_some(())
        };
        for _ in 0..6 {
            discord.wait_until(ANSWERED, connected).await?;
            let called = discord.runs_slash(staff, room, command, options.clone())?;
            if discord.answer_message(called, ANSWERED).await.is_ok() {
                return Ok(());
            }
        }
        None.with_context(|| format!("`{command}` is not answered"))
    }

    /// Somebody of the staff answers in a member's ticket.
    pub(super) fn reply(
        &mut self,
        (member, staff): (usize, usize),
        text: String,
        typed: bool,
        manner: Manner,
    ) -> anyhow::Result<()> {
        let (words, text) = match manner {
            Manner::Snippet => (format!("{text} {SNIPPET}"), format!("{text} {GOOD_BYE}")),
            Manner::Plain | Manner::Later => (text.clone(), text),
        };
        let later = (manner == Manner::Later).then_some(("after", "1s"));
        let options: Vec<_> = later
            .into_iter()
            .chain([("text", words.as_str())])
            .collect();
        if let Some((channel, interaction)) =
            self.command(member, staff, typed, "reply", &options)?
        {
            let call = Call {
                text,
                interaction,
                ordered: later.is_none(),
            };
            self.asked.entry(channel).or_default().push(call);
        }
        Ok(())
    }

    /// Somebody of the staff asks to be reminded of something in a member's ticket.
    pub(super) fn remind(
        &mut self,
        member: usize,
        staff: usize,
        text: String,
        typed: bool,
    ) -> anyhow::Result<()> {
        let options = [("when", "1s"), ("text", text.as_str())];
        if let Some((channel, interaction)) =
            self.command(member, staff, typed, "remind", &options)?
        {
            let call = Call {
                text,
                interaction,
                ordered: false,
            };
            self.reminders.entry(channel).or_default().push(call);
        }
        Ok(())
    }
}

/// That a command is about a member.
fn whom(member: Id) -> Options {
    Options::from([("member".to_owned(), json!(member))])
}

impl Findings<'_> {
    /// Of what a ticket was to remind somebody, it does once.
    pub(super) fn reminders(&mut self, ticket: &Ticket) {
        for text in &ticket.promised {
            if ticket.open && !ticket.reminded.contains(text) {
                self.add(Kind::Lost, format!("nobody is reminded of `{text}`"));
            }
        }
        let mut reminded = ticket.reminded.clone();
        reminded.sort();
        for pair in reminded.windows(2) {
            if let [one, other] = pair
                && one == other
            {
                self.add(
                    Kind::Doubled,
                    format!("somebody is reminded twice of `{one}`"),
                );
            }
        }
    }
}

/// In how many runs staff did what, and what came of it.
#[derive(Debug, Default, Clone, Copy)]
pub(crate) struct WorkTotals {
    snippets: usize,
    later: usize,
    reminders: usize,
    pauses: usize,
    blocks: usize,
    together: usize,
    /// How much was shown to members that others said.
    pub(super) passed_on: usize,
    /// How many answers ended with the snippet, and how many reminders came.
    expanded: usize,
    reminded: usize,
}

impl WorkTotals {
    /// The beginning of a run's own count.
    pub(crate) fn of(work: Work) -> Self {
        Self {
            snippets: work.snippets.into(),
            later: work.later.into(),
            reminders: work.reminders.into(),
            pauses: work.pauses.into(),
            blocks: work.blocks.into(),
            together: work.together.into(),
            ..Self::default()
        }
    }

    /// Counts what came of it in a run.
    pub(crate) fn observe(&mut self, outcomes: &[Outcome]) {
        let tickets = || outcomes.iter().flat_map(|outcome| &outcome.tickets);
        let copies = tickets().flat_map(|ticket| &ticket.copies);
        self.expanded = copies.filter(|copy| copy.text.ends_with(GOOD_BYE)).count();
        self.reminded = tickets().map(|ticket| ticket.reminded.len()).sum();
    }
}

impl std::ops::AddAssign for WorkTotals {
    fn add_assign(&mut self, other: Self) {
        self.snippets += other.snippets;
        self.later += other.later;
        self.reminders += other.reminders;
        self.pauses += other.pauses;
        self.blocks += other.blocks;
        self.together += other.together;
        self.passed_on += other.passed_on;
        self.expanded += other.expanded;
        self.reminded += other.reminded;
    }
}

impl fmt::Display for WorkTotals {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            snippets,
            later,
            reminders,
            pauses,
            blocks,
            together,
            passed_on,
            expanded,
            reminded,
        } = self;
        write!(
            f,
            "{snippets} with snippets ({expanded} in answers), {later} with scheduled answers, \
             {reminders} with reminders ({reminded} came), {pauses} with pauses, \
             {blocks} with blocks, {together} with several members in a ticket \
             ({passed_on} passed on)"
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::torture::compare::found;

    #[test]
    fn each_is_done_in_one_of_three_runs_whatever_else_is() {
        let all: Vec<_> = (0..900).map(Work::of).collect();
        for done in [
            |work: &Work| work.snippets,
            |work: &Work| work.later,
            |work: &Work| work.reminders,
            |work: &Work| work.pauses,
            |work: &Work| work.blocks,
            |work: &Work| work.together,
        ] {
            let count = all.iter().filter(|work| done(work)).count();
            assert!((250..350).contains(&count), "{count}");
        }
    }

    #[test]
    fn a_reminder_that_does_not_come_or_comes_twice_is_found() {
        let reminded = |times: usize, open: bool| {
            found(|outcome| {
                let ticket = &mut outcome.tickets[0];
                ticket.promised = vec!["note 1".to_owned()];
                ticket.reminded = vec!["note 1".to_owned(); times];
                ticket.open = open;
                outcome.farewells = usize::from(!open);
            })
        };

        assert_eq!(reminded(1, true), []);
        assert_eq!(reminded(0, true), [Kind::Lost]);
        assert_eq!(reminded(2, true), [Kind::Doubled]);
        assert_eq!(reminded(0, false), []);
    }
}
