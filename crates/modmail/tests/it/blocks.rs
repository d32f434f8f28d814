//! Who is blocked: what becomes of what they write, and how that ends.

use anyhow::Context as _;
use discord_sim::{Draft, Id, Message, Options};
use serde_json::{Value, json};
use time::Duration;

use crate::{
    changes::dm,
    endings::{asked, click},
    world::{Builder, SOON, Story, World, said},
};

/// A world in which grace is a moderator.
pub(crate) async fn moderated(builder: Builder) -> anyhow::Result<World> {
    let world = builder.start().await?;
    let (guild, grace, role) = (world.guild, world.grace, world.moderators);
    world
        .discord
        .change(|sim| sim.gives_role(guild, grace, role))?;
    Ok(world)
}

/// Has grace call a command with options of any kind.
pub(crate) async fn calls(
    world: &World,
    channel: Id,
    command: &str,
    options: Value,
) -> anyhow::Result<Message> {
    let options: Options = serde_json::from_value(options)?;
    let asked = world
        .discord
        .runs_slash(world.grace, channel, command, options)?;
    Ok(world.discord.answer_message(asked, SOON).await?)
}

/// Presses the button of a message that calls this.
pub(crate) async fn press(
    world: &World,
    who: Id,
    message: &Message,
    calls: &str,
) -> anyhow::Result<Id> {
    let rows = message.components.iter();
    let buttons = rows.filter_map(|row| row.get("components").and_then(Value::as_array));
    let mut ids = buttons
        .flatten()
        .filter_map(|button| button.get("custom_id")?.as_str());
    let id = ids.find(|id| id.starts_with(calls));
    let id = id.with_context(|| format!("no button calls {calls}"))?;
    let clicked = world.discord.clicks(who, message.channel, message.id, id)?;
    world.discord.answered(clicked).await?;
    Ok(clicked)
}

/// How often a channel shows something that contains this.
pub(crate) fn times(world: &World, channel: Id, text: &str) -> usize {
    let shown = world.said_in(channel);
    shown.iter().filter(|shown| shown.contains(text)).count()
}

/// How often a member was told something that contains this.
pub(crate) fn times_told(world: &World, user: Id, text: &str) -> usize {
    let told = world.told(user);
    told.iter().filter(|told| told.contains(text)).count()
}

/// The bot's signs under a member's message.
pub(crate) fn signs(world: &World, user: Id, message: Id) -> Vec<String> {
    let messages = world.discord.dm_messages(user);
    let message = messages.into_iter().find(|found| found.id == message);
    let signs = message.map(|message| message.reactions).unwrap_or_default();
    signs.into_iter().map(|sign| sign.emoji).collect()
}

#[tokio::test]
async fn what_a_blocked_member_writes_is_kept_and_goes_on_once_it_is_let_in() -> Story {
    let world = moderated(World::builder()).await?;
    let ticket = world.open_ticket(world.ada).await?.channel.id;
    world
        .discord
        .sends(world.grace, ticket, "!block 7d too rude")?;
    world
        .told_about(world.ada, "can't write to the staff until")
        .await?;
    world.told_about(world.ada, "The reason: too rude").await?;
    world.shown(ticket, "has blocked this member").await?;

    let first = world.discord.sends_dm(world.ada, "first in vain")?;
    let second = world.discord.sends_dm(world.ada, "second in vain")?;
    world.signed(world.ada, first, "🚫").await?;
    world.signed(world.ada, second, "🚫").await?;
    world.at_rest().await?;
    assert_eq!(times(&world, ticket, "in vain"), 0);
    assert_eq!(times_told(&world, world.ada, "wasn't passed on"), 1);

    let answer = world.slash(world.grace, ticket, "unblock", &[]).await?;
    assert!(said(&answer).contains("2 messages were refused"));
    assert!(said(&answer).contains("> first in vain"));
    world
        .told_about(world.ada, "can write to the staff again")
        .await?;
    press(&world, world.grace, &answer, "held let-in").await?;
    world.signed(world.ada, first, "✅").await?;
    world.signed(world.ada, second, "✅").await?;
    world.at_rest().await?;
    let shown = world.said_in(ticket);
    let place = |text: &str| shown.iter().position(|shown| shown.contains(text));
    assert!(place("first in vain") < place("second in vain"));
    for text in ["first in vain", "second in vain"] {
        assert_eq!(times(&world, ticket, text), 1, "{text}");
    }
    assert_eq!(signs(&world, world.ada, first), ["✅"]);

    let third = world.discord.sends_dm(world.ada, "third goes on")?;
    world.signed(world.ada, third, "✅").await?;
    world.finish().await
}

