//! The rules of threads and forum posts.

use discord_sim::kind;
use reqwest::Method;
use serde_json::json;

use crate::scene::{Outcome, Scene};

#[tokio::test]
async fn a_message_has_one_thread_at_most() -> Outcome {
    let scene = Scene::start().await;
    let id = scene.discord.sends(scene.ada, scene.channel, "x")?;
    let path = format!("{}/{id}/threads", scene.messages());

    let first = scene.post(&path, json!({ "name": "about x" })).await;
    let second = scene.post(&path, json!({ "name": "again" })).await;

    assert_eq!((first.status, first.id()), (201, id));
    assert_eq!(second.code(), 160_004);
    Ok(())
}

#[tokio::test]
async fn a_forum_post_begins_with_a_message() -> Outcome {
    let scene = Scene::start().await;
    let forum = scene
        .discord
        .change(|sim| sim.channel(scene.guild, kind::FORUM, "posts", None))?;
    let path = format!("/channels/{forum}/threads");

    let bare = scene.post(&path, json!({ "name": "post" })).await;
    let empty = scene
        .post(&path, json!({ "name": "post", "message": {} }))
        .await;
    let made = scene
        .post(
            &path,
            json!({ "name": "post", "message": { "content": "first" } }),
        )
        .await;

    bare.field("message");
    assert_eq!(empty.code(), 50006);
    assert_eq!(made.json["message"]["content"], "first");
    assert_eq!(made.json["parent_id"], json!(forum));
    // A post and its first message have one identifier.
    assert_eq!(made.json["message"]["id"], made.json["id"]);
    let active = scene
        .get(&format!("/guilds/{}/threads/active", scene.guild))
        .await;
    assert_eq!(active.json["threads"].as_array().ok_or("none")?.len(), 1);
    let direct = scene
        .post(
            &format!("/channels/{forum}/messages"),
            json!({ "content": "x" }),
        )
        .await;
    assert_eq!(direct.code(), 50008);
    Ok(())
}

#[tokio::test]
async fn an_idle_thread_archives_itself_and_a_message_opens_it_again() -> Outcome {
    let scene = Scene::start().await;
    let body = json!({ "name": "t", "type": 11, "auto_archive_duration": 60 });
    let thread = scene
        .post(&format!("/channels/{}/threads", scene.channel), body)
        .await
        .id();

    scene.discord.advance(time::Duration::minutes(61));
    let idle = scene.get(&format!("/channels/{thread}")).await;
    scene.discord.sends(scene.ada, thread, "still here")?;
    let awake = scene.get(&format!("/channels/{thread}")).await;

    assert_eq!(idle.json["thread_metadata"]["archived"], true);
    assert_eq!(awake.json["thread_metadata"]["archived"], false);
    Ok(())
}

#[tokio::test]
async fn an_archived_thread_is_only_opened() {
    let scene = Scene::start().await;
    let body = json!({ "name": "t", "type": 11 });
    let thread = scene
        .post(&format!("/channels/{}/threads", scene.channel), body)
        .await
        .id();
    let path = format!("/channels/{thread}");

    assert_eq!(
        scene.patch(&path, json!({ "archived": true })).await.status,
        200
    );
    assert_eq!(
        scene.patch(&path, json!({ "name": "other" })).await.code(),
        50083
    );
    assert_eq!(
        scene
            .patch(&path, json!({ "archived": false }))
            .await
            .status,
        200
    );
    scene
        .patch(&path, json!({ "auto_archive_duration": 61 }))
        .await
        .field("auto_archive_duration");
}

#[tokio::test]
async fn a_server_holds_1000_active_threads() -> Outcome {
    let scene = Scene::start().await;
    scene
        .discord
        .change(|world| world.settings.rate_limits = false);
    let path = format!("/channels/{}/threads", scene.channel);
    for _ in 0..1_000 {
        scene.post(&path, json!({ "name": "t", "type": 11 })).await;
    }

    let told = scene.post(&path, json!({ "name": "t", "type": 11 })).await;

    assert_eq!(told.code(), 160_006);
    Ok(())
}

