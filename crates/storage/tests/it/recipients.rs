//! Who is told what by the pulse bot, what they chose, and what they report.

use std::time::Duration as Pause;

use storage::{
    outbox::NewRow,
    pulse::{
        AffectedComponent, AlertType, FilterKind, Incident, IncidentUpdate, NewCommandLog,
        NewComponentLog, NewSample, NewUserReport, Outcome, Quiet, Recipient, ReportStatus, Schema,
    },
};
use time::Duration;
use twilight_model::id::Id;

use crate::{NOON, World};

#[tokio::test]
async fn choices_go_with_who_made_them() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    let guild = Id::new(7).into();
    // A server and a person are told apart even if their ids are the same.
    let (server, person) = (Recipient::Guild(guild), Recipient::User(Id::new(7).into()));
    tx.guild_configs()
        .register(guild, Id::new(8).into(), NOON)
        .await?;
    let night = Quiet {
        start_minute: 1_320,
        end_minute: 420,
    };
    tx.quiet_hours().set(server, night).await?;
    let kind = FilterKind::Component;
    tx.recipient_filters().add(server, kind, "api").await?;
    tx.recipient_filters()
        .replace(server, kind, &["login", "web", "web"])
        .await?;
    tx.recipient_filters()
        .add(person, FilterKind::Digest, "daily")
        .await?;

    let chosen = tx.recipient_filters().values(server, kind).await?;
    assert_eq!(chosen, ["login", "web"]);
    assert!(tx.recipient_filters().remove(server, kind, "web").await?);
    assert!(tx.guild_configs().unregister(guild).await?);

    assert_eq!(tx.recipient_filters().of(server).await?, []);
    assert_eq!(tx.quiet_hours().of(server).await?, None);
    assert_eq!(tx.recipient_filters().of(person).await?.len(), 1);
    assert_eq!(tx.recipient_filters().clear(person).await?, 1);
    let nonsense = Quiet {
        start_minute: 1_440,
        end_minute: 0,
    };
    assert!(tx.quiet_hours().set(person, nonsense).await.is_err());
    Ok(())
}

#[tokio::test]
async fn who_is_registered_is_listed_whether_told_or_not() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    for id in [10, 9, 11] {
        tx.guild_configs()
            .register(Id::new(id).into(), Id::new(1).into(), NOON)
            .await?;
        tx.user_configs().register(Id::new(id).into(), NOON).await?;
    }
    let zone = Some("Europe/Berlin");
    tx.guild_configs()
        .give_up(Id::new(9).into(), "gone", NOON)
        .await?;
    assert!(
        tx.guild_configs()
            .set_time_zone(Id::new(9).into(), zone, NOON)
            .await?
    );
    assert!(
        tx.user_configs()
            .set_time_zone(Id::new(9).into(), zone, NOON)
            .await?
    );

    let first = tx.guild_configs().page(None, 2).await?;
    let rest = tx.guild_configs().page(Some(first[1].guild_id), 2).await?;

    let ids: Vec<_> = first.iter().map(|it| it.guild_id.get().get()).collect();
    assert_eq!(ids, [10, 11]);
    assert_eq!(rest.len(), 1);
    assert_eq!(rest[0].time_zone.as_deref(), zone);
    assert_eq!(tx.guild_configs().count().await?, 3);
    assert_eq!(tx.user_configs().page(None, 9).await?.len(), 3);
    assert_eq!(tx.user_configs().count().await?, 3);
    Ok(())
}

#[tokio::test]
async fn an_alert_knows_where_it_arrived() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    let (server, person) = (
        Recipient::Guild(Id::new(7).into()),
        Recipient::User(Id::new(7).into()),
    );
    for (recipient, reference) in [(server, "a"), (person, "a"), (server, "b")] {
        assert!(
            tx.sent_alerts()
                .claim(recipient, AlertType::Incident, reference, NOON)
                .await?
        );
    }
    let row = tx
        .outbox()
        .enqueue(NewRow {
            lane: "guild:7".to_owned(),
            channel: None,
            effect: "1".to_owned(),
            purpose: None,
            at: NOON,
        })
        .await?;

    let mut alerts = tx.sent_alerts();
    let claimed = alerts.get(server, AlertType::Incident, "a").await?;
    let id = claimed.expect("it was claimed").id;
    alerts.bind_outbox(id, row).await?;
    assert!(
        alerts
            .arrived(row, Id::new(8).into(), Id::new(9).into())
            .await?
    );

    let kept = alerts.get(server, AlertType::Incident, "a").await?;
    let kept = kept.expect("it was claimed");
    assert_eq!(kept.recipient, server);
    assert_eq!(kept.message_id, Some(Id::new(9).into()));
    let told = alerts.page_of_recipient(server, None, 9).await?;
    let told: Vec<_> = told.iter().map(|it| &*it.reference_id).collect();
    assert_eq!(told, ["b", "a"]);
    assert_eq!(alerts.page(Some(id), 9).await?, []);
    assert_eq!(alerts.page(None, 2).await?.len(), 2);
    Ok(())
}

