//! What people choose for themselves.

mod language;
mod pings;
mod timezone;

use botkit::command::Registry;

use self::{language::ChooseLanguage, pings::Pings, timezone::Timezone};
use crate::App;

/// Adds the commands of this subject.
pub(super) fn register(registry: Registry<App>) -> Registry<App> {
    registry
        .with::<Timezone>()
        .with::<ChooseLanguage>()
        .with::<Pings>()
}
