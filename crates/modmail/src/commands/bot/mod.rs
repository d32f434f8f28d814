//! About the bot itself.

mod about;
mod ping;
mod presence;
mod status;

use botkit::command::{Help, Registry};

use self::{about::About, ping::Ping, presence::ChoosePresence, status::ShowStatus};
use crate::App;

/// Adds the commands of this subject.
pub(super) fn register(registry: Registry<App>) -> Registry<App> {
    registry
        .with::<Help<App>>()
        .with::<About>()
        .with::<Ping>()
        .with::<ShowStatus>()
        .with::<ChoosePresence>()
}
