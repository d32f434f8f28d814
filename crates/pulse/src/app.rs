//! The parts of a running bot.

use botkit::{
    clock::Clock,
    command::{Level, Origin, Staff},
    delivery::WakeUp,
    lifecycle::Stop,
    rest::Rest,
};
use storage::pulse::Store;
use tokio::sync::watch;
use twilight_model::{
    guild::Permissions,
    id::{Id, marker::UserMarker},
};

use crate::{pictures::Pictures, view::View};

/// Everything a command may use.
#[derive(Debug)]
pub struct App {
    /// What the bot remembers.
    pub store: Store,
    /// The way to Discord, for reading. Changes go through the outbox.
    pub rest: Rest,
    /// Tells delivery that something waits in the outbox.
    pub wake_up: WakeUp,
    /// The bot's own user.
    pub me: Id<UserMarker>,
    /// What is known of the page.
    pub view: watch::Receiver<View>,
    /// Whether the page has files of measured values.
    pub has_metrics: bool,
    /// What was drawn.
    pub pictures: Pictures,
    /// The time, for whoever stands at the edge.
    pub clock: Clock,
    /// When to stop.
    pub stop: Stop,
}

impl Staff for App {
    /// Whoever may manage a server decides what the bot does there.
    fn level(&self, caller: &Origin) -> Level {
        level(caller.permissions)
    }
}

fn level(permissions: Option<Permissions>) -> Level {
    let manages = Permissions::MANAGE_GUILD | Permissions::ADMINISTRATOR;
    if permissions.is_some_and(|permissions| permissions.intersects(manages)) {
        Level::Manager
    } else {
        Level::Member
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_manages_the_server_may_configure_the_bot() {
        assert_eq!(level(None), Level::Member);
        assert_eq!(level(Some(Permissions::SEND_MESSAGES)), Level::Member);
        assert_eq!(level(Some(Permissions::MANAGE_GUILD)), Level::Manager);
        assert_eq!(level(Some(Permissions::ADMINISTRATOR)), Level::Manager);
    }
}
