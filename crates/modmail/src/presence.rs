//! What the bot shows of itself beside its name: what was chosen for it, or that there
//! is maintenance.

use botkit::args;
use serde::{Deserialize, Serialize};
use serde_json::json;
use storage::{
    discord::UserId,
    modmail::{Pause, Tx},
};
use time::OffsetDateTime;
use twilight_model::gateway::{
    payload::outgoing::update_presence::UpdatePresencePayload,
    presence::{Activity, ActivityType, MinimalActivity, Status},
};

use crate::App;

/// The setting that holds what was chosen.
const SETTING: &str = "presence";

/// The longest text that Discord shows, in characters.
pub(crate) const LONGEST_TEXT: usize = 128;

/// How the bot may show that it is online.
pub(crate) const STATUSES: &[&str] = &["online", "idle", "dnd", "invisible"];

/// What it may do, as Discord puts it before the text; `custom` is the text alone.
pub(crate) const ACTIVITIES: &[&str] = &["custom", "playing", "listening", "watching", "competing"];

/// What was chosen to be shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Chosen {
    /// One of [`STATUSES`].
    pub(crate) status: String,
    /// One of [`ACTIVITIES`], and its text.
    pub(crate) activity: Option<(String, String)>,
}

impl Default for Chosen {
    fn default() -> Self {
        Self {
            status: "online".to_owned(),
            activity: None,
        }
    }
}

impl Chosen {
    /// What was chosen last.
    pub(crate) async fn read(tx: &mut Tx) -> Result<Self, storage::Error> {
        let value = tx.settings().get(SETTING).await?;
        let chosen = value.and_then(|value| serde_json::from_value(value).ok());
        Ok(chosen.unwrap_or_default())
    }

    /// Stores what somebody has chosen.
    pub(crate) async fn write(
        &self,
        tx: &mut Tx,
        by: UserId,
        at: OffsetDateTime,
    ) -> Result<(), storage::Error> {
        let value = json!(self);
        tx.settings().set(SETTING, &value, Some(by), at).await
    }

    fn payload(&self) -> UpdatePresencePayload {
        let status = match self.status.as_str() {
            "idle" => Status::Idle,
            "dnd" => Status::DoNotDisturb,
            "invisible" => Status::Invisible,
            _ => Status::Online,
        };
        let activity = self.activity.as_ref();
        UpdatePresencePayload {
            activities: activity
                .map(|(kind, text)| shown(kind, text))
                .into_iter()
                .collect(),
            afk: false,
            since: None,
            status,
        }
    }
}

fn shown(kind: &str, text: &str) -> Activity {
    let kind = match kind {
        "playing" => ActivityType::Playing,
        "listening" => ActivityType::Listening,
        "watching" => ActivityType::Watching,
        "competing" => ActivityType::Competing,
        _ => ActivityType::Custom,
    };
    let text: String = text.chars().take(LONGEST_TEXT).collect();
    let activity = |name| MinimalActivity {
        kind,
        name,
        url: None,
    };
    if kind == ActivityType::Custom {
        // Discord wants a name, and shows the state alone.
        let named = activity("Custom Status".to_owned()).into();
        return Activity {
            state: Some(text),
            ..named
        };
    }
    activity(text).into()
}

/// The maintenance there is.
pub(crate) async fn maintenance(tx: &mut Tx) -> Result<Option<Pause>, storage::Error> {
    let pauses = tx.pauses().all().await?;
    Ok(pauses.into_iter().find(|pause| pause.maintenance))
}

/// Has the bot show what it is to show now.
///
/// # Errors
///
/// Returns the database's error.
pub(crate) async fn refresh(app: &App) -> Result<(), storage::Error> {
    let mut tx = app.store.read().await?;
    let chosen = match maintenance(&mut tx).await? {
        Some(pause) => {
            let locale = app.members_locale(&mut tx).await?;
            let reason = pause.reason.unwrap_or_else(|| "none".to_owned());
            let values = args! { "reason" => reason };
            let text = app.texts.say(&locale, "presence-maintenance", &values);
            Chosen {
                status: "dnd".to_owned(),
                activity: Some(("custom".to_owned(), text)),
            }
        }
        None => Chosen::read(&mut tx).await?,
    };
    app.presence.show(chosen.payload());
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_chosen_is_what_discord_shows() {
        let chosen = |kind: &str, text: &str| {
            let chosen = Chosen {
                status: "idle".to_owned(),
                activity: Some((kind.to_owned(), text.to_owned())),
            };
            let payload = chosen.payload();
            assert_eq!(payload.status, Status::Idle);
            let activity = payload.activities.into_iter().next();
            activity.map(|activity| (activity.kind, activity.name, activity.state))
        };
        let of = |kind, name: &str, state: Option<&str>| {
            Some((kind, name.to_owned(), state.map(str::to_owned)))
        };

        let watching = chosen("watching", "your messages");
        assert_eq!(watching, of(ActivityType::Watching, "your messages", None));
        let custom = chosen("custom", "write to me");
        assert_eq!(
            custom,
            of(ActivityType::Custom, "Custom Status", Some("write to me"))
        );
        let long = chosen("playing", &"é".repeat(200)).map(|(_, name, _)| name.chars().count());
        assert_eq!(long, Some(LONGEST_TEXT));
        assert_eq!(Chosen::default().payload().activities, []);
    }
}
