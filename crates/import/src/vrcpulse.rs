//! What `VRCPulse` remembers.

use std::{collections::HashSet, path::Path};

use futures_util::TryStreamExt as _;
use storage::{
    Error,
    bulk::BulkRow,
    pulse::{
        Schema, Tx,
        bulk::{
            CommandRow, ComponentRow, ConfigRow, GuildRow, IncidentRow, MaintenanceRow, MetricRow,
            ReportRow, SentRow, StatusRow, UpdateRow, UserRow,
        },
    },
    stamp,
};

use super::{
    Import, ImportError, Origin, Progress, Report, doc::Doc, error::Trouble, intake::ERASED,
    source::Source,
};

/// How many rows are written at a time.
const BATCH: usize = 4_000;

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

/// What has to be there; what later versions added may be missing.
const NEEDED: &[(&str, &[&str])] = &[
    (
        "guild_configs",
        &[
            "guild_id",
            "channel_id",
            "enabled",
            "created_at",
            "updated_at",
        ],
    ),
    (
        "user_configs",
        &["user_id", "enabled", "created_at", "updated_at"],
    ),
    (
        "user_reports",
        &[
            "id",
            "guild_id",
            "user_id",
            "incident_type",
            "content",
            "status",
            "created_at",
        ],
    ),
    (
        "status_logs",
        &["indicator", "description", "source_timestamp", "created_at"],
    ),
    (
        "component_logs",
        &[
            "id",
            "component_id",
            "name",
            "status",
            "source_timestamp",
            "created_at",
        ],
    ),
    (
        "incidents",
        &[
            "id",
            "title",
            "impact",
            "status",
            "started_at",
            "resolved_at",
        ],
    ),
    (
        "incident_updates",
        &["id", "incident_id", "body", "status", "published_at"],
    ),
    (
        "maintenances",
        &["id", "title", "status", "scheduled_for", "scheduled_until"],
    ),
    (
        "metric_logs",
        &[
            "metric_name",
            "value",
            "unit",
            "interval_sec",
            "timestamp",
            "created_at",
        ],
    ),
    (
        "sent_alerts",
        &[
            "guild_id",
            "user_id",
            "alert_type",
            "reference_id",
            "notified_at",
        ],
    ),
    (
        "command_logs",
        &["id", "command_name", "subcommand", "user_id", "executed_at"],
    ),
    ("bot_config", &["key", "value", "updated_at"]),
];

/// The newest version whose layout is known; the next one measures in other
/// units.
const LAST_MIGRATION: &str = "m20260108";

pub(super) async fn open(path: &Path) -> Result<Source, ImportError> {
    let mut source = Source::open(path, Origin::Vrcpulse).await?;
    source.require(NEEDED)?;
    source
        .migrated_up_to("seaql_migrations", "version", LAST_MIGRATION)
        .await?;
    Ok(source)
}

pub(super) async fn import(
    mut source: Source,
    import: Import<'_, Schema>,
) -> Result<Report, Trouble> {
    let mut tx = import.store.write().await?;
    let mut all = 0;
    for (table, _) in NEEDED {
        all += source.count(table).await?;
    }
    let mut taking = Taking {
        tx: &mut tx,
        report: Report::new(Origin::Vrcpulse),
        progress: &mut *import.progress,
        done: 0,
        all,
    };
    taking.table(&mut source, "guild_configs", guild).await?;
    taking.table(&mut source, "user_configs", user).await?;
    taking.table(&mut source, "user_reports", report).await?;
    taking.table(&mut source, "status_logs", status).await?;
    let mut seen = HashSet::new();
    let component = |row: &Doc| component(row, &mut seen);
    taking
        .table(&mut source, "component_logs", component)
        .await?;
    taking.table(&mut source, "incidents", incident).await?;
    let incidents = source.all("incidents", "id").await?;
    let incidents: HashSet<_> = incidents
        .iter()
        .filter_map(|incident| incident.words("id"))
        .collect();
    let update = |row: &Doc| update(row, &incidents);
    taking
        .table(&mut source, "incident_updates", update)
        .await?;
    taking
        .table(&mut source, "maintenances", maintenance)
        .await?;
    taking.table(&mut source, "metric_logs", metric).await?;
    let mut told = HashSet::new();
    let sent = |row: &Doc| sent(row, &mut told);
    taking.table(&mut source, "sent_alerts", sent).await?;
    taking.table(&mut source, "command_logs", command).await?;
    taking.table(&mut source, "bot_config", config).await?;
    let mut report = taking.report;
    source
        .leave_out(&mut report, &[], &["seaql_migrations"])
        .await?;
    import.end(tx).await?;
    Ok(report)
}

