//! What a message may be, whoever sends it by whichever route.

use serde_json::{Value, json};

use super::{body::number, component_check, embeds};
use crate::{
    id::Id,
    refusal::{CANNOT_USE_STICKER, EMPTY_MESSAGE, Form, Refusal, TOO_LARGE},
    world::{Attachment, NewMessage, Upload, World},
};

/// How many files a message carries.
const FILES: usize = 10;
/// Marks a message made of components alone.
const COMPONENTS_V2: u64 = 1 << 15;
/// The flags a bot may set: no embeds, ephemeral, no notification, voice, components alone.
const SETTABLE: u64 = 1 << 2 | 1 << 6 | 1 << 12 | 1 << 13 | COMPONENTS_V2;

/// A message as a bot asks for it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wanted<'c> {
    pub(super) body: &'c Value,
    pub(super) files: &'c [(u64, Upload)],
    pub(super) channel: Id,
    pub(super) author: Id,
}

impl Wanted<'_> {
    fn list(&self, key: &str) -> &[Value] {
        let list = self.body.get(key).and_then(Value::as_array);
        list.map_or(&[], Vec::as_slice)
    }

    fn flags(&self) -> u64 {
        self.body.get("flags").and_then(Value::as_u64).unwrap_or(0) & SETTABLE
    }

    /// Refuses what breaks a rule about several fields together; of single ones the route's form
    /// took care.
    pub(super) fn check(&self, world: &World) -> Result<(), Refusal> {
        let mut form = Form::default();
        embeds::check(self.list("embeds"), &mut form);
        let modern = self.flags() & COMPONENTS_V2 != 0;
        if modern {
            for key in ["content", "embeds", "poll", "sticker_ids"] {
                if self.body.get(key).is_some_and(|body| !is_blank(body)) {
                    let text = format!(
                        "The '{key}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2"
                    );
                    form.wrong(
                        key,
                        "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
                        &text,
                    );
                }
            }
        }
        component_check::check(self.list("components"), modern, &mut form);
        if self.files.len() > FILES {
            form.wrong(
                "attachments",
                "BASE_TYPE_MAX_LENGTH",
                "Must be 10 or fewer in length.",
            );
        }
        self.check_mentions(&mut form);
        self.check_poll(&mut form);
        form.finish()?;
        let largest = world.upload_limit(self.channel);
        if self
            .files
            .iter()
            .any(|(_, file)| file.bytes.len() > largest)
        {
            return Err(TOO_LARGE.into());
        }
        Ok(())
    }

    fn check_mentions(&self, form: &mut Form) {
        let allowed = self.body.get("allowed_mentions").unwrap_or(&Value::Null);
        for key in ["users", "roles"] {
            let list = allowed.get(key).and_then(Value::as_array);
            let parsed = allowed.get("parse").and_then(Value::as_array);
            let both = parsed.is_some_and(|parsed| parsed.contains(&json!(key)));
            if both && list.is_some_and(|list| !list.is_empty()) {
                let text = format!("parse:[\"{key}\"] and {key}: [ids...] are mutually exclusive.");
                form.wrong(
                    "allowed_mentions",
                    "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
                    &text,
                );
            }
        }
    }

    fn check_poll(&self, form: &mut Form) {
        let Some(poll) = self.body.get("poll").filter(|poll| !poll.is_null()) else {
            return;
        };
        let question = poll
            .pointer("/question/text")
            .and_then(Value::as_str)
            .unwrap_or_default();
        form.length("poll.question.text", question, 1, 300);
        let answers = poll.get("answers").and_then(Value::as_array);
        let answers = answers.map_or(&[] as &[Value], Vec::as_slice);
        if answers.is_empty() || answers.len() > 10 {
            form.wrong(
                "poll.answers",
                "BASE_TYPE_BAD_LENGTH",
                "Must be between 1 and 10 in length.",
            );
        }
        for (place, answer) in answers.iter().enumerate() {
            let text = answer
                .pointer("/poll_media/text")
                .and_then(Value::as_str)
                .unwrap_or_default();
            form.length(
                &format!("poll.answers.{place}.poll_media.text"),
                text,
                1,
                55,
            );
        }
    }

    /// Whether there is nothing in it to show.
    fn is_empty(&self) -> bool {
        let text = self
            .body
            .get("content")
            .and_then(Value::as_str)
            .unwrap_or_default();
        text.trim().is_empty()
            && self.files.is_empty()
            && self.list("embeds").iter().all(embeds::is_empty)
            && self.list("components").is_empty()
            && self.list("sticker_ids").is_empty()
            && self.body.get("poll").is_none_or(Value::is_null)
    }

    /// The message, with its files stored.
    pub(super) fn compose(&self, world: &mut World) -> Result<NewMessage, Refusal> {
        self.check(world)?;
        if self.is_empty() {
            return Err(EMPTY_MESSAGE.into());
        }
        self.attached(self.list("attachments"), &[])?;
        let content = self
            .body
            .get("content")
            .and_then(Value::as_str)
            .unwrap_or_default();
        let stickers = self.stickers(world)?;
        Ok(NewMessage {
            channel: self.channel,
            author: self.author,
            content: content.trim().to_owned(),
            pings: self.pings(world, content, None),
            attachments: self.store_files(world),
            embeds: self.embeds(),
            components: component_check::complete(self.list("components")),
            stickers,
            poll: self.poll(world),
            flags: self.flags(),
            tts: self
                .body
                .get("tts")
                .and_then(Value::as_bool)
                .unwrap_or(false),
            ..NewMessage::default()
        })
    }

    /// The stickers it carries, of the server it is sent on.
    fn stickers(&self, world: &World) -> Result<Vec<Value>, Refusal> {
        let guild = world
            .channels
            .get(&self.channel)
            .and_then(|channel| channel.guild);
        let mut stickers = Vec::new();
        for id in self.list("sticker_ids") {
            let id: Id = serde_json::from_value(id.clone()).unwrap_or_default();
            match world
                .sticker(id)
                .filter(|sticker| Some(sticker.guild) == guild)
            {
                Some(sticker) => stickers.push(sticker.item()),
                None => return Err(CANNOT_USE_STICKER.into()),
            }
        }
        Ok(stickers)
    }

    pub(super) fn embeds(&self) -> Vec<Value> {
        let shown = self
            .list("embeds")
            .iter()
            .filter(|item| !embeds::is_empty(item));
        shown.map(embeds::complete).collect()
    }

    pub(super) fn components(&self) -> Vec<Value> {
        component_check::complete(self.list("components"))
    }

    pub(super) fn pings(
        &self,
        world: &World,
        content: &str,
        replied_to: Option<Id>,
    ) -> crate::world::Mentions {
        let allowed = self.body.get("allowed_mentions").unwrap_or(&Value::Null);
        world.mentions(self.channel, self.author, content, allowed, replied_to)
    }

    /// The identifiers of the files that stay or come, all of which must be there.
    pub(super) fn attached(
        &self,
        list: &[Value],
        there: &[Attachment],
    ) -> Result<Vec<Id>, Refusal> {
        let mut ids = Vec::new();
        for (place, list) in list.iter().enumerate() {
            let id = list.get("id").cloned().unwrap_or_default();
            let id: Id = serde_json::from_value(id).unwrap_or_default();
            let comes = self.files.iter().any(|(number, _)| Id::new(*number) == id);
            if !comes && !there.iter().any(|item| item.id == id) {
                let path = format!("attachments.{place}.id");
                let text = format!("Attachment data for attachment ID {id} was not found");
                return Err(Refusal::field(&path, "ATTACHMENT_NOT_FOUND", &text));
            }
            ids.push(id);
        }
        Ok(ids)
    }

    /// Stores the files, described as `attachments` says.
    pub(super) fn store_files(&self, world: &mut World) -> Vec<Attachment> {
        let mut stored = Vec::new();
        for (place, upload) in self.files {
            let mut attachment = world.store_upload(upload);
            let about = self.list("attachments").iter().find(|item| {
                item.get("id")
                    .is_some_and(|id| *id == json!(place) || *id == json!(place.to_string()))
            });
            if let Some(about) = about {
                let text = |key: &str| about.get(key).and_then(Value::as_str).map(str::to_owned);
                attachment.description = text("description");
                if let Some(name) = text("filename") {
                    attachment.filename = name;
                }
                attachment.duration_seconds = about.get("duration_secs").and_then(Value::as_f64);
                attachment.waveform = text("waveform");
                attachment.title = text("title");
                attachment.spoiler = about.get("is_spoiler") == Some(&json!(true));
            }
            stored.push(attachment);
        }
        stored
    }

    fn poll(&self, world: &World) -> Option<Value> {
        let poll = self.body.get("poll").filter(|poll| !poll.is_null())?;
        let hours = number(poll, "duration").unwrap_or(24);
        let answers = poll.get("answers").and_then(Value::as_array)?;
        let answers: Vec<Value> = answers
            .iter()
            .zip(1..)
            .map(|(answer, id)| json!({ "answer_id": id, "poll_media": answer.get("poll_media") }))
            .collect();
        let expiry = crate::clock::stamp(world.now() + time::Duration::hours(hours));
        Some(json!({
            "question": poll.get("question"), "answers": answers, "expiry": expiry,
            "allow_multiselect": poll.get("allow_multiselect").and_then(Value::as_bool).unwrap_or(false),
            "layout_type": 1, "results": { "is_finalized": false, "answer_counts": [] },
        }))
    }
}

fn is_blank(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(list) => list.is_empty(),
        _ => false,
    }
}
