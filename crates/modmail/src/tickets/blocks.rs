//! Who may not write to the staff: blocking, unblocking, and taking that back.

use botkit::{
    args,
    delivery::{Body, Effect},
};
use storage::{
    discord::UserId,
    modmail::{Block, BlockChangeId, Blocked, Tx},
};
use time::OffsetDateTime;

use super::{
    holding::{reason_words, until_words},
    status,
};
use crate::{
    App,
    name::inert,
    outgoing::{enqueue, member_lane},
};

/// A change of who is blocked.
#[derive(Debug)]
pub(crate) struct Change<'a> {
    /// Who.
    pub(crate) who: Blocked,
    /// The block from now on; `None` lifts it.
    pub(crate) to: Option<&'a Block>,
    /// Whether a person is exempted from blocks of roles from now on; `None` leaves that.
    pub(crate) exempt: Option<bool>,
    /// Who wants it.
    pub(crate) by: UserId,
    /// Whether a member is told nothing.
    pub(crate) silent: bool,
}

/// Changes who is blocked, within the caller's transaction. Returns what undoes it.
///
/// # Errors
///
/// Returns the database's error.
pub(crate) async fn change(
    app: &App,
    tx: &mut Tx,
    change: &Change<'_>,
    at: OffsetDateTime,
) -> Result<BlockChangeId, storage::Error> {
    let was = tx.blocks().of(change.who).await?;
    let (silent, by) = (change.silent, change.by);
    let id = tx
        .blocks()
        .record_change(change.who, was.as_ref(), silent, by, at)
        .await?;
    match change.to {
        Some(block) => tx.blocks().block(block).await?,
        None => {
            tx.blocks().unblock(change.who).await?;
        }
    }
    if let Blocked::User(member) = change.who {
        let in_force = was.is_some_and(|was| was.holds(at));
        match change.exempt {
            Some(true) => tx.blocks().allow(member, by, at).await?,
            Some(false) => tx.blocks().disallow(member).await?,
            None => {}
        }
        if change.to.is_some() || in_force {
            tell(app, tx, member, change, at).await?;
        }
    }
    tracing::info!(by = %by, blocked = change.to.is_some(), "who is blocked was changed");
    Ok(id)
}

/// Tells the member, and the staff in their open ticket.
async fn tell(
    app: &App,
    tx: &mut Tx,
    member: UserId,
    change: &Change<'_>,
    at: OffsetDateTime,
) -> Result<(), storage::Error> {
    let until = change.to.and_then(|block| block.expires_at);
    let reason = change.to.and_then(|block| block.reason.clone());
    let locales = app.locales(tx, member).await?;
    if !change.silent {
        let key = match change.to {
            Some(_) => "blocked-told",
            None => "unblocked-told",
        };
        let values = args! {
            "until" => until_words(until),
            "reason" => reason_words(reason.clone()),
        };
        let message = Body::text(app.texts.say(&locales.member, key, &values));
        let channel = tx.dm_channels().of_user(member).await?;
        let channel = channel.map(|direct| direct.channel_id);
        let post = Effect::Post { message };
        enqueue(tx, &member_lane(member), channel, &post, None, at).await?;
    }
    if let Some(ticket) = tx.tickets().open_of(member).await? {
        let key = match change.to {
            Some(_) => "blocked-note",
            None => "unblocked-note",
        };
        let values = args! {
            "staff" => change.by.to_string(),
            "until" => until_words(until),
            "reason" => reason_words(reason.as_deref().map(inert)),
        };
        let words = app.texts.say(&locales.ticket, key, &values);
        status::say(tx, ticket.id, Body::text(words), at).await?;
    }
    Ok(())
}

/// What became of a wish to undo a change.
#[derive(Debug)]
pub(crate) enum Undone {
    /// It is undone; what holds of somebody again.
    Done(Blocked, Again),
    /// Somebody changed something since.
    ChangedSince,
    /// It is not on record any more.
    Unknown,
}

/// What holds again since a change was undone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Again {
    /// They are blocked.
    Blocked,
    /// They have no block of their own.
    Unblocked,
    /// Blocks of roles concern them.
    Concerned,
}

/// Takes a change of who is blocked back, within the caller's transaction.
///
/// # Errors
///
/// Returns the database's error.
pub(crate) async fn undo(
    app: &App,
    tx: &mut Tx,
    id: BlockChangeId,
    by: UserId,
    at: OffsetDateTime,
) -> Result<Undone, storage::Error> {
    let Some(undone) = tx.blocks().change(id).await? else {
        return Ok(Undone::Unknown);
    };
    if !undone.is_last {
        return Ok(Undone::ChangedSince);
    }
    // What is over by now does not begin again.
    let was = undone.was.as_ref().filter(|was| was.holds(at));
    let again = match (was, tx.blocks().of(undone.who).await?, undone.who) {
        (Some(_), ..) => Again::Blocked,
        (None, None, Blocked::User(member))
            if !undone.was_allowed && tx.blocks().is_allowed(member).await? =>
        {
            Again::Concerned
        }
        (None, ..) => Again::Unblocked,
    };
    let back = Change {
        who: undone.who,
        to: was,
        exempt: Some(undone.was_allowed),
        by,
        silent: undone.silent,
    };
    change(app, tx, &back, at).await?;
    Ok(Undone::Done(undone.who, again))
}
