//! What staff are told about the member of a ticket.

use botkit::{args, delivery::Body, text::Texts};
use serde::{Deserialize, Serialize};
use storage::{discord::UserId, modmail::Membership};
use time::OffsetDateTime;

use crate::{event::Doing, name::inert};

/// How much of a reason is shown, in characters. Discord takes 512.
const LONGEST_REASON: usize = 512;

/// What happened to a member on their server.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// They left, or were removed.
    Left,
    /// They joined.
    Joined,
    /// They were banned, and so left.
    Banned,
    /// They may join again.
    Unbanned,
    /// They are timed out until this second, or not.
    TimedOut {
        /// In Unix seconds.
        until: Option<i64>,
    },
}

/// The member it happened to.
#[derive(Debug, Clone, Copy)]
pub struct Who<'a> {
    /// Their id.
    pub id: UserId,
    /// The name they show.
    pub name: &'a str,
}

/// What an open ticket does about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rules {
    /// Whether it is known who leaves and joins.
    pub watched: bool,
    /// Whether a ticket ends when its member leaves.
    pub on_leave: bool,
}

/// What follows for a ticket.
#[derive(Debug, PartialEq)]
pub struct Told {
    /// What its staff read.
    pub words: Body,
    /// What they know then.
    pub known: Membership,
    /// Whether the ticket ends.
    pub ends: bool,
    /// Whether an end for the member's leaving is called off.
    pub back: bool,
}

/// Decides what follows for an open ticket; nothing if its staff know already.
#[must_use]
pub(crate) fn tell(
    texts: &Texts,
    locale: &str,
    rules: Rules,
    known: &Membership,
    who: Who<'_>,
    (change, doing): (Change, &Doing),
    at: OffsetDateTime,
) -> Option<Told> {
    let mut now = known.clone();
    let mut said = args! { "name" => inert(who.name), "member" => who.id.to_string() };
    let leaves = match change {
        Change::Left => true,
        Change::Banned => rules.watched && !known.user_left,
        _ => false,
    };
    let ends = leaves && rules.on_leave;
    let key = match change {
        Change::Left if known.user_left => return None,
        Change::Left if ends => "member-left-ends",
        Change::Left => "member-left",
        Change::Joined => "member-joined",
        Change::Banned => {
            let by = doing.by.map(|by| by.to_string());
            said.set("staff", by.unwrap_or_default());
            let reason = doing.reason.as_deref().unwrap_or_default();
            let reason: String = reason.chars().take(LONGEST_REASON).collect();
            said.set("reason", inert(&reason));
            match (doing.by.is_some(), doing.reason.is_some()) {
                (true, true) => "member-banned-by-with-reason",
                (true, false) => "member-banned-by",
                (false, true) => "member-banned-with-reason",
                (false, false) => "member-banned",
            }
        }
        Change::Unbanned => "member-unbanned",
        Change::TimedOut { until } => {
            let until = until.and_then(|until| OffsetDateTime::from_unix_timestamp(until).ok());
            let lasting = |moment: &OffsetDateTime| *moment > at;
            now.timed_out_until = until.filter(lasting);
            if now.timed_out_until == known.timed_out_until.filter(lasting) {
                return None;
            }
            match now.timed_out_until {
                Some(until) => {
                    said.set("moment", until.unix_timestamp().to_string());
                    "member-timed-out"
                }
                None => "member-timeout-over",
            }
        }
    };
    now.user_left = (known.user_left || leaves) && change != Change::Joined;
    Some(Told {
        words: Body::text(texts.say(locale, key, &said)),
        known: now,
        ends,
        back: change == Change::Joined,
    })
}

#[cfg(test)]
mod tests {
    use time::{Duration, macros::datetime};
    use twilight_model::id::Id;

    use super::*;

    const NOON: OffsetDateTime = datetime!(2026-03-01 12:00 UTC);

