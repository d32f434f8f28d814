//! What was said in the tickets of Dragory's modmailbot.

use std::collections::{BTreeMap, HashMap};

use futures_util::TryStreamExt as _;
use serde_json::Value;
use storage::modmail::{MessageKind, Schema};
use time::OffsetDateTime;

use super::{MESSAGES, created};
use crate::{
    doc::{Doc, NOBODY, text},
    error::Trouble,
    intake::Intake,
    mode::Import,
    outline::{self, Outline},
    source::Source,
    ticket::{Link, Said, links},
};

/// What the numbers in `thread_messages.message_type` mean.
const CHAT: i64 = 2;
const FROM_USER: i64 = 3;
const TO_USER: i64 = 4;
const COMMAND: i64 = 6;
const REPLY_EDITED: i64 = 8;
const REPLY_DELETED: i64 = 9;

/// The fields of a message's outline. Of an edit or a deletion, also what it was
/// done to.
fn outline_fields(source: &Source) -> Vec<(&'static str, String)> {
    let mut fields = outline::fields(
        source,
        MESSAGES,
        &[
            "id",
            "thread_id",
            "message_type",
            "created_at",
            "message_number",
            "dm_message_id",
            "inbox_message_id",
        ],
        &["body", "attachments", "metadata"],
    );
    if source.has_column(MESSAGES, "metadata") {
        let of_original = |name| {
            format!(
                "CASE WHEN message_type IN ({REPLY_EDITED}, {REPLY_DELETED}) AND json_valid(metadata)
                 THEN json_extract(metadata, '$.originalThreadMessage.{name}') END"
            )
        };
        fields.push(("original", of_original("id")));
        fields.push(("original_at", of_original("created_at")));
    }
    fields
}

pub(super) async fn messages(
    source: &mut Source,
    intake: &mut Intake<'_>,
    import: &mut Import<'_, Schema>,
) -> Result<(), Trouble> {
    let mut texts = source.again().await?;
    let all = source.count(MESSAGES).await?;
    let (mut done, mut ticket, mut of_ticket) = (0, String::new(), Vec::new());
    let fields = outline_fields(source);
    let mut rows = source.outlines(MESSAGES, &fields, "thread_id, id");
    while let Some(row) = rows.try_next().await? {
        let key = row.text("thread_id").unwrap_or_default();
        if key != ticket && !of_ticket.is_empty() {
            let rows = std::mem::take(&mut of_ticket);
            conversation(&ticket, rows, &mut texts, intake).await?;
            (import.progress)(done, all);
        }
        ticket = key;
        of_ticket.push(Row::of(&row));
        done += 1;
    }
    drop(rows);
    conversation(&ticket, of_ticket, &mut texts, intake).await?;
    intake.finish(MESSAGES).await?;
    (import.progress)(done, all);
    Ok(())
}

/// A row of a ticket: something said, or something that was done to what was
/// said before.
enum Row {
    Said(Outline),
    Done {
        id: i64,
        weight: u64,
        to: i64,
        original_at: Option<OffsetDateTime>,
    },
}

impl Row {
    fn of(row: &Doc) -> Self {
        let kind = row.number("message_type").unwrap_or_default();
        let outline = Outline::new(row, self::kind(kind), created(row, "created_at"));
        match row.number("original") {
            Some(to) if matches!(kind, REPLY_EDITED | REPLY_DELETED) => Self::Done {
                id: outline.id,
                weight: outline.weight,
                to,
                original_at: created(row, "original_at"),
            },
            _ => Self::Said(outline),
        }
    }
}

/// Takes in what was said in one ticket. Edits and deletions are rows of their
/// own there; here they belong to the message.
async fn conversation(
    ticket: &str,
    rows: Vec<Row>,
    texts: &mut Source,
    intake: &mut Intake<'_>,
) -> Result<(), Trouble> {
    if intake.home(ticket).is_none() {
        let why = intake.why_homeless(ticket);
        let report = &mut intake.taking.report;
        let count = rows.len() as u64;
        report.omit_rows(MESSAGES, count, format_args!("all of {ticket}"), why);
        return Ok(());
    }
    let mut outlines = gathered(rows);
    outline::check(texts, ticket, &outlines)?;
    intake.sort(ticket, &mut outlines);
    for part in outline::parts(&outlines) {
        let outlines = outlines.get(part).unwrap_or_default();
        let ids = outlines
            .iter()
            .flat_map(|outline| outline.changes.iter().chain([&outline.id]));
        let ids: Vec<_> = ids.copied().collect();
        let rows = texts.numbered(MESSAGES, &ids).await?;
        let said = outlines
            .iter()
            .filter_map(|outline| told(ticket, outline, &rows));
        intake.messages(MESSAGES, ticket, said.collect()).await?;
    }
    Ok(())
}

