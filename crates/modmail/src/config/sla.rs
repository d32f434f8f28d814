//! How long members may wait, and who is told if they wait longer.

use botkit::config::Section;
use serde::{Deserialize, Serialize};
use storage::discord::RoleId;
use time::Duration;

use super::{Tickets, tickets::is_everyone};

/// A month.
const MOST_MINUTES: u32 = 31 * 24 * 60;

/// So many steps are told at most.
const MOST_STEPS: usize = 10;

/// How long members may wait. `[sla]`
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(default, deny_unknown_fields)]
pub struct Sla {
    /// Within how many minutes a member is to have their first answer; any if 0.
    pub first_response_minutes: u32,
    /// Within how many minutes they are to have each further one.
    pub answer_minutes: u32,
    /// Who is told when, one after the other.
    pub steps: Vec<Step>,
}

/// A step of the escalation.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// When so much of the time has passed.
    pub percent: u32,
    /// Which roles are pinged, besides whoever takes care of the ticket.
    #[serde(default)]
    pub ping_roles: Vec<RoleId>,
}

impl Default for Sla {
    fn default() -> Self {
        Self {
            first_response_minutes: 0,
            answer_minutes: 0,
            steps: vec![Step {
                percent: 100,
                ping_roles: Vec::new(),
            }],
        }
    }
}

impl Sla {
    /// How long a member may wait for the first answer, or for a further one.
    #[must_use]
    pub fn limit(&self, first: bool) -> Option<Duration> {
        let minutes = if first {
            self.first_response_minutes
        } else {
            self.answer_minutes
        };
        (minutes > 0).then(|| Duration::minutes(minutes.into()))
    }

    /// Whether there is any limit.
    #[must_use]
    pub fn is_on(&self) -> bool {
        self.limit(true).is_some() || self.limit(false).is_some()
    }
}

impl Section for Sla {
    const PATH: &'static str = "sla";

    fn validate(&self) -> Result<(), String> {
        for (key, minutes) in [
            ("first_response_minutes", self.first_response_minutes),
            ("answer_minutes", self.answer_minutes),
        ] {
            if minutes > MOST_MINUTES {
                return Err(format!("`{key}` must be at most {MOST_MINUTES}, a month"));
            }
        }
        if self.steps.is_empty() || self.steps.len() > MOST_STEPS {
            return Err(format!(
                "`steps` are one to {MOST_STEPS}: write for example [{{ percent = 100 }}]"
            ));
        }
        if !self.is_on() && self.steps != Self::default().steps {
            return Err(
                "`steps` come to nothing without a limit: set `first_response_minutes` or \
                 `answer_minutes`, or leave them out"
                    .to_owned(),
            );
        }
        let percents: Vec<u32> = self.steps.iter().map(|step| step.percent).collect();
        if percents
            .iter()
            .any(|percent| !(1..=10_000).contains(percent))
            || !percents.is_sorted_by(|one, next| one < next)
        {
            return Err(
                "`steps` need a `percent` from 1 to 10000 each, every one above the one before"
                    .to_owned(),
            );
        }
        Ok(())
    }
}

/// Who is told, on which server.
#[derive(Debug)]
pub(super) struct Told<'a>(pub(super) &'a Sla, pub(super) &'a Tickets);

impl Section for Told<'_> {
    const PATH: &'static str = "sla";

    fn validate(&self) -> Result<(), String> {
        let Self(sla, tickets) = self;
        let mut roles = sla.steps.iter().flat_map(|step| &step.ping_roles);
        if roles.any(|role| is_everyone(*role, tickets.guild)) {
            return Err(
                "`steps` name the server itself, that is @everyone, which the bot never pings: \
                 name the roles of the staff in `ping_roles`"
                    .to_owned(),
            );
        }
        Ok(())
    }
}
