//! What a story's world is made of, before its bot runs.

use std::{collections::BTreeMap, fmt::Write as _, fs, path::PathBuf};

use botkit::text::testing::Marked;
use discord_sim::{
    Discord, Id, Refusal, Refusals, SavedWorld, World as Sim, kind, permissions::VIEW_CHANNEL,
};

use super::{PERMISSIONS, PRIVILEGED, TOKEN, World, marked};

/// A world to be built: a server with staff and members, and the bot's settings.
#[derive(Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is one thing that a world may be without"
)]
pub(crate) struct Builder {
    /// The lines of each table of the settings.
    tables: BTreeMap<&'static str, String>,
    /// What stands below all tables.
    more: String,
    /// Channels to be made, each of a kind, and the setting that names it.
    channels: Vec<(u8, &'static str, &'static str, &'static str)>,
    /// Members besides those that every world has.
    members: Vec<&'static str>,
    movable_clock: bool,
    unlimited: bool,
    /// Whether only the staff see the tickets.
    hidden: bool,
    /// The world to go on with.
    before: Option<SavedWorld>,
    program: Option<PathBuf>,
    marked: bool,
}

impl Builder {
    /// Adds lines to a table of the settings.
    pub(crate) fn set(mut self, table: &'static str, lines: &str) -> Self {
        self.add(table, lines);
        self
    }

    /// Adds whole tables to the settings: those that no other setting of the
    /// story needs.
    pub(crate) fn settings(mut self, tables: &str) -> Self {
        self.more.push('\n');
        self.more.push_str(tables);
        self
    }

    /// Makes a text channel and gives its id to a setting.
    pub(crate) fn channel(
        mut self,
        name: &'static str,
        table: &'static str,
        key: &'static str,
    ) -> Self {
        self.channels.push((kind::TEXT, name, table, key));
        self
    }

    /// Has the bot move the channels of closed tickets to the category “Archive”.
    pub(crate) fn archiving(mut self) -> Self {
        let archive = (kind::CATEGORY, "Archive", "closing", "archive_category");
        self.channels.push(archive);
        self.set("closing", "on_close = \"archive\"")
    }

    /// Has the bot live by a clock that the story can move.
    pub(crate) fn movable_clock(mut self) -> Self {
        self.movable_clock = true;
        self
    }

    /// Has Discord limit no requests, for stories with many messages.
    pub(crate) fn without_rate_limits(mut self) -> Self {
        self.unlimited = true;
        self
    }

    /// Lets nobody but the staff see the category of tickets.
    pub(crate) fn hidden(mut self) -> Self {
        self.hidden = true;
        self
    }

