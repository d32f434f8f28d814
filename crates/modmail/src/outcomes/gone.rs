//! What is still to be done in a channel that turned out to be gone.

use botkit::{
    delivery::{Effect, Outcome},
    rest::code::UNKNOWN_CHANNEL,
};
use storage::{modmail::Tx, outbox::Row};
use time::OffsetDateTime;

/// Gives up what is to be done to messages of a channel that turned out to be
/// gone, without asking Discord about each.
pub(super) async fn spare_the_rest(
    tx: &mut Tx,
    row: &Row,
    outcome: &Outcome,
    at: OffsetDateTime,
) -> Result<(), storage::Error> {
    let (Outcome::Failed { code, reason }, Some(_)) = (outcome, row.channel) else {
        return Ok(());
    };
    if *code != Some(UNKNOWN_CHANNEL) {
        return Ok(());
    }
    for next in tx.outbox().pending_in(&row.lane).await? {
        let is_plain = next.purpose.is_none() && next.channel == row.channel && next.id != row.id;
        let effect = serde_json::from_str(&next.effect);
        let is_change = matches!(
            effect,
            Ok(Effect::Edit { .. }
                | Effect::Delete { .. }
                | Effect::React { .. }
                | Effect::Unreact { .. }
                | Effect::Pin { .. })
        );
        if is_plain && is_change {
            tx.outbox().failed(next.id, reason, at).await?;
        }
    }
    Ok(())
}
