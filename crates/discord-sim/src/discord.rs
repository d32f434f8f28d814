//! The handle on a running simulator.

use std::{
    collections::BTreeMap,
    net::{Ipv4Addr, SocketAddr},
    time::Duration,
};

use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{TcpListener, TcpStream},
    task::JoinHandle,
};

use crate::{
    action::{Action, Answer},
    client::Trouble,
    control,
    faults::{Dice, Fault, Rule},
    gateway::Session,
    id::Id,
    refusal::Refusal,
    server,
    shared::Shared,
    sim::Sim,
    wire::{Door, Line},
    world::{Draft, Interaction, Message, Options},
};

/// How long a bot may take to connect, or its end to be noticed: it may identify once in
/// five seconds, and many stories may be told at once.
const CONNECTING: Duration = Duration::from_secs(30);

/// What was waited for did not happen in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the simulated Discord waited for {waited:?} in vain")]
pub struct TimedOut {
    /// For how long.
    pub waited: Duration,
}

/// A running simulated Discord. It stops when this is dropped.
#[derive(Debug)]
pub struct Discord {
    shared: Shared,
    address: SocketAddr,
    control: SocketAddr,
    servers: Vec<JoinHandle<std::io::Result<()>>>,
}

impl Drop for Discord {
    fn drop(&mut self) {
        for server in &self.servers {
            server.abort();
        }
        self.shared.plugs().pull();
    }
}

/// Ways to say that something was made, out of the answer that says so.
fn made(answer: &Answer) -> Id {
    answer.id().unwrap_or_default()
}

impl Discord {
    /// Starts a simulated Discord with this world, on a free port of loopback.
    ///
    /// # Errors
    ///
    /// Fails if it cannot listen.
    pub async fn start(sim: Sim) -> std::io::Result<Self> {
        Self::start_on(sim, 0).await
    }

