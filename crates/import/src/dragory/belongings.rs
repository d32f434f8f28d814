//! What Dragory's modmailbot keeps besides tickets.

use std::collections::BTreeSet;

use futures_util::TryStreamExt as _;
use storage::modmail::bulk::{AlertRow, BlockedRow, ClosingRow, NoteRow, SnippetRow};
use time::OffsetDateTime;

use crate::{
    doc::{NOBODY, person},
    error::Trouble,
    intake::Intake,
    source::Source,
    taking::SourceRow,
};

/// What is to happen with open tickets: it stands in their rows.
pub(super) async fn duties(source: &mut Source, intake: &mut Intake<'_>) -> Result<(), Trouble> {
    let mut rows = source.rows("threads", "rowid");
    while let Some(row) = rows.try_next().await? {
        let key = row.words("id").unwrap_or_default();
        let due = row.moment("scheduled_close_at");
        // Older versions told one.
        let alerted = [row.text("alert_ids"), row.text("alert_id")];
        let alerted = alerted.into_iter().flatten().collect::<Vec<_>>().join(",");
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
            let from = SourceRow { table, key: &key };
            intake.taking.take(from, closing).await?;
        }
        let alerted: BTreeSet<_> = alerted
            .split(',')
            .filter_map(|part| person(&part.into()))
            .collect();
        for staff in alerted {
            let table = "threads.alert_ids";
            let key = format!("{key}/{staff}");
            let from = SourceRow { table, key: &key };
            let alert = AlertRow {
                staff,
                member: home.user,
                at: home.at,
            };
            intake.taking.take(from, alert).await?;
        }
        if row.moment("scheduled_suspend_at").is_some() {
            let why = "tickets are not suspended here";
            intake.omit("threads.scheduled_suspend_at", key, why);
        }
    }
    let taking = &mut intake.taking;
    taking
        .drop_gone::<ClosingRow>("threads.scheduled_close_at")
        .await?;
    Ok(taking.drop_gone::<AlertRow>("threads.alert_ids").await?)
}

pub(super) async fn snippets(source: &mut Source, intake: &mut Intake<'_>) -> Result<(), Trouble> {
    let table = "snippets";
    let mut rows = source.rows(table, "rowid");
    while let Some(row) = rows.try_next().await? {
        let Some(key) = row.words("trigger") else {
            intake.omit(table, row.called(), "it has no name");
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
        intake
            .taking
            .take(SourceRow { table, key: &key }, snippet)
            .await?;
    }
    drop(rows);
    intake
        .taking
        .drop_gone_from::<SnippetRow>(source, table)
        .await
}

pub(super) async fn blocks(source: &mut Source, intake: &mut Intake<'_>) -> Result<(), Trouble> {
    let table = "blocked_users";
    let mut rows = source.rows(table, "rowid");
    while let Some(row) = rows.try_next().await? {
        let Some(user) = row.person("user_id") else {
            intake.omit(table, row.called(), "it names no member");
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
        intake
            .taking
            .take(SourceRow { table, key: &key }, blocked)
            .await?;
    }
    drop(rows);
    intake
        .taking
        .drop_gone_from::<BlockedRow>(source, table)
        .await
}

pub(super) async fn notes(source: &mut Source, intake: &mut Intake<'_>) -> Result<(), Trouble> {
    let table = "notes";
    let mut rows = source.rows(table, "rowid");
    while let Some(row) = rows.try_next().await? {
        // Between two versions it had neither author nor number.
        let content = row.text("body").or_else(|| row.text("note"));
        let id = row
            .text("id")
            .or_else(|| content.clone())
            .unwrap_or_default();
        let (Some(member), Some(content)) = (row.person("user_id"), content) else {
            intake.omit(table, id, "it has no text or names no member");
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
        let key = format!("{member}/{id}");
        let from = SourceRow { table, key: &key };
        intake.taking.take(from, note).await?;
    }
    drop(rows);
    intake.taking.drop_gone_from::<NoteRow>(source, table).await
}
