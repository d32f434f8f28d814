//! From the command line to a running bot, and the first words with Discord.

use std::process::ExitCode;

use anyhow::Context as _;
use serde::Deserialize;
use time::Duration;
use twilight_http::{request::Request, routing::Route};
use twilight_model::{
    application::command::Command,
    id::{
        Id,
        marker::{ApplicationMarker, UserMarker},
    },
};

use crate::{
    cli::{self, Action, Exit, Program},
    clock::Clock,
    config::{self, Health, Log, Settings},
    lifecycle::{Misconfigured, Stop},
    rest::{Rest, RestError},
    telemetry,
};

/// What to do about a token that Discord does not know.
pub(crate) const REJECTED: &str = "Discord rejected the bot's token: copy it again from the developer portal (Bot, Reset Token) \
     to where [discord] takes it from (`token_file` or `token`)";

/// The longest pause between two attempts to reach Discord at start.
const LONGEST_PAUSE: Duration = Duration::seconds(30);

/// A bot, as its binary starts it.
pub trait Bot: Settings {
    /// Its command line.
    const PROGRAM: Program;

    /// What it logs.
    fn log(&self) -> &Log;

    /// Where it tells how it is.
    fn health(&self) -> &Health;

    /// Runs until it is told to stop or a part it cannot do without fails.
    /// Brings its database up to date first if `migrate` says so.
    ///
    /// # Errors
    ///
    /// Returns a sentence with the remedy if it cannot start.
    fn run(self, migrate: bool) -> impl Future<Output = anyhow::Result<ExitCode>> + Send;
}

/// The whole of a bot's `main`: does what the command line asks for.
#[expect(clippy::print_stderr, reason = "the log has not begun")]
#[must_use]
pub fn main<B: Bot>() -> ExitCode {
    let invocation = B::PROGRAM.parse();
    let migrate = match invocation.action {
        Action::Run { migrate } => Some(migrate),
        Action::CheckConfig => {
            return match cli::check_config::<B>(&invocation.config, &mut std::io::stdout()) {
                Ok(exit) => exit.into(),
                Err(error) => {
                    eprintln!("{error}");
                    Exit::Failed.into()
                }
            };
        }
        Action::Health => None,
        Action::Other(name, _) => {
            eprintln!("{} knows no `{name}`", B::PROGRAM.name);
            return Exit::Failed.into();
        }
    };
    let bot = match config::load::<B>(&invocation.config) {
        Ok(bot) => bot,
        Err(error) => {
            eprintln!("{error}");
            return Exit::Config.into();
        }
    };
    let ended = match migrate {
        Some(migrate) => start(bot, migrate),
        None => ask(bot.health()),
    };
    ended.unwrap_or_else(|error| {
        // One line; a backtrace would bury the sentence.
        eprintln!("{}: {error:#}", B::PROGRAM.name);
        if error.is::<Misconfigured>() {
            return Exit::Config.into();
        }
        Exit::Failed.into()
    })
}

fn start<B: Bot>(bot: B, migrate: bool) -> anyhow::Result<ExitCode> {
    telemetry::start(&bot.log().filter, bot.log().format)?;
    install_tls();
    tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()?
        .block_on(bot.run(migrate))
}

/// Gives TLS its cryptography. Fails only if that was done before, which is as
/// good.
pub fn install_tls() {
    let _installed = rustls::crypto::ring::default_provider().install_default();
}

/// Asks the running bot whether it is well.
#[expect(clippy::print_stdout, reason = "for who asked")]
fn ask(health: &Health) -> anyhow::Result<ExitCode> {
    let address = health
        .listen
        .context("there is no `listen` in [health], so nobody can be asked")?;
    install_tls();
    tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?
        .block_on(async {
            let answer = reqwest::Client::builder()
                .timeout(std::time::Duration::from_secs(5))
                .build()?
                .get(format!("http://{address}/health"))
                .send()
                .await
                .with_context(|| format!("no answer from the bot at {address}"))?;
            let well = answer.status().is_success();
            println!("{}", answer.text().await?);
            Ok(if well { Exit::Done } else { Exit::Failed }.into())
        })
}

/// Who the bot is.
#[derive(Debug, Clone)]
pub struct Identity {
    /// Its application.
    pub application: Id<ApplicationMarker>,
    /// Its user.
    pub user: Id<UserMarker>,
    /// Its user's name.
    pub name: String,
}

#[derive(Deserialize)]
struct Application {
    id: Id<ApplicationMarker>,
}

#[derive(Deserialize)]
struct User {
    id: Id<UserMarker>,
    username: String,
}

/// Asks Discord who the bot is, for as long as it takes; `None` if the bot is
/// told to stop meanwhile.
///
/// # Errors
///
/// Returns a sentence with the remedy if Discord rejects the token.
pub async fn identify(rest: &Rest, clock: &Clock, stop: &Stop) -> anyhow::Result<Option<Identity>> {
    let user = Route::GetCurrentUser;
    let Some(user) = insist(rest, clock, stop, || Ok(Request::from_route(&user))).await? else {
        return Ok(None);
    };
    let user: User = serde_json::from_slice(&user)?;
    let application = Route::GetCurrentUserApplicationInfo;
    let Some(application) =
        insist(rest, clock, stop, || Ok(Request::from_route(&application))).await?
    else {
        return Ok(None);
    };
    let application: Application = serde_json::from_slice(&application)?;
    Ok(Some(Identity {
        application: application.id,
        user: user.id,
        name: user.username,
    }))
}

/// Makes the bot's commands known to Discord, replacing what was known before.
///
/// # Errors
///
/// Returns what Discord objected to.
pub async fn register(
    rest: &Rest,
    clock: &Clock,
    stop: &Stop,
    application: Id<ApplicationMarker>,
    commands: &[Command],
) -> anyhow::Result<()> {
    let route = Route::SetGlobalCommands {
        application_id: application.get(),
    };
    let mut commands = serde_json::to_value(commands)?;
    for command in commands.as_array_mut().into_iter().flatten() {
        // Discord counts versions itself; the model cannot leave its own out.
        if let Some(fields) = command.as_object_mut() {
            fields.remove("version");
        }
    }
    insist(rest, clock, stop, || {
        Ok(Request::builder(&route).json(&commands).build()?)
    })
    .await?;
    Ok(())
}

/// Repeats a request until Discord has answered it one way or the other.
async fn insist(
    rest: &Rest,
    clock: &Clock,
    stop: &Stop,
    request: impl Fn() -> Result<Request, RestError> + Send + Sync,
) -> anyhow::Result<Option<Vec<u8>>> {
    let mut pause: Duration = Duration::milliseconds(500);
    loop {
        let answer = tokio::select! {
            () = stop.soon.cancelled() => return Ok(None),
            answer = rest.call(request()?) => answer,
        };
        match answer {
            Ok(answer) => return Ok(Some(answer)),
            Err(RestError::Unauthorized) => anyhow::bail!(Misconfigured(REJECTED.to_owned())),
            Err(error) if error.is_permanent() => return Err(error.into()),
            Err(error) => {
                tracing::warn!("cannot start yet: {error}; trying again in {pause}");
                if !stop.sleep(clock, pause).await {
                    return Ok(None);
                }
                pause = LONGEST_PAUSE.min(pause * 2);
            }
        }
    }
}
