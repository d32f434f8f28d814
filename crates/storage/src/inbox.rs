//! What arrived from Discord and is to be dealt with.

use std::{collections::HashMap, fmt};

use sqlx::SqliteConnection;
use time::OffsetDateTime;

use crate::{Error, append::Append, discord::MessageId, moment::stamp};

/// Names one entry. Later entries have greater ids.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, sqlx::Type)]
#[sqlx(transparent)]
pub struct EntryId(i64);

/// Something that arrived.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewEntry {
    /// Where it comes from; the same source is taken once.
    pub source: String,
    /// Whose turn it takes: entries of one lane are dealt with in order.
    pub lane: String,
    /// What it is.
    pub kind: String,
    /// All of it, as JSON.
    pub payload: String,
    /// When it arrived.
    pub received_at: OffsetDateTime,
}

/// Something that arrived and waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its number.
    pub id: EntryId,
    /// Where it comes from.
    pub source: String,
    /// Whose turn it takes.
    pub lane: String,
    /// What it is.
    pub kind: String,
    /// All of it, as JSON.
    pub payload: String,
    /// How often dealing with it was tried in vain.
    pub attempts: i64,
    /// When it arrived.
    pub received_at: OffsetDateTime,
}

/// How much there is to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Backlog {
    /// How many wait.
    pub waiting: i64,
    /// Since when the oldest of them has been waiting.
    pub oldest: Option<OffsetDateTime>,
    /// How many were given up and not yet purged.
    pub failed: i64,
}

/// Access to the inbox within a transaction.
#[derive(Debug)]
pub struct Inbox<'c> {
    conn: &'c mut SqliteConnection,
}

impl EntryId {
    /// The bare number, for logs.
    pub const fn get(self) -> i64 {
        self.0
    }
}

impl fmt::Display for EntryId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl<'c> Inbox<'c> {
    pub(crate) fn new(conn: &'c mut SqliteConnection) -> Self {
        Self { conn }
    }

