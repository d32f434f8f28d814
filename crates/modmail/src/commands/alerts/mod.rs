//! Hearing when a member writes.

mod alert;
mod subscribe;

use botkit::command::Registry;

use self::{
    alert::Alert,
    subscribe::{Subscribe, Unsubscribe},
};
use crate::App;

/// Adds the commands of this subject.
pub(super) fn register(registry: Registry<App>) -> Registry<App> {
    registry
        .with::<Alert>()
        .with::<Subscribe>()
        .with::<Unsubscribe>()
}
