//! Who takes care of which tickets.

mod claim;
mod queue;
mod staff;

use botkit::command::Registry;

use self::{
    claim::{Release, Take, Transfer},
    queue::Queue,
    staff::{AddStaff, RemoveStaff},
};
use crate::App;

/// Adds the commands of this subject.
pub(super) fn register(registry: Registry<App>) -> Registry<App> {
    registry
        .with::<Take>()
        .with::<Release>()
        .with::<Transfer>()
        .with::<Queue>()
        .with::<AddStaff>()
        .with::<RemoveStaff>()
}
