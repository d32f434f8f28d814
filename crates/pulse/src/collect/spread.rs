//! One row of the outbox for each alert and recipient, never twice.

use std::collections::BTreeMap;

use botkit::{
    delivery::{Body, Effect, Lane},
    text::{ENGLISH, Texts},
};
use storage::{
    outbox::NewRow,
    pulse::{AlertType, GuildConfig, Recipient, Tx},
};
use time::OffsetDateTime;

use crate::{
    event::{Alert, Kind},
    purpose::Purpose,
    render::{self, Language},
    texts::server_locale,
};

/// How many rows go into the database at once.
const BATCH: usize = 500;

/// Puts the alerts into the outbox for everyone who was not told yet; how many rows, is returned.
pub(super) async fn spread(
    tx: &mut Tx,
    texts: &Texts,
    page: &str,
    alerts: &[Alert<'_>],
    at: OffsetDateTime,
) -> Result<u64, storage::Error> {
    if alerts.is_empty() {
        return Ok(0);
    }
    let guilds = tx.guild_configs().enabled().await?;
    let mut count = 0;
    for alert in alerts {
        let rows = rows(tx, texts, page, alert, &guilds, at).await?;
        for batch in rows.chunks(BATCH) {
            tx.outbox().enqueue_all(batch).await?;
        }
        let (name, reference) = (alert.kind.name(), alert.reference());
        tracing::info!(
            incident.id = reference,
            "{name} `{reference}`: telling {} server(s)",
            rows.len()
        );
        count += rows.len();
    }
    Ok(u64::try_from(count).unwrap_or(u64::MAX))
}

/// The rows for one alert: a deduplication row for each server that has a channel and was not told, and what it is sent.
async fn rows(
    tx: &mut Tx,
    texts: &Texts,
    page: &str,
    alert: &Alert<'_>,
    guilds: &[GuildConfig],
    at: OffsetDateTime,
) -> Result<Vec<NewRow>, storage::Error> {
    let kind = match alert.kind {
        Kind::Incident => AlertType::Incident,
        Kind::IncidentResolved => AlertType::IncidentResolved,
    };
    // Thousands of servers share few languages.
    let mut effects: BTreeMap<&str, String> = BTreeMap::new();
    let mut rows = Vec::new();
    for guild in guilds {
        let Some(channel) = guild.channel_id else {
            continue;
        };
        let recipient = Recipient::Guild(guild.guild_id);
        if !tx
            .sent_alerts()
            .dedup(recipient, kind, alert.reference(), at)
            .await?
        {
            continue;
        }
        let locale = server_locale(guild).unwrap_or(ENGLISH);
        let effect = match effects.get(locale) {
            Some(effect) => effect.clone(),
            None => effects
                .entry(locale)
                .or_insert(effect(texts, page, alert, locale)?)
                .clone(),
        };
        let purpose = Purpose::Alert {
            guild: guild.guild_id,
        };
        rows.push(NewRow {
            lane: Lane::Channel(channel).to_string(),
            channel: Some(channel),
            effect,
            purpose: Some(serde_json::to_string(&purpose)?),
            at,
        });
    }
    Ok(rows)
}

/// The message in one language, as the outbox keeps it.
fn effect(
    texts: &Texts,
    page: &str,
    alert: &Alert<'_>,
    locale: &str,
) -> Result<String, storage::Error> {
    let language = Language { texts, locale };
    let effect = Effect::Post {
        message: Body::embed(render::incident::alert(alert, page, language)),
    };
    Ok(serde_json::to_string(&effect)?)
}
