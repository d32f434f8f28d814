//! Reading off the simulated world what a run has left.

use std::collections::BTreeMap;

use discord_sim::{Channel, Id, Message, Sim};

use super::{
    outcome::{Copy, Outcome, Shown, Ticket, Written},
    stage::{ANYTHING, is_ticket_of},
};

/// What staff asked for, by the channel in which they did.
pub(crate) type Asked = BTreeMap<Id, Vec<Call>>;

/// An answer that somebody of the staff called for.
#[derive(Debug, Clone)]
pub(crate) struct Call {
    pub(crate) text: String,
    /// The slash command, unless it was typed.
    pub(crate) interaction: Option<Id>,
}

impl Call {
    /// Whether the bot owes the answer: always if it was typed, which stands in
    /// the channel; otherwise if the bot has said so. Who is told that a command
    /// was refused, or that nobody responded, knows where they are.
    fn is_owed(&self, world: &Sim) -> bool {
        let said = |id| {
            let answers = world.answers(id);
            answers
                .iter()
                .any(|answer| answer.content.contains("on its way"))
        };
        self.interaction.is_none_or(said)
    }
}

/// Who talks to whom.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Sides {
    pub(crate) bot: Id,
    pub(crate) guild: Id,
    pub(crate) member: Id,
}

/// What there is of one member.
pub(crate) fn observe(world: &Sim, sides: Sides, asked: &Asked) -> Outcome {
    let Sides { bot, guild, member } = sides;
    let mut outcome = Outcome {
        member: world
            .user_of(member)
            .map_or_else(String::new, |user| user.name.clone()),
        ..Outcome::default()
    };
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
            });
        } else if let Some(prompt) = Prompt::of(&message.content) {
            outcome.chosen.push(match prompt {
                Prompt::Chosen(name) => Some(name.to_owned()),
                Prompt::Open => None,
            });
        } else if let Some(text) = description(message) {
            outcome.received.push(text.to_owned());
        } else if message.content.contains("has reached the staff") {
            outcome.greetings += 1;
        } else if message.content.contains("has been closed") {
            outcome.farewells += 1;
        }
    }
    let open = world
        .channels(guild)
        .into_iter()
        .map(|channel| (channel, true));
    let closed = world
        .deleted_channels()
        .map(|deleted_channels| (deleted_channels, false));
    let mut channels: Vec<(&Channel, bool)> = open
        .chain(closed)
        .filter(|(channel, _)| is_ticket_of(channel, member))
        .collect();
    channels.sort_by_key(|(channel, _)| channel.id);
    for (channel, open) in channels {
        let messages = if open {
            world.channel_messages(channel.id)
        } else {
            world.deleted_messages(channel.id)
        };
        let calls = || asked.get(&channel.id).into_iter().flatten();
        let mut ticket = Ticket {
            topic: channel.topic.clone().unwrap_or_default(),
            category: category(world, channel),
            open,
            asked: calls()
                .filter(|call| call.is_owed(world))
                .map(|call| call.text.clone())
                .collect(),
            typed: calls()
                .filter(|call| call.interaction.is_none())
                .map(|call| call.text.clone())
                .collect(),
            ..Ticket::default()
        };
        for message in messages.into_iter().filter(|message| message.author == bot) {
            let Some(text) = description(message) else {
                continue;
            };
            let footer = footer(message).unwrap_or_default();
            match number(footer) {
                Some(number) => ticket.copies.push(Copy {
                    number,
                    text: text.to_owned(),
                    delivered: footer.contains("✅"),
                }),
                None if footer.contains("what it said before") => {
                    ticket.versions.push(text.to_owned());
                }
                None => ticket.shown.push(Shown {
                    text: text.to_owned(),
                    deleted: footer.contains("🗑️"),
                }),
            }
        }
        outcome.tickets.push(ticket);
    }
    outcome
}

/// What a message says that a member was asked with.
#[derive(Debug, PartialEq, Eq)]
enum Prompt<'m> {
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

fn description(message: &Message) -> Option<&str> {
    message.embeds.first()?.get("description")?.as_str()
}

fn footer(message: &Message) -> Option<&str> {
    message.embeds.first()?.pointer("/footer/text")?.as_str()
}

/// The number in `#12 · …`.
fn number(footer: &str) -> Option<u64> {
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
    fn a_copy_is_known_by_its_number() {
        assert_eq!(number("#12 · ✅ delivered"), Some(12));
        assert_eq!(number("0198c0de-0000-7000-8000-000000000000"), None);
    }
}
