//! The page as a reader sees it, and each way in which it can fail.

use std::time::Duration;

use reqwest::{Client, StatusCode, header};
use serde_json::{Value, json};
use status_sim::{Action, ComponentStatus, Fault, Impact, IncidentStatus, Indicator, StatusPage};
use time::{OffsetDateTime, format_description::well_known::Rfc3339};

type Result<T = ()> = std::result::Result<T, Box<dyn std::error::Error>>;

const SUMMARY: &str = "/api/v2/summary.json";
const INCIDENTS: &str = "/api/v2/incidents.json";
const MAINTENANCES: &str = "/api/v2/scheduled-maintenances.json";

/// The page speaks plain HTTP, but the client wants to know whom it would trust.
fn client() -> Client {
    // Installed already by another test of the same process: just as well.
    let _ = rustls::crypto::ring::default_provider().install_default();
    Client::new()
}

async fn get(page: &StatusPage, path: &str) -> Result<Value> {
    let answer = client()
        .get(page.url() + path)
        .send()
        .await?
        .error_for_status()?;
    Ok(answer.json().await?)
}

fn keys(value: &Value) -> Vec<&str> {
    value
        .as_object()
        .map(|value| value.keys().map(String::as_str).collect())
        .unwrap_or_default()
}

fn login_down() -> Action {
    Action::StartIncident {
        title: "Login is down".to_owned(),
        impact: Impact::Major,
        components: vec![(
            "Authentication / Login".to_owned(),
            ComponentStatus::PartialOutage,
        )],
        body: None,
    }
}

#[tokio::test]
async fn every_document_begins_with_the_page() -> Result {
    let page = StatusPage::start().await?;
    let documents = [
        (
            SUMMARY,
            vec![
                "components",
                "incidents",
                "page",
                "scheduled_maintenances",
                "status",
            ],
        ),
        ("/api/v2/status.json", vec!["page", "status"]),
        ("/api/v2/components.json", vec!["components", "page"]),
        (INCIDENTS, vec!["incidents", "page"]),
        (
            "/api/v2/incidents/unresolved.json",
            vec!["incidents", "page"],
        ),
        (MAINTENANCES, vec!["page", "scheduled_maintenances"]),
        (
            "/api/v2/scheduled-maintenances/upcoming.json",
            vec!["page", "scheduled_maintenances"],
        ),
        (
            "/api/v2/scheduled-maintenances/active.json",
            vec!["page", "scheduled_maintenances"],
        ),
    ];

    for (path, expected) in documents {
        let document = get(&page, path).await?;
        assert_eq!(keys(&document), expected, "{path}");
        assert_eq!(
            keys(&document["page"]),
            ["id", "name", "time_zone", "updated_at", "url"]
        );
    }
    Ok(())
}

#[tokio::test]
async fn moments_carry_the_offset_of_the_page() -> Result {
    let page = StatusPage::start().await?;

    let document = get(&page, SUMMARY).await?;

    let stamp = document["page"]["updated_at"].as_str().ok_or("a text")?;
    assert!(stamp.ends_with("-08:00") && stamp.len() == 29, "{stamp}");
    OffsetDateTime::parse(stamp, &Rfc3339)?;
    Ok(())
}

#[tokio::test]
async fn groups_come_after_their_children_and_list_them() -> Result {
    let page = StatusPage::start().await?;

    let document = get(&page, "/api/v2/components.json").await?;

    let components = document["components"].as_array().ok_or("a list")?;
    assert_eq!(components.len(), 10);
    assert_eq!(components[4]["group"], true);
    assert_eq!(components[4]["group_id"], Value::Null);
    assert_eq!(components[4]["components"][0], components[0]["id"]);
    assert_eq!(components[0]["group_id"], components[4]["id"]);
    assert_eq!(components[0].get("components"), None);
    Ok(())
}

#[tokio::test]
async fn an_incident_has_the_keys_and_the_life_of_a_real_one() -> Result {
    let page = StatusPage::start().await?;
    let started = page.act(login_down())?;
    let posted = page.act(Action::PostUpdate {
        id: started.id.clone(),
        status: IncidentStatus::Monitoring,
        body: "A fix is in place.".to_owned(),
        components: Vec::new(),
    })?;
    page.act(Action::EditUpdate {
        update: posted.update,
        body: "A fix is in place; we are watching.".to_owned(),
    })?;

    let summary = get(&page, SUMMARY).await?;

    let incident = &summary["incidents"][0];
    assert_eq!(
        keys(incident),
        [
            "components",
            "created_at",
            "id",
            "impact",
            "incident_updates",
            "monitoring_at",
            "name",
            "page_id",
            "reminder_intervals",
            "resolved_at",
            "shortlink",
            "started_at",
            "status",
            "updated_at",
        ]
    );
    assert_eq!(
        summary["status"],
        json!({"indicator": "major", "description": "Partial System Outage"})
    );
    assert_eq!(incident["status"], "monitoring");
    assert_eq!(incident["resolved_at"], Value::Null);
    assert_eq!(
        incident["incident_updates"][0]["body"],
        "A fix is in place; we are watching."
    );
    let first = &incident["incident_updates"][1];
    assert_eq!(
        keys(first),
        [
            "affected_components",
            "body",
            "created_at",
            "custom_tweet",
            "deliver_notifications",
            "display_at",
            "id",
            "incident_id",
            "status",
            "tweet_id",
            "updated_at",
        ]
    );
    assert_eq!(
        first["affected_components"],
        json!([{
            "code": "ll3syftt0xwm",
            "name": "API / Website - Authentication / Login",
            "old_status": "operational",
            "new_status": "partial_outage",
        }])
    );
    Ok(())
}

