//! One row of the outbox for each alert and recipient, never twice.

use botkit::{
    delivery::{Body, Effect, Lane},
    text::Texts,
};
use storage::{
    outbox::NewRow,
    pulse::{AlertType, GuildConfig, Recipient, Tx},
};
use time::OffsetDateTime;

use crate::{
    decide::alerts::{Alert, Kind},
    purpose::Purpose,
    render::{self, Language},
};

/// The language of servers that chose none.
const USUAL_LOCALE: &str = "en-US";

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
    let mut rows = Vec::new();
    for alert in alerts {
        let name = alert.kind.name();
        let reference = alert.reference();
        tracing::info!(
            incident.id = reference,
            "{name} `{reference}`: telling {} server(s)",
            guilds.len()
        );
        for guild in guilds.iter().filter(|it| it.channel_id.is_some()) {
            let recipient = Recipient::Guild(guild.guild_id);
            let kind = alert_type(alert.kind);
            if tx
                .sent_alerts()
                .claim(recipient, kind, reference, at)
                .await?
            {
                rows.extend(row(texts, page, alert, guild, at)?);
            }
        }
    }
    tx.outbox().enqueue_all(&rows).await?;
    Ok(u64::try_from(rows.len()).unwrap_or(u64::MAX))
}

fn alert_type(kind: Kind) -> AlertType {
    match kind {
        Kind::Incident => AlertType::Incident,
        Kind::IncidentResolved => AlertType::IncidentResolved,
    }
}

/// The message to one server; nothing if it has no channel for it.
fn row(
    texts: &Texts,
    page: &str,
    alert: &Alert<'_>,
    guild: &GuildConfig,
    at: OffsetDateTime,
) -> Result<Option<NewRow>, storage::Error> {
    let Some(channel) = guild.channel_id else {
        return Ok(None);
    };
    let language = Language {
        texts,
        locale: guild.language.as_deref().unwrap_or(USUAL_LOCALE),
    };
    let effect = Effect::Post {
        message: Body::embed(render::incident::alert(alert, page, language)),
    };
    let purpose = Purpose::Alert {
        guild: guild.guild_id,
    };
    Ok(Some(NewRow {
        lane: Lane::Channel(channel).to_string(),
        channel: Some(channel),
        effect: serde_json::to_string(&effect)?,
        purpose: Some(serde_json::to_string(&purpose)?),
        at,
    }))
}
