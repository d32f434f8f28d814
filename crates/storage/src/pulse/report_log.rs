//! Reports as a list, and what became of them.

use time::OffsetDateTime;

use super::UserReports;
use crate::{
    Error,
    discord::{GuildId, UserId},
};

/// Names one report. Later ones have greater ids.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, sqlx::Type)]
#[sqlx(transparent)]
pub struct UserReportId(i64);

/// What became of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, sqlx::Type)]
#[sqlx(rename_all = "snake_case")]
pub enum ReportStatus {
    /// It counts.
    Active,
    /// It has led to an alert.
    Counted,
    /// It is too old to count.
    Expired,
}

/// A report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UserReport {
    /// Its number.
    pub id: UserReportId,
    /// In which server, if in one.
    pub guild_id: Option<GuildId>,
    /// Who.
    pub user_id: UserId,
    /// What kind of trouble.
    pub incident_type: String,
    /// In their own words.
    pub content: Option<String>,
    /// What became of it.
    pub status: ReportStatus,
    /// When.
    pub created_at: OffsetDateTime,
}

impl UserReports<'_> {
    /// A report.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn get(&mut self, id: UserReportId) -> Result<Option<UserReport>, Error> {
        let report = sqlx::query_as!(
            UserReport,
            "SELECT id, guild_id, user_id, incident_type, content, status, created_at
               FROM user_reports WHERE id = ?",
            id,
        )
        .fetch_optional(&mut *self.conn)
        .await?;
        Ok(report)
    }

    /// All reports, newest first, from before `before` on.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn page(
        &mut self,
        before: Option<UserReportId>,
        limit: i64,
    ) -> Result<Vec<UserReport>, Error> {
        let before = before.unwrap_or(UserReportId(i64::MAX));
        let reports = sqlx::query_as!(
            UserReport,
            "SELECT id, guild_id, user_id, incident_type, content, status, created_at
               FROM user_reports WHERE id < ?
              ORDER BY id DESC LIMIT ?",
            before,
            limit,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(reports)
    }

    /// What a person reported, newest first, from before `before` on.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn page_of_user(
        &mut self,
        user: UserId,
        before: Option<UserReportId>,
        limit: i64,
    ) -> Result<Vec<UserReport>, Error> {
        let before = before.unwrap_or(UserReportId(i64::MAX));
        let reports = sqlx::query_as!(
            UserReport,
            "SELECT id, guild_id, user_id, incident_type, content, status, created_at
               FROM user_reports INDEXED BY user_reports_user_created
              WHERE user_id = ? AND id < ?
              ORDER BY id DESC LIMIT ?",
            user,
            before,
            limit,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(reports)
    }

    /// Notes what became of a report. `false` if there is none.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn set_status(
        &mut self,
        id: UserReportId,
        status: ReportStatus,
    ) -> Result<bool, Error> {
        let done = sqlx::query!(
            "UPDATE user_reports SET status = ? WHERE id = ?",
            status,
            id
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(done.rows_affected() == 1)
    }

    /// Removes a report. `false` if there is none.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn remove(&mut self, id: UserReportId) -> Result<bool, Error> {
        let done = sqlx::query!("DELETE FROM user_reports WHERE id = ?", id)
            .execute(&mut *self.conn)
            .await?;
        Ok(done.rows_affected() == 1)
    }

    /// How many reports there are.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn count(&mut self) -> Result<i64, Error> {
        let count = sqlx::query_scalar!("SELECT count(*) FROM user_reports")
            .fetch_one(&mut *self.conn)
            .await?;
        Ok(count)
    }
}
