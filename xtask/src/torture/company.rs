//! Several members in one ticket, in a share of the runs: what each says goes to all.
//!
//! The first of them has the ticket, which stays open; the others are added to it and
//! removed. Its channel shows who was in it when something was said, for the bot commits
//! both in one order.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::Context as _;
use discord_sim::{Id, Message, Sim};

use super::{
    compare::{Difference, Kind},
    observe::{description, footer, number, signs},
    people::person,
    planner::Planner,
    run::{PATIENCE, Run},
    stage::{Stage, is_ticket_of},
    step::{STAFF, Step},
};

/// Who is in it: the first, and those who come and go.
pub(crate) const COMPANY: [&str; 3] = ["hana", "finn", "gus"];

/// What one of them does, or somebody of the staff in their ticket.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Act {
    /// One of them writes.
    Write { who: usize, text: String },
    /// Somebody of the staff answers.
    Answer { staff: usize, text: String },
    /// Somebody of the staff adds one of them.
    Add { staff: usize, who: usize },
    /// Somebody of the staff removes one of them.
    Remove { staff: usize, who: usize },
}

impl Planner {
    /// Some of what they do between bursts.
    pub(super) fn talk(&mut self) {
        for _ in 0..2 + self.work_random.index(6) {
            let staff = self.work_random.index(STAFF.len());
            let who = 1 + self.work_random.index(COMPANY.len() - 1);
            match self.work_random.below(10) {
                0..6 => {
                    let who = self.work_random.index(COMPANY.len());
                    self.acts(who);
                }
                6..8 => {
                    self.said += 1;
                    let text = format!("word {}", self.said);
                    let answer = Act::Answer { staff, text };
                    self.steps.push(Step::Company(answer));
                }
                8 => self.steps.push(Step::Company(Act::Add { staff, who })),
                _ => self.steps.push(Step::Company(Act::Remove { staff, who })),
            }
        }
    }

    fn acts(&mut self, who: usize) {
        self.said += 1;
        let name = COMPANY.get(who).copied().unwrap_or_default();
        let text = format!("{name} says {}", self.said);
        self.steps.push(Step::Company(Act::Write { who, text }));
    }
}

impl Run {
    /// The first of them opens the ticket, and the others are added. From then on the bot
    /// knows of them: what somebody unheard of writes where no session listens is found
    /// when they write again, and not before.
    pub(super) async fn gather(&mut self) -> anyhow::Result<()> {
        let text = format!("{} says 0", COMPANY[0]);
        let first = Shown::Written(text.clone());
        self.act(Act::Write { who: 0, text })?;
        self.shows(first).await?;
        for who in 1..COMPANY.len() {
            self.act(Act::Add { staff: 0, who })?;
            self.shows(Shown::Came(who)).await?;
        }
        Ok(())
    }

    /// Waits until their ticket shows this.
    async fn shows(&self, wanted: Shown) -> anyhow::Result<()> {
        let is_there = |world: &Sim| self.meeting(world).shown.contains(&wanted).then_some(());
        let shown = self.stage.discord.wait_until(PATIENCE, is_there).await;
        shown.with_context(|| format!("the company's ticket does not show {wanted:?}"))
    }

    /// One of them does something, or somebody of the staff in their ticket.
    pub(super) fn act(&mut self, act: Act) -> anyhow::Result<()> {
        let company = &self.stage.company;
        let (staff, line) = match act {
            Act::Write { who, text } => {
                let who = person(company, who)?;
                self.stage.discord.sends_dm(who, text.as_str())?;
                return Ok(());
            }
            Act::Answer { staff, ref text } => (staff, format!("!reply {text}")),
            Act::Add { staff, who } => (staff, format!("!add_member <@{}>", person(company, who)?)),
            Act::Remove { staff, who } => {
                let who = person(company, who)?;
                (staff, format!("!remove_member <@{who}>"))
            }
        };
        let Some(ticket) = self.stage.ticket(person(company, 0)?) else {
            return Ok(());
        };
        let staff = person(&self.stage.staff, staff)?;
        self.stage.discord.sends(staff, ticket, line.as_str())?;
        if let Act::Answer { text, .. } = act {
            self.answers.push(text);
        }
        Ok(())
    }
}

