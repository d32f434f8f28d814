//! What a ticket's channel shows about it.

mod rename;
mod snooze;

use botkit::command::Registry;

use self::{rename::Rename, snooze::Snooze};
use crate::App;

/// Adds the commands of this subject.
pub(super) fn register(registry: Registry<App>) -> Registry<App> {
    registry.with::<Rename>().with::<Snooze>()
}
