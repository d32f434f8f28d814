//! What the staff want to be reminded of.

mod list;
mod remind;
mod remove;
mod subscription;

use botkit::command::Registry;

use self::{list::List, remind::Remind, remove::Remove, subscription::Subscription};
use crate::App;

/// Adds the commands of this subject.
pub(super) fn register(registry: Registry<App>) -> Registry<App> {
    registry
        .with::<Remind>()
        .with::<List>()
        .with::<Remove>()
        .with::<Subscription>()
}
