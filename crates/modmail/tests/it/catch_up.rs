//! What was written while no gateway session listened.

use discord_sim::{Draft, Fault, Id, Rule, Trouble};
use storage::testing::{permit_writes, refuse_writes};

use crate::world::{Story, World, said};

/// A world in which ada has a ticket, and the bot is down without a session to
/// come back to.
pub(crate) async fn abandoned() -> anyhow::Result<(World, Id)> {
    let mut world = World::builder().movable_clock().start().await?;
    let ticket = world
        .open_ticket_about(world.ada, "before")
        .await?
        .channel
        .id;
    world.stop_bot().await?;
    world.discord.trouble(&Trouble::ExpireSessions);
    // Discord lets nobody identify twice in five seconds.
    world.discord.advance(time::Duration::seconds(10));
    Ok((world, ticket))
}

#[tokio::test]
async fn what_a_member_wrote_without_a_session_is_relayed_in_order_with_its_files() -> Story {
    let (mut world, ticket) = abandoned().await?;
    world.discord.sends_dm(world.ada, "meanwhile 1")?;
    let picture = Draft::text("meanwhile 2").with_file("cat.png", vec![1, 2, 3]);
    world.discord.sends_dm(world.ada, picture)?;

    world.run().await?;
    world.discord.sends_dm(world.ada, "afterwards")?;

    let shown = world.shown(ticket, "afterwards").await?;
    assert!(shown.attachments.is_empty());
    assert_eq!(
        world.said_in(ticket)[1..],
        [
            "ada | before",
            "ada | meanwhile 1",
            "ada | meanwhile 2",
            "ada | afterwards"
        ]
    );
    let with_file = world.shown(ticket, "meanwhile 2").await?;
    assert_eq!(with_file.attachments.len(), 1);
    world.finish().await
}

#[tokio::test]
async fn a_member_whose_ticket_was_closed_is_read_as_well() -> Story {
    let mut world = World::start().await?;
    let first = world
        .open_ticket_about(world.ada, "before")
        .await?
        .channel
        .id;
    world.discord.sends(world.grace, first, "!close")?;
    world.told_about(world.ada, "has been closed").await?;
    world.stop_bot().await?;
    world.discord.trouble(&Trouble::ExpireSessions);
    for n in 0..3 {
        world
            .discord
            .sends_dm(world.ada, format!("part {n}").as_str())?;
    }

    world.start_bot()?;

    let second = world.ticket("ada", 4).await?;
    let expected: Vec<_> = (0..3).map(|n| format!("ada | part {n}")).collect();
    assert_eq!(world.said_in(second.id)[1..], expected);
    world.finish().await
}

#[tokio::test]
async fn more_than_one_page_is_read() -> Story {
    let (mut world, ticket) = abandoned().await?;
    world.discord.change(|sim| sim.settings.rate_limits = false);
    for n in 0..130 {
        world
            .discord
            .sends_dm(world.ada, format!("part {n}").as_str())?;
    }

    world.start_bot()?;

    world.shown(ticket, "part 129").await?;
    let mut expected = vec!["ada | before".to_owned()];
    expected.extend((0..130).map(|n| format!("ada | part {n}")));
    assert_eq!(world.said_in(ticket)[1..], expected);
    world.finish().await
}

#[tokio::test]
async fn a_session_that_is_declared_invalid_while_the_bot_runs_loses_nothing() -> Story {
    let world = World::start().await?;
    let ticket = world
        .open_ticket_about(world.ada, "before")
        .await?
        .channel
        .id;

    world.discord.trouble(&Trouble::ExpireSessions);
    world.discord.trouble(&Trouble::Cut);
    world.discord.sends_dm(world.ada, "meanwhile")?;

    world.shown(ticket, "meanwhile").await?;
    world.discord.sends_dm(world.ada, "afterwards")?;
    world.shown(ticket, "afterwards").await?;
    assert_eq!(
        world.said_in(ticket)[1..],
        ["ada | before", "ada | meanwhile", "ada | afterwards"]
    );
    world.finish().await
}

