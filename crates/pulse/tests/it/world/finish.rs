//! How a story ends: with a bot that is at rest and has done nothing unexpected.

use std::time::Duration;

use anyhow::{Result, bail, ensure};
use discord_sim::Finished;
use storage::pulse::Store;

use super::{PATIENCE, World};

/// What a story returns: [`World::finish`] makes it.
pub(crate) type Story = Result<Finished>;

/// The dispatches the bot looks at.
const LOOKED_AT: [&str; 5] = [
    "READY",
    "GUILD_CREATE",
    "GUILD_UPDATE",
    "GUILD_DELETE",
    "INTERACTION_CREATE",
];

impl World {
    /// Announces that Discord refuses the bot such requests, at least once; `*` stands for any one part of the path.
    pub(crate) fn refuses(&self, status: u16, method: &'static str, path: &'static str) {
        self.refusals.announce(status, method, path);
    }

    /// Waits until the bot has dealt with everything that happened at Discord and has nothing to send.
    pub(crate) async fn at_rest(&self) -> Result<()> {
        let store = self.database().await?;
        let mut left = Vec::new();
        let rest = async {
            loop {
                let heard = self.discord.read(|sim| sim.heard(&LOOKED_AT));
                left = left_to_do(&store, heard.as_ref()).await?;
                if left.is_empty() && self.discord.read(|sim| sim.heard(&LOOKED_AT)) == heard {
                    return anyhow::Ok(());
                }
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
        };
        let rested = tokio::time::timeout(PATIENCE, rest).await;
        store.database().close().await;
        match rested {
            Ok(rested) => rested,
            Err(_elapsed) => bail!(
                "the bot does not come to rest: {left:#?}\n{}",
                self.read_log()
            ),
        }
    }

    /// Ends the story. A bot that runs has to come to [rest](Self::at_rest) and to know of every message it sent. All
    /// that Discord refused it must have been [announced](Self::refuses), and what was announced must have happened.
    pub(crate) async fn finish(mut self) -> Story {
        if let Some(bot) = &mut self.bot {
            if let Some(status) = bot.try_wait()? {
                bail!("the bot ended by itself: {status}\n{}", self.read_log());
            }
            self.at_rest().await?;
            let known = storage::testing::sent(&self.path("pulse.sqlite")).await?;
            let unknown = self.discord.read(|sim| sim.sent_besides(&known));
            ensure!(unknown.is_empty(), "sent without knowing: {unknown:#?}");
        }
        let restarted = self.starts > 1;
        self.discord.read(|sim| self.refusals.check(sim, restarted))
    }
}

/// What keeps the bot from being at rest, if it has heard this much.
async fn left_to_do(store: &Store, heard: Option<&(String, u64)>) -> Result<Vec<String>> {
    let mut tx = store.read().await?;
    let mut left = Vec::new();
    let stored = tx.sessions().get(0).await?;
    let stored = stored.map(|stored| (stored.session_id, stored.sequence));
    let is_done = heard
        .zip(stored.as_ref())
        .is_some_and(|(heard, stored)| heard.0 == stored.0 && heard.1 <= stored.1);
    if !is_done {
        left.push(format!(
            "heard up to {heard:?}, dealt with up to {stored:?}"
        ));
    }
    for row in tx.outbox().pending(None, 1_000).await? {
        let (lane, effect, error) = (row.lane, row.effect, row.last_error);
        left.push(format!("in the outbox, for {lane}: {effect} ({error:?})"));
    }
    Ok(left)
}
