//! A ticket as files: everything that was said in it, every version, and what was
//! deleted.

mod html;
mod text;

use std::collections::BTreeMap;

use botkit::{
    args,
    text::{TextArgs, Texts},
};
use storage::{
    discord::UserId,
    modmail::{Delivery, Message, MessageKind, StatusChange, TicketStatus, Version},
};
use time::{OffsetDateTime, macros::format_description};

pub use self::{html::html, text::text};
use crate::event::Extra;

/// What was said in a ticket, ready to be written down.
#[derive(Debug, Clone)]
pub struct Transcript {
    /// The number of the ticket.
    pub number: i64,
    /// Whose it is.
    pub member: UserId,
    /// What they were called when it opened.
    pub name: String,
    /// What kind of ticket it is, if it has one.
    pub category: Option<String>,
    /// How it opened and closed.
    pub changes: Vec<StatusChange>,
    /// What was said.
    pub entries: Vec<Entry>,
    /// Whether more was said, which does not stand here.
    pub is_cut: bool,
    /// When it is written down.
    pub at: OffsetDateTime,
}

/// A message of a ticket.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The message.
    pub message: Message,
    /// What it said before, oldest first.
    pub before: Vec<Version>,
    /// What is neither text nor file.
    pub extras: Vec<Extra>,
    /// Its files.
    pub files: Vec<FileEntry>,
}

/// A file of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileEntry {
    /// What it is called.
    pub name: String,
    /// Its size in bytes.
    pub size: u64,
    /// The SHA-256 of the copy, if there is one.
    pub sha256: Option<String>,
    /// When it was taken off its message.
    pub removed_at: Option<OffsetDateTime>,
}

/// How a transcript is written down.
#[derive(Debug, Clone, Copy)]
pub struct Writing<'a> {
    /// What the bot says.
    pub texts: &'a Texts,
    /// The language.
    pub locale: &'a str,
    /// How large the file may be, in bytes.
    pub limit: usize,
}

/// Pictures that stand in a transcript, as addresses that hold them, by the SHA-256
/// of their files.
pub type Pictures = BTreeMap<String, String>;

impl Transcript {
    /// Who wrote here, and whose ticket it is.
    fn people(&self) -> People<'_> {
        let mut names = BTreeMap::new();
        for message in self.entries.iter().map(|entry| &entry.message) {
            let name = message.user_name.as_str();
            names.entry(message.user_id).or_insert(name);
        }
        names.entry(self.member).or_insert(&self.name);
        People(names)
    }

    /// What stands above the messages.
    fn head(&self, people: &People<'_>, writing: &Writing<'_>) -> Vec<String> {
        let mut lines = Vec::new();
        let values = args! { "name" => self.name.as_str(), "id" => self.member.to_string() };
        lines.push(writing.say("transcript-member", &values));
        if let Some(category) = &self.category {
            let values = args! { "category" => category.as_str() };
            lines.push(writing.say("transcript-category", &values));
        }
        for change in &self.changes {
            let what = match change.status {
                TicketStatus::Open => "opened",
                TicketStatus::Closed => "closed",
            };
            let by = change.changed_by.map(|by| people.person(by));
            let mut values = args! { "what" => what, "at" => moment(change.changed_at) };
            let key = match by {
                Some(by) => {
                    values.set("by", by);
                    "transcript-change-by"
                }
                None => "transcript-change",
            };
            let mut line = writing.say(key, &values);
            if let Some(reason) = change.reason.as_deref().filter(|reason| !reason.is_empty()) {
                line = format!("{line}: {reason}");
            }
            lines.push(line);
        }
        let values = args! { "at" => moment(self.at) };
        lines.push(writing.say("transcript-made", &values));
        lines
    }
}

/// What people were called when they wrote first.
struct People<'a>(BTreeMap<UserId, &'a str>);

