//! Reading off the simulated world what a run has left.

use std::collections::BTreeMap;

use discord_sim::{Channel, Id, Message, World};

use super::{
    compare::{Copy, Outcome, Ticket, Written},
    stage::is_ticket_of,
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
    fn is_owed(&self, world: &World) -> bool {
        let said = |id| {
            let answers = world.answers(id);
            answers.iter().any(|it| it.content.contains("on its way"))
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
pub(crate) fn observe(world: &World, sides: Sides, asked: &Asked) -> Outcome {
    let Sides { bot, guild, member } = sides;
    let mut outcome = Outcome {
        member: world
            .user_of(member)
            .map_or_else(String::new, |it| it.name.clone()),
        ..Outcome::default()
    };
    for message in world.dm_messages(member, bot) {
        if message.author == member {
            outcome.written.push(Written {
                text: message.content.clone(),
                ticks: signs(message, bot, "✅"),
                crosses: signs(message, bot, "❌"),
            });
        } else if let Some(text) = description(message) {
            outcome.received.push(text.to_owned());
        } else if message.content.contains("has reached the staff") {
            outcome.greetings += 1;
        } else if message.content.contains("has been closed") {
            outcome.farewells += 1;
        }
    }
    let open = world.channels(guild).into_iter().map(|it| (it, true));
    let closed = world.deleted_channels().map(|it| (it, false));
    let mut channels: Vec<(&Channel, bool)> = open
        .chain(closed)
        .filter(|(it, _)| is_ticket_of(it, member))
        .collect();
    channels.sort_by_key(|(it, _)| it.id);
    for (channel, open) in channels {
        let messages = if open {
            world.channel_messages(channel.id)
        } else {
            world.deleted_messages(channel.id)
        };
        let calls = asked.get(&channel.id).into_iter().flatten();
        let mut ticket = Ticket {
            topic: channel.topic.clone().unwrap_or_default(),
            open,
            asked: calls
                .filter(|it| it.is_owed(world))
                .map(|it| it.text.clone())
                .collect(),
            ..Ticket::default()
        };
        for message in messages.into_iter().filter(|it| it.author == bot) {
            let Some(text) = description(message) else {
                continue;
            };
            match footer(message).and_then(|it| Some((it, number(it)?))) {
                Some((footer, number)) => ticket.copies.push(Copy {
                    number,
                    text: text.to_owned(),
                    delivered: footer.contains("✅"),
                }),
                None => ticket.shown.push(text.to_owned()),
            }
        }
        outcome.tickets.push(ticket);
    }
    outcome
}

/// How often the bot signed a message with this.
fn signs(message: &Message, bot: Id, sign: &str) -> usize {
    let signs = message.reactions.iter().filter(|it| it.emoji == sign);
    signs
        .flat_map(|it| &it.users)
        .filter(|it| **it == bot)
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
    fn a_copy_is_known_by_its_number() {
        assert_eq!(number("#12 · ✅ delivered"), Some(12));
        assert_eq!(number("0198c0de-0000-7000-8000-000000000000"), None);
    }
}
