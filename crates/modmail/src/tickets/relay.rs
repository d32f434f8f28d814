//! Carrying what members write to the staff.

use storage::modmail::{Message, TicketId, Tx};
use time::OffsetDateTime;

use super::{pings, together};
use crate::{
    App, attachments,
    decide::relay::relay as decide,
    event::{Copied, Direct, Extra},
    message_parts::{self, Place},
    outgoing::{json, ticket_lane},
    purpose::{Purpose, Recipient},
};

/// The sign under a member's message that staff have it.
pub(crate) const RELAYED: &str = "✅";

/// The sign under a member's message that staff will never have it.
pub(crate) const NOT_RELAYED: &str = "❌";

/// The message of the ticket that a member's message answers.
async fn answered(
    tx: &mut Tx,
    ticket: TicketId,
    direct: &Direct,
) -> Result<Option<Message>, storage::Error> {
    for extra in &direct.said.extras {
        if let Extra::Quote { message, .. } = extra
            && let Some(answered) = message_parts::seen_by_member(tx, *message).await?
            && answered.thread_id == ticket
        {
            return Ok(Some(answered));
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
    let options = app.render_options(&locale);
    let shown = answers
        .as_ref()
        .and_then(|answered| answered.inbox_message_id);
    let decided = decide(&options, ticket, direct, files, shown);
    let member = direct.author.id;
    record_read(tx, direct, at).await?;
    let lane = ticket_lane(ticket);
    let message = tx.messages().add(&decided.message).await?;
    let extras: Vec<_> = decided.extras.iter().map(json).collect();
    tx.messages().add_extras(message, &extras).await?;
    attachments::store(tx, message, files, at).await?;
    let row = tx.tickets().get(ticket).await?;
    let place = Place {
        message,
        to: Recipient::Staff,
        lane: &lane,
        channel: row.as_ref().and_then(|row| row.channel_id),
    };
    let purpose = |part| Purpose::Relay {
        message,
        member,
        dm_channel: direct.channel,
        dm_message: direct.message,
        first,
        part,
    };
    place.send(tx, 1, decided.posts, purpose, at).await?;
    if let Some(row) = &row {
        together::pass_on(app, tx, row, (message, answers.as_ref()), at).await?;
    }
    pings::member_wrote(app, tx, (ticket, place.channel), member, at).await
}
