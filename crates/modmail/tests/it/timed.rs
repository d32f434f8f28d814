//! What is to happen later, when something is in its way.

use discord_sim::{Action, Draft, Fault, Id, Rule, permissions::MENTION_EVERYONE};
use storage::modmail::{NewReminder, NewScheduledReply, Ticket};
use time::{Duration, OffsetDateTime};

use crate::{
    closing::id,
    reminders::{remind, saying, waiting},
    world::{OpenTicket, PERMISSIONS, Story, World, said},
};

/// Lets the bot ping roles, and has grace not want to hear reminders for hers.
async fn opt_out(world: &World, channel: Id) -> anyhow::Result<()> {
    world.discord.change(|sim| {
        let permissions = PERMISSIONS | MENTION_EVERYONE;
        sim.permits(world.guild, world.bot_role, permissions)
    })?;
    let role = world.supporters.to_string();
    let off = [("role", role.as_str()), ("state", "off")];
    let command = "reminder_subscription";
    let told = world.slash(world.grace, channel, command, &off).await?;
    anyhow::ensure!(said(&told).contains("any more"), "{}", said(&told));
    Ok(())
}

/// Reminds the supporters of something.
async fn remind_all(world: &World, channel: Id, when: &str, text: &str) -> anyhow::Result<()> {
    let role = world.supporters.to_string();
    let options = [("when", when), ("role", role.as_str()), ("text", text)];
    world
        .slash(world.grace, channel, "remind", &options)
        .await?;
    Ok(())
}

/// The open ticket of ada, as it is stored.
async fn stored(world: &World) -> anyhow::Result<Ticket> {
    let store = world.store().await?;
    let ticket = store.read().await?.tickets().open_of(id(world.ada)).await?;
    store.database().close().await;
    ticket.ok_or_else(|| anyhow::anyhow!("there is no ticket"))
}

/// A reminder of grace for the supporters, or for herself.
fn reminder(
    world: &World,
    (ticket, open): (&Ticket, &OpenTicket),
    for_all: bool,
    at: OffsetDateTime,
) -> NewReminder {
    let role = twilight_model::id::Id::new(world.supporters.get());
    NewReminder {
        thread_id: ticket.id,
        user_id: id(world.grace),
        channel_id: twilight_model::id::Id::new(open.channel.id.get()).into(),
        guild_id: twilight_model::id::Id::new(world.guild.get()).into(),
        content: if for_all { "all of you" } else { "just me" }.to_owned(),
        trigger_time: at,
        target_roles: for_all.then(|| role.into()).into_iter().collect(),
        recurrence: None,
        at,
    }
}

/// The path of the members of the server.
fn members(world: &World) -> String {
    format!("guilds/{}/members", world.guild)
}

#[tokio::test]
async fn what_was_due_before_a_planned_close_comes_before_it() -> Story {
    let mut world = World::builder().archiving().movable_clock().start().await?;
    let ticket = world.open_ticket(world.ada).await?.channel;
    opt_out(&world, ticket.id).await?;
    let later = [("after", "1h"), ("text", "are you there?")];
    world.slash(world.grace, ticket.id, "reply", &later).await?;
    remind_all(&world, ticket.id, "1h", "call back").await?;
    let close = [("after", "2h")];
    world.slash(world.grace, ticket.id, "close", &close).await?;
    world.kill_bot().await?;
    world.set_clock_ahead(Duration::hours(3))?;
    // Whom the reminder is for takes a while to find out.
    let silence = Rule::times(3, "GET", &members(&world), Fault::Status(503));
    world.discord.fails(silence);

    world.start_bot()?;
    world.shown(ticket.id, "🔒 Closed by").await?;
    world.at_rest().await?;

    world.told_about(world.ada, "are you there?").await?;
    assert_eq!(saying(&world, ticket.id, "reminded: call back").len(), 1);
    assert_eq!(saying(&world, ticket.id, "won't happen any more"), []);
    world.finish().await
}

