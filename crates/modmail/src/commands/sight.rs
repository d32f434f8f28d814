//! Which tickets a caller gets to see: those of the categories that they see at
//! Discord.

use std::collections::BTreeMap;

use botkit::{
    args,
    command::{Ctx, Failure, Level},
    rest::{RestError, code},
};
use storage::{
    discord::{ChannelId, RoleId},
    modmail::Hidden,
};
use twilight_http::routing::Route;
use twilight_model::guild::Permissions;

use crate::{
    App,
    decide::visibility::{Place, Role, permissions_in},
};

/// The tickets that the caller does not get to see. Moderators see all; others those
/// of categories whose place they see, or whose roles they hold. A place that is gone,
/// or that the bot itself does not see, nobody else does.
pub(super) async fn hidden(ctx: &Ctx<'_, App>) -> Result<Hidden, Failure> {
    if ctx.level >= Level::Moderator {
        return Ok(Hidden::default());
    }
    let categories = ctx.app.store.read().await?.categories().all().await?;
    let mut looking = Looking {
        ctx,
        roles: roles(ctx).await?,
        seen: BTreeMap::new(),
    };
    let home = ctx.app.tickets.category;
    let mut hidden = Hidden {
        categories: Vec::new(),
        uncategorized: !looking.sees(home).await?,
    };
    for category in categories {
        let mut held = ctx.origin.roles.iter().copied().map(RoleId::from);
        let invited = held.any(|role| category.staff_roles.contains(&role));
        if !invited && !looking.sees(category.parent.unwrap_or(home)).await? {
            hidden.categories.push(category.id);
        }
    }
    Ok(hidden)
}

struct Looking<'l, 'c> {
    ctx: &'l Ctx<'c, App>,
    roles: Vec<Role>,
    /// What was asked for before: several categories may have one place.
    seen: BTreeMap<ChannelId, bool>,
}

impl Looking<'_, '_> {
    /// Whether the caller sees a place.
    async fn sees(&mut self, place: ChannelId) -> Result<bool, Failure> {
        if let Some(seen) = self.seen.get(&place) {
            return Ok(*seen);
        }
        let ctx = self.ctx;
        let channel_id = place.get().get();
        let route = Route::GetChannel { channel_id };
        let sees = match ctx.app.rest.get::<Place>(&route).await {
            Ok(found) => permissions_in(
                ctx.app.tickets.guild,
                &self.roles,
                &ctx.origin.roles,
                ctx.origin.user.id.into(),
                &found,
            )
            .contains(Permissions::VIEW_CHANNEL),
            Err(RestError::Refused {
                code: code::UNKNOWN_CHANNEL | code::MISSING_ACCESS,
                ..
            }) => false,
            Err(error) => return Err(silent(ctx, &error)),
        };
        self.seen.insert(place, sees);
        Ok(sees)
    }
}

async fn roles(ctx: &Ctx<'_, App>) -> Result<Vec<Role>, Failure> {
    let guild_id = ctx.app.tickets.guild.get().get();
    let asked = ctx.app.rest.get(&Route::GetGuildRoles { guild_id }).await;
    asked.map_err(|error| silent(ctx, &error))
}

/// That Discord did not answer is no permission, and no refusal.
fn silent(ctx: &Ctx<'_, App>, error: &RestError) -> Failure {
    tracing::warn!("cannot tell which tickets somebody sees: {error}");
    ctx.refuse("discord-silent", &args! {})
}
