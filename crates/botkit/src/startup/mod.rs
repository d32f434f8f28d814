//! From the command line to a running bot: what both have in common.

mod check;
mod database;
mod greeting;
mod tidying;

use std::{
    io::Write as _,
    path::{Path, PathBuf},
    process::ExitCode,
    sync::Arc,
};

use anyhow::Context as _;
use prometheus_client::registry::Registry as Gauges;
use rustix::fs::{Access, access};
use secrecy::SecretString;
use serde::de::DeserializeOwned;
use storage::{Cause, Hold, OpenError, Schema, Store, files::Files, operations::Retention};
use tokio::runtime::{Builder, Runtime};
use twilight_gateway::{EventTypeFlags, Intents};
use twilight_model::application::command::Command;

pub use self::{
    check::Inspection,
    greeting::{Identity, Registrar},
};
use crate::{
    cli::{Action, Exit, Program},
    clock::Clock,
    config::{self, Checks, Database, Discord, Health, Languages, Log, Settings, Sources},
    delivery::{Delivery, Outcomes, Parts, WakeUp},
    gateway::{self, Handler, Presence},
    health::{self, Metrics},
    lifecycle::{Lifecycle, Misconfigured, Stop},
    memory::Budget,
    rest::{Rest, RestError},
    telemetry,
    text::CatalogError,
    tls,
};

/// How long closing the database may take. Together with the time that work may go
/// on, this leaves the better part of a second of the five a stop may take.
const CLOSING: std::time::Duration = std::time::Duration::from_millis(700);

/// How often it is looked whether the database is still in its place.
const LOOK_AGAIN: std::time::Duration = std::time::Duration::from_secs(1);

/// A bot, as its binary starts it.
pub trait Bot: Settings + Send + 'static {
    /// Its database.
    type Schema: Schema;

    /// How long it keeps what: the table `[retention]` of its settings.
    type Retention: DeserializeOwned + Default + Into<Retention>;

    /// How it imports another bot's data: `db import`.
    type Import: clap::Args + storage::cli::Command;

    /// Its command line.
    const PROGRAM: Program;

    /// The settings both bots have.
    fn common_settings(&self) -> CommonSettings<'_>;

    /// What Discord shall send.
    fn intents(&self) -> Intents;

    /// How the operator can do without the privileged Server Members intent, if it
    /// is asked for: goes behind the sentence that says it is not granted.
    fn without(&self) -> Option<&'static str> {
        None
    }

    /// Describes every command there is, whatever the settings leave of them, by
    /// [`command::Registry::reference`](crate::command::Registry::reference).
    ///
    /// # Errors
    ///
    /// Returns what is wrong with the catalogs, which a test rules out.
    fn reference() -> Result<String, CatalogError>;

    /// Looks up at Discord what these settings name.
    ///
    /// # Errors
    ///
    /// Returns why Discord could not be asked.
    fn inspect(
        &self,
        inspection: &mut Inspection,
    ) -> impl Future<Output = Result<(), RestError>> + Send;

    /// Runs until it is told to stop or a part it cannot do without fails.
    ///
    /// # Errors
    ///
    /// Returns a sentence with the remedy if it cannot go on.
    fn run(self, base: Base<Self::Schema>) -> impl Future<Output = anyhow::Result<()>> + Send;
}

/// The settings both bots have.
#[derive(Debug, Clone)]
pub struct CommonSettings<'c> {
    /// How Discord is reached.
    pub discord: &'c Discord,
    /// Where the bot keeps what it knows.
    pub database: &'c Database,
    /// Where it tells how it is.
    pub health: &'c Health,
    /// What it logs.
    pub log: &'c Log,
    /// Which languages it speaks.
    pub languages: &'c Languages,
    /// What time it lives in.
    pub clock: &'c config::Clock,
    /// How long it keeps what is over.
    pub retention: Retention,
    /// How many bytes of files it holds in memory at once.
    pub memory: u64,
}

