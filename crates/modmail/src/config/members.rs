//! What staff are told about the members of their tickets.

use botkit::config::Section;
use serde::Deserialize;
use twilight_gateway::{EventTypeFlags, Intents};

use super::Closing;

/// What staff are told about the members of open tickets. `[members]`
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Members {
    /// Whether they hear that a member leaves, joins, or is timed out. Takes the
    /// privileged Server Members intent.
    pub membership: bool,
    /// Whether they hear that a member is banned, or no more.
    pub bans: bool,
}

impl Default for Members {
    fn default() -> Self {
        Self {
            membership: true,
            bans: true,
        }
    }
}

impl Members {
    /// What Discord is asked to tell for it, and no more.
    #[must_use]
    pub fn intents(self) -> Intents {
        let mut intents = Intents::empty();
        intents.set(Intents::GUILD_MEMBERS, self.membership);
        intents.set(Intents::GUILD_MODERATION, self.bans);
        intents
    }

    /// The events it takes.
    #[must_use]
    pub fn events(self) -> EventTypeFlags {
        let mut events = EventTypeFlags::empty();
        if self.membership {
            events |= EventTypeFlags::MEMBER_ADD
                | EventTypeFlags::MEMBER_REMOVE
                | EventTypeFlags::MEMBER_UPDATE;
        }
        if self.bans {
            events |= EventTypeFlags::BAN_ADD | EventTypeFlags::BAN_REMOVE;
        }
        events
    }

    /// How to do without the privileged intent, if it is asked for.
    #[must_use]
    pub fn without(self) -> Option<&'static str> {
        self.membership.then_some(
            "; or, to do without the Server Members Intent, set `membership = false` in [members]",
        )
    }
}

/// That what closes a ticket can be known.
#[derive(Debug)]
pub(super) struct Noticed<'a>(pub(super) &'a Closing, pub(super) Members);

impl Section for Noticed<'_> {
    const PATH: &'static str = "closing";

    fn validate(&self) -> Result<(), String> {
        if self.0.on_leave && !self.1.membership {
            return Err(
                "`on_leave` closes nothing while `membership` of [members] is off: switch that on, or \
                 leave `on_leave` out"
                    .to_owned(),
            );
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_off_is_not_asked_of_discord() {
        let off = Members {
            membership: false,
            bans: false,
        };

        assert_eq!(off.intents(), Intents::empty());
        assert_eq!(off.events(), EventTypeFlags::empty());
        assert_eq!(off.without(), None);
    }

    #[test]
    fn nobody_can_close_on_what_they_do_not_hear() {
        let closing = Closing {
            on_leave: true,
            ..Closing::default()
        };
        let deaf = Members {
            membership: false,
            ..Members::default()
        };

        assert!(Noticed(&closing, Members::default()).validate().is_ok());
        let refused = Noticed(&closing, deaf).validate();
        assert!(refused.is_err_and(|error| error.contains("`on_leave`")));
    }
}
