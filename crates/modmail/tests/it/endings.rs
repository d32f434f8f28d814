//! Tickets that end without the staff, and what members think of those that are
//! over.

use anyhow::Context as _;
use discord_sim::{Id, Message, Refusal};
use time::Duration;

use crate::{
    closing::{gone, id, ticket_of},
    world::{SOON, Story, World, said},
};

/// A world with these settings for `[closing]`, and how far the clock is ahead.
async fn start(closing: &str) -> anyhow::Result<World> {
    let world = World::builder()
        .settings(&format!("[closing]\n{closing}\n"))
        .movable_clock()
        .start()
        .await?;
    Ok(world)
}

/// A ticket in which staff have answered.
pub(crate) async fn answered(world: &World) -> anyhow::Result<Id> {
    let ticket = world.open_ticket(world.ada).await?.channel.id;
    world
        .discord
        .sends(world.grace, ticket, "!reply which order?")?;
    world.shown(ticket, "#1 · ✅ delivered").await?;
    Ok(ticket)
}

/// The bot's message to a member that contains this and has buttons.
pub(crate) async fn asked(world: &World, member: Id, text: &str) -> anyhow::Result<Message> {
    let bot = world.discord.read(discord_sim::World::first_bot)?;
    let asked = world.discord.wait_until(SOON, |sim| {
        let messages = sim.dm_messages(member, bot).into_iter();
        let mut asked = messages
            .filter(|message| said(message).contains(text) && !message.components.is_empty());
        asked.next().cloned()
    });
    Ok(asked.await?)
}

/// Clicks a button of a message by its place.
pub(crate) async fn click(
    world: &World,
    who: Id,
    message: &Message,
    place: usize,
) -> anyhow::Result<Id> {
    let row = message
        .components
        .first()
        .and_then(|component| component.get("components"));
    let button = row.and_then(|row| row.get(place)?.get("custom_id")?.as_str());
    let button = button.context("there is no such button")?;
    let clicked = world
        .discord
        .clicks(who, message.channel, message.id, button)?;
    world.discord.answered(clicked).await?;
    Ok(clicked)
}

fn times_told(world: &World, text: &str) -> usize {
    let told = world.told(world.ada);
    told.iter().filter(|item| item.contains(text)).count()
}

#[tokio::test]
async fn a_member_who_does_not_answer_is_warned_once_and_the_ticket_closes_also_after_a_restart()
-> Story {
    let mut world = start("idle_hours = 48\nidle_grace_hours = 24").await?;
    let ticket = answered(&world).await?;

    world.kill_bot().await?;
    world.set_clock_ahead(Duration::hours(49))?;
    world.start_bot()?;
    world
        .told_about(world.ada, "haven't heard back from you")
        .await?;
    world.shown(ticket, "The member hasn't replied").await?;
    world.kill_bot().await?;
    world.set_clock_ahead(Duration::hours(74))?;
    world.start_bot()?;

    gone(&world, ticket).await?;
    world
        .told_about(world.ada, "no answer for a long time")
        .await?;
    assert_eq!(times_told(&world, "haven't heard back from you"), 1);
    assert_eq!(times_told(&world, "has been closed"), 1);
    world.finish().await
}

#[tokio::test]
async fn a_message_after_the_warning_keeps_the_ticket_open() -> Story {
    let mut world = start("idle_hours = 48\nidle_grace_hours = 24").await?;
    let ticket = answered(&world).await?;
    world.stop_bot().await?;
    world.set_clock_ahead(Duration::hours(49))?;
    world.start_bot()?;
    world
        .told_about(world.ada, "haven't heard back from you")
        .await?;

    let answer = world.discord.sends_dm(world.ada, "number 7, sorry")?;
    world.signed(world.ada, answer, "✅").await?;
    world.stop_bot().await?;
    world.set_clock_ahead(Duration::hours(120))?;
    world.start_bot()?;

    // A message shows that the bot is through with what was due.
    let later = world.discord.sends_dm(world.ada, "still there?")?;
    world.signed(world.ada, later, "✅").await?;
    world.shown(ticket, "still there?").await?;
    world.at_rest().await?;
    assert_eq!(times_told(&world, "haven't heard back from you"), 1);
    assert_eq!(times_told(&world, "has been closed"), 0);
    world.finish().await
}

