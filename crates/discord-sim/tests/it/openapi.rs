//! Everything the simulator answers, judged by Discord's own description.

use discord_sim::{Draft, kind, openapi::Judge};
use reqwest::{
    Method,
    multipart::{Form, Part},
};
use serde_json::{Value, json};

use crate::{
    client::{Client, INTENTS},
    scene::{Outcome, Scene},
};

#[tokio::test]
async fn every_answer_fits_discords_description() -> Outcome {
    let Some(judge) = Judge::load()? else {
        println!("skipped: Discord's description is not at hand");
        return Ok(());
    };
    let scene = Scene::start().await;
    scene
        .discord
        .change(|world| world.settings.rate_limits = false);

    about_the_bot(&scene).await;
    about_the_server(&scene).await;
    channels(&scene).await;
    messages(&scene).await?;
    threads(&scene).await?;
    interactions(&scene).await?;
    refusals(&scene).await;

    let problems = judge.check(&scene.discord);
    assert!(problems.is_empty(), "{}", problems.join("\n"));
    Ok(())
}

async fn about_the_bot(scene: &Scene) {
    for path in [
        "/gateway",
        "/gateway/bot",
        "/users/@me",
        "/users/@me/guilds",
        "/applications/@me",
        "/oauth2/applications/@me",
    ] {
        assert_eq!(scene.get(path).await.status, 200, "{path}");
    }
    scene.get(&format!("/users/{}", scene.ada)).await;
    scene
        .post("/users/@me/channels", json!({ "recipient_id": scene.ada }))
        .await;
}

async fn about_the_server(scene: &Scene) {
    let guild = format!("/guilds/{}", scene.guild);
    let eve = scene.discord.change(|world| world.user("eve"));
    scene
        .discord
        .change(|world| world.bans(scene.guild, eve, Some("spam")))
        .unwrap();
    for path in [
        "",
        "?with_counts=true",
        "/channels",
        "/roles",
        "/bans",
        "/members?limit=10",
    ] {
        assert_eq!(
            scene.get(&format!("{guild}{path}")).await.status,
            200,
            "{path}"
        );
    }
    for path in [
        format!("/members/{}", scene.ada),
        "/members/search?query=ada&limit=5".to_owned(),
        format!("/roles/{}", scene.guild),
        format!("/bans/{eve}"),
        "/threads/active".to_owned(),
    ] {
        assert_eq!(
            scene.get(&format!("{guild}{path}")).await.status,
            200,
            "{path}"
        );
    }
    scene.delete(&format!("{guild}/bans/{eve}")).await;
    scene.get(&format!("{guild}/audit-logs?limit=10")).await;
    scene
        .patch(
            &format!("{guild}/members/{}", scene.ada),
            json!({ "nick": "a" }),
        )
        .await;
}

async fn channels(scene: &Scene) {
    let overwrite = json!({ "id": scene.ada, "type": 1, "allow": "1024", "deny": "0" });
    let body = json!({
        "name": "ticket", "type": 0, "topic": "t", "parent_id": scene.category,
        "permission_overwrites": [overwrite],
    });
    let made = scene
        .post(&format!("/guilds/{}/channels", scene.guild), body)
        .await
        .id();
    let path = format!("/channels/{made}");
    scene.get(&path).await;
    scene.patch(&path, json!({ "name": "other" })).await;
    let target = format!("{path}/permissions/{}", scene.guild);
    scene
        .put(&target, json!({ "type": 0, "allow": "0", "deny": "1024" }))
        .await;
    scene.delete(&target).await;
    scene
        .send(scene.request(Method::POST, &format!("{path}/typing")))
        .await;
    scene.delete(&path).await;
}

