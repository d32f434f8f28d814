//! How much of a page is taken in. What is beyond is left out, and its count told in the log.
//!
//! Whoever controls a page, or the connection to it, must not be able to fill the disk, to keep the bot from stopping,
//! or to flood servers. Real pages are far below: the largest known has some 600 components, and lists hold 50
//! incidents.

use time::{Duration, OffsetDateTime, macros::datetime};

/// Bytes of one document.
pub const DOCUMENT: usize = 2 * 1024 * 1024;
/// Redirects that are followed on the way to one document.
pub const REDIRECTS: usize = 3;

/// Components and groups of a page.
pub const COMPONENTS: usize = 2_000;
/// Incidents of one list.
pub const INCIDENTS: usize = 1_000;
/// Maintenances of one list.
pub const MAINTENANCES: usize = 1_000;
/// Updates of one incident.
pub const UPDATES: usize = 200;
/// Components that one incident or one update names.
pub const AFFECTED: usize = 200;
/// Points of one file of measured values, the newest; real files hold a day of minutes.
pub const POINTS: usize = 10_000;
/// Characters of an id, a status or a component's name.
pub const WORD: usize = 200;

/// Alerts of one kind that one reading causes for one recipient; further ones are summed up in one more.
pub const ALERTS: usize = 10;

/// No page tells of anything older.
pub const OLDEST: OffsetDateTime = datetime!(2000-01-01 00:00 UTC);
/// How far a page's clock may be ahead of ours.
pub const AHEAD: Duration = Duration::DAY;
/// How far the page's clock and ours may differ before the log says so.
pub const APART: Duration = Duration::minutes(5);
/// How far ahead a maintenance may be planned.
pub const PLANNED: Duration = Duration::days(10 * 365);

/// Examples of what could not be used, in one line of the log.
pub const EXAMPLES: usize = 3;
/// Characters of one example.
pub const EXAMPLE: usize = 200;

/// A moment that a page claims for something that has happened, unless it cannot be true.
pub fn likely(claimed: OffsetDateTime, now: OffsetDateTime) -> Option<OffsetDateTime> {
    (OLDEST..=now + AHEAD).contains(&claimed).then_some(claimed)
}
