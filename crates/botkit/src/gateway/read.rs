//! From what came over the connection to events.

use serde_json::Value;
use twilight_gateway::{
    Event, EventTypeFlags,
    error::{ReceiveMessageError, ReceiveMessageErrorType},
};

use crate::lenient;

/// What a text of the gateway's holds.
#[derive(Debug)]
#[expect(
    clippy::large_enum_variant,
    reason = "there is one at a time, and it is handed on at once"
)]
pub(super) enum Read {
    /// Something that is wanted.
    Event(Event),
    /// Something that is wanted and cannot be read: its name and what it holds.
    Unread(String, Value),
    /// Nothing for us.
    Nothing,
}

/// Reads a text. Of what the library's types refuse as much is taken as can be.
pub(super) fn read(text: String, wanted: EventTypeFlags) -> Read {
    let (kind, source) = match twilight_gateway::parse(without_large_ids(text), wanted) {
        Ok(event) => return event.map_or(Read::Nothing, |event| Read::Event(event.into())),
        Err(error) => error.into_parts(),
    };
    let ReceiveMessageErrorType::Deserializing { event } = kind else {
        return Read::Nothing;
    };
    let why = source.as_deref().map(cause).unwrap_or_default();
    let Ok(mut payload) = serde_json::from_str::<Value>(&event) else {
        tracing::warn!("the gateway sent what is no JSON: {why}");
        return Read::Nothing;
    };
    let name = payload.get("t").and_then(Value::as_str).map(str::to_owned);
    let Some(name) = name else {
        let op = payload.get("op").and_then(Value::as_u64);
        tracing::warn!(op, "the gateway sent what is not understood: {why}");
        return Read::Nothing;
    };
    let sequence = payload.get("s").and_then(Value::as_u64);
    let data = payload.get_mut("d").map(Value::take).unwrap_or_default();
    let Some(event) = lenient::event(&name, &data) else {
        tracing::error!(sequence, "{name} cannot be read: {why}");
        return Read::Unread(name, data);
    };
    tracing::warn!(
        sequence,
        "{name} was read without what is odd about it: {why}"
    );
    Read::Event(event.into())
}

/// A text without the ids that no database can hold. Discord makes none; whatever
/// came with one could never be stored, and would be tried again for ever.
fn without_large_ids(text: String) -> String {
    let mut numbers = text.split(|character: char| !character.is_ascii_digit());
    if !numbers.any(is_too_large) {
        return text;
    }
    let Ok(mut payload) = serde_json::from_str(&text) else {
        return text;
    };
    forget_large_ids(&mut payload);
    payload.to_string()
}

fn forget_large_ids(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            for (key, field) in fields {
                let is_large = match &*field {
                    Value::String(text) => is_too_large(text),
                    Value::Number(number) => is_too_large(&number.to_string()),
                    _ => false,
                };
                if is_large && (key == "id" || key.ends_with("_id")) {
                    tracing::warn!("the gateway sent an id that is none");
                    *field = Value::Null;
                } else {
                    forget_large_ids(field);
                }
            }
        }
        Value::Array(elements) => elements.iter_mut().for_each(forget_large_ids),
        _ => {}
    }
}

fn is_too_large(number: &str) -> bool {
    let number = number.parse::<u64>();
    number.is_ok_and(|number| i64::try_from(number).is_err())
}

/// What went wrong with the connection, without a word of what came over it.
pub(super) fn trouble(error: ReceiveMessageError) -> String {
    let (kind, source) = error.into_parts();
    let words = match kind {
        ReceiveMessageErrorType::Deserializing { .. } => "a payload was not understood",
        ReceiveMessageErrorType::Reconnect => "no connection",
        _ => "trouble",
    };
    match source {
        Some(source) => format!("{words}: {}", cause(&*source)),
        None => words.to_owned(),
    }
}

