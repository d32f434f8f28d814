//! The rules of messages.

use discord_sim::{Draft, Mentions, permissions};
use reqwest::{
    Method,
    multipart::{Form, Part},
};
use serde_json::{Value, json};

use crate::scene::{Outcome, Scene, Told};

/// Sends JSON and files.
async fn upload(
    scene: &Scene,
    path: &str,
    json: Value,
    files: Vec<(&'static str, Vec<u8>)>,
) -> Told {
    let mut form = Form::new().text("payload_json", json.to_string());
    for (number, (name, bytes)) in files.into_iter().enumerate() {
        form = form.part(
            format!("files[{number}]"),
            Part::bytes(bytes).file_name(name),
        );
    }
    scene
        .send(scene.request(Method::POST, path).multipart(form))
        .await
}

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
async fn embeds_have_limits_each_and_together() {
    let scene = Scene::start().await;
    let field = json!({ "name": "n", "value": "v" });
    let cases = [
        (json!([{ "title": "x".repeat(257) }]), "embeds.0.title"),
        (
            json!([{ "description": "x".repeat(4_097) }]),
            "embeds.0.description",
        ),
        (
            json!([{ "footer": { "text": "x".repeat(2_049) } }]),
            "embeds.0.footer.text",
        ),
        (
            json!([{ "author": { "name": "x".repeat(257) } }]),
            "embeds.0.author.name",
        ),
        (json!([{ "fields": vec![field; 26] }]), "embeds.0.fields"),
        (
            json!([{ "fields": [{ "name": "x".repeat(257), "value": "v" }] }]),
            "embeds.0.fields.0.name",
        ),
        (
            json!([{ "fields": [{ "name": "n", "value": "x".repeat(1_025) }] }]),
            "embeds.0.fields.0.value",
        ),
        (
            json!([{ "fields": [{ "name": "n" }] }]),
            "embeds.0.fields.0.value",
        ),
        (
            json!([{ "title": "t", "image": { "url": "ftp://x" } }]),
            "embeds.0.image.url",
        ),
        (
            json!([{ "description": "x".repeat(3_001) }, { "description": "x".repeat(3_000) }]),
            "embeds",
        ),
        (json!(vec![json!({ "title": "t" }); 11]), "embeds"),
    ];
    scene
        .discord
        .change(|world| world.settings.rate_limits = false);

    for (embeds, path) in cases {
        let told = scene
            .post(&scene.messages(), json!({ "embeds": embeds }))
            .await;
        assert_eq!((told.status, told.code()), (400, 50035), "{embeds}");
        told.field(path);
    }
}

#[tokio::test]
async fn ten_files_are_taken_and_eleven_are_not() -> Outcome {
    let scene = Scene::start().await;

    let ten = upload(
        &scene,
        &scene.messages(),
        json!({}),
        vec![("a.txt", b"a".to_vec()); 10],
    )
    .await;
    let eleven = upload(
        &scene,
        &scene.messages(),
        json!({}),
        vec![("a.txt", b"a".to_vec()); 11],
    )
    .await;

    assert_eq!(ten.json["attachments"].as_array().ok_or("none")?.len(), 10);
    assert_eq!(eleven.code(), 50035);
    Ok(())
}

#[tokio::test]
async fn a_file_over_10_mib_is_too_large_unless_the_server_is_boosted() {
    let scene = Scene::start().await;
    let large = vec![0; 10 * 1024 * 1024 + 1];
    let plain = upload(
        &scene,
        &scene.messages(),
        json!({}),
        vec![("large.bin", large.clone())],
    )
    .await;
    scene
        .discord
        .change(|world| world.boosts(scene.guild, 2))
        .unwrap();
    let boosted = upload(
        &scene,
        &scene.messages(),
        json!({}),
        vec![("large.bin", large)],
    )
    .await;

    assert_eq!((plain.status, plain.code()), (413, 40005));
    assert_eq!(boosted.status, 200);
}

#[tokio::test]
async fn files_are_described_as_the_json_says() {
    let scene = Scene::start().await;
    let about =
        json!({ "attachments": [{ "id": 0, "filename": "b.txt", "description": "words" }] });

    let told = upload(
        &scene,
        &scene.messages(),
        about,
        vec![("a.txt", b"a".to_vec())],
    )
    .await;

    let attachment = &told.json["attachments"][0];
    assert_eq!(
        (&attachment["filename"], &attachment["description"]),
        (&json!("b.txt"), &json!("words"))
    );
    assert_eq!(attachment["size"], 1);
}

#[tokio::test]
async fn an_enforced_nonce_gives_the_first_message_again_for_a_few_minutes() {
    let scene = Scene::start().await;
    let body = json!({ "content": "once", "nonce": "n-1", "enforce_nonce": true });

    let first = scene.post(&scene.messages(), body.clone()).await;
    let again = scene.post(&scene.messages(), body.clone()).await;
    scene.discord.advance(time::Duration::minutes(6));
    let later = scene.post(&scene.messages(), body).await;

    assert_eq!(first.id(), again.id());
    assert_ne!(first.id(), later.id());
    assert_eq!(again.json["nonce"], "n-1");
    assert_eq!(scene.discord.channel_messages(scene.channel).len(), 2);
}

#[tokio::test]
async fn a_nonce_that_is_not_enforced_prevents_nothing() {
    let scene = Scene::start().await;
    let body = json!({ "content": "twice", "nonce": "n-1" });

    let first = scene.post(&scene.messages(), body.clone()).await;
    let second = scene.post(&scene.messages(), body).await;

    assert_ne!(first.id(), second.id());
}

#[tokio::test]
async fn a_message_that_is_read_back_has_no_nonce() {
    let scene = Scene::start().await;
    let sent = scene
        .post(&scene.messages(), json!({ "content": "x", "nonce": "n" }))
        .await;

    let one = scene
        .get(&format!("{}/{}", scene.messages(), sent.id()))
        .await;
    let list = scene.get(&scene.messages()).await;

    assert_eq!(sent.json["nonce"], "n");
    assert!(one.json.get("nonce").is_none());
    assert!(list.json[0].get("nonce").is_none());
}

#[tokio::test]
async fn a_nonce_over_25_characters_is_refused() {
    let scene = Scene::start().await;

    let told = scene
        .post(
            &scene.messages(),
            json!({ "content": "x", "nonce": "n".repeat(26) }),
        )
        .await;

    told.field("nonce");
}

#[tokio::test]
async fn allowed_mentions_decide_who_is_pinged() {
    let scene = Scene::with(|world, [_, guild, ..]| {
        world.role(guild, "Staff", 0).unwrap();
    })
    .await;
    let role = scene.discord.read(|sim| {
        sim.guild_of(scene.guild)
            .unwrap()
            .roles
            .values()
            .last()
            .unwrap()
            .id
    });
    let text = format!("<@{}> <@&{role}> @everyone", scene.ada);
    let cases = [
        (
            Value::Null,
            Mentions {
                users: vec![scene.ada],
                roles: vec![role],
                everyone: true,
            },
        ),
        (json!({ "parse": [] }), Mentions::default()),
        (
            json!({ "parse": ["everyone"] }),
            Mentions {
                everyone: true,
                ..Mentions::default()
            },
        ),
        (
            json!({ "users": [scene.ada] }),
            Mentions {
                users: vec![scene.ada],
                ..Mentions::default()
            },
        ),
        (
            json!({ "roles": [role] }),
            Mentions {
                roles: vec![role],
                ..Mentions::default()
            },
        ),
    ];

    for (allowed, pings) in cases {
        let body = json!({ "content": text, "allowed_mentions": allowed });
        let told = scene.post(&scene.messages(), body).await;
        let id = told.id();
        let found = scene
            .discord
            .channel_messages(scene.channel)
            .into_iter()
            .find(|channel_message| channel_message.id == id);
        assert_eq!(found.unwrap().pings, pings, "{allowed}");
    }
}

#[tokio::test]
async fn allowed_mentions_may_not_name_what_they_parse() {
    let scene = Scene::start().await;
    let allowed = json!({ "parse": ["users"], "users": [scene.ada] });

    let told = scene
        .post(
            &scene.messages(),
            json!({ "content": "x", "allowed_mentions": allowed }),
        )
        .await;

    told.field("allowed_mentions");
}

#[tokio::test]
async fn a_reply_to_an_unknown_message_is_refused_unless_it_need_not_exist() -> Outcome {
    let scene = Scene::start().await;
    let reference = |id: String, strict: bool| json!({ "content": "x", "message_reference": { "message_id": id, "fail_if_not_exists": strict } });
    let known = scene.discord.sends(scene.ada, scene.channel, "question")?;

    let reply = scene
        .post(&scene.messages(), reference(known.to_string(), true))
        .await;
    let lost = scene
        .post(&scene.messages(), reference("1".to_owned(), true))
        .await;
    let lenient = scene
        .post(&scene.messages(), reference("1".to_owned(), false))
        .await;

    assert_eq!(reply.json["referenced_message"]["content"], "question");
    assert_eq!(reply.json["mentions"][0]["username"], "ada");
    assert_eq!(
        lost.field("message_reference"),
        "MESSAGE_REFERENCE_UNKNOWN_MESSAGE"
    );
    assert_eq!(lenient.status, 200);
    Ok(())
}

#[tokio::test]
async fn a_forward_carries_a_snapshot() -> Outcome {
    let scene = Scene::start().await;
    let known = scene.discord.sends(scene.ada, scene.channel, "original")?;
    let reference = json!({ "type": 1, "message_id": known, "channel_id": scene.channel });

    let told = scene
        .post(&scene.messages(), json!({ "message_reference": reference }))
        .await;

    assert_eq!(
        told.json["message_snapshots"][0]["message"]["content"],
        "original"
    );
    Ok(())
}

#[tokio::test]
async fn voice_messages_stickers_and_polls_of_members_look_like_discords() -> Outcome {
    let scene = Scene::start().await;
    let mut voice = Draft::default().with_file("voice.ogg", "sound");
    voice.voice = true;
    let poll = Draft {
        poll: ["Tea?", "Yes", "No"].map(str::to_owned).to_vec(),
        stickers: vec!["wave".to_owned()],
        ..Draft::default()
    };

    scene.discord.sends(scene.ada, scene.channel, voice)?;
    scene.discord.sends(scene.ada, scene.channel, poll)?;

    let list = scene.get(&scene.messages()).await.json;
    assert_eq!(list[0]["poll"]["question"]["text"], "Tea?");
    assert_eq!(list[0]["sticker_items"][0]["name"], "wave");
    assert_eq!(list[1]["flags"], 1 << 13);
    assert!(list[1]["attachments"][0]["waveform"].is_string());
    Ok(())
}

#[tokio::test]
async fn a_dm_reaches_the_member() {
    let scene = Scene::start().await;
    let dm = scene.dm().await;

    scene.post(&dm, json!({ "content": "hello" })).await;

    assert_eq!(scene.discord.dm_messages(scene.ada)[0].content, "hello");
}

#[tokio::test]
async fn a_dm_is_refused_by_who_blocked_the_bot_closed_dms_or_shares_no_server() -> Outcome {
    let scene = Scene::start().await;
    let dm = scene.dm().await;
    scene
        .discord
        .change(|world| world.settings.rate_limits = false);
    let hello = || json!({ "content": "hello" });
    assert_eq!(scene.post(&dm, hello()).await.status, 200);

    scene
        .discord
        .change(|sim| sim.blocks(scene.ada, scene.bot, true))?;
    assert_eq!(scene.post(&dm, hello()).await.code(), 50007);
    scene
        .discord
        .change(|sim| sim.blocks(scene.ada, scene.bot, false))?;
    scene
        .discord
        .change(|sim| sim.closes_dms(scene.ada, true))?;
    assert_eq!(scene.post(&dm, hello()).await.code(), 50007);
    scene
        .discord
        .change(|sim| sim.closes_dms(scene.ada, false))?;
    scene
        .discord
        .change(|sim| sim.leaves(scene.ada, scene.guild))?;
    let told = scene.post(&dm, hello()).await;
    assert_eq!((told.status, told.code()), (403, 50007));
    Ok(())
}

#[tokio::test]
async fn sending_takes_the_permissions_to_see_and_to_send() -> Outcome {
    let scene = Scene::start().await;
    let deny = |bits| {
        scene
            .discord
            .change(|sim| sim.overwrites(scene.channel, scene.bot, 0, bits))
    };

    deny(permissions::SEND_MESSAGES)?;
    assert_eq!(
        scene
            .post(&scene.messages(), json!({ "content": "x" }))
            .await
            .code(),
        50013
    );
    deny(permissions::EMBED_LINKS)?;
    assert_eq!(
        scene
            .post(&scene.messages(), json!({ "embeds": [{ "title": "t" }] }))
            .await
            .code(),
        50013
    );
    deny(permissions::ATTACH_FILES)?;
    let told = upload(
        &scene,
        &scene.messages(),
        json!({}),
        vec![("a", b"a".to_vec())],
    )
    .await;
    assert_eq!(told.code(), 50013);
    deny(permissions::VIEW_CHANNEL)?;
    let told = scene
        .post(&scene.messages(), json!({ "content": "x" }))
        .await;
    assert_eq!((told.status, told.code()), (403, 50001));
    Ok(())
}

#[tokio::test]
async fn components_have_limits() {
    let scene = Scene::start().await;
    scene
        .discord
        .change(|world| world.settings.rate_limits = false);
    let button = |id: &str| json!({ "type": 2, "style": 1, "label": "b", "custom_id": id });
    let row = |items: Vec<Value>| json!({ "type": 1, "components": items });
    let buttons = |count: usize| {
        (0..count)
            .map(|number| button(&number.to_string()))
            .collect::<Vec<_>>()
    };
    let option = |index: usize| json!({ "label": "o", "value": index.to_string() });
    let select = |count: usize| {
        let options: Vec<_> = (0..count).map(option).collect();
        json!({ "type": 3, "custom_id": "s", "options": options })
    };
    let cases = [
        (vec![row(buttons(6))], "components.0.components"),
        (
            (0..6)
                .map(|number| row(vec![button(&number.to_string())]))
                .collect(),
            "components",
        ),
        (
            vec![row(vec![button(&"x".repeat(101))])],
            "components.0.components.0.custom_id",
        ),
        (
            vec![row(vec![button("same"), button("same")])],
            "components.0.components.1.custom_id",
        ),
        (
            vec![row(vec![select(26)])],
            "components.0.components.0.options",
        ),
        (
            vec![row(vec![select(0)])],
            "components.0.components.0.options",
        ),
        (
            vec![row(vec![select(1), button("b")])],
            "components.0.components",
        ),
        (vec![button("b")], "components.0.type"),
    ];

    for (components, path) in cases {
        let told = scene
            .post(
                &scene.messages(),
                json!({ "content": "x", "components": components }),
            )
            .await;
        assert_eq!(told.code(), 50035, "{components:?}");
        told.field(path);
    }
    let rows: Vec<Value> = (0..5)
        .map(|row_number| {
            row((0..5)
                .map(|number| button(&format!("{row_number}.{number}")))
                .collect())
        })
        .collect();
    let fits = scene
        .post(
            &scene.messages(),
            json!({ "content": "x", "components": rows }),
        )
        .await;
    assert_eq!(fits.status, 200);
}

#[tokio::test]
async fn a_message_of_components_alone_has_no_content() {
    let scene = Scene::start().await;
    let text = json!([{ "type": 17, "components": [{ "type": 10, "content": "hello" }] }]);

    let alone = scene
        .post(
            &scene.messages(),
            json!({ "flags": 1 << 15, "components": text }),
        )
        .await;
    let both = scene
        .post(
            &scene.messages(),
            json!({ "flags": 1 << 15, "components": text, "content": "x" }),
        )
        .await;

    assert_eq!(
        alone.json["components"][0]["components"][0]["content"],
        "hello"
    );
    both.field("content");
}

#[tokio::test]
async fn what_is_no_json_is_refused() {
    let scene = Scene::start().await;

    let request = scene.request(Method::POST, &scene.messages());
    let told = scene
        .send(request.header("content-type", "application/json").body("{"))
        .await;

    assert_eq!((told.status, told.code()), (400, 50109));
}

#[tokio::test]
async fn stickers_and_polls_have_limits() {
    let scene = Scene::start().await;
    let answer = json!({ "poll_media": { "text": "yes" } });
    let poll = |question: String, count: usize| json!({ "poll": { "question": { "text": question }, "answers": vec![answer.clone(); count] } });
    let send = async |body: Value| scene.post(&scene.messages(), body).await;

    send(json!({ "sticker_ids": ["1", "2", "3", "4"] }))
        .await
        .field("sticker_ids");
    send(poll("x".repeat(301), 1))
        .await
        .field("poll.question.text");
    send(poll("q".to_owned(), 11)).await.field("poll.answers");
    assert_eq!(send(poll("q".to_owned(), 10)).await.status, 200);
}
