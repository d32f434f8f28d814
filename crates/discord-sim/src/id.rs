//! Discord's identifiers, which are moments in disguise.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use time::{Duration, OffsetDateTime};

/// The first millisecond of 2015, from which identifiers count.
const EPOCH_MILLIS: i128 = 1_420_070_400_000;

/// The identifier of anything: a person, a server, a channel, a message.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(u64);

impl Id {
    /// The identifier with this number.
    pub const fn new(number: u64) -> Self {
        Self(number)
    }

    /// The number itself.
    pub const fn get(self) -> u64 {
        self.0
    }

    /// When the thing it names came to be.
    pub fn created_at(self) -> OffsetDateTime {
        let nanos = (i128::from(self.0 >> 22) + EPOCH_MILLIS) * 1_000_000;
        OffsetDateTime::from_unix_timestamp_nanos(nanos).unwrap_or(OffsetDateTime::UNIX_EPOCH)
    }

    /// The shard that serves this server when there are `count` of them.
    pub(crate) fn shard(self, count: u32) -> u32 {
        let shard = (self.0 >> 22) % u64::from(count.max(1));
        u32::try_from(shard).unwrap_or(0)
    }
}

impl From<u64> for Id {
    fn from(number: u64) -> Self {
        Self(number)
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for Id {
    type Err = std::num::ParseIntError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.parse().map(Self)
    }
}

impl Serialize for Id {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl de::Visitor<'_> for Visitor {
            type Value = Id;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an identifier, as text or as a number")
            }

            fn visit_u64<E: de::Error>(self, number: u64) -> Result<Id, E> {
                Ok(Id(number))
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Id, E> {
                text.parse().map_err(E::custom)
            }
        }
        deserializer.deserialize_any(Visitor)
    }
}

/// Hands out identifiers that grow with time.
#[derive(Debug, Default)]
pub(crate) struct Ids {
    last: u64,
}

impl Ids {
    /// A new identifier for something that comes to be at this moment.
    pub(crate) fn next(&mut self, at: OffsetDateTime) -> Id {
        let millis = at.unix_timestamp_nanos() / 1_000_000 - EPOCH_MILLIS;
        let floor = u64::try_from(millis.max(1)).unwrap_or(1) << 22;
        self.last = floor.max(self.last + 1);
        Id(self.last)
    }

    /// Hands out no identifier up to this one.
    pub(crate) fn skip(&mut self, used: Id) {
        self.last = self.last.max(used.0);
    }
}

/// The smallest identifier anything made at this moment can have.
pub(crate) fn floor(at: OffsetDateTime) -> Id {
    Ids::default().next(at)
}

/// Two weeks: the age from which messages cannot be deleted in bulk.
pub(crate) const BULK_DELETE_AGE: Duration = Duration::weeks(2);
