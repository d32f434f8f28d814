//! The page's own time: the machine's, moved forward on request.

use time::{Duration, OffsetDateTime};

/// Says when things on the page happen.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Clock {
    ahead: Duration,
}

impl Clock {
    /// The current moment on the page, in UTC.
    #[expect(clippy::disallowed_methods, reason = "this is the one allowed caller")]
    pub(crate) fn now(self) -> OffsetDateTime {
        OffsetDateTime::now_utc() + self.ahead
    }

    /// Moves the hands forward.
    pub(crate) fn advance(&mut self, by: Duration) {
        self.ahead += by;
    }
}
