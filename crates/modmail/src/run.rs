//! Building the parts and handing them to each other.

use std::sync::Arc;

use botkit::{
    cli::Program,
    command::Dispatcher,
    lanes::Lanes,
    rest::RestError,
    startup::{Base, Bot, CommonSettings, Inspection, Listening},
};
use storage::{files::Limits, modmail::Schema, operations::ModmailRetention};
use tokio::sync::Semaphore;
use twilight_gateway::{EventTypeFlags, Intents};

use crate::{
    app::App,
    audit, commands,
    config::Config,
    decide::status::StatusDisplay,
    full_categories::FullCategories,
    intake::Intake,
    membership_checks::Watch,
    online,
    outcomes::OutcomeHandler,
    session_gaps::SessionGaps,
    texts,
    tickets::membership,
    timers,
    wake::{RequeueSignal, TimerWakeUp, VisibilitySignal},
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
    type Import = import::cli::Import;

    const PROGRAM: Program = Program {
        name: "modmail-bot",
        bot: "modmail",
        about: "Members write to a server's staff by direct message; staff see tickets.",
        version: env!("CARGO_PKG_VERSION"),
        import_from: "rustmail /opt/rustmail/db/db.sqlite",
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
        let commands = commands::registry(&self.closing);
        let dispatcher = Dispatcher::new(commands, texts.clone());
        let registration = dispatcher.registry().registration(&texts);
        let config = Arc::new(self);
        let Some(me) = base.introduce(&registration).await? else {
            return Ok(());
        };
        let mut tx = base.store.write().await?;
        tx.categories()
            .sync(&config.categories.rows(), base.clock.now())
            .await?;
        let server = config.tickets.members();
        tx.places().take_for_members_of(server).await?;
        membership::of_server(&mut tx, server, members.membership, base.clock.now()).await?;
        if config.closing.idle().is_none() {
            tx.tickets().forget_warnings().await?;
        }
        tx.commit().await?;
        let status_display =
            StatusDisplay::new(config.status.clone(), &config.tickets, &config.categories);
        let app = Arc::new(App {
            store: base.store.clone(),
            rest: base.rest.clone(),
            files: base.files.clone().within(Limits {
                largest: config.files.limit,
                quota: config.files.quota,
            }),
            me: me.user.into(),
            clock: base.clock.clone(),
            wake_up: base.wake_up.clone(),
            timers: TimerWakeUp::default(),
            requeue: RequeueSignal::default(),
            visibility: VisibilitySignal::default(),
            texts,
            tickets: config.tickets.clone(),
            staff: config.staff.clone(),
            limits: config.files.clone(),
            style: config.style.clone(),
            closing: config.closing.clone(),
            status_display,
            openings: config.limits,
            menu: config.menu,
            members,
            watch: Watch::default(),
            opening_permits: Semaphore::new(AT_ONCE),
            download_permits: Semaphore::new(AT_ONCE),
            stop: base.stop.clone(),
            audit: audit::Access::default(),
            full: FullCategories::default(),
            session_gaps: SessionGaps::default(),
            receiving: Lanes::new(base.stop.tasks.clone()),
            deciding: Lanes::new(base.stop.tasks.clone()),
        });
        let handler = Arc::new(Intake::new(Arc::clone(&app), dispatcher));
        base.measure(|registry| handler.progress().register(registry));
        handler.recover().await?;
        handler.start_reading().await?;
        handler.listen_again();
        timers::start(&app, config, base.inspection(me.clone()));
        let to = Listening {
            intents,
            without,
            wanted: relay.events()
                | members.events()
                | EventTypeFlags::MESSAGE_CREATE
                | EventTypeFlags::MESSAGE_UPDATE
                | EventTypeFlags::MESSAGE_DELETE
                | EventTypeFlags::MESSAGE_DELETE_BULK
                | EventTypeFlags::INTERACTION_CREATE
                | EventTypeFlags::GUILD_CREATE
                | EventTypeFlags::GUILD_UPDATE
                | EventTypeFlags::CHANNEL_DELETE
                | EventTypeFlags::CHANNEL_UPDATE
                | EventTypeFlags::MEMBER_UPDATE
                | EventTypeFlags::ROLE_CREATE
                | EventTypeFlags::ROLE_UPDATE
                | EventTypeFlags::THREAD_CREATE
                | EventTypeFlags::THREAD_DELETE,
            handler,
            outcomes: Arc::new(OutcomeHandler::new(app)),
        };
        base.listen(me, to).await
    }
}
