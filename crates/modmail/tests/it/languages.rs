//! In which language the bot speaks, and that no text escapes it.

use botkit::text::testing::Marked;
use discord_sim::{Id, Options};
use serde_json::{Value, json};
use time::Duration;

use crate::{
    endings::{asked, click},
    menu::choose,
    opening::MANAGE_CHANNELS,
    world::{PERMISSIONS, SOON, Story, World, said},
};

const SERVER: Marked = Marked::SERVER;
const MEMBER: Marked = Marked::MEMBER;
const STAFF: Marked = Marked::STAFF;

/// Words that people chose, and marks and names that stand for themselves.
const THEIR_OWN: [&str; 16] = [
    "ada", "bob", "grace", "hello", "there", "once", "more", "Bugs", "Broken", "solved", "fine",
    "draft", "better", "wrong", "Countess", "UTC",
];

/// Has somebody call a command, and returns what it was answered.
async fn calls(
    world: &World,
    who: Id,
    channel: Id,
    command: &str,
    options: &Value,
) -> anyhow::Result<String> {
    let options: Options = serde_json::from_value(options.clone())?;
    let asked = world.discord.runs_slash(who, channel, command, options)?;
    Ok(said(&world.discord.answer_message(asked, SOON).await?))
}

/// Has somebody call a command outside of tickets, by which the bot learns their
/// language.
pub(crate) async fn asks_for_help(world: &World, who: Id) -> anyhow::Result<String> {
    let lobby = match world.channel("lobby") {
        Ok(lobby) => lobby,
        Err(_) => world.text_channel("lobby")?,
    };
    calls(world, who, lobby, "help", &json!({})).await
}

/// What staff do is told in the ticket, and what they may not, to them alone.
async fn staff_call_everything(world: &World, ticket: Id) -> anyhow::Result<()> {
    let grace = world.grace;
    for (command, options) in [
        ("ping", json!({})),
        ("about", json!({})),
        ("take", json!({})),
        ("take", json!({})),
        ("release", json!({})),
        ("snooze", json!({ "time": "2d" })),
        ("snooze", json!({})),
        ("rename", json!({ "label": "fine" })),
        ("retry", json!({})),
        ("remind", json!({ "when": "2h", "text": "fine" })),
        ("remind", json!({ "when": "wrong", "text": "fine" })),
        ("reminders", json!({})),
        ("remove_reminder", json!({ "number": 9 })),
        ("remove_reminder", json!({ "number": 1 })),
        ("alert", json!({})),
        ("subscribe", json!({})),
        ("subscribe", json!({})),
        ("unsubscribe", json!({})),
        ("scheduled list", json!({})),
        ("reply", json!({ "after": "2h", "text": "draft" })),
        ("scheduled list", json!({})),
        ("scheduled cancel", json!({ "number": 1 })),
        ("preferences timezone", json!({})),
        ("close", json!({ "after": "2h" })),
        ("close", json!({ "cancel": true })),
        ("edit", json!({ "number": 9, "text": "wrong" })),
        ("new_thread", json!({ "member": world.ada })),
        ("reopen", json!({})),
        ("help", json!({ "command": "close" })),
    ] {
        calls(world, grace, ticket, command, &options).await?;
    }
    for text in [
        "!take",
        "!snooze",
        "!close 3h",
        "!close -cancel",
        "!wrong",
        "!edit wrong",
    ] {
        world.discord.sends(grace, ticket, text)?;
    }
    world.at_rest().await
}

