//! What staff want to be reminded of, and in which time zone.

use discord_sim::{Given, Id, Message, Options, permissions::MENTION_EVERYONE};
use serde_json::json;
use storage::modmail::Reminder;
use time::Duration;

use crate::{
    closing::gone,
    crashes::{FATES, killed_at},
    world::{PERMISSIONS, SOON, Story, World, said},
};

/// The reminders of grace that are still to fire.
pub(crate) async fn waiting(world: &World) -> anyhow::Result<Vec<Reminder>> {
    let store = world.store().await?;
    let grace = twilight_model::id::Id::new(world.grace.get()).into();
    let reminders = store.read().await?.reminders().of_user(grace).await?;
    store.database().close().await;
    Ok(reminders)
}

/// What the bot says in a channel that contains this.
pub(crate) fn saying(world: &World, channel: Id, text: &str) -> Vec<Message> {
    let mut messages = world.messages(channel);
    messages.retain(|message| said(message).contains(text));
    messages
}

/// Has somebody of the staff ask for a reminder, and returns what they are told.
pub(crate) async fn remind(
    world: &World,
    channel: Id,
    when: &str,
    text: &str,
) -> anyhow::Result<String> {
    let options = [("when", when), ("text", text)];
    Ok(said(
        &world
            .slash(world.grace, channel, "remind", &options)
            .await?,
    ))
}

/// Has somebody call a command with a number, and returns what they are told.
pub(crate) async fn numbered(
    world: &World,
    who: Id,
    channel: Id,
    command: &str,
    number: i64,
) -> anyhow::Result<String> {
    let options = Options::from([("number".to_owned(), json!(number))]);
    let asked = world.discord.runs_slash(who, channel, command, options)?;
    Ok(said(&world.discord.answer_message(asked, SOON).await?))
}

/// Makes somebody a supporter, or a moderator.
fn promote(world: &World, user: Id, role: Id) -> anyhow::Result<()> {
    let promoted = |sim: &mut discord_sim::World| sim.gives_role(world.guild, user, role);
    Ok(world.discord.change(promoted)?)
}

/// Archives the channels of closed tickets.
fn archiving() -> crate::world::Builder {
    World::builder().archiving().movable_clock()
}

#[tokio::test]
async fn a_reminder_pings_whoever_wanted_it_once() -> Story {
    let world = World::start().await?;
    let ticket = world.open_ticket(world.ada).await?.channel;

    let told = remind(&world, ticket.id, "2s", "call *back* @everyone").await?;
    world
        .discord
        .sends(world.grace, ticket.id, "!rem 1s and <@&1> this")?;

    assert!(told.contains("I'll remind you here"), "{told}");
    for text in ["call *back*", "and <@&1> this"] {
        let wanted = "you wanted to be reminded";
        world.shown(ticket.id, text).await?;
        world
            .discord
            .wait_until(SOON, |sim| {
                let messages = sim.channel_messages(ticket.id);
                let mut fired = messages.iter().filter(|message| {
                    said(message).contains(text) && said(message).contains(wanted)
                });
                fired.next().map(drop)
            })
            .await?;
        let fired: Vec<_> = saying(&world, ticket.id, wanted)
            .into_iter()
            .filter(|message| said(message).contains(text))
            .collect();
        assert_eq!(fired.len(), 1, "{text}");
        assert_eq!(fired[0].pings.users, [world.grace]);
        assert!(fired[0].pings.roles.is_empty() && !fired[0].pings.everyone);
    }
    world.at_rest().await?;
    assert_eq!(waiting(&world).await?, []);
    world.finish().await
}

