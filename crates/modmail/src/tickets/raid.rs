//! Many new accounts that open tickets at once.

use botkit::{args, delivery::Body, snowflake::first_id_at};
use serde_json::json;
use storage::modmail::{Pause, PauseScope, Tx};
use time::{Duration, OffsetDateTime};
use twilight_model::id::Id;

use super::alerts::{self, Fallback};
use crate::{
    App,
    render::{RAID_OFF, command_button},
};

/// Where it is kept since when openings count: what led to a raid that the staff
/// ended does not lead to another.
const WATCHED_SINCE: &str = "rules.raid_watched_since";

/// Switches raid mode on, within the caller's transaction, if with the ticket that
/// was just opened, or asked about, so many new accounts have opened one; the staff
/// are told, and can undo it.
pub(super) async fn opened(
    app: &App,
    tx: &mut Tx,
    at: OffsetDateTime,
) -> Result<(), storage::Error> {
    let rules = &app.rules;
    if rules.raid_openings == 0 {
        return Ok(());
    }
    let pauses = tx.pauses().all().await?;
    if pauses.iter().any(|pause| pause.scope == PauseScope::Raid) {
        return Ok(());
    }
    let since = at - Duration::minutes(rules.raid_minutes.into());
    let since = since.max(watched_since(tx).await?);
    let oldest = at - Duration::hours(rules.raid_account_hours.into());
    let Some(oldest) = Id::new_checked(first_id_at(oldest)) else {
        return Ok(());
    };
    let openers = tx.tickets().count_openers(since, oldest.into()).await?;
    if openers < rules.raid_openings.into() {
        return Ok(());
    }
    let raid = Pause {
        scope: PauseScope::Raid,
        began_by: None,
        began_at: at,
        ends_at: None,
        reason: None,
        maintenance: false,
    };
    tx.pauses().begin(&raid).await?;
    tracing::warn!(openers, "raid mode is on");
    let locale = app.ticket_locale(tx).await?;
    let values = args! { "count" => openers, "minutes" => rules.raid_minutes };
    let off = (RAID_OFF, "");
    let message = Body {
        components: vec![command_button(&app.texts, &locale, "raid-off-button", off)],
        ..Body::text(app.texts.say(&locale, "alert-raid", &values))
    };
    alerts::post_to_staff(app, tx, Fallback::Ticket, message, at).await
}

/// Records that raid mode ended: openings count from now on.
pub(super) async fn ended(tx: &mut Tx, at: OffsetDateTime) -> Result<(), storage::Error> {
    // In milliseconds, as exactly as tickets are stamped.
    let since = json!(i64::try_from(at.unix_timestamp_nanos() / 1_000_000).unwrap_or_default());
    tx.settings().set(WATCHED_SINCE, &since, None, at).await
}

async fn watched_since(tx: &mut Tx) -> Result<OffsetDateTime, storage::Error> {
    let since = tx.settings().get(WATCHED_SINCE).await?;
    let since = since.and_then(|since| since.as_i64());
    let since = since.map(|since| OffsetDateTime::UNIX_EPOCH + Duration::milliseconds(since));
    Ok(since.unwrap_or(OffsetDateTime::UNIX_EPOCH))
}
