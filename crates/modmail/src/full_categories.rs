//! Categories without room for another channel, as far as Discord has said so.

use std::{
    collections::HashMap,
    sync::{Mutex, MutexGuard, PoisonError},
};

use storage::discord::ChannelId;
use time::{Duration, OffsetDateTime};

/// For how long a category is taken to be full: channels are moved out of it by
/// hand, too.
const FOR: Duration = Duration::minutes(10);

/// For how long nothing is tried there at all: until there is a copy of it, and not
/// much longer where none can be made.
const JUST_NOW: Duration = Duration::seconds(30);

/// The categories that were full when something was last tried there, so that it
/// is not tried again for each ticket.
#[derive(Debug, Default)]
pub(crate) struct FullCategories(Mutex<HashMap<ChannelId, OffsetDateTime>>);

impl FullCategories {
    fn known(&self) -> MutexGuard<'_, HashMap<ChannelId, OffsetDateTime>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Remembers that a category took no more channels at this moment.
    pub(crate) fn learn(&self, category: ChannelId, at: OffsetDateTime) {
        self.known().insert(category, at);
    }

    /// Whether there is no use in trying, if there is another place.
    pub(crate) fn contains(&self, category: ChannelId, at: OffsetDateTime) -> bool {
        self.learned_within(FOR, category, at)
    }

    /// Whether there is no use in trying at all.
    pub(crate) fn was_full_just_now(&self, category: ChannelId, at: OffsetDateTime) -> bool {
        self.learned_within(JUST_NOW, category, at)
    }

    fn learned_within(&self, time: Duration, category: ChannelId, at: OffsetDateTime) -> bool {
        let since = self.known().get(&category).copied();
        since.is_some_and(|since| (since..since + time).contains(&at))
    }

    /// Records that a channel of a category is gone.
    pub(crate) fn free(&self, category: ChannelId) {
        if self.known().remove(&category).is_some() {
            tracing::info!(channel.id = %category, "category {category} has room again");
        }
    }

    /// Records that a channel has left whatever category it was in for this one.
    pub(crate) fn free_all_but(&self, category: Option<ChannelId>) {
        self.known().retain(|full, _| Some(*full) == category);
    }
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;
    use twilight_model::id::Id;

    use super::*;

    #[test]
    fn a_category_is_full_until_a_channel_goes_or_time_has_passed() {
        let noon = datetime!(2026-03-01 12:00 UTC);
        let (tickets, archive) = (Id::new(1).into(), Id::new(2).into());
        let full = FullCategories::default();
        full.learn(tickets, noon);
        full.learn(archive, noon);

        assert!(full.contains(tickets, noon));
        assert!(!full.contains(tickets, noon + FOR));
        assert!(full.was_full_just_now(tickets, noon));
        assert!(!full.was_full_just_now(tickets, noon + JUST_NOW));
        assert!(
            !full.contains(tickets, noon - FOR),
            "the clock was put back"
        );
        full.free_all_but(Some(archive));
        assert!(!full.contains(tickets, noon));
        full.free(archive);
        assert!(!full.contains(archive, noon));
    }
}
