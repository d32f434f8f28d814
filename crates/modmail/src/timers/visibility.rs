//! Looks at Discord what the settings name, as `check-config --online` does, and who
//! sees the tickets beside the staff: at the start, and when permissions or what the
//! settings name change.

use std::{collections::BTreeSet, sync::Arc};

use botkit::{args, backoff::Backoff, startup::Inspection};
use serde_json::json;
use storage::discord::RoleId;
use time::{Duration, OffsetDateTime};

use super::FIRST_DELAY;
use crate::{
    App,
    online::{self, Home},
    staff_commands::StaffCommands,
    tickets::alerts::{self, Fallback},
};

/// Where it is kept what the staff were told of last.
const TOLD: &str = "tickets.visible_to";

/// Several changes at once, such as those of a new role, are looked at together.
const SETTLING: Duration = Duration::milliseconds(500);

/// The longest pause after a look that Discord did not allow.
const LONGEST_DELAY: Duration = Duration::minutes(15);

/// How long after it was not on the staff's server the bot looks whether it is.
const LOOK_AGAIN: Duration = Duration::minutes(1);

pub(super) fn start(app: &Arc<App>, inspection: Inspection, commands: StaffCommands) {
    let looking = Looking {
        app: Arc::clone(app),
        inspection,
        commands,
        warned: BTreeSet::new(),
    };
    app.stop.tasks.spawn(looking.watch());
}

struct Looking {
    app: Arc<App>,
    /// One that has found nothing.
    inspection: Inspection,
    /// Shown to whoever has what all staff have.
    commands: StaffCommands,
    /// What the log says of the settings already.
    warned: BTreeSet<String>,
}

impl Looking {
    async fn watch(mut self) {
        let app = Arc::clone(&self.app);
        let mut backoff = Backoff::new(FIRST_DELAY, LONGEST_DELAY);
        let mut hindrance = None;
        while !app.stop.soon.is_cancelled() {
            let again = match self.look(app.clock.now()).await {
                Ok(home) => {
                    backoff.reset();
                    hindrance = None;
                    (!home).then_some(LOOK_AGAIN)
                }
                Err(error) => {
                    let why = format!("{error:#}");
                    if hindrance.as_ref() != Some(&why) {
                        tracing::warn!("cannot check the settings at Discord yet: {why}");
                    }
                    hindrance = Some(why);
                    Some(backoff.next_delay())
                }
            };
            tokio::select! {
                () = app.visibility.woken() => {}
                () = app.clock.sleep(again.unwrap_or_default()), if again.is_some() => {}
                () = app.stop.soon.cancelled() => {}
            }
            app.stop.sleep(&app.clock, SETTLING).await;
        }
    }

    /// Looks, and warns of what is not fine and was fine before. Returns whether the
    /// bot is on the server of the staff.
    async fn look(&mut self, at: OffsetDateTime) -> anyhow::Result<bool> {
        let app = self.app.now();
        let changes = app.audit.changes();
        let mut inspection = self.inspection.of(Arc::clone(&app.sources));
        let found = online::inspect(&app.config, &mut inspection).await;
        let not_fine: BTreeSet<String> = inspection.not_fine().collect();
        for new in not_fine.difference(&self.warned) {
            tracing::warn!("{new}");
        }
        if found.is_ok() {
            self.warned = not_fine;
        } else {
            // What was not looked at is as it was.
            self.warned.extend(not_fine);
        }
        let found = found?;
        for (guild, may_read) in found.servers {
            app.audit.learn(guild, may_read, changes);
        }
        let Some(home) = found.home else {
            self.commands.forget();
            return Ok(false);
        };
        self.commands.show_to(home.audience).await?;
        tell(&app, &home, at).await?;
        Ok(true)
    }
}

/// Tells the staff if others see the tickets than when they were told last.
async fn tell(app: &App, home: &Home, at: OffsetDateTime) -> anyhow::Result<()> {
    let now = json!(home.seen);
    let mut tx = app.store.write().await?;
    let before = tx.settings().get(TOLD).await?;
    if before.unwrap_or_else(|| json!({})) == now {
        return Ok(());
    }
    let guild = app.tickets.guild;
    if tx.locales().of_guild(guild).await?.is_none() {
        // At a first start, before the gateway has told.
        tx.locales().set_guild(guild, &home.locale, at).await?;
    }
    tx.settings().set(TOLD, &now, None, at).await?;
    let locale = app.ticket_locale(&mut tx).await?;
    for (place, roles) in &home.seen {
        let values = args! { "place" => place.to_string(), "roles" => named(app, roles) };
        let words = app.texts.say(&locale, "alert-visible", &values);
        alerts::tell_staff(app, &mut tx, Fallback::Nowhere, words, at).await?;
    }
    app.commit(tx).await?;
    Ok(())
}

/// Roles as staff read them.
fn named(app: &App, roles: &[RoleId]) -> String {
    let everyone = app.tickets.guild.get().get();
    let names = roles.iter().map(|role| {
        if role.get().get() == everyone {
            "@everyone".to_owned()
        } else {
            format!("<@&{role}>")
        }
    });
    names.collect::<Vec<_>>().join(", ")
}