#[tokio::test]
async fn a_ticket_from_its_beginning_to_its_end_speaks_to_each_in_their_language() -> Story {
    let mut world = World::builder()
        .marked()
        .movable_clock()
        .archiving()
        .channel("praise", "closing", "ratings_channel")
        .set(
            "closing",
            "by_member = true\nidle_hours = 48\nidle_grace_hours = 24",
        )
        .set("closing", "reopen_within_minutes = 60")
        .settings("[[categories]]\nname = \"Bugs\"\ndescription = \"Broken\"\n")
        .start()
        .await?;
    world.at_rest().await?;
    let (ada, grace) = (world.ada, world.grace);
    let help = asks_for_help(&world, ada).await?;
    assert!(help.contains(&MEMBER.begins("")), "{help}");

    // It is asked what it is about, and opens.
    let written = world.discord.sends_dm(ada, "hello draft")?;
    choose(&world, ada, "Bugs").await?;
    let greeting = asked(&world, ada, "reached the staff").await?;
    let ticket = world.ticket("ada", 2).await?.id;
    world.told_about(ada, &MEMBER.begins("**Bugs**")).await?;

    // Both sides write, change and delete.
    let direct = greeting.channel;
    world
        .discord
        .change(|sim| sim.edits(ada, direct, written, "hello better"))?;
    world
        .shown(ticket, &SERVER.begins("✏️ edited by the member"))
        .await?;
    let slip = world.discord.sends_dm(ada, "wrong")?;
    world.signed(ada, slip, "✅").await?;
    world.discord.change(|sim| sim.deletes(ada, direct, slip))?;
    world
        .shown(ticket, &SERVER.begins("🗑️ deleted by the member"))
        .await?;
    world.discord.sends(grace, ticket, "!reply hello")?;
    world.shown(ticket, "#1 · ✅ delivered").await?;
    let anonymous = json!({ "text": "hello there" });
    calls(&world, grace, ticket, "anonreply", &anonymous).await?;
    world.told_about(ada, &MEMBER.begins("Staff")).await?;
    world
        .shown(ticket, &SERVER.begins("grace (anonymous)"))
        .await?;
    let edit = json!({ "number": 1, "text": "better" });
    calls(&world, grace, ticket, "edit", &edit).await?;
    calls(&world, grace, ticket, "delete", &json!({ "number": 2 })).await?;
    world
        .shown(ticket, &SERVER.begins("#2 · 🗑️ deleted"))
        .await?;

    staff_call_everything(&world, ticket).await?;
    let until = world.discord.read(discord_sim::Sim::now) + Duration::HOUR;
    world
        .discord
        .change(|sim| sim.times_out(world.guild, ada, Some(until)))?;
    world.shown(ticket, "is timed out").await?;

    // The member does not answer, and rates what ends for that.
    world.stop_bot().await?;
    world.set_clock_ahead(Duration::hours(49))?;
    world.start_bot()?;
    world
        .told_about(ada, &MEMBER.begins("The staff have answered"))
        .await?;
    world
        .shown(ticket, &SERVER.begins("💤 The member hasn't replied"))
        .await?;
    world.stop_bot().await?;
    world.set_clock_ahead(Duration::hours(74))?;
    world.start_bot()?;
    world
        .told_about(ada, &MEMBER.begins("there was no answer"))
        .await?;
    world
        .shown(ticket, &SERVER.begins("there was no answer"))
        .await?;
    let farewell = asked(&world, ada, "How did we do?").await?;
    click(&world, ada, &farewell, 3).await?;
    let thanks = asked(&world, ada, "Thanks!").await?;
    let form = click(&world, ada, &thanks, 0).await?;
    world.asks_in(MEMBER, form)?;
    let praised = world.discord.submits(form, &[("comment", "fine")])?;
    world.discord.answered(praised).await?;
    world.shown(world.channel("praise")?, "fine").await?;

    // It goes on, and the member ends it.
    world.discord.sends_dm(ada, "once more")?;
    world
        .shown(ticket, &SERVER.begins("🔓 The member has written again"))
        .await?;
    let again = world.discord.wait_until(SOON, |sim| {
        let bot = sim.first_bot().ok()?;
        let messages = sim.dm_messages(ada, bot).into_iter();
        let mut greetings = messages.filter(|message| said(message).contains("reached the staff"));
        greetings.nth(1).cloned()
    });
    click(&world, ada, &again.await?, 0).await?;
    world.shown(ticket, &SERVER.begins("🔒 Closed by")).await?;

    world.at_rest().await?;
    world.speaks_to_each_in_their_language(&THEIR_OWN)?;
    world.finish().await
}

#[tokio::test]
async fn a_member_hears_the_servers_language_until_they_told_their_own() -> Story {
    let mut world = World::builder().marked().start().await?;
    world.at_rest().await?;
    let (ada, guild) = (world.ada, world.guild);
    let ticket = world.open_ticket(ada).await?.channel.id;
    world
        .told_about(ada, &SERVER.begins("Your message"))
        .await?;

    // Whoever calls something tells their language with it, also after a restart.
    let help = asks_for_help(&world, ada).await?;
    assert!(help.contains(&MEMBER.begins("")), "{help}");
    world.stop_bot().await?;
    world.run().await?;
    world.discord.sends(world.grace, ticket, "!close solved")?;
    let farewell = "This conversation has been closed: solved";
    world.told_about(ada, &MEMBER.begins(farewell)).await?;

    // What changes later counts from then on.
    world.discord.change(|sim| sim.speaks(ada, STAFF.locale))?;
    world
        .discord
        .change(|sim| sim.guild_speaks(guild, MEMBER.locale))?;
    asks_for_help(&world, ada).await?;
    world.at_rest().await?;
    world.discord.sends_dm(ada, "once more")?;
    world.told_about(ada, &STAFF.begins("Your message")).await?;
    let ticket = world.ticket("ada", 2).await?.id;
    let card = world.messages(ticket)[0].embeds[0].to_string();
    assert!(card.contains(&MEMBER.begins("Member")), "{card}");
    world.finish().await
}

