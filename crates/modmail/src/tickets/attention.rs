//! What staff do with a ticket comes before its closing for a member who does not
//! answer.

use botkit::{
    args,
    delivery::{Body, Effect},
};
use storage::modmail::{TicketId, Tx, Waiting};
use time::OffsetDateTime;

use crate::{
    App,
    outgoing::{enqueue, member_lane, ticket_lane},
};

/// Records that the staff did something with a ticket: its member has the whole
/// time again, and if they were warned that it closes, they and the staff are told
/// that it does not.
pub(crate) async fn acted(
    app: &App,
    tx: &mut Tx,
    ticket_id: TicketId,
    at: OffsetDateTime,
) -> Result<(), storage::Error> {
    if called_off(app, tx, ticket_id, at).await? {
        let locale = app.ticket_locale(tx).await?;
        let words = app.texts.say(&locale, "idle-called-off", &args! {});
        let ticket = tx.tickets().get(ticket_id).await?;
        let channel = ticket.and_then(|ticket| ticket.channel_id);
        let message = Body::text(words);
        let post = Effect::Post { message };
        enqueue(tx, &ticket_lane(ticket_id), channel, &post, None, at).await?;
    }
    Ok(())
}

/// The same where the staff are answered otherwise. `true` if the member had been
/// warned.
pub(crate) async fn called_off(
    app: &App,
    tx: &mut Tx,
    ticket_id: TicketId,
    at: OffsetDateTime,
) -> Result<bool, storage::Error> {
    let status = tx.tickets().status_details(ticket_id).await?;
    let Some(status) = status.filter(|status| status.waiting_for == Some(Waiting::Member)) else {
        return Ok(false);
    };
    tx.tickets().attended(ticket_id, at).await?;
    let ticket = tx.tickets().get(ticket_id).await?;
    let Some(ticket) = ticket.filter(|_| status.idle_warned_at.is_some()) else {
        return Ok(false);
    };
    let locale = app.member_locale(tx, ticket.user_id).await?;
    let texts = app.texts_of(tx, ticket_id).await?;
    let message = Body::text(texts.say(&locale, "idle-taken-back", &args! {}));
    let lane = member_lane(ticket.user_id);
    let channel = tx.dm_channels().of_user(ticket.user_id).await?;
    let channel = channel.map(|direct| direct.channel_id);
    enqueue(tx, &lane, channel, &Effect::Post { message }, None, at).await?;
    Ok(true)
}
