//! What the pulse bot remembers of the page, its recipients and the metrics.

use storage::{
    Bot,
    operations::{self, Retention, Watcher},
    pulse::{
        AlertType, Change, Incident, IncidentUpdate, Maintenance, NewComponentLog, NewSample,
        NewUserReport, Recipient, Schema, Source,
    },
};
use time::{Duration, OffsetDateTime};
use twilight_model::id::Id;

use crate::{NOON, World};

fn incident(id: &str, started_at: OffsetDateTime) -> Incident {
    Incident {
        id: id.to_owned(),
        title: "Login trouble".to_owned(),
        impact: "major".to_owned(),
        status: "investigating".to_owned(),
        started_at,
        resolved_at: None,
        created_at: started_at,
        updated_at: started_at,
        link: None,
        ends: 0,
        returns: 0,
        missing_readings: 0,
    }
}

#[tokio::test]
async fn an_incident_is_new_then_the_same_then_changed() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    let begun = incident("a", NOON + Duration::microseconds(7));
    let over = Incident {
        status: "resolved".to_owned(),
        resolved_at: Some(NOON + Duration::HOUR),
        ..begun.clone()
    };

    let changes = [
        tx.incidents().upsert(&begun).await?,
        tx.incidents().upsert(&begun).await?,
        tx.incidents().upsert(&over).await?,
        tx.incidents().upsert(&over).await?,
    ];

    assert_eq!(
        changes,
        [Change::New, Change::Same, Change::Changed, Change::Same]
    );
    let kept = tx.incidents().get("a").await?.expect("it is known");
    assert_eq!(kept.resolved_at, Some(NOON + Duration::HOUR));
    Ok(())
}

#[tokio::test]
async fn incidents_are_listed_by_their_beginning() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    for (id, hours) in [("b", 2), ("a", 1), ("c", 3)] {
        tx.incidents()
            .upsert(&incident(id, NOON + Duration::hours(hours)))
            .await?;
    }
    let over = Incident {
        resolved_at: Some(NOON + Duration::hours(4)),
        ..incident("a", NOON + Duration::hours(1))
    };
    tx.incidents().upsert(&over).await?;

    let ids = |all: Vec<Incident>| -> String { all.into_iter().map(|item| item.id).collect() };

    assert_eq!(ids(tx.incidents().unresolved().await?), "bc");
    assert_eq!(ids(tx.incidents().recent(2).await?), "cb");
    Ok(())
}

#[tokio::test]
async fn an_edited_update_is_noticed() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    let update = IncidentUpdate {
        id: "u".to_owned(),
        incident_id: "a".to_owned(),
        body: "We look into it.".to_owned(),
        status: "investigating".to_owned(),
        published_at: NOON,
        created_at: NOON,
        updated_at: NOON,
    };
    assert!(tx.incidents().upsert_update(&update).await.is_err());
    tx.incidents().upsert(&incident("a", NOON)).await?;
    let edited = IncidentUpdate {
        body: "We know why.".to_owned(),
        ..update.clone()
    };

    let changes = [
        tx.incidents().upsert_update(&update).await?,
        tx.incidents().upsert_update(&update).await?,
        tx.incidents().upsert_update(&edited).await?,
    ];

    assert_eq!(changes, [Change::New, Change::Same, Change::Changed]);
    assert_eq!(tx.incidents().updates_of("a").await?, [edited]);
    Ok(())
}

#[tokio::test]
async fn maintenance_is_as_the_page_told_it_last() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    let announced = Maintenance {
        id: "m".to_owned(),
        title: "New database".to_owned(),
        status: "scheduled".to_owned(),
        scheduled_for: NOON,
        scheduled_until: NOON + Duration::HOUR,
        created_at: NOON,
        updated_at: NOON,
        link: Some("https://status.example.com/m".to_owned()),
        missing_readings: 0,
    };
    let over = Maintenance {
        status: "completed".to_owned(),
        ..announced.clone()
    };

    assert_eq!(tx.maintenances().upsert(&announced).await?, Change::New);
    assert_eq!(tx.maintenances().recent(10).await?, [announced]);
    assert_eq!(tx.maintenances().upsert(&over).await?, Change::Changed);
    assert_eq!(tx.maintenances().recent(10).await?, [over]);
    Ok(())
}