#[tokio::test]
async fn a_block_and_its_end_are_undone_by_a_button() -> Story {
    let world = moderated(World::builder()).await?;
    let lobby = world.text_channel("lobby")?;
    let ada = world.ada.to_string();
    let blocked = world
        .slash(
            world.grace,
            lobby,
            "block",
            &[("member", &ada), ("time", "7d"), ("reason", "by mistake")],
        )
        .await?;
    assert!(said(&blocked).contains("is blocked until"));

    press(&world, world.grace, &blocked, "undo_block").await?;
    world
        .told_about(world.ada, "can write to the staff again")
        .await?;
    world.open_ticket(world.ada).await?;

    let again = world
        .slash(world.grace, lobby, "block", &[("member", &ada)])
        .await?;
    let unblocked = world
        .slash(world.grace, lobby, "unblock", &[("member", &ada)])
        .await?;
    press(&world, world.grace, &unblocked, "undo_block").await?;
    let refused = world.discord.sends_dm(world.ada, "in vain")?;
    world.signed(world.ada, refused, "🚫").await?;

    // What was changed since is not undone by an older button.
    press(&world, world.grace, &again, "undo_block").await?;
    let refused = world.discord.sends_dm(world.ada, "still in vain")?;
    world.signed(world.ada, refused, "🚫").await?;
    world.finish().await
}

#[tokio::test]
async fn the_staff_cannot_be_blocked_and_supporters_cannot_block() -> Story {
    let world = moderated(World::builder().members(&["eve"])).await?;
    let (guild, eve, supporters) = (world.guild, world.user("eve")?, world.supporters);
    world
        .discord
        .change(|sim| sim.gives_role(guild, eve, supporters))?;
    let lobby = world.text_channel("lobby")?;
    let call = async |who: Id, name: &str, value: &str| -> anyhow::Result<String> {
        let answer = world.slash(who, lobby, "block", &[(name, value)]).await?;
        Ok(said(&answer))
    };

    let staff = call(world.grace, "member", &eve.to_string()).await?;
    assert!(staff.contains("can't be blocked"), "{staff}");
    let role = call(world.grace, "role", &supporters.to_string()).await?;
    assert!(role.contains("can't be blocked"), "{role}");
    let everyone = call(world.grace, "role", &guild.to_string()).await?;
    assert!(everyone.contains("role of everybody"), "{everyone}");
    let nobody = said(&world.slash(world.grace, lobby, "block", &[]).await?);
    assert!(nobody.contains("Name a member or a role"), "{nobody}");
    let supporter = call(eve, "member", &world.ada.to_string()).await?;
    assert!(
        supporter.to_lowercase().contains("moderator"),
        "{supporter}"
    );

    world.open_ticket(world.ada).await?;
    world.finish().await
}

#[tokio::test]
async fn whoever_has_a_blocked_role_is_refused_unless_they_are_exempted() -> Story {
    let world = moderated(World::builder()).await?;
    let guild = world.guild;
    let muted = world.discord.change(|sim| sim.role(guild, "Muted", 0))?;
    world
        .discord
        .change(|sim| sim.gives_role(guild, world.ada, muted))?;
    let lobby = world.text_channel("lobby")?;
    let role = muted.to_string();
    world
        .slash(world.grace, lobby, "block", &[("role", &role)])
        .await?;

    let refused = world.discord.sends_dm(world.ada, "in vain")?;
    world.signed(world.ada, refused, "🚫").await?;
    world.open_ticket(world.bob).await?;

    let ada = world.ada.to_string();
    let answer = world
        .slash(world.grace, lobby, "unblock", &[("member", &ada)])
        .await?;
    assert!(said(&answer).contains("has a blocked role"));
    assert!(said(&answer).contains("One message was refused"));
    world.open_ticket(world.ada).await?;
    world.finish().await
}

#[tokio::test]
async fn nobody_is_taken_for_unblocked_because_discord_does_not_answer() -> Story {
    let world = moderated(World::builder()).await?;
    let guild = world.guild;
    let muted = world.discord.change(|sim| sim.role(guild, "Muted", 0))?;
    world
        .discord
        .change(|sim| sim.gives_role(guild, world.ada, muted))?;
    let lobby = world.text_channel("lobby")?;
    let role = muted.to_string();
    world
        .slash(world.grace, lobby, "block", &[("role", &role)])
        .await?;
    let path = format!("/guilds/{guild}/members/{}", world.ada);
    world
        .discord
        .fails_once("GET", &path, discord_sim::Fault::Status(500));

    let refused = world.discord.sends_dm(world.ada, "in vain")?;

    world.signed(world.ada, refused, "🚫").await?;
    world.at_rest().await?;
    assert!(world.channel("ada").is_err());
    world.finish().await
}

