//! What a document does to the database and the outbox.

use serde_json::{Value, json};
use storage::{
    discord::{ChannelId, GuildId},
    outbox::Row,
};
use time::{Duration, macros::datetime};
use twilight_model::id::Id;

use super::*;
use crate::decide::incidents::Policy;

type Result<T = ()> = std::result::Result<T, anyhow::Error>;

const NOON: OffsetDateTime = datetime!(2026-03-01 12:00 UTC);

/// A database in a folder of its own, and a collector over it.
struct Desk {
    folder: tempfile::TempDir,
    collector: Collector,
}

impl Desk {
    async fn new() -> Result<Self> {
        let folder = tempfile::tempdir()?;
        let collector = collector(&folder, "https://status.example.com").await?;
        Ok(Self { folder, collector })
    }

    /// The same after the bot was started anew.
    async fn restarted(self) -> Result<Self> {
        self.collector.store.database().close().await;
        let page = self.collector.page_url;
        let collector = collector(&self.folder, &page).await?;
        Ok(Self { collector, ..self })
    }

    fn view(&self) -> View {
        self.collector.view().borrow().clone()
    }

    async fn register(&self, guild: u64, channel: u64) -> Result {
        let (guild, channel) = (
            GuildId::from(Id::new(guild)),
            ChannelId::from(Id::new(channel)),
        );
        let mut tx = self.collector.store.write().await?;
        tx.guild_configs().register(guild, channel, NOON).await?;
        Ok(tx.commit().await?)
    }

    async fn take(&self, document: Document, body: &Value, minute: i64) -> Result {
        let at = NOON + Duration::minutes(minute);
        self.collector
            .take(document, body.to_string().as_bytes(), at)
            .await
    }

    async fn outbox(&self) -> Result<Vec<Row>> {
        Ok(self
            .collector
            .store
            .read()
            .await?
            .outbox()
            .pending(None, 100)
            .await?)
    }

    /// The titles of the messages that wait, with their lanes.
    async fn told(&self) -> Result<Vec<String>> {
        let title = |row: Row| {
            let effect: Value = serde_json::from_str(&row.effect)?;
            let title = effect
                .pointer("/message/embeds/0/title")
                .and_then(Value::as_str);
            Ok(format!("{} {}", row.lane, title.unwrap_or("-")))
        };
        self.outbox().await?.into_iter().map(title).collect()
    }
}

async fn collector(folder: &tempfile::TempDir, page: &str) -> Result<Collector> {
    let store = Store::open(&folder.path().join("pulse.sqlite")).await?;
    let texts = crate::texts()?;
    let (wake_up, gauges) = (WakeUp::default(), Gauges::default());
    Ok(Collector::new(store, texts, wake_up, gauges, page.to_owned()).await?)
}

fn page(minute: i64) -> Value {
    json!({"name": "VRChat", "url": "https://status.example.com", "updated_at": moment(minute)})
}

fn moment(minute: i64) -> String {
    let at = NOON + Duration::minutes(minute);
    at.format(&time::format_description::well_known::Rfc3339)
        .unwrap()
}

fn incident(id: &str, status: &str, minute: i64) -> Value {
    let resolved = (status == "resolved").then(|| moment(minute));
    json!({
        "id": id, "name": format!("Trouble {id}"), "status": status, "impact": "major",
        "created_at": moment(minute), "updated_at": moment(minute), "resolved_at": resolved,
        "incident_updates": [{
            "id": format!("{id}-{status}"), "status": status, "body": "Text", "affected_components": null,
            "created_at": moment(minute), "updated_at": moment(minute), "display_at": moment(minute),
        }],
    })
}

fn summary(indicator: &str, incidents: &[Value], minute: i64) -> Value {
    json!({
        "page": page(minute), "incidents": incidents, "scheduled_maintenances": [],
        "components": [{"id": "c", "name": "Login", "status": "operational", "position": 1, "group": false}],
        "status": {"indicator": indicator, "description": "As it is"},
    })
}

fn history(incidents: &[Value], minute: i64) -> Value {
    json!({"page": page(minute), "incidents": incidents})
}

