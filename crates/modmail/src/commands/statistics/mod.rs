//! How tickets went, and who waits.

mod picture;
mod sla;
mod stats;

use botkit::command::{Registry, write_duration};
use time::Duration;

use self::{sla::Waiting, stats::Stats};
use crate::App;

/// Adds the commands of this subject.
pub(super) fn register(registry: Registry<App>) -> Registry<App> {
    registry.with::<Stats>().with::<Waiting>()
}

/// A length of time with no more digits than tell something.
fn rounded(length: Duration) -> String {
    let seconds = length.whole_seconds();
    let unit = match seconds {
        ..3_600 => 1,
        3_600..172_800 => 60,
        _ => 3_600,
    };
    write_duration(Duration::seconds(seconds - seconds % unit))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_times_have_no_seconds() {
        for (seconds, written) in [
            (0, "0s"),
            (75, "1m15s"),
            (3_725, "1h2m"),
            (90_061, "1d1h1m"),
            (180_061, "2d2h"),
        ] {
            assert_eq!(rounded(Duration::seconds(seconds)), written);
        }
    }
}
