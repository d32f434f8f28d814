//! Servers that filter the names of their channels.

use discord_sim::{Action, kind};
use reqwest::Method;
use serde_json::json;

use crate::scene::{Outcome, Scene};

#[tokio::test]
async fn a_filtered_word_is_refused_as_a_name_wherever_one_is_given() -> Outcome {
    let scene = Scene::start().await;
    let forum = scene.discord.change(|world| {
        world.filters_names(scene.guild, &["Rude"])?;
        world.channel(scene.guild, kind::FORUM, "posts", None)
    })?;
    let message = scene.discord.sends(scene.ada, scene.channel, "x")?;
    let first = json!({ "content": "first" });
    let below = |channel| format!("/channels/{channel}/threads");

    let cases = [
        (Method::POST, format!("/guilds/{}/channels", scene.guild)),
        (Method::PATCH, format!("/channels/{}", scene.channel)),
        (Method::POST, below(scene.channel)),
        (
            Method::POST,
            format!("{}/{message}/threads", scene.messages()),
        ),
        (Method::POST, below(forum)),
    ];
    for (method, path) in cases {
        let body = |name: &str| json!({ "name": name, "message": first });
        let ask = |name: &str| scene.request(method.clone(), &path).json(&body(name));
        let refused = scene.send(ask("so-rude-of-you")).await;
        let taken = scene.send(ask("so-kind-of-you")).await;

        assert_eq!(
            (refused.status, refused.code()),
            (400, 50_035),
            "{method} {path}"
        );
        assert_eq!(refused.field("name"), "INVALID_COMMUNITY_PROPERTY_NAME");
        assert!(
            matches!(taken.status, 200 | 201),
            "{method} {path}: {taken:?}"
        );
        if path == below(forum) {
            let post = format!("/channels/{}", taken.id());
            let renamed = scene.patch(&post, body("RUDE")).await;
            assert_eq!(renamed.field("name"), "INVALID_COMMUNITY_PROPERTY_NAME");
        }
    }
    Ok(())
}

#[tokio::test]
async fn a_name_that_is_there_stays_when_its_word_is_filtered() -> Outcome {
    let scene = Scene::start().await;
    let general = scene.get(&format!("/channels/{}", scene.channel)).await;
    let name = general.json["name"].as_str().unwrap_or_default().to_owned();
    let words = vec![name.clone()];
    let guild = scene.guild;
    scene.discord.act(Action::FilterNames { guild, words })?;

    let path = format!("/channels/{}", scene.channel);
    let other = scene.patch(&path, json!({ "topic": "new" })).await;

    assert_eq!((other.status, &other.json["name"]), (200, &json!(name)));
    Ok(())
}
