//! Appending what comes in floods: many callers, one statement, one commit.
//!
//! A commit waits for the disk, so one a row is slow however many ask at once.
//! Here callers hand over a row and wait; a single task writes whatever has
//! gathered in one statement and answers everyone once it is on the disk. A
//! caller alone writes its row itself, which spares it the way to that task and
//! back.

use std::{
    fmt, slice,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

use sqlx::{SqliteConnection, SqlitePool};
use tokio::sync::{mpsc, oneshot};
use tokio_util::{sync::CancellationToken, task::TaskTracker};

use crate::Error;

/// How many rows may wait. Whoever comes after that waits for room.
const QUEUE: usize = 4_096;

/// How many rows go in one statement, so that nobody has the writer for long.
const BATCH: usize = 1_024;

/// SQLite's result code for a row that breaks a rule of its table.
const CONSTRAINT: i32 = 19;

/// A kind of row that is appended in floods.
pub(crate) trait Append: 'static {
    /// What callers hand over.
    type Row: Send + Sync + 'static;
    /// What they are answered.
    type Outcome: Send + 'static;

    /// Appends all rows in one statement. One outcome a row, in their order.
    fn append(
        conn: &mut SqliteConnection,
        rows: &[Self::Row],
    ) -> impl Future<Output = Result<Vec<Self::Outcome>, Error>> + Send;
}

/// The way in for rows of one kind.
pub(crate) struct Appender<A: Append> {
    queue: mpsc::Sender<Waiting<A>>,
    writer: SqlitePool,
    turns: Arc<Turns>,
}

/// Who writes.
#[derive(Debug, Default)]
struct Turns {
    /// Whether rows came together lately, so that they are better gathered.
    gathering: AtomicBool,
    /// Whether a caller writes its row itself.
    alone: AtomicBool,
}

/// A caller's turn to write its row itself, which ends with this.
struct Alone<'t>(&'t Turns);

impl Turns {
    /// The turn of a caller, unless others write or rows are gathered.
    fn alone(&self) -> Option<Alone<'_>> {
        let free =
            !self.gathering.load(Ordering::Relaxed) && !self.alone.swap(true, Ordering::Acquire);
        free.then(|| Alone(self))
    }
}

impl Drop for Alone<'_> {
    fn drop(&mut self) {
        self.0.alone.store(false, Ordering::Release);
    }
}

/// A row and who wants to know what became of it.
struct Waiting<A: Append> {
    row: A::Row,
    answer: oneshot::Sender<Result<A::Outcome, Error>>,
}

impl<A: Append> Clone for Appender<A> {
    fn clone(&self) -> Self {
        Self {
            queue: self.queue.clone(),
            writer: self.writer.clone(),
            turns: Arc::clone(&self.turns),
        }
    }
}

impl<A: Append> fmt::Debug for Appender<A> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Appender").finish_non_exhaustive()
    }
}

impl<A: Append> Appender<A> {
    /// Starts the task that writes. It ends, once nothing waits any more, when
    /// `closing` is cancelled or the last way in is gone.
    pub(crate) fn start(
        writer: SqlitePool,
        tasks: &TaskTracker,
        closing: CancellationToken,
    ) -> Self {
        let (sender, queue) = mpsc::channel(QUEUE);
        let turns = Arc::<Turns>::default();
        tasks.spawn(work::<A>(
            queue,
            writer.clone(),
            closing,
            Arc::clone(&turns),
        ));
        Self {
            queue: sender,
            writer,
            turns,
        }
    }

    /// Appends a row. Returns when it is on the disk.
    ///
    /// A caller that gives up waiting does not take the row back.
    pub(crate) async fn append(&self, row: A::Row) -> Result<A::Outcome, Error> {
        if !self.queue.is_closed()
            && let Some(_turn) = self.turns.alone()
        {
            let mut conn = match self.writer.acquire().await {
                Ok(conn) => conn,
                Err(sqlx::Error::PoolClosed) => return Err(Error::Closed),
                Err(error) => return Err(Error::Append(Arc::new(error.into()))),
            };
            return match A::append(&mut conn, slice::from_ref(&row)).await {
                Ok(mut outcomes) => outcomes.pop().ok_or(Error::Closed),
                Err(error) if refuses_row(&error) => Err(error),
                Err(error) => Err(Error::Append(Arc::new(error))),
            };
        }
        let (answer, outcome) = oneshot::channel();
        let waiting = Waiting { row, answer };
        self.queue.send(waiting).await.or(Err(Error::Closed))?;
        outcome.await.unwrap_or(Err(Error::Closed))
    }
}

