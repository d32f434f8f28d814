//! What people and webhooks do beyond writing, and whose emoji are whose.

use discord_sim::{Draft, Upload, kind, permissions};
use serde_json::json;

use crate::{
    client::{Client, INTENTS},
    scene::{Outcome, Scene},
};

#[tokio::test]
async fn a_bot_reacts_with_emoji_of_its_servers_and_with_what_is_there() -> Outcome {
    let scene = Scene::start().await;
    let id = scene.discord.sends(scene.ada, scene.channel, "x")?;
    let (own, foreign) = scene.discord.change(|sim| {
        let elsewhere = sim.guild("Elsewhere", scene.ada);
        Ok::<_, discord_sim::Refusal>((
            sim.emoji(scene.guild, "own")?,
            sim.emoji(elsewhere, "far")?,
        ))
    })?;
    let path = format!("{}/{id}/reactions", scene.messages());

    let ours = scene.put(&format!("{path}/own:{own}/@me"), json!({})).await;
    let far = format!("{path}/far:{foreign}/@me");
    let before = scene.put(&far, json!({})).await;
    let emoji = format!("far:{foreign}");
    scene
        .discord
        .change(|sim| sim.reacts(scene.ada, scene.channel, id, &emoji))?;
    let after = scene.put(&far, json!({})).await;
    let unknown = scene.put(&format!("{path}/none:12/@me"), json!({})).await;

    assert_eq!(ours.status, 204);
    assert_eq!((before.status, before.code()), (400, 10014));
    assert_eq!(after.status, 204);
    assert_eq!((unknown.status, unknown.code()), (400, 10014));
    Ok(())
}

#[tokio::test]
async fn a_person_starts_a_thread_and_discord_says_so() -> Outcome {
    let scene = Scene::start().await;
    let mut client = Client::identified(&scene.discord, INTENTS).await;

    let thread = scene
        .discord
        .change(|sim| sim.starts_thread(scene.ada, scene.channel, None, "aside"))?;
    scene.discord.sends(scene.ada, thread, "in it")?;

    let told = client.event("THREAD_CREATE").await;
    assert_eq!(told["id"], json!(thread));
    assert_eq!(told["parent_id"], json!(scene.channel));
    assert_eq!(told["type"], kind::PUBLIC_THREAD);
    let noted = client.event("MESSAGE_CREATE").await;
    assert_eq!(
        (&noted["type"], &noted["content"]),
        (&json!(18), &json!("aside"))
    );
    let said = client.event("MESSAGE_CREATE").await;
    assert_eq!(said["channel_id"], json!(thread));
    Ok(())
}

#[tokio::test]
async fn what_a_webhook_posts_carries_its_name_and_has_no_member() -> Outcome {
    let scene = Scene::start().await;
    let mut client = Client::identified(&scene.discord, INTENTS).await;
    let draft = Draft {
        components: vec![json!({ "type": 10, "content": "shown" })],
        ..Draft::default()
    };

    scene
        .discord
        .change(|sim| sim.webhook_posts(scene.channel, "Plural", &draft))?;

    let told = client.event("MESSAGE_CREATE").await;
    assert_eq!(told["author"]["username"], "Plural");
    assert_eq!(told["webhook_id"], told["author"]["id"]);
    assert_eq!(told.get("member"), None);
    assert_eq!(told["flags"], 1 << 15);
    assert_eq!(told["components"][0]["content"], "shown");
    Ok(())
}

#[tokio::test]
async fn a_file_tells_what_it_is_and_can_be_taken_off() -> Outcome {
    let scene = Scene::start().await;
    let mut client = Client::identified(&scene.discord, INTENTS).await;
    let draft = Draft {
        files: vec![Upload {
            filename: "cat.png".to_owned(),
            bytes: vec![1],
            description: Some("a cat".to_owned()),
            title: Some("My cat".to_owned()),
            spoiler: true,
            ..Upload::default()
        }],
        ..Draft::text("look")
    };

    let id = scene.discord.sends(scene.ada, scene.channel, draft)?;
    let told = client.event("MESSAGE_CREATE").await["attachments"][0].clone();
    let file = scene.discord.channel_messages(scene.channel)[0].attachments[0].id;
    scene
        .discord
        .change(|sim| sim.drops_file(scene.ada, scene.channel, id, file))?;

    assert_eq!(told["description"], "a cat");
    assert_eq!(
        (&told["title"], &told["flags"]),
        (&json!("My cat"), &json!(8))
    );
    let told = client.event("MESSAGE_UPDATE").await;
    assert_eq!(told["attachments"], json!([]));
    assert_ne!(told["edited_timestamp"], json!(null));
    Ok(())
}

#[tokio::test]
async fn people_pin_what_they_may() -> Outcome {
    let scene = Scene::start().await;
    let id = scene.discord.sends(scene.ada, scene.channel, "x")?;

    scene
        .discord
        .change(|sim| sim.pins(scene.staff, scene.channel, id, true))?;

    let shown = scene.discord.channel_messages(scene.channel);
    assert!(shown[0].pinned_at.is_some());
    assert_eq!((shown[1].kind, shown[1].author), (6, scene.staff));
    Ok(())
}

#[tokio::test]
async fn what_discord_says_of_a_pin_is_deleted_by_its_author_or_with_manage_messages() -> Outcome {
    let scene = Scene::start().await;
    let ids = ["x", "y"].map(|text| scene.discord.sends(scene.ada, scene.channel, text));
    let [mine, theirs] = ids;
    let pinned = scene
        .put(&format!("{}/pins/{}", scene.messages(), mine?), json!({}))
        .await;
    let theirs = theirs?;
    scene.discord.change(|sim| {
        sim.pins(scene.staff, scene.channel, theirs, true)?;
        let role = sim.guild_of(scene.guild).and_then(|guild| {
            let mut roles = guild.roles.values();
            roles
                .find(|role| role.bot == Some(scene.bot))
                .map(|role| role.id)
        });
        let rights = permissions::EVERYONE & !permissions::MANAGE_MESSAGES;
        sim.permits(scene.guild, role.unwrap_or_default(), rights)
    })?;
    let notes = scene.discord.channel_messages(scene.channel);
    let note_of = |author| {
        let note = notes
            .iter()
            .find(|note| note.kind == 6 && note.author == author);
        note.map(|note| note.id).unwrap_or_default()
    };

    let own = format!("{}/{}", scene.messages(), note_of(scene.bot));
    let other = format!("{}/{}", scene.messages(), note_of(scene.staff));
    let own = scene.delete(&own).await;
    let other = scene.delete(&other).await;

    assert_eq!(pinned.status, 204);
    assert_eq!(own.status, 204);
    assert_eq!((other.status, other.code()), (403, 50013));
    Ok(())
}
