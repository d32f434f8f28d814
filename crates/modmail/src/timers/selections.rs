//! Members who have chosen what their message is about, or for whom nobody waits
//! any more.
//!
//! Each of them is seen to on their own: their files may take long, and nobody
//! waits for those of others.

use std::{collections::HashSet, sync::Arc};

use botkit::backoff::Backoff;
use futures_util::stream::{FuturesUnordered, StreamExt as _};
use storage::discord::UserId;
use time::{Duration, OffsetDateTime};

use super::{FIRST_DELAY, LONGEST_DELAY, PAGE, until};
use crate::{App, tickets::selections};

/// While somebody is seen to, it is looked this often who else waits: what has
/// fallen due since cannot be told from what is being done.
const LOOK_AGAIN: Duration = Duration::milliseconds(500);

pub(super) fn start(app: &Arc<App>) {
    let keeping = keep(Arc::clone(app));
    app.stop.keep_running("choices of members", keeping);
}

/// Sees to everybody who has chosen, or did not in time, until the bot stops.
async fn keep(app: Arc<App>) {
    let mut wake_up = app.timers.subscribe();
    let mut backoff = Backoff::new(FIRST_DELAY, LONGEST_DELAY);
    let (mut seen_to, mut under_way) = (HashSet::new(), FuturesUnordered::new());
    while !app.stop.soon.is_cancelled() {
        wake_up.mark_unchanged();
        let sleep = match ripe(&app, seen_to.len()).await {
            Ok((members, next)) => {
                backoff.reset();
                for member in members {
                    if seen_to.insert(member) {
                        under_way.push(see_to(&app, member));
                    }
                }
                let sleep = until(next, app.clock.now());
                if seen_to.is_empty() {
                    sleep
                } else {
                    LOOK_AGAIN
                }
            }
            Err(error) => {
                tracing::error!("cannot look for choices of members: {error}");
                backoff.next_delay()
            }
        };
        tokio::select! {
            () = app.stop.soon.cancelled() => {}
            () = app.clock.sleep(sleep) => {}
            Ok(()) = wake_up.changed() => {}
            Some(member) = under_way.next() => {
                seen_to.remove(&member);
            }
        }
    }
    // What was begun ends, or gives up, as the bot stops.
    while under_way.next().await.is_some() {}
}

/// Those whose turn it is, of whom so many are being seen to, and when the next
/// one's comes.
async fn ripe(
    app: &App,
    under_way: usize,
) -> Result<(Vec<UserId>, Option<OffsetDateTime>), storage::Error> {
    let limit = PAGE + i64::try_from(under_way).unwrap_or_default();
    let mut tx = app.store.read().await?;
    let members = tx.selections().ripe(app.clock.now(), limit).await?;
    let next = tx.selections().next().await?;
    Ok((members, next))
}

/// Acts on what a member has chosen, as often as it takes.
async fn see_to(app: &Arc<App>, member: UserId) -> UserId {
    let mut backoff = Backoff::new(FIRST_DELAY, LONGEST_DELAY);
    while !app.stop.soon.is_cancelled() {
        match selections::act_on(&app.now(), member, app.clock.now()).await {
            Ok(true) => break,
            Ok(false) => {}
            Err(error) => {
                tracing::error!(user.id = %member, "a member's choice is not acted on yet: {error:#}");
            }
        }
        app.stop.sleep(&app.clock, backoff.next_delay()).await;
    }
    member
}
