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
    lifecycle::Lifecycle,
    rest::Rest,
    startup::{self, Bot},
};
use storage::{files::Files, pulse::Store};
use twilight_gateway::{EventTypeFlags, Intents};

use crate::{
    App, Config, Intake, Ledger,
    collect::Collector,
    commands, texts,
    watch::{Client, Gauges, Poller},
};

impl Bot for Config {
    const PROGRAM: Program = Program {
        name: "pulse-bot",
        bot: "pulse",
        about: "Watches a status page and tells servers when something breaks and when it works again.",
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
        let gauges = Gauges::default();
        let metrics = Metrics::new("pulse", |registry| gauges.register(registry));
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
        // The page is watched whether or not Discord can be reached.
        let bell = Bell::default();
        let page = self.source.page_url.clone();
        let collector = Collector::new(
            store.clone(),
            texts.clone(),
            bell.clone(),
            gauges.clone(),
            page,
        )
        .await?;
        let collector = Arc::new(collector);
        let client = Client::new(&self.source.contact)?;
        for (document, url) in self.source.documents() {
            let poller = Poller {
                document,
                url,
                client: client.clone(),
                collector: Arc::clone(&collector),
                store: store.clone(),
                clock: clock.clone(),
                gauges: gauges.clone(),
            };
            poller.start(&stop);
        }
        let rest = Rest::new(&self.discord.api_url, &token, metrics.clone())?;
        let Some(me) = startup::identify(&rest, &clock, &stop).await? else {
            return Ok(ExitCode::SUCCESS);
        };
        let dispatcher = Dispatcher::new(commands::registry(), texts.clone());
        let registration = dispatcher.registry().registration(&texts);
        startup::register(&rest, &clock, &stop, me.application, &registration).await?;

        let app = Arc::new(App {
            store: store.clone(),
            rest: rest.clone(),
            collector,
            clock: clock.clone(),
            stop: stop.clone(),
        });
        Delivery::start(
            Parts {
                store: store.clone(),
                rest,
                files: Files::at(self.database.path.with_extension("files")),
                outcomes: Arc::new(Ledger),
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
            // Nothing privileged: no member list, no text of messages.
            intents: Intents::GUILDS,
            wanted: EventTypeFlags::INTERACTION_CREATE | EventTypeFlags::GUILD_DELETE,
        };
        let intake = Arc::new(Intake::new(app, dispatcher));
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
