//! Messages with a button or a menu that opens a ticket: posting them, and keeping
//! them as the categories are.

use botkit::{
    delivery::{Body, Effect, Lane, Outcome, Target},
    rest::code::{UNKNOWN_CHANNEL, UNKNOWN_MESSAGE},
};
use storage::{
    discord::{ChannelId, MessageId, UserId},
    modmail::{TicketPanel, TicketPanelId, Tx},
    outbox::{OutboxId, Row},
};
use time::OffsetDateTime;
use twilight_model::id::Id;

use crate::{
    App,
    outgoing::enqueue,
    purpose::Purpose,
    render::ticket_panel,
    shown_messages::{is_outdated, update},
};

/// Has one posted, within the caller's transaction. Returns the row of the outbox.
///
/// # Errors
///
/// Returns the database's error.
#[tracing::instrument(level = "debug", name = "tickets.panels.post", skip_all)]
pub(crate) async fn post(
    app: &App,
    tx: &mut Tx,
    (channel, content): (ChannelId, Option<&str>),
    by: UserId,
    at: OffsetDateTime,
) -> Result<OutboxId, storage::Error> {
    let panel = tx.ticket_panels().add(channel, content, by, at).await?;
    let message = body(app, tx, content).await?;
    let lane = Lane::Channel(channel);
    let post = Effect::Post { message };
    let purpose = Purpose::Panel { panel };
    enqueue(tx, &lane, Some(channel), &post, Some(&purpose), at).await
}

async fn body(app: &App, tx: &mut Tx, content: Option<&str>) -> Result<Body, storage::Error> {
    let locale = app.members_locale(tx).await?;
    let categories = tx.categories().offered().await?;
    Ok(ticket_panel(&app.texts, &locale, content, &categories))
}

/// Records what became of one that was posted or changed. One that is gone is
/// forgotten.
///
/// # Errors
///
/// Returns the database's error.
#[tracing::instrument(level = "debug", name = "tickets.panels.settled", skip_all)]
pub(crate) async fn settled(
    app: &App,
    tx: &mut Tx,
    (id, row): (TicketPanelId, &Row),
    outcome: &Outcome,
    at: OffsetDateTime,
) -> Result<(), storage::Error> {
    let effect: Effect = serde_json::from_str(&row.effect)?;
    let (message, shown) = match (outcome, effect) {
        (Outcome::Sent(id), Effect::Post { message }) => (id.and_then(Id::new_checked), message),
        (Outcome::Sent(_), Effect::Edit { message, .. }) => (None, message),
        (Outcome::Sent(_), _) => return Ok(()),
        (Outcome::Failed { code, .. }, effect) => {
            let gone = [Some(UNKNOWN_CHANNEL), Some(UNKNOWN_MESSAGE)].contains(code);
            if gone || matches!(effect, Effect::Post { .. }) {
                tx.ticket_panels().forget(id).await?;
            }
            return Ok(());
        }
    };
    let message = message.map(MessageId::from);
    let shown = serde_json::to_string(&shown)?;
    tx.ticket_panels().shown(id, message, &shown).await?;
    if let Some(panel) = tx.ticket_panels().get(id).await? {
        let wanted = body(app, tx, panel.content.as_deref()).await?;
        if is_outdated(row, &wanted)? {
            show(tx, &panel, wanted, at).await?;
        }
    }
    Ok(())
}

/// Has all of them offer what there is to choose from now, within the caller's
/// transaction.
///
/// # Errors
///
/// Returns the database's error.
#[tracing::instrument(level = "debug", name = "tickets.panels.refresh", skip_all)]
pub(crate) async fn refresh(
    app: &App,
    tx: &mut Tx,
    at: OffsetDateTime,
) -> Result<(), storage::Error> {
    for panel in tx.ticket_panels().all().await? {
        let wanted = body(app, tx, panel.content.as_deref()).await?;
        let shown = panel.shown.as_deref();
        if shown.is_some_and(|shown| serde_json::to_string(&wanted).is_ok_and(|now| now != shown)) {
            show(tx, &panel, wanted, at).await?;
        }
    }
    Ok(())
}

async fn show(
    tx: &mut Tx,
    panel: &TicketPanel,
    wanted: Body,
    at: OffsetDateTime,
) -> Result<(), storage::Error> {
    let Some(message) = panel.message_id else {
        return Ok(());
    };
    let place = (&Lane::Channel(panel.channel_id), Some(panel.channel_id));
    let purpose = Purpose::Panel { panel: panel.id };
    update(tx, place, (Target::Message(message), wanted), &purpose, at).await
}

/// Forgets those that were deleted: these messages of a channel, or all of it.
///
/// # Errors
///
/// Returns the database's error.
#[tracing::instrument(level = "debug", name = "tickets.panels.deleted", skip_all)]
pub(crate) async fn deleted(
    app: &App,
    channel: ChannelId,
    messages: Option<&[MessageId]>,
) -> Result<(), storage::Error> {
    let there = app
        .store
        .read()
        .await?
        .ticket_panels()
        .in_channel(channel)
        .await?;
    let mut gone = there
        .into_iter()
        .filter(|panel| match (messages, panel.message_id) {
            (None, _) => true,
            (Some(messages), Some(message)) => messages.contains(&message),
            (Some(_), None) => false,
        });
    let Some(first) = gone.next() else {
        return Ok(());
    };
    let mut tx = app.store.write().await?;
    for panel in std::iter::once(first).chain(gone) {
        tx.ticket_panels().forget(panel.id).await?;
        tracing::info!(channel.id = %channel, "a message that opens tickets was deleted");
    }
    tx.commit().await
}