#[tokio::test]
async fn a_report_is_read_again_and_settled() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    for (user, kind) in [(1, "login"), (2, "login"), (1, "api")] {
        tx.user_reports()
            .record(&NewUserReport {
                guild: None,
                user: Id::new(user).into(),
                incident_type: kind.to_owned(),
                content: None,
                at: NOON,
            })
            .await?;
    }

    let mut reports = tx.user_reports();
    let first = reports.page_of_user(Id::new(1).into(), None, 1).await?;
    let rest = reports
        .page_of_user(Id::new(1).into(), Some(first[0].id), 9)
        .await?;
    assert_eq!(
        (&*first[0].incident_type, &*rest[0].incident_type),
        ("api", "login")
    );
    let id = rest[0].id;
    assert!(reports.set_status(id, ReportStatus::Counted).await?);
    let kept = reports.get(id).await?.expect("it is kept");
    assert_eq!(kept.status, ReportStatus::Counted);
    assert!(reports.remove(id).await?);
    assert_eq!(reports.page(None, 9).await?.len(), 2);
    assert_eq!(reports.count().await?, 2);
    Ok(())
}

#[tokio::test]
async fn used_commands_are_read_page_by_page() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    for user in [1, 2, 1] {
        tx.command_logs()
            .record(&NewCommandLog {
                command: "status".to_owned(),
                subcommand: None,
                user: Id::new(user).into(),
                guild: Some(Id::new(9).into()),
                channel: None,
                at: NOON,
                outcome: Outcome::Done,
                duration: Pause::from_millis(5),
            })
            .await?;
    }

    let mut logs = tx.command_logs();
    let first = logs.page_of_user(Id::new(1).into(), None, 1).await?;
    let rest = logs
        .page_of_user(Id::new(1).into(), Some(first[0].id), 9)
        .await?;

    assert_eq!((first.len(), rest.len()), (1, 1));
    assert_eq!(
        logs.page_of_guild(Id::new(9).into(), None, 9).await?.len(),
        3
    );
    assert_eq!(logs.page(Some(first[0].id), 9).await?.len(), 2);
    assert_eq!(logs.count().await?, 3);
    Ok(())
}

#[tokio::test]
async fn a_part_of_the_page_is_in_one_state_at_a_time() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    let at = |minutes| NOON + Duration::minutes(minutes);
    let mut parts = tx.components();

    assert!(parts.enter("api", "operational", at(0)).await?);
    assert!(!parts.enter("api", "operational", at(1)).await?);
    assert!(parts.enter("api", "partial_outage", at(2)).await?);
    // What did not last at all leaves no trace.
    assert!(parts.enter("api", "major_outage", at(2)).await?);
    assert!(parts.enter("api", "operational", at(5)).await?);
    assert!(parts.enter("api", "major_outage", at(4)).await.is_err());

    let history = parts.intervals("api", at(0), at(9)).await?;
    let history: Vec<_> = history
        .iter()
        .map(|it| (&*it.status, it.started_at, it.ended_at))
        .collect();
    assert_eq!(
        history,
        [
            ("operational", at(0), Some(at(2))),
            ("major_outage", at(2), Some(at(5))),
            ("operational", at(5), None),
        ]
    );
    assert_eq!(parts.intervals("api", at(2), at(5)).await?.len(), 1);
    assert_eq!(parts.current("web").await?, None);
    Ok(())
}

#[tokio::test]
async fn a_part_of_the_page_has_a_place_and_a_history() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    for (id, status, hours) in [
        ("api", "a", 0),
        ("web", "a", 0),
        ("api", "b", 1),
        ("api", "c", 1),
    ] {
        let at = NOON + Duration::hours(hours);
        tx.component_logs()
            .record(&NewComponentLog {
                component_id: id.to_owned(),
                name: id.to_owned(),
                status: status.to_owned(),
                source_timestamp: at,
                at,
            })
            .await?;
    }

    assert!(tx.components().place("web", Some("Site"), -1).await?);
    assert!(!tx.components().place("nowhere", None, 0).await?);

    let parts = tx.components().all().await?;
    let parts: Vec<_> = parts.iter().map(|it| (&*it.name, &*it.status)).collect();
    assert_eq!(parts, [("web", "a"), ("api", "c")]);
    let web = tx.components().get("web").await?.expect("it is known");
    assert_eq!(web.group_name.as_deref(), Some("Site"));
    let newest = tx.component_logs().page("api", None, 1).await?;
    let states: String = newest.iter().map(|it| &*it.status).collect();
    assert_eq!(states, "cb");
    let before = newest.last().map(|it| it.source_timestamp);
    let rest = tx.component_logs().page("api", before, 1).await?;
    assert_eq!(rest.len(), 1);
    assert_eq!(tx.component_logs().count("api").await?, 3);
    Ok(())
}

