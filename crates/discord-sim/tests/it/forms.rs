//! What is refused for its form, and how Discord says so.

use reqwest::{
    Method,
    multipart::{Form, Part},
};
use serde_json::{Value, json};

use crate::scene::{Outcome, Scene};

#[tokio::test]
async fn a_message_of_the_wrong_form_is_refused_field_by_field() {
    let scene = Scene::start().await;
    scene
        .discord
        .change(|world| world.settings.rate_limits = false);
    let embed = |embed: Value| json!({ "content": "x", "embeds": [embed] });
    let path = scene.messages();
    for (body, field, code) in [
        (json!({ "content": 7 }), "content", "STRING_TYPE_CONVERT"),
        (
            json!({ "content": "x", "tts": "loud" }),
            "tts",
            "BOOLEAN_TYPE_CONVERT",
        ),
        (
            json!({ "content": "x", "enforce_nonce": "yes" }),
            "enforce_nonce",
            "BOOLEAN_TYPE_CONVERT",
        ),
        (
            json!({ "content": "x", "components": "none" }),
            "components",
            "LIST_TYPE_CONVERT",
        ),
        (
            json!({ "content": "x", "embeds": "one" }),
            "embeds",
            "LIST_TYPE_CONVERT",
        ),
        (
            json!({ "content": "x", "embeds": ["one"] }),
            "embeds.0",
            "MODEL_TYPE_CONVERT",
        ),
        (
            json!({ "content": "x", "flags": "none" }),
            "flags",
            "NUMBER_TYPE_COERCE",
        ),
        (
            embed(json!({ "title": "t", "timestamp": "" })),
            "embeds.0.timestamp",
            "DATE_TIME_TYPE_PARSE",
        ),
        (
            embed(json!({ "title": "t", "color": "red" })),
            "embeds.0.color",
            "NUMBER_TYPE_COERCE",
        ),
        (
            embed(json!({ "title": 7 })),
            "embeds.0.title",
            "STRING_TYPE_CONVERT",
        ),
        (
            embed(json!({ "title": "t", "author": {} })),
            "embeds.0.author.name",
            "BASE_TYPE_REQUIRED",
        ),
        (
            embed(json!({ "title": "t", "footer": {} })),
            "embeds.0.footer.text",
            "BASE_TYPE_REQUIRED",
        ),
        (
            json!({ "content": "x", "allowed_mentions": { "parse": ["someone"] } }),
            "allowed_mentions.parse.0",
            "BASE_TYPE_CHOICES",
        ),
        (
            json!({ "content": "x", "allowed_mentions": { "users": ["ada"] } }),
            "allowed_mentions.users.0",
            "NUMBER_TYPE_COERCE",
        ),
    ] {
        let told = scene.post(&path, body.clone()).await;
        assert_eq!((told.status, told.code()), (400, 50035), "{body}: {told:?}");
        assert_eq!(told.field(field), code, "{body}");
    }
    assert!(scene.discord.channel_messages(scene.channel).is_empty());
}

#[tokio::test]
async fn an_edit_keeps_only_files_that_are_there() {
    let scene = Scene::start().await;
    let sent = scene
        .post(&scene.messages(), json!({ "content": "x" }))
        .await
        .id();
    let path = format!("{}/{sent}", scene.messages());

    for (attachments, field) in [
        (json!("all"), "attachments"),
        (json!([{}]), "attachments.0.id"),
        (json!([{ "id": "1" }]), "attachments.0.id"),
    ] {
        let told = scene
            .patch(&path, json!({ "attachments": attachments }))
            .await;
        assert_eq!(told.code(), 50035, "{told:?}");
        told.field(field);
    }
}

#[tokio::test]
async fn a_channel_of_the_wrong_form_is_refused() {
    let scene = Scene::start().await;
    let path = format!("/guilds/{}/channels", scene.guild);
    for (key, value) in [
        ("type", json!("text")),
        ("topic", json!(7)),
        ("nsfw", json!("no")),
        ("position", json!(-1)),
        ("rate_limit_per_user", json!(21_601)),
        ("default_auto_archive_duration", json!(61)),
        ("permission_overwrites", json!("none")),
        (
            "permission_overwrites",
            json!([{ "id": "staff", "type": 0 }]),
        ),
        ("permission_overwrites", json!([{ "id": "1", "type": 2 }])),
    ] {
        let mut body = json!({ "name": "ticket" });
        body[key] = value.clone();
        let told = scene.post(&path, body).await;
        assert_eq!(
            (told.status, told.code()),
            (400, 50035),
            "{key}: {value}: {told:?}"
        );
    }
    // Somebody who is nobody is another matter.
    let overwrites = json!([{ "id": "1", "type": 0 }]);
    let body = json!({ "name": "ticket", "permission_overwrites": overwrites });
    assert_eq!(scene.post(&path, body).await.code(), 10009);

    let channel = format!("/channels/{}", scene.channel);
    let told = scene.send(scene.request(Method::PATCH, &channel)).await;
    assert_eq!(told.code(), 50035, "without a body");
    assert_eq!(
        scene
            .patch(&channel, json!({ "name": null }))
            .await
            .field("name"),
        "BASE_TYPE_REQUIRED"
    );
}

