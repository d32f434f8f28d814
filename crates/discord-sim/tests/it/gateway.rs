//! The gateway's rules.

use std::time::Duration;

use discord_sim::{EarlyEnd, Oddity, Settings, Trouble, permissions};
use serde_json::{Value, json};

use crate::{
    client::{Client, INTENTS},
    scene::{Outcome, Scene},
};

#[tokio::test]
async fn a_bot_that_identifies_is_shown_its_servers() {
    let scene = Scene::start().await;
    let mut client = Client::connect(&scene.discord).await;

    client.identify(INTENTS, json!([0, 1])).await;

    let ready = client.event("READY").await;
    assert_eq!(
        ready["guilds"],
        json!([{ "id": scene.guild, "unavailable": true }])
    );
    assert_eq!(ready["resume_gateway_url"], scene.discord.gateway_url());
    let guild = client.event("GUILD_CREATE").await;
    assert_eq!(guild["name"], "Support");
    assert_eq!(guild["channels"].as_array().unwrap().len(), 2);
}

#[tokio::test]
async fn a_line_may_be_one_zstd_stream() -> Outcome {
    let scene = Scene::start().await;
    let mut client = Client::compressed(&scene.discord).await;

    assert_eq!(client.next().await.unwrap()["op"], 10);
    client.identify(INTENTS, json!([0, 1])).await;
    client.event("GUILD_CREATE").await;
    scene.discord.sends_dm(scene.ada, "hello ".repeat(300))?;

    let message = client.event("MESSAGE_CREATE").await;
    assert_eq!(message["content"].as_str().unwrap().len(), 1_800);
    Ok(())
}

#[tokio::test]
async fn a_resume_brings_what_was_missed_and_nothing_twice() -> Outcome {
    let scene = Scene::start().await;
    let mut client = Client::identified(&scene.discord, INTENTS).await;
    scene.discord.sends_dm(scene.ada, "one")?;
    client.event("MESSAGE_CREATE").await;
    let (session, sequence) = (client.session.clone(), client.sequence);

    scene.discord.trouble(&Trouble::Cut);
    assert_eq!(client.closed().await, 0);
    scene.discord.sends_dm(scene.ada, "two")?;
    let mut again = Client::connect(&scene.discord).await;
    again.resume(&session, sequence).await;

    assert_eq!(again.event("MESSAGE_CREATE").await["content"], "two");
    assert_eq!(again.next().await.unwrap()["t"], "RESUMED");
    scene.discord.sends_dm(scene.ada, "three")?;
    assert_eq!(again.event("MESSAGE_CREATE").await["content"], "three");
    Ok(())
}

#[tokio::test]
async fn a_resume_may_repeat_what_was_received_when_told_to() -> Outcome {
    let scene = Scene::start().await;
    let mut client = Client::identified(&scene.discord, INTENTS).await;
    scene.discord.sends_dm(scene.ada, "one")?;
    client.event("MESSAGE_CREATE").await;
    scene
        .discord
        .trouble(&Trouble::DuplicateAfterResume { count: 1 });
    scene.discord.trouble(&Trouble::Cut);

    let mut again = Client::connect(&scene.discord).await;
    again.resume(&client.session, client.sequence).await;

    assert_eq!(again.event("MESSAGE_CREATE").await["content"], "one");
    assert_eq!(again.next().await.unwrap()["t"], "RESUMED");
    Ok(())
}

#[tokio::test]
async fn a_session_that_was_left_for_too_long_is_invalid() {
    let scene = Scene::start().await;
    let client = Client::identified(&scene.discord, INTENTS).await;
    scene.discord.trouble(&Trouble::Cut);
    scene
        .discord
        .wait_until(Duration::from_secs(2), |sim| {
            (sim.connections().0 == 0).then_some(())
        })
        .await
        .unwrap();

    scene.discord.advance(time::Duration::minutes(6));
    let mut again = Client::connect(&scene.discord).await;
    again.resume(&client.session, client.sequence).await;

    assert_eq!(again.op(9).await, false);
}

#[tokio::test]
async fn a_resume_ahead_of_the_session_is_closed_with_4007() {
    let scene = Scene::start().await;
    let client = Client::identified(&scene.discord, INTENTS).await;
    scene.discord.trouble(&Trouble::Cut);

    let mut again = Client::connect(&scene.discord).await;
    again.resume(&client.session, 1_000).await;

    assert_eq!(again.closed().await, 4007);
}

