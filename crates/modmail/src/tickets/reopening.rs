//! Tickets that go on after they were closed, because staff or the member want
//! it.

use botkit::{
    delivery::Effect,
    rest::{RestError, code},
    snowflake::first_id_at,
};
use serde::de::IgnoredAny;
use storage::{
    discord::{ChannelId, UserId},
    modmail::{Thread, ThreadId, Tx},
};
use time::OffsetDateTime;
use twilight_http::routing::Route;
use twilight_model::id::Id;

use super::{
    edits::show_since,
    opening::{self, OpenRequest},
    status,
};
use crate::{
    App,
    app::STAFF_LOCALE,
    decide::reopen::{Again, reopen as decide},
    event::Author,
    outgoing::{enqueue, member_lane, ticket_lane},
    purpose::Purpose,
    render::Card,
};

/// A closed ticket.
#[derive(Debug)]
pub(crate) struct Closed {
    /// The ticket.
    pub(crate) thread: Thread,
    /// Its channel, as far as that was kept.
    pub(crate) channel: Option<ChannelId>,
}

impl Closed {
    pub(crate) async fn of(tx: &mut Tx, thread: Thread) -> Result<Self, storage::Error> {
        let standing = tx.threads().standing(thread.id).await?;
        let kept = standing.is_some_and(|it| it.archived);
        Ok(Self {
            channel: thread.channel_id.filter(|_| kept),
            thread,
        })
    }
}

/// How a ticket is taken up again.
#[derive(Debug)]
pub(crate) struct Return<'a> {
    /// Which one.
    pub(crate) closed: &'a Closed,
    /// What is known about its member; needed where there is no channel.
    pub(crate) card: Option<&'a Card>,
    /// Who of the staff does; nobody if the member has written.
    pub(crate) by: Option<UserId>,
    /// Whether the member is told.
    pub(crate) tells: bool,
}

/// Whether a channel is still there and can be written to.
///
/// # Errors
///
/// Returns why it is not known.
pub(crate) async fn is_there(app: &App, channel: ChannelId) -> Result<bool, RestError> {
    let channel_id = channel.get().get();
    match app
        .rest
        .get::<IgnoredAny>(&Route::GetChannel { channel_id })
        .await
    {
        Ok(_) => Ok(true),
        Err(RestError::Refused {
            code: code::UNKNOWN_CHANNEL | code::MISSING_ACCESS,
            ..
        }) => Ok(false),
        Err(error) => Err(error),
    }
}

/// Lets a closed ticket go on within the caller's transaction: its state now,
/// its channel as soon as Discord can. `false` if it is not closed any more, or
/// if its member has another open one.
pub(crate) async fn reopen(
    app: &App,
    tx: &mut Tx,
    back: &Return<'_>,
    at: OffsetDateTime,
) -> anyhow::Result<bool> {
    let Closed { thread, channel } = back.closed;
    let channel = *channel;
    tx.threads().archived(thread.id, channel.is_some()).await?;
    let why = back.by.is_none().then_some("the member wrote again");
    if !tx.threads().reopen(thread.id, back.by, why, at).await? {
        return Ok(false);
    }
    tx.places()
        .put(thread.id, app.tickets.guild, thread.opened_by)
        .await?;
    if let (Some(channel), Some(now)) = (channel, Id::new_checked(first_id_at(at))) {
        // What was written there meanwhile was in no ticket.
        tx.catch_ups().ticket_read(channel, now.into(), at).await?;
    }
    let standing = tx.threads().standing(thread.id).await?;
    if let Some(waiting) = standing.and_then(|it| it.waiting_for) {
        // Nobody was waited for meanwhile.
        tx.threads().wait_for(thread.id, waiting, at).await?;
    }
    if app.members.membership {
        // What happened to them meanwhile concerned no ticket.
        tx.threads().doubt(thread.id, at).await?;
    }
    let category = tx.categories().of_thread(thread.id).await?;
    // Who never heard of a ticket does not hear that it goes on.
    let known = status::is_known_to_member(tx, thread).await?;
    let again = Again {
        by: back.by,
        tells: back.tells && known,
        kept: channel.is_some(),
    };
    let (texts, tickets) = (&app.texts, &app.tickets);
    let decided = decide(
        texts,
        STAFF_LOCALE,
        tickets,
        category.as_ref(),
        thread,
        again,
        at,
    );
    let lane = ticket_lane(thread.id);
    if let Some(effect) = decided.back {
        let purpose = Purpose::Back { thread: thread.id };
        enqueue(tx, &lane, channel, &effect, Some(&purpose), at).await?;
    } else if is_coming(tx, thread.id).await? {
        tracing::debug!(thread.id = %thread.id, "its channel is still being made");
    } else if let Some(card) = back.card {
        let request = OpenRequest {
            thread: thread.id,
            member: &member(thread),
            card,
            category: category.as_ref(),
            answers: &[],
            opened_by: thread.opened_by,
        };
        opening::place(app, tx, &request, at).await?;
    } else {
        anyhow::bail!("nothing is known about the member of {}", thread.id);
    }
    let note = Effect::Post {
        message: decided.note,
    };
    enqueue(tx, &lane, channel, &note, None, at).await?;
    if let (Some(_), Some(closed)) = (channel, thread.closed_at) {
        // Nobody showed it in a ticket that was over.
        show_since(app, tx, thread, closed, at).await?;
    }
    if let Some(message) = decided.told {
        let direct = tx.dm_channels().of_user(thread.user_id).await?;
        let direct = direct.map(|it| it.channel_id);
        let told = Effect::Post { message };
        let lane = member_lane(thread.user_id);
        enqueue(tx, &lane, direct, &told, None, at).await?;
    }
    status::show(&app.status_display, tx, thread.id, at).await?;
    tracing::info!(thread.id = %thread.id, user.id = %thread.user_id, "ticket {} goes on", thread.id);
    Ok(true)
}

/// The member of a ticket, as it remembers them.
pub(crate) fn member(thread: &Thread) -> Author {
    Author {
        id: thread.user_id,
        name: thread.user_name.clone(),
        display: thread.user_name.clone(),
    }
}

/// Whether the channel of a ticket is about to be made.
async fn is_coming(tx: &mut Tx, thread: ThreadId) -> Result<bool, storage::Error> {
    let lane = ticket_lane(thread).to_string();
    let pending = tx.outbox().pending_in(&lane).await?;
    let mut purposes = pending.iter().map(Purpose::of);
    Ok(purposes.any(|it| matches!(it, Some(Purpose::Channel { .. }))))
}

/// Whether the channel of a ticket is about to be deleted.
///
/// # Errors
///
/// Returns the database's error.
pub(crate) async fn is_going(tx: &mut Tx, thread: ThreadId) -> Result<bool, storage::Error> {
    let lane = ticket_lane(thread).to_string();
    let pending = tx.outbox().pending_in(&lane).await?;
    let mut effects = pending.iter().map(|it| serde_json::from_str(&it.effect));
    Ok(effects.any(|it| matches!(it, Ok(Effect::DeleteChannel))))
}
