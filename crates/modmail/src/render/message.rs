//! What passes between a member and the staff.

use botkit::{
    args,
    delivery::{Body, File},
    embed::blank,
    text::Texts,
};
use time::OffsetDateTime;
use twilight_model::{
    channel::message::{
        Embed,
        embed::{EmbedAuthor, EmbedFooter},
    },
    util::Timestamp,
};

use super::colour;
use crate::{
    attachments::Copied,
    event::{Author, Extra},
};

/// Discord shows at most this many characters in an embed.
const LONGEST_DESCRIPTION: usize = 4_096;

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

/// What staff see of what a member wrote.
#[must_use]
pub fn member_message(
    texts: &Texts,
    locale: &str,
    author: &Author,
    text: &str,
    extras: &[Extra],
    files: &[Copied],
    at: OffsetDateTime,
) -> Body {
    let lines: Vec<String> = extras.iter().map(|it| extra(texts, locale, it)).collect();
    let description = describe(texts, locale, text, &lines, files);
    message(
        &author.display,
        description,
        colour::MEMBER,
        None,
        files,
        at,
    )
}

/// What a member sees of what staff answered.
#[must_use]
pub fn staff_message(
    texts: &Texts,
    locale: &str,
    name: &str,
    text: &str,
    files: &[Copied],
    at: OffsetDateTime,
) -> Body {
    let description = describe(texts, locale, text, &[], files);
    message(name, description, colour::STAFF, None, files, at)
}

/// What staff see of an answer: with its number and how delivery went.
#[expect(clippy::too_many_arguments, reason = "each is a part of the picture")]
#[must_use]
pub fn staff_copy(
    texts: &Texts,
    locale: &str,
    name: &str,
    number: i64,
    text: &str,
    files: &[Copied],
    delivered: &Delivered,
    at: OffsetDateTime,
) -> Body {
    let (key, reason, shade) = match delivered {
        Delivered::Pending => ("copy-pending", "", colour::STAFF),
        Delivered::Yes => ("copy-delivered", "", colour::STAFF),
        Delivered::No(reason) => ("copy-failed", reason.as_str(), colour::FAILURE),
    };
    let footer = texts.say(
        locale,
        key,
        &args! { "number" => number.to_string(), "reason" => reason },
    );
    let description = describe(texts, locale, text, &[], files);
    message(name, description, shade, Some(footer), files, at)
}

fn message(
    name: &str,
    description: String,
    color: u32,
    footer: Option<String>,
    files: &[Copied],
    at: OffsetDateTime,
) -> Body {
    let embed = Embed {
        author: Some(EmbedAuthor {
            icon_url: None,
            name: cut(name, 256),
            proxy_icon_url: None,
            url: None,
        }),
        color: Some(color),
        description: Some(description).filter(|it| !it.is_empty()),
        footer: footer.map(|text| EmbedFooter {
            icon_url: None,
            proxy_icon_url: None,
            text: cut(&text, 2_048),
        }),
        timestamp: Timestamp::from_secs(at.unix_timestamp()).ok(),
        ..blank()
    };
    let copies = files.iter().filter_map(|it| {
        Some(File {
            name: it.upload.name.clone(),
            sha256: it.sha256.clone()?,
        })
    });
    Body {
        files: copies.collect(),
        ..Body::embed(embed)
    }
}

/// The text, what has no text of its own, and links to files of which there is
/// no copy. Never empty, unless files speak for themselves.
fn describe(
    texts: &Texts,
    locale: &str,
    text: &str,
    extras: &[String],
    files: &[Copied],
) -> String {
    let mut tail = extras.to_vec();
    for file in files.iter().filter(|it| it.sha256.is_none()) {
        let args = args! { "name" => inert(&file.upload.name), "url" => file.upload.url.as_str() };
        tail.push(texts.say(locale, "message-link", &args));
    }
    if text.is_empty() && tail.is_empty() && files.is_empty() {
        return texts.say(locale, "message-empty", &args! {});
    }
    let tail = tail.join("\n");
    let room = LONGEST_DESCRIPTION.saturating_sub(tail.chars().count() + 1);
    let mut described = cut(text, room);
    if !described.is_empty() && !tail.is_empty() {
        described.push('\n');
    }
    described + &cut(&tail, LONGEST_DESCRIPTION)
}

fn extra(texts: &Texts, locale: &str, extra: &Extra) -> String {
    let (key, what) = match extra {
        Extra::Sticker(name) => ("message-sticker", inert(name)),
        Extra::Poll(question) => ("message-poll", inert(question)),
        Extra::Forwarded(text) => ("message-forwarded", text.clone()),
    };
    texts.say(locale, key, &args! { "what" => what })
}

/// The first `longest` characters.
fn cut(text: &str, longest: usize) -> String {
    if text.chars().count() <= longest {
        return text.to_owned();
    }
    let mut cut: String = text.chars().take(longest.saturating_sub(1)).collect();
    cut.push('…');
    cut
}

/// A text in which Markdown means nothing.
fn inert(text: &str) -> String {
    let mut inert = String::with_capacity(text.len());
    for letter in text.chars() {
        if letter.is_ascii_punctuation() {
            inert.push('\\');
        }
        inert.push(if letter.is_control() { ' ' } else { letter });
    }
    inert
}
