//! How much may begin at once.

use botkit::config::Section;
use serde::{Deserialize, Serialize};

/// What keeps a flood of members in bounds. `[limits]`
///
/// What is beyond it waits in the database and goes its way later.
#[derive(Debug, Clone, Copy, Deserialize, Serialize)]
#[serde(default, deny_unknown_fields)]
pub struct Limits {
    /// How many tickets members may open within a minute, all together.
    pub new_tickets_per_minute: u32,
    /// How many tickets may be open for a member to open another.
    pub open_tickets: u32,
    /// How many characters the message must have that opens a ticket.
    pub minimum_length: u32,
    /// How many seconds a member waits after a ticket of theirs was closed.
    pub cooldown_seconds: u32,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            new_tickets_per_minute: 120,
            open_tickets: 1_000,
            minimum_length: 0,
            cooldown_seconds: 0,
        }
    }
}

impl Section for Limits {
    const PATH: &'static str = "limits";

    fn validate(&self) -> Result<(), String> {
        if self.new_tickets_per_minute == 0 {
            return Err("`new_tickets_per_minute` must be at least 1".to_owned());
        }
        if self.cooldown_seconds > 366 * 24 * 60 * 60 {
            return Err("`cooldown_seconds` must be at most 31622400, a year".to_owned());
        }
        if self.open_tickets == 0 {
            return Err("`open_tickets` must be at least 1".to_owned());
        }
        if self.minimum_length > 1_000 {
            return Err("`minimum_length` must be at most 1000".to_owned());
        }
        Ok(())
    }
}
