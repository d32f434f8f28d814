//! What arrives and what is to be done: from waiting to settled.

use std::collections::BTreeMap;

use anyhow::{Context as _, ensure};
use proptest::{collection::vec, prelude::*};
use storage::{
    inbox::{EntryId, NewEntry},
    modmail::Schema,
    outbox::{NewRow, OutboxId, State},
};

use super::{block_on, sequences};
use crate::{NOON, World};

/// Something done; numbers choose among what there is.
#[derive(Debug, Clone)]
enum Act {
    Receive(u8),
    EntryDone(usize),
    EntryFailed(usize),
    Enqueue(u8),
    Sent(usize),
    Failed(usize),
    Attempted(usize),
    Retry(usize),
    Bind(u8),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fate {
    Waits,
    Done,
    Failed,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Job {
    lane: u8,
    fate: Fate,
    attempts: i64,
    is_bound: bool,
}

#[derive(Debug, Default)]
struct Model {
    /// By source.
    entries: BTreeMap<u8, (EntryId, Fate)>,
    jobs: BTreeMap<OutboxId, Job>,
}

fn act() -> impl Strategy<Value = Act> {
    let any = 0..1_000_usize;
    prop_oneof![
        4 => (0..12_u8).prop_map(Act::Receive),
        2 => any.clone().prop_map(Act::EntryDone),
        1 => any.clone().prop_map(Act::EntryFailed),
        4 => (0..3_u8).prop_map(Act::Enqueue),
        2 => any.clone().prop_map(Act::Sent),
        2 => any.clone().prop_map(Act::Failed),
        2 => any.clone().prop_map(Act::Attempted),
        1 => any.prop_map(Act::Retry),
        1 => (0..3_u8).prop_map(Act::Bind),
    ]
}

impl Model {
    fn entry(&mut self, chosen: usize) -> Option<&mut (EntryId, Fate)> {
        let index = chosen.checked_rem(self.entries.len())?;
        self.entries.values_mut().nth(index)
    }

    fn job(&mut self, chosen: usize) -> Option<(OutboxId, &mut Job)> {
        let index = chosen.checked_rem(self.jobs.len())?;
        self.jobs.iter_mut().nth(index).map(|(id, job)| (*id, job))
    }

    async fn arrive(&mut self, world: &World<Schema>, source: u8) -> anyhow::Result<()> {
        let entry = NewEntry {
            source: source.to_string(),
            lane: "user:1".to_owned(),
            kind: "message".to_owned(),
            payload: "1".to_owned(),
            received_at: NOON,
        };
        let taken = world.store.receive(entry).await?;
        ensure!(taken.is_none() == self.entries.contains_key(&source));
        if let Some(id) = taken {
            self.entries.insert(source, (id, Fate::Waits));
        }
        Ok(())
    }

    async fn settle_entry(
        &mut self,
        world: &World<Schema>,
        chosen: usize,
        fate: Fate,
    ) -> anyhow::Result<()> {
        let Some((id, known)) = self.entry(chosen) else {
            return Ok(());
        };
        let mut tx = world.store.write().await?;
        let settled = match fate {
            Fate::Failed => tx.inbox().failed(*id, "nobody knows", NOON).await,
            Fate::Done | Fate::Waits => tx.inbox().done(*id, NOON).await,
        };
        ensure!(settled.is_ok() == (*known == Fate::Waits), "{settled:?}");
        if settled.is_ok() {
            *known = fate;
        }
        Ok(tx.commit().await?)
    }

    async fn settle_job(
        &mut self,
        world: &World<Schema>,
        chosen: usize,
        fate: Fate,
    ) -> anyhow::Result<()> {
        let Some((id, job)) = self.job(chosen) else {
            return Ok(());
        };
        let mut tx = world.store.write().await?;
        let settled = match fate {
            Fate::Done => tx.outbox().sent(id, Some(7), NOON).await,
            Fate::Failed => tx.outbox().failed(id, "it is closed", NOON).await,
            Fate::Waits => tx.outbox().attempted(id, "no answer", NOON).await,
        };
        ensure!(settled.is_ok() == (job.fate == Fate::Waits), "{settled:?}");
        if settled.is_ok() {
            job.attempts += i64::from(fate != Fate::Done);
            job.fate = fate;
        }
        Ok(tx.commit().await?)
    }

    async fn enqueue(&mut self, world: &World<Schema>, lane: u8) -> anyhow::Result<()> {
        let mut tx = world.store.write().await?;
        let row = NewRow {
            lane: lane.to_string(),
            channel: None,
            effect: "1".to_owned(),
            purpose: None,
            at: NOON,
        };
        let id = tx.outbox().enqueue(row).await?;
        ensure!(self.jobs.keys().all(|key| *key < id), "{id} came before");
        self.jobs.insert(
            id,
            Job {
                lane,
                fate: Fate::Waits,
                attempts: 0,
                is_bound: false,
            },
        );
        Ok(tx.commit().await?)
    }

    async fn retry(&mut self, world: &World<Schema>, chosen: usize) -> anyhow::Result<()> {
        let Some((id, job)) = self.job(chosen) else {
            return Ok(());
        };
        let again = Job {
            fate: Fate::Waits,
            attempts: 0,
            ..job.clone()
        };
        let is_failed = job.fate == Fate::Failed;
        let mut tx = world.store.write().await?;
        let new = tx.outbox().retry(id, NOON).await?;
        ensure!(new.is_some() == is_failed, "{id}: {new:?}");
        self.jobs.extend(new.map(|new| (new, again)));
        Ok(tx.commit().await?)
    }

    async fn bind(&mut self, world: &World<Schema>, lane: u8) -> anyhow::Result<()> {
        let mut tx = world.store.write().await?;
        let bound = tx
            .outbox()
            .bind_lane(&lane.to_string(), twilight_model::id::Id::new(8).into())
            .await?;
        let mut known = 0;
        for job in self.jobs.values_mut() {
            if job.lane == lane && job.fate == Fate::Waits && !job.is_bound {
                job.is_bound = true;
                known += 1;
            }
        }
        ensure!(bound == known, "{bound} is not {known}");
        Ok(tx.commit().await?)
    }

    async fn check(&self, world: &World<Schema>) -> anyhow::Result<()> {
        let mut tx = world.store.read().await?;
        let mut known: Vec<_> = self
            .entries
            .values()
            .filter(|entry| entry.1 == Fate::Waits)
            .collect();
        known.sort();
        let waiting = tx.inbox().waiting(None, 999).await?;
        ensure!(
            waiting
                .iter()
                .map(|item| item.id)
                .eq(known.iter().map(|entry| entry.0))
        );
        let failed = self
            .entries
            .values()
            .filter(|entry| entry.1 == Fate::Failed)
            .count();
        let backlog = tx.inbox().backlog().await?;
        ensure!(usize::try_from(backlog.failed)? == failed, "{backlog:?}");

        for (id, job) in &self.jobs {
            let stored = tx.outbox().get(*id).await?.context("a row is gone")?;
            let state = match job.fate {
                Fate::Waits => State::Pending,
                Fate::Done => State::Sent,
                Fate::Failed => State::Failed,
            };
            ensure!(
                (stored.state, stored.attempts) == (state, job.attempts),
                "{stored:?} {job:?}"
            );
            ensure!(
                stored.channel.is_some() == job.is_bound,
                "{stored:?} {job:?}"
            );
        }
        let pending = self.jobs.iter().filter(|job| job.1.fate == Fate::Waits);
        let stored = tx.outbox().pending(None, 999).await?;
        ensure!(
            stored
                .iter()
                .map(|item| item.id)
                .eq(pending.map(|pending| *pending.0))
        );
        Ok(())
    }
}

async fn run(acts: Vec<Act>) -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut model = Model::default();
    for act in acts {
        match act {
            Act::Receive(source) => model.arrive(&world, source).await?,
            Act::EntryDone(entry) => model.settle_entry(&world, entry, Fate::Done).await?,
            Act::EntryFailed(entry) => model.settle_entry(&world, entry, Fate::Failed).await?,
            Act::Enqueue(lane) => model.enqueue(&world, lane).await?,
            Act::Sent(job) => model.settle_job(&world, job, Fate::Done).await?,
            Act::Failed(job) => model.settle_job(&world, job, Fate::Failed).await?,
            Act::Attempted(job) => model.settle_job(&world, job, Fate::Waits).await?,
            Act::Retry(job) => model.retry(&world, job).await?,
            Act::Bind(lane) => model.bind(&world, lane).await?,
        }
    }
    model.check(&world).await
}

proptest! {
    #![proptest_config(sequences(24))]

    #[test]
    fn nothing_that_waits_is_lost_and_nothing_settled_comes_again(acts in vec(act(), 1..60)) {
        let outcome = block_on(run(acts));
        prop_assert!(outcome.is_ok(), "{outcome:?}");
    }
}
