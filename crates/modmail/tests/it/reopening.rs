//! Tickets that go on after they were closed.

use discord_sim::{Channel, Id, Trouble, kind};
use storage::modmail::{MessageKind, TicketStatus};

use crate::{
    changes::dm,
    closing::{gone, id, ticket_of},
    world::{PERMISSIONS, SOON, Story, World, said},
};

const MANAGE_THREADS: u64 = 1 << 34;

/// A world in which ada's ticket with one reply is closed, and the channel it
/// was in; `settings` go below `[closing]`.
async fn closed(settings: &str) -> anyhow::Result<(World, Channel)> {
    let world = World::builder()
        .settings(&format!("[closing]\n{settings}\n"))
        .start()
        .await?;
    let ticket = answered(&world).await?;
    world.discord.sends(world.grace, ticket.id, "!close done")?;
    world.told_about(world.ada, "has been closed").await?;
    gone(&world, ticket.id).await?;
    Ok((world, ticket))
}

/// The same, with an archive that keeps channels.
async fn archived(settings: &str) -> anyhow::Result<(World, Channel, Id)> {
    let world = World::builder()
        .archiving()
        .set("closing", settings)
        .start()
        .await?;
    let archive = world.channel("Archive")?;
    let ticket = answered(&world).await?;
    world.discord.sends(world.grace, ticket.id, "!close done")?;
    lies_in(&world, ticket.id, archive).await?;
    world.told_about(world.ada, "has been closed").await?;
    Ok((world, ticket, archive))
}

async fn answered(world: &World) -> anyhow::Result<Channel> {
    let ticket = world.open_ticket(world.ada).await?.channel;
    world.discord.sends(world.grace, ticket.id, "!reply one")?;
    world.shown(ticket.id, "#1 · ✅ delivered").await?;
    Ok(ticket)
}

/// Waits until a channel is in a category.
async fn lies_in(world: &World, channel: Id, category: Id) -> anyhow::Result<()> {
    let lies = |sim: &discord_sim::World| {
        let channel = sim.channel_by_id(channel)?;
        (channel.parent == Some(category)).then_some(())
    };
    Ok(world.discord.wait_until(SOON, lies).await?)
}

fn general(world: &World) -> anyhow::Result<Id> {
    world.text_channel("general")
}

/// How many channels there are for ada.
fn channels(world: &World) -> usize {
    world.discord.read(|sim| {
        let channels = sim.channels(world.guild);
        channels
            .iter()
            .filter(|channel| channel.name == "ada")
            .count()
    })
}

#[tokio::test]
async fn a_ticket_whose_channel_is_gone_goes_on_in_a_new_one_with_its_numbers() -> Story {
    let (world, old) = closed("").await?;
    let store = world.store().await?;
    let before = ticket_of(&store, world.ada, |ticket| ticket.closed_at.is_some()).await?;
    let ada = world.ada.to_string();

    let answer = world
        .slash(world.grace, general(&world)?, "reopen", &[("member", &ada)])
        .await?;

    assert!(said(&answer).contains("is open again"), "{}", said(&answer));
    world
        .told_about(world.ada, "have reopened this conversation")
        .await?;
    let by = format!("Reopened by <@{}>", world.grace);
    let ticket = world.ticket("ada", 2).await?;
    assert_ne!(ticket.id, old.id);
    world.shown(ticket.id, &by).await?;
    // The card tells of what was there before, and links no channel that is gone.
    let card = serde_json::to_string(&world.messages(ticket.id)[0].embeds)?;
    assert!(card.contains("Most recent one"), "{card}");
    assert!(!card.contains(&old.id.to_string()), "{card}");
    let after = ticket_of(&store, world.ada, |ticket| {
        ticket.status == TicketStatus::Open
    })
    .await?;
    assert_eq!(after.id, before.id);

    let written = world.discord.sends_dm(world.ada, "one more thing")?;
    world.signed(world.ada, written, "✅").await?;
    world.shown(ticket.id, "ada | one more thing").await?;
    world.discord.sends(world.grace, ticket.id, "!reply two")?;
    world.shown(ticket.id, "#2 · ✅ delivered").await?;
    assert_eq!(channels(&world), 1);
    let history = store
        .read()
        .await?
        .tickets()
        .status_history(before.id)
        .await?;
    assert_eq!(history.len(), 3);
    assert_eq!(history[2].changed_by, Some(id(world.grace)));
    world.finish().await
}

