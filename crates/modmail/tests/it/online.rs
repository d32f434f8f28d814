//! `check-config --online`: whether Discord has what the settings name.

use discord_sim::{
    Id, Refusal, kind,
    permissions::{
        MANAGE_CHANNELS, MANAGE_MESSAGES, MANAGE_THREADS, PIN_MESSAGES, SEND_MESSAGES, VIEW_CHANNEL,
    },
};

use crate::world::{SOON, Story, TOKEN, World};

/// What is said, and the exit code.
struct Checked {
    said: String,
    code: Option<i32>,
}

async fn check(world: &World) -> anyhow::Result<Checked> {
    let mut command = tokio::process::Command::from(world.command());
    command.args(["check-config", "--online"]);
    let ended = tokio::time::timeout(SOON, command.kill_on_drop(true).output()).await??;
    let checked = Checked {
        said: String::from_utf8(ended.stdout)?,
        code: ended.status.code(),
    };
    assert!(!checked.said.contains(TOKEN), "{}", checked.said);
    assert!(!world.database().exists(), "nothing is made");
    Ok(checked)
}

impl Checked {
    /// The lines with a sign.
    fn signed(&self, sign: &str) -> Vec<&str> {
        let lines = self.said.lines();
        lines.filter(|line| line.starts_with(sign)).collect()
    }

    /// The only line that is not fine.
    fn only(&self, sign: &str) -> &str {
        let others = ["!", "✗"].map(|sign| self.signed(sign)).concat();
        assert_eq!(others.len(), 1, "{}", self.said);
        assert!(others[0].starts_with(sign), "{}", self.said);
        others[0]
    }
}

/// A world in which everything is as it should be.
async fn right() -> anyhow::Result<World> {
    let world = World::builder()
        .hidden()
        .archiving()
        .channel("alerts", "tickets", "alerts_channel")
        .channel("ratings", "closing", "ratings_channel")
        .channel("log", "closing", "log_channel")
        .build()
        .await?;
    world.staff_may(MANAGE_MESSAGES, MANAGE_MESSAGES)?;
    Ok(world)
}

/// The same with an archive and a log that only the staff see.
async fn settled() -> anyhow::Result<World> {
    let world = right().await?;
    for name in ["Archive", "log"] {
        let place = world.channel(name)?;
        world.discord.change(|sim| {
            sim.overwrites(place, world.guild, 0, VIEW_CHANNEL)?;
            sim.overwrites(place, world.bot_role, VIEW_CHANNEL, 0)
        })?;
    }
    Ok(world)
}

#[tokio::test]
async fn all_that_is_named_is_found() -> Story {
    let world = settled().await?;

    let checked = check(&world).await?;

    assert_eq!(checked.code, Some(0), "{}", checked.said);
    let (lines, last) = checked
        .said
        .trim_end()
        .rsplit_once('\n')
        .unwrap_or_default();
    assert!(last.ends_with("is fine, at Discord too"), "{last}");
    assert!(lines.lines().all(|line| line.starts_with("✓ ")), "{lines}");
    for part in [
        "[discord] `token`: the bot is modmail",
        "the Message Content Intent is on",
        "the Server Members Intent is on",
        "[tickets] `guild`: the bot is on “Guild”",
        "[tickets] `category`: “Tickets”; the bot may",
        "[tickets] `alerts_channel`: “alerts”; the bot may",
        "[closing] `ratings_channel`: “ratings”; the bot may",
        "[closing] `log_channel`: “log”; the bot may",
        "[closing] `archive_category`: “Archive”; the bot may",
        "[staff] `supporters`: Supporters",
        "[staff] `discord_permission`: the staff's commands are shown to whoever has Manage Messages",
        "direct messages and commands need nothing else",
    ] {
        assert!(lines.contains(part), "{part} in {lines}");
    }
    assert!(lines.contains("modmail.toml:"), "{lines}");
    world.finish().await
}

