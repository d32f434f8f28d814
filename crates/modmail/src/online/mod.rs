//! Looks up at Discord what the settings name: `check-config --online`.

mod channel;
mod places;
mod roles;
mod server;
mod tags;

use botkit::{
    rest::{RestError, code},
    startup::Inspection,
};
use serde::de::IgnoredAny;
use storage::{
    discord::{GuildId, RoleId, UserId},
    modmail::NewCategory,
};
use twilight_http::routing::Route;
use twilight_model::{guild::Permissions, id::marker::RoleMarker};

use self::server::Server;
use crate::{Config, decide::visibility};

/// Looks up everything that the settings name.
pub(crate) async fn inspect(config: &Config, at: &mut Inspection<'_>) -> Result<(), RestError> {
    let guild = config.tickets.guild;
    let staffs = server(config, at, guild, "guild").await?;
    if let Some(members) = config.tickets.members_guild {
        server(config, at, members, "members_guild").await?;
    }
    // Without the server nothing on it can be looked up.
    let Some(staffs) = staffs else {
        return Ok(());
    };
    let categories = config.categories.rows();
    let offered: Vec<Offered<'_>> = categories
        .iter()
        .enumerate()
        .filter(|(_, category)| category.enabled)
        .map(|(number, category)| Offered {
            number: number.to_string(),
            category,
        })
        .collect();
    let apart = offered.iter().filter_map(|offered| {
        let category = offered.category;
        Some((category.parent?, category.staff_roles.clone()))
    });
    let allowed = visibility::places(&config.tickets, &config.staff, &config.closing, apart);
    places::look(config, at, &staffs, &offered, &allowed).await?;
    roles::look(config, at, &staffs, &offered);
    owners(config, at, &staffs).await
}

/// A category that members can choose, with its place among the settings.
struct Offered<'c> {
    number: String,
    category: &'c NewCategory,
}

/// Looks whether the bot is on a server.
async fn server(
    config: &Config,
    at: &mut Inspection<'_>,
    guild: GuildId,
    key: &str,
) -> Result<Option<Server>, RestError> {
    let setting = ["tickets", key];
    let Some(server) = Server::of(at, guild).await? else {
        let wanted = places::needed(config);
        at.wrong(
            &setting,
            format!(
                "there is no server {guild}, or the bot is not on it. Copy the id again (right-click \
                 the server, Copy Server ID), or invite the bot: \
                 https://discord.com/oauth2/authorize?client_id={}&scope=bot+applications.commands\
                 &permissions={}",
                at.me.application,
                wanted.bits()
            ),
        );
        return Ok(None);
    };
    let name = &server.name;
    let audit = if server.may(Permissions::VIEW_AUDIT_LOG) {
        ""
    } else {
        " (without View Audit Log, so staff are not told who banned a member or deleted a channel)"
    };
    at.fine(&setting, format!("the bot is on “{name}”{audit}"));
    let posts_only = config.tickets.forum && config.categories.rows().iter().all(|row| row.forum);
    if key == "guild" && !posts_only && !server.may(Permissions::MANAGE_CHANNELS) {
        at.wrong(
            &setting,
            format!(
                "on “{name}” the bot lacks Manage Channels, without which it makes no channels: \
                 allow it to the bot's role (Server Settings, Roles)"
            ),
        );
    }
    Ok(Some(server))
}

/// Looks whether there are the people who run the bot.
async fn owners(
    config: &Config,
    at: &mut Inspection<'_>,
    server: &Server,
) -> Result<(), RestError> {
    for (number, owner) in config.staff.owners.iter().enumerate() {
        let number = number.to_string();
        let setting = ["staff", "owners", number.as_str()];
        let as_role = RoleId::from(owner.get().cast::<RoleMarker>());
        if server.role(as_role).is_some() {
            at.wrong(
                &setting,
                format!("{owner} is a role, not a person: name roles in `admins`"),
            );
        } else if !exists(at, *owner).await? {
            at.wrong(
                &setting,
                format!(
                    "nobody has the id {owner}: copy it again (right-click the person, Copy User ID)"
                ),
            );
        } else {
            at.fine(&setting, format!("{owner} exists"));
        }
    }
    Ok(())
}

async fn exists(at: &Inspection<'_>, person: UserId) -> Result<bool, RestError> {
    let user_id = person.get().get();
    match at.rest.get::<IgnoredAny>(&Route::GetUser { user_id }).await {
        Ok(_) => Ok(true),
        Err(RestError::Refused {
            code: code::UNKNOWN_USER,
            ..
        }) => Ok(false),
        Err(error) => Err(error),
    }
}