/// What the channel of their ticket shows, in order.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Shown {
    /// That one of them wrote this.
    Written(String),
    /// The copy of an answer, and whether it says that all have it.
    Answer(String, bool),
    Came(usize),
    Went(usize),
}

/// What a run left of them.
#[derive(Debug, Default, Clone)]
pub(crate) struct Meeting {
    /// What each wrote, and how often the bot signed it with ✅ and with ❌.
    written: Vec<Vec<(String, usize, usize)>>,
    /// What each was shown, in order.
    received: Vec<Vec<String>>,
    /// What is shown in the ticket.
    shown: Vec<Shown>,
    /// What is shown in tickets that they had on their own.
    elsewhere: Vec<String>,
    /// What staff answered.
    answers: Vec<String>,
}

/// What there is of them in the world.
pub(crate) fn observe(world: &Sim, stage: &Stage, answers: &[String]) -> Meeting {
    let company = &stage.company;
    let mut meeting = Meeting {
        answers: answers.to_vec(),
        ..Meeting::default()
    };
    for member in company {
        let (mut written, mut received) = (Vec::new(), Vec::new());
        for message in world.dm_messages(*member, stage.bot) {
            if message.author == *member {
                let [ticks, crosses] = ["✅", "❌"].map(|sign| signs(message, stage.bot, sign));
                written.push((message.content.clone(), ticks, crosses));
            } else if let Some(text) = description(message) {
                received.push(text.to_owned());
            }
        }
        meeting.written.push(written);
        meeting.received.push(received);
    }
    let posts = world.active_threads(stage.guild).into_iter();
    for channel in world.channels(stage.guild).into_iter().chain(posts) {
        let Some(owner) = company
            .iter()
            .position(|member| is_ticket_of(world, channel, *member))
        else {
            continue;
        };
        let messages = world.channel_messages(channel.id).into_iter();
        let shown = messages
            .filter(|message| message.author == stage.bot)
            .filter_map(|message| shown(message, company));
        if owner == 0 {
            meeting.shown.extend(shown);
        } else {
            meeting
                .elsewhere
                .extend(shown.filter_map(|shown| match shown {
                    Shown::Written(text) => Some(text),
                    _ => None,
                }));
        }
    }
    meeting
}

/// What a message of the bot in a ticket shows.
fn shown(message: &Message, company: &[Id]) -> Option<Shown> {
    let named = |rest: &str| {
        company
            .iter()
            .position(|member| rest.starts_with(&format!("<@{member}>")))
    };
    if let Some(rest) = message.content.strip_prefix("➕ ") {
        return named(rest).map(Shown::Came);
    }
    if let Some(rest) = message.content.strip_prefix("➖ ") {
        return named(rest).map(Shown::Went);
    }
    let text = description(message)?;
    if number(footer(message)).is_some() {
        let all_have_it = footer(message).contains("✅");
        return Some(Shown::Answer(text.to_owned(), all_have_it));
    }
    text.contains(" says ")
        .then(|| Shown::Written(text.to_owned()))
}

impl Meeting {
    /// Whether whatever anybody said has been shown to the staff, and the answers say how
    /// they arrived.
    pub(crate) fn is_complete(&self) -> bool {
        let mut written = self.written.iter().flatten();
        let copied = |text: &String| {
            let mut shown = self.shown.iter();
            shown.any(|shown| matches!(shown, Shown::Answer(copy, true) if copy == text))
        };
        written.all(|(_, ticks, crosses)| ticks + crosses > 0) && self.answers.iter().all(copied)
    }

    /// How much was shown to members that others said.
    pub(crate) fn passed_on(&self) -> usize {
        self.received.iter().map(Vec::len).sum()
    }

