//! Copies of files that are gone before their messages are sent.

use std::{fs, path::PathBuf};

use discord_sim::{Dice, Draft, Fault, Message};

use crate::world::{Story, World, said};

/// The copies that lie beside the database.
fn copies(world: &World) -> anyhow::Result<Vec<PathBuf>> {
    let mut copies = Vec::new();
    for shelf in fs::read_dir(world.folder.path().join("modmail.files"))? {
        for copy in fs::read_dir(shelf?.path())? {
            copies.push(copy?.path());
        }
    }
    Ok(copies)
}

/// Has Discord take no message after `write`, and stops the bot once one was tried:
/// whatever becomes of the copies then, no attempt has read them before.
async fn held_up(
    world: &mut World,
    write: impl FnOnce(&World) -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    let tried = world.times_logged("will try again")?;
    world.discord.throws(Some(Dice {
        method: Some("POST".to_owned()),
        path: "channels/*/messages".to_owned(),
        ..Dice::new(1, vec![(1.0, Fault::Status(503))])
    }));
    write(world)?;
    world.logged_times("will try again", tried + 1).await?;
    world.stop_bot().await
}

/// Has Discord take messages again, and the bot go on.
async fn goes_on(world: &mut World) -> anyhow::Result<()> {
    world.discord.throws(None);
    world.run().await
}

/// The message with this text.
fn found(messages: &[Message], text: &str) -> anyhow::Result<Message> {
    let found = messages.iter().find(|message| said(message).contains(text));
    found
        .cloned()
        .ok_or_else(|| anyhow::anyhow!("{text} is not there"))
}

const LINE: &str = "My copy of **note";

#[tokio::test]
async fn a_copy_that_was_deleted_is_fetched_again_both_ways() -> Story {
    let mut world = World::start().await?;
    let ticket = world.open_ticket(world.ada).await?.channel.id;

    held_up(&mut world, |world| {
        let draft = Draft::text("look").with_file("note.txt", vec![1; 9]);
        world.discord.sends_dm(world.ada, draft)?;
        Ok(())
    })
    .await?;
    for copy in copies(&world)? {
        fs::remove_file(copy)?;
    }
    goes_on(&mut world).await?;
    let relayed = world.shown(ticket, "ada | look").await?;
    assert_eq!(relayed.attachments[0].size, 9);

    held_up(&mut world, |world| {
        let draft = Draft::text("!r see the form").with_file("note.txt", vec![2; 8]);
        world.discord.sends(world.grace, ticket, draft)?;
        Ok(())
    })
    .await?;
    for copy in copies(&world)? {
        // As large as it was, and something else.
        let size = usize::try_from(fs::metadata(&copy)?.len())?;
        fs::write(copy, vec![7; size])?;
    }
    goes_on(&mut world).await?;
    world.shown(ticket, "#1 · ✅").await?;

    let answer = found(&world.discord.dm_messages(world.ada), "see the form")?;
    assert_eq!(answer.attachments[0].size, 8);
    let copy = found(&world.messages(ticket), "#1 · ✅")?;
    assert_eq!(copy.attachments[0].size, 8);
    let said = world.said_in(ticket);
    assert!(!said.iter().any(|line| line.contains(LINE)), "{said:?}");
    world.finish().await
}

#[tokio::test]
async fn what_a_member_wrote_goes_without_a_file_that_nobody_has_any_more() -> Story {
    let mut world = World::start().await?;
    let ticket = world.open_ticket(world.ada).await?.channel.id;

    let mut written = None;
    held_up(&mut world, |world| {
        let draft = Draft::text("look").with_file("note.txt", vec![1; 9]);
        let draft = draft.with_file("other.txt", vec![2; 8]);
        written = Some(world.discord.sends_dm(world.ada, draft)?);
        Ok(())
    })
    .await?;
    world.discord.advance(time::Duration::days(2));
    // A disk that was full has left half of one.
    for copy in copies(&world)? {
        if fs::read(&copy)? == [1; 9] {
            fs::write(copy, [1; 4])?;
        }
    }
    goes_on(&mut world).await?;

    let relayed = world.shown(ticket, "ada | look").await?;
    assert!(said(&relayed).contains("📎 [note"), "{}", said(&relayed));
    assert_eq!(relayed.attachments.len(), 1);
    assert_eq!(relayed.attachments[0].filename, "other.txt");
    world.shown(ticket, LINE).await?;
    let written = written.ok_or_else(|| anyhow::anyhow!("nothing was written"))?;
    world.signed(world.ada, written, "✅").await?;
    assert!(
        !world
            .told(world.ada)
            .iter()
            .any(|told| told.contains("couldn't"))
    );
    world.finish().await
}

#[tokio::test]
async fn an_answer_goes_without_a_file_that_nobody_has_any_more() -> Story {
    let mut world = World::start().await?;
    let ticket = world.open_ticket(world.ada).await?.channel.id;

    held_up(&mut world, |world| {
        let draft = Draft::text("!r see the form").with_file("note.txt", vec![1; 9]);
        world.discord.sends(world.grace, ticket, draft)?;
        Ok(())
    })
    .await?;
    // The link is dead before the copy is gone, for the next try may come in between.
    world.discord.advance(time::Duration::days(2));
    for copy in copies(&world)? {
        fs::remove_file(copy)?;
    }
    goes_on(&mut world).await?;

    world.shown(ticket, "#1 · ✅").await?;
    world.shown(ticket, LINE).await?;
    world.at_rest().await?;
    let answer = found(&world.discord.dm_messages(world.ada), "see the form")?;
    let copy = found(&world.messages(ticket), "#1 · ✅")?;
    for message in [answer, copy] {
        assert!(said(&message).contains("📎 [note"), "{}", said(&message));
        assert!(message.attachments.is_empty());
    }
    let lines = world.said_in(ticket);
    let lines = lines.iter().filter(|line| line.contains(LINE));
    assert_eq!(lines.count(), 1);
    world.finish().await
}

#[tokio::test]
async fn a_folder_that_keeps_no_copy_is_not_laid_at_the_files_door() -> Story {
    let mut world = World::builder().build().await?;
    let folder = world.folder.path().join("modmail.files");
    fs::write(&folder, "")?;

    let checked = world.command().arg("check-config").output()?;
    world.run().await?;
    let ticket = world.open_ticket(world.ada).await?.channel.id;
    let draft = Draft::text("look").with_file("note.txt", vec![1; 9]);
    world.discord.sends_dm(world.ada, draft)?;
    let shown = world.shown(ticket, "ada | look").await?;
    let draft = Draft::text("!r and mine").with_file("form.txt", vec![2; 8]);
    world.discord.sends(world.grace, ticket, draft)?;
    world.told_about(world.ada, "and mine").await?;
    world.shown(ticket, "#1 · ✅").await?;

    let shown = said(&shown);
    assert!(
        shown.contains("(I couldn't keep a copy; the link"),
        "{shown}"
    );
    let told = world.told(world.ada).pop().unwrap_or_default();
    assert!(told.contains("(I couldn't keep a copy; the link"), "{told}");
    let warning = format!("copies of files cannot be kept in {}", folder.display());
    let checked = String::from_utf8(checked.stdout)?;
    assert!(
        checked.contains(&format!("warning: {warning}")),
        "{checked}"
    );
    world.logged(&warning).await?;
    let error = format!("no copy of a file can be kept in {}", folder.display());
    world.logged(&error).await?;
    world.finish().await
}