impl CommonSettings<'_> {
    /// Checks each of them.
    pub fn check(&self, checks: &mut Checks<'_>) {
        checks.section(self.discord);
        checks.section(self.database);
        checks.section(self.health);
        checks.section(self.log);
        checks.section(self.languages);
        checks.section(self.clock);
    }

    /// What is dangerous and not wrong, in sentences for the operator.
    fn warnings(&self) -> Vec<String> {
        let token = self.discord.token_file.as_deref();
        let database = Some(self.database.path.as_path());
        let [token, database] = [(token, "token"), (database, "database")].map(|(file, what)| {
            let open = file.filter(|file| config::is_for_everybody(file));
            open.map(|file| {
                let file = file.display();
                format!(
                    "everybody on this machine may read the {what} {file}; run `chmod o= {file}`"
                )
            })
        });
        token
            .into_iter()
            .chain(database)
            .chain(self.no_folder())
            .chain(self.not_writable())
            .chain(self.no_files())
            .collect()
    }

    /// That the folder of the database is missing: the bot makes the file alone.
    fn no_folder(&self) -> Option<String> {
        let path = &self.database.path;
        let folder = path
            .parent()
            .filter(|folder| !folder.as_os_str().is_empty())?;
        (!folder.exists()).then(|| {
            let (path, folder) = (path.display(), folder.display());
            format!("the folder of the database {path} does not exist; create {folder} before the bot starts")
        })
    }

    /// That the database cannot be written, or nothing made beside it.
    fn not_writable(&self) -> Option<String> {
        let path = &self.database.path;
        let folder = match path.parent() {
            Some(folder) if !folder.as_os_str().is_empty() => folder,
            _ => Path::new("."),
        };
        let (place, error) = [path.as_path(), folder].into_iter().find_map(|place| {
            let writable = access(place, Access::WRITE_OK);
            let error = std::io::Error::from(writable.err()?);
            Some((place.display(), error))
                .filter(|(_, error)| error.kind() != std::io::ErrorKind::NotFound)
        })?;
        let cause = Cause::of(&error)?;
        Some(format!(
            "the bot cannot write to {place} ({cause}), and would not start; {}",
            cause.remedy()
        ))
    }

    /// That files of messages cannot be kept beside the database.
    fn no_files(&self) -> Option<String> {
        let files = Files::beside(&self.database.path);
        let why = files.unusable()?;
        let folder = files.folder().display();
        Some(format!(
            "copies of files cannot be kept in {folder} ({why}), so links that expire go in their \
             place; make it a folder that the bot's user may read and write, or move it away"
        ))
    }
}

/// What a bot is built on: everything that is there before Discord is reached.
#[derive(Debug)]
pub struct Base<S: Schema> {
    /// The bot's database, up to date.
    pub store: Store<S>,
    /// Where the files of messages are.
    pub files: Files,
    /// The way to Discord.
    pub rest: Rest,
    /// The time.
    pub clock: Clock,
    /// Where it is counted.
    pub metrics: Metrics,
    /// Woken when there is something in the outbox.
    pub wake_up: WakeUp,
    /// When to stop.
    pub stop: Stop,
    token: SecretString,
    gateway_url: Option<String>,
    hold: Arc<Hold>,
    sources: Arc<Sources>,
}

/// What a bot wants to hear from Discord, and who listens.
#[derive(Debug)]
pub struct Listening<H, O> {
    /// What Discord shall send.
    pub intents: Intents,
    /// What of it shall be looked at.
    pub wanted: EventTypeFlags,
    /// How the operator can do without a privileged intent, if they can: goes
    /// behind the sentence that says it is not granted.
    pub without: Option<&'static str>,
    /// Who takes the events.
    pub handler: Arc<H>,
    /// What the bot makes of outcomes.
    pub outcomes: Arc<O>,
    /// What the bot shows of itself.
    pub presence: Presence,
}

impl<S: Schema> Base<S> {
    async fn build(
        name: &str,
        settings: CommonSettings<'_>,
        sources: Sources,
        migrate: bool,
        stop: Stop,
    ) -> anyhow::Result<Self> {
        let metrics = Metrics::new(name);
        // The check of the configuration has looked at it before.
        let token = settings.discord.token().map_err(anyhow::Error::msg)?;
        // Whatever can be in the way comes before anything is made. The hold is first:
        // a second process of this bot finds both taken, and should be told why.
        let path = &settings.database.path;
        let mut hold = Hold::take(path)?;
        let listener = match settings.health.listen {
            Some(address) => Some(health::bind(address).await?),
            None => None,
        };
        let store = if migrate {
            Store::open(path).await
        } else {
            Store::open_migrated(path).await
        };
        let store = store.map_err(|error| match error {
            OpenError::LogAlone { .. } | OpenError::Lost { .. } | OpenError::Dangling { .. } => {
                anyhow::Error::from(Misconfigured(error.to_string()))
            }
            error => error.into(),
        })?;
        hold.take_database()?;
        let hold = Arc::new(hold);
        stop.supervise(
            "the database",
            stay(path.clone(), Arc::clone(&hold), stop.clone()),
        );
        for warning in settings.warnings() {
            tracing::warn!("{warning}");
        }
        if let Some(listener) = listener {
            let serving = health::serve(listener, metrics.clone(), stop.clone());
            stop.supervise("the health page", serving);
        }
        let clock = settings.clock.start();
        tidying::start(&store, settings.retention, &clock, &stop);
        Ok(Self {
            hold,
            sources: Arc::new(sources),
            store,
            files: Files::beside(path),
            rest: Rest::new(
                &settings.discord.api_url,
                &token,
                metrics.clone(),
                Budget::new(settings.memory),
            )?,
            clock,
            metrics,
            wake_up: WakeUp::default(),
            stop,
            token,
            gateway_url: settings.discord.gateway_url.clone(),
        })
    }

