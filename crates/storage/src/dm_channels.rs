//! The direct-message channels and how far each has been read.

use sqlx::SqliteConnection;
use time::OffsetDateTime;

use crate::{
    Error,
    discord::{ChannelId, MessageId, UserId},
    moment::stamp,
};

/// The channel between the bot and one person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DmChannel {
    /// The person.
    pub user_id: UserId,
    /// The channel.
    pub channel_id: ChannelId,
    /// The last message that was taken from it.
    pub last_message_id: Option<MessageId>,
}

/// Access to the direct-message channels within a transaction.
#[derive(Debug)]
pub struct DmChannels<'c> {
    conn: &'c mut SqliteConnection,
}

impl<'c> DmChannels<'c> {
    pub(crate) fn new(conn: &'c mut SqliteConnection) -> Self {
        Self { conn }
    }

    /// A person's channel, if it is known.
    pub async fn of_user(&mut self, user: UserId) -> Result<Option<DmChannel>, Error> {
        let channel = sqlx::query_as!(
            DmChannel,
            "SELECT user_id, channel_id, last_message_id FROM dm_channels WHERE user_id = ?",
            user,
        )
        .fetch_optional(&mut *self.conn)
        .await?;
        Ok(channel)
    }

    /// Whose channel it is.
    pub async fn owner_of(&mut self, channel: ChannelId) -> Result<Option<UserId>, Error> {
        let user = sqlx::query_scalar!(
            "SELECT user_id FROM dm_channels WHERE channel_id = ?",
            channel,
        )
        .fetch_optional(&mut *self.conn)
        .await?;
        Ok(user)
    }

    /// Remembers a person's channel. A new one begins unread.
    pub async fn remember(
        &mut self,
        user: UserId,
        channel: ChannelId,
        at: OffsetDateTime,
    ) -> Result<(), Error> {
        let at = stamp(at);
        sqlx::query!(
            "INSERT INTO dm_channels (user_id, channel_id, updated_at) VALUES (?, ?, ?)
             ON CONFLICT (user_id) DO UPDATE
                SET channel_id = excluded.channel_id, last_message_id = NULL,
                    updated_at = excluded.updated_at
              WHERE channel_id <> excluded.channel_id",
            user,
            channel,
            at,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(())
    }

    /// Notes the last message taken from a channel. Only ever moves forward, and
    /// does nothing for a channel that is not known.
    pub async fn seen(
        &mut self,
        channel: ChannelId,
        message: MessageId,
        at: OffsetDateTime,
    ) -> Result<(), Error> {
        let at = stamp(at);
        sqlx::query!(
            "UPDATE dm_channels SET last_message_id = ?1, updated_at = ?2
              WHERE channel_id = ?3 AND (last_message_id IS NULL OR last_message_id < ?1)",
            message,
            at,
            channel,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(())
    }
}
