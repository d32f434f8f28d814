//! The loop that turns a shard into events, and what it remembers of them.
//!
//! A session survives the process: its id and a sequence number are stored in the
//! database, and the next process resumes there, so that Discord sends what
//! came in between. The number stored is never ahead of what has been dealt with:
//! each event comes with an [`EventGuard`], and only when somebody says that the
//! event is [done](EventGuard::done) does the number move past it. Whatever else
//! becomes of the guard (a stop, a task that is dropped), the event comes again
//! after the next start. Some events therefore come twice; whoever handles them
//! must not mind (the inbox takes each source once).

mod connection;
mod line;
mod presence;
mod progress;
mod read;

use std::{sync::Arc, time::Duration};

use anyhow::bail;
use secrecy::{ExposeSecret as _, SecretString};
use serde_json::Value;
use storage::{Schema, Store};
use tokio::sync::watch;
use twilight_gateway::{
    CloseFrame, ConfigBuilder, Event, EventTypeFlags, Intents, Message, Session, Shard, ShardId,
    ShardState, error::ReceiveMessageError,
};
use twilight_model::oauth::ApplicationFlags;

use self::{
    connection::{Heard, farewell},
    line::{LineHistory, Silence},
    presence::Told,
    progress::Progress,
    read::{Read, read},
};
pub use self::{presence::Presence, progress::EventGuard};
use crate::{
    clock::{Clock, stopwatch},
    config::REJECTED,
    health::Metrics,
    lifecycle::{Misconfigured, Stop},
    tls,
};

/// The one shard of a bot. Discord asks for more from 2 500 servers on.
const SHARD: u32 = 0;

/// The intents of the session that is stored, among the settings of the database.
const INTENTS: &str = "gateway.intents";

/// While an old session is being emptied: how often it is looked whether all of it
/// has been dealt with.
const EMPTYING: Duration = Duration::from_millis(20);

/// How often the session is written down, at most.
const KEEP_EVERY: Duration = Duration::from_millis(200);

/// After these close codes the session cannot be resumed: it is not known or has
/// ended, or the gateway never got as far as the bot says.
const SESSION_IS_OVER: [u16; 3] = [4003, 4007, 4009];

/// How often it is looked whether the gateway has been silent for too long.
const LISTEN_AGAIN: Duration = Duration::from_secs(1);

/// Where Discord's gateway is.
const DISCORDS: &str = "wss://gateway.discord.gg";

/// The intents that have to be switched on in the developer portal, as it names
/// them, with the flags of an application that has them: one for bots on many
/// servers, and one for those on few.
pub(crate) const PRIVILEGED: [(Intents, &str, ApplicationFlags); 3] = [
    (
        Intents::MESSAGE_CONTENT,
        "Message Content Intent",
        ApplicationFlags::GATEWAY_MESSAGE_CONTENT
            .union(ApplicationFlags::GATEWAY_MESSAGE_CONTENT_LIMITED),
    ),
    (
        Intents::GUILD_MEMBERS,
        "Server Members Intent",
        ApplicationFlags::GATEWAY_GUILD_MEMBERS
            .union(ApplicationFlags::GATEWAY_GUILD_MEMBERS_LIMITED),
    ),
    (
        Intents::GUILD_PRESENCES,
        "Presence Intent",
        ApplicationFlags::GATEWAY_PRESENCE.union(ApplicationFlags::GATEWAY_PRESENCE_LIMITED),
    ),
];

/// What a bot wants from the gateway.
#[derive(Debug)]
pub struct Settings {
    /// The bot's token.
    pub token: SecretString,
    /// Where the gateway is, if not where Discord says.
    pub url: Option<String>,
    /// What Discord shall send.
    pub intents: Intents,
    /// What of it shall be looked at.
    pub wanted: EventTypeFlags,
    /// How the operator can do without a privileged intent, for the sentence
    /// that says it is not granted.
    pub without: Option<&'static str>,
    /// What the bot shows of itself.
    pub presence: Presence,
}

/// Someone who wants to know what happens on Discord.
pub trait Handler: Send + Sync + 'static {
    /// Takes one event, in the order they came. Must not wait: work goes into
    /// [`crate::lanes`], along with `guard`, which is told when the event is done.
    fn handle(self: &Arc<Self>, event: Event, guard: EventGuard);

    /// Takes an event with this name of which not even what matters can be read.
    /// Nothing of it will ever be known, unless Discord is asked.
    fn unread(self: &Arc<Self>, name: &str, data: Value, guard: EventGuard);
}

/// The session as the loop knows it.
#[derive(Debug, Clone)]
struct Current {
    id: String,
    resume_url: String,
    intents: Intents,
    progress: Progress,
}