#[tokio::test]
async fn a_resolved_incident_leaves_the_summary_and_stays_in_the_history() -> Result {
    let page = StatusPage::start().await?;
    let id = page.act(login_down())?.id;

    page.act(Action::resolve(&id))?;
    page.act(Action::Postmortem {
        id,
        body: "A cable.".to_owned(),
    })?;

    let summary = get(&page, SUMMARY).await?;
    assert_eq!(summary["incidents"], json!([]));
    assert_eq!(summary["status"]["indicator"], "none");
    assert_eq!(summary["components"][0]["status"], "operational");
    let history = get(&page, INCIDENTS).await?;
    assert_eq!(history["incidents"][0]["status"], "postmortem");
    assert!(history["incidents"][0]["resolved_at"].is_string());
    Ok(())
}

#[tokio::test]
async fn a_historical_incident_is_over_when_it_appears() -> Result {
    let page = StatusPage::start().await?;

    page.act(Action::HistoricalIncident {
        title: "Yesterday's trouble".to_owned(),
        impact: Impact::Minor,
        body: "It is over.".to_owned(),
    })?;

    let history = get(&page, INCIDENTS).await?;
    assert_eq!(
        history["incidents"][0]["created_at"],
        history["incidents"][0]["resolved_at"]
    );
    assert_eq!(get(&page, SUMMARY).await?["incidents"], json!([]));
    Ok(())
}

#[tokio::test]
async fn a_maintenance_goes_from_announced_to_completed() -> Result {
    let page = StatusPage::start().await?;
    let id = page
        .act(Action::ScheduleMaintenance {
            title: "New cables".to_owned(),
            starts_in: 3_600,
            lasts: 1_800,
            components: vec!["Japan (Tokyo)".to_owned()],
            body: None,
        })?
        .id;
    let upcoming = get(&page, "/api/v2/scheduled-maintenances/upcoming.json").await?;
    assert_eq!(
        upcoming["scheduled_maintenances"][0]["impact"],
        "maintenance"
    );
    assert!(upcoming["scheduled_maintenances"][0]["scheduled_until"].is_string());
    assert_eq!(
        upcoming["scheduled_maintenances"][0].get("reminder_intervals"),
        None
    );

    page.act(Action::RemindMaintenance { id: id.clone() })?;
    page.act(Action::StartMaintenance { id: id.clone() })?;
    let active = get(&page, "/api/v2/scheduled-maintenances/active.json").await?;
    let updates = &active["scheduled_maintenances"][0]["incident_updates"];
    assert_eq!(updates[1]["affected_components"], Value::Null);
    assert_eq!(
        updates[0]["affected_components"][0]["new_status"],
        "under_maintenance"
    );
    assert_eq!(
        get(&page, SUMMARY).await?["status"]["indicator"],
        "maintenance"
    );

    page.act(Action::VerifyMaintenance { id: id.clone() })?;
    page.act(Action::CompleteMaintenance { id })?;
    let summary = get(&page, SUMMARY).await?;
    assert_eq!(summary["scheduled_maintenances"], json!([]));
    let all = get(&page, MAINTENANCES).await?;
    assert_eq!(all["scheduled_maintenances"][0]["status"], "completed");
    assert!(all["scheduled_maintenances"][0]["monitoring_at"].is_string());
    Ok(())
}

#[tokio::test]
async fn words_and_keys_that_nobody_knows_can_appear() -> Result {
    let page = StatusPage::start().await?;

    page.act(Action::SetIndicator {
        indicator: Some(Indicator::Other("wobbly".to_owned())),
        description: Some("It wobbles".to_owned()),
    })?;
    page.act(Action::SetComponent {
        component: "Japan (Tokyo)".to_owned(),
        status: ComponentStatus::Other("haunted".to_owned()),
    })?;
    page.act(Action::AddField {
        name: "mood".to_owned(),
        value: json!([1]),
    })?;

    let summary = get(&page, SUMMARY).await?;
    assert_eq!(
        summary["status"],
        json!({"indicator": "wobbly", "description": "It wobbles"})
    );
    assert_eq!(summary["components"][8]["status"], "haunted");
    assert_eq!(summary["components"][8]["mood"], json!([1]));
    Ok(())
}