    /// Starts a simulated Discord with this world on this port; 0 is any free one.
    ///
    /// # Errors
    ///
    /// Fails if it cannot listen.
    pub async fn start_on(mut sim: Sim, port: u16) -> std::io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await?;
        let address = listener.local_addr()?;
        sim.address = address;
        let shared = Shared::new(sim);
        let door = Door::new(listener, shared.door(), shared.plugs().clone())?;
        let control = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let control_address = control.local_addr()?;
        let servers = vec![spawn(door, &shared), spawn_control(control, &shared)];
        Ok(Self {
            shared,
            address,
            control: control_address,
            servers,
        })
    }

    /// Where it listens: REST, gateway, CDN and control API alike.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Where REST begins: `http://127.0.0.1:…/api/v10`.
    pub fn api_url(&self) -> String {
        format!("http://{}/api/v10", self.address)
    }

    /// Where the gateway is: `ws://127.0.0.1:…/gateway`.
    pub fn gateway_url(&self) -> String {
        format!("ws://{}/gateway", self.address)
    }

    /// Where the control API is even while connections are refused: `http://127.0.0.1:…`.
    pub fn control_url(&self) -> String {
        format!("http://{}", self.control)
    }

    /// Where everything is: `http://127.0.0.1:…`.
    pub fn base_url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Looks at the world.
    pub fn read<T>(&self, look: impl FnOnce(&Sim) -> T) -> T {
        self.shared.read(look)
    }

    /// Changes the world, by whatever it offers.
    pub fn change<T>(&self, change: impl FnOnce(&mut Sim) -> T) -> T {
        self.shared.change(change)
    }

    /// Does something, or answers a question.
    ///
    /// # Errors
    ///
    /// Refuses what Discord, or a person's client, would refuse.
    pub fn act(&self, action: Action) -> Result<Answer, Refusal> {
        self.shared.change(|sim| sim.act(action))
    }

    /// Waits until a look at the world finds something. It looks again at every change.
    ///
    /// # Errors
    ///
    /// Fails if nothing is found in time.
    pub async fn wait_until<T>(
        &self,
        timeout: Duration,
        mut look: impl FnMut(&Sim) -> Option<T>,
    ) -> Result<T, TimedOut> {
        let mut changes = self.shared.changes();
        let search = async {
            loop {
                changes.borrow_and_update();
                if let Some(found) = self.shared.read(&mut look) {
                    return found;
                }
                if changes.changed().await.is_err() {
                    std::future::pending::<()>().await;
                }
            }
        };
        let found = tokio::time::timeout(timeout, search).await;
        found.or(Err(TimedOut { waited: timeout }))
    }

    /// Waits until all clients have hung up and what they sent has been dealt with:
    /// a client that was killed may have sent a request that is not read yet.
    ///
    /// # Errors
    ///
    /// Fails if a client is still there when the time is over.
    pub async fn wait_hung_up(&self, timeout: Duration) -> Result<(), TimedOut> {
        let gone = async {
            // Connections are accepted in the order in which they were made. Where
            // none are accepted there are none to wait for.
            let _answered = knock(self.address).await;
            while self.shared.plugs().count() > 0 {
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
        };
        let gone = tokio::time::timeout(timeout, gone).await;
        gone.or(Err(TimedOut { waited: timeout }))
    }

    /// Waits until a bot is connected and has a session.
    ///
    /// # Errors
    ///
    /// Fails if that takes more than half a minute.
    pub async fn wait_ready(&self) -> Result<(), TimedOut> {
        let ready = |sim: &Sim| {
            let mut sessions = sim.sessions();
            sessions.any(Session::is_connected).then_some(())
        };
        self.wait_until(CONNECTING, ready).await
    }

    /// Waits until no bot is connected any more: that of a process that was killed counts
    /// as connected until its socket is seen to be closed.
    ///
    /// # Errors
    ///
    /// Fails if that takes more than half a minute.
    pub async fn wait_gone(&self) -> Result<(), TimedOut> {
        let gone = |sim: &Sim| {
            let mut sessions = sim.sessions();
            (!sessions.any(Session::is_connected)).then_some(())
        };
        self.wait_until(CONNECTING, gone).await
    }

    /// Waits until a bot has answered an interaction, if only by "is thinking", or cannot
    /// any more because the channel is gone, as after the closing of a ticket.
    ///
    /// # Errors
    ///
    /// Fails if it does not within four seconds; Discord gives it three.
    pub async fn answered(&self, interaction: Id) -> Result<Interaction, TimedOut> {
        let given = |sim: &Sim| {
            let interaction = sim.interaction(interaction)?;
            let is_over =
                interaction.given.is_some() || sim.channel_by_id(interaction.channel).is_none();
            is_over.then(|| interaction.clone())
        };
        self.wait_until(Duration::from_secs(4), given).await
    }

    /// Waits until an interaction is answered by a message, and not only by "is thinking".
    ///
    /// # Errors
    ///
    /// Fails if there is none in time.
    pub async fn answer_message(
        &self,
        interaction: Id,
        timeout: Duration,
    ) -> Result<Message, TimedOut> {
        let first = |sim: &Sim| sim.answers(interaction).first().copied().cloned();
        self.wait_until(timeout, first).await
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "the handle keeps the task and ends it when it is dropped"
)]
fn spawn(door: Door, shared: &Shared) -> JoinHandle<std::io::Result<()>> {
    let app = server::router(shared.clone()).into_make_service_with_connect_info::<Line>();
    tokio::spawn(async move { axum::serve(door, app).await })
}

#[expect(
    clippy::disallowed_methods,
    reason = "the handle keeps the task and ends it when it is dropped"
)]
fn spawn_control(listener: TcpListener, shared: &Shared) -> JoinHandle<std::io::Result<()>> {
    let app = control::router().with_state(shared.clone());
    tokio::spawn(async move { axum::serve(listener, app).await })
}

/// What people do, by name. `bot` is the one that was added first.
impl Discord {
    /// Has a person write to the bot in private.
    ///
    /// # Errors
    ///
    /// Refuses what Discord refuses a person.
    pub fn sends_dm(&self, user: Id, draft: impl Into<Draft>) -> Result<Id, Refusal> {
        let draft = draft.into();
        let answer = self.act(Action::SendDm {
            user,
            bot: None,
            draft,
        })?;
        Ok(made(&answer))
    }

    /// Has a person write into a channel.
    ///
    /// # Errors
    ///
    /// Refuses what Discord refuses a person.
    pub fn sends(&self, user: Id, channel: Id, draft: impl Into<Draft>) -> Result<Id, Refusal> {
        let draft = draft.into();
        Ok(made(&self.act(Action::Send {
            user,
            channel,
            draft,
        })?))
    }