/// Why a shard is listened to no longer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ended {
    /// The bot is to stop.
    Stopping,
    /// What an old session with other intents still had has been dealt with.
    Emptied,
    /// The connection is gone.
    Broken,
    /// The session cannot be resumed.
    Over,
    /// The gateway owes an answer for too long.
    Silent,
    /// The session has begun and would be resumed where the bot's token must not
    /// go.
    Elsewhere,
}

/// Connects, resumes what an earlier process left, and hands every wanted event
/// to `handler` until the bot stops. Lost connections are taken up again for as
/// long as it takes.
///
/// # Errors
///
/// Returns a sentence with the remedy if Discord will not have the bot back: a
/// rejected token, a privileged intent that is not granted, and the like.
pub async fn run<S: Schema>(
    settings: Settings,
    store: Store<S>,
    handler: Arc<impl Handler>,
    clock: Clock,
    metrics: Metrics,
    stop: Stop,
) -> anyhow::Result<()> {
    // The library takes it for granted, and panics.
    tls::prepare()?;
    let token = settings.token.expose_secret().to_owned();
    let config = ConfigBuilder::new(token, settings.intents);
    let config = match settings.url.clone() {
        Some(url) => config.proxy_url(url).build(),
        None => config.build(),
    };
    let url = settings.url.as_deref();
    // The copies share what keeps count of how often the bot identifies.
    let resuming = |session: Session, given: &str| {
        let config = ConfigBuilder::from(config.clone()).session(session);
        let config = match read::resume_url(given, url) {
            Some(url) => config.resume_url(url),
            None => config,
        };
        Shard::with_config(ShardId::ONE, config.build())
    };
    let fresh = || {
        let config = ConfigBuilder::from(config.clone());
        let config = match settings.presence.wanted() {
            Some(presence) => config.presence(presence),
            None => config,
        };
        Shard::with_config(ShardId::ONE, config.build())
    };
    let current = stored_session(&store).await?;
    let mut shard = match &current {
        Some(stored) => {
            let sequence = stored.progress.settled();
            tracing::info!("resuming the gateway session at event {sequence}");
            resuming(
                Session::new(sequence, stored.id.clone()),
                &stored.resume_url,
            )
        }
        None => fresh(),
    };
    let (publish, published) = watch::channel(current);
    let keeper = keep(store, published, clock.clone(), stop.clone());
    stop.keep_running("the keeper of the gateway session", keeper);
    let mut line = LineHistory::default();
    let listener = Listener {
        settings: &settings,
        handler: &handler,
        publish: &publish,
        metrics: &metrics,
        clock: &clock,
        stop: &stop,
    };
    loop {
        let ended = listener.listen(&mut shard, &mut line).await;
        metrics.gateway_up.set(0);
        let ended = ended?;
        match ended {
            Ended::Stopping => {
                // With this code the session stays open on Discord's side.
                farewell(&mut shard, CloseFrame::RESUME).await;
                return Ok(());
            }
            Ended::Emptied => {
                tracing::info!("the intents are others than before: a new gateway session begins");
                farewell(&mut shard, CloseFrame::NORMAL).await;
                shard = fresh();
            }
            Ended::Over => {
                publish.send_replace(None);
                farewell(&mut shard, CloseFrame::NORMAL).await;
                shard = fresh();
                line.back_off(&stop).await;
            }
            Ended::Broken | Ended::Silent | Ended::Elsewhere => {
                // Where the last one came to nothing, the next goes the way everybody
                // goes who begins.
                let given = match ended {
                    Ended::Broken if line.came_up() => shard.resume_url(),
                    _ => None,
                };
                shard = match shard.session().cloned() {
                    Some(session) => resuming(session, given.unwrap_or_default()),
                    None => fresh(),
                };
                line.back_off(&stop).await;
            }
        }
    }
}

/// The session an earlier process left.
async fn stored_session<S: Schema>(store: &Store<S>) -> Result<Option<Current>, storage::Error> {
    let mut tx = store.read().await?;
    let intents = tx.settings().get(INTENTS).await?;
    let session = tx.sessions().get(SHARD).await?;
    Ok(session.map(|session| Current {
        id: session.session_id,
        resume_url: session.resume_url,
        // Those that are not known are others than ours.
        intents: Intents::from_bits_truncate(
            intents.and_then(|intents| intents.as_u64()).unwrap_or(0),
        ),
        progress: Progress::resumed_at(session.sequence),
    }))
}

/// What listening to a shard takes.
struct Listener<'l, H> {
    settings: &'l Settings,
    handler: &'l Arc<H>,
    publish: &'l watch::Sender<Option<Current>>,
    metrics: &'l Metrics,
    clock: &'l Clock,
    stop: &'l Stop,
}

/// What is known of a connection.
#[derive(Default)]
struct Known {
    last_close: Option<u16>,
    silence: Silence,
    /// Whether an old session with other intents has told all it had: it is left
    /// when that has been dealt with.
    emptying: bool,
    /// Whether the connection is being left.
    leaving: bool,
    /// What Discord was told of the bot's presence, once the session goes on.
    told: Option<Told>,
}

