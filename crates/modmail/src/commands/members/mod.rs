//! What members call, mostly by buttons and menus.

mod choose;
mod end;
mod open_ticket;
mod rate;

use botkit::command::Registry;

use self::{
    choose::Choose,
    end::{End, EndOne},
    open_ticket::OpenTicket,
    rate::Rate,
};
use crate::{App, config::Closing};

/// Adds the commands of this subject that the settings leave to be called.
pub(super) fn register(registry: Registry<App>, closing: &Closing) -> Registry<App> {
    let mut registry = registry.with::<Choose>().with::<OpenTicket>();
    if closing.by_member {
        registry = registry.with::<End>().with::<EndOne>();
    }
    if closing.ratings_channel.is_some() {
        registry = registry.with::<Rate>();
    }
    registry
}
