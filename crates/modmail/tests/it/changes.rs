//! Edits and deletions, both ways.

use discord_sim::{Action, Channel, Draft, Fault, Id, Rule};
use serde_json::{Value, json};
use storage::modmail::{Message, MessageKind};

use crate::world::{SOON, Story, World, said};

pub(crate) const MANAGE_MESSAGES: u64 = 1 << 13;

/// A ticket in which ada has written.
async fn opened(world: &World) -> anyhow::Result<(Channel, Id)> {
    let opened = world.open_ticket_about(world.ada, "the first").await?;
    Ok((opened.channel, opened.written))
}

/// Runs a command that takes a number.
async fn change(
    world: &World,
    user: Id,
    channel: Id,
    command: &str,
    options: &[(&str, Value)],
) -> anyhow::Result<discord_sim::Message> {
    let options = options.iter();
    let options = options.map(|(name, value)| ((*name).to_owned(), value.clone()));
    let asked = world
        .discord
        .runs_slash(user, channel, command, options.collect())?;
    Ok(world.discord.answer_message(asked, SOON).await?)
}

#[expect(clippy::indexing_slicing, reason = "there is one in every story here")]
pub(crate) fn dm(world: &World) -> Id {
    world.discord.dm_messages(world.ada)[0].channel
}

/// Everything kept of ada's ticket.
pub(crate) async fn stored(world: &World) -> anyhow::Result<Vec<Message>> {
    let store = world.store().await?;
    let mut tx = store.read().await?;
    let ada = twilight_model::id::Id::new(world.ada.get()).into();
    let ticket = tx.tickets().open_of(ada).await?;
    let ticket = ticket.ok_or_else(|| anyhow::anyhow!("no ticket"))?;
    Ok(tx.messages().of_ticket(ticket.id, None, 100).await?)
}

/// Waits until the member sees exactly this as the text of an answer.
async fn answered(world: &World, text: &str) -> anyhow::Result<()> {
    let bot = world.discord.read(discord_sim::World::first_bot)?;
    let seen = world.discord.wait_until(SOON, |sim| {
        let messages = sim.dm_messages(world.ada, bot);
        let mut texts = messages.iter().map(|message| said(message));
        texts
            .any(|other| other == format!("grace | {text}"))
            .then_some(())
    });
    Ok(seen.await?)
}

#[tokio::test]
async fn what_a_member_edits_while_the_bot_is_down_is_shown_with_what_it_said() -> Story {
    let mut world = World::start().await?;
    let (ticket, written) = opened(&world).await?;
    world.stop_bot().await?;

    let channel = dm(&world);
    world
        .discord
        .change(|sim| sim.edits(world.ada, channel, written, "the second"))?;
    world.start_bot()?;
    world
        .shown(ticket.id, "the first | ✏️ what it said before")
        .await?;
    let channel = dm(&world);
    world
        .discord
        .change(|sim| sim.edits(world.ada, channel, written, "the third"))?;

    world
        .shown(ticket.id, "the second | ✏️ what it said before")
        .await?;
    world
        .shown(ticket.id, "ada | the third | ✏️ edited")
        .await?;
    let messages = world.messages(ticket.id);
    assert_eq!(messages.len(), 4, "{messages:?}");
    world.stop_bot().await?;
    let message = stored(&world).await?.remove(0);
    assert_eq!(message.content, "the third");
    let store = world.store().await?;
    let versions = store.read().await?.messages().versions(message.id).await?;
    let versions: Vec<_> = versions
        .into_iter()
        .map(|version| version.content)
        .collect();
    assert_eq!(versions, ["the first", "the second"]);
    world.finish().await
}

#[tokio::test]
async fn what_a_member_deletes_stays_and_is_marked_also_after_a_restart() -> Story {
    let mut world = World::start().await?;
    let (ticket, written) = opened(&world).await?;
    world.stop_bot().await?;

    let channel = dm(&world);
    world
        .discord
        .change(|sim| sim.deletes(world.ada, channel, written))?;
    world.start_bot()?;

    world
        .shown(ticket.id, "ada | the first | 🗑️ deleted")
        .await?;
    world.stop_bot().await?;
    let message = stored(&world).await?.remove(0);
    assert_eq!(message.content, "the first");
    assert!(message.deleted_at.is_some());
    world.finish().await
}

