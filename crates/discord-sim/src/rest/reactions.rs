//! Reactions to messages.

use serde_json::Value;

use super::{Call, Outcome, Reply, needs};
use crate::{
    id::Id,
    permissions,
    refusal::{NO_SUCH_ROUTE, UNKNOWN_EMOJI},
    world::World,
};

pub(super) fn route(
    world: &mut World,
    bot: Id,
    call: &Call,
    (channel, message): (Id, Id),
    parts: &[&str],
) -> Outcome {
    needs(world, channel, bot, permissions::READ_MESSAGE_HISTORY)?;
    match (call.method.as_str(), parts) {
        ("PUT", [emoji, "@me"]) => {
            world.reacts(bot, channel, message, &plain(emoji))?;
            Ok(Reply::nothing())
        }
        ("DELETE", [emoji, "@me"]) => {
            world.message_of(channel, message)?;
            world.unreacts(bot, channel, message, &plain(emoji))?;
            Ok(Reply::nothing())
        }
        ("DELETE", [emoji, user]) => {
            needs(world, channel, bot, permissions::MANAGE_MESSAGES)?;
            world.unreacts(super::id(user)?, channel, message, &plain(emoji))?;
            Ok(Reply::nothing())
        }
        ("DELETE", rest @ ([] | [_])) => {
            needs(world, channel, bot, permissions::MANAGE_MESSAGES)?;
            let only = rest.first().map(|rest| plain(rest));
            let reactions = world.message_of(channel, message)?.reactions.clone();
            for reaction in reactions {
                if only.as_ref().is_some_and(|only| *only != reaction.emoji) {
                    continue;
                }
                for user in reaction.users {
                    world.unreacts(user, channel, message, &reaction.emoji)?;
                }
            }
            Ok(Reply::nothing())
        }
        ("GET", [emoji]) => list(world, call, (channel, message), &plain(emoji)),
        _ => Err(NO_SUCH_ROUTE.into()),
    }
}

fn list(world: &World, call: &Call, (channel, message): (Id, Id), emoji: &str) -> Outcome {
    let limit = call.limit(25, 100)?;
    let after = call
        .parameter("after")
        .and_then(|parameter| parameter.parse().ok());
    let after: Id = after.unwrap_or_default();
    let message = world.message_of(channel, message)?;
    let reaction = message
        .reactions
        .iter()
        .find(|reaction| reaction.emoji == emoji);
    let Some(reaction) = reaction else {
        return Err(UNKNOWN_EMOJI.into());
    };
    let mut users: Vec<Id> = reaction
        .users
        .iter()
        .copied()
        .filter(|user| *user > after)
        .collect();
    users.sort();
    let users = users
        .into_iter()
        .take(limit)
        .map(|user| world.user_json(user));
    Ok(Reply::ok(Value::Array(users.collect())))
}

/// An emoji as it stands in a path, with its per cent signs resolved.
fn plain(part: &str) -> String {
    let mut bytes = Vec::with_capacity(part.len());
    let mut rest = part.bytes();
    while let Some(byte) = rest.next() {
        if byte != b'%' {
            bytes.push(byte);
            continue;
        }
        let digits: String = rest.by_ref().take(2).map(char::from).collect();
        bytes.extend(u8::from_str_radix(&digits, 16));
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn per_cent_signs_are_resolved() {
        assert_eq!(plain("%E2%9C%85"), "✅");
        assert_eq!(plain("name:12"), "name:12");
    }
}
