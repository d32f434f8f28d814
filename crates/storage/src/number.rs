//! Numbers, as the database knows them.

use crate::Error;

/// The signed form of a number, since SQLite has no other. Refuses what does
/// not fit, which no id of Discord's will before the year 2084.
pub(crate) fn signed(number: u64) -> Result<i64, Error> {
    i64::try_from(number).map_err(|error| Error::Driver(sqlx::Error::Encode(error.into())))
}
