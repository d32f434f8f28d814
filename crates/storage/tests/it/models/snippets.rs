//! What has a name: snippets.

use std::collections::BTreeMap;

use anyhow::ensure;
use proptest::{collection::vec, prelude::*};
use storage::modmail::{Created, Schema};
use twilight_model::id::Id;

use super::{block_on, sequences};
use crate::{NOON, World};

/// Something done to snippets; keys are single digits.
#[derive(Debug, Clone)]
enum Act {
    Create(u8, u8),
    Edit(u8, u8),
    Delete(u8),
}

fn act() -> impl Strategy<Value = Act> {
    let key = 0..4_u8;
    prop_oneof![
        (key.clone(), 0..3_u8).prop_map(|(key, content)| Act::Create(key, content)),
        (key.clone(), 0..3_u8).prop_map(|(key, content)| Act::Edit(key, content)),
        key.prop_map(Act::Delete),
    ]
}

async fn run(acts: Vec<Act>) -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    let mut snippets = tx.snippets();
    let mut model = BTreeMap::<String, Vec<String>>::new();
    for act in acts {
        match act {
            Act::Create(key, content) => {
                let (key, content) = (key.to_string(), content.to_string());
                let created = snippets
                    .create(&key, &content, Id::new(5).into(), NOON)
                    .await?;
                ensure!((created == Created::Taken) == model.contains_key(&key));
                model.entry(key).or_insert_with(|| vec![content]);
            }
            Act::Edit(key, content) => {
                let (key, content) = (key.to_string(), content.to_string());
                let edited = snippets
                    .edit(&key, &content, Id::new(5).into(), NOON)
                    .await?;
                let versions = model.get_mut(&key);
                let changes = versions.filter(|versions| versions.last() != Some(&content));
                ensure!(edited == changes.is_some());
                if let Some(versions) = changes {
                    versions.push(content.clone());
                }
            }
            Act::Delete(key) => {
                let key = key.to_string();
                ensure!(snippets.delete(&key).await? == model.remove(&key).is_some());
            }
        }
    }
    tx.commit().await?;

    let mut tx = world.store.read().await?;
    let mut stored = BTreeMap::new();
    for snippet in tx.snippets().list(0, 100).await? {
        let versions = tx.snippets().versions(&snippet.key, None, 100).await?;
        let mut said: Vec<String> = versions
            .into_iter()
            .map(|version| version.content)
            .collect();
        said.reverse();
        said.push(snippet.content);
        stored.insert(snippet.key, said);
    }
    ensure!(stored == model, "{stored:?} is not {model:?}");
    Ok(())
}

proptest! {
    #![proptest_config(sequences(16))]

    #[test]
    fn snippets_are_what_was_made_of_them(acts in vec(act(), 1..60)) {
        let outcome = block_on(run(acts));
        prop_assert!(outcome.is_ok(), "{outcome:?}");
    }
}