#[tokio::test]
async fn one_new_session_after_the_other_doubles_no_timer_and_no_message() -> Story {
    let world = World::start().await?;
    let ticket = world
        .open_ticket_about(world.ada, "before")
        .await?
        .channel
        .id;
    let mut expected = vec!["ada | before".to_owned()];
    for n in 0..3 {
        world.discord.advance(time::Duration::minutes(1));
        world.discord.trouble(&Trouble::ExpireSessions);
        world.discord.trouble(&Trouble::Cut);
        let text = format!("part {n}");
        world.discord.sends_dm(world.ada, text.as_str())?;
        expected.push(format!("ada | {text}"));
        world.shown(ticket, &text).await?;
    }
    assert_eq!(world.said_in(ticket)[1..], expected);

    world
        .discord
        .sends(world.grace, ticket, "!close 1s as planned")?;
    crate::closing::gone(&world, ticket).await?;
    // What comes next shows that nothing else is on its way.
    let next = world
        .open_ticket_about(world.ada, "again")
        .await?
        .channel
        .id;
    world.at_rest().await?;
    assert_eq!(world.said_in(next)[1..], ["ada | again"]);
    let told = world.told(world.ada);
    let farewells = told.iter().filter(|text| text.contains("as planned"));
    assert_eq!(farewells.count(), 1, "{told:?}");
    world.finish().await
}

#[tokio::test]
async fn a_gap_is_read_by_the_next_process_when_the_first_dies_over_it() -> Story {
    let (mut world, ticket) = abandoned().await?;
    let dm = world.discord.read(|sim| {
        let bot = sim.first_bot().ok()?;
        sim.dm_channel(world.ada, bot)
            .map(|dm_channel| dm_channel.id)
    });
    let dm = dm.ok_or_else(|| anyhow::anyhow!("there is no channel"))?;
    let path = format!("channels/{dm}/messages");
    world
        .discord
        .fails(Rule::times(1_000, "GET", &path, Fault::Status(503)));
    world.discord.sends_dm(world.ada, "meanwhile")?;

    world.run().await?;
    // This one waits: it must not overtake the other.
    world.discord.sends_dm(world.ada, "afterwards")?;
    world.logged("cannot read what was missed yet").await?;
    assert_eq!(world.said_in(ticket)[1..], ["ada | before"]);
    world.kill_bot().await?;
    world.discord.act(discord_sim::Action::ClearFaults)?;
    world.start_bot()?;

    world.shown(ticket, "afterwards").await?;
    assert_eq!(
        world.said_in(ticket)[1..],
        ["ada | before", "ada | meanwhile", "ada | afterwards"]
    );
    world.finish().await
}

#[tokio::test]
async fn answers_of_the_staff_are_delivered_late_and_notes_are_kept() -> Story {
    let (mut world, ticket) = abandoned().await?;
    world
        .discord
        .sends(world.grace, ticket, "!reply we are on it")?;
    let note = world
        .discord
        .sends(world.grace, ticket, "she sounds upset")?;
    world
        .discord
        .sends(world.bob, ticket, "!reply I am no staff")
        .ok();

    world.start_bot()?;

    world.told_about(world.ada, "we are on it").await?;
    world.shown(ticket, "#1 · ✅").await?;
    world
        .logged("everything that was missed has been read")
        .await?;
    let stored = async {
        let store = world.store().await?;
        let mut tx = store.read().await?;
        let id = storage::discord::MessageId::from(twilight_model::id::Id::new(note.get()));
        anyhow::Ok(tx.messages().by_inbox(id).await?)
    };
    assert_eq!(
        stored.await?.map(|stored| stored.content).as_deref(),
        Some("she sounds upset")
    );
    world.finish().await
}

#[tokio::test]
async fn a_call_of_long_ago_is_answered_and_not_carried_out() -> Story {
    let (mut world, ticket) = abandoned().await?;
    world.discord.sends(world.grace, ticket, "!close")?;
    world
        .discord
        .sends(world.grace, ticket, "!reply still on it")?;
    world.set_clock_ahead(time::Duration::minutes(31))?;

    world.start_bot()?;

    world.shown(ticket, " minutes ago").await?;
    world.told_about(world.ada, "still on it").await?;
    assert!(
        world
            .discord
            .read(|sim| sim.channel_by_id(ticket).is_some())
    );
    world.finish().await
}

