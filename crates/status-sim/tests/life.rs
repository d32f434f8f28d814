//! What becomes of a page over time, beyond an ordinary incident: what its owner changes behind its readers' backs.

use serde_json::{Value, json};
use status_sim::{Action, ComponentStatus, Impact, IncidentStatus, StatusPage};
use time::{Duration, OffsetDateTime, format_description::well_known::Rfc3339};

type Result<T = ()> = std::result::Result<T, Box<dyn std::error::Error>>;

const SUMMARY: &str = "/api/v2/summary.json";
const INCIDENTS: &str = "/api/v2/incidents.json";
const MAINTENANCES: &str = "/api/v2/scheduled-maintenances.json";
const UPCOMING: &str = "/api/v2/scheduled-maintenances/upcoming.json";

fn read(page: &StatusPage, path: &str) -> Result<Value> {
    Ok(page.document(path).ok_or("there is no such document")?)
}

fn moment(value: &Value) -> Result<OffsetDateTime> {
    let text = value.as_str().ok_or("there is no moment")?;
    Ok(OffsetDateTime::parse(text, &Rfc3339)?)
}

fn maintenance(page: &StatusPage) -> Result<String> {
    let made = page.act(Action::ScheduleMaintenance {
        title: "New cables".to_owned(),
        starts_in: 3_600,
        lasts: 1_800,
        components: vec!["Japan (Tokyo)".to_owned()],
        body: None,
    })?;
    Ok(made.id)
}

#[tokio::test]
async fn an_update_that_is_silent_says_so() -> Result {
    let page = StatusPage::start().await?;
    let id = page.act(Action::start_incident("Login is down", Impact::Major))?;

    page.act(Action::PostSilently {
        id: id.id,
        status: IncidentStatus::Identified,
        body: "A typo is mended.".to_owned(),
    })?;

    let updates = &read(&page, INCIDENTS)?["incidents"][0]["incident_updates"];
    assert_eq!(updates[0]["deliver_notifications"], false);
    assert_eq!(updates[0]["status"], "identified");
    assert_eq!(updates[1]["deliver_notifications"], true);
    Ok(())
}

#[tokio::test]
async fn several_updates_can_have_one_status() -> Result {
    let page = StatusPage::start().await?;
    let id = page.act(Action::start_incident("Login is down", Impact::Major))?;

    for body in ["Still looking.", "Looking elsewhere."] {
        page.act(Action::PostUpdate {
            id: id.id.clone(),
            status: IncidentStatus::Investigating,
            body: body.to_owned(),
            components: Vec::new(),
        })?;
    }

    let incident = &read(&page, INCIDENTS)?["incidents"][0];
    let updates = incident["incident_updates"].as_array().ok_or("no list")?;
    assert!(updates.iter().all(|one| one["status"] == "investigating"));
    assert_eq!(updates.len(), 3);
    Ok(())
}

#[tokio::test]
async fn a_beginning_and_an_end_can_be_set_back() -> Result {
    let page = StatusPage::start().await?;
    let began = page.act(Action::start_incident("Login is down", Impact::Major))?;
    let ended = page.act(Action::resolve(&began.id))?;

    for (update, seconds) in [(began.update, 7_200), (ended.update, 3_600)] {
        page.act(Action::Backdate { update, seconds })?;
    }

    let incident = &read(&page, INCIDENTS)?["incidents"][0];
    let created = moment(&incident["created_at"])?;
    assert_eq!(
        created - moment(&incident["started_at"])?,
        Duration::hours(2)
    );
    assert!(created > moment(&incident["resolved_at"])?);
    assert!(moment(&incident["updated_at"])? >= created);
    let updates = &incident["incident_updates"];
    assert_eq!(updates[0]["display_at"], incident["resolved_at"]);
    assert_eq!(updates[1]["display_at"], incident["started_at"]);
    assert_eq!(updates[1]["created_at"], incident["created_at"]);
    Ok(())
}

#[tokio::test]
async fn an_incident_that_is_reopened_has_no_end() -> Result {
    let page = StatusPage::start().await?;
    let id = page.act(Action::start_incident("Login is down", Impact::Major))?;
    page.act(Action::resolve(&id.id))?;

    page.act(Action::PostUpdate {
        id: id.id,
        status: IncidentStatus::Identified,
        body: "It is back.".to_owned(),
        components: Vec::new(),
    })?;

    let incident = &read(&page, SUMMARY)?["incidents"][0];
    assert_eq!(incident["resolved_at"], Value::Null);
    assert_eq!(incident["status"], "identified");
    Ok(())
}

#[tokio::test]
async fn what_is_deleted_is_in_no_document() -> Result {
    let page = StatusPage::start().await?;
    let id = page.act(Action::start_incident("A mistake", Impact::Minor))?;
    let planned = maintenance(&page)?;

    page.act(Action::Delete { id: id.id })?;
    page.act(Action::Delete { id: planned })?;

    assert_eq!(read(&page, INCIDENTS)?["incidents"], json!([]));
    assert_eq!(
        read(&page, MAINTENANCES)?["scheduled_maintenances"],
        json!([])
    );
    assert_eq!(read(&page, SUMMARY)?["status"]["indicator"], "none");
    Ok(())
}