#[tokio::test]
async fn a_ticket_that_waits_for_the_staff_or_is_put_aside_is_not_idle() -> Story {
    let mut world = start("idle_hours = 48\nidle_grace_hours = 24").await?;
    let ticket = answered(&world).await?;
    let aside = [("time", "30d")];
    world.slash(world.grace, ticket, "snooze", &aside).await?;
    world.discord.sends_dm(world.bob, "nobody answers me")?;
    world.ticket("bob", 2).await?;
    world.told_about(world.bob, "reached the staff").await?;

    world.stop_bot().await?;
    world.set_clock_ahead(Duration::hours(100))?;
    world.start_bot()?;

    let later = world.discord.sends_dm(world.bob, "hello?")?;
    world.signed(world.bob, later, "✅").await?;
    world.at_rest().await?;
    assert_eq!(times_told(&world, "haven't heard back from you"), 0);
    assert!(
        !world
            .told(world.bob)
            .iter()
            .any(|text| text.contains("heard"))
    );
    world.finish().await
}

#[tokio::test]
async fn a_member_closes_their_own_ticket_by_the_button_where_they_may() -> Story {
    let world = start("by_member = true").await?;
    let ticket = world
        .open_ticket_about(world.ada, "never mind")
        .await?
        .channel;
    let greeting = asked(&world, world.ada, "reached the staff").await?;

    click(&world, world.ada, &greeting, 0).await?;

    gone(&world, ticket.id).await?;
    world.told_about(world.ada, "is closed").await?;
    let store = world.store().await?;
    let ticket_row = ticket_of(&store, world.ada, |ticket| ticket.closed_at.is_some()).await?;
    assert_eq!(ticket_row.closed_by, Some(id(world.ada)));
    // There is nothing to close twice.
    let again = world.discord.clicks(
        world.ada,
        greeting.channel,
        greeting.id,
        greeting.components[0]["components"][0]["custom_id"]
            .as_str()
            .context("it is a button")?,
    );
    assert!(matches!(again, Err(Refusal { .. })), "{again:?}");
    world.finish().await
}

#[tokio::test]
async fn the_button_of_an_earlier_conversation_does_not_close_a_later_one() -> Story {
    let world = start("by_member = true").await?;
    let first = world.open_ticket(world.ada).await?.channel;
    let greeting = asked(&world, world.ada, "reached the staff").await?;
    world.closes(world.grace, first.id, "close", &[]).await?;
    gone(&world, first.id).await?;
    let second = world
        .open_ticket_about(world.ada, "something else")
        .await?
        .channel;

    let clicked = click(&world, world.ada, &greeting, 0).await?;

    let answer = world.discord.answer_message(clicked, SOON).await?;
    assert!(said(&answer).contains("already over"), "{}", said(&answer));
    let there = world
        .discord
        .read(|sim| sim.channel_by_id(second.id).is_some());
    assert!(there, "the later conversation goes on");
    world.finish().await
}

#[tokio::test]
async fn members_cannot_close_tickets_unless_the_settings_let_them() -> Story {
    let world = start("").await?;
    world.discord.sends_dm(world.ada, "hello?")?;
    world.ticket("ada", 2).await?;
    world.told_about(world.ada, "reached the staff").await?;

    let direct = world.discord.dm_messages(world.ada)[0].channel;
    let called = world
        .discord
        .runs_slash(world.ada, direct, "end", discord_sim::Options::new());

    assert!(called.is_err(), "there is no such command");
    let messages = world.discord.dm_messages(world.ada);
    let ends = |message: &Message| format!("{:?}", message.components).contains("end_one");
    assert!(!messages.iter().any(ends));
    world.finish().await
}

