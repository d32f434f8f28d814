//! A server as the bot sees it.

use botkit::{
    rest::{RestError, code},
    startup::Inspection,
};
use serde::Deserialize;
use storage::discord::{GuildId, RoleId};
use twilight_http::routing::Route;
use twilight_model::{
    guild::Permissions,
    id::{Id, marker::RoleMarker},
};

use crate::decide::visibility::{Place, Role, permissions, permissions_in};

/// A server, and the roles that the bot holds on it.
pub(super) struct Server {
    pub(super) id: GuildId,
    pub(super) name: String,
    pub(super) locale: String,
    pub(super) roles: Vec<Role>,
    held: Vec<Id<RoleMarker>>,
}

#[derive(Deserialize)]
struct Guild {
    name: String,
    preferred_locale: String,
    roles: Vec<Role>,
}

#[derive(Deserialize)]
struct Holder {
    roles: Vec<Id<RoleMarker>>,
}

impl Server {
    /// A server; `None` if the bot is not on it.
    pub(super) async fn of(at: &Inspection, guild: GuildId) -> Result<Option<Self>, RestError> {
        let guild_id = guild.get().get();
        let route = Route::GetGuild {
            guild_id,
            with_counts: false,
        };
        let found: Guild = match at.rest.get(&route).await {
            Ok(found) => found,
            Err(RestError::Refused {
                code: code::UNKNOWN_GUILD | code::MISSING_ACCESS,
                ..
            }) => return Ok(None),
            Err(error) => return Err(error),
        };
        let user_id = at.me.user.get();
        let own: Holder = at.rest.get(&Route::GetMember { guild_id, user_id }).await?;
        Ok(Some(Self {
            id: guild,
            name: found.name,
            locale: found.preferred_locale,
            roles: found.roles,
            held: own.roles,
        }))
    }

    /// Whether the bot may do something, leaving places aside.
    pub(super) fn may(&self, wanted: Permissions) -> bool {
        permissions(self.id, &self.roles, &self.held)
            .intersects(wanted | Permissions::ADMINISTRATOR)
    }

    /// What the bot may do in a place.
    pub(super) fn may_in(&self, at: &Inspection, place: &Place) -> Permissions {
        permissions_in(self.id, &self.roles, &self.held, at.me.user.into(), place)
    }

    /// One of its roles.
    pub(super) fn role(&self, role: RoleId) -> Option<&Role> {
        self.roles.iter().find(|found| found.id == role.get())
    }

    /// Roles as an operator reads them.
    pub(super) fn named(&self, roles: &[RoleId]) -> String {
        let names = roles.iter().map(|role| {
            let name = self.role(*role).map(|role| role.name.clone());
            name.unwrap_or_else(|| role.to_string())
        });
        names.collect::<Vec<_>>().join(", ")
    }
}
