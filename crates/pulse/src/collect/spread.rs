//! One row of the outbox for each alert and recipient, never twice.

use std::collections::BTreeMap;

use botkit::{
    delivery::{Body, Effect, Lane},
    text::{ENGLISH, Texts},
};
use storage::{
    discord::GuildId,
    outbox::NewRow,
    pulse::{AlertType, GuildConfig, Recipient, Tx},
};
use time::OffsetDateTime;

use crate::{
    event::{Alert, Kind},
    purpose::Purpose,
    render::{self, Language},
    snapshot::Page,
    texts::server_locale,
};

/// How many rows go into the database at once.
const BATCH: usize = 500;

/// Alerts, ready for everyone who was not told yet.
#[derive(Debug, Default)]
pub(super) struct Spread {
    guilds: Vec<GuildConfig>,
    messages: Vec<Message>,
}

/// An alert in the languages of those who hear of it.
#[derive(Debug)]
struct Message {
    kind: Kind,
    reference: String,
    /// By language; thousands of servers share few.
    effects: BTreeMap<String, String>,
}

impl Spread {
    /// Renders the alerts for everyone who wants to hear of them.
    pub(super) async fn prepare(
        tx: &mut Tx,
        texts: &Texts,
        page: Page<'_>,
        alerts: &[Alert<'_>],
    ) -> Result<Self, storage::Error> {
        if alerts.is_empty() {
            return Ok(Self::default());
        }
        let guilds = tx.guild_configs().enabled().await?;
        let message = |alert: &Alert<'_>| {
            let mut effects = BTreeMap::new();
            for locale in guilds.iter().map(locale_of) {
                if !effects.contains_key(locale) {
                    let effect = effect(alert, page, Language { texts, locale })?;
                    effects.insert(locale.to_owned(), effect);
                }
            }
            Ok(Message {
                kind: alert.kind,
                reference: alert.reference(),
                effects,
            })
        };
        let messages = alerts.iter().map(message);
        let messages = messages.collect::<Result<_, storage::Error>>()?;
        Ok(Self { guilds, messages })
    }

    /// The same for one server alone.
    pub(super) fn only_for(mut self, guild: GuildId) -> Self {
        self.guilds.retain(|config| config.guild_id == guild);
        self
    }

    /// Puts the alerts into the outbox for everyone who was not told yet; how many rows, is returned.
    pub(super) async fn enqueue(
        &self,
        tx: &mut Tx,
        at: OffsetDateTime,
    ) -> Result<u64, storage::Error> {
        let mut count = 0;
        for message in &self.messages {
            let mut told = 0;
            for guilds in self.guilds.chunks(BATCH) {
                let rows = message.rows(tx, guilds, at).await?;
                tx.outbox().enqueue_all(&rows).await?;
                told += rows.len();
            }
            let (name, reference) = (message.kind.name(), message.reference.clone());
            tx.after_commit(move || {
                tracing::info!(
                    incident.id = reference,
                    "{name} `{reference}`: telling {told} server(s)"
                );
            });
            count += told;
        }
        Ok(u64::try_from(count).unwrap_or(u64::MAX))
    }
}

impl Message {
    /// The rows for some servers: a row for each that has a channel and was not told, and what it is sent.
    async fn rows(
        &self,
        tx: &mut Tx,
        guilds: &[GuildConfig],
        at: OffsetDateTime,
    ) -> Result<Vec<NewRow>, storage::Error> {
        let kind = match self.kind {
            Kind::Incident | Kind::IncidentReopened => AlertType::Incident,
            Kind::IncidentResolved | Kind::IncidentUnlisted | Kind::IncidentMissed => {
                AlertType::IncidentResolved
            }
        };
        let mut rows = Vec::new();
        for guild in guilds {
            let effect = self.effects.get(locale_of(guild));
            let Some((channel, effect)) = guild.channel_id.zip(effect) else {
                continue;
            };
            let recipient = Recipient::Guild(guild.guild_id);
            let mut sent = tx.sent_alerts();
            if !sent.dedup(recipient, kind, &self.reference, at).await? {
                continue;
            }
            let began = (kind == AlertType::Incident).then(|| self.reference.clone());
            let purpose = Purpose::Alert {
                guild: guild.guild_id,
                began,
            };
            rows.push(NewRow {
                lane: Lane::Channel(channel).to_string(),
                channel: Some(channel),
                effect: effect.clone(),
                purpose: Some(serde_json::to_string(&purpose)?),
                at,
            });
        }
        Ok(rows)
    }
}

fn locale_of(guild: &GuildConfig) -> &str {
    server_locale(guild).unwrap_or(ENGLISH)
}

/// The message in one language, as the outbox keeps it.
fn effect(
    alert: &Alert<'_>,
    page: Page<'_>,
    language: Language<'_>,
) -> Result<String, storage::Error> {
    let effect = Effect::Post {
        message: Body::embed(render::incident::alert(alert, page, language)),
    };
    Ok(serde_json::to_string(&effect)?)
}
