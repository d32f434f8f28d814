//! Building the parts and handing them to each other.

use std::{process::ExitCode, sync::Arc};

use anyhow::Context as _;
use botkit::{
    cli::Program,
    command::Dispatcher,
    config::{Health, Log},
    delivery::{Bell, Delivery, Parts},
    gateway,
    health::{self, Metrics},
    lanes::Lanes,
    lifecycle::Lifecycle,
    rest::Rest,
    startup::{self, Bot},
};
use storage::{files::Files, modmail::Store};
use twilight_gateway::{EventTypeFlags, Intents};

use crate::{App, Config, Intake, Ledger, commands, texts};

/// What Discord shall send: private messages, and those of the staff's server
/// with their text. Message Content is privileged.
const INTENTS: Intents = Intents::GUILDS
    .union(Intents::GUILD_MESSAGES)
    .union(Intents::DIRECT_MESSAGES)
    .union(Intents::MESSAGE_CONTENT);

impl Bot for Config {
    const PROGRAM: Program = Program {
        name: "modmail-bot",
        bot: "modmail",
        about: "Members write to a server's staff by direct message; staff see tickets.",
        version: env!("CARGO_PKG_VERSION"),
    };

    fn log(&self) -> &Log {
        &self.log
    }

    fn health(&self) -> &Health {
        &self.health
    }

    async fn run(self, migrate: bool) -> anyhow::Result<ExitCode> {
        let lifecycle = Lifecycle::new().context("cannot listen for signals")?;
        let stop = lifecycle.stop();
        let clock = self.clock.start();
        let metrics = Metrics::new("modmail", |_| {});
        // The validation of the configuration has looked at it before.
        let token = self.discord.token().map_err(anyhow::Error::msg)?;
        let texts = texts()?;
        let store = if migrate {
            Store::open(&self.database.path).await?
        } else {
            Store::open_migrated(&self.database.path).await?
        };
        if let Some(address) = self.health.listen {
            let listener = health::bind(address).await?;
            let serving = health::serve(listener, metrics.clone(), stop.clone());
            stop.supervise("the health page", serving);
        }
        let rest = Rest::new(&self.discord.api_url, &token, metrics.clone())?;
        let Some(me) = startup::identify(&rest, &clock, &stop).await? else {
            return Ok(ExitCode::SUCCESS);
        };
        let dispatcher = Dispatcher::new(commands::registry(), texts.clone());
        let registration = dispatcher.registry().registration(&texts);
        startup::register(&rest, &clock, &stop, me.application, &registration).await?;

        let bell = Bell::default();
        let files = Files::at(self.database.path.with_extension("files"));
        let app = Arc::new(App {
            store: store.clone(),
            rest: rest.clone(),
            files: files.clone(),
            clock: clock.clone(),
            bell: bell.clone(),
            texts: texts.clone(),
            tickets: self.tickets,
            staff: self.staff,
            limits: self.files,
            stop: stop.clone(),
            receiving: Lanes::new(stop.tasks.clone()),
            deciding: Lanes::new(stop.tasks.clone()),
        });
        let intake = Arc::new(Intake::new(app, dispatcher));
        intake.recover().await?;
        Delivery::start(
            Parts {
                store: store.clone(),
                rest,
                files,
                outcomes: Arc::new(Ledger::new(texts)),
                clock: clock.clone(),
                metrics: metrics.clone(),
                me: me.user,
                bell,
            },
            &stop,
        );
        let settings = gateway::Settings {
            token,
            url: self.discord.gateway_url,
            intents: INTENTS,
            wanted: EventTypeFlags::MESSAGE_CREATE
                | EventTypeFlags::INTERACTION_CREATE
                | EventTypeFlags::CHANNEL_DELETE,
        };
        let events = gateway::run(
            settings,
            store.clone(),
            intake,
            clock,
            metrics,
            stop.clone(),
        );
        stop.supervise("the gateway", events);
        tracing::info!("{} is up", me.name);
        let code = lifecycle.run().await;
        store.database().close().await;
        Ok(code)
    }
}
