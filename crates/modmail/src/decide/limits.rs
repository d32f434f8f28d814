//! Whether a member may open a ticket just now.

use time::{Duration, OffsetDateTime};

use crate::config::Limits;

/// What is known when a member writes who has no ticket.
#[derive(Debug, Clone, Copy)]
pub struct Asked {
    /// How many tickets opened within the last minute.
    pub opened_lately: i64,
    /// How many are open.
    pub open: i64,
    /// When their last ticket was closed.
    pub closed_at: Option<OffsetDateTime>,
    /// How many characters the message has; `None` if it has more than text.
    pub length: Option<usize>,
    /// Whether it says nothing that anybody would open a ticket for.
    pub idle: bool,
}

/// What becomes of the message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Admission {
    /// It opens a ticket.
    Open,
    /// It waits until there is room.
    Wait,
    /// It says nothing that a ticket is opened for.
    Idle,
    /// It says too little; this many characters are wanted.
    TooShort(u32),
    /// It comes too soon; not before this moment.
    TooSoon(OffsetDateTime),
}

/// Decides about a message that would open a ticket.
#[must_use]
pub fn admission(limits: &Limits, asked: &Asked, at: OffsetDateTime) -> Admission {
    // First of all, for in a flood nobody is answered either.
    if asked.opened_lately >= limits.new_tickets_per_minute.into()
        || asked.open >= limits.open_tickets.into()
    {
        return Admission::Wait;
    }
    if asked.idle {
        return Admission::Idle;
    }
    let wanted = usize::try_from(limits.minimum_length).unwrap_or(usize::MAX);
    if asked.length.is_some_and(|length| length < wanted) {
        return Admission::TooShort(limits.minimum_length);
    }
    let cooldown = Duration::seconds(limits.cooldown_seconds.into());
    if let Some(free) = asked.closed_at.map(|closed_at| closed_at + cooldown)
        && free > at
    {
        return Admission::TooSoon(free);
    }
    Admission::Open
}

/// Whether a message says nothing but one of some words, however it is written.
#[must_use]
pub fn is_idle(words: &[String], text: &str) -> bool {
    let said = plain(text);
    words.iter().any(|word| plain(word) == said)
}

/// A text in lower case with single spaces, without what stands around it unless
/// there is nothing else.
fn plain(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let text = text.to_lowercase();
    let around = |letter: char| letter.is_ascii_punctuation() || letter == '…' || letter == ' ';
    match text.trim_matches(around) {
        "" => text,
        bare => bare.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;

    const NOON: OffsetDateTime = datetime!(2026-03-01 12:00 UTC);

    #[test]
    fn each_limit_keeps_to_itself() {
        let limits = Limits {
            new_tickets_per_minute: 3,
            open_tickets: 5,
            minimum_length: 4,
            cooldown_seconds: 60,
        };
        let asked = Asked {
            opened_lately: 0,
            open: 0,
            closed_at: None,
            length: Some(4),
            idle: false,
        };
        let closed = |seconds| Asked {
            closed_at: Some(NOON - Duration::seconds(seconds)),
            ..asked
        };
        let cases = [
            (asked, Admission::Open),
            (
                Asked {
                    length: None,
                    ..asked
                },
                Admission::Open,
            ),
            (
                Asked {
                    length: Some(3),
                    ..asked
                },
                Admission::TooShort(4),
            ),
            (closed(59), Admission::TooSoon(NOON + Duration::SECOND)),
            (closed(60), Admission::Open),
            (
                Asked {
                    opened_lately: 3,
                    ..asked
                },
                Admission::Wait,
            ),
            (Asked { open: 5, ..asked }, Admission::Wait),
            (
                Asked {
                    idle: true,
                    length: Some(3),
                    ..asked
                },
                Admission::Idle,
            ),
        ];
        for (asked, expected) in cases {
            assert_eq!(admission(&limits, &asked, NOON), expected, "{asked:?}");
        }
    }

    #[test]
    fn words_open_nothing_however_they_are_written() {
        let words = ["Thanks", "thank you", "ok", "👍"].map(str::to_owned);
        for text in ["thanks", " THANKS!!! ", "Thank  you.", "ok…", "(ok)", "👍"] {
            assert!(is_idle(&words, text), "{text}");
        }
        for text in [
            "",
            "!",
            "thanks for nothing",
            "okay",
            "thank",
            "👎",
            "not ok",
        ] {
            assert!(!is_idle(&words, text), "{text}");
        }
        assert!(!is_idle(&[], ""));
    }
}