#[tokio::test]
async fn a_document_that_did_not_change_is_not_sent_twice() -> Result {
    let page = StatusPage::start().await?;
    let client = client();
    let first = client.get(page.url() + SUMMARY).send().await?;
    let tag = first.headers()[header::ETAG].clone();
    assert!(tag.to_str()?.starts_with("W/\""));
    assert!(
        first.headers()[header::CACHE_CONTROL]
            .to_str()?
            .contains("max-age=10")
    );
    let again = || {
        client
            .get(page.url() + SUMMARY)
            .header(header::IF_NONE_MATCH, tag.clone())
            .send()
    };

    assert_eq!(again().await?.status(), StatusCode::NOT_MODIFIED);
    page.act(Action::Touch)?;
    assert_eq!(again().await?.status(), StatusCode::OK);

    let requests = page.requests();
    assert_eq!(
        requests
            .iter()
            .map(|request| request.status)
            .collect::<Vec<_>>(),
        [200, 304, 200]
    );
    assert_eq!(requests[1].if_none_match.as_deref(), Some(tag.to_str()?));
    Ok(())
}

#[tokio::test]
async fn an_unknown_path_is_not_found_and_has_no_body() -> Result {
    let page = StatusPage::start().await?;

    let answer = client()
        .get(page.url() + "/api/v2/nonsense.json")
        .send()
        .await?;

    assert_eq!(answer.status(), StatusCode::NOT_FOUND);
    assert_eq!(answer.bytes().await?.len(), 0);
    Ok(())
}

#[tokio::test]
async fn each_metric_file_holds_a_day_of_minutes() -> Result {
    let page = StatusPage::start().await?;
    let files = [
        "visits",
        "apilatency",
        "apirequests",
        "apierrors",
        "extauth_steam",
        "extauth_oculus",
        "extauth_steam_count",
        "extauth_oculus_count",
    ];

    for file in files {
        let points: Vec<(i64, f64)> =
            serde_json::from_value(get(&page, &format!("/{file}.json")).await?)?;
        assert_eq!(points.len(), 1_441, "{file}");
        assert!(
            points.windows(2).all(|pair| pair[1].0 - pair[0].0 == 60),
            "{file}"
        );
        if file == "apilatency" {
            assert!(
                points.iter().any(|point| point.1 <= 0.0)
                    && points.iter().any(|point| point.1 >= 1.0)
            );
        }
    }
    Ok(())
}

#[tokio::test]
async fn a_bad_status_is_given_only_as_often_as_asked_for() -> Result {
    let page = StatusPage::start().await?;
    page.act(Action::break_next(
        2,
        Fault::Status {
            code: 503,
            retry_after: Some(7),
        },
    ))?;

    let mut seen = Vec::new();
    for _ in 0..3 {
        let answer = client().get(page.url() + SUMMARY).send().await?;
        seen.push((
            answer.status().as_u16(),
            answer.headers().contains_key(header::RETRY_AFTER),
        ));
    }

    assert_eq!(seen, [(503, true), (503, true), (200, false)]);
    Ok(())
}

#[tokio::test]
async fn a_fault_can_concern_one_document_alone() -> Result {
    let page = StatusPage::start().await?;
    page.act(Action::Break {
        fault: Fault::MalformedJson,
        path: Some(INCIDENTS.to_owned()),
        times: None,
    })?;

    assert!(get(&page, SUMMARY).await.is_ok());
    assert!(get(&page, INCIDENTS).await.is_err());
    page.act(Action::Repair)?;
    assert!(get(&page, INCIDENTS).await.is_ok());
    Ok(())
}

#[tokio::test]
async fn a_page_that_hangs_answers_nobody() -> Result {
    let page = StatusPage::start().await?;
    page.act(Action::break_next(1, Fault::Hang))?;
    let client = client();

    let patience = Duration::from_millis(200);
    let waited = client
        .get(page.url() + SUMMARY)
        .timeout(patience)
        .send()
        .await;

    assert!(waited.is_err_and(|error| error.is_timeout()));
    assert_eq!(page.requests()[0].status, 0);
    assert!(get(&page, SUMMARY).await.is_ok());
    Ok(())
}

#[tokio::test]
async fn a_truncated_body_ends_in_an_error() -> Result {
    let page = StatusPage::start().await?;
    page.act(Action::break_next(1, Fault::Truncate))?;

    let answer = client().get(page.url() + SUMMARY).send().await?;

    assert_eq!(answer.status(), StatusCode::OK);
    assert!(answer.bytes().await.is_err());
    Ok(())
}