#[tokio::test]
async fn a_rating_and_its_comment_are_kept_and_told_and_ping_nobody() -> Story {
    let world = World::builder()
        .channel("praise", "closing", "ratings_channel")
        .start()
        .await?;
    let praise = world.channel("praise")?;
    let ticket = answered(&world).await?;
    world.discord.sends(world.grace, ticket, "!close solved")?;
    let farewell = asked(&world, world.ada, "How did we do?").await?;

    click(&world, world.ada, &farewell, 3).await?;
    let told = world.shown(praise, "★★★★☆").await?;
    let thanks = asked(&world, world.ada, "Thanks!").await?;
    let form = click(&world, world.ada, &thanks, 0).await?;
    let praised = world
        .discord
        .submits(form, &[("comment", "quick @everyone *really*")])?;
    world.discord.answered(praised).await?;
    let comment = world.shown(praise, "quick @everyone *really*").await?;

    assert!(told.content.contains(&format!("<@{}>", world.ada)));
    for pings in [told.pings, comment.pings] {
        assert!(!pings.everyone && pings.users.is_empty() && pings.roles.is_empty());
    }
    world
        .told_about(world.ada, "your comment has been passed on")
        .await?;
    let store = world.store().await?;
    let ticket_row = ticket_of(&store, world.ada, |_| true).await?;
    let rating = store
        .read()
        .await?
        .ratings()
        .of_ticket(ticket_row.id)
        .await?;
    let rating = rating.context("it is kept")?;
    assert_eq!(rating.score, 4);
    assert_eq!(rating.comment.as_deref(), Some("quick @everyone *really*"));
    world.finish().await
}

/// What a channel holds that contains this, oldest first.
fn all_shown(world: &World, channel: Id, text: &str) -> Vec<String> {
    let messages = world.discord.channel_messages(channel);
    let texts = messages.iter().map(said);
    texts.filter(|shown| shown.contains(text)).collect()
}

/// The custom ids of a message's buttons.
fn buttons(message: &Message) -> Vec<String> {
    let rows = message.components.iter();
    let buttons = rows.filter_map(|row| row.get("components")?.as_array());
    let ids = buttons
        .flatten()
        .filter_map(|button| button.get("custom_id")?.as_str());
    ids.map(str::to_owned).collect()
}

#[tokio::test]
async fn a_rating_is_told_once_and_every_change_as_one() -> Story {
    let world = World::builder()
        .channel("praise", "closing", "ratings_channel")
        .start()
        .await?;
    let praise = world.channel("praise")?;
    let ticket = answered(&world).await?;
    world.discord.sends(world.grace, ticket, "!close solved")?;
    let farewell = asked(&world, world.ada, "How did we do?").await?;

    let pressed: Result<Vec<_>, _> = world.discord.change(|sim| {
        let stars = buttons(&farewell);
        let clicks = stars.iter();
        clicks
            .map(|star| sim.clicks(world.ada, farewell.channel, farewell.id, star))
            .collect()
    });
    for click in pressed? {
        world.discord.answered(click).await?;
    }
    world.at_rest().await?;

    assert_eq!(all_shown(&world, praise, "has rated").len(), 1);
    let changed = all_shown(&world, praise, "has changed their rating");
    assert_eq!(changed.len(), 4);
    let store = world.store().await?;
    let row = ticket_of(&store, world.ada, |_| true).await?;
    let rating = store.read().await?.ratings().of_ticket(row.id).await?;
    let stars = usize::try_from(rating.context("it is kept")?.score)?;
    let last = changed.last().context("it was changed")?;
    assert_eq!(last.matches('★').count(), stars, "{last}");
    world.finish().await
}

#[tokio::test]
async fn a_comment_is_told_once_with_the_stars_that_are_kept() -> Story {
    let world = World::builder()
        .channel("praise", "closing", "ratings_channel")
        .start()
        .await?;
    let praise = world.channel("praise")?;
    let ticket = answered(&world).await?;
    world.discord.sends(world.grace, ticket, "!close solved")?;
    let farewell = asked(&world, world.ada, "How did we do?").await?;
    click(&world, world.ada, &farewell, 3).await?;
    let thanks = asked(&world, world.ada, "Thanks!").await?;
    let mut forms = Vec::new();
    for _ in 0..3 {
        forms.push(click(&world, world.ada, &thanks, 0).await?);
    }
    // As after two stars at once, of which the other was the later one.
    let store = world.store().await?;
    let row = ticket_of(&store, world.ada, |_| true).await?;
    let mut tx = store.write().await?;
    let at = row.created_at;
    assert!(tx.ratings().rate(row.id, id(world.ada), 2, at).await?);
    tx.commit().await?;

    let mut sent = Vec::new();
    for (form, words) in forms.into_iter().zip(["quick", "quick", "slow"]) {
        let submitted = world.discord.submits(form, &[("comment", words)])?;
        world.discord.answered(submitted).await?;
        sent.push(submitted);
    }
    world.at_rest().await?;

    let told = all_shown(&world, praise, "quick");
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].contains("★★☆☆☆"), "{told:?}");
    assert!(all_shown(&world, praise, "slow").is_empty());
    let refused = world.discord.answer_message(sent[2], SOON).await?;
    let refused = said(&refused);
    assert!(refused.contains("already commented"), "{refused}");
    let rating = store.read().await?.ratings().of_ticket(row.id).await?;
    let rating = rating.context("it is kept")?;
    assert_eq!(rating.comment.as_deref(), Some("quick"));
    world.finish().await
}

