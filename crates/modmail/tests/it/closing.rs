//! All the ways in which a ticket ends.

use discord_sim::{Fault, Id, Rule, Trouble};
use storage::{
    discord::UserId,
    modmail::{Store, Ticket},
};

use crate::{
    changes::dm,
    world::{PERMISSIONS, SOON, Story, World, said},
};

/// The permission to read the audit log, which the invite link leaves out.
const VIEW_AUDIT_LOG: u64 = 1 << 7;

pub(crate) fn id(user: Id) -> UserId {
    twilight_model::id::Id::new(user.get()).into()
}

/// Waits until a channel is gone.
pub(crate) async fn gone(world: &World, channel: Id) -> anyhow::Result<()> {
    let gone = |sim: &discord_sim::World| sim.channel_by_id(channel).is_none().then_some(());
    Ok(world.discord.wait_until(SOON, gone).await?)
}

/// Waits until a member's newest ticket is as wanted.
pub(crate) async fn ticket_of(
    store: &Store,
    member: Id,
    wanted: impl Fn(&Ticket) -> bool + Sync,
) -> anyhow::Result<Ticket> {
    let waiting = async {
        loop {
            let mut tx = store.read().await?;
            let newest = tx.tickets().of_member(id(member), None, 1).await?;
            drop(tx);
            if let Some(ticket) = newest.into_iter().find(|ticket| wanted(ticket)) {
                return anyhow::Ok(ticket);
            }
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        }
    };
    tokio::time::timeout(SOON, waiting).await?
}

fn farewells(world: &World) -> usize {
    let told = world.told(world.ada);
    told.iter()
        .filter(|text| text.contains("has been closed"))
        .count()
}

#[tokio::test]
async fn a_closing_that_was_put_off_happens_at_its_time_with_its_reason() -> Story {
    let world = World::start().await?;
    let ticket = world.open_ticket(world.ada).await?.channel;

    world
        .discord
        .sends(world.grace, ticket.id, "!close 2s as agreed")?;

    world.shown(ticket.id, "This ticket closes").await?;
    gone(&world, ticket.id).await?;
    world.told_about(world.ada, "as agreed").await?;
    assert_eq!(farewells(&world), 1);
    world.finish().await
}

#[tokio::test]
async fn a_wrong_length_of_time_closes_nothing() -> Story {
    let world = World::start().await?;
    let ticket = world.open_ticket(world.ada).await?.channel;

    world
        .discord
        .sends(world.grace, ticket.id, "!close 2x thanks")?;
    let slash = [("after", "soon")];
    let refused = world.slash(world.grace, ticket.id, "close", &slash).await?;

    world.shown(ticket.id, "2x").await?;
    world.at_rest().await?;
    assert!(said(&refused).contains("soon"), "{}", said(&refused));
    assert!(
        world
            .discord
            .read(|sim| sim.channel_by_id(ticket.id).is_some())
    );
    assert_eq!(farewells(&world), 0);
    world.finish().await
}

#[tokio::test]
async fn what_was_planned_is_called_off_by_staff_and_by_the_member() -> Story {
    let world = World::start().await?;
    let ticket = world.open_ticket(world.ada).await?.channel;

    let later = [("after", "1h")];
    let flag = discord_sim::Options::from([("cancel".to_owned(), true.into())]);
    world.slash(world.grace, ticket.id, "close", &later).await?;
    let asked = world
        .discord
        .runs_slash(world.grace, ticket.id, "close", flag.clone())?;
    let off = world.discord.answer_message(asked, SOON).await?;
    let asked = world
        .discord
        .runs_slash(world.grace, ticket.id, "close", flag)?;
    let nothing = world.discord.answer_message(asked, SOON).await?;
    world.slash(world.grace, ticket.id, "close", &later).await?;
    world.discord.sends_dm(world.ada, "wait!")?;

    assert!(said(&off).contains("stays open"), "{}", said(&off));
    assert!(
        said(&nothing).contains("isn't scheduled to close"),
        "{}",
        said(&nothing)
    );
    world
        .shown(ticket.id, "The member has written, so the scheduled close")
        .await?;
    let store = world.store().await?;
    let ticket_row = ticket_of(&store, world.ada, |_| true).await?;
    assert_eq!(
        store
            .read()
            .await?
            .closures()
            .of_ticket(ticket_row.id)
            .await?,
        None
    );
    world.finish().await
}