#[tokio::test]
async fn a_language_that_nobody_translated_is_english() -> Story {
    let world = World::builder().marked().start().await?;
    let (ada, guild) = (world.ada, world.guild);
    world.discord.change(|sim| sim.speaks(ada, "th"))?;
    world.discord.change(|sim| sim.guild_speaks(guild, "lt"))?;
    let help = asks_for_help(&world, ada).await?;
    assert!(help.starts_with("What you can ask me"), "{help}");
    world.at_rest().await?;

    let ticket = world.open_ticket(ada).await?.channel.id;

    assert!(world.told(ada)[0].starts_with("Your message"));
    let card = world.messages(ticket)[0].embeds[0].to_string();
    assert!(card.contains("\"Member\""), "{card}");
    world.finish().await
}

#[tokio::test]
async fn what_cannot_be_shown_is_told_to_each_in_their_language() -> Story {
    // Hidden, for a warning of the very start comes before Discord has told which
    // language the server has.
    let world = World::builder()
        .marked()
        .hidden()
        .channel("alerts", "tickets", "alerts_channel")
        .start()
        .await?;
    world.at_rest().await?;
    let ada = world.ada;
    asks_for_help(&world, ada).await?;
    let alerts = world.channel("alerts")?;
    let permit = |bits| {
        world
            .discord
            .change(|sim| sim.permits(world.guild, world.bot_role, bits))
    };
    permit(PERMISSIONS & !MANAGE_CHANNELS)?;

    world.discord.sends_dm(ada, "hello there")?;
    world
        .told_about(ada, &MEMBER.begins("The staff can't be reached"))
        .await?;
    world
        .shown(alerts, &SERVER.begins("⚠️ I can't open ticket #"))
        .await?;
    permit(PERMISSIONS)?;
    world.told_about(ada, "reached the staff").await?;

    world.at_rest().await?;
    world.speaks_to_each_in_their_language(&THEIR_OWN)?;
    world.refuses(403, "POST", "guilds/*/channels");
    world.finish().await
}

#[tokio::test]
async fn a_french_member_reads_french_and_the_staff_of_an_english_server_english() -> Story {
    let world = World::builder()
        .archiving()
        .set("closing", "by_member = true")
        .start()
        .await?;
    let (ada, grace) = (world.ada, world.grace);
    world.discord.change(|sim| sim.speaks(ada, "fr"))?;
    let help = asks_for_help(&world, ada).await?;
    assert!(help.contains("`/end` Fermer votre conversation"), "{help}");
    world.at_rest().await?;

    // What goes to both is in the language of each, and in Discord's menus, too.
    world.discord.sends_dm(ada, "bonjour")?;
    let greeting = asked(&world, ada, "L'équipe a bien reçu votre message").await?;
    let ticket = world.ticket("ada", 2).await?.id;
    let button = json!(greeting.components).to_string();
    assert!(button.contains("Fermer cette conversation"), "{button}");
    let card = world.messages(ticket)[0].embeds[0].to_string();
    assert!(card.contains("\"Member\""), "{card}");
    let reply = calls(&world, grace, ticket, "reply", &json!({ "text": "salut" })).await?;
    assert!(reply.starts_with("Reply #1 is on its way"), "{reply}");
    world.discord.sends(grace, ticket, "!close résolu")?;
    let farewell = "Cette conversation a été fermée\u{202f}: résolu";
    world.told_about(ada, farewell).await?;
    world.shown(ticket, "🔒 Closed by").await?;

    let bot = world.discord.read(discord_sim::World::first_bot)?;
    let commands = world
        .discord
        .read(|sim| sim.commands(bot, Some(world.guild)));
    let named = |name: &str| {
        let mut commands = commands.iter();
        commands.find(|command| command["name"] == name).cloned()
    };
    let close = named("close").unwrap_or_default();
    assert_eq!(close["description"], "Close this ticket now or later");
    let french = close["description_localizations"]["fr"].to_string();
    assert!(french.contains("Fermer ce ticket"), "{french}");
    let menu = named("Delete reply").unwrap_or_default();
    assert_eq!(menu["name_localizations"]["fr"], "Supprimer la réponse");
    world.finish().await
}
