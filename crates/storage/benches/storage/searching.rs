//! The first page of what staff search for.

use std::{path::Path, time::Duration};

use storage::modmail::{MessageKind, Store, search::Query};

use crate::{
    filling::{Words, word},
    stage::{Chance, Stage, timed},
};

/// A database with texts.
pub(crate) struct Searching {
    store: Store,
    chance: Chance,
    words: Words,
}

impl Searching {
    pub(crate) fn open(stage: &Stage, path: &Path) -> anyhow::Result<Self> {
        let store = stage.runtime.block_on(Store::open(path))?;
        Ok(Self {
            store,
            chance: Chance::new(2),
            words: Words::new(),
        })
    }

    /// How long the next search takes: words of every frequency, alone and with
    /// others, phrases, beginnings, and pieces of unspaced texts.
    pub(crate) fn next(&mut self, stage: &Stage) -> anyhow::Result<(Duration, String)> {
        let text = match self.chance.below(10) {
            0 | 1 => word(self.chance.below(50)),
            2 | 3 => self.words.any(),
            4 => word(1_000 + self.chance.below(40_000)),
            5 => format!("{} {}", word(self.chance.below(50)), self.words.any()),
            6 => format!("\"{} {}\"", word(self.chance.below(200)), self.words.any()),
            7 => {
                let letters = 2 + usize::try_from(self.chance.below(3))?;
                let begin: String = self.words.any().chars().take(letters).collect();
                format!("{begin}*")
            }
            8 => {
                let three: Vec<_> = (0..3).map(|_| self.words.any()).collect();
                three.join(" ")
            }
            _ => {
                let length = self.chance.below(3) + 2;
                self.words.unspaced(length)
            }
        };
        let kind = (self.chance.below(5) == 0).then_some(MessageKind::Staff);
        let query = Query {
            text,
            kind,
            limit: 20,
            ..Query::default()
        };
        let took = timed(&mut || {
            stage.runtime.block_on(async {
                self.store
                    .read()
                    .await?
                    .search()
                    .messages_with(&query)
                    .await?;
                Ok(())
            })
        })?;
        Ok((took, query.text))
    }
}
