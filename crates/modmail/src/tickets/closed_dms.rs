//! Members whom the bot cannot write to.

use botkit::{
    args,
    delivery::{Body, Effect, Target},
    rest::code::CANNOT_MESSAGE_USER,
};
use storage::{
    discord::MessageId,
    modmail::{TicketId, TicketStatus, Tx},
};
use time::OffsetDateTime;
use twilight_model::channel::message::embed::EmbedField;

use super::status;
use crate::{
    App,
    outgoing::{enqueue, json, ticket_lane},
    purpose::Purpose,
};

/// Tells the staff, in the ticket and on its card, that the member could not even
/// be greeted, if that is so because they take no direct messages.
pub(crate) async fn not_greeted(
    app: &App,
    tx: &mut Tx,
    ticket_id: TicketId,
    code: Option<u64>,
    at: OffsetDateTime,
) -> Result<(), storage::Error> {
    let ticket = tx.tickets().get(ticket_id).await?;
    let open = ticket.is_some_and(|ticket| ticket.status == TicketStatus::Open);
    if code != Some(CANNOT_MESSAGE_USER) || !open {
        return Ok(());
    }
    let locale = app.ticket_locale(tx).await?;
    let words = app.texts.say(&locale, "dms-closed", &args! {});
    status::say(tx, ticket_id, Body::text(words), at).await?;
    show_on_card(app, tx, ticket_id, at).await
}

async fn show_on_card(
    app: &App,
    tx: &mut Tx,
    ticket_id: TicketId,
    at: OffsetDateTime,
) -> Result<(), storage::Error> {
    let lane = ticket_lane(ticket_id);
    let ticket = tx.tickets().get(ticket_id).await?;
    let channel = ticket.and_then(|ticket| ticket.channel_id);
    let locale = app.ticket_locale(tx).await?;
    for purpose in [Purpose::Card, Purpose::Channel { ticket: ticket_id }] {
        let mut outbox = tx.outbox();
        let row = outbox
            .latest_for(&lane.to_string(), &json(&purpose))
            .await?;
        let Some(row) = row else { continue };
        let (target, mut message) = match (serde_json::from_str(&row.effect)?, channel) {
            (Effect::Post { message }, _) => (Target::Row(row.id), message),
            // A post and its first message have one id.
            (Effect::CreatePost { message, .. }, Some(post)) => {
                let first = MessageId::from(post.get().cast());
                (Target::Message(first), message)
            }
            _ => continue,
        };
        let say = |key| app.texts.say(&locale, key, &args! {});
        if let Some(embed) = message.embeds.first_mut() {
            embed.fields.push(EmbedField {
                inline: false,
                name: say("card-dms"),
                value: say("card-dms-closed"),
            });
        }
        let edit = Effect::Edit { target, message };
        enqueue(tx, &lane, channel, &edit, None, at).await?;
        return Ok(());
    }
    Ok(())
}