#[tokio::test]
async fn a_firm_closing_happens_though_the_member_writes_and_shows_what_they_wrote() -> Story {
    let world = World::builder()
        .settings("[closing]\ncancel_on_message = false\n")
        .start()
        .await?;
    let ticket = world.open_ticket(world.ada).await?.channel;

    world.discord.sends(world.grace, ticket.id, "!close 3s")?;
    world.shown(ticket.id, "This ticket closes").await?;
    let written = world.discord.sends_dm(world.ada, "one more thing")?;

    world.signed(world.ada, written, "✅").await?;
    gone(&world, ticket.id).await?;
    world.told_about(world.ada, "has been closed").await?;
    world.finish().await
}

#[tokio::test]
async fn of_two_staff_who_close_at_once_one_does_and_the_other_learns_who() -> Story {
    let world = World::builder().archiving().start().await?;
    let archive = world.channel("Archive")?;
    let ticket = world.open_ticket(world.ada).await?.channel;
    let none = discord_sim::Options::new;

    let calls = [
        world
            .discord
            .runs_slash(world.grace, ticket.id, "close", none())?,
        world
            .discord
            .runs_slash(world.grace, ticket.id, "close", none())?,
    ];
    let mut answers = Vec::new();
    for call in calls {
        answers.push(said(&world.discord.answer_message(call, SOON).await?));
    }

    answers.sort();
    assert_eq!(answers[0], "The ticket is closed.");
    let by = format!("closed by <@{}>", world.grace);
    assert!(answers[1].contains(&by), "{answers:?}");
    world.told_about(world.ada, "has been closed").await?;
    assert_eq!(farewells(&world), 1);
    // The channel is kept, says who closed it, and has moved.
    world
        .shown(ticket.id, &format!("Closed by <@{}>", world.grace))
        .await?;
    let moved = |sim: &discord_sim::World| {
        let channel = sim.channel_by_id(ticket.id)?;
        (channel.parent == Some(archive)).then_some(())
    };
    world.discord.wait_until(SOON, moved).await?;
    world.finish().await
}

#[tokio::test]
async fn a_kill_at_any_moment_of_closing_leaves_one_farewell_and_no_channel() -> Story {
    let mut world = World::start().await?;
    // Milliseconds after the call: before, within and after each of its steps.
    for pause in [0, 6, 15, 40] {
        let before = farewells(&world);
        world
            .discord
            .sends_dm(world.ada, format!("round {pause}").as_str())?;
        let ticket = world.ticket("ada", 2).await?;
        let opened = farewells(&world);
        assert_eq!(opened, before);
        world
            .discord
            .wait_until(SOON, |sim| {
                let messages = sim.dm_messages(world.ada, sim.first_bot().ok()?);
                let newest = messages
                    .iter()
                    .rev()
                    .find(|message| message.author == world.ada)?;
                (!newest.reactions.is_empty()).then_some(())
            })
            .await?;

        world.discord.sends(world.grace, ticket.id, "!close done")?;
        tokio::time::sleep(std::time::Duration::from_millis(pause)).await;
        world.kill_bot().await?;
        world.start_bot()?;

        gone(&world, ticket.id).await?;
        let expected = before + 1;
        let told = async {
            while farewells(&world) < expected {
                tokio::time::sleep(std::time::Duration::from_millis(20)).await;
            }
        };
        tokio::time::timeout(SOON, told).await?;
        assert_eq!(farewells(&world), expected, "after {pause} ms");
    }
    // Whoever was killed may have deleted it already.
    world.may_refuse(404, "DELETE", "channels/*");
    world.finish().await
}

