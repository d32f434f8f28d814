//! The first words with Discord.

use serde::{
    Deserialize,
    de::{DeserializeOwned, IgnoredAny},
};
use serde_json::Value;
use time::Duration;
use twilight_http::{request::Request, routing::Route};
use twilight_model::{
    application::command::Command,
    id::{
        Id,
        marker::{ApplicationMarker, GuildMarker, UserMarker},
    },
};

use crate::{
    backoff::Backoff,
    clock::Clock,
    config::REJECTED,
    lifecycle::{Misconfigured, Stop},
    rest::{Rest, RestError},
};

/// The pauses between attempts to reach Discord at start.
const FIRST_DELAY: Duration = Duration::milliseconds(500);
const LONGEST_DELAY: Duration = Duration::seconds(30);

/// How often in a row Discord may reject the token before it is believed.
const REJECTIONS: u32 = 2;

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

impl Identity {
    /// What Discord tells about the bot, in one.
    pub(super) fn of(application: &Application, user: User) -> Self {
        Self {
            application: application.id,
            user: user.id,
            name: user.username,
        }
    }
}

#[derive(Deserialize)]
pub(super) struct Application {
    id: Id<ApplicationMarker>,
}

#[derive(Deserialize)]
pub(super) struct User {
    id: Id<UserMarker>,
    username: String,
}

/// Asks Discord who the bot is, for as long as it takes; `None` if the bot is
/// told to stop meanwhile.
///
/// # Errors
///
/// Returns a sentence with the remedy if Discord rejects the token.
pub(super) async fn identify(
    rest: &Rest,
    clock: &Clock,
    stop: &Stop,
) -> anyhow::Result<Option<Identity>> {
    let user = || Ok(Request::from_route(&Route::GetCurrentUser));
    let Some(user): Option<User> = insist(rest, clock, stop, user).await? else {
        return Ok(None);
    };
    let application = || Ok(Request::from_route(&Route::GetCurrentUserApplicationInfo));
    let application: Option<Application> = insist(rest, clock, stop, application).await?;
    Ok(application.map(|application| Identity::of(&application, user)))
}

/// Makes the commands that the bot offers everywhere known to Discord, replacing what was
/// known before.
///
/// # Errors
///
/// Returns what Discord objected to.
pub(super) async fn register(
    rest: &Rest,
    clock: &Clock,
    stop: &Stop,
    application: Id<ApplicationMarker>,
    commands: &[Command],
) -> anyhow::Result<()> {
    let route = Route::SetGlobalCommands {
        application_id: application.get(),
    };
    let commands = without_versions(commands)?;
    let request = || Ok(Request::builder(&route).json(&commands).build()?);
    let _known: Option<IgnoredAny> = insist(rest, clock, stop, request).await?;
    Ok(())
}

/// Makes the commands known that a bot offers on one server alone.
#[derive(Debug)]
pub struct Registrar {
    rest: Rest,
    application: Id<ApplicationMarker>,
}

impl Registrar {
    /// One for a bot's application.
    pub(super) const fn new(rest: Rest, application: Id<ApplicationMarker>) -> Self {
        Self { rest, application }
    }

    /// Replaces what Discord knew of the commands on a server.
    ///
    /// # Errors
    ///
    /// Returns what Discord objected to, or that it did not answer.
    pub async fn register(
        &self,
        guild: Id<GuildMarker>,
        commands: &[Command],
    ) -> Result<(), RestError> {
        let route = Route::SetGuildCommands {
            application_id: self.application.get(),
            guild_id: guild.get(),
        };
        let commands = without_versions(commands)?;
        let request = Request::builder(&route).json(&commands).build()?;
        let _known: IgnoredAny = self.rest.json(request).await?;
        Ok(())
    }
}

/// Commands as Discord takes them: it counts versions itself, and the model cannot leave
/// its own out.
fn without_versions(commands: &[Command]) -> Result<Value, RestError> {
    let mut commands = serde_json::to_value(commands)?;
    for command in commands.as_array_mut().into_iter().flatten() {
        if let Some(fields) = command.as_object_mut() {
            fields.remove("version");
        }
    }
    Ok(commands)
}

/// Repeats a request until Discord has answered it one way or the other, in a
/// form that can be read; `None` if the bot is to stop meanwhile.
async fn insist<T: DeserializeOwned>(
    rest: &Rest,
    clock: &Clock,
    stop: &Stop,
    request: impl Fn() -> Result<Request, RestError> + Send + Sync,
) -> anyhow::Result<Option<T>> {
    let mut backoff = Backoff::new(FIRST_DELAY, LONGEST_DELAY);
    let mut rejections = 0;
    loop {
        let answer = tokio::select! {
            () = stop.soon.cancelled() => return Ok(None),
            answer = rest.json(request()?) => answer,
        };
        match answer {
            Ok(answer) => return Ok(Some(answer)),
            Err(RestError::Unauthorized) if rejections >= REJECTIONS => {
                anyhow::bail!(Misconfigured(REJECTED.to_owned()))
            }
            Err(error) if error.is_permanent() => return Err(error.into()),
            Err(error) => {
                let rejected = matches!(error, RestError::Unauthorized);
                rejections = if rejected { rejections + 1 } else { 0 };
                let delay = backoff.next_delay();
                tracing::warn!("cannot start yet: {error}; trying again in {delay}");
                if !stop.sleep(clock, delay).await {
                    return Ok(None);
                }
            }
        }
    }
}
