//! The rules of interactions.

use discord_sim::{Action, Given, Id, InteractionKind, Options};
use serde_json::{Value, json};

use crate::{
    client::{Client, INTENTS},
    scene::{Outcome, Scene, Told},
};

/// A scene with three commands, and a client that hears of interactions.
async fn begin() -> (Scene, Client) {
    let scene = Scene::start().await;
    let commands = json!([
        { "name": "reply", "description": "d", "options": [
            { "type": 3, "name": "text", "description": "d", "required": true, "autocomplete": true },
            { "type": 6, "name": "to", "description": "d" },
            { "type": 11, "name": "file", "description": "d" },
        ] },
        { "name": "Report", "type": 2 },
        { "name": "Delete", "type": 3 },
        { "name": "here", "description": "d", "contexts": [0] },
        { "name": "category", "description": "d", "options": [
            { "type": 1, "name": "create", "description": "d", "options": [
                { "type": 3, "name": "name", "description": "d", "max_length": 5 },
            ] },
        ] },
    ]);
    let told = scene
        .put(&format!("/applications/{}/commands", scene.bot), commands)
        .await;
    assert_eq!(told.status, 200, "{told:?}");
    let client = Client::identified(&scene.discord, INTENTS).await;
    (scene, client)
}

fn options(list: &[(&str, Value)]) -> Options {
    list.iter()
        .map(|(key, value)| ((*key).to_owned(), value.clone()))
        .collect()
}

fn hello() -> Options {
    options(&[("text", json!("hello"))])
}

async fn answer(scene: &Scene, interaction: &Value, body: Value) -> Told {
    let (id, token) = (
        interaction["id"].as_str().unwrap(),
        interaction["token"].as_str().unwrap(),
    );
    scene
        .post(&format!("/interactions/{id}/{token}/callback"), body)
        .await
}

fn original(interaction: &Value) -> String {
    let (app, token) = (&interaction["application_id"], &interaction["token"]);
    format!(
        "/webhooks/{}/{}",
        app.as_str().unwrap(),
        token.as_str().unwrap()
    )
}

/// Has the staff run `/reply` and returns what the bot heard.
async fn run(scene: &Scene, client: &mut Client) -> (Id, Value) {
    let id = scene
        .discord
        .runs_slash(scene.staff, scene.channel, "reply", hello())
        .unwrap();
    (id, client.event("INTERACTION_CREATE").await)
}

#[tokio::test]
async fn a_command_reaches_the_bot_with_what_its_options_stand_for() -> Outcome {
    let (scene, mut client) = begin().await;
    let given = options(&[
        ("text", json!("hello")),
        ("to", json!(scene.ada)),
        ("file", json!({ "filename": "a.txt", "text": "a" })),
    ]);

    scene
        .discord
        .runs_slash(scene.staff, scene.channel, "reply", given)?;

    let heard = client.event("INTERACTION_CREATE").await;
    assert_eq!((&heard["type"], &heard["context"]), (&json!(2), &json!(0)));
    assert_eq!(heard["data"]["options"][0]["value"], "hello");
    let resolved = &heard["data"]["resolved"];
    assert_eq!(resolved["users"][scene.ada.to_string()]["username"], "ada");
    assert_eq!(resolved["attachments"].as_object().ok_or("none")?.len(), 1);
    assert_eq!(heard["member"]["user"]["username"], "grace");
    Ok(())
}

#[tokio::test]
async fn a_client_does_not_send_what_the_command_does_not_take() -> Outcome {
    let (scene, _client) = begin().await;
    let slash = |command: &str, list: &[(&str, Value)]| {
        scene
            .discord
            .runs_slash(scene.staff, scene.channel, command, options(list))
            .err()
            .map(|runs_slash| runs_slash.code)
    };

    assert_eq!(slash("reply", &[]), Some(50035));
    assert_eq!(slash("reply", &[("text", json!(1))]), Some(50035));
    assert_eq!(
        slash("reply", &[("text", json!("x")), ("stray", json!("x"))]),
        Some(50035)
    );
    assert_eq!(slash("category", &[]), Some(50035));
    assert_eq!(
        slash("category create", &[("name", json!("toolong"))]),
        Some(50035)
    );
    assert_eq!(slash("category create", &[("name", json!("fits"))]), None);
    assert_eq!(slash("nonsense", &[]), Some(10063));
    let dm = scene
        .discord
        .change(|sim| sim.opens_dm(scene.ada, scene.bot))?;
    let private = scene
        .discord
        .runs_slash(scene.ada, dm, "here", Options::new());
    assert_eq!(private.err().map(|private| private.code), Some(10063));
    Ok(())
}

