//! Who was told what.

use std::collections::BTreeSet;

use anyhow::ensure;
use proptest::{collection::vec, prelude::*, sample::select};
use storage::pulse::{AlertType, Recipient, Schema};
use twilight_model::id::Id;

use super::{block_on, sequences};
use crate::{NOON, World};

/// A server or a person, what about, and what exactly.
type Alert = (bool, u64, AlertType, u8);

fn alert() -> impl Strategy<Value = Alert> {
    let kinds = select(vec![AlertType::Incident, AlertType::IncidentResolved]);
    (any::<bool>(), 1..4_u64, kinds, 0..3_u8)
}

fn recipient(is_guild: bool, id: u64) -> Recipient {
    if is_guild {
        Recipient::Guild(Id::new(id).into())
    } else {
        Recipient::User(Id::new(id).into())
    }
}

async fn run(alerts: Vec<Alert>) -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    let mut told = BTreeSet::new();
    for (is_guild, id, kind, reference) in alerts {
        let new = told.insert((is_guild, id, format!("{kind:?}"), reference));
        let first = tx
            .sent_alerts()
            .dedup(recipient(is_guild, id), kind, &reference.to_string(), NOON)
            .await?;
        ensure!(first == new, "{is_guild} {id} {kind:?} {reference}");
    }
    tx.commit().await?;

    let stored: Vec<(Option<i64>, Option<i64>, String, String)> = sqlx::query_as(
        "SELECT CAST(guild_id AS INTEGER), CAST(user_id AS INTEGER), alert_type, reference_id
           FROM sent_alerts",
    )
    .fetch_all(&mut world.stranger().await?)
    .await?;
    ensure!(
        stored.len() == told.len(),
        "{} of {}",
        stored.len(),
        told.len()
    );
    for (guild, user, kind, reference) in stored {
        let id = guild.or(user).unwrap_or_default().unsigned_abs();
        let kind = kind.replace('_', "");
        let mut known = told.iter();
        let known = known.any(|(is_guild, of, name, about)| {
            (*is_guild, *of) == (guild.is_some(), id)
                && name.to_lowercase() == kind
                && about.to_string() == reference
        });
        ensure!(known, "{guild:?} {user:?} {kind} {reference} was not told");
    }
    Ok(())
}

proptest! {
    #![proptest_config(sequences(16))]

    #[test]
    fn nobody_is_told_anything_twice(alerts in vec(alert(), 1..60)) {
        let outcome = block_on(run(alerts));
        prop_assert!(outcome.is_ok(), "{outcome:?}");
    }
}
