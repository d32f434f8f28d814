//! What members wrote that a rule keeps from the staff.

use sqlx::SqliteConnection;
use time::OffsetDateTime;

use crate::{
    Error,
    discord::{ChannelId, MessageId, UserId},
    inbox::{Entry, EntryId},
    moment::stamp,
};

/// Why a message is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, sqlx::Type)]
#[sqlx(rename_all = "snake_case")]
pub enum HoldReason {
    /// Its member is blocked.
    Blocked,
    /// The staff take no messages for now.
    Paused,
    /// It would open a ticket during a raid.
    Raid,
    /// Its member's account is too new.
    Young,
    /// Its member has not been on the server for long.
    Newcomer,
    /// Its member writes too much at once.
    Flood,
}

impl HoldReason {
    /// Whether it goes on by itself with the next message that nothing holds.
    pub const fn passes(self) -> bool {
        !matches!(self, Self::Blocked | Self::Flood)
    }
}

/// What of all that is held of somebody is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// Everything.
    All,
    /// What [goes on by itself](HoldReason::passes).
    Passing,
    /// What is held for a reason.
    For(HoldReason),
}

impl Extent {
    /// Whether what is refused is meant, too, and the reason if only one is meant.
    const fn parts(self) -> (bool, Option<HoldReason>) {
        match self {
            Self::All => (true, None),
            Self::Passing => (false, None),
            Self::For(reason) => (true, Some(reason)),
        }
    }
}

/// What there is that may hold what somebody writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a question of its own"
)]
pub struct Gate {
    /// Whether they have a block of their own, be it over or not.
    pub block: bool,
    /// Whether a role is blocked, likewise.
    pub roles: bool,
    /// Whether there is a pause, likewise.
    pub pauses: bool,
    /// Whether something of theirs is held that [goes on by itself](HoldReason::passes).
    pub waits: bool,
}

/// A message, or an edit of one, to be held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewHeld {
    /// The inbox entry that holds what was written.
    pub entry: EntryId,
    /// Who wrote it.
    pub user: UserId,
    /// What they are called.
    pub name: String,
    /// Where they wrote it.
    pub channel: ChannelId,
    /// The message; `None` for an edit of one.
    pub message: Option<MessageId>,
    /// Why it is held.
    pub reason: HoldReason,
    /// Whether they were told so.
    pub answered: bool,
    /// The copies of its files, as JSON, if they were made.
    pub files: Option<String>,
    /// When.
    pub at: OffsetDateTime,
}

/// What is known of an inbox entry that is held, or was until it was let in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldEntry {
    /// Whether the staff have let it in.
    pub let_in: bool,
    /// The copies of its files, as JSON, if they were made.
    pub files: Option<String>,
}

/// Somebody of whom messages are held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldMember {
    /// Who.
    pub user_id: UserId,
    /// What they were called when they wrote the oldest of them.
    pub name: String,
    /// Why that is held.
    pub reason: HoldReason,
    /// How many messages.
    pub messages: i64,
    /// Since when.
    pub since: OffsetDateTime,
}

/// What is not held any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Freed {
    /// The channel of direct messages.
    pub channel: ChannelId,
    /// The message; `None` if it is a change of one.
    pub message: Option<MessageId>,
    /// The message, or the one that was edited.
    pub concerns: Option<MessageId>,
    /// Why it was held.
    pub reason: HoldReason,
}

/// Access to held messages within a transaction.
#[derive(Debug)]
pub struct HeldMessages<'c> {
    conn: &'c mut SqliteConnection,
}

impl<'c> HeldMessages<'c> {
    pub(super) fn new(conn: &'c mut SqliteConnection) -> Self {
        Self { conn }
    }

    /// Holds what an inbox entry has; the entry is for the caller to settle.
    pub async fn hold(&mut self, held: &NewHeld) -> Result<(), Error> {
        let at = stamp(held.at);
        sqlx::query!(
            "INSERT INTO held_messages (entry_id, user_id, user_name, dm_channel_id, dm_message_id,
                                        reason, answered, files, held_at)
             VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
             ON CONFLICT (entry_id) DO UPDATE
                SET reason = excluded.reason, answered = excluded.answered,
                    files = coalesce(excluded.files, files), held_at = excluded.held_at,
                    let_in_at = NULL, let_in_by = NULL",
            held.entry,
            held.user,
            held.name,
            held.channel,
            held.message,
            held.reason,
            held.answered,
            held.files,
            at,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(())
    }

