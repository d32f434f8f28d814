//! The staff's commands, as Discord knows them on the staff's server.

use std::fmt;

use botkit::{
    rest::{RestError, code},
    startup::{Inspection, Registrar},
};
use serde_json::json;
use storage::{discord::GuildId, modmail::Store};
use time::OffsetDateTime;
use twilight_model::{application::command::Command, guild::Permissions, id::Id};

use crate::{Config, decide::picker::Audience, online};

/// Where it is kept on which server the commands were registered.
const SERVER: &str = "commands.server";

/// Describes the staff's commands, shown to whoever has a permission.
type Describe = Box<dyn Fn(Option<Permissions>) -> Vec<Command> + Send + Sync>;

/// Registers the staff's commands whenever others are to see them.
pub(crate) struct StaffCommands {
    registrar: Registrar,
    guild: GuildId,
    describe: Describe,
    /// To whom Discord shows them, once that is known.
    shown_to: Option<Audience>,
}

impl fmt::Debug for StaffCommands {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("StaffCommands")
            .field("guild", &self.guild)
            .field("shown_to", &self.shown_to)
            .finish_non_exhaustive()
    }
}

impl StaffCommands {
    /// Those of a server, of which Discord was told nothing yet.
    pub(crate) fn new(registrar: Registrar, guild: GuildId, describe: Describe) -> Self {
        Self {
            registrar,
            guild,
            describe,
            shown_to: None,
        }
    }

    /// Registers them at the start, so that they are there before anybody calls them. What
    /// Discord does not do now is tried again when the settings are looked up there.
    ///
    /// # Errors
    ///
    /// Returns what Discord objects to, or the database's error.
    pub(crate) async fn begin(
        &mut self,
        config: &Config,
        at: &Inspection,
        store: &Store,
        now: OffsetDateTime,
    ) -> anyhow::Result<()> {
        let failed = match online::audience(config, at).await {
            Ok(Some(audience)) => match self.show_to(audience).await {
                Err(error) if error.is_permanent() => return Err(error.into()),
                shown => shown.err(),
            },
            Ok(None) => None,
            Err(error) => Some(error),
        };
        if let Some(error) = failed {
            tracing::warn!("cannot register the staff's commands yet: {error}");
        }
        self.leave_other_server(store, now).await
    }

    /// Has Discord show them to these, unless it does so already.
    pub(crate) async fn show_to(&mut self, audience: Audience) -> Result<(), RestError> {
        if self.shown_to == Some(audience) {
            return Ok(());
        }
        let commands = (self.describe)(audience.permission());
        let registered = self.registrar.register(self.guild.get(), &commands).await;
        match registered {
            // Thrown off the server meanwhile: the next look finds that out.
            Err(RestError::Refused {
                code: code::UNKNOWN_GUILD | code::MISSING_ACCESS,
                ..
            }) => return Ok(()),
            registered => registered?,
        }
        self.shown_to = Some(audience);
        Ok(())
    }

    /// Whoever throws a bot off their server removes its commands.
    pub(crate) const fn forget(&mut self) {
        self.shown_to = None;
    }

    /// Removes them from the server that was the staff's before.
    async fn leave_other_server(&self, store: &Store, now: OffsetDateTime) -> anyhow::Result<()> {
        let own = json!(self.guild.to_string());
        let before = store.read().await?.settings().get(SERVER).await?;
        if before.as_ref() == Some(&own) {
            return Ok(());
        }
        let other = before.as_ref().and_then(|before| before.as_str());
        if let Some(other) = other.and_then(|other| other.parse().ok().and_then(Id::new_checked)) {
            match self.registrar.register(other, &[]).await {
                Err(error) if !error.is_permanent() => {
                    tracing::warn!("the staff's commands are still on the server {other}: {error}");
                    return Ok(());
                }
                // Where the bot is not, there are no commands of it.
                Ok(()) | Err(_) => {}
            }
        }
        let mut tx = store.write().await?;
        tx.settings().set(SERVER, &own, None, now).await?;
        tx.commit().await?;
        Ok(())
    }
}
