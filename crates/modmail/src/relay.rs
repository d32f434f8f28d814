//! Carrying what members write to the staff.

use botkit::{
    delivery::{Effect, Target},
    rest::RestError,
};
use storage::{
    discord::{GuildId, MessageId, RoleId},
    inbox::Entry,
    modmail::{NewThread, Opened, Side, Thread, ThreadId, Tx},
};
use time::OffsetDateTime;
use twilight_http::routing::Route;
use twilight_model::guild::Member;

use crate::{
    App,
    app::{enqueue, json, ticket_lane},
    attachments::{self, Copied},
    decide::relay::{Opening, Place, Relay, relay},
    event::{Direct, Extra},
    parts,
    purpose::Purpose,
    render::{Card, Membership},
};

/// Decides about a private message of the inbox and writes down what follows.
pub(crate) async fn member_wrote(app: &App, entry: &Entry, direct: &Direct) -> anyhow::Result<()> {
    let copied = app.copy(&direct.said).await;
    let mut card = None;
    loop {
        let at = app.clock.now();
        let mut tx = app.store.write().await?;
        let open = tx.threads().open_of(direct.author.id).await?;
        let (new, decided);
        match (&open, &card) {
            (Some(thread), _) => {
                let answers = answered(&mut tx, thread, direct).await?;
                decided = decide(app, Place::Open(thread), direct, &copied, answers);
            }
            (None, Some(card)) => {
                new = ThreadId::new(at);
                decided = decide(app, Place::New(new, card), direct, &copied, None);
            }
            (None, None) => {
                // Discord is asked about the member without holding the database.
                drop(tx);
                card = Some(gather(app, direct).await?);
                continue;
            }
        }
        carry_out(&mut tx, app.tickets.guild, direct, &copied, decided, at).await?;
        tx.inbox().done(entry.id, at).await?;
        return Ok(app.commit(tx).await?);
    }
}

fn decide(
    app: &App,
    place: Place<'_>,
    direct: &Direct,
    copied: &[Copied],
    answers: Option<MessageId>,
) -> Relay {
    relay(&app.looks(), &app.tickets, place, direct, copied, answers)
}

/// The message in the ticket's channel that a member's message answers.
async fn answered(
    tx: &mut Tx,
    thread: &Thread,
    direct: &Direct,
) -> Result<Option<MessageId>, storage::Error> {
    for extra in &direct.said.extras {
        if let Extra::Quote { message, .. } = extra
            && let Some(answered) = parts::of_discord(tx, Side::Dm, *message).await?
            && answered.thread_id == thread.id
        {
            return Ok(answered.inbox_message_id);
        }
    }
    Ok(None)
}

/// Writes a decision down: state and outbox in the caller's transaction.
async fn carry_out(
    tx: &mut Tx,
    guild: GuildId,
    direct: &Direct,
    copied: &[Copied],
    decided: Relay,
    at: OffsetDateTime,
) -> anyhow::Result<()> {
    let member = direct.author.id;
    tx.dm_channels()
        .remember(member, direct.channel, at)
        .await?;
    tx.dm_channels()
        .seen(direct.channel, direct.message, at)
        .await?;

    let lane = ticket_lane(decided.thread);
    let first = decided.opening.is_some();
    if let Some(opening) = decided.opening {
        open(tx, direct, guild, decided.thread, opening, at).await?;
    }
    let message = tx.messages().add(&decided.message).await?;
    let extras: Vec<_> = decided.extras.iter().map(json).collect();
    tx.messages().add_extras(message, &extras).await?;
    attachments::keep(tx, message, copied, at).await?;
    let channel = tx
        .threads()
        .get(decided.thread)
        .await?
        .and_then(|it| it.channel_id);
    let place = parts::Place {
        message,
        side: Side::Inbox,
        lane: &lane,
        channel,
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
    Ok(())
}

/// Opens a ticket: the row now, its channel and card as soon as Discord can.
async fn open(
    tx: &mut Tx,
    direct: &Direct,
    guild: GuildId,
    thread: ThreadId,
    opening: Opening,
    at: OffsetDateTime,
) -> anyhow::Result<()> {
    let opened = tx
        .threads()
        .open(NewThread {
            id: thread,
            user: direct.author.id,
            user_name: direct.author.name.clone(),
            at,
        })
        .await?;
    // The caller looked within this very transaction.
    anyhow::ensure!(
        matches!(opened, Opened::New(_)),
        "a ticket of {} is open already",
        direct.author.id
    );
    tracing::info!(thread.id = %thread, user.id = %direct.author.id, "ticket {thread} opened");
    let lane = ticket_lane(thread);
    let make = Effect::CreateChannel {
        guild,
        channel: opening.channel,
    };
    let purpose = Purpose::Channel { thread };
    enqueue(tx, &lane, None, &make, Some(&purpose), at).await?;
    let card = Effect::Post {
        message: opening.card,
    };
    let card = enqueue(tx, &lane, None, &card, Some(&Purpose::Card), at).await?;
    let pin = Effect::Pin {
        target: Target::Row(card),
    };
    enqueue(tx, &lane, None, &pin, None, at).await?;
    Ok(())
}

/// Collects what the card of a new ticket shows.
async fn gather(app: &App, direct: &Direct) -> anyhow::Result<Card> {
    let member = direct.author.id;
    let membership = app
        .rest
        .get::<Member>(&Route::GetMember {
            guild_id: app.tickets.guild.get().get(),
            user_id: member.get().get(),
        })
        .await;
    let membership = match membership {
        Ok(it) => Membership::Member {
            since: it
                .joined_at
                .and_then(|it| OffsetDateTime::from_unix_timestamp(it.as_secs()).ok()),
            roles: it.roles.into_iter().map(RoleId::from).collect(),
        },
        Err(RestError::Refused { status: 404, .. }) => Membership::Stranger,
        Err(error) => {
            tracing::warn!("the card lacks what Discord knows of the member: {error}");
            Membership::Unknown
        }
    };
    let earlier = app.store.read().await?.threads().count_of(member).await?;
    Ok(Card {
        member: direct.author.clone(),
        membership,
        earlier_tickets: earlier,
    })
}