impl People<'_> {
    /// Somebody by name, if that is known, and id.
    fn person(&self, id: UserId) -> String {
        match self.0.get(&id) {
            Some(name) => format!("{name} ({id})"),
            None => id.to_string(),
        }
    }

    /// What a message is and what became of it, beside who wrote it when.
    fn marks(&self, entry: &Entry, writing: &Writing<'_>) -> Vec<String> {
        let message = &entry.message;
        let say = |key: &str, values: &TextArgs<'_>| writing.say(key, values);
        let mut marks = vec![say(
            "transcript-kind",
            &args! { "kind" => kind(message.kind) },
        )];
        if let Some(number) = message.message_number {
            let values = args! { "number" => number.to_string() };
            marks.push(say("transcript-number", &values));
        }
        if message.is_anonymous {
            marks.push(say("transcript-anonymous", &args! {}));
        }
        match message.delivery {
            Delivery::Sent => {}
            Delivery::Pending => marks.push(say("transcript-pending", &args! {})),
            Delivery::Failed => {
                let reason = message.delivery_error.clone().unwrap_or_default();
                marks.push(say("transcript-failed", &args! { "reason" => reason }));
            }
        }
        if let Some(at) = message.edited_at {
            marks.push(say("transcript-edited", &args! { "at" => moment(at) }));
        }
        if let Some(at) = message.deleted_at {
            let mut values = args! { "at" => moment(at) };
            let key = match message.deleted_by {
                Some(by) => {
                    values.set("by", self.person(by));
                    "transcript-deleted-by"
                }
                None => "transcript-deleted",
            };
            marks.push(say(key, &values));
        }
        marks
    }
}

impl Writing<'_> {
    fn say(&self, key: &str, values: &TextArgs<'_>) -> String {
        self.texts.say(self.locale, key, values)
    }

    fn title(&self, transcript: &Transcript) -> String {
        let number = transcript.number.to_string();
        self.say("transcript-title", &args! { "number" => number })
    }

    /// A file by name, size and hash.
    fn file(&self, file: &FileEntry) -> String {
        let mut values = args! { "name" => file.name.as_str(), "size" => file.size.to_string() };
        let mut line = match &file.sha256 {
            Some(sha256) => {
                values.set("sha256", sha256.as_str());
                self.say("transcript-file", &values)
            }
            None => self.say("transcript-file-lost", &values),
        };
        if let Some(at) = file.removed_at {
            let values = args! { "at" => moment(at) };
            line = format!("{line} · {}", self.say("transcript-file-removed", &values));
        }
        line
    }

    /// What a message holds that is neither text nor file.
    fn extra(&self, extra: &Extra) -> Option<String> {
        Some(match extra {
            Extra::Sticker { name, .. } => {
                self.say("message-sticker", &args! { "what" => name.as_str() })
            }
            Extra::Poll { question, options } => {
                let head = self.say("message-poll", &args! { "what" => question.as_str() });
                let options = options.iter().map(|option| format!("- {option}"));
                let lines: Vec<String> = std::iter::once(head).chain(options).collect();
                lines.join("\n")
            }
            Extra::Forwarded { text, from } => {
                let head = match from {
                    Some(from) => self.say(
                        "message-forwarded-from",
                        &args! { "where" => from.as_str() },
                    ),
                    None => self.say("message-forwarded", &args! {}),
                };
                format!("{head}\n{text}").trim_end().to_owned()
            }
            Extra::Media { name, url, .. } => {
                let values = args! { "what" => name.as_str(), "url" => url.as_str() };
                self.say("message-media", &values)
            }
            Extra::Voice { seconds } => self.say("message-voice", &args! { "seconds" => *seconds }),
            Extra::Quote { text, .. } => {
                self.say("message-answers", &args! { "what" => text.as_str() })
            }
            Extra::To { name, .. } => self.say("copy-only-to", &args! { "name" => name.as_str() }),
            Extra::Label { .. } | Extra::Plain => return None,
        })
    }

    /// What stands where the file is full.
    fn cut(&self) -> String {
        let limit = self.limit.to_string();
        self.say("transcript-cut", &args! { "limit" => limit })
    }
}

/// A moment, the same for every reader.
fn moment(at: OffsetDateTime) -> String {
    let format = format_description!("[year]-[month]-[day] [hour]:[minute]:[second]");
    let utc = at.to_offset(time::UtcOffset::UTC);
    utc.format(format).unwrap_or_else(|_| utc.to_string())
}

const fn kind(kind: MessageKind) -> &'static str {
    match kind {
        MessageKind::User => "user",
        MessageKind::Staff => "staff",
        MessageKind::Note => "note",
        MessageKind::System => "system",
    }
}

/// Puts pieces together as long as there is room for them.
struct Pieces {
    whole: String,
    room: usize,
}

impl Pieces {
    /// `rest` is what comes at the end in any case.
    fn new(limit: usize, rest: usize) -> Self {
        Self {
            whole: String::new(),
            room: limit.saturating_sub(rest),
        }
    }

    /// Adds a piece; `false` if there is no room for it.
    fn push(&mut self, piece: &str) -> bool {
        let fits = self.whole.len() + piece.len() <= self.room;
        if fits {
            self.whole.push_str(piece);
        }
        fits
    }
}

#[cfg(test)]
mod tests;
