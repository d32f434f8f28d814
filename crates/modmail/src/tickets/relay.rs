//! Carrying what members write to the staff.

use storage::{
    discord::MessageId,
    inbox::Entry,
    modmail::{Answer, Category, Side, ThreadId, Tx},
};
use time::OffsetDateTime;

use super::{
    Carried,
    card::gather,
    category_prompt::{self, Wait, room},
    opening::{self, Wish},
    reopening::{self, Return, returning},
    status,
};
use crate::{
    App, attachments,
    decide::{
        limits::Admission,
        relay::{Relay, relay},
    },
    event::{Copied, Direct, Extra},
    message_parts,
    outgoing::{json, ticket_lane},
    purpose::Purpose,
};

/// The sign under a member's message that staff have it.
pub(crate) const RELAYED: &str = "✅";

/// The sign under a member's message that staff will never have it.
pub(crate) const NOT_RELAYED: &str = "❌";

/// What a ticket is about, should the message open one.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Choice<'a> {
    /// Its kind.
    pub(crate) category: Option<&'a Category>,
    /// What the member answered to its questions.
    pub(crate) answers: &'a [Answer],
    /// Whether there was room for them when they were asked.
    pub(crate) admitted: bool,
    /// Whether all was asked that comes before a ticket.
    pub(crate) asked: bool,
}

/// Decides about a private message of the inbox and writes down what follows.
pub(crate) async fn member_wrote(
    app: &App,
    entry: &Entry,
    direct: &Direct,
) -> anyhow::Result<Carried> {
    let member = direct.author.id;
    let at = app.clock.now();
    let (asked, opens, room) = {
        let mut tx = app.store.read().await?;
        let asked = tx.selections().of_member(member).await?.is_some();
        // What takes up a ticket again is asked nothing.
        let opens = tx.threads().open_of(member).await?.is_none()
            && returning(app, &mut tx, direct).await?.is_none();
        let room = !opens || room(app, &mut tx, direct, at).await? != Admission::Wait;
        (asked, opens, room)
    };
    if asked {
        let mut tx = app.store.write().await?;
        tx.selections().queue(member, entry.id).await?;
        tx.commit().await?;
        return Ok(Carried::Held);
    }
    // A flood is turned away before anything is asked or fetched.
    if !room {
        return Ok(Carried::NoRoom);
    }
    if opens {
        let mut tx = app.store.write().await?;
        match category_prompt::ask(app, &mut tx, entry, direct, at).await? {
            Wait::No => {}
            Wait::Room => return Ok(Carried::NoRoom),
            wait @ (Wait::Choice | Wait::Answered) => {
                see(&mut tx, direct, at).await?;
                app.commit(tx).await?;
                if wait == Wait::Choice {
                    app.timers.ring();
                    return Ok(Carried::Held);
                }
                return Ok(Carried::Done);
            }
        }
    }
    let choice = Choice {
        asked: opens,
        ..Choice::default()
    };
    carry(app, entry, direct, choice).await
}

/// Carries a message to the staff, and opens a ticket for it if there is none.
pub(crate) async fn carry(
    app: &App,
    entry: &Entry,
    direct: &Direct,
    choice: Choice<'_>,
) -> anyhow::Result<Carried> {
    let member = direct.author.id;
    let opens = app.store.read().await?.threads().open_of(member).await?;
    // Files may take long, and those who have none do not wait for them.
    let hands = match opens {
        None if !direct.said.uploads("").is_empty() => Some(app.hands.acquire().await?),
        _ => None,
    };
    let copied = app.copy(&direct.said).await;
    drop(hands);
    let door = match opens {
        None => Some(app.doors.acquire().await?),
        Some(_) => None,
    };
    let mut card = None;
    loop {
        let at = app.clock.now();
        let mut tx = app.store.write().await?;
        let earlier = tx.inbox().again_before(&entry.lane, entry.id).await?;
        if !earlier.is_empty() {
            return Ok(Carried::NoRoom);
        }
        let open = tx.threads().open_of(member).await?;
        let last = match &open {
            Some(_) => None,
            None => returning(app, &mut tx, direct).await?,
        };
        if open.is_none() && last.is_none() && !choice.asked {
            // It was closed this very moment: there is something to be asked.
            return Ok(Carried::NoRoom);
        }
        if open.is_none()
            && !choice.admitted
            && room(app, &mut tx, direct, at).await? == Admission::Wait
        {
            return Ok(Carried::NoRoom);
        }
        let thread = match (&open, &last, &card) {
            (Some(thread), ..) => thread.id,
            (None, Some(last), card) if last.channel.is_some() || card.is_some() => {
                let back = Return {
                    closed: last,
                    card: card.as_ref(),
                    by: None,
                    tells: false,
                };
                let goes_on = reopening::reopen(app, &mut tx, &back, at).await?;
                anyhow::ensure!(goes_on, "a ticket of {member} is open already");
                last.thread.id
            }
            (None, None, Some(card)) => {
                let wish = Wish {
                    thread: ThreadId::new(at),
                    member: &direct.author,
                    card,
                    category: choice.category,
                    answers: choice.answers,
                    opened_by: None,
                };
                opening::open(app, &mut tx, &wish, at).await?;
                wish.thread
            }
            (None, ..) => {
                // Discord is asked without holding the database.
                drop(tx);
                card = Some(gather(app, &direct.author).await?);
                continue;
            }
        };
        let answers = match open {
            Some(_) => answered(&mut tx, thread, direct).await?,
            None => None,
        };
        let decided = relay(&app.looks(), thread, direct, &copied, answers);
        carry_out(&mut tx, direct, &copied, decided, open.is_none(), at).await?;
        status::member_wrote(app, &mut tx, thread, at).await?;
        tx.inbox().done(entry.id, at).await?;
        app.commit(tx).await?;
        drop(door);
        return Ok(Carried::Done);
    }
}

/// The message in the ticket's channel that a member's message answers.
async fn answered(
    tx: &mut Tx,
    thread: ThreadId,
    direct: &Direct,
) -> Result<Option<MessageId>, storage::Error> {
    for extra in &direct.said.extras {
        if let Extra::Quote { message, .. } = extra
            && let Some(answered) = message_parts::of_discord(tx, Side::Dm, *message).await?
            && answered.thread_id == thread
        {
            return Ok(answered.inbox_message_id);
        }
    }
    Ok(None)
}

/// Notes how far the member's direct messages were read.
async fn see(tx: &mut Tx, direct: &Direct, at: OffsetDateTime) -> Result<(), storage::Error> {
    tx.dm_channels()
        .remember(direct.author.id, direct.channel, at)
        .await?;
    tx.dm_channels()
        .seen(direct.channel, direct.message, at)
        .await
}

/// Writes a decision down: state and outbox in the caller's transaction.
async fn carry_out(
    tx: &mut Tx,
    direct: &Direct,
    copied: &[Copied],
    decided: Relay,
    first: bool,
    at: OffsetDateTime,
) -> anyhow::Result<()> {
    let member = direct.author.id;
    see(tx, direct, at).await?;
    let lane = ticket_lane(decided.thread);
    let message = tx.messages().add(&decided.message).await?;
    let extras: Vec<_> = decided.extras.iter().map(json).collect();
    tx.messages().add_extras(message, &extras).await?;
    attachments::keep(tx, message, copied, at).await?;
    let channel = tx
        .threads()
        .get(decided.thread)
        .await?
        .and_then(|it| it.channel_id);
    let place = message_parts::Place {
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
