//! Messages that are held: pauses, raids, and accounts nobody knows.

use discord_sim::Message;
use serde_json::json;
use time::Duration;

use crate::{
    blocks::{calls, moderated, press, signs, times, times_told},
    world::{Builder, Story, World, said},
};

/// The list of held messages, as grace sees it.
async fn list(world: &World) -> anyhow::Result<Message> {
    let lobby = match world.channel("lobby") {
        Ok(lobby) => lobby,
        Err(_) => world.text_channel("lobby")?,
    };
    world.slash(world.grace, lobby, "held list", &[]).await
}

/// A world in which new tickets are paused.
async fn paused(builder: Builder, options: &[(&str, &str)]) -> anyhow::Result<World> {
    let world = moderated(builder).await?;
    let lobby = world.text_channel("lobby")?;
    let answer = world
        .slash(world.grace, lobby, "pause new", options)
        .await?;
    assert!(said(&answer).contains("New tickets are paused"));
    Ok(world)
}

#[tokio::test]
async fn a_pause_holds_what_would_open_a_ticket_until_it_is_over() -> Story {
    let world = moderated(World::builder()).await?;
    let open = world.open_ticket(world.ada).await?.channel.id;
    let lobby = world.text_channel("lobby")?;
    let options = [("time", "2h"), ("reason", "we are moving")];
    world
        .slash(world.grace, lobby, "pause new", &options)
        .await?;

    let first = world.discord.sends_dm(world.bob, "first of bob")?;
    world
        .told_about(world.bob, "They say: we are moving")
        .await?;
    let second = world.discord.sends_dm(world.bob, "second of bob")?;
    world.signed(world.bob, first, "⏳").await?;
    world.signed(world.bob, second, "⏳").await?;
    let goes_on = world.discord.sends_dm(world.ada, "in my open ticket")?;
    world.signed(world.ada, goes_on, "✅").await?;
    world.shown(open, "in my open ticket").await?;
    world.at_rest().await?;
    assert!(world.channel("bob").is_err());
    assert_eq!(times_told(&world, world.bob, "is saved"), 1);
    let held = said(&list(&world).await?);
    assert!(held.contains("2 messages"), "{held}");
    assert!(held.contains("> first of bob"), "{held}");

    let over = world.slash(world.grace, lobby, "pause off", &[]).await?;

    assert!(said(&over).contains("2 messages that were held go on"));
    world.signed(world.bob, first, "✅").await?;
    world.signed(world.bob, second, "✅").await?;
    let ticket = world.ticket("bob", 3).await?.id;
    world.at_rest().await?;
    let shown = world.said_in(ticket);
    let place = |text: &str| shown.iter().position(|shown| shown.contains(text));
    assert!(place("first of bob") < place("second of bob"), "{shown:#?}");
    assert_eq!(signs(&world, world.bob, first), ["✅"]);
    assert!(said(&list(&world).await?).contains("Nothing is held"));
    world.finish().await
}

#[tokio::test]
async fn a_pause_ends_at_its_time_also_during_a_downtime() -> Story {
    let builder = World::builder().movable_clock();
    let mut world = paused(builder, &[("time", "1h")]).await?;
    let held = world.discord.sends_dm(world.ada, "hello")?;
    world.signed(world.ada, held, "⏳").await?;

    world.stop_bot().await?;
    world.set_clock_ahead(Duration::hours(2))?;
    world.run().await?;

    world.signed(world.ada, held, "✅").await?;
    world.ticket("ada", 2).await?;
    world.finish().await
}

#[tokio::test]
async fn what_is_read_after_a_gap_meets_the_same_pause() -> Story {
    let mut world = paused(World::builder(), &[]).await?;
    let known = world.discord.sends_dm(world.ada, "before")?;
    world.signed(world.ada, known, "⏳").await?;
    world.at_rest().await?;
    world.kill_bot().await?;
    let missed = world.discord.sends_dm(world.ada, "while nobody listened")?;
    world.discord.trouble(&discord_sim::Trouble::ExpireSessions);
    world.run().await?;

    world.signed(world.ada, missed, "⏳").await?;
    world.at_rest().await?;
    assert!(world.channel("ada").is_err());
    assert_eq!(times_told(&world, world.ada, "is saved"), 1);
    world.finish().await
}

