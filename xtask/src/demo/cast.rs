//! Who takes part: two simulators and two bots, each a process of its own.

use std::{
    fs::{self, File},
    path::{Path, PathBuf},
    process::Stdio,
    sync::Arc,
    time::Duration,
};

use anyhow::{Context as _, ensure};
use discord_sim::{Action, Id};
use rustix::process::{Pid, Signal, kill_process};
use serde_json::{Value, json};
use tempfile::TempDir;
use time::{OffsetDateTime, format_description::well_known::Rfc3339};
use tokio::{
    io::{AsyncBufReadExt as _, BufReader},
    process::{Child, Command},
    task::JoinHandle,
};

use super::stage::Stage;

/// How long a simulator may take to listen.
const READY: Duration = Duration::from_secs(10);

/// How long a bot may take to stop.
const FAREWELL: Duration = Duration::from_secs(15);

/// How much faster the status bot's clock runs: what is polled every minute is
/// polled every second.
const CLOCK_SPEED: u32 = 60;

/// What each bot is permitted: the bits of the README's invite links.
const MODMAIL_PERMISSIONS: u64 = 2_251_816_993_680_464;
const PULSE_PERMISSIONS: u64 = 84_992;

/// The intents Message Content and Server Members, which modmail-bot needs.
const PRIVILEGED: u64 = 1 << 15 | 1 << 1;

/// One of the two bots.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Bot {
    Modmail,
    Pulse,
}

impl Bot {
    fn name(self) -> &'static str {
        match self {
            Self::Modmail => "modmail",
            Self::Pulse => "pulse",
        }
    }

    /// The token the simulated Discord knows it by.
    fn token(self) -> String {
        format!("demo.{}.token", self.name())
    }
}

/// The processes, and where they are reached.
pub(crate) struct Cast {
    http: reqwest::Client,
    /// The folder of the bots' programs.
    programs: PathBuf,
    folder: TempDir,
    discord: Child,
    control: String,
    page: Child,
    page_url: String,
    /// The ids of the world, by kind and name.
    names: Value,
    bots: Vec<(Bot, Child)>,
    audience: JoinHandle<()>,
}

impl Cast {
    /// Starts everybody on free ports and waits until both bots are connected.
    /// The programs are in `simulators` and `bots`.
    pub(crate) async fn assemble(
        simulators: &Path,
        bots: &Path,
        stage: &Arc<Stage>,
    ) -> anyhow::Result<Self> {
        let folder = tempfile::Builder::new()
            .prefix("guildhall-demo-")
            .tempdir()?;
        let world = folder.path().join("world.json");
        fs::write(&world, world_plan().to_string())?;
        let mut discord = Command::new(simulators.join("discord-sim"));
        discord.arg("--world").arg(&world).arg("--exit-with-stdin");
        let (discord, said) = announced(discord, &folder.path().join("discord-sim.log")).await?;
        let mut page = Command::new(simulators.join("status-sim"));
        page.arg("--exit-with-stdin");
        let (page, page_said) = announced(page, &folder.path().join("status-sim.log")).await?;
        let text = |said: &Value, key: &str| {
            said.get(key)
                .and_then(Value::as_str)
                .map(str::to_owned)
                .with_context(|| format!("a simulator did not announce its `{key}`"))
        };
        let control = text(&said, "control")?;
        let page_url = text(&page_said, "url")?;
        stage.process(&format!(
            "the simulated Discord listens at {}",
            text(&said, "base")?
        ));
        stage.process(&format!("the simulated status page is at {page_url}"));

        let http = reqwest::Client::new();
        let audience = watch(&http, &control, Arc::clone(stage)).await?;
        for (kind, prefix) in [("users", ""), ("channels", "#")] {
            let named = said.get(kind).and_then(Value::as_object);
            for (name, id) in named.into_iter().flatten() {
                let id = id.as_str().unwrap_or_default();
                stage.introduce(id, &format!("{prefix}{name}"));
            }
        }
        let mut cast = Self {
            http,
            programs: bots.to_owned(),
            discord,
            control,
            page,
            page_url,
            bots: Vec::new(),
            audience,
            names: said.clone(),
            folder,
        };
        cast.act(&Action::GrantIntents {
            bot: Some(cast.id("users", "modmail")?),
            intents: PRIVILEGED,
        })
        .await?;
        cast.configure(&text(&said, "base")?, &text(&said, "gateway")?)?;
        for bot in [Bot::Modmail, Bot::Pulse] {
            cast.start(bot)?;
            stage.process(&format!("{}-bot starts", bot.name()));
        }
        Ok(cast)
    }

