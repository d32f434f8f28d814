//! Who was told what.

use std::collections::BTreeSet;

use anyhow::ensure;
use proptest::{collection::vec, prelude::*, sample::select};
use storage::pulse::{AlertType, Recipient, Schema};
use twilight_model::id::Id;

use super::{block_on, sequences};
use crate::{NOON, World};

/// A claim: a server or a person, what about, and what exactly.
type Claim = (bool, u64, AlertType, u8);

fn claim() -> impl Strategy<Value = Claim> {
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

async fn run(claims: Vec<Claim>) -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    let mut told = BTreeSet::new();
    for (is_guild, id, kind, reference) in claims {
        let new = told.insert((is_guild, id, format!("{kind:?}"), reference));
        let claimed = tx
            .sent_alerts()
            .claim(recipient(is_guild, id), kind, &reference.to_string(), NOON)
            .await?;
        ensure!(claimed == new, "{is_guild} {id} {kind:?} {reference}");
    }
    tx.commit().await?;

    let mut tx = world.store.read().await?;
    let mut pages = 0;
    for (is_guild, id) in [true, false]
        .into_iter()
        .flat_map(|it| (1..4).map(move |id| (it, id)))
    {
        let mut before = None;
        loop {
            let page = tx
                .sent_alerts()
                .page_of_recipient(recipient(is_guild, id), before, 2)
                .await?;
            let Some(last) = page.last() else { break };
            before = Some(last.id);
            pages += page.len();
            for alert in page {
                let (kind, reference) = (format!("{:?}", alert.alert_type), alert.reference_id);
                let known = (is_guild, id, kind, reference.parse()?);
                ensure!(told.contains(&known), "{known:?} was not told");
            }
        }
    }
    ensure!(pages == told.len(), "{pages} of {}", told.len());
    Ok(())
}

proptest! {
    #![proptest_config(sequences(16))]

    #[test]
    fn nobody_is_told_anything_twice(claims in vec(claim(), 1..60)) {
        let outcome = block_on(run(claims));
        prop_assert!(outcome.is_ok(), "{outcome:?}");
    }
}