#[tokio::test]
async fn a_maintenance_can_be_moved_and_be_overdue() -> Result {
    let page = StatusPage::start().await?;
    let id = maintenance(&page)?;
    let before = read(&page, UPCOMING)?;
    let planned =
        |document: &Value| moment(&document["scheduled_maintenances"][0]["scheduled_for"]);

    page.act(Action::MoveMaintenance {
        id,
        starts_in: 7_200,
        lasts: 600,
    })?;
    let moved = read(&page, UPCOMING)?;
    assert!(planned(&moved)? - planned(&before)? >= Duration::HOUR);
    assert_eq!(
        moment(&moved["scheduled_maintenances"][0]["scheduled_until"])? - planned(&moved)?,
        Duration::minutes(10)
    );

    // Nobody starts it.
    page.act(Action::Advance { seconds: 86_400 })?;
    page.act(Action::Touch)?;
    let overdue = read(&page, UPCOMING)?;
    assert_eq!(overdue["scheduled_maintenances"][0]["status"], "scheduled");
    assert!(planned(&overdue)? < moment(&overdue["page"]["updated_at"])?);
    Ok(())
}

#[tokio::test]
async fn a_maintenance_that_is_called_off_is_over_without_having_begun() -> Result {
    let page = StatusPage::start().await?;
    let id = maintenance(&page)?;

    page.act(Action::CancelMaintenance { id })?;

    assert_eq!(read(&page, UPCOMING)?["scheduled_maintenances"], json!([]));
    let all = &read(&page, MAINTENANCES)?["scheduled_maintenances"][0];
    assert_eq!(all["status"], "completed");
    let updates = all["incident_updates"].as_array().ok_or("no list")?;
    assert!(updates.iter().all(|one| one["status"] != "in_progress"));
    Ok(())
}

#[tokio::test]
async fn groups_can_be_renamed_doubled_and_removed() -> Result {
    let page = StatusPage::start().await?;
    let name = |component: &Value| component["name"].as_str().unwrap_or_default().to_owned();

    page.act(Action::AddGroup {
        name: "Realtime Networking".to_owned(),
        components: vec!["Brazil (Sao Paulo)".to_owned()],
    })?;
    let summary = read(&page, SUMMARY)?;
    let listed = summary["components"].as_array().ok_or("no list")?;
    let groups: Vec<_> = listed.iter().filter(|one| one["group"] == true).collect();
    let names: Vec<_> = groups.iter().map(|group| name(group)).collect();
    assert_eq!(
        names,
        [
            "API / Website",
            "Realtime Networking",
            "Realtime Networking"
        ]
    );
    assert_ne!(groups[1]["id"], groups[2]["id"]);
    assert_eq!(groups[2]["components"], json!([listed[10]["id"]]));

    page.act(Action::RenameComponent {
        component: "API / Website".to_owned(),
        name: "Website".to_owned(),
    })?;
    page.act(Action::RemoveComponent {
        component: groups[1]["id"].as_str().unwrap_or_default().to_owned(),
    })?;
    let summary = read(&page, SUMMARY)?;
    let listed = summary["components"].as_array().ok_or("no list")?;
    assert_eq!(listed.len(), 7);
    assert_eq!(name(&listed[4]), "Website");
    Ok(())
}

#[tokio::test]
async fn a_component_can_go_while_it_is_down() -> Result {
    let page = StatusPage::start().await?;
    page.act(Action::StartIncident {
        title: "Tokyo is down".to_owned(),
        impact: Impact::Major,
        components: vec![("Japan (Tokyo)".to_owned(), ComponentStatus::MajorOutage)],
        body: None,
    })?;

    page.act(Action::RemoveComponent {
        component: "Japan (Tokyo)".to_owned(),
    })?;

    let summary = read(&page, SUMMARY)?;
    assert_eq!(summary["incidents"][0]["components"], json!([]));
    let updates = &summary["incidents"][0]["incident_updates"];
    assert_eq!(updates[0]["affected_components"][0]["code"], "3rv208r2qv7z");
    Ok(())
}

#[tokio::test]
async fn what_is_unlinked_or_removed_is_gone_from_the_documents() -> Result {
    let page = StatusPage::start().await?;
    let broken = vec![(
        "Europe (Amsterdam)".to_owned(),
        ComponentStatus::MajorOutage,
    )];
    let id = page
        .act(Action::StartIncident {
            title: "Europe is down".to_owned(),
            impact: Impact::Major,
            components: broken,
            body: None,
        })?
        .id;

    page.act(Action::Unlink { id })?;
    page.act(Action::RemoveComponent {
        component: "Japan (Tokyo)".to_owned(),
    })?;

    let summary = read(&page, SUMMARY)?;
    let said = &summary["incidents"][0]["incident_updates"][0]["affected_components"][0];
    assert_eq!(summary["incidents"][0]["components"], json!([]));
    assert_eq!(said["new_status"], "major_outage");
    assert!(!summary["components"].to_string().contains("Japan"));
    Ok(())
}
