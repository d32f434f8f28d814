//! What `VRCPulse` remembers.

mod rows;

use std::{
    collections::{HashMap, HashSet},
    hash::{DefaultHasher, Hash as _, Hasher as _},
    path::Path,
};

use futures_util::TryStreamExt as _;
use storage::{
    Error,
    bulk::{self, BulkRow, Following},
    pulse::{
        Schema,
        bulk::{GuildRow, MetricRow, UserRow},
    },
};

use self::rows::{
    command, component, config, guild, incident, maintenance, metric, report, sent, status, update,
    user,
};
use super::{
    doc::Doc,
    error::{ImportError, Trouble},
    mode::{Import, Progress},
    origin::Origin,
    report::{ERASED, Report, TWICE},
    source::{Known, Source},
    taking::{SourceRow, Taking},
};

/// How many rows are written at a time.
const BATCH: usize = 4_000;

/// What has to be there; what later versions added may be missing.
const NEEDED: &[Known] = &[
    (
        "guild_configs",
        "guild_id channel_id enabled created_at updated_at",
    ),
    ("user_configs", "user_id enabled created_at updated_at"),
    (
        "user_reports",
        "id guild_id user_id incident_type content status created_at",
    ),
    (
        "status_logs",
        "indicator description source_timestamp created_at",
    ),
    (
        "component_logs",
        "id component_id name status source_timestamp created_at",
    ),
    ("incidents", "id title impact status started_at resolved_at"),
    (
        "incident_updates",
        "id incident_id body status published_at",
    ),
    (
        "maintenances",
        "id title status scheduled_for scheduled_until",
    ),
    (
        "metric_logs",
        "metric_name value unit interval_sec timestamp created_at",
    ),
    (
        "sent_alerts",
        "guild_id user_id alert_type reference_id notified_at",
    ),
    (
        "command_logs",
        "id command_name subcommand user_id executed_at",
    ),
    ("bot_config", "key value updated_at"),
];

/// The columns that are taken.
const TAKEN: &[Known] = &[
    (
        "guild_configs",
        "guild_id channel_id enabled created_at updated_at language",
    ),
    (
        "user_configs",
        "user_id enabled created_at updated_at language",
    ),
    (
        "user_reports",
        "id guild_id user_id incident_type content status created_at",
    ),
    (
        "status_logs",
        "id indicator description source_timestamp created_at",
    ),
    (
        "component_logs",
        "id component_id name status source_timestamp created_at",
    ),
    (
        "incidents",
        "id title impact status started_at resolved_at created_at updated_at",
    ),
    (
        "incident_updates",
        "id incident_id body status published_at created_at updated_at",
    ),
    (
        "maintenances",
        "id title status scheduled_for scheduled_until created_at updated_at",
    ),
    (
        "metric_logs",
        "id metric_name value unit interval_sec timestamp created_at",
    ),
    (
        "sent_alerts",
        "id guild_id user_id alert_type reference_id notified_at created_at",
    ),
    (
        "command_logs",
        "id command_name subcommand user_id guild_id channel_id executed_at",
    ),
    ("bot_config", "key value updated_at"),
];

/// The newest version whose layout is known; the next one measures in other
/// units.
const LAST_MIGRATION: &str = "m20260108";

pub(super) async fn open(path: &Path) -> Result<Source, ImportError> {
    let mut source = Source::open(path, Origin::Vrcpulse, TAKEN).await?;
    source.require(NEEDED)?;
    source
        .migrated_up_to("seaql_migrations", "version", LAST_MIGRATION)
        .await?;
    source.refuse_empty_without_log(NEEDED).await?;
    for table in ["guild_configs", "user_configs", "user_reports", "incidents"] {
        source.count_all(table).await?;
    }
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
    let mut tables = Tables {
        taking: Taking::new(&mut tx, Origin::Vrcpulse).await?,
        source: &mut source,
        progress: &mut *import.progress,
        done: 0,
        all,
    };
    tables.follow("guild_configs", guild).await?;
    tables.follow("user_configs", user).await?;
    tables.follow("user_reports", report).await?;
    tables.add("status_logs", status).await?;
    tables.add("component_logs", component).await?;
    tables.follow("incidents", incident).await?;
    let mut incidents = HashSet::new();
    let mut rows = tables.source.rows("incidents", "rowid");
    while let Some(row) = rows.try_next().await? {
        incidents.extend(row.words("id"));
    }
    drop(rows);
    let update = |row: &Doc| update(row, &incidents);
    tables.follow("incident_updates", update).await?;
    tables.follow("maintenances", maintenance).await?;
    tables.metrics().await?;
    tables.add("sent_alerts", sent).await?;
    tables.add("command_logs", command).await?;
    tables.follow("bot_config", config).await?;
    let taking = &mut tables.taking;
    taking.drop_gone::<GuildRow>("guild_configs").await?;
    taking.drop_gone::<UserRow>("user_configs").await?;
    taking.tx.add_component_intervals().await?;
    let mut report = tables.taking.report;
    source
        .leave_out(&mut report, &[], &["seaql_migrations"])
        .await?;
    import.end(tx).await?;
    Ok(report)
}

/// A row, and what it is called: nothing else keeps it from coming in twice.
type Keyed<R> = (String, R);

/// Takes over table by table.
struct Tables<'t> {
    taking: Taking<'t, Schema>,
    source: &'t mut Source,
    progress: Progress<'t>,
    done: u64,
    all: u64,
}

