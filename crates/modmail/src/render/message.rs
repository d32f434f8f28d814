//! What passes between a member and the staff.

use botkit::{args, command::custom_id, delivery::Body, text::Texts};
use storage::discord::{MessageId, UserId};
use time::OffsetDateTime;
use twilight_model::channel::message::{
    Component,
    component::{ActionRow, Button, ButtonStyle},
};

use super::{RenderOptions, colour, pages::Sheet};
use crate::{
    config::Form,
    event::{Copied, Extra},
    name::inert,
};

/// What a message says.
#[derive(Debug, Clone, Copy, Default)]
pub struct Content<'a> {
    /// Its text.
    pub text: &'a str,
    /// What is neither text nor file.
    pub extras: &'a [Extra],
    /// Its files.
    pub files: &'a [Copied],
    /// The message it answers, where it is shown.
    pub reply_to: Option<MessageId>,
}

/// How the delivery of an answer went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Delivered {
    /// On its way.
    Pending,
    /// The member has it.
    Yes,
    /// They never will, with the reason.
    No(String),
}

/// What became of a message after it was written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Change {
    /// Nothing.
    #[default]
    None,
    /// It says something else now.
    Edited,
    /// It says something else now, and this is what it said.
    Before,
    /// It is gone for its reader; by whom, if somebody else than its author.
    Deleted(Option<UserId>),
}

impl Change {
    const fn key(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Edited => "edited",
            Self::Before => "before",
            Self::Deleted(_) => "deleted",
        }
    }
}

/// What staff see of what a member wrote, part by part.
#[must_use]
pub fn member_message(
    options: &RenderOptions<'_>,
    name: &str,
    content: &Content<'_>,
    change: Change,
    at: OffsetDateTime,
) -> Vec<Body> {
    let footer = match change {
        Change::None => None,
        _ => Some(options.say("message-change", &args! { "change" => change.key() })),
    };
    let sheet = Sheet {
        form: options.style.form,
        name,
        picture: None,
        label: None,
        colour: match change {
            Change::Deleted(_) | Change::Before => colour::SYSTEM,
            _ => options.style.member_colour,
        },
        text: options.describe(content, &[]),
        footer,
        files: content.files,
        reply_to: content.reply_to,
        at,
    };
    sheet.pages(options)
}

/// What a member sees of what staff of this name answered, part by part.
#[must_use]
pub fn staff_message(
    options: &RenderOptions<'_>,
    name: &str,
    anonymous: bool,
    label: Option<&str>,
    content: &Content<'_>,
    at: OffsetDateTime,
) -> Vec<Body> {
    let sheet = Sheet {
        form: if content.extras.contains(&Extra::Plain) {
            Form::Plain
        } else {
            options.style.form
        },
        name: &options.name_for_member(name, anonymous),
        picture: options
            .style
            .anonymous_picture
            .as_deref()
            .filter(|_| anonymous),
        label,
        colour: options.style.staff_colour,
        text: options.describe(content, &[]),
        footer: None,
        files: content.files,
        reply_to: content.reply_to,
        at,
    };
    sheet.pages(options)
}

/// What staff see of an answer, part by part: with its number and how delivery
/// went.
#[must_use]
pub fn staff_copy(
    options: &RenderOptions<'_>,
    name: &str,
    number: i64,
    content: &Content<'_>,
    delivered: &Delivered,
    change: Change,
    at: OffsetDateTime,
) -> Vec<Body> {
    let (key, reason) = match delivered {
        Delivered::Pending => ("copy-pending", ""),
        Delivered::Yes => ("copy-delivered", ""),
        Delivered::No(reason) => ("copy-failed", reason.as_str()),
    };
    let key = match change {
        Change::Deleted(_) => "copy-deleted",
        _ => key,
    };
    let values =
        args! { "number" => number.to_string(), "reason" => reason, "change" => change.key() };
    let by = match change {
        Change::Deleted(Some(by)) => {
            vec![options.say("message-deleted-by", &args! { "staff" => by.to_string() })]
        }
        _ => Vec::new(),
    };
    let only = Extra::only_to(content.extras)
        .map(|(_, name)| options.say("copy-only-to", &args! { "name" => name }));
    let sheet = Sheet {
        form: options.style.form,
        name,
        picture: None,
        label: only.as_deref(),
        colour: match (delivered, change) {
            (_, Change::Deleted(_)) => colour::SYSTEM,
            (Delivered::No(_), _) => colour::FAILURE,
            _ => options.style.staff_colour,
        },
        text: options.describe(content, &by),
        footer: Some(options.say(key, &values)),
        files: content.files,
        reply_to: content.reply_to,
        at,
    };
    sheet.pages(options)
}

/// The button under a note that may be an answer: `command` sends it.
#[must_use]
pub fn send_note_button(texts: &Texts, locale: &str, command: &str, note: MessageId) -> Component {
    let button = Button {
        custom_id: Some(custom_id(command, &note.to_string())),
        disabled: false,
        emoji: None,
        id: None,
        label: Some(texts.say(locale, "send-note-button", &args! {})),
        sku_id: None,
        style: ButtonStyle::Secondary,
        url: None,
    };
    Component::ActionRow(ActionRow {
        components: vec![Component::Button(button)],
        id: None,
    })
}

