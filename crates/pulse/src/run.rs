//! Building the parts and handing them to each other.

use std::sync::Arc;

use botkit::{
    cli::Program,
    command::Dispatcher,
    gateway::Presence,
    memory::Budget,
    rest::RestError,
    startup::{Base, Bot, CommonSettings, Inspection, Listening},
    text::CatalogError,
};
use import::cli::ImportInto;
use serde::de::IgnoredAny;
use storage::{operations::PulseRetention, pulse::Schema};
use twilight_gateway::{EventTypeFlags, Intents};
use twilight_http::routing::Route;

use crate::{
    App, Config, Intake, OutcomeHandler,
    collect::Collector,
    commands,
    gauges::Gauges,
    pictures::Pictures,
    texts,
    watch::{Client, Poller},
};

/// What the bot is to be invited with: to see a channel, write in it, embed links
/// and read what was written before.
const INVITED: u64 = 84_992;

impl Bot for Config {
    type Schema = Schema;
    type Retention = PulseRetention;
    type Import = ImportInto<Schema>;

    const PROGRAM: Program = Program {
        name: "pulse-bot",
        bot: "pulse",
        about: "Watches a status page and tells servers when something breaks and when it works again.",
        version: env!("CARGO_PKG_VERSION"),
        import_from: "vrcpulse /opt/vrcpulse/vrcpulse.sqlite",
    };

    fn reference() -> Result<String, CatalogError> {
        Ok(commands::registry().reference(Self::PROGRAM.name, &texts()?))
    }

    fn common_settings(&self) -> CommonSettings<'_> {
        CommonSettings {
            discord: &self.discord,
            database: &self.database,
            health: &self.health,
            log: &self.log,
            languages: &self.languages,
            clock: &self.clock,
            retention: self.retention.into(),
            memory: Budget::USUAL,
        }
    }

    fn intents(&self) -> Intents {
        // Nothing privileged: no member list, no text of messages.
        Intents::GUILDS
    }

    async fn inspect(&self, inspection: &mut Inspection) -> Result<(), RestError> {
        let route = Route::GetGuilds {
            after: None,
            before: None,
            limit: None,
            shard: None,
        };
        let servers: Vec<IgnoredAny> = inspection.rest.get(&route).await?;
        if servers.is_empty() {
            let what = format!(
                "the bot is on no server yet: invite it with \
                 https://discord.com/oauth2/authorize?client_id={}&scope=bot+applications.commands\
                 &permissions={INVITED}",
                inspection.me.application
            );
            inspection.doubtful(&[], what);
        } else {
            inspection.fine(&[], format!("servers with the bot: {}", servers.len()));
        }
        Ok(())
    }

    async fn run(self, base: Base<Schema>) -> anyhow::Result<()> {
        let intents = self.intents();
        let texts = self.languages.add_to(texts()?)?;
        let gauges = Gauges::default();
        base.measure(|registry| gauges.register(registry));
        // The page is watched whether or not Discord can be reached.
        let collector = Collector::new(
            base.store.clone(),
            texts.clone(),
            base.wake_up.clone(),
            gauges.clone(),
            self.source.page_url.clone(),
        );
        let collector = Arc::new(collector.await?);
        let view = collector.view();
        let client = Client::new(&self.source.contact, &self.source.addresses())?;
        for (document, url) in self.source.documents() {
            let poller = Poller {
                document,
                url,
                client: client.clone(),
                collector: Arc::clone(&collector),
                store: base.store.clone(),
                clock: base.clock.clone(),
                gauges: gauges.clone(),
            };
            poller.start(&base.stop);
        }
        let dispatcher = Dispatcher::new(commands::registry(), texts.clone());
        let registration = dispatcher.registry().registration(&texts);
        let Some(me) = base.introduce(&registration).await? else {
            return Ok(());
        };
        let app = Arc::new(App {
            store: base.store.clone(),
            rest: base.rest.clone(),
            wake_up: base.wake_up.clone(),
            me: me.user,
            view,
            has_metrics: self.source.metrics_url.is_some(),
            pictures: Pictures::default(),
            clock: base.clock.clone(),
            stop: base.stop.clone(),
        });
        let to = Listening {
            intents,
            wanted: EventTypeFlags::INTERACTION_CREATE
                | EventTypeFlags::GUILD_CREATE
                | EventTypeFlags::GUILD_UPDATE
                | EventTypeFlags::GUILD_DELETE,
            without: None,
            handler: Arc::new(Intake::new(app, dispatcher)),
            outcomes: Arc::new(OutcomeHandler),
            presence: Presence::default(),
        };
        base.listen(me, to).await
    }
}
