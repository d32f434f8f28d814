//! What was said in the tickets of modmail-dev's Modmail.

use std::collections::{BTreeMap, HashSet};

use serde_json::Value;
use storage::{discord::UserId, modmail::MessageKind};
use time::OffsetDateTime;

use super::{MESSAGE, count_unknown, log_key};
use crate::{
    doc::{Doc, NOBODY},
    error::Trouble,
    intake::Intake,
    report::Report,
    ticket::{GUESSED, Link, Said, links, put_in_order},
};

/// Takes in what was said in one ticket. Answers have no numbers there, so they
/// are counted.
pub(super) async fn conversation(
    doc: &Doc,
    intake: &mut Intake<'_>,
    unknown: &mut BTreeMap<String, u64>,
) -> Result<(), Trouble> {
    let ticket = log_key(doc).unwrap_or_default();
    let home = intake
        .home(&ticket)
        .map(|home| (home.id.to_string(), home.at));
    let (prefix, begin) = home.unwrap_or_else(|| (ticket.clone(), OffsetDateTime::UNIX_EPOCH));
    let people = People {
        bot: doc.person("bot_id"),
        member: doc.inner("recipient").and_then(|doc| doc.person("id")),
    };
    let mut keys = HashSet::new();
    let mut said = Vec::new();
    for (index, value) in doc.list("messages").into_iter().enumerate() {
        let Value::Object(fields) = value else {
            let (table, row) = ("logs.messages", format_args!("{ticket}/#{index}"));
            intake.taking.report.omit(table, row, "it is no document");
            continue;
        };
        let fields = Doc(fields);
        count_unknown(&fields, "logs.messages", MESSAGE, unknown);
        let mut key = format!("{prefix}/{}", fields.text("message_id").unwrap_or_default());
        if !keys.insert(key.clone()) || fields.id("message_id").is_none() {
            key = format!("{prefix}/#{index}");
        }
        said.push(message(key, &fields, people, &mut intake.taking.report));
    }
    let guessed = put_in_order(begin, &mut said);
    let report = &mut intake.taking.report;
    report.remark_times(GUESSED, guessed);
    let answers = said
        .iter_mut()
        .filter(|said| said.kind == MessageKind::Staff);
    for (number, answer) in (1..).zip(answers) {
        answer.number = Some(number);
    }
    Ok(intake.messages("logs.messages", &ticket, said).await?)
}

/// Who is who in a ticket.
#[derive(Debug, Clone, Copy)]
struct People {
    bot: Option<UserId>,
    member: Option<UserId>,
}

fn message(key: String, message: &Doc, people: People, report: &mut Report) -> Said {
    let author = message.inner("author").unwrap_or_default();
    let (user, is_staff) = (author.person("id"), author.flag("mod"));
    let by_bot = user.is_some() && user == people.bot;
    let kind = match message.text("type").as_deref() {
        Some("internal" | "note") => MessageKind::Note,
        Some("anonymous") => MessageKind::Staff,
        // Before 4.2 a note was of this type, too.
        Some("system") if is_staff && !by_bot => MessageKind::Note,
        Some("system") => MessageKind::System,
        None | Some("" | "thread_message") if is_staff => MessageKind::Staff,
        None | Some("" | "thread_message") if by_bot && user != people.member => {
            MessageKind::System
        }
        None | Some("" | "thread_message") => MessageKind::User,
        Some(_) => {
            report.remark(
                "messages of a kind that is not known here, and that are lines of the system now",
            );
            MessageKind::System
        }
    };
    let content = message.text("content").unwrap_or_default();
    let (at, id) = (message.moment("timestamp"), message.id("message_id"));
    // What the member wrote is known by their own message, all else by that in
    // the ticket's channel.
    let is_members = kind == MessageKind::User;
    Said {
        user: user.unwrap_or(NOBODY.into()),
        user_name: author.text("name").unwrap_or_default(),
        anonymous: message.text("type").as_deref() == Some("anonymous"),
        dm: id.filter(|_| is_members),
        inbox: id.filter(|_| !is_members),
        at,
        edited_at: at.filter(|_| message.flag("edited")),
        files: files(message, &content),
        content,
        ..Said::new(key, kind)
    }
}

fn files(message: &Doc, content: &str) -> Vec<Link> {
    let mut files = Vec::new();
    for value in message.list("attachments") {
        match value {
            Value::String(url) => files.push(Link::at(&url)),
            Value::Object(fields) => {
                let file = Doc(fields);
                let Some(url) = file.words("url") else {
                    continue;
                };
                let size = file.number("size").unwrap_or_default();
                let link = Link::at(&url);
                files.push(Link {
                    name: file.words("filename").unwrap_or(link.name),
                    size: size.max(0).unsigned_abs(),
                    url,
                });
            }
            _ => {}
        }
    }
    for link in links(content) {
        if !files.iter().any(|file| file.url == link.url) {
            files.push(link);
        }
    }
    files
}
