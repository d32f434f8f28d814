//! Who was told what, so that nobody is told twice.

use sqlx::SqliteConnection;
use time::OffsetDateTime;

use crate::{
    Error,
    discord::{GuildId, UserId},
    moment::stamp,
};

/// Who is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Recipient {
    /// A server.
    Guild(GuildId),
    /// A person.
    User(UserId),
}

impl Recipient {
    /// The columns it becomes.
    pub(super) fn columns(self) -> (Option<GuildId>, Option<UserId>) {
        match self {
            Self::Guild(guild) => (Some(guild), None),
            Self::User(user) => (None, Some(user)),
        }
    }
}

/// What they are told about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, sqlx::Type)]
#[sqlx(rename_all = "snake_case")]
pub enum AlertType {
    /// The page's overall state changed.
    Status,
    /// A new incident.
    Incident,
    /// News about an incident.
    IncidentUpdate,
    /// An incident is over.
    IncidentResolved,
    /// Maintenance is announced, moved or cancelled.
    Maintenance,
    /// Maintenance is near.
    MaintenanceReminder,
    /// Maintenance begins.
    MaintenanceStarted,
    /// Maintenance is over.
    MaintenanceCompleted,
    /// A part of the page changed.
    Component,
    /// Many people report the same.
    Threshold,
    /// They no longer do.
    ThresholdOver,
    /// A measured value is out of the ordinary.
    Metric,
    /// It no longer is.
    MetricRecovered,
    /// A summary.
    Digest,
}

impl AlertType {
    /// All of them.
    pub const ALL: [Self; 14] = [
        Self::Status,
        Self::Incident,
        Self::IncidentUpdate,
        Self::IncidentResolved,
        Self::Maintenance,
        Self::MaintenanceReminder,
        Self::MaintenanceStarted,
        Self::MaintenanceCompleted,
        Self::Component,
        Self::Threshold,
        Self::ThresholdOver,
        Self::Metric,
        Self::MetricRecovered,
        Self::Digest,
    ];
}

/// Access to what was told within a transaction.
#[derive(Debug)]
pub struct SentAlerts<'c> {
    pub(super) conn: &'c mut SqliteConnection,
}

impl<'c> SentAlerts<'c> {
    pub(super) fn new(conn: &'c mut SqliteConnection) -> Self {
        Self { conn }
    }

    /// Records that somebody is told something: `true` exactly once.
    ///
    /// To be done in the transaction that puts the alert in the outbox.
    pub async fn dedup(
        &mut self,
        recipient: Recipient,
        alert_type: AlertType,
        reference_id: &str,
        at: OffsetDateTime,
    ) -> Result<bool, Error> {
        let (guild, user) = recipient.columns();
        let at = stamp(at);
        let done = sqlx::query!(
            "INSERT INTO sent_alerts
                 (guild_id, user_id, alert_type, reference_id, notified_at, created_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?5)
             ON CONFLICT DO NOTHING",
            guild,
            user,
            alert_type,
            reference_id,
            at,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(done.rows_affected() == 1)
    }

    /// Takes back that somebody is told something, since it did not arrive: it may be told again.
    pub async fn forget(
        &mut self,
        recipient: Recipient,
        alert_type: AlertType,
        reference_id: &str,
    ) -> Result<(), Error> {
        let (guild, user) = recipient.columns();
        sqlx::query!(
            "DELETE FROM sent_alerts
              WHERE guild_id IS ?1 AND user_id IS ?2 AND alert_type = ?3 AND reference_id = ?4",
            guild,
            user,
            alert_type,
            reference_id,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(())
    }
}
