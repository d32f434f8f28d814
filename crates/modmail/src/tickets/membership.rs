//! Whether the members of open tickets are still on their server, and what their
//! staff are told about it.
//!
//! What Discord tells while a gateway session listens comes through the inbox.
//! What happened while none did is asked for: a new session puts all open
//! tickets in doubt, in the database, and the task here asks Discord about their
//! members, a few at a time. Only *Unknown Member* and *Unknown User* mean that
//! somebody has left; whatever else Discord says, or does not, leaves the ticket
//! in doubt, and Discord is asked again.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use botkit::rest::{RestError, code};
use futures_util::{StreamExt as _, stream};
use storage::{
    discord::UserId,
    modmail::{Closure, Doubt, Thread, ThreadStatus, Tx},
};
use time::{Duration, OffsetDateTime};
use tokio::sync::Notify;
use twilight_http::routing::Route;
use twilight_model::{guild::Member, user::User, util::Timestamp};

use crate::{
    App,
    app::STAFF_LOCALE,
    audit::Doing,
    decide::membership::{Change, Rules, Who, tell},
    inbox::Lane,
    intake::joined,
    render::shown_name,
    tickets::status,
};

/// How many members Discord is asked about at once.
const AT_ONCE: usize = 4;

/// How many are looked up at once.
const PAGE: i64 = 100;

/// The clock is looked at again after this long.
const LONGEST_SLEEP: Duration = Duration::seconds(20);

/// The first pause after Discord did not answer; it doubles.
const FIRST_PAUSE: Duration = Duration::milliseconds(500);

/// No such pause is longer.
const LONGEST_PAUSE: Duration = Duration::seconds(60);

/// When Discord is asked again that refused to tell, as without access: each
/// such question counts towards a ban of the bot.
const REFUSED_PAUSE: Duration = Duration::HOUR;

/// What the task and the events know of each other.
#[derive(Debug, Default)]
pub(crate) struct Watch {
    bell: Notify,
    /// The members Discord is being asked about, and whether something happened
    /// to them meanwhile.
    asked: Mutex<HashMap<UserId, bool>>,
}

impl Watch {
    /// To be called after the commit that put tickets in doubt.
    pub(crate) fn ring(&self) {
        self.bell.notify_one();
    }

    /// Notes that something happened to a member: an answer of Discord's that is
    /// on its way may be from before.
    pub(crate) fn disturb(&self, member: UserId) {
        if let Some(disturbed) = self.asked().get_mut(&member) {
            *disturbed = true;
        }
    }

    fn asked(&self) -> MutexGuard<'_, HashMap<UserId, bool>> {
        self.asked.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The name somebody shows on a server.
pub(crate) fn name_of(user: &User, nick: Option<&str>) -> String {
    let shown = nick.or(user.global_name.as_deref()).unwrap_or(&user.name);
    shown_name(shown, &user.name, user.id.into())
}

/// Tells the staff of an open ticket what happened to its member, unless they
/// know. `true` if the timers have something to do then.
///
/// # Errors
///
/// Returns the database's error.
pub(crate) async fn note(
    app: &App,
    tx: &mut Tx,
    thread: &Thread,
    name: &str,
    happened: (Change, &Doing),
    at: OffsetDateTime,
) -> Result<bool, storage::Error> {
    let Some(known) = tx.threads().membership(thread.id).await? else {
        return Ok(false);
    };
    let rules = Rules {
        watched: app.members.membership,
        on_leave: app.closing.on_leave,
    };
    let who = Who {
        id: thread.user_id,
        name,
    };
    let told = tell(&app.texts, STAFF_LOCALE, rules, &known, who, happened, at);
    let Some(told) = told else {
        return Ok(false);
    };
    tx.threads()
        .set_user_left(thread.id, told.known.user_left)
        .await?;
    tx.threads()
        .timed_out(thread.id, told.known.timed_out_until)
        .await?;
    status::say(tx, thread.id, told.words, at).await?;
    tracing::info!(thread.id = %thread.id, user.id = %thread.user_id, "a member's ticket was told: {:?}", happened.0);
    if told.back {
        let planned = tx.closures().of_thread(thread.id).await?;
        if planned.is_some_and(|it| it.created_by == app.me) {
            tx.closures().cancel(thread.id).await?;
        }
    }
    if told.ends {
        let planned = tx.closures().of_thread(thread.id).await?;
        // Not at once: what the member wrote may still be on its way.
        let closure = Closure {
            thread_id: thread.id,
            scheduled_time: at,
            // Whoever was not to hear of the end does not.
            silent: planned.is_some_and(|it| it.silent),
            created_by: app.me,
            reason: Some(
                app.texts
                    .say(STAFF_LOCALE, "closed-on-leave", &botkit::args! {}),
            ),
        };
        tx.closures().schedule(&closure).await?;
    }
    Ok(told.ends)
}

/// Begins to ask about whom there is doubt, first what an earlier process left.
pub(crate) fn start(app: &Arc<App>) {
    if app.members.membership {
        app.stop.tasks.spawn(keep(Arc::clone(app)));
    }
}

async fn keep(app: Arc<App>) {
    let mut pause = FIRST_PAUSE;
    while !app.stop.soon.is_cancelled() {
        let passed = pass(&app).await.unwrap_or_else(|error| {
            tracing::error!("cannot look for tickets in doubt: {error}");
            Passed::Silence
        });
        let sleep = match passed {
            Passed::More => continue,
            Passed::All => {
                pause = FIRST_PAUSE;
                LONGEST_SLEEP
            }
            Passed::Silence => {
                let now = pause;
                pause = LONGEST_PAUSE.min(now * 2);
                now
            }
        };
        tokio::select! {
            () = app.stop.soon.cancelled() => {}
            () = app.clock.sleep(sleep) => {}
            () = app.watch.bell.notified() => {}
        }
    }
}

/// How far a look at the tickets in doubt came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Passed {
    /// There may be more.
    More,
    /// Nobody is in doubt for now.
    All,
    /// Of some nothing is known yet.
    Silence,
}

