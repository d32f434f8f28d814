//! Reading what the library's types do not take.
//!
//! Discord adds values and leaves out fields before anybody describes that. One
//! odd field must not cost a member's message, so of an event that cannot be read
//! as a whole everything is taken that can: a template of its kind says what
//! stands in for the rest. Where that would change what the event means (who,
//! where, what was said or asked for), it stays unread.

use serde::de::{Deserialize, DeserializeSeed as _};
use serde_json::{Map, Value, json};
use twilight_model::{
    channel::Message,
    gateway::event::{DispatchEvent, DispatchEventWithTypeDeserializer},
};

/// How often a value is tried at most; a message takes some fifty tries.
const TRIES: usize = 2_000;

/// Reads as much of a gateway event as the library can take; `None` if what
/// matters of it cannot be read, or nothing is known of events with this name.
#[must_use]
pub fn event(name: &str, data: &Value) -> Option<DispatchEvent> {
    let (template, essential) = template(name, data)?;
    let read = |value: &Value| {
        DispatchEventWithTypeDeserializer::new(name)
            .deserialize(value)
            .ok()
    };
    mend(&template, essential, data, read)
}

/// Reads as much of a message as the library can take; `None` if what matters of
/// it cannot be read.
#[must_use]
pub fn message(data: &Value) -> Option<Message> {
    let read = |value: &Value| Message::deserialize(value).ok();
    read(data).or_else(|| mend(&message_template(), MESSAGE, data, read))
}

/// What is wrong with JSON, without a word of what it holds.
#[must_use]
pub fn cause(error: &serde_json::Error) -> String {
    let words = error.to_string();
    if words.starts_with("missing field") {
        return words;
    }
    // What the error quotes, somebody may have written.
    let plain = words.split(['"', '`']).next().unwrap_or_default();
    format!("{} (column {})", plain.trim_end(), error.column())
}

fn mend<T>(
    template: &Value,
    essential: &[&str],
    data: &Value,
    read: impl Fn(&Value) -> Option<T>,
) -> Option<T> {
    let mut tries = TRIES;
    let mut accepts = |value: &Value| {
        tries = tries.saturating_sub(1);
        tries > 0 && read(value).is_some()
    };
    let mended = take(Some(template), data, &mut accepts)?;
    // Nothing may stand in for it either.
    let kept = |place: &&str| there(data, place) == there(&mended, place);
    essential.iter().all(kept).then(|| read(&mended)).flatten()
}

fn there<'v>(whole: &'v Value, place: &str) -> Option<&'v Value> {
    whole.pointer(place).filter(|value| !value.is_null())
}

/// The most of a value that is accepted in its place.
///
/// A template is an example of what is accepted: a key that begins with `?` may
/// be missing, the one element of a list stands for all of them, and so does the
/// key `*` in an object.
fn take(
    template: Option<&Value>,
    actual: &Value,
    accepts: &mut dyn FnMut(&Value) -> bool,
) -> Option<Value> {
    if accepts(actual) {
        return Some(actual.clone());
    }
    match (template?, actual) {
        (template @ Value::Object(known), Value::Object(fields)) => {
            let Value::Object(mut whole) = least(template) else {
                return None;
            };
            for (key, value) in fields {
                let optional = || known.get(&format!("?{key}"));
                let template = known.get(key).or_else(optional);
                let template = template.or_else(|| known.get("*"));
                let mut with = |part: &Value| {
                    let mut tried = whole.clone();
                    tried.insert(key.clone(), part.clone());
                    accepts(&Value::Object(tried))
                };
                if let Some(part) = take(template, value, &mut with) {
                    whole.insert(key.clone(), part);
                }
            }
            let whole = Value::Object(whole);
            accepts(&whole).then_some(whole)
        }
        (Value::Array(known), Value::Array(elements)) => {
            let mut whole = Vec::new();
            for element in elements {
                let mut with = |part: &Value| {
                    let mut tried = whole.clone();
                    tried.push(part.clone());
                    accepts(&Value::Array(tried))
                };
                let taken = take(known.first(), element, &mut with);
                whole.extend(taken);
            }
            let whole = Value::Array(whole);
            accepts(&whole).then_some(whole)
        }
        _ => None,
    }
}

/// A template without everything that may be missing.
fn least(template: &Value) -> Value {
    match template {
        Value::Object(fields) => {
            let needed = fields
                .iter()
                .filter(|(key, _)| !key.starts_with('?') && *key != "*")
                .map(|(key, value)| (key.clone(), least(value)));
            Value::Object(needed.collect::<Map<_, _>>())
        }
        Value::Array(_) => json!([]),
        other => other.clone(),
    }
}