    /// What is known of an entry that is held, or let in and not yet dealt with.
    pub async fn entry(&mut self, entry: EntryId) -> Result<Option<HeldEntry>, Error> {
        let held = sqlx::query_as!(
            HeldEntry,
            r#"SELECT let_in_by IS NOT NULL AS "let_in!: bool", files
                 FROM held_messages WHERE entry_id = ?"#,
            entry,
        )
        .fetch_optional(&mut *self.conn)
        .await?;
        Ok(held)
    }

    /// Why a message is held, if it is.
    pub async fn reason_of(&mut self, message: MessageId) -> Result<Option<HoldReason>, Error> {
        let reason = sqlx::query_scalar!(
            "SELECT reason FROM held_messages WHERE dm_message_id = ? AND let_in_at IS NULL",
            message,
        )
        .fetch_optional(&mut *self.conn)
        .await?;
        Ok(reason)
    }

    /// What there is that may hold what a member writes.
    pub async fn gate(&mut self, user: UserId) -> Result<Gate, Error> {
        let gate = sqlx::query_as!(
            Gate,
            r#"SELECT EXISTS (SELECT 1 FROM blocked_users WHERE user_id = ?1) AS "block!: bool",
                      EXISTS (SELECT 1 FROM blocked_roles) AS "roles!: bool",
                      EXISTS (SELECT 1 FROM pauses) AS "pauses!: bool",
                      EXISTS (SELECT 1 FROM held_messages
                               WHERE user_id = ?1 AND let_in_at IS NULL
                                 AND reason NOT IN ('blocked', 'flood')) AS "waits!: bool""#,
            user,
        )
        .fetch_one(&mut *self.conn)
        .await?;
        Ok(gate)
    }

