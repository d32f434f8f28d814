//! Texts in one language, and the page's words in it.

use botkit::{
    args,
    text::{TextArgs, Texts},
};
use time::{Duration, OffsetDateTime};

use super::{cut::cut, plain::plain_line};

/// Longer words are cut; no page uses such.
const LONGEST_WORD: usize = 60;
/// Longer titles are cut within a list.
const LISTED_TITLE: usize = 120;

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
pub(crate) enum Style {
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

    /// The last line of a list that is cut: how much there is besides.
    pub(crate) fn more(&self, count: usize) -> String {
        self.say("status-more", &args! { "count" => count })
    }

    /// A word of the page; one that nobody knows stands for itself.
    pub(crate) fn word(&self, kind: &str, word: &str) -> String {
        self.texts
            .find(self.locale, &format!("{kind}-{word}"), &args! {})
            .unwrap_or_else(|| cut(&plain_line(&word.replace('_', " ")), LONGEST_WORD))
    }

    /// A title on one line; one that says nothing is said to.
    pub(crate) fn title(&self, title: &str) -> String {
        let title = plain_line(title);
        if title.is_empty() {
            return self.say("untitled", &args! {});
        }
        title
    }

    /// A title in a list, and the one link behind words there is: ours, to the page.
    pub(crate) fn linked(&self, title: &str, link: Option<&str>) -> String {
        let title = cut(&self.title(title), LISTED_TITLE);
        // A very long address would leave no room for anything else.
        match link.filter(|link| link.len() <= 200) {
            Some(link) if !title.contains("://") => format!("[{title}]({link})"),
            _ => title,
        }
    }

    /// A length of time, in its two largest units.
    pub(crate) fn duration(&self, duration: Duration) -> String {
        let duration = duration.max(Duration::ZERO);
        let (days, hours, minutes) = (
            duration.whole_days(),
            duration.whole_hours() % 24,
            duration.whole_minutes() % 60,
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

/// A name or title in a list.
pub(crate) fn listed(text: &str) -> String {
    cut(&plain_line(text), LISTED_TITLE)
}

/// A moment in the reader's own time zone and language.
pub(crate) fn moment(at: OffsetDateTime, style: Style) -> String {
    let style = match style {
        Style::Relative => 'R',
        Style::DateAndTime => 'f',
    };
    format!("<t:{}:{style}>", at.unix_timestamp())
}

/// The mark before a component.
pub(crate) fn component_mark(status: &str) -> &'static str {
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
pub(crate) fn impact_mark(impact: &str) -> &'static str {
    match impact {
        "minor" => "🟡",
        "major" => "🟠",
        "critical" => "🔴",
        "maintenance" => "🔵",
        _ => "⚪",
    }
}

/// The colour beside an incident; the same as its mark.
pub(crate) fn impact_colour(impact: &str) -> u32 {
    match impact {
        "minor" => 0xf1_c4_0f,
        "major" => 0xe6_7e_22,
        "critical" => 0xe7_4c_3c,
        "maintenance" => 0x34_98_db,
        _ => UNKNOWN,
    }
}

/// The colour of what is well.
pub(crate) const WELL: u32 = 0x2e_cc_71;
/// The colour of what nobody can judge.
pub(crate) const UNKNOWN: u32 = 0x95_a5_a6;

/// A whole number in groups of three, as it can be read in every language.
pub(crate) fn grouped(number: f64) -> String {
    let digits = format!("{number:.0}");
    let length = digits.len();
    let mut text = String::with_capacity(length + length / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (length - index).is_multiple_of(3) {
            text.push('\u{202f}');
        }
        text.push(digit);
    }
    text
}

/// A share of 1 as a percentage with two digits that mean something.
pub(crate) fn percent(share: f64) -> String {
    let percent = share * 100.0;
    let decimals = match percent.abs() {
        percent if percent >= 10.0 || percent == 0.0 => 1,
        percent if percent >= 1.0 => 2,
        percent if percent >= 0.1 => 3,
        percent if percent >= 0.01 => 4,
        _ => 5,
    };
    format!("{percent:.decimals$}\u{202f}%")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped_in_threes() {
        let read = [0.0, 7.4, 999.0, 1_000.0, 83_210.0, 1_234_567.0].map(grouped);

        assert_eq!(
            read.map(|value| value.replace('\u{202f}', "_")),
            ["0", "7", "999", "1_000", "83_210", "1_234_567"]
        );
    }

    #[test]
    fn shares_keep_the_digits_that_matter() {
        let read = [0.0, 0.951_23, 0.05, 0.001_234, 0.000_042].map(percent);

        assert_eq!(
            read.map(|value| value.replace('\u{202f}', " ")),
            ["0.0 %", "95.1 %", "5.00 %", "0.123 %", "0.00420 %"]
        );
    }
}