/// A thread below the channel that the member wrote into, and what they wrote.
async fn thread_of_ada(scene: &Scene) -> (discord_sim::Id, discord_sim::Id) {
    let body = json!({ "name": "t", "type": 11 });
    let thread = scene
        .post(&format!("/channels/{}/threads", scene.channel), body)
        .await
        .id();
    let message = scene.discord.sends(scene.ada, thread, "mine").unwrap();
    (thread, message)
}

#[tokio::test]
async fn an_archived_thread_stands_still_until_it_is_written_to() -> Outcome {
    let scene = Scene::start().await;
    let (thread, message) = thread_of_ada(&scene).await;
    let (staff, ada) = (scene.staff, scene.ada);
    scene
        .discord
        .change(|world| world.edits_channel(staff, thread, json!({ "archived": true })))?;

    let code = |refused: Result<(), discord_sim::Refusal>| refused.unwrap_err().code;
    let edit = scene
        .discord
        .change(|world| world.edits(ada, thread, message, "edited"));
    assert_eq!(code(edit), 50083);
    let react = scene
        .discord
        .change(|world| world.reacts(ada, thread, message, "👍"));
    assert_eq!(code(react), 50083);
    let reaction = format!("/channels/{thread}/messages/{message}/reactions/👍/@me");
    let told = scene.send(scene.request(Method::PUT, &reaction)).await;
    assert_eq!(told.code(), 50083);
    scene
        .discord
        .change(|world| world.deletes(ada, thread, message))?;

    let told = scene
        .post(
            &format!("/channels/{thread}/messages"),
            json!({ "content": "x" }),
        )
        .await;
    assert_eq!(told.status, 200);
    let open = scene.get(&format!("/channels/{thread}")).await;
    assert_eq!(open.json["thread_metadata"]["archived"], false);
    Ok(())
}

#[tokio::test]
async fn a_locked_thread_is_the_moderators_alone() -> Outcome {
    let scene = Scene::start().await;
    let (thread, message) = thread_of_ada(&scene).await;
    let (staff, ada) = (scene.staff, scene.ada);
    let change = |user, changes: serde_json::Value| {
        scene
            .discord
            .change(|world| world.edits_channel(user, thread, changes))
    };
    assert_eq!(
        change(ada, json!({ "locked": true })).unwrap_err().code,
        50013
    );
    change(staff, json!({ "locked": true }))?;

    assert_eq!(
        scene.discord.sends(ada, thread, "x").unwrap_err().code,
        160_005
    );
    scene
        .discord
        .change(|world| world.reacts(ada, thread, message, "👍"))?;
    scene.discord.sends(staff, thread, "closed")?;
    change(staff, json!({ "archived": true }))?;

    assert_eq!(
        scene.discord.sends(ada, thread, "x").unwrap_err().code,
        50083
    );
    assert_eq!(
        change(ada, json!({ "archived": false })).unwrap_err().code,
        50013
    );
    scene.discord.sends(staff, thread, "open again")?;
    Ok(())
}

#[tokio::test]
async fn channels_follow_their_category_as_long_as_they_are_as_it_is() -> Outcome {
    let scene = Scene::start().await;
    let (category, guild) = (scene.category, scene.guild);
    let (follows, own) = scene.discord.change(|world| {
        let follows = world.text_channel(guild, "follows", Some(category))?;
        let own = world.text_channel(guild, "own", Some(category))?;
        world.overwrites(own, scene.ada, 1024, 0)?;
        Ok::<_, discord_sim::Refusal>((follows, own))
    })?;

    let hidden = json!([{ "id": guild, "type": 0, "allow": "0", "deny": "1024" }]);
    let changes = json!({ "permission_overwrites": hidden });
    scene
        .discord
        .change(|world| world.edits_channel(scene.staff, category, changes))?;

    let sees = |channel| {
        scene
            .discord
            .read(|world| world.permissions(channel, scene.ada))
            != 0
    };
    assert!(!sees(follows));
    assert!(sees(own));
    Ok(())
}
