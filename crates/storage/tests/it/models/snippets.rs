//! What has a name: snippets and settings.

use std::collections::BTreeMap;

use anyhow::ensure;
use proptest::{collection::vec, prelude::*};
use serde_json::{Value, json};
use storage::modmail::{Created, Schema};
use twilight_model::id::Id;

use super::{block_on, sequences};
use crate::{NOON, World};

/// Something done to snippets; keys are single digits.
#[derive(Debug, Clone)]
enum Act {
    Create(u8, u8),
    Update(u8, u8),
    Use(u8),
    Rename(u8, u8),
    Delete(u8),
}

fn act() -> impl Strategy<Value = Act> {
    let key = 0..4_u8;
    prop_oneof![
        (key.clone(), 0..3_u8).prop_map(|(key, content)| Act::Create(key, content)),
        (key.clone(), 0..3_u8).prop_map(|(key, content)| Act::Update(key, content)),
        key.clone().prop_map(Act::Use),
        (key.clone(), key.clone()).prop_map(|(key, new)| Act::Rename(key, new)),
        key.prop_map(Act::Delete),
    ]
}

async fn run(acts: Vec<Act>) -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    let mut snippets = tx.snippets();
    // What each says and how often it was used.
    let mut model = BTreeMap::<String, (String, i64)>::new();
    for act in acts {
        match act {
            Act::Create(key, content) => {
                let (key, content) = (key.to_string(), content.to_string());
                let created = snippets
                    .create(&key, &content, Id::new(5).into(), NOON)
                    .await?;
                ensure!((created == Created::Taken) == model.contains_key(&key));
                model.entry(key).or_insert((content, 0));
            }
            Act::Update(key, content) => {
                let (key, content) = (key.to_string(), content.to_string());
                let updated = snippets.update(&key, &content, NOON).await?;
                ensure!(updated == model.contains_key(&key));
                if let Some(known) = model.get_mut(&key) {
                    known.0 = content;
                }
            }
            Act::Use(key) => {
                let key = key.to_string();
                ensure!(snippets.used(&key).await? == model.contains_key(&key));
                if let Some(known) = model.get_mut(&key) {
                    known.1 += 1;
                }
            }
            Act::Rename(key, new) => {
                let (key, new) = (key.to_string(), new.to_string());
                let renamed = snippets.rename(&key, &new, NOON).await?;
                let expected = match (model.contains_key(&key), key == new) {
                    (false, _) => None,
                    (true, false) if model.contains_key(&new) => Some(Created::Taken),
                    (true, _) => Some(Created::New),
                };
                ensure!(renamed == expected, "{key} to {new}: {renamed:?}");
                if renamed == Some(Created::New)
                    && let Some(known) = model.remove(&key)
                {
                    model.insert(new, known);
                }
            }
            Act::Delete(key) => {
                let key = key.to_string();
                ensure!(snippets.delete(&key).await? == model.remove(&key).is_some());
            }
        }
    }
    tx.commit().await?;

    let stored = world.store.read().await?.snippets().list().await?;
    let stored: BTreeMap<_, _> = stored
        .into_iter()
        .map(|it| (it.key, (it.content, it.uses)))
        .collect();
    ensure!(stored == model, "{stored:?} is not {model:?}");
    Ok(())
}

/// A setting is set to a value, or forgotten.
async fn set(changes: Vec<(u8, Option<u8>)>) -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    let mut settings = tx.settings();
    let mut model = BTreeMap::<String, Value>::new();
    let mut history = BTreeMap::<String, Vec<Option<Value>>>::new();
    for (key, value) in changes {
        let (key, value) = (key.to_string(), value.map(|it| json!({ "is": it })));
        let before = model.get(&key).cloned();
        if let Some(value) = &value {
            settings.set(&key, value, None, NOON).await?;
            model.insert(key.clone(), value.clone());
        } else {
            let forgotten = settings.reset(&key, None, NOON).await?;
            ensure!(forgotten == model.remove(&key).is_some());
        }
        if before != value {
            history.entry(key).or_default().insert(0, value);
        }
    }
    tx.commit().await?;

    let mut tx = world.store.read().await?;
    let stored = tx.settings().all().await?;
    let stored: BTreeMap<_, _> = stored.into_iter().map(|it| (it.key, it.value)).collect();
    ensure!(stored == model, "{stored:?} is not {model:?}");
    for (key, known) in history {
        let (mut stored, mut before) = (Vec::new(), None);
        loop {
            let page = tx.settings().history(&key, before, 2).await?;
            let Some(last) = page.last() else { break };
            before = Some(last.id);
            stored.extend(page.into_iter().map(|it| it.value));
        }
        ensure!(stored == known, "{key}: {stored:?} is not {known:?}");
    }
    Ok(())
}

proptest! {
    #![proptest_config(sequences(16))]

    #[test]
    fn snippets_are_what_was_made_of_them(acts in vec(act(), 1..60)) {
        let outcome = block_on(run(acts));
        prop_assert!(outcome.is_ok(), "{outcome:?}");
    }

    #[test]
    fn settings_are_what_was_set_and_remember_what_they_were(
        changes in vec((0..3_u8, proptest::option::of(0..3_u8)), 1..40)
    ) {
        let outcome = block_on(set(changes));
        prop_assert!(outcome.is_ok(), "{outcome:?}");
    }
}
