//! The control API and waiting.

use std::time::Duration;

use discord_sim::Plan;
use serde_json::{Value, json};

use crate::scene::{Outcome, Scene, client};

#[tokio::test]
async fn the_control_api_does_what_the_handle_does() -> Outcome {
    let scene = Scene::start().await;
    let act = async |action: Value| -> reqwest::Result<(u16, Value)> {
        let url = format!("{}/sim/act", scene.discord.control_url());
        let response = client().post(url).json(&action).send().await?;
        Ok((response.status().as_u16(), response.json().await?))
    };

    let (status, made) =
        act(json!({ "do": "send_dm", "user": scene.ada, "draft": { "text": "hello" } })).await?;
    assert_eq!(status, 200);
    assert!(made["id"].is_string(), "{made}");
    assert_eq!(scene.discord.dm_messages(scene.ada)[0].content, "hello");

    let (status, refused) =
        act(json!({ "do": "send", "user": scene.ada, "channel": "1", "draft": {} })).await?;
    assert_eq!((status, &refused["code"]), (409, &json!(10003)));
    let (status, _) = act(json!({ "do": "nonsense" })).await?;
    assert_eq!(status, 400);
    let (_, messages) = act(json!({ "do": "dm_messages", "user": scene.ada })).await?;
    assert_eq!(messages["messages"][0]["content"], "hello");
    Ok(())
}

#[tokio::test]
async fn the_control_api_answers_while_connections_are_refused() -> Outcome {
    let scene = Scene::start().await;
    scene.discord.refuses_connections(true);

    let url = format!("{}/sim/act", scene.discord.control_url());
    client()
        .post(url)
        .json(&json!({ "do": "clear_faults" }))
        .send()
        .await?;

    assert!(scene.discord.read(|sim| sim.request_count() == 0));
    Ok(())
}

#[tokio::test]
async fn requests_are_listed_after_a_number() -> Outcome {
    let scene = Scene::start().await;
    scene.get("/users/@me").await;
    scene.get("/users/1").await;

    let url = format!("{}/sim/requests?after=1", scene.discord.control_url());
    let list: Value = client().get(url).send().await?.json().await?;

    assert_eq!(list.as_array().ok_or("none")?.len(), 1);
    assert_eq!(list[0]["path"], "/users/1");
    Ok(())
}

#[tokio::test]
async fn the_stream_tells_what_happens() -> Outcome {
    let scene = Scene::start().await;
    let url = format!("{}/sim/stream", scene.discord.control_url());
    let mut stream = client().get(url).send().await?;

    scene.discord.sends_dm(scene.ada, "hello")?;

    let mut heard = String::new();
    while !heard.contains("MESSAGE_CREATE") {
        let part = stream.chunk().await?.ok_or("the stream ended")?;
        heard.push_str(std::str::from_utf8(&part)?);
    }
    Ok(())
}

#[tokio::test]
async fn whoever_waits_is_woken_by_the_change_they_wait_for() -> Outcome {
    let scene = Scene::start().await;
    let waiting = scene.discord.wait_until(Duration::from_secs(5), |world| {
        world
            .dm_messages(scene.ada, scene.bot)
            .first()
            .map(|dm_message| dm_message.content.clone())
    });
    let sending = async { scene.discord.sends_dm(scene.ada, "hello") };

    let (found, sent) = tokio::join!(waiting, sending);

    assert_eq!(found?, "hello");
    sent?;
    Ok(())
}

#[tokio::test]
async fn waiting_in_vain_ends() {
    let scene = Scene::start().await;

    let outcome = scene
        .discord
        .wait_until(Duration::from_millis(10), |_| None::<()>)
        .await;

    assert!(outcome.is_err());
}

#[tokio::test]
async fn a_plan_becomes_a_world() -> Outcome {
    let plan: Plan = serde_json::from_value(json!({
        "bots": [{ "name": "helper", "token": "t" }],
        "users": ["grace", "ada"],
        "guilds": [{
            "name": "Support", "owner": "grace", "members": ["ada"], "bots": { "helper": null },
            "roles": [{ "name": "Staff", "permissions": 8, "members": ["grace"] }],
            "channels": ["general"], "categories": { "Tickets": ["one"] },
        }],
    }))?;

    let names = plan.build()?.names();

    assert!(names["channels"]["one"].is_string() && names["roles"]["Staff"].is_string());
    Plan::demo().build()?;
    Ok(())
}

#[tokio::test]
async fn what_is_not_set_stays_as_it_is() -> Outcome {
    let scene = Scene::start().await;
    let set = |settings: Value| {
        let action = serde_json::from_value(json!({ "do": "set", "settings": settings }))?;
        Ok::<_, Box<dyn std::error::Error>>(scene.discord.act(action))
    };

    set(json!({ "rate_limits": false }))??;
    set(json!({ "heartbeat_millis": 1_000 }))??;

    let (limits, heartbeat) = scene
        .discord
        .read(|world| (world.settings.rate_limits, world.settings.heartbeat_millis));
    assert_eq!((limits, heartbeat), (false, 1_000));
    assert!(set(json!({ "nonsense": 1 }))?.is_err());
    Ok(())
}

#[tokio::test]
async fn threads_are_listed_among_the_channels() -> Outcome {
    let scene = Scene::start().await;
    let thread = scene
        .discord
        .change(|world| world.starts_thread(scene.ada, scene.channel, None, "aside"))?;

    let action = serde_json::from_value(json!({ "do": "channels", "guild": scene.guild }))?;
    let discord_sim::Answer::Channels(list) = scene.discord.act(action)? else {
        return Err("no channels".into());
    };

    assert!(list.iter().any(|channel| channel.id == thread));
    Ok(())
}
