//! What Discord refused to bring to a member who takes no direct messages.

use std::collections::{BTreeMap, BTreeSet};

use discord_sim::{Id, Recorded, Sim};
use serde_json::Value;

use super::{observe::Said, outcome::Refused};

/// Discord's code for a person who takes no direct messages.
const CANNOT_DM: u64 = 50_007;

/// What the bot tried to say in a channel of direct messages and could not, then or
/// at another attempt.
pub(crate) fn refused(world: &Sim, channel: Id) -> Refused {
    let path = format!("channels/{channel}/messages");
    let posts = || {
        let requests = world.requests();
        requests
            .filter(|request| request.method == "POST" && request.path.trim_matches('/') == path)
    };
    let there = world.channel_messages(channel).into_iter();
    let messages = there.chain(world.deleted_messages(channel));
    let arrived: BTreeSet<&str> = messages
        .filter_map(|message| row(message.nonce.as_ref()?))
        .collect();
    let bodies: BTreeMap<&str, &Value> = posts()
        .filter(|post| post.answer.get("code") == Some(&CANNOT_DM.into()))
        .filter_map(|post| Some((row_of(post)?, &post.body)))
        .filter(|(row, _)| !arrived.contains(row))
        .collect();
    let mut refused = Refused::default();
    for body in bodies.values() {
        match Said::of_body(body) {
            Said::Answer(text) => refused.answers.push(text.to_owned()),
            Said::Greeting => refused.greetings += 1,
            Said::Farewell => refused.farewells += 1,
            Said::Prompt(_) => refused.prompts += 1,
            Said::Other => {
                let content = body.get("content").and_then(Value::as_str);
                refused.others.push(content.unwrap_or_default().to_owned());
            }
        }
    }
    let greeting = |post: &&Recorded| matches!(Said::of_body(&post.body), Said::Greeting);
    // A lane says one thing after the other, so this is the last of all.
    let last = posts().rev().find(greeting).and_then(row_of);
    refused.last_greeting = last.is_some_and(|last| bodies.contains_key(last));
    refused
}

/// The row of the outbox that a request was made for.
fn row_of(post: &Recorded) -> Option<&str> {
    row(post.body.get("nonce")?)
}

/// The row in a nonce. The moment in front of it is another after an absence, which
/// makes rows older.
fn row(nonce: &Value) -> Option<&str> {
    Some(nonce.as_str()?.split_once('-')?.1)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_row_keeps_its_name_over_an_absence() {
        let [before, after] = [json!("19a3f-1c"), json!("0017e-1c")];
        assert_eq!(row(&before), Some("1c"));
        assert_eq!(row(&before), row(&after));
    }
}