async fn pass(app: &App) -> Result<Passed, storage::Error> {
    let at = app.clock.now();
    let doubts = app.store.read().await?.threads().doubts(at, PAGE).await?;
    if doubts.is_empty() {
        return Ok(Passed::All);
    }
    let asked = stream::iter(doubts).map(|doubt| async move {
        tokio::select! {
            () = app.stop.soon.cancelled() => false,
            answered = ask(app, &doubt) => answered.unwrap_or_else(|error| {
                tracing::error!(thread.id = %doubt.thread, "cannot note whether a member has left: {error}");
                false
            }),
        }
    });
    let all = asked
        .buffer_unordered(AT_ONCE)
        .fold(true, |all, answered| async move { all && answered })
        .await;
    Ok(if all { Passed::More } else { Passed::Silence })
}

/// Asks Discord about the member of a ticket. `false` if that has to be done
/// again.
async fn ask(app: &App, doubt: &Doubt) -> Result<bool, storage::Error> {
    let guild = app.tickets.members();
    app.watch.asked().insert(doubt.member, false);
    let answer = app
        .rest
        .unhurried()
        .get::<Member>(&Route::GetMember {
            guild_id: guild.get().get(),
            user_id: doubt.member.get().get(),
        })
        .await;
    let at = app.clock.now();
    // Whoever decides about an event does so behind this, or has done it: then
    // the answer may be from before.
    let mut tx = app.store.write().await?;
    if app.watch.asked().remove(&doubt.member) != Some(false) {
        return Ok(false);
    }
    let member = match answer {
        Ok(member) => Some(member),
        Err(RestError::Refused {
            code: code::UNKNOWN_MEMBER | code::UNKNOWN_USER,
            ..
        }) => None,
        Err(error) => {
            tracing::warn!(user.id = %doubt.member, "it is not known whether a member has left: {error}");
            if error.is_permanent() {
                tx.threads().doubt(doubt.thread, at + REFUSED_PAUSE).await?;
                tx.commit().await?;
                return Ok(true);
            }
            return Ok(false);
        }
    };
    if !tx.threads().settle_doubt(doubt).await? {
        // Closed, or in doubt again and so among the next.
        return Ok(true);
    }
    let thread = tx.threads().get(doubt.thread).await?;
    let Some(thread) = thread.filter(|it| it.status == ThreadStatus::Open) else {
        return Ok(true);
    };
    let ends = if let Some(member) = member {
        here(app, &mut tx, &thread, &member, at).await?;
        false
    } else {
        let left = (Change::Left, &Doing::default());
        note(app, &mut tx, &thread, &doubt.name, left, at).await?
    };
    app.commit(tx).await?;
    if ends {
        app.timers.ring();
    }
    Ok(true)
}

/// Notes that a member is on the server.
async fn here(
    app: &App,
    tx: &mut Tx,
    thread: &Thread,
    member: &Member,
    at: OffsetDateTime,
) -> Result<(), storage::Error> {
    let name = name_of(&member.user, member.nick.as_deref());
    let nobody = Doing::default();
    if thread.user_left {
        // The event that tells the same has this name, if it comes at all.
        let first = match member.joined_at {
            Some(moment) => {
                let source = joined(app.tickets.members(), thread.user_id, moment);
                let lane = Lane::Member(thread.user_id).to_string();
                tx.inbox().claim(&source, &lane, "member", at).await?
            }
            None => true,
        };
        if first {
            let joined = (Change::Joined, &nobody);
            note(app, tx, thread, &name, joined, at).await?;
        }
    }
    let until = member.communication_disabled_until.map(Timestamp::as_secs);
    let timeout = (Change::TimedOut { until }, &nobody);
    note(app, tx, thread, &name, timeout, at).await?;
    Ok(())
}