async fn messages(scene: &Scene) -> Outcome {
    let (ada, channel) = (scene.ada, scene.channel);
    let first = scene
        .discord
        .sends(ada, channel, Draft::text("hi").with_file("a.txt", "a"))?;
    scene
        .discord
        .sends(ada, channel, Draft::text("answer").replying_to(first))?;
    scene.discord.sends(
        ada,
        channel,
        Draft {
            forwards: Some((channel, first)),
            ..Draft::default()
        },
    )?;
    let poll = ["q", "a", "b"].map(str::to_owned).to_vec();
    scene.discord.sends(
        ada,
        channel,
        Draft {
            poll,
            stickers: vec!["s".to_owned()],
            ..Draft::default()
        },
    )?;
    let voice = Draft {
        voice: true,
        ..Draft::default().with_file("v.ogg", "v")
    };
    scene.discord.sends(ada, channel, voice)?;
    scene
        .discord
        .change(|world| world.reacts(ada, channel, first, "👍"))?;
    let path = scene.messages();
    let embed = json!({
        "title": "t", "description": "d", "color": 1, "url": "https://x.invalid",
        "timestamp": "2026-03-01T12:00:00Z", "footer": { "text": "f" }, "author": { "name": "a" },
        "image": { "url": "https://x.invalid/i" }, "fields": [{ "name": "n", "value": "v" }],
    });
    let button = json!({ "type": 2, "style": 1, "label": "b", "custom_id": "b" });
    let select =
        json!({ "type": 3, "custom_id": "s", "options": [{ "label": "l", "value": "v" }] });
    let rows = json!([
        { "type": 1, "components": [button] },
        { "type": 1, "components": [select] },
        { "type": 1, "components": [{ "type": 5, "custom_id": "u" }] },
    ]);
    let body = json!({
        "content": "x", "embeds": [embed], "components": rows, "nonce": "n",
        "enforce_nonce": true, "allowed_mentions": { "parse": [] },
        "message_reference": { "message_id": first },
    });
    let sent = scene.post(&path, body).await.id();
    let parts = json!([{ "type": 17, "components": [{ "type": 10, "content": "c" }] }]);
    scene
        .post(&path, json!({ "flags": 1 << 15, "components": parts }))
        .await;
    let json = json!({ "attachments": [{ "id": 0, "filename": "f.txt", "description": "d" }] });
    let form = Form::new().text("payload_json", json.to_string());
    let form = form.part("files[0]", Part::bytes(b"f".to_vec()).file_name("f.txt"));
    scene
        .send(scene.request(Method::POST, &path).multipart(form))
        .await;
    scene
        .patch(&format!("{path}/{sent}"), json!({ "content": "y" }))
        .await;
    scene.get(&format!("{path}?limit=100")).await;
    scene.get(&format!("{path}/{sent}")).await;
    let emoji = format!("{path}/{sent}/reactions/%E2%9C%85");
    scene
        .send(scene.request(Method::PUT, &format!("{emoji}/@me")))
        .await;
    scene.get(&emoji).await;
    scene.delete(&format!("{emoji}/@me")).await;
    scene
        .send(scene.request(Method::PUT, &format!("{path}/pins/{sent}")))
        .await;
    scene.get(&format!("{path}/pins")).await;
    scene.get(&format!("/channels/{channel}/pins")).await;
    scene.get(&path).await;
    scene.delete(&format!("{path}/pins/{sent}")).await;
    scene.delete(&format!("{path}/{sent}")).await;
    let more = scene.discord.sends(ada, channel, "more")?;
    scene
        .post(
            &format!("{path}/bulk-delete"),
            json!({ "messages": [first, more] }),
        )
        .await;
    Ok(())
}

async fn threads(scene: &Scene) -> Outcome {
    let channel = scene.channel;
    let message = scene.discord.sends(scene.ada, channel, "x")?;
    scene
        .post(
            &format!("{}/{message}/threads", scene.messages()),
            json!({ "name": "t" }),
        )
        .await;
    scene.get(&scene.messages()).await;
    let body = json!({ "name": "t", "type": 11 });
    let thread = scene
        .post(&format!("/channels/{channel}/threads"), body)
        .await
        .id();
    scene.get(&format!("/channels/{thread}")).await;
    scene
        .send(scene.request(
            Method::PUT,
            &format!("/channels/{thread}/thread-members/@me"),
        ))
        .await;
    scene
        .get(&format!("/channels/{thread}/thread-members/@me"))
        .await;
    scene
        .get(&format!("/channels/{thread}/thread-members"))
        .await;
    scene
        .get(&format!("/guilds/{}/threads/active", scene.guild))
        .await;
    scene
        .patch(&format!("/channels/{thread}"), json!({ "archived": true }))
        .await;
    scene
        .get(&format!("/channels/{channel}/threads/archived/public"))
        .await;
    let tags = json!([{ "name": "open" }]);
    let body = json!({ "name": "posts", "type": kind::FORUM, "available_tags": tags });
    let forum = scene
        .post(&format!("/guilds/{}/channels", scene.guild), body)
        .await;
    let tag = forum.json["available_tags"][0]["id"].clone();
    let body = json!({ "name": "p", "message": { "content": "c" }, "applied_tags": [tag] });
    scene
        .post(&format!("/channels/{}/threads", forum.id()), body)
        .await;
    Ok(())
}

