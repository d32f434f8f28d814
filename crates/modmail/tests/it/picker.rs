//! Who sees which commands in Discord's picker, and where.

use discord_sim::{
    Id, Options, Sim,
    permissions::{BAN_MEMBERS, KICK_MEMBERS, MANAGE_MESSAGES},
};
use serde_json::{Value, json};

use crate::world::{SOON, Story, World};

impl World {
    /// The roles of the staff come with these permissions.
    pub(crate) fn staff_may(&self, supporters: u64, moderators: u64) -> anyhow::Result<()> {
        let guild = self.guild;
        Ok(self.discord.change(|sim| {
            sim.permits(guild, self.supporters, supporters)?;
            sim.permits(guild, self.moderators, moderators)
        })?)
    }

    /// The commands that the bot registered on a server, or everywhere.
    fn registered(&self, guild: Option<Id>) -> anyhow::Result<Vec<Value>> {
        let bot = self.discord.read(discord_sim::World::first_bot)?;
        Ok(self.discord.read(|sim| sim.commands(bot, guild)))
    }

    /// Waits until the staff's commands are shown to whoever has this permission.
    async fn shown_to(&self, permission: Option<u64>) -> anyhow::Result<()> {
        let bot = self.discord.read(discord_sim::World::first_bot)?;
        let wanted = permission.map_or(Value::Null, |bits| json!(bits.to_string()));
        let shown = |sim: &Sim| {
            let commands = sim.commands(bot, Some(self.guild));
            let mut shown = commands.iter();
            let all = shown.all(|one| one["default_member_permissions"] == wanted);
            (!commands.is_empty() && all).then_some(())
        };
        Ok(self.discord.wait_until(SOON, shown).await?)
    }

    /// Waits until the server was looked at so many times.
    async fn looked(&self, times: usize) -> anyhow::Result<()> {
        let path = format!("guilds/{}", self.guild);
        let looked = |sim: &Sim| {
            let made = sim.requests();
            let looks = made.filter(|made| made.method == "GET" && made.path.ends_with(&path));
            (looks.count() >= times).then_some(())
        };
        Ok(self.discord.wait_until(SOON, looked).await?)
    }

    /// Whether Discord lets somebody call a command of the staff.
    fn is_offered(&self, person: Id) -> anyhow::Result<bool> {
        let lobby = self.text_channel("lobby")?;
        let called = self
            .discord
            .runs_slash(person, lobby, "tickets", Options::new());
        Ok(called.is_ok())
    }
}

fn names(commands: &[Value]) -> Vec<&str> {
    let names = commands
        .iter()
        .filter_map(|command| command["name"].as_str());
    names.collect()
}

#[tokio::test]
async fn the_staffs_commands_are_on_their_server_and_for_whoever_has_what_they_have() -> Story {
    let mut world = World::builder().build().await?;
    world.staff_may(MANAGE_MESSAGES | KICK_MEMBERS, MANAGE_MESSAGES)?;
    world.run().await?;

    let (everywhere, here) = (
        world.registered(None)?,
        world.registered(Some(world.guild))?,
    );
    let (everywhere, here) = (names(&everywhere), names(&here));
    for name in ["help", "ping", "about", "preferences", "privacy"] {
        assert!(everywhere.contains(&name), "{name} in {everywhere:?}");
        assert!(!here.contains(&name), "{name} in {here:?}");
    }
    for name in [
        "reply",
        "close",
        "config",
        "snippet",
        "Delete reply",
        "Add note",
    ] {
        assert!(here.contains(&name), "{name} in {here:?}");
        assert!(!everywhere.contains(&name), "{name} in {everywhere:?}");
    }
    world.shown_to(Some(MANAGE_MESSAGES)).await?;
    assert!(world.is_offered(world.grace)?);
    assert!(!world.is_offered(world.ada)?);

    // Who has a level without a role gets an entry under Integrations.
    let (ada, guild) = (world.ada, world.guild);
    world
        .discord
        .change(|sim| sim.allows_command(ada, guild, "tickets"))?;
    assert!(world.is_offered(ada)?);
    world.finish().await
}

#[tokio::test]
async fn roles_that_change_are_followed_once_something_else_is_theirs() -> Story {
    let mut world = World::builder().without_rate_limits().build().await?;
    world.staff_may(
        MANAGE_MESSAGES | KICK_MEMBERS,
        MANAGE_MESSAGES | KICK_MEMBERS,
    )?;
    world.run().await?;
    world.shown_to(Some(MANAGE_MESSAGES)).await?;
    world.looked(2).await?;
    let path = format!("guilds/{}/commands", world.guild);
    assert_eq!(world.requests("PUT", &path), 1, "at the start alone");

    world.staff_may(KICK_MEMBERS, MANAGE_MESSAGES | KICK_MEMBERS)?;
    world.shown_to(Some(KICK_MEMBERS)).await?;
    let before = world.requests("GET", &format!("guilds/{}", world.guild));
    world.staff_may(KICK_MEMBERS | BAN_MEMBERS, KICK_MEMBERS)?;
    world.looked(before + 1).await?;
    world.staff_may(0, KICK_MEMBERS)?;
    world.shown_to(None).await?;

    assert_eq!(world.requests("PUT", &path), 3, "only what changed");
    world
        .logged("everybody on “Guild” sees the staff's commands")
        .await?;
    assert!(world.is_offered(world.ada)?);
    world.finish().await
}

#[tokio::test]
async fn a_permission_that_is_set_goes_before_what_is_found() -> Story {
    let mut world = World::builder()
        .set("staff", "discord_permission = \"Kick Members\"")
        .build()
        .await?;
    world.staff_may(MANAGE_MESSAGES, MANAGE_MESSAGES)?;
    world.set("staff", &format!("owners = [{}]", world.grace))?;
    world.run().await?;
    world.shown_to(Some(KICK_MEMBERS)).await?;
    world.logged("does not see the staff's commands").await?;
    assert!(!world.is_offered(world.grace)?);
    let lobby = world.text_channel("lobby")?;
    let words = "!config set staff.discord_permission manage messages";
    world.discord.sends(world.grace, lobby, words)?;
    world.shown_to(Some(MANAGE_MESSAGES)).await?;
    assert!(world.is_offered(world.grace)?);
    world.at_rest().await?;
    world.stop_bot().await?;

    let (other, bot) = world.discord.change(|sim| {
        let bot = sim.first_bot()?;
        let owner = sim.user("landlady");
        let other = sim.guild("Another", owner);
        sim.invites_bot(bot, other, crate::world::PERMISSIONS)?;
        anyhow::Ok((other, bot))
    })?;
    let category = world.discord.change(|sim| sim.category(other, "Tickets"))?;
    let (guild, before) = (world.guild, world.category);
    world.reconfigure(|settings| {
        let settings = settings.replace(&guild.to_string(), &other.to_string());
        settings.replace(&before.to_string(), &category.to_string())
    })?;
    world.run().await?;

    let (there, here) = world.discord.read(|sim| {
        (
            sim.commands(bot, Some(other)).len(),
            sim.commands(bot, Some(guild)).len(),
        )
    });
    assert!(there > 0, "on the staff's server of now");
    assert_eq!(here, 0, "none are left on that of before");
    world.finish().await
}