#[tokio::test]
async fn a_wrong_time_is_answered_with_an_example_and_reminds_of_nothing() -> Story {
    let world = World::start().await?;
    let ticket = world.open_ticket(world.ada).await?.channel;

    for (when, answer) in [
        ("soon", "every friday 9:00"),
        ("25:00", "every friday 9:00"),
        ("tomorrow", "every friday 9:00"),
        ("-2h", "every friday 9:00"),
        ("0h", "every friday 9:00"),
        ("2020-01-01 09:00", "That time is over"),
        ("2999-01-01 09:00", "too far ahead"),
        ("9999-12-31 23:59", "too far ahead"),
    ] {
        let told = remind(&world, ticket.id, when, "call back").await?;
        assert!(told.contains(answer), "{when}: {told}");
    }
    for (typed, answer) in [
        ("!remind", "`when` is missing"),
        ("!remind 2h", "`text` is missing"),
        ("!rem soon call back", "`soon call back` isn't a time"),
        ("!rem 14:61 x", "`14:61 x` isn't a time"),
    ] {
        world.discord.sends(world.grace, ticket.id, typed)?;
        world.shown(ticket.id, answer).await?;
    }
    let long = "x".repeat(801);
    let told = remind(&world, ticket.id, "2h", &long).await?;
    assert!(told.contains("at most 800"), "{told}");
    let everyone = world.guild.to_string();
    let options = [("when", "2h"), ("text", "x"), ("role", everyone.as_str())];
    let told = world
        .slash(world.grace, ticket.id, "remind", &options)
        .await?;
    assert!(
        said(&told).contains("don't ping everyone"),
        "{}",
        said(&told)
    );

    world.at_rest().await?;
    assert_eq!(waiting(&world).await?, []);
    world.finish().await
}

#[tokio::test]
async fn reminders_that_were_due_during_a_downtime_fire_once_and_say_so() -> Story {
    let mut world = World::builder().movable_clock().start().await?;
    let ticket = world.open_ticket(world.ada).await?.channel;
    remind(&world, ticket.id, "1h", "one").await?;
    remind(&world, ticket.id, "1h", "another").await?;
    remind(&world, ticket.id, "every day 09:00", "daily").await?;
    world.kill_bot().await?;
    world.set_clock_ahead(Duration::days(5))?;

    world.start_bot()?;
    for text in ["reminded: one", "reminded: another", "reminded: daily"] {
        world.shown(ticket.id, text).await?;
    }
    world.kill_bot().await?;
    world.run().await?;
    world.at_rest().await?;

    for (text, note) in [
        ("reminded: one", "but I was offline"),
        ("reminded: another", "but I was offline"),
        ("reminded: daily", "4 more times since"),
    ] {
        let fired = saying(&world, ticket.id, text);
        assert_eq!(fired.len(), 1, "{text}");
        assert!(said(&fired[0]).contains(note), "{}", said(&fired[0]));
    }
    let left = waiting(&world).await?;
    assert_eq!(left.len(), 1, "{left:?}");
    assert_eq!(left[0].recurrence.as_deref(), Some("every day 09:00"));
    world.finish().await
}

#[tokio::test]
async fn killed_while_a_reminder_is_posted_the_bot_posts_it_once() -> anyhow::Result<()> {
    for fate in FATES {
        let mut world = World::start().await?;
        let ticket = world.open_ticket(world.ada).await?.channel;
        let path = format!("channels/{}/messages", ticket.id);
        killed_at(
            &mut world,
            ("POST", path.as_str(), 0),
            fate,
            async |world| {
                remind(world, ticket.id, "1s", "call back").await?;
                Ok(())
            },
        )
        .await?;

        world.shown(ticket.id, "reminded: call back").await?;
        world.at_rest().await?;
        assert_eq!(saying(&world, ticket.id, "reminded: call back").len(), 1);
        world.finish().await?;
    }
    Ok(())
}