#[tokio::test]
async fn an_answer_is_seen_and_an_ephemeral_one_by_the_person_alone() -> Outcome {
    let (scene, mut client) = begin().await;
    let (open, first) = run(&scene, &mut client).await;
    let (hidden, second) = run(&scene, &mut client).await;

    let told = answer(
        &scene,
        &first,
        json!({ "type": 4, "data": { "content": "for all" } }),
    )
    .await;
    answer(
        &scene,
        &second,
        json!({ "type": 4, "data": { "content": "for you", "flags": 64 } }),
    )
    .await;

    assert_eq!(told.status, 204);
    let seen: Vec<String> = scene
        .discord
        .channel_messages(scene.channel)
        .into_iter()
        .map(|channel_message| channel_message.content)
        .collect();
    assert_eq!(seen, ["for all"]);
    assert!(!scene.discord.answered(open).await?.ephemeral);
    assert!(scene.discord.answered(hidden).await?.ephemeral);
    let secret = scene.discord.read(|sim| sim.answers(hidden)[0].clone());
    assert_eq!(
        (secret.content.as_str(), secret.only_for),
        ("for you", Some(scene.staff))
    );
    assert_eq!(
        scene
            .get(&format!("{}/{}", scene.messages(), secret.id))
            .await
            .code(),
        10008
    );
    Ok(())
}

#[tokio::test]
async fn an_interaction_that_waits_over_three_seconds_is_unknown() {
    let (scene, mut client) = begin().await;
    let (_, heard) = run(&scene, &mut client).await;

    scene.discord.advance(time::Duration::seconds(4));
    let late = answer(&scene, &heard, json!({ "type": 5 })).await;

    assert_eq!((late.status, late.code()), (404, 10062));
}

#[tokio::test]
async fn interactions_go_to_a_web_address_instead_of_the_gateway() -> Outcome {
    let (scene, mut client) = begin().await;
    let url = "https://bot.example.com/interactions";
    scene
        .discord
        .change(|sim| sim.interacts_at(scene.bot, Some(url)))?;

    scene
        .discord
        .runs_slash(scene.ada, scene.channel, "reply", hello())?;

    let heard = client.names().await;
    assert!(
        !heard.contains(&"INTERACTION_CREATE".to_owned()),
        "{heard:?}"
    );
    let told = scene.get("/applications/@me").await;
    assert_eq!(told.json["interactions_endpoint_url"], url);
    Ok(())
}

#[tokio::test]
async fn an_interaction_is_answered_once() {
    let (scene, mut client) = begin().await;
    let (_, heard) = run(&scene, &mut client).await;

    assert_eq!(
        answer(&scene, &heard, json!({ "type": 5 })).await.status,
        204
    );
    assert_eq!(
        answer(&scene, &heard, json!({ "type": 5 })).await.code(),
        40060
    );
}

#[tokio::test]
async fn a_deferred_answer_is_filled_in_within_15_minutes() -> Outcome {
    let (scene, mut client) = begin().await;
    let (id, heard) = run(&scene, &mut client).await;
    answer(
        &scene,
        &heard,
        json!({ "type": 5, "data": { "flags": 64 } }),
    )
    .await;
    let path = format!("{}/messages/@original", original(&heard));
    assert_eq!(
        scene.discord.answered(id).await?.given,
        Some(Given::Deferred)
    );
    assert!(scene.discord.read(|sim| sim.answers(id).is_empty()));

    scene.discord.advance(time::Duration::minutes(14));
    let filled = scene.patch(&path, json!({ "content": "done" })).await;
    scene.discord.advance(time::Duration::minutes(2));
    let late = scene.patch(&path, json!({ "content": "too late" })).await;

    assert_eq!((filled.status, &filled.json["flags"]), (200, &json!(64)));
    assert_eq!(
        scene.discord.read(|sim| sim.answers(id)[0].content.clone()),
        "done"
    );
    assert_eq!((late.status, late.code()), (401, 50027));
    Ok(())
}

