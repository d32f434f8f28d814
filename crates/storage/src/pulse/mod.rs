//! What the pulse bot remembers.

mod alert_log;
mod bot_config;
pub mod bulk;
mod charts;
mod command_logs;
mod component_logs;
mod components;
mod guild_configs;
mod history;
mod incident_components;
mod incident_updates;
mod incidents;
mod maintenances;
mod metric_pages;
mod metric_points;
mod metrics;
mod quiet_hours;
mod recipient_filters;
mod report_log;
mod sent_alerts;
mod sources;
mod statistics;
mod status_logs;
mod user_configs;
mod user_reports;

pub use self::{
    alert_log::{SentAlert, SentAlertId},
    bot_config::{BotConfig, ConfigValue},
    charts::{Chart, Charts, Point},
    command_logs::{CommandLog, CommandLogId, CommandLogs, NewCommandLog, Outcome},
    component_logs::{ComponentLog, ComponentLogs, NewComponentLog},
    components::{Component, ComponentInterval, Components},
    guild_configs::{GuildConfig, GuildConfigs},
    history::HistoryCursor,
    incident_components::AffectedComponent,
    incident_updates::IncidentUpdate,
    incidents::{Change, Incident, Incidents},
    maintenances::{Maintenance, Maintenances},
    metric_points::NewPoint,
    metrics::{Metrics, NewSample, Sample},
    quiet_hours::{Quiet, QuietHours},
    recipient_filters::{Filter, FilterKind, RecipientFilters},
    report_log::{ReportStatus, UserReport, UserReportId},
    sent_alerts::{AlertType, Recipient, SentAlerts},
    sources::{Source, Sources},
    statistics::{AlertFigures, CommandFigures, RecipientFigures, ReportFigures, Statistics},
    status_logs::{StatusLog, StatusLogs},
    user_configs::{UserConfig, UserConfigs},
    user_reports::{NewUserReport, UserReports},
};
pub(crate) use self::{command_logs::Arrivals, metric_points::Points};
use crate::{Bot, Database, Error, append::Appender, store::sealed};

/// The tables of the pulse bot.
#[derive(Debug, Clone, Copy)]
pub struct Schema;

/// The database of the pulse bot.
pub type Store = crate::Store<Schema>;

/// A series of operations on the pulse bot's database.
pub type Tx = crate::Tx<Schema>;

/// The ways in for rows that come in floods, besides the inbox.
#[derive(Debug, Clone)]
pub struct Appenders {
    commands: Appender<Arrivals>,
    points: Appender<Points>,
}

impl sealed::Sealed for Schema {
    type Appenders = Appenders;

    fn appenders(database: &Database) -> Appenders {
        Appenders {
            commands: database.appender(),
            points: database.appender(),
        }
    }
}

impl crate::Schema for Schema {
    const BOT: Bot = Bot::Pulse;
}

impl Store {
    /// Notes that a command was used, in one commit with whatever else is noted.
    /// Returns when it is on the disk.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Append`] if the database takes nothing, and
    /// [`Error::Closed`] after [`Database::close`].
    pub async fn log_command(&self, command: NewCommandLog) -> Result<(), Error> {
        self.appenders.commands.append(command).await
    }

    /// Stores a measured value, in one commit with whatever else is measured;
    /// what is known with another value is corrected. Returns when it is on the
    /// disk. For whole series [`Metrics::ingest`] is better.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the value is not finite,
    /// [`Error::Append`] if the database takes nothing, and [`Error::Closed`]
    /// after [`Database::close`].
    pub async fn record_point(&self, point: NewPoint) -> Result<(), Error> {
        self.appenders.points.append(point).await
    }
}

impl Tx {
    /// The page's incidents and their updates.
    pub fn incidents(&mut self) -> Incidents<'_> {
        Incidents::new(&mut self.conn)
    }

    /// The page's maintenance.
    pub fn maintenances(&mut self) -> Maintenances<'_> {
        Maintenances::new(&mut self.conn)
    }

    /// The page's overall state, as it changed.
    pub fn status_logs(&mut self) -> StatusLogs<'_> {
        StatusLogs::new(&mut self.conn)
    }

    /// The state of each part of the page, as it changed.
    pub fn component_logs(&mut self) -> ComponentLogs<'_> {
        ComponentLogs::new(&mut self.conn)
    }

    /// The servers that want to hear.
    pub fn guild_configs(&mut self) -> GuildConfigs<'_> {
        GuildConfigs::new(&mut self.conn)
    }

    /// The people who want to hear.
    pub fn user_configs(&mut self) -> UserConfigs<'_> {
        UserConfigs::new(&mut self.conn)
    }

    /// Who was told what.
    pub fn sent_alerts(&mut self) -> SentAlerts<'_> {
        SentAlerts::new(&mut self.conn)
    }

    /// What holds for the whole bot.
    pub fn bot_config(&mut self) -> BotConfig<'_> {
        BotConfig::new(&mut self.conn)
    }

    /// Which commands were used.
    pub fn command_logs(&mut self) -> CommandLogs<'_> {
        CommandLogs::new(&mut self.conn)
    }

    /// Trouble that people report.
    pub fn user_reports(&mut self) -> UserReports<'_> {
        UserReports::new(&mut self.conn)
    }

    /// Measured values over any span.
    pub fn charts(&mut self) -> Charts<'_> {
        Charts::new(&mut self.conn)
    }

    /// Measured values.
    pub fn metrics(&mut self) -> Metrics<'_> {
        Metrics::new(&mut self.conn)
    }

    /// The parts of the page: how each is, and how it was.
    pub fn components(&mut self) -> Components<'_> {
        Components::new(&mut self.conn)
    }

    /// What recipients want to hear.
    pub fn recipient_filters(&mut self) -> RecipientFilters<'_> {
        RecipientFilters::new(&mut self.conn)
    }

    /// When recipients want silence.
    pub fn quiet_hours(&mut self) -> QuietHours<'_> {
        QuietHours::new(&mut self.conn)
    }

    /// What we know of each document we poll.
    pub fn sources(&mut self) -> Sources<'_> {
        Sources::new(&mut self.conn)
    }

    /// Figures about what is used, reported and told.
    pub fn statistics(&mut self) -> Statistics<'_> {
        Statistics::new(&mut self.conn)
    }
}