impl<H: Handler> Listener<'_, H> {
    async fn listen(&self, shard: &mut Shard, line: &mut LineHistory) -> anyhow::Result<Ended> {
        let mut known = Known::default();
        loop {
            if known.emptying && self.is_idle() {
                return Ok(Ended::Emptied);
            }
            if known.silence.is_over_long(shard.state(), self.clock.now()) {
                tracing::warn!("the gateway owes an answer; connecting anew");
                return Ok(Ended::Silent);
            }
            if let Some(told) = &mut known.told {
                told.keep_up(&self.settings.presence, shard, stopwatch());
            }
            let heard = tokio::select! {
                // What was not looked at comes again after the next start.
                biased;
                () = self.stop.soon.cancelled() => return Ok(Ended::Stopping),
                heard = connection::listen(shard, &mut known.leaving) => heard,
                () = tokio::time::sleep(EMPTYING), if known.emptying => continue,
                () = tokio::time::sleep(LISTEN_AGAIN) => continue,
            };
            let ended = match heard {
                Heard::Item(item) => self.take(item, shard, line, &mut known),
                Heard::Broken => {
                    if !known.leaving {
                        tracing::info!("the connection to the gateway is gone");
                    }
                    Some(Ended::Broken)
                }
                Heard::Failed(error) => {
                    let trouble = read::trouble(error);
                    tracing::warn!("the gateway: {trouble}; trying again");
                    Some(Ended::Broken)
                }
                Heard::Closed => {
                    let intents = shard.config().intents();
                    bail!(fatal(known.last_close, intents, self.settings.without))
                }
            };
            if let Some(ended) = ended {
                return Ok(ended);
            }
        }
    }

    /// Takes what came over the connection. Returns whether that is the end of it.
    fn take(
        &self,
        item: Result<Message, ReceiveMessageError>,
        shard: &Shard,
        line: &mut LineHistory,
        known: &mut Known,
    ) -> Option<Ended> {
        let text = match item {
            Ok(Message::Text(text)) => text,
            Ok(Message::Close(frame)) => {
                known.last_close = frame.map(|frame| frame.code);
                tracing::info!(code = known.last_close, "the gateway closed the connection");
                let over = |code| SESSION_IS_OVER.contains(&code);
                return known.last_close.is_some_and(over).then_some(Ended::Over);
            }
            Err(error) => {
                let trouble = read::trouble(error);
                tracing::warn!("the gateway: {trouble}; trying again");
                return None;
            }
        };
        let countless = |session: &Session| i64::try_from(session.sequence()).is_err();
        if shard.session().is_some_and(countless) {
            tracing::warn!("the gateway counts as no gateway does; a new session has to begin");
            return Some(Ended::Over);
        }
        let wanted = self.settings.wanted
            | EventTypeFlags::READY
            | EventTypeFlags::RESUMED
            | EventTypeFlags::GATEWAY_INVALIDATE_SESSION
            | EventTypeFlags::GATEWAY_RECONNECT;
        let read = read(text, wanted);
        let begun = match &read {
            Read::Nothing => return None,
            Read::Event(Event::GatewayReconnect) => {
                tracing::info!("the gateway asks to connect anew");
                return None;
            }
            Read::Event(Event::GatewayInvalidateSession(resumable)) => {
                tracing::warn!(resumable, "the gateway session is not valid any more");
                return (!resumable).then_some(Ended::Over);
            }
            Read::Event(Event::Ready(_)) => {
                self.metrics.gateway_identifies.inc();
                tracing::info!("a new gateway session has begun");
                known.emptying = false;
                known.told = Some(Told::at_start(shard.config().presence().cloned()));
                true
            }
            Read::Event(Event::Resumed) => {
                self.metrics.gateway_resumes.inc();
                tracing::info!("the gateway session goes on");
                known.told = Some(Told::default());
                let intents = shard.config().intents();
                let current = self.publish.borrow();
                known.emptying = current
                    .as_ref()
                    .is_some_and(|current| current.intents != intents);
                true
            }
            Read::Event(_) | Read::Unread(..) => false,
        };
        if begun {
            self.metrics.gateway_up.set(1);
            line.is_up();
        }
        // While missed events are sent again, each shows that there is somebody.
        known.silence.is_broken();
        self.hand_over(shard, read);
        let elsewhere = |url: &str| read::resume_url(url, self.url()).is_none();
        if begun && shard.resume_url().is_some_and(elsewhere) {
            tracing::warn!("the gateway names a place to resume that is not Discord's");
            return Some(Ended::Elsewhere);
        }
        None
    }

    fn url(&self) -> Option<&str> {
        self.settings.url.as_deref()
    }

    /// Whether nobody is at work on an event of the session.
    fn is_idle(&self) -> bool {
        let current = self.publish.borrow();
        current
            .as_ref()
            .is_none_or(|current| current.progress.is_idle())
    }

    /// Gives what was read to the handler, with a guard.
    fn hand_over(&self, shard: &Shard, read: Read) {
        self.metrics.events.inc();
        let Some(session) = shard.session() else {
            return;
        };
        let sequence = session.sequence();
        let known = self.publish.borrow().clone();
        let known = known.filter(|known| known.id == session.id());
        let progress = match (&known, &read) {
            (Some(found), _) => found.progress.clone(),
            (None, Read::Event(Event::Ready(_))) => Progress::begun_with(sequence),
            (None, _) => Progress::resumed_at(sequence),
        };
        let mut guard = progress.begin(sequence);
        if known.is_none() {
            let given = shard.resume_url().unwrap_or_default();
            let configured = || self.url().unwrap_or(DISCORDS).to_owned();
            self.publish.send_replace(Some(Current {
                id: session.id().to_owned(),
                resume_url: read::resume_url(given, self.url()).unwrap_or_else(configured),
                intents: shard.config().intents(),
                progress,
            }));
        }
        session.id().clone_into(&mut guard.session);
        guard.replayed = shard.state() == ShardState::Resuming;
        match read {
            Read::Event(event) => self.handler.handle(event, guard),
            Read::Unread(name, data) => {
                self.metrics.unread_events.inc();
                self.handler.unread(&name, data, guard);
            }
            Read::Nothing => guard.done(),
        }
    }
}