#[tokio::test]
async fn an_archived_channel_comes_back_when_it_is_called_in_it() -> Story {
    let (world, ticket, _) = archived("").await?;

    world.discord.sends(world.grace, ticket.id, "!reopen")?;

    lies_in(&world, ticket.id, world.category).await?;
    world.shown(ticket.id, "Reopened by").await?;
    world
        .told_about(world.ada, "have reopened this conversation")
        .await?;
    world.discord.sends_dm(world.ada, "one more thing")?;
    world.shown(ticket.id, "ada | one more thing").await?;
    world.discord.sends(world.grace, ticket.id, "!reply two")?;
    world.shown(ticket.id, "#2 · ✅ delivered").await?;
    assert_eq!(channels(&world), 1);
    world.finish().await
}

#[tokio::test]
async fn a_member_is_not_told_when_that_is_not_wanted() -> Story {
    let (world, ticket, _) = archived("").await?;

    world
        .discord
        .sends(world.grace, ticket.id, "!reopen -silent")?;

    lies_in(&world, ticket.id, world.category).await?;
    // What comes behind it in the member's messages is there, and it is not.
    world.discord.sends(world.grace, ticket.id, "!reply two")?;
    world.told_about(world.ada, "grace | two").await?;
    world.at_rest().await?;
    let told = world.told(world.ada);
    assert!(
        !told.iter().any(|text| text.contains("have reopened")),
        "{told:?}"
    );
    world.finish().await
}

#[tokio::test]
async fn nobody_has_two_open_tickets_by_reopening() -> Story {
    let (world, old, archive) = archived("").await?;
    let written = world.discord.sends_dm(world.ada, "something else")?;
    world.signed(world.ada, written, "✅").await?;
    let ada = world.ada.to_string();

    let in_channel = world.slash(world.grace, old.id, "reopen", &[]).await?;
    let by_name = world
        .slash(world.grace, old.id, "reopen", &[("member", &ada)])
        .await?;

    for refused in [in_channel, by_name] {
        let refused = said(&refused);
        assert!(refused.contains("already has an open ticket"), "{refused}");
    }
    lies_in(&world, old.id, archive).await?;
    let store = world.store().await?;
    assert_eq!(store.read().await?.tickets().count_open().await?, 1);
    world.finish().await
}

#[tokio::test]
async fn what_cannot_be_reopened_is_answered_with_why() -> Story {
    let world = World::start().await?;
    let general = general(&world)?;
    let ticket = answered(&world).await?;
    let bob = world.bob.to_string();

    let nowhere = world.slash(world.grace, general, "reopen", &[]).await?;
    let open = world.slash(world.grace, ticket.id, "reopen", &[]).await?;
    let never = world
        .slash(world.grace, general, "reopen", &[("member", &bob)])
        .await?;
    let member = world
        .slash(world.bob, general, "reopen", &[("member", &bob)])
        .await?;

    assert!(
        said(&nowhere).contains("name the member"),
        "{}",
        said(&nowhere)
    );
    assert!(said(&open).contains("is open"), "{}", said(&open));
    assert!(
        said(&never).contains("never had a ticket"),
        "{}",
        said(&never)
    );
    assert!(said(&member).contains("supporter"), "{}", said(&member));
    world.finish().await
}

