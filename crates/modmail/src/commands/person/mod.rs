//! What is known about a person.

mod export;
mod id;
mod privacy;

use botkit::command::Registry;

use self::{export::Export, id::ShowIds, privacy::Privacy};
use crate::App;

/// Adds the commands of this subject.
pub(super) fn register(registry: Registry<App>) -> Registry<App> {
    registry
        .with::<ShowIds>()
        .with::<Privacy>()
        .with::<Export>()
}