    /// Adds the bot's own gauges to the metrics.
    pub fn measure(&self, register: impl FnOnce(&mut Gauges)) {
        self.metrics.register(register);
    }

    /// Asks Discord who the bot is and makes known what it offers everywhere, for as long as
    /// it takes; `None` if the bot is to stop meanwhile.
    ///
    /// # Errors
    ///
    /// Returns a sentence with the remedy if Discord rejects the token, or what
    /// it objects to in the commands.
    pub async fn introduce(&self, commands: &[Command]) -> anyhow::Result<Option<Identity>> {
        let Some(me) = greeting::identify(&self.rest, &self.clock, &self.stop).await? else {
            return Ok(None);
        };
        let Self {
            rest, clock, stop, ..
        } = self;
        greeting::register(rest, clock, stop, me.application, commands).await?;
        Ok(Some(me))
    }

    /// The file and the variables.
    #[must_use]
    pub fn sources(&self) -> Arc<Sources> {
        Arc::clone(&self.sources)
    }

    /// What is to look up at Discord what the settings name. It stands in nobody's way.
    #[must_use]
    pub fn inspection(&self, me: Identity) -> Inspection {
        Inspection::new(self.rest.unhurried(), me, Arc::clone(&self.sources))
    }

    /// What makes the commands of single servers known.
    #[must_use]
    pub fn registrar(&self, me: &Identity) -> Registrar {
        Registrar::new(self.rest.clone(), me.application)
    }

    /// Works off the outbox and hands events to the bot, until it is to stop.
    ///
    /// # Errors
    ///
    /// Returns a sentence with the remedy if Discord will not have the bot.
    pub async fn listen<H: Handler, O: Outcomes<Schema = S>>(
        self,
        me: Identity,
        to: Listening<H, O>,
    ) -> anyhow::Result<()> {
        Delivery::start(
            Parts {
                store: self.store.clone(),
                rest: self.rest,
                files: self.files,
                outcomes: to.outcomes,
                clock: self.clock.clone(),
                metrics: self.metrics.clone(),
                me: me.user,
                wake_up: self.wake_up,
            },
            &self.stop,
        );
        let settings = gateway::Settings {
            token: self.token,
            url: self.gateway_url,
            intents: to.intents,
            wanted: to.wanted,
            without: to.without,
            presence: to.presence,
        };
        tracing::info!("{} is up", me.name);
        gateway::run(
            settings,
            self.store,
            to.handler,
            self.clock,
            self.metrics,
            self.stop,
        )
        .await
    }
}

/// Makes sure that the database stays where it is, until the bot is to stop. What
/// is written to one without a name is gone with the process.
async fn stay(path: PathBuf, hold: Arc<Hold>, stop: Stop) -> anyhow::Result<()> {
    loop {
        tokio::select! {
            () = stop.soon.cancelled() => return Ok(()),
            () = tokio::time::sleep(LOOK_AGAIN) => {}
        }
        if hold.is_in_place() {
            continue;
        }
        if let Err(error) = hold.remember_loss() {
            tracing::warn!("cannot note that the database is gone: {error}");
        }
        // Another start would not bring it back.
        return Err(Misconfigured(format!(
            "the database {} was deleted, moved or replaced while the bot ran; put it back, \
             together with the files ending in -wal and -shm, or restore a backup, before you \
             start the bot again",
            path.display()
        ))
        .into());
    }
}

