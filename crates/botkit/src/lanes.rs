//! Work that stays in order where it must and runs side by side where it may.

use std::{
    collections::{HashMap, VecDeque},
    hash::Hash,
    ops::ControlFlow,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use futures_util::{FutureExt as _, future::BoxFuture};
use tokio_util::task::TaskTracker;

type Job = BoxFuture<'static, ControlFlow<()>>;

/// One queue a key: jobs of one key run one after the other, jobs of different
/// keys side by side. A key that has nothing to do costs nothing.
#[derive(Clone)]
pub struct Lanes<K> {
    tasks: TaskTracker,
    lanes: Arc<Mutex<HashMap<K, Lane>>>,
}

/// What is known of a key.
enum Lane {
    /// A job runs; these wait behind it.
    Busy(VecDeque<Job>),
    /// A job has closed it: nothing runs there any more.
    Closed,
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
            lanes: Arc::default(),
        }
    }

    /// Puts `job` behind everything that is in the lane of `key`.
    pub fn run(&self, key: K, job: impl Future<Output = ()> + Send + 'static) {
        self.run_unless_closed(key, job.map(ControlFlow::Continue));
    }

    /// The same for a job that may close its lane by breaking off: what waits
    /// behind it, and what comes later, is dropped without having been run.
    pub fn run_unless_closed(
        &self,
        key: K,
        job: impl Future<Output = ControlFlow<()>> + Send + 'static,
    ) {
        let job = job.boxed();
        let mut lanes = self.lanes();
        match lanes.get_mut(&key) {
            None => {}
            Some(Lane::Busy(waiting)) => return waiting.push_back(job),
            Some(Lane::Closed) => {
                // The job's parts may need the lock when they are dropped.
                drop(lanes);
                return drop(job);
            }
        }
        lanes.insert(key.clone(), Lane::Busy(VecDeque::new()));
        drop(lanes);
        self.drive(key, job);
    }

    fn drive(&self, key: K, job: Job) {
        let mut driver = Driver {
            lanes: self.clone(),
            key,
        };
        let mut job = Some(job);
        self.tasks.spawn(async move {
            while let Some(this_job) = job.take() {
                match this_job.await {
                    ControlFlow::Continue(()) => job = driver.next(),
                    ControlFlow::Break(()) => driver.close(),
                }
            }
        });
    }

    /// How many lanes have work.
    pub fn busy(&self) -> usize {
        let lanes = self.lanes();
        let busy = lanes.values().filter(|lane| matches!(lane, Lane::Busy(_)));
        busy.count()
    }

    fn lanes(&self) -> MutexGuard<'_, HashMap<K, Lane>> {
        self.lanes.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Runs one lane, and keeps it running when a job panics.
struct Driver<K: Clone + Eq + Hash + Send + 'static> {
    lanes: Lanes<K>,
    key: K,
}

impl<K: Clone + Eq + Hash + Send + 'static> Driver<K> {
    /// The next job of the lane; a lane without one is taken down.
    fn next(&mut self) -> Option<Job> {
        let mut lanes = self.lanes.lanes();
        let next = match lanes.get_mut(&self.key) {
            Some(Lane::Busy(waiting)) => waiting.pop_front(),
            _ => None,
        };
        if next.is_none() {
            lanes.remove(&self.key);
        }
        next
    }

    fn close(&mut self) {
        let waiting = self.lanes.lanes().insert(self.key.clone(), Lane::Closed);
        // Not while others wait for the lock.
        drop(waiting);
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

    #[tokio::test]
    async fn a_job_that_breaks_off_closes_its_lane_and_no_other() {
        let tasks = TaskTracker::new();
        let lanes = Lanes::new(tasks.clone());
        let (say, mut heard) = mpsc::unbounded_channel();
        let (release, held) = oneshot::channel::<()>();
        let tell = |what: &'static str| {
            let say = say.clone();
            async move {
                say.send(what).ok();
            }
        };

        lanes.run_unless_closed("ada", async move {
            held.await.ok();
            ControlFlow::Break(())
        });
        lanes.run("ada", tell("ada waits"));
        lanes.run("bob", tell("bob goes on"));
        assert_eq!(heard.recv().await, Some("bob goes on"));
        release.send(()).ok();
        tasks.close();
        tasks.wait().await;
        lanes.run("ada", tell("ada comes later"));
        lanes.run("bob", tell("bob still goes on"));

        assert_eq!(heard.recv().await, Some("bob still goes on"));
        drop(say);
        assert_eq!(heard.recv().await, None, "what was dropped says nothing");
        tasks.wait().await;
        assert_eq!(lanes.busy(), 0);
    }
}