#[tokio::test]
async fn a_block_ends_by_itself_also_during_a_downtime_and_the_list_says_so() -> Story {
    let mut world = moderated(World::builder().movable_clock()).await?;
    let lobby = world.text_channel("lobby")?;
    let ada = world.ada.to_string();
    let options = json!({ "member": ada, "time": "1h", "silent": true });
    calls(&world, lobby, "block", options).await?;
    let refused = world.discord.sends_dm(world.ada, "in vain")?;
    world.signed(world.ada, refused, "🚫").await?;
    world.at_rest().await?;
    assert_eq!(times_told(&world, world.ada, "any more"), 0);

    world.stop_bot().await?;
    world.set_clock_ahead(Duration::hours(2))?;
    world.run().await?;

    let list = said(&world.slash(world.grace, lobby, "blocked", &[]).await?);
    assert!(list.contains("**over** since"), "{list}");
    assert!(list.contains("one message refused"), "{list}");
    let written = world.discord.sends_dm(world.ada, "after the block")?;
    world.signed(world.ada, written, "✅").await?;
    let ticket = world.ticket("ada", 2).await?;
    assert_eq!(times(&world, ticket.id, "in vain"), 0);
    world.finish().await
}

#[tokio::test]
async fn the_list_of_blocks_has_pages() -> Story {
    const NAMES: [&str; 11] = [
        "m01", "m02", "m03", "m04", "m05", "m06", "m07", "m08", "m09", "m10", "m11",
    ];
    let world = moderated(World::builder().members(&NAMES)).await?;
    let lobby = world.text_channel("lobby")?;
    for name in NAMES {
        let member = world.user(name)?.to_string();
        world
            .slash(world.grace, lobby, "block", &[("member", &member)])
            .await?;
    }

    let first = world.slash(world.grace, lobby, "blocked", &[]).await?;
    assert!(said(&first).contains("Blocked (11)"), "{}", said(&first));
    assert!(said(&first).contains("Page 1 of 2"), "{}", said(&first));
    assert_eq!(said(&first).lines().count(), 10);
    press(&world, world.grace, &first, "blocked:2").await?;
    let second = calls(&world, lobby, "blocked", json!({ "page": 2 })).await?;
    assert!(said(&second).contains("m01"), "{}", said(&second));
    assert_eq!(said(&second).lines().count(), 1);
    world.finish().await
}

#[tokio::test]
async fn the_menu_of_a_member_asks_for_how_long_and_why() -> Story {
    let world = moderated(World::builder()).await?;
    let lobby = world.text_channel("lobby")?;
    let bot = world.discord.read(discord_sim::World::first_bot)?;
    let (grace, ada) = (world.grace, world.ada);
    let opened = world
        .discord
        .change(|sim| sim.uses_user_menu(grace, lobby, bot, "Block", ada))?;
    world.discord.answered(opened).await?;

    let sent = world
        .discord
        .submits(opened, &[("time", "2d"), ("reason", "spam")])?;

    let answer = world.discord.answer_message(sent, SOON).await?;
    assert!(said(&answer).contains("Reason: spam"), "{}", said(&answer));
    world.told_about(world.ada, "The reason: spam").await?;
    world.finish().await
}

#[tokio::test]
async fn the_files_of_a_refused_message_are_kept_though_their_links_expire() -> Story {
    let world = moderated(World::builder()).await?;
    let ticket = world.open_ticket(world.ada).await?.channel.id;
    world.discord.sends(world.grace, ticket, "!block")?;
    world.shown(ticket, "has blocked this member").await?;
    let picture = Draft::text("with a picture").with_file("cat.png", vec![1; 9]);
    let refused = world.discord.sends_dm(world.ada, picture)?;
    world.signed(world.ada, refused, "🚫").await?;
    world.discord.advance(Duration::days(3));

    let answer = world.slash(world.grace, ticket, "unblock", &[]).await?;
    press(&world, world.grace, &answer, "held let-in").await?;

    let shown = world.shown(ticket, "with a picture").await?;
    assert_eq!(shown.attachments.len(), 1);
    assert_eq!(shown.attachments[0].size, 9);
    world.finish().await
}

#[tokio::test]
async fn what_a_blocked_member_edits_waits_with_what_they_wrote() -> Story {
    let world = moderated(World::builder()).await?;
    let opened = world.open_ticket(world.ada).await?;
    let ticket = opened.channel.id;
    world.discord.sends(world.grace, ticket, "!block")?;
    world.shown(ticket, "has blocked this member").await?;
    let refused = world.discord.sends_dm(world.ada, "a draft")?;
    world.signed(world.ada, refused, "🚫").await?;
    let channel = dm(&world);
    for (message, text) in [(opened.written, "rude now"), (refused, "a better one")] {
        world
            .discord
            .change(|sim| sim.edits(world.ada, channel, message, text))?;
    }
    world.at_rest().await?;
    assert_eq!(times(&world, ticket, "rude now"), 0);

    let answer = world.slash(world.grace, ticket, "unblock", &[]).await?;
    press(&world, world.grace, &answer, "held let-in").await?;

    world.shown(ticket, "a better one").await?;
    world.shown(ticket, "rude now").await?;
    world.at_rest().await?;
    assert_eq!(times(&world, ticket, "a better one"), 1);
    world.finish().await
}

