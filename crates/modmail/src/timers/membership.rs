//! Asking Discord whether the members of open tickets are still on their server.
//!
//! What Discord tells while a gateway session listens comes through the inbox.
//! What happened while none did is asked for: a new session puts all open
//! tickets in doubt, in the database, and the task here asks Discord about their
//! members, a few at a time. Only *Unknown Member* and *Unknown User* mean that
//! somebody has left; whatever else Discord says, or does not, leaves the ticket
//! in doubt, and Discord is asked again.

use std::sync::{Arc, Mutex, PoisonError};

use botkit::{
    backoff::Backoff,
    rest::{RestError, code},
};
use futures_util::{StreamExt as _, stream};
use storage::modmail::{Doubt, TicketStatus};
use time::Duration;
use twilight_http::routing::Route;
use twilight_model::guild::Member;

use crate::{
    App,
    decide::membership::Change,
    event::Doing,
    tickets::membership::{record, record_present},
};

/// How many members Discord is asked about at once.
const AT_ONCE: usize = 4;

/// How many are looked up at once.
const PAGE: i64 = 100;

/// The clock is looked at again after this long.
const LONGEST_SLEEP: Duration = Duration::seconds(20);

/// The pauses after Discord did not answer.
const FIRST_DELAY: Duration = Duration::milliseconds(500);
const LONGEST_DELAY: Duration = Duration::seconds(60);

/// When Discord is asked again that refused to tell, as without access, or what stands
/// in front of it: each such question counts towards a ban of the bot.
const REFUSED_DELAY: Duration = Duration::HOUR;

/// Begins to ask about whom there is doubt, first what an earlier process left.
pub(super) fn start(app: &Arc<App>) {
    if app.members.membership {
        let asking = keep(Arc::clone(app));
        app.stop.keep_running("the membership checks", asking);
    }
}

async fn keep(app: Arc<App>) {
    let mut backoff = Backoff::new(FIRST_DELAY, LONGEST_DELAY);
    let hindrance = Hindrance::default();
    while !app.stop.soon.is_cancelled() {
        let passed = pass(&app.now(), &hindrance).await.unwrap_or_else(|error| {
            tracing::error!("cannot look for tickets in doubt: {error}");
            Passed::Silence
        });
        let sleep = match passed {
            Passed::More => continue,
            Passed::All => {
                backoff.reset();
                LONGEST_SLEEP
            }
            Passed::Silence => backoff.next_delay(),
        };
        tokio::select! {
            () = app.stop.soon.cancelled() => {}
            () = app.clock.sleep(sleep) => {}
            () = app.watch.woken() => {}
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

/// What Discord said last instead of an answer. A line in the log is enough for all
/// members it is said of.
#[derive(Debug, Default)]
struct Hindrance(Mutex<Option<String>>);

impl Hindrance {
    fn is_new(&self, why: &str) -> bool {
        let mut last = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        last.replace(why.to_owned()).as_deref() != Some(why)
    }

    fn forget(&self) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }
}

async fn pass(app: &App, hindrance: &Hindrance) -> Result<Passed, storage::Error> {
    let at = app.clock.now();
    let doubts = app.store.read().await?.tickets().doubts(at, PAGE).await?;
    if doubts.is_empty() {
        hindrance.forget();
        return Ok(Passed::All);
    }
    let asked = stream::iter(doubts).map(|doubt| async move {
        tokio::select! {
            () = app.stop.soon.cancelled() => false,
            answered = ask(app, &doubt, hindrance) => answered.unwrap_or_else(|error| {
                tracing::error!(ticket.id = %doubt.ticket, "cannot record whether a member has left: {error}");
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
async fn ask(app: &App, doubt: &Doubt, hindrance: &Hindrance) -> Result<bool, storage::Error> {
    let guild = app.tickets.members();
    app.watch.begin(doubt.member);
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
    let is_of_now = app.watch.end(doubt.member);
    let member = match answer {
        Ok(member) => Some(member),
        Err(RestError::Refused {
            code: code::UNKNOWN_MEMBER | code::UNKNOWN_USER,
            ..
        }) => None,
        Err(error) => {
            if hindrance.is_new(&error.to_string()) {
                tracing::warn!(user.id = %doubt.member, "it is not known whether a member has left: {error}");
            }
            let counts = matches!(error, RestError::Server { status: 400..=499 });
            if counts || error.is_permanent() {
                tx.tickets().doubt(doubt.ticket, at + REFUSED_DELAY).await?;
                tx.commit().await?;
                return Ok(true);
            }
            return Ok(false);
        }
    };
    if !is_of_now {
        return Ok(false);
    }
    if !tx.tickets().settle_doubt(doubt).await? {
        // Closed, or in doubt again and so among the next.
        return Ok(true);
    }
    let ticket = tx.tickets().get(doubt.ticket).await?;
    let Some(ticket) = ticket.filter(|ticket| ticket.status == TicketStatus::Open) else {
        return Ok(true);
    };
    let ends = if let Some(member) = member {
        record_present(app, &mut tx, &ticket, &member, at).await?;
        false
    } else {
        let left = (Change::Left, &Doing::default());
        record(app, &mut tx, &ticket, &doubt.name, left, at).await?
    };
    app.commit(tx).await?;
    if ends {
        app.timers.wake();
    }
    Ok(true)
}
