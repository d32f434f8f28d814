//! A bot, its Discord and its database, for the length of one story.

mod builder;
mod finish;
mod marked;

use std::{
    fs::{self, File},
    path::PathBuf,
    process::{Command, Stdio},
    time::Duration,
};

use anyhow::Context as _;
use discord_sim::{Channel, Discord, Id, Message, Options, Refusals};
use serde_json::json;
use storage::modmail::Store;
use tempfile::TempDir;
use time::OffsetDateTime;
use tokio::process::Child;

use self::finish::PINNED;
pub(crate) use self::{builder::Builder, finish::Story};

/// The token the simulated Discord knows.
pub(crate) const TOKEN: &str = "MTk4.modmail.token";

/// How long a story waits for what must happen.
pub(crate) const SOON: Duration = Duration::from_mins(1);

/// The permission bits of the README's invite link, and nothing more.
pub(crate) const PERMISSIONS: u64 = 2_251_816_993_680_464;

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
    program: PathBuf,
    bot: Option<Child>,
    /// How often it was started.
    starts: usize,
    /// What the story says Discord refuses the bot.
    refusals: Refusals,
    /// The variables that it is started with.
    variables: Vec<(&'static str, &'static str)>,
}

/// A ticket that has just been opened.
pub(crate) struct OpenTicket {
    /// Where it is.
    pub(crate) channel: Channel,
    /// What its member wrote.
    pub(crate) written: Id,
}

impl World {
    /// A world to be built: with settings of its own, or whose bot does not run yet.
    pub(crate) fn builder() -> Builder {
        Builder::default()
    }

    /// A world whose bot is connected and has seen nothing yet.
    pub(crate) async fn start() -> anyhow::Result<Self> {
        Self::builder().start().await
    }

    pub(crate) fn config(&self) -> PathBuf {
        self.folder.path().join("modmail.toml")
    }