#[tokio::test]
async fn a_channel_deleted_by_hand_closes_the_ticket_with_who_did_it() -> Story {
    let world = World::start().await?;
    world.discord.change(|sim| {
        let permissions = PERMISSIONS | VIEW_AUDIT_LOG;
        sim.permits(world.guild, world.bot_role, permissions)
    })?;
    let ticket = world.open_ticket(world.ada).await?.channel;

    world
        .discord
        .change(|sim| sim.deletes_channel_by(world.grace, ticket.id))?;

    let store = world.store().await?;
    let ticket_row = ticket_of(&store, world.ada, |ticket| ticket.closed_at.is_some()).await?;
    assert_eq!(ticket_row.closed_by, Some(id(world.grace)));
    world.finish().await
}

#[tokio::test]
async fn what_was_on_its_way_into_a_deleted_channel_opens_a_new_ticket_in_order() -> Story {
    let world = World::start().await?;
    let ticket = world.open_ticket_about(world.ada, "first").await?.channel;
    let path = format!("channels/{}/messages", ticket.id);
    world
        .discord
        .fails(Rule::times(1_000, "POST", &path, Fault::Status(503)));
    for n in 0..4 {
        world
            .discord
            .sends_dm(world.ada, format!("part {n}").as_str())?;
    }
    world.logged("will try again").await?;

    world.discord.change(|sim| sim.deletes_channel(ticket.id))?;
    let last = world.discord.sends_dm(world.ada, "part 4")?;

    world.signed(world.ada, last, "✅").await?;
    let next = world.ticket("ada", 6).await?;
    let expected: Vec<_> = (0..5).map(|n| format!("ada | part {n}")).collect();
    assert_eq!(world.said_in(next.id)[1..], expected);
    world.finish().await
}

#[tokio::test]
async fn what_was_edited_on_its_way_into_a_deleted_channel_is_edited_in_the_new_ticket() -> Story {
    let world = World::start().await?;
    let ticket = world.open_ticket_about(world.ada, "first").await?.channel;
    let path = format!("channels/{}/messages", ticket.id);
    world
        .discord
        .fails(Rule::times(1_000, "POST", &path, Fault::Status(503)));
    let edited = world.discord.sends_dm(world.ada, "draft")?;
    let deleted = world.discord.sends_dm(world.ada, "a slip")?;
    world.logged("will try again").await?;
    let channel = crate::changes::dm(&world);
    world.discord.change(|sim| {
        sim.edits(world.ada, channel, edited, "final")?;
        sim.deletes(world.ada, channel, deleted)
    })?;
    // Both are written down, for this comes behind them.
    let last = world.discord.sends_dm(world.ada, "last")?;
    let store = world.store().await?;
    let id = storage::discord::MessageId::from(twilight_model::id::Id::new(last.get()));
    let written = async {
        while store.read().await?.messages().by_dm(id).await?.is_none() {
            tokio::task::yield_now().await;
        }
        anyhow::Ok(())
    };
    tokio::time::timeout(SOON, written).await??;

    world.discord.change(|sim| sim.deletes_channel(ticket.id))?;

    world.signed(world.ada, last, "✅").await?;
    let next = world.ticket("ada", 5).await?;
    world.shown(next.id, "ada | final | ✏️ edited").await?;
    world
        .shown(next.id, "draft | ✏️ what it said before")
        .await?;
    world.shown(next.id, "ada | a slip | 🗑️ deleted").await?;
    world.may_refuse(404, "PUT", "channels/*/messages/*/reactions/*/@me");
    // What shows the changes in the deleted channel is tried until Discord says
    // that it is gone, which it does not do while it only answers with 503.
    world.finish_busy()
}

