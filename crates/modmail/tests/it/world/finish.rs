//! How a story ends: with a bot that is at rest and has done nothing unexpected.

use std::time::Duration;

use discord_sim::{Finished, Id, Message};
use storage::modmail::Store;
use time::OffsetDateTime;

use super::{SOON, World, machine_now};

/// What a story returns: [`World::finish`] makes it.
pub(crate) type Story = anyhow::Result<Finished>;

/// The dispatches a bot looks at, if it asked for their kind.
const LOOKED_AT: [&str; 18] = [
    "READY",
    "GUILD_CREATE",
    "GUILD_UPDATE",
    "MESSAGE_CREATE",
    "MESSAGE_UPDATE",
    "MESSAGE_DELETE",
    "MESSAGE_DELETE_BULK",
    "MESSAGE_REACTION_ADD",
    "MESSAGE_REACTION_REMOVE",
    "INTERACTION_CREATE",
    "CHANNEL_DELETE",
    "THREAD_CREATE",
    "THREAD_DELETE",
    "GUILD_MEMBER_ADD",
    "GUILD_MEMBER_REMOVE",
    "GUILD_MEMBER_UPDATE",
    "GUILD_BAN_ADD",
    "GUILD_BAN_REMOVE",
];

/// The type of the messages by which Discord notes a pin.
pub(super) const PINNED: u8 = 6;

impl World {
    /// Announces that Discord refuses the bot such requests, at least once; `*`
    /// stands for any one part of the path.
    pub(crate) fn refuses(&self, status: u16, method: &'static str, path: &'static str) {
        self.refusals.announce(status, method, path);
    }

    /// The same for what happens at one timing and not at another.
    pub(crate) fn may_refuse(&self, status: u16, method: &'static str, path: &'static str) {
        self.refusals.announce_possible(status, method, path);
    }

