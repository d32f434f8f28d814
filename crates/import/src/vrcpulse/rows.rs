//! The rows of a `VRCPulse`, in our terms.

use std::collections::HashSet;

use storage::{
    pulse::bulk::{
        CommandRow, ComponentRow, ConfigRow, GuildRow, IncidentRow, MaintenanceRow, MetricRow,
        ReportRow, SentRow, StatusRow, UpdateRow, UserRow,
    },
    stamp,
};

use super::Keyed;
use crate::doc::Doc;

/// The most letters a report keeps.
const LONGEST_REPORT: usize = 500;

/// The kinds of alert `VRCPulse` knows; all of them are known here.
const ALERTS: [&str; 3] = ["incident", "maintenance", "threshold"];

/// The settings, and what each is when nobody changed it.
const DEFAULTS: [(&str, &str); 6] = [
    ("polling.status", "60"),
    ("polling.incident", "60"),
    ("polling.maintenance", "60"),
    ("polling.metrics", "60"),
    ("report_threshold", "1"),
    ("report_interval", "60"),
];

/// A moment that has to be there.
fn moment(row: &Doc, name: &str) -> Result<String, &'static str> {
    row.moment(name)
        .map(stamp)
        .ok_or("its moment cannot be read")
}

/// When a row was written, or if it does not say, the moment it is about.
fn written(row: &Doc, name: &str, about: &str) -> String {
    row.moment(name).map_or_else(|| about.to_owned(), stamp)
}

/// A text that has to be there.
fn words(row: &Doc, name: &str) -> Result<String, &'static str> {
    row.words(name).ok_or("it lacks a name or a state")
}

pub(super) fn guild(row: &Doc) -> Result<Keyed<GuildRow>, &'static str> {
    let at = moment(row, "created_at")?;
    let row = GuildRow {
        id: row.id("guild_id").ok_or("it names no server")?,
        channel: row.id("channel_id"),
        enabled: row.flag("enabled"),
        updated_at: written(row, "updated_at", &at),
        language: row.words("language"),
        at,
    };
    Ok((row.id.to_string(), row))
}

pub(super) fn user(row: &Doc) -> Result<Keyed<UserRow>, &'static str> {
    let at = moment(row, "created_at")?;
    let row = UserRow {
        id: row.id("user_id").ok_or("it names nobody")?,
        enabled: row.flag("enabled"),
        updated_at: written(row, "updated_at", &at),
        language: row.words("language"),
        at,
    };
    Ok((row.id.to_string(), row))
}

pub(super) fn report(row: &Doc) -> Result<Keyed<ReportRow>, &'static str> {
    let at = moment(row, "created_at")?;
    let content = row.text("content");
    let status = row.text("status").unwrap_or_default();
    let key = key(row, &at);
    let row = ReportRow {
        guild: row.id("guild_id"),
        user: row.id("user_id").ok_or("it names nobody")?,
        kind: words(row, "incident_type")?,
        content: content.map(|content| content.chars().take(LONGEST_REPORT).collect()),
        status: match status.as_str() {
            "active" | "counted" => status,
            _ => "expired".to_owned(),
        },
        at,
    };
    Ok((key, row))
}

pub(super) fn status(row: &Doc) -> Result<Keyed<StatusRow>, &'static str> {
    let source = moment(row, "source_timestamp")?;
    let row = StatusRow {
        indicator: words(row, "indicator")?,
        description: row.text("description").unwrap_or_default(),
        at: written(row, "created_at", &source),
        source,
    };
    Ok((row.source.clone(), row))
}

pub(super) fn component(row: &Doc) -> Result<Keyed<ComponentRow>, &'static str> {
    let source = moment(row, "source_timestamp")?;
    let (component, status) = (words(row, "component_id")?, words(row, "status")?);
    let key = format!("{component}/{source}/{status}");
    let row = ComponentRow {
        component,
        name: row.text("name").unwrap_or_default(),
        status,
        at: written(row, "created_at", &source),
        source,
    };
    Ok((key, row))
}