#[tokio::test]
async fn a_channel_deleted_while_the_bot_was_down_is_found_at_its_start() -> Story {
    let mut world = World::start().await?;
    let first = world.open_ticket_about(world.ada, "first").await?.channel;
    world.stop_bot().await?;
    world.discord.change(|sim| sim.deletes_channel(first.id))?;
    world.discord.trouble(&Trouble::ExpireSessions);

    world.start_bot()?;

    let store = world.store().await?;
    ticket_of(&store, world.ada, |ticket| ticket.closed_at.is_some()).await?;
    world.may_refuse(404, "GET", "channels/*/messages");
    world.finish().await
}

#[tokio::test]
async fn a_moderator_ends_a_ticket_over_messages_that_do_not_arrive() -> Story {
    ends_over_what_does_not_arrive("").await
}

#[tokio::test]
async fn what_was_in_the_way_of_that_does_not_bring_the_ticket_back() -> Story {
    ends_over_what_does_not_arrive("[closing]\nreopen_within_minutes = 60\n").await
}

async fn ends_over_what_does_not_arrive(settings: &str) -> Story {
    let world = World::builder().settings(settings).start().await?;
    world
        .discord
        .change(|sim| sim.gives_role(world.guild, world.grace, world.moderators))?;
    let ticket = world.open_ticket(world.ada).await?.channel;
    let path = format!("channels/{}/messages", ticket.id);
    world
        .discord
        .fails(Rule::times(1_000, "POST", &path, Fault::Status(503)));
    let urgent = world.discord.sends_dm(world.ada, "urgent")?;
    world.logged("will try again").await?;

    world.discord.runs_slash(
        world.grace,
        ticket.id,
        "force_close",
        discord_sim::Options::new(),
    )?;

    gone(&world, ticket.id).await?;
    world.signed(world.ada, urgent, "✅").await?;
    let next = world.ticket("ada", 2).await?;
    let shown = world.said_in(next.id);
    assert_eq!(shown.get(1).map(String::as_str), Some("ada | urgent"));
    let store = world.store().await?;
    let tickets = store
        .read()
        .await?
        .tickets()
        .count_of(id(world.ada))
        .await?;
    assert_eq!(tickets, 2);
    world.finish().await
}

#[tokio::test]
async fn a_channel_that_is_kept_is_not_deleted_by_whoever_ends_its_ticket_second() -> Story {
    let world = World::builder().archiving().start().await?;
    let archive = world.channel("Archive")?;
    world
        .discord
        .change(|sim| sim.gives_role(world.guild, world.grace, world.moderators))?;
    let ticket = world.open_ticket(world.ada).await?.channel;
    world
        .closes(world.grace, ticket.id, "force_close", &[])
        .await?;

    let second = world
        .slash(world.grace, ticket.id, "force_close", &[])
        .await?;

    assert!(said(&second).contains("was closed by"), "{}", said(&second));
    let stored = world.discord.wait_until(SOON, |sim| {
        let channel = sim.channel_by_id(ticket.id)?;
        (channel.parent == Some(archive)).then_some(())
    });
    stored.await?;
    world.at_rest().await?;
    let deleted = world.requests("DELETE", &format!("channels/{}", ticket.id));
    assert_eq!(deleted, 0);
    world.finish().await
}

#[tokio::test]
async fn a_channel_that_cannot_be_archived_says_so() -> Story {
    let world = World::builder().archiving().start().await?;
    let archive = world.channel("Archive")?;
    let ticket = world.open_ticket(world.ada).await?.channel;
    world.discord.change(|sim| sim.deletes_channel(archive))?;

    world.closes(world.grace, ticket.id, "close", &[]).await?;

    world
        .shown(ticket.id, "couldn't archive its channel")
        .await?;
    world.refuses(400, "PATCH", "channels/*");
    // What the settings name is looked up again once it is deleted.
    world.may_refuse(404, "GET", "channels/*");
    world.finish().await
}