#[tokio::test]
async fn of_an_alias_of_long_ago_only_what_the_member_still_wants_is_done() -> Story {
    let mut world = World::builder().movable_clock().start().await?;
    world
        .discord
        .change(|sim| sim.gives_role(world.guild, world.grace, world.moderators))?;
    let ticket = world.open_ticket(world.ada).await?.channel.id;
    let steps = [("name", "bye"), ("steps", "reply still on it && close")];
    world
        .slash(world.grace, ticket, "alias create", &steps)
        .await?;
    world.stop_bot().await?;
    world.discord.trouble(&Trouble::ExpireSessions);
    world.discord.advance(time::Duration::seconds(10));
    world.discord.sends(world.grace, ticket, "!bye")?;
    world.set_clock_ahead(time::Duration::minutes(31))?;

    world.start_bot()?;

    let late = world.shown(ticket, " minutes ago").await?;
    assert!(said(&late).contains("Step 2 of `bye`"), "{}", said(&late));
    world.told_about(world.ada, "still on it").await?;
    let ticket = world
        .discord
        .read(|sim| sim.channel_by_id(ticket).is_some());
    assert!(ticket, "the ticket is open");
    world.finish().await
}

#[tokio::test]
async fn a_ticket_whose_channel_was_deleted_without_a_session_is_closed() -> Story {
    let (mut world, ticket) = abandoned().await?;
    world.discord.change(|sim| sim.deletes_channel(ticket))?;
    let written = world.discord.sends_dm(world.ada, "anybody there?")?;

    world.start_bot()?;

    world.signed(world.ada, written, "✅").await?;
    let second = world.ticket("ada", 2).await?;
    assert_ne!(second.id, ticket);
    assert_eq!(said(&world.messages(second.id)[1]), "ada | anybody there?");
    world.may_refuse(404, "GET", "channels/*/messages");
    world.may_refuse(404, "POST", "channels/*/messages");
    world.finish().await
}

#[tokio::test]
async fn what_follows_a_first_message_that_waits_is_read_after_a_gap() -> Story {
    let mut world = World::builder()
        .settings("[limits]\nopen_tickets = 1\n")
        .start()
        .await?;
    let bob = world
        .open_ticket_about(world.bob, "I was first")
        .await?
        .channel;
    // There is no room for her yet, so nothing is known of her but this.
    let waits = world.discord.sends_dm(world.ada, "one")?;
    world.received(waits).await?;
    world.stop_bot().await?;
    world.discord.trouble(&Trouble::ExpireSessions);
    world.discord.advance(time::Duration::seconds(10));
    world.discord.sends_dm(world.ada, "two")?;
    world.run().await?;

    world.discord.sends(world.grace, bob.id, "!close -silent")?;

    let ticket = world.ticket("ada", 3).await?;
    assert_eq!(world.said_in(ticket.id)[1..], ["ada | one", "ada | two"]);
    world.finish().await
}

#[tokio::test]
async fn who_writes_first_in_a_gap_is_read_also_when_the_database_refuses_for_a_while() -> Story {
    let (mut world, _) = abandoned().await?;
    world.discord.sends_dm(world.bob, "in the gap")?;
    world.run().await?;
    world.at_rest().await?;

    refuse_writes(&world.database(), "INSERT ON catch_ups").await?;
    let now = world.discord.sends_dm(world.bob, "hello?")?;
    world
        .logged_times("cannot plan to read what a new member wrote before", 2)
        .await?;
    permit_writes(&world.database()).await?;
    world.signed(world.bob, now, "✅").await?;

    let ticket = world.ticket("bob", 3).await?;
    let shown = world.said_in(ticket.id);
    assert_eq!(shown[1..], ["bob | in the gap", "bob | hello?"]);
    world.finish().await
}

#[tokio::test]
async fn who_writes_first_in_a_gap_is_read_when_the_bot_hears_of_them() -> Story {
    let (mut world, _) = abandoned().await?;
    world.discord.sends_dm(world.bob, "in the gap 1")?;
    world.discord.sends_dm(world.bob, "in the gap 2")?;
    world.run().await?;

    let now = world.discord.sends_dm(world.bob, "hello?")?;
    world.signed(world.bob, now, "✅").await?;

    let ticket = world.ticket("bob", 4).await?;
    let shown = world.said_in(ticket.id);
    let expected = ["bob | in the gap 1", "bob | in the gap 2", "bob | hello?"];
    assert_eq!(shown[1..], expected);
    world.finish().await
}