#[tokio::test]
async fn an_unknown_token_is_closed_with_4004() {
    let scene = Scene::start().await;
    let mut client = Client::connect(&scene.discord).await;

    let data = json!({ "token": "wrong", "intents": 0, "properties": {} });
    client.send(json!({ "op": 2, "d": data })).await;

    assert_eq!(client.closed().await, 4004);
}

#[tokio::test]
async fn a_privileged_intent_that_was_not_granted_is_closed_with_4014() {
    let scene = Scene::with(|world, [bot, ..]| world.grants_intents(bot, 0).unwrap()).await;
    let mut client = Client::connect(&scene.discord).await;

    client.identify(INTENTS, json!([0, 1])).await;

    assert_eq!(client.closed().await, 4014);
}

#[tokio::test]
async fn each_misbehaviour_has_its_close_code() {
    let scene = Scene::start().await;
    let cases = [
        (json!({ "op": 99 }), 4001),
        (json!("no object"), 4002),
        (json!({ "op": 3, "d": {} }), 4003),
        (
            json!({ "op": 2, "d": { "token": "a-token", "intents": 1_u64 << 40, "properties": {} } }),
            4013,
        ),
        (
            json!({ "op": 2, "d": { "token": "a-token", "intents": 0, "properties": {}, "shard": [1, 1] } }),
            4010,
        ),
    ];
    for (payload, code) in cases {
        let mut client = Client::connect(&scene.discord).await;
        client.send(payload.clone()).await;
        assert_eq!(client.closed().await, code, "{payload}");
    }
    let mut old = Client::open(&scene.discord, "v=6").await;
    assert_eq!(old.closed().await, 4012);
    let mut twice = Client::identified(&scene.discord, 0).await;
    twice.identify(0, json!([0, 1])).await;
    assert_eq!(twice.closed().await, 4005);
}

#[tokio::test]
async fn a_presence_is_shown_until_the_session_is_over_if_discord_would_take_it() {
    let scene = Scene::start().await;
    let shown = |scene: &Scene| {
        let bot = scene.discord.read(discord_sim::World::first_bot).unwrap();
        scene.discord.read(|sim| sim.presence(bot))
    };
    let activity = |kind: u64, state: &str| json!({ "name": "x", "type": kind, "state": state });
    let presence = |status: &str, activity: &Value| json!({ "since": null, "activities": [activity], "status": status, "afk": false });
    let mut client = Client::identified(&scene.discord, 0).await;
    let fit = presence("dnd", &activity(4, "away"));
    client.send(json!({ "op": 3, "d": fit })).await;
    client.send(json!({ "op": 1, "d": null })).await;
    client.op(11).await;
    assert_eq!(shown(&scene), fit);
    client
        .send(json!({ "op": 3, "d": presence("busy", &activity(4, "away")) }))
        .await;
    assert_eq!(client.closed().await, 4002);
    for wrong in [
        presence("idle", &activity(4, "")),
        presence("idle", &activity(9, "away")),
        presence("idle", &activity(4, &"x".repeat(129))),
        presence("idle", &json!({ "name": "x", "type": 4 })),
        json!({ "status": "idle" }),
    ] {
        let mut client = Client::connect(&scene.discord).await;
        let data = json!({ "token": "a-token", "intents": 0, "properties": {}, "presence": wrong });
        client.send(json!({ "op": 2, "d": data })).await;
        assert_eq!(client.closed().await, 4002, "{wrong}");
    }
    assert_eq!(shown(&scene), fit);
}

#[tokio::test]
async fn a_payload_over_four_kibibytes_is_closed_with_4002() {
    let scene = Scene::start().await;
    let mut client = Client::connect(&scene.discord).await;

    client
        .send(json!({ "op": 1, "d": null, "padding": "x".repeat(4_096) }))
        .await;

    assert_eq!(client.closed().await, 4002);
}

#[tokio::test]
async fn the_121st_payload_of_a_minute_is_closed_with_4008() {
    let scene = Scene::start().await;
    let mut client = Client::connect(&scene.discord).await;

    for _ in 0..121 {
        client.send(json!({ "op": 1, "d": null })).await;
    }

    assert_eq!(client.closed().await, 4008);
}

