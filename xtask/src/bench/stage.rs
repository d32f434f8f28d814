//! A simulated Discord with members, their tickets, and who relays.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    time::Duration,
};

use anyhow::Context as _;
use discord_sim::{Discord, Id, Sim, permissions::VIEW_CHANNEL};
use storage::{
    discord::{ChannelId, UserId},
    modmail::{NewTicket, Opened, Store, TicketId},
};
use tempfile::TempDir;
use time::OffsetDateTime;

use super::process::Process;
use crate::which::sentence;

pub(super) const TOKEN: &str = "bench.modmail.token";

/// What the bot is permitted: the bits of the README's invite link, and
/// whatever else, which makes no difference here.
const ADMINISTRATOR: u64 = 1 << 3;

/// Message Content and Guild Members, which are privileged.
const PRIVILEGED: u64 = (1 << 15) | (1 << 1);

/// How many channels a category takes.
const PER_CATEGORY: usize = 50;

/// Nothing is asked for so long once a start is over.
const QUIET: Duration = Duration::from_millis(1_500);

/// How big the world is.
#[derive(Debug, Clone, Copy)]
pub(super) struct Size {
    /// How many members have a ticket.
    pub(super) members: usize,
    /// How many have none.
    pub(super) others: usize,
    /// How long a request is under way, in milliseconds.
    pub(super) answer_millis: u64,
    /// Whether requests are limited.
    pub(super) rate_limits: bool,
}

/// Everything a scene needs.
#[derive(Debug)]
pub(super) struct Stage {
    pub(super) discord: Discord,
    pub(super) guild: Id,
    pub(super) bot: Id,
    /// Those who have a ticket, and its channel.
    pub(super) members: Vec<(Id, Id)>,
    /// Those who have none.
    pub(super) others: Vec<Id>,
    /// Who owns the bot, and where they are alone.
    pub(super) owner: Id,
    pub(super) room: Id,
    inbox: Id,
    programs: PathBuf,
    folder: TempDir,
}

impl Stage {
    pub(super) async fn build(programs: &Path, size: Size) -> anyhow::Result<Self> {
        Self::build_with(programs, size, None).await
    }

    /// The same with a database that has something in it: a copy of this one.
    pub(super) async fn build_with(
        programs: &Path,
        size: Size,
        database: Option<&Path>,
    ) -> anyhow::Result<Self> {
        let mut world = Sim::new();
        world.settings.answer_millis = size.answer_millis;
        world.settings.rate_limits = size.rate_limits;
        let bot = world.bot("modmail", TOKEN);
        world.grants_intents(bot, PRIVILEGED)?;
        let owner = world.user("owner");
        let guild = world.guild("Guildhall", owner);
        world.invites_bot(bot, guild, ADMINISTRATOR)?;
        let inbox = world.category(guild, "Tickets")?;
        let room = world.text_channel(guild, "staff-room", None)?;
        world.overwrites(room, guild, 0, VIEW_CHANNEL)?;
        let mut members = Vec::with_capacity(size.members);
        let mut category = inbox;
        for number in 0..size.members {
            if number % PER_CATEGORY == 0 {
                category = world.category(guild, &format!("Tickets {number}"))?;
            }
            let member = world.user(&format!("member{number}"));
            world.joins(member, guild)?;
            let channel = world.text_channel(guild, &format!("t{number}"), Some(category))?;
            members.push((member, channel));
        }
        let mut others = Vec::with_capacity(size.others);
        for number in 0..size.others {
            let other = world.user(&format!("other{number}"));
            world.joins(other, guild)?;
            others.push(other);
        }
        let stage = Self {
            discord: Discord::start(world).await?,
            guild,
            bot,
            members,
            others,
            owner,
            room,
            inbox,
            programs: programs.to_owned(),
            folder: tempfile::Builder::new()
                .prefix("guildhall-bench-")
                .tempdir()?,
        };
        if let Some(database) = database {
            fs::copy(database, stage.database())
                .with_context(|| format!("cannot copy {}", database.display()))?;
        }
        stage.open_tickets().await?;
        Ok(stage)
    }