pub(super) fn incident(row: &Doc) -> Result<Keyed<IncidentRow>, &'static str> {
    let started_at = moment(row, "started_at")?;
    let row = IncidentRow {
        id: words(row, "id")?,
        title: row.text("title").unwrap_or_default(),
        impact: words(row, "impact")?,
        status: words(row, "status")?,
        resolved_at: row.moment("resolved_at").map(stamp),
        at: written(row, "created_at", &started_at),
        updated_at: written(row, "updated_at", &started_at),
        started_at,
    };
    Ok((row.id.clone(), row))
}

pub(super) fn update(
    row: &Doc,
    incidents: &HashSet<String>,
) -> Result<Keyed<UpdateRow>, &'static str> {
    let published_at = moment(row, "published_at")?;
    let incident = words(row, "incident_id")?;
    if !incidents.contains(&incident) {
        return Err("there is no incident it belongs to");
    }
    let row = UpdateRow {
        id: words(row, "id")?,
        incident,
        body: row.text("body").unwrap_or_default(),
        status: words(row, "status")?,
        at: written(row, "created_at", &published_at),
        updated_at: written(row, "updated_at", &published_at),
        published_at,
    };
    Ok((row.id.clone(), row))
}

pub(super) fn maintenance(row: &Doc) -> Result<Keyed<MaintenanceRow>, &'static str> {
    let scheduled_for = moment(row, "scheduled_for")?;
    let row = MaintenanceRow {
        id: words(row, "id")?,
        title: row.text("title").unwrap_or_default(),
        status: words(row, "status")?,
        scheduled_until: moment(row, "scheduled_until")?,
        at: written(row, "created_at", &scheduled_for),
        updated_at: written(row, "updated_at", &scheduled_for),
        scheduled_for,
    };
    Ok((row.id.clone(), row))
}

pub(super) fn metric(row: &Doc) -> Result<MetricRow, &'static str> {
    let timestamp = moment(row, "timestamp")?;
    Ok(MetricRow {
        name: words(row, "metric_name")?,
        value: row.real("value").ok_or("it has no value")?,
        unit: row.text("unit").unwrap_or_default(),
        interval: row
            .number("interval_sec")
            .filter(|number| *number > 0)
            .unwrap_or(60),
        at: written(row, "created_at", &timestamp),
        timestamp,
    })
}

pub(super) fn sent(row: &Doc) -> Result<Keyed<SentRow>, &'static str> {
    let notified_at = moment(row, "notified_at")?;
    let (guild, user) = (row.id("guild_id"), row.id("user_id"));
    match (guild, user) {
        (None, None) => return Err("it names no recipient"),
        (Some(_), Some(_)) => return Err("it names two recipients"),
        _ => {}
    }
    let kind = words(row, "alert_type")?;
    if !ALERTS.contains(&kind.as_str()) {
        return Err("alerts of its kind are not known here");
    }
    let reference = row.text("reference_id").unwrap_or_default();
    let key = format!("{guild:?}/{user:?}/{kind}/{reference}");
    let row = SentRow {
        guild,
        user,
        kind,
        reference,
        at: written(row, "created_at", &notified_at),
        notified_at,
    };
    Ok((key, row))
}

pub(super) fn command(row: &Doc) -> Result<Keyed<CommandRow>, &'static str> {
    let at = moment(row, "executed_at")?;
    let key = key(row, &at);
    let row = CommandRow {
        name: words(row, "command_name")?,
        subcommand: row.words("subcommand"),
        user: row.id("user_id").ok_or("it names nobody")?,
        guild: row.id("guild_id"),
        channel: row.id("channel_id"),
        at,
    };
    Ok((key, row))
}

pub(super) fn config(row: &Doc) -> Result<Keyed<ConfigRow>, &'static str> {
    let key = words(row, "key")?;
    let default = DEFAULTS.iter().find(|(name, _)| *name == key);
    let (_, default) = default.ok_or("the setting is not known here")?;
    let value = row.number("value").filter(|number| *number > 0);
    let row = ConfigRow {
        value: value.ok_or("its value is no number")?.to_string(),
        default,
        updated_at: moment(row, "updated_at")?,
        key,
    };
    Ok((row.key.clone(), row))
}

/// What a row is called that has but a number of its own.
fn key(row: &Doc, at: &str) -> String {
    format!("{}/{at}", row.text("id").unwrap_or_default())
}