#[tokio::test]
async fn an_edit_that_finds_its_channel_deleted_holds_up_nothing_behind_it() -> Story {
    let mut world = World::builder()
        .settings("[style]\nform = \"plain\"\n")
        .start()
        .await?;
    let opened = world.open_ticket_about(world.ada, "short").await?;
    let (ticket, written) = (opened.channel, opened.written);
    let dm = dm(&world);
    world.stop_bot().await?;
    // It becomes so long that it needs another part, where nothing can be shown.
    let long = "word ".repeat(700);
    world.discord.change(|sim| {
        sim.edits(world.ada, dm, written, long.trim())?;
        sim.deletes_channel(ticket.id)
    })?;
    world.run().await?;

    let next = world.discord.sends_dm(world.ada, "are you there?")?;

    world.signed(world.ada, next, "✅").await?;
    let ticket = world.ticket("ada", 2).await?;
    world.shown(ticket.id, "are you there?").await?;
    world.may_refuse(404, "PATCH", "channels/*/messages/*");
    world.may_refuse(404, "POST", "channels/*/messages");
    world.finish().await
}

#[tokio::test]
async fn an_edit_that_finds_its_channel_deleted_does_not_end_the_ticket_that_goes_on() -> Story {
    let world = World::builder()
        .settings("[style]\nform = \"plain\"\n\n[closing]\nreopen_within_minutes = 60\n")
        .start()
        .await?;
    let opened = world.open_ticket_about(world.ada, "short").await?;
    let (old, written) = (opened.channel, opened.written);
    let path = format!("channels/{}/messages", old.id);
    world
        .discord
        .fails(Rule::times(3, "POST", &path, Fault::Status(503)));
    let (dm, long) = (dm(&world), "word ".repeat(700));
    world
        .discord
        .change(|sim| sim.edits(world.ada, dm, written, long.trim()))?;
    world.logged("will try again").await?;
    world.discord.change(|sim| sim.deletes_channel(old.id))?;
    world.logged("closed: ").await?;

    let next = world.discord.sends_dm(world.ada, "are you there?")?;

    world.signed(world.ada, next, "✅").await?;
    let last = world.discord.sends_dm(world.ada, "and now?")?;
    world.signed(world.ada, last, "✅").await?;
    let ticket = world.ticket("ada", 3).await?;
    world.shown(ticket.id, "are you there?").await?;
    world.shown(ticket.id, "and now?").await?;
    world.may_refuse(404, "POST", "channels/*/messages");
    // What was refused may have arrived before its channel was deleted.
    world.may_refuse(404, "GET", "channels/*/messages");
    world.finish().await
}

#[tokio::test]
async fn what_reaches_a_ticket_that_is_forced_to_end_is_shown_once_in_the_next() -> Story {
    let world = World::builder().archiving().start().await?;
    world
        .discord
        .change(|sim| sim.gives_role(world.guild, world.grace, world.moderators))?;
    let old = world.open_ticket_about(world.ada, "one").await?.channel.id;
    // It takes place, and its answer is on its way while the ticket ends.
    let path = format!("channels/{old}/messages");
    world.discord.fails_once("POST", &path, Fault::Slow(1_000));
    let urgent = world.discord.sends_dm(world.ada, "two")?;
    world.shown(old, "ada | two").await?;

    world.closes(world.grace, old, "force_close", &[]).await?;

    world.signed(world.ada, urgent, "✅").await?;
    let once = world.discord.wait_until(SOON, |sim| {
        let channels = sim.channels(world.guild).into_iter();
        let copies = channels.flat_map(|it_is| sim.channel_messages(it_is.id));
        let copies = copies.filter(|copy| said(copy).contains("ada | two"));
        let copies: Vec<Id> = copies.map(|copy| copy.channel).collect();
        (copies.len() == 1).then(|| copies[0])
    });
    assert_ne!(once.await?, old);
    // The message was posted, but the row for it was given up before Discord's
    // answer was known.
    world.finish_unaware().await
}
