//! Who takes care of a ticket.

mod claim;

use botkit::command::Registry;

use self::claim::{Release, Take, Transfer};
use crate::App;

/// Adds the commands of this subject.
pub(super) fn register(registry: Registry<App>) -> Registry<App> {
    registry.with::<Take>().with::<Release>().with::<Transfer>()
}
