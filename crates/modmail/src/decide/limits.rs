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
}

/// What becomes of the message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Admission {
    /// It opens a ticket.
    Open,
    /// It waits until there is room.
    Wait,
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
        ];
        for (asked, expected) in cases {
            assert_eq!(admission(&limits, &asked, NOON), expected, "{asked:?}");
        }
    }
}