impl RenderOptions<'_> {
    /// What staff see as the author of an answer.
    pub(crate) fn name_for_staff(&self, name: &str, anonymous: bool) -> String {
        if anonymous {
            self.say("copy-anonymous", &args! { "name" => name })
        } else {
            name.to_owned()
        }
    }

    /// What the member sees as the author of an answer.
    pub(crate) fn name_for_member(&self, name: &str, anonymous: bool) -> String {
        if !anonymous {
            return name.to_owned();
        }
        let key = "anonymous-name";
        match (
            self.texts.replacement(self.locale, key, &args! {}),
            &self.style.anonymous_name,
        ) {
            (Some(in_place), _) => in_place.text,
            (None, Some(set)) => set.clone(),
            (None, None) => self.say(key, &args! {}),
        }
    }

    fn say(&self, key: &str, args: &botkit::text::TextArgs<'_>) -> String {
        self.texts.say(self.locale, key, args)
    }

    /// What a message answers, its text, what has no text of its own, links to
    /// files of which there is no copy, and `last`. Never empty, unless files
    /// speak for themselves.
    fn describe(&self, content: &Content<'_>, last: &[String]) -> String {
        let quote = content.extras.iter().filter_map(|extra| self.quote(extra));
        let mut parts: Vec<String> = quote.collect();
        let blank = content.text.trim().is_empty();
        if !blank && content.text.chars().all(is_invisible) {
            parts.push(self.say("message-invisible", &args! {}));
        } else if !blank {
            parts.push(content.text.to_owned());
        }
        let extras = content.extras.iter();
        parts.extend(extras.filter_map(|extra| self.extra(extra, content)));
        let links = |file: &&Copied| file.sha256.is_none() || file.lost;
        for file in content.files.iter().filter(links) {
            let name = inert(&file.upload.name);
            let args = args! { "name" => name, "url" => file.upload.url.as_str() };
            let key = if file.unkept {
                "message-link-unkept"
            } else {
                "message-link"
            };
            parts.push(self.say(key, &args));
        }
        if parts.is_empty() && content.files.is_empty() {
            parts.push(self.say("message-empty", &args! {}));
        }
        parts.extend_from_slice(last);
        parts.join("\n")
    }

    fn quote(&self, extra: &Extra) -> Option<String> {
        let Extra::Quote {
            text,
            linked: false,
            ..
        } = extra
        else {
            return None;
        };
        Some(self.say("message-answers", &args! { "what" => inert(text) }))
    }

    fn extra(&self, extra: &Extra, content: &Content<'_>) -> Option<String> {
        Some(match extra {
            Extra::Sticker { name, .. } => {
                self.say("message-sticker", &args! { "what" => inert(name) })
            }
            Extra::Poll { question, options } => {
                let question = self.say("message-poll", &args! { "what" => inert(question) });
                let options = options.iter().map(|option| format!("- {}", inert(option)));
                let lines: Vec<_> = std::iter::once(question).chain(options).collect();
                lines.join("\n")
            }
            Extra::Forwarded { text, from } => {
                self.forwarded(text, from.as_deref(), shows_more(content))
            }
            Extra::Media { url, .. }
                if content.files.iter().any(|file| file.upload.url == *url) =>
            {
                return None;
            }
            Extra::Media {
                name,
                url,
                description,
            } => {
                let what = inert(description.as_ref().unwrap_or(name));
                self.say(
                    "message-media",
                    &args! { "what" => what, "url" => url.as_str() },
                )
            }
            Extra::Voice { seconds } => self.say("message-voice", &args! { "seconds" => *seconds }),
            Extra::Quote { .. } | Extra::Label { .. } | Extra::Plain | Extra::To { .. } => {
                return None;
            }
        })
    }

    /// A forwarded message of this text, from there; `more` if what it holds beside
    /// it is shown, too.
    fn forwarded(&self, text: &str, from: Option<&str>, more: bool) -> String {
        let head = match from {
            Some(from) => self.say("message-forwarded-from", &args! { "where" => from }),
            None => self.say("message-forwarded", &args! {}),
        };
        match text {
            "" if more => head,
            "" => format!("{head}\n{}", self.say("message-empty", &args! {})),
            _ => format!("{head}\n{text}"),
        }
    }
}

/// Whether a character shows nothing.
fn is_invisible(letter: char) -> bool {
    letter.is_whitespace()
        || matches!(letter, '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}'
            | '\u{17B5}' | '\u{180B}'..='\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}' | '\u{2800}' | '\u{3164}' | '\u{FE00}'..='\u{FE0F}'
            | '\u{FEFF}' | '\u{FFA0}' | '\u{E0000}'..='\u{E0FFF}')
}

/// Whether a message holds more than the texts of what it forwards and answers.
fn shows_more(content: &Content<'_>) -> bool {
    let text = |extra: &Extra| {
        !extra.is_sent() || matches!(extra, Extra::Forwarded { .. } | Extra::Quote { .. })
    };
    !content.files.is_empty() || !content.extras.iter().all(text)
}
