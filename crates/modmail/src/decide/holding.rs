//! Whether what a member wrote is kept from the staff for now.

use storage::{discord::RoleId, modmail::HoldReason};
use time::{Duration, OffsetDateTime};

use crate::render::Membership;

/// What is in force when a member has written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a rule of its own")]
pub struct Rules {
    /// Whether the member is blocked by a block of their own.
    pub blocked: bool,
    /// Which roles are blocked.
    pub blocked_roles: Vec<RoleId>,
    /// Whether the member is of the staff, as far as is known, or exempted, so that
    /// neither blocks of roles nor rules about accounts concern them.
    pub exempt: bool,
    /// Whether new tickets are paused.
    pub new_paused: bool,
    /// Whether everything is paused.
    pub all_paused: bool,
    /// Whether there is a raid.
    pub raid: bool,
    /// How old an account has to be.
    pub account_age: Duration,
    /// How long a member has to have been on the server.
    pub membership_age: Duration,
    /// Whether they have written as much lately as they may.
    pub flooded: bool,
}

impl Rules {
    /// Whether there is something of which people can be exempt.
    #[must_use]
    pub const fn exempts(&self) -> bool {
        !self.blocked_roles.is_empty()
            || self.raid
            || !self.account_age.is_zero()
            || !self.membership_age.is_zero()
    }
}

/// Where the message would go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// Into an open ticket.
    Open,
    /// Into a ticket that goes on.
    Closed,
    /// Into a new ticket.
    New,
    /// Where it was admitted to before: the member is asked what it is about, or was.
    Admitted,
}

/// Who has written.
#[derive(Debug, Clone, Copy)]
pub struct Writer<'a> {
    /// When their account was made.
    pub account: OffsetDateTime,
    /// What they are on the members' server; `None` until Discord was asked.
    pub membership: Option<&'a Membership>,
}

/// Whether a message is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holding {
    /// It is not.
    Pass,
    /// It is.
    Hold(HoldReason),
    /// That depends on what the member is on the server.
    Ask,
}

/// Decides whether a message is held.
#[must_use]
pub fn holding(rules: &Rules, writer: &Writer<'_>, way: Way, at: OffsetDateTime) -> Holding {
    if rules.blocked {
        return Holding::Hold(HoldReason::Blocked);
    }
    if !rules.exempt && !rules.blocked_roles.is_empty() {
        match writer.membership {
            None => return Holding::Ask,
            Some(Membership::Member { roles, .. })
                if roles.iter().any(|role| rules.blocked_roles.contains(role)) =>
            {
                return Holding::Hold(HoldReason::Blocked);
            }
            Some(_) => {}
        }
    }
    match way {
        Way::Admitted => Holding::Pass,
        _ if rules.all_paused => Holding::Hold(HoldReason::Paused),
        _ if rules.flooded => Holding::Hold(HoldReason::Flood),
        Way::Closed | Way::New if rules.new_paused => Holding::Hold(HoldReason::Paused),
        Way::New if !rules.exempt => newcomer(rules, writer, at),
        Way::Open | Way::Closed | Way::New => Holding::Pass,
    }
}

/// Decides about the first message of somebody the staff may never have heard of.
fn newcomer(rules: &Rules, writer: &Writer<'_>, at: OffsetDateTime) -> Holding {
    if rules.raid {
        return Holding::Hold(HoldReason::Raid);
    }
    if writer.account + rules.account_age > at {
        return Holding::Hold(HoldReason::Young);
    }
    if rules.membership_age.is_zero() {
        return Holding::Pass;
    }
    match writer.membership {
        None => Holding::Ask,
        Some(Membership::Member {
            since: Some(since), ..
        }) if *since + rules.membership_age > at => Holding::Hold(HoldReason::Newcomer),
        // Whoever is not there has not been there for long.
        Some(Membership::Stranger) => Holding::Hold(HoldReason::Newcomer),
        Some(Membership::Member { .. } | Membership::Unknown) => Holding::Pass,
    }
}

/// How often a member hears that what they write is refused.
const AGAIN: Duration = Duration::DAY;

