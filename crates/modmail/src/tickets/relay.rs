//! Carrying what members write to the staff.

use storage::{
    discord::MessageId,
    modmail::{Side, TicketId, Tx},
};
use time::OffsetDateTime;

use crate::{
    App, attachments,
    decide::relay::relay as decide,
    event::{Copied, Direct, Extra},
    message_parts::{self, Place},
    outgoing::{json, ticket_lane},
    purpose::Purpose,
};

/// The sign under a member's message that staff have it.
pub(crate) const RELAYED: &str = "✅";

/// The sign under a member's message that staff will never have it.
pub(crate) const NOT_RELAYED: &str = "❌";

/// The message in the ticket's channel that a member's message answers.
async fn answered(
    tx: &mut Tx,
    ticket: TicketId,
    direct: &Direct,
) -> Result<Option<MessageId>, storage::Error> {
    for extra in &direct.said.extras {
        if let Extra::Quote { message, .. } = extra
            && let Some(answered) = message_parts::of_discord(tx, Side::Dm, *message).await?
            && answered.thread_id == ticket
        {
            return Ok(answered.inbox_message_id);
        }
    }
    Ok(None)
}

/// Records how far the member's direct messages were read.
///
/// # Errors
///
/// Returns the database's error.
#[tracing::instrument(level = "debug", name = "tickets.relay.record_read", skip_all, fields(user.id = %direct.author.id))]
pub(crate) async fn record_read(
    tx: &mut Tx,
    direct: &Direct,
    at: OffsetDateTime,
) -> Result<(), storage::Error> {
    tx.dm_channels()
        .remember(direct.author.id, direct.channel, at)
        .await?;
    tx.dm_channels()
        .seen(direct.channel, direct.message, at)
        .await
}

/// Relays a member's message to the staff of their ticket, within the caller's
/// transaction; `first` if it opens the ticket or takes it up again.
///
/// # Errors
///
/// Returns the database's error.
#[tracing::instrument(level = "debug", name = "tickets.relay.relay", skip_all, fields(ticket.id = %ticket, user.id = %direct.author.id))]
pub(crate) async fn relay(
    app: &App,
    tx: &mut Tx,
    ticket: TicketId,
    direct: &Direct,
    files: &[Copied],
    first: bool,
    at: OffsetDateTime,
) -> Result<(), storage::Error> {
    let answers = if first {
        None
    } else {
        answered(tx, ticket, direct).await?
    };
    let locale = app.ticket_locale(tx).await?;
    let decided = decide(&app.render_options(&locale), ticket, direct, files, answers);
    let member = direct.author.id;
    record_read(tx, direct, at).await?;
    let lane = ticket_lane(ticket);
    let message = tx.messages().add(&decided.message).await?;
    let extras: Vec<_> = decided.extras.iter().map(json).collect();
    tx.messages().add_extras(message, &extras).await?;
    attachments::store(tx, message, files, at).await?;
    let channel = tx.tickets().get(ticket).await?;
    let place = Place {
        message,
        side: Side::Inbox,
        lane: &lane,
        channel: channel.and_then(|channel| channel.channel_id),
    };
    let purpose = |part| Purpose::Relay {
        message,
        member,
        dm_channel: direct.channel,
        dm_message: direct.message,
        first,
        part,
    };
    place.send(tx, 1, decided.posts, purpose, at).await
}
