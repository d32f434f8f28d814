//! What an embed may hold, and how Discord completes one.

use serde_json::{Value, json};

use crate::{put::Put as _, refusal::Form};

/// How many characters all embeds of a message may hold together.
const ALL_TEXT: usize = 6_000;

/// Notes when the embeds of a message hold too much together.
pub(super) fn check(embeds: &[Value], form: &mut Form) {
    if embeds.iter().map(length).sum::<usize>() > ALL_TEXT {
        let text = "Embed size exceeds maximum size of 6000";
        form.wrong("embeds", "MAX_EMBED_SIZE_EXCEEDED", text);
    }
}

/// How many characters of an embed count.
fn length(embed: &Value) -> usize {
    let text = |value: Option<&Value>| {
        let text = value.and_then(Value::as_str).unwrap_or_default();
        text.trim().chars().count()
    };
    let own = ["/title", "/description", "/footer/text", "/author/name"];
    let own: usize = own.iter().map(|item| text(embed.pointer(item))).sum();
    let fields = embed.get("fields").and_then(Value::as_array);
    let fields = fields.into_iter().flatten();
    let fields = fields.map(|fields| text(fields.get("name")) + text(fields.get("value")));
    own + fields.sum::<usize>()
}

/// Whether there is anything in it to show.
pub(super) fn is_empty(embed: &Value) -> bool {
    [
        "title",
        "description",
        "fields",
        "image",
        "thumbnail",
        "footer",
        "author",
    ]
    .iter()
    .all(|key| match embed.get(*key) {
        None | Some(Value::Null) => true,
        Some(Value::String(text)) => text.trim().is_empty(),
        Some(Value::Array(list)) => list.is_empty(),
        Some(_) => false,
    })
}

/// An embed as it comes back: with its type, and without what was null.
pub(super) fn complete(embed: &Value) -> Value {
    let mut whole = without_nulls(embed);
    whole.put("type", json!("rich"));
    // Only previews have these; of a bot's they are ignored.
    if let Some(fields) = whole.as_object_mut() {
        fields.remove("provider");
        fields.remove("video");
    }
    if let Some(fields) = whole.get_mut("fields").and_then(Value::as_array_mut) {
        for field in fields {
            if field.get("inline").is_none() {
                field.put("inline", json!(false));
            }
            // What came as a number is shown as text.
            for key in ["name", "value"] {
                if let Some(number) = field.get(key).filter(|field| field.is_number()) {
                    let text = number.to_string();
                    field.put(key, json!(text));
                }
            }
        }
    }
    for key in ["image", "thumbnail"] {
        let url = whole.pointer(&format!("/{key}/url")).cloned();
        let Some(fields) = whole.as_object_mut() else {
            continue;
        };
        match (url, fields.get_mut(key)) {
            (Some(url), Some(picture)) => {
                picture.put("proxy_url", url);
                if let Some(picture) = picture.as_object_mut() {
                    picture.remove("is_animated");
                }
            }
            // Without an address there is nothing to show.
            _ => {
                fields.remove(key);
            }
        }
    }
    if let Some(at) = whole.get("timestamp").and_then(Value::as_str) {
        whole.put("timestamp", json!(at.replace('Z', "+00:00")));
    }
    whole
}

/// The same without keys whose value is null.
pub(super) fn without_nulls(value: &Value) -> Value {
    match value {
        Value::Object(map) => {
            let kept = map.iter().filter(|(_, item)| !item.is_null());
            Value::Object(
                kept.map(|(key, item)| (key.clone(), without_nulls(item)))
                    .collect(),
            )
        }
        Value::Array(list) => Value::Array(list.iter().map(without_nulls).collect()),
        other => other.clone(),
    }
}