#[tokio::test]
async fn the_first_reading_tells_nobody() -> Result {
    let desk = Desk::new().await?;
    desk.register(1, 10).await?;

    desk.take(
        Document::Summary,
        &summary("major", &[incident("a", "investigating", 0)], 0),
        0,
    )
    .await?;
    desk.take(
        Document::Incidents,
        &history(&[incident("b", "resolved", 0)], 0),
        0,
    )
    .await?;

    assert_eq!(desk.told().await?, [""; 0]);
    let mut tx = desk.collector.store.read().await?;
    assert_eq!(tx.incidents().recent(9).await?.len(), 2);
    assert_eq!(
        tx.status_logs()
            .latest()
            .await?
            .map(|status_log| status_log.indicator)
            .as_deref(),
        Some("major")
    );
    assert_eq!(tx.component_logs().latest().await?.len(), 1);
    Ok(())
}

#[tokio::test]
async fn every_registered_server_is_told_of_start_and_end_once() -> Result {
    let desk = Desk::new().await?;
    desk.register(1, 10).await?;
    desk.register(2, 20).await?;
    desk.take(Document::Summary, &summary("none", &[], 0), 0)
        .await?;
    let start = incident("a", "investigating", 1);
    let end = incident("a", "resolved", 3);

    desk.take(
        Document::Summary,
        &summary("major", std::slice::from_ref(&start), 1),
        1,
    )
    .await?;
    desk.take(
        Document::Incidents,
        &history(std::slice::from_ref(&start), 1),
        1,
    )
    .await?;
    let desk = desk.restarted().await?;
    desk.take(Document::Summary, &summary("major", &[start], 2), 2)
        .await?;
    desk.take(Document::Summary, &summary("none", &[], 3), 3)
        .await?;
    desk.take(
        Document::Incidents,
        &history(std::slice::from_ref(&end), 3),
        3,
    )
    .await?;
    desk.take(Document::Incidents, &history(&[end], 4), 4)
        .await?;

    assert_eq!(
        desk.told().await?,
        [
            "channel:10 🟠 Trouble a",
            "channel:20 🟠 Trouble a",
            "channel:10 ✅ Resolved: Trouble a",
            "channel:20 ✅ Resolved: Trouble a",
        ]
    );
    Ok(())
}

#[tokio::test]
async fn an_incident_that_left_the_summary_is_not_over_for_that() -> Result {
    let desk = Desk::new().await?;
    desk.register(1, 10).await?;
    desk.take(Document::Summary, &summary("none", &[], 0), 0)
        .await?;
    desk.take(
        Document::Summary,
        &summary("major", &[incident("a", "investigating", 1)], 1),
        1,
    )
    .await?;

    desk.take(Document::Summary, &summary("none", &[], 2), 2)
        .await?;

    assert_eq!(desk.told().await?.len(), 1);
    let unresolved = desk
        .collector
        .store
        .read()
        .await?
        .incidents()
        .unresolved()
        .await?;
    assert_eq!(unresolved.len(), 1);
    Ok(())
}

#[tokio::test]
async fn who_is_switched_off_is_told_nothing() -> Result {
    let desk = Desk::new().await?;
    desk.register(1, 10).await?;
    let mut tx = desk.collector.store.write().await?;
    tx.guild_configs()
        .set_enabled(Id::new(1).into(), false, NOON)
        .await?;
    tx.commit().await?;
    desk.take(Document::Summary, &summary("none", &[], 0), 0)
        .await?;

    desk.take(
        Document::Summary,
        &summary("major", &[incident("a", "investigating", 1)], 1),
        1,
    )
    .await?;

    assert_eq!(desk.told().await?, [""; 0]);
    Ok(())
}

#[tokio::test]
async fn an_old_beginning_that_was_there_before_is_written_down_only() -> Result {
    let desk = Desk::new().await?;
    desk.register(1, 10).await?;
    desk.take(Document::Summary, &summary("none", &[], 0), 0)
        .await?;
    let late = Policy::default().oldest_news.whole_minutes() + 2;
    desk.take(Document::Summary, &summary("none", &[], 0), late - 1)
        .await?;

    desk.take(
        Document::Summary,
        &summary("major", &[incident("a", "investigating", 1)], 1),
        late,
    )
    .await?;

    assert_eq!(desk.told().await?, [""; 0]);
    assert_eq!(
        desk.collector
            .store
            .read()
            .await?
            .incidents()
            .unresolved()
            .await?
            .len(),
        1
    );
    Ok(())
}