#[tokio::test]
async fn an_archived_post_is_opened_again() -> Story {
    let mut world = World::builder().archiving().build().await?;
    let forum = world.discord.change(|sim| {
        sim.permits(world.guild, world.bot_role, PERMISSIONS | MANAGE_THREADS)?;
        sim.channel(world.guild, kind::FORUM, "tickets", None)
    })?;
    let category = format!("category = {}", world.category);
    world.reconfigure(|settings| {
        settings.replace(&category, &format!("category = {forum}\nforum = true"))
    })?;
    world.run().await?;
    let written = world.discord.sends_dm(world.ada, "hello?")?;
    world.signed(world.ada, written, "✅").await?;
    let posts = |sim: &discord_sim::World| {
        let tickets = sim.active_threads(world.guild);
        tickets.first().map(|ticket| ticket.id)
    };
    let post = world.discord.wait_until(SOON, posts).await?;
    let is_archived = |wanted: bool| {
        world.discord.wait_until(SOON, move |sim| {
            let thread = sim.channel_by_id(post)?.thread.as_ref()?;
            (thread.archived == wanted && thread.locked == wanted).then_some(())
        })
    };
    world.discord.sends(world.grace, post, "!close done")?;
    is_archived(true).await?;

    world.slash(world.grace, post, "reopen", &[]).await?;

    is_archived(false).await?;
    world.shown(post, "Reopened by").await?;
    world.discord.sends_dm(world.ada, "one more thing")?;
    world.shown(post, "ada | one more thing").await?;
    world.finish().await
}

#[tokio::test]
async fn a_channel_is_put_away_by_what_it_is_and_not_by_what_is_set_today() -> Story {
    let mut world = World::builder().archiving().build().await?;
    let forum = world.discord.change(|sim| {
        sim.permits(world.guild, world.bot_role, PERMISSIONS | MANAGE_THREADS)?;
        sim.channel(world.guild, kind::FORUM, "tickets", None)
    })?;
    let archive = world.channel("Archive")?;
    world.run().await?;
    let ticket = answered(&world).await?;
    world.session_is_kept().await?;
    world.kill_bot().await?;
    // From now on tickets are posts.
    let category = format!("category = {}", world.category);
    world.reconfigure(|settings| {
        settings.replace(&category, &format!("category = {forum}\nforum = true"))
    })?;
    world.start_bot()?;
    let thanks = world.discord.sends_dm(world.ada, "thanks")?;
    world.signed(world.ada, thanks, "✅").await?;

    world.closes(world.grace, ticket.id, "close", &[]).await?;
    lies_in(&world, ticket.id, archive).await?;
    world.slash(world.grace, ticket.id, "reopen", &[]).await?;

    // It goes on where it is: no channel can move to a forum.
    world.discord.sends_dm(world.ada, "one more thing")?;
    world.shown(ticket.id, "ada | one more thing").await?;
    lies_in(&world, ticket.id, archive).await?;
    world.finish().await
}

#[tokio::test]
async fn a_member_who_returns_in_time_goes_on_and_who_comes_late_begins_anew() -> Story {
    let (world, first) = closed("reopen_within_minutes = 60").await?;
    let store = world.store().await?;
    let before = ticket_of(&store, world.ada, |ticket| ticket.closed_at.is_some()).await?;

    world.discord.advance(time::Duration::minutes(30));
    let written = world.discord.sends_dm(world.ada, "it is back")?;
    world.signed(world.ada, written, "✅").await?;
    let second = world.ticket("ada", 3).await?;
    assert_ne!(second.id, first.id);
    world
        .shown(second.id, "The member has written again")
        .await?;
    world.shown(second.id, "ada | it is back").await?;
    let again = ticket_of(&store, world.ada, |ticket| {
        ticket.status == TicketStatus::Open
    })
    .await?;
    assert_eq!(again.id, before.id);
    world.discord.sends(world.grace, second.id, "!reply two")?;
    world.shown(second.id, "#2 · ✅ delivered").await?;

    world.discord.sends(world.grace, second.id, "!close")?;
    gone(&world, second.id).await?;
    world.discord.advance(time::Duration::minutes(61));
    let late = world.discord.sends_dm(world.ada, "something else")?;
    world.signed(world.ada, late, "✅").await?;
    let third = ticket_of(&store, world.ada, |ticket| {
        ticket.status == TicketStatus::Open
    })
    .await?;
    assert_ne!(third.id, before.id);
    assert_eq!(third.next_message_number, 1);
    world.finish().await
}