#[tokio::test]
async fn what_something_concerns_is_as_the_page_named_it_last() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    tx.incidents().upsert(&incident("a", NOON)).await?;
    let names = |names: &[&str]| -> Vec<String> { names.iter().map(|&name| name.into()).collect() };

    tx.incidents()
        .set_parts("a", &names(&["Login", "Friends"]))
        .await?;
    tx.incidents()
        .set_parts("a", &names(&["Login", "Europe"]))
        .await?;

    assert_eq!(tx.incidents().parts_of("a").await?, ["Europe", "Login"]);
    Ok(())
}

#[tokio::test]
async fn what_a_page_said_of_its_version_is_kept() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    let version = |etag: &str| Source {
        etag: Some(etag.to_owned()),
        last_modified: None,
    };

    assert_eq!(tx.sources().get("x").await?, None);
    for etag in ["one", "two"] {
        tx.sources().set("x", &version(etag), NOON).await?;
    }

    assert_eq!(tx.sources().get("x").await?, Some(version("two")));
    Ok(())
}

#[tokio::test]
async fn a_state_with_a_known_stamp_is_not_stored_again() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    let later = NOON + Duration::MINUTE;

    assert!(
        tx.status_logs()
            .record("none", "All well", NOON, NOON)
            .await?
    );
    assert!(!tx.status_logs().record("minor", "Hm", NOON, later).await?);
    assert!(tx.status_logs().record("minor", "Hm", later, later).await?);

    let latest = tx.status_logs().latest().await?.expect("there are two");
    assert_eq!(latest.indicator, "minor");
    Ok(())
}

#[tokio::test]
async fn of_each_component_the_newest_state_is_known() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    for (component, status, minutes) in [
        ("api", "operational", 0),
        ("web", "operational", 0),
        ("api", "major_outage", 5),
    ] {
        let seen = NewComponentLog {
            component_id: component.to_owned(),
            name: component.to_uppercase(),
            status: status.to_owned(),
            source_timestamp: NOON + Duration::minutes(minutes),
            at: NOON,
        };
        tx.component_logs().record(&seen).await?;
    }

    let latest = tx.component_logs().latest().await?;

    let latest: Vec<_> = latest
        .iter()
        .map(|component_log| (&*component_log.name, &*component_log.status))
        .collect();
    assert_eq!(latest, [("API", "major_outage"), ("WEB", "operational")]);
    Ok(())
}

#[tokio::test]
async fn nobody_is_told_twice() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    let guild = Recipient::Guild(Id::new(7).into());
    let user = Recipient::User(Id::new(7).into());

    for recipient in [guild, user] {
        let mut claims = Vec::new();
        for _ in 0..3 {
            claims.push(
                tx.sent_alerts()
                    .dedup(recipient, AlertType::Incident, "a", NOON)
                    .await?,
            );
        }
        assert_eq!(claims, [true, false, false], "{recipient:?}");
    }

    assert!(
        tx.sent_alerts()
            .dedup(guild, AlertType::IncidentResolved, "a", NOON)
            .await?
    );
    Ok(())
}

/// The list in the migration and the one in the code are the same.
#[tokio::test]
async fn every_type_of_alert_can_be_claimed() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    let recipient = Recipient::Guild(Id::new(7).into());

    for alert_type in AlertType::ALL {
        assert!(
            tx.sent_alerts()
                .dedup(recipient, alert_type, "a", NOON)
                .await?
        );
    }
    Ok(())
}

