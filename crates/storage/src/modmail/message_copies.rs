//! What members of a ticket are shown of what others said there.

use super::{Delivery, MessageRowId, Messages};
use crate::{
    Error,
    discord::{MessageId, UserId},
    outbox::OutboxId,
};

/// A part of a message on its way to a member who is neither its author nor the first
/// of its ticket, or the first where somebody else wrote it; or there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MessageCopy {
    /// Who is shown it.
    pub user_id: UserId,
    /// Which part it is, from 1.
    pub part: i64,
    /// The row of the outbox that carries it.
    pub outbox_id: OutboxId,
    /// Whether it is there.
    pub state: Delivery,
    /// The message at Discord, once it is.
    pub discord_message_id: Option<MessageId>,
}

impl Messages<'_> {
    /// Notes the row of the outbox that carries a part of a message to a member. A
    /// part that is sent anew waits again.
    pub async fn copy_carried_by(
        &mut self,
        id: MessageRowId,
        member: UserId,
        part: i64,
        row: OutboxId,
    ) -> Result<(), Error> {
        sqlx::query!(
            "INSERT INTO message_copies (message_id, user_id, part, outbox_id) VALUES (?, ?, ?, ?)
             ON CONFLICT (message_id, user_id, part)
             DO UPDATE SET outbox_id = excluded.outbox_id, state = 'pending',
                           discord_message_id = NULL",
            id,
            member,
            part,
            row,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(())
    }

    /// Notes that a part has arrived at a member as a message at Discord, or, if there
    /// is none, that it will not.
    pub async fn copy_ended(
        &mut self,
        id: MessageRowId,
        member: UserId,
        part: i64,
        at_discord: Option<MessageId>,
    ) -> Result<(), Error> {
        let state = match at_discord {
            Some(_) => Delivery::Sent,
            None => Delivery::Failed,
        };
        sqlx::query!(
            "UPDATE message_copies SET state = ?, discord_message_id = ?
              WHERE message_id = ? AND user_id = ? AND part = ?",
            state,
            at_discord,
            id,
            member,
            part,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(())
    }

    /// Forgets a part that a shorter text no longer has.
    pub async fn drop_copy(
        &mut self,
        id: MessageRowId,
        member: UserId,
        part: i64,
    ) -> Result<(), Error> {
        sqlx::query!(
            "DELETE FROM message_copies WHERE message_id = ? AND user_id = ? AND part = ?",
            id,
            member,
            part,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(())
    }

    /// What members are shown of a message, each in the order of its parts.
    #[tracing::instrument(level = "debug", name = "db.messages.copies", skip_all, fields(message.id = %id))]
    pub async fn copies(&mut self, id: MessageRowId) -> Result<Vec<MessageCopy>, Error> {
        let copies = sqlx::query_as!(
            MessageCopy,
            "SELECT user_id, part, outbox_id, state, discord_message_id FROM message_copies
              WHERE message_id = ? ORDER BY user_id, part",
            id,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(copies)
    }

    /// The message of which a member is shown a part as this message at Discord.
    pub async fn by_copy(&mut self, copy: MessageId) -> Result<Option<MessageRowId>, Error> {
        let id = sqlx::query_scalar!(
            r#"SELECT message_id AS "message_id!: MessageRowId" FROM message_copies
                WHERE discord_message_id = ?"#,
            copy,
        )
        .fetch_optional(&mut *self.conn)
        .await?;
        Ok(id)
    }
}