#[tokio::test]
async fn a_client_that_sends_no_heartbeat_is_sent_away() {
    let settings = Settings {
        heartbeat_millis: 50,
        ..Settings::default()
    };
    let scene = Scene::with(|world, _| world.settings = settings).await;
    let mut client = Client::identified(&scene.discord, 0).await;

    assert_eq!(client.closed().await, 4009);
}

#[tokio::test]
async fn heartbeats_are_acknowledged() {
    let scene = Scene::start().await;
    let mut client = Client::connect(&scene.discord).await;

    client.send(json!({ "op": 1, "d": null })).await;

    assert_eq!(client.next().await.unwrap()["op"], 11);
}

#[tokio::test]
async fn a_second_identify_within_five_seconds_is_an_invalid_session() {
    let scene = Scene::start().await;
    let _first = Client::identified(&scene.discord, 0).await;
    let mut second = Client::connect(&scene.discord).await;

    second.identify(0, json!([0, 1])).await;
    assert_eq!(second.op(9).await, false);

    scene.discord.advance(time::Duration::seconds(5));
    second.identify(0, json!([0, 1])).await;
    second.event("READY").await;
}

#[tokio::test]
async fn more_identifies_than_a_day_allows_are_refused() {
    let settings = Settings {
        identifies_per_day: 1,
        ..Settings::default()
    };
    let scene = Scene::with(|world, _| world.settings = settings).await;
    let _first = Client::identified(&scene.discord, 0).await;
    scene.discord.advance(time::Duration::minutes(1));

    let limit = scene.get("/gateway/bot").await.json["session_start_limit"].clone();
    assert_eq!(
        (&limit["total"], &limit["remaining"]),
        (&json!(1), &json!(0))
    );
    let mut second = Client::connect(&scene.discord).await;
    second.identify(0, json!([0, 1])).await;
    assert_eq!(second.closed().await, 4004);
}

#[tokio::test]
async fn op_7_and_op_9_come_on_command() {
    let scene = Scene::start().await;
    let mut client = Client::identified(&scene.discord, 0).await;

    scene.discord.trouble(&Trouble::Reconnect);
    client.op(7).await;
    scene
        .discord
        .trouble(&Trouble::InvalidSession { resumable: true });
    assert_eq!(client.op(9).await, true);
    client
        .resume(&client.session.clone(), client.sequence)
        .await;
    client.event("RESUMED").await;
    scene
        .discord
        .trouble(&Trouble::InvalidSession { resumable: false });
    assert_eq!(client.op(9).await, false);
    client
        .resume(&client.session.clone(), client.sequence)
        .await;
    assert_eq!(client.op(9).await, false);
}

#[tokio::test]
async fn a_close_code_comes_on_command_and_4009_ends_the_session() {
    let scene = Scene::start().await;
    let mut client = Client::identified(&scene.discord, 0).await;
    scene.discord.trouble(&Trouble::Close { code: 4000 });
    assert_eq!(client.closed().await, 4000);

    let mut again = Client::connect(&scene.discord).await;
    again.resume(&client.session, client.sequence).await;
    again.event("RESUMED").await;
    scene.discord.trouble(&Trouble::Close { code: 4009 });
    assert_eq!(again.closed().await, 4009);

    let mut last = Client::connect(&scene.discord).await;
    last.resume(&client.session, client.sequence).await;
    assert_eq!(last.op(9).await, false);
}

#[tokio::test]
async fn a_silent_gateway_acknowledges_nothing() {
    let scene = Scene::start().await;
    let mut client = Client::identified(&scene.discord, INTENTS).await;
    client.event("GUILD_CREATE").await;
    scene.discord.trouble(&Trouble::Silence { on: true });

    client.send(json!({ "op": 1, "d": null })).await;

    let heard = tokio::time::timeout(Duration::from_millis(100), client.next()).await;
    assert!(heard.is_err(), "{heard:?}");
}

#[tokio::test]
async fn events_outside_the_intents_are_not_sent() -> Outcome {
    let scene = Scene::start().await;
    let direct_messages = 1 << 12;
    let mut client = Client::identified(&scene.discord, direct_messages).await;

    scene
        .discord
        .sends(scene.ada, scene.channel, "not for you")?;
    scene.discord.sends_dm(scene.ada, "for you")?;

    assert_eq!(client.names().await, ["MESSAGE_CREATE"]);
    Ok(())
}