#[tokio::test]
async fn what_is_due_after_a_planned_close_does_not_hold_it_up() -> Story {
    let mut world = World::builder().archiving().movable_clock().start().await?;
    let ticket = world.open_ticket(world.ada).await?.channel;
    let close = [("after", "1h")];
    world.slash(world.grace, ticket.id, "close", &close).await?;
    remind(&world, ticket.id, "2h", "call back").await?;
    world.kill_bot().await?;
    world.set_clock_ahead(Duration::minutes(90))?;

    world.start_bot()?;
    world.shown(ticket.id, "won't happen any more").await?;

    assert_eq!(waiting(&world).await?, []);
    world.finish().await
}

#[tokio::test]
async fn a_ticket_whose_channel_is_gone_when_a_part_comes_late_ends_whole() -> Story {
    let world = World::builder()
        .channel("alerts", "tickets", "alerts_channel")
        .settings("[style]\nform = \"plain\"\n")
        .start()
        .await?;
    let open = world.open_ticket(world.ada).await?;
    let ticket = stored(&world).await?;
    remind(&world, open.channel.id, "1h", "call back").await?;
    let close = [("after", "2h")];
    world
        .slash(world.grace, open.channel.id, "close", &close)
        .await?;
    let path = format!("channels/{}/messages", open.channel.id);
    world
        .discord
        .fails_once("POST", &path, Fault::Refused(10_003));

    // There is a second part now.
    let dm = crate::changes::dm(&world);
    let long = "word ".repeat(700);
    world
        .discord
        .change(|sim| sim.edits(world.ada, dm, open.written, &long))?;

    world.shown(world.channel("alerts")?, "call back").await?;
    let store = world.store().await?;
    let planned = store.read().await?.closures().of_ticket(ticket.id).await?;
    store.database().close().await;
    assert_eq!(planned, None);
    world.finish().await
}

#[tokio::test]
async fn a_scheduled_reply_that_cannot_be_read_back_is_told_once() -> Story {
    let world = World::start().await?;
    let open = world.open_ticket(world.ada).await?;
    let ticket = stored(&world).await?;
    let store = world.store().await?;
    let mut tx = store.write().await?;
    let later = NewScheduledReply {
        thread_id: ticket.id,
        user_id: id(world.grace),
        user_name: "grace".to_owned(),
        label: None,
        anonymous: false,
        content: "are you there?".to_owned(),
        extras: "[]".to_owned(),
        files: r#"["of a later build"]"#.to_owned(),
        replied_to: None,
        due_at: ticket.created_at,
        at: ticket.created_at,
    };
    tx.scheduled_replies().add(&later).await?;
    tx.commit().await?;
    store.database().close().await;
    // Writing wakes nobody there.
    remind(&world, open.channel.id, "1h", "call back").await?;

    let told = world.shown(open.channel.id, "couldn't be sent").await?;
    assert_eq!(told.pings.users, [world.grace]);
    world.at_rest().await?;

    assert_eq!(saying(&world, open.channel.id, "couldn't be sent").len(), 1);
    world.finish().await
}

#[tokio::test]
async fn what_always_fails_holds_up_nothing_behind_it_and_is_logged_once() -> Story {
    let world = World::builder().without_rate_limits().start().await?;
    let open = world.open_ticket(world.ada).await?;
    let ticket = stored(&world).await?;
    opt_out(&world, open.channel.id).await?;
    let silence = Rule::times(u32::MAX, "GET", &members(&world), Fault::Status(503));
    world.discord.fails(silence);
    let store = world.store().await?;
    let mut tx = store.write().await?;
    for _ in 0..100 {
        let for_all = reminder(&world, (&ticket, &open), true, ticket.created_at);
        tx.reminders().add(&for_all).await?;
    }
    let at = ticket.created_at + Duration::SECOND;
    let own = reminder(&world, (&ticket, &open), false, at);
    tx.reminders().add(&own).await?;
    tx.commit().await?;
    store.database().close().await;
    // Writing wakes nobody there.
    let later = [("after", "1h"), ("text", "are you there?")];
    world
        .slash(world.grace, open.channel.id, "reply", &later)
        .await?;

    world.shown(open.channel.id, "reminded: just me").await?;
    let lines = world.lines_logged("ERROR", "one of the reminders")?;
    assert_eq!(lines, 100);

    world
        .discord
        .sends(world.grace, open.channel.id, "!close")?;
    crate::closing::gone(&world, open.channel.id).await?;
    world.told_about(world.grace, "and 8").await?;
    world.discord.act(Action::ClearFaults)?;
    world.finish().await
}