/// Takes over table by table.
struct Taking<'t> {
    tx: &'t mut Tx,
    report: Report,
    progress: Progress<'t>,
    done: u64,
    all: u64,
}

impl Taking<'_> {
    /// Takes over a table: `read` says what a row is here, or why it is none.
    async fn table<R: BulkRow<Schema = Schema>>(
        &mut self,
        source: &mut Source,
        table: &str,
        mut read: impl FnMut(&Doc) -> Result<R, &'static str> + Send,
    ) -> Result<(), Trouble> {
        let mut rows = source.rows(table, "rowid");
        let mut batch = Vec::new();
        while let Some(row) = rows.try_next().await? {
            match read(&row) {
                Ok(row) => batch.push(row),
                Err(why) => self.report.table(table).omit(1, why),
            }
            self.done += 1;
            if batch.len() == BATCH {
                self.write(table, &mut batch).await?;
            }
        }
        self.write(table, &mut batch).await?;
        Ok(())
    }

    async fn write<R: BulkRow<Schema = Schema>>(
        &mut self,
        table: &str,
        batch: &mut Vec<R>,
    ) -> Result<(), Error> {
        if !batch.is_empty() {
            let new = self.tx.insert(batch).await?;
            let left_out = self.tx.left_out();
            let count = self.report.table(table);
            count.omit(left_out, ERASED);
            count.settle(
                batch.len() - usize::try_from(left_out).unwrap_or_default(),
                new,
            );
            batch.clear();
        }
        (self.progress)(self.done, self.all);
        Ok(())
    }
}

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

fn guild(row: &Doc) -> Result<GuildRow, &'static str> {
    let at = moment(row, "created_at")?;
    Ok(GuildRow {
        id: row.id("guild_id").ok_or("it names no server")?,
        channel: row.id("channel_id"),
        enabled: row.flag("enabled"),
        updated_at: written(row, "updated_at", &at),
        language: row.words("language"),
        at,
    })
}

fn user(row: &Doc) -> Result<UserRow, &'static str> {
    let at = moment(row, "created_at")?;
    Ok(UserRow {
        id: row.id("user_id").ok_or("it names nobody")?,
        enabled: row.flag("enabled"),
        updated_at: written(row, "updated_at", &at),
        language: row.words("language"),
        at,
    })
}

fn report(row: &Doc) -> Result<ReportRow, &'static str> {
    let at = moment(row, "created_at")?;
    let content = row.text("content");
    let status = row.text("status").unwrap_or_default();
    Ok(ReportRow {
        key: key(row, &at),
        guild: row.id("guild_id"),
        user: row.id("user_id").ok_or("it names nobody")?,
        kind: words(row, "incident_type")?,
        content: content.map(|content| content.chars().take(LONGEST_REPORT).collect()),
        status: match status.as_str() {
            "active" | "counted" => status,
            _ => "expired".to_owned(),
        },
        at,
    })
}

fn status(row: &Doc) -> Result<StatusRow, &'static str> {
    let source = moment(row, "source_timestamp")?;
    Ok(StatusRow {
        indicator: words(row, "indicator")?,
        description: row.text("description").unwrap_or_default(),
        at: written(row, "created_at", &source),
        source,
    })
}

