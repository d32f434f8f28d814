//! The rows of the outbox that carry messages, part by part.

use super::{Delivery, MessageRowId, Messages, Part, Side, TicketId};
use crate::{
    Error,
    discord::{MessageId, UserId},
    outbox::OutboxId,
};

/// A part of a message on its way to one side, or there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Post {
    /// Where it is seen.
    pub side: Side,
    /// Which part it is, from 1.
    pub part: i64,
    /// The row of the outbox that carries it.
    pub outbox_id: OutboxId,
    /// Whether it is there.
    pub state: Delivery,
}

/// A message that somebody wrote, as it is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// The message at Discord.
    pub at_discord: MessageId,
    /// What it says.
    pub content: String,
}

impl Messages<'_> {
    /// Notes the row of the outbox that carries a part of a message. A part
    /// that is sent anew waits again.
    pub async fn carried_by(
        &mut self,
        id: MessageRowId,
        side: Side,
        part: i64,
        row: OutboxId,
    ) -> Result<(), Error> {
        sqlx::query!(
            "INSERT INTO message_posts (message_id, side, part, outbox_id) VALUES (?, ?, ?, ?)
             ON CONFLICT (message_id, side, part)
             DO UPDATE SET outbox_id = excluded.outbox_id, state = 'pending'",
            id,
            side,
            part,
            row,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(())
    }

    /// Notes that a part has arrived as a message at Discord.
    pub async fn part_arrived(
        &mut self,
        id: MessageRowId,
        side: Side,
        part: i64,
        at_discord: MessageId,
    ) -> Result<(), Error> {
        self.part_ended(id, side, part, Delivery::Sent).await?;
        match side {
            Side::Dm if part == 1 => self.bind_dm(id, at_discord).await,
            Side::Inbox if part == 1 => self.bind_inbox(id, at_discord).await,
            _ => {
                self.forget_part(id, side, part).await?;
                let part = Part {
                    side,
                    part,
                    discord_message_id: at_discord,
                };
                self.add_part(id, &part).await
            }
        }
    }

    /// Notes that a part will not arrive.
    pub async fn part_failed(
        &mut self,
        id: MessageRowId,
        side: Side,
        part: i64,
    ) -> Result<(), Error> {
        self.part_ended(id, side, part, Delivery::Failed).await
    }

    /// Forgets a part that a shorter text no longer has.
    pub async fn drop_part(
        &mut self,
        id: MessageRowId,
        side: Side,
        part: i64,
    ) -> Result<(), Error> {
        sqlx::query!(
            "DELETE FROM message_posts WHERE message_id = ? AND side = ? AND part = ?",
            id,
            side,
            part,
        )
        .execute(&mut *self.conn)
        .await?;
        self.forget_part(id, side, part).await
    }

    /// The rows that carry a message to one side, in the order of its parts.
    #[tracing::instrument(level = "debug", name = "db.messages.posts", skip_all, fields(message.id = %id))]
    pub async fn posts(&mut self, id: MessageRowId, side: Side) -> Result<Vec<Post>, Error> {
        let posts = sqlx::query_as!(
            Post,
            "SELECT side, part, outbox_id, state FROM message_posts
              WHERE message_id = ? AND side = ? ORDER BY part",
            id,
            side,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(posts)
    }

    /// Whether the parts of a message are all there, on the side of the members
    /// with each of them: failed if one is, else pending if one is.
    pub async fn arrival(&mut self, id: MessageRowId, side: Side) -> Result<Delivery, Error> {
        let states = sqlx::query_scalar!(
            r#"SELECT state AS "state!: Delivery" FROM message_posts
                WHERE message_id = ?1 AND side = ?2
               UNION ALL
               SELECT state FROM message_copies WHERE message_id = ?1 AND ?2 = 'dm'"#,
            id,
            side,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        let any = |state| states.contains(&state);
        Ok(if any(Delivery::Failed) {
            Delivery::Failed
        } else if any(Delivery::Pending) {
            Delivery::Pending
        } else {
            Delivery::Sent
        })
    }

    /// What a ticket has of messages that people wrote on one side and that are
    /// not known to be deleted, newest first: of the member the messages that
    /// were relayed, of the staff the notes.
    ///
    /// Messages of the member that came from another bot's data have no posts
    /// and are left out: that bot may have had direct messages of its own.
    #[tracing::instrument(level = "debug", name = "db.messages.written_on", skip_all, fields(ticket.id = %ticket))]
    pub async fn written_on(
        &mut self,
        ticket: TicketId,
        (side, member): (Side, UserId),
        limit: i64,
    ) -> Result<Vec<Written>, Error> {
        let written = match side {
            Side::Dm => {
                sqlx::query_as!(
                    Written,
                    r#"SELECT dm_message_id AS "at_discord!: MessageId", content
                         FROM thread_messages
                        WHERE thread_id = ? AND kind = 'user' AND deleted_at IS NULL
                          AND user_id = ? AND dm_message_id IS NOT NULL
                          AND EXISTS (SELECT 1 FROM message_posts
                                       WHERE message_id = thread_messages.id AND side = 'inbox')
                        ORDER BY id DESC LIMIT ?"#,
                    ticket,
                    member,
                    limit,
                )
                .fetch_all(&mut *self.conn)
                .await?
            }
            Side::Inbox => {
                sqlx::query_as!(
                    Written,
                    r#"SELECT inbox_message_id AS "at_discord!: MessageId", content
                         FROM thread_messages
                        WHERE thread_id = ? AND kind = 'note' AND deleted_at IS NULL
                          AND inbox_message_id IS NOT NULL
                        ORDER BY id DESC LIMIT ?"#,
                    ticket,
                    limit,
                )
                .fetch_all(&mut *self.conn)
                .await?
            }
        };
        Ok(written)
    }

    async fn part_ended(
        &mut self,
        id: MessageRowId,
        side: Side,
        part: i64,
        state: Delivery,
    ) -> Result<(), Error> {
        sqlx::query!(
            "UPDATE message_posts SET state = ? WHERE message_id = ? AND side = ? AND part = ?",
            state,
            id,
            side,
            part,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(())
    }

    async fn forget_part(&mut self, id: MessageRowId, side: Side, part: i64) -> Result<(), Error> {
        sqlx::query!(
            "DELETE FROM message_parts WHERE message_id = ? AND side = ? AND part = ?",
            id,
            side,
            part,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(())
    }
}