#[tokio::test]
async fn a_reminder_pings_its_role_if_discord_never_lists_who_has_it() -> Story {
    let world = World::start().await?;
    let ticket = world.open_ticket(world.ada).await?.channel;
    opt_out(&world, ticket.id).await?;
    let refused = Rule::times(u32::MAX, "GET", &members(&world), Fault::Refused(10_004));
    world.discord.fails(refused);

    remind_all(&world, ticket.id, "1s", "call back").await?;

    let fired = world.shown(ticket.id, "reminded: call back").await?;
    assert_eq!(fired.pings.roles, [world.supporters]);
    world.finish().await
}

#[tokio::test]
async fn a_reminder_pings_a_large_role_as_a_whole_though_somebody_opted_out() -> Story {
    let mut world = World::builder().build().await?;
    world.discord.change(|sim| {
        for number in 0..201 {
            let member = sim.user(&format!("member{number}"));
            sim.joins(member, world.guild)?;
            sim.gives_role(world.guild, member, world.supporters)?;
        }
        anyhow::Ok(())
    })?;
    world.run().await?;
    let ticket = world.open_ticket(world.ada).await?.channel;
    opt_out(&world, ticket.id).await?;

    remind_all(&world, ticket.id, "1s", "call back").await?;

    let fired = world.shown(ticket.id, "reminded: call back").await?;
    assert_eq!(fired.pings.roles, [world.supporters]);
    assert_eq!(fired.pings.users, []);
    world.finish().await
}

#[tokio::test]
async fn a_file_that_is_not_copied_is_not_scheduled() -> Story {
    let world = World::start().await?;
    let ticket = world.open_ticket(world.ada).await?.channel;
    let film = Draft::text("!r -after 2h see this").with_file("film.mp4", vec![0; 11 << 20]);

    world.discord.sends(world.grace, ticket.id, film)?;

    world.shown(ticket.id, "can't be kept until then").await?;
    let list = world
        .slash(world.grace, ticket.id, "scheduled list", &[])
        .await?;
    let list = said(&list);
    assert!(list.contains("No replies are scheduled"), "{list}");
    world.finish().await
}

#[tokio::test]
async fn nobody_plans_more_than_a_hundred_things() -> Story {
    let world = World::start().await?;
    let open = world.open_ticket(world.ada).await?;
    let ticket = stored(&world).await?;
    let at = ticket.created_at + Duration::days(100);
    let store = world.store().await?;
    let mut tx = store.write().await?;
    for _ in 0..100 {
        let own = reminder(&world, (&ticket, &open), false, at);
        tx.reminders().add(&own).await?;
        let later = NewScheduledReply {
            thread_id: ticket.id,
            user_id: id(world.grace),
            user_name: "grace".to_owned(),
            label: None,
            anonymous: false,
            content: "are you there?".to_owned(),
            extras: "[]".to_owned(),
            files: "[]".to_owned(),
            replied_to: None,
            due_at: at,
            at: ticket.created_at,
        };
        tx.scheduled_replies().add(&later).await?;
    }
    tx.commit().await?;
    store.database().close().await;

    let told = remind(&world, open.channel.id, "2h", "call back").await?;
    assert!(told.contains("100 reminders"), "{told}");
    let later = [("after", "2h"), ("text", "hello?")];
    let told = world
        .slash(world.grace, open.channel.id, "reply", &later)
        .await?;
    let told = said(&told);
    assert!(told.contains("100 scheduled replies"), "{told}");

    assert_eq!(waiting(&world).await?.len(), 100);
    world.finish().await
}
