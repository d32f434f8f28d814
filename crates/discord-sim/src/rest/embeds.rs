//! What an embed may hold, and how Discord completes one.

use serde_json::{Value, json};

use crate::{put::Put as _, refusal::Form};

/// How many characters all embeds of a message may hold together.
const ALL_TEXT: usize = 6_000;

/// Notes what is wrong with the embeds of a message.
pub(super) fn check(embeds: &[Value], form: &mut Form) {
    if embeds.len() > 10 {
        form.wrong(
            "embeds",
            "BASE_TYPE_MAX_LENGTH",
            "Must be 10 or fewer in length.",
        );
    }
    let mut whole = 0;
    for (number, embed) in embeds.iter().enumerate() {
        whole += check_one(embed, &format!("embeds.{number}"), form);
    }
    if whole > ALL_TEXT {
        let text = "Embed size exceeds maximum size of 6000";
        form.wrong("embeds", "MAX_EMBED_SIZE_EXCEEDED", text);
    }
}

/// Returns how many characters it counted.
fn check_one(embed: &Value, path: &str, form: &mut Form) -> usize {
    let mut count = 0;
    let mut text = |pointer: &str, least: usize, most: usize, form: &mut Form| {
        let Some(text) = embed.pointer(pointer).and_then(Value::as_str) else {
            return;
        };
        count += text.trim().chars().count();
        form.length(
            &format!("{path}{}", pointer.replace('/', ".")),
            text,
            least,
            most,
        );
    };
    text("/title", 0, 256, form);
    text("/description", 0, 4_096, form);
    text("/footer/text", 0, 2_048, form);
    text("/author/name", 0, 256, form);
    let fields = embed
        .get("fields")
        .and_then(Value::as_array)
        .map_or(0, Vec::len);
    if fields > 25 {
        let path = format!("{path}.fields");
        form.wrong(
            &path,
            "BASE_TYPE_MAX_LENGTH",
            "Must be 25 or fewer in length.",
        );
    }
    for field in 0..fields {
        for (key, most) in [("name", 256), ("value", 1_024)] {
            let pointer = format!("/fields/{field}/{key}");
            if embed
                .pointer(&pointer)
                .and_then(Value::as_str)
                .is_none_or(str::is_empty)
            {
                form.required(&format!("{path}.fields.{field}.{key}"));
            }
            text(&pointer, 0, most, form);
        }
    }
    for pointer in [
        "/url",
        "/image/url",
        "/thumbnail/url",
        "/footer/icon_url",
        "/author/icon_url",
        "/author/url",
    ] {
        let url = embed.pointer(pointer).and_then(Value::as_str);
        if url.is_some_and(|url| !is_url(url)) {
            let path = format!("{path}{}", pointer.replace('/', "."));
            form.wrong(&path, "URL_TYPE_INVALID_URL", "Not a well formed URL.");
        }
    }
    let color = embed.get("color").and_then(Value::as_i64);
    if color.is_some_and(|color| !(0..=0xff_ffff).contains(&color)) {
        let text = "int value should be between 0 and 16777215.";
        form.wrong(&format!("{path}.color"), "NUMBER_TYPE_MAX", text);
    }
    count
}

fn is_url(text: &str) -> bool {
    ["http://", "https://", "attachment://"]
        .iter()
        .any(|scheme| {
            text.strip_prefix(scheme)
                .is_some_and(|rest| !rest.is_empty() && !rest.contains(' '))
        })
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
    if let Some(fields) = whole.get_mut("fields").and_then(Value::as_array_mut) {
        for field in fields {
            if field.get("inline").is_none() {
                field.put("inline", json!(false));
            }
        }
    }
    for key in ["image", "thumbnail"] {
        if let Some(url) = whole.pointer(&format!("/{key}/url")).cloned() {
            whole.at(key).put("proxy_url", url);
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