    /// Waits until the bot has dealt with everything that happened, has nothing
    /// to send, and nothing is due. What is planned for later may wait, and so
    /// may names, which Discord takes twice in ten minutes.
    pub(crate) async fn at_rest(&self) -> anyhow::Result<()> {
        anyhow::ensure!(self.bot.is_some(), "the bot does not run");
        let store = self.store().await?;
        let mut left = Vec::new();
        let rest = async {
            loop {
                let heard = self.heard();
                left = self.left(&store, heard.as_ref()).await?;
                if left.is_empty() && self.heard() == heard {
                    return anyhow::Ok(());
                }
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
        };
        let rested = tokio::time::timeout(SOON, rest).await;
        store.database().close().await;
        match rested {
            Ok(rested) => rested,
            Err(_elapsed) => anyhow::bail!("the bot does not come to rest: {left:#?}"),
        }
    }

    /// Ends the story. A bot that runs has to come to [rest](Self::at_rest) and to
    /// know of every message it sent. All that Discord refused it must have been
    /// [announced](Self::refuses), and what was announced must have happened.
    pub(crate) async fn finish(mut self) -> Story {
        if self.runs()? {
            self.at_rest().await?;
            let unknown = self.sent_unaware().await?;
            anyhow::ensure!(unknown.is_empty(), "sent without knowing: {unknown:#?}");
        }
        self.was_refused_as_announced()
    }

    /// Ends a story whose bot cannot know of some message it sent.
    pub(crate) async fn finish_unaware(self) -> Story {
        self.at_rest().await?;
        let unknown = self.sent_unaware().await?;
        anyhow::ensure!(!unknown.is_empty(), "it knows of all that it sent");
        self.was_refused_as_announced()
    }

    /// Ends a story whose bot cannot come to rest.
    pub(crate) fn finish_busy(mut self) -> Story {
        anyhow::ensure!(self.runs()?, "the bot does not run");
        self.was_refused_as_announced()
    }

    /// Whether the bot runs; fails if it ended by itself.
    fn runs(&mut self) -> anyhow::Result<bool> {
        let Some(bot) = &mut self.bot else {
            return Ok(false);
        };
        match bot.try_wait()? {
            Some(status) => anyhow::bail!("the bot ended by itself: {status}"),
            None => Ok(true),
        }
    }

    /// The session that is connected, and the last dispatch the bot looks at.
    fn heard(&self) -> Option<(String, u64)> {
        self.discord.read(|sim| sim.heard(&LOOKED_AT))
    }

    /// What keeps the bot from being at rest.
    async fn left(
        &self,
        store: &Store,
        heard: Option<&(String, u64)>,
    ) -> anyhow::Result<Vec<String>> {
        let now = self.bots_now();
        let mut tx = store.read().await?;
        let mut left = Vec::new();
        match (heard, tx.sessions().get(0).await?) {
            (Some((id, last)), Some(stored))
                if *id == stored.session_id && *last <= stored.sequence => {}
            (heard, stored) => {
                let stored = stored.map(|stored| (stored.session_id, stored.sequence));
                left.push(format!(
                    "heard up to {heard:?}, dealt with up to {stored:?}"
                ));
            }
        }
        for entry in tx.inbox().waiting(None, 1_000).await? {
            // What waits for a member's choice is not the bot's to decide.
            let member = entry.lane.strip_prefix("member:");
            let member = member.and_then(|member| member.parse::<Id>().ok());
            let held = match member {
                Some(member) => {
                    let member = twilight_model::id::Id::new(member.get()).into();
                    let queued = tx.selections().queued(member).await?;
                    queued.iter().any(|queued| queued.id == entry.id)
                }
                None => false,
            };
            if !held {
                left.push(format!("{} in the inbox", entry.source));
            }
        }
        for row in tx.outbox().pending(None, 1_000).await? {
            if !row.lane.starts_with("named:name:") {
                left.push(format!(
                    "in the outbox, for {}: {} ({:?})",
                    row.lane, row.effect, row.last_error
                ));
            }
        }
        for closure in tx.closures().due(now, 10).await? {
            left.push(format!("{closure:?} is due"));
        }
        for ticket in tx.mass_closures().due(10).await? {
            left.push(format!("the closing of {ticket} with all others is due"));
        }
        for member in tx.selections().ripe(now, 10).await? {
            left.push(format!("the choice of {member} is due"));
        }
        for (ticket, _) in tx.tickets().snoozed(now, 10).await? {
            left.push(format!("the end of the rest of {ticket} is due"));
        }
        for log in tx.closing_logs().waiting(10).await? {
            left.push(format!("{log:?} is not told"));
        }
        for reminder in tx.reminders().due(now, 10).await? {
            left.push(format!("the reminder {reminder:?} is due"));
        }
        for reply in tx.scheduled_replies().due(now, 10).await? {
            left.push(format!("the scheduled reply {reply:?} is due"));
        }
        for gap in tx.catch_ups().all().await? {
            left.push(format!("{gap:?} is not read"));
        }
        Ok(left)
    }

    /// The moment by the bot's clock.
    fn bots_now(&self) -> OffsetDateTime {
        let ahead = std::fs::read_to_string(self.clock_file()).unwrap_or_default();
        let ahead = ahead.trim().parse().unwrap_or_default();
        machine_now() + time::Duration::seconds(ahead)
    }

    /// The messages of the bot at Discord that no row of the outbox and no
    /// interaction has come to, such as one that was posted twice.
    async fn sent_unaware(&self) -> anyhow::Result<Vec<Message>> {
        let known = storage::testing::sent(&self.database()).await?;
        Ok(self.discord.read(|sim| sim.sent_besides(&known)))
    }

    fn was_refused_as_announced(&self) -> Story {
        let restarted = self.starts > 1;
        // Whether the bot has learnt by then that it may not read it is a matter of time.
        self.may_refuse(403, "GET", "guilds/*/audit-logs");
        self.discord.read(|sim| self.refusals.check(sim, restarted))
    }
}
