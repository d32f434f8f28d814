//! What a bot shows of itself beside its name.

use std::time::{Duration, Instant};

use tokio::sync::watch;
use twilight_gateway::Shard;
use twilight_model::gateway::{
    OpCode,
    payload::outgoing::{UpdatePresence, update_presence::UpdatePresencePayload},
};

/// Discord takes few changes at once; the latest counts.
const AT_MOST_EVERY: Duration = Duration::from_secs(4);

/// A bot's status and activity, which may change while it runs. Until something is to be
/// shown, it is left to Discord.
#[derive(Debug, Clone, Default)]
pub struct Presence(watch::Sender<Option<UpdatePresencePayload>>);

impl Presence {
    /// Shows this from now on, within seconds, and whenever the bot connects anew.
    pub fn show(&self, presence: UpdatePresencePayload) {
        self.0.send_replace(Some(presence));
    }

    /// What is to be shown.
    pub(super) fn wanted(&self) -> Option<UpdatePresencePayload> {
        self.0.borrow().clone()
    }
}

/// What Discord was told over one connection.
#[derive(Debug, Default)]
pub(super) struct Told {
    presence: Option<UpdatePresencePayload>,
    at: Option<Instant>,
}

impl Told {
    /// What was told when the session began; one that goes on may show anything.
    pub(super) fn at_start(presence: Option<UpdatePresencePayload>) -> Self {
        Self { presence, at: None }
    }

    /// Tells what is to be shown, if Discord does not know it yet.
    pub(super) fn keep_up(&mut self, presence: &Presence, shard: &Shard, now: Instant) {
        if let Some(payload) = self.next(presence.wanted(), now) {
            shard.command(&UpdatePresence {
                d: payload,
                op: OpCode::PresenceUpdate,
            });
        }
    }

    fn next(
        &mut self,
        wanted: Option<UpdatePresencePayload>,
        now: Instant,
    ) -> Option<UpdatePresencePayload> {
        let too_soon = |at: Instant| now.duration_since(at) < AT_MOST_EVERY;
        if wanted.is_none() || wanted == self.presence || self.at.is_some_and(too_soon) {
            return None;
        }
        self.presence.clone_from(&wanted);
        self.at = Some(now);
        wanted
    }
}

#[cfg(test)]
mod tests {
    use twilight_model::gateway::presence::Status;

    use super::*;
    use crate::clock::stopwatch;

    fn with(status: Status) -> UpdatePresencePayload {
        UpdatePresencePayload {
            activities: Vec::new(),
            afk: false,
            since: None,
            status,
        }
    }

    #[test]
    fn the_latest_is_told_once_and_no_more_often_than_discord_takes_it() {
        let (presence, start) = (Presence::default(), stopwatch());
        let mut told = Told::at_start(Some(with(Status::Online)));
        let mut after = |seconds, presence: &Presence| {
            let next = told.next(presence.wanted(), start + Duration::from_secs(seconds));
            next.map(|payload| payload.status)
        };

        assert_eq!(after(0, &presence), None);
        presence.show(with(Status::Online));
        assert_eq!(after(1, &presence), None);
        presence.show(with(Status::Idle));
        assert_eq!(after(1, &presence), Some(Status::Idle));
        presence.show(with(Status::Online));
        presence.show(with(Status::DoNotDisturb));
        assert_eq!(after(2, &presence), None);
        assert_eq!(after(6, &presence), Some(Status::DoNotDisturb));
        assert_eq!(after(20, &presence), None);
    }
}
