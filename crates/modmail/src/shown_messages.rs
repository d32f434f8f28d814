//! Messages of the bot that are changed as what they show changes.

use botkit::delivery::{Body, Effect, Lane, Target};
use serde_json::Value;
use storage::{
    discord::ChannelId,
    modmail::Tx,
    outbox::{Row, State},
};
use time::OffsetDateTime;

use crate::{
    outgoing::{enqueue, json},
    purpose::Purpose,
};

/// Has a message say something else, in place of what it was still to say: the latest
/// counts. What is under way meanwhile is seen when it [has arrived](is_outdated).
///
/// # Errors
///
/// Returns the database's error.
pub(crate) async fn update(
    tx: &mut Tx,
    (lane, channel): (&Lane, Option<ChannelId>),
    (target, message): (Target, Body),
    purpose: &Purpose,
    at: OffsetDateTime,
) -> Result<(), storage::Error> {
    let edit = Effect::Edit { target, message };
    let mut outbox = tx.outbox();
    let latest = outbox
        .latest_for(&lane.to_string(), &json(purpose))
        .await?
        .filter(|row| row.state == State::Pending);
    if let Some(row) = latest
        && let Effect::Edit { .. } = serde_json::from_str(&row.effect)?
    {
        outbox.replace(row.id, &json(&edit)).await?;
        return Ok(());
    }
    enqueue(tx, lane, channel, &edit, Some(purpose), at).await?;
    Ok(())
}

/// Whether a row that has arrived shows something else than it is to show by now.
///
/// # Errors
///
/// Returns an error if the row holds no JSON.
pub(crate) fn is_outdated(row: &Row, wanted: &Body) -> Result<bool, storage::Error> {
    let shown: Value = serde_json::from_str(&row.effect)?;
    Ok(shown.get("message") != Some(&serde_json::to_value(wanted)?))
}
