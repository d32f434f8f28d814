//! How tickets end, and show how they stand.

use botkit::config::Section;
use serde::{Deserialize, Serialize};
use storage::discord::ChannelId;
use time::Duration;

use super::tags;

/// The most letters of a mark in a channel's name.
const LONGEST_MARK: usize = 8;

/// No ticket waits longer for its member, in hours: a year.
const LONGEST_IDLE: u32 = 366 * 24;

/// How tickets end. `[closing]`
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(default, deny_unknown_fields)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a setting of its own"
)]
pub struct Closing {
    /// What becomes of the channel.
    pub on_close: OnClose,
    /// Where channels of closed tickets go, if they are archived.
    pub archive_category: Option<ChannelId>,
    /// Whether the staff have to say why they close a ticket.
    pub require_reason: bool,
    /// Whether a message of the member calls off what is planned.
    pub cancel_on_message: bool,
    /// After how many hours without an answer a member is warned that their
    /// ticket closes; never if 0.
    pub idle_hours: u32,
    /// How many hours they have then.
    pub idle_grace_hours: u32,
    /// Whether members may close their tickets.
    pub by_member: bool,
    /// Where it is told how members rate a ticket that is over. They are asked
    /// if there is one.
    pub ratings_channel: Option<ChannelId>,
    /// Where it is told that a ticket closed, with what was said in it.
    pub log_channel: Option<ChannelId>,
    /// Whether a ticket ends when its member leaves the server.
    pub on_leave: bool,
    /// For how many minutes a message of the member takes up the ticket that
    /// was closed, instead of opening another; 0 for never.
    pub reopen_within_minutes: u32,
}

impl Closing {
    /// How long a member may leave the staff without an answer, if tickets close
    /// for that.
    #[must_use]
    pub fn idle(&self) -> Option<Duration> {
        (self.idle_hours > 0).then(|| Duration::hours(self.idle_hours.into()))
    }

    /// How long they have after the warning.
    #[must_use]
    pub fn idle_grace(&self) -> Duration {
        Duration::hours(self.idle_grace_hours.into())
    }
}

/// What becomes of the channel of a closed ticket.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum OnClose {
    /// It is deleted.
    Delete,
    /// It is kept: moved to another category, or archived if it is a post.
    Archive,
}

/// How tickets show how they stand. `[status]`
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(default, deny_unknown_fields)]
pub struct Status {
    /// Whether the channel's name tells it.
    pub in_name: bool,
    /// Stands before the name while the staff are to answer.
    pub waiting_for_staff: String,
    /// Stands before the name while the member is to answer.
    pub waiting_for_member: String,
    /// Stands before the name while the ticket is put aside.
    pub snoozed: String,
    /// The tags of the forum that tell it in place of the name, where tickets
    /// are posts.
    pub tags: StatusTags,
}

/// The tags of a forum that tell how a ticket stands, by their ids.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(default, deny_unknown_fields)]
pub struct StatusTags {
    /// While the staff are to answer.
    #[serde(deserialize_with = "tags::one")]
    pub waiting_for_staff: Option<u64>,
    /// While the member is to answer.
    #[serde(deserialize_with = "tags::one")]
    pub waiting_for_member: Option<u64>,
    /// While the ticket is put aside.
    #[serde(deserialize_with = "tags::one")]
    pub snoozed: Option<u64>,
}

impl StatusTags {
    /// Those there are.
    #[must_use]
    pub fn all(&self) -> Vec<u64> {
        let all = [
            self.waiting_for_staff,
            self.waiting_for_member,
            self.snoozed,
        ];
        all.into_iter().flatten().collect()
    }
}

impl Default for Closing {
    fn default() -> Self {
        Self {
            on_close: OnClose::Delete,
            archive_category: None,
            require_reason: false,
            cancel_on_message: true,
            idle_hours: 0,
            idle_grace_hours: 24,
            by_member: false,
            ratings_channel: None,
            log_channel: None,
            on_leave: false,
            reopen_within_minutes: 0,
        }
    }
}

impl Default for Status {
    fn default() -> Self {
        Self {
            in_name: true,
            waiting_for_staff: "🔴".to_owned(),
            waiting_for_member: "🔵".to_owned(),
            snoozed: "💤".to_owned(),
            tags: StatusTags::default(),
        }
    }
}

impl Section for Closing {
    const PATH: &'static str = "closing";

    fn validate(&self) -> Result<(), String> {
        if self.on_close == OnClose::Archive && self.archive_category.is_none() {
            return Err(
                "`on_close = \"archive\"` needs an `archive_category`: make a category for closed \
                 tickets and name it there"
                    .to_owned(),
            );
        }
        for (key, hours) in [
            ("idle_hours", self.idle_hours),
            ("idle_grace_hours", self.idle_grace_hours),
        ] {
            if hours > LONGEST_IDLE {
                return Err(format!("`{key}` must be at most {LONGEST_IDLE}, a year"));
            }
        }
        if self.reopen_within_minutes > LONGEST_IDLE * 60 {
            return Err(format!(
                "`reopen_within_minutes` must be at most {}, a year",
                LONGEST_IDLE * 60
            ));
        }
        if self.idle_grace_hours == 0 {
            return Err(
                "`idle_grace_hours` must be at least 1, or members could not act on the warning"
                    .to_owned(),
            );
        }
        Ok(())
    }
}

impl Section for Status {
    const PATH: &'static str = "status";

    fn validate(&self) -> Result<(), String> {
        let marks = [
            ("waiting_for_staff", &self.waiting_for_staff),
            ("waiting_for_member", &self.waiting_for_member),
            ("snoozed", &self.snoozed),
        ];
        for (key, mark) in marks {
            if mark.chars().count() > LONGEST_MARK || mark.chars().any(char::is_whitespace) {
                return Err(format!(
                    "`{key}` must have at most {LONGEST_MARK} letters and no spaces"
                ));
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Config;

    fn closing(toml: &str) -> Result<Closing, String> {
        let config = format!(
            "[database]\npath = \"modmail.sqlite\"\n[tickets]\nguild = 10000000000000001\n\
             category = 10000000000000002\n[staff]\nowners = [10000000000000003]\n[closing]\n{toml}\n"
        );
        let config: Config = botkit::config::parse(&config).map_err(|error| error.to_string())?;
        config.closing.validate().map(|()| config.closing)
    }

    #[test]
    fn an_archive_has_a_place() {
        let nowhere = closing("on_close = \"archive\"");

        assert!(nowhere.is_err_and(|error| error.contains("archive_category")));
    }

    #[test]
    fn the_ids_of_tags_may_stand_in_quotes() -> anyhow::Result<()> {
        let tags = serde_json::json!({ "waiting_for_staff": "71", "waiting_for_member": 72 });

        let tags: StatusTags = serde_json::from_value(tags)?;

        assert_eq!(tags.all(), [71, 72]);
        Ok(())
    }

    #[test]
    fn a_mark_leaves_room_for_the_name() {
        let status = Status {
            snoozed: "put aside".to_owned(),
            ..Status::default()
        };

        assert!(
            status
                .validate()
                .is_err_and(|error| error.contains("snoozed"))
        );
    }
}