    /// Adds lines to a table of the settings of a bot that does not run yet.
    pub(crate) fn set(&self, table: &str, lines: &str) -> anyhow::Result<()> {
        let head = format!("[{table}]\n");
        self.reconfigure(|settings| settings.replacen(&head, &format!("{head}{lines}\n"), 1))
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

    fn clock_file(&self) -> PathBuf {
        self.folder.path().join("ahead")
    }

    /// From now on, also while the bot runs, its clock is ahead of the machine's
    /// by this much, if it is [movable](Builder::movable_clock).
    pub(crate) fn set_clock_ahead(&self, by: time::Duration) -> anyhow::Result<()> {
        anyhow::ensure!(
            fs::read_to_string(self.config())?.contains("ahead_file"),
            "this clock cannot be moved"
        );
        let seconds = by.whole_seconds().to_string();
        Ok(fs::write(self.clock_file(), seconds)?)
    }

    /// From now on its clock shows this moment, and goes on.
    pub(crate) fn set_clock_to(&self, at: OffsetDateTime) -> anyhow::Result<()> {
        self.set_clock_ahead(at - machine_now())
    }

    /// From its next start on, the bot finds this in its environment.
    pub(crate) fn set_variable(&mut self, name: &'static str, value: &'static str) {
        self.variables.push((name, value));
    }

    /// The binary as an operator starts it.
    pub(crate) fn command(&self) -> Command {
        let mut command = Command::new(&self.program);
        command.arg("--config").arg(self.config());
        command.env_remove("RUST_LOG").stdin(Stdio::null());
        command.envs(self.variables.iter().copied());
        command
    }

    pub(crate) fn start_bot(&mut self) -> anyhow::Result<()> {
        let log = File::options().create(true).append(true).open(self.log())?;
        let mut command = tokio::process::Command::from(self.command());
        command.stdout(log.try_clone()?).stderr(log);
        // Else glibc keeps the space of large buffers that are freed, as chance has it,
        // and the peak says little of what was held.
        command.env("MALLOC_MMAP_THRESHOLD_", "1048576");
        self.starts += 1;
        self.bot = Some(command.kill_on_drop(true).spawn()?);
        Ok(())
    }

    /// Starts the bot and waits until it is connected.
    pub(crate) async fn run(&mut self) -> anyhow::Result<()> {
        self.start_bot()?;
        Ok(self.discord.wait_ready().await?)
    }

    /// Waits until the bot has logged something that contains this.
    pub(crate) async fn logged(&self, text: &str) -> anyhow::Result<()> {
        self.logged_times(text, 1).await
    }

    /// How often the bot has logged this until now.
    pub(crate) fn times_logged(&self, text: &str) -> anyhow::Result<usize> {
        Ok(fs::read_to_string(self.log())?.matches(text).count())
    }

    /// How many lines of this level with this text the bot has logged until now.
    pub(crate) fn lines_logged(&self, level: &str, text: &str) -> anyhow::Result<usize> {
        let log = fs::read_to_string(self.log())?;
        let level = format!(" {level} ");
        let lines = log.lines();
        Ok(lines
            .filter(|line| line.contains(&level) && line.contains(text))
            .count())
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

    /// The most memory the bot ever had, in bytes.
    pub(crate) fn peak_memory(&self) -> anyhow::Result<u64> {
        let id = self.bot.as_ref().and_then(Child::id);
        let id = id.context("the bot does not run")?;
        let status = fs::read_to_string(format!("/proc/{id}/status"))?;
        let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let peak = peak.and_then(|peak| peak.trim().strip_suffix("kB"));
        Ok(peak.context("no VmHWM")?.trim().parse::<u64>()? * 1024)
    }

    /// Ends the bot in the middle of whatever it does.
    pub(crate) async fn kill_bot(&mut self) -> anyhow::Result<()> {
        if let Some(mut bot) = self.bot.take() {
            bot.kill().await?;
        }
        Ok(self.discord.wait_gone().await?)
    }

    /// Asks the bot to stop and waits until it has.
    pub(crate) async fn stop_bot(&mut self) -> anyhow::Result<()> {
        let Some(mut bot) = self.bot.take() else {
            return Ok(());
        };
        let id = bot.id().and_then(|id| i32::try_from(id).ok());
        let process = id.and_then(rustix::process::Pid::from_raw);
        let process = process.ok_or_else(|| anyhow::anyhow!("the bot has no process id"))?;
        rustix::process::kill_process(process, rustix::process::Signal::TERM)?;
        let status = tokio::time::timeout(SOON, bot.wait()).await??;
        anyhow::ensure!(status.success(), "the bot ended with {status}");
        Ok(self.discord.wait_gone().await?)
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
                if waiting.iter().any(|entry| entry.source == source) {
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
        let stored = async {
            while store.read().await?.sessions().get(0).await?.is_none() {
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
            anyhow::Ok(())
        };
        tokio::time::timeout(SOON, stored).await?
    }

    /// Somebody, by their name.
    pub(crate) fn user(&self, name: &str) -> anyhow::Result<Id> {
        let names = self.discord.read(|sim| sim.names());
        serde_json::from_value(names["users"][name].clone())
            .with_context(|| format!("there is nobody called {name}"))
    }

    /// A channel of the server, by its name.
    pub(crate) fn channel(&self, name: &str) -> anyhow::Result<Id> {
        let found = self.discord.read(|sim| {
            sim.channel_by_name(self.guild, name)
                .map(|channel| channel.id)
        });
        found.with_context(|| format!("there is no channel {name}"))
    }

    /// Makes a text channel outside of all categories.
    pub(crate) fn text_channel(&self, name: &str) -> anyhow::Result<Id> {
        let made = self
            .discord
            .change(|sim| sim.text_channel(self.guild, name, None));
        Ok(made?)
    }

    /// Has a member write, and waits until the ticket is there, the member greeted
    /// and the message confirmed.
    pub(crate) async fn open_ticket(&self, member: Id) -> anyhow::Result<OpenTicket> {
        self.open_ticket_about(member, "hello?").await
    }

    /// The same with what the member writes.
    pub(crate) async fn open_ticket_about(
        &self,
        member: Id,
        text: &str,
    ) -> anyhow::Result<OpenTicket> {
        let name = self
            .discord
            .read(|sim| sim.user_of(member).map(|user| user.name.clone()));
        let name = name.context("there is no such member")?;
        let written = self.discord.sends_dm(member, text)?;
        let channel = self.ticket(&name, 2).await?;
        self.told_about(member, "reached the staff").await?;
        self.signed(member, written, "✅").await?;
        self.pin_is_forgotten(channel.id).await?;
        Ok(OpenTicket { channel, written })
    }

    /// Waits until a channel does not say any more that the bot pinned the card.
    async fn pin_is_forgotten(&self, channel: Id) -> anyhow::Result<()> {
        let bot = self.discord.read(discord_sim::World::first_bot)?;
        let forgotten = self.discord.wait_until(SOON, |world| {
            let messages = world.channel_messages(channel);
            let mut notes = messages
                .iter()
                .filter(|message| message.kind == PINNED && message.author == bot);
            notes.next().is_none().then_some(())
        });
        Ok(forgotten.await?)
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
        let from_bot = messages.iter().filter(|message| Ok(message.author) == bot);
        from_bot.map(said).collect()
    }

    /// Waits until the bot has told a member something that contains this.
    pub(crate) async fn told_about(&self, user: Id, text: &str) -> anyhow::Result<()> {
        let bot = self.discord.read(discord_sim::World::first_bot)?;
        let told = self.discord.wait_until(SOON, |world| {
            let messages = world.dm_messages(user, bot);
            let mut from_bot = messages.iter().filter(|message| message.author == bot);
            from_bot
                .any(|message| said(message).contains(text))
                .then_some(())
        });
        Ok(told.await?)
    }

    /// Waits until a channel shows something that contains this.
    pub(crate) async fn shown(&self, channel: Id, text: &str) -> anyhow::Result<Message> {
        let shown = self.discord.wait_until(SOON, |world| {
            let messages = world.channel_messages(channel);
            let mut found = messages
                .into_iter()
                .filter(|message| said(message).contains(text));
            found.next().cloned()
        });
        Ok(shown.await?)
    }

    /// Waits until a member's message carries the bot's sign.
    pub(crate) async fn signed(&self, user: Id, message: Id, sign: &str) -> anyhow::Result<()> {
        let bot = self.discord.read(discord_sim::World::first_bot)?;
        let signed = self.discord.wait_until(SOON, |world| {
            let messages = world.dm_messages(user, bot);
            let message = messages.into_iter().find(|item| item.id == message)?;
            message
                .reactions
                .iter()
                .find(|reaction| reaction.emoji == sign)
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

    /// Closes a ticket by a slash command: its channel may be gone before the answer
    /// is given, which then has no place.
    pub(crate) async fn closes(
        &self,
        user: Id,
        channel: Id,
        command: &str,
        options: &[(&str, &str)],
    ) -> anyhow::Result<()> {
        let gone = |sim: &discord_sim::World| sim.channel_by_id(channel).is_none().then_some(());
        tokio::select! {
            answered = self.slash(user, channel, command, options) => answered.map(drop),
            gone = self.discord.wait_until(SOON, gone) => Ok(gone?),
        }
    }

    /// How many requests of this kind the bot made.
    pub(crate) fn requests(&self, method: &str, path: &str) -> usize {
        self.discord.read(|world| {
            let made = world.requests();
            made.filter(|made| made.method == method && made.path.ends_with(path))
                .count()
        })
    }
}

/// The moment by the machine's clock, by which the bot lives.
#[expect(clippy::disallowed_methods, reason = "the bot is another process")]
fn machine_now() -> OffsetDateTime {
    OffsetDateTime::now_utc()
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
    messages
        .into_iter()
        .filter(|message| message.kind != PINNED)
}

/// What a message shows: its text, and the descriptions and footers of its
/// embeds.
pub(crate) fn said(message: &Message) -> String {
    let mut said = message.content.clone();
    for embed in &message.embeds {
        for part in ["/title", "/author/name", "/description", "/footer/text"] {
            if let Some(text) = embed.pointer(part).and_then(|pointer| pointer.as_str()) {
                said.push_str(if said.is_empty() { "" } else { " | " });
                said.push_str(text);
            }
        }
    }
    said
}
