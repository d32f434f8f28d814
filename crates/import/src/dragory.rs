//! What Dragory's modmailbot remembers.

use std::{collections::HashMap, path::Path};

use futures_util::TryStreamExt as _;
use storage::modmail::{
    MessageKind, Schema,
    bulk::{AlertRow, BlockedRow, ClosingRow, NoteRow, SnippetRow},
};
use time::OffsetDateTime;

use super::{
    Import, ImportError, Origin, Report,
    belongings::SourceRow,
    doc::{Doc, NOBODY, person, text},
    error::Trouble,
    intake::Intake,
    source::Source,
    ticket::{Link, Said, Ticket, links},
};

/// What has to be there; what later versions added may be missing.
const NEEDED: &[(&str, &[&str])] = &[
    (
        "threads",
        &[
            "id",
            "status",
            "is_legacy",
            "user_id",
            "user_name",
            "channel_id",
            "created_at",
        ],
    ),
    (
        "thread_messages",
        &[
            "id",
            "thread_id",
            "message_type",
            "user_id",
            "user_name",
            "body",
            "is_anonymous",
            "dm_message_id",
            "created_at",
        ],
    ),
    (
        "blocked_users",
        &["user_id", "user_name", "blocked_by", "blocked_at"],
    ),
    ("snippets", &["trigger", "body", "created_by", "created_at"]),
];

/// The day of the newest version whose layout is known.
const LAST_MIGRATION: &str = "20260813";

/// What has no place here, and why.
const LEFT_OUT: &[(&str, &str)] = &[
    (
        "moderator_role_overrides",
        "roles are shown as Discord has them",
    ),
    ("updates", "this is the bot's own bookkeeping"),
];

/// What the numbers in `threads.status` mean.
const OPEN: i64 = 1;
const SUSPENDED: i64 = 3;

/// What those in `thread_messages.message_type` mean.
const CHAT: i64 = 2;
const FROM_USER: i64 = 3;
const TO_USER: i64 = 4;
const COMMAND: i64 = 6;
const REPLY_EDITED: i64 = 8;
const REPLY_DELETED: i64 = 9;

pub(super) async fn open(path: &Path) -> Result<Source, ImportError> {
    let mut source = Source::open(path, Origin::Dragory).await?;
    source.require(NEEDED)?;
    source
        .migrated_up_to("knex_migrations", "name", LAST_MIGRATION)
        .await?;
    Ok(source)
}

pub(super) async fn import(
    mut source: Source,
    mut import: Import<'_, Schema>,
) -> Result<Report, Trouble> {
    let mut tx = import.store.write().await?;
    let mut intake = Intake::new(&mut tx, Origin::Dragory).await?;
    let ticket_rows = source.all("threads", "rowid").await?;
    tickets(&ticket_rows, &mut intake).await?;
    messages(&mut source, &mut intake, &mut import).await?;
    duties(&ticket_rows, &mut intake).await?;
    snippets(&mut source, &mut intake).await?;
    blocks(&mut source, &mut intake).await?;
    notes(&mut source, &mut intake).await?;
    let mut report = intake.report;
    let own = ["knex_migrations", "knex_migrations_lock"];
    source.leave_out(&mut report, LEFT_OUT, &own).await?;
    import.end(tx).await?;
    Ok(report)
}

async fn tickets(rows: &[Doc], intake: &mut Intake<'_>) -> Result<(), Trouble> {
    let mut tickets = Vec::new();
    for row in rows {
        let (Some(key), Some(user)) = (row.words("id"), row.person("user_id")) else {
            intake.omit("threads", "it names no member");
            continue;
        };
        let Some(at) = row.moment("created_at") else {
            intake.omit("threads", "it does not say when it opened");
            continue;
        };
        if row.number("status") == Some(SUSPENDED) {
            intake
                .report
                .remark("suspended tickets that came in closed");
        }
        tickets.push(Ticket {
            user_name: row.text("user_name").unwrap_or_default(),
            channel: row.id("channel_id"),
            open: row.number("status") == Some(OPEN),
            next_number: row.number("next_message_number").unwrap_or(1),
            ..Ticket::new(&key, user, at)
        });
    }
    Ok(intake.tickets("threads", tickets).await?)
}

