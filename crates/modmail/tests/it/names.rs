//! Names that Discord does not take, and names that are alike.

use std::{collections::BTreeSet, time::Duration};

use discord_sim::{Fault, Id, Rule, kind};
use storage::testing::{permit_writes, refuse_writes};

use crate::world::{SOON, Story, World, said};

/// Has the server refuse these words in the names of channels.
fn filter(world: &World, words: &[&str]) -> anyhow::Result<()> {
    let filtered = world
        .discord
        .change(|sim| sim.filters_names(world.guild, words));
    Ok(filtered?)
}

/// The channels and posts below a category or forum, by their names.
fn names(world: &World, parent: Id) -> BTreeSet<String> {
    world.discord.read(|sim| {
        let tickets = sim.active_threads(world.guild).into_iter();
        let all = sim.channels(world.guild).into_iter().chain(tickets);
        let inside = all.filter(|item| item.parent == Some(parent));
        inside.map(|inside| inside.name.clone()).collect()
    })
}

/// Waits for a channel or post whose name begins so.
async fn named(world: &World, parent: Id, beginning: &str) -> anyhow::Result<Id> {
    let found = world.discord.wait_until(SOON, |sim| {
        let tickets = sim.active_threads(world.guild).into_iter();
        let mut all = sim.channels(world.guild).into_iter().chain(tickets);
        let found =
            all.find(|item| item.parent == Some(parent) && item.name.starts_with(beginning));
        found.map(|found| found.id)
    });
    Ok(found.await?)
}

/// What a message shows besides its text: all of its embeds.
async fn card(world: &World, ticket: Id) -> anyhow::Result<String> {
    let card = world.discord.wait_until(SOON, |sim| {
        let messages = sim.channel_messages(ticket);
        let first = messages.first()?;
        serde_json::to_string(&first.embeds).ok()
    });
    Ok(card.await?)
}

fn refused(world: &World, method: &str) -> usize {
    world.discord.read(|sim| {
        let requests = sim.requests();
        let refused = requests.filter(|request| request.method == method && request.status == 400);
        refused.count()
    })
}

#[tokio::test]
async fn a_name_that_discord_refuses_becomes_a_neutral_one_and_the_card_says_so() -> Story {
    let world = World::builder()
        .set("status", "in_name = true")
        .start()
        .await?;
    filter(&world, &["ada"])?;

    let written = world.discord.sends_dm(world.ada, "hello?")?;
    let ticket = named(&world, world.category, "🔴・ticket-").await?;
    world.signed(world.ada, written, "✅").await?;
    let card = card(&world, ticket).await?;
    world
        .slash(world.grace, ticket, "reply", &[("text", "hello")])
        .await?;
    named(&world, world.category, "🔵・ticket-").await?;
    world.shown(ticket, "✅ delivered").await?;
    world.closes(world.grace, ticket, "close", &[]).await?;
    world.told_about(world.ada, "has been closed").await?;
    let again = world.discord.sends_dm(world.ada, "me again")?;
    world.signed(world.ada, again, "✅").await?;
    named(&world, world.category, "🔴・ticket-").await?;

    assert!(card.contains("doesn't allow"), "{card}");
    assert!(card.contains("ticket-"), "{card}");
    let told = world.told(world.ada);
    assert!(
        !told.iter().any(|text| text.contains("is saved")),
        "{told:?}"
    );
    assert_eq!(refused(&world, "POST"), 1, "it is known the second time");
    world.refuses(400, "POST", "guilds/*/channels");
    world.finish().await
}

#[tokio::test]
async fn a_post_gets_a_neutral_name_as_well() -> Story {
    let mut world = World::builder().build().await?;
    let forum = world
        .discord
        .change(|sim| sim.channel(world.guild, kind::FORUM, "tickets", None))?;
    let category = format!("category = {}", world.category);
    world.reconfigure(|settings| {
        settings.replace(&category, &format!("category = {forum}\nforum = true"))
    })?;
    filter(&world, &["ada"])?;
    world.run().await?;

    let written = world.discord.sends_dm(world.ada, "hello?")?;
    world.signed(world.ada, written, "✅").await?;

    let post = named(&world, forum, "ticket-").await?;
    let card = card(&world, post).await?;
    assert!(card.contains("doesn't allow"), "{card}");
    world.refuses(400, "POST", "channels/*/threads");
    world.finish().await
}

#[tokio::test]
async fn where_numbers_are_refused_too_there_is_still_a_name() -> Story {
    let world = World::start().await?;
    filter(&world, &["ada", "ticket-"])?;

    let written = world.discord.sends_dm(world.ada, "hello?")?;

    world.signed(world.ada, written, "✅").await?;
    assert_eq!(names(&world, world.category), ["ticket".to_owned()].into());
    world.refuses(400, "POST", "guilds/*/channels");
    world.finish().await
}

#[tokio::test]
async fn a_label_that_discord_refuses_is_refused_to_whoever_set_it() -> Story {
    let world = World::builder()
        .set("status", "in_name = true")
        .start()
        .await?;
    filter(&world, &["rude"])?;
    world.discord.sends_dm(world.ada, "hello?")?;
    let ticket = named(&world, world.category, "🔴・ada").await?;
    world.told_about(world.ada, "reached the staff").await?;

    let label = [("label", "so rude")];
    world.slash(world.grace, ticket, "rename", &label).await?;
    let told = world.shown(ticket, "doesn't allow").await?;
    let again = world.slash(world.grace, ticket, "rename", &label).await?;

    assert!(told.content.contains(&format!("<@{}>", world.grace)));
    assert!(told.pings.users.contains(&world.grace), "{told:?}");
    assert!(said(&again).contains("doesn't allow"), "{}", said(&again));
    assert_eq!(refused(&world, "PATCH"), 1);
    // The names that come later are not spoilt.
    world.discord.sends(world.grace, ticket, "!reply hi")?;
    named(&world, world.category, "🔵・ada").await?;
    world.refuses(400, "PATCH", "channels/*");
    world.finish().await
}