    /// The entries that wait, oldest first, from behind `after` on.
    #[tracing::instrument(level = "debug", name = "db.inbox.waiting", skip_all)]
    pub async fn waiting(
        &mut self,
        after: Option<EntryId>,
        limit: i64,
    ) -> Result<Vec<Entry>, Error> {
        let after = after.unwrap_or(EntryId(0));
        let entries = sqlx::query_as!(
            Entry,
            "SELECT id, source, lane, kind, payload, attempts, received_at
               FROM inbox
              WHERE state = 'new' AND id > ?
              ORDER BY id LIMIT ?",
            after,
            limit,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(entries)
    }

    /// Whether an entry still waits.
    pub async fn waits(&mut self, id: EntryId) -> Result<bool, Error> {
        let waits = sqlx::query_scalar!(
            r#"SELECT EXISTS (SELECT 1 FROM inbox WHERE id = ? AND state = 'new') AS "it!: bool""#,
            id,
        )
        .fetch_one(&mut *self.conn)
        .await?;
        Ok(waits)
    }

    /// Whether what has this source was dealt with.
    pub async fn is_settled(&mut self, source: &str) -> Result<bool, Error> {
        let settled = sqlx::query_scalar!(
            r#"SELECT EXISTS (SELECT 1 FROM inbox WHERE source = ? AND state <> 'new')
                   AS "it!: bool""#,
            source,
        )
        .fetch_one(&mut *self.conn)
        .await?;
        Ok(settled)
    }

    /// Whether anything waits in a lane.
    pub async fn waits_in(&mut self, lane: &str) -> Result<bool, Error> {
        let waits = sqlx::query_scalar!(
            r#"SELECT EXISTS (SELECT 1 FROM inbox WHERE state = 'new' AND lane = ?)
                   AS "it!: bool""#,
            lane,
        )
        .fetch_one(&mut *self.conn)
        .await?;
        Ok(waits)
    }

    /// Has an entry wait again that was dealt with, because what came of it was
    /// in vain. `false` if it is not there any more, or waits already.
    pub async fn again(&mut self, source: &str, why: &str) -> Result<bool, Error> {
        let done = sqlx::query!(
            "UPDATE inbox
                SET state = 'new', settled_at = NULL, attempts = attempts + 1, last_error = ?
              WHERE source = ? AND state <> 'new' AND payload <> 'null'",
            why,
            source,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(done.rows_affected() == 1)
    }

    /// The same for everything whose source begins with `prefix`, which ends
    /// with a colon.
    pub async fn all_again(&mut self, prefix: &str, why: &str) -> Result<(), Error> {
        // What comes after a colon.
        let end = format!("{};", prefix.trim_end_matches(':'));
        sqlx::query!(
            "UPDATE inbox
                SET state = 'new', settled_at = NULL, attempts = attempts + 1, last_error = ?
              WHERE source > ? AND source < ? AND state <> 'new' AND payload <> 'null'",
            why,
            prefix,
            end,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(())
    }

    /// The entries of a lane that wait [again](Self::again) and came before
    /// another, oldest first.
    #[tracing::instrument(level = "debug", name = "db.inbox.again_before", skip_all)]
    pub async fn again_before(&mut self, lane: &str, id: EntryId) -> Result<Vec<Entry>, Error> {
        let entries = sqlx::query_as!(
            Entry,
            "SELECT id, source, lane, kind, payload, attempts, received_at
               FROM inbox
              WHERE state = 'new' AND attempts > 0 AND lane = ? AND id < ?
              ORDER BY id",
            lane,
            id,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(entries)
    }

    /// The entries of a lane that wait and came after another, though they are
    /// messages written before `message`, in the order in which they came. The
    /// source of a message is `message:` and its id.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn written_before(
        &mut self,
        lane: &str,
        id: EntryId,
        message: MessageId,
    ) -> Result<Vec<Entry>, Error> {
        let entries = sqlx::query_as!(
            Entry,
            "SELECT id, source, lane, kind, payload, attempts, received_at
               FROM inbox
              WHERE state = 'new' AND lane = ? AND id > ?
                AND source GLOB 'message:*' AND CAST(substr(source, 9) AS INTEGER) < ?
              ORDER BY id",
            lane,
            id,
            message,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(entries)
    }

    /// The entries of a lane that wait, oldest first.
    #[tracing::instrument(level = "debug", name = "db.inbox.waiting_in", skip_all)]
    pub async fn waiting_in(&mut self, lane: &str) -> Result<Vec<Entry>, Error> {
        let entries = sqlx::query_as!(
            Entry,
            "SELECT id, source, lane, kind, payload, attempts, received_at
               FROM inbox
              WHERE state = 'new' AND lane = ?
              ORDER BY id",
            lane,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(entries)
    }

    /// Notes that an entry has been dealt with.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Affected`] if it does not wait.
    pub async fn done(&mut self, id: EntryId, at: OffsetDateTime) -> Result<(), Error> {
        let at = stamp(at);
        let done = sqlx::query!(
            "UPDATE inbox SET state = 'done', settled_at = ? WHERE id = ? AND state = 'new'",
            at,
            id,
        )
        .execute(&mut *self.conn)
        .await?;
        Error::one_row("inbox", &done)
    }

    /// Gives an entry up.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Affected`] if it does not wait.
    pub async fn failed(
        &mut self,
        id: EntryId,
        reason: &str,
        at: OffsetDateTime,
    ) -> Result<(), Error> {
        let at = stamp(at);
        let done = sqlx::query!(
            "UPDATE inbox SET state = 'failed', attempts = attempts + 1, last_error = ?, settled_at = ?
              WHERE id = ? AND state = 'new'",
            reason,
            at,
            id,
        )
        .execute(&mut *self.conn)
        .await?;
        Error::one_row("inbox", &done)
    }

    /// Notes a source as dealt with. `false` if it was known already.
    ///
    /// For what is handled in the very transaction that claims it.
    pub async fn record_key(
        &mut self,
        source: &str,
        lane: &str,
        kind: &str,
        at: OffsetDateTime,
    ) -> Result<bool, Error> {
        let at = stamp(at);
        let done = sqlx::query!(
            "INSERT INTO inbox (source, lane, kind, payload, state, received_at, settled_at)
             VALUES (?, ?, ?, 'null', 'done', ?4, ?4)
             ON CONFLICT (source) DO UPDATE SET state = 'done', settled_at = excluded.settled_at
              WHERE state = 'new'",
            source,
            lane,
            kind,
            at,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(done.rows_affected() == 1)
    }

    /// How much there is to do.
    pub async fn backlog(&mut self) -> Result<Backlog, Error> {
        let backlog = sqlx::query_as!(
            Backlog,
            r#"SELECT (SELECT count(*) FROM inbox WHERE state = 'new') AS "waiting!: i64",
                      (SELECT received_at FROM inbox WHERE state = 'new' ORDER BY id LIMIT 1)
                          AS "oldest?: OffsetDateTime",
                      (SELECT count(*) FROM inbox WHERE state = 'failed') AS "failed!: i64""#,
        )
        .fetch_one(&mut *self.conn)
        .await?;
        Ok(backlog)
    }
}

/// Entries that come in floods.
#[derive(Debug)]
pub(crate) struct Arrivals;

impl Append for Arrivals {
    type Row = NewEntry;
    type Outcome = Option<EntryId>;

    async fn append(
        conn: &mut SqliteConnection,
        rows: &[NewEntry],
    ) -> Result<Vec<Option<EntryId>>, Error> {
        if let [alone] = rows {
            return Ok(vec![take(conn, alone).await?]);
        }
        let values: Vec<_> = rows
            .iter()
            .map(|row| {
                (
                    &row.source,
                    &row.lane,
                    &row.kind,
                    &row.payload,
                    stamp(row.received_at),
                )
            })
            .collect();
        let values = serde_json::to_string(&values)?;
        let taken = sqlx::query!(
            r#"INSERT INTO inbox (source, lane, kind, payload, received_at)
               SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4
                 FROM json_each(?) WHERE true ORDER BY key
               ON CONFLICT (source) DO NOTHING
               RETURNING id AS "id!: EntryId", source"#,
            values,
        )
        .fetch_all(&mut *conn)
        .await?;
        let mut ids: HashMap<_, _> = taken.into_iter().map(|row| (row.source, row.id)).collect();
        Ok(rows.iter().map(|row| ids.remove(&row.source)).collect())
    }
}

/// Appends one entry, sooner than a batch of one; `None` if its source is known.
async fn take(conn: &mut SqliteConnection, entry: &NewEntry) -> Result<Option<EntryId>, Error> {
    let at = stamp(entry.received_at);
    // Without RETURNING: the driver is content with the one row, and does not tell
    // if the commit behind it fails.
    let done = sqlx::query!(
        "INSERT INTO inbox (source, lane, kind, payload, received_at)
         VALUES (?, ?, ?, ?, ?)
         ON CONFLICT (source) DO NOTHING",
        entry.source,
        entry.lane,
        entry.kind,
        entry.payload,
        at,
    )
    .execute(conn)
    .await?;
    let taken = done.rows_affected() == 1;
    Ok(taken.then(|| EntryId(done.last_insert_rowid())))
}