#[tokio::test]
async fn who_sees_the_staffs_commands_is_said_where_it_may_not_be_wanted() -> Story {
    let world = settled().await?;

    world.staff_may(MANAGE_MESSAGES, 0)?;
    let nothing = check(&world).await?;
    world.set("staff", "discord_permission = \"manage_messages\"")?;
    let lacking = check(&world).await?;
    world.staff_may(0, 0)?;
    world.discord.change(|sim| {
        let everyone = world.guild;
        sim.permits(world.guild, everyone, VIEW_CHANNEL | MANAGE_MESSAGES)
    })?;
    let everybody = check(&world).await?;

    let line = nothing.only("!");
    assert!(
        line.contains("[staff] `discord_permission`: everybody on “Guild” sees"),
        "{line}"
    );
    assert_eq!(nothing.code, Some(0), "{}", nothing.said);
    let line = lacking.only("!");
    assert!(line.contains("Moderators lacks Manage Messages"), "{line}");
    let line = everybody.only("!");
    assert!(line.contains("@everyone has Manage Messages"), "{line}");
    world.finish().await
}

#[tokio::test]
async fn a_token_that_discord_rejects_is_wrong_and_not_repeated() -> Story {
    let world = settled().await?;
    world.reconfigure(|settings| settings.replace(TOKEN, "MTk4.other.token"))?;

    let checked = check(&world).await?;

    assert_eq!(checked.code, Some(78), "{}", checked.said);
    assert!(checked.only("✗").contains("developer portal"));
    assert!(!checked.said.contains("MTk4.other"), "{}", checked.said);
    world.refuses(401, "GET", "users/@me");
    world.finish().await
}

#[tokio::test]
async fn a_discord_that_cannot_be_reached_says_nothing_about_the_settings() -> Story {
    let world = settled().await?;
    world.discord.refuses_connections(true);

    let checked = check(&world).await?;

    assert_eq!(checked.code, Some(1), "{}", checked.said);
    assert!(
        checked.said.contains("could not be reached"),
        "{}",
        checked.said
    );
    assert!(checked.said.contains("`api_url`"), "{}", checked.said);
    world.finish().await
}

#[tokio::test]
async fn an_intent_that_is_off_is_named_with_what_does_without() -> Story {
    let world = settled().await?;
    world.discord.change(|sim| {
        let bot = sim.first_bot()?;
        sim.grants_intents(bot, 1 << 15)
    })?;

    let wrong = check(&world).await?;
    world.reconfigure(|settings| settings + "[members]\nmembership = false\n")?;
    let without = check(&world).await?;

    assert_eq!(wrong.code, Some(78), "{}", wrong.said);
    let line = wrong.only("✗");
    assert!(line.contains("Server Members Intent is off"), "{line}");
    assert!(line.contains("`membership = false`"), "{line}");
    assert_eq!(without.code, Some(0), "{}", without.said);
    world.finish().await
}

#[tokio::test]
async fn commands_that_go_to_a_web_address_are_wrong() -> Story {
    let world = settled().await?;
    world.discord.change(|sim| {
        let bot = sim.first_bot()?;
        sim.interacts_at(bot, Some("https://bot.example.com"))
    })?;

    let checked = check(&world).await?;

    assert_eq!(checked.code, Some(78), "{}", checked.said);
    assert!(checked.only("✗").contains("Interactions Endpoint URL"));
    world.finish().await
}

