//! What members write that a rule keeps from the staff: held, let in, discarded.

use std::collections::BTreeSet;

use botkit::{
    args,
    delivery::{Body, Effect, Target},
    snowflake::created_at,
    text::TextArgs,
};
use storage::{
    discord::{MessageId, RoleId, UserId},
    inbox::Entry,
    modmail::{Blocked, Extent, Freed, Gate, HoldReason, NewHeld, Pause, PauseScope, Tx},
};
use time::{Duration, OffsetDateTime};

use super::{
    alerts::{self, Fallback},
    card::membership,
    raid,
    relay::{NOT_RELAYED, record_read},
};
use crate::{
    App,
    decide::holding::{Holding, Rules, Way, Writer, holding as decide, is_answered},
    event::{Copied, Direct},
    name::inert,
    outgoing::{enqueue, json, member_lane},
    render::{Membership, held_buttons},
};

/// The sign under a message that the staff may yet have.
const HELD: &str = "⏳";

/// The sign under a message of somebody who is blocked.
const REFUSED: &str = "🚫";

/// Of so many held messages of a member the files are copied; nobody may fill the
/// disk with what nobody reads.
pub(super) const WITH_FILES: i64 = 20;

/// What pauses held of so many members goes on at once, so that nobody waits for the
/// database for long.
const AT_ONCE: i64 = 100;

/// Whether a block of their own keeps a member out.
pub(crate) async fn is_blocked(
    tx: &mut Tx,
    member: UserId,
    at: OffsetDateTime,
) -> Result<bool, storage::Error> {
    let block = tx.blocks().of(Blocked::User(member)).await?;
    Ok(block.is_some_and(|block| block.holds(at)))
}

/// The blocks of roles that are in force.
async fn blocked_roles(tx: &mut Tx, at: OffsetDateTime) -> Result<Vec<RoleId>, storage::Error> {
    let blocks = tx.blocks().roles().await?;
    let blocks = blocks.into_iter().filter(|block| block.holds(at));
    let roles = blocks.filter_map(|block| match block.who {
        Blocked::Role(role) => Some(role),
        Blocked::User(_) => None,
    });
    Ok(roles.collect())
}

/// Whether a member has a blocked role that concerns them. Discord is asked, if a role
/// is blocked at all.
///
/// # Errors
///
/// Returns the database's error, and that Discord did not say: that says nothing about
/// anybody.
pub(crate) async fn has_blocked_role(
    app: &App,
    member: UserId,
    at: OffsetDateTime,
) -> anyhow::Result<bool> {
    let mut tx = app.store.read().await?;
    let blocked = blocked_roles(&mut tx, at).await?;
    if blocked.is_empty() || tx.blocks().is_allowed(member).await? {
        return Ok(false);
    }
    drop(tx);
    match membership(app, app.tickets.members(), member).await {
        Membership::Unknown => anyhow::bail!("Discord did not say which roles {member} has"),
        Membership::Stranger => Ok(false),
        ref is @ Membership::Member { ref roles, .. } => {
            Ok(roles.iter().any(|role| blocked.contains(role)) && !is_staff(app, member, Some(is)))
        }
    }
}

/// Whether a member may not write to the staff, by a block of their own or of a role, as
/// far as Discord says: what it does not say keeps nobody out.
///
/// # Errors
///
/// Returns the database's error.
pub(crate) async fn is_known_refused(
    app: &App,
    member: UserId,
    at: OffsetDateTime,
) -> Result<bool, storage::Error> {
    if is_blocked(&mut app.store.read().await?, member, at).await? {
        return Ok(true);
    }
    let by_role = has_blocked_role(app, member, at).await;
    Ok(by_role.unwrap_or_default())
}

/// Whether an entry waits for another time, as what was held does.
pub(super) const fn waits_again(entry: &Entry) -> bool {
    entry.attempts > 0
}

/// Whether the staff have let an entry in that was held.
pub(super) async fn is_let_in(tx: &mut Tx, entry: &Entry) -> Result<bool, storage::Error> {
    if !waits_again(entry) {
        return Ok(false);
    }
    let held = tx.held().entry(entry.id).await?;
    Ok(held.is_some_and(|held| held.let_in))
}

