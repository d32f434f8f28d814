//! The rules of reactions and pins.

use discord_sim::permissions;
use serde_json::json;

use crate::{
    client::{Client, INTENTS},
    scene::{Outcome, Scene},
};

#[tokio::test]
async fn a_reaction_is_given_once_and_taken_back() -> Outcome {
    let scene = Scene::start().await;
    let id = scene.discord.sends(scene.ada, scene.channel, "x")?;
    let mut client = Client::identified(&scene.discord, INTENTS).await;
    let path = format!("{}/{id}/reactions/%E2%9C%85", scene.messages());

    assert_eq!(
        scene.put(&format!("{path}/@me"), json!({})).await.status,
        204
    );
    assert_eq!(
        scene.put(&format!("{path}/@me"), json!({})).await.status,
        204
    );

    assert_eq!(
        client.event("MESSAGE_REACTION_ADD").await["emoji"]["name"],
        "✅"
    );
    assert_eq!(scene.get(&path).await.json[0]["id"], json!(scene.bot));
    let shown = scene.get(&format!("{}/{id}", scene.messages())).await;
    assert_eq!(shown.json["reactions"][0]["count"], 1);
    assert_eq!(shown.json["reactions"][0]["me"], true);
    assert_eq!(scene.delete(&format!("{path}/@me")).await.status, 204);
    assert!(
        scene.discord.channel_messages(scene.channel)[0]
            .reactions
            .is_empty()
    );
    Ok(())
}

#[tokio::test]
async fn what_is_no_emoji_is_unknown() -> Outcome {
    let scene = Scene::start().await;
    let id = scene.discord.sends(scene.ada, scene.channel, "x")?;

    let told = scene
        .put(
            &format!("{}/{id}/reactions/word/@me", scene.messages()),
            json!({}),
        )
        .await;

    assert_eq!((told.status, told.code()), (400, 10014));
    Ok(())
}

#[tokio::test]
async fn only_who_may_starts_a_reaction_but_everybody_joins_one() -> Outcome {
    let scene = Scene::start().await;
    let id = scene.discord.sends(scene.ada, scene.channel, "x")?;
    scene.discord.change(|sim| {
        sim.reacts(scene.ada, scene.channel, id, "👍")?;
        sim.overwrites(scene.channel, scene.bot, 0, permissions::ADD_REACTIONS)
    })?;
    let path = |emoji: &str| format!("{}/{id}/reactions/{emoji}/@me", scene.messages());

    assert_eq!(scene.put(&path("👍"), json!({})).await.status, 204);
    assert_eq!(scene.put(&path("👎"), json!({})).await.code(), 50013);
    Ok(())
}

#[tokio::test]
async fn a_message_carries_20_emoji() -> Outcome {
    let scene = Scene::start().await;
    let id = scene.discord.sends(scene.ada, scene.channel, "x")?;
    let last = scene.discord.change(|sim| {
        for _ in 0..20 {
            let emoji = format!("e:{}", sim.emoji(scene.guild, "e")?);
            sim.reacts(scene.ada, scene.channel, id, &emoji)?;
        }
        sim.emoji(scene.guild, "e")
    })?;

    let told = scene
        .put(
            &format!("{}/{id}/reactions/e:{last}/@me", scene.messages()),
            json!({}),
        )
        .await;

    assert_eq!(told.code(), 30010);
    Ok(())
}

#[tokio::test]
async fn pins_are_listed_by_the_old_route_and_the_new() -> Outcome {
    let scene = Scene::start().await;
    let id = scene.discord.sends(scene.ada, scene.channel, "x")?;
    let channel = scene.channel;

    assert_eq!(
        scene
            .put(&format!("/channels/{channel}/pins/{id}"), json!({}))
            .await
            .status,
        204
    );
    assert_eq!(
        scene.get(&format!("/channels/{channel}/pins")).await.json[0]["id"],
        json!(id)
    );
    let new = scene
        .get(&format!("/channels/{channel}/messages/pins"))
        .await;
    assert_eq!(new.json["items"][0]["message"]["id"], json!(id));
    assert_eq!(scene.discord.channel_messages(channel)[1].kind, 6);
    assert_eq!(
        scene
            .delete(&format!("/channels/{channel}/messages/pins/{id}"))
            .await
            .status,
        204
    );
    assert_eq!(
        scene.get(&format!("/channels/{channel}/pins")).await.json,
        json!([])
    );
    Ok(())
}