#[tokio::test]
async fn a_channel_that_is_not_there_not_seen_or_of_the_wrong_type_is_wrong() -> Story {
    let world = settled().await?;
    let (alerts, general) = (world.channel("alerts")?, world.text_channel("general")?);
    let elsewhere = world.discord.change(|sim| {
        let owner = sim.user("other owner");
        let other = sim.guild("Elsewhere", owner);
        let bot = sim.first_bot()?;
        sim.invites_bot(bot, other, VIEW_CHANNEL)?;
        sim.text_channel(other, "lounge", None)
    })?;
    let replaced = |from: Id, to: &str| {
        let (from, to) = (format!(" = {from}\n"), format!(" = {to}\n"));
        world.reconfigure(|settings| settings.replace(&from, &to))
    };

    replaced(alerts, "123456789012345678")?;
    let missing = check(&world).await?;
    replaced_back(&world, "123456789012345678", alerts)?;
    replaced(alerts, &elsewhere.to_string())?;
    let other_server = check(&world).await?;
    replaced_back(&world, &elsewhere.to_string(), alerts)?;
    replaced(world.category, &general.to_string())?;
    let text = check(&world).await?;
    replaced_back(&world, &general.to_string(), world.category)?;
    world
        .discord
        .change(|sim| sim.overwrites(alerts, world.bot_role, 0, VIEW_CHANNEL))?;
    let unseen = check(&world).await?;

    for (checked, key, words) in [
        (&missing, "`alerts_channel`", "there is no channel"),
        (&other_server, "`alerts_channel`", "is on another server"),
        (&text, "`category`", "is a text channel, not a category"),
        (&unseen, "`alerts_channel`", "allow View Channel"),
    ] {
        assert_eq!(checked.code, Some(78), "{}", checked.said);
        let line = checked.only("✗");
        assert!(line.contains(key) && line.contains(words), "{line}");
    }
    world.refuses(404, "GET", "channels/*");
    world.refuses(403, "GET", "channels/*");
    world.finish().await
}

/// Puts a channel back into the settings.
fn replaced_back(world: &World, from: &str, to: Id) -> anyhow::Result<()> {
    let (from, to) = (format!(" = {from}\n"), format!(" = {to}\n"));
    world.reconfigure(|settings| settings.replace(&from, &to))
}

#[tokio::test]
async fn what_the_bot_may_not_do_is_named() -> Story {
    let world = settled().await?;
    let deny = |channel: Id, allow, bits| {
        world
            .discord
            .change(|sim| sim.overwrites(channel, world.bot_role, allow, bits))
    };

    deny(world.category, VIEW_CHANNEL, SEND_MESSAGES)?;
    let wrong = check(&world).await?;
    deny(world.category, VIEW_CHANNEL, PIN_MESSAGES)?;
    let doubtful = check(&world).await?;
    deny(world.category, VIEW_CHANNEL, 0)?;
    let invited = crate::world::PERMISSIONS & !MANAGE_CHANNELS;
    world
        .discord
        .change(|sim| sim.permits(world.guild, world.bot_role, invited))?;
    let nowhere = check(&world).await?;

    assert_eq!(wrong.code, Some(78), "{}", wrong.said);
    let line = wrong.only("✗");
    assert!(
        line.contains("[tickets] `category`: in “Tickets” the bot lacks Send Messages: allow"),
        "{line}"
    );
    assert_eq!(doubtful.code, Some(0), "{}", doubtful.said);
    let line = doubtful.only("!");
    assert!(
        line.contains("the bot lacks Pin Messages, and does without"),
        "{line}"
    );
    assert_eq!(nowhere.code, Some(78), "{}", nowhere.said);
    let lacking = nowhere.signed("✗");
    let places = ["`guild`", "`category`", "`archive_category`"];
    for place in places {
        let named = |line: &&str| line.contains(place) && line.contains("Manage Channels");
        assert!(lacking.iter().any(named), "{place} in {}", nowhere.said);
    }
    world.finish().await
}