#[tokio::test]
async fn discarded_messages_go_nowhere_and_their_author_sees_so() -> Story {
    let world = moderated(World::builder()).await?;
    let ticket = world.open_ticket(world.ada).await?.channel.id;
    world.discord.sends(world.grace, ticket, "!block")?;
    world.shown(ticket, "has blocked this member").await?;
    let refused = world.discord.sends_dm(world.ada, "in vain")?;
    world.signed(world.ada, refused, "🚫").await?;

    let answer = world.slash(world.grace, ticket, "unblock", &[]).await?;
    press(&world, world.grace, &answer, "held discard").await?;

    world.signed(world.ada, refused, "❌").await?;
    world.at_rest().await?;
    assert_eq!(signs(&world, world.ada, refused), ["❌"]);
    assert_eq!(times(&world, ticket, "in vain"), 0);
    world.finish().await
}

#[tokio::test]
async fn what_is_let_in_arrives_once_whenever_the_process_is_killed() -> Story {
    let mut world = moderated(World::builder()).await?;
    let ticket = world.open_ticket(world.ada).await?.channel.id;
    world.discord.sends(world.grace, ticket, "!block")?;
    world.shown(ticket, "has blocked this member").await?;
    let mut written = Vec::new();
    for number in 0..6 {
        let text = format!("in vain {number}");
        written.push(world.discord.sends_dm(world.ada, text)?);
        if number == 2 {
            world.kill_bot().await?;
            world.run().await?;
        }
    }
    for message in &written {
        world.signed(world.ada, *message, "🚫").await?;
    }
    let answer = world.slash(world.grace, ticket, "unblock", &[]).await?;
    press(&world, world.grace, &answer, "held let-in").await?;

    world.kill_bot().await?;
    world.run().await?;

    for message in &written {
        world.signed(world.ada, *message, "✅").await?;
    }
    world.at_rest().await?;
    let shown = world.said_in(ticket);
    let places: Vec<_> = (0..6)
        .map(|number| {
            let text = format!("in vain {number}");
            assert_eq!(times(&world, ticket, &text), 1, "{text}");
            shown.iter().position(|shown| shown.contains(&text))
        })
        .collect();
    assert!(places.is_sorted(), "{shown:#?}");
    assert_eq!(times_told(&world, world.ada, "wasn't passed on"), 1);
    world.finish().await
}

#[tokio::test]
async fn whoever_is_blocked_while_they_choose_is_refused_with_what_they_wrote() -> Story {
    let world = moderated(
        World::builder()
            .set("tickets", "confirm = true")
            .settings("[menu]\ntimeout_seconds = 600\n"),
    )
    .await?;
    let lobby = world.text_channel("lobby")?;
    let written = world.discord.sends_dm(world.ada, "meant or not?")?;
    world.told_about(world.ada, "Should I show").await?;
    let ada = world.ada.to_string();
    let options = json!({ "member": ada, "silent": true });
    calls(&world, lobby, "block", options).await?;
    let prompt = crate::menu::prompt(&world, world.ada).await?;

    click(&world, world.ada, &prompt, 0).await?;

    world.signed(world.ada, written, "🚫").await?;
    world.at_rest().await?;
    assert!(world.channel("ada").is_err());
    world.finish().await
}

#[tokio::test]
async fn whoever_is_blocked_reaches_the_staff_by_no_rating_either() -> Story {
    let world = moderated(World::builder().channel("praise", "closing", "ratings_channel")).await?;
    let praise = world.channel("praise")?;
    let ticket = world.open_ticket(world.ada).await?.channel.id;
    world.discord.sends(world.grace, ticket, "!close solved")?;
    let farewell = asked(&world, world.ada, "How did we do?").await?;
    let ada = world.ada.to_string();
    world
        .slash(world.grace, praise, "block", &[("member", &ada)])
        .await?;

    let clicked = click(&world, world.ada, &farewell, 0).await?;

    let answer = world.discord.answer_message(clicked, SOON).await?;
    assert!(said(&answer).contains("can't write to the staff"));
    world.at_rest().await?;
    assert_eq!(times(&world, praise, "★"), 0);
    world.finish().await
}
