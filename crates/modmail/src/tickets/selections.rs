//! Members who have chosen what their message is about, or for whom nobody waits
//! any more.

use botkit::{
    args,
    delivery::{Body, Effect, Lane, Target},
};
use storage::{
    discord::UserId,
    modmail::{Category, Selection, Tx},
};
use time::OffsetDateTime;

use super::{
    RelayOutcome,
    arrival::{Choice, arrived},
    category_prompt::drop_queued,
    edits,
    entry::read,
    holding,
};
use crate::{
    App,
    event::Direct,
    inbox::Kind,
    outgoing::{enqueue, member_lane},
    purpose::Purpose,
};

/// Acts on what a member has chosen, if they have or the time is over. `false` if
/// something else comes first.
///
/// # Errors
///
/// Returns what went wrong; nothing is lost then, and it can be tried again.
#[tracing::instrument(level = "debug", name = "tickets.selections.act_on", skip_all, fields(user.id = %member))]
pub(crate) async fn act_on(app: &App, member: UserId, at: OffsetDateTime) -> anyhow::Result<bool> {
    // Their turn comes when what was missed of them has been read.
    if !app.session_gaps.is_abreast(member) {
        return Ok(false);
    }
    // What they write meanwhile comes after what has waited.
    let Some(_turn) = app.turn(member).await else {
        return Ok(false);
    };
    let Some(selection) = settled(app, member, at).await? else {
        return Ok(true);
    };
    let category = match selection.chosen {
        Some(id) => app.store.read().await?.categories().get(id).await?,
        None => None,
    };
    let category = category.filter(|category| category.enabled);
    let fate = fate(app, &selection, category.as_ref(), at).await?;
    if matches!(fate, Fate::Relay | Fate::Refuse) {
        let choice = Choice {
            category: category.as_ref(),
            answers: &selection.answers,
        };
        if !relay(app, member, choice).await? {
            return Ok(false);
        }
    }
    end(app, &selection, category.as_ref(), fate, at).await?;
    Ok(true)
}

/// What becomes of what has waited.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fate {
    /// It goes to the staff.
    Relay,
    /// The member gets the answer that stands ready.
    Canned,
    /// It goes nowhere: nobody said that it should.
    Unconfirmed,
    /// It is kept from the staff: the member was blocked meanwhile.
    Refuse,
}

/// The selection of a member, now that it counts; `None` if there is none, or it
/// is too early.
async fn settled(
    app: &App,
    member: UserId,
    at: OffsetDateTime,
) -> Result<Option<Selection>, storage::Error> {
    let mut tx = app.store.write().await?;
    let Some(selection) = tx.selections().of_member(member).await? else {
        return Ok(None);
    };
    if selection.decided_at.is_some() {
        return Ok(Some(selection));
    }
    if selection.expires_at > at {
        return Ok(None);
    }
    tx.selections().settle(member, at).await?;
    let selection = tx.selections().of_member(member).await?;
    tx.commit().await?;
    Ok(selection)
}

async fn fate(
    app: &App,
    selection: &Selection,
    category: Option<&Category>,
    at: OffsetDateTime,
) -> Result<Fate, storage::Error> {
    let mut tx = app.store.read().await?;
    if holding::is_blocked(&mut tx, selection.user_id, at).await? {
        return Ok(Fate::Refuse);
    }
    if tx.tickets().open_of(selection.user_id).await?.is_some() {
        return Ok(Fate::Relay);
    }
    if category.is_some_and(|category| category.canned_answer.is_some()) {
        return Ok(Fate::Canned);
    }
    let menu = app.menu.enabled && tx.categories().any_offered().await?;
    if app.tickets.confirm
        && !menu
        && expired(selection)
        && selection.prompt_message_id.is_some()
        && !is_let_in(&mut tx, selection.user_id).await?
    {
        return Ok(Fate::Unconfirmed);
    }
    Ok(Fate::Relay)
}

/// Whether the staff have let in something that has waited: they want it.
async fn is_let_in(tx: &mut Tx, member: UserId) -> Result<bool, storage::Error> {
    for entry in tx.selections().queued(member).await? {
        if holding::is_let_in(tx, &entry).await? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Whether nobody has chosen in time.
fn expired(selection: &Selection) -> bool {
    selection
        .decided_at
        .is_some_and(|decided_at| decided_at >= selection.expires_at)
}

/// Carries what has waited to the staff, in order, and what became of it since.
/// `false` if something was let in meanwhile that was written before: it joins the
/// rest first.
async fn relay(app: &App, member: UserId, choice: Choice<'_>) -> anyhow::Result<bool> {
    let queued = app.store.read().await?.selections().queued(member).await?;
    for entry in queued {
        let outcome = if Kind::of(&entry) != Some(Kind::Direct) {
            edits::apply(app, &entry).await?
        } else if let Some(direct) = read::<Direct>(app, &entry).await? {
            arrived(app, &entry, &direct, Some(choice)).await?
        } else {
            RelayOutcome::Done
        };
        if outcome == RelayOutcome::NotYet {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Asks nothing any more that was decided without an answer.
async fn drop_prompt(tx: &mut Tx, lane: &Lane, at: OffsetDateTime) -> Result<(), storage::Error> {
    for row in tx.outbox().pending_in(&lane.to_string()).await? {
        if Purpose::is_prompt(&row) {
            tx.outbox().failed(row.id, "it is decided", at).await?;
        }
    }
    Ok(())
}

/// Takes the selection off the list and says what came of it.
async fn end(
    app: &App,
    selection: &Selection,
    category: Option<&Category>,
    fate: Fate,
    at: OffsetDateTime,
) -> Result<(), storage::Error> {
    let member = selection.user_id;
    let mut tx = app.store.write().await?;
    let locale = app.member_locale(&mut tx, member).await?;
    let texts = app.texts_within(category);
    let say = |key: &str| texts.say(&locale, key, &args! {});
    if !matches!(fate, Fate::Relay | Fate::Refuse) {
        drop_queued(&mut tx, member, at).await?;
    }
    tx.selections().end(member).await?;
    let lane = member_lane(member);
    if !expired(selection) {
        drop_prompt(&mut tx, &lane, at).await?;
    }
    let channel = Some(selection.prompt_channel_id);
    let canned = category.and_then(|category| category.canned_answer.as_deref());
    if let (Fate::Canned, Some(answer)) = (fate, canned) {
        let post = Effect::Post {
            message: Body::text(answer),
        };
        enqueue(&mut tx, &lane, channel, &post, None, at).await?;
    }
    if let Some(prompt) = selection.prompt_message_id {
        // Also where the choice was answered at once: that answer may be lost.
        let words = match (fate, category) {
            (Fate::Unconfirmed, _) => say("confirm-expired"),
            (Fate::Refuse, _) => say("menu-over"),
            (_, Some(category)) => {
                let key = match fate {
                    Fate::Canned => "menu-answered",
                    _ => "menu-chosen",
                };
                let values = args! { "category" => category.name.as_str() };
                texts.say(&locale, key, &values)
            }
            _ if expired(selection) => say("menu-expired"),
            _ => say("menu-chosen-anything"),
        };
        let edit = Effect::Edit {
            target: Target::Message(prompt),
            message: Body::text(words),
        };
        enqueue(&mut tx, &lane, channel, &edit, None, at).await?;
    }
    app.commit(tx).await?;
    tracing::info!(user.id = %member, "a member's choice was acted on");
    Ok(())
}
