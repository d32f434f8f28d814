//! A bot, its Discord and its database, for the length of one story.

use std::{
    fs::{self, File},
    path::PathBuf,
    process::{Command, Stdio},
    time::Duration,
};

use discord_sim::{Channel, Discord, Id, Message, Options, World as Sim};
use serde_json::json;
use storage::modmail::Store;
use tempfile::TempDir;
use tokio::process::Child;

/// The token the simulated Discord knows.
pub(crate) const TOKEN: &str = "MTk4.modmail.token";

/// How long a story waits for what must happen.
pub(crate) const SOON: Duration = Duration::from_secs(20);

/// The permission bits of the README's invite link, and nothing more.
pub(crate) const PERMISSIONS: u64 = 2_251_799_813_811_280;

/// The intents Message Content and Server Members.
const PRIVILEGED: u64 = 1 << 15 | 1 << 1;

pub(crate) struct World {
    pub(crate) discord: Discord,
    pub(crate) guild: Id,
    pub(crate) category: Id,
    /// The role that came with the bot.
    pub(crate) bot_role: Id,
    /// The roles of the staff.
    pub(crate) supporters: Id,
    pub(crate) moderators: Id,
    /// Two members and one of the staff.
    pub(crate) ada: Id,
    pub(crate) bob: Id,
    pub(crate) grace: Id,
    pub(crate) folder: TempDir,
    bot: Option<Child>,
}

impl World {
    /// A world whose bot is connected and has seen nothing yet.
    pub(crate) async fn start() -> anyhow::Result<Self> {
        let mut world = Self::prepare().await?;
        world.start_bot()?;
        world.discord.wait_ready().await?;
        Ok(world)
    }

    /// The same, whose bot archives the channels of closed tickets, and the category
    /// they go to; `settings` go below `[closing]`.
    pub(crate) async fn archiving(settings: &str) -> anyhow::Result<(Self, Id)> {
        let mut world = Self::prepare().await?;
        let archive = world
            .discord
            .change(|it| it.category(world.guild, "Archive"))?;
        world.configure(&format!(
            "[closing]\non_close = \"archive\"\narchive_category = {archive}\n{settings}\n"
        ))?;
        world.start_bot()?;
        world.discord.wait_ready().await?;
        Ok((world, archive))
    }

    /// A world whose bot does not run yet.
    pub(crate) async fn prepare() -> anyhow::Result<Self> {
        let mut sim = Sim::new();
        let bot = sim.bot("modmail", TOKEN);
        sim.grants_intents(bot, PRIVILEGED)?;
        let owner = sim.user("owner");
        let guild = sim.guild("Guild", owner);
        let supporters = sim.role(guild, "Supporters", 0)?;
        let moderators = sim.role(guild, "Moderators", 0)?;
        let category = sim.category(guild, "Tickets")?;
        let bot_role = sim.invites_bot(bot, guild, PERMISSIONS)?;
        let (ada, bob, grace) = (sim.user("ada"), sim.user("bob"), sim.user("grace"));
        for user in [ada, bob, grace] {
            sim.joins(user, guild)?;
        }
        sim.gives_role(guild, grace, supporters)?;
        let world = Self {
            discord: Discord::start(sim).await?,
            guild,
            category,
            bot_role,
            supporters,
            moderators,
            ada,
            bob,
            grace,
            folder: tempfile::tempdir()?,
            bot: None,
        };
        let base = world.discord.base_url();
        let config = format!(
            "[discord]\ntoken = \"{TOKEN}\"\napi_url = \"{base}\"\n\
             gateway_url = \"{gateway}\"\n\n\
             [database]\npath = \"{database}\"\n\n\
             [log]\nfilter = \"info,modmail=debug,botkit=debug\"\n\n\
             [tickets]\nguild = {guild}\ncategory = {category}\n\n\
             [staff]\nsupporters = [{supporters}]\nmoderators = [{moderators}]\n\n\
             [files]\ncdn_url = \"{base}\"\n\n\
             [status]\nin_name = false\n",
            gateway = world.discord.gateway_url(),
            database = world.database().display(),
        );
        fs::write(world.config(), config)?;
        Ok(world)
    }

    pub(crate) fn config(&self) -> PathBuf {
        self.folder.path().join("modmail.toml")
    }

    /// Adds to the settings of a bot that does not run yet.
    pub(crate) fn configure(&self, more: &str) -> anyhow::Result<()> {
        self.reconfigure(|it| it + "\n" + more)
    }

