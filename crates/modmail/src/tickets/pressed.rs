//! Tickets that members open by a button, without having written anything.

use botkit::{args, delivery::Effect, text::TextArgs};
use storage::{
    modmail::{Answer, Category, HoldReason, TicketId, Tx},
    outbox::OutboxId,
};
use time::OffsetDateTime;

use super::{
    arrival::room,
    card::{gather, membership},
    greeting::greeting,
    holding::{self, pause_words, until_words},
    opening::{self, OpenRequest},
    raid,
};
use crate::{
    App,
    decide::{
        holding::{Holding, Way},
        limits::Admission,
    },
    event::Author,
    outgoing::{enqueue, member_lane},
    purpose::Purpose,
    render::Membership,
};

/// What became of a wish for a ticket.
#[derive(Debug)]
pub(crate) enum Pressed {
    /// It is open, and this row of the outbox greets the member.
    Opened(OutboxId),
    /// It has been dealt with before.
    Known,
    /// There is none, for the reason with this key in the catalog.
    Refused(&'static str, TextArgs<'static>),
}

/// Whether a member may open a ticket by a button just now; else why not. The same
/// rules as for what they write, but there is nothing that could be held.
///
/// # Errors
///
/// Returns what went wrong.
#[tracing::instrument(level = "debug", name = "tickets.pressed.refusal", skip_all, fields(user.id = %member.id))]
pub(crate) async fn refusal(
    app: &App,
    member: &Author,
    at: OffsetDateTime,
) -> anyhow::Result<Option<Pressed>> {
    let asked = look(app, &mut app.store.read().await?, member, None, at).await?;
    match asked {
        Look::Free => Ok(None),
        Look::Refused(why) => Ok(Some(why)),
        Look::Ask => {
            let found = membership(app, app.tickets.members(), member.id).await;
            let mut tx = app.store.read().await?;
            Ok(match look(app, &mut tx, member, Some(&found), at).await? {
                Look::Free => None,
                Look::Refused(why) => Some(why),
                Look::Ask => Some(Pressed::Refused("discord-silent", args! {})),
            })
        }
    }
}

/// What a look found.
enum Look {
    Free,
    /// Discord has to be asked what the member is on the server.
    Ask,
    Refused(Pressed),
}

async fn look(
    app: &App,
    tx: &mut Tx,
    member: &Author,
    membership: Option<&Membership>,
    at: OffsetDateTime,
) -> Result<Look, storage::Error> {
    let refused = |key, values| Ok(Look::Refused(Pressed::Refused(key, values)));
    let known = membership.filter(|found| **found != Membership::Unknown);
    let (holding, _) = holding::holding(app, tx, member.id, (Way::New, known), at).await?;
    match holding {
        Holding::Pass => {}
        Holding::Ask => return Ok(Look::Ask),
        Holding::Hold(HoldReason::Blocked) => {
            let block = tx
                .blocks()
                .of(storage::modmail::Blocked::User(member.id))
                .await?;
            // The block may be of a role, and theirs over.
            let block = block.filter(|block| block.holds(at));
            let until = block.and_then(|block| block.expires_at);
            return refused("panel-blocked", args! { "until" => until_words(until) });
        }
        Holding::Hold(HoldReason::Paused) => {
            let keys = ["panel-paused", "panel-maintenance"];
            let (key, values) = pause_words(tx, keys, at).await?;
            return refused(key, values);
        }
        Holding::Hold(_) => return refused("panel-held", args! {}),
    }
    if tx.tickets().open_of(member.id).await?.is_some() {
        return refused("panel-open-already", args! {});
    }
    match room(app, tx, member.id, (None, false), at).await? {
        Admission::TooSoon(free) => {
            let free = format!("<t:{}:R>", free.unix_timestamp());
            refused("panel-too-soon", args! { "moment" => free })
        }
        Admission::Wait => refused("panel-busy", args! {}),
        Admission::Open | Admission::Idle | Admission::TooShort(_) => Ok(Look::Free),
    }
}

/// Opens the ticket that a member wants, if they may have one: the first of several
/// presses. `source` names the call.
///
/// # Errors
///
/// Returns what went wrong.
#[tracing::instrument(level = "debug", name = "tickets.pressed.open", skip_all, fields(user.id = %member.id))]
pub(crate) async fn open(
    app: &App,
    source: &str,
    member: &Author,
    (category, answers): (Option<&Category>, &[Answer]),
    at: OffsetDateTime,
) -> anyhow::Result<Pressed> {
    // What they write meanwhile comes before or after, and so do further presses.
    let Some(_turn) = app.turn(member.id).await else {
        return Ok(Pressed::Refused("panel-busy", args! {}));
    };
    if let Some(refused) = refusal(app, member, at).await? {
        return Ok(refused);
    }
    let _permit = app.opening_permits.acquire().await?;
    let card = gather(app, member).await?;
    let Some(mut tx) = app.begin(source, at).await? else {
        return Ok(Pressed::Known);
    };
    if let Look::Refused(refused) = look(app, &mut tx, member, Some(&card.membership), at).await? {
        return Ok(refused);
    }
    let request = OpenRequest {
        ticket: TicketId::new(at),
        member,
        card: &card,
        category,
        answers,
        opened_by: None,
    };
    opening::open(app, &mut tx, &request, at).await?;
    raid::opened(app, &mut tx, at).await?;
    // What they wrote before goes into this very ticket.
    tx.selections().settle(member.id, at).await?;
    let ticket = request.ticket;
    let message = greeting(app, &mut tx, (ticket, member.id), "panel-greeting").await?;
    let channel = tx.dm_channels().of_user(member.id).await?;
    let channel = channel.map(|direct| direct.channel_id);
    let (lane, post) = (member_lane(member.id), Effect::Post { message });
    let purpose = Purpose::Greeting { ticket };
    let row = enqueue(&mut tx, &lane, channel, &post, Some(&purpose), at).await?;
    app.commit(tx).await?;
    app.timers.wake();
    Ok(Pressed::Opened(row))
}
