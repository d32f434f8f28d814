//! What can be asked of the bot.

mod about;
mod config_alerts;
mod config_setup;
mod config_show;
mod config_test;
mod incident;
mod incidents;
mod maintenance;
mod metrics;
mod options;
mod picture;
mod ping;
mod reach;
mod status;
mod uptime;
mod viewer;

use botkit::command::{Help, Registry};

pub use self::{
    about::About, config_alerts::ConfigAlerts, config_setup::ConfigSetup, config_show::ConfigShow,
    config_test::ConfigTest, incident::Incident, incidents::Incidents, maintenance::Maintenance,
    metrics::Metrics, ping::Ping, status::Status, uptime::Uptime,
};
use crate::App;

/// Every command of this bot.
#[must_use]
pub fn registry() -> Registry<App> {
    Registry::default()
        .with::<Status>()
        .with::<Metrics>()
        .with::<Uptime>()
        .with::<Incidents>()
        .with::<Incident>()
        .with::<Maintenance>()
        .with::<ConfigAlerts>()
        .with::<ConfigSetup>()
        .with::<ConfigShow>()
        .with::<ConfigTest>()
        .with::<Help<App>>()
        .with::<About>()
        .with::<Ping>()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::texts;

    #[test]
    fn discord_takes_every_command() -> Result<(), botkit::text::CatalogError> {
        assert_eq!(registry().faults(&texts()?), [""; 0]);
        Ok(())
    }
}
