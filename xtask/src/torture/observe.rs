//! Reading off the simulated world what a run has left.

use std::collections::{BTreeMap, BTreeSet};

use discord_sim::{Channel, Id, Message, Sim};
use serde_json::{Value, json};

use super::{
    outcome::{Copy, Outcome, Shown, Ticket, Written},
    reactions::{self, Reacted},
    refused::refused,
    rules::Rules,
    stage::{ANYTHING, is_ticket_of},
    work::Work,
};

/// What staff asked for, by the channel in which they did.
pub(crate) type Asked = BTreeMap<Id, Vec<Call>>;

/// An answer that somebody of the staff called for.
#[derive(Debug, Clone)]
pub(crate) struct Call {
    pub(crate) text: String,
    /// The slash command, unless it was typed.
    pub(crate) interaction: Option<Id>,
    /// Whether it is carried out at once, and so in the order in which it stands in
    /// the channel.
    pub(crate) ordered: bool,
}

impl Call {
    /// Whether the bot owes the answer: always if it was typed, which stands in
    /// the channel; otherwise if the bot has said so. Who is told that a command
    /// was refused, or that nobody responded, knows where they are.
    fn is_owed(&self, world: &Sim) -> bool {
        let said = |id| {
            let answers = world.answers(id);
            answers.iter().any(|answer| {
                let content = &answer.content;
                content.contains("on its way") || content.contains("Reply scheduled")
            })
        };
        self.interaction.is_none_or(said)
    }

    /// Whether the bot has said by a slash command's answer that it will remind.
    fn is_promised(&self, world: &Sim) -> bool {
        let said = |id| {
            let answers = world.answers(id);
            answers
                .iter()
                .any(|answer| answer.content.contains("Reminder #"))
        };
        self.interaction.is_some_and(said)
    }
}

/// Who talks to whom.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Sides {
    pub(crate) bot: Id,
    pub(crate) guild: Id,
    pub(crate) member: Id,
}

/// What people did that cannot be seen in the world alone, and by which rules.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Deeds<'r> {
    pub(crate) asked: &'r Asked,
    pub(crate) reminders: &'r Asked,
    pub(crate) reacted: &'r [Reacted],
    pub(crate) rules: &'r Rules,
    pub(crate) work: Work,
}

/// What there is of one member.
pub(crate) fn observe(world: &Sim, sides: Sides, deeds: Deeds<'_>) -> Outcome {
    let Sides { member, .. } = sides;
    let name = world.user_of(member).map(|user| user.name.clone());
    let name = name.unwrap_or_default();
    let mut outcome = Outcome {
        name_refused: deeds.rules.refuse(&name),
        member: name,
        ..Outcome::default()
    };
    private(world, sides, &mut outcome);
    if deeds.work.holds() {
        mark_held(world, sides, &mut outcome);
    }
    outcome.reactions = reactions::observe(world, sides, deeds.reacted, &outcome.refused);
    tickets(world, sides, deeds, &mut outcome);
    outcome
}

/// What passed between a member and the bot in private.
fn private(world: &Sim, sides: Sides, outcome: &mut Outcome) {
    let Sides { bot, member, .. } = sides;
    let channel = world
        .dm_channel(member, bot)
        .map(|dm_channel| dm_channel.id);
    let deleted = channel.map_or_else(Vec::new, |channel| world.deleted_messages(channel));
    let there = world.dm_messages(member, bot);
    let mut messages: Vec<_> = there
        .into_iter()
        .map(|dm_message| (dm_message, false))
        .chain(deleted.into_iter().map(|map_or_else| (map_or_else, true)))
        .collect();
    messages.sort_by_key(|(message, _)| message.id);
    for (message, deleted) in messages {
        if message.author == member {
            let now = std::iter::once(&message.content);
            outcome.written.push(Written {
                texts: message.earlier.iter().chain(now).cloned().collect(),
                deleted,
                ticks: signs(message, bot, "✅"),
                crosses: signs(message, bot, "❌"),
                refused: false,
                farewells_before: outcome.farewells,
            });
            continue;
        }
        match Said::of(&message.content, message.embeds.first()) {
            Said::Prompt(Prompt::Chosen(name)) => outcome.chosen.push(Some(name.to_owned())),
            Said::Prompt(Prompt::Open) => outcome.chosen.push(None),
            Said::Answer(text) => outcome.received.push(text.to_owned()),
            Said::Greeting => outcome.greetings += 1,
            Said::Farewell => outcome.farewells += 1,
            Said::Other => {}
        }
    }
    if let Some(channel) = channel {
        outcome.refused = refused(world, channel);
    }
    // Who cannot be asked chooses nothing.
    let unasked = (0..outcome.refused.prompts).map(|_| Some(ANYTHING.to_owned()));
    outcome.chosen.extend(unasked);
}