    /// Whether something is held of a member that is not refused: the staff have not
    /// read all that they wrote.
    pub async fn keeps(&mut self, user: UserId) -> Result<bool, Error> {
        let keeps = sqlx::query_scalar!(
            r#"SELECT EXISTS (
                   SELECT 1 FROM held_messages
                    WHERE user_id = ? AND let_in_at IS NULL AND reason <> 'blocked')
                   AS "keeps!: bool""#,
            user,
        )
        .fetch_one(&mut *self.conn)
        .await?;
        Ok(keeps)
    }

    /// Whether anything is held, of whomever, that [goes on by
    /// itself](HoldReason::passes).
    pub async fn anything_waits(&mut self) -> Result<bool, Error> {
        let waits = sqlx::query_scalar!(
            r#"SELECT EXISTS (
                   SELECT 1 FROM held_messages
                    WHERE let_in_at IS NULL AND reason NOT IN ('blocked', 'flood'))
                   AS "waits!: bool""#,
        )
        .fetch_one(&mut *self.conn)
        .await?;
        Ok(waits)
    }

    /// When a member was last told that something is held for this reason, as far as
    /// that is still held.
    pub async fn answered_at(
        &mut self,
        user: UserId,
        reason: HoldReason,
    ) -> Result<Option<OffsetDateTime>, Error> {
        let at = sqlx::query_scalar!(
            "SELECT held_at FROM held_messages
              WHERE user_id = ? AND reason = ? AND answered = 1 AND let_in_at IS NULL
              ORDER BY entry_id DESC LIMIT 1",
            user,
            reason,
        )
        .fetch_optional(&mut *self.conn)
        .await?;
        Ok(at)
    }

    /// Of how many messages of a member something is held: they, or edits of them.
    pub async fn count_of(&mut self, user: UserId) -> Result<i64, Error> {
        let count = sqlx::query_scalar!(
            "SELECT count(DISTINCT inbox.payload ->> '$.message')
               FROM held_messages AS held JOIN inbox ON inbox.id = held.entry_id
              WHERE held.user_id = ? AND held.let_in_at IS NULL",
            user,
        )
        .fetch_one(&mut *self.conn)
        .await?;
        Ok(count)
    }

    /// Whether so many messages of a member are held, or more.
    pub async fn reaches(&mut self, user: UserId, count: i64) -> Result<bool, Error> {
        let found = sqlx::query_scalar!(
            "SELECT count(*) FROM (
                 SELECT 1 FROM held_messages
                  WHERE user_id = ? AND let_in_at IS NULL AND dm_message_id IS NOT NULL LIMIT ?)",
            user,
            count,
        )
        .fetch_one(&mut *self.conn)
        .await?;
        Ok(found >= count)
    }

    /// The messages of a member that are held, and the edits of messages that are not,
    /// oldest first.
    pub async fn of_member(&mut self, user: UserId, limit: i64) -> Result<Vec<Entry>, Error> {
        let held = sqlx::query_as!(
            Entry,
            "SELECT inbox.id, inbox.source, inbox.lane, inbox.kind, inbox.payload, inbox.attempts,
                    inbox.received_at
               FROM held_messages AS held JOIN inbox ON inbox.id = held.entry_id
              WHERE held.user_id = ? AND held.let_in_at IS NULL
                AND (held.dm_message_id IS NOT NULL
                     OR (inbox.payload ->> '$.message' IS NOT NULL
                         AND NOT EXISTS (
                             SELECT 1 FROM held_messages AS edited
                              WHERE edited.let_in_at IS NULL
                                AND edited.dm_message_id
                                    = CAST(inbox.payload ->> '$.message' AS INTEGER))))
              ORDER BY held.entry_id LIMIT ?",
            user,
            limit,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(held)
    }

    /// A part of the members of whom messages are held, those who have waited longest
    /// first.
    pub async fn members(&mut self, skip: i64, limit: i64) -> Result<Vec<HeldMember>, Error> {
        let members = sqlx::query_as!(
            HeldMember,
            // What is not counted comes from the row that has the minimum.
            r#"SELECT held.user_id AS "user_id!: UserId", held.user_name AS "name!: String",
                      held.reason AS "reason!: HoldReason",
                      count(DISTINCT inbox.payload ->> '$.message') AS "messages!: i64",
                      min(held.held_at) AS "since!: OffsetDateTime"
                 FROM held_messages AS held JOIN inbox ON inbox.id = held.entry_id
                WHERE held.let_in_at IS NULL
                GROUP BY held.user_id HAVING count(inbox.payload ->> '$.message') > 0
                ORDER BY min(held.held_at), held.user_id LIMIT ? OFFSET ?"#,
            limit,
            skip,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(members)
    }

    /// Of how many members messages are held.
    pub async fn count_members(&mut self) -> Result<i64, Error> {
        let count = sqlx::query_scalar!(
            "SELECT count(DISTINCT held.user_id)
               FROM held_messages AS held JOIN inbox ON inbox.id = held.entry_id
              WHERE held.let_in_at IS NULL AND inbox.payload ->> '$.message' IS NOT NULL",
        )
        .fetch_one(&mut *self.conn)
        .await?;
        Ok(count)
    }

    /// The members of whom something is held that [goes on by
    /// itself](HoldReason::passes) and who are not blocked, those who have waited
    /// longest first.
    pub async fn passing(&mut self, at: OffsetDateTime, limit: i64) -> Result<Vec<UserId>, Error> {
        let at = stamp(at);
        let members = sqlx::query_scalar!(
            r#"SELECT user_id AS "user_id!: UserId" FROM held_messages AS held
                WHERE let_in_at IS NULL AND reason NOT IN ('blocked', 'flood')
                  AND NOT EXISTS (
                      SELECT 1 FROM blocked_users AS block
                       WHERE block.user_id = CAST(held.user_id AS TEXT)
                         AND (block.expires_at IS NULL OR block.expires_at > ?))
                GROUP BY user_id ORDER BY min(held_at), user_id LIMIT ?"#,
            at,
            limit,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(members)
    }

    /// Members of whom something is held for a reason; only those with an open ticket,
    /// if so wanted.
    pub async fn held_for(
        &mut self,
        reason: HoldReason,
        with_ticket: bool,
        limit: i64,
    ) -> Result<Vec<UserId>, Error> {
        let members = sqlx::query_scalar!(
            "SELECT DISTINCT user_id FROM held_messages AS held
              WHERE reason = ? AND let_in_at IS NULL
                AND (NOT ? OR EXISTS (
                     SELECT 1 FROM threads WHERE threads.user_id = held.user_id AND status = 1))
              LIMIT ?",
            reason,
            with_ticket,
            limit,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(members)
    }

    /// Of how many messages something is held for a reason.
    pub async fn count_for(&mut self, reason: HoldReason) -> Result<i64, Error> {
        let count = sqlx::query_scalar!(
            "SELECT count(DISTINCT inbox.payload ->> '$.message')
               FROM held_messages AS held JOIN inbox ON inbox.id = held.entry_id
              WHERE held.reason = ? AND held.let_in_at IS NULL",
            reason,
        )
        .fetch_one(&mut *self.conn)
        .await?;
        Ok(count)
    }

    /// Has what is held of a member wait again in the inbox; whatever the rules say, if
    /// somebody of the staff lets it in. Returns what that is, oldest first.
    pub async fn let_in(
        &mut self,
        user: UserId,
        extent: Extent,
        by: Option<UserId>,
        at: OffsetDateTime,
    ) -> Result<Vec<Freed>, Error> {
        let freed = self.freed(user, extent).await?;
        let ((refused_too, reason), at) = (extent.parts(), stamp(at));
        sqlx::query!(
            "UPDATE inbox
                SET state = 'new', settled_at = NULL, attempts = attempts + 1,
                    last_error = 'it was held'
              WHERE state <> 'new' AND id IN (
                    SELECT entry_id FROM held_messages
                     WHERE user_id = ? AND let_in_at IS NULL
                       AND (? OR reason NOT IN ('blocked', 'flood'))
                       AND reason = coalesce(?, reason))",
            user,
            refused_too,
            reason,
        )
        .execute(&mut *self.conn)
        .await?;
        sqlx::query!(
            "UPDATE held_messages SET let_in_at = ?, let_in_by = ?
              WHERE user_id = ? AND let_in_at IS NULL
                AND (? OR reason NOT IN ('blocked', 'flood'))
                AND reason = coalesce(?, reason)",
            at,
            by,
            user,
            refused_too,
            reason,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(freed)
    }

    /// Holds something of a member no more: it goes nowhere. Returns what that is,
    /// oldest first.
    pub async fn discard(&mut self, user: UserId, extent: Extent) -> Result<Vec<Freed>, Error> {
        let freed = self.freed(user, extent).await?;
        let (refused_too, reason) = extent.parts();
        sqlx::query!(
            "DELETE FROM held_messages
              WHERE user_id = ? AND let_in_at IS NULL
                AND (? OR reason NOT IN ('blocked', 'flood'))
                AND reason = coalesce(?, reason)",
            user,
            refused_too,
            reason,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(freed)
    }

    async fn freed(&mut self, user: UserId, extent: Extent) -> Result<Vec<Freed>, Error> {
        let (refused_too, reason) = extent.parts();
        let freed = sqlx::query_as!(
            Freed,
            r#"SELECT held.dm_channel_id AS channel, held.dm_message_id AS message, held.reason,
                      CAST(inbox.payload ->> '$.message' AS INTEGER) AS "concerns: MessageId"
                 FROM held_messages AS held JOIN inbox ON inbox.id = held.entry_id
                WHERE held.user_id = ? AND held.let_in_at IS NULL
                  AND (? OR held.reason NOT IN ('blocked', 'flood'))
                  AND held.reason = coalesce(?, held.reason)
                ORDER BY held.entry_id"#,
            user,
            refused_too,
            reason,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(freed)
    }

    /// Notes that an entry which was let in has been dealt with.
    pub async fn done(&mut self, entry: EntryId) -> Result<(), Error> {
        sqlx::query!("DELETE FROM held_messages WHERE entry_id = ?", entry)
            .execute(&mut *self.conn)
            .await?;
        Ok(())
    }
}
