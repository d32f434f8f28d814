//! Building the parts and handing them to each other.

use std::sync::Arc;

use botkit::{
    cli::Program,
    command::Dispatcher,
    memory::Budget,
    startup::{Base, Bot, CommonSettings, Listening},
};
use storage::{operations::PulseRetention, pulse::Schema};
use twilight_gateway::{EventTypeFlags, Intents};

use crate::{
    App, Config, Intake, OutcomeHandler,
    collect::Collector,
    commands,
    gauges::Gauges,
    texts,
    watch::{Client, Poller},
};

impl Bot for Config {
    type Schema = Schema;
    type Retention = PulseRetention;
    type Import = import::cli::Import;

    const PROGRAM: Program = Program {
        name: "pulse-bot",
        bot: "pulse",
        about: "Watches a status page and tells servers when something breaks and when it works again.",
        version: env!("CARGO_PKG_VERSION"),
        import_from: "vrcpulse",
    };

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

    async fn run(self, base: Base<Schema>) -> anyhow::Result<()> {
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
            view,
            clock: base.clock.clone(),
            stop: base.stop.clone(),
        });
        let to = Listening {
            // Nothing privileged: no member list, no text of messages.
            intents: Intents::GUILDS,
            wanted: EventTypeFlags::INTERACTION_CREATE
                | EventTypeFlags::GUILD_CREATE
                | EventTypeFlags::GUILD_UPDATE
                | EventTypeFlags::GUILD_DELETE,
            without: None,
            handler: Arc::new(Intake::new(app, dispatcher)),
            outcomes: Arc::new(OutcomeHandler),
        };
        base.listen(me, to).await
    }
}
