//! Discord's ids, as the database knows them.

use std::fmt;

use serde::{Deserialize, Serialize};
use sqlx::{
    Decode, Encode, Sqlite, Type, ValueRef as _,
    encode::IsNull,
    error::BoxDynError,
    sqlite::{SqliteArgumentsBuffer, SqliteTypeInfo, SqliteValueRef},
};
use twilight_model::id::{
    Id,
    marker::{ChannelMarker, GuildMarker, MessageMarker, RoleMarker, UserMarker},
};

/// Declares a Discord id that can be a column.
///
/// It is bound as an integer. Columns of the documented schemas that hold ids as
/// text turn it into text by their affinity; both are understood when read.
macro_rules! snowflake {
    ($($(#[$doc:meta])* $name:ident is $marker:ident;)+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Id<$marker>);

        impl $name {
            /// The id as twilight spells it.
            pub const fn get(self) -> Id<$marker> {
                self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(&self.0, f)
            }
        }

        impl From<Id<$marker>> for $name {
            fn from(id: Id<$marker>) -> Self {
                Self(id)
            }
        }

        impl From<$name> for Id<$marker> {
            fn from(id: $name) -> Self {
                id.0
            }
        }

        impl Type<Sqlite> for $name {
            fn type_info() -> SqliteTypeInfo {
                <i64 as Type<Sqlite>>::type_info()
            }

            fn compatible(ty: &SqliteTypeInfo) -> bool {
                <i64 as Type<Sqlite>>::compatible(ty) || <str as Type<Sqlite>>::compatible(ty)
            }
        }

        impl Encode<'_, Sqlite> for $name {
            fn encode_by_ref(&self, buf: &mut SqliteArgumentsBuffer) -> Result<IsNull, BoxDynError> {
                Encode::<Sqlite>::encode(i64::try_from(self.0.get())?, buf)
            }
        }

        impl Decode<'_, Sqlite> for $name {
            fn decode(value: SqliteValueRef<'_>) -> Result<Self, BoxDynError> {
                let number = if <str as Type<Sqlite>>::compatible(&value.type_info()) {
                    <&str as Decode<Sqlite>>::decode(value)?.parse()?
                } else {
                    u64::try_from(<i64 as Decode<Sqlite>>::decode(value)?)?
                };
                let id = Id::new_checked(number).ok_or("no id is zero")?;
                Ok(Self(id))
            }
        }
    )+};
}

snowflake! {
    /// A server.
    GuildId is GuildMarker;
    /// A person or a bot.
    UserId is UserMarker;
    /// A channel of a server, or a direct-message channel.
    ChannelId is ChannelMarker;
    /// A message.
    MessageId is MessageMarker;
    /// A role of a server.
    RoleId is RoleMarker;
}