    /// Has a person run a typed command with these options.
    ///
    /// # Errors
    ///
    /// Refuses what a client would not send.
    pub fn runs_slash(
        &self,
        user: Id,
        channel: Id,
        command: &str,
        options: Options,
    ) -> Result<Id, Refusal> {
        let command = command.to_owned();
        let action = Action::Slash {
            user,
            channel,
            bot: None,
            command,
            options,
        };
        Ok(made(&self.act(action)?))
    }

    /// Has a person press a button.
    ///
    /// # Errors
    ///
    /// Refuses if there is none.
    pub fn clicks(
        &self,
        user: Id,
        channel: Id,
        message: Id,
        custom_id: &str,
    ) -> Result<Id, Refusal> {
        let custom_id = custom_id.to_owned();
        Ok(made(&self.act(Action::Click {
            user,
            channel,
            message,
            custom_id,
        })?))
    }

    /// Has a person choose from a select.
    ///
    /// # Errors
    ///
    /// Refuses if there is none, or it does not offer this.
    pub fn selects(
        &self,
        user: Id,
        channel: Id,
        message: Id,
        custom_id: &str,
        values: &[&str],
    ) -> Result<Id, Refusal> {
        let custom_id = custom_id.to_owned();
        let values = values.iter().map(|value| (*value).to_owned()).collect();
        let action = Action::Select {
            user,
            channel,
            message,
            custom_id,
            values,
        };
        Ok(made(&self.act(action)?))
    }

    /// Has a person send the form an interaction was answered with.
    ///
    /// # Errors
    ///
    /// Refuses if there is none, or an input is unfit.
    pub fn submits(&self, interaction: Id, values: &[(&str, &str)]) -> Result<Id, Refusal> {
        let values: BTreeMap<String, String> = values
            .iter()
            .map(|(key, value)| ((*key).to_owned(), (*value).to_owned()))
            .collect();
        Ok(made(&self.act(Action::Submit {
            interaction,
            values,
        })?))
    }

    /// What a person sees in their conversation with the bot, oldest first.
    pub fn dm_messages(&self, user: Id) -> Vec<Message> {
        self.read(|sim| {
            let bot = sim.first_bot().unwrap_or_default();
            sim.dm_messages(user, bot).into_iter().cloned().collect()
        })
    }

    /// What stands in a channel, oldest first.
    pub fn channel_messages(&self, channel: Id) -> Vec<Message> {
        self.read(|sim| sim.channel_messages(channel).into_iter().cloned().collect())
    }

    /// Moves the clock forward.
    pub fn advance(&self, by: time::Duration) {
        self.change(|sim| sim.clock.advance(by));
    }

    /// Makes trouble at the gateway.
    pub fn trouble(&self, trouble: &Trouble) {
        self.change(|sim| sim.trouble(trouble));
    }

    /// Has something go wrong with requests to come.
    pub fn fails(&self, rule: Rule) {
        self.change(|sim| sim.faults.rules.push(rule));
    }

    /// Ends everything that [fails](Self::fails).
    pub fn fails_no_more(&self) {
        self.change(|sim| sim.faults.rules.clear());
    }

    /// Has something go wrong with the next request of this method and path.
    pub fn fails_once(&self, method: &str, path: &str, fault: Fault) {
        self.fails(Rule::once(method, path, fault));
    }

    /// Throws a dice for every request from now on, or no more.
    pub fn throws(&self, dice: Option<Dice>) {
        self.change(|sim| sim.faults.dice = dice);
    }

    /// Refuses every TCP connection and cuts those there are, or accepts them again.
    pub fn refuses_connections(&self, on: bool) {
        self.change(|sim| sim.faults.refusing = on);
    }
}

/// Asks for nothing in particular and returns when that is answered.
async fn knock(address: SocketAddr) -> std::io::Result<()> {
    let mut stream = TcpStream::connect(address).await?;
    stream.write_all(b"GET / HTTP/1.0\r\n\r\n").await?;
    stream.read_to_end(&mut Vec::new()).await?;
    Ok(())
}
