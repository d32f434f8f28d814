//! What the audience sees: one line for everything that happens.

use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
    time::Instant,
};

use anstyle::{AnsiColor, Style};
use serde_json::Value;

/// The lines of a demo, and what they know about who is who.
#[derive(Debug)]
pub(crate) struct Stage {
    begun: Instant,
    names: Mutex<HashMap<String, String>>,
}

impl Default for Stage {
    fn default() -> Self {
        Self {
            begun: Instant::now(),
            names: Mutex::default(),
        }
    }
}

impl Stage {
    /// Learns what an id is called.
    pub(crate) fn introduce(&self, id: &str, name: &str) {
        let mut names = self.names.lock().unwrap_or_else(PoisonError::into_inner);
        names.insert(id.to_owned(), name.to_owned());
    }

    fn name(&self, id: &Value) -> String {
        let id = id.as_str().unwrap_or_default();
        let names = self.names.lock().unwrap_or_else(PoisonError::into_inner);
        names.get(id).cloned().unwrap_or_else(|| id.to_owned())
    }

    fn line(&self, colour: AnsiColor, place: &str, text: &str) {
        let style = Style::new().fg_color(Some(colour.into()));
        let seconds = self.begun.elapsed().as_secs_f64();
        for line in text.lines() {
            anstream::println!("{seconds:7.2}s  {style}{place:<12}{style:#} {line}");
        }
    }

    /// Says what the scene does next.
    pub(crate) fn step(&self, text: &str) {
        let bold = Style::new().bold();
        anstream::println!();
        self.line(AnsiColor::BrightBlack, "", &format!("{bold}{text}{bold:#}"));
    }

    /// Says what somebody calls.
    pub(crate) fn called(&self, text: &str) {
        self.line(AnsiColor::Cyan, "grace", text);
    }

    /// Says what somebody was answered whom nobody else sees.
    pub(crate) fn answered(&self, text: &str) {
        self.line(AnsiColor::Cyan, "grace alone", &self.readable(text));
    }

    /// Says what became of a process.
    pub(crate) fn process(&self, text: &str) {
        self.line(AnsiColor::Magenta, "process", text);
    }

    /// Says what happened on the status page.
    pub(crate) fn page(&self, text: &str) {
        self.line(AnsiColor::Yellow, "status page", text);
    }

    /// Says that a part of the scene went as it should.
    pub(crate) fn passed(&self, text: &str) {
        self.line(AnsiColor::Green, "✓", text);
    }

    /// Says what was missing.
    pub(crate) fn failed(&self, text: &str) {
        self.line(AnsiColor::Red, "✗", text);
    }

    /// Shows something that happened on Discord, if one side sees it.
    pub(crate) fn happened(&self, happening: &Value) {
        let name = happening.get("event").and_then(Value::as_str);
        let (Some(name), Some(data)) = (name, happening.get("data")) else {
            return;
        };
        let place = || self.name(data.get("channel_id").unwrap_or(&Value::Null));
        match name {
            "CHANNEL_CREATE" => {
                let id = data.get("id").and_then(Value::as_str).unwrap_or_default();
                if let Some(name) = data.get("name").and_then(Value::as_str)
                    && !name.is_empty()
                {
                    self.introduce(id, &format!("#{name}"));
                    self.line(AnsiColor::Blue, &format!("#{name}"), "the channel appears");
                } else if let Some(person) = data.pointer("/recipients/0/username") {
                    let person = person.as_str().unwrap_or_default();
                    self.introduce(id, &format!("DM {person}"));
                }
            }
            "CHANNEL_DELETE" => {
                let place = self.name(data.get("id").unwrap_or(&Value::Null));
                self.line(AnsiColor::Blue, &place, "the channel is gone");
            }
            "MESSAGE_CREATE" => {
                self.meet(data);
                let who = self.name(data.pointer("/author/id").unwrap_or(&Value::Null));
                let said = shown(data);
                if !said.is_empty() {
                    self.message(&place(), &format!("{who}: {said}"));
                }
            }
            "MESSAGE_UPDATE" if data.get("pinned") == Some(&Value::Bool(true)) => {
                self.message(&place(), "(the card is pinned)");
            }
            "MESSAGE_UPDATE" => self.message(&place(), &format!("(now) {}", shown(data))),
            "MESSAGE_DELETE" => self.message(&place(), "(what was typed makes room for its copy)"),
            "MESSAGE_REACTION_ADD" => {
                let who = self.name(data.get("user_id").unwrap_or(&Value::Null));
                let emoji = data.pointer("/emoji/name").and_then(Value::as_str);
                let emoji = emoji.unwrap_or_default();
                self.message(&place(), &format!("{who} reacts with {emoji}"));
            }
            _ => {}
        }
    }

    /// Learns whose direct messages a channel holds from what they write there.
    fn meet(&self, message: &Value) {
        let id = message.get("channel_id").and_then(Value::as_str);
        let author = message.pointer("/author/username").and_then(Value::as_str);
        let by_bot = message.pointer("/author/bot") == Some(&Value::Bool(true));
        if let (Some(id), Some(author), None, false) = (id, author, message.get("guild_id"), by_bot)
        {
            self.introduce(id, &format!("DM {author}"));
        }
    }

    fn message(&self, place: &str, text: &str) {
        let text = self.readable(text);
        let colour = if place.starts_with("DM") {
            AnsiColor::Cyan
        } else {
            AnsiColor::Blue
        };
        self.line(colour, place, &text);
    }

    /// What Discord's client would show for mentions and moments.
    pub(crate) fn readable(&self, text: &str) -> String {
        let mut readable = String::with_capacity(text.len());
        let mut rest = text;
        while let Some((before, markup)) = rest.split_once('<') {
            readable.push_str(before);
            let Some((inside, after)) = markup.split_once('>') else {
                readable.push('<');
                rest = markup;
                continue;
            };
            let id = inside.trim_start_matches(['@', '#', '&', '!']);
            if let Some(moment) = inside.strip_prefix("t:") {
                readable.push_str(if moment.ends_with(":R") {
                    "just now"
                } else {
                    "today"
                });
            } else {
                readable.push_str(&self.name(&Value::from(id)));
            }
            rest = after;
        }
        readable + rest
    }
}

/// What a message shows: its text and the texts of its embeds, on one line.
pub(crate) fn shown(message: &Value) -> String {
    let mut parts = Vec::new();
    let mut add = |text: Option<&Value>| {
        if let Some(text) = text.and_then(Value::as_str)
            && !text.is_empty()
        {
            parts.push(text.split_whitespace().collect::<Vec<_>>().join(" "));
        }
    };
    add(message.get("content"));
    for embed in message
        .get("embeds")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
    {
        add(embed.pointer("/author/name"));
        add(embed.get("title"));
        add(embed.get("description"));
        for field in embed
            .get("fields")
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
        {
            add(field.get("name"));
            add(field.get("value"));
        }
        add(embed.pointer("/footer/text"));
    }
    parts.join(" │ ")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_message_is_shown_on_one_line() {
        let message = json!({
            "content": "two\nlines",
            "embeds": [{ "title": "a", "fields": [{ "name": "b", "value": "c" }], "footer": { "text": "d" } }],
        });

        assert_eq!(shown(&message), "two lines │ a │ b │ c │ d");
    }
}