#[tokio::test]
async fn an_archived_channel_that_was_deleted_by_hand_is_made_anew() -> Story {
    let (world, first, _) = archived("reopen_within_minutes = 60").await?;
    world.discord.change(|sim| sim.deletes_channel(first.id))?;

    // By a message of the member,
    let second = world
        .open_ticket_about(world.ada, "it is back")
        .await?
        .channel;
    world.shown(second.id, "ada | it is back").await?;
    world.discord.sends(world.grace, second.id, "!close")?;
    let store = world.store().await?;
    ticket_of(&store, world.ada, |ticket| ticket.closed_at.is_some()).await?;
    world.discord.change(|sim| sim.deletes_channel(second.id))?;
    // and by the staff.
    let ada = world.ada.to_string();
    world
        .slash(world.grace, general(&world)?, "reopen", &[("member", &ada)])
        .await?;

    let third = world.ticket("ada", 2).await?;
    assert_ne!(third.id, second.id);
    world.shown(third.id, "Reopened by").await?;
    assert_eq!(
        store
            .read()
            .await?
            .tickets()
            .count_of(id(world.ada))
            .await?,
        1
    );
    world.may_refuse(404, "GET", "channels/*");
    // Its name, which the closing wanted to change.
    world.may_refuse(404, "PATCH", "channels/*");
    world.may_refuse(404, "POST", "channels/*/messages");
    world.finish().await
}

#[tokio::test]
async fn a_kill_at_any_moment_of_reopening_leaves_one_channel_and_one_word_to_the_member() -> Story
{
    let (mut world, old) = closed("").await?;
    world.session_is_kept().await?;
    let general = general(&world)?;
    let told = |world: &World| {
        let told = world.told(world.ada);
        told.iter()
            .filter(|text| text.contains("have reopened"))
            .count()
    };
    let call = format!("!reopen {}", world.ada);
    let mut before = old.id;
    // Milliseconds after the call: before, within and after each of its steps.
    for (round, pause) in [0, 6, 15, 40].into_iter().enumerate() {
        world.discord.sends(world.grace, general, call.as_str())?;
        tokio::time::sleep(std::time::Duration::from_millis(pause)).await;
        world.kill_bot().await?;
        world.start_bot()?;

        let ticket = world.ticket("ada", 2).await?;
        assert_ne!(ticket.id, before);
        world.shown(ticket.id, "Reopened by").await?;
        let all = async {
            while told(&world) <= round {
                tokio::time::sleep(std::time::Duration::from_millis(20)).await;
            }
        };
        tokio::time::timeout(SOON, all).await?;
        let written = world.discord.sends_dm(world.ada, "I see")?;
        world.signed(world.ada, written, "✅").await?;
        assert_eq!((told(&world), channels(&world)), (round + 1, 1));
        before = ticket.id;
        world.discord.sends(world.grace, ticket.id, "!close done")?;
        gone(&world, ticket.id).await?;
    }
    let store = world.store().await?;
    assert_eq!(
        store
            .read()
            .await?
            .tickets()
            .count_of(id(world.ada))
            .await?,
        1
    );
    world.may_refuse(404, "DELETE", "channels/*");
    world.finish().await
}

/// Has the bot lose its session while it is down, and waits until it has read
/// again what it may have missed; it has read so often before.
async fn misses_nothing(world: &mut World, times: usize) -> anyhow::Result<()> {
    world.stop_bot().await?;
    world.discord.trouble(&Trouble::ExpireSessions);
    world.discord.advance(time::Duration::seconds(10));
    world.start_bot()?;
    world
        .logged_times("everything that was missed has been read", times)
        .await
}

