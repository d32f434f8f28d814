//! What the channels of tickets are called, where Discord does not take the name
//! or two would be alike.

use botkit::{
    args,
    delivery::{Body, Effect, Refused},
};
use serde_json::{Value, json};
use storage::{
    modmail::{StatusDetails, Ticket, TicketId, Tx},
    outbox::Row,
};
use time::OffsetDateTime;
use twilight_model::channel::message::embed::EmbedField;

use super::status;
use crate::{
    App,
    decide::{
        names::{Part, apart, blamed, by_template, called, neutral},
        placement::{Refusal, read},
    },
    outgoing::ticket_lane,
    purpose::Purpose,
    render::channel_name,
};

/// Chooses what stands for the member in the name of a channel that is about to
/// be made, and keeps that if it is not their name. `true` if it is not because
/// Discord does not take theirs.
pub(super) async fn choose(
    app: &App,
    tx: &mut Tx,
    ticket: TicketId,
    member: &str,
) -> Result<bool, storage::Error> {
    let number = tx.tickets().number(ticket).await?;
    let template = app.tickets.channel_name.as_deref();
    let templated = match (template, tx.tickets().get(ticket).await?) {
        (Some(template), Some(ticket)) => Some(by_template(template, &ticket, number)),
        _ => None,
    };
    let own = templated.clone().unwrap_or_else(|| channel_name(member));
    let refused = app.status_display.refused.contains(&own);
    let other = if refused {
        neutral(number, &own)
    } else {
        let others = tx.tickets().called_but(ticket).await?;
        let others = others.iter().map(|name| channel_name(name)).collect();
        apart(&own, &others).or(templated)
    };
    if let Some(other) = &other {
        tx.tickets().call(ticket, other).await?;
    }
    Ok(refused)
}

/// What to do about a channel or post that Discord would not make under its name:
/// it gets another. `None` if there is no other.
pub(super) async fn otherwise(
    app: &App,
    tx: &mut Tx,
    row: &Row,
    ticket: &Ticket,
) -> Result<Option<Refused>, storage::Error> {
    let status = tx
        .tickets()
        .status_details(ticket.id)
        .await?
        .unwrap_or_default();
    if !rename_member(app, tx, ticket, &status).await? {
        return Ok(None);
    }
    let status = tx
        .tickets()
        .status_details(ticket.id)
        .await?
        .unwrap_or_default();
    let category = tx.categories().of_ticket(ticket.id).await?;
    let member = &ticket.user_name;
    let wanted = app.status_display.first(category.as_ref(), &status, member);
    let locale = app.ticket_locale(tx).await?;
    let mut effect: Effect = serde_json::from_str(&row.effect)?;
    match &mut effect {
        Effect::CreateChannel { channel, .. } => {
            if let Some(fields) = channel.as_object_mut() {
                fields.insert("name".to_owned(), Value::String(wanted.name));
            }
            explain_on_card(app, tx, (ticket.id, &locale)).await?;
        }
        Effect::CreatePost { name, message, .. } => {
            *name = wanted.name;
            explain(app, &locale, message);
        }
        _ => return Ok(None),
    }
    Ok(Some(Refused::Instead(Box::new(effect))))
}