/// Records that an entry is dealt with: if it was held, that is over.
pub(super) async fn dealt_with(tx: &mut Tx, entry: &Entry) -> Result<(), storage::Error> {
    if waits_again(entry) {
        tx.held().done(entry.id).await?;
    }
    Ok(())
}

/// Whether a rule holds what a member has written, and whether something they wrote
/// before is held that goes on if none does; `membership` is what they are on the
/// members' server, once Discord was asked.
pub(super) async fn holding(
    app: &App,
    tx: &mut Tx,
    member: UserId,
    (way, membership): (Way, Option<&Membership>),
    at: OffsetDateTime,
) -> Result<(Holding, bool), storage::Error> {
    let gate = tx.held().gate(member).await?;
    let rules = rules(app, tx, (member, way, gate), membership, at).await?;
    let writer = Writer {
        account: created_at(member.get().get()),
        membership,
    };
    Ok((decide(&rules, &writer, way, at), gate.waits))
}

/// What is in force for a member: nothing is asked for that cannot be.
async fn rules(
    app: &App,
    tx: &mut Tx,
    (member, way, gate): (UserId, Way, Gate),
    membership: Option<&Membership>,
    at: OffsetDateTime,
) -> Result<Rules, storage::Error> {
    let pauses = if gate.pauses {
        tx.pauses().all().await?
    } else {
        Vec::new()
    };
    let is_paused = |scope| {
        pauses
            .iter()
            .any(|pause| pause.scope == scope && lasts(pause, at))
    };
    let mut rules = Rules {
        blocked: gate.block && is_blocked(tx, member, at).await?,
        blocked_roles: if gate.roles {
            blocked_roles(tx, at).await?
        } else {
            Vec::new()
        },
        exempt: false,
        new_paused: is_paused(PauseScope::New),
        all_paused: is_paused(PauseScope::All),
        raid: is_paused(PauseScope::Raid),
        account_age: app.rules.account_age(),
        membership_age: app.rules.membership_age(),
        flooded: is_flooded(app, tx, member, way, at).await?,
    };
    if rules.exempts() {
        rules.exempt = is_staff(app, member, membership) || tx.blocks().is_allowed(member).await?;
    }
    Ok(rules)
}

/// Whether a member has written as much into their open ticket within the last minute
/// as they may.
async fn is_flooded(
    app: &App,
    tx: &mut Tx,
    member: UserId,
    way: Way,
    at: OffsetDateTime,
) -> Result<bool, storage::Error> {
    let most = app.rules.messages_per_minute;
    if most == 0 || way != Way::Open {
        return Ok(false);
    }
    let written = tx.messages().nth_last_of(member, most.into()).await?;
    Ok(written.is_some_and(|written| written > at - Duration::MINUTE))
}

/// Whether a pause is not over.
pub(crate) fn lasts(pause: &Pause, at: OffsetDateTime) -> bool {
    pause.ends_at.is_none_or(|ends_at| ends_at > at)
}

/// Whether a member is known to be of the staff. Roles are worth something only on
/// the staff's server.
fn is_staff(app: &App, member: UserId, membership: Option<&Membership>) -> bool {
    let roles = match membership {
        Some(Membership::Member { roles, .. }) if app.tickets.members_guild.is_none() => {
            roles.as_slice()
        }
        _ => &[],
    };
    app.is_staff(member, roles)
}

/// Holds a message of the inbox, and tells its member so if they do not know.
pub(super) async fn hold(
    app: &App,
    tx: &mut Tx,
    (entry, direct): (&Entry, &Direct),
    (reason, files): (HoldReason, Option<&[Copied]>),
    at: OffsetDateTime,
) -> Result<(), storage::Error> {
    let member = direct.author.id;
    // Of what the staff are told about, they are told once, until nothing waits.
    let tells = matches!(reason, HoldReason::Young | HoldReason::Newcomer)
        && !tx.held().anything_waits().await?;
    let told = tx.held().answered_at(member, reason).await?;
    let answered = is_answered(reason, told, at);
    let held = NewHeld {
        entry: entry.id,
        user: member,
        name: direct.author.display.clone(),
        channel: direct.channel,
        message: Some(direct.message),
        reason,
        answered,
        files: files.map(|files| json(&files)),
        at,
    };
    tx.held().hold(&held).await?;
    sign(tx, &held, direct.message, at).await?;
    if answered {
        answer(app, tx, direct, reason, at).await?;
    }
    if tells {
        tell_staff(app, tx, direct, at).await?;
    }
    record_read(tx, direct, at).await?;
    tx.inbox().done(entry.id, at).await
}

