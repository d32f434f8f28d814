//! Reactions with emoji of another server: the bot cannot repeat them.

use discord_sim::{Id, Message, Refusal, Sim};
use serde_json::Value;

use super::{
    observe::{Sides, description, footer, is_version, number, signs},
    outcome::{Reaction, Refused},
};

/// A reaction as somebody gave it.
#[derive(Debug, Clone)]
pub(crate) struct Reacted {
    member: Id,
    by_staff: bool,
    /// The emoji's name, which no other reaction has.
    emoji: String,
    ticket: Id,
    /// The same message on the other side.
    other: Id,
    /// The gateway's sessions that were told.
    sessions: Vec<String>,
}

/// A message that both sides have.
struct Pair {
    dm: Id,
    copy: Id,
}

/// Has a member, or `staff` in their ticket, react to the `back`th of the messages
/// that both have, from the last one backwards and over again, with an emoji of
/// `elsewhere` of this name. `None` if there is no such message.
pub(crate) fn react(
    world: &mut Sim,
    sides: Sides,
    (ticket, staff): (Id, Option<Id>),
    back: usize,
    (elsewhere, name): (Id, &str),
) -> Result<Option<Reacted>, Refusal> {
    let Sides { bot, member, .. } = sides;
    let pairs = pairs(world, sides, ticket);
    let place = back % pairs.len().max(1);
    let dm = world.dm_channel(member, bot).map(|channel| channel.id);
    let (Some(dm), Some(pair)) = (dm, pairs.into_iter().rev().nth(place)) else {
        return Ok(None);
    };
    let emoji = world.emoji(elsewhere, name)?;
    let emoji = format!("{name}:{emoji}");
    match staff {
        Some(staff) => world.reacts(staff, ticket, pair.copy, &emoji)?,
        None => world.reacts(member, dm, pair.dm, &emoji)?,
    }
    let told = world.sessions().filter(|session| !session.expired);
    Ok(Some(Reacted {
        member,
        by_staff: staff.is_some(),
        emoji: name.to_owned(),
        ticket,
        other: if staff.is_some() { pair.dm } else { pair.copy },
        sessions: told.map(|session| session.id.clone()).collect(),
    }))
}

/// The messages of a ticket that have arrived on both sides, and whose senders were
/// told so.
fn pairs(world: &Sim, sides: Sides, ticket: Id) -> Vec<Pair> {
    let Sides { bot, member, .. } = sides;
    let private = world.dm_messages(member, bot);
    let copies = world.channel_messages(ticket).into_iter();
    let copies = copies.filter(|message| message.author == bot && !is_version(message));
    let pair = |copy: &Message| {
        let text = description(copy)?;
        let mut private = private.iter();
        let dm = match number(footer(copy)) {
            Some(_) if !footer(copy).contains("✅") => return None,
            Some(_) => {
                private.find(|message| message.author == bot && description(message) == Some(text))
            }
            None => private.find(|message| {
                let own = message.author == member && signs(message, bot, "✅") > 0;
                own && (message.content == text || message.earlier.iter().any(|item| item == text))
            }),
        };
        Some(Pair {
            dm: dm?.id,
            copy: copy.id,
        })
    };
    copies.filter_map(pair).collect()
}

/// What became of the reactions in a member's tickets, theirs and those of the
/// staff.
pub(crate) fn observe(
    world: &Sim,
    sides: Sides,
    reacted: &[Reacted],
    refused: &Refused,
) -> Vec<Reaction> {
    let Sides { bot, member, .. } = sides;
    let own: Vec<_> = reacted.iter().filter(|one| one.member == member).collect();
    let Some(dm) = world.dm_channel(member, bot).filter(|_| !own.is_empty()) else {
        return Vec::new();
    };
    let every = world.every_message().into_iter();
    let lines = every.filter(|message| message.author == bot && emoji(&message.content).is_some());
    let lines: Vec<_> = lines.collect();
    let mut sessions = world.sessions();
    let session = sessions.find(|session| session.is_connected());
    let of = |given: &Reacted| {
        let about = |line: &&&Message| emoji(&line.content) == Some(&given.emoji);
        let lines: Vec<_> = lines.iter().filter(about).collect();
        let gone = given.by_staff && !is_there(world, dm.id, given.other);
        let place = if given.by_staff { dm.id } else { given.ticket };
        let right = |line: &Message| {
            let answers = answers(line);
            let answers = answers == Some(given.other) || answers.is_none() && gone;
            line.channel == place && answers
        };
        let told = lines.iter().filter(|line| right(line)).count();
        let heard = session.is_some_and(|session| given.sessions.contains(&session.id));
        Reaction {
            emoji: given.emoji.clone(),
            owed: heard && !gone && world.channel_by_id(given.ticket).is_some(),
            told,
            astray: lines.len() - told,
            refused: refused
                .others
                .iter()
                .any(|line| emoji(line) == Some(&given.emoji)),
        }
    };
    own.into_iter().map(of).collect()
}

fn is_there(world: &Sim, channel: Id, message: Id) -> bool {
    let messages = world.channel_messages(channel);
    messages.iter().any(|other| other.id == message)
}

/// The message that a line answers.
fn answers(line: &Message) -> Option<Id> {
    let id = line.reference.as_ref()?.get("message_id")?;
    serde_json::from_value(Value::clone(id)).ok()
}

/// The emoji that a line tells of.
fn emoji(line: &str) -> Option<&str> {
    let (_, rest) = line.split_once(" reacted to this with [:")?;
    Some(rest.split_once(":]")?.0)
}

#[cfg(test)]
mod tests {
    use super::emoji;

    #[test]
    fn a_line_tells_of_an_emoji() {
        let line = "The staff reacted to this with [:blob7:](https://example.com/7.webp)";
        assert_eq!(emoji(line), Some("blob7"));
        assert_eq!(emoji("The staff have closed this ticket."), None);
    }
}
