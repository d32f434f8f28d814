//! When members have waited too long, and who is told.

use storage::{discord::RoleId, modmail::Wait};
use time::{Duration, OffsetDateTime};

use crate::{config::Sla, hours::Hours};

/// What is to be told of a wait.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Warning {
    /// The last step that is reached, from 1.
    pub step: i64,
    /// How much of the time has passed by then.
    pub percent: u32,
    /// The time that is granted.
    pub limit: Duration,
    /// Whom the steps name that are reached and were not told.
    pub ping_roles: Vec<RoleId>,
}

/// When a wait is over its limit; `None` if it has none, or if that is not in sight.
#[must_use]
pub fn limit_at(sla: &Sla, hours: Option<&Hours>, wait: &Wait) -> Option<OffsetDateTime> {
    later(hours, wait.since, sla.limit(wait.first)?)
}

/// When the next step of a wait is to be told.
#[must_use]
pub fn next(sla: &Sla, hours: Option<&Hours>, wait: &Wait) -> Option<OffsetDateTime> {
    let told = usize::try_from(wait.told).ok()?;
    let step = sla.steps.get(told)?;
    moment(sla, hours, wait, step.percent)
}

/// What is to be told of a wait at a moment. Steps that were missed are told together.
#[must_use]
pub fn warning(
    sla: &Sla,
    hours: Option<&Hours>,
    wait: &Wait,
    at: OffsetDateTime,
) -> Option<Warning> {
    let limit = sla.limit(wait.first)?;
    let steps = (1..).zip(&sla.steps);
    let reached = steps.filter(|(number, step)| {
        let moment = moment(sla, hours, wait, step.percent);
        *number > wait.told && moment.is_some_and(|moment| moment <= at)
    });
    let reached: Vec<_> = reached.collect();
    let (step, last) = reached.last()?;
    let mut ping_roles: Vec<RoleId> = Vec::new();
    for role in reached.iter().flat_map(|(_, step)| &step.ping_roles) {
        if !ping_roles.contains(role) {
            ping_roles.push(*role);
        }
    }
    Some(Warning {
        step: *step,
        percent: last.percent,
        limit,
        ping_roles,
    })
}

fn moment(sla: &Sla, hours: Option<&Hours>, wait: &Wait, percent: u32) -> Option<OffsetDateTime> {
    let limit = sla.limit(wait.first)?;
    let passed = limit.whole_seconds().saturating_mul(percent.into()) / 100;
    later(hours, wait.since, Duration::seconds(passed))
}

fn later(hours: Option<&Hours>, at: OffsetDateTime, time: Duration) -> Option<OffsetDateTime> {
    match hours {
        Some(hours) => hours.after(at, time),
        None => at.checked_add(time),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use botkit::zone::Zone;
    use storage::modmail::TicketId;
    use time::macros::datetime;
    use twilight_model::id::Id;

    use super::*;
    use crate::{config::Step, hours::Span};

    /// A Monday.
    const NOON: OffsetDateTime = datetime!(2026-03-02 12:00 UTC);

    fn wait(first: bool, told: i64) -> Wait {
        Wait {
            thread_id: TicketId::new(NOON),
            number: 1,
            user_name: "ada".to_owned(),
            channel_id: None,
            claimed_by: None,
            message_id: 1.into(),
            since: NOON,
            first,
            told,
        }
    }

    fn role(id: u64) -> RoleId {
        Id::new(id).into()
    }

    fn sla() -> Sla {
        let step = |percent, roles: &[u64]| Step {
            percent,
            ping_roles: roles.iter().map(|id| role(*id)).collect(),
        };
        Sla {
            first_response_minutes: 60,
            answer_minutes: 0,
            steps: vec![step(50, &[]), step(100, &[1]), step(200, &[1, 2])],
        }
    }

    fn minutes(minutes: i64) -> OffsetDateTime {
        NOON + Duration::minutes(minutes)
    }

    #[test]
    fn each_step_comes_at_its_time_and_those_missed_come_together() {
        let step = |told, after| {
            let warning = warning(&sla(), None, &wait(true, told), minutes(after));
            warning.map(|warning| (warning.step, warning.percent, warning.ping_roles))
        };
        for (told, after, expected) in [
            (0, 29, None),
            (0, 30, Some((1, 50, vec![]))),
            (1, 59, None),
            (1, 60, Some((2, 100, vec![role(1)]))),
            (2, 119, None),
            (0, 500, Some((3, 200, vec![role(1), role(2)]))),
            (3, 500, None),
        ] {
            assert_eq!(step(told, after), expected, "{told} {after}");
            let due = next(&sla(), None, &wait(true, told));
            let is_due = due.is_some_and(|due| due <= minutes(after));
            assert_eq!(is_due, expected.is_some(), "{told} {after}");
        }
    }

    #[test]
    fn what_has_no_limit_is_never_late() {
        assert_eq!(next(&sla(), None, &wait(false, 0)), None);
        assert_eq!(limit_at(&sla(), None, &wait(false, 0)), None);
        assert_eq!(warning(&sla(), None, &wait(false, 0), minutes(9_999)), None);
    }

    #[test]
    fn nobody_is_late_while_nobody_is_there() {
        let mut week = <[Vec<Span>; 7]>::default();
        let day: Vec<Span> = Span::read("09:00-12:30").into_iter().collect();
        week[0].clone_from(&day);
        week[1] = day;
        let hours = Hours::new(Zone::default(), week, BTreeMap::new());

        let due = limit_at(&sla(), Some(&hours), &wait(true, 0));

        assert_eq!(due, Some(datetime!(2026-03-03 09:30 UTC)));
    }
}
