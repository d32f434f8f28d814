//! What was edited or deleted while no gateway session listened.

use discord_sim::{Fault, Id, Rule, Trouble};
use storage::modmail::MessageKind;

use crate::{
    catch_up::abandoned,
    changes::{MANAGE_MESSAGES, dm, stored},
    world::{Story, World},
};

/// The member's first message of [`abandoned`].
fn before(world: &World) -> anyhow::Result<Id> {
    let messages = world.discord.dm_messages(world.ada);
    let before = messages.iter().find(|message| message.content == "before");
    Ok(before
        .ok_or_else(|| anyhow::anyhow!("nothing was written"))?
        .id)
}

/// Has the bot lose its session once more, and waits until it has read again
/// what it may have missed. It has read so often before.
async fn read_again(world: &World, times: usize) -> anyhow::Result<()> {
    world.discord.advance(time::Duration::minutes(1));
    world.discord.trouble(&Trouble::ExpireSessions);
    world.discord.trouble(&Trouble::Cut);
    world
        .logged_times("everything that was missed has been read", times)
        .await
}

#[tokio::test]
async fn a_member_s_edit_is_shown_with_what_it_said_and_only_once() -> Story {
    let (mut world, ticket) = abandoned().await?;
    let (channel, written) = (dm(&world), before(&world)?);
    world
        .discord
        .change(|sim| sim.edits(world.ada, channel, written, "better"))?;

    world.start_bot()?;
    world.shown(ticket, "ada | better | ✏️ edited").await?;
    world
        .shown(ticket, "before | ✏️ what it said before")
        .await?;
    read_again(&world, 2).await?;
    world.discord.sends_dm(world.ada, "afterwards")?;
    world.shown(ticket, "afterwards").await?;

    assert_eq!(world.messages(ticket).len(), 4);
    world.stop_bot().await?;
    let message = stored(&world).await?.remove(0);
    assert_eq!(message.content, "better");
    let store = world.store().await?;
    let versions = store.read().await?.messages().versions(message.id).await?;
    let versions: Vec<_> = versions
        .into_iter()
        .map(|version| version.content)
        .collect();
    assert_eq!(versions, ["before"]);
    world.finish().await
}

#[tokio::test]
async fn a_member_s_deletion_is_marked_and_the_text_stays() -> Story {
    let (mut world, ticket) = abandoned().await?;
    let (channel, written) = (dm(&world), before(&world)?);
    world
        .discord
        .change(|sim| sim.deletes(world.ada, channel, written))?;

    world.start_bot()?;

    world.shown(ticket, "ada | before | 🗑️ deleted").await?;
    read_again(&world, 2).await?;
    world.stop_bot().await?;
    let message = stored(&world).await?.remove(0);
    assert_eq!(message.content, "before");
    assert!(message.deleted_at.is_some());
    world.finish().await
}

#[tokio::test]
async fn what_was_read_by_a_process_that_died_is_compared_too() -> Story {
    let (mut world, ticket) = abandoned().await?;
    let first = world.discord.sends_dm(world.ada, "draft")?;
    let second = world.discord.sends_dm(world.ada, "a slip")?;
    let posts = format!("channels/{ticket}/messages");
    world
        .discord
        .fails(Rule::times(1_000, "POST", &posts, Fault::Status(503)));
    world.start_bot()?;
    world.logged("will try again").await?;
    world.kill_bot().await?;

    let channel = dm(&world);
    world.discord.trouble(&Trouble::ExpireSessions);
    world.discord.advance(time::Duration::seconds(10));
    world.discord.change(|sim| {
        sim.edits(world.ada, channel, first, "final")?;
        sim.deletes(world.ada, channel, second)
    })?;
    world.discord.act(discord_sim::Action::ClearFaults)?;
    world.start_bot()?;

    world.shown(ticket, "ada | final | ✏️ edited").await?;
    world
        .shown(ticket, "draft | ✏️ what it said before")
        .await?;
    world.shown(ticket, "ada | a slip | 🗑️ deleted").await?;
    world.may_refuse(404, "PUT", "channels/*/messages/*/reactions/*/@me");
    world.finish().await
}

