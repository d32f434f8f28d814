//! Several members in one ticket.

mod add_member;
mod remove_member;

use botkit::command::Registry;

use self::{add_member::AddMember, remove_member::RemoveMember};
use crate::App;

/// Adds the commands of this subject.
pub(super) fn register(registry: Registry<App>) -> Registry<App> {
    registry.with::<AddMember>().with::<RemoveMember>()
}
