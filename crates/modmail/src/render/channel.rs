//! The channel of a ticket.

use serde_json::{Value, json};
use storage::{
    discord::{ChannelId, UserId},
    modmail::TicketId,
};

/// Discord's limit for a channel's name, in characters.
const LONGEST_NAME: usize = 100;

/// A channel name made of a person's: what Discord would make of it, and never
/// empty.
#[must_use]
pub fn channel_name(member: &str) -> String {
    let mut name = String::new();
    for letter in member.chars().flat_map(char::to_lowercase) {
        if letter.is_alphanumeric() || letter == '_' {
            name.push(letter);
        } else if !name.ends_with('-') && !name.is_empty() {
            name.push('-');
        }
    }
    let name: String = name.trim_matches('-').chars().take(LONGEST_NAME).collect();
    if name.is_empty() {
        "ticket".to_owned()
    } else {
        name
    }
}

/// The request that makes a ticket's channel. Its permissions are those of the
/// category. The topic names the ticket, so that a channel is found again whose
/// creation was not confirmed.
#[must_use]
pub fn channel_body(ticket: TicketId, member: UserId, name: &str, category: ChannelId) -> Value {
    json!({
        "name": name,
        "type": 0,
        "parent_id": category,
        "topic": format!("<@{member}> · {ticket}"),
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn names_become_what_discord_would_make_of_them() {
        for (member, channel) in [
            ("ada", "ada"),
            ("Ada Lovelace!", "ada-lovelace"),
            ("ÅSA", "åsa"),
            ("\u{200B}\u{200B}", "ticket"),
            ("..", "ticket"),
        ] {
            assert_eq!(channel_name(member), channel);
        }
    }

    proptest! {
        #[test]
        fn every_name_is_accepted_by_discord(member in "\\PC{0,200}") {
            let name = channel_name(&member);
            prop_assert!((1..=LONGEST_NAME).contains(&name.chars().count()));
            prop_assert!(!name.contains(char::is_whitespace));
        }
    }
}