#[tokio::test]
async fn the_first_follow_up_takes_the_place_of_thinking() {
    let (scene, mut client) = begin().await;
    let (id, heard) = run(&scene, &mut client).await;
    answer(&scene, &heard, json!({ "type": 5 })).await;

    scene
        .post(&original(&heard), json!({ "content": "one" }))
        .await;
    let second = scene
        .post(&original(&heard), json!({ "content": "two", "flags": 64 }))
        .await;
    let path = format!("{}/messages/{}", original(&heard), second.id());
    let read = scene.get(&path).await;
    let gone = scene.delete(&path).await;

    let texts = scene.discord.read(|sim| {
        sim.answers(id)
            .iter()
            .map(|answer| answer.content.clone())
            .collect::<Vec<_>>()
    });
    assert_eq!(texts, ["one"]);
    assert_eq!((&read.json["content"], gone.status), (&json!("two"), 204));
}

#[tokio::test]
async fn an_unanswered_interaction_takes_no_follow_up() {
    let (scene, mut client) = begin().await;
    let (_, heard) = run(&scene, &mut client).await;

    assert_eq!(
        scene
            .post(&original(&heard), json!({ "content": "x" }))
            .await
            .code(),
        10015
    );
}

#[tokio::test]
async fn with_response_tells_what_became_of_it() {
    let (scene, mut client) = begin().await;
    let (_, heard) = run(&scene, &mut client).await;
    let (id, token) = (
        heard["id"].as_str().unwrap(),
        heard["token"].as_str().unwrap(),
    );
    let path = format!("/interactions/{id}/{token}/callback?with_response=true");

    let told = scene
        .post(&path, json!({ "type": 4, "data": { "content": "x" } }))
        .await;

    assert_eq!(told.status, 200);
    assert_eq!(told.json["resource"]["message"]["content"], "x");
    assert_eq!(told.json["interaction"]["type"], 2);
}

#[tokio::test]
async fn suggestions_are_25_at_most() -> Outcome {
    let (scene, mut client) = begin().await;
    let suggest = || {
        let action = Action::Autocomplete {
            user: scene.staff,
            channel: scene.channel,
            bot: None,
            command: "reply".to_owned(),
            options: options(&[("text", json!("he"))]),
            focused: "text".to_owned(),
        };
        scene.discord.act(action).map(|act| act.id().unwrap())
    };
    let choices = |count: usize| vec![json!({ "name": "hello", "value": "hello" }); count];

    let id = suggest()?;
    let heard = client.event("INTERACTION_CREATE").await;
    assert_eq!(heard["data"]["options"][0]["focused"], true);
    let many = answer(
        &scene,
        &heard,
        json!({ "type": 8, "data": { "choices": choices(26) } }),
    )
    .await;
    many.field("data.choices");
    let message = answer(
        &scene,
        &heard,
        json!({ "type": 4, "data": { "content": "x" } }),
    )
    .await;
    message.field("type");
    answer(
        &scene,
        &heard,
        json!({ "type": 8, "data": { "choices": choices(25) } }),
    )
    .await;

    let Some(Given::Choices(list)) = scene.discord.answered(id).await?.given else {
        panic!("no suggestions")
    };
    assert_eq!(list.len(), 25);
    Ok(())
}

#[tokio::test]
async fn a_form_has_five_inputs_at_most_and_comes_back_filled_in() -> Outcome {
    let (scene, mut client) = begin().await;
    let input = |id: usize| {
        let input = json!({ "type": 4, "custom_id": format!("i{id}"), "label": "l", "style": 1, "max_length": 5 });
        json!({ "type": 1, "components": [input] })
    };
    let form = |title: &str, count: usize| {
        let rows: Vec<_> = (0..count).map(input).collect();
        json!({ "type": 9, "data": { "custom_id": "f", "title": title, "components": rows } })
    };
    let (id, heard) = run(&scene, &mut client).await;

    answer(&scene, &heard, form("t", 6))
        .await
        .field("data.components");
    answer(&scene, &heard, form(&"t".repeat(46), 1))
        .await
        .field("data.title");
    answer(&scene, &heard, form("t", 1)).await;
    let long = scene
        .discord
        .submits(id, &[("i0", "toolong")])
        .err()
        .map(|submits| submits.code);
    scene.discord.submits(id, &[("i0", "fits")])?;

    assert_eq!(long, Some(50035));
    let back = client.event("INTERACTION_CREATE").await;
    assert_eq!(back["type"], 5);
    assert_eq!(
        back["data"]["components"][0]["components"][0]["value"],
        "fits"
    );
    assert_eq!(
        answer(&scene, &back, json!({ "type": 6 })).await.code(),
        50035
    );
    assert_eq!(
        answer(
            &scene,
            &back,
            json!({ "type": 4, "data": { "content": "thanks" } })
        )
        .await
        .status,
        204
    );
    Ok(())
}