#[tokio::test]
async fn an_incident_is_about_the_parts_its_updates_name() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    tx.incidents()
        .upsert(&Incident {
            id: "i".to_owned(),
            title: "Login trouble".to_owned(),
            impact: "major".to_owned(),
            status: "investigating".to_owned(),
            started_at: NOON,
            resolved_at: None,
            created_at: NOON,
            updated_at: NOON,
        })
        .await?;
    let part = |id: &str, status: &str| AffectedComponent {
        component_id: id.to_owned(),
        name: id.to_uppercase(),
        status: status.to_owned(),
    };
    for (id, hours) in [("first", 0), ("second", 1)] {
        tx.incidents()
            .upsert_update(&IncidentUpdate {
                id: id.to_owned(),
                incident_id: "i".to_owned(),
                body: String::new(),
                status: "investigating".to_owned(),
                published_at: NOON + Duration::hours(hours),
                created_at: NOON,
                updated_at: NOON,
            })
            .await?;
    }

    let mut incidents = tx.incidents();
    incidents
        .set_affected("second", &[part("web", "operational")])
        .await?;
    incidents
        .set_affected("first", &[part("api", "down"), part("old", "down")])
        .await?;
    incidents
        .set_affected("first", &[part("web", "down"), part("api", "down")])
        .await?;

    assert_eq!(
        incidents.affected("i").await?,
        [part("api", "down"), part("web", "operational")]
    );
    assert_eq!(
        incidents.affected_by_update("second").await?,
        [part("web", "operational")]
    );
    assert!(
        incidents
            .set_affected("none", &[part("a", "b")])
            .await
            .is_err()
    );
    Ok(())
}

#[tokio::test]
async fn a_document_that_fails_remembers_since_when_and_a_good_answer_ends_it() -> anyhow::Result<()>
{
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    let at = |hours| NOON + Duration::hours(hours);
    let mut sources = tx.sources();

    sources.changed("summary", Some("one"), None, at(0)).await?;
    sources.failed("summary", "no answer", at(1)).await?;
    sources.failed("summary", "no route", at(2)).await?;
    let failing = sources.get("summary").await?.expect("it was asked for");
    sources.unchanged("summary", at(3)).await?;

    assert_eq!(failing.failing_since, Some(at(1)));
    assert_eq!(failing.last_error.as_deref(), Some("no route"));
    let all = sources.all().await?;
    assert_eq!(all.len(), 1);
    assert_eq!(
        (all[0].failing_since, all[0].checked_at),
        (None, Some(at(3)))
    );
    assert_eq!(all[0].changed_at, Some(at(0)));
    assert_eq!(all[0].etag.as_deref(), Some("one"));
    assert!(sources.forget("summary").await?);
    Ok(())
}

#[tokio::test]
async fn metrics_are_found_by_name_and_read_newest_first() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    let samples: Vec<_> = (0..5_u8)
        .map(|minute| NewSample {
            timestamp: NOON + Duration::minutes(minute.into()),
            value: minute.into(),
        })
        .collect();
    assert_eq!(tx.metrics().names().await?, [""; 0]);
    for metric in ["visits", "latency"] {
        tx.metrics()
            .ingest(metric, "ms", 60, &samples, NOON)
            .await?;
    }

    let newest = tx.metrics().page("visits", None, 2).await?;
    let rest = tx
        .metrics()
        .page("visits", Some(newest[1].timestamp), 9)
        .await?;

    let values =
        |page: &[storage::pulse::Sample]| -> Vec<f64> { page.iter().map(|it| it.value).collect() };
    assert_eq!(values(&newest), [4.0, 3.0]);
    assert_eq!(values(&rest), [2.0, 1.0, 0.0]);
    assert_eq!(tx.metrics().names().await?, ["latency", "visits"]);
    assert_eq!(tx.metrics().count("latency").await?, 5);
    Ok(())
}