#[tokio::test]
async fn a_pause_of_everything_holds_open_tickets_too() -> Story {
    let world = moderated(World::builder()).await?;
    let ticket = world.open_ticket(world.ada).await?.channel.id;
    world.discord.sends(world.grace, ticket, "!pause all")?;
    world.shown(ticket, "Everything that members write").await?;

    let held = world.discord.sends_dm(world.ada, "during the pause")?;
    world.signed(world.ada, held, "⏳").await?;
    world.at_rest().await?;
    assert_eq!(times(&world, ticket, "during the pause"), 0);
    world.discord.sends(world.grace, ticket, "!pause off")?;

    world.shown(ticket, "ada | during the pause").await?;
    world.signed(world.ada, held, "✅").await?;
    world.finish().await
}

#[tokio::test]
async fn the_first_message_of_a_new_account_waits_for_the_staff() -> Story {
    let builder = World::builder()
        .channel("alerts", "tickets", "alerts_channel")
        .settings("[rules]\nminimum_account_hours = 1\n");
    let world = moderated(builder).await?;
    let first = world.discord.sends_dm(world.ada, "let me in")?;
    world.signed(world.ada, first, "⏳").await?;
    let alerts = world.channel("alerts")?;
    let alert = world.shown(alerts, "is held").await?;
    let second = world.discord.sends_dm(world.bob, "me too")?;
    world.signed(world.bob, second, "⏳").await?;
    world.at_rest().await?;
    assert_eq!(times(&world, alerts, "is held"), 1);
    assert!(world.channel("ada").is_err());

    press(&world, world.grace, &alert, "held let-in").await?;
    world.signed(world.ada, first, "✅").await?;
    world.ticket("ada", 2).await?;
    let held = list(&world).await?;
    press(&world, world.grace, &held, "held discard").await?;
    world.signed(world.bob, second, "❌").await?;

    world.at_rest().await?;
    assert!(world.channel("bob").is_err());
    assert!(said(&list(&world).await?).contains("Nothing is held"));
    world.finish().await
}

#[tokio::test]
async fn an_account_that_has_become_old_enough_brings_along_what_was_held() -> Story {
    let builder = World::builder()
        .movable_clock()
        .settings("[rules]\nminimum_account_hours = 1\nminimum_membership_hours = 2\n");
    let world = moderated(builder).await?;
    let first = world.discord.sends_dm(world.ada, "too early")?;
    world.signed(world.ada, first, "⏳").await?;
    world.set_clock_ahead(Duration::minutes(90))?;
    let second = world.discord.sends_dm(world.ada, "still too early")?;
    world.signed(world.ada, second, "⏳").await?;
    world.at_rest().await?;
    assert!(world.channel("ada").is_err());

    world.set_clock_ahead(Duration::hours(3))?;
    let third = world.discord.sends_dm(world.ada, "now I may")?;

    for message in [first, second, third] {
        world.signed(world.ada, message, "✅").await?;
    }
    let ticket = world.ticket("ada", 4).await?.id;
    let shown = world.said_in(ticket);
    let place = |text: &str| shown.iter().position(|shown| shown.ends_with(text));
    assert!(
        place("| too early") < place("| still too early"),
        "{shown:#?}"
    );
    assert!(
        place("| still too early") < place("| now I may"),
        "{shown:#?}"
    );
    world.finish().await
}

#[tokio::test]
async fn what_a_raid_held_stays_in_the_list_until_the_staff_let_it_in() -> Story {
    let world = moderated(World::builder()).await?;
    let lobby = world.text_channel("lobby")?;
    world.slash(world.grace, lobby, "raid on", &[]).await?;
    let ada = world.discord.sends_dm(world.ada, "hello from ada")?;
    let bob = world.discord.sends_dm(world.bob, "hello from bob")?;
    world.signed(world.ada, ada, "⏳").await?;
    world.signed(world.bob, bob, "⏳").await?;

    let off = world.slash(world.grace, lobby, "raid off", &[]).await?;
    world.at_rest().await?;
    assert!(said(&off).contains("Messages of 2 members are held"));
    assert!(world.channel("ada").is_err());

    press(&world, world.grace, &off, "held let-in:-all").await?;
    world.signed(world.ada, ada, "✅").await?;
    world.signed(world.bob, bob, "✅").await?;
    world.ticket("ada", 2).await?;
    world.ticket("bob", 2).await?;
    world.finish().await
}

