//! Building the parts and handing them to each other.

use std::sync::Arc;

use botkit::{
    cli::Program,
    command::Dispatcher,
    gateway::Presence,
    lanes::Lanes,
    rest::RestError,
    startup::{Base, Bot, CommonSettings, Inspection, Listening, Registrar},
    text::{CatalogError, Texts},
};
use import::cli::ImportInto;
use storage::{files::Limits, modmail::Schema, operations::ModmailRetention};
use tokio::sync::Semaphore;
use twilight_gateway::{EventTypeFlags, Intents};

use crate::{
    app::App,
    commands,
    config::{Config, Members, Relay},
    intake::Intake,
    online,
    outcomes::OutcomeHandler,
    overrides::Overrides,
    presence, replaced_texts, run_time,
    settings::{Current, Settings},
    staff_commands::StaffCommands,
    texts::{languages, texts},
    tickets::{membership, panels},
    timers,
    wake::VisibilitySignal,
};

/// What Discord shall send: private messages, and those of the staff's server
/// with their text. Message Content is privileged.
const INTENTS: Intents = Intents::GUILDS
    .union(Intents::GUILD_MESSAGES)
    .union(Intents::DIRECT_MESSAGES)
    .union(Intents::MESSAGE_CONTENT);

/// How many tickets are opened at a time.
const AT_ONCE: usize = 4;

impl Bot for Config {
    type Schema = Schema;
    type Retention = ModmailRetention;
    type Import = ImportInto<Schema>;

    const PROGRAM: Program = Program {
        name: "modmail-bot",
        bot: "modmail",
        about: "Members write to a server's staff by direct message; staff see tickets.",
        version: env!("CARGO_PKG_VERSION"),
        import_from: "rustmail /opt/rustmail/db/db.sqlite",
    };

    fn reference() -> Result<String, CatalogError> {
        Ok(commands::every().reference(Self::PROGRAM.name, &texts()?))
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
            memory: self.files.memory,
        }
    }

    fn intents(&self) -> Intents {
        INTENTS | self.relay.intents() | self.members.intents()
    }

    fn without(&self) -> Option<&'static str> {
        self.members.without()
    }

    async fn inspect(&self, inspection: &mut Inspection) -> Result<(), RestError> {
        online::inspect(self, inspection).await.map(drop)
    }

    async fn run(self, base: Base<Schema>) -> anyhow::Result<()> {
        let (intents, without) = (self.intents(), self.without());
        let texts = self.languages.add_to(texts()?)?;
        let (relay, members) = (self.relay, self.members);
        let commands = commands::registry(&self.closing, self.suggestions);
        let dispatcher = Dispatcher::new(commands, texts.clone());
        let registration = dispatcher.registry().registration_for_members(&texts);
        let Some(me) = base.introduce(&registration).await? else {
            return Ok(());
        };
        let mut tx = base.store.write().await?;
        let (config, sources) = run_time::at_start(self, &base.sources(), &mut tx).await?;
        tx.categories()
            .sync(&config.every_category().rows(), base.clock.now())
            .await?;
        let server = config.tickets.members();
        tx.places().take_for_members_of(server).await?;
        membership::of_server(&mut tx, server, members.membership, base.clock.now()).await?;
        if config.closing.idle().is_none() {
            tx.tickets().forget_warnings().await?;
        }
        replaced_texts::load(&texts, &mut tx).await?;
        let overrides = Overrides::of_rows(tx.panel_permissions().all().await?);
        tx.commit().await?;
        let mut staff_commands = staff_commands(&config, base.registrar(&me), &texts);
        let registered = async {
            let inspection = base.inspection(me.clone());
            let now = base.clock.now();
            staff_commands
                .begin(&config, &inspection, &base.store, now)
                .await
        };
        tokio::select! {
            () = base.stop.soon.cancelled() => return Ok(()),
            registered = registered => registered?,
        }
        let places = config.places();
        let limits = Limits {
            largest: config.files.limit,
            quota: config.files.quota,
        };
        let current = Arc::new(Current::new(Settings::new(config, sources)));
        let app = Arc::new(App {
            settings: current.get(),
            current,
            store: base.store.clone(),
            rest: base.rest.clone(),
            files: base.files.clone().within(limits),
            me: me.user.into(),
            clock: base.clock.clone(),
            wake_up: base.wake_up.clone(),
            timers: Arc::default(),
            requeue: Arc::default(),
            visibility: Arc::new(VisibilitySignal::new(places)),
            languages: languages(&texts).into(),
            texts,
            text_changes: Arc::default(),
            overrides: Arc::new(overrides),
            presence: Presence::default(),
            watch: Arc::default(),
            opening_permits: Arc::new(Semaphore::new(AT_ONCE)),
            download_permits: Arc::new(Semaphore::new(AT_ONCE)),
            stop: base.stop.clone(),
            audit: Arc::default(),
            full: Arc::default(),
            searches: Arc::default(),
            session_gaps: Arc::default(),
            receiving: Lanes::new(base.stop.tasks.clone()),
            deciding: Lanes::new(base.stop.tasks.clone()),
        });
        let mut tx = app.store.write().await?;
        panels::refresh(&app, &mut tx, app.clock.now()).await?;
        app.commit(tx).await?;
        presence::refresh(&app).await?;
        let handler = Arc::new(Intake::new(Arc::clone(&app), dispatcher));
        base.measure(|registry| handler.progress().register(registry));
        handler.recover().await?;
        handler.start_reading().await?;
        handler.listen_again();
        timers::start(&app, base.inspection(me.clone()), staff_commands);
        let to = Listening {
            intents,
            without,
            wanted: wanted(relay, members),
            handler,
            presence: app.presence.clone(),
            outcomes: Arc::new(OutcomeHandler::new(app)),
        };
        base.listen(me, to).await
    }
}

/// What of all that Discord sends is looked at.
fn wanted(relay: Relay, members: Members) -> EventTypeFlags {
    relay.events()
        | members.events()
        | EventTypeFlags::MESSAGE_CREATE
        | EventTypeFlags::MESSAGE_UPDATE
        | EventTypeFlags::MESSAGE_DELETE
        | EventTypeFlags::MESSAGE_DELETE_BULK
        | EventTypeFlags::INTERACTION_CREATE
        | EventTypeFlags::GUILD_CREATE
        | EventTypeFlags::GUILD_DELETE
        | EventTypeFlags::GUILD_UPDATE
        | EventTypeFlags::CHANNEL_DELETE
        | EventTypeFlags::CHANNEL_UPDATE
        | EventTypeFlags::MEMBER_UPDATE
        | EventTypeFlags::ROLE_CREATE
        | EventTypeFlags::ROLE_DELETE
        | EventTypeFlags::ROLE_UPDATE
        | EventTypeFlags::THREAD_CREATE
        | EventTypeFlags::THREAD_DELETE
}

/// What registers the staff's commands on the staff's server.
fn staff_commands(config: &Config, registrar: Registrar, texts: &Texts) -> StaffCommands {
    let (closing, suggestions) = (config.closing.clone(), config.suggestions);
    let texts = texts.clone();
    let describe = move |shown_to| {
        // Nothing of it is kept: in all languages it is large.
        commands::registry(&closing, suggestions).registration_for_staff(&texts, shown_to)
    };
    StaffCommands::new(registrar, config.tickets.guild, Box::new(describe))
}