#[tokio::test]
async fn a_server_is_told_while_it_is_enabled() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    let guild = Id::new(7).into();
    assert!(!tx.guild_configs().set_enabled(guild, true, NOON).await?);

    tx.guild_configs()
        .register(guild, Id::new(8).into(), NOON)
        .await?;
    assert!(
        tx.guild_configs()
            .give_up(guild, "unknown channel", NOON)
            .await?
    );
    let given_up = tx
        .guild_configs()
        .get(guild)
        .await?
        .expect("it is registered");
    let told = tx.guild_configs().enabled().await?;
    tx.guild_configs()
        .register(guild, Id::new(9).into(), NOON)
        .await?;

    assert_eq!(told, []);
    assert_eq!(given_up.disabled_reason.as_deref(), Some("unknown channel"));
    let told = tx.guild_configs().enabled().await?;
    assert_eq!(told.len(), 1);
    assert_eq!(told[0].channel_id, Some(Id::new(9).into()));
    assert_eq!(told[0].disabled_reason, None);
    Ok(())
}

#[tokio::test]
async fn a_server_has_the_language_it_is_set_to_beside_the_one_it_chose() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    let guild = Id::new(7).into();
    assert!(!tx.guild_configs().set_locale(guild, "de").await?);

    tx.guild_configs()
        .register(guild, Id::new(8).into(), NOON)
        .await?;
    assert!(tx.guild_configs().set_locale(guild, "de").await?);
    assert!(!tx.guild_configs().set_locale(guild, "de").await?);
    assert!(tx.guild_configs().set_locale(guild, "fr").await?);

    let config = tx.guild_configs().get(guild).await?;
    let config = config.expect("it is registered");
    assert_eq!(config.locale.as_deref(), Some("fr"));
    assert_eq!(config.language, None);
    Ok(())
}

#[tokio::test]
async fn a_person_is_told_while_they_are_enabled() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    let user = Id::new(7).into();

    tx.user_configs().register(user, NOON).await?;
    assert_eq!(tx.user_configs().enabled().await?.len(), 1);
    assert!(tx.user_configs().set_enabled(user, false, NOON).await?);

    assert_eq!(tx.user_configs().enabled().await?, []);
    let kept = tx
        .user_configs()
        .get(user)
        .await?
        .expect("they are registered");
    assert_eq!((kept.enabled, kept.created_at), (false, NOON));
    Ok(())
}

#[tokio::test]
async fn a_series_is_filled_up_and_corrected() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    let series = |values: &[(i64, f64)]| -> Vec<NewSample> {
        let sample = |&(minute, value): &(i64, f64)| NewSample {
            timestamp: NOON + Duration::minutes(minute),
            value,
        };
        values.iter().map(sample).collect()
    };

    let mut changed = Vec::new();
    for values in [
        &[(0, 1.0), (2, 3.0)][..],
        &[(0, 1.0), (1, 2.0), (2, 3.5)],
        &[(0, 1.0), (1, 2.0), (2, 3.5)],
    ] {
        changed.push(
            tx.metrics()
                .ingest("visits", "count", 60, &series(values), NOON)
                .await?,
        );
    }

    assert_eq!(changed, [2, 2, 0]);
    let range = tx
        .metrics()
        .range("visits", NOON, NOON + Duration::minutes(2))
        .await?;
    let values: Vec<_> = range
        .iter()
        .map(|metric| metric.value.to_string())
        .collect();
    assert_eq!(values, ["1", "2"]);
    Ok(())
}

#[tokio::test]
async fn a_value_that_is_no_number_is_refused() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    let broken = [NewSample {
        timestamp: NOON,
        value: f64::NAN,
    }];

    let refused = tx
        .metrics()
        .ingest("visits", "count", 60, &broken, NOON)
        .await;

    assert!(refused.is_err(), "{refused:?}");
    Ok(())
}

#[tokio::test]
async fn a_person_counts_once_however_often_they_report() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    for (user, kind, minutes) in [
        (1, "login", 0),
        (1, "login", 10),
        (2, "login", 20),
        (3, "api", 30),
    ] {
        let report = NewUserReport {
            guild: None,
            user: Id::new(user).into(),
            incident_type: kind.to_owned(),
            content: Some("\u{1f4a5}".repeat(500)),
            at: NOON + Duration::minutes(minutes),
        };
        tx.user_reports().record(&report).await?;
    }

    let mut reports = tx.user_reports();

    assert_eq!(reports.people_since("login", NOON).await?, 2);
    assert_eq!(
        reports
            .people_since("login", NOON + Duration::minutes(11))
            .await?,
        1
    );
    assert_eq!(
        reports.last_of(Id::new(1).into()).await?,
        Some(NOON + Duration::minutes(10))
    );
    assert_eq!(reports.last_of(Id::new(9).into()).await?, None);
    Ok(())
}