#[tokio::test]
async fn nonsense_changes_nothing() -> Result {
    let desk = Desk::new().await?;
    desk.take(Document::Summary, &summary("none", &[], 0), 0)
        .await?;
    let before = desk.view();

    let refused = desk
        .collector
        .take(Document::Summary, b"<html>", NOON + Duration::HOUR)
        .await;

    assert!(refused.is_err());
    assert_eq!(desk.view(), before);
    Ok(())
}

#[tokio::test]
async fn what_was_read_last_is_known_after_a_restart() -> Result {
    let desk = Desk::new().await?;
    desk.take(Document::Summary, &summary("minor", &[], 0), 5)
        .await?;
    let before = desk.view();

    let desk = desk.restarted().await?;

    assert_eq!(desk.view(), before);
    Ok(())
}

#[tokio::test]
async fn another_page_is_a_new_beginning() -> Result {
    let desk = Desk::new().await?;
    desk.register(1, 10).await?;
    desk.take(Document::Summary, &summary("none", &[], 0), 0)
        .await?;
    desk.collector.store.database().close().await;
    let collector = collector(&desk.folder, "https://other.example.com").await?;
    let desk = Desk { collector, ..desk };

    assert_eq!(desk.view(), View::default());
    desk.take(
        Document::Summary,
        &summary("major", &[incident("a", "investigating", 1)], 1),
        1,
    )
    .await?;

    assert_eq!(desk.told().await?, [""; 0]);
    Ok(())
}

#[tokio::test]
async fn an_edited_update_replaces_what_was_kept() -> Result {
    let desk = Desk::new().await?;
    let mut edited = incident("a", "investigating", 1);
    desk.take(Document::Incidents, &history(&[edited.clone()], 1), 1)
        .await?;
    edited["updated_at"] = moment(2).into();
    edited["incident_updates"][0]["body"] = "Better text".into();
    edited["incident_updates"][0]["updated_at"] = moment(2).into();

    desk.take(Document::Incidents, &history(&[edited], 2), 2)
        .await?;

    let updates = desk
        .collector
        .store
        .read()
        .await?
        .incidents()
        .updates_of("a")
        .await?;
    assert_eq!(updates.len(), 1);
    assert_eq!(updates[0].body, "Better text");
    Ok(())
}

#[tokio::test]
async fn a_maintenance_is_kept_as_it_goes_on() -> Result {
    let desk = Desk::new().await?;
    for (minute, status) in [(0, "scheduled"), (1, "in_progress"), (2, "completed")] {
        let listed = json!({"scheduled_maintenances": [{
            "id": "m", "name": "New cables", "status": status, "created_at": moment(0), "updated_at": moment(minute),
            "scheduled_for": moment(1), "scheduled_until": moment(2),
        }]});
        desk.take(Document::Maintenances, &listed, minute).await?;
    }

    let mut tx = desk.collector.store.read().await?;
    let kept = tx.maintenances().recent(9).await?;
    assert_eq!(kept.len(), 1);
    assert_eq!(kept[0].status, "completed");
    Ok(())
}

#[tokio::test]
async fn gaps_are_filled_and_corrected_values_replaced() -> Result {
    let desk = Desk::new().await?;
    let at = |minute: i64| (NOON + Duration::minutes(minute)).unix_timestamp();
    let visits = Document::Metric(Metric::Visits);
    desk.take(visits, &json!([[at(0), 1], [at(2), 3]]), 2)
        .await?;

    desk.take(
        visits,
        &json!([[at(0), 1], [at(1), 2], [at(2), 4], "nonsense"]),
        3,
    )
    .await?;

    let mut tx = desk.collector.store.read().await?;
    let kept = tx
        .metrics()
        .range("visits", NOON, NOON + Duration::HOUR)
        .await?;
    assert_eq!(
        kept.iter()
            .map(|metric| metric.value.to_string())
            .collect::<Vec<_>>(),
        ["1", "2", "4"]
    );
    Ok(())
}

#[tokio::test]
async fn a_file_without_points_is_a_failure() -> Result {
    let desk = Desk::new().await?;

    let refused = desk
        .take(Document::Metric(Metric::Visits), &json!([]), 0)
        .await;

    assert!(refused.is_err());
    Ok(())
}
