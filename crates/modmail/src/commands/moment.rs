//! Moments that somebody names in a call.

use botkit::{
    args,
    command::{Ctx, Failure, Partial, Proposal, When, write_duration},
    zone::Zone,
};
use storage::modmail::Tx;
use time::{Duration, OffsetDateTime};

use crate::App;

/// Nothing is put off for longer.
const LONGEST: Duration = Duration::days(366);

/// The moment that the caller means, and the zone they live in. Refuses what is past
/// or too far ahead.
pub(super) async fn moment(
    tx: &mut Tx,
    ctx: &Ctx<'_, App>,
    when: When,
) -> Result<(OffsetDateTime, Zone), Failure> {
    let zone = ctx.app.zone(tx, ctx.origin.user.id.into()).await?;
    match when.moment(ctx.at, &zone) {
        Some(at) if at - ctx.at <= LONGEST => Ok((at, zone)),
        None if !is_beyond(when, ctx.at) => {
            let values = args! {
                "now" => ctx.at.unix_timestamp().to_string(),
                "zone" => zone.name().to_owned(),
            };
            Err(ctx.refuse("moment-past", &values))
        }
        _ => {
            let limit = args! { "limit" => write_duration(LONGEST) };
            Err(ctx.refuse("moment-too-far", &limit))
        }
    }
}

/// Whether a time that is no moment is so far ahead that none stands for it.
fn is_beyond(when: When, now: OffsetDateTime) -> bool {
    match when {
        // A day may be over in a zone before it is in UTC.
        When::On(date, _) => date - now.date() > LONGEST,
        When::After(length) => length > LONGEST,
        _ => false,
    }
}

/// What has a number, a moment and a text, proposed where its number is typed: of those
/// in which what was typed stands.
pub(super) fn proposals(
    partial: &Partial,
    zone: &Zone,
    timed: impl Iterator<Item = (i64, OffsetDateTime, String)>,
) -> Vec<Proposal> {
    let typed = partial.typed.to_lowercase();
    let proposals = timed.map(|(number, at, text)| {
        let wall = zone.wall(at);
        let (date, hour, minute) = (wall.date(), wall.hour(), wall.minute());
        Proposal {
            name: format!("#{number} · {date} {hour:02}:{minute:02} · {text}"),
            value: number.to_string(),
        }
    });
    let fits = |proposal: &Proposal| proposal.name.to_lowercase().contains(&typed);
    proposals.filter(fits).collect()
}

#[cfg(test)]
mod tests {
    use botkit::command::read_when;
    use time::macros::datetime;

    use super::*;

    #[test]
    fn what_no_moment_stands_for_is_too_far_and_not_past() {
        let now = datetime!(2026-03-13 23:30 UTC);
        for (text, beyond) in [
            ("9999-12-31 23:59", true),
            ("2026-03-13 22:00", false),
            ("2026-03-14 00:10", false),
            ("2020-01-01 09:00", false),
            ("today 9:00", false),
        ] {
            let when = read_when(text).expect(text);
            assert_eq!(is_beyond(when, now), beyond, "{text}");
        }
    }
}
