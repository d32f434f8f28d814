//! What becomes of documents, whole and broken.

use serde_json::{Value, json};
use time::macros::datetime;

use super::*;

fn document() -> Value {
    json!({
        "page": {
            "id": "p", "name": "VRChat", "url": "https://status.example.com", "time_zone": "America/Los_Angeles",
            "updated_at": "2026-03-01T04:00:00.123-08:00",
        },
        "components": [
            {"id": "c2", "name": "Friends", "status": "haunted", "position": 2, "group_id": "g", "group": false},
            {"id": "c1", "name": "San Jose\u{301}", "status": "operational", "position": 1, "group_id": "g", "group": false},
            {"id": "g", "name": "API", "status": "operational", "position": 2, "group_id": null, "group": true,
             "components": ["c1", "c2"], "mood": "new key"},
            {"id": "x", "name": "Website", "status": "operational", "position": 1, "group_id": null, "group": false},
        ],
        "incidents": [incident("i1", "investigating")],
        "scheduled_maintenances": [{
            "id": "m1", "name": "Cables", "status": "scheduled",
            "created_at": "2026-03-01T00:00:00Z", "updated_at": "2026-03-01T00:00:00Z",
            "scheduled_for": "2026-03-02T00:00:00Z", "scheduled_until": "2026-03-02T01:00:00Z",
            "shortlink": "https://stspg.io/m1",
        }],
        "status": {"indicator": "none", "description": "All Systems Operational"},
    })
}

fn incident(id: &str, status: &str) -> Value {
    json!({
        "id": id, "name": "Login", "status": status, "impact": "major",
        "created_at": "2026-03-01T03:00:00.000-08:00", "updated_at": "2026-03-01T03:30:00.000-08:00",
        "started_at": "2026-03-01T02:50:00.000-08:00", "resolved_at": null, "monitoring_at": null,
        "shortlink": "https://stspg.io/i1", "components": [{"id": "c1", "name": "Login"}],
        "incident_updates": [{
            "id": format!("{id}-u"), "status": status, "body": "First\r\nsecond",
            "created_at": "2026-03-01T03:00:00.000-08:00", "updated_at": "2026-03-01T03:30:00.000-08:00",
            "display_at": "2026-03-01T02:55:00.000-08:00",
            "affected_components": [{"code": "c1", "name": "API - Login", "old_status": "operational", "new_status": "major_outage"}],
        }],
    })
}

fn read(document: &Value) -> Reading<Snapshot> {
    summary(document.to_string().as_bytes()).unwrap()
}

#[test]
fn moments_are_brought_to_utc() {
    let snapshot = read(&document()).content;

    assert_eq!(snapshot.updated_at, datetime!(2026-03-01 12:00:00.123 UTC));
    let incident = &snapshot.incidents[0];
    assert_eq!(incident.started_at, datetime!(2026-03-01 10:50 UTC));
    assert_eq!(
        incident.updates[0].published_at,
        datetime!(2026-03-01 10:55 UTC)
    );
}

#[test]
fn groups_stand_before_their_components_in_the_order_of_the_page() {
    let snapshot = read(&document()).content;

    let names: Vec<_> = snapshot
        .components
        .iter()
        .map(|component| component.name.as_str())
        .collect();
    assert_eq!(names, ["Website", "API", "San Jos\u{e9}", "Friends"]);
    let groups: Vec<_> = snapshot
        .components
        .iter()
        .map(|component| component.group.as_deref())
        .collect();
    assert_eq!(groups, [None, None, Some("API"), Some("API")]);
}

#[test]
fn a_component_of_a_group_that_is_not_there_stands_alone() {
    let mut document = document();
    document["components"][2]["id"] = json!("other");

    let snapshot = read(&document).content;

    assert!(
        snapshot
            .components
            .iter()
            .all(|component| component.group.is_none())
    );
}

#[test]
fn words_that_nobody_knows_are_kept() {
    let mut document = document();
    document["status"]["indicator"] = json!("wobbly");

    let snapshot = read(&document).content;

    assert_eq!(snapshot.indicator, "wobbly");
    assert_eq!(snapshot.components[3].status, "haunted");
}

