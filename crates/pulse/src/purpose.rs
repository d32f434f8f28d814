//! Why a row stands in the outbox, and what follows from its outcome.

use botkit::{
    delivery::{Outcome, Outcomes},
    rest::code,
};
use serde::{Deserialize, Serialize};
use storage::{
    discord::GuildId,
    outbox::Row,
    pulse::{AlertType, Recipient, Schema, Tx},
};
use time::OffsetDateTime;

/// What an effect is for, kept with its row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "for", rename_all = "snake_case")]
pub enum Purpose {
    /// An alert to a server.
    Alert {
        /// Which server.
        guild: GuildId,
        /// Under which reference it tells of a beginning. If it does not arrive, that is told when alerts work again.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        began: Option<String>,
    },
}

/// Writes down who cannot be reached any more.
#[derive(Debug)]
pub struct OutcomeHandler;

impl Outcomes for OutcomeHandler {
    type Schema = Schema;

    async fn settled(
        &self,
        tx: &mut Tx,
        row: &Row,
        outcome: &Outcome,
        at: OffsetDateTime,
    ) -> Result<(), storage::Error> {
        let (code, reason) = match outcome {
            Outcome::Sent(message) => {
                let mut alerts = tx.sent_alerts();
                return alerts.arrived(row.id, row.channel, *message, at).await;
            }
            Outcome::Failed { code, reason } => (code, reason),
        };
        let purpose = row.purpose.as_deref().map(serde_json::from_str);
        let Some(Ok(Purpose::Alert { guild, began })) = purpose else {
            return Ok(());
        };
        if let Some(reference) = began {
            let recipient = Recipient::Guild(guild);
            tx.sent_alerts()
                .forget(recipient, AlertType::Incident, &reference)
                .await?;
        }
        if code.is_some_and(is_out_of_reach) {
            tx.guild_configs().give_up(guild, reason, at).await?;
            tracing::warn!(guild.id = %guild, "server {guild} gets no more alerts: {reason}");
        } else {
            tracing::error!(guild.id = %guild, "an alert did not reach server {guild}: {reason}");
        }
        Ok(())
    }
}

/// Whether a refusal means that the next alert would be refused as well.
fn is_out_of_reach(code: u64) -> bool {
    [
        code::UNKNOWN_CHANNEL,
        code::UNKNOWN_GUILD,
        code::MISSING_ACCESS,
        code::MISSING_PERMISSIONS,
        code::NON_TEXT_CHANNEL,
        code::WRONG_CHANNEL_TYPE,
    ]
    .contains(&code)
}
