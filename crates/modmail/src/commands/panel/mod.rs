//! Messages with a button or a menu that opens a ticket.

mod list;
mod post;

use botkit::command::Registry;

use self::{list::ListPanels, post::PostPanel};
use crate::App;

/// Adds the commands of this subject.
pub(super) fn register(registry: Registry<App>) -> Registry<App> {
    registry.with::<PostPanel>().with::<ListPanels>()
}
