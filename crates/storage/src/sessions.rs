//! Where each shard left off at the gateway.

use sqlx::SqliteConnection;
use time::OffsetDateTime;

use crate::{Error, moment::stamp, number::signed};

/// What a shard needs to go on where it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// The gateway's name for the session.
    pub session_id: String,
    /// Where to go on.
    pub resume_url: String,
    /// The last event that was taken.
    pub sequence: u64,
}

/// Access to the sessions within a transaction.
#[derive(Debug)]
pub struct Sessions<'c> {
    conn: &'c mut SqliteConnection,
}

impl<'c> Sessions<'c> {
    pub(crate) fn new(conn: &'c mut SqliteConnection) -> Self {
        Self { conn }
    }

    /// A shard's session, if it left one.
    pub async fn get(&mut self, shard: u32) -> Result<Option<Session>, Error> {
        let session = sqlx::query_as!(
            Session,
            "SELECT session_id, resume_url, sequence FROM gateway_sessions WHERE shard = ?",
            shard,
        )
        .fetch_optional(&mut *self.conn)
        .await?;
        Ok(session)
    }

    /// Remembers a shard's session in place of the one before.
    pub async fn save(
        &mut self,
        shard: u32,
        session: &Session,
        at: OffsetDateTime,
    ) -> Result<(), Error> {
        let (sequence, at) = (signed(session.sequence)?, stamp(at));
        sqlx::query!(
            "INSERT INTO gateway_sessions (shard, session_id, resume_url, sequence, updated_at)
             VALUES (?, ?, ?, ?, ?)
             ON CONFLICT (shard) DO UPDATE
                SET session_id = excluded.session_id, resume_url = excluded.resume_url,
                    sequence = excluded.sequence, updated_at = excluded.updated_at",
            shard,
            session.session_id,
            session.resume_url,
            sequence,
            at,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(())
    }

    /// Forgets a shard's session.
    pub async fn clear(&mut self, shard: u32) -> Result<(), Error> {
        sqlx::query!("DELETE FROM gateway_sessions WHERE shard = ?", shard)
            .execute(&mut *self.conn)
            .await?;
        Ok(())
    }
}
