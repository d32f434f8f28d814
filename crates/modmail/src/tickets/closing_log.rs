//! Telling the log channel of tickets that closed.

use botkit::{
    args,
    command::write_duration,
    delivery::{Body, Effect, File, Lane},
};
use storage::{
    discord::ChannelId,
    modmail::{ClosingLog, Ticket, TicketId, Tx},
};
use time::OffsetDateTime;

use super::transcript;
use crate::{App, name::inert, outgoing::enqueue};

/// How much of a reason is told, in characters.
const LONGEST_REASON: usize = 1_000;

/// Has the closing of a ticket told, within the transaction that closes it, if there
/// is a channel for that. Whoever commits that wakes the timers.
///
/// # Errors
///
/// Returns the database's error.
pub(crate) async fn plan(app: &App, tx: &mut Tx, ticket: TicketId) -> Result<(), storage::Error> {
    match app.closing.log_channel {
        Some(_) => tx.closing_logs().plan(ticket).await,
        None => Ok(()),
    }
}

/// Tells of a closing, once: what takes it off the list puts the message into the
/// outbox. Its files are there by then, and survive whatever ends the process.
///
/// # Errors
///
/// Returns the database's error. A transcript that cannot be kept is left out.
#[tracing::instrument(level = "debug", name = "tickets.closing_log.tell", skip_all, fields(ticket.id = %log.thread_id))]
pub(crate) async fn tell(
    app: &App,
    log: &ClosingLog,
    at: OffsetDateTime,
) -> Result<(), storage::Error> {
    let (ticket, locale) = {
        let mut tx = app.store.read().await?;
        let ticket = tx.tickets().get(log.thread_id).await?;
        (ticket, app.ticket_locale(&mut tx).await?)
    };
    let post = match (app.closing.log_channel, ticket) {
        (Some(channel), Some(ticket)) => {
            let files = keep(app, &ticket, &locale, at).await?;
            Some((channel, ticket, files))
        }
        // Switched off since, or erased.
        _ => None,
    };
    let mut tx = app.store.write().await?;
    if !tx.closing_logs().take(log.status_id).await? {
        return Ok(());
    }
    if let Some((channel, ticket, files)) = post {
        let words = words(app, &mut tx, &ticket, log, &locale).await?;
        put(&mut tx, channel, words, files, at).await?;
    }
    app.commit(tx).await
}

/// The files of the transcript, beside the database; none if they cannot be kept
/// there.
async fn keep(
    app: &App,
    ticket: &Ticket,
    locale: &str,
    at: OffsetDateTime,
) -> Result<Vec<File>, storage::Error> {
    let made = transcript::make(app, ticket, locale, at).await?;
    let mut files = Vec::with_capacity(made.files.len());
    for (name, bytes) in made.files {
        match app.files.put(bytes).await {
            Ok(stored) => files.push(File {
                name,
                sha256: stored.sha256,
                ..File::default()
            }),
            Err(error) => {
                let why = anyhow::Error::from(error);
                tracing::error!(ticket.id = %ticket.id, "the log goes without a transcript: {why:#}");
                return Ok(Vec::new());
            }
        }
    }
    Ok(files)
}

/// Who closed which ticket, why, how long it was open and how much was said.
async fn words(
    app: &App,
    tx: &mut Tx,
    ticket: &Ticket,
    log: &ClosingLog,
    locale: &str,
) -> Result<String, storage::Error> {
    let mut values = args! {
        "number" => tx.tickets().number(ticket.id).await?.to_string(),
        "name" => inert(&ticket.user_name),
        "member" => ticket.user_id.to_string(),
        "messages" => tx.messages().count_said(ticket.id).await?,
        "time" => write_duration(log.changed_at - ticket.created_at),
    };
    let key = match log.changed_by {
        Some(by) => {
            values.set("staff", by.to_string());
            "log-closed-by"
        }
        None => "log-closed",
    };
    let mut words = app.texts.say(locale, key, &values);
    if let Some(reason) = log.reason.as_deref().filter(|reason| !reason.is_empty()) {
        let reason: String = reason.chars().take(LONGEST_REASON).collect();
        let reason: Vec<&str> = reason.split_whitespace().collect();
        words.extend(["\n> ", &reason.join(" ")]);
    }
    Ok(words)
}

async fn put(
    tx: &mut Tx,
    channel: ChannelId,
    words: String,
    files: Vec<File>,
    at: OffsetDateTime,
) -> Result<(), storage::Error> {
    let message = Body {
        files,
        ..Body::text(words)
    };
    let post = Effect::Post { message };
    let lane = Lane::Channel(channel);
    enqueue(tx, &lane, Some(channel), &post, None, at).await?;
    Ok(())
}