async fn messages(
    source: &mut Source,
    intake: &mut Intake<'_>,
    import: &mut Import<'_, Schema>,
) -> Result<(), Trouble> {
    const TABLE: &str = "thread_messages";
    let all = source.count(TABLE).await?;
    let (mut done, mut ticket, mut of_ticket) = (0, String::new(), Vec::new());
    let mut rows = source.rows(TABLE, "thread_id, id");
    while let Some(row) = rows.try_next().await? {
        let key = row.text("thread_id").unwrap_or_default();
        if key != ticket && !of_ticket.is_empty() {
            let said = conversation(&ticket, std::mem::take(&mut of_ticket));
            intake.messages(TABLE, &ticket, said).await?;
            (import.progress)(done, all);
        }
        ticket = key;
        of_ticket.push(row);
        done += 1;
    }
    let said = conversation(&ticket, of_ticket);
    intake.messages(TABLE, &ticket, said).await?;
    intake.finish(TABLE).await?;
    (import.progress)(done, all);
    Ok(())
}

/// What was said in one ticket. Edits and deletions are rows of their own
/// there; here they belong to the message.
fn conversation(ticket: &str, rows: Vec<Doc>) -> Vec<Said> {
    let mut said = Vec::new();
    let mut places = HashMap::new();
    let mut changes = Vec::new();
    for row in rows {
        let kind = row.number("message_type").unwrap_or_default();
        if matches!(kind, REPLY_EDITED | REPLY_DELETED)
            && let Some(original) = original(&row)
        {
            changes.push((kind, row, original));
            continue;
        }
        let key = row.text("id").unwrap_or_default();
        places.insert(key.clone(), said.len());
        said.push(message(format!("{ticket}/{key}"), &row));
    }
    for (kind, row, original) in changes {
        let key = original.text("id").unwrap_or_default();
        // A deleted answer is gone there but for this.
        let place = *places.entry(key.clone()).or_insert_with(|| {
            let mut message = message(format!("{ticket}/{key}"), &original);
            message.rows = 0;
            said.push(message);
            said.len() - 1
        });
        let Some(message) = said.get_mut(place) else {
            continue;
        };
        message.rows += 1;
        let at = row.moment("created_at").or(message.at);
        if kind == REPLY_DELETED {
            message.deleted_at = at;
        } else if let Some(at) = at {
            let before = original.text("body").unwrap_or_default();
            message.versions.push((before, at));
            message.edited_at = Some(at);
            if let Some(now) = row.inner("metadata").and_then(|row| row.text("newBody")) {
                message.content = now;
            }
        }
    }
    said
}

/// The answer that was edited or deleted, as it was.
fn original(row: &Doc) -> Option<Doc> {
    let original = row.inner("metadata")?.inner("originalThreadMessage")?;
    original.text("id").is_some().then_some(original)
}

fn message(key: String, row: &Doc) -> Said {
    let code = row.number("message_type").unwrap_or_default();
    let kind = match code {
        FROM_USER => MessageKind::User,
        TO_USER => MessageKind::Staff,
        CHAT | COMMAND => MessageKind::Note,
        _ => MessageKind::System,
    };
    let (dm, inbox) = (row.id("dm_message_id"), row.id("inbox_message_id"));
    // What the staff say among themselves has no direct message; its id stands
    // in that column all the same.
    let (dm, inbox) = match kind {
        MessageKind::Note => (None, inbox.or(dm)),
        _ => (dm, inbox),
    };
    let content = row.text("body").unwrap_or_default();
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
    Said {
        user: row.person("user_id").unwrap_or(NOBODY.into()),
        user_name: row.text("user_name").unwrap_or_default(),
        anonymous: row.flag("is_anonymous"),
        dm,
        inbox,
        number: row.number("message_number"),
        at: row.moment("created_at"),
        content,
        undelivered: kind == MessageKind::Staff && dm.is_none(),
        files,
        ..Said::new(key, kind)
    }
}

