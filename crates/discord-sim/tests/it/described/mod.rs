//! The simulator and Discord's own description, held against each other.
//!
//! Bodies and queries are made out of the description's schemas. What is right must not be refused
//! for its form; what is slightly wrong must be.

mod make;

use discord_sim::{Id, kind, openapi::Judge};
use reqwest::Method;
use serde_json::{Value, json};

use self::make::{Maker, document};
use crate::scene::{Outcome, Scene, Told};

/// How many right bodies are made of each schema, and how many wrong ones of each right one.
const RIGHT: usize = 12;
const WRONG: usize = 8;

/// A route that takes a body: the method, its path as described and as asked for, and its schema
/// where the path alone does not say which one is meant.
struct Route(&'static str, &'static str, String, Option<&'static str>);

/// A world in which every route has something to work on.
struct Stage {
    scene: Scene,
    routes: Vec<Route>,
}

async fn stage() -> Stage {
    let scene = Scene::start().await;
    scene.discord.change(|world| {
        world.settings.rate_limits = false;
        world.settings.channel_limits = false;
    });
    let (guild, channel) = (scene.guild, scene.channel);
    let own = scene
        .post(&scene.messages(), json!({ "content": "x" }))
        .await
        .id();
    let forum = scene
        .post(
            &format!("/guilds/{guild}/channels"),
            json!({ "name": "posts", "type": kind::FORUM }),
        )
        .await
        .id();
    let thread = scene
        .post(
            &format!("/channels/{channel}/threads"),
            json!({ "name": "t", "type": 11 }),
        )
        .await
        .id();
    let role = scene
        .post(&format!("/guilds/{guild}/roles"), json!({}))
        .await
        .id();
    let emoji = scene
        .discord
        .change(|world| world.emoji(guild, "party"))
        .unwrap();
    let hook = scene
        .post(
            &format!("/channels/{channel}/webhooks"),
            json!({ "name": "hook" }),
        )
        .await;
    let token = hook.json["token"].as_str().unwrap_or_default().to_owned();
    let hook = hook.id();
    let posted = scene
        .post(
            &format!("/webhooks/{hook}/{token}?wait=true"),
            json!({ "content": "x" }),
        )
        .await
        .id();
    let command = scene
        .post(
            &format!("/applications/{}/commands", scene.bot),
            json!({ "name": "c", "description": "d" }),
        )
        .await
        .id();
    let dm = scene.dm().await.trim_end_matches("/messages").to_owned();
    let ids = Ids {
        own,
        forum,
        thread,
        role,
        emoji,
        hook,
        posted,
        command,
    };
    let routes = routes(&scene, &ids, &token, &dm);
    Stage { scene, routes }
}

struct Ids {
    own: Id,
    forum: Id,
    thread: Id,
    role: Id,
    emoji: Id,
    hook: Id,
    posted: Id,
    command: Id,
}

#[expect(clippy::too_many_lines, reason = "a table, one entry a route")]
fn routes(scene: &Scene, ids: &Ids, token: &str, dm: &str) -> Vec<Route> {
    let (guild, channel, bot) = (scene.guild, scene.channel, scene.bot);
    let Ids {
        own,
        forum,
        thread,
        role,
        emoji,
        hook,
        posted,
        command,
    } = ids;
    let channels = "/channels/{channel_id}";
    let commands = "/applications/{application_id}/commands";
    let guilds = "/guilds/{guild_id}";
    let webhooks = "/webhooks/{webhook_id}";
    let mut routes = Vec::new();
    let mut add = |method, (first, rest): (&'static str, &'static str), path: String, schema| {
        let described: &'static str = Box::leak(format!("{first}{rest}").into_boxed_str());
        routes.push(Route(method, described, path, schema));
    };
    let below = |rest: &str| format!("/channels/{channel}{rest}");
    add("POST", (channels, "/messages"), below("/messages"), None);
    add(
        "PATCH",
        (channels, "/messages/{message_id}"),
        below(&format!("/messages/{own}")),
        None,
    );
    add(
        "POST",
        (channels, "/messages/bulk-delete"),
        below("/messages/bulk-delete"),
        None,
    );
    add(
        "POST",
        (channels, "/messages/{message_id}/threads"),
        below(&format!("/messages/{own}/threads")),
        None,
    );
    add(
        "POST",
        (channels, "/threads"),
        below("/threads"),
        Some("CreateTextThreadWithoutMessageRequest"),
    );
    add(
        "POST",
        (channels, "/threads"),
        format!("/channels/{forum}/threads"),
        Some("CreateForumThreadRequest"),
    );
    add(
        "PATCH",
        (channels, ""),
        below(""),
        Some("UpdateGuildChannelRequestPartial"),
    );
    add(
        "PATCH",
        (channels, ""),
        format!("/channels/{thread}"),
        Some("UpdateThreadRequestPartial"),
    );
    add(
        "PATCH",
        (channels, ""),
        dm.to_owned(),
        Some("UpdateDMRequestPartial"),
    );
    add(
        "PUT",
        (channels, "/permissions/{overwrite_id}"),
        below(&format!("/permissions/{}", scene.ada)),
        None,
    );
    add(
        "POST",
        (channels, "/invites"),
        below("/invites"),
        Some("CreateGuildInviteRequest"),
    );
    add("POST", (channels, "/webhooks"), below("/webhooks"), None);
    add("PATCH", (webhooks, ""), format!("/webhooks/{hook}"), None);
    add(
        "POST",
        (webhooks, "/{webhook_token}"),
        format!("/webhooks/{hook}/{token}"),
        Some("IncomingWebhookRequestPartial"),
    );
    add(
        "PATCH",
        (webhooks, "/{webhook_token}/messages/{message_id}"),
        format!("/webhooks/{hook}/{token}/messages/{posted}"),
        None,
    );
    let below = |rest: &str| format!("/guilds/{guild}{rest}");
    add("POST", (guilds, "/channels"), below("/channels"), None);
    add("POST", (guilds, "/roles"), below("/roles"), None);
    add(
        "PATCH",
        (guilds, "/roles/{role_id}"),
        below(&format!("/roles/{role}")),
        None,
    );
    add("POST", (guilds, "/emojis"), below("/emojis"), None);
    add(
        "PATCH",
        (guilds, "/emojis/{emoji_id}"),
        below(&format!("/emojis/{emoji}")),
        None,
    );
    add(
        "PATCH",
        (guilds, "/stickers/{sticker_id}"),
        below("/stickers/1"),
        None,
    );
    add(
        "PATCH",
        (guilds, "/members/@me"),
        below("/members/@me"),
        None,
    );
    add(
        "PATCH",
        (guilds, "/members/{user_id}"),
        below(&format!("/members/{}", scene.ada)),
        None,
    );
    add("PUT", (guilds, "/bans/{user_id}"), below("/bans/1"), None);
    add(
        "POST",
        ("/users/@me/channels", ""),
        "/users/@me/channels".to_owned(),
        None,
    );
    let own_commands = format!("/applications/{bot}/commands");
    add("POST", (commands, ""), own_commands.clone(), None);
    add("PUT", (commands, ""), own_commands.clone(), None);
    add(
        "PATCH",
        (commands, "/{command_id}"),
        format!("{own_commands}/{command}"),
        None,
    );
    for schema in [
        "CreateMessageInteractionCallbackRequest",
        "UpdateMessageInteractionCallbackRequest",
        "ApplicationCommandAutocompleteCallbackRequest",
        "ModalInteractionCallbackRequest",
    ] {
        add(
            "POST",
            (
                "/interactions/{interaction_id}/{interaction_token}/callback",
                "",
            ),
            "/interactions/1/nobody/callback".to_owned(),
            Some(schema),
        );
    }
    routes
}

impl Stage {
    async fn ask(&self, method: &str, path: &str, body: &Value) -> Told {
        let method = Method::from_bytes(method.as_bytes()).unwrap();
        let request = self.scene.request(method, path).json(body);
        self.scene.send(request).await
    }
}

/// The fields that were refused, each with its code.
fn wrong_fields(told: &Told) -> Vec<(String, String)> {
    fn walk(value: &Value, path: &str, found: &mut Vec<(String, String)>) {
        for (key, below) in value.as_object().into_iter().flatten() {
            if key == "_errors" {
                for error in below.as_array().into_iter().flatten() {
                    let code = error["code"].as_str().unwrap_or_default();
                    found.push((path.to_owned(), code.to_owned()));
                }
            } else {
                walk(below, &format!("{path}.{key}"), found);
            }
        }
    }
    let mut found = Vec::new();
    walk(&told.json["errors"], "", &mut found);
    found
}

/// Whether a refusal is for the form of a field, which the description tells, and not for what
/// Discord's documentation says beyond it.
fn is_for_form((path, code): &(String, String)) -> bool {
    let forms = [
        "BASE_TYPE",
        "STRING_TYPE",
        "NUMBER_TYPE",
        "BOOLEAN_TYPE",
        "LIST_",
        "MODEL_TYPE",
        "DICT_TYPE",
        "DATE_TIME",
        "URL_TYPE",
        "SET_TYPE",
    ];
    let in_components = path.contains(".components") || path.ends_with("components");
    let depends = [
        ".type",
        ".custom_id",
        ".url",
        ".label",
        ".max_values",
        "components",
    ];
    // A message with components of the old kind takes rows alone, and what a button needs
    // depends on its style.
    let by_others = in_components && depends.iter().any(|end| path.ends_with(end));
    let last = path.rsplit('.').next();
    let documented = path.contains(".available_tags.") && last == Some("name")
        || path.contains(".poll.")
        || path.contains(".choices.") && last == Some("value")
        || path.contains("_localizations.")
        || path.ends_with(".description") && code == "BASE_TYPE_BAD_LENGTH"
        || path.ends_with(".description") && code == "BASE_TYPE_REQUIRED"
        || path == ".name" && code == "BASE_TYPE_BAD_LENGTH"
        || path == ".topic"
        // Only groups do without, which bots cannot make.
        || path == ".recipient_id"
        // As text it is a list of identifiers.
        || path == ".role_ids";
    forms.iter().any(|form| code.starts_with(form)) && !by_others && !documented
}

#[tokio::test]
async fn bodies_are_refused_as_discord_describes_them() -> Outcome {
    let (Some(document), Some(judge)) = (document()?, Judge::load()?) else {
        println!("skipped: Discord's description is not at hand");
        return Ok(());
    };
    let stage = stage().await;
    let mut problems = Vec::new();
    for (number, Route(method, described, path, schema)) in stage.routes.iter().enumerate() {
        let schema = match schema {
            Some(name) => json!({ "$ref": format!("#/components/schemas/{name}") }),
            None => document["paths"][described][method.to_lowercase()]["requestBody"]["content"]
                ["application/json"]["schema"]
                .clone(),
        };
        assert!(schema.is_object(), "{method} {described} is not described");
        let mut maker = Maker::new(&document, &stage.scene, number);
        let mut wrong = 0;
        for _ in 0..RIGHT {
            let right = maker.right(&schema);
            let told = stage.ask(method, path, &right).await;
            let forms: Vec<_> = wrong_fields(&told)
                .into_iter()
                .filter(is_for_form)
                .collect();
            if !forms.is_empty() {
                problems.push(format!("{method} {described} refuses {right}: {forms:?}"));
            }
            for body in maker.wrong(&schema, &right, WRONG) {
                if judge.takes(method, path, &body) {
                    continue;
                }
                wrong += 1;
                let told = stage.ask(method, path, &body).await;
                if told.status != 400 || !matches!(told.code(), 50035 | 50016) {
                    let (status, code) = (told.status, told.code());
                    problems.push(format!(
                        "{method} {described} takes {body}: {status} {code}"
                    ));
                }
            }
        }
        assert!(
            wrong > 0 || *described == "/guilds/{guild_id}/stickers",
            "{described}: none"
        );
    }
    let answers = judge.check(&stage.scene.discord);
    problems.extend(
        answers
            .into_iter()
            .filter(|answer| answer.contains(" answer ")),
    );
    assert!(
        problems.is_empty(),
        "{} problems:\n{}",
        problems.len(),
        problems.join("\n")
    );
    Ok(())
}

#[tokio::test]
async fn queries_are_refused_as_discord_describes_them() -> Outcome {
    let Some(document) = document()? else {
        println!("skipped: Discord's description is not at hand");
        return Ok(());
    };
    let stage = stage().await;
    let scene = &stage.scene;
    let guild = format!("/guilds/{}", scene.guild);
    let channel = format!("/channels/{}", scene.channel);
    let routes = [
        (
            "/channels/{channel_id}/messages",
            format!("{channel}/messages"),
        ),
        (
            "/channels/{channel_id}/messages/pins",
            format!("{channel}/messages/pins"),
        ),
        (
            "/channels/{channel_id}/messages/{message_id}/reactions/{emoji_name}",
            format!("{channel}/messages/1/reactions/x"),
        ),
        (
            "/channels/{channel_id}/thread-members",
            format!("{channel}/thread-members"),
        ),
        (
            "/channels/{channel_id}/thread-members/{user_id}",
            format!("{channel}/thread-members/1"),
        ),
        (
            "/channels/{channel_id}/threads/archived/public",
            format!("{channel}/threads/archived/public"),
        ),
        (
            "/channels/{channel_id}/threads/archived/private",
            format!("{channel}/threads/archived/private"),
        ),
        ("/guilds/{guild_id}", guild.clone()),
        (
            "/guilds/{guild_id}/audit-logs",
            format!("{guild}/audit-logs"),
        ),
        ("/guilds/{guild_id}/bans", format!("{guild}/bans")),
        ("/guilds/{guild_id}/members", format!("{guild}/members")),
        (
            "/guilds/{guild_id}/members/search",
            format!("{guild}/members/search"),
        ),
        ("/users/@me/guilds", "/users/@me/guilds".to_owned()),
        (
            "/applications/{application_id}/commands",
            format!("/applications/{}/commands", scene.bot),
        ),
        ("/invites/{code}", "/invites/nothing".to_owned()),
    ];
    let mut problems = Vec::new();
    for (number, (described, path)) in routes.iter().enumerate() {
        let mut maker = Maker::new(&document, scene, number);
        let parameters = document["paths"][described]["get"]["parameters"].as_array();
        let query = parameters.into_iter().flatten();
        for parameter in query.filter(|query| query["in"] == "query") {
            let name = parameter["name"].as_str().unwrap_or_default();
            // A search says what for, whatever else it says.
            let extra = if described.ends_with("/search") && name != "query" {
                "&query=a"
            } else {
                ""
            };
            for right in maker.texts(&parameter["schema"]) {
                let told = ask_with(scene, path, name, &right, extra).await;
                if told.code() == 50035 {
                    problems.push(format!("{described} refuses {name}={right}"));
                }
            }
            for wrong in maker.wrong_texts(&parameter["schema"]) {
                let told = ask_with(scene, path, name, &wrong, extra).await;
                if told.code() != 50035 {
                    problems.push(format!("{described} takes {name}={wrong}: {}", told.status));
                }
            }
        }
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
    Ok(())
}

async fn ask_with(scene: &Scene, path: &str, name: &str, value: &str, extra: &str) -> Told {
    let path = format!("{path}?{extra}");
    let request = scene.request(Method::GET, &path).query(&[(name, value)]);
    scene.send(request).await
}
