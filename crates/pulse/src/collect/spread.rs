//! One row of the outbox for each alert and recipient, never twice.

use std::collections::BTreeMap;

use botkit::{
    delivery::{Body, Effect, Lane},
    text::{ENGLISH, Texts},
};
use storage::{
    discord::GuildId,
    outbox::NewRow,
    pulse::{Claimed, Tx, Wanted},
};
use time::OffsetDateTime;

use crate::{
    alert::Subject,
    purpose::Purpose,
    render::Language,
    snapshot::Page,
    texts::{chosen_locale, server_locale},
};

/// How many rows go into the database at once.
const BATCH: usize = 500;

/// Alerts, ready for everyone who was not told yet.
#[derive(Debug)]
pub(super) struct Spread<'a> {
    texts: &'a Texts,
    page: Page<'a>,
    messages: Vec<Message<'a>>,
    only: Option<GuildId>,
}

/// An alert in the languages of those who hear of it.
#[derive(Debug)]
struct Message<'a> {
    subject: Subject<'a>,
    reference: String,
    /// By language; thousands of servers share few.
    effects: BTreeMap<String, String>,
}

impl<'a> Spread<'a> {
    /// Renders the alerts in every language that somebody reads: what takes long and needs no writing.
    pub(super) async fn prepare(
        tx: &mut Tx,
        texts: &'a Texts,
        page: Page<'a>,
        alerts: Vec<Subject<'a>>,
    ) -> Result<Self, storage::Error> {
        let guilds = if alerts.is_empty() {
            Vec::new()
        } else {
            tx.guild_configs().enabled().await?
        };
        let message = |subject: Subject<'a>| {
            let mut effects = BTreeMap::new();
            for config in &guilds {
                let locale = server_locale(config).unwrap_or(ENGLISH);
                if !effects.contains_key(locale) {
                    let effect = effect(&subject, page, Language { texts, locale })?;
                    effects.insert(locale.to_owned(), effect);
                }
            }
            Ok(Message {
                reference: subject.tells().reference(),
                subject,
                effects,
            })
        };
        let messages = alerts.into_iter().map(message);
        let messages = messages.collect::<Result<_, storage::Error>>()?;
        Ok(Self {
            texts,
            page,
            messages,
            only: None,
        })
    }

    /// The same for one server alone.
    pub(super) fn only_for(self, guild: GuildId) -> Self {
        Self {
            only: Some(guild),
            ..self
        }
    }

    /// Puts the alerts into the outbox for everyone who was not told yet; how many rows, is returned.
    pub(super) async fn enqueue(
        &self,
        tx: &mut Tx,
        at: OffsetDateTime,
    ) -> Result<u64, storage::Error> {
        let mut count = 0;
        for message in &self.messages {
            let tells = message.subject.tells();
            let wanted = Wanted {
                only: self.only,
                ..tells.wanted()
            };
            let kind = tells.alert_type();
            let reference = &message.reference;
            let claimed = tx
                .sent_alerts()
                .tell_all(kind, reference, wanted, at)
                .await?;
            for claimed in claimed.chunks(BATCH) {
                let rows = claimed.iter().map(|one| self.row(message, one, at));
                let rows = rows.collect::<Result<Vec<_>, _>>()?;
                let rows = tx.outbox().enqueue_all(&rows).await?;
                let carried = claimed.iter().zip(rows).map(|(one, row)| (one.id, row));
                let carried: Vec<_> = carried.collect();
                tx.sent_alerts().carried_by(&carried).await?;
            }
            let (told, name) = (claimed.len(), tells.name());
            let reference = message.reference.clone();
            tx.after_commit(move || {
                tracing::info!(
                    alert.reference = reference,
                    "{name} `{reference}`: telling {told} server(s)"
                );
            });
            count += told;
        }
        Ok(u64::try_from(count).unwrap_or(u64::MAX))
    }

    /// What one recipient is sent.
    fn row(
        &self,
        message: &Message<'_>,
        to: &Claimed,
        at: OffsetDateTime,
    ) -> Result<NewRow, storage::Error> {
        let tells = message.subject.tells();
        let locale = chosen_locale(to.language.as_deref(), to.locale.as_deref());
        let locale = locale.unwrap_or(ENGLISH);
        let language = Language {
            texts: self.texts,
            locale,
        };
        let effect = match message.effects.get(locale) {
            Some(effect) => effect.clone(),
            // Nobody read this language when the others were rendered.
            None => effect(&message.subject, self.page, language)?,
        };
        let purpose = Purpose::Alert {
            guild: to.guild_id,
            began: tells.is_told_again().then(|| message.reference.clone()),
        };
        Ok(NewRow {
            lane: Lane::Channel(to.channel_id).to_string(),
            channel: Some(to.channel_id),
            effect,
            purpose: Some(serde_json::to_string(&purpose)?),
            at,
        })
    }
}

/// The message in one language, as the outbox keeps it.
fn effect(
    subject: &Subject<'_>,
    page: Page<'_>,
    language: Language<'_>,
) -> Result<String, storage::Error> {
    let effect = Effect::Post {
        message: Body::embed(subject.tells().embed(page, language)),
    };
    Ok(serde_json::to_string(&effect)?)
}
