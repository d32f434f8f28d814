//! Members who write, and how long it takes until the staff can read it.

use std::{collections::HashMap, time::Duration};

use discord_sim::{Id, Message, Sim};
use tokio::time::Instant;

use super::stage::Stage;

/// For how long a message may be waited for.
const PATIENCE: Duration = Duration::from_mins(5);

/// How often the world is looked at once everything is written.
const LOOK_AGAIN: Duration = Duration::from_millis(100);

/// How long messages were under way.
#[derive(Debug, Default, Clone)]
pub(super) struct Delays(Vec<Duration>);

impl Delays {
    /// Those that were taken somehow.
    pub(super) fn of(delays: Vec<Duration>) -> Self {
        Self(delays)
    }

    /// The delay that `share` of the messages do not exceed.
    pub(super) fn percentile(&self, share: f64) -> Duration {
        let mut sorted = self.0.clone();
        sorted.sort_unstable();
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_precision_loss,
            clippy::cast_sign_loss,
            reason = "a place in a list of some thousands"
        )]
        let place = (sorted.len().saturating_sub(1) as f64 * share).round() as usize;
        sorted.get(place).copied().unwrap_or_default()
    }

    /// From when the first was written to when the last was posted, if they were
    /// written at once.
    pub(super) fn longest(&self) -> Duration {
        self.0.iter().max().copied().unwrap_or_default()
    }

    pub(super) fn count(&self) -> usize {
        self.0.len()
    }

    /// The median of several rounds, as a whole.
    pub(super) fn join(rounds: impl IntoIterator<Item = Self>) -> Self {
        Self(rounds.into_iter().flat_map(|round| round.0).collect())
    }
}

/// Messages that were written, and by what they are known.
#[derive(Debug)]
pub(super) struct Written {
    name: &'static str,
    /// When each was dispatched, by its text, and where its copy belongs.
    sent: HashMap<String, (Id, Id)>,
}

/// Has those of `members` write in turn, `count` messages, so many a second; all
/// at once if `rate` is 0.
pub(super) async fn write(
    stage: &Stage,
    members: &[(Id, Id)],
    name: &'static str,
    count: u32,
    rate: u32,
) -> anyhow::Result<Written> {
    let mut written = Written {
        name,
        sent: HashMap::new(),
    };
    let begun = Instant::now();
    for (number, (member, channel)) in (0..count).zip(members.iter().cycle()) {
        if rate > 0 {
            let due = Duration::from_secs(1) * number / rate;
            tokio::time::sleep_until(begun + due).await;
        }
        let text = format!("{name} {number}");
        let message = stage.discord.sends_dm(*member, text.as_str())?;
        written.sent.insert(text, (message, *channel));
    }
    Ok(written)
}

impl Written {
    /// Waits until every message was posted; how long each took.
    pub(super) async fn delays(&self, stage: &Stage) -> anyhow::Result<Delays> {
        let begun = Instant::now();
        loop {
            let delays = stage.discord.read(|world| self.posted(world, stage.bot));
            if delays.count() == self.sent.len() {
                return Ok(delays);
            }
            anyhow::ensure!(
                begun.elapsed() < PATIENCE,
                "of {} messages only {} were posted",
                self.sent.len(),
                delays.count()
            );
            tokio::time::sleep(LOOK_AGAIN).await;
        }
    }

    fn posted(&self, world: &Sim, bot: Id) -> Delays {
        let mut channels: Vec<Id> = self.sent.values().map(|(_, item)| *item).collect();
        channels.sort_unstable();
        channels.dedup();
        let copies = channels
            .into_iter()
            .flat_map(|channel| world.channel_messages(channel))
            .filter(|channel_message| channel_message.author == bot);
        let delay = |copy: &Message| {
            let text = text(copy)?;
            let (message, _) = self
                .sent
                .get(text)
                .filter(|_| text.starts_with(self.name))?;
            let delay = copy.id.created_at() - message.created_at();
            Duration::try_from(delay).ok()
        };
        Delays(copies.filter_map(delay).collect())
    }
}

/// What a copy says: the floor posts text, the bot an embed.
fn text(copy: &Message) -> Option<&str> {
    if !copy.content.is_empty() {
        return Some(&copy.content);
    }
    copy.embeds.first()?.get("description")?.as_str()
}