/// What matters of a message.
const MESSAGE: &[&str] = &[
    "/id",
    "/channel_id",
    "/guild_id",
    "/content",
    "/type",
    "/webhook_id",
    "/author/id",
    "/author/bot",
];

/// What matters of an interaction.
const INTERACTION: &[&str] = &[
    "/id",
    "/token",
    "/application_id",
    "/type",
    "/guild_id",
    "/channel_id",
    "/channel/id",
    "/message/id",
    "/user/id",
    "/member/user/id",
    "/data/id",
    "/data/name",
    "/data/type",
    "/data/options",
    "/data/target_id",
    "/data/custom_id",
    "/data/component_type",
    "/data/values",
    "/data/components",
];

/// What matters of anything else: whom it is about, and where.
const OTHER: &[&str] = &[
    "/id",
    "/channel_id",
    "/guild_id",
    "/message_id",
    "/user_id",
    "/user/id",
    "/emoji",
    "/type",
    "/session_id",
    "/resume_gateway_url",
];

/// What an event with this name looks like at least, and what matters of it.
fn template(name: &str, data: &Value) -> Option<(Value, &'static [&'static str])> {
    let other = match name {
        "MESSAGE_CREATE" | "MESSAGE_UPDATE" => return Some((message_template(), MESSAGE)),
        "INTERACTION_CREATE" => return Some((interaction(data), INTERACTION)),
        "MESSAGE_REACTION_ADD" | "MESSAGE_REACTION_REMOVE" => json!({
            "burst": false, "channel_id": "1", "emoji": { "name": "?" }, "message_id": "1",
            "user_id": "1", "?member": member(),
        }),
        "GUILD_MEMBER_ADD" => {
            let mut whole = member();
            if let Some(fields) = whole.as_object_mut() {
                fields.insert("guild_id".to_owned(), json!("1"));
            }
            whole
        }
        "GUILD_MEMBER_UPDATE" => json!({ "guild_id": "1", "roles": ["1"], "user": user() }),
        "GUILD_MEMBER_REMOVE" | "GUILD_BAN_ADD" | "GUILD_BAN_REMOVE" => {
            json!({ "guild_id": "1", "user": user() })
        }
        "TYPING_START" => json!({
            "channel_id": "1", "timestamp": 0, "user_id": "1", "?member": member(),
        }),
        "CHANNEL_DELETE" => json!({ "id": "1", "type": 0 }),
        "THREAD_DELETE" => json!({ "guild_id": "1", "id": "1", "parent_id": "1", "type": 11 }),
        "GUILD_DELETE" => json!({ "id": "1" }),
        "READY" => json!({
            "application": { "flags": 0, "id": "1" }, "guilds": [{ "id": "1", "unavailable": true }],
            "resume_gateway_url": "", "session_id": "",
            "user": { "discriminator": "0", "id": "1", "mfa_enabled": false, "username": "?" },
            "v": 10,
        }),
        _ => return None,
    };
    Some((other, OTHER))
}

fn user() -> Value {
    json!({ "discriminator": "0", "id": "1", "username": "somebody" })
}

fn partial_member() -> Value {
    json!({ "deaf": false, "flags": 0, "mute": false, "roles": ["1"], "?user": user() })
}

fn member() -> Value {
    json!({ "deaf": false, "flags": 0, "mute": false, "roles": ["1"], "user": user() })
}

fn attachment() -> Value {
    json!({ "filename": "file", "id": "1", "proxy_url": "", "size": 0, "url": "" })
}

fn said() -> Value {
    let embed =
        json!({ "type": "rich", "?fields": [{ "inline": false, "name": "", "value": "" }] });
    let sticker = json!({ "format_type": 1, "id": "1", "name": "sticker" });
    json!({
        "attachments": [attachment()], "content": "", "embeds": [embed],
        "?sticker_items": [sticker], "?components": [], "?mentions": [], "?mention_roles": [],
        "timestamp": "2015-01-01T00:00:00+00:00", "type": 0,
    })
}