/// Puts the sign under a message that is held.
async fn sign(
    tx: &mut Tx,
    held: &NewHeld,
    message: MessageId,
    at: OffsetDateTime,
) -> Result<(), storage::Error> {
    let sign = Effect::React {
        target: Target::Message(message),
        emoji: sign_of(held.reason).to_owned(),
    };
    let lane = member_lane(held.user);
    enqueue(tx, &lane, Some(held.channel), &sign, None, at).await?;
    Ok(())
}

const fn sign_of(reason: HoldReason) -> &'static str {
    match reason {
        HoldReason::Blocked => REFUSED,
        _ => HELD,
    }
}

/// Tells a member why their message is held.
async fn answer(
    app: &App,
    tx: &mut Tx,
    direct: &Direct,
    reason: HoldReason,
    at: OffsetDateTime,
) -> Result<(), storage::Error> {
    let member = direct.author.id;
    let (key, values) = match reason {
        HoldReason::Blocked => {
            let block = tx.blocks().of(Blocked::User(member)).await?;
            let block = block.filter(|block| block.holds(at));
            let until = block.and_then(|block| block.expires_at);
            ("refused-blocked", args! { "until" => until_words(until) })
        }
        HoldReason::Paused => pause_words(tx, ["held-paused", "held-maintenance"], at).await?,
        HoldReason::Raid => ("held-raid", args! {}),
        HoldReason::Young | HoldReason::Newcomer => ("held-newcomer", args! {}),
        HoldReason::Flood => ("held-flood", args! {}),
    };
    let locale = app.member_locale(tx, member).await?;
    let message = Body {
        reply_to: Some(direct.message),
        ..Body::text(app.texts.say(&locale, key, &values))
    };
    let post = Effect::Post { message };
    let lane = member_lane(member);
    enqueue(tx, &lane, Some(direct.channel), &post, None, at).await?;
    Ok(())
}

