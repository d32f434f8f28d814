//! Whether alerts can arrive in a channel.

use botkit::{
    args,
    command::{Ctx, Failure},
    rest::RestError,
};
use serde::Deserialize;
use twilight_http::routing::Route;
use twilight_model::{
    channel::{
        Channel, ChannelType,
        permission_overwrite::{PermissionOverwrite, PermissionOverwriteType},
    },
    guild::Permissions,
    id::{
        Id,
        marker::{ChannelMarker, GuildMarker, RoleMarker, UserMarker},
    },
};

use crate::App;

/// What the bot has to be allowed where alerts go, and the texts that name it.
const NEEDED: [(Permissions, &str); 4] = [
    (Permissions::VIEW_CHANNEL, "may-view-channel"),
    (Permissions::SEND_MESSAGES, "may-send-messages"),
    (Permissions::EMBED_LINKS, "may-embed-links"),
    (Permissions::READ_MESSAGE_HISTORY, "may-read-history"),
];

#[derive(Deserialize)]
struct Guild {
    roles: Vec<Role>,
}

#[derive(Deserialize)]
struct Role {
    id: Id<RoleMarker>,
    permissions: Permissions,
}

#[derive(Deserialize)]
struct Holder {
    roles: Vec<Id<RoleMarker>>,
}

/// Refuses a channel in which alerts cannot arrive, and says what is in the way.
pub(super) async fn check(
    ctx: &Ctx<'_, App>,
    guild: Id<GuildMarker>,
    channel: Id<ChannelMarker>,
) -> Result<(), Failure> {
    let named = format!("<#{channel}>");
    let Some(found) = channel_here(ctx.app, guild, channel).await? else {
        return Err(ctx.refuse("config-no-channel", &args! { "channel" => named }));
    };
    if !takes_alerts(found.kind) {
        return Err(ctx.refuse("config-wrong-channel", &args! { "channel" => named }));
    }
    let may = permissions_in(ctx.app, guild, &found).await?;
    let lacking = NEEDED.iter().filter(|(needed, _)| !may.contains(*needed));
    let lacking: Vec<_> = lacking.map(|(_, key)| ctx.say(key, &args! {})).collect();
    if lacking.is_empty() {
        return Ok(());
    }
    let values = args! { "channel" => named, "permissions" => lacking.join(", ") };
    Err(ctx.refuse("config-lacking", &values))
}

/// The channel, if the bot sees it and it belongs to the server.
async fn channel_here(
    app: &App,
    guild: Id<GuildMarker>,
    channel: Id<ChannelMarker>,
) -> Result<Option<Channel>, Failure> {
    let route = Route::GetChannel {
        channel_id: channel.get(),
    };
    match app.rest.get::<Channel>(&route).await {
        Ok(channel) => Ok(Some(channel).filter(|channel| channel.guild_id == Some(guild))),
        Err(RestError::Refused { .. }) => Ok(None),
        Err(error) => Err(Failure::Broken(error.into())),
    }
}

/// Whether alerts can be posted in such a channel. Discord offers no others, but nothing keeps a client from sending
/// one.
const fn takes_alerts(kind: ChannelType) -> bool {
    matches!(
        kind,
        ChannelType::GuildText | ChannelType::GuildAnnouncement
    )
}

/// What the bot may do in a channel.
async fn permissions_in(
    app: &App,
    guild: Id<GuildMarker>,
    channel: &Channel,
) -> Result<Permissions, Failure> {
    let broken = |error: RestError| Failure::Broken(error.into());
    let (guild_id, user_id) = (guild.get(), app.me.get());
    let route = Route::GetGuild {
        guild_id,
        with_counts: false,
    };
    let Guild { roles } = app.rest.get(&route).await.map_err(broken)?;
    let route = Route::GetMember { guild_id, user_id };
    let held: Holder = app.rest.get(&route).await.map_err(broken)?;
    let everyone: Id<RoleMarker> = guild.cast();
    let granted = roles
        .iter()
        .filter(|role| role.id == everyone || held.roles.contains(&role.id))
        .map(|role| role.permissions);
    let overwrites = channel.permission_overwrites.as_deref().unwrap_or_default();
    Ok(overwritten(
        granted.collect(),
        overwrites,
        everyone,
        &held.roles,
        app.me,
    ))
}

/// What is left of permissions in a channel: its overwrites for everyone, for roles and for the member follow each
/// other.
fn overwritten(
    granted: Permissions,
    overwrites: &[PermissionOverwrite],
    everyone: Id<RoleMarker>,
    held: &[Id<RoleMarker>],
    member: Id<UserMarker>,
) -> Permissions {
    if granted.contains(Permissions::ADMINISTRATOR) {
        return Permissions::all();
    }
    let step = |overwrite: &PermissionOverwrite| match overwrite.kind {
        PermissionOverwriteType::Role if overwrite.id == everyone.cast() => Some(0),
        PermissionOverwriteType::Role => held.contains(&overwrite.id.cast()).then_some(1),
        PermissionOverwriteType::Member => (overwrite.id == member.cast()).then_some(2),
        _ => None,
    };
    let may = (0..=2).fold(granted, |before, number| {
        let these = || overwrites.iter().filter(|one| step(one) == Some(number));
        let deny: Permissions = these().map(|overwrite| overwrite.deny).collect();
        let allow: Permissions = these().map(|overwrite| overwrite.allow).collect();
        (before - deny) | allow
    });
    // Who does not see a channel can do nothing in it.
    if may.contains(Permissions::VIEW_CHANNEL) {
        may
    } else {
        Permissions::empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn alerts_go_to_text_and_announcement_channels_alone() {
        assert!(takes_alerts(ChannelType::GuildText));
        assert!(takes_alerts(ChannelType::GuildAnnouncement));
        for kind in [
            ChannelType::GuildCategory,
            ChannelType::GuildForum,
            ChannelType::GuildMedia,
            ChannelType::GuildVoice,
            ChannelType::PublicThread,
        ] {
            assert!(!takes_alerts(kind), "{kind:?}");
        }
    }

    #[test]
    fn an_overwrite_for_the_member_is_the_last_word() {
        let overwrite = |kind, id: u64, allow, deny| PermissionOverwrite {
            allow,
            deny,
            id: Id::new(id),
            kind,
        };
        let (view, send) = (Permissions::VIEW_CHANNEL, Permissions::SEND_MESSAGES);
        let none = Permissions::empty();
        let (role, member) = (
            PermissionOverwriteType::Role,
            PermissionOverwriteType::Member,
        );
        let may = |granted, overwrites: &[PermissionOverwrite]| {
            overwritten(granted, overwrites, Id::new(1), &[Id::new(2)], Id::new(3))
        };

        let closed = overwrite(role, 1, none, send);
        assert_eq!(may(view | send, &[]), view | send);
        assert_eq!(may(view | send, &[closed]), view);
        assert_eq!(
            may(view, &[closed, overwrite(role, 2, send, none)]),
            view | send
        );
        let reopened = [overwrite(member, 3, send, none), closed];
        assert_eq!(may(view, &reopened), view | send);
        assert_eq!(may(view, &[overwrite(role, 9, send, none)]), view);
        assert_eq!(may(view | send, &[overwrite(member, 3, none, view)]), none);
        let all = may(Permissions::ADMINISTRATOR, &[closed]);
        assert_eq!(all, Permissions::all());
    }
}
