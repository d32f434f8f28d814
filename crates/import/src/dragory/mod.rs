//! What Dragory's modmailbot remembers.

mod belongings;
mod conversation;

use std::path::Path;

use futures_util::TryStreamExt as _;
use storage::modmail::Schema;
use time::OffsetDateTime;

use self::{
    belongings::{blocks, duties, notes, snippets},
    conversation::messages,
};
use super::{
    doc::Doc,
    error::{ImportError, Trouble},
    intake::Intake,
    mode::Import,
    origin::Origin,
    report::Report,
    source::{Known, Source},
    ticket::Ticket,
    when,
};

/// What has to be there; what later versions added may be missing.
const NEEDED: &[Known] = &[
    (
        "threads",
        "id status is_legacy user_id user_name channel_id created_at",
    ),
    (
        "thread_messages",
        "id thread_id message_type user_id user_name body is_anonymous dm_message_id \
         created_at",
    ),
    ("blocked_users", "user_id user_name blocked_by blocked_at"),
    ("snippets", "trigger body created_by created_at"),
];

/// The columns that are taken.
const TAKEN: &[Known] = &[
    (
        "threads",
        "id status user_id user_name channel_id created_at scheduled_close_at \
         scheduled_close_id scheduled_close_silent alert_ids alert_id scheduled_suspend_at \
         next_message_number",
    ),
    (
        "thread_messages",
        "id thread_id message_type user_id user_name body is_anonymous dm_message_id \
         created_at message_number inbox_message_id attachments metadata",
    ),
    (
        "blocked_users",
        "user_id user_name blocked_by blocked_at expires_at",
    ),
    ("snippets", "trigger body created_by created_at"),
    ("notes", "id user_id author_id body created_at note"),
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
    (
        "snippets.is_anonymous",
        "who sends a snippet says whether anonymously",
    ),
    ("threads.is_legacy", "the messages say it"),
    ("threads.log_storage_data", "logs are kept in the database"),
    ("threads.log_storage_type", "logs are kept in the database"),
    ("threads.metadata", "this is kept by plugins"),
    (
        "threads.scheduled_close_name",
        "Discord tells what people are called",
    ),
    (
        "threads.scheduled_suspend_id",
        "tickets are not suspended here",
    ),
    (
        "threads.scheduled_suspend_name",
        "tickets are not suspended here",
    ),
    (
        "threads.thread_number",
        "tickets are numbered anew here, the oldest first",
    ),
    (
        "thread_messages.dm_channel_id",
        "each bot has its own channel with a member",
    ),
    (
        "thread_messages.next_message_number",
        "it is that of the ticket",
    ),
    (
        "thread_messages.role_name",
        "roles are shown as Discord has them",
    ),
    (
        "thread_messages.small_attachments",
        "they are among the attachments",
    ),
    (
        "thread_messages.use_legacy_format",
        "messages are shown in one way",
    ),
];

/// What the numbers in `threads.status` mean.
const OPEN: i64 = 1;
const SUSPENDED: i64 = 3;

/// Where everything said stands.
const MESSAGES: &str = "thread_messages";

pub(super) async fn open(path: &Path) -> Result<Source, ImportError> {
    let mut source = Source::open(path, Origin::Dragory, TAKEN).await?;
    source.require(NEEDED)?;
    source
        .migrated_up_to("knex_migrations", "name", LAST_MIGRATION)
        .await?;
    source.refuse_empty_without_log(NEEDED).await?;
    source.count_all("threads").await?;
    Ok(source)
}

pub(super) async fn import(
    mut source: Source,
    mut import: Import<'_, Schema>,
) -> Result<Report, Trouble> {
    let mut tx = import.store.write().await?;
    let mut intake = Intake::new(&mut tx, Origin::Dragory).await?;
    tickets(&mut source, &mut intake).await?;
    messages(&mut source, &mut intake, &mut import).await?;
    duties(&mut source, &mut intake).await?;
    snippets(&mut source, &mut intake).await?;
    blocks(&mut source, &mut intake).await?;
    notes(&mut source, &mut intake).await?;
    let mut report = intake.taking.report;
    let own = ["knex_migrations", "knex_migrations_lock"];
    source.leave_out(&mut report, LEFT_OUT, &own).await?;
    import.end(tx).await?;
    Ok(report)
}

/// When a row came about. A log of before 2018 has a hyphen before the seconds,
/// since the bot took them from a file's name: `2017-12-24 22:04-08`.
fn created(row: &Doc, name: &str) -> Option<OffsetDateTime> {
    let text = row.text(name).unwrap_or_default();
    match text.split_at_checked("2017-12-24 22:04".len()) {
        Some((minute, seconds)) if seconds.len() == 3 && seconds.starts_with('-') => {
            when::moment(&format!("{minute}:{}", seconds.trim_start_matches('-')).into())
        }
        _ => row.moment(name),
    }
}

async fn tickets(source: &mut Source, intake: &mut Intake<'_>) -> Result<(), Trouble> {
    let mut tickets = Vec::new();
    let mut rows = source.rows("threads", "rowid");
    while let Some(row) = rows.try_next().await? {
        let key = row.words("id").unwrap_or_default();
        let Some(user) = row.person("user_id").filter(|_| !key.is_empty()) else {
            intake.omit("threads", key, "it names no member");
            continue;
        };
        let Some(at) = created(&row, "created_at") else {
            intake.omit("threads", key, "it does not say when it opened");
            continue;
        };
        if row.number("status") == Some(SUSPENDED) {
            let report = &mut intake.taking.report;
            report.remark("suspended tickets that came in closed");
        }
        tickets.push(Ticket {
            user_name: row.text("user_name").unwrap_or_default(),
            channel: row.id("channel_id"),
            open: row.number("status") == Some(OPEN),
            next_number: row.number("next_message_number").unwrap_or(1),
            ..Ticket::new(&key, user, at)
        });
    }
    drop(rows);
    Ok(intake.tickets("threads", tickets).await?)
}
