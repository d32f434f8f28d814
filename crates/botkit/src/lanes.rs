//! Work that stays in order where it must and runs side by side where it may.

use std::{
    collections::{HashMap, VecDeque},
    hash::Hash,
    sync::{Arc, Mutex, PoisonError},
};

use futures_util::future::BoxFuture;
use tokio_util::task::TaskTracker;

type Job = BoxFuture<'static, ()>;

/// One queue a key: jobs of one key run one after the other, jobs of different
/// keys side by side. A key that has nothing to do costs nothing.
#[derive(Clone)]
pub struct Lanes<K> {
    tasks: TaskTracker,
    waiting: Arc<Mutex<HashMap<K, VecDeque<Job>>>>,
}

impl<K> std::fmt::Debug for Lanes<K> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Lanes").finish_non_exhaustive()
    }
}

impl<K: Clone + Eq + Hash + Send + 'static> Lanes<K> {
    /// Lanes whose work is waited for by `tasks`.
    #[must_use]
    pub fn new(tasks: TaskTracker) -> Self {
        Self {
            tasks,
            waiting: Arc::default(),
        }
    }

    /// Puts `job` behind everything that is in the lane of `key`.
    pub fn run(&self, key: K, job: impl Future<Output = ()> + Send + 'static) {
        let job: Job = Box::pin(job);
        let mut waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(lane) = waiting.get_mut(&key) {
            lane.push_back(job);
            return;
        }
        waiting.insert(key.clone(), VecDeque::new());
        drop(waiting);
        self.drive(key, job);
    }

    fn drive(&self, key: K, job: Job) {
        let mut driver = Driver {
            lanes: self.clone(),
            key,
        };
        let mut job = Some(job);
        self.tasks.spawn(async move {
            while let Some(it) = job.take() {
                it.await;
                job = driver.next();
            }
        });
    }

    /// How many lanes have work.
    pub fn busy(&self) -> usize {
        self.waiting
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .len()
    }

    /// The next job of a lane; a lane without one is taken down.
    fn next(&self, key: &K) -> Option<Job> {
        let mut waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        let next = waiting.get_mut(key).and_then(VecDeque::pop_front);
        if next.is_none() {
            waiting.remove(key);
        }
        next
    }
}

/// Runs one lane, and keeps it running when a job panics.
struct Driver<K: Clone + Eq + Hash + Send + 'static> {
    lanes: Lanes<K>,
    key: K,
}

impl<K: Clone + Eq + Hash + Send + 'static> Driver<K> {
    fn next(&mut self) -> Option<Job> {
        self.lanes.next(&self.key)
    }
}

impl<K: Clone + Eq + Hash + Send + 'static> Drop for Driver<K> {
    fn drop(&mut self) {
        // Only a panicking job ends the driver while its lane stands: what
        // waits behind it must not wait for ever.
        if std::thread::panicking()
            && let Some(job) = self.next()
        {
            self.lanes.drive(self.key.clone(), job);
        }
    }
}

#[cfg(test)]
mod tests {
    use tokio::sync::{mpsc, oneshot};

    use super::*;

    #[tokio::test]
    async fn one_lane_keeps_its_order_while_another_goes_on() {
        let lanes = Lanes::new(TaskTracker::new());
        let (say, mut heard) = mpsc::unbounded_channel();
        let (release, held) = oneshot::channel::<()>();

        let first = say.clone();
        lanes.run("ada", async move {
            held.await.ok();
            first.send("ada 1").ok();
        });
        let second = say.clone();
        lanes.run("ada", async move {
            second.send("ada 2").ok();
        });
        lanes.run("bob", async move {
            say.send("bob 1").ok();
        });

        assert_eq!(heard.recv().await, Some("bob 1"));
        release.send(()).ok();
        assert_eq!(heard.recv().await, Some("ada 1"));
        assert_eq!(heard.recv().await, Some("ada 2"));
    }

    #[tokio::test]
    async fn a_panic_does_not_close_the_lane() {
        let tasks = TaskTracker::new();
        let lanes = Lanes::new(tasks.clone());
        let (say, mut heard) = mpsc::unbounded_channel();

        lanes.run(1, async { panic!("on purpose") });
        for n in 0..3 {
            let say = say.clone();
            lanes.run(1, async move {
                say.send(n).ok();
            });
        }

        for n in 0..3 {
            assert_eq!(heard.recv().await, Some(n));
        }
        tasks.close();
        tasks.wait().await;
        assert_eq!(lanes.busy(), 0);
    }
}