#[tokio::test]
async fn who_is_not_told_of_the_end_is_not_asked_either() -> Story {
    let world = World::builder()
        .channel("praise", "closing", "ratings_channel")
        .start()
        .await?;
    let ticket = answered(&world).await?;

    world.discord.sends(world.grace, ticket, "!close -silent")?;

    gone(&world, ticket).await?;
    world.at_rest().await?;
    assert_eq!(times_told(&world, "How did we do?"), 0);
    world.finish().await
}

#[tokio::test]
async fn a_warning_of_long_ago_does_not_count_when_tickets_are_to_close_again() -> Story {
    let mut world = start("idle_hours = 48\nidle_grace_hours = 24").await?;
    let ticket = answered(&world).await?;
    world.stop_bot().await?;
    world.set_clock_ahead(Duration::hours(49))?;
    world.start_bot()?;
    world
        .told_about(world.ada, "haven't heard back from you")
        .await?;
    world.stop_bot().await?;
    world.reconfigure(|settings| settings.replace("idle_hours = 48", "idle_hours = 0"))?;
    world.run().await?;
    world.stop_bot().await?;

    world.reconfigure(|settings| settings.replace("idle_hours = 0", "idle_hours = 48"))?;
    world.set_clock_ahead(Duration::hours(200))?;
    world.start_bot()?;

    let bot = world.discord.read(discord_sim::World::first_bot)?;
    let warned = world.discord.wait_until(SOON, |sim| {
        let messages = sim.dm_messages(world.ada, bot).into_iter();
        let warnings =
            messages.filter(|message| said(message).contains("haven't heard back from you"));
        (warnings.count() == 2).then_some(())
    });
    warned.await?;
    world.at_rest().await?;
    assert!(
        world
            .discord
            .read(|sim| sim.channel_by_id(ticket).is_some())
    );
    assert_eq!(times_told(&world, "has been closed"), 0);
    world.finish().await
}

#[tokio::test]
async fn a_member_cannot_end_what_they_never_heard_of() -> Story {
    let world = start("by_member = true").await?;
    let general = world.text_channel("general")?;
    world.discord.sends(world.grace, general, "!nt ada")?;
    let ticket = world.ticket("ada", 1).await?;
    let bot = world.discord.read(discord_sim::World::first_bot)?;
    let direct = world.discord.change(|sim| sim.opens_dm(world.ada, bot))?;

    let said_to_ada = world.slash(world.ada, direct, "end", &[]).await?;

    let said_to_ada = said(&said_to_ada);
    assert!(
        said_to_ada.contains("don't have an open conversation"),
        "{said_to_ada}"
    );
    assert!(
        world
            .discord
            .read(|sim| sim.channel_by_id(ticket.id).is_some())
    );
    world.finish().await
}

#[tokio::test]
async fn a_ticket_that_goes_on_cannot_be_rated() -> Story {
    let world = World::builder()
        .channel("praise", "closing", "ratings_channel")
        .start()
        .await?;
    let praise = world.channel("praise")?;
    let ticket = answered(&world).await?;
    world.discord.sends(world.grace, ticket, "!close")?;
    let farewell = asked(&world, world.ada, "How did we do?").await?;
    gone(&world, ticket).await?;
    let ada = world.ada.to_string();
    world
        .slash(world.grace, praise, "reopen", &[("member", &ada)])
        .await?;

    let clicked = click(&world, world.ada, &farewell, 3).await?;

    let answer = world.discord.answer_message(clicked, SOON).await?;
    assert!(
        said(&answer).contains("no longer be rated"),
        "{}",
        said(&answer)
    );
    world.finish().await
}
