//! What was said in the tickets of a Rustmail.

use std::collections::HashSet;

use futures_util::TryStreamExt as _;
use storage::{
    discord::UserId,
    modmail::{MessageKind, Schema},
};

use super::MESSAGES;
use crate::{
    doc::{Doc, NOBODY},
    error::Trouble,
    intake::Intake,
    mode::Import,
    outline::{self, Outline},
    source::Source,
    ticket::{Said, links},
};

pub(super) async fn messages(
    source: &mut Source,
    intake: &mut Intake<'_>,
    import: &mut Import<'_, Schema>,
) -> Result<(), Trouble> {
    let mut texts = source.again().await?;
    let all = source.count(MESSAGES).await?;
    let (mut done, mut ticket, mut of_ticket) = (0, String::new(), Vec::new());
    let fields = outline::fields(
        source,
        MESSAGES,
        &[
            "id",
            "thread_id",
            "user_id",
            "dm_message_id",
            "inbox_message_id",
            "message_number",
            "created_at",
            "is_internal",
        ],
        &["content"],
    );
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

/// A row of a ticket, with what tells its kind.
struct Row {
    outline: Outline,
    author: Option<UserId>,
    dm: Option<u64>,
    is_internal: bool,
    /// The bot writes down its own direct message once more for what the staff
    /// say.
    is_echo: bool,
}

impl Row {
    fn of(row: &Doc) -> Self {
        let outline = Outline::new(row, MessageKind::System, row.moment("created_at"));
        let dm = row.id("dm_message_id");
        Self {
            author: row.person("user_id"),
            dm,
            is_internal: row.flag("is_internal"),
            is_echo: outline.number.is_none() && dm.is_some() && dm == row.id("inbox_message_id"),
            outline,
        }
    }

    fn kind(&self, member: UserId) -> MessageKind {
        if self.is_internal {
            MessageKind::Note
        } else if self.outline.number.is_some() {
            MessageKind::Staff
        } else if !self.is_echo && self.dm.is_some() || self.author == Some(member) {
            MessageKind::User
        } else {
            MessageKind::System
        }
    }
}

/// Takes in what was said in one ticket, without the second rows.
async fn conversation(
    ticket: &str,
    rows: Vec<Row>,
    texts: &mut Source,
    intake: &mut Intake<'_>,
) -> Result<(), Trouble> {
    let Some(member) = intake.home(ticket).map(|home| home.user) else {
        let why = intake.why_homeless(ticket);
        let report = &mut intake.taking.report;
        let count = rows.len() as u64;
        report.omit_rows(MESSAGES, count, format_args!("all of {ticket}"), why);
        return Ok(());
    };
    let first = rows.iter().filter(|row| !row.is_echo);
    let mut answered: HashSet<_> = first.filter_map(|row| row.dm).collect();
    let (mut outlines, mut echoes) = (Vec::with_capacity(rows.len()), HashSet::new());
    for row in rows {
        let is_second = row.is_echo && row.dm.is_some_and(|dm| !answered.insert(dm));
        if is_second {
            let (id, why) = (row.outline.id, "the bot's second row for one message");
            intake.omit(MESSAGES, format_args!("{ticket}/{id}"), why);
            continue;
        }
        if row.is_echo {
            echoes.insert(row.outline.id);
        }
        outlines.push(Outline {
            kind: row.kind(member),
            ..row.outline
        });
    }
    outline::check(texts, ticket, &outlines)?;
    intake.sort(ticket, &mut outlines);
    let there = outlines
        .iter()
        .map(|outline| format!("{ticket}/{}", outline.id));
    let last = outlines.last().and_then(|outline| outline.at);
    intake.delete_gone(ticket, &there.collect(), last).await?;
    for part in outline::parts(&outlines) {
        let outlines = outlines.get(part).unwrap_or_default();
        let ids: Vec<_> = outlines.iter().map(|outline| outline.id).collect();
        let rows = texts.numbered(MESSAGES, &ids).await?;
        let told = outlines.iter().filter_map(|outline| {
            let row = rows.get(&outline.id)?;
            let mut said = message(format!("{ticket}/{}", outline.id), row, outline);
            said.inbox = said.inbox.filter(|_| !echoes.contains(&outline.id));
            Some(said)
        });
        intake.messages(MESSAGES, ticket, told.collect()).await?;
    }
    Ok(())
}

fn message(key: String, row: &Doc, outline: &Outline) -> Said {
    let content = row.text("content").unwrap_or_default();
    let dm = row.id("dm_message_id");
    Said {
        open: row.number("thread_status") != Some(0),
        user: row.person("user_id").unwrap_or(NOBODY.into()),
        user_name: row.text("user_name").unwrap_or_default(),
        anonymous: row.flag("is_anonymous"),
        dm,
        inbox: row.id("inbox_message_id"),
        number: outline.number,
        at: outline.at,
        undelivered: outline.kind == MessageKind::Staff && dm.is_none(),
        files: links(&content),
        content,
        ..Said::new(key, outline.kind)
    }
}
