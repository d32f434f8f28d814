//! How much of files is held in memory at once, by everybody together.

use std::sync::Arc;

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// How many bytes one permit stands for.
const UNIT: u64 = 1024;

/// The bytes that files may take in memory while they are fetched or sent. Clones
/// share them.
#[derive(Debug, Clone)]
pub struct Budget {
    free: Arc<Semaphore>,
    whole: u32,
}

/// The right to hold some bytes, until this is dropped.
#[derive(Debug)]
pub struct Held(#[expect(dead_code, reason = "is dropped")] Option<OwnedSemaphorePermit>);

impl Budget {
    /// As much as a bot holds unless it is told otherwise, in bytes: a quarter of
    /// what the service units that come with the bots let it have.
    pub const USUAL: u64 = 128 * 1024 * 1024;

    /// A budget of so many bytes.
    #[must_use]
    pub fn new(bytes: u64) -> Self {
        let whole = units(bytes);
        Self {
            // No more than fits into a semaphore.
            free: Arc::new(Semaphore::new(whole.try_into().unwrap_or_default())),
            whole,
        }
    }

    /// Waits until so many bytes may be held. Whoever came first goes first;
    /// whatever is larger than the whole budget waits for all of it.
    ///
    /// To be called by whoever can go on as soon as it returns: others wait.
    pub async fn hold(&self, bytes: u64) -> Held {
        let wanted = units(bytes).min(self.whole);
        // The semaphore is never closed.
        Held(Arc::clone(&self.free).acquire_many_owned(wanted).await.ok())
    }
}

fn units(bytes: u64) -> u32 {
    u32::try_from(bytes.div_ceil(UNIT)).unwrap_or(u32::MAX >> 4)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn who_finds_no_room_waits_for_it_and_for_nobody_behind() {
        let budget = Budget::new(10 * UNIT);
        let first = budget.hold(6 * UNIT).await;
        let second = budget.hold(6 * UNIT);
        tokio::pin!(second);
        assert!(futures_util::poll!(&mut second).is_pending());
        let third = budget.hold(UNIT);
        tokio::pin!(third);
        assert!(futures_util::poll!(&mut third).is_pending());

        drop(first);

        let _second = second.await;
        third.await;
    }

    #[tokio::test]
    async fn what_is_larger_than_all_has_all_to_itself() {
        let budget = Budget::new(10 * UNIT);

        let all = budget.hold(1_000 * UNIT).await;

        let other = budget.hold(1);
        tokio::pin!(other);
        assert!(futures_util::poll!(&mut other).is_pending());
        drop(all);
        other.await;
    }
}