#[tokio::test]
async fn closing_cancels_reminders_and_tells_their_owners_and_reopening_does_not_revive_them()
-> Story {
    let world = archiving().start().await?;
    let ticket = world.open_ticket(world.ada).await?.channel;
    remind(&world, ticket.id, "1h", "call back").await?;
    let later = [("after", "2h"), ("text", "are you there?")];
    world.slash(world.grace, ticket.id, "reply", &later).await?;
    promote(&world, world.bob, world.supporters)?;

    world.closes(world.bob, ticket.id, "close", &[]).await?;
    let told = world.shown(ticket.id, "this won't happen any more").await?;
    for text in [
        "reminder for",
        "call back",
        "scheduled reply for",
        "are you there",
    ] {
        assert!(said(&told).contains(text), "{}", said(&told));
    }
    assert_eq!(told.pings.users, [world.grace]);
    world.at_rest().await?;
    world.slash(world.grace, ticket.id, "reopen", &[]).await?;
    world.told_about(world.ada, "reopened").await?;
    world.set_clock_ahead(Duration::hours(3))?;
    world.at_rest().await?;

    assert_eq!(waiting(&world).await?, []);
    assert_eq!(saying(&world, ticket.id, "reminded:"), []);
    let told = world.told(world.ada);
    assert!(
        !told.iter().any(|text| text.contains("are you there")),
        "{told:?}"
    );
    world.finish().await
}

#[tokio::test]
async fn who_had_reminders_in_a_ticket_whose_channel_goes_is_told_in_private() -> Story {
    let world = World::start().await?;
    promote(&world, world.bob, world.supporters)?;
    let ticket = world.open_ticket(world.ada).await?.channel;
    remind(&world, ticket.id, "1h", "call back").await?;
    let options = [("when", "1h"), ("text", "of bob")];
    world
        .slash(world.bob, ticket.id, "remind", &options)
        .await?;

    world.discord.sends(world.grace, ticket.id, "!close")?;

    gone(&world, ticket.id).await?;
    world.told_about(world.grace, "call back").await?;
    world.told_about(world.bob, "of bob").await?;
    world.at_rest().await?;
    for (owner, other) in [(world.grace, "of bob"), (world.bob, "call back")] {
        let told = world.told(owner);
        assert_eq!(told.len(), 1, "{told:?}");
        assert!(!told[0].contains(other), "{told:?}");
    }
    world.finish().await
}

#[tokio::test]
async fn a_channel_deleted_by_hand_cancels_reminders_where_the_staff_are_told() -> Story {
    let world = World::builder()
        .channel("alerts", "tickets", "alerts_channel")
        .start()
        .await?;
    let alerts = world.channel("alerts")?;
    let ticket = world.open_ticket(world.ada).await?.channel;
    remind(&world, ticket.id, "1h", "call back").await?;

    let owner = world.user("owner")?;
    world
        .discord
        .change(|sim| sim.deletes_channel_by(owner, ticket.id))?;

    let told = world.shown(alerts, "call back").await?;
    assert_eq!(told.pings.users, [world.grace]);
    world.finish().await
}

#[tokio::test]
async fn reminders_are_listed_by_pages_and_removed_by_their_owners_and_moderators() -> Story {
    let world = World::builder().members(&["mod"]).start().await?;
    let moderator = world.user("mod")?;
    promote(&world, moderator, world.moderators)?;
    promote(&world, world.bob, world.supporters)?;
    let ticket = world.open_ticket(world.ada).await?.channel;
    let none = world
        .slash(world.grace, ticket.id, "reminders", &[])
        .await?;
    assert!(
        said(&none).contains("You have no reminders"),
        "{}",
        said(&none)
    );
    for number in 1..=12 {
        remind(
            &world,
            ticket.id,
            &format!("{number}h"),
            &format!("thing {number}."),
        )
        .await?;
    }

    let listed = world
        .discord
        .runs_slash(world.grace, ticket.id, "reminders", Options::new())?;
    let first = world.discord.answer_message(listed, SOON).await?;
    assert!(said(&first).contains("1 of 2"), "{}", said(&first));
    assert!(said(&first).contains("thing 10") && !said(&first).contains("thing 11"));
    world
        .discord
        .clicks(world.grace, ticket.id, first.id, "reminders:2")?;
    let turned = world.discord.wait_until(SOON, |sim| {
        let page = sim.answers(listed).first().map(|page| said(page))?;
        page.contains("2 of 2").then_some(page)
    });
    let turned = turned.await?;
    assert!(turned.contains("thing 11") && turned.contains("thing 12"));

    let number = waiting(&world).await?[0].id.number();
    let command = "remove_reminder";
    for (who, answer) in [
        (world.bob, "somebody else's"),
        (moderator, "is removed"),
        (world.grace, "no reminder"),
    ] {
        let told = numbered(&world, who, ticket.id, command, number).await?;
        assert!(told.contains(answer), "{told}");
    }
    let own = waiting(&world).await?[0].id.number();
    world
        .discord
        .sends(world.grace, ticket.id, format!("!unremind {own}"))?;
    world
        .shown(ticket.id, &format!("Reminder #{own} is removed"))
        .await?;
    assert_eq!(waiting(&world).await?.len(), 10);

    let proposed = proposals(&world, command, "number", "thing 12").await?;
    assert_eq!(proposed.len(), 1, "{proposed:?}");
    world.finish().await
}