/// What is to happen with open tickets: it stands in their rows.
async fn duties(rows: &[Doc], intake: &mut Intake<'_>) -> Result<(), Trouble> {
    for row in rows {
        let key = row.words("id").unwrap_or_default();
        let due = row.moment("scheduled_close_at");
        let alerted = row.text("alert_ids").unwrap_or_default();
        let Some(home) = intake.home(&key).filter(|home| home.open).cloned() else {
            continue;
        };
        if let Some(due) = due {
            let table = "threads.scheduled_close_at";
            let closing = ClosingRow {
                ticket: home.id,
                due,
                silent: row.flag("scheduled_close_silent"),
                by: row.person("scheduled_close_id").unwrap_or(NOBODY.into()),
                reason: None,
            };
            intake.take(SourceRow { table, key: &key }, closing).await?;
        }
        for staff in alerted.split(',').filter_map(|part| person(&part.into())) {
            let table = "threads.alert_ids";
            let key = format!("{key}/{staff}");
            let from = SourceRow { table, key: &key };
            let alert = AlertRow {
                staff,
                member: home.user,
                at: home.at,
            };
            intake.take(from, alert).await?;
        }
        if row.moment("scheduled_suspend_at").is_some() {
            intake.omit(
                "threads.scheduled_suspend_at",
                "tickets are not suspended here",
            );
        }
    }
    Ok(())
}

async fn snippets(source: &mut Source, intake: &mut Intake<'_>) -> Result<(), Trouble> {
    let table = "snippets";
    for row in source.all(table, "rowid").await? {
        let Some(key) = row.words("trigger") else {
            intake.omit(table, "it has no name");
            continue;
        };
        let at = row
            .moment("created_at")
            .unwrap_or(OffsetDateTime::UNIX_EPOCH);
        let snippet = SnippetRow {
            key: key.clone(),
            content: row.text("body").unwrap_or_default(),
            author: row.person("created_by").unwrap_or(NOBODY.into()),
            at,
            updated_at: at,
        };
        intake.take(SourceRow { table, key: &key }, snippet).await?;
    }
    Ok(())
}

async fn blocks(source: &mut Source, intake: &mut Intake<'_>) -> Result<(), Trouble> {
    let table = "blocked_users";
    for row in source.all(table, "rowid").await? {
        let Some(user) = row.person("user_id") else {
            intake.omit(table, "it names no member");
            continue;
        };
        let blocked = BlockedRow {
            user,
            name: row.text("user_name").unwrap_or_default(),
            by: row.person("blocked_by").unwrap_or(NOBODY.into()),
            at: row
                .moment("blocked_at")
                .unwrap_or(OffsetDateTime::UNIX_EPOCH),
            until: row.moment("expires_at"),
            reason: None,
        };
        let key = user.to_string();
        intake.take(SourceRow { table, key: &key }, blocked).await?;
    }
    Ok(())
}

async fn notes(source: &mut Source, intake: &mut Intake<'_>) -> Result<(), Trouble> {
    let table = "notes";
    for row in source.all(table, "id").await? {
        let (Some(member), Some(content)) = (row.person("user_id"), row.text("body")) else {
            intake.omit(table, "it has no text or names no member");
            continue;
        };
        let note = NoteRow {
            member,
            author: row.person("author_id").unwrap_or(NOBODY.into()),
            content,
            at: row
                .moment("created_at")
                .unwrap_or(OffsetDateTime::UNIX_EPOCH),
        };
        let key = format!("{member}/{}", row.text("id").unwrap_or_default());
        let from = SourceRow { table, key: &key };
        intake.take(from, note).await?;
    }
    Ok(())
}
