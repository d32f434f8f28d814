//! Texts in one language, and the page's words in it.

use botkit::{
    args,
    text::{TextArgs, Texts},
};
use time::{Duration, OffsetDateTime};

use super::{cut::cut, plain::plain_line};

/// Longer words are cut; no page uses such.
const LONGEST_WORD: usize = 60;

/// The texts of one language.
#[derive(Debug, Clone, Copy)]
pub struct Language<'a> {
    /// All texts.
    pub texts: &'a Texts,
    /// The language, as Discord names it.
    pub locale: &'a str,
}

/// How a moment is shown in everyone's own time.
#[derive(Debug, Clone, Copy)]
pub(super) enum Style {
    /// "five minutes ago"
    Relative,
    /// "1 March 2026 12:00"
    DateAndTime,
}

impl Language<'_> {
    /// The text of `key`.
    pub fn say(&self, key: &str, args: &TextArgs<'_>) -> String {
        self.texts.say(self.locale, key, args)
    }

    /// A word of the page; one that nobody knows stands for itself.
    pub(super) fn word(&self, kind: &str, word: &str) -> String {
        self.texts
            .find(self.locale, &format!("{kind}-{word}"), &args! {})
            .unwrap_or_else(|| cut(&plain_line(&word.replace('_', " ")), LONGEST_WORD))
    }

    /// A length of time, in its two largest units.
    pub(super) fn duration(&self, it: Duration) -> String {
        let it = it.max(Duration::ZERO);
        let (days, hours, minutes) = (
            it.whole_days(),
            it.whole_hours() % 24,
            it.whole_minutes() % 60,
        );
        let said = if days > 0 {
            self.say("duration-days", &args! { "days" => days, "hours" => hours })
        } else if hours > 0 {
            self.say(
                "duration-hours",
                &args! { "hours" => hours, "minutes" => minutes },
            )
        } else {
            self.say("duration-minutes", &args! { "minutes" => minutes })
        };
        said.trim_end().to_owned()
    }
}

/// A moment in the reader's own time zone and language.
pub(super) fn moment(at: OffsetDateTime, style: Style) -> String {
    let style = match style {
        Style::Relative => 'R',
        Style::DateAndTime => 'f',
    };
    format!("<t:{}:{style}>", at.unix_timestamp())
}

/// The mark before a component.
pub(super) fn component_mark(status: &str) -> &'static str {
    match status {
        "operational" => "🟢",
        "degraded_performance" => "🟡",
        "partial_outage" => "🟠",
        "major_outage" => "🔴",
        "under_maintenance" => "🔵",
        _ => "⚪",
    }
}

/// The mark before an incident, and before the page as a whole.
pub(super) fn impact_mark(impact: &str) -> &'static str {
    match impact {
        "minor" => "🟡",
        "major" => "🟠",
        "critical" => "🔴",
        "maintenance" => "🔵",
        _ => "⚪",
    }
}

/// The colour beside an incident; the same as its mark.
pub(super) fn impact_colour(impact: &str) -> u32 {
    match impact {
        "minor" => 0xf1_c4_0f,
        "major" => 0xe6_7e_22,
        "critical" => 0xe7_4c_3c,
        "maintenance" => 0x34_98_db,
        _ => UNKNOWN,
    }
}

/// The colour of what is well.
pub(super) const WELL: u32 = 0x2e_cc_71;
/// The colour of what nobody can judge.
pub(super) const UNKNOWN: u32 = 0x95_a5_a6;
