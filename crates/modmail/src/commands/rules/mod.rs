//! Who may not write, and what is held: blocks, pauses, maintenance, raid mode, the held list.

mod block;
mod blocked;
mod held;
mod maintenance;
mod pause;
mod raid;
mod unblock;

use botkit::{
    args,
    command::{Ctx, Failure, Registry, write_duration},
};
use storage::modmail::Blocked;
use time::{Duration, OffsetDateTime};

use self::{
    block::{Block, UndoBlock},
    blocked::ListBlocked,
    held::{Discard, LetIn, ListHeld},
    maintenance::Maintenance,
    pause::{PauseAll, PauseNew, PauseOff},
    raid::{RaidOff, RaidOn},
    unblock::Unblock,
};
use crate::App;

/// Nothing lasts longer, unless it lasts until somebody ends it.
const LONGEST: Duration = Duration::days(366);

/// Adds the commands of this subject.
pub(super) fn register(registry: Registry<App>) -> Registry<App> {
    registry
        .with::<Block>()
        .with::<UndoBlock>()
        .with::<Unblock>()
        .with::<ListBlocked>()
        .with::<PauseNew>()
        .with::<PauseAll>()
        .with::<PauseOff>()
        .with::<Maintenance>()
        .with::<ListHeld>()
        .with::<LetIn>()
        .with::<Discard>()
        .with::<RaidOn>()
        .with::<RaidOff>()
}

/// When something ends that is to last for a time, if one is given; refuses one that
/// is too long.
fn end_of(ctx: &Ctx<'_, App>, time: Option<Duration>) -> Result<Option<OffsetDateTime>, Failure> {
    if time.is_some_and(|time| time > LONGEST) {
        let limit = args! { "limit" => write_duration(LONGEST) };
        return Err(ctx.refuse("time-too-long", &limit));
    }
    Ok(time.map(|time| ctx.at + time))
}

/// How Discord shows whoever is blocked.
fn mention(who: Blocked) -> String {
    match who {
        Blocked::User(user) => format!("<@{user}>"),
        Blocked::Role(role) => format!("<@&{role}>"),
    }
}