/// Writes the session down whenever it has moved on.
async fn keep<S: Schema>(
    store: Store<S>,
    mut published: watch::Receiver<Option<Current>>,
    clock: Clock,
    stop: Stop,
) {
    let describe = |current: &Current| {
        let session = storage::sessions::Session {
            session_id: current.id.clone(),
            resume_url: current.resume_url.clone(),
            sequence: current.progress.settled(),
        };
        (session, current.intents)
    };
    let mut written = published.borrow().as_ref().map(describe);
    loop {
        let stopping = stop.soon.is_cancelled();
        // The loop is over once its end of the channel is gone.
        let last = published.has_changed().is_err();
        let current = published.borrow().clone();
        let now = match &current {
            Some(current) if !current.progress.is_begun() => written.clone(),
            other => other.as_ref().map(describe),
        };
        if now != written {
            match save(&store, now.as_ref(), &clock).await {
                Ok(()) => written = now,
                Err(error) => tracing::warn!("cannot keep the gateway session: {error}"),
            }
        }
        let idle = current.is_none_or(|current| current.progress.is_idle());
        if stopping && last && idle {
            return;
        }
        let delay = if stopping {
            KEEP_EVERY / 10
        } else {
            KEEP_EVERY
        };
        tokio::select! {
            () = tokio::time::sleep(delay) => {}
            // A new session is written down at once.
            Ok(()) = published.changed() => {}
        }
    }
}

async fn save<S: Schema>(
    store: &Store<S>,
    session: Option<&(storage::sessions::Session, Intents)>,
    clock: &Clock,
) -> Result<(), storage::Error> {
    let at = clock.now();
    let mut tx = store.write().await?;
    match session {
        Some((session, intents)) => {
            tx.sessions().save(SHARD, session, at).await?;
            let intents = intents.bits().into();
            if tx.settings().get(INTENTS).await?.as_ref() != Some(&intents) {
                tx.settings().set(INTENTS, &intents, None, at).await?;
            }
        }
        None => tx.sessions().clear(SHARD).await?,
    }
    tx.commit().await
}

/// What an operator should do about a close code after which Discord accepts no
/// reconnect.
///
/// <https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway>
fn fatal(code: Option<u16>, intents: Intents, without: Option<&str>) -> Misconfigured {
    Misconfigured(match code {
        Some(4004) => REJECTED.to_owned(),
        Some(4014) => format!(
            "Discord does not grant the intents the bot needs: switch on {} in the developer \
             portal (Bot, Privileged Gateway Intents){}",
            privileged(intents),
            without.unwrap_or_default()
        ),
        Some(4011) => "Discord wants this bot to be sharded: it is in too many servers for one \
                       shard"
            .to_owned(),
        Some(code) => format!("Discord closed the gateway for good with code {code}"),
        None => "Discord closed the gateway for good".to_owned(),
    })
}

/// The intents among these that have to be switched on, as the portal names them.
fn privileged(intents: Intents) -> String {
    let asked = PRIVILEGED.into_iter();
    let asked = asked.filter(|(intent, ..)| intents.contains(*intent));
    let names: Vec<_> = asked.map(|(_, name, _)| name).collect();
    names.join(" and ")
}

#[cfg(test)]
mod tests;
