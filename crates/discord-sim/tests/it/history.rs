//! The rules of reading back, editing and deleting messages.

use reqwest::Method;
use serde_json::json;

use crate::scene::{Outcome, Scene, Told};

#[tokio::test]
async fn a_list_goes_around_before_and_after_a_message() -> Outcome {
    let scene = Scene::start().await;
    let mut ids = Vec::new();
    for number in 0..7 {
        ids.push(
            scene
                .discord
                .sends(scene.ada, scene.channel, number.to_string())?,
        );
    }
    let texts = |told: Told| -> Vec<String> {
        told.json
            .as_array()
            .unwrap()
            .iter()
            .map(|json| json["content"].as_str().unwrap().to_owned())
            .collect()
    };
    scene
        .discord
        .change(|world| world.settings.rate_limits = false);
    let list = |query: String| scene.request(Method::GET, &format!("{}?{query}", scene.messages()));

    assert_eq!(
        texts(scene.send(list("limit=2".to_owned())).await),
        ["6", "5"]
    );
    assert_eq!(
        texts(scene.send(list(format!("limit=2&before={}", ids[3]))).await),
        ["2", "1"]
    );
    assert_eq!(
        texts(scene.send(list(format!("limit=2&after={}", ids[3]))).await),
        ["5", "4"]
    );
    assert_eq!(
        texts(scene.send(list(format!("limit=3&around={}", ids[3]))).await),
        ["4", "3", "2"]
    );
    assert_eq!(
        scene
            .send(list("limit=101".to_owned()))
            .await
            .field("limit"),
        "NUMBER_TYPE_MAX"
    );
    Ok(())
}

#[tokio::test]
async fn nobody_edits_what_another_wrote() -> Outcome {
    let scene = Scene::start().await;
    let hers = scene.discord.sends(scene.ada, scene.channel, "mine")?;
    let own = scene
        .post(&scene.messages(), json!({ "content": "before" }))
        .await
        .id();

    let refused = scene
        .patch(
            &format!("{}/{hers}", scene.messages()),
            json!({ "content": "x" }),
        )
        .await;
    let edited = scene
        .patch(
            &format!("{}/{own}", scene.messages()),
            json!({ "content": "after" }),
        )
        .await;

    assert_eq!((refused.status, refused.code()), (403, 50005));
    assert_eq!(edited.json["content"], "after");
    assert!(edited.json["edited_timestamp"].is_string());
    assert_eq!(
        scene.discord.channel_messages(scene.channel)[1].earlier,
        ["before"]
    );
    Ok(())
}

#[tokio::test]
async fn an_edit_leaves_alone_what_it_does_not_name() {
    let scene = Scene::start().await;
    let sent = scene
        .post(
            &scene.messages(),
            json!({ "content": "x", "embeds": [{ "title": "t" }] }),
        )
        .await;

    let path = format!("{}/{}", scene.messages(), sent.id());
    let edited = scene.patch(&path, json!({ "content": null })).await;
    let emptied = scene.patch(&path, json!({ "embeds": [] })).await;

    assert_eq!(edited.json["embeds"][0]["title"], "t");
    assert_eq!(emptied.code(), 50006);
}

#[tokio::test]
async fn deleting_what_another_wrote_takes_a_permission_and_never_works_in_private() -> Outcome {
    let scene = Scene::start().await;
    let hers = scene.discord.sends(scene.ada, scene.channel, "x")?;
    let private = scene.discord.sends_dm(scene.ada, "x")?;
    let dm = scene.dm().await;

    assert_eq!(
        scene
            .delete(&format!("{}/{hers}", scene.messages()))
            .await
            .status,
        204
    );
    assert_eq!(
        scene
            .delete(&format!("{}/{hers}", scene.messages()))
            .await
            .code(),
        10008
    );
    assert_eq!(scene.delete(&format!("{dm}/{private}")).await.code(), 50003);
    Ok(())
}

#[tokio::test]
async fn a_bulk_deletion_takes_2_to_100_messages_under_two_weeks() -> Outcome {
    let scene = Scene::start().await;
    let ids: Vec<_> = (0..3)
        .map(|_| scene.discord.sends(scene.ada, scene.channel, "x"))
        .collect::<Result<_, _>>()?;
    scene
        .discord
        .change(|world| world.settings.rate_limits = false);
    let path = format!("{}/bulk-delete", scene.messages());

    assert_eq!(
        scene
            .post(&path, json!({ "messages": [ids[0]] }))
            .await
            .code(),
        50016
    );
    assert_eq!(
        scene
            .post(&path, json!({ "messages": [ids[0], ids[1]] }))
            .await
            .status,
        204
    );
    scene.discord.advance(time::Duration::weeks(3));
    assert_eq!(
        scene
            .post(&path, json!({ "messages": [ids[1], ids[2]] }))
            .await
            .code(),
        50034
    );
    assert_eq!(scene.discord.channel_messages(scene.channel).len(), 1);
    Ok(())
}
