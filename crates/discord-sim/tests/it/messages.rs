//! The rules of messages.

use serde_json::json;

use crate::scene::{Outcome, Scene};

#[tokio::test]
async fn a_message_of_2000_characters_is_taken_and_one_of_2001_is_not() {
    let scene = Scene::start().await;

    let fits = scene
        .post(&scene.messages(), json!({ "content": "é".repeat(2_000) }))
        .await;
    let long = scene
        .post(&scene.messages(), json!({ "content": "é".repeat(2_001) }))
        .await;

    assert_eq!(fits.status, 200);
    assert_eq!((long.status, long.code()), (400, 50035));
    assert_eq!(long.field("content"), "BASE_TYPE_MAX_LENGTH");
}

#[tokio::test]
async fn an_empty_message_is_refused() {
    let scene = Scene::start().await;

    let told = scene
        .post(&scene.messages(), json!({ "content": " \n" }))
        .await;

    assert_eq!((told.status, told.code()), (400, 50006));
}

#[tokio::test]
async fn a_dm_reaches_the_member() -> Outcome {
    let scene = Scene::start().await;
    let dm = scene.dm().await;

    scene.post(&dm, json!({ "content": "hello" })).await;

    assert_eq!(scene.discord.dm_messages(scene.ada)[0].content, "hello");
    Ok(())
}