#[tokio::test]
async fn a_series_is_summed_up_and_roll_ups_stand_in_for_what_is_gone() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    let midnight = NOON - Duration::hours(12);
    let samples: Vec<_> = (0..20)
        .map(|minute| NewSample {
            timestamp: midnight + Duration::minutes(minute),
            value: if minute == 3 { 90.0 } else { 10.0 },
        })
        .collect();
    tx.metrics()
        .ingest("visits", "count", 60, &samples, NOON)
        .await?;
    tx.commit().await?;
    let now = NOON + Duration::days(400);
    let retention = Retention::of(Bot::Pulse);
    let watcher = Watcher::default();
    operations::prune_open(world.store.database(), &retention, now, &watcher).await?;
    let mut tx = world.store.write().await?;
    let newer = [NewSample {
        timestamp: midnight + Duration::DAY,
        value: 7.0,
    }];
    tx.metrics()
        .ingest("visits", "count", 60, &newer, now)
        .await?;

    let raw = tx.metrics().range("visits", midnight, NOON).await?;
    let buckets = tx
        .metrics()
        .buckets("visits", midnight, NOON + Duration::DAY, 300)
        .await?;

    assert_eq!(raw, []);
    let shown: Vec<_> = buckets
        .iter()
        .map(|bucket| (bucket.samples, bucket.minimum, bucket.maximum, bucket.mean))
        .collect();
    let plain = (5, 10.0, 10.0, 10.0);
    let expected = [
        (5, 10.0, 90.0, 26.0),
        plain,
        plain,
        plain,
        (1, 7.0, 7.0, 7.0),
    ];
    assert_eq!(shown, expected);
    assert_eq!(buckets[1].at, midnight.unix_timestamp() + 300);
    Ok(())
}

#[tokio::test]
async fn an_interval_ends_when_another_state_begins() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    let at = |hour| NOON + Duration::hours(hour);
    for (hour, status) in [
        (0, "operational"),
        (1, "operational"),
        (2, "major_outage"),
        (3, "operational"),
        // Whoever sets the page's clock back does not turn time around.
        (1, "degraded_performance"),
    ] {
        let mut intervals = tx.component_intervals();
        intervals.record("login", status, at(hour)).await?;
    }
    tx.component_intervals()
        .record("other", "operational", at(0))
        .await?;

    let all = tx
        .component_intervals()
        .between(&["login"], at(0), at(9))
        .await?;
    let late = tx
        .component_intervals()
        .between(&["login"], at(2), at(3))
        .await?;

    let shown: Vec<_> = all
        .iter()
        .map(|one| (one.started_at, one.ended_at, one.status.as_str()))
        .collect();
    let expected = [
        (at(0), Some(at(2)), "operational"),
        (at(2), Some(at(3)), "major_outage"),
        (at(3), None, "degraded_performance"),
    ];
    assert_eq!(shown, expected);
    let late: Vec<_> = late.iter().map(|one| one.status.as_str()).collect();
    assert_eq!(late, ["major_outage"]);
    Ok(())
}

#[tokio::test]
async fn what_went_on_in_a_stretch_of_time_is_found() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    let at = |hour| NOON + Duration::hours(hour);
    for (id, from, to) in [
        ("before", -9, Some(-8)),
        ("into", -2, Some(1)),
        ("within", 2, Some(3)),
        ("on", 4, None),
        ("after", 12, None),
    ] {
        let incident = Incident {
            resolved_at: to.map(at),
            ..incident(id, at(from))
        };
        tx.incidents().upsert(&incident).await?;
    }

    let found = tx.incidents().between(at(0), at(10), 9).await?;

    let ids: Vec<_> = found.iter().map(|one| one.id.as_str()).collect();
    assert_eq!(ids, ["on", "within", "into"]);
    Ok(())
}
