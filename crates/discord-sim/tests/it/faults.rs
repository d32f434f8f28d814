//! The trouble that can be asked for.

use std::time::{Duration, Instant};

use discord_sim::{Dice, Fault, Oddity, Rule, Scope};
use reqwest::Method;
use serde_json::json;

use crate::{
    client::{Client, INTENTS},
    scene::{Outcome, Scene},
};

fn hello() -> serde_json::Value {
    json!({ "content": "hello" })
}

#[tokio::test]
async fn a_status_comes_before_any_effect_and_as_often_as_asked() {
    let scene = Scene::start().await;
    scene.discord.fails(Rule::times(
        2,
        "POST",
        "/channels/*/messages",
        Fault::Status(502),
    ));

    let statuses = [
        scene.post(&scene.messages(), hello()).await.status,
        scene.get(&scene.messages()).await.status,
        scene.post(&scene.messages(), hello()).await.status,
        scene.post(&scene.messages(), hello()).await.status,
    ];

    assert_eq!(statuses, [502, 200, 502, 200]);
    assert_eq!(scene.discord.channel_messages(scene.channel).len(), 1);
}

#[tokio::test]
async fn a_500_is_answered_in_json() {
    let scene = Scene::start().await;
    scene.discord.fails_once("GET", "**", Fault::Status(500));

    assert_eq!(
        scene.get("/users/@me").await.json["message"],
        "500: Internal Server Error"
    );
}

#[tokio::test]
async fn a_lost_answer_comes_after_the_effect_and_a_lost_request_instead_of_it() {
    let scene = Scene::start().await;
    scene
        .discord
        .fails_once("POST", "/channels/*/messages", Fault::LostAnswer);
    scene.discord.fails(Rule {
        skip: 1,
        ..Rule::once("POST", "/channels/*/messages", Fault::LostRequest)
    });
    let send = || {
        scene
            .request(Method::POST, &scene.messages())
            .json(&hello())
            .send()
    };

    assert!(send().await.is_err());
    assert_eq!(scene.discord.channel_messages(scene.channel).len(), 1);
    assert!(send().await.is_ok());
    assert!(send().await.is_err());
    assert_eq!(scene.discord.channel_messages(scene.channel).len(), 2);
}

#[tokio::test]
async fn half_an_answer_breaks_off() -> Outcome {
    let scene = Scene::start().await;
    scene.discord.fails_once("GET", "**", Fault::HalfAnswer);

    let response = scene.request(Method::GET, "/users/@me").send().await?;

    assert_eq!(response.status(), 200);
    assert!(response.bytes().await.is_err());
    Ok(())
}

#[tokio::test]
async fn a_slow_answer_takes_its_time() {
    let scene = Scene::start().await;
    scene.discord.fails_once("GET", "**", Fault::Slow(200));
    let begin = Instant::now();

    assert_eq!(scene.get("/users/@me").await.status, 200);

    assert!(begin.elapsed() >= Duration::from_millis(200));
}

#[tokio::test]
async fn malformed_json_says_that_it_is_json() -> Outcome {
    let scene = Scene::start().await;
    scene.discord.fails_once("GET", "**", Fault::MalformedJson);

    let response = scene.request(Method::GET, "/users/@me").send().await?;

    assert_eq!(response.headers()["content-type"], "application/json");
    assert!(serde_json::from_slice::<serde_json::Value>(&response.bytes().await?).is_err());
    Ok(())
}

#[tokio::test]
async fn what_was_refused_stays_refused_in_malformed_json() -> Outcome {
    let scene = Scene::start().await;
    scene.discord.fails_once("GET", "**", Fault::MalformedJson);

    let response = scene.request(Method::GET, "/channels/1").send().await?;

    assert_eq!(response.status(), 404);
    Ok(())
}

#[tokio::test]
async fn each_kind_of_429_looks_like_its_own() {
    let scene = Scene::start().await;
    let cases = [
        (Scope::Route, Some("user"), None),
        (Scope::Shared, Some("shared"), None),
        (Scope::Global, Some("global"), Some("true")),
        (Scope::Edge, None, None),
    ];
    for (scope, named, global) in cases {
        let fault = Fault::RateLimited {
            scope,
            retry_after: 1.5,
        };
        scene.discord.fails_once("GET", "**", fault);
        let told = scene.get("/users/@me").await;
        assert_eq!((told.status, told.header("retry-after")), (429, Some("2")));
        assert_eq!(told.header("x-ratelimit-scope"), named);
        assert_eq!(told.header("x-ratelimit-global"), global);
    }
    // A shared limit is nobody's fault.
    assert_eq!(scene.discord.read(discord_sim::Sim::invalid_requests).0, 3);
}

#[tokio::test]
async fn the_same_dice_gives_the_same_trouble() {
    let mut runs = Vec::new();
    for _ in 0..2 {
        let scene = Scene::start().await;
        let faults = vec![(0.3, Fault::Status(503)), (0.2, Fault::Status(500))];
        scene.discord.throws(Some(Dice::new(42, faults)));
        let mut statuses = Vec::new();
        for _ in 0..20 {
            statuses.push(scene.get("/users/@me").await.status);
        }
        runs.push(statuses);
    }

    assert_eq!(runs[0], runs[1]);
    assert!(
        [200, 500, 503]
            .iter()
            .all(|number| runs[0].contains(number)),
        "{:?}",
        runs[0]
    );
}