/// The outlines of what was said, each with what was done to it. A deleted answer
/// is gone there but for that.
fn gathered(rows: Vec<Row>) -> Vec<Outline> {
    let (mut outlines, mut places, mut done) = (Vec::new(), HashMap::new(), Vec::new());
    for row in rows {
        match row {
            Row::Said(outline) => {
                places.insert(outline.id, outlines.len());
                outlines.push(outline);
            }
            Row::Done {
                id,
                weight,
                to,
                original_at,
            } => done.push((id, weight, to, original_at)),
        }
    }
    for (id, weight, to, original_at) in done {
        let place = *places.entry(to).or_insert_with(|| {
            let mut outline = Outline::new(&Doc::default(), MessageKind::Staff, original_at);
            outline.id = to;
            outlines.push(outline);
            outlines.len() - 1
        });
        if let Some(outline) = outlines.get_mut(place) {
            outline.changes.push(id);
            outline.weight += weight;
        }
    }
    outlines
}

/// A message with all that was done to it.
fn told(ticket: &str, outline: &Outline, rows: &BTreeMap<i64, Doc>) -> Option<Said> {
    let changes: Vec<_> = outline
        .changes
        .iter()
        .filter_map(|id| rows.get(id))
        .collect();
    let key = format!("{ticket}/{}", outline.id);
    let mut said = match rows.get(&outline.id) {
        Some(row) => message(key, row),
        None => Said {
            rows: 0,
            ..message(key, &original(changes.first()?)?)
        },
    };
    said.at = outline.at;
    for row in changes {
        said.rows += 1;
        let at = created(row, "created_at").or(said.at);
        if row.number("message_type") == Some(REPLY_DELETED) {
            said.deleted_at = at;
        } else if let Some(at) = at {
            let before = original(row).and_then(|original| original.text("body"));
            said.versions.push((before.unwrap_or_default(), at));
            said.edited_at = Some(at);
            if let Some(now) = row.inner("metadata").and_then(|row| row.text("newBody")) {
                said.content = now;
            }
        }
    }
    Some(said)
}

/// The answer that was edited or deleted, as it was.
fn original(row: &Doc) -> Option<Doc> {
    let original = row.inner("metadata")?.inner("originalThreadMessage")?;
    original.text("id").is_some().then_some(original)
}

fn kind(code: i64) -> MessageKind {
    match code {
        FROM_USER => MessageKind::User,
        TO_USER => MessageKind::Staff,
        CHAT | COMMAND => MessageKind::Note,
        _ => MessageKind::System,
    }
}

fn message(key: String, row: &Doc) -> Said {
    let kind = kind(row.number("message_type").unwrap_or_default());
    let (dm, inbox) = (row.id("dm_message_id"), row.id("inbox_message_id"));
    // What the staff say among themselves has no direct message; its id stands
    // in that column all the same.
    let (dm, inbox) = match kind {
        MessageKind::Note => (None, inbox.or(dm)),
        _ => (dm, inbox),
    };
    let mut content = row.text("body").unwrap_or_default();
    let listed = row.list("attachments");
    let mut files: Vec<_> = listed
        .iter()
        .filter_map(text)
        .map(|text| Link::at(&text))
        .collect();
    for link in links(&content) {
        if !files.contains(&link) {
            files.push(link);
        }
    }
    let metadata = row.inner("metadata").unwrap_or_default();
    for embed in metadata.list("embeds") {
        for line in embed_lines(embed) {
            if !content.is_empty() {
                content.push('\n');
            }
            content.push_str(&line);
        }
    }
    Said {
        user: row.person("user_id").unwrap_or(NOBODY.into()),
        user_name: row.text("user_name").unwrap_or_default(),
        anonymous: row.flag("is_anonymous"),
        dm,
        inbox,
        number: row.number("message_number"),
        content,
        undelivered: kind == MessageKind::Staff && dm.is_none(),
        files,
        ..Said::new(key, kind)
    }
}

/// What an embed says, line by line.
fn embed_lines(embed: Value) -> Vec<String> {
    let Value::Object(embed) = embed else {
        return Vec::new();
    };
    let embed = Doc(embed);
    let inner = |part, name| embed.inner(part).and_then(|doc: Doc| doc.words(name));
    let mut lines = Vec::new();
    lines.extend(inner("author", "name"));
    lines.extend(embed.words("title"));
    lines.extend(embed.words("description"));
    for field in embed.list("fields") {
        if let Value::Object(field) = field {
            let field = Doc(field);
            let (name, value) = (field.words("name"), field.words("value"));
            let parts: Vec<_> = [name, value].into_iter().flatten().collect();
            lines.push(parts.join(": "));
        }
    }
    lines.extend(embed.words("url"));
    lines.extend(inner("image", "url"));
    lines.extend(inner("footer", "text"));
    lines
}