#[tokio::test]
async fn notes_that_changed_keep_what_they_said() -> Story {
    let (mut world, ticket) = abandoned().await?;
    world.run().await?;
    let note = world.discord.sends(world.grace, ticket, "a note")?;
    let other = world.discord.sends(world.grace, ticket, "another")?;
    world.discord.sends(world.grace, ticket, "!r hello")?;
    world.shown(ticket, "#1 · ✅").await?;
    world
        .logged("everything that was missed has been read")
        .await?;
    world.stop_bot().await?;
    world.discord.trouble(&Trouble::ExpireSessions);
    world.discord.advance(time::Duration::seconds(10));
    world.discord.change(|sim| {
        sim.edits(world.grace, ticket, note, "a better note")?;
        sim.deletes(world.grace, ticket, other)
    })?;

    world.start_bot()?;
    world
        .logged_times("everything that was missed has been read", 2)
        .await?;
    world.stop_bot().await?;

    let stored = stored(&world).await?;
    let notes: Vec<_> = stored
        .iter()
        .filter(|item| item.kind == MessageKind::Note)
        .collect();
    assert_eq!(notes.len(), 2);
    assert_eq!(notes[0].content, "a better note");
    assert!(notes[0].edited_at.is_some() && notes[0].deleted_at.is_none());
    assert_eq!(notes[1].content, "another");
    assert!(notes[1].deleted_at.is_some());
    world.finish().await
}

#[tokio::test]
async fn copies_that_staff_deleted_by_hand_meanwhile_disturb_nothing() -> Story {
    let (mut world, ticket) = abandoned().await?;
    world.run().await?;
    world.discord.sends(world.grace, ticket, "!r hello")?;
    let answer = world.shown(ticket, "#1 · ✅").await?;
    let relayed = world.shown(ticket, "ada | before").await?;
    world
        .logged("everything that was missed has been read")
        .await?;
    world.stop_bot().await?;
    world.discord.trouble(&Trouble::ExpireSessions);
    world.discord.advance(time::Duration::seconds(10));
    world.discord.change(|sim| {
        sim.permits(world.guild, world.moderators, MANAGE_MESSAGES)?;
        sim.gives_role(world.guild, world.grace, world.moderators)?;
        sim.deletes(world.grace, ticket, answer.id)?;
        sim.deletes(world.grace, ticket, relayed.id)
    })?;

    world.start_bot()?;
    world
        .logged_times("everything that was missed has been read", 2)
        .await?;
    world.discord.sends_dm(world.ada, "thanks")?;
    world.shown(ticket, "ada | thanks").await?;
    world.told_about(world.ada, "hello").await?;

    world.stop_bot().await?;
    let stored = stored(&world).await?;
    assert_eq!(stored.len(), 3);
    assert!(
        stored.iter().all(|item| item.deleted_at.is_none()),
        "{stored:?}"
    );
    world.finish().await
}

#[tokio::test]
async fn nothing_counts_as_deleted_because_discord_does_not_show_it() -> Story {
    let (mut world, ticket) = abandoned().await?;
    let path = format!("channels/{}/messages", dm(&world));
    // Both the look forward and the one back: first no answer, then a refusal.
    world
        .discord
        .fails(Rule::times(2, "GET", &path, Fault::Status(503)));
    world.discord.fails(Rule {
        skip: 2,
        ..Rule::times(1_000, "GET", &path, Fault::Refused(50_013))
    });

    world.start_bot()?;
    world
        .logged_times("everything that was missed has been read", 1)
        .await?;
    world.discord.sends_dm(world.ada, "afterwards")?;
    world.shown(ticket, "afterwards").await?;

    world.stop_bot().await?;
    let stored = stored(&world).await?;
    assert!(
        stored.iter().all(|item| item.deleted_at.is_none()),
        "{stored:?}"
    );
    world.finish().await
}

#[tokio::test]
async fn notes_stay_where_the_bot_may_not_read_the_history_any_more() -> Story {
    const READ_MESSAGE_HISTORY: u64 = 1 << 16;
    let (mut world, ticket) = abandoned().await?;
    world.run().await?;
    world.discord.sends(world.grace, ticket, "between us")?;
    world
        .logged("everything that was missed has been read")
        .await?;
    world.stop_bot().await?;
    world.discord.trouble(&Trouble::ExpireSessions);
    world.discord.advance(time::Duration::seconds(10));
    // From now on the list of its messages is empty.
    world
        .discord
        .change(|sim| sim.overwrites(ticket, world.bot_role, 0, READ_MESSAGE_HISTORY))?;

    world.start_bot()?;
    world
        .logged_times("everything that was missed has been read", 2)
        .await?;
    world.discord.sends_dm(world.ada, "afterwards")?;
    world.shown(ticket, "afterwards").await?;

    world.stop_bot().await?;
    let stored = stored(&world).await?;
    assert!(
        stored.iter().any(|item| item.kind == MessageKind::Note),
        "{stored:?}"
    );
    assert!(
        stored.iter().all(|item| item.deleted_at.is_none()),
        "{stored:?}"
    );
    world.finish().await
}