/// What is proposed to grace while she types into an option.
async fn proposals(
    world: &World,
    command: &str,
    option: &str,
    typed: &str,
) -> anyhow::Result<Vec<String>> {
    let channel = world.discord.read(|sim| {
        let channel = sim.channel_by_name(world.guild, "ada");
        channel.map(|channel| channel.id)
    });
    let channel = channel.ok_or_else(|| anyhow::anyhow!("there is no ticket"))?;
    let bot = world.discord.read(discord_sim::World::first_bot)?;
    let options = Options::from([(option.to_owned(), json!(typed))]);
    let asked = world
        .discord
        .change(|sim| sim.types_option(world.grace, channel, bot, command, &options, option))?;
    let answered = world.discord.answered(asked).await?;
    let Some(Given::Choices(choices)) = answered.given else {
        anyhow::bail!("nothing was proposed: {answered:?}");
    };
    let names = choices.iter().filter_map(|choice| choice["name"].as_str());
    Ok(names.map(str::to_owned).collect())
}

#[tokio::test]
async fn a_role_is_reminded_without_those_who_opted_out() -> Story {
    let world = World::start().await?;
    world.discord.change(|sim| {
        let permissions = PERMISSIONS | MENTION_EVERYONE;
        sim.permits(world.guild, world.bot_role, permissions)
    })?;
    promote(&world, world.bob, world.supporters)?;
    let ticket = world.open_ticket(world.ada).await?.channel;
    let role = world.supporters.to_string();
    let options = |text| [("when", "1s"), ("role", role.as_str()), ("text", text)];

    world
        .slash(world.grace, ticket.id, "remind", &options("everybody"))
        .await?;
    let fired = world.shown(ticket.id, "reminded: everybody").await?;
    assert_eq!(fired.pings.roles, [world.supporters]);
    assert!(fired.pings.users.is_empty());

    let off = [("role", role.as_str()), ("state", "off")];
    let command = "reminder_subscription";
    let told = world.slash(world.grace, ticket.id, command, &off).await?;
    assert!(
        said(&told).contains("don't ping you any more"),
        "{}",
        said(&told)
    );
    let told = world.slash(world.grace, ticket.id, command, &off).await?;
    assert!(said(&told).contains("already"), "{}", said(&told));
    let moderators = world.moderators.to_string();
    let theirs = [("role", moderators.as_str()), ("state", "off")];
    let told = world
        .slash(world.grace, ticket.id, command, &theirs)
        .await?;
    assert!(
        said(&told).contains("don't have the role"),
        "{}",
        said(&told)
    );
    world
        .slash(world.grace, ticket.id, "remind", &options("the others"))
        .await?;
    let fired = world.shown(ticket.id, "reminded: the others").await?;
    assert_eq!(fired.pings.users, [world.bob]);
    assert!(fired.pings.roles.is_empty());

    world.discord.sends(
        world.grace,
        ticket.id,
        format!("!reminder_subscription <@&{role}> on"),
    )?;
    world.shown(ticket.id, "ping you again").await?;
    world
        .discord
        .sends(world.grace, ticket.id, "!remind 1s -staff all of you")?;
    let fired = world.shown(ticket.id, "reminded: all of you").await?;
    let mut roles = fired.pings.roles.clone();
    roles.sort_unstable();
    assert_eq!(roles, [world.supporters, world.moderators]);
    world.finish().await
}

