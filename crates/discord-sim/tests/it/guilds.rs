//! The rules of servers, members and applications.

use serde_json::json;

use crate::{
    client::{Client, INTENTS},
    scene::{Outcome, Scene},
};

#[tokio::test]
async fn an_unknown_token_is_unauthorized() {
    let scene = Scene::start().await;
    let url = format!("{}/users/@me", scene.discord.api_url());

    let told = crate::scene::read(
        crate::scene::client()
            .get(url)
            .header("authorization", "Bot wrong")
            .send()
            .await
            .unwrap(),
    )
    .await;

    assert_eq!(told.status, 401);
    assert_eq!(
        told.json,
        json!({ "message": "401: Unauthorized", "code": 0 })
    );
}

#[tokio::test]
async fn what_is_unknown_has_a_code_of_its_own() {
    let scene = Scene::start().await;
    let guild = scene.guild;
    let cases = [
        ("/channels/1".to_owned(), 10003),
        ("/guilds/1".to_owned(), 10004),
        (format!("/guilds/{guild}/members/1"), 10007),
        (format!("{}/1", scene.messages()), 10008),
        (format!("/guilds/{guild}/roles/1"), 10011),
        ("/users/1".to_owned(), 10013),
        (format!("/guilds/{guild}/bans/1"), 10026),
        (format!("/applications/{}/commands/1", scene.bot), 10063),
        ("/webhooks/1/token".to_owned(), 10015),
        ("/nonsense".to_owned(), 0),
    ];

    for (path, code) in cases {
        let told = if path.starts_with("/webhooks") {
            scene.post(&path, json!({})).await
        } else {
            scene.get(&path).await
        };
        assert_eq!((told.status, told.code()), (404, code), "{path}");
    }
}

#[tokio::test]
async fn a_server_the_bot_is_not_on_is_out_of_reach() {
    let scene = Scene::with(|world, [_, _, _, staff, ..]| {
        world.guild("Elsewhere", staff);
    })
    .await;
    let other = scene
        .discord
        .read(|sim| sim.names()["guilds"]["Elsewhere"].clone());

    let told = scene
        .get(&format!("/guilds/{}", other.as_str().unwrap()))
        .await;

    assert_eq!((told.status, told.code()), (403, 50001));
}

#[tokio::test]
async fn an_application_shows_which_privileged_intents_are_on() -> Outcome {
    let scene = Scene::start().await;

    for (intents, flags) in [
        (0, 0),
        (1 << 1, 1 << 15),
        (1 << 15 | 1 << 8, 1 << 19 | 1 << 13),
    ] {
        scene
            .discord
            .change(|sim| sim.grants_intents(scene.bot, intents))?;
        assert_eq!(scene.get("/applications/@me").await.json["flags"], flags);
    }
    Ok(())
}

#[tokio::test]
async fn the_bot_learns_about_itself_and_its_servers() {
    let scene = Scene::start().await;

    assert_eq!(scene.get("/users/@me").await.json["username"], "helper");
    assert_eq!(
        scene.get("/applications/@me").await.json["id"],
        json!(scene.bot)
    );
    assert_eq!(
        scene.get("/oauth2/applications/@me").await.json["id"],
        json!(scene.bot)
    );
    assert_eq!(
        scene.get("/gateway/bot").await.json["url"],
        scene.discord.gateway_url()
    );
    assert_eq!(
        scene.get("/users/@me/guilds").await.json[0]["name"],
        "Support"
    );
    let guild = scene
        .get(&format!("/guilds/{}?with_counts=true", scene.guild))
        .await;
    assert_eq!(guild.json["approximate_member_count"], 3);
    assert_eq!(
        scene
            .get(&format!("/guilds/{}/channels", scene.guild))
            .await
            .json[1]["name"],
        "general"
    );
    assert_eq!(
        scene
            .get(&format!("/guilds/{}/roles", scene.guild))
            .await
            .json[0]["name"],
        "@everyone"
    );
}

#[tokio::test]
async fn members_are_listed_in_pages_and_found_by_name() {
    let scene = Scene::start().await;
    let path = format!("/guilds/{}/members", scene.guild);

    let first = scene.get(&format!("{path}?limit=2")).await;
    let last = first.json[1]["user"]["id"].as_str().unwrap();
    let second = scene.get(&format!("{path}?limit=2&after={last}")).await;
    let found = scene.get(&format!("{path}/search?query=AD&limit=5")).await;

    assert_eq!(first.json.as_array().unwrap().len(), 2);
    assert_eq!(second.json.as_array().unwrap().len(), 1);
    assert_eq!(found.json[0]["user"]["username"], "ada");
}

#[tokio::test]
async fn members_are_listed_only_for_bots_that_were_granted_to_hear_of_them() -> Outcome {
    let scene = Scene::start().await;
    let path = format!("/guilds/{}/members?limit=2", scene.guild);
    scene
        .discord
        .change(|sim| sim.grants_intents(scene.bot, 1 << 15))?;

    let refused = scene.get(&path).await;

    assert_eq!((refused.status, refused.code()), (403, 50_001));
    Ok(())
}

#[tokio::test]
async fn a_banned_member_is_gone_and_the_ban_can_be_read() -> Outcome {
    let scene = Scene::start().await;
    scene
        .discord
        .change(|sim| sim.bans(scene.guild, scene.ada, Some("spam")))?;

    assert_eq!(
        scene
            .get(&format!("/guilds/{}/members/{}", scene.guild, scene.ada))
            .await
            .code(),
        10007
    );
    let ban = scene
        .get(&format!("/guilds/{}/bans/{}", scene.guild, scene.ada))
        .await;
    assert_eq!(ban.json["reason"], "spam");
    let bans = scene.get(&format!("/guilds/{}/bans", scene.guild)).await;
    assert_eq!(bans.json[0]["user"]["username"], "ada");
    Ok(())
}

#[tokio::test]
async fn the_audit_log_says_who_deleted_a_channel() -> Outcome {
    let scene = Scene::start().await;
    let mut client = Client::identified(&scene.discord, INTENTS).await;
    scene
        .discord
        .change(|sim| sim.deletes_channel_by(scene.staff, scene.channel))?;

    let heard = client.event("GUILD_AUDIT_LOG_ENTRY_CREATE").await;
    let log = scene
        .get(&format!(
            "/guilds/{}/audit-logs?action_type=12&limit=1",
            scene.guild
        ))
        .await;

    assert_eq!(
        (&heard["user_id"], &heard["target_id"]),
        (&json!(scene.staff), &json!(scene.channel))
    );
    assert_eq!(
        log.json["audit_log_entries"][0]["user_id"],
        json!(scene.staff)
    );
    assert_eq!(log.json["users"][0]["username"], "grace");
    Ok(())
}

#[tokio::test]
async fn the_reason_for_the_audit_log_is_recorded() {
    let scene = Scene::start().await;
    let request = scene.request(
        reqwest::Method::DELETE,
        &format!("/channels/{}", scene.channel),
    );

    scene
        .send(request.header("x-audit-log-reason", "closed"))
        .await;

    let reason = scene.discord.read(|sim| {
        sim.requests()
            .last()
            .and_then(|request| request.reason.clone())
    });
    assert_eq!(reason.as_deref(), Some("closed"));
}
