//! The name of a ticket.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use sqlx::{
    Decode, Encode, Sqlite, Type,
    encode::IsNull,
    error::BoxDynError,
    sqlite::{SqliteArgumentsBuffer, SqliteTypeInfo, SqliteValueRef},
};
use time::OffsetDateTime;
use uuid::{Builder, NoContext, Timestamp, Uuid};

/// Names one ticket, everywhere and for good.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct TicketId(Uuid);

impl TicketId {
    /// A name for a ticket that opens at a moment. Later ones sort behind.
    pub fn new(at: OffsetDateTime) -> Self {
        let seconds = u64::try_from(at.unix_timestamp()).unwrap_or_default();
        let moment = Timestamp::from_unix(NoContext, seconds, at.nanosecond());
        Self(Uuid::new_v7(moment))
    }

    /// A name for a ticket that another bot called something else: the same
    /// each time.
    pub fn derived(at: OffsetDateTime, key: &str) -> Self {
        let milliseconds = at.unix_timestamp_nanos() / 1_000_000;
        let mut tail = [0; 10];
        for (byte, digest) in tail.iter_mut().zip(Sha256::digest(key)) {
            *byte = digest;
        }
        let moment = u64::try_from(milliseconds).unwrap_or_default();
        Self(Builder::from_unix_timestamp_millis(moment, &tail).into_uuid())
    }
}

impl fmt::Display for TicketId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl FromStr for TicketId {
    type Err = uuid::Error;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.parse().map(Self)
    }
}

impl Type<Sqlite> for TicketId {
    fn type_info() -> SqliteTypeInfo {
        <str as Type<Sqlite>>::type_info()
    }

    fn compatible(ty: &SqliteTypeInfo) -> bool {
        <str as Type<Sqlite>>::compatible(ty)
    }
}

impl Encode<'_, Sqlite> for TicketId {
    fn encode_by_ref(&self, buf: &mut SqliteArgumentsBuffer) -> Result<IsNull, BoxDynError> {
        Encode::<Sqlite>::encode(self.to_string(), buf)
    }
}

impl Decode<'_, Sqlite> for TicketId {
    fn decode(value: SqliteValueRef<'_>) -> Result<Self, BoxDynError> {
        Ok(<&str as Decode<Sqlite>>::decode(value)?.parse()?)
    }
}
