//! What members suggest: posting it, and keeping the message as votes and decisions
//! are.

use botkit::{
    delivery::{Body, Effect, Lane, Outcome, Target},
    rest::code::{UNKNOWN_CHANNEL, UNKNOWN_MESSAGE},
};
use storage::{
    discord::{ChannelId, MessageId},
    modmail::{Feature, FeatureId, NewFeature, Tx},
    outbox::{OutboxId, Row},
};
use time::OffsetDateTime;
use twilight_model::id::Id;

use crate::{
    App,
    outgoing::{enqueue, json},
    purpose::Purpose,
    render::suggestion,
    shown_messages::{is_outdated, update},
};

/// Adds a suggestion and has it posted, within the caller's transaction. Returns the
/// row of the outbox.
///
/// # Errors
///
/// Returns the database's error.
#[tracing::instrument(level = "debug", name = "suggestions.add", skip_all)]
pub(crate) async fn add(
    app: &App,
    tx: &mut Tx,
    channel: ChannelId,
    new: &NewFeature,
) -> Result<(FeatureId, OutboxId), storage::Error> {
    let id = tx.features().add(new).await?;
    let purpose = Purpose::Suggestion { feature: id };
    let message = match tx.features().get(id).await? {
        Some(feature) => body(app, tx, &feature).await?,
        None => Body::default(),
    };
    let post = Effect::Post { message };
    let lane = lane(id);
    let row = enqueue(tx, &lane, Some(channel), &post, Some(&purpose), new.at).await?;
    Ok((id, row))
}

/// The lane of a suggestion's message: one that many vote on holds up no other.
fn lane(id: FeatureId) -> Lane {
    Lane::Named(format!("suggestion:{id}"))
}

async fn body(app: &App, tx: &mut Tx, feature: &Feature) -> Result<Body, storage::Error> {
    let locale = app.members_locale(tx).await?;
    let votes = tx.features().votes(feature.id).await?;
    Ok(suggestion(&app.texts, &locale, feature, votes))
}

/// Has the message of a suggestion show its status, if there is one.
///
/// # Errors
///
/// Returns the database's error.
#[tracing::instrument(level = "debug", name = "suggestions.show", skip_all)]
pub(crate) async fn show(
    app: &App,
    tx: &mut Tx,
    id: FeatureId,
    at: OffsetDateTime,
) -> Result<(), storage::Error> {
    let Some(feature) = tx.features().get(id).await? else {
        return Ok(());
    };
    let (Some(channel), Some(message)) = (feature.channel_id, feature.message_id) else {
        // What is on its way is looked at when it has arrived.
        return Ok(());
    };
    let wanted = (Target::Message(message), body(app, tx, &feature).await?);
    let purpose = Purpose::Suggestion { feature: id };
    update(tx, (&lane(id), Some(channel)), wanted, &purpose, at).await
}

/// Records what became of the message of a suggestion that was posted or changed.
///
/// # Errors
///
/// Returns the database's error.
#[tracing::instrument(level = "debug", name = "suggestions.settled", skip_all)]
pub(crate) async fn settled(
    app: &App,
    tx: &mut Tx,
    (id, row): (FeatureId, &Row),
    outcome: &Outcome,
    at: OffsetDateTime,
) -> Result<(), storage::Error> {
    let posted = matches!(serde_json::from_str(&row.effect)?, Effect::Post { .. });
    match outcome {
        Outcome::Sent(message) => {
            let message = message.and_then(Id::new_checked).map(MessageId::from);
            if posted {
                tx.features().shown_by(id, message).await?;
            }
            let Some(feature) = tx.features().get(id).await? else {
                return Ok(());
            };
            let wanted = body(app, tx, &feature).await?;
            if is_outdated(row, &wanted)? {
                show(app, tx, id, at).await?;
            }
        }
        Outcome::Failed { code, reason } => {
            let purpose = json(&Purpose::Suggestion { feature: id });
            tracing::warn!("a suggestion cannot be shown: {reason} ({purpose})");
            if [Some(UNKNOWN_CHANNEL), Some(UNKNOWN_MESSAGE)].contains(code) {
                tx.features().shown_by(id, None).await?;
            }
        }
    }
    Ok(())
}