#[tokio::test]
async fn a_command_of_the_wrong_form_is_refused() {
    let scene = Scene::start().await;
    let path = format!("/applications/{}/commands", scene.bot);
    let with = |option: Value| json!({ "name": "c", "description": "d", "options": [option] });

    let kinds = json!({ "type": 7, "name": "o", "description": "d", "channel_types": [99] });
    let told = scene.post(&path, with(kinds)).await;
    assert_eq!(told.field("options.0.channel_types.0"), "BASE_TYPE_CHOICES");
    let bounds = json!({
        "type": 3, "name": "o", "description": "d", "min_length": 5, "max_length": 4,
    });
    let told = scene.post(&path, with(bounds)).await;
    told.field("options.0.min_length");
}

#[tokio::test]
async fn a_list_is_asked_for_with_numbers() {
    let scene = Scene::start().await;
    for (query, field) in [
        ("limit=many", "limit"),
        ("limit=0", "limit"),
        ("limit=101", "limit"),
        ("before=then", "before"),
        ("after=then", "after"),
    ] {
        let told = scene.get(&format!("{}?{query}", scene.messages())).await;
        assert_eq!(told.code(), 50035, "{query}");
        told.field(field);
    }
    let members = format!("/guilds/{}/members?after=then", scene.guild);
    assert_eq!(scene.get(&members).await.code(), 50035);
}

#[tokio::test]
async fn whole_numbers_in_the_fields_of_an_embed_are_printed() {
    let scene = Scene::start().await;
    let embed = json!({ "fields": [{ "name": 1, "value": 23 }] });

    let told = scene
        .post(&scene.messages(), json!({ "embeds": [embed] }))
        .await;

    assert_eq!(told.json["embeds"][0]["fields"][0]["name"], "1", "{told:?}");
    assert_eq!(told.json["embeds"][0]["fields"][0]["value"], "23");
}

#[tokio::test]
async fn snowflakes_may_be_numbers() -> Outcome {
    let scene = Scene::start().await;
    let number = |id: discord_sim::Id| json!(id.get());

    let body = json!({ "recipient_id": number(scene.ada) });
    assert_eq!(scene.post("/users/@me/channels", body).await.status, 200);
    let file = Form::new().part("files[0]", Part::bytes(b"f".to_vec()).file_name("f.txt"));
    let request = scene
        .request(Method::POST, &scene.messages())
        .multipart(file);
    let sent = scene.send(request).await;
    let kept: u64 = sent.json["attachments"][0]["id"]
        .as_str()
        .unwrap()
        .parse()?;
    let edit = json!({ "content": "x", "attachments": [{ "id": kept }] });
    let told = scene
        .patch(&format!("{}/{}", scene.messages(), sent.id()), edit)
        .await;
    assert_eq!(
        told.json["attachments"].as_array().map(Vec::len),
        Some(1),
        "{told:?}"
    );
    let reply = json!({ "content": "x", "message_reference": { "message_id": number(sent.id()) } });
    assert_eq!(scene.post(&scene.messages(), reply).await.json["type"], 19);
    Ok(())
}

#[tokio::test]
async fn a_form_may_have_a_field_for_each_key() {
    let scene = Scene::start().await;
    let file = Part::bytes(b"f".to_vec()).file_name("f.txt");
    let form = Form::new()
        .text("content", "12")
        .text("tts", "true")
        .part("file", file);
    let request = scene
        .request(Method::POST, &scene.messages())
        .multipart(form);

    let told = scene.send(request).await;

    assert_eq!(
        (&told.json["content"], &told.json["tts"]),
        (&json!("12"), &json!(true)),
        "{told:?}"
    );
    assert_eq!(told.json["attachments"][0]["filename"], "f.txt");
    let request = scene
        .request(Method::POST, &scene.messages())
        .header("content-type", "application/x-www-form-urlencoded")
        .body("content=a+b");
    assert_eq!(scene.send(request).await.json["content"], "a b");
}

#[tokio::test]
async fn other_versions_of_the_api_answer_and_unknown_ones_say_so() {
    let scene = Scene::start().await;
    let base = scene.discord.base_url();
    let ask = async |path: &str| {
        let request = crate::scene::client()
            .get(format!("{base}{path}"))
            .header("authorization", format!("Bot {}", crate::scene::TOKEN));
        let told = scene.send(request).await;
        (told.status, told.code())
    };

    assert_eq!(ask("/api/v9/users/@me").await, (200, 0));
    assert_eq!(ask("/api/users/@me").await, (200, 0));
    assert_eq!(ask("/api/v99/users/@me").await, (400, 50041));
    assert_eq!(ask("/api/v9/nowhere").await.0, 404);
}
