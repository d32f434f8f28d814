//! What becomes of documents, whole and broken.

use serde_json::{Value, json};
use time::macros::datetime;

use super::*;

/// When all is read.
const NOW: OffsetDateTime = datetime!(2026-03-01 12:30 UTC);

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
    summary(document.to_string().as_bytes(), NOW).unwrap()
}

#[test]
fn moments_are_brought_to_utc() {
    let snapshot = read(&document()).content;

    let updated_at = datetime!(2026-03-01 12:00:00.123 UTC);
    assert_eq!(snapshot.updated_at, Some(updated_at));
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
    assert_eq!(groups, [None, None, Some("g"), Some("g")]);
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
    document["components"][0]["id"] = json!([42]);
    document["incidents"] = json!([{"name": "broken"}, incident("i2", "identified"), null]);
    document["incidents"][1]["incident_updates"][0]["id"] = json!("");

    let reading = read(&document);

    assert_eq!(reading.content.components.len(), 3);
    assert_eq!(reading.content.incidents.len(), 1);
    assert_eq!(reading.content.incidents[0].id, "i2");
    assert_eq!(reading.content.incidents[0].updates, []);
    assert_eq!(reading.losses.bad(), 4, "{}", reading.losses);
    assert!(!reading.content.lists_components);
}

#[test]
fn null_says_no_more_than_a_missing_key() {
    let whole = |document: &Value| read(document).content;
    let item = "/incidents/0";
    for (place, key) in [
        (item, "incident_updates"),
        (item, "components"),
        (item, "impact"),
        (item, "name"),
        (item, "status"),
        (item, "shortlink"),
        (item, "resolved_at"),
        (item, "started_at"),
        (item, "created_at"),
        (item, "updated_at"),
        ("/incidents/0/incident_updates/0", "affected_components"),
        ("/incidents/0/incident_updates/0", "body"),
        ("/incidents/0/incident_updates/0", "status"),
        ("/incidents/0/incident_updates/0", "updated_at"),
        ("/components/0", "group"),
        ("/components/0", "group_id"),
        ("/components/0", "position"),
        ("/components/0", "status"),
        ("/scheduled_maintenances/0", "shortlink"),
        ("/scheduled_maintenances/0", "status"),
        ("/scheduled_maintenances/0", "created_at"),
        ("/page", "updated_at"),
        ("/page", "name"),
        ("/status", "indicator"),
        ("", "page"),
        ("", "incidents"),
        ("", "scheduled_maintenances"),
        ("", "status"),
    ] {
        let mut null = document();
        null.pointer_mut(place).unwrap()[key] = Value::Null;
        let mut missing = document();
        let object = missing.pointer_mut(place).unwrap().as_object_mut();
        object.unwrap().remove(key);

        let reading = read(&null);

        assert_eq!(reading.losses, Losses::default(), "{place}/{key}");
        assert_eq!(reading.content, whole(&missing), "{place}/{key}");
        let is_list = place.is_empty() && key == "incidents";
        assert_eq!(reading.content.incidents.len(), usize::from(!is_list));
        assert_eq!(reading.content.components.len(), 4, "{place}/{key}");
    }
}

#[test]
fn a_page_that_imitates_the_shape_is_read_as_far_as_it_goes() {
    let document = json!({
        "page": {"name": "Shop", "updated_at": 1_772_366_400},
        "components": [
            {"id": 7, "name": "Cart", "status": "partial_outage", "position": "first"},
            {"id": "8", "name": "Checkout", "status": "operational", "group_id": 7},
        ],
    });

    let snapshot = read(&document).content;

    assert_eq!(snapshot.components[0].id, "7");
    assert_eq!(snapshot.indicator, "major");
    assert_eq!(snapshot.incidents, []);
}

