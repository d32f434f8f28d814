//! The bot, Discord and the page, and what people do there.

mod finish;

use std::{
    path::{Path, PathBuf},
    process::Stdio,
    time::Duration,
};

use anyhow::{Context as _, Result, ensure};
use discord_sim::{Discord, Id, Message, Options, Refusals, permissions as may};
use serde_json::Value;
use status_sim::{Action, StatusPage};
use storage::pulse::Store;
use tempfile::TempDir;
use time::{OffsetDateTime, format_description::well_known::Rfc3339};
use tokio::process::{Child, Command};

pub(crate) use self::finish::Story;

/// Nothing in a story takes longer.
pub(crate) const PATIENCE: Duration = Duration::from_mins(1);
/// The bot's clock runs so much faster: polls that are ten seconds apart come six times a second.
const SPEED: u32 = 60;
const TOKEN: &str = "MTk4NjIy.Cl2FMQ.ZnCjm1XVW7vRze4b7Cq4se7kKWs";

/// Everything a story takes place in.
pub(crate) struct World {
    pub(crate) discord: Discord,
    pub(crate) page: StatusPage,
    /// Who owns the server.
    pub(crate) owner: Id,
    /// A member without rights.
    pub(crate) member: Id,
    pub(crate) guild: Id,
    /// Where alerts go.
    pub(crate) alerts: Id,
    folder: TempDir,
    bot: Option<Child>,
    /// How often it was started.
    starts: usize,
    /// What the story says Discord refuses the bot.
    refusals: Refusals,
}

impl World {
    /// A server with a bot that is not running yet.
    pub(crate) async fn new() -> Result<Self> {
        let mut world = discord_sim::Sim::new();
        let bot = world.bot("pulse", TOKEN);
        let (owner, member) = (world.user("olga"), world.user("ada"));
        let guild = world.guild("Guild", owner);
        world.joins(member, guild)?;
        let alerts = world.text_channel(guild, "status", None)?;
        let needed =
            may::VIEW_CHANNEL | may::SEND_MESSAGES | may::EMBED_LINKS | may::READ_MESSAGE_HISTORY;
        world.invites_bot(bot, guild, needed)?;
        let this = Self {
            discord: Discord::start(world).await?,
            page: StatusPage::start().await?,
            owner,
            member,
            guild,
            alerts,
            folder: tempfile::tempdir()?,
            bot: None,
            starts: 0,
            refusals: Refusals::default(),
        };
        this.configure(&this.settings())?;
        this.set_interval(10).await?;
        Ok(this)
    }

    /// The same with the bot up and the page read.
    pub(crate) async fn started() -> Result<Self> {
        let mut this = Self::new().await?;
        this.start().await?;
        Ok(this)
    }

    /// The same with the server registered.
    pub(crate) async fn registered() -> Result<Self> {
        let this = Self::started().await?;
        this.register().await?;
        Ok(this)
    }

    /// Starts the bot and waits until it is connected and has read the page.
    pub(crate) async fn start(&mut self) -> Result<()> {
        self.launch()?;
        self.discord.wait_ready().await?;
        self.polled(2).await
    }

    /// Starts the bot and waits for nothing.
    pub(crate) fn launch(&mut self) -> Result<()> {
        let bot = self
            .command()
            .kill_on_drop(true)
            .stderr(self.log()?)
            .spawn()?;
        self.bot = Some(bot);
        self.starts += 1;
        Ok(())
    }

    /// Starts the bot and waits until it gives up; its exit code and what it had to say.
    pub(crate) async fn start_in_vain(&self) -> Result<(Option<i32>, String)> {
        let output = self
            .command()
            .kill_on_drop(true)
            .stderr(Stdio::piped())
            .output();
        let output = tokio::time::timeout(PATIENCE, output).await??;
        Ok((output.status.code(), String::from_utf8(output.stderr)?))
    }

    /// Kills the bot as a power cut would.
    pub(crate) async fn kill(&mut self) -> Result<()> {
        let mut bot = self.bot.take().context("the bot does not run")?;
        bot.kill().await?;
        Ok(self.discord.wait_gone().await?)
    }

    /// Asks the bot to stop, as a service manager does, and waits until it has.
    pub(crate) async fn stop(&mut self) -> Result<Option<i32>> {
        let mut bot = self.bot.take().context("the bot does not run")?;
        let id = bot.id().context("the bot is gone")?.to_string();
        let status = Command::new("kill").args(["-TERM", &id]).status().await?;
        ensure!(status.success(), "no signal was sent");
        let code = tokio::time::timeout(PATIENCE, bot.wait()).await??.code();
        self.discord.wait_gone().await?;
        Ok(code)
    }

