//! Which messages are held until the staff have seen them, or open nothing.

use botkit::config::Section;
use serde::{Deserialize, Serialize};
use time::Duration;

/// Ten years.
const MOST_HOURS: u32 = 87_600;

/// A day.
const MOST_MINUTES: u32 = 1_440;

/// Discord's limit for a message, in characters.
const LONGEST_ANSWER: usize = 2_000;

/// What keeps strangers, floods and accidents from opening tickets. `[rules]`
///
/// What is held waits in a list until the staff let it in or discard it.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(default, deny_unknown_fields)]
pub struct Rules {
    /// How many hours old the account must be that opens a ticket.
    pub minimum_account_hours: u32,
    /// How many hours its owner must have been on the server.
    pub minimum_membership_hours: u32,
    /// How many messages a member may write into their ticket within a minute.
    pub messages_per_minute: u32,
    /// How many new accounts open tickets until that counts as a raid.
    pub raid_openings: u32,
    /// Within how many minutes.
    pub raid_minutes: u32,
    /// How many hours old an account is at most that counts.
    pub raid_account_hours: u32,
    /// What opens no ticket if a message says nothing else.
    pub idle_words: Vec<String>,
    /// What whoever writes only that is answered; nothing if empty.
    pub idle_answer: String,
}

impl Default for Rules {
    fn default() -> Self {
        Self {
            minimum_account_hours: 0,
            minimum_membership_hours: 0,
            messages_per_minute: 0,
            raid_openings: 0,
            raid_minutes: 10,
            raid_account_hours: 168,
            idle_words: Vec::new(),
            idle_answer: String::new(),
        }
    }
}

impl Rules {
    /// How old an account must be.
    #[must_use]
    pub fn account_age(&self) -> Duration {
        Duration::hours(self.minimum_account_hours.into())
    }

    /// How long its owner must have been on the server.
    #[must_use]
    pub fn membership_age(&self) -> Duration {
        Duration::hours(self.minimum_membership_hours.into())
    }
}

impl Section for Rules {
    const PATH: &'static str = "rules";

    fn validate(&self) -> Result<(), String> {
        for (key, hours) in [
            ("minimum_account_hours", self.minimum_account_hours),
            ("minimum_membership_hours", self.minimum_membership_hours),
            ("raid_account_hours", self.raid_account_hours),
        ] {
            if hours > MOST_HOURS {
                return Err(format!("`{key}` must be at most {MOST_HOURS}, ten years"));
            }
        }
        if !(1..=MOST_MINUTES).contains(&self.raid_minutes) {
            return Err(format!(
                "`raid_minutes` must be at least 1 and at most {MOST_MINUTES}, a day"
            ));
        }
        if self.raid_openings > 0 && self.raid_account_hours == 0 {
            return Err(
                "`raid_account_hours` must be at least 1, for no account is younger than 0 hours; \
                 to leave raids to the staff, write `raid_openings = 0`"
                    .to_owned(),
            );
        }
        if self.idle_words.iter().any(|word| word.trim().is_empty()) {
            return Err("`idle_words` has an empty word: leave it out".to_owned());
        }
        if self.idle_answer.chars().count() > LONGEST_ANSWER {
            return Err(format!(
                "`idle_answer` must have at most {LONGEST_ANSWER} characters"
            ));
        }
        if !self.idle_answer.is_empty() && self.idle_words.is_empty() {
            return Err(
                "`idle_answer` answers nothing without `idle_words`: write some, such as \
                 [\"thanks\", \"ok\"], or leave it out"
                    .to_owned(),
            );
        }
        Ok(())
    }
}
