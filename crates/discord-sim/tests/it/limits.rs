//! The rules of rate limits.

use serde_json::json;

use crate::scene::{Outcome, Scene, Told};

#[tokio::test]
async fn the_sixth_message_within_five_seconds_has_to_wait() {
    let scene = Scene::start().await;
    let mut last = None;
    for left in (0..5).rev() {
        let told = scene
            .post(&scene.messages(), json!({ "content": "x" }))
            .await;
        assert_eq!(
            told.header("x-ratelimit-remaining"),
            Some(left.to_string().as_str())
        );
        last = Some(told);
    }

    let told = scene
        .post(&scene.messages(), json!({ "content": "x" }))
        .await;

    assert_eq!(told.status, 429);
    assert_eq!(told.json["global"], false);
    let wait = told.json["retry_after"].as_f64().unwrap();
    assert!(wait > 0.0 && wait <= 5.0, "{wait}");
    assert_eq!(
        told.header("retry-after"),
        Some(wait.ceil().to_string().as_str())
    );
    assert_eq!(told.header("x-ratelimit-scope"), Some("user"));
    assert_eq!(told.header("x-ratelimit-limit"), Some("5"));
    assert_eq!(
        told.header("x-ratelimit-bucket"),
        last.unwrap().header("x-ratelimit-bucket")
    );
    assert!(told.header("x-ratelimit-reset").is_some());
    assert!(told.header("x-ratelimit-reset-after").is_some());

    scene.discord.advance(time::Duration::seconds(5));
    assert_eq!(
        scene
            .post(&scene.messages(), json!({ "content": "x" }))
            .await
            .status,
        200
    );
}

#[tokio::test]
async fn the_51st_request_within_a_second_is_over_the_global_limit() {
    let scene = Scene::start().await;
    let paths: Vec<String> = (0..80).map(|number| format!("/users/{number}")).collect();

    let all = futures_util::future::join_all(paths.iter().map(|path| scene.get(path))).await;

    let global = |told: &&Told| told.header("x-ratelimit-global").is_some();
    let told = all.iter().find(global).unwrap();
    assert_eq!((told.status, &told.json["global"]), (429, &json!(true)));
    assert_eq!(told.header("x-ratelimit-scope"), Some("global"));
}

#[tokio::test]
async fn invalid_requests_are_counted_for_ten_minutes() {
    let scene = Scene::start().await;
    let url = format!("{}/users/@me", scene.discord.api_url());
    for _ in 0..3 {
        crate::scene::client().get(&url).send().await.unwrap();
    }

    assert_eq!(
        scene.discord.read(discord_sim::Sim::invalid_requests),
        (3, 3)
    );
    scene.discord.advance(time::Duration::minutes(10));
    assert_eq!(
        scene.discord.read(discord_sim::Sim::invalid_requests),
        (0, 3)
    );
}

#[tokio::test]
async fn too_many_invalid_requests_get_the_address_banned() {
    let most = 10;
    let scene = Scene::with(|world, _| world.settings.invalid_requests = most).await;
    let request = || {
        let url = format!("{}/users/@me", scene.discord.api_url());
        crate::scene::client().get(url)
    };
    let client = crate::scene::client();
    let url = format!("{}/users/@me", scene.discord.api_url());
    for _ in 0..most {
        client.get(&url).send().await.unwrap();
    }

    let told = scene.send(request()).await;

    assert_eq!(told.status, 429);
    assert!(told.header("x-ratelimit-scope").is_none());
}

#[tokio::test]
async fn limits_can_be_set() -> Outcome {
    let scene = Scene::start().await;
    let limits = json!({
        "routes": [{ "method": "GET", "path": "/users/*", "requests": 1, "seconds": 60 }],
        "channel_changes": 0,
    });
    let action = json!({ "do": "set", "settings": { "limits": limits } });
    scene.discord.act(serde_json::from_value(action)?)?;

    assert_eq!(
        scene.get("/users/@me").await.header("x-ratelimit-limit"),
        Some("1")
    );
    assert_eq!(scene.get("/users/@me").await.status, 429);
    let channel = format!("/channels/{}", scene.channel);
    assert_eq!(
        scene
            .patch(&channel, json!({ "name": "other" }))
            .await
            .status,
        429
    );
    Ok(())
}