#[tokio::test]
async fn a_message_that_is_edited_before_staff_have_it_ends_as_edited() -> Story {
    let world = World::start().await?;
    let (ticket, _) = opened(&world).await?;
    let path = format!("channels/{}/messages", ticket.id);
    world
        .discord
        .fails(Rule::times(1_000, "POST", &path, Fault::Status(503)));
    let late = world.discord.sends_dm(world.ada, "draft")?;
    world.logged("will try again").await?;
    let channel = dm(&world);
    world
        .discord
        .change(|sim| sim.edits(world.ada, channel, late, "final"))?;
    world.discord.act(Action::ClearFaults)?;

    world.shown(ticket.id, "final | ✏️ edited").await?;
    world
        .shown(ticket.id, "draft | ✏️ what it said before")
        .await?;
    world.signed(world.ada, late, "✅").await?;
    world.finish().await
}

#[tokio::test]
async fn a_long_message_that_becomes_short_loses_its_further_parts() -> Story {
    let world = World::start().await?;
    let (ticket, _) = opened(&world).await?;
    let answer = "word ".repeat(1_100);
    world
        .slash(world.grace, ticket.id, "reply", &[("text", &answer)])
        .await?;
    world.shown(ticket.id, "#1 · ✅").await?;
    let parts = |world: &World| {
        let messages = world.discord.dm_messages(world.ada);
        messages
            .iter()
            .filter(|message| said(message).starts_with("grace"))
            .count()
    };
    assert_eq!(parts(&world), 2);

    change(
        &world,
        world.grace,
        ticket.id,
        "edit",
        &[("number", json!(1)), ("text", json!("short"))],
    )
    .await?;
    answered(&world, "short").await?;
    let one = world.discord.wait_until(SOON, |sim| {
        let bot = sim.first_bot().ok()?;
        let messages = sim.dm_messages(world.ada, bot);
        let parts = messages
            .iter()
            .filter(|message| said(message).starts_with("grace"));
        (parts.count() == 1).then_some(())
    });
    one.await?;

    let longer = "longer ".repeat(800);
    change(
        &world,
        world.grace,
        ticket.id,
        "edit",
        &[("number", json!(1)), ("text", json!(longer))],
    )
    .await?;
    world.told_about(world.ada, "grace | longer").await?;
    let two = world.discord.wait_until(SOON, |sim| {
        let bot = sim.first_bot().ok()?;
        let messages = sim.dm_messages(world.ada, bot);
        let parts = messages
            .iter()
            .filter(|message| said(message).contains("longer"));
        (parts.count() == 2).then_some(())
    });
    two.await?;
    world
        .shown(ticket.id, "#1 · ✅ delivered · ✏️ edited")
        .await?;
    world.finish().await
}

#[tokio::test]
async fn answers_are_edited_and_deleted_by_the_number_that_is_printed() -> Story {
    let mut world = World::start().await?;
    let (ticket, _) = opened(&world).await?;
    for text in ["!r one", "!r two", "!r three"] {
        world.discord.sends(world.grace, ticket.id, text)?;
    }
    world.shown(ticket.id, "#3 · ✅").await?;

    world.discord.sends(world.grace, ticket.id, "!d 1")?;
    world.shown(ticket.id, "one | #1 · 🗑️ deleted").await?;
    world.stop_bot().await?;
    world.run().await?;
    world
        .discord
        .sends(world.grace, ticket.id, "!edit 2 zwei\nund mehr")?;
    world
        .shown(ticket.id, "zwei\nund mehr | #2 · ✅ delivered · ✏️ edited")
        .await?;
    answered(&world, "zwei\nund mehr").await?;
    world.discord.sends(world.grace, ticket.id, "!r four")?;

    world.shown(ticket.id, "four | #4 · ✅").await?;
    world.shown(ticket.id, "three | #3 · ✅").await?;
    let gone = world.discord.wait_until(SOON, |sim| {
        let bot = sim.first_bot().ok()?;
        let mut messages = sim.dm_messages(world.ada, bot).into_iter();
        (!messages.any(|message| said(message) == "grace | one")).then_some(())
    });
    gone.await?;
    let gone = change(
        &world,
        world.grace,
        ticket.id,
        "edit",
        &[("number", json!(1)), ("text", json!("x"))],
    )
    .await?;
    assert!(
        said(&gone).contains("was already deleted"),
        "{}",
        said(&gone)
    );
    world.finish().await
}

