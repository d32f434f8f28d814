//! The documents a page serves, key by key.

use serde_json::{Map, Value, json};
use time::{
    OffsetDateTime, UtcOffset,
    format_description::BorrowedFormatItem,
    macros::{format_description, offset},
};

use crate::{
    IncidentStatus,
    world::{Component, Incident, Update, World},
};

const PAGE_ID: &str = "gw6db8tk47y2";
/// Pages write moments in their own zone; this one's people sit in California.
const ZONE: (&str, UtcOffset) = ("America/Los_Angeles", offset!(-8));
const STAMP: &[BorrowedFormatItem<'_>] = format_description!(
    "[year]-[month]-[day]T[hour]:[minute]:[second].[subsecond digits:3][offset_hour sign:mandatory]:[offset_minute]"
);
/// Lists hold the 50 newest and there are no further pages.
const LIST: usize = 50;

/// The document at `path`; nothing for a path that a page does not have.
pub(crate) fn at(world: &World, path: &str) -> Option<Value> {
    let name = path.strip_prefix("/api/v2/")?.strip_suffix(".json")?;
    let mut document = Map::new();
    document.insert("page".to_owned(), page(world));
    let mut put = |key: &str, value: Value| document.insert(key.to_owned(), value);
    match name {
        "summary" => {
            put("components", components(world));
            put("incidents", incidents(world, is_unresolved));
            put(
                "scheduled_maintenances",
                incidents(world, is_coming_or_active),
            );
            put("status", status(world));
        }
        "status" => {
            put("status", status(world));
        }
        "components" => {
            put("components", components(world));
        }
        "incidents" => {
            put(
                "incidents",
                incidents(world, |incident| incident.window.is_none()),
            );
        }
        "incidents/unresolved" => {
            put("incidents", incidents(world, is_unresolved));
        }
        "scheduled-maintenances" => {
            put(
                "scheduled_maintenances",
                incidents(world, |incident| incident.window.is_some()),
            );
        }
        "scheduled-maintenances/upcoming" => {
            put("scheduled_maintenances", incidents(world, is_upcoming));
        }
        "scheduled-maintenances/active" => {
            put("scheduled_maintenances", incidents(world, is_active));
        }
        _ => return None,
    }
    Some(Value::Object(document))
}

fn is_unresolved(incident: &Incident) -> bool {
    incident.window.is_none() && !incident.status.is_over()
}

fn is_upcoming(incident: &Incident) -> bool {
    incident.window.is_some() && incident.status == IncidentStatus::Scheduled
}

fn is_active(incident: &Incident) -> bool {
    incident.window.is_some()
        && matches!(
            incident.status,
            IncidentStatus::InProgress | IncidentStatus::Verifying
        )
}

fn is_coming_or_active(incident: &Incident) -> bool {
    is_upcoming(incident) || is_active(incident)
}

fn page(world: &World) -> Value {
    json!({
        "id": PAGE_ID,
        "name": "VRChat",
        "url": "https://status.vrchat.com",
        "time_zone": ZONE.0,
        "updated_at": stamp(world.updated_at),
    })
}

fn status(world: &World) -> Value {
    let (indicator, description) = world.overall();
    json!({ "indicator": indicator, "description": description })
}

fn components(world: &World) -> Value {
    world
        .components
        .iter()
        .map(|one| component(world, one))
        .collect()
}

fn component(world: &World, component: &Component) -> Value {
    let mut value = json!({
        "id": component.id,
        "name": component.name,
        "status": component.status,
        "created_at": "2020-02-11T11:33:09.000-08:00",
        "updated_at": stamp(component.updated_at),
        "position": component.position,
        "description": null,
        "showcase": false,
        "start_date": null,
        "group_id": component.parent,
        "page_id": PAGE_ID,
        "group": component.is_group,
        "only_show_if_degraded": false,
    });
    if component.is_group {
        let children: Vec<_> = world
            .components
            .iter()
            .filter(|child| child.parent.as_ref() == Some(&component.id))
            .map(|child| &child.id)
            .collect();
        add(&mut value, "components", json!(children));
    }
    with_extra(world, value)
}

fn incidents(world: &World, wanted: impl Fn(&Incident) -> bool) -> Value {
    let listed = world
        .incidents
        .iter()
        .filter(|incident| wanted(incident))
        .take(LIST);
    listed.map(|one| incident(world, one)).collect()
}

fn incident(world: &World, incident: &Incident) -> Value {
    // The state of the components now, not at the time of the incident.
    let concerned = world
        .components
        .iter()
        .filter(|c| incident.components.contains(&c.id));
    let mut value = json!({
        "id": incident.id,
        "name": incident.name,
        "status": incident.status,
        "created_at": stamp(incident.created_at),
        "updated_at": stamp(incident.updated_at),
        "monitoring_at": incident.monitoring_at.map(stamp),
        "resolved_at": incident.resolved_at.map(stamp),
        "impact": incident.impact,
        "shortlink": format!("https://stspg.io/{}", incident.id),
        "started_at": stamp(incident.started_at),
        "page_id": PAGE_ID,
        "incident_updates": incident.updates.iter().map(|u| update(world, incident, u)).collect::<Value>(),
        "components": concerned.map(|c| component(world, c)).collect::<Value>(),
    });
    if let Some((from, until)) = incident.window {
        add(&mut value, "scheduled_for", stamp(from).into());
        add(&mut value, "scheduled_until", stamp(until).into());
    } else {
        add(&mut value, "reminder_intervals", Value::Null);
    }
    with_extra(world, value)
}

fn update(world: &World, incident: &Incident, update: &Update) -> Value {
    let affected = update.affected.as_ref().map(|all| {
        all.iter()
            .map(|one| {
                json!({
                    "code": one.id,
                    "name": world.long_name(&one.id),
                    "old_status": one.old,
                    "new_status": one.new,
                })
            })
            .collect::<Value>()
    });
    let value = json!({
        "id": update.id,
        "status": update.status,
        "body": update.body,
        "incident_id": incident.id,
        "created_at": stamp(update.created_at),
        "updated_at": stamp(update.updated_at),
        "display_at": stamp(update.display_at),
        "affected_components": affected,
        "deliver_notifications": update.is_told,
        "custom_tweet": null,
        "tweet_id": null,
    });
    with_extra(world, value)
}

fn with_extra(world: &World, mut value: Value) -> Value {
    for (key, held) in &world.extra {
        add(&mut value, key, held.clone());
    }
    value
}

fn add(object: &mut Value, key: &str, value: Value) {
    if let Some(object) = object.as_object_mut() {
        object.insert(key.to_owned(), value);
    }
}

fn stamp(at: OffsetDateTime) -> String {
    // The format asks for nothing that a moment does not have.
    at.to_offset(ZONE.1).format(STAMP).unwrap_or_default()
}
