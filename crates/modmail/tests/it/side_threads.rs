//! Threads that people start below a ticket's channel, and what programs post there.

use discord_sim::{Draft, Id, Trouble};
use serde_json::json;
use storage::modmail::MessageKind;

use crate::world::{SOON, Story, World};

/// The notes of ada's last ticket.
async fn notes(world: &World) -> anyhow::Result<Vec<String>> {
    let store = world.store().await?;
    let mut tx = store.read().await?;
    let ada = twilight_model::id::Id::new(world.ada.get()).into();
    let ticket = tx.tickets().of_member(ada, None, 1).await?.remove(0);
    let said = tx.messages().of_ticket(ticket.id, None, 100).await?;
    drop(tx);
    store.database().close().await;
    let notes = said
        .into_iter()
        .filter(|row| row.kind == MessageKind::Note && row.deleted_at.is_none());
    Ok(notes.map(|row| row.content).collect())
}

/// A thread that grace starts below ada's ticket.
async fn aside(world: &World) -> anyhow::Result<(Id, Id)> {
    let ticket = world.open_ticket(world.ada).await?.channel.id;
    let aside = world
        .discord
        .change(|sim| sim.starts_thread(world.grace, ticket, None, "aside"))?;
    // Heard of.
    world.at_rest().await?;
    Ok((ticket, aside))
}

#[tokio::test]
async fn a_thread_below_a_ticket_belongs_to_it() -> Story {
    let world = World::builder()
        .set("tickets", "reply_without_command = true")
        .start()
        .await?;
    let (ticket, aside) = aside(&world).await?;

    world
        .discord
        .sends(world.grace, aside, "what do you think?")?;
    world
        .discord
        .sends(world.grace, aside, "!reply we are on it")?;
    world.shown(ticket, "#1 · ✅ delivered").await?;
    world.discord.sends(world.grace, aside, "!rename vip")?;
    world.shown(aside, "The label has been set").await?;
    world.at_rest().await?;

    assert_eq!(world.told(world.ada)[1..], ["grace | we are on it"]);
    assert_eq!(notes(&world).await?, ["what do you think?"]);
    world.finish().await
}

#[tokio::test]
async fn a_thread_that_is_started_while_nobody_listens_belongs_to_its_ticket() -> Story {
    let mut world = World::start().await?;
    let ticket = world.open_ticket(world.ada).await?.channel.id;
    world.stop_bot().await?;
    world.discord.trouble(&Trouble::ExpireSessions);

    let aside = world
        .discord
        .change(|sim| sim.starts_thread(world.grace, ticket, None, "aside"))?;
    world.discord.sends(world.grace, aside, "said meanwhile")?;
    world.run().await?;
    world.at_rest().await?;
    world.discord.sends(world.grace, aside, "said since")?;
    world.at_rest().await?;

    assert_eq!(notes(&world).await?, ["said meanwhile", "said since"]);
    world.finish().await
}

#[tokio::test]
async fn what_is_written_in_a_thread_while_nobody_listens_is_kept_beside_what_was_there() -> Story {
    let mut world = World::start().await?;
    let (ticket, aside) = aside(&world).await?;
    world.discord.sends(world.grace, ticket, "in the ticket")?;
    world.at_rest().await?;
    world.discord.sends(world.grace, aside, "said before")?;
    world.at_rest().await?;
    world.stop_bot().await?;
    world.discord.trouble(&Trouble::ExpireSessions);

    world.discord.sends(world.grace, aside, "said meanwhile")?;
    world.discord.sends(world.grace, ticket, "there, too")?;
    world.run().await?;
    world.at_rest().await?;

    let mut notes = notes(&world).await?;
    notes.sort();
    let expected = [
        "in the ticket",
        "said before",
        "said meanwhile",
        "there, too",
    ];
    assert_eq!(notes, expected);
    world.finish().await
}

#[tokio::test]
async fn a_thread_that_is_deleted_does_not_end_its_ticket() -> Story {
    let world = World::start().await?;
    let (ticket, aside) = aside(&world).await?;
    world.discord.sends(world.grace, aside, "never mind")?;
    world.at_rest().await?;

    world.discord.change(|sim| sim.deletes_channel(aside))?;
    world.discord.sends_dm(world.ada, "still there?")?;

    world.shown(ticket, "still there?").await?;
    world.finish().await
}

#[tokio::test]
async fn a_thread_is_archived_with_its_ticket_and_taken_up_with_it() -> Story {
    let world = World::builder().archiving().start().await?;
    let (ticket, aside) = aside(&world).await?;
    let archived = async |wanted: bool| {
        let seen = world.discord.wait_until(SOON, |sim| {
            let thread = sim.channel_by_id(aside)?.thread.as_ref()?;
            (thread.archived == wanted).then_some(())
        });
        seen.await
    };

    world.closes(world.grace, ticket, "close", &[]).await?;
    archived(true).await?;
    world.slash(world.grace, ticket, "reopen", &[]).await?;
    archived(false).await?;

    world.finish().await
}

#[tokio::test]
async fn what_bots_and_webhooks_post_in_a_ticket_is_kept_as_notes() -> Story {
    let mut world = World::start().await?;
    let ticket = world.open_ticket(world.ada).await?.channel.id;
    let helper = world.discord.change(|sim| {
        let helper = sim.bot("helper", "another-token");
        sim.invites_bot(helper, world.guild, 0).map(|_| helper)
    })?;

    world.discord.change(|sim| {
        let text = Draft::text("said by an alter");
        sim.webhook_posts(ticket, "Plural", &text)?;
        let embed = Draft {
            embeds: vec![json!({ "type": "rich", "title": "Warned", "description": "ada" })],
            ..Draft::default()
        };
        sim.sends(helper, ticket, &embed)
    })?;
    world.at_rest().await?;
    world.stop_bot().await?;
    world.discord.trouble(&Trouble::ExpireSessions);
    world
        .discord
        .change(|sim| sim.webhook_posts(ticket, "Plural", &Draft::text("said meanwhile")))?;
    world.run().await?;
    world.at_rest().await?;

    assert_eq!(
        notes(&world).await?,
        ["said by an alter", "Warned\nada", "said meanwhile"]
    );
    assert_eq!(world.told(world.ada).len(), 1);
    world.finish().await
}
