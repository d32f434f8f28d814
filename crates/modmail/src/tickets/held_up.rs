//! What Discord refuses again and again, so that everything behind it waits.

use botkit::{
    args,
    delivery::{Body, Effect, Lane},
};
use storage::{
    modmail::{Ticket, Tx},
    outbox::Row,
};
use time::OffsetDateTime;

use super::alerts::{self, Fallback};
use crate::{
    App,
    outgoing::{enqueue, ticket_lane},
    purpose::Purpose,
    render::give_up_button,
};

/// Tells the staff, and offers to give it up: where they hear of what keeps the
/// bot from working, or in the ticket, or, if that is what cannot be reached, in
/// another one.
///
/// # Errors
///
/// Returns the database's error.
pub(crate) async fn tell(
    app: &App,
    tx: &mut Tx,
    row: &Row,
    reason: &str,
    at: OffsetDateTime,
) -> Result<(), storage::Error> {
    let ticket = ticket_of(tx, row).await?;
    let locale = app.ticket_locale(tx).await?;
    let member = ticket.as_ref().map(|ticket| ticket.user_id.to_string());
    let values = args! { "reason" => reason, "member" => member.clone().unwrap_or_default() };
    let key = match member {
        Some(_) => "alert-held-up",
        None => "alert-held-up-somewhere",
    };
    let message = Body {
        components: vec![give_up_button(&app.texts, &locale, row.id)],
        ..Body::text(app.texts.say(&locale, key, &values))
    };
    if let Some(ticket) = &ticket
        && app.tickets.alerts_channel.is_none()
        && let Some(channel) = ticket.channel_id
        && ticket_lane(ticket.id).to_string() != row.lane
    {
        let post = Effect::Post { message };
        enqueue(tx, &ticket_lane(ticket.id), Some(channel), &post, None, at).await?;
        return Ok(());
    }
    let elsewhere = ticket.map_or(Fallback::Nowhere, |ticket| Fallback::Beside(ticket.id));
    alerts::post_to_staff(app, tx, elsewhere, message, at).await
}

/// The ticket that a row has to do with.
async fn ticket_of(tx: &mut Tx, row: &Row) -> Result<Option<Ticket>, storage::Error> {
    if let Some((message, ..)) = Purpose::of(row).and_then(|purpose| purpose.carries())
        && let Some(message) = tx.messages().get(message).await?
    {
        return tx.tickets().get(message.thread_id).await;
    }
    match Lane::read(&row.lane) {
        Some(Lane::Named(name)) => match name.strip_prefix("ticket:").map(str::parse) {
            Some(Ok(ticket)) => tx.tickets().get(ticket).await,
            _ => Ok(None),
        },
        Some(Lane::User(member)) => tx.tickets().open_of(member).await,
        _ => Ok(None),
    }
}
