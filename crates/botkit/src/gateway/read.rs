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
    let (kind, source) = match twilight_gateway::parse(text, wanted) {
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