#[test]
fn line_ends_are_of_one_kind() {
    assert_eq!(
        read(&document()).content.incidents[0].updates[0].body,
        "First\nsecond"
    );
}

#[test]
fn one_malformed_item_does_not_lose_the_others() {
    let mut document = document();
    document["components"][0]["id"] = json!(42);
    document["incidents"] = json!([{"id": "broken"}, incident("i2", "identified"), null]);
    document["incidents"][1]["incident_updates"][0]["created_at"] = json!("yesterday");

    let reading = read(&document);

    assert_eq!(reading.content.components.len(), 3);
    assert_eq!(reading.content.incidents.len(), 1);
    assert_eq!(reading.content.incidents[0].id, "i2");
    assert_eq!(reading.content.incidents[0].updates, []);
    assert_eq!(reading.lost.len(), 4, "{:?}", reading.lost);
}

#[test]
fn a_document_without_what_we_need_is_none() {
    for key in [
        "page",
        "status",
        "components",
        "incidents",
        "scheduled_maintenances",
    ] {
        let mut document = document();
        document.as_object_mut().unwrap().remove(key);

        let refused = summary(document.to_string().as_bytes()).unwrap_err();

        assert!(refused.reason.to_string().contains(key), "{refused:?}");
    }
    assert!(summary(b"<html>").is_err());
    assert!(incidents(b"[]").is_err());
}

#[test]
fn an_incident_is_over_by_its_status_and_at_its_own_time() {
    let mut list = vec![
        incident("open", "monitoring"),
        incident("told", "resolved"),
        incident("explained", "postmortem"),
        incident("strange", "evaporated"),
    ];
    list[0]["resolved_at"] = json!("2026-03-01T03:00:00Z");
    list[1]["resolved_at"] = json!("2026-03-01T05:00:00Z");
    let document = json!({"page": document()["page"], "incidents": list});

    let read = incidents(document.to_string().as_bytes()).unwrap().content;

    assert_eq!(read.page, "VRChat");
    let ends: Vec<_> = read
        .incidents
        .iter()
        .map(|incident| incident.resolved_at)
        .collect();
    assert_eq!(
        ends,
        [
            None,
            Some(datetime!(2026-03-01 05:00 UTC)),
            // No time of resolution given: the last change stands in.
            Some(datetime!(2026-03-01 11:30 UTC)),
            None,
        ]
    );
}

#[test]
fn a_link_is_kept_only_if_discord_would_take_it() {
    for (given, kept) in [
        (json!("https://stspg.io/a"), Some("https://stspg.io/a")),
        (
            json!("https://stspg.io/a b(c)"),
            Some("https://stspg.io/a%20b%28c%29"),
        ),
        (json!("javascript:alert(1)"), None),
        (json!("stspg.io/a"), None),
        (json!(null), None),
    ] {
        let mut document = document();
        document["incidents"][0]["shortlink"] = given;

        assert_eq!(read(&document).content.incidents[0].link.as_deref(), kept);
    }
}

#[test]
fn updates_that_name_no_components_are_fine() {
    let mut document = document();
    document["incidents"][0]["incident_updates"][0]["affected_components"] = json!(null);

    let reading = read(&document);

    assert_eq!(reading.lost, [""; 0]);
    assert_eq!(reading.content.incidents[0].updates[0].components, []);
}

#[test]
fn maintenances_are_read_whether_over_or_not() {
    let mut list = document()["scheduled_maintenances"].clone();
    list[0]["status"] = json!("completed");

    let read = maintenances(
        json!({"scheduled_maintenances": list})
            .to_string()
            .as_bytes(),
    )
    .unwrap();

    assert_eq!(read.content[0].status, "completed");
    assert_eq!(
        read.content[0].scheduled_for,
        datetime!(2026-03-02 00:00 UTC)
    );
    assert!(maintenances(b"{}").is_err());
}