    /// Adds members to the server.
    pub(crate) fn members(mut self, names: &[&'static str]) -> Self {
        self.members.extend(names);
        self
    }

    /// Goes on with a world that was made before, with the same channels and
    /// members, at the moment where it stood.
    pub(crate) fn restoring(mut self, before: SavedWorld) -> Self {
        self.before = Some(before);
        self
    }

    /// Runs this program instead of the one that was just built.
    pub(crate) fn program(mut self, program: PathBuf) -> Self {
        self.program = Some(program);
        self
    }

    /// Has the server, ada and grace speak a [marked](Marked) language each.
    pub(crate) fn marked(mut self) -> Self {
        self.marked = true;
        self
    }

    /// A world whose bot does not run yet.
    pub(crate) async fn build(mut self) -> anyhow::Result<World> {
        let mut sim = match self.before.take() {
            Some(before) => Sim::load(before),
            None => self.make()?,
        };
        sim.settings.rate_limits = !self.unlimited;
        let names = sim.names();
        let folder = tempfile::tempdir()?;
        if self.marked {
            let languages = folder.path().join("languages");
            marked::write(&languages)?;
            self.add(
                "languages",
                &format!("folder = \"{}\"", languages.display()),
            );
        }
        let id = |of: &str, name: &str| -> anyhow::Result<Id> {
            Ok(serde_json::from_value(names[of][name].clone())?)
        };
        let [guild, category] = [id("guilds", "Guild")?, id("channels", "Tickets")?];
        let [supporters, moderators] = [id("roles", "Supporters")?, id("roles", "Moderators")?];
        for (_, name, table, key) in std::mem::take(&mut self.channels) {
            self.add(table, &format!("{key} = {}", id("channels", name)?));
        }
        self.add(
            "tickets",
            &format!("guild = {guild}\ncategory = {category}"),
        );
        let roles = format!("supporters = [{supporters}]\nmoderators = [{moderators}]");
        self.add("staff", &roles);
        let built = || PathBuf::from(env!("CARGO_BIN_EXE_modmail-bot"));
        let world = World {
            guild,
            category,
            bot_role: id("roles", "modmail")?,
            supporters,
            moderators,
            ada: id("users", "ada")?,
            bob: id("users", "bob")?,
            grace: id("users", "grace")?,
            discord: Discord::start(sim).await?,
            folder,
            program: self.program.take().unwrap_or_else(built),
            bot: None,
            starts: 0,
            refusals: Refusals::default(),
            variables: Vec::new(),
        };
        fs::write(world.config(), self.config(&world)?)?;
        Ok(world)
    }

    /// A world whose bot is connected and has seen nothing yet.
    pub(crate) async fn start(self) -> anyhow::Result<World> {
        let mut world = self.build().await?;
        world.run().await?;
        Ok(world)
    }

    /// The server, its people and its channels.
    fn make(&self) -> Result<Sim, Refusal> {
        let mut sim = Sim::new();
        let bot = sim.bot("modmail", TOKEN);
        sim.grants_intents(bot, PRIVILEGED)?;
        let owner = sim.user("owner");
        let guild = sim.guild("Guild", owner);
        let supporters = sim.role(guild, "Supporters", 0)?;
        let moderators = sim.role(guild, "Moderators", 0)?;
        let tickets = sim.category(guild, "Tickets")?;
        let own = sim.invites_bot(bot, guild, PERMISSIONS)?;
        let staff = [supporters, moderators, own];
        if self.hidden {
            for_staff(&mut sim, tickets, guild, staff)?;
        }
        for name in ["ada", "bob", "grace"].iter().chain(&self.members) {
            let member = sim.user(name);
            sim.joins(member, guild)?;
            if *name == "grace" {
                sim.gives_role(guild, member, supporters)?;
            }
            match *name {
                "ada" if self.marked => sim.speaks(member, Marked::MEMBER.locale)?,
                "grace" if self.marked => sim.speaks(member, Marked::STAFF.locale)?,
                _ => {}
            }
        }
        if self.marked {
            sim.guild_speaks(guild, Marked::SERVER.locale)?;
        }
        for (kind, name, _, _) in &self.channels {
            sim.channel(guild, *kind, name, None)?;
        }
        Ok(sim)
    }

    fn add(&mut self, table: &'static str, lines: &str) {
        let table = self.tables.entry(table).or_default();
        table.push_str(lines);
        table.push('\n');
    }

    /// The settings as the bot reads them.
    fn config(mut self, world: &World) -> anyhow::Result<String> {
        let base = world.discord.base_url();
        let gateway = world.discord.gateway_url();
        let database = world.database();
        self.add("discord", &format!("token = \"{TOKEN}\""));
        self.add("discord", &format!("api_url = \"{base}\""));
        self.add("discord", &format!("gateway_url = \"{gateway}\""));
        self.add("database", &format!("path = \"{}\"", database.display()));
        self.add("log", "filter = \"info,modmail=debug,botkit=debug\"");
        self.add("files", &format!("cdn_url = \"{base}\""));
        if !self.tables.contains_key("status") && !self.more.contains("[status]") {
            self.add("status", "in_name = false");
        }
        if self.movable_clock {
            let file = world.clock_file();
            self.add("clock", &format!("ahead_file = \"{}\"", file.display()));
        }
        let mut config = String::new();
        for (table, lines) in self.tables {
            writeln!(config, "[{table}]\n{lines}")?;
        }
        Ok(config + &self.more)
    }
}

/// Lets nobody but these roles see a category.
fn for_staff(sim: &mut Sim, category: Id, guild: Id, staff: [Id; 3]) -> Result<(), Refusal> {
    sim.overwrites(category, guild, 0, VIEW_CHANNEL)?;
    for role in staff {
        sim.overwrites(category, role, VIEW_CHANNEL, 0)?;
    }
    Ok(())
}
