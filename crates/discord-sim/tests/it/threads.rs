//! The rules of threads and forum posts.

use discord_sim::kind;
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