async fn work<A: Append>(
    mut queue: mpsc::Receiver<Waiting<A>>,
    writer: SqlitePool,
    closing: CancellationToken,
    turns: Arc<Turns>,
) {
    let mut waiting = Vec::new();
    loop {
        let count = tokio::select! {
            count = queue.recv_many(&mut waiting, BATCH) => count,
            () = closing.cancelled(), if !queue.is_closed() => {
                queue.close();
                continue;
            }
        };
        if count == 0 {
            return;
        }
        turns.gathering.store(count > 1, Ordering::Relaxed);
        let (rows, answers): (Vec<_>, Vec<_>) = waiting
            .drain(..)
            .map(|item| (item.row, item.answer))
            .unzip();
        match append_all::<A>(&writer, &rows).await {
            Ok(outcomes) => {
                for (answer, outcome) in answers.into_iter().zip(outcomes) {
                    // Nobody is obliged to wait for the answer.
                    drop(answer.send(outcome));
                }
            }
            Err(error) => {
                let error = Arc::new(error);
                for answer in answers {
                    drop(answer.send(Err(Error::Append(Arc::clone(&error)))));
                }
            }
        }
    }
}

/// Appends rows in one statement, which needs no transaction around it, or one
/// by one if there is one among them that the table refuses.
async fn append_all<A: Append>(
    writer: &SqlitePool,
    rows: &[A::Row],
) -> Result<Vec<Result<A::Outcome, Error>>, Error> {
    let mut conn = writer.acquire().await?;
    match A::append(&mut conn, rows).await {
        Ok(outcomes) => return Ok(outcomes.into_iter().map(Ok).collect()),
        Err(error) if !refuses_row(&error) => return Err(error),
        Err(error) if rows.len() == 1 => return Ok(vec![Err(error)]),
        Err(_) => {}
    }
    drop(conn);
    let mut tx = writer.begin_with("BEGIN IMMEDIATE").await?;
    let mut outcomes = Vec::with_capacity(rows.len());
    for row in rows {
        match A::append(&mut tx, slice::from_ref(row)).await {
            Ok(one) => outcomes.extend(one.into_iter().map(Ok)),
            Err(error) if refuses_row(&error) => outcomes.push(Err(error)),
            Err(error) => return Err(error),
        }
    }
    tx.commit().await?;
    Ok(outcomes)
}

/// Whether it is the row that is wrong, rather than the disk or the database.
fn refuses_row(error: &Error) -> bool {
    let Error::Driver(sqlx::Error::Database(error)) = error else {
        return false;
    };
    let code = error.code().and_then(|code| code.parse::<i32>().ok());
    code.is_some_and(|code| code & 0xff == CONSTRAINT)
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use tokio::task::JoinSet;

    use super::*;
    use crate::{Bot, Database};

    static STATEMENTS: AtomicUsize = AtomicUsize::new(0);

    /// Numbers that are handed back, and how often there were some.
    struct Numbers;

    impl Append for Numbers {
        type Row = usize;
        type Outcome = usize;

        async fn append(_: &mut SqliteConnection, rows: &[usize]) -> Result<Vec<usize>, Error> {
            STATEMENTS.fetch_add(1, Ordering::Relaxed);
            Ok(rows.to_vec())
        }
    }

    #[tokio::test]
    async fn a_full_queue_makes_callers_wait_and_few_statements_serve_them_all()
    -> anyhow::Result<()> {
        let folder = tempfile::tempdir()?;
        let database = Database::open(&folder.path().join("bot.sqlite"), Bot::Modmail).await?;
        let appender: Appender<Numbers> = database.appender();
        let busy = database.begin_write().await?;
        let callers = 2 * QUEUE;
        let mut waiting = JoinSet::new();
        for number in 0..callers {
            let appender = appender.clone();
            waiting.spawn(async move { (number, appender.append(number).await) });
        }
        while appender.queue.capacity() > 0 {
            tokio::task::yield_now().await;
        }

        // Nobody has an answer, and whoever finds no room waits for it.
        assert!(waiting.try_join_next().is_none());
        drop(busy);

        while let Some(answer) = waiting.join_next().await {
            let (number, answer) = answer?;
            assert_eq!(answer?, number);
        }
        let statements = STATEMENTS.load(Ordering::Relaxed);
        assert!(statements < callers / 100, "{statements}");
        database.close().await;
        Ok(())
    }
}