#[tokio::test]
async fn without_the_content_intent_a_guild_message_arrives_empty() -> Outcome {
    let scene = Scene::start().await;
    let messages = 1 << 9;
    let mut client = Client::identified(&scene.discord, messages).await;

    scene.discord.sends(scene.ada, scene.channel, "secret")?;
    scene
        .discord
        .sends(scene.ada, scene.channel, format!("<@{}> hi", scene.bot))?;

    assert_eq!(client.event("MESSAGE_CREATE").await["content"], "");
    assert_ne!(client.event("MESSAGE_CREATE").await["content"], "");
    Ok(())
}

#[tokio::test]
async fn a_shard_hears_of_its_servers_and_shard_0_of_private_messages() -> Outcome {
    let settings = Settings {
        max_concurrency: 16,
        ..Settings::default()
    };
    let scene = Scene::with(|world, _| world.settings = settings).await;
    let mut shards = Vec::new();
    for shard in 0..2 {
        let mut client = Client::connect(&scene.discord).await;
        client.identify(INTENTS, json!([shard, 2])).await;
        client.event("READY").await;
        shards.push(client);
    }
    let own = usize::try_from((scene.guild.get() >> 22) % 2)?;
    let both: Vec<Vec<String>> = vec![shards[0].names().await, shards[1].names().await];
    assert_eq!(both[own], ["GUILD_CREATE"]);
    assert!(both[1 - own].is_empty());

    scene.discord.sends_dm(scene.ada, "hello")?;

    assert_eq!(shards[0].names().await, ["MESSAGE_CREATE"]);
    assert!(shards[1].names().await.is_empty());
    Ok(())
}

#[tokio::test]
async fn a_server_tells_its_language_when_it_is_seen_and_when_it_changes() -> Outcome {
    let scene = Scene::start().await;
    let mut client = Client::identified(&scene.discord, INTENTS).await;
    let seen = client.event("GUILD_CREATE").await;
    assert_eq!(seen["preferred_locale"], "en-US");

    let guild = scene.guild;
    scene
        .discord
        .change(|world| world.guild_speaks(guild, "fi"))?;

    let changed = client.event("GUILD_UPDATE").await;
    assert_eq!(changed["id"], json!(guild));
    assert_eq!(changed["preferred_locale"], "fi");
    let unknown = scene
        .discord
        .change(|world| world.guild_speaks(guild, "tlh"));
    assert_eq!(unknown.unwrap_err().status, 400);
    let unknown = scene.discord.change(|world| world.speaks(scene.ada, "tlh"));
    assert_eq!(unknown.unwrap_err().status, 400);
    Ok(())
}

#[tokio::test]
async fn what_a_bot_cannot_see_it_does_not_hear_of() -> Outcome {
    let scene = Scene::start().await;
    let mut client = Client::identified(&scene.discord, INTENTS).await;
    client.event("GUILD_CREATE").await;
    scene
        .discord
        .change(|world| world.overwrites(scene.channel, scene.bot, 0, permissions::VIEW_CHANNEL))?;
    client.names().await;

    scene
        .discord
        .sends(scene.ada, scene.channel, "behind closed doors")?;

    assert!(client.names().await.is_empty());
    Ok(())
}

#[tokio::test]
async fn members_are_listed_when_asked_for() {
    let scene = Scene::start().await;
    let mut client = Client::identified(&scene.discord, INTENTS).await;

    let guild = scene.guild.get();
    let data = json!({ "guild_id": guild, "query": "ad", "limit": 10, "nonce": "n" });
    client.send(json!({ "op": 8, "d": data })).await;

    let chunk = client.event("GUILD_MEMBERS_CHUNK").await;
    assert_eq!(chunk["members"][0]["user"]["username"], "ada");
    assert_eq!(chunk["nonce"], "n");
}

#[tokio::test]
async fn a_gateway_that_refuses_answers_503() {
    let scene = Scene::start().await;
    scene.discord.trouble(&Trouble::Refuse { on: true });

    let url = format!("{}/?v=10", scene.discord.gateway_url());
    let error = tokio_tungstenite::connect_async(url).await.unwrap_err();

    assert!(error.to_string().contains("503"), "{error}");
}

