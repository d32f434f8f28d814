//! What the pulse bot remembers.

mod bot_config;
pub mod bulk;
mod command_logs;
mod component_intervals;
mod component_logs;
mod configs;
mod incident_updates;
mod incidents;
mod maintenance_updates;
mod maintenances;
mod metrics;
mod parts;
mod recipient_filters;
mod sent_alerts;
mod sources;
mod status_logs;
mod user_reports;

pub(crate) use self::command_logs::Arrivals;
pub use self::{
    bot_config::BotConfig,
    command_logs::{CommandLog, CommandLogId, CommandLogs, NewCommandLog, Outcome},
    component_intervals::{ComponentInterval, ComponentIntervals},
    component_logs::{ComponentLog, ComponentLogs, NewComponentLog},
    configs::{GuildConfig, GuildConfigs, UserConfig, UserConfigs},
    incident_updates::IncidentUpdate,
    incidents::{Change, Incident, Incidents},
    maintenance_updates::MaintenanceUpdate,
    maintenances::{Maintenance, Maintenances},
    metrics::{Bucket, Metrics, NewSample, Sample},
    parts::Part,
    recipient_filters::{Filter, RecipientFilters},
    sent_alerts::{AlertType, Claimed, Recipient, SentAlertId, SentAlerts, Wanted, impact_rank},
    sources::{Source, Sources},
    status_logs::{StatusLog, StatusLogs},
    user_reports::{NewUserReport, UserReports},
};
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
}

impl sealed::Sealed for Schema {
    type Appenders = Appenders;

    fn appenders(database: &Database) -> Appenders {
        Appenders {
            commands: database.appender(),
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

    /// For how long each part of the page was in which state.
    pub fn component_intervals(&mut self) -> ComponentIntervals<'_> {
        ComponentIntervals::new(&mut self.conn)
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

    /// What recipients have chosen to hear.
    pub fn recipient_filters(&mut self) -> RecipientFilters<'_> {
        RecipientFilters::new(&mut self.conn)
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

    /// What the files that are asked for said of their versions.
    pub fn sources(&mut self) -> Sources<'_> {
        Sources::new(&mut self.conn)
    }

    /// Measured values.
    pub fn metrics(&mut self) -> Metrics<'_> {
        Metrics::new(&mut self.conn)
    }
}
