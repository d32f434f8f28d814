//! The emoji, stickers and roles of a server.

use discord_sim::permissions;
use reqwest::{
    Method,
    multipart::{Form, Part},
};
use serde_json::json;

use crate::{
    client::{Client, INTENTS},
    scene::Scene,
};

#[tokio::test]
async fn an_emoji_is_made_and_used() {
    let scene = Scene::start().await;
    let path = format!("/guilds/{}/emojis", scene.guild);
    let picture = "data:image/png;base64,iVBORw0KGgo=";

    assert_eq!(
        scene
            .post(&path, json!({ "name": "party" }))
            .await
            .field("image"),
        "BASE_TYPE_REQUIRED"
    );
    let made = scene
        .post(&path, json!({ "name": "party", "image": picture }))
        .await;

    assert_eq!(made.status, 201);
    let emoji = made.id();
    let message = scene
        .post(&scene.messages(), json!({ "content": "x" }))
        .await
        .id();
    let reaction = format!("{}/{message}/reactions/party:{emoji}/@me", scene.messages());
    assert_eq!(
        scene
            .send(scene.request(Method::PUT, &reaction))
            .await
            .status,
        204
    );
    let own = format!("{path}/{emoji}");
    assert_eq!(
        scene.patch(&own, json!({ "name": "feast" })).await.json["name"],
        "feast"
    );
    assert_eq!(
        scene.get(&path).await.json.as_array().map(Vec::len),
        Some(1)
    );
    assert_eq!(scene.delete(&own).await.status, 204);
    assert_eq!(scene.get(&own).await.code(), 10014);
}

#[tokio::test]
async fn a_sticker_is_made_and_sent() {
    let scene = Scene::start().await;
    let path = format!("/guilds/{}/stickers", scene.guild);
    let file = Part::bytes(b"png".to_vec()).file_name("s.png");
    let form = Form::new()
        .text("name", "wave")
        .text("tags", "👋")
        .text("description", "");

    let made = scene
        .send(
            scene
                .request(Method::POST, &path)
                .multipart(form.part("file", file)),
        )
        .await;

    assert_eq!(
        (made.status, &made.json["format_type"]),
        (201, &json!(1)),
        "{made:?}"
    );
    let body = json!({ "sticker_ids": [made.id()] });
    let sent = scene.post(&scene.messages(), body).await;
    assert_eq!(sent.json["sticker_items"][0]["name"], "wave", "{sent:?}");
    let unknown = scene
        .post(&scene.messages(), json!({ "sticker_ids": ["1"] }))
        .await;
    assert_eq!(unknown.code(), 50081);
    assert_eq!(
        scene.get(&format!("/stickers/{}", made.id())).await.status,
        200
    );
    let own = format!("{path}/{}", made.id());
    assert_eq!(
        scene.patch(&own, json!({ "name": "hello" })).await.json["name"],
        "hello"
    );
    assert_eq!(scene.delete(&own).await.status, 204);
    assert_eq!(scene.get(&own).await.code(), 10060);
}

#[tokio::test]
async fn a_role_is_made_and_changed_within_what_the_bot_may_do() {
    let scene = Scene::start().await;
    let path = format!("/guilds/{}/roles", scene.guild);
    let mut client = Client::identified(&scene.discord, INTENTS).await;

    let made = scene
        .post(
            &path,
            json!({ "name": "Helpers", "color": 255, "hoist": true }),
        )
        .await;

    assert_eq!(
        (made.status, &made.json["color"], &made.json["position"]),
        (200, &json!(255), &json!(1))
    );
    assert_eq!(
        client.event("GUILD_ROLE_CREATE").await["role"]["hoist"],
        true
    );
    let own = format!("{path}/{}", made.id());
    let told = scene
        .patch(&own, json!({ "permissions": "1024", "mentionable": true }))
        .await;
    assert_eq!(
        (&told.json["permissions"], &told.json["mentionable"]),
        (&json!("1024"), &json!(true))
    );
    let all = permissions::ADMINISTRATOR.to_string();
    assert_eq!(
        scene
            .patch(&own, json!({ "permissions": all }))
            .await
            .code(),
        50013
    );
    assert_eq!(scene.delete(&own).await.status, 204);
    assert_eq!(scene.get(&own).await.code(), 10011);
}