    const HERE: Membership = Membership {
        user_left: false,
        timed_out_until: None,
    };

    const GONE: Membership = Membership {
        user_left: true,
        timed_out_until: None,
    };

    fn told(known: &Membership, change: Change) -> anyhow::Result<Option<Told>> {
        told_as(known, change, "ada", &Doing::default(), false)
    }

    fn told_as(
        known: &Membership,
        change: Change,
        name: &str,
        doing: &Doing,
        on_leave: bool,
    ) -> anyhow::Result<Option<Told>> {
        let rules = Rules {
            watched: true,
            on_leave,
        };
        let who = Who {
            id: Id::new(5).into(),
            name,
        };
        let texts = crate::texts()?;
        Ok(tell(
            &texts,
            "en-US",
            rules,
            known,
            who,
            (change, doing),
            NOON,
        ))
    }

    #[test]
    fn nobody_leaves_twice_and_a_ban_means_leaving() -> anyhow::Result<()> {
        for (known, change, left) in [
            (HERE, Change::Left, Some(true)),
            (GONE, Change::Left, None),
            (HERE, Change::Banned, Some(true)),
            (GONE, Change::Banned, Some(true)),
            (GONE, Change::Unbanned, Some(true)),
            (GONE, Change::Joined, Some(false)),
        ] {
            let told = told(&known, change)?;
            assert_eq!(told.map(|told| told.known.user_left), left, "{change:?}");
        }
        Ok(())
    }

    #[test]
    fn a_ticket_ends_only_for_leaving_and_where_that_is_wanted() -> anyhow::Result<()> {
        let nobody = Doing::default();
        for (known, change, ends) in [
            (HERE, Change::Left, true),
            (HERE, Change::Banned, true),
            (GONE, Change::Banned, false),
            (GONE, Change::Joined, false),
        ] {
            let told = told_as(&known, change, "ada", &nobody, true)?;
            assert_eq!(told.map(|told| told.ends), Some(ends), "{change:?}");
            let told = told_as(&known, change, "ada", &nobody, false)?;
            assert_eq!(told.map(|told| told.ends), Some(false), "{change:?}");
        }
        Ok(())
    }

    #[test]
    fn a_timeout_is_told_when_it_changes() -> anyhow::Result<()> {
        let hour = NOON + Duration::HOUR;
        let until = |moment: OffsetDateTime| Change::TimedOut {
            until: Some(moment.unix_timestamp()),
        };
        let timed_out = Membership {
            timed_out_until: Some(hour),
            ..HERE
        };
        let was_timed_out = Membership {
            timed_out_until: Some(NOON - Duration::HOUR),
            ..HERE
        };
        let none = Change::TimedOut { until: None };
        for (known, change, expected) in [
            (&HERE, until(hour), Some(Some(hour))),
            (&timed_out, until(hour), None),
            (&timed_out, none, Some(None)),
            (&HERE, none, None),
            (&HERE, until(NOON - Duration::SECOND), None),
            (&was_timed_out, none, None),
        ] {
            let told = told(known, change)?;
            assert_eq!(told.map(|told| told.known.timed_out_until), expected);
        }
        Ok(())
    }

    #[test]
    fn a_name_and_a_reason_are_shown_as_they_are() -> anyhow::Result<()> {
        let doing = Doing {
            by: Some(Id::new(9).into()),
            reason: Some("**spam** @everyone".to_owned()),
        };

        let told = told_as(&HERE, Change::Banned, "<@&7> [a](b)", &doing, false)?;

        let words = told.map(|told| told.words).unwrap_or_default();
        assert!(words.content.contains("\\*\\*spam\\*\\*"), "{words:?}");
        assert!(words.content.contains("\\<\\@\\&7\\>"), "{words:?}");
        assert!(words.content.contains("<@9>"), "{words:?}");
        assert_eq!((words.ping_users, words.ping_roles), (vec![], vec![]));
        Ok(())
    }
}