impl Tables<'_> {
    /// Takes over a table whose rows change: `read` says what a row is here, or
    /// why it is none.
    async fn follow<R: Following<Schema = Schema>>(
        &mut self,
        table: &str,
        read: impl Fn(&Doc) -> Result<Keyed<R>, &'static str> + Send,
    ) -> Result<(), Trouble> {
        let mut rows = self.source.rows(table, "rowid");
        while let Some(row) = rows.try_next().await? {
            match read(&row) {
                Ok((key, row)) => {
                    let from = SourceRow { table, key: &key };
                    self.taking.take(from, row).await?;
                }
                Err(why) => self.taking.report.omit(table, name(&row), why),
            }
            self.done += 1;
        }
        (self.progress)(self.done, self.all);
        Ok(())
    }

    /// Takes over a table whose rows stay as they are. What was removed here
    /// does not come back.
    async fn add<R: BulkRow<Schema = Schema>>(
        &mut self,
        table: &str,
        read: impl Fn(&Doc) -> Result<Keyed<R>, &'static str> + Send,
    ) -> Result<(), Trouble> {
        let mut rows = self.source.rows(table, "rowid");
        let (mut batch, mut met) = (Vec::new(), HashSet::new());
        while let Some(row) = rows.try_next().await? {
            match read(&row) {
                // A digest of it: there may be millions.
                Ok((key, _)) if !met.insert(brief(&key)) => {
                    self.taking.report.omit(table, name(&row), TWICE);
                }
                Ok(keyed) => batch.push(keyed),
                Err(why) => self.taking.report.omit(table, name(&row), why),
            }
            self.done += 1;
            if batch.len() == BATCH {
                write(&mut self.taking, table, std::mem::take(&mut batch)).await?;
                (self.progress)(self.done, self.all);
            }
        }
        write(&mut self.taking, table, batch).await?;
        (self.progress)(self.done, self.all);
        Ok(())
    }

    /// Takes over what was measured. `VRCPulse` measures each thing forward in
    /// time, so how far an earlier import came is all that has to be known: what
    /// was rolled up here since does not come back.
    async fn metrics(&mut self) -> Result<(), Trouble> {
        const TABLE: &str = "metric_logs";
        let mut rows = self.source.rows(TABLE, "rowid");
        let source = self.taking.origin.name();
        let known = self.taking.tx.imported().all(source, TABLE).await?;
        let known: HashMap<_, _> = known
            .into_iter()
            .filter_map(|(name, last)| Some((name, last?)))
            .collect();
        let (mut batch, mut last) = (Vec::new(), known.clone());
        while let Some(row) = rows.try_next().await? {
            match metric(&row) {
                Ok(row)
                    if known
                        .get(&row.name)
                        .is_some_and(|last| row.timestamp <= *last) =>
                {
                    self.taking.report.table(TABLE).keep(1);
                }
                Ok(row) => {
                    let last = last.entry(row.name.clone()).or_default();
                    if *last < row.timestamp {
                        last.clone_from(&row.timestamp);
                    }
                    batch.push(row);
                }
                Err(why) => self.taking.report.omit(TABLE, name(&row), why),
            }
            self.done += 1;
            if batch.len() == BATCH {
                add_metrics(&mut self.taking, &mut batch).await?;
                (self.progress)(self.done, self.all);
            }
        }
        add_metrics(&mut self.taking, &mut batch).await?;
        (self.progress)(self.done, self.all);
        let origins = last.into_iter().map(|(key, last)| bulk::Origin {
            key,
            target: None,
            state: Some(last),
        });
        let origins: Vec<_> = origins.collect();
        let mut imported = self.taking.tx.imported();
        Ok(imported.record(source, TABLE, &origins).await?)
    }
}

async fn add_metrics(
    taking: &mut Taking<'_, Schema>,
    batch: &mut Vec<MetricRow>,
) -> Result<(), Error> {
    let new = taking.tx.insert(batch).await?;
    let count = taking.report.table("metric_logs");
    count.settle(batch.len() as u64, new);
    batch.clear();
    Ok(())
}

async fn write<R: BulkRow<Schema = Schema>>(
    taking: &mut Taking<'_, Schema>,
    table: &str,
    batch: Vec<Keyed<R>>,
) -> Result<(), Error> {
    if batch.is_empty() {
        return Ok(());
    }
    let source = taking.origin.name();
    // A key may name a person who wants to be forgotten.
    let veiled = batch
        .into_iter()
        .map(|(key, row)| (taking.digest(&key), row));
    let veiled: Vec<_> = veiled.collect();
    let keys: Vec<_> = veiled.iter().map(|(key, _)| key.as_str()).collect();
    let known = taking.tx.imported().known(source, table, &keys).await?;
    let (mut origins, mut rows, mut present) = (Vec::new(), Vec::new(), 0);
    for (key, row) in veiled {
        if known.contains_key(&key) {
            present += 1;
            continue;
        }
        rows.push(row);
        origins.push(bulk::Origin {
            key,
            target: None,
            state: None,
        });
    }
    let new = taking.tx.insert(&rows).await?;
    let erased = taking.tx.left_out();
    let count = taking.report.table(table);
    count.keep(present);
    count.settle(rows.len() as u64 - erased, new);
    let report = &mut taking.report;
    report.omit_rows(table, erased, format_args!("{erased} of them"), ERASED);
    taking.tx.imported().record(source, table, &origins).await
}

/// What tells a key from others, in little room.
fn brief(key: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    key.hash(&mut hasher);
    hasher.finish()
}

/// What a row is called in the report.
fn name(row: &Doc) -> String {
    row.text("id")
        .or_else(|| row.text("key"))
        .unwrap_or_default()
}
