//! Trouble that people report.

use sqlx::SqliteConnection;
use time::OffsetDateTime;

use crate::{
    Error,
    discord::{GuildId, UserId},
    moment::stamp,
};

/// Something that somebody reports.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewUserReport {
    /// In which server, if in one.
    pub guild: Option<GuildId>,
    /// Who.
    pub user: UserId,
    /// What kind of trouble.
    pub incident_type: String,
    /// In their own words; up to 500 characters.
    pub content: Option<String>,
    /// When.
    pub at: OffsetDateTime,
}

/// Access to reports within a transaction.
#[derive(Debug)]
pub struct UserReports<'c> {
    pub(super) conn: &'c mut SqliteConnection,
}

impl<'c> UserReports<'c> {
    pub(super) fn new(conn: &'c mut SqliteConnection) -> Self {
        Self { conn }
    }

    /// Notes a report.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if its text is too long, or if the database
    /// does not answer.
    pub async fn record(&mut self, report: &NewUserReport) -> Result<(), Error> {
        let at = stamp(report.at);
        sqlx::query!(
            "INSERT INTO user_reports (guild_id, user_id, incident_type, content, created_at)
             VALUES (?, ?, ?, ?, ?)",
            report.guild,
            report.user,
            report.incident_type,
            report.content,
            at,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(())
    }

    /// When a person reported last, whatever it was.
    pub async fn last_of(&mut self, user: UserId) -> Result<Option<OffsetDateTime>, Error> {
        let last = sqlx::query_scalar!(
            "SELECT created_at FROM user_reports WHERE user_id = ?
              ORDER BY created_at DESC LIMIT 1",
            user,
        )
        .fetch_optional(&mut *self.conn)
        .await?;
        Ok(last)
    }

    /// How many different people reported a kind of trouble since a moment.
    pub async fn people_since(
        &mut self,
        incident_type: &str,
        at: OffsetDateTime,
    ) -> Result<i64, Error> {
        let at = stamp(at);
        let people = sqlx::query_scalar!(
            "SELECT count(DISTINCT user_id) FROM user_reports
              WHERE incident_type = ? AND created_at >= ?",
            incident_type,
            at,
        )
        .fetch_one(&mut *self.conn)
        .await?;
        Ok(people)
    }
}