#[tokio::test]
async fn an_answer_is_edited_and_deleted_by_answering_its_copy() -> Story {
    let world = World::start().await?;
    let (ticket, _) = opened(&world).await?;
    world.discord.sends(world.grace, ticket.id, "!r helo")?;
    let copy = world.shown(ticket.id, "#1 · ✅").await?;

    let edit = Draft::text("!e 5 hello").replying_to(copy.id);
    world.discord.sends(world.grace, ticket.id, edit)?;
    answered(&world, "5 hello").await?;
    let delete = Draft::text("!d").replying_to(copy.id);
    world.discord.sends(world.grace, ticket.id, delete)?;

    world.shown(ticket.id, "5 hello | #1 · 🗑️ deleted").await?;
    let message = stored(&world).await?;
    let answer = message
        .iter()
        .find(|message| message.kind == MessageKind::Staff);
    assert_eq!(
        answer.map(|answer| answer.content.as_str()),
        Some("5 hello")
    );
    world.finish().await
}

#[tokio::test]
async fn the_menu_of_a_copy_deletes_the_answer() -> Story {
    let world = World::start().await?;
    let (ticket, _) = opened(&world).await?;
    world.discord.sends(world.grace, ticket.id, "!r hello")?;
    let copy = world.shown(ticket.id, "#1 · ✅").await?;

    let asked = world.discord.act(Action::MessageMenu {
        user: world.grace,
        channel: ticket.id,
        bot: None,
        command: "Delete reply".to_owned(),
        target: copy.id,
    })?;
    let asked = asked.id().ok_or_else(|| anyhow::anyhow!("nothing asked"))?;
    let answer = world.discord.answer_message(asked, SOON).await?;

    assert!(
        said(&answer).contains("#1 has been deleted"),
        "{}",
        said(&answer)
    );
    world.shown(ticket.id, "hello | #1 · 🗑️ deleted").await?;
    let gone = world.discord.wait_until(SOON, |sim| {
        let bot = sim.first_bot().ok()?;
        let mut messages = sim.dm_messages(world.ada, bot).into_iter();
        (!messages.any(|message| said(message) == "grace | hello")).then_some(())
    });
    gone.await?;
    world.finish().await
}

#[tokio::test]
async fn only_the_author_and_moderators_change_an_answer() -> Story {
    let world = World::start().await?;
    let (ticket, _) = opened(&world).await?;
    world.discord.sends(world.grace, ticket.id, "!r hello")?;
    world.shown(ticket.id, "#1 · ✅").await?;
    world
        .discord
        .change(|sim| sim.gives_role(world.guild, world.bob, world.supporters))?;

    for command in ["edit", "delete"] {
        let mut options = vec![("number", json!(1))];
        if command == "edit" {
            options.push(("text", json!("haha")));
        }
        let refused = change(&world, world.bob, ticket.id, command, &options).await?;
        assert!(
            said(&refused).contains("Only its author"),
            "{}",
            said(&refused)
        );
    }
    world
        .discord
        .change(|sim| sim.gives_role(world.guild, world.bob, world.moderators))?;
    let done = change(
        &world,
        world.bob,
        ticket.id,
        "delete",
        &[("number", json!(1))],
    )
    .await?;

    assert!(said(&done).contains("has been deleted"), "{}", said(&done));
    let copy = world.shown(ticket.id, "#1 · 🗑️").await?;
    assert!(said(&copy).contains(&format!("Deleted by <@{}>", world.bob)));
    assert!(copy.pings.users.is_empty());
    world.finish().await
}