    /// The id of something that was there from the beginning.
    pub(crate) fn id(&self, kind: &str, name: &str) -> anyhow::Result<Id> {
        let id = self.names.get(kind).and_then(|value| value.get(name));
        let id = id.and_then(Value::as_str);
        let id = id.with_context(|| format!("there is no {name} among the {kind}"))?;
        Ok(id.parse()?)
    }

    fn config(&self, bot: Bot) -> PathBuf {
        self.folder.path().join(format!("{}.toml", bot.name()))
    }

    fn log(&self, bot: Bot) -> PathBuf {
        self.folder.path().join(format!("{}.log", bot.name()))
    }

    #[expect(
        clippy::disallowed_methods,
        reason = "both clocks have to agree on a beginning"
    )]
    fn configure(&self, base: &str, gateway: &str) -> anyhow::Result<()> {
        let since = OffsetDateTime::now_utc().format(&Rfc3339)?;
        let common = |bot: Bot| {
            format!(
                "[discord]\ntoken = \"{token}\"\napi_url = \"{base}\"\ngateway_url = \"{gateway}\"\n\
                 \n[database]\npath = \"{database}\"\n",
                token = bot.token(),
                database = self
                    .folder
                    .path()
                    .join(format!("{}.sqlite", bot.name()))
                    .display(),
            )
        };
        let modmail = format!(
            "{common}\n[tickets]\nguild = {guild}\ncategory = {category}\n\
             \n[staff]\nsupporters = [{staff}]\n\n[files]\ncdn_url = \"{base}\"\n",
            common = common(Bot::Modmail),
            guild = self.id("guilds", "Guildhall")?,
            category = self.id("channels", "Tickets")?,
            staff = self.id("roles", "Staff")?,
        );
        let pulse = format!(
            "{common}\n[source]\npage_url = \"{page}\"\ncontact = \"demo@example.com\"\n\
             \n[clock]\nspeed = {CLOCK_SPEED}\nsince = \"{since}\"\n",
            common = common(Bot::Pulse),
            page = self.page_url,
        );
        fs::write(self.config(Bot::Modmail), modmail)?;
        fs::write(self.config(Bot::Pulse), pulse)?;
        Ok(())
    }

    /// Starts a bot.
    pub(crate) fn start(&mut self, bot: Bot) -> anyhow::Result<()> {
        let log = File::options()
            .create(true)
            .append(true)
            .open(self.log(bot))?;
        let child = Command::new(self.programs.join(format!("{}-bot", bot.name())))
            .arg("--config")
            .arg(self.config(bot))
            .stdin(Stdio::null())
            .stdout(log.try_clone()?)
            .stderr(log)
            .kill_on_drop(true)
            .spawn()
            .with_context(|| format!("cannot start {}-bot", bot.name()))?;
        self.bots.push((bot, child));
        Ok(())
    }

    /// Ends a bot in the middle of whatever it does, with SIGKILL.
    pub(crate) async fn kill(&mut self, bot: Bot) -> anyhow::Result<()> {
        let running = self.bots.iter().position(|(other, _)| *other == bot);
        let running = running.with_context(|| format!("{}-bot does not run", bot.name()))?;
        self.bots.swap_remove(running).1.kill().await?;
        Ok(())
    }

    /// Has something happen on Discord, or asks it something.
    pub(crate) async fn act(&self, action: &Action) -> anyhow::Result<Value> {
        ask(&self.http, &format!("{}/sim/act", self.control), action).await
    }

    /// Has something happen on the status page.
    pub(crate) async fn page(&self, action: &status_sim::Action) -> anyhow::Result<Value> {
        ask(&self.http, &format!("{}/sim/act", self.page_url), action).await
    }

    /// The paths the status page was asked for so far.
    pub(crate) async fn page_requests(&self) -> anyhow::Result<Vec<String>> {
        let url = format!("{}/sim/requests", self.page_url);
        let requests: Vec<Value> = self.http.get(url).send().await?.json().await?;
        let paths = requests
            .iter()
            .filter_map(|request| request.get("path")?.as_str());
        Ok(paths.map(str::to_owned).collect())
    }

    /// Shows the end of what the bots logged, for whoever looks for the fault.
    pub(crate) fn show_logs(&self, stage: &Stage) {
        const LINES: usize = 15;
        for bot in [Bot::Modmail, Bot::Pulse] {
            let log = fs::read_to_string(self.log(bot)).unwrap_or_default();
            let lines: Vec<_> = log.lines().collect();
            for line in lines.iter().skip(lines.len().saturating_sub(LINES)) {
                stage.process(&format!("{}: {line}", bot.name()));
            }
        }
    }

    /// Stops everybody and removes every file.
    pub(crate) async fn dismiss(mut self) {
        for (_, child) in &self.bots {
            let id = child.id().and_then(|id| i32::try_from(id).ok());
            if let Some(process) = id.and_then(Pid::from_raw) {
                // Gone already is as good.
                let _gone = kill_process(process, Signal::TERM);
            }
        }
        for (_, child) in &mut self.bots {
            // Whoever does not stop in time is killed when dropped.
            let _late = tokio::time::timeout(FAREWELL, child.wait()).await;
        }
        self.audience.abort();
        for simulator in [&mut self.discord, &mut self.page] {
            drop(simulator.stdin.take());
            let _late = tokio::time::timeout(FAREWELL, simulator.wait()).await;
        }
    }
}