#[tokio::test]
async fn times_are_those_of_the_caller_and_what_comes_again_moves_with_them() -> Story {
    let world = World::builder()
        .set("staff", "timezone = \"Asia/Tokyo\"")
        .start()
        .await?;
    let ticket = world.open_ticket(world.ada).await?.channel;
    let command = "preferences timezone";
    let told = world.slash(world.grace, ticket.id, command, &[]).await?;
    assert!(said(&told).contains("Asia/Tokyo"), "{}", said(&told));
    remind(&world, ticket.id, "every day 09:00", "daily").await?;
    let hour = async |world: &World| {
        let reminders = waiting(world).await?;
        anyhow::Ok(reminders[0].trigger_time.hour())
    };
    assert_eq!(hour(&world).await?, 0, "09:00 in Tokyo");

    let wrong = [("zone", "Paris")];
    let told = world.slash(world.grace, ticket.id, command, &wrong).await?;
    assert!(said(&told).contains("Europe/Paris"), "{}", said(&told));
    let zone = [("zone", "pacific/honolulu")];
    let told = world.slash(world.grace, ticket.id, command, &zone).await?;
    assert!(
        said(&told).contains("Pacific/Honolulu now"),
        "{}",
        said(&told)
    );
    assert_eq!(hour(&world).await?, 19, "09:00 in Honolulu");
    let proposed = proposals(&world, command, "zone", "new y").await?;
    assert!(
        proposed
            .first()
            .is_some_and(|name| name.starts_with("America/New_York (")),
        "{proposed:?}"
    );

    world.discord.sends(world.grace, ticket.id, "!tz -reset")?;
    world
        .shown(ticket.id, "Your time zone is Asia/Tokyo now")
        .await?;
    assert_eq!(hour(&world).await?, 0);
    world.finish().await
}

#[tokio::test]
async fn who_is_not_of_the_staff_is_refused_each_of_the_commands() -> Story {
    let world = World::start().await?;
    let ticket = world.open_ticket(world.ada).await?.channel;
    let role = world.supporters.to_string();
    for (command, options) in [
        ("remind", &[("when", "2h"), ("text", "x")][..]),
        ("reminders", &[]),
        (
            "reminder_subscription",
            &[("role", role.as_str()), ("state", "off")],
        ),
        ("alert", &[]),
        ("subscribe", &[]),
        ("unsubscribe", &[]),
        ("scheduled list", &[]),
        ("reply", &[("after", "2h"), ("text", "x")]),
    ] {
        let told = world.slash(world.bob, ticket.id, command, options).await?;
        assert!(
            said(&told).contains("You can't do that"),
            "{command}: {}",
            said(&told)
        );
    }
    for command in ["remove_reminder", "scheduled cancel"] {
        let told = numbered(&world, world.bob, ticket.id, command, 1).await?;
        assert!(told.contains("You can't do that"), "{command}: {told}");
    }
    world.at_rest().await?;
    assert_eq!(waiting(&world).await?, []);
    world.finish().await
}

#[tokio::test]
async fn who_cannot_list_members_does_not_promise_to_leave_any_out() -> Story {
    let world = World::builder()
        .settings("[members]\nmembership = false\n")
        .start()
        .await?;
    let ticket = world.open_ticket(world.ada).await?.channel;
    let role = world.supporters.to_string();
    let off = [("role", role.as_str()), ("state", "off")];

    let told = world
        .slash(world.grace, ticket.id, "reminder_subscription", &off)
        .await?;

    assert!(said(&told).contains("`membership`"), "{}", said(&told));
    world.finish().await
}
