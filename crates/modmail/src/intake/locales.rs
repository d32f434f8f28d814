//! Which languages people and servers speak, as far as Discord tells.
//!
//! A person's comes with what they call or press, and with nothing else; a
//! server's also when it is seen first and when it changes.

use std::{sync::Arc, time::Duration};

use botkit::gateway::EventGuard;
use storage::discord::{GuildId, UserId};
use twilight_model::application::interaction::Interaction;

use super::Intake;
use crate::App;

/// How long storing a language may hold up the answer, for which Discord waits
/// three seconds.
const LONGEST: Duration = Duration::from_millis(500);

impl Intake {
    /// Stores a server's language, if tickets have to do with the server.
    pub(super) fn guild_speaks(self: &Arc<Self>, guild: GuildId, locale: &str, guard: EventGuard) {
        if !concerns(&self.app, guild) {
            return guard.done();
        }
        let (this, locale) = (Arc::clone(self), locale.to_owned());
        self.servers.run(guild, async move {
            this.record_guild(guild, &locale).await;
            guard.done();
        });
    }

    /// Stores a server's language.
    pub(super) async fn record_guild(&self, guild: GuildId, locale: &str) {
        if let Err(error) = self.record(None, Some((guild, locale))).await {
            // The next call on the server, or the next start, brings it again.
            tracing::error!("cannot store a server's language: {error}");
        }
    }

    /// Stores the languages that come with an interaction, and returns the one that
    /// whoever called has chosen instead. That they cannot be stored is no reason to
    /// leave it unanswered.
    pub(super) async fn record_locales(&self, interaction: &Interaction) -> Option<String> {
        let user = interaction.author_id().map(UserId::from);
        let guild = interaction.guild_id.map(GuildId::from);
        let guild = guild.filter(|guild| concerns(&self.app, *guild));
        let user = user.zip(interaction.locale.as_deref());
        let guild = guild.zip(interaction.guild_locale.as_deref());
        match tokio::time::timeout(LONGEST, self.record(user, guild)).await {
            Ok(Ok(chosen)) => return chosen,
            Ok(Err(error)) => tracing::error!("cannot store a language: {error}"),
            // The next call brings it again.
            Err(_elapsed) => tracing::warn!("the database is too busy to store a language"),
        }
        None
    }

    /// Stores what is not known yet, without the one writer where nothing is new. Returns
    /// the language that the person has chosen, if they have.
    async fn record(
        &self,
        user: Option<(UserId, &str)>,
        guild: Option<(GuildId, &str)>,
    ) -> Result<Option<String>, storage::Error> {
        let mut tx = self.app.store.read().await?;
        let (mut is_new, mut chosen) = (false, None);
        if let Some((user, locale)) = user {
            is_new |= tx.locales().of_client(user).await?.as_deref() != Some(locale);
            chosen = tx.locales().chosen_by(user).await?;
        }
        if let Some((guild, locale)) = guild {
            is_new |= tx.locales().of_guild(guild).await?.as_deref() != Some(locale);
        }
        drop(tx);
        if !is_new {
            return Ok(chosen);
        }
        let at = self.app.clock.now();
        let mut tx = self.app.store.write().await?;
        if let Some((user, locale)) = user {
            tx.locales().set_user(user, locale, at).await?;
        }
        if let Some((guild, locale)) = guild {
            tx.locales().set_guild(guild, locale, at).await?;
        }
        tx.commit().await?;
        Ok(chosen)
    }
}

/// Whether tickets have to do with a server.
pub(super) fn concerns(app: &App, guild: GuildId) -> bool {
    guild == app.tickets.guild || guild == app.tickets.members()
}