fn cause(error: &(dyn std::error::Error + Send + Sync + 'static)) -> String {
    match error.downcast_ref::<serde_json::Error>() {
        Some(error) => lenient::cause(error),
        None => error.to_string(),
    }
}

/// Where a session is to be resumed: where Discord said, if that is one of its
/// own gateways or where the settings say it is. Whoever is connected to gets the
/// bot's token.
pub(super) fn resume_url(given: &str, configured: Option<&str>) -> Option<String> {
    use reqwest::Url;
    let url = Url::parse(given).ok()?;
    let is_plain = url.as_str().trim_end_matches('/') == given.trim_end_matches('/')
        && url.username().is_empty()
        && url.password().is_none()
        && url.query().is_none()
        && url.fragment().is_none();
    let is_discords = url.scheme() == "wss"
        && url
            .domain()
            .is_some_and(|host| host == "discord.gg" || host.ends_with(".discord.gg"));
    let configured = configured.and_then(|url| Url::parse(url).ok());
    let is_configured = configured
        .is_some_and(|known| known.scheme() == url.scheme() && known.host() == url.host());
    (is_plain && (is_discords || is_configured)).then(|| given.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_session_is_resumed_at_discords_gateways_and_at_the_configured_one() {
        let own = Some("ws://127.0.0.1:9000/gateway");
        for (given, configured, trusted) in [
            ("wss://gateway-us-east1-b.discord.gg", None, true),
            ("wss://gateway.discord.gg/", own, true),
            ("ws://gateway.discord.gg", None, false),
            ("wss://discord.gg.example.com", None, false),
            ("wss://evildiscord.gg", None, false),
            ("wss://bot@gateway.discord.gg", None, false),
            ("wss://gateway.discord.gg/a b", None, false),
            ("wss://gateway.discord.gg/?v=9", None, false),
            ("ws://127.0.0.1:9000/gateway", own, true),
            ("ws://127.0.0.2:9000/gateway", own, false),
            ("ws://127.0.0.1:9000/gateway", None, false),
            ("nowhere at all", own, false),
            ("", own, false),
        ] {
            let found = resume_url(given, configured);

            assert_eq!(found.is_some(), trusted, "{given}");
        }
    }

    #[test]
    fn an_id_that_no_database_can_hold_is_none() {
        let message = |id: &str, attachment: &str| {
            format!(
                r#"{{"op":0,"s":5,"t":"MESSAGE_CREATE","d":{{"id":{id},"channel_id":"2",
                "content":"18446744073709551615","author":{{"id":"3","username":"ada"}},"type":0,
                "attachments":[{{"id":"{attachment}","filename":"a.png","size":3,"url":"",
                "proxy_url":""}}]}}}}"#
            )
        };
        let taken = |text| read(text, EventTypeFlags::MESSAGE_CREATE);
        let largest = "9223372036854775807";

        let whole = taken(message("\"1\"", largest));
        let odd = taken(message("\"1\"", "9223372036854775808"));

        let number = "18446744073709551615";
        for read in [&whole, &odd] {
            let said = matches!(read, Read::Event(Event::MessageCreate(message))
                if message.content == number
                    && message.attachments.iter().all(|file| i64::try_from(file.id.get()).is_ok()));
            assert!(said, "{read:?}");
        }
        for id in [number, "\"18446744073709551615\""] {
            let unread = taken(message(id, largest));
            assert!(matches!(unread, Read::Unread(..)), "{unread:?}");
        }
    }

    #[test]
    fn an_odd_message_is_read_and_one_without_its_author_is_not() {
        let message = |author: &str| {
            format!(
                r#"{{"op":0,"s":5,"t":"MESSAGE_CREATE","d":{{"id":"1","channel_id":"2",
                "content":"hello","author":{author},"flags":"odd","type":0}}}}"#
            )
        };
        let author = r#"{"id":"3","username":"ada"}"#;

        let whole = read(message(author), EventTypeFlags::MESSAGE_CREATE);
        let missing = read(message("7"), EventTypeFlags::MESSAGE_CREATE);
        let unwanted = read(message(author), EventTypeFlags::READY);

        let said = |event: &Event| matches!(event, Event::MessageCreate(message_create) if message_create.content == "hello");
        assert!(
            matches!(&whole, Read::Event(event) if said(event)),
            "{whole:?}"
        );
        assert!(matches!(missing, Read::Unread(..)), "{missing:?}");
        assert!(matches!(unwanted, Read::Nothing));
    }
}