fn plain_message() -> Value {
    let mut message = said();
    if let Some(fields) = message.as_object_mut() {
        let media = || json!({ "?text": "" });
        let poll = json!({
            "allow_multiselect": false, "answers": [{ "answer_id": 1, "poll_media": media() }],
            "layout_type": 1, "question": media(),
        });
        fields.extend([
            ("author".to_owned(), user()),
            ("channel_id".to_owned(), json!("1")),
            ("id".to_owned(), json!("1")),
            ("?member".to_owned(), partial_member()),
            ("mention_everyone".to_owned(), json!(false)),
            ("mention_roles".to_owned(), json!(["1"])),
            ("mentions".to_owned(), json!([])),
            (
                "?message_snapshots".to_owned(),
                json!([{ "message": said() }]),
            ),
            ("pinned".to_owned(), json!(false)),
            ("?poll".to_owned(), poll),
            ("tts".to_owned(), json!(false)),
        ]);
    }
    message
}

fn message_template() -> Value {
    let mut message = plain_message();
    if let Some(fields) = message.as_object_mut() {
        fields.insert("?referenced_message".to_owned(), plain_message());
    }
    message
}

fn interaction(data: &Value) -> Value {
    let resolved_member =
        json!({ "flags": 0, "pending": false, "permissions": "0", "roles": ["1"] });
    let resolved = json!({
        "?attachments": { "*": attachment() },
        "?channels": { "*": { "id": "1", "name": "", "permissions": "0", "type": 0 } },
        "?members": { "*": resolved_member },
        "?messages": { "*": message_template() },
        "?roles": {},
        "?users": { "*": user() },
    });
    let component = data.pointer("/data/component_type").is_some();
    let form = data.pointer("/data/components").is_some();
    let asked = if component {
        json!({ "component_type": 2, "custom_id": "", "?values": [""], "?resolved": resolved })
    } else if form {
        json!({ "components": [], "custom_id": "", "?resolved": resolved })
    } else {
        json!({ "id": "1", "name": "", "type": 1, "?options": [], "?resolved": resolved })
    };
    json!({
        "application_id": "1", "attachment_size_limit": 0, "authorizing_integration_owners": {},
        "?channel": { "id": "1", "type": 0 }, "data": asked, "entitlements": [], "id": "1",
        "?member": partial_member(), "?message": message_template(), "token": "",
        "type": data.get("type").cloned().unwrap_or(json!(2)), "?user": user(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written() -> Value {
        json!({
            "id": "5", "channel_id": "6", "content": "hello", "type": 0, "tts": false,
            "author": { "id": "7", "username": "ada", "discriminator": "0", "bot": false },
            "attachments": [{
                "id": "8", "filename": "a.png", "size": 3, "url": "https://cdn/a.png",
                "proxy_url": "https://media/a.png",
            }],
            "embeds": [], "mentions": [], "mention_roles": [], "mention_everyone": false,
            "pinned": false, "timestamp": "2026-03-01T12:00:00+00:00",
        })
    }

    /// A value with something else in one place.
    fn odd(mut whole: Value, place: &str, value: Value) -> Value {
        let (parent, key) = place.rsplit_once('/').unwrap();
        whole.pointer_mut(parent).unwrap()[key] = value;
        whole
    }

    #[test]
    fn a_message_with_any_odd_field_is_read_and_says_the_same() {
        let oddities = [
            (
                "/author/avatar_decoration_data",
                json!({ "asset": "v2_a_1", "sku_id": 5 }),
            ),
            ("/author/primary_guild", json!("odd")),
            ("/author/public_flags", json!("many")),
            ("/author/avatar", json!("not a hash")),
            ("/author/premium_type", json!(77)),
            ("/embeds", json!([{ "type": 5, "fields": "none" }])),
            ("/components", json!([{ "type": 99, "accessory": 5 }])),
            ("/mentions", json!(["somebody"])),
            ("/mention_roles", Value::Null),
            ("/pinned", Value::Null),
            ("/flags", json!("flagged")),
            ("/nonce", json!({})),
            ("/timestamp", json!("yesterday")),
            ("/poll", json!({ "question": { "text": "why?" } })),
            ("/sticker_items", json!([{ "id": "9", "name": "wave" }])),
            (
                "/message_snapshots",
                json!([{ "message": { "content": 5 } }]),
            ),
            ("/referenced_message", json!({ "id": "4", "content": 5 })),
            ("/attachments/0/waveform", json!(5)),
            ("/attachments/0/height", json!(-1)),
        ];
        for (place, value) in oddities {
            let data = odd(written(), place, value);
            let message = message(&data).unwrap_or_else(|| panic!("{place}"));

            assert_eq!(message.content, "hello", "{place}");
            assert_eq!(message.author.name, "ada", "{place}");
            assert_eq!(message.attachments.len(), 1, "{place}");
            assert_eq!(message.attachments[0].url, "https://cdn/a.png", "{place}");
            assert!(event("MESSAGE_CREATE", &data).is_some(), "{place}");
        }
    }

    #[test]
    fn of_many_odd_fields_each_is_left_out() {
        let data = odd(written(), "/author/flags", json!("x"));
        let data = odd(
            data,
            "/embeds",
            json!([5, { "type": "rich", "title": "kept" }]),
        );
        let data = odd(data, "/pinned", json!("x"));

        let message = message(&data).unwrap();

        assert_eq!(message.embeds.len(), 1);
        assert_eq!(message.embeds[0].title.as_deref(), Some("kept"));
    }

    #[test]
    fn a_message_whose_meaning_cannot_be_read_stays_unread() {
        let oddities = [
            ("/id", json!("five")),
            ("/channel_id", json!({})),
            ("/guild_id", json!("nine")),
            ("/content", json!(5)),
            ("/author", json!(7)),
            ("/author/id", json!([])),
            ("/author/bot", json!("yes")),
            ("/type", json!("new")),
        ];
        for (place, value) in oddities {
            assert!(message(&odd(written(), place, value)).is_none(), "{place}");
        }
    }

    #[test]
    fn a_command_is_read_without_what_is_odd_but_never_without_its_options() {
        let call = json!({
            "id": "5", "application_id": "6", "token": "secret", "type": 2, "guild_id": "9",
            "attachment_size_limit": 1, "authorizing_integration_owners": {}, "entitlements": [],
            "member": { "roles": ["3"], "user": { "id": "7", "username": "ada", "discriminator": "0" } },
            "data": {
                "id": "1", "name": "new_thread", "type": 1,
                "options": [{ "name": "member", "type": 6, "value": "8" }],
                "resolved": {
                    "users": { "8": { "id": "8", "username": "bob", "discriminator": "0" } },
                    "members": { "8": { "flags": 0, "permissions": "8", "roles": ["4"] } },
                },
            },
        });

        let read = |call: &Value| match event("INTERACTION_CREATE", call) {
            Some(DispatchEvent::InteractionCreate(call)) => serde_json::to_value(call.0).ok(),
            _ => None,
        };

        let whole = read(&call).unwrap();
        let member = &whole["data"]["resolved"]["members"]["8"];
        assert_eq!(member["roles"], json!(["4"]));
        assert_eq!(whole["data"]["options"][0]["value"], "8");
        assert_eq!(whole["member"]["roles"], json!(["3"]));
        let odd = odd(
            call,
            "/data/options",
            json!([{ "name": "member", "type": 6, "value": {} }]),
        );
        assert!(read(&odd).is_none());
    }

    #[test]
    fn every_template_is_read_as_it_is() {
        for name in [
            "MESSAGE_CREATE",
            "MESSAGE_UPDATE",
            "INTERACTION_CREATE",
            "MESSAGE_REACTION_ADD",
            "MESSAGE_REACTION_REMOVE",
            "GUILD_MEMBER_ADD",
            "GUILD_MEMBER_UPDATE",
            "GUILD_MEMBER_REMOVE",
            "GUILD_BAN_ADD",
            "GUILD_BAN_REMOVE",
            "TYPING_START",
            "CHANNEL_DELETE",
            "THREAD_DELETE",
            "GUILD_DELETE",
            "READY",
        ] {
            let (template, _) = template(name, &json!({})).unwrap();

            assert!(event(name, &least(&template)).is_some(), "{name}");
        }
        for (kind, data) in [
            (2, json!({})),
            (3, json!({ "component_type": 2 })),
            (4, json!({})),
            (5, json!({ "components": [] })),
        ] {
            let call = json!({ "type": kind, "data": data });
            let read = event("INTERACTION_CREATE", &least(&interaction(&call)));
            assert!(read.is_some(), "{kind}");
        }
    }

    #[test]
    fn the_cause_of_an_error_quotes_nobody() {
        let wrong = |json: &str| cause(&serde_json::from_str::<Message>(json).unwrap_err());

        let said = wrong(r#"{"content":"hello","pinned":"a secret"}"#);

        assert!(
            said.contains("column") && !said.contains("secret"),
            "{said}"
        );
        assert_eq!(wrong(r#"{"nonce":5"#).find("secret"), None);
        assert!(wrong("{}").contains("missing field"));
    }
}