async fn interactions(scene: &Scene) -> Outcome {
    let path = format!("/applications/{}/commands", scene.bot);
    let option = json!({
        "type": 3, "name": "text", "description": "d", "required": true,
        "choices": [{ "name": "n", "value": "v" }],
    });
    let commands = json!([
        { "name": "reply", "description": "d", "options": [option], "contexts": [0, 1],
          "integration_types": [0], "default_member_permissions": "0" },
        { "name": "group", "description": "d", "options": [{ "type": 2, "name": "g", "description": "d",
          "options": [{ "type": 1, "name": "s", "description": "d" }] }] },
        { "name": "Menu", "type": 2 },
        { "name": "Menu", "type": 3 },
    ]);
    scene.put(&path, commands).await;
    scene.get(&path).await;
    let id = scene
        .post(&path, json!({ "name": "c", "description": "d" }))
        .await
        .id();
    scene
        .patch(&format!("{path}/{id}"), json!({ "description": "e" }))
        .await;
    scene.get(&format!("{path}/{id}")).await;
    scene.delete(&format!("{path}/{id}")).await;
    let own = format!(
        "/applications/{}/guilds/{}/commands",
        scene.bot, scene.guild
    );
    scene
        .post(&own, json!({ "name": "c", "description": "d" }))
        .await;
    let mut client = Client::identified(&scene.discord, INTENTS).await;
    for (answer, query) in [
        (
            json!({ "type": 5, "data": { "flags": 64 } }),
            "?with_response=true",
        ),
        (
            json!({ "type": 4, "data": { "content": "x" } }),
            "?with_response=true",
        ),
        (
            json!({ "type": 9, "data": { "custom_id": "f", "title": "t", "components": [
            { "type": 1, "components": [{ "type": 4, "custom_id": "i", "label": "l", "style": 1 }] },
        ] } }),
            "",
        ),
    ] {
        let options = [("text".to_owned(), json!("v"))].into_iter().collect();
        let id = scene
            .discord
            .runs_slash(scene.staff, scene.channel, "reply", options)?;
        answer_and_follow(
            scene,
            &client.event("INTERACTION_CREATE").await,
            answer,
            query,
        )
        .await;
        if scene.discord.submits(id, &[("i", "text")]).is_ok() {
            let form = client.event("INTERACTION_CREATE").await;
            answer_and_follow(
                scene,
                &form,
                json!({ "type": 4, "data": { "content": "x" } }),
                "",
            )
            .await;
        }
    }
    Ok(())
}

async fn answer_and_follow(scene: &Scene, heard: &Value, answer: Value, query: &str) {
    let (id, token) = (
        heard["id"].as_str().unwrap(),
        heard["token"].as_str().unwrap(),
    );
    scene
        .post(
            &format!("/interactions/{id}/{token}/callback{query}"),
            answer,
        )
        .await;
    let path = format!("/webhooks/{}/{token}", scene.bot);
    let original = format!("{path}/messages/@original");
    scene.patch(&original, json!({ "content": "done" })).await;
    scene.get(&original).await;
    let more = scene
        .post(&path, json!({ "content": "more", "flags": 64 }))
        .await;
    if more.status == 200 {
        scene
            .delete(&format!("{path}/messages/{}", more.id()))
            .await;
    }
    scene.get(&scene.messages()).await;
}

async fn refusals(scene: &Scene) {
    scene.get("/channels/1").await;
    scene.post(&scene.messages(), json!({})).await;
    scene
        .post(&scene.messages(), json!({ "content": "x".repeat(2_001) }))
        .await;
}

#[tokio::test]
async fn a_key_discord_does_not_know_is_a_problem() -> Outcome {
    let Some(judge) = Judge::load()? else {
        println!("skipped: Discord's description is not at hand");
        return Ok(());
    };
    let scene = Scene::start().await;

    scene
        .post(
            &scene.messages(),
            json!({ "content": "x", "contents": "y" }),
        )
        .await;
    scene.get(&format!("{}?limits=1", scene.messages())).await;
    scene
        .put(&format!("/channels/{}/typing", scene.channel), json!({}))
        .await;

    let problems = judge.check(&scene.discord);
    assert_eq!(problems.len(), 3, "{problems:?}");
    assert!(problems[0].contains("contents"), "{problems:?}");
    Ok(())
}
