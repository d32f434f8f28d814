//! Words of the staff's own for commands.

mod create;
mod delete;
mod list;

use botkit::command::Registry;

use self::{create::Create, delete::Delete, list::List};
use crate::App;

/// Adds the commands of this subject.
pub(super) fn register(registry: Registry<App>) -> Registry<App> {
    registry.with::<List>().with::<Create>().with::<Delete>()
}
