//! Slash commands, buttons, menus and forms.

use botkit::snowflake::created_at;
use time::Duration;
use twilight_model::application::interaction::Interaction;

use super::Intake;

/// How long Discord waits for the answer to an interaction.
const PATIENCE: Duration = Duration::seconds(3);

impl Intake {
    /// Whether Discord has told the caller that nobody answered. They may have
    /// called again since; carrying out the first call as well would surprise.
    pub(super) fn is_late(&self, interaction: &Interaction) -> bool {
        let age = self.app.clock.now() - created_at(interaction.id.get());
        let late = age > PATIENCE;
        if late {
            tracing::info!("an interaction of {age} ago is left alone");
        }
        late
    }

    pub(super) async fn interaction(&self, interaction: &Interaction) {
        let app = &*self.app;
        let at = app.clock.now();
        // Before the command, which may have something said to its caller.
        let chosen = self.record_locales(interaction).await;
        let spoken;
        let interaction = match chosen {
            Some(locale) => {
                spoken = Interaction {
                    locale: Some(locale),
                    ..interaction.clone()
                };
                &spoken
            }
            None => interaction,
        };
        let outcome = self
            .dispatcher
            .interaction(&app.rest, app, interaction, at)
            .await;
        tracing::info!(
            command = outcome.command.unwrap_or("unknown"),
            verdict = ?outcome.verdict,
            duration_ms = outcome.took.as_millis(),
            "a command was called"
        );
    }
}
