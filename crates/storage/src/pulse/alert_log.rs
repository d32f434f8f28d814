//! What was told, where it arrived, and to whom.

use time::OffsetDateTime;

use super::{AlertType, Recipient, SentAlerts};
use crate::{
    Error,
    discord::{ChannelId, GuildId, MessageId, UserId},
    outbox::OutboxId,
};

/// Names one alert to one recipient. Later ones have greater ids.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, sqlx::Type)]
#[sqlx(transparent)]
pub struct SentAlertId(i64);

/// That somebody was told something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SentAlert {
    /// Its number.
    pub id: SentAlertId,
    /// Who.
    pub recipient: Recipient,
    /// What about.
    pub alert_type: AlertType,
    /// What exactly: the id of an incident, a maintenance, a stretch of time.
    pub reference_id: String,
    /// When it was decided.
    pub notified_at: OffsetDateTime,
    /// The row of the outbox that carries it, if that was noted.
    pub outbox_id: Option<OutboxId>,
    /// Where it arrived.
    pub channel_id: Option<ChannelId>,
    /// The message that tells it.
    pub message_id: Option<MessageId>,
}

/// An alert as it lies in the table.
struct Row {
    id: SentAlertId,
    guild_id: Option<GuildId>,
    user_id: Option<UserId>,
    alert_type: AlertType,
    reference_id: String,
    notified_at: OffsetDateTime,
    outbox_id: Option<OutboxId>,
    channel_id: Option<ChannelId>,
    message_id: Option<MessageId>,
}

impl Row {
    fn read(self) -> Result<SentAlert, Error> {
        let recipient = match (self.guild_id, self.user_id) {
            (Some(guild), _) => Recipient::Guild(guild),
            (None, Some(user)) => Recipient::User(user),
            (None, None) => return Err(sqlx::Error::Decode("an alert to nobody".into()).into()),
        };
        Ok(SentAlert {
            id: self.id,
            recipient,
            alert_type: self.alert_type,
            reference_id: self.reference_id,
            notified_at: self.notified_at,
            outbox_id: self.outbox_id,
            channel_id: self.channel_id,
            message_id: self.message_id,
        })
    }
}

impl SentAlerts<'_> {
    /// An alert, if it was claimed.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn get(
        &mut self,
        recipient: Recipient,
        alert_type: AlertType,
        reference_id: &str,
    ) -> Result<Option<SentAlert>, Error> {
        let (guild, user) = recipient.columns();
        let row = sqlx::query_as!(
            Row,
            r#"SELECT id AS "id!", guild_id, user_id, alert_type, reference_id, notified_at, outbox_id,
                    channel_id, message_id
               FROM sent_alerts
              WHERE COALESCE(guild_id, '') = COALESCE(CAST(? AS TEXT), '')
                AND COALESCE(user_id, '') = COALESCE(CAST(? AS TEXT), '')
                AND alert_type = ? AND reference_id = ?"#,
            guild,
            user,
            alert_type,
            reference_id,
        )
        .fetch_optional(&mut *self.conn)
        .await?;
        row.map(Row::read).transpose()
    }

    /// All alerts, newest first, from before `before` on.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn page(
        &mut self,
        before: Option<SentAlertId>,
        limit: i64,
    ) -> Result<Vec<SentAlert>, Error> {
        let before = before.unwrap_or(SentAlertId(i64::MAX));
        let rows = sqlx::query_as!(
            Row,
            "SELECT id, guild_id, user_id, alert_type, reference_id, notified_at, outbox_id,
                    channel_id, message_id
               FROM sent_alerts
              WHERE id < ?
              ORDER BY id DESC LIMIT ?",
            before,
            limit,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        rows.into_iter().map(Row::read).collect()
    }

    /// What somebody was told, newest first, from before `before` on.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn page_of_recipient(
        &mut self,
        recipient: Recipient,
        before: Option<SentAlertId>,
        limit: i64,
    ) -> Result<Vec<SentAlert>, Error> {
        let (guild, user) = recipient.columns();
        let before = before.unwrap_or(SentAlertId(i64::MAX));
        let rows = sqlx::query_as!(
            Row,
            r#"SELECT id AS "id!", guild_id, user_id, alert_type, reference_id, notified_at, outbox_id,
                    channel_id, message_id
               FROM sent_alerts INDEXED BY idx_sent_alerts_lookup
              WHERE COALESCE(guild_id, '') = COALESCE(CAST(? AS TEXT), '')
                AND COALESCE(user_id, '') = COALESCE(CAST(? AS TEXT), '')
                AND id < ?
              ORDER BY id DESC LIMIT ?"#,
            guild,
            user,
            before,
            limit,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        rows.into_iter().map(Row::read).collect()
    }

    /// Notes the row of the outbox that carries an alert.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Affected`] if there is no such alert.
    pub async fn bind_outbox(&mut self, id: SentAlertId, outbox: OutboxId) -> Result<(), Error> {
        let done = sqlx::query!(
            "UPDATE sent_alerts SET outbox_id = ? WHERE id = ?",
            outbox,
            id
        )
        .execute(&mut *self.conn)
        .await?;
        Error::one_row("sent_alerts", &done)
    }

    /// Notes where the alert arrived that a row of the outbox carried. `false`
    /// if it carried none.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn arrived(
        &mut self,
        outbox: OutboxId,
        channel: ChannelId,
        message: MessageId,
    ) -> Result<bool, Error> {
        let done = sqlx::query!(
            "UPDATE sent_alerts SET channel_id = ?, message_id = ? WHERE outbox_id = ?",
            channel,
            message,
            outbox,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(done.rows_affected() > 0)
    }
}
