//! About the bot itself.

mod about;
mod ping;

use botkit::command::{Help, Registry};

use self::{about::About, ping::Ping};
use crate::App;

/// Adds the commands of this subject.
pub(super) fn register(registry: Registry<App>) -> Registry<App> {
    registry.with::<Help<App>>().with::<About>().with::<Ping>()
}
