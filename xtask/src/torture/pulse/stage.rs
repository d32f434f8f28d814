//! A simulated Discord with several servers, and a status bot that can be killed.

use std::{fs, path::Path, time::Duration};

use anyhow::Context as _;
use discord_sim::{Discord, Id, Options, Sim, permissions as may};
use serde_json::Value;
use time::format_description::well_known::Rfc3339;

use super::{
    super::program::Program,
    history::{Told, told},
    page::{Page, SPEED},
    stored::Stored,
    works,
};

/// Who is told.
const SERVERS: [&str; 3] = ["Guildhall", "Observatory", "Lighthouse"];

const TOKEN: &str = "torture.pulse.token";

/// A server, and where it wants to be told.
#[derive(Debug)]
pub(super) struct Server {
    pub(super) name: &'static str,
    owner: Id,
    channel: Id,
}

/// Everything a run needs beside the page.
pub(super) struct Stage {
    pub(super) discord: Discord,
    pub(super) servers: Vec<Server>,
    /// The bot, and the folder it lives in.
    pub(super) program: Program,
}

impl Stage {
    /// A Discord with servers on which there is a bot that does not run yet.
    pub(super) async fn build(
        programs: &Path,
        page: &Page,
        rate_limits: bool,
    ) -> anyhow::Result<Self> {
        let mut world = Sim::new();
        // Long enough for every absence of a run.
        world.settings.session_seconds = 24 * 60 * 60;
        world.settings.rate_limits = rate_limits;
        let bot = world.bot("pulse", TOKEN);
        let needed =
            may::VIEW_CHANNEL | may::SEND_MESSAGES | may::EMBED_LINKS | may::READ_MESSAGE_HISTORY;
        let mut servers = Vec::new();
        for name in SERVERS {
            let owner = world.user(&format!("owner of {name}"));
            let guild = world.guild(name, owner);
            let channel = world.text_channel(guild, "status", None)?;
            world.invites_bot(bot, guild, needed)?;
            servers.push(Server {
                name,
                owner,
                channel,
            });
        }
        let stage = Self {
            discord: Discord::start(world).await?,
            servers,
            program: Program::new(programs, "pulse")?,
        };
        let config = format!(
            "[discord]\ntoken = \"{TOKEN}\"\napi_url = \"{base}\"\ngateway_url = \"{gateway}\"\n\
             \n[database]\npath = \"{database}\"\n\
             \n[source]\npage_url = \"{page}\"\ncontact = \"torture@example.com\"\n\
             \n[log]\nfilter = \"info,pulse=debug,botkit=debug\"\n\
             \n[clock]\nspeed = {SPEED}\nsince = \"{since}\"\n",
            base = stage.discord.base_url(),
            gateway = stage.discord.gateway_url(),
            database = stage.program.database().display(),
            page = page.server.url(),
            since = page.since.format(&Rfc3339)?,
        );
        fs::write(stage.program.config(), config)?;
        Stored::hurry(&stage.program.database()).await?;
        Ok(stage)
    }

    /// Has the owner of each server say where alerts go.
    pub(super) async fn register(&self, patience: Duration) -> anyhow::Result<()> {
        for server in &self.servers {
            let channel = Value::from(server.channel.to_string());
            let options = Options::from([("channel".to_owned(), channel)]);
            let (owner, channel) = (server.owner, server.channel);
            let asked = self
                .discord
                .runs_slash(owner, channel, "config setup", options)?;
            let answer = self.discord.answer_message(asked, patience).await;
            answer.with_context(|| format!("{} was not registered", server.name))?;
        }
        Ok(())
    }

    /// What a server was told of incidents, oldest first, the titles of what it was told of maintenances, and what was
    /// not understood.
    pub(super) fn told(&self, server: &Server) -> (Vec<Told>, Vec<String>, Vec<String>) {
        let (mut alerts, mut works, mut others) = (Vec::new(), Vec::new(), Vec::new());
        for message in self.discord.channel_messages(server.channel) {
            if message.interaction.is_some() {
                continue;
            }
            let embed = message.embeds.first().unwrap_or(&Value::Null);
            let text = |key| embed.get(key).and_then(Value::as_str).unwrap_or_default();
            if works::step(text("title")).is_some() {
                works.push(text("title").to_owned());
                continue;
            }
            match told(text("title"), text("description")) {
                Some(alert) => alerts.push(alert),
                None => others.push(format!("{}: {}", text("title"), text("description"))),
            }
        }
        (alerts, works, others)
    }
}