/// Counts what the bot has signed as held, if only for a while, and marks what it has
/// signed as refused.
fn mark_held(world: &Sim, sides: Sides, outcome: &mut Outcome) {
    let Some(channel) = world.dm_channel(sides.member, sides.bot) else {
        return;
    };
    let there = world.channel_messages(channel.id).into_iter();
    let messages = there.chain(world.deleted_messages(channel.id));
    let texts: BTreeMap<String, &str> = messages
        .map(|message| (message.id.to_string(), message.content.as_str()))
        .collect();
    let mut held = BTreeSet::new();
    for request in world.requests() {
        let mut parts = request.path.trim_matches('/').split('/').skip(3);
        let (Some(message), Some("reactions"), Some(sign)) =
            (parts.next(), parts.next(), parts.next())
        else {
            continue;
        };
        let refused = matches!(sign, "🚫" | "%F0%9F%9A%AB");
        let Some(text) = texts.get(message).filter(|_| request.method == "PUT") else {
            continue;
        };
        if !refused && !matches!(sign, "⏳" | "%E2%8F%B3") {
            continue;
        }
        held.insert(message);
        let mut written = outcome.written.iter_mut();
        if let Some(written) = written.find(|written| written.said(text)) {
            written.refused |= refused;
        }
    }
    outcome.held = held.len();
}

/// A member's tickets as staff see them, or saw them.
fn tickets(world: &Sim, sides: Sides, deeds: Deeds<'_>, outcome: &mut Outcome) {
    let Sides { bot, guild, member } = sides;
    let posts = world.active_threads(guild).into_iter();
    let open = world.channels(guild).into_iter().chain(posts);
    let open = open.map(|channel| (channel, true));
    let closed = world
        .deleted_channels()
        .map(|deleted_channels| (deleted_channels, false));
    let mut channels: Vec<(&Channel, bool)> = open
        .chain(closed)
        .filter(|(channel, _)| is_ticket_of(world, channel, member))
        .collect();
    channels.sort_by_key(|(channel, _)| channel.id);
    for (channel, open) in channels {
        let messages = if open {
            world.channel_messages(channel.id)
        } else {
            world.deleted_messages(channel.id)
        };
        let mut ticket = Ticket {
            open,
            category: category(world, channel),
            neutral: channel.name.contains("ticket"),
            ..Ticket::default()
        };
        let calls = || deeds.asked.get(&channel.id).into_iter().flatten();
        let owed = calls().filter(|call| call.is_owed(world));
        ticket.asked = owed.map(|call| call.text.clone()).collect();
        let typed = calls().filter(|call| call.interaction.is_none() && call.ordered);
        ticket.typed = typed.map(|call| call.text.clone()).collect();
        let reminders = deeds.reminders.get(&channel.id).into_iter().flatten();
        let promised = reminders.filter(|call| call.is_promised(world));
        ticket.promised = promised.map(|call| call.text.clone()).collect();
        for message in messages.into_iter().filter(|message| message.author == bot) {
            ticket.read(message);
        }
        if let Some(topic) = &channel.topic {
            ticket.topic.clone_from(topic);
        }
        outcome.tickets.push(ticket);
    }
}

impl Ticket {
    /// Takes in what a message of the bot tells.
    fn read(&mut self, message: &Message) {
        let content = &message.content;
        if let Some(number) = undelivered(content) {
            self.warnings.push(number);
        }
        if let Some((_, text)) = content.split_once("you wanted to be reminded: ") {
            let text = text.lines().next().unwrap_or_default();
            self.reminded.push(text.to_owned());
        }
        self.ungreeted += usize::from(content.contains("doesn't accept direct messages from me"));
        let Some(embed) = message.embeds.first() else {
            return;
        };
        let footer = footer(message);
        if let Some(fields) = embed.get("fields").filter(|fields| **fields != json!([])) {
            // The card, which in a post names the ticket.
            let fields = fields.to_string();
            footer.clone_into(&mut self.topic);
            self.neutral_explained = fields.contains("doesn't allow this member's name");
            self.ungreeted_shown = fields.contains("closed when this ticket was opened");
        }
        let Some(text) = description(message) else {
            return;
        };
        match number(footer) {
            Some(number) => self.copies.push(Copy {
                number,
                text: text.to_owned(),
                delivered: footer.contains("✅"),
                undelivered: footer.contains("❌"),
            }),
            None if is_version(message) => self.versions.push(text.to_owned()),
            None => self.shown.push(Shown {
                text: text.to_owned(),
                deleted: footer.contains("🗑️"),
            }),
        }
    }
}