/// What a member is told of the pause that holds their message, by the first text or,
/// if it is for maintenance, by the second.
pub(super) async fn pause_words(
    tx: &mut Tx,
    [usual, maintenance]: [&'static str; 2],
    at: OffsetDateTime,
) -> Result<(&'static str, TextArgs<'static>), storage::Error> {
    let pauses = tx.pauses().all().await?;
    let pause = pauses
        .into_iter()
        .find(|pause| pause.scope != PauseScope::Raid && lasts(pause, at));
    let key = match &pause {
        Some(pause) if pause.maintenance => maintenance,
        _ => usual,
    };
    let (until, reason) = pause.map_or((None, None), |pause| (pause.ends_at, pause.reason));
    let values = args! { "until" => until_words(until), "reason" => reason_words(reason) };
    Ok((key, values))
}

/// A moment as texts take it that may say `none`.
pub(crate) fn until_words(until: Option<OffsetDateTime>) -> String {
    until.map_or_else(
        || "none".to_owned(),
        |until| until.unix_timestamp().to_string(),
    )
}

/// A reason as texts take it that may say `none`.
pub(crate) fn reason_words(reason: Option<String>) -> String {
    reason.unwrap_or_else(|| "none".to_owned())
}

/// Tells the staff that there is something in the list which was empty.
async fn tell_staff(
    app: &App,
    tx: &mut Tx,
    direct: &Direct,
    at: OffsetDateTime,
) -> Result<(), storage::Error> {
    let member = direct.author.id;
    let locale = app.ticket_locale(tx).await?;
    let values = args! {
        "member" => member.to_string(),
        "name" => inert(&direct.author.display),
    };
    let message = Body {
        components: vec![held_buttons(&app.texts, &locale, member)],
        ..Body::text(app.texts.say(&locale, "alert-held", &values))
    };
    alerts::post_to_staff(app, tx, Fallback::Ticket, message, at).await
}

/// Lets in what is held of a member, whatever the rules say if somebody of the staff
/// does. Returns of how many messages that is something. The caller commits, and wakes
/// the requeue.
pub(crate) async fn let_in(
    tx: &mut Tx,
    member: UserId,
    extent: Extent,
    by: Option<UserId>,
    at: OffsetDateTime,
) -> Result<usize, storage::Error> {
    let freed = tx.held().let_in(member, extent, by, at).await?;
    take_signs_back(tx, member, &freed, at).await?;
    Ok(messages(&freed))
}

/// Has what is held of a member go nowhere. Returns of how many messages that is
/// something.
pub(crate) async fn discard(
    tx: &mut Tx,
    member: UserId,
    extent: Extent,
    at: OffsetDateTime,
) -> Result<usize, storage::Error> {
    let freed = tx.held().discard(member, extent).await?;
    take_signs_back(tx, member, &freed, at).await?;
    for (freed, message) in written(&freed) {
        let sign = Effect::React {
            target: Target::Message(message),
            emoji: NOT_RELAYED.to_owned(),
        };
        let lane = member_lane(member);
        enqueue(tx, &lane, Some(freed.channel), &sign, None, at).await?;
    }
    Ok(messages(&freed))
}

/// Of how many messages something is held no more.
fn messages(freed: &[Freed]) -> usize {
    let concerned: BTreeSet<_> = freed.iter().filter_map(|freed| freed.concerns).collect();
    concerned.len()
}

/// The messages among what is held no more.
fn written(freed: &[Freed]) -> impl Iterator<Item = (&Freed, MessageId)> {
    freed
        .iter()
        .filter_map(|freed| Some((freed, freed.message?)))
}

async fn take_signs_back(
    tx: &mut Tx,
    member: UserId,
    freed: &[Freed],
    at: OffsetDateTime,
) -> Result<(), storage::Error> {
    let lane = member_lane(member);
    for (freed, message) in written(freed) {
        let sign = Effect::Unreact {
            target: Target::Message(message),
            emoji: sign_of(freed.reason).to_owned(),
        };
        enqueue(tx, &lane, Some(freed.channel), &sign, None, at).await?;
    }
    Ok(())
}

/// Ends a pause. Returns how many messages it held; `None` if there was no such pause.
/// What a raid held stays in the list; what others held [goes on](let_paused_in). The
/// caller commits, and wakes the timers.
pub(crate) async fn end_pause(
    tx: &mut Tx,
    scope: PauseScope,
    at: OffsetDateTime,
) -> Result<Option<i64>, storage::Error> {
    if !tx.pauses().end(scope).await? {
        return Ok(None);
    }
    if scope == PauseScope::Raid {
        raid::ended(tx, at).await?;
        return Ok(Some(0));
    }
    Ok(Some(tx.held().count_for(HoldReason::Paused).await?))
}

/// Begins a pause of what members write, in place of one of the other kind: what that
/// held, this one holds, too, or it [goes on](let_paused_in). The caller commits, and
/// wakes the timers.
pub(crate) async fn begin_pause(tx: &mut Tx, pause: &Pause) -> Result<(), storage::Error> {
    let other = match pause.scope {
        PauseScope::New => PauseScope::All,
        PauseScope::All | PauseScope::Raid => PauseScope::New,
    };
    tx.pauses().end(other).await?;
    tx.pauses().begin(pause).await?;
    Ok(())
}

/// Some of the members of whom a pause held something that none holds any more: that
/// there is one of new tickets holds nothing of those with an open one.
pub(crate) async fn left_by_pauses(tx: &mut Tx, limit: i64) -> Result<Vec<UserId>, storage::Error> {
    let pauses = tx.pauses().all().await?;
    let is_there = |scope| pauses.iter().any(|pause| pause.scope == scope);
    if is_there(PauseScope::All) {
        return Ok(Vec::new());
    }
    let with_ticket = is_there(PauseScope::New);
    let mut held = tx.held();
    held.held_for(HoldReason::Paused, with_ticket, limit).await
}

/// Has some of what pauses held and none holds any more be decided about anew. What
/// other rules hold stays held. The caller commits, and wakes the requeue.
pub(crate) async fn let_paused_in(tx: &mut Tx, at: OffsetDateTime) -> Result<(), storage::Error> {
    let paused = Extent::For(HoldReason::Paused);
    for member in left_by_pauses(tx, AT_ONCE).await? {
        let_in(tx, member, paused, None, at).await?;
    }
    Ok(())
}