/// Whether a member is told that a message is held: once, and about what is refused
/// once a day. `told` is when they last were.
#[must_use]
pub fn is_answered(reason: HoldReason, told: Option<OffsetDateTime>, at: OffsetDateTime) -> bool {
    match told {
        None => true,
        Some(told) => !reason.passes() && told + AGAIN <= at,
    }
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;
    use twilight_model::id::Id;

    use super::*;

    const NOON: OffsetDateTime = datetime!(2026-03-01 12:00 UTC);

    const HELD: fn(HoldReason) -> Holding = Holding::Hold;

    fn muted() -> RoleId {
        Id::new(5).into()
    }

    fn member(minutes: i64, roles: Vec<RoleId>) -> Membership {
        Membership::Member {
            since: Some(NOON - Duration::minutes(minutes)),
            roles,
        }
    }

    #[test]
    fn each_rule_holds_what_it_is_for() {
        let none = Rules::default();
        let blocked = Rules {
            blocked: true,
            exempt: true,
            ..Rules::default()
        };
        let role = Rules {
            blocked_roles: vec![muted()],
            ..Rules::default()
        };
        let exempt = Rules {
            exempt: true,
            raid: true,
            account_age: Duration::DAY,
            membership_age: Duration::HOUR,
            ..role.clone()
        };
        let (new_paused, all_paused, flooded) = (
            Rules {
                new_paused: true,
                exempt: true,
                ..Rules::default()
            },
            Rules {
                all_paused: true,
                exempt: true,
                ..Rules::default()
            },
            Rules {
                flooded: true,
                ..Rules::default()
            },
        );
        let raid = Rules {
            raid: true,
            ..Rules::default()
        };
        let young = Rules {
            account_age: Duration::DAY,
            ..Rules::default()
        };
        let newcomer = Rules {
            membership_age: Duration::HOUR,
            ..Rules::default()
        };
        let has_role = member(1_000, vec![muted()]);
        let (old, fresh) = (member(60, vec![]), member(59, vec![]));
        let stranger = Membership::Stranger;
        let (pass, ask) = (Holding::Pass, Holding::Ask);
        let all = |expected| [expected; 4];
        let but_admitted = |held| [held, held, held, pass];
        let first = |held| [pass, pass, held, pass];
        // What becomes of a message on each way: open, closed, new, admitted.
        let cases = [
            (&none, None, all(pass)),
            (&blocked, None, all(HELD(HoldReason::Blocked))),
            (&role, None, all(ask)),
            (&role, Some(&has_role), all(HELD(HoldReason::Blocked))),
            (&role, Some(&old), all(pass)),
            (&role, Some(&stranger), all(pass)),
            (&exempt, None, all(pass)),
            (&all_paused, None, but_admitted(HELD(HoldReason::Paused))),
            (&flooded, None, but_admitted(HELD(HoldReason::Flood))),
            (
                &new_paused,
                None,
                [
                    pass,
                    HELD(HoldReason::Paused),
                    HELD(HoldReason::Paused),
                    pass,
                ],
            ),
            (&raid, None, first(HELD(HoldReason::Raid))),
            (&young, None, first(HELD(HoldReason::Young))),
            (&newcomer, None, first(ask)),
            (&newcomer, Some(&fresh), first(HELD(HoldReason::Newcomer))),
            (&newcomer, Some(&old), all(pass)),
            (
                &newcomer,
                Some(&stranger),
                first(HELD(HoldReason::Newcomer)),
            ),
        ];
        for (rules, membership, expected) in cases {
            let writer = Writer {
                account: NOON - Duration::HOUR,
                membership,
            };
            let ways = [Way::Open, Way::Closed, Way::New, Way::Admitted];
            let found = ways.map(|way| holding(rules, &writer, way, NOON));
            assert_eq!(found, expected, "{rules:?} {membership:?}");
        }
    }

    #[test]
    fn an_account_is_old_enough_from_the_moment_on_that_is_asked_for() {
        let rules = Rules {
            account_age: Duration::DAY,
            ..Rules::default()
        };
        let at = |age| {
            let writer = Writer {
                account: NOON - age,
                membership: None,
            };
            holding(&rules, &writer, Way::New, NOON)
        };

        assert_eq!(at(Duration::DAY), Holding::Pass);
        let almost = Duration::DAY - Duration::MILLISECOND;
        assert_eq!(at(almost), HELD(HoldReason::Young));
    }

    #[test]
    fn whoever_is_held_hears_it_once_and_whoever_is_refused_once_a_day() {
        let yesterday = Some(NOON - Duration::DAY);
        let lately = Some(NOON - Duration::DAY + Duration::SECOND);
        for (reason, after_a_day) in [
            (HoldReason::Blocked, true),
            (HoldReason::Flood, true),
            (HoldReason::Paused, false),
            (HoldReason::Raid, false),
            (HoldReason::Young, false),
            (HoldReason::Newcomer, false),
        ] {
            assert!(is_answered(reason, None, NOON), "{reason:?}");
            assert!(!is_answered(reason, lately, NOON), "{reason:?}");
            let again = is_answered(reason, yesterday, NOON);
            assert_eq!(again, after_a_day, "{reason:?}");
        }
    }
}