#[test]
fn a_document_that_says_nothing_of_the_page_is_none() {
    for nothing in ["{}", r#"{"error": "gone"}"#, "<html>", "[]", "null"] {
        assert!(summary(nothing.as_bytes(), NOW).is_err(), "{nothing}");
        assert!(incidents(nothing.as_bytes(), NOW).is_err(), "{nothing}");
    }
    assert!(incidents(br#"{"incidents": null}"#, NOW).is_err());
}

#[test]
fn a_byte_order_mark_is_no_part_of_a_document() {
    let marked = format!("\u{feff}{}", document());

    let read = summary(marked.as_bytes(), NOW);

    assert_eq!(read.unwrap().content.name, "VRChat");
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

    let read = incidents(document.to_string().as_bytes(), NOW)
        .unwrap()
        .content;

    assert_eq!(read.name, "VRChat");
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

    assert_eq!(reading.losses, Losses::default());
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
        NOW,
    )
    .unwrap();

    assert_eq!(read.content[0].status, "completed");
    assert_eq!(
        read.content[0].scheduled_for,
        datetime!(2026-03-02 00:00 UTC)
    );
    assert!(maintenances(b"{}", NOW).is_err());
}

#[test]
fn what_is_beyond_the_limits_is_left_out_and_counted() {
    let mut document = document();
    let name = json!({"name": "Login"});
    document["incidents"][0]["components"] = json!(vec![name; 60_000]);
    document["components"] = (0..17_000)
        .map(|number| json!({"id": format!("c{number}"), "name": "Login", "status": "operational"}))
        .collect();

    let reading = read(&document);

    assert_eq!(reading.content.components.len(), limits::COMPONENTS);
    let incident = &reading.content.incidents[0];
    assert_eq!(incident.components.len(), limits::AFFECTED);
    assert_eq!(
        reading.losses.to_string(),
        "74800 component(s) too many were left out"
    );
}

#[test]
fn what_is_listed_twice_counts_once() {
    let mut document = document();
    document["incidents"] = json!([incident("i1", "monitoring"), incident("i1", "identified")]);
    document["components"][1]["id"] = json!("c2");

    let snapshot = read(&document).content;

    assert_eq!(snapshot.incidents.len(), 1);
    assert_eq!(snapshot.incidents[0].status, "monitoring");
    assert_eq!(snapshot.components.len(), 3);
}

#[test]
fn a_time_that_cannot_be_true_counts_as_not_given() {
    for absurd in [
        "9999-12-31T23:59:59.999Z",
        "0000-01-01T00:00:00+08:00",
        "1970-01-01T00:00:00Z",
        "2026-03-03T00:00:00Z",
    ] {
        let mut document = document();
        document["page"]["updated_at"] = json!(absurd);
        document["incidents"][0]["updated_at"] = json!(absurd);
        document["incidents"][0]["resolved_at"] = json!(absurd);
        document["scheduled_maintenances"][0]["created_at"] = json!(absurd);

        let reading = read(&document);

        let (snapshot, lost) = (reading.content, reading.losses);
        assert_eq!(snapshot.updated_at, None);
        let incident = &snapshot.incidents[0];
        assert_eq!(incident.updated_at, datetime!(2026-03-01 11:30 UTC));
        assert_eq!(incident.resolved_at, None);
        let announced = snapshot.maintenances[0].created_at;
        assert_eq!(announced, datetime!(2026-03-01 00:00 UTC));
        assert_eq!(lost.bad(), 4, "{lost}");
        assert!(
            lost.to_string()
                .contains("`updated_at` of incident i1 cannot be true")
        );
    }
}

#[test]
fn an_incident_of_which_no_time_is_true_is_dated_now() {
    let mut document = document();
    for key in ["created_at", "updated_at", "started_at"] {
        document["incidents"][0][key] = json!("0001-01-01T00:00:00Z");
        document["incidents"][0]["incident_updates"][0][key] = json!("0001-01-01T00:00:00Z");
    }
    document["incidents"][0]["incident_updates"][0]["display_at"] = json!(null);

    let snapshot = read(&document).content;

    let incident = &snapshot.incidents[0];
    assert_eq!(
        [
            incident.created_at,
            incident.started_at,
            incident.updated_at
        ],
        [NOW; 3]
    );
    assert_eq!(incident.updates[0].published_at, NOW);
}

#[test]
fn a_maintenance_without_a_time_that_can_be_true_is_left_out() {
    for (absurd, count) in [("2099-01-01T00:00:00Z", 0), ("2030-01-01T00:00:00Z", 1)] {
        let mut document = document();
        document["scheduled_maintenances"][0]["scheduled_until"] = json!(absurd);

        assert_eq!(
            read(&document).content.maintenances.len(),
            count,
            "{absurd}"
        );
    }
}

#[test]
fn of_a_long_file_the_newest_points_are_kept() {
    let at = |back: i64| NOW.unix_timestamp() - back;
    let points: Vec<_> = (0..12_000).rev().map(|back| json!([at(back), 1])).collect();

    let reading = series(json!(points).to_string().as_bytes(), NOW).unwrap();

    assert_eq!(reading.content.len(), limits::POINTS);
    assert_eq!(reading.content[9_999].at, NOW);
    assert_eq!(
        reading.losses.to_string(),
        "2000 point(s) too many were left out"
    );
}