    /// Changes the settings of a bot that does not run.
    pub(crate) fn reconfigure(&self, change: impl FnOnce(String) -> String) -> anyhow::Result<()> {
        let config = fs::read_to_string(self.config())?;
        Ok(fs::write(self.config(), change(config))?)
    }

    pub(crate) fn database(&self) -> PathBuf {
        self.folder.path().join("modmail.sqlite")
    }

    fn log(&self) -> PathBuf {
        self.folder.path().join("log")
    }

    /// From now on, also while the bot runs, its clock is ahead of ours by this
    /// much. Has to be called once before the bot starts.
    pub(crate) fn set_clock_ahead(&self, by: time::Duration) -> anyhow::Result<()> {
        let file = self.folder.path().join("ahead");
        let config = fs::read_to_string(self.config())?;
        if !config.contains("ahead_file") {
            let clock = format!("\n[clock]\nahead_file = \"{}\"\n", file.display());
            fs::write(self.config(), config + &clock)?;
        }
        Ok(fs::write(file, by.whole_seconds().to_string())?)
    }

    /// The binary as an operator starts it.
    pub(crate) fn command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_modmail-bot"));
        command.arg("--config").arg(self.config());
        command.env_remove("RUST_LOG").stdin(Stdio::null());
        command
    }

    pub(crate) fn start_bot(&mut self) -> anyhow::Result<()> {
        let log = File::options().create(true).append(true).open(self.log())?;
        let mut command = tokio::process::Command::from(self.command());
        command.stdout(log.try_clone()?).stderr(log);
        self.bot = Some(command.kill_on_drop(true).spawn()?);
        Ok(())
    }

    /// Waits until the bot has logged something that contains this.
    pub(crate) async fn logged(&self, text: &str) -> anyhow::Result<()> {
        self.logged_times(text, 1).await
    }

    /// How often the bot has logged this until now.
    pub(crate) fn times_logged(&self, text: &str) -> anyhow::Result<usize> {
        Ok(fs::read_to_string(self.log())?.matches(text).count())
    }

    /// Waits until the bot has logged this so many times.
    pub(crate) async fn logged_times(&self, text: &str, times: usize) -> anyhow::Result<()> {
        let logged = async {
            while self.times_logged(text)? < times {
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
            anyhow::Ok(())
        };
        tokio::time::timeout(SOON, logged).await?
    }

    /// Ends the bot in the middle of whatever it does.
    pub(crate) async fn kill_bot(&mut self) -> anyhow::Result<()> {
        if let Some(mut bot) = self.bot.take() {
            bot.kill().await?;
        }
        Ok(())
    }

    /// Asks the bot to stop and waits until it has.
    pub(crate) async fn stop_bot(&mut self) -> anyhow::Result<()> {
        let Some(mut bot) = self.bot.take() else {
            return Ok(());
        };
        let id = bot.id().and_then(|it| i32::try_from(it).ok());
        let process = id.and_then(rustix::process::Pid::from_raw);
        let process = process.ok_or_else(|| anyhow::anyhow!("the bot has no process id"))?;
        rustix::process::kill_process(process, rustix::process::Signal::TERM)?;
        let status = tokio::time::timeout(SOON, bot.wait()).await??;
        anyhow::ensure!(status.success(), "the bot ended with {status}");
        Ok(())
    }

    /// What the bot remembers.
    pub(crate) async fn store(&self) -> anyhow::Result<Store> {
        Ok(Store::open_migrated(&self.database()).await?)
    }

    /// Waits until a message stands in the inbox and is not dealt with yet.
    pub(crate) async fn received(&self, message: Id) -> anyhow::Result<()> {
        let store = self.store().await?;
        let source = format!("message:{message}");
        let received = async {
            loop {
                let waiting = store.read().await?.inbox().waiting(None, 100).await?;
                if waiting.iter().any(|it| it.source == source) {
                    return anyhow::Ok(());
                }
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
        };
        tokio::time::timeout(SOON, received).await?
    }

    /// Waits until the next process could go on with the gateway session.
    pub(crate) async fn session_is_kept(&self) -> anyhow::Result<()> {
        let store = self.store().await?;
        let kept = async {
            while store.read().await?.sessions().get(0).await?.is_none() {
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
            anyhow::Ok(())
        };
        tokio::time::timeout(SOON, kept).await?
    }

    /// The ticket's channel of a member, once it has so many messages.
    pub(crate) async fn ticket(&self, name: &str, messages: usize) -> anyhow::Result<Channel> {
        let guild = self.guild;
        let found = self.discord.wait_until(SOON, |world| {
            let channel = world.channel_by_name(guild, name)?;
            let count = written(world.channel_messages(channel.id)).count();
            (count >= messages).then(|| channel.clone())
        });
        Ok(found.await?)
    }

    /// What people and the bot wrote in a channel, oldest first.
    pub(crate) fn messages(&self, channel: Id) -> Vec<Message> {
        self.discord
            .read(|world| written(world.channel_messages(channel)).cloned().collect())
    }

    /// What stands in a channel, oldest first.
    pub(crate) fn said_in(&self, channel: Id) -> Vec<String> {
        self.messages(channel).iter().map(said).collect()
    }

    /// What a member sees of the bot, oldest first.
    pub(crate) fn told(&self, user: Id) -> Vec<String> {
        let bot = self.discord.read(discord_sim::World::first_bot);
        let messages = self.discord.dm_messages(user);
        let from_bot = messages.iter().filter(|it| Ok(it.author) == bot);
        from_bot.map(said).collect()
    }

    /// Waits until the bot has told a member something that contains this.
    pub(crate) async fn told_about(&self, user: Id, text: &str) -> anyhow::Result<()> {
        let bot = self.discord.read(discord_sim::World::first_bot)?;
        let told = self.discord.wait_until(SOON, |world| {
            let messages = world.dm_messages(user, bot);
            let mut from_bot = messages.iter().filter(|it| it.author == bot);
            from_bot.any(|it| said(it).contains(text)).then_some(())
        });
        Ok(told.await?)
    }

    /// Waits until a channel shows something that contains this.
    pub(crate) async fn shown(&self, channel: Id, text: &str) -> anyhow::Result<Message> {
        let shown = self.discord.wait_until(SOON, |world| {
            let messages = world.channel_messages(channel);
            let mut found = messages.into_iter().filter(|it| said(it).contains(text));
            found.next().cloned()
        });
        Ok(shown.await?)
    }

    /// Waits until a member's message carries the bot's sign.
    pub(crate) async fn signed(&self, user: Id, message: Id, sign: &str) -> anyhow::Result<()> {
        let bot = self.discord.read(discord_sim::World::first_bot)?;
        let signed = self.discord.wait_until(SOON, |world| {
            let messages = world.dm_messages(user, bot);
            let message = messages.into_iter().find(|it| it.id == message)?;
            message
                .reactions
                .iter()
                .find(|it| it.emoji == sign)
                .map(drop)
        });
        Ok(signed.await?)
    }

    /// Runs a slash command and returns what it was answered.
    pub(crate) async fn slash(
        &self,
        user: Id,
        channel: Id,
        command: &str,
        options: &[(&str, &str)],
    ) -> anyhow::Result<Message> {
        let options: Options = options
            .iter()
            .map(|(name, value)| ((*name).to_owned(), json!(value)))
            .collect();
        let asked = self.discord.runs_slash(user, channel, command, options)?;
        Ok(self.discord.answer_message(asked, SOON).await?)
    }

    /// How many requests of this kind the bot made.
    pub(crate) fn requests(&self, method: &str, path: &str) -> usize {
        self.discord.read(|world| {
            let made = world.requests();
            made.filter(|it| it.method == method && it.path.ends_with(path))
                .count()
        })
    }
}

impl Drop for World {
    #[expect(clippy::print_stderr, reason = "shown where a story has failed")]
    fn drop(&mut self) {
        if let Ok(log) = fs::read_to_string(self.log()) {
            eprintln!("--- what the bot logged ---\n{log}");
        }
    }
}

/// The messages that somebody wrote; Discord itself notes pins.
fn written(messages: Vec<&Message>) -> impl Iterator<Item = &Message> {
    const PINNED: u8 = 6;
    messages.into_iter().filter(|it| it.kind != PINNED)
}

/// What a message shows: its text, and the descriptions and footers of its
/// embeds.
pub(crate) fn said(message: &Message) -> String {
    let mut said = message.content.clone();
    for embed in &message.embeds {
        for part in ["/title", "/author/name", "/description", "/footer/text"] {
            if let Some(text) = embed.pointer(part).and_then(|it| it.as_str()) {
                said.push_str(if said.is_empty() { "" } else { " | " });
                said.push_str(text);
            }
        }
    }
    said
}
