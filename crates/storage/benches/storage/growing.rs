//! What is read often takes no longer with much more stored.

use std::{path::Path, time::Duration};

use storage::{
    modmail::{self, TicketId},
    pulse,
};

use crate::{
    ingesting::SERIES,
    stage::{BEGIN, Stage, share, timed},
};

/// How many tickets are looked at.
const TICKETS: usize = 100;

/// A database with tickets.
pub(crate) struct Tickets {
    store: modmail::Store,
    tickets: Vec<TicketId>,
}

impl Tickets {
    /// Picks tickets from all over the file.
    pub(crate) fn open(stage: &Stage, path: &Path) -> anyhow::Result<Self> {
        let store = stage.runtime.block_on(modmail::Store::open(path))?;
        let conn = rusqlite::Connection::open(path)?;
        let all: Vec<String> = conn
            .prepare("SELECT id FROM threads ORDER BY id")?
            .query_map([], |row| row.get(0))?
            .collect::<Result<_, _>>()?;
        let step = (all.len() / TICKETS).max(1);
        let some = all.iter().step_by(step).take(TICKETS);
        let tickets = some.map(|item| item.parse()).collect::<Result<_, _>>()?;
        Ok(Self { store, tickets })
    }

    /// The newest fifty messages of one.
    pub(crate) fn newest(&self, stage: &Stage, number: usize) -> anyhow::Result<()> {
        let ticket = self.tickets.get(number % self.tickets.len().max(1));
        let ticket = *ticket.ok_or_else(|| anyhow::anyhow!("there are no tickets"))?;
        stage.runtime.block_on(async {
            let mut tx = self.store.read().await?;
            let messages = tx.messages().newest_of_ticket(ticket, None, 50).await?;
            anyhow::ensure!(messages.len() == 50, "only {} messages", messages.len());
            Ok(())
        })
    }
}

/// A database with measured values.
pub(crate) struct Charts {
    store: pulse::Store,
    days: u32,
}

impl Charts {
    pub(crate) fn open(stage: &Stage, path: &Path, days: u32) -> anyhow::Result<Self> {
        let store = stage.runtime.block_on(pulse::Store::open(path))?;
        Ok(Self { store, days })
    }

    /// The last twelve hours of six series.
    pub(crate) fn draw(&self, stage: &Stage) -> anyhow::Result<()> {
        let until = BEGIN + time::Duration::days(self.days.into());
        let from = until - time::Duration::hours(12);
        stage.runtime.block_on(async {
            let mut tx = self.store.read().await?;
            for name in SERIES.iter().take(6) {
                let values = tx.metrics().range(name, from, until).await?;
                anyhow::ensure!(values.len() == 720, "only {} values", values.len());
            }
            Ok(())
        })
    }
}

/// The medians of looking at something in a small and in a large database, in
/// turns. The first time round warms up and does not count.
pub(crate) fn medians(
    rounds: usize,
    things: usize,
    mut small: impl FnMut(usize) -> anyhow::Result<()>,
    mut large: impl FnMut(usize) -> anyhow::Result<()>,
) -> anyhow::Result<(Duration, Duration)> {
    let (mut all_small, mut all_large) = (Vec::new(), Vec::new());
    for round in 0..=rounds {
        for thing in 0..things {
            let one = timed(&mut || small(thing))?;
            let other = timed(&mut || large(thing))?;
            if round > 0 {
                all_small.push(one);
                all_large.push(other);
            }
        }
    }
    Ok((share(&mut all_small, 50), share(&mut all_large, 50)))
}
