//! The card that a ticket begins with: what it shows, and how it is posted.

use botkit::{
    delivery::{Body, Effect, Target},
    rest::{RestError, code},
};
use storage::{
    discord::{GuildId, RoleId, UserId},
    modmail::{TicketId, TicketStatus, Tx},
};
use time::OffsetDateTime;
use twilight_http::routing::Route;
use twilight_model::guild::Member;

use crate::{
    App,
    event::Author,
    outgoing::{enqueue, ticket_lane},
    purpose::Purpose,
    render::{Card, Earlier, Membership, NoteOnCard},
};

/// How many earlier tickets and notes are shown.
const SHOWN: i64 = 3;

/// What staff should know about a member before they answer. What Discord does
/// not say is left out, and never taken for a no.
#[tracing::instrument(level = "debug", name = "tickets.card.gather", skip_all, fields(user.id = %member.id))]
pub(crate) async fn gather(app: &App, member: &Author) -> anyhow::Result<Card> {
    let membership = membership(app, app.tickets.members(), member.id).await;
    let elsewhere = match app.tickets.members_guild {
        None => None,
        Some(_) => match self::membership(app, app.tickets.guild, member.id).await {
            Membership::Member { .. } => Some(true),
            Membership::Stranger => Some(false),
            Membership::Unknown => None,
        },
    };
    let mut tx = app.store.read().await?;
    let mut earlier = Vec::new();
    for ticket in tx.tickets().of_member(member.id, None, SHOWN).await? {
        let status = tx.tickets().status_details(ticket.id).await?;
        let stored = status.is_some_and(|status| status.archived);
        let is_there = stored || ticket.status == TicketStatus::Open;
        let guild = tx.places().guild_of(ticket.id).await?;
        let guild = guild.unwrap_or(app.tickets.guild);
        earlier.push(Earlier {
            opened_at: ticket.created_at,
            place: ticket
                .channel_id
                .filter(|_| is_there)
                .map(|channel| (guild, channel)),
            reason: ticket.close_reason,
        });
    }
    let notes = tx.notes().of_member(member.id, 0, SHOWN).await?;
    let notes = notes.into_iter().map(|note| NoteOnCard {
        content: note.content,
        pinned: note.pinned_at.is_some(),
        author: note.author_id,
        at: note.created_at,
    });
    Ok(Card {
        member: member.clone(),
        membership,
        elsewhere,
        language: app.foreign_language(&mut tx, member.id).await?,
        earlier_tickets: tx.tickets().count_of(member.id).await?,
        earlier,
        notes: notes.collect(),
        all_notes: tx.notes().count_of(member.id).await?,
    })
}

/// What a person is on a server, as far as Discord says so.
pub(super) async fn membership(app: &App, guild: GuildId, person: UserId) -> Membership {
    let asked = app
        .rest
        .get::<Member>(&Route::GetMember {
            guild_id: guild.get().get(),
            user_id: person.get().get(),
        })
        .await;
    match asked {
        Ok(asked) => Membership::Member {
            since: asked.joined_at.and_then(|joined_at| {
                OffsetDateTime::from_unix_timestamp(joined_at.as_secs()).ok()
            }),
            roles: asked.roles.into_iter().map(RoleId::from).collect(),
        },
        Err(RestError::Refused {
            code: code::UNKNOWN_MEMBER | code::UNKNOWN_USER,
            ..
        }) => Membership::Stranger,
        Err(error) => {
            tracing::warn!("the card lacks what Discord knows of the member: {error}");
            Membership::Unknown
        }
    }
}

/// Has the card of a ticket posted and pinned.
#[tracing::instrument(level = "debug", name = "tickets.card.put_card", skip_all, fields(ticket.id = %ticket))]
pub(super) async fn put_card(
    tx: &mut Tx,
    ticket: TicketId,
    message: Body,
    at: OffsetDateTime,
) -> Result<(), storage::Error> {
    let lane = ticket_lane(ticket);
    let card = Effect::Post { message };
    let card = enqueue(tx, &lane, None, &card, Some(&Purpose::Card), at).await?;
    let pin = Effect::Pin {
        target: Target::Row(card),
    };
    enqueue(tx, &lane, None, &pin, None, at).await?;
    Ok(())
}