#[tokio::test]
async fn whoever_sees_the_tickets_beside_the_staff_is_named() -> Story {
    let world = settled().await?;
    world
        .discord
        .change(|sim| sim.overwrites(world.category, world.guild, 0, 0))?;

    let everybody = check(&world).await?;
    world.discord.change(|sim| {
        sim.overwrites(world.category, world.guild, 0, VIEW_CHANNEL)?;
        let visitors = sim.role(world.guild, "Visitors", 0)?;
        sim.overwrites(world.category, visitors, VIEW_CHANNEL, 0)
    })?;
    let visitors = check(&world).await?;

    for (checked, name) in [(&everybody, "@everyone"), (&visitors, "Visitors")] {
        assert_eq!(checked.code, Some(0), "{}", checked.said);
        let line = checked.only("!");
        assert!(line.contains("[tickets] `category`"), "{line}");
        assert!(line.contains(name), "{line}");
        assert!(checked.said.contains("look at what is marked !"));
    }
    world.finish().await
}

#[tokio::test]
async fn a_server_without_the_bot_a_role_and_a_person_that_are_not_there_are_wrong() -> Story {
    let world = settled().await?;
    let with_unknown = format!("supporters = [123456789012345678, {}]", world.supporters);
    let supporters = format!("supporters = [{}]", world.supporters);
    world.reconfigure(|settings| settings.replace(&supporters, &with_unknown))?;
    let owners = format!(
        "owners = [{}, {}, 10000000000000007]",
        world.grace, world.moderators
    );
    world.set("staff", &owners)?;

    let people = check(&world).await?;
    world.set("tickets", "members_guild = 123456789012345678")?;
    let nowhere = check(&world).await?;

    assert_eq!(people.code, Some(78), "{}", people.said);
    let wrong = people.signed("✗");
    assert_eq!(wrong.len(), 3, "{}", people.said);
    for (line, words) in wrong.iter().zip([
        "[staff] `supporters`, entry 1: “Guild” has no role",
        "`owners`, entry 2: ",
        "`owners`, entry 3: nobody has the id 10000000000000007",
    ]) {
        assert!(line.contains(words), "{words} in {line}");
    }
    assert!(wrong[1].contains("is a role, not a person"), "{}", wrong[1]);
    let line = nowhere.signed("✗")[0];
    assert!(
        line.contains("[tickets] `members_guild`: there is no server"),
        "{line}"
    );
    assert!(line.contains("https://discord.com/oauth2/authorize?client_id="));
    world.refuses(404, "GET", "users/*");
    world.refuses(404, "GET", "guilds/*");
    world.finish().await
}

#[tokio::test]
async fn a_forum_is_looked_at_for_its_tags() -> Story {
    let world = settled().await?;
    let (forum, tag) = world.discord.change(|sim| {
        let forum = sim.channel(world.guild, kind::FORUM, "questions", None)?;
        sim.overwrites(forum, world.guild, 0, VIEW_CHANNEL)?;
        sim.overwrites(forum, world.bot_role, VIEW_CHANNEL | MANAGE_THREADS, 0)?;
        let tag = sim.forum_tag(forum, "ticket", false)?;
        sim.requires_tag(forum, true)?;
        Ok::<_, Refusal>((forum, tag))
    })?;
    let category = format!("category = {}", world.category);
    let place = format!("category = {forum}\nforum = true");

    world.reconfigure(|settings| settings.replace(&category, &format!("category = {forum}")))?;
    let channels = check(&world).await?;
    world.reconfigure(|settings| settings.replace(&format!("category = {forum}"), &place))?;
    let untagged = check(&world).await?;
    world.set("tickets", &format!("tags = [{tag}, 10000000000000005]"))?;
    let unknown = check(&world).await?;

    let line = channels.only("✗");
    assert!(
        line.contains("is a forum") && line.contains("`forum = true`"),
        "{line}"
    );
    assert_eq!(untagged.code, Some(0), "{}", untagged.said);
    let line = untagged.only("!");
    assert!(
        line.contains("[tickets] `tags`: “questions” requires a tag"),
        "{line}"
    );
    assert_eq!(unknown.code, Some(78), "{}", unknown.said);
    let line = unknown.only("✗");
    assert!(
        line.contains("`tags`, entry 2: “questions” has no tag 10000000000000005; it has"),
        "{line}"
    );
    world.finish().await
}