/// The whole of a bot's `main`: does what the command line asks for.
#[expect(clippy::print_stderr, reason = "the log has not begun")]
#[must_use]
pub fn main<B: Bot>() -> ExitCode {
    let invocation = B::PROGRAM.parse::<B::Import>();
    let migrate = match invocation.action {
        Action::Run { migrate } => Some(migrate),
        Action::CheckConfig { online } => {
            let out = &mut std::io::stdout();
            return match check::check::<B>(&invocation.config, online, out) {
                Ok(exit) => exit.into(),
                Err(error) => {
                    eprintln!("{error}");
                    Exit::Failed.into()
                }
            };
        }
        Action::Commands => {
            return match B::reference() {
                Ok(reference) => {
                    show(&reference);
                    Exit::Done.into()
                }
                Err(error) => {
                    eprintln!("{error}");
                    Exit::Failed.into()
                }
            };
        }
        Action::Health => None,
        Action::Database { operation, file } => {
            return database::operate::<B>(&invocation.config, &operation, file).into();
        }
        Action::Other(name, _) => {
            eprintln!("{} knows no `{name}`", B::PROGRAM.name);
            return Exit::Failed.into();
        }
    };
    let (bot, sources) = match config::load_with_sources::<B>(&invocation.config) {
        Ok(loaded) => loaded,
        Err(error) => {
            eprintln!("{error}");
            return Exit::Config.into();
        }
    };
    let ended = match migrate {
        Some(migrate) => start(bot, sources, migrate),
        None => ask(bot.common_settings().health),
    };
    let exit = ended.unwrap_or_else(|error| {
        // One line; a backtrace would bury the sentence.
        eprintln!("{}: {error:#}", B::PROGRAM.name);
        if error.is::<Misconfigured>() {
            Exit::Config
        } else {
            Exit::Failed
        }
    });
    exit.into()
}

/// What runs everything.
///
/// # Errors
///
/// Returns a sentence with the remedy.
fn runtime(builder: &mut Builder) -> Result<Runtime, String> {
    /// How many files it has open: where it cannot, it breaks down.
    const FILES: usize = 16;
    let refused = |cause: Cause| format!("cannot start ({cause}); {}", cause.remedy());
    if let Some(cause) = Cause::against_files(FILES) {
        return Err(refused(cause));
    }
    let runtime = builder.enable_all().build();
    runtime.map_err(|error| Cause::of(&error).map_or_else(|| error.to_string(), refused))
}

fn start<B: Bot>(bot: B, sources: Sources, migrate: bool) -> anyhow::Result<Exit> {
    let log = bot.common_settings().log;
    let runtime = runtime(&mut Builder::new_multi_thread()).map_err(anyhow::Error::msg)?;
    tls::prepare()?;
    let _telemetry = telemetry::start(B::PROGRAM.name, &log.filter, log.format)?;
    let ended = runtime.block_on(live(bot, sources, migrate));
    // Dropping it would wait for whatever blocks a thread, such as a name server
    // that does not answer.
    runtime.shutdown_background();
    ended?;
    Ok(Exit::Done)
}

/// Lives until a signal comes or the bot has failed.
async fn live<B: Bot>(bot: B, sources: Sources, migrate: bool) -> anyhow::Result<()> {
    let lifecycle = Lifecycle::new().context("cannot listen for signals")?;
    let stop = lifecycle.stop();
    let settings = bot.common_settings();
    let base = Base::build(B::NAME, settings, sources, migrate, stop.clone()).await?;
    let (store, _hold) = (base.store.clone(), Arc::clone(&base.hold));
    stop.supervise(B::PROGRAM.name, bot.run(base));
    let ended = lifecycle.run().await;
    let ended = ended.map_err(|error| with_database(error, store.database().path()));
    // Whoever still writes has been told to stop; the disk may be slow.
    let closed = tokio::time::timeout(CLOSING, store.database().close()).await;
    if closed.is_err() {
        tracing::warn!("the database was busy to the end; nothing committed is lost");
    }
    ended
}

/// An error that ended the bot, with the database if that is what it is about.
fn with_database(error: anyhow::Error, path: &Path) -> anyhow::Error {
    if error
        .chain()
        .any(<dyn std::error::Error>::is::<storage::Error>)
    {
        return error.context(format!("cannot go on with {}", path.display()));
    }
    error
}

/// Asks the running bot whether it is well.
fn ask(health: &Health) -> anyhow::Result<Exit> {
    let address = health
        .listen
        .context("[health] `listen` is missing, so the running bot cannot be asked: add `listen = \"127.0.0.1:9101\"` there, and restart the bot")?;
    tls::install();
    let runtime = runtime(&mut Builder::new_current_thread()).map_err(anyhow::Error::msg)?;
    runtime.block_on(async {
        // Without encryption nobody has to be told from others, and a proxy knows
        // nothing of this machine.
        let answer = reqwest::Client::builder()
            .tls_certs_only([])
            .no_proxy()
            .timeout(std::time::Duration::from_secs(5))
            .build()?
            .get(format!("http://{address}/readyz"))
            .send()
            .await
            .with_context(|| format!("no answer from the bot at {address}"))?;
        let well = answer.status().is_success();
        show(&format!("{}\n", answer.text().await?));
        Ok(if well { Exit::Done } else { Exit::Failed })
    })
}

/// Writes to the standard output. That it is closed, as by `| head`, is no error.
fn show(text: &str) {
    let mut out = std::io::stdout().lock();
    let _ = out.write_all(text.as_bytes()).and_then(|()| out.flush());
}

#[cfg(test)]
mod tests;
