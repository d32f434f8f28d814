//! The rules of registering commands.

use serde_json::{Value, json};

use crate::scene::{Outcome, Scene};

fn command(name: &str) -> Value {
    json!({ "name": name, "description": "d" })
}

#[tokio::test]
async fn an_application_has_100_typed_commands_and_15_in_a_menu() {
    let scene = Scene::start().await;
    let path = format!("/applications/{}/commands", scene.bot);
    let typed = |count: usize| {
        (0..count)
            .map(|number| command(&format!("c{number}")))
            .collect::<Vec<_>>()
    };
    let menu = |count: usize| {
        (0..count)
            .map(|number| json!({ "name": format!("m{number}"), "type": 2 }))
            .collect::<Vec<_>>()
    };

    assert_eq!(scene.put(&path, json!(typed(101))).await.code(), 30032);
    assert_eq!(scene.put(&path, json!(menu(16))).await.code(), 30032);
    assert_eq!(scene.put(&path, json!(typed(100))).await.status, 200);
    assert_eq!(scene.post(&path, command("one-more")).await.code(), 30032);
    assert_eq!(scene.post(&path, command("c0")).await.status, 200);
}

#[tokio::test]
async fn what_is_wrong_with_a_command_is_named() {
    let scene = Scene::start().await;
    scene
        .discord
        .change(|world| world.settings.rate_limits = false);
    let path = format!("/applications/{}/commands", scene.bot);
    let option = json!({ "type": 3, "name": "o", "description": "d" });
    let with = |options: Value| json!({ "name": "c", "description": "d", "options": options });
    let named = |count: usize| -> Vec<Value> {
        (0..count)
            .map(|number| json!({ "type": 3, "name": format!("o{number}"), "description": "d" }))
            .collect()
    };
    let choices = vec![json!({ "name": "n", "value": "v" }); 26];
    let sub =
        |below: Value| json!({ "type": 1, "name": "s", "description": "d", "options": below });
    let group =
        |below: Value| json!({ "type": 2, "name": "g", "description": "d", "options": below });
    let cases = [
        (command("Upper"), "name"),
        (command("two words"), "name"),
        (command(&"x".repeat(33)), "name"),
        (json!({ "name": "c" }), "description"),
        (
            json!({ "name": "c", "description": "x".repeat(101) }),
            "description",
        ),
        (
            json!({ "name": "c", "description": "d", "name_localizations": { "fr": "Haut" } }),
            "name_localizations.fr",
        ),
        (
            json!({ "name": "c", "description": "d", "name_localizations": { "xx": "x" } }),
            "name_localizations.xx",
        ),
        (
            json!({ "name": "c", "description": "d", "contexts": [3] }),
            "contexts.0",
        ),
        (
            json!({ "name": "c", "description": "d", "integration_types": [2] }),
            "integration_types.0",
        ),
        (
            json!({ "name": "M", "type": 3, "description": "d" }),
            "description",
        ),
        (with(json!(named(26))), "options"),
        (with(json!([option, option])), "options.1.name"),
        (
            with(json!([{ "type": 3, "name": "o", "description": "d", "choices": choices }])),
            "options.0.choices",
        ),
        (
            with(json!([{ "type": 5, "name": "o", "description": "d", "autocomplete": true }])),
            "options.0.autocomplete",
        ),
        (
            with(json!([option, { "type": 3, "name": "p", "description": "d", "required": true }])),
            "options.1",
        ),
        (with(json!([option, sub(json!([]))])), "options"),
        (
            with(json!([sub(json!([group(json!([]))]))])),
            "options.0.options.0.type",
        ),
        (
            with(json!([{ "type": 12, "name": "o", "description": "d" }])),
            "options.0.type",
        ),
    ];

    for (body, field) in cases {
        let told = scene.post(&path, body.clone()).await;
        assert_eq!((told.status, told.code()), (400, 50035), "{body}");
        told.field(field);
    }
    let nested = with(json!([group(json!([sub(json!([option]))]))]));
    assert_eq!(scene.post(&path, nested).await.status, 201);
    assert_eq!(scene.post(&path, command("réponse")).await.status, 201);
}

#[tokio::test]
async fn replacing_keeps_the_identifiers_of_the_same_names() {
    let scene = Scene::start().await;
    let path = format!("/applications/{}/commands", scene.bot);
    let first = scene.put(&path, json!([command("a"), command("b")])).await;

    let second = scene.put(&path, json!([command("a")])).await;

    assert_eq!(first.json[0]["id"], second.json[0]["id"]);
    assert_eq!(scene.get(&path).await.json.as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn a_servers_own_command_comes_before_everybodys() -> Outcome {
    let scene = Scene::start().await;
    let everywhere = format!("/applications/{}/commands", scene.bot);
    let own = format!(
        "/applications/{}/guilds/{}/commands",
        scene.bot, scene.guild
    );

    scene.post(&everywhere, command("c")).await;
    let id = scene.post(&own, command("c")).await.id();
    let edited = scene
        .patch(&format!("{own}/{id}"), json!({ "description": "new" }))
        .await;

    assert_eq!(
        (&edited.json["name"], &edited.json["description"]),
        (&json!("c"), &json!("new"))
    );
    assert_eq!(
        scene
            .discord
            .read(|sim| sim.commands(scene.bot, Some(scene.guild)).len()),
        1
    );
    assert_eq!(scene.delete(&format!("{own}/{id}")).await.status, 204);
    assert_eq!(scene.get(&format!("{own}/{id}")).await.code(), 10063);
    Ok(())
}

#[tokio::test]
async fn a_token_is_good_for_its_own_application_alone() {
    let scene = Scene::start().await;

    assert_eq!(scene.get("/applications/1/commands").await.status, 401);
}

#[tokio::test]
async fn a_channel_of_a_type_that_is_not_offered_is_not_sent() -> Outcome {
    let scene = Scene::start().await;
    let option = json!({
        "type": 7, "name": "where", "description": "d", "channel_types": [0, 5],
    });
    let body = json!({ "name": "c", "description": "d", "options": [option] });
    scene
        .post(&format!("/applications/{}/commands", scene.bot), body)
        .await;
    let category = scene
        .discord
        .change(|sim| sim.category(scene.guild, "Away"))?;
    let run = |channel: discord_sim::Id| {
        let options =
            discord_sim::Options::from([("where".to_owned(), json!(channel.to_string()))]);
        scene
            .discord
            .runs_slash(scene.staff, scene.channel, "c", options)
    };

    assert_eq!(run(category).err().map(|run| run.code), Some(50035));
    assert!(run(scene.channel).is_ok());
    Ok(())
}

#[tokio::test]
async fn members_without_the_permission_do_not_find_a_command() {
    let scene = Scene::start().await;
    let body = json!({ "name": "ban", "description": "d", "default_member_permissions": "4" });
    scene
        .post(&format!("/applications/{}/commands", scene.bot), body)
        .await;
    let run = |user| {
        scene
            .discord
            .runs_slash(user, scene.channel, "ban", discord_sim::Options::default())
    };

    assert_eq!(run(scene.ada).err().map(|run| run.code), Some(50013));
    assert!(run(scene.staff).is_ok());
}
