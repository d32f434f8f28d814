//! How a ticket stands: whom it waits for, who takes care of it, what its
//! channel is called, and that it goes on after it was over.

use time::OffsetDateTime;

use super::{Ticket, TicketId, TicketStatus, Tickets};
use crate::{Error, discord::UserId, moment::stamp};

/// Whose turn it is to write.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, sqlx::Type)]
#[sqlx(rename_all = "snake_case")]
pub enum Waiting {
    /// The member wrote last.
    Staff,
    /// The staff wrote last.
    Member,
}

/// How a ticket stands beyond being open or closed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StatusDetails {
    /// Whose turn it is; `None` before anybody has written.
    pub waiting_for: Option<Waiting>,
    /// Since when.
    pub waiting_since: Option<OffsetDateTime>,
    /// Who takes care of it.
    pub claimed_by: Option<UserId>,
    /// What they are called.
    pub claimed_name: Option<String>,
    /// What the staff wrote on it.
    pub label: Option<String>,
    /// Who of them did.
    pub label_by: Option<UserId>,
    /// What stands for the member in its channel's name, if not their own name.
    pub called: Option<String>,
    /// Until when it is put aside.
    pub snoozed_until: Option<OffsetDateTime>,
    /// When its member was warned that it closes, if they have not written since.
    pub idle_warned_at: Option<OffsetDateTime>,
    /// What its channel is called at Discord, as far as is known.
    pub shown_name: Option<String>,
    /// When its channel was renamed last.
    pub renamed_at: Option<OffsetDateTime>,
    /// When it was renamed before that.
    pub renamed_before: Option<OffsetDateTime>,
    /// When it is to be renamed again.
    pub name_due_at: Option<OffsetDateTime>,
    /// Whether its channel was kept when it closed.
    pub archived: bool,
    /// The forum's tag on its post that shows its status, as far as is known.
    pub shown_tag: Option<i64>,
}

