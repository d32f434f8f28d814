//! Who was told what, so that nobody is told twice.

use sqlx::SqliteConnection;
use time::OffsetDateTime;

use crate::{
    Error,
    discord::{ChannelId, GuildId, UserId},
    moment::stamp,
    number::signed,
    outbox::OutboxId,
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, sqlx::Type)]
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

/// Whom an alert is for, beside those who have chosen its type.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Wanted<'a> {
    /// One server alone.
    pub only: Option<GuildId>,
    /// How bad it is, as [`impact_rank`] says; what has no such rank passes every minimum.
    pub rank: Option<i64>,
    /// The incident that the alert goes on about: whoever was told of its beginning hears what follows, whatever their
    /// minimum.
    pub begun: Option<&'a str>,
}

/// Somebody who is told something from now on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claimed {
    /// The row that says so.
    pub id: SentAlertId,
    /// The server.
    pub guild_id: GuildId,
    /// Where it wants to hear.
    pub channel_id: ChannelId,
    /// The language its staff chose.
    pub language: Option<String>,
    /// The language it is set to at Discord.
    pub locale: Option<String>,
}

/// Names one row that says who was told what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, sqlx::Type)]
#[sqlx(transparent)]
pub struct SentAlertId(i64);

/// How bad an impact is: the worse, the greater. A word nobody knows has no rank.
pub fn impact_rank(impact: &str) -> Option<i64> {
    match impact {
        "none" | "maintenance" => Some(0),
        "minor" => Some(1),
        "major" => Some(2),
        "critical" => Some(3),
        _ => None,
    }
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

    /// The word that the database has for it, and commands.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Status => "status",
            Self::Incident => "incident",
            Self::IncidentUpdate => "incident_update",
            Self::IncidentResolved => "incident_resolved",
            Self::Maintenance => "maintenance",
            Self::MaintenanceReminder => "maintenance_reminder",
            Self::MaintenanceStarted => "maintenance_started",
            Self::MaintenanceCompleted => "maintenance_completed",
            Self::Component => "component",
            Self::Threshold => "threshold",
            Self::ThresholdOver => "threshold_over",
            Self::Metric => "metric",
            Self::MetricRecovered => "metric_recovered",
            Self::Digest => "digest",
        }
    }

    /// Whether somebody hears of it who has chosen nothing.
    pub const fn is_usual(self) -> bool {
        matches!(
            self,
            Self::Incident
                | Self::IncidentUpdate
                | Self::IncidentResolved
                | Self::Maintenance
                | Self::MaintenanceReminder
                | Self::MaintenanceStarted
                | Self::MaintenanceCompleted
        )
    }
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

    /// Records that everybody is told something who wants to hear of it, can be reached and was not told yet: who that
    /// is. Each comes out exactly once.
    ///
    /// To be done in the transaction that puts the alert in the outbox.
    #[tracing::instrument(level = "debug", name = "db.sent_alerts.tell_all", skip_all)]
    pub async fn tell_all(
        &mut self,
        alert_type: AlertType,
        reference_id: &str,
        wanted: Wanted<'_>,
        at: OffsetDateTime,
    ) -> Result<Vec<Claimed>, Error> {
        let at = stamp(at);
        let is_usual = alert_type.is_usual();
        let Wanted { only, rank, begun } = wanted;
        let ids = sqlx::query_scalar!(
            r#"INSERT INTO sent_alerts (guild_id, alert_type, reference_id, notified_at, created_at)
               SELECT guild_id, ?1, ?2, ?3, ?3
                 FROM guild_configs AS config
                WHERE enabled = 1 AND channel_id IS NOT NULL
                  AND (?4 IS NULL OR CAST(guild_id AS INTEGER) = ?4)
                  AND (EXISTS (SELECT 1 FROM recipient_filters
                                WHERE recipient = 'guild' AND id = CAST(config.guild_id AS INTEGER)
                                  AND kind = 'alert_type' AND value = ?1)
                       OR ?5 AND NOT EXISTS
                              (SELECT 1 FROM recipient_filters
                                WHERE recipient = 'guild' AND id = CAST(config.guild_id AS INTEGER)
                                  AND kind = 'alert_type'))
                  AND (?6 IS NULL
                       OR NOT EXISTS
                              (SELECT 1 FROM recipient_filters
                                WHERE recipient = 'guild' AND id = CAST(config.guild_id AS INTEGER)
                                  AND kind = 'minimum_impact'
                                  AND CASE value WHEN 'minor' THEN 1 WHEN 'major' THEN 2
                                                 WHEN 'critical' THEN 3 ELSE 0 END > ?6)
                       OR EXISTS
                              (SELECT 1 FROM sent_alerts
                                WHERE COALESCE(guild_id, '') = config.guild_id
                                  AND COALESCE(user_id, '') = '' AND alert_type = 'incident'
                                  AND reference_id = ?7))
                ORDER BY guild_id
               ON CONFLICT DO NOTHING
               RETURNING id"#,
            alert_type,
            reference_id,
            at,
            only,
            is_usual,
            rank,
            begun,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        let ids = serde_json::to_string(&ids)?;
        let claimed = sqlx::query_as!(
            Claimed,
            r#"SELECT sent.id AS "id: SentAlertId", config.guild_id AS "guild_id: GuildId",
                      config.channel_id AS "channel_id!: ChannelId", config.language, config.locale
                 FROM json_each(?)
                 JOIN sent_alerts AS sent ON sent.id = json_each.value
                 JOIN guild_configs AS config ON config.guild_id = sent.guild_id
                ORDER BY sent.id"#,
            ids,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(claimed)
    }

    /// Notes which rows of the outbox carry alerts.
    pub async fn carried_by(&mut self, rows: &[(SentAlertId, OutboxId)]) -> Result<(), Error> {
        let rows: Vec<_> = rows
            .iter()
            .map(|(alert, row)| (alert.0, row.get()))
            .collect();
        let rows = serde_json::to_string(&rows)?;
        sqlx::query!(
            "UPDATE sent_alerts SET outbox_id = json_each.value ->> 1
               FROM json_each(?) WHERE sent_alerts.id = json_each.value ->> 0",
            rows,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(())
    }

    /// Notes where and when an alert arrived that a row of the outbox has carried.
    pub async fn arrived(
        &mut self,
        row: OutboxId,
        channel: Option<ChannelId>,
        message: Option<u64>,
        at: OffsetDateTime,
    ) -> Result<(), Error> {
        let (message, at) = (message.map(signed).transpose()?, stamp(at));
        sqlx::query!(
            "UPDATE sent_alerts SET notified_at = ?, channel_id = ?, message_id = ?
              WHERE outbox_id = ?",
            at,
            channel,
            message,
            row,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(())
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