#[tokio::test]
async fn buttons_and_selects_change_their_message() -> Outcome {
    let (scene, mut client) = begin().await;
    let row = |item: Value| json!({ "type": 1, "components": [item] });
    let options = json!([{ "label": "A", "value": "a" }]);
    let body = json!({ "content": "pick", "components": [
        row(json!({ "type": 2, "style": 1, "label": "b", "custom_id": "press" })),
        row(json!({ "type": 3, "custom_id": "pick", "options": options })),
        row(json!({ "type": 2, "style": 1, "label": "b", "custom_id": "off", "disabled": true })),
    ] });
    let message = scene.post(&scene.messages(), body).await.id();
    let (user, channel) = (scene.ada, scene.channel);

    assert!(scene.discord.clicks(user, channel, message, "off").is_err());
    assert!(
        scene
            .discord
            .selects(user, channel, message, "pick", &["b"])
            .is_err()
    );
    scene.discord.clicks(user, channel, message, "press")?;
    let pressed = client.event("INTERACTION_CREATE").await;
    answer(
        &scene,
        &pressed,
        json!({ "type": 7, "data": { "content": "pressed", "components": [] } }),
    )
    .await;

    assert_eq!(pressed["data"]["component_type"], 2);
    assert_eq!(pressed["message"]["id"], json!(message));
    let after = &scene.discord.channel_messages(channel)[0];
    assert_eq!(
        (after.content.as_str(), after.components.len()),
        ("pressed", 0)
    );
    Ok(())
}

#[tokio::test]
async fn the_menus_name_their_target() -> Outcome {
    let (scene, mut client) = begin().await;
    let message = scene.discord.sends(scene.ada, scene.channel, "x")?;
    let (user, channel, bot) = (scene.staff, scene.channel, None);

    let command = "Report".to_owned();
    scene.discord.act(Action::UserMenu {
        user,
        channel,
        bot,
        command,
        target: scene.ada,
    })?;
    let first = client.event("INTERACTION_CREATE").await;
    let command = "Delete".to_owned();
    scene.discord.act(Action::MessageMenu {
        user,
        channel,
        bot,
        command,
        target: message,
    })?;
    let second = client.event("INTERACTION_CREATE").await;

    assert_eq!(first["data"]["target_id"], json!(scene.ada));
    assert_eq!(
        second["data"]["resolved"]["messages"][message.to_string()]["content"],
        "x"
    );
    Ok(())
}

#[tokio::test]
async fn callbacks_are_not_rate_limited() {
    let (scene, mut client) = begin().await;
    for _ in 0..60 {
        let (_, heard) = run(&scene, &mut client).await;
        assert_eq!(
            answer(&scene, &heard, json!({ "type": 5 })).await.status,
            204
        );
    }
}

#[tokio::test]
async fn what_a_message_does_not_show_can_be_forged_by_whoever_sees_it() -> Outcome {
    let (scene, mut client) = begin().await;
    let message = scene
        .post(&scene.messages(), json!({ "content": "plain" }))
        .await
        .id();
    let (user, channel) = (scene.ada, scene.channel);
    let forge = |message, kind| {
        scene
            .discord
            .change(|sim| sim.forges(user, channel, message, kind, "close:2h"))
    };

    assert!(forge(Id::default(), InteractionKind::Component).is_err());
    assert!(forge(message, InteractionKind::Command).is_err());
    for (kind, number) in [(InteractionKind::Component, 3), (InteractionKind::Modal, 5)] {
        forge(message, kind)?;

        let forged = client.event("INTERACTION_CREATE").await;
        assert_eq!(forged["type"], number);
        assert_eq!(forged["data"]["custom_id"], "close:2h");
        assert_eq!(forged["message"]["id"], json!(message));
        answer(
            &scene,
            &forged,
            json!({ "type": 4, "data": { "content": "no" } }),
        )
        .await;
    }
    Ok(())
}
