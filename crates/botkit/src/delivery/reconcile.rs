//! Finding what an attempt made whose answer was lost.

use serde_json::Value;
use storage::outbox::Row;
use time::Duration;
use twilight_http::routing::Route;
use twilight_model::id::{Id, marker::ChannelMarker};

use super::{Body, Delivery, Failure, Outcomes};
use crate::snowflake::first_id_at;

/// For this long after its first attempt a message can be sent again under its
/// nonce. Discord only says "a few minutes"; this is the cautious reading.
pub(super) const NONCE_WINDOW: Duration = Duration::minutes(2);

/// The clocks of this machine and of Discord may differ by this much.
pub(super) const CLOCK_DIFFERENCE: Duration = Duration::minutes(1);

/// How many messages one look takes, Discord's most.
const PAGE: u16 = 100;

/// How many looks are made before a channel counts as searched.
const PAGES: usize = 20;

/// The row's nonce, at most 25 characters: unique within the database by the id
/// and, since a database may be put back or begun anew, by the moment.
pub(super) fn nonce(row: &Row) -> String {
    let millis = row.created_at.unix_timestamp_nanos() / 1_000_000;
    format!("{millis:x}-{:x}", row.id.get())
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
        let since = row.created_at.min(self.clock.now()) - CLOCK_DIFFERENCE;
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
                    found = Some(found.map_or(id, |number: u64| number.min(id)));
                }
            }
            if found.is_some() || ids.len() < usize::from(PAGE) {
                return Ok(found);
            }
            after = ids.into_iter().max().unwrap_or(after);
        }
        Ok(None)
    }
}

pub(super) fn id_of(object: &Value) -> Option<u64> {
    let id: u64 = object.get("id")?.as_str()?.parse().ok()?;
    // A larger one is not Discord's, and could not be written down.
    i64::try_from(id).is_ok().then_some(id)
}
