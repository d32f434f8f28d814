//! Events in: calls of commands, and servers that let the bot go.

use std::sync::Arc;

use botkit::{
    command::{Dispatcher, Origin, Outcome, Verdict},
    gateway::{EventGuard, Handler},
    lanes::Lanes,
    panics::caught,
};
use serde_json::Value;
use storage::{
    discord::GuildId,
    pulse::{NewCommandLog, Outcome as Logged},
};
use time::OffsetDateTime;
use twilight_gateway::Event;
use twilight_model::{
    application::interaction::Interaction,
    gateway::payload::incoming::{GuildCreate, GuildDelete},
};

use crate::App;

/// Where events come in.
#[derive(Debug)]
pub struct Intake {
    app: Arc<App>,
    dispatcher: Dispatcher<App>,
    /// Keeps what each server tells about itself in order.
    servers: Lanes<GuildId>,
}

impl Handler for Intake {
    fn handle(self: &Arc<Self>, event: Event, guard: EventGuard) {
        let this = Arc::clone(self);
        match event {
            Event::InteractionCreate(interaction) => {
                self.app.stop.tasks.spawn(async move {
                    if let Err(panicked) = caught(this.interaction(&interaction.0)).await {
                        tracing::error!("an interaction {panicked}");
                    }
                    guard.done();
                });
            }
            Event::GuildDelete(guild) => {
                self.app.stop.tasks.spawn(async move {
                    match this.left(&guild).await {
                        Ok(()) => guard.done(),
                        // It comes again after the next start.
                        Err(error) => {
                            tracing::error!("cannot note that a server is gone: {error}");
                        }
                    }
                });
            }
            Event::GuildCreate(guild) => match *guild {
                GuildCreate::Available(guild) => {
                    this.guild_speaks(guild.id.into(), guild.preferred_locale, guard);
                }
                GuildCreate::Unavailable(_) => guard.done(),
            },
            Event::GuildUpdate(guild) => {
                let guild = guild.0;
                this.guild_speaks(guild.id.into(), guild.preferred_locale, guard);
            }
            _ => guard.done(),
        }
    }

    fn unread(self: &Arc<Self>, name: &str, data: Value, guard: EventGuard) {
        if name != "INTERACTION_CREATE" {
            return guard.done();
        }
        let this = Arc::clone(self);
        self.app.stop.keep_running("an apology", async move {
            this.dispatcher.unread(&this.app.rest, &data).await;
            guard.done();
        });
    }
}

impl Intake {
    /// An intake for these parts and commands.
    #[must_use]
    pub fn new(app: Arc<App>, dispatcher: Dispatcher<App>) -> Self {
        Self {
            servers: Lanes::new(app.stop.tasks.clone()),
            app,
            dispatcher,
        }
    }

    /// Stores the language of a server that is registered.
    fn guild_speaks(self: Arc<Self>, guild: GuildId, locale: String, guard: EventGuard) {
        let this = Arc::clone(&self);
        self.servers.run(guild, async move {
            if let Err(error) = this.record_locale(guild, &locale).await {
                // The next start brings it again.
                tracing::error!("cannot store a server's language: {error}");
            }
            guard.done();
        });
    }

    async fn record_locale(&self, guild: GuildId, locale: &str) -> Result<(), storage::Error> {
        let mut tx = self.app.store.read().await?;
        let known = tx.guild_configs().get(guild).await?;
        drop(tx);
        // There are many servers, and few have anything new.
        if known.is_none_or(|config| config.locale.as_deref() == Some(locale)) {
            return Ok(());
        }
        let mut tx = self.app.store.write().await?;
        tx.guild_configs().set_locale(guild, locale).await?;
        tx.commit().await
    }

    async fn interaction(&self, interaction: &Interaction) {
        let at = self.app.clock.now();
        let outcome = self
            .dispatcher
            .interaction(&self.app.rest, &self.app, interaction, at)
            .await;
        let Some(origin) = Origin::of_interaction(interaction) else {
            return;
        };
        if let Some(log) = log(&origin, &outcome, at)
            && let Err(error) = self.app.store.log_command(log).await
        {
            tracing::error!("cannot note that a command was used: {error}");
        }
    }

    /// A server that threw the bot out is told nothing more; one that is only out of order is.
    async fn left(&self, guild: &GuildDelete) -> Result<(), storage::Error> {
        if guild.unavailable == Some(true) {
            return Ok(());
        }
        let mut tx = self.app.store.write().await?;
        let guild = guild.id.into();
        if tx
            .guild_configs()
            .set_enabled(guild, false, self.app.clock.now())
            .await?
        {
            tracing::info!(guild.id = %guild, "server {guild} removed the bot");
        }
        tx.commit().await
    }
}

fn log(origin: &Origin, outcome: &Outcome, at: OffsetDateTime) -> Option<NewCommandLog> {
    let name = outcome.command?;
    let (command, subcommand) = match name.split_once(' ') {
        Some((command, rest)) => (command, Some(rest.to_owned())),
        None => (name, None),
    };
    Some(NewCommandLog {
        command: command.to_owned(),
        subcommand,
        user: origin.user.id.into(),
        guild: origin.guild.map(Into::into),
        channel: origin.channel.map(Into::into),
        at,
        outcome: match outcome.verdict {
            Verdict::Done => Logged::Done,
            Verdict::Refused | Verdict::Unknown => Logged::Refused,
            Verdict::Broken { .. } => Logged::Failed,
        },
        duration: outcome.took,
    })
}