#[tokio::test]
async fn an_answer_that_is_still_on_its_way_is_edited_in_order() -> Story {
    let world = World::start().await?;
    let (ticket, _) = opened(&world).await?;
    let path = format!("channels/{}/messages", dm(&world));
    world
        .discord
        .fails(Rule::times(1_000, "POST", &path, Fault::Status(503)));
    world.discord.sends(world.grace, ticket.id, "!r draft")?;
    world.shown(ticket.id, "#1 · ⏳").await?;
    world.discord.sends(world.grace, ticket.id, "!r second")?;
    world.discord.sends(world.grace, ticket.id, "!e 1 final")?;
    world
        .shown(ticket.id, "final | #1 · ⏳ on its way · ✏️ edited")
        .await?;
    world.discord.sends(world.grace, ticket.id, "!d 2")?;
    world.shown(ticket.id, "second | #2 · 🗑️").await?;
    world.discord.act(Action::ClearFaults)?;

    answered(&world, "final").await?;
    world
        .shown(ticket.id, "final | #1 · ✅ delivered · ✏️ edited")
        .await?;
    let gone = world.discord.wait_until(SOON, |sim| {
        let bot = sim.first_bot().ok()?;
        let mut deleted = sim
            .deleted_messages(dm_of(sim, world.ada, bot)?)
            .into_iter();
        deleted
            .any(|deleted_message| said(deleted_message) == "grace | second")
            .then_some(())
    });
    gone.await?;
    world.finish().await
}

fn dm_of(world: &discord_sim::World, user: Id, bot: Id) -> Option<Id> {
    world
        .dm_messages(user, bot)
        .first()
        .map(|dm_message| dm_message.channel)
}

#[tokio::test]
async fn an_answer_that_was_not_delivered_is_changed_and_deleted_too() -> Story {
    let world = World::start().await?;
    let (ticket, _) = opened(&world).await?;
    world.discord.change(|sim| {
        let bot = sim.first_bot()?;
        sim.blocks(world.ada, bot, true)
    })?;
    world.discord.sends(world.grace, ticket.id, "!r helo")?;
    world.shown(ticket.id, "#1 · ❌").await?;

    world.discord.sends(world.grace, ticket.id, "!e 1 hello")?;
    world
        .shown(ticket.id, "hello | #1 · ✏️ edited · ❌")
        .await?;
    world.discord.sends(world.grace, ticket.id, "!d 1")?;
    world.shown(ticket.id, "hello | #1 · 🗑️").await?;
    world.discord.change(|sim| {
        let bot = sim.first_bot()?;
        sim.blocks(world.ada, bot, false)
    })?;
    world
        .discord
        .sends(world.grace, ticket.id, "!r there you are")?;

    world.shown(ticket.id, "there you are | #2 · ✅").await?;
    world.refuses(403, "POST", "channels/*/messages");
    world.finish().await
}

#[tokio::test]
async fn copies_that_staff_delete_by_hand_disturb_nothing() -> Story {
    let world = World::start().await?;
    let (ticket, written) = opened(&world).await?;
    world.discord.sends(world.grace, ticket.id, "!r hello")?;
    let answer = world.shown(ticket.id, "#1 · ✅").await?;
    let relayed = world.shown(ticket.id, "ada | the first").await?;
    world.discord.change(|sim| {
        sim.permits(world.guild, world.moderators, MANAGE_MESSAGES)?;
        sim.gives_role(world.guild, world.grace, world.moderators)?;
        sim.deletes(world.grace, ticket.id, answer.id)?;
        sim.deletes(world.grace, ticket.id, relayed.id)
    })?;

    let channel = dm(&world);
    world
        .discord
        .change(|sim| sim.edits(world.ada, channel, written, "the second"))?;
    world
        .shown(ticket.id, "the first | ✏️ what it said before")
        .await?;
    world
        .discord
        .sends(world.grace, ticket.id, "!e 1 hello again")?;

    answered(&world, "hello again").await?;
    world.discord.sends_dm(world.ada, "thanks")?;
    world.shown(ticket.id, "ada | thanks").await?;
    world.may_refuse(404, "PATCH", "channels/*/messages/*");
    world.finish().await
}

