//! The rules of channels.

use discord_sim::permissions;
use serde_json::json;

use crate::{
    client::{Client, INTENTS},
    scene::{Outcome, Scene},
};

#[tokio::test]
async fn a_server_holds_500_channels() {
    let scene = Scene::with(|world, [_, guild, ..]| {
        for number in 2..500 {
            world
                .text_channel(guild, &format!("c{number}"), None)
                .unwrap();
        }
    })
    .await;

    let told = scene
        .post(
            &format!("/guilds/{}/channels", scene.guild),
            json!({ "name": "one-more" }),
        )
        .await;

    assert_eq!((told.status, told.code()), (400, 30013));
}

#[tokio::test]
async fn a_category_holds_50_channels() {
    let scene = Scene::with(|world, [_, guild, _, _, _, category]| {
        for number in 0..50 {
            world
                .text_channel(guild, &format!("c{number}"), Some(category))
                .unwrap();
        }
    })
    .await;
    let body = json!({ "name": "one-more", "parent_id": scene.category });

    let told = scene
        .post(&format!("/guilds/{}/channels", scene.guild), body)
        .await;

    assert_eq!((told.status, told.code()), (400, 50035));
    assert_eq!(told.field("parent_id"), "CHANNEL_PARENT_MAX_CHANNELS");
}

#[tokio::test]
async fn names_and_topics_have_lengths() {
    let scene = Scene::start().await;
    let path = format!("/guilds/{}/channels", scene.guild);

    let cases = [
        (json!({ "name": "" }), "name"),
        (json!({}), "name"),
        (json!({ "name": "x".repeat(101) }), "name"),
        (json!({ "name": "x", "topic": "x".repeat(1_025) }), "topic"),
        (json!({ "name": "x", "parent_id": "1" }), "parent_id"),
    ];
    for (body, field) in cases {
        scene.post(&path, body).await.field(field);
    }
    let fits = scene
        .post(
            &path,
            json!({ "name": "Ticket Ada", "topic": "x".repeat(1_024) }),
        )
        .await;
    assert_eq!(
        (fits.status, &fits.json["name"]),
        (201, &json!("ticket-ada"))
    );
}

#[tokio::test]
async fn making_a_channel_takes_a_permission() {
    let scene = Scene::with(|world, [bot, guild, ..]| {
        let role = world.guild_of(guild).unwrap().members[&bot].roles[0];
        world.permits(guild, role, 0).unwrap();
    })
    .await;

    let told = scene
        .post(
            &format!("/guilds/{}/channels", scene.guild),
            json!({ "name": "x" }),
        )
        .await;

    assert_eq!((told.status, told.code()), (403, 50013));
}

#[tokio::test]
async fn a_channel_takes_the_overwrites_of_its_category() -> Outcome {
    let scene = Scene::start().await;
    scene.discord.change(|sim| {
        sim.overwrites(scene.category, scene.guild, 0, permissions::VIEW_CHANNEL)?;
        sim.overwrites(scene.category, scene.bot, permissions::VIEW_CHANNEL, 0)
    })?;
    let body = json!({ "name": "x", "parent_id": scene.category });

    let made = scene
        .post(&format!("/guilds/{}/channels", scene.guild), body)
        .await;

    assert_eq!(
        made.json["permission_overwrites"]
            .as_array()
            .ok_or("none")?
            .len(),
        2
    );
    let refused = scene.discord.sends(scene.ada, made.id(), "let me in").err();
    assert_eq!(refused.map(|refused| refused.code), Some(50001));
    Ok(())
}

#[tokio::test]
async fn a_channel_is_renamed_twice_in_ten_minutes_and_not_thrice() {
    let scene = Scene::start().await;
    let path = format!("/channels/{}", scene.channel);

    assert_eq!(
        scene.patch(&path, json!({ "name": "one" })).await.status,
        200
    );
    assert_eq!(
        scene.patch(&path, json!({ "topic": "two" })).await.status,
        200
    );
    let third = scene.patch(&path, json!({ "name": "three" })).await;
    let same = scene
        .patch(&path, json!({ "name": "one", "position": 3 }))
        .await;

    assert_eq!(third.status, 429);
    assert!(third.json["retry_after"].as_f64().unwrap() > 590.0);
    assert_eq!(same.status, 200);
    scene.discord.advance(time::Duration::minutes(10));
    assert_eq!(
        scene.patch(&path, json!({ "name": "three" })).await.json["name"],
        "three"
    );
}