/// The simulated world: a server with a member, one of the staff, both bots, a
/// category for tickets and a channel for alerts.
fn world_plan() -> Value {
    let bot = |bot: Bot| json!({ "name": bot.name(), "token": bot.token() });
    json!({
        "bots": [bot(Bot::Modmail), bot(Bot::Pulse)],
        "users": ["ada", "grace"],
        "guilds": [{
            "name": "Guildhall",
            "owner": "grace",
            "members": ["ada"],
            "bots": { "modmail": MODMAIL_PERMISSIONS, "pulse": PULSE_PERMISSIONS },
            "roles": [{ "name": "Staff", "members": ["grace"] }],
            "channels": ["status"],
            "categories": { "Tickets": [] },
        }],
    })
}

/// Starts a simulator and reads the line in which it says where it is.
async fn announced(mut command: Command, log: &Path) -> anyhow::Result<(Child, Value)> {
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(File::create(log)?)
        .kill_on_drop(true)
        .spawn()
        .with_context(|| format!("cannot start {command:?}"))?;
    let out = child.stdout.take().context("a simulator has no output")?;
    let mut line = String::new();
    let mut out = BufReader::new(out);
    let read = out.read_line(&mut line);
    tokio::time::timeout(READY, read)
        .await
        .context("a simulator does not start")??;
    let said =
        serde_json::from_str(&line).with_context(|| format!("a simulator announced {line:?}"))?;
    Ok((child, said))
}

/// Shows everything that happens from now on.
async fn watch(
    http: &reqwest::Client,
    control: &str,
    stage: Arc<Stage>,
) -> anyhow::Result<JoinHandle<()>> {
    let mut stream = http.get(format!("{control}/sim/stream")).send().await?;
    #[expect(
        clippy::disallowed_methods,
        reason = "it is ended by whoever holds the handle"
    )]
    let watching = tokio::spawn(async move {
        let mut rest = Vec::new();
        while let Ok(Some(chunk)) = stream.chunk().await {
            rest.extend_from_slice(&chunk);
            while let Some(end) = rest.iter().position(|other| *other == b'\n') {
                let line: Vec<u8> = rest.drain(..=end).collect();
                if let Ok(happening) = serde_json::from_slice(&line) {
                    stage.happened(&happening);
                }
            }
        }
    });
    Ok(watching)
}

async fn ask(
    http: &reqwest::Client,
    url: &str,
    action: &(impl serde::Serialize + Sync),
) -> anyhow::Result<Value> {
    let answer = http.post(url).json(action).send().await?;
    let status = answer.status();
    let body = answer.text().await?;
    ensure!(status.is_success(), "a simulator refused: {body}");
    Ok(serde_json::from_str(&body)?)
}
