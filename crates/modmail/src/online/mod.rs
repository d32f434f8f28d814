//! Looks up at Discord what the settings name: for `check-config --online`, and for
//! the running bot.

mod channel;
mod places;
mod roles;
mod server;
mod tags;

use std::collections::BTreeMap;

use botkit::{
    rest::{RestError, code},
    startup::Inspection,
};
use serde::de::IgnoredAny;
use storage::{
    discord::{ChannelId, GuildId, RoleId, UserId},
    modmail::NewCategory,
};
use twilight_http::routing::Route;
use twilight_model::{guild::Permissions, id::marker::RoleMarker};

use self::server::Server;
use crate::{
    Config,
    decide::{
        picker::{self, Audience},
        visibility,
    },
};

/// What was found of the things that the settings name.
#[derive(Debug)]
pub(crate) struct Found {
    /// The servers that there are, each with whether its audit log may be read.
    pub(crate) servers: Vec<(GuildId, bool)>,
    /// The server of the staff, if it is there.
    pub(crate) home: Option<Home>,
}

/// What was found on the server of the staff.
#[derive(Debug)]
pub(crate) struct Home {
    /// The language it speaks.
    pub(crate) locale: String,
    /// Where others than the staff see the tickets, each with who does.
    pub(crate) seen: BTreeMap<ChannelId, Vec<RoleId>>,
    /// Who is to see the staff's commands.
    pub(crate) audience: Audience,
}

/// Who is to see the staff's commands; `None` if the bot is not on the staff's server.
pub(crate) async fn audience(
    config: &Config,
    at: &Inspection,
) -> Result<Option<Audience>, RestError> {
    let server = Server::of(at, config.tickets.guild).await?;
    Ok(server.map(|server| picker::audience(server.id, &server.roles, &config.staff)))
}

/// Looks up everything that the settings name.
pub(crate) async fn inspect(config: &Config, at: &mut Inspection) -> Result<Found, RestError> {
    let guild = config.tickets.guild;
    let staffs = server(config, at, guild, "guild").await?;
    let members = match config.tickets.members_guild {
        Some(members) => server(config, at, members, "members_guild").await?,
        None => None,
    };
    let audit = |server: &Server| (server.id, server.may(Permissions::VIEW_AUDIT_LOG));
    let mut found = Found {
        servers: staffs.iter().chain(&members).map(audit).collect(),
        home: None,
    };
    // Without the server nothing on it can be looked up.
    let Some(staffs) = staffs else {
        return Ok(found);
    };
    let categories = config.every_category().rows();
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
    let seen = places::look(config, at, &staffs, &offered, &allowed).await?;
    roles::look(config, at, &staffs, &offered);
    let audience = roles::audience(config, at, &staffs);
    owners(config, at, &staffs).await?;
    found.home = Some(Home {
        locale: staffs.locale,
        seen,
        audience,
    });
    Ok(found)
}

/// A category that members can choose, with its place among the settings.
struct Offered<'c> {
    number: String,
    category: &'c NewCategory,
}

/// Looks whether the bot is on a server.
async fn server(
    config: &Config,
    at: &mut Inspection,
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
    let posts_only =
        config.tickets.forum && config.every_category().rows().iter().all(|row| row.forum);
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
async fn owners(config: &Config, at: &mut Inspection, server: &Server) -> Result<(), RestError> {
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

async fn exists(at: &Inspection, person: UserId) -> Result<bool, RestError> {
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