#[tokio::test]
async fn a_refused_connection_is_refused_and_cuts_the_gateway() -> Outcome {
    let scene = Scene::start().await;
    let mut client = Client::identified(&scene.discord, INTENTS).await;

    scene.discord.refuses_connections(true);

    assert_eq!(client.closed().await, 0);
    let mut refused = false;
    for _ in 0..100 {
        let error = scene.request(Method::GET, "/users/@me").send().await.err();
        if error.is_some_and(|error| error.is_connect()) {
            refused = true;
            break;
        }
        tokio::task::yield_now().await;
    }
    assert!(refused);
    scene.discord.refuses_connections(false);
    let mut answered = scene.request(Method::GET, "/users/@me").send().await;
    while answered.is_err() {
        tokio::task::yield_now().await;
        answered = scene.request(Method::GET, "/users/@me").send().await;
    }
    Ok(())
}

#[tokio::test]
async fn every_request_is_recorded_with_its_answer_and_its_fault() {
    let scene = Scene::start().await;
    scene.discord.fails_once("POST", "**", Fault::Slow(1));
    scene.post(&scene.messages(), hello()).await;

    let recorded = scene
        .discord
        .read(|sim| sim.requests().last().cloned())
        .unwrap();

    assert_eq!((recorded.method.as_str(), recorded.status), ("POST", 200));
    assert_eq!(recorded.path, scene.messages());
    assert_eq!(
        (&recorded.body, &recorded.answer["content"]),
        (&hello(), &json!("hello"))
    );
    assert_eq!(recorded.fault, Some(Fault::Slow(1)));
}

#[tokio::test]
async fn what_a_client_sent_before_it_died_is_dealt_with_once_it_has_hung_up() -> anyhow::Result<()>
{
    let scene = Scene::start().await;
    let body = r#"{"content":"the last words"}"#;
    let request = format!(
        "POST /api/v10{} HTTP/1.1\r\nhost: discord\r\nauthorization: Bot {}\r\n\
         content-type: application/json\r\ncontent-length: {}\r\n\r\n{body}",
        scene.messages(),
        crate::scene::TOKEN,
        body.len()
    );
    let mut client = std::net::TcpStream::connect(scene.discord.address())?;
    std::io::Write::write_all(&mut client, request.as_bytes())?;
    let still_there = scene.discord.wait_hung_up(Duration::from_millis(100)).await;
    assert!(still_there.is_err());
    drop(client);

    scene.discord.wait_hung_up(Duration::from_secs(10)).await?;

    let written = scene.discord.channel_messages(scene.channel);
    assert_eq!(written[0].content, "the last words");
    Ok(())
}

#[tokio::test]
async fn a_refusal_comes_with_the_status_of_its_code() {
    let scene = Scene::start().await;
    let codes = [10_003, 50_001, 40_333, 130_000, 40_067];
    for code in codes {
        scene.discord.fails_once("GET", "**", Fault::Refused(code));
    }

    let mut statuses = Vec::new();
    for code in codes {
        let answer = scene.get(&scene.messages()).await;
        assert_eq!(answer.json["code"], code);
        statuses.push(answer.status);
    }

    assert_eq!(statuses, [404, 403, 403, 503, 400]);
}

#[tokio::test]
async fn an_answer_may_be_odd_padded_or_come_with_other_headers() {
    let scene = Scene::start().await;
    let fails = |fault| scene.discord.fails_once("GET", "/users/@me", fault);

    fails(Fault::Odd(Oddity::set("/username", json!(7))));
    assert_eq!(scene.get("/users/@me").await.json["username"], 7);
    fails(Fault::Padded(1_000));
    let padded = scene.get("/users/@me").await;
    assert_eq!(padded.status, 200);
    assert!(padded.json["id"].is_string());
    let reset = ("x-ratelimit-reset-after".to_owned(), "1e18".to_owned());
    fails(Fault::Headers([reset].into()));
    let limited = scene.get("/users/@me").await;
    assert_eq!(limited.headers["x-ratelimit-reset-after"], "1e18");
    assert_eq!(limited.status, 200);
}

#[tokio::test]
async fn a_status_may_come_after_the_effect_too() {
    let scene = Scene::start().await;
    scene
        .discord
        .fails_once("POST", "/channels/*/messages", Fault::StatusAfter(502));

    let told = scene.post(&scene.messages(), hello()).await;

    assert_eq!(told.status, 502);
    assert_eq!(scene.discord.channel_messages(scene.channel).len(), 1);
}

#[tokio::test]
async fn a_dice_may_be_for_one_method_and_path() {
    let scene = Scene::start().await;
    scene.discord.throws(Some(Dice {
        method: Some("POST".to_owned()),
        path: "/channels/*/messages".to_owned(),
        ..Dice::new(1, vec![(1.0, Fault::Status(503))])
    }));

    assert_eq!(scene.get(&scene.messages()).await.status, 200);
    assert_eq!(scene.get("/users/@me").await.status, 200);
    assert_eq!(scene.post(&scene.messages(), hello()).await.status, 503);
}
