//! Webhooks and invites.

use discord_sim::kind;
use reqwest::Method;
use serde_json::json;

use crate::scene::{Outcome, Scene};

#[tokio::test]
async fn a_webhook_posts_edits_and_deletes_by_its_token() {
    let scene = Scene::start().await;
    let path = format!("/channels/{}/webhooks", scene.channel);
    let hook = scene.post(&path, json!({ "name": "News" })).await;
    let token = hook.json["token"].as_str().unwrap();
    let own = format!("/webhooks/{}/{token}", hook.id());

    let posted = scene
        .post(
            &format!("{own}?wait=true"),
            json!({ "content": "x", "username": "Reuters" }),
        )
        .await;

    assert_eq!(posted.json["author"]["username"], "Reuters", "{posted:?}");
    assert_eq!(posted.json["webhook_id"], hook.json["id"]);
    let message = format!("{own}/messages/{}", posted.id());
    assert_eq!(
        scene.patch(&message, json!({ "content": "y" })).await.json["content"],
        "y"
    );
    assert_eq!(
        scene.post(&own, json!({ "content": "quiet" })).await.status,
        204
    );
    assert_eq!(scene.post(&own, json!({})).await.code(), 50006);
    assert_eq!(scene.delete(&message).await.status, 204);
    assert_eq!(scene.get(&message).await.code(), 10008);
    assert_eq!(
        scene
            .get(&format!("/webhooks/{}/wrong", hook.id()))
            .await
            .code(),
        50027
    );
    let listed = scene.get(&path).await;
    assert_eq!(listed.json.as_array().map(Vec::len), Some(1));
    assert_eq!(
        scene
            .delete(&format!("/webhooks/{}", hook.id()))
            .await
            .status,
        204
    );
    assert_eq!(
        scene.post(&own, json!({ "content": "x" })).await.code(),
        10015
    );
}

#[tokio::test]
async fn a_webhook_of_a_forum_needs_a_thread() -> Outcome {
    let scene = Scene::start().await;
    let forum = scene
        .discord
        .change(|world| world.channel(scene.guild, kind::FORUM, "posts", None))?;
    let hook = scene
        .post(
            &format!("/channels/{forum}/webhooks"),
            json!({ "name": "News" }),
        )
        .await;
    let own = format!(
        "/webhooks/{}/{}?wait=true",
        hook.id(),
        hook.json["token"].as_str().unwrap()
    );

    assert_eq!(
        scene.post(&own, json!({ "content": "x" })).await.code(),
        220_001
    );
    let posted = scene
        .post(&own, json!({ "content": "x", "thread_name": "Today" }))
        .await;

    let post = posted.json["channel_id"].as_str().unwrap();
    assert_eq!(
        scene.get(&format!("/channels/{post}")).await.json["name"],
        "Today"
    );
    let more = scene
        .post(
            &format!("{own}&thread_id={post}"),
            json!({ "content": "y" }),
        )
        .await;
    assert_eq!(more.json["channel_id"], post, "{more:?}");
    Ok(())
}

#[tokio::test]
async fn an_invite_is_good_for_its_time_and_its_uses() -> Outcome {
    let scene = Scene::start().await;
    let path = format!("/channels/{}/invites", scene.channel);
    let (eve, mallory) = scene
        .discord
        .change(|world| (world.user("eve"), world.user("mallory")));
    let made = scene.post(&path, json!({ "max_uses": 1 })).await;
    let code = made.json["code"].as_str().unwrap();

    scene.discord.change(|world| world.joins_by(eve, code))?;

    let member = format!("/guilds/{}/members/{eve}", scene.guild);
    assert_eq!(scene.get(&member).await.status, 200);
    assert!(
        scene
            .discord
            .change(|world| world.joins_by(mallory, code))
            .is_err()
    );
    let short = scene.post(&path, json!({ "max_age": 60 })).await;
    let short = format!("/invites/{}", short.json["code"].as_str().unwrap());
    assert_eq!(scene.get(&short).await.status, 200);
    scene.discord.advance(time::Duration::seconds(61));
    assert_eq!(scene.get(&short).await.code(), 10006);
    let long = scene.post(&path, json!({ "max_age": 0 })).await;
    let long = format!("/invites/{}", long.json["code"].as_str().unwrap());
    assert_eq!(
        scene
            .get(&format!("/guilds/{}/invites", scene.guild))
            .await
            .json[0]["max_age"],
        0
    );
    assert_eq!(
        scene
            .send(scene.request(Method::DELETE, &long))
            .await
            .status,
        200
    );
    assert_eq!(scene.get(&long).await.code(), 10006);
    Ok(())
}