    /// The binary as an operator starts it.
    pub(crate) fn command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_pulse-bot"));
        command
            .arg("--config")
            .arg(self.path("pulse.toml"))
            .env_remove("RUST_BACKTRACE")
            .stdin(Stdio::null());
        command
    }

    fn log(&self) -> Result<Stdio> {
        let mut options = std::fs::File::options();
        Ok(options
            .create(true)
            .append(true)
            .open(self.path("log"))?
            .into())
    }

    /// A file of this story.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The bot's settings.
    pub(crate) fn settings(&self) -> String {
        let since = self.discord.read(discord_sim::Sim::now);
        let page = self.page.url();
        format!(
            "[discord]\ntoken = '{TOKEN}'\napi_url = '{}'\ngateway_url = '{}'\n\
             [database]\npath = '{}'\n\
             [source]\npage_url = '{page}'\nmetrics_url = '{page}'\ncontact = 'story@example.com'\n\
             [log]\nfilter = 'info,pulse=debug,botkit=debug'\n\
             [clock]\nspeed = {SPEED}\nsince = '{}'\n",
            self.discord.base_url(),
            self.discord.gateway_url(),
            self.path("pulse.sqlite").display(),
            since.format(&Rfc3339).unwrap_or_default(),
        )
    }

    /// Lets hours pass by the clock of a bot that does not run.
    pub(crate) fn hours_pass(&self, hours: u32) -> Result<()> {
        // What it is ahead of the machine's clock by now.
        let minutes = hours * 60 / (SPEED - 1) + 1;
        let now = self.discord.read(discord_sim::Sim::now);
        let since = now - time::Duration::minutes(minutes.into());
        let settings = self.settings();
        let line = |text: &str| text.starts_with("since = ");
        let moved = format!("since = '{}'", since.format(&Rfc3339)?);
        let settings: Vec<_> = settings
            .lines()
            .map(|text| if line(text) { moved.as_str() } else { text })
            .collect();
        self.configure(&settings.join("\n"))
    }

    /// Writes the bot's settings.
    pub(crate) fn configure(&self, settings: &str) -> Result<()> {
        Ok(std::fs::write(self.path("pulse.toml"), settings)?)
    }

    /// Opens the bot's database as another process would.
    pub(crate) async fn database(&self) -> Result<Store> {
        Ok(Store::open(&self.path("pulse.sqlite")).await?)
    }

    /// Sets the seconds between two polls, as another process would.
    pub(crate) async fn set_interval(&self, seconds: u32) -> Result<()> {
        let store = self.database().await?;
        let mut tx = store.write().await?;
        for key in ["polling.status", "polling.incident"] {
            let at = OffsetDateTime::UNIX_EPOCH;
            tx.bot_config().set(key, &seconds.to_string(), at).await?;
        }
        tx.commit().await?;
        store.database().close().await;
        Ok(())
    }

    /// Has the owner register the server.
    pub(crate) async fn register(&self) -> Result<Message> {
        let channel = Value::from(self.alerts.to_string());
        let options = Options::from([("channel".to_owned(), channel)]);
        self.ask(self.owner, "config setup", options).await
    }

    /// Has somebody run a command in the server and waits for the answer.
    pub(crate) async fn ask(&self, user: Id, command: &str, options: Options) -> Result<Message> {
        let interaction = self
            .discord
            .runs_slash(user, self.alerts, command, options)?;
        Ok(self.discord.answer_message(interaction, PATIENCE).await?)
    }

    /// What `/status` answers, as one text.
    pub(crate) async fn status(&self) -> Result<String> {
        Ok(text(
            &self.ask(self.member, "status", Options::new()).await?,
        ))
    }

    /// Lets something happen on the page; gives the id of the incident it is about.
    pub(crate) fn happens(&self, action: Action) -> Result<String> {
        Ok(self.page.act(action)?.id)
    }

    /// Waits until the page was read at least so many times from now on.
    pub(crate) async fn polled(&self, times: usize) -> Result<()> {
        for path in ["/api/v2/summary.json", "/api/v2/incidents.json"] {
            let read = self.page.count(path);
            tokio::time::timeout(PATIENCE, self.page.wait_for(path, read + times)).await?;
        }
        Ok(())
    }

    /// The titles of the alerts in the channel, oldest first.
    pub(crate) fn told(&self) -> Vec<String> {
        let messages = self.discord.channel_messages(self.alerts);
        let alerts = messages
            .iter()
            .filter(|message| message.interaction.is_none());
        alerts.map(|alert| title(alert).to_owned()).collect()
    }

    /// Waits until there are so many alerts in the channel.
    pub(crate) async fn told_at_least(&self, count: usize) -> Result<Vec<String>> {
        let alerts = |world: &discord_sim::Sim| {
            let messages = world.channel_messages(self.alerts);
            let told = messages
                .iter()
                .filter(|message| message.interaction.is_none())
                .count();
            (told >= count).then_some(())
        };
        let waited = self.discord.wait_until(PATIENCE, alerts).await;
        waited.with_context(|| format!("told only {:?}\n{}", self.told(), self.read_log()))?;
        Ok(self.told())
    }

    /// What the bot logged.
    pub(crate) fn read_log(&self) -> String {
        std::fs::read_to_string(self.path("log")).unwrap_or_default()
    }

    /// Waits until the bot has logged this; gives the line.
    pub(crate) async fn log_says(&self, words: &str) -> Result<String> {
        let search = async {
            loop {
                if let Some(line) = self.read_log().lines().find(|line| line.contains(words)) {
                    return line.to_owned();
                }
                // There is nothing to wait for but the file.
                tokio::time::sleep(Duration::from_millis(10)).await;
            }
        };
        let found = tokio::time::timeout(PATIENCE, search).await;
        found.with_context(|| format!("the log never says `{words}`:\n{}", self.read_log()))
    }

    /// Whether a file of this story exists.
    pub(crate) fn exists(&self, name: &str) -> bool {
        Path::exists(&self.path(name))
    }
}

fn title(message: &Message) -> &str {
    let title = message.embeds.first().and_then(|embed| embed.get("title"));
    title.and_then(Value::as_str).unwrap_or_default()
}

/// Everything a message says, as one text.
pub(crate) fn text(message: &Message) -> String {
    let mut all = message.content.clone();
    for embed in &message.embeds {
        all.push_str(&serde_json::to_string(embed).unwrap_or_default());
    }
    all
}
