//! Figures about the status bot: what is used, reported and told, and how well
//! the page's parts did.

use std::collections::BTreeMap;

use sqlx::SqliteConnection;
use time::{Duration, OffsetDateTime};

use super::{AlertType, Components};
use crate::{Error, moment::stamp};

/// How much a command was used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CommandFigures {
    /// The command.
    pub command: String,
    /// How often.
    pub uses: i64,
    /// By how many different people.
    pub people: i64,
    /// How often it broke.
    pub failures: i64,
    /// How many milliseconds it took at most, if that was measured.
    pub longest_milliseconds: Option<i64>,
}

/// How much a kind of trouble was reported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportFigures {
    /// The kind of trouble.
    pub incident_type: String,
    /// How often.
    pub reports: i64,
    /// By how many different people.
    pub people: i64,
}

/// How many were told a kind of thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AlertFigures {
    /// The kind.
    pub alert_type: AlertType,
    /// How many.
    pub told: i64,
}

/// Who is registered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RecipientFigures {
    /// How many servers are.
    pub guilds: i64,
    /// How many of them are told.
    pub guilds_told: i64,
    /// How many people are.
    pub users: i64,
    /// How many of them are told.
    pub users_told: i64,
}

/// Access to figures within a transaction. A stretch of time goes from one
/// moment up to but not including another.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let folder = tempfile::tempdir()?;
/// # let store = storage::pulse::Store::open(&folder.path().join("pulse.sqlite")).await?;
/// # let now = time::macros::datetime!(2026-03-01 12:00 UTC);
/// # let mut tx = store.write().await?;
/// use time::Duration;
///
/// tx.components().enter("api", "operational", now).await?;
/// tx.components().enter("api", "major_outage", now + Duration::hours(23)).await?;
///
/// let lasted = tx.statistics().states("api", now, now + Duration::DAY).await?;
/// assert_eq!(lasted["operational"], Duration::hours(23));
/// assert_eq!(lasted["major_outage"], Duration::HOUR);
/// # Ok(())
/// # }
/// ```
#[derive(Debug)]
pub struct Statistics<'c> {
    conn: &'c mut SqliteConnection,
}

impl<'c> Statistics<'c> {
    pub(super) fn new(conn: &'c mut SqliteConnection) -> Self {
        Self { conn }
    }

    /// How much each command was used, those used most first.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn commands(
        &mut self,
        from: OffsetDateTime,
        to: OffsetDateTime,
    ) -> Result<Vec<CommandFigures>, Error> {
        let (from, to) = (stamp(from), stamp(to));
        let commands = sqlx::query_as!(
            CommandFigures,
            r#"SELECT command_name AS "command!", count(*) AS "uses!: i64",
                      count(DISTINCT user_id) AS "people!: i64",
                      count(*) FILTER (WHERE outcome = 'failed') AS "failures!: i64",
                      max(duration_ms) AS "longest_milliseconds: i64"
                 FROM command_logs INDEXED BY command_logs_executed
                WHERE executed_at >= ? AND executed_at < ?
                GROUP BY command_name
                ORDER BY 2 DESC, 1"#,
            from,
            to,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(commands)
    }

    /// How much each kind of trouble was reported, that reported most first.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn reports(
        &mut self,
        from: OffsetDateTime,
        to: OffsetDateTime,
    ) -> Result<Vec<ReportFigures>, Error> {
        let (from, to) = (stamp(from), stamp(to));
        let reports = sqlx::query_as!(
            ReportFigures,
            r#"SELECT incident_type AS "incident_type!", count(*) AS "reports!: i64",
                      count(DISTINCT user_id) AS "people!: i64"
                 FROM user_reports INDEXED BY user_reports_created
                WHERE created_at >= ? AND created_at < ?
                GROUP BY incident_type
                ORDER BY 2 DESC, 1"#,
            from,
            to,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(reports)
    }

    /// How many were told each kind of thing.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn alerts(
        &mut self,
        from: OffsetDateTime,
        to: OffsetDateTime,
    ) -> Result<Vec<AlertFigures>, Error> {
        let (from, to) = (stamp(from), stamp(to));
        let alerts = sqlx::query_as!(
            AlertFigures,
            r#"SELECT alert_type AS "alert_type!: AlertType", count(*) AS "told!: i64"
                 FROM sent_alerts INDEXED BY sent_alerts_created
                WHERE created_at >= ? AND created_at < ?
                GROUP BY alert_type
                ORDER BY 2 DESC, 1"#,
            from,
            to,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(alerts)
    }

    /// Who is registered now.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn recipients(&mut self) -> Result<RecipientFigures, Error> {
        let guilds = sqlx::query_scalar!("SELECT count(*) FROM guild_configs")
            .fetch_one(&mut *self.conn)
            .await?;
        let guilds_told =
            sqlx::query_scalar!("SELECT count(*) FROM guild_configs WHERE enabled = 1")
                .fetch_one(&mut *self.conn)
                .await?;
        let users = sqlx::query_scalar!("SELECT count(*) FROM user_configs")
            .fetch_one(&mut *self.conn)
            .await?;
        let users_told = sqlx::query_scalar!("SELECT count(*) FROM user_configs WHERE enabled = 1")
            .fetch_one(&mut *self.conn)
            .await?;
        Ok(RecipientFigures {
            guilds,
            guilds_told,
            users,
            users_told,
        })
    }

    /// How long a part of the page was in each state, in the page's words. What
    /// is not known counts for none.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn states(
        &mut self,
        component: &str,
        from: OffsetDateTime,
        to: OffsetDateTime,
    ) -> Result<BTreeMap<String, Duration>, Error> {
        let intervals = Components::new(self.conn)
            .intervals(component, from, to)
            .await?;
        let mut lasted = BTreeMap::new();
        for it in intervals {
            let end = it.ended_at.map_or(to, |end| end.min(to));
            *lasted.entry(it.status).or_insert(Duration::ZERO) += end - it.started_at.max(from);
        }
        Ok(lasted)
    }
}
