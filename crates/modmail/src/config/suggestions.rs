//! What members suggest.

use botkit::config::Section;
use serde::{Deserialize, Serialize};
use storage::discord::ChannelId;

/// The most characters that a suggestion may be allowed: those of an embed.
const MOST: u32 = 4_000;

/// What members suggest. `[suggestions]`
#[derive(Debug, Clone, Copy, Deserialize, Serialize)]
#[serde(default, deny_unknown_fields)]
pub struct Suggestions {
    /// Where suggestions are posted. Members can make some if there is one.
    pub channel: Option<ChannelId>,
    /// How many somebody may make within 24 hours.
    pub per_day: u32,
    /// How many characters one may have.
    pub longest: u32,
}

impl Default for Suggestions {
    fn default() -> Self {
        Self {
            channel: None,
            per_day: 3,
            longest: 1_000,
        }
    }
}

impl Section for Suggestions {
    const PATH: &'static str = "suggestions";

    fn validate(&self) -> Result<(), String> {
        if self.per_day == 0 {
            return Err(
                "`per_day` must be at least 1; leave out `channel` to take no suggestions"
                    .to_owned(),
            );
        }
        if !(1..=MOST).contains(&self.longest) {
            return Err(format!("`longest` must be from 1 to {MOST}"));
        }
        Ok(())
    }
}
