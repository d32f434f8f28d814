//! What an id of Discord's tells about when its object was made.
//!
//! <https://discord.com/developers/docs/reference#snowflakes>

use time::OffsetDateTime;

/// The moment ids count from, in Unix milliseconds: the first second of 2015.
const DISCORD_EPOCH: i128 = 1_420_070_400_000;

/// When an object with this id was made, to the millisecond.
#[must_use]
pub fn created_at(id: u64) -> OffsetDateTime {
    let millis = i128::from(id >> 22) + DISCORD_EPOCH;
    OffsetDateTime::from_unix_timestamp_nanos(millis * 1_000_000)
        .unwrap_or(OffsetDateTime::UNIX_EPOCH)
}

/// The smallest id an object made at `at` can have; 0 before Discord's time.
#[must_use]
pub fn first_id_at(at: OffsetDateTime) -> u64 {
    let millis = at.unix_timestamp_nanos() / 1_000_000 - DISCORD_EPOCH;
    u64::try_from(millis).unwrap_or_default() << 22
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;

    #[test]
    fn ids_carry_their_moment() {
        // The example of Discord's reference.
        const ID: u64 = 175_928_847_299_117_063;
        let at = datetime!(2016-04-30 11:18:25.796 UTC);

        assert_eq!(created_at(ID), at);
        assert_eq!(first_id_at(at), ID >> 22 << 22);
    }
}