#[tokio::test]
async fn notes_keep_what_they_said() -> Story {
    let mut world = World::start().await?;
    let (ticket, _) = opened(&world).await?;
    let note = world.discord.sends(world.grace, ticket.id, "a note")?;
    let other = world.discord.sends(world.grace, ticket.id, "another")?;
    world
        .discord
        .change(|sim| sim.edits(world.grace, ticket.id, note, "a better note"))?;
    world
        .discord
        .change(|sim| sim.deletes(world.grace, ticket.id, other))?;
    world.discord.sends(world.grace, ticket.id, "!r done")?;
    world.shown(ticket.id, "#1 · ✅").await?;

    world.stop_bot().await?;
    let stored = stored(&world).await?;
    let notes: Vec<_> = stored
        .iter()
        .filter(|item| item.kind == MessageKind::Note)
        .collect();
    assert_eq!(notes.len(), 2);
    assert_eq!(notes[0].content, "a better note");
    assert!(notes[0].edited_at.is_some());
    assert_eq!(notes[1].content, "another");
    assert!(notes[1].deleted_at.is_some());
    world.finish().await
}

#[tokio::test]
async fn a_form_opens_for_the_text_that_an_edit_leaves_out() -> Story {
    let world = World::start().await?;
    let (ticket, _) = opened(&world).await?;
    world.discord.sends(world.grace, ticket.id, "!r hello")?;
    world.shown(ticket.id, "#1 · ✅").await?;

    let options = [("number".to_owned(), json!(1))].into_iter().collect();
    let asked = world
        .discord
        .runs_slash(world.grace, ticket.id, "edit", options)?;
    let form =
        world
            .discord
            .wait_until(SOON, |sim| match sim.interaction(asked)?.given.clone()? {
                discord_sim::Given::Modal(form) => Some(form),
                _ => None,
            });
    let form = form.await?;
    assert!(form.to_string().contains("hello"), "{form}");
    world.discord.submits(asked, &[("text", "many\nlines")])?;

    answered(&world, "many\nlines").await?;
    world.finish().await
}

#[tokio::test]
async fn a_form_holds_a_long_reply_and_what_an_edit_adds_points_to_its_place() -> Story {
    let world = World::start().await?;
    let ticket = world.open_ticket(world.ada).await?.channel;
    let long = "word ".repeat(900) + "end";
    world
        .slash(world.grace, ticket.id, "reply", &[("text", &long)])
        .await?;
    world.shown(ticket.id, "#1 · ✅ delivered").await?;
    world
        .slash(world.grace, ticket.id, "reply", &[("text", "short")])
        .await?;
    let second = world.shown(ticket.id, "short | #2 · ✅ delivered").await?;

    let options = [("number".to_owned(), json!(1))].into_iter().collect();
    let asked = world
        .discord
        .runs_slash(world.grace, ticket.id, "edit", options)?;
    let form = world.discord.answered(asked).await?.given;
    let Some(discord_sim::Given::Modal(form)) = form else {
        anyhow::bail!("no form: {form:?}");
    };
    let shown = form.to_string();
    world
        .discord
        .submits(asked, &[("text", "word "), ("rest", "end, mended")])?;
    world.shown(ticket.id, "word end, mended").await?;
    let text = "again ".repeat(900);
    let longer = [("number", json!(2)), ("text", json!(text))];
    change(&world, world.grace, ticket.id, "edit", &longer).await?;

    assert!(shown.contains("word end\""), "{shown}");
    let added = world.discord.wait_until(SOON, |sim| {
        let messages = sim.channel_messages(ticket.id);
        let mut added = messages.into_iter().filter(|shown| shown.id > second.id);
        added.find(|shown| said(shown).contains("again")).cloned()
    });
    let reference = added.await?.reference;
    let place = reference.and_then(|to| to["message_id"].as_str().map(str::to_owned));
    assert_eq!(place, Some(second.id.to_string()));
    world.finish().await
}