impl Tickets<'_> {
    /// How a ticket stands.
    #[tracing::instrument(level = "debug", name = "db.tickets.status_details", skip_all, fields(ticket.id = %id))]
    pub async fn status_details(&mut self, id: TicketId) -> Result<Option<StatusDetails>, Error> {
        let status = sqlx::query_as!(
            StatusDetails,
            "SELECT waiting_for, waiting_since, claimed_by, claimed_name, label, label_by, called,
                    snoozed_until, idle_warned_at, shown_name, renamed_at, renamed_before, name_due_at, archived,
                    shown_tag
               FROM threads
              WHERE id = ?",
            id,
        )
        .fetch_optional(&mut *self.conn)
        .await?;
        Ok(status)
    }

    /// Notes who is to write next. A ticket that was put aside or warned about
    /// is so no longer.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Affected`] if there is no such ticket.
    #[tracing::instrument(level = "debug", name = "db.tickets.wait_for", skip_all, fields(ticket.id = %id))]
    pub async fn wait_for(
        &mut self,
        id: TicketId,
        waiting: Waiting,
        at: OffsetDateTime,
    ) -> Result<(), Error> {
        let at = stamp(at);
        let done = sqlx::query!(
            "UPDATE threads
                SET waiting_for = ?1, waiting_since = ?2, idle_warned_at = NULL,
                    taken_up_at = CASE WHEN snoozed_until IS NULL THEN taken_up_at ELSE ?2 END,
                    snoozed_until = NULL
              WHERE id = ?3",
            waiting,
            at,
            id,
        )
        .execute(&mut *self.conn)
        .await?;
        Error::one_row("threads", &done)
    }

    /// Notes who takes care of a ticket and what they are called, or that
    /// nobody does.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Affected`] if there is no such ticket.
    #[tracing::instrument(level = "debug", name = "db.tickets.claim", skip_all, fields(ticket.id = %id))]
    pub async fn claim(&mut self, id: TicketId, by: Option<(UserId, &str)>) -> Result<(), Error> {
        let (by, name) = by.unzip();
        let done = sqlx::query!(
            "UPDATE threads SET claimed_by = ?, claimed_name = ? WHERE id = ?",
            by,
            name,
            id,
        )
        .execute(&mut *self.conn)
        .await?;
        Error::one_row("threads", &done)
    }

    /// Writes something on a ticket, by somebody of the staff, or takes it off.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Affected`] if there is no such ticket.
    #[tracing::instrument(level = "debug", name = "db.tickets.label", skip_all, fields(ticket.id = %id))]
    pub async fn label(
        &mut self,
        id: TicketId,
        label: Option<(&str, UserId)>,
    ) -> Result<(), Error> {
        let (label, by) = label.unzip();
        let done = sqlx::query!(
            "UPDATE threads SET label = ?, label_by = ? WHERE id = ?",
            label,
            by,
            id,
        )
        .execute(&mut *self.conn)
        .await?;
        Error::one_row("threads", &done)
    }

    /// Notes what stands for the member in the name of a ticket's channel.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Affected`] if there is no such ticket.
    #[tracing::instrument(level = "debug", name = "db.tickets.call", skip_all, fields(ticket.id = %id))]
    pub async fn call(&mut self, id: TicketId, called: &str) -> Result<(), Error> {
        let done = sqlx::query!("UPDATE threads SET called = ? WHERE id = ?", called, id)
            .execute(&mut *self.conn)
            .await?;
        Error::one_row("threads", &done)
    }

    /// What stands for the members of the open tickets in the names of their
    /// channels, beside that of `id`.
    #[tracing::instrument(level = "debug", name = "db.tickets.called_but", skip_all, fields(ticket.id = %id))]
    pub async fn called_but(&mut self, id: TicketId) -> Result<Vec<String>, Error> {
        let called = sqlx::query_scalar!(
            r#"SELECT coalesce(called, user_name) AS "called!: String" FROM threads
                WHERE status = 1 AND id <> ?"#,
            id,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(called)
    }

    /// Notes that the staff did something with a ticket that waits for its member:
    /// the member has the whole time again, and has not been warned.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    #[tracing::instrument(level = "debug", name = "db.tickets.attended", skip_all, fields(ticket.id = %id))]
    pub async fn attended(&mut self, id: TicketId, at: OffsetDateTime) -> Result<(), Error> {
        let at = stamp(at);
        sqlx::query!(
            "UPDATE threads SET waiting_since = ?, idle_warned_at = NULL
              WHERE id = ? AND waiting_for = 'member'",
            at,
            id,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(())
    }

    /// Puts a ticket aside until a moment, or takes it up again. Its member has
    /// then not been warned that it closes.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Affected`] if there is no such ticket.
    #[tracing::instrument(level = "debug", name = "db.tickets.snooze", skip_all, fields(ticket.id = %id))]
    pub async fn snooze(
        &mut self,
        id: TicketId,
        until: Option<OffsetDateTime>,
        at: OffsetDateTime,
    ) -> Result<(), Error> {
        let (until, at) = (until.map(stamp), stamp(at));
        let done = sqlx::query!(
            "UPDATE threads
                SET snoozed_until = ?1, idle_warned_at = NULL,
                    taken_up_at = CASE WHEN ?1 IS NULL THEN ?2 ELSE taken_up_at END
              WHERE id = ?3",
            until,
            at,
            id,
        )
        .execute(&mut *self.conn)
        .await?;
        Error::one_row("threads", &done)
    }

    /// The open tickets that are to be taken up again by a moment, the earliest
    /// first.
    #[tracing::instrument(level = "debug", name = "db.tickets.snoozed", skip_all)]
    pub async fn snoozed(
        &mut self,
        until: OffsetDateTime,
        limit: i64,
    ) -> Result<Vec<(TicketId, OffsetDateTime)>, Error> {
        let until = stamp(until);
        let rows = sqlx::query!(
            r#"SELECT id, snoozed_until AS "until!: OffsetDateTime" FROM threads
                WHERE snoozed_until <= ? AND status = 1
                ORDER BY snoozed_until LIMIT ?"#,
            until,
            limit,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(rows.into_iter().map(|row| (row.id, row.until)).collect())
    }

    /// The open tickets whose member was last answered by a moment and has not
    /// been warned, that are not put aside and whose closing is not planned; the
    /// longest ago first, each with when. Whoever has written something that is held,
    /// and not refused, is not waited for.
    #[tracing::instrument(level = "debug", name = "db.tickets.idle", skip_all)]
    pub async fn idle(
        &mut self,
        since: OffsetDateTime,
        limit: i64,
    ) -> Result<Vec<(TicketId, OffsetDateTime)>, Error> {
        let since = stamp(since);
        let rows = sqlx::query!(
            r#"SELECT id, waiting_since AS "since!: OffsetDateTime" FROM threads
                WHERE status = 1 AND waiting_for = 'member' AND idle_warned_at IS NULL
                  AND snoozed_until IS NULL AND waiting_since <= ?
                  AND id NOT IN (SELECT thread_id FROM scheduled_closures)
                  AND NOT EXISTS (
                      SELECT 1 FROM held_messages AS held
                       WHERE held.user_id = threads.user_id AND held.let_in_at IS NULL
                         AND held.reason <> 'blocked')
                ORDER BY waiting_since LIMIT ?"#,
            since,
            limit,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(rows.into_iter().map(|row| (row.id, row.since)).collect())
    }

    /// Notes that a member was warned that their ticket closes.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Affected`] if there is no such ticket.
    #[tracing::instrument(level = "debug", name = "db.tickets.warned", skip_all, fields(ticket.id = %id))]
    pub async fn warned(&mut self, id: TicketId, at: OffsetDateTime) -> Result<(), Error> {
        let at = stamp(at);
        let done = sqlx::query!("UPDATE threads SET idle_warned_at = ? WHERE id = ?", at, id)
            .execute(&mut *self.conn)
            .await?;
        Error::one_row("threads", &done)
    }

    /// Forgets that members of open tickets were warned, where tickets do not
    /// close for that any more: should they again, there is another warning.
    pub async fn forget_warnings(&mut self) -> Result<u64, Error> {
        let done = sqlx::query!(
            "UPDATE threads SET idle_warned_at = NULL
              WHERE status = 1 AND idle_warned_at IS NOT NULL",
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(done.rows_affected())
    }

    /// The open tickets whose member was warned by a moment and whose closing is
    /// not planned, the longest ago first, each with when; likewise.
    #[tracing::instrument(level = "debug", name = "db.tickets.warned_by", skip_all)]
    pub async fn warned_by(
        &mut self,
        at: OffsetDateTime,
        limit: i64,
    ) -> Result<Vec<(TicketId, OffsetDateTime)>, Error> {
        let at = stamp(at);
        let rows = sqlx::query!(
            r#"SELECT id, idle_warned_at AS "at!: OffsetDateTime" FROM threads
                WHERE status = 1 AND idle_warned_at IS NOT NULL AND idle_warned_at <= ?
                  AND id NOT IN (SELECT thread_id FROM scheduled_closures)
                  AND NOT EXISTS (
                      SELECT 1 FROM held_messages AS held
                       WHERE held.user_id = threads.user_id AND held.let_in_at IS NULL
                         AND held.reason <> 'blocked')
                ORDER BY idle_warned_at LIMIT ?"#,
            at,
            limit,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(rows.into_iter().map(|row| (row.id, row.at)).collect())
    }

    /// Notes what a ticket's channel is called at Discord.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Affected`] if there is no such ticket.
    #[tracing::instrument(level = "debug", name = "db.tickets.shown", skip_all, fields(ticket.id = %id))]
    pub async fn shown(&mut self, id: TicketId, name: &str) -> Result<(), Error> {
        let done = sqlx::query!("UPDATE threads SET shown_name = ? WHERE id = ?", name, id)
            .execute(&mut *self.conn)
            .await?;
        Error::one_row("threads", &done)
    }

    /// Records which of the forum's tags shows the status on a ticket's post.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Affected`] if there is no such ticket.
    #[tracing::instrument(level = "debug", name = "db.tickets.tagged", skip_all, fields(ticket.id = %id))]
    pub async fn tagged(&mut self, id: TicketId, tag: Option<i64>) -> Result<(), Error> {
        let done = sqlx::query!("UPDATE threads SET shown_tag = ? WHERE id = ?", tag, id)
            .execute(&mut *self.conn)
            .await?;
        Error::one_row("threads", &done)
    }

    /// Notes that a ticket's channel is being renamed.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Affected`] if there is no such ticket.
    #[tracing::instrument(level = "debug", name = "db.tickets.renaming", skip_all, fields(ticket.id = %id))]
    pub async fn renaming(&mut self, id: TicketId, at: OffsetDateTime) -> Result<(), Error> {
        let at = stamp(at);
        let done = sqlx::query!(
            "UPDATE threads
                SET renamed_before = renamed_at, renamed_at = ?, name_due_at = NULL
              WHERE id = ?",
            at,
            id,
        )
        .execute(&mut *self.conn)
        .await?;
        Error::one_row("threads", &done)
    }

    /// Notes when a ticket's channel is to be renamed, if it is.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Affected`] if there is no such ticket.
    #[tracing::instrument(level = "debug", name = "db.tickets.rename_at", skip_all, fields(ticket.id = %id))]
    pub async fn rename_at(
        &mut self,
        id: TicketId,
        due: Option<OffsetDateTime>,
    ) -> Result<(), Error> {
        let due = due.map(stamp);
        let done = sqlx::query!("UPDATE threads SET name_due_at = ? WHERE id = ?", due, id)
            .execute(&mut *self.conn)
            .await?;
        Error::one_row("threads", &done)
    }

    /// The tickets whose channel is to be renamed by a moment, the earliest
    /// first, each with when.
    #[tracing::instrument(level = "debug", name = "db.tickets.renames", skip_all)]
    pub async fn renames(
        &mut self,
        by: OffsetDateTime,
        limit: i64,
    ) -> Result<Vec<(TicketId, OffsetDateTime)>, Error> {
        let by = stamp(by);
        let rows = sqlx::query!(
            r#"SELECT id, name_due_at AS "due!: OffsetDateTime" FROM threads
                WHERE name_due_at <= ?
                ORDER BY name_due_at LIMIT ?"#,
            by,
            limit,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(rows.into_iter().map(|row| (row.id, row.due)).collect())
    }

    /// Notes whether the channel of a closed ticket is kept.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Affected`] if there is no such ticket.
    #[tracing::instrument(level = "debug", name = "db.tickets.archived", skip_all, fields(ticket.id = %id))]
    pub async fn archived(&mut self, id: TicketId, archived: bool) -> Result<(), Error> {
        let done = sqlx::query!("UPDATE threads SET archived = ? WHERE id = ?", archived, id)
            .execute(&mut *self.conn)
            .await?;
        Error::one_row("threads", &done)
    }

    /// The ticket of a member that closed last, unless one is open.
    pub async fn last_closed_of(&mut self, user: UserId) -> Result<Option<Ticket>, Error> {
        let newest = self.of_member(user, None, 50).await?;
        if newest
            .iter()
            .any(|member| member.status == TicketStatus::Open)
        {
            return Ok(None);
        }
        Ok(newest.into_iter().max_by_key(|member| member.closed_at))
    }

    /// Lets a closed ticket go on, in the channel it has if that was kept, else
    /// in one that is yet to be made. `false` if it is not closed, or if its
    /// member has another open one or is in one.
    #[tracing::instrument(level = "debug", name = "db.tickets.reopen", skip_all, fields(ticket.id = %id))]
    pub async fn reopen(
        &mut self,
        id: TicketId,
        by: Option<UserId>,
        reason: Option<&str>,
        at: OffsetDateTime,
    ) -> Result<bool, Error> {
        let done = sqlx::query!(
            "UPDATE OR IGNORE threads
                SET status = 1, closed_at = NULL, closed_by = NULL, close_reason = NULL,
                    channel_id = CASE WHEN archived THEN channel_id END,
                    shown_name = CASE WHEN archived THEN shown_name END,
                    shown_tag = CASE WHEN archived THEN shown_tag END,
                    renamed_at = CASE WHEN archived THEN renamed_at END,
                    renamed_before = CASE WHEN archived THEN renamed_before END,
                    name_due_at = NULL, snoozed_until = NULL, idle_warned_at = NULL
              WHERE id = ? AND status = 0
                AND NOT EXISTS (SELECT 1 FROM thread_members
                     WHERE user_id = threads.user_id AND present = 1)",
            id,
        )
        .execute(&mut *self.conn)
        .await?;
        if done.rows_affected() == 0 {
            return Ok(false);
        }
        self.archived(id, false).await?;
        self.note(id, TicketStatus::Open, by, reason, &stamp(at))
            .await?;
        Ok(true)
    }
}
