//! Who hears of what.

use std::collections::BTreeSet;

use storage::{
    discord::GuildId,
    outbox::NewRow,
    pulse::{AlertType, Recipient, Schema, Tx, Wanted, impact_rank},
};
use twilight_model::id::Id;

use crate::{NOON, World};

fn guild(id: u64) -> GuildId {
    Id::new(id).into()
}

async fn registers(tx: &mut Tx, id: u64) -> anyhow::Result<()> {
    let channel = Id::new(id + 100).into();
    Ok(tx
        .guild_configs()
        .register(guild(id), channel, NOON)
        .await?)
}

/// Who is told this now.
async fn told(
    tx: &mut Tx,
    alert_type: AlertType,
    reference: &str,
    wanted: Wanted<'_>,
) -> anyhow::Result<Vec<u64>> {
    let mut sent = tx.sent_alerts();
    let claimed = sent.tell_all(alert_type, reference, wanted, NOON).await?;
    Ok(claimed.iter().map(|one| one.guild_id.get().get()).collect())
}

fn impact(word: &str) -> Wanted<'static> {
    Wanted {
        rank: impact_rank(word),
        ..Wanted::default()
    }
}

#[tokio::test]
async fn everybody_who_can_be_reached_is_told_once() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    for id in [1, 2, 3] {
        registers(&mut tx, id).await?;
    }
    tx.guild_configs()
        .set_enabled(guild(2), false, NOON)
        .await?;
    let all = Wanted::default();

    let first = told(&mut tx, AlertType::Incident, "a", all).await?;
    tx.guild_configs().set_enabled(guild(2), true, NOON).await?;
    let second = told(&mut tx, AlertType::Incident, "a", all).await?;
    let only = Wanted {
        only: Some(guild(3)),
        ..all
    };
    let one = told(&mut tx, AlertType::Incident, "b", only).await?;
    let others = told(&mut tx, AlertType::Incident, "b", all).await?;

    assert_eq!((first, second), (vec![1, 3], vec![2]));
    assert_eq!((one, others), (vec![3], vec![1, 2]));
    Ok(())
}

#[tokio::test]
async fn a_server_hears_the_types_it_has_chosen_or_else_the_usual_ones() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    for id in [1, 2, 3] {
        registers(&mut tx, id).await?;
    }
    let chosen = BTreeSet::from([AlertType::Status]);
    let (usual, some, none) = (guild(1), guild(2), guild(3));
    let mut filters = tx.recipient_filters();
    filters.set_types(Recipient::Guild(some), &chosen).await?;
    filters
        .set_types(Recipient::Guild(none), &BTreeSet::new())
        .await?;

    let all = Wanted::default();
    let incident = told(&mut tx, AlertType::Incident, "a", all).await?;
    let status = told(&mut tx, AlertType::Status, "a", all).await?;
    let mut filters = tx.recipient_filters();
    let shown = filters.get(Recipient::Guild(some)).await?;
    let silent = filters.get(Recipient::Guild(none)).await?;
    let default = filters.get(Recipient::Guild(usual)).await?;

    assert_eq!((incident, status), (vec![1], vec![2]));
    assert_eq!((shown.types, silent.types), (chosen, BTreeSet::new()));
    assert!(default.types.contains(&AlertType::MaintenanceReminder));
    assert!(!default.types.contains(&AlertType::Component));
    Ok(())
}

#[tokio::test]
async fn below_its_minimum_a_server_hears_only_what_follows_on_what_it_was_told()
-> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    registers(&mut tx, 1).await?;
    registers(&mut tx, 2).await?;
    let mut filters = tx.recipient_filters();
    filters
        .set_minimum_impact(Recipient::Guild(guild(2)), Some("minor"))
        .await?;
    filters
        .set_minimum_impact(Recipient::Guild(guild(2)), Some("major"))
        .await?;

    let mut heard = Vec::new();
    for word in ["none", "minor", "major", "critical", "a new word"] {
        heard.push(
            told(&mut tx, AlertType::Incident, word, impact(word))
                .await?
                .len(),
        );
    }
    let follows = |begun| Wanted {
        begun: Some(begun),
        ..impact("none")
    };
    let major = told(&mut tx, AlertType::IncidentResolved, "x", follows("major")).await?;
    let minor = told(&mut tx, AlertType::IncidentResolved, "y", follows("minor")).await?;

    assert_eq!(heard, [1, 1, 2, 2, 2]);
    assert_eq!((major, minor), (vec![1, 2], vec![1]));
    let filter = tx
        .recipient_filters()
        .get(Recipient::Guild(guild(2)))
        .await?;
    assert_eq!(filter.minimum_impact.as_deref(), Some("major"));
    Ok(())
}

#[tokio::test]
async fn an_alert_is_noted_where_it_arrived() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    registers(&mut tx, 1).await?;
    let mut sent = tx.sent_alerts();
    let all = Wanted::default();
    let claimed = sent.tell_all(AlertType::Incident, "a", all, NOON).await?;
    let row = NewRow {
        lane: "channel/101".to_owned(),
        channel: Some(claimed[0].channel_id),
        effect: "{}".to_owned(),
        purpose: None,
        at: NOON,
    };
    let row = tx.outbox().enqueue(row).await?;

    let mut sent = tx.sent_alerts();
    sent.carried_by(&[(claimed[0].id, row)]).await?;
    sent.arrived(row, Some(claimed[0].channel_id), Some(7), NOON)
        .await?;
    tx.commit().await?;

    let arrived: (i64, i64) = sqlx::query_as("SELECT channel_id, message_id FROM sent_alerts")
        .fetch_one(&mut world.stranger().await?)
        .await?;
    assert_eq!(arrived, (101, 7));
    Ok(())
}
