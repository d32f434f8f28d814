//! Finding what an attempt made whose answer was lost.

use serde_json::Value;
use storage::outbox::Row;
use time::{Duration, OffsetDateTime};
use twilight_http::routing::Route;
use twilight_model::id::{Id, marker::ChannelMarker};

use super::{Body, Delivery, Failure, Outcomes};

/// For this long after its first attempt a message can be sent again under its
/// nonce. Discord only says "a few minutes"; this is the cautious reading.
pub(super) const NONCE_WINDOW: Duration = Duration::minutes(2);

/// The clocks of this machine and of Discord may differ by this much.
const CLOCK_DIFFERENCE: Duration = Duration::minutes(1);

/// How many messages one look takes, Discord's most.
const PAGE: u16 = 100;

/// How many looks are made before a channel counts as searched.
const PAGES: usize = 20;

/// The moment Discord's ids count from, in Unix milliseconds.
const DISCORD_EPOCH: i128 = 1_420_070_400_000;

/// The row's nonce, at most 25 characters: unique within the database by the id
/// and, since a database may be put back or begun anew, by the moment.
pub(super) fn nonce(row: &Row) -> String {
    let millis = row.created_at.unix_timestamp_nanos() / 1_000_000;
    format!("{millis:x}-{:x}", row.id.get())
}

/// The smallest id Discord could give to something made at `at`.
fn first_id_at(at: OffsetDateTime) -> u64 {
    let millis = at.unix_timestamp_nanos() / 1_000_000 - DISCORD_EPOCH;
    u64::try_from(millis).unwrap_or_default() << 22
}

impl<O: Outcomes> Delivery<O> {
    /// The bot's own message in `channel` that shows what the row says, was
    /// written after the row, and belongs to no other row.
    pub(super) async fn find_message(
        &self,
        row: &Row,
        channel: Id<ChannelMarker>,
        body: &Body,
    ) -> Result<Option<u64>, Failure> {
        let since = row.created_at - CLOCK_DIFFERENCE;
        let known = {
            let mut tx = self.store.read().await?;
            tx.outbox().results_since(channel.into(), since).await?
        };
        let me = self.me.to_string();
        let mut after = first_id_at(since);
        for _ in 0..PAGES {
            let messages: Vec<Value> = self
                .rest
                .get(&Route::GetMessages {
                    after: Some(after),
                    around: None,
                    before: None,
                    channel_id: channel.get(),
                    limit: Some(PAGE),
                })
                .await?;
            let mut ids: Vec<u64> = Vec::with_capacity(messages.len());
            let mut found = None;
            for message in &messages {
                let Some(id) = id_of(message) else { continue };
                ids.push(id);
                let ours = message.pointer("/author/id").and_then(Value::as_str) == Some(&me);
                if ours && !known.contains(&id) && body.matches(message) {
                    // The oldest: later rows may say the same.
                    found = Some(found.map_or(id, |it: u64| it.min(id)));
                }
            }
            if found.is_some() || ids.len() < usize::from(PAGE) {
                return Ok(found);
            }
            after = ids.into_iter().max().unwrap_or(after);
        }
        Ok(None)
    }

    /// The channel of `guild_id` with the topic that `wanted` asks for.
    pub(super) async fn find_channel(
        &self,
        guild_id: u64,
        wanted: &Value,
    ) -> Result<Option<u64>, Failure> {
        let Some(topic) = wanted.get("topic").and_then(Value::as_str) else {
            return Ok(None);
        };
        let channels: Vec<Value> = self.rest.get(&Route::GetChannels { guild_id }).await?;
        let found = channels
            .iter()
            .find(|it| it.get("topic").and_then(Value::as_str) == Some(topic));
        Ok(found.and_then(id_of))
    }
}

fn id_of(object: &Value) -> Option<u64> {
    object.get("id")?.as_str()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;

    #[test]
    fn ids_carry_their_moment() {
        // The example of Discord's reference: 175928847299117063.
        let at = datetime!(2016-04-30 11:18:25.796 UTC);

        assert_eq!(first_id_at(at), 175_928_847_298_985_984);
        assert!(first_id_at(at) <= 175_928_847_299_117_063);
    }
}