#[tokio::test]
async fn a_kill_over_a_refused_label_does_not_cost_the_member_their_name() -> Story {
    let mut world = World::builder()
        .set("status", "in_name = true")
        .start()
        .await?;
    filter(&world, &["rude"])?;
    world.discord.sends_dm(world.ada, "hello?")?;
    let ticket = named(&world, world.category, "🔴・ada").await?;
    world.told_about(world.ada, "reached the staff").await?;
    world.at_rest().await?;

    // The end of the row cannot be written, as if the bot had died before.
    refuse_writes(&world.database(), "UPDATE OF state ON outbox").await?;
    let label = [("label", "so rude")];
    world.slash(world.grace, ticket, "rename", &label).await?;
    // What follows from the refusal was undone with it, or stands there alone.
    let told = || {
        let said = world.said_in(ticket);
        said.iter().any(|line| line.contains("doesn't allow"))
    };
    while world.times_logged("cannot work off row")? == 0 && !told() {
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    world.kill_bot().await?;
    permit_writes(&world.database()).await?;
    world.run().await?;

    world.shown(ticket, "doesn't allow").await?;
    world.at_rest().await?;
    let expected = ["🔴・ada".to_owned()].into();
    assert_eq!(names(&world, world.category), expected);
    world.refuses(400, "PATCH", "channels/*");
    world.finish().await
}

#[tokio::test]
async fn whoever_takes_a_ticket_is_left_out_of_its_name_if_discord_refuses_theirs() -> Story {
    let world = World::builder()
        .set("status", "in_name = true")
        .start()
        .await?;
    filter(&world, &["grace"])?;
    world.discord.sends_dm(world.ada, "hello?")?;
    let ticket = named(&world, world.category, "🔴・ada").await?;
    world.told_about(world.ada, "reached the staff").await?;

    world.discord.sends(world.grace, ticket, "!claim")?;
    world.shown(ticket, "is assigned to").await?;
    let label = [("label", "vip")];
    world.slash(world.grace, ticket, "rename", &label).await?;

    named(&world, world.category, "🔴・vip・ada").await?;
    world.may_refuse(400, "PATCH", "channels/*");
    world.finish().await
}

#[tokio::test]
async fn two_members_whose_names_end_up_alike_get_names_that_tell_them_apart() -> Story {
    let world = World::builder().members(&["Ada!"]).start().await?;
    let other = world.user("Ada!")?;

    let first = world.discord.sends_dm(world.ada, "hello?")?;
    world.signed(world.ada, first, "✅").await?;
    let second = world.discord.sends_dm(other, "hello?")?;
    world.signed(other, second, "✅").await?;

    let expected = ["ada", "ada-2"].map(str::to_owned);
    assert_eq!(names(&world, world.category), expected.into());
    world.finish().await
}

#[tokio::test]
async fn a_template_names_channels_and_falls_back_as_names_do() -> Story {
    let world = World::builder()
        .members(&["{id}!"])
        .set("tickets", "channel_name = \"{number}: Mod Mail {name}\"")
        .set("status", "in_name = true")
        .start()
        .await?;
    filter(&world, &["ada"])?;
    let other = world.user("{id}!")?;

    let first = world.discord.sends_dm(other, "hello?")?;
    world.signed(other, first, "✅").await?;
    let ticket = named(&world, world.category, "🔴・001-mod-mail-id").await?;
    world
        .slash(world.grace, ticket, "reply", &[("text", "hello")])
        .await?;
    named(&world, world.category, "🔵・001-mod-mail-id").await?;
    let second = world.discord.sends_dm(world.ada, "hello?")?;
    world.signed(world.ada, second, "✅").await?;
    let refused = named(&world, world.category, "🔴・ticket-002").await?;

    let card = card(&world, refused).await?;
    assert!(card.contains("doesn't allow"), "{card}");
    world.refuses(400, "POST", "guilds/*/channels");
    world.finish().await
}

#[tokio::test]
async fn channels_that_a_template_names_alike_are_told_apart() -> Story {
    let world = World::builder()
        .set("tickets", "channel_name = \"help\"")
        .start()
        .await?;

    for member in [world.ada, world.bob] {
        let written = world.discord.sends_dm(member, "hello?")?;
        world.signed(member, written, "✅").await?;
    }

    let expected = ["help", "help-2"].map(str::to_owned);
    assert_eq!(names(&world, world.category), expected.into());
    world.finish().await
}

#[tokio::test]
async fn an_alert_says_whose_ticket_it_is_and_blames_no_permission() -> Story {
    let world = World::builder()
        .channel("alerts", "tickets", "alerts_channel")
        .start()
        .await?;
    let alerts = world.channel("alerts")?;
    let path = format!("guilds/{}/channels", world.guild);
    world
        .discord
        .fails(Rule::times(3, "POST", &path, Fault::Refused(50_101)));

    let written = world.discord.sends_dm(world.ada, "hello?")?;
    let alert = world.shown(alerts, "open ticket #1 for").await?;
    world.signed(world.ada, written, "✅").await?;

    let alert = alert.content;
    assert!(alert.contains(&format!("<@{}>", world.ada)), "{alert}");
    assert!(!alert.contains("make sure that"), "{alert}");
    world.finish().await
}