/// What the bot says to a member.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Said<'m> {
    /// It asks what a message is about, or did.
    Prompt(Prompt<'m>),
    /// It brings an answer of the staff.
    Answer(&'m str),
    /// A ticket was opened.
    Greeting,
    /// A ticket was closed.
    Farewell,
    Other,
}

impl<'m> Said<'m> {
    fn of(content: &'m str, embed: Option<&'m Value>) -> Self {
        let description = embed.and_then(|embed| embed.get("description")?.as_str());
        if let Some(prompt) = Prompt::of(content) {
            Self::Prompt(prompt)
        } else if let Some(text) = description {
            Self::Answer(text)
        } else if content.contains("has reached the staff") {
            Self::Greeting
        } else if content.contains("has been closed") {
            Self::Farewell
        } else {
            Self::Other
        }
    }

    /// Reads what the bot asked Discord to say.
    pub(super) fn of_body(body: &'m Value) -> Self {
        let content = body.get("content").and_then(Value::as_str);
        Self::of(content.unwrap_or_default(), body.pointer("/embeds/0"))
    }
}

/// What a message says that a member was asked with.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Prompt<'m> {
    /// It waits for a choice, or is silent about what was chosen.
    Open,
    /// This was chosen: the name of the ticket's category.
    Chosen(&'m str),
}

impl<'m> Prompt<'m> {
    /// Reads a message of the bot; `None` if it asks nothing.
    fn of(content: &'m str) -> Option<Self> {
        let chosen = content.strip_prefix("**");
        if let Some((chosen, _)) = chosen.and_then(|chosen| chosen.split_once("**")) {
            return Some(Self::Chosen(chosen));
        }
        let begins = |words: [&str; 2]| words.iter().any(|word| content.starts_with(word));
        if begins(["Your message is on its way", "You didn't choose"]) {
            return Some(Self::Chosen(ANYTHING));
        }
        begins(["What's your message about", "This has already"]).then_some(Self::Open)
    }
}

/// The name of the category a channel is in.
fn category(world: &Sim, channel: &Channel) -> String {
    let category = channel
        .parent
        .and_then(|parent| world.channel_by_id(parent));
    category.map_or_else(String::new, |category| category.name.clone())
}

/// How often the bot signed a message with this.
pub(crate) fn signs(message: &Message, bot: Id, sign: &str) -> usize {
    let signs = message
        .reactions
        .iter()
        .filter(|reaction| reaction.emoji == sign);
    signs
        .flat_map(|sign| &sign.users)
        .filter(|user| **user == bot)
        .count()
}

pub(super) fn description(message: &Message) -> Option<&str> {
    message.embeds.first()?.get("description")?.as_str()
}

/// What stands below a message; empty if nothing does.
pub(super) fn footer(message: &Message) -> &str {
    let embed = message.embeds.first();
    let footer = embed.and_then(|embed| embed.pointer("/footer/text")?.as_str());
    footer.unwrap_or_default()
}

/// Whether a message shows what another said before.
pub(super) fn is_version(message: &Message) -> bool {
    footer(message).contains("what it said before")
}

/// The number in `❌ <@1>, reply #12 wasn't delivered: …`.
fn undelivered(line: &str) -> Option<u64> {
    let (_, rest) = line.strip_prefix("❌ <@")?.split_once(">, reply #")?;
    rest.split_once(" wasn't delivered")?.0.parse().ok()
}

/// The number in `#12 · …`.
pub(super) fn number(footer: &str) -> Option<u64> {
    footer.strip_prefix('#')?.split(' ').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_prompt_says_what_was_chosen() {
        for (content, chosen) in [
            (
                "**Bugs**: your message is on its way.",
                Some(Prompt::Chosen("Bugs")),
            ),
            (
                "You didn't choose a topic, so …",
                Some(Prompt::Chosen(ANYTHING)),
            ),
            ("What's your message about? …", Some(Prompt::Open)),
            ("Your message has reached the staff.", None),
        ] {
            assert_eq!(Prompt::of(content), chosen, "{content}");
        }
    }

    #[test]
    fn a_warning_names_the_answer_that_was_not_delivered() {
        let line = "❌ <@7>, reply #12 wasn't delivered: no direct messages";
        assert_eq!(undelivered(line), Some(12));
        assert_eq!(undelivered("❌ <@7>, reply #12 was taken back"), None);
    }

    #[test]
    fn a_copy_is_known_by_its_number() {
        assert_eq!(number("#12 · ✅ delivered"), Some(12));
        assert_eq!(number("0198c0de-0000-7000-8000-000000000000"), None);
    }
}
