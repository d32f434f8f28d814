//! How long what is over is kept.

use std::{collections::BTreeMap, str::FromStr};

use serde::Deserialize;

use crate::Bot;

/// The fewest days what was done at Discord is kept: until then it may still be
/// asked for.
const FEWEST: u32 = 7;

/// Something of which old rows can go.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Subject {
    /// What was said in tickets that are closed, with its files.
    Messages,
    /// The copies of files in tickets that are closed.
    Files,
    /// Measured values; what they were on average stays.
    Metrics,
    /// States of the whole page.
    Status,
    /// States of its parts.
    Components,
    /// Trouble that people reported.
    Reports,
    /// Who was told what.
    Alerts,
    /// Which commands were used.
    Commands,
    /// Events that were dealt with.
    Inbox,
    /// Changes at Discord that were made or given up.
    Outbox,
    /// Who changed what.
    Audit,
}

impl Subject {
    /// All of them.
    pub const ALL: [Self; 11] = [
        Self::Messages,
        Self::Files,
        Self::Metrics,
        Self::Status,
        Self::Components,
        Self::Reports,
        Self::Alerts,
        Self::Commands,
        Self::Inbox,
        Self::Outbox,
        Self::Audit,
    ];

    /// What it is called in settings.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Messages => "messages",
            Self::Files => "files",
            Self::Metrics => "metrics",
            Self::Status => "status",
            Self::Components => "components",
            Self::Reports => "reports",
            Self::Alerts => "alerts",
            Self::Commands => "commands",
            Self::Inbox => "inbox",
            Self::Outbox => "outbox",
            Self::Audit => "audit",
        }
    }

    /// Whether a bot has such rows.
    pub(crate) const fn is_of(self, bot: Bot) -> bool {
        match self {
            Self::Inbox | Self::Outbox | Self::Audit => true,
            Self::Messages | Self::Files => matches!(bot, Bot::Modmail),
            _ => matches!(bot, Bot::Pulse),
        }
    }
}

/// For how many days something is kept; 0 is for ever.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// What.
    pub subject: Subject,
    /// How many days.
    pub days: u32,
}

impl FromStr for Period {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let read = || {
            let (name, days) = text.split_once('=')?;
            let subject = Subject::ALL.into_iter().find(|item| item.name() == name)?;
            let days = days.parse().ok()?;
            Some(Self { subject, days })
        };
        read().ok_or_else(|| {
            format!(
                "`{text}` is not of the form outbox=30; the names are those of the keys under [retention] in the example settings"
            )
        })
    }
}

/// How long what is over is kept. What is not named stays for ever.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Retention(BTreeMap<Subject, u32>);

impl Retention {
    /// What holds for a bot unless somebody says otherwise.
    pub fn of(bot: Bot) -> Self {
        match bot {
            Bot::Modmail => ModmailRetention::default().into(),
            Bot::Pulse => PulseRetention::default().into(),
        }
    }

    /// Says how long something is kept.
    pub fn set(&mut self, period: Period) {
        self.0.insert(period.subject, period.days);
    }

    /// What is wrong with it.
    ///
    /// # Errors
    ///
    /// Returns a sentence that names the first wrong key.
    pub fn check(&self) -> Result<(), String> {
        for subject in [Subject::Inbox, Subject::Outbox] {
            if (1..FEWEST).contains(&self.0.get(&subject).copied().unwrap_or_default()) {
                let name = subject.name();
                return Err(format!(
                    "the bot still needs what is younger; `{name}` must be 0, to keep everything, or at least {FEWEST}"
                ));
            }
        }
        Ok(())
    }

    /// What of a bot goes after how many days.
    pub(super) fn periods(&self, bot: Bot) -> impl Iterator<Item = Period> {
        let periods = self.0.iter().map(|(subject, days)| Period {
            subject: *subject,
            days: *days,
        });
        periods.filter(move |period| period.days > 0 && period.subject.is_of(bot))
    }
}

/// The periods of modmail, in days. 0 is for ever, which is the default.
/// `[retention]`
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ModmailRetention {
    /// What was said in tickets, after they were closed.
    pub messages: u32,
    /// The copies of files in tickets, after those were closed.
    pub files: u32,
    /// Events that were dealt with.
    pub inbox: u32,
    /// Changes at Discord that were made or given up.
    pub outbox: u32,
    /// Who changed what.
    pub audit: u32,
}

/// The periods of pulse, in days. 0 is for ever. `[retention]`
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PulseRetention {
    /// Measured values.
    pub metrics: u32,
    /// States of the whole page.
    pub status: u32,
    /// States of its parts.
    pub components: u32,
    /// Trouble that people reported.
    pub reports: u32,
    /// Who was told what.
    pub alerts: u32,
    /// Which commands were used.
    pub commands: u32,
    /// Events that were dealt with.
    pub inbox: u32,
    /// Changes at Discord that were made or given up.
    pub outbox: u32,
    /// Who changed what.
    pub audit: u32,
}

impl Default for PulseRetention {
    /// As documented with the schema; the rest stays.
    fn default() -> Self {
        Self {
            metrics: 90,
            status: 180,
            components: 180,
            reports: 365,
            alerts: 30,
            commands: 0,
            inbox: 0,
            outbox: 0,
            audit: 0,
        }
    }
}

impl From<ModmailRetention> for Retention {
    fn from(modmail_retention: ModmailRetention) -> Self {
        Self(BTreeMap::from([
            (Subject::Messages, modmail_retention.messages),
            (Subject::Files, modmail_retention.files),
            (Subject::Inbox, modmail_retention.inbox),
            (Subject::Outbox, modmail_retention.outbox),
            (Subject::Audit, modmail_retention.audit),
        ]))
    }
}

impl From<PulseRetention> for Retention {
    fn from(pulse_retention: PulseRetention) -> Self {
        Self(BTreeMap::from([
            (Subject::Metrics, pulse_retention.metrics),
            (Subject::Status, pulse_retention.status),
            (Subject::Components, pulse_retention.components),
            (Subject::Reports, pulse_retention.reports),
            (Subject::Alerts, pulse_retention.alerts),
            (Subject::Commands, pulse_retention.commands),
            (Subject::Inbox, pulse_retention.inbox),
            (Subject::Outbox, pulse_retention.outbox),
            (Subject::Audit, pulse_retention.audit),
        ]))
    }
}