#[tokio::test]
async fn notes_from_before_stay_when_the_new_channel_is_read_again() -> Story {
    let mut world = World::start().await?;
    let first = answered(&world).await?;
    world.discord.sends(world.grace, first.id, "a note")?;
    world.discord.sends(world.grace, first.id, "!close")?;
    gone(&world, first.id).await?;
    let ada = world.ada.to_string();
    world
        .slash(world.grace, general(&world)?, "reopen", &[("member", &ada)])
        .await?;
    let second = world.ticket("ada", 2).await?;
    world.shown(second.id, "Reopened by").await?;
    world.discord.sends(world.grace, second.id, "another")?;
    world.discord.sends(world.grace, second.id, "!reply two")?;
    world.shown(second.id, "#2 · ✅ delivered").await?;

    misses_nothing(&mut world, 1).await?;
    world.discord.sends_dm(world.ada, "thanks")?;
    world.shown(second.id, "ada | thanks").await?;

    world.stop_bot().await?;
    let stored = crate::changes::stored(&world).await?;
    let notes = stored.iter().filter(|item| item.kind == MessageKind::Note);
    assert_eq!(notes.count(), 2, "{stored:?}");
    assert!(
        stored.iter().all(|item| item.deleted_at.is_none()),
        "{stored:?}"
    );
    world.finish().await
}

#[tokio::test]
async fn what_staff_said_in_the_archive_stays_among_them() -> Story {
    let (mut world, ticket, _) = archived("reopen_within_minutes = 60").await?;
    world.stop_bot().await?;
    world.reconfigure(|settings| {
        settings.replace("[tickets]\n", "[tickets]\nreply_without_command = true\n")
    })?;
    world.run().await?;
    world
        .discord
        .sends(world.grace, ticket.id, "what a nuisance")?;
    let back = world.discord.sends_dm(world.ada, "it is back")?;
    world.signed(world.ada, back, "✅").await?;

    misses_nothing(&mut world, 1).await?;
    world.discord.sends(world.grace, ticket.id, "what is it?")?;

    world.told_about(world.ada, "what is it?").await?;
    world.at_rest().await?;
    let told = world.told(world.ada);
    assert!(
        !told.iter().any(|text| text.contains("nuisance")),
        "{told:?}"
    );
    world.finish().await
}

#[tokio::test]
async fn what_a_member_changed_meanwhile_is_shown_when_their_ticket_goes_on() -> Story {
    let world = World::builder()
        .archiving()
        .set("closing", "reopen_within_minutes = 60")
        .start()
        .await?;
    let archive = world.channel("Archive")?;
    let edited = world.discord.sends_dm(world.ada, "my code is 1234")?;
    let deleted = world.discord.sends_dm(world.ada, "delete me")?;
    world.signed(world.ada, deleted, "✅").await?;
    let ticket = world.ticket("ada", 3).await?.id;
    world.discord.sends(world.grace, ticket, "!close")?;
    lies_in(&world, ticket, archive).await?;
    let dm = dm(&world);
    world.discord.change(|sim| {
        sim.edits(world.ada, dm, edited, "my code is 5678")?;
        sim.deletes(world.ada, dm, deleted)
    })?;
    world.discord.sends_dm(world.ada, "still there?")?;

    world.shown(ticket, "still there?").await?;
    let changed = world.discord.wait_until(SOON, |sim| {
        let messages = sim.channel_messages(ticket).into_iter();
        let said: Vec<String> = messages.map(said).collect();
        let has = |all: &[&str]| {
            said.iter()
                .any(|text| all.iter().all(|part| text.contains(part)))
        };
        (has(&["5678", "edited"]) && has(&["1234"]) && has(&["delete me", "deleted"])).then_some(())
    });
    changed.await?;
    world.finish().await
}