fn component(
    row: &Doc,
    seen: &mut HashSet<(String, String, String)>,
) -> Result<ComponentRow, &'static str> {
    let source = moment(row, "source_timestamp")?;
    let (component, status) = (words(row, "component_id")?, words(row, "status")?);
    if !seen.insert((component.clone(), source.clone(), status.clone())) {
        return Err("the same stands there twice");
    }
    Ok(ComponentRow {
        key: format!("{component}/{source}/{status}"),
        component,
        name: row.text("name").unwrap_or_default(),
        status,
        at: written(row, "created_at", &source),
        source,
    })
}

fn incident(row: &Doc) -> Result<IncidentRow, &'static str> {
    let started_at = moment(row, "started_at")?;
    Ok(IncidentRow {
        id: words(row, "id")?,
        title: row.text("title").unwrap_or_default(),
        impact: words(row, "impact")?,
        status: words(row, "status")?,
        resolved_at: row.moment("resolved_at").map(stamp),
        at: written(row, "created_at", &started_at),
        updated_at: written(row, "updated_at", &started_at),
        started_at,
    })
}

fn update(row: &Doc, incidents: &HashSet<String>) -> Result<UpdateRow, &'static str> {
    let published_at = moment(row, "published_at")?;
    let incident = words(row, "incident_id")?;
    if !incidents.contains(&incident) {
        return Err("there is no incident it belongs to");
    }
    Ok(UpdateRow {
        id: words(row, "id")?,
        incident,
        body: row.text("body").unwrap_or_default(),
        status: words(row, "status")?,
        at: written(row, "created_at", &published_at),
        updated_at: written(row, "updated_at", &published_at),
        published_at,
    })
}

fn maintenance(row: &Doc) -> Result<MaintenanceRow, &'static str> {
    let scheduled_for = moment(row, "scheduled_for")?;
    Ok(MaintenanceRow {
        id: words(row, "id")?,
        title: row.text("title").unwrap_or_default(),
        status: words(row, "status")?,
        scheduled_until: moment(row, "scheduled_until")?,
        at: written(row, "created_at", &scheduled_for),
        updated_at: written(row, "updated_at", &scheduled_for),
        scheduled_for,
    })
}

fn metric(row: &Doc) -> Result<MetricRow, &'static str> {
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

fn sent(row: &Doc, told: &mut HashSet<String>) -> Result<SentRow, &'static str> {
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
    if !told.insert(format!("{guild:?}/{user:?}/{kind}/{reference}")) {
        return Err("the same stands there twice");
    }
    Ok(SentRow {
        guild,
        user,
        kind,
        reference,
        at: written(row, "created_at", &notified_at),
        notified_at,
    })
}

fn command(row: &Doc) -> Result<CommandRow, &'static str> {
    let at = moment(row, "executed_at")?;
    Ok(CommandRow {
        key: key(row, &at),
        name: words(row, "command_name")?,
        subcommand: row.words("subcommand"),
        user: row.id("user_id").ok_or("it names nobody")?,
        guild: row.id("guild_id"),
        channel: row.id("channel_id"),
        at,
    })
}

fn config(row: &Doc) -> Result<ConfigRow, &'static str> {
    let key = words(row, "key")?;
    let default = DEFAULTS.iter().find(|(name, _)| *name == key);
    let (_, default) = default.ok_or("the setting is not known here")?;
    let value = row.number("value").filter(|number| *number > 0);
    Ok(ConfigRow {
        value: value.ok_or("its value is no number")?.to_string(),
        default,
        updated_at: moment(row, "updated_at")?,
        key,
    })
}

/// What a row is called that has but a number of its own.
fn key(row: &Doc, at: &str) -> String {
    format!("{}/{at}", row.text("id").unwrap_or_default())
}