#[tokio::test]
async fn a_deleted_channel_is_unknown_and_its_messages_are_remembered_by_tests() -> Outcome {
    let scene = Scene::start().await;
    scene
        .discord
        .sends(scene.ada, scene.channel, "last words")?;
    let mut client = Client::identified(&scene.discord, INTENTS).await;

    assert_eq!(
        scene
            .delete(&format!("/channels/{}", scene.channel))
            .await
            .status,
        200
    );

    assert_eq!(
        scene
            .get(&format!("/channels/{}", scene.channel))
            .await
            .code(),
        10003
    );
    assert_eq!(
        scene
            .post(&scene.messages(), json!({ "content": "x" }))
            .await
            .code(),
        10003
    );
    assert_eq!(
        client.event("CHANNEL_DELETE").await["id"],
        json!(scene.channel)
    );
    let kept = scene
        .discord
        .read(|sim| sim.deleted_messages(scene.channel).len());
    assert_eq!(kept, 1);
    Ok(())
}

#[tokio::test]
async fn a_deleted_category_leaves_its_channels_behind() -> Outcome {
    let scene = Scene::start().await;
    scene
        .discord
        .change(|sim| sim.moves_channel(scene.channel, Some(scene.category)))?;

    scene.delete(&format!("/channels/{}", scene.category)).await;

    let channel = scene.get(&format!("/channels/{}", scene.channel)).await;
    assert!(channel.json["parent_id"].is_null());
    Ok(())
}

#[tokio::test]
async fn overwrites_are_set_and_removed() {
    let scene = Scene::start().await;
    let path = format!("/channels/{}/permissions/{}", scene.channel, scene.ada);
    let body = json!({ "type": 1, "allow": permissions::VIEW_CHANNEL.to_string(), "deny": "0" });

    assert_eq!(scene.put(&path, body).await.status, 204);
    let shown = scene.get(&format!("/channels/{}", scene.channel)).await;
    assert_eq!(shown.json["permission_overwrites"][0]["allow"], "1024");
    assert_eq!(scene.delete(&path).await.status, 204);
    assert_eq!(scene.delete(&path).await.code(), 10009);
}

#[tokio::test]
async fn nobody_grants_what_they_do_not_have() {
    let scene = Scene::start().await;
    let path = format!("/channels/{}/permissions/{}", scene.channel, scene.ada);
    let body = json!({ "type": 1, "allow": permissions::ADMINISTRATOR.to_string(), "deny": "0" });

    assert_eq!(scene.put(&path, body).await.code(), 50013);
}

#[tokio::test]
async fn who_manages_the_permissions_of_a_channel_grants_any_there() -> Outcome {
    let scene = Scene::start().await;
    let role = scene
        .discord
        .change(|sim| sim.role(scene.guild, "Clerks", 0))?;
    let path = format!("/channels/{}", scene.channel);
    let granted = json!({ "permission_overwrites": [
        { "id": role, "type": 0, "allow": permissions::ADMINISTRATOR.to_string(), "deny": "0" },
        { "id": scene.bot, "type": 1, "allow": OWN.to_string(), "deny": "0" },
    ] });

    assert_eq!(scene.patch(&path, granted.clone()).await.code(), 50013);

    scene
        .discord
        .change(|sim| sim.overwrites(scene.channel, scene.bot, OWN, 0))?;
    assert_eq!(scene.patch(&path, granted).await.status, 200);
    Ok(())
}

/// What lets a bot manage a channel and its permissions.
const OWN: u64 =
    permissions::VIEW_CHANNEL | permissions::MANAGE_CHANNELS | permissions::MANAGE_ROLES;

#[tokio::test]
async fn typing_is_heard() {
    let scene = Scene::start().await;
    let mut client = Client::identified(&scene.discord, INTENTS).await;

    let told = scene
        .post(&format!("/channels/{}/typing", scene.channel), json!({}))
        .await;

    assert_eq!(told.status, 204);
    assert_eq!(
        client.event("TYPING_START").await["user_id"],
        json!(scene.bot)
    );
}

#[tokio::test]
async fn opening_a_conversation_twice_gives_the_same() {
    let scene = Scene::start().await;

    assert_eq!(scene.dm().await, scene.dm().await);
    let nobody = scene
        .post("/users/@me/channels", json!({ "recipient_id": "1" }))
        .await;
    assert_eq!(nobody.code(), 50033);
}