    /// Everything in which what they see differs from what was said.
    pub(crate) fn compare(&self) -> Vec<Difference> {
        let mut found = Vec::new();
        let mut add = |kind, words: String| {
            let words = format!("together: {words}");
            found.push(Difference { kind, words });
        };
        let shown_to_staff: Vec<&String> = self
            .shown
            .iter()
            .filter_map(|shown| match shown {
                Shown::Written(text) | Shown::Answer(text, _) => Some(text),
                Shown::Came(_) | Shown::Went(_) => None,
            })
            .chain(&self.elsewhere)
            .collect();
        for (text, ticks, crosses) in self.written.iter().flatten() {
            if (*ticks, *crosses) != (1, 0) {
                let words = format!("`{text}` is signed ✅ {ticks} and ❌ {crosses} times");
                add(Kind::Untrue, words);
            }
        }
        let written = self.written.iter().flatten().map(|(text, ..)| text);
        for text in written.chain(&self.answers) {
            match shown_to_staff
                .iter()
                .filter(|shown| **shown == text)
                .count()
            {
                0 => add(Kind::Lost, format!("`{text}` is shown nowhere")),
                1 => {}
                count => add(Kind::Doubled, format!("`{text}` is shown {count} times")),
            }
        }
        for (who, (wanted, there)) in self.wanted().iter().zip(&self.received).enumerate() {
            let name = COMPANY.get(who).copied().unwrap_or_default();
            let mut counts = BTreeMap::<&String, (usize, usize)>::new();
            for text in wanted {
                counts.entry(text).or_default().0 += 1;
            }
            for text in there {
                counts.entry(text).or_default().1 += 1;
            }
            let mut even = true;
            for (text, (wanted, there)) in counts {
                even &= wanted == there;
                match there.cmp(&wanted) {
                    std::cmp::Ordering::Less => {
                        add(Kind::Lost, format!("`{text}` did not come to {name}"));
                    }
                    std::cmp::Ordering::Greater => {
                        let words = format!("`{text}` came {there} times to {name}, for {wanted}");
                        add(Kind::Doubled, words);
                    }
                    std::cmp::Ordering::Equal => {}
                }
            }
            if even && wanted != there {
                let words = format!("{name} sees {there:?}, and not {wanted:?}");
                add(Kind::Disordered, words);
            }
        }
        found
    }

    /// What each is to see: what was said while they were in the ticket, but by them.
    fn wanted(&self) -> Vec<Vec<String>> {
        let mut wanted = vec![Vec::new(); self.received.len()];
        let mut present = BTreeSet::from([0]);
        for shown in &self.shown {
            let (text, by) = match shown {
                Shown::Came(who) => {
                    present.insert(*who);
                    continue;
                }
                Shown::Went(who) => {
                    present.remove(who);
                    continue;
                }
                Shown::Written(text) => {
                    let names = COMPANY.iter();
                    let mut names = names.enumerate();
                    let by = names.find(|(_, name)| text.starts_with(**name));
                    (text, by.map(|(who, _)| who))
                }
                Shown::Answer(text, _) => (text, None),
            };
            for who in &present {
                if Some(*who) != by
                    && let Some(wanted) = wanted.get_mut(*who)
                {
                    wanted.push(text.clone());
                }
            }
        }
        wanted
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// One is added, says something and is answered, and removed.
    fn good() -> Meeting {
        let said = |text: &str| (text.to_owned(), 1, 0);
        let texts = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
        let shown = |text: &str| Shown::Written(text.to_owned());
        Meeting {
            written: vec![
                vec![said("hana says 1"), said("hana says 4")],
                vec![said("finn says 2"), said("finn says 5")],
                Vec::new(),
            ],
            received: vec![
                texts(&["finn says 2", "word 3"]),
                texts(&["word 3"]),
                Vec::new(),
            ],
            shown: vec![
                shown("hana says 1"),
                Shown::Came(1),
                shown("finn says 2"),
                Shown::Answer("word 3".to_owned(), true),
                Shown::Went(1),
                shown("hana says 4"),
            ],
            elsewhere: texts(&["finn says 5"]),
            answers: texts(&["word 3"]),
        }
    }

    fn found(change: impl FnOnce(&mut Meeting)) -> Vec<Kind> {
        let mut meeting = good();
        change(&mut meeting);
        let found = meeting.compare();
        found.iter().map(|difference| difference.kind).collect()
    }

    #[test]
    fn whatever_differs_is_found() {
        assert_eq!(found(|_| ()), []);
        assert_eq!(found(|meeting| meeting.received[1].clear()), [Kind::Lost]);
        assert_eq!(
            found(|meeting| meeting.received[1].push("hana says 4".to_owned())),
            [Kind::Doubled]
        );
        assert_eq!(
            found(|meeting| meeting.received[0].reverse()),
            [Kind::Disordered]
        );
        assert_eq!(found(|meeting| meeting.elsewhere.clear()), [Kind::Lost]);
        assert_eq!(found(|meeting| meeting.written[0][0].1 = 0), [Kind::Untrue]);
    }
}