#[tokio::test]
async fn everything_held_is_discarded_only_when_that_is_meant() -> Story {
    let world = moderated(World::builder()).await?;
    let lobby = world.text_channel("lobby")?;
    world.slash(world.grace, lobby, "raid on", &[]).await?;
    let held = world.discord.sends_dm(world.ada, "hello")?;
    world.signed(world.ada, held, "⏳").await?;

    let asked = calls(&world, lobby, "held discard", json!({ "all": true })).await?;
    assert!(said(&asked).contains("Are you sure"));
    world.at_rest().await?;
    assert_eq!(signs(&world, world.ada, held), ["⏳"]);
    press(&world, world.grace, &asked, "held discard").await?;

    world.signed(world.ada, held, "❌").await?;
    world.finish().await
}

#[tokio::test]
async fn many_new_accounts_at_once_switch_raid_mode_on_and_a_button_switches_it_off() -> Story {
    let builder = World::builder()
        .members(&["cy", "dan", "eve"])
        .channel("alerts", "tickets", "alerts_channel")
        .settings("[rules]\nraid_openings = 2\n");
    let world = moderated(builder).await?;
    let alerts = world.channel("alerts")?;
    world.open_ticket(world.ada).await?;
    world.at_rest().await?;
    assert_eq!(times(&world, alerts, "raid mode"), 0);
    world.open_ticket(world.bob).await?;
    let alert = world.shown(alerts, "I've switched raid mode on").await?;
    let cy = world.user("cy")?;
    let held = world.discord.sends_dm(cy, "me too")?;
    world.signed(cy, held, "⏳").await?;

    press(&world, world.grace, &alert, "raid off").await?;

    // What led to it does not lead to the next.
    world.open_ticket(world.user("dan")?).await?;
    world.at_rest().await?;
    assert_eq!(times(&world, alerts, "I've switched raid mode on"), 1);
    world.open_ticket(world.user("eve")?).await?;
    world.at_rest().await?;
    assert_eq!(times(&world, alerts, "I've switched raid mode on"), 2);
    world.finish().await
}

#[tokio::test]
async fn whoever_only_says_thanks_opens_nothing_and_is_answered() -> Story {
    let builder = World::builder().settings(
        "[rules]\nidle_words = [\"thanks\"]\nidle_answer = \"You're welcome!\"\n\
         [closing]\nreopen_within_minutes = 60\n",
    );
    let world = moderated(builder).await?;
    world.discord.sends_dm(world.bob, "Thanks!")?;
    world.told_about(world.bob, "You're welcome!").await?;
    let ticket = world.open_ticket(world.ada).await?.channel.id;
    let inside = world.discord.sends_dm(world.ada, "thanks")?;
    world.signed(world.ada, inside, "✅").await?;
    world.discord.sends(world.grace, ticket, "!close")?;
    world.told_about(world.ada, "has been closed").await?;
    world.discord.sends_dm(world.ada, "thanks")?;
    world.told_about(world.ada, "You're welcome!").await?;

    world.at_rest().await?;
    assert!(world.channel("bob").is_err());
    assert!(world.channel("ada").is_err());
    world.finish().await
}

#[tokio::test]
async fn what_is_too_much_in_a_minute_is_held_for_the_staff() -> Story {
    let builder = World::builder().settings("[rules]\nmessages_per_minute = 3\n");
    let world = moderated(builder).await?;
    let ticket = world.open_ticket(world.ada).await?.channel.id;
    let mut written = Vec::new();
    for number in 2..=5 {
        let text = format!("number {number}");
        written.push(world.discord.sends_dm(world.ada, text)?);
    }
    world.signed(world.ada, written[1], "✅").await?;
    world.signed(world.ada, written[2], "⏳").await?;
    world.signed(world.ada, written[3], "⏳").await?;
    world.at_rest().await?;
    assert_eq!(times_told(&world, world.ada, "more at once"), 1);
    assert_eq!(times(&world, ticket, "number 4"), 0);

    let held = list(&world).await?;
    assert!(said(&held).contains("too many at once"), "{}", said(&held));
    press(&world, world.grace, &held, "held let-in").await?;

    world.signed(world.ada, written[3], "✅").await?;
    world.shown(ticket, "number 5").await?;
    world.finish().await
}