/// What to do about a name that Discord does not give to a ticket's channel: what
/// it does not take is left out from now on, and whoever wrote it is told.
pub(crate) async fn not_renamed(
    app: &App,
    tx: &mut Tx,
    row: &Row,
    id: TicketId,
    (code, reason): (u64, &str),
    at: OffsetDateTime,
) -> Result<Refused, storage::Error> {
    if read(code, reason) != Refusal::Name {
        return Ok(Refused::GiveUp);
    }
    let (Some(ticket), Some(status)) = (
        tx.tickets().get(id).await?,
        tx.tickets().status_details(id).await?,
    ) else {
        return Ok(Refused::GiveUp);
    };
    // What came after this was tried is not to blame.
    let tried: Value = serde_json::from_str(&row.effect)?;
    let tried = tried.pointer("/channel/name").and_then(Value::as_str);
    let tried = tried.unwrap_or_default();
    let mut suspects = app.status_display.nameable(&status);
    let there = |part: &String| tried.contains(&channel_name(part));
    suspects.label = suspects.label.filter(there);
    suspects.claimed_name = suspects.claimed_name.filter(there);
    match blamed(&suspects, &ticket.user_name) {
        Part::Label => take_label_off(app, tx, id, &status, at).await?,
        Part::Claimant => {
            let claimant = status.claimed_name.as_deref().unwrap_or_default();
            app.status_display.refused.learn(&channel_name(claimant));
        }
        Part::Member => {
            if !rename_member(app, tx, &ticket, &status).await? {
                return Ok(Refused::GiveUp);
            }
        }
    }
    let status = tx.tickets().status_details(id).await?.unwrap_or_default();
    let tags = status::tags(&app.status_display, tx, id).await?;
    let tagged = tags.is_some();
    let wanted = app.status_display.name(tagged, &status, &ticket.user_name);
    if status.shown_name.as_deref() == Some(&wanted) {
        return Ok(Refused::GiveUp);
    }
    Ok(Refused::Instead(Box::new(Effect::EditChannel {
        channel: json!({ "name": wanted }),
    })))
}

/// Has something else stand for a member. `false` if there is nothing else.
async fn rename_member(
    app: &App,
    tx: &mut Tx,
    ticket: &Ticket,
    status: &StatusDetails,
) -> Result<bool, storage::Error> {
    let refused = called(status, &ticket.user_name);
    app.status_display.refused.learn(&refused);
    let number = tx.tickets().number(ticket.id).await?;
    let Some(other) = neutral(number, &refused) else {
        return Ok(false);
    };
    tx.tickets().call(ticket.id, &other).await?;
    let ticket = ticket.id;
    tx.after_commit(move || {
        tracing::info!(ticket.id = %ticket, "Discord does not take a member's name; ticket {ticket} is called {other}");
    });
    Ok(true)
}

async fn take_label_off(
    app: &App,
    tx: &mut Tx,
    ticket: TicketId,
    status: &StatusDetails,
    at: OffsetDateTime,
) -> Result<(), storage::Error> {
    let label = status.label.as_deref().unwrap_or_default();
    app.status_display.refused.learn(&channel_name(label));
    tx.tickets().label(ticket, None).await?;
    let by = status.label_by;
    let key = if by.is_some() {
        "label-not-taken-by"
    } else {
        "label-not-taken"
    };
    let staff = by.map(|by| by.to_string()).unwrap_or_default();
    let values = args! { "label" => label, "staff" => staff };
    let locale = app.ticket_locale(tx).await?;
    let message = Body {
        ping_users: by.into_iter().collect(),
        ..Body::text(app.texts.say(&locale, key, &values))
    };
    status::say(tx, ticket, message, at).await
}

/// Says on a card why the channel is not called by its member.
pub(super) fn explain(app: &App, locale: &str, card: &mut Body) {
    let say = |key| app.texts.say(locale, key, &args! {});
    if let Some(embed) = card.embeds.first_mut() {
        let name = say("card-channel");
        if embed.fields.iter().any(|field| field.name == name) {
            return;
        }
        embed.fields.push(EmbedField {
            inline: false,
            name,
            value: say("card-name-refused"),
        });
    }
}

/// The same on a card that waits for its channel.
async fn explain_on_card(
    app: &App,
    tx: &mut Tx,
    (ticket, locale): (TicketId, &str),
) -> Result<(), storage::Error> {
    let lane = ticket_lane(ticket).to_string();
    for row in tx.outbox().pending_in(&lane).await? {
        if Purpose::of(&row) != Some(Purpose::Card) {
            continue;
        }
        if let Effect::Post { mut message } = serde_json::from_str(&row.effect)? {
            explain(app, locale, &mut message);
            let effect = serde_json::to_string(&Effect::Post { message })?;
            tx.outbox().replace(row.id, &effect).await?;
        }
    }
    Ok(())
}