    /// Writes into the bot's database that each member has their ticket.
    async fn open_tickets(&self) -> anyhow::Result<()> {
        let store = Store::open(&self.database()).await.map_err(sentence)?;
        let at: OffsetDateTime = self.discord.read(Sim::now);
        let open = async {
            let mut tx = store.write().await?;
            for (member, channel) in &self.members {
                let ids = (user(*member), channel_id(*channel));
                let (Some(user), Some(channel)) = ids else {
                    continue;
                };
                let ticket = NewTicket {
                    id: TicketId::new(at),
                    user,
                    user_name: "member".to_owned(),
                    at,
                };
                if let Opened::New(ticket) = tx.tickets().open(ticket).await? {
                    tx.tickets().bind_channel(ticket, channel).await?;
                }
            }
            tx.commit().await
        };
        let opened = open.await.map_err(sentence);
        store.database().close().await;
        opened
    }

    pub(super) fn database(&self) -> PathBuf {
        self.path("modmail.sqlite")
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Starts the bot and waits until it listens.
    pub(super) async fn start_bot(&self, settings: &str) -> anyhow::Result<Process> {
        let base = self.discord.base_url();
        let config = format!(
            "[discord]\ntoken = \"{TOKEN}\"\napi_url = \"{base}\"\ngateway_url = \"{gateway}\"\n\
             \n[database]\npath = \"{database}\"\n\
             \n[tickets]\nguild = {guild}\ncategory = {inbox}\n\
             \n[staff]\nowners = [{owner}]\n\
             \n[files]\ncdn_url = \"{base}\"\n{settings}",
            gateway = self.discord.gateway_url(),
            database = self.database().display(),
            guild = self.guild,
            inbox = self.inbox,
            owner = self.owner,
        );
        let file = self.path("modmail.toml");
        fs::write(&file, config)?;
        let file = file.display().to_string();
        self.start("modmail-bot", &["--config", &file]).await
    }

    /// Starts the floor and waits until it listens.
    pub(super) async fn start_floor(&self) -> anyhow::Result<Process> {
        let channels: BTreeMap<String, String> = self
            .members
            .iter()
            .map(|(member, channel)| (member.to_string(), channel.to_string()))
            .collect();
        let file = self.path("channels.json");
        fs::write(&file, serde_json::to_vec(&channels)?)?;
        let (file, gateway) = (file.display().to_string(), self.discord.gateway_url());
        let api = self.discord.address().to_string();
        let mut arguments = vec!["bench", "floor", "--gateway", &gateway, "--api", &api];
        arguments.extend(["--channels", &file]);
        self.start("xtask", &arguments).await
    }

    async fn start(&self, program: &str, arguments: &[&str]) -> anyhow::Result<Process> {
        let log = self.path("log");
        let process = Process::start(&self.programs.join(program), arguments, &log)?;
        let ready = self.discord.wait_ready().await;
        ready.with_context(|| {
            let said = fs::read_to_string(&log).unwrap_or_default();
            format!("{program} does not start:\n{said}")
        })?;
        self.settle().await;
        Ok(process)
    }

    /// Waits until what a start asks of Discord no longer counts.
    async fn settle(&self) {
        let asked = || self.discord.read(|world| world.requests().count());
        let mut before = usize::MAX;
        while before != asked() {
            before = asked();
            tokio::time::sleep(QUIET).await;
        }
    }
}

fn user(id: Id) -> Option<UserId> {
    twilight_model::id::Id::new_checked(id.get()).map(UserId::from)
}

fn channel_id(id: Id) -> Option<ChannelId> {
    twilight_model::id::Id::new_checked(id.get()).map(ChannelId::from)
}