#[tokio::test]
async fn one_item_of_a_list_can_be_malformed() -> Result {
    let page = StatusPage::start().await?;
    page.act(login_down())?;
    page.act(Action::break_all(Fault::MalformedItem))?;

    let summary = get(&page, SUMMARY).await?;
    let visits = get(&page, "/visits.json").await?;

    assert_eq!(summary["components"][0]["id"], serde_json::json!([42]));
    assert_eq!(summary["components"][1]["id"], "fcb1zgxm9b3s");
    assert_eq!(summary["incidents"][0].get("name"), None);
    assert_eq!(visits[0], json!([null, "n/a"]));
    assert!(visits[1][0].is_i64());
    Ok(())
}

#[tokio::test]
async fn a_document_can_be_forged_in_any_place() -> Result {
    let page = StatusPage::start().await?;
    page.act(Action::start_incident("Login is down", Impact::Major))?;
    let first = client().get(page.url() + SUMMARY).send().await?;
    let tag = first.headers()[header::ETAG].clone();
    let many = vec![json!({ "name": "Login" }); 60_000];
    page.act(Action::break_all(Fault::Forged {
        places: [
            ("/page/updated_at".to_owned(), json!("9999-12-31T23:59:59Z")),
            ("/incidents/0/components".to_owned(), json!(many)),
            ("/nowhere/at/all".to_owned(), json!(1)),
        ]
        .into(),
    }))?;

    // Also for a reader that knows the honest one.
    let again = client().get(page.url() + SUMMARY);
    let again = again.header(header::IF_NONE_MATCH, tag).send().await?;
    let document: Value = again.json().await?;
    page.act(Action::Repair)?;
    let honest = get(&page, SUMMARY).await?;

    assert_eq!(document["page"]["updated_at"], "9999-12-31T23:59:59Z");
    assert_eq!(document["incidents"][0]["name"], "Login is down");
    assert_eq!(document["incidents"][0]["components"], json!(many));
    assert_eq!(document.get("nowhere"), None);
    assert_eq!(honest["incidents"][0]["components"], json!([]));
    Ok(())
}

#[tokio::test]
async fn a_page_can_send_its_readers_on() -> Result {
    let (page, other) = (StatusPage::start().await?, StatusPage::start().await?);
    page.act(Action::break_next(1, Fault::Redirect { to: other.url() }))?;

    get(&page, SUMMARY).await?;

    assert_eq!(page.requests()[0].status, 302);
    assert_eq!(other.count(SUMMARY), 1);
    Ok(())
}

#[tokio::test]
async fn a_frozen_page_shows_what_was() -> Result {
    let page = StatusPage::start().await?;
    page.act(Action::Freeze)?;
    page.act(login_down())?;

    assert_eq!(get(&page, SUMMARY).await?["incidents"], json!([]));
    page.act(Action::Thaw)?;
    assert_eq!(
        get(&page, SUMMARY).await?["incidents"]
            .as_array()
            .map(Vec::len),
        Some(1)
    );
    Ok(())
}

#[tokio::test]
async fn a_huge_body_is_as_long_as_asked_for() -> Result {
    let page = StatusPage::start().await?;
    page.act(Action::break_next(1, Fault::Huge { bytes: 3_000_000 }))?;

    let body = client()
        .get(page.url() + SUMMARY)
        .send()
        .await?
        .bytes()
        .await?;

    assert_eq!(body.len(), 3_000_000);
    Ok(())
}

#[tokio::test]
async fn another_process_can_act_and_ask_over_http() -> Result {
    let page = StatusPage::start().await?;
    let client = client();
    let act = |action: Value| client.post(page.url() + "/sim/act").json(&action).send();

    let started = act(json!({"do": "start_incident", "title": "Login is down", "impact": "major"}));
    let outcome: Value = started.await?.json().await?;
    let resolved = act(json!({"do": "resolve", "id": outcome["id"]})).await?;
    let nonsense = act(json!({"do": "explode"})).await?;
    let unknown = act(json!({"do": "resolve", "id": "nobody"})).await?;

    assert_eq!(resolved.status(), StatusCode::OK);
    assert_eq!(nonsense.status(), StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(unknown.status(), StatusCode::UNPROCESSABLE_ENTITY);
    get(&page, SUMMARY).await?;
    assert_eq!(get(&page, "/sim/requests").await?[0]["path"], SUMMARY);
    Ok(())
}

#[tokio::test]
async fn a_reader_can_be_waited_for() -> Result {
    let page = StatusPage::start().await?;

    let (read, ()) = tokio::join!(get(&page, SUMMARY), page.wait_for(SUMMARY, 1));

    read?;
    assert_eq!(page.count(SUMMARY), 1);
    page.wait_for_requests(1).await;
    Ok(())
}