#[tokio::test]
async fn an_expired_session_goes_on_until_it_is_left() -> Outcome {
    let scene = Scene::start().await;
    let mut client = Client::identified(&scene.discord, INTENTS).await;
    scene.discord.trouble(&Trouble::ExpireSessions);

    scene.discord.sends_dm(scene.ada, "still heard")?;
    client.event("MESSAGE_CREATE").await;
    scene.discord.trouble(&Trouble::Cut);
    let mut again = Client::connect(&scene.discord).await;
    again.resume(&client.session, client.sequence).await;

    assert_eq!(again.op(9).await, false);
    Ok(())
}

#[tokio::test]
async fn dispatches_are_odd_as_often_as_asked_and_are_so_again_after_a_resume() -> Outcome {
    let scene = Scene::start().await;
    let mut client = Client::identified(&scene.discord, INTENTS).await;
    let sequence = client.sequence;
    scene.discord.trouble(&Trouble::Odd {
        event: "MESSAGE_CREATE".to_owned(),
        oddity: Oddity::set("/author/avatar_decoration_data/asset", json!("v2_a_1")),
        count: 1,
    });

    scene.discord.sends_dm(scene.ada, "one")?;
    scene.discord.sends_dm(scene.ada, "two")?;

    let odd = |message: &serde_json::Value| {
        message["author"]["avatar_decoration_data"]["asset"] == "v2_a_1"
    };
    assert!(odd(&client.event("MESSAGE_CREATE").await));
    assert!(!odd(&client.event("MESSAGE_CREATE").await));
    let session = client.session.clone();
    scene.discord.trouble(&Trouble::Cut);
    let mut again = Client::connect(&scene.discord).await;
    again.resume(&session, sequence).await;
    assert!(odd(&again.event("MESSAGE_CREATE").await));
    Ok(())
}

#[tokio::test]
async fn new_clients_are_told_any_interval_and_any_place_to_resume() {
    let scene = Scene::start().await;
    scene
        .discord
        .trouble(&Trouble::Heartbeat { millis: Some(0) });
    let url = Some("nowhere at all".to_owned());
    scene.discord.trouble(&Trouble::ResumeUrl { url });

    let mut client = Client::open(&scene.discord, "v=10").await;
    let hello = client.next().await.unwrap();
    client.identify(INTENTS, json!([0, 1])).await;

    assert_eq!(hello["d"]["heartbeat_interval"], 0);
    let ready = client.event("READY").await;
    assert_eq!(ready["resume_gateway_url"], "nowhere at all");
}

#[tokio::test]
async fn new_connections_end_as_early_as_they_are_told_to() {
    let scene = Scene::start().await;
    let invalid = |resumable| EarlyEnd::InvalidSession { resumable };
    for (how, seen) in [
        (EarlyEnd::Mute, vec![]),
        (EarlyEnd::Cut, vec![10]),
        (EarlyEnd::Close(4000), vec![10, 4000]),
        (invalid(true), vec![10, 9]),
        (EarlyEnd::Reconnect, vec![10, 0, 7]),
    ] {
        scene.discord.trouble(&Trouble::EndEarly { how: Some(how) });
        let mut client = Client::open(&scene.discord, "v=10").await;
        if how == EarlyEnd::Reconnect {
            client.identify(0, json!([0, 1])).await;
        }

        let mut found = Vec::new();
        while found.len() < seen.len().max(1) {
            match client.next().await {
                Ok(payload) => found.push(payload["op"].as_u64().unwrap()),
                Err(0) => break,
                Err(code) => found.push(code.into()),
            }
        }

        assert_eq!(found, seen, "{how:?}");
    }
    scene.discord.trouble(&Trouble::EndEarly { how: None });
    let mut client = Client::connect(&scene.discord).await;
    client.send(json!({ "op": 1, "d": null })).await;
    client.op(11).await;
}

#[tokio::test]
async fn a_dispatch_is_sent_with_any_number_and_counted_with_its_own() -> Outcome {
    let scene = Scene::start().await;
    let mut client = Client::identified(&scene.discord, INTENTS).await;
    let sequence = u64::MAX;
    scene.discord.trouble(&Trouble::Number { sequence });

    scene.discord.sends_dm(scene.ada, "with any number")?;
    client.event("MESSAGE_CREATE").await;
    scene.discord.sends_dm(scene.ada, "with its own")?;
    client.event("MESSAGE_CREATE").await;

    assert!(client.sequence < 100, "{}", client.sequence);
    let mut again = Client::connect(&scene.discord).await;
    again.resume(&client.session, sequence).await;
    assert_eq!(again.closed().await, 4007);
    Ok(())
}
