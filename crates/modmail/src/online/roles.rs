//! Whether there are the roles that the settings name.

use botkit::startup::Inspection;
use storage::discord::RoleId;

use super::{Offered, server::Server};
use crate::{
    Config,
    config::permission,
    decide::picker::{self, Audience},
};

/// Looks at all of them.
pub(super) fn look(config: &Config, at: &mut Inspection, server: &Server, offered: &[Offered<'_>]) {
    let (tickets, staff) = (&config.tickets, &config.staff);
    exist(at, server, &["tickets", "ping_roles"], &tickets.ping_roles);
    exist(at, server, &["staff", "supporters"], &staff.supporters);
    exist(at, server, &["staff", "moderators"], &staff.moderators);
    exist(at, server, &["staff", "admins"], &staff.admins);
    for (number, step) in config.sla.steps.iter().enumerate() {
        let number = number.to_string();
        let key = ["sla", "steps", number.as_str(), "ping_roles"];
        exist(at, server, &key, &step.ping_roles);
    }
    for Offered { number, category } in offered {
        let key = |name| ["categories", number.as_str(), name];
        exist(at, server, &key("ping_roles"), &category.ping_roles);
        exist(at, server, &key("staff_roles"), &category.staff_roles);
    }
}

/// Looks who sees the staff's commands in Discord's picker.
pub(super) fn audience(config: &Config, at: &mut Inspection, server: &Server) -> Audience {
    const KEY: [&str; 2] = ["staff", "discord_permission"];
    let (roles, staff, name) = (&server.roles, &config.staff, &server.name);
    let Audience::Having(wanted) = picker::audience(server.id, roles, staff) else {
        at.doubtful(
            &KEY,
            format!(
                "everybody on “{name}” sees the staff's commands when they type / (and is refused \
                 when they call one), since there is no permission that all roles of the staff have \
                 and @everyone has not: allow each of them for example Manage Messages (Server \
                 Settings, Roles)"
            ),
        );
        return Audience::Everybody;
    };
    let called = permission::name(wanted);
    let lacking = picker::lacking(roles, staff, wanted);
    if picker::is_everybodys(server.id, roles, wanted) {
        at.doubtful(
            &KEY,
            format!(
                "everybody on “{name}” sees the staff's commands when they type / (and is refused \
                 when they call one), since @everyone has {called}: take it away from them, or name \
                 another permission"
            ),
        );
    } else if !lacking.is_empty() {
        at.doubtful(
            &KEY,
            format!(
                "{} lacks {called} and does not see the staff's commands: allow it (Server \
                 Settings, Roles), or name another permission",
                server.named(&lacking)
            ),
        );
    } else {
        at.fine(
            &KEY,
            format!("the staff's commands are shown to whoever has {called}"),
        );
    }
    Audience::Having(wanted)
}

fn exist(at: &mut Inspection, server: &Server, key: &[&str], roles: &[RoleId]) {
    let mut there = Vec::new();
    for (number, role) in roles.iter().enumerate() {
        if server.role(*role).is_some() {
            there.push(*role);
            continue;
        }
        let number = number.to_string();
        let key: Vec<&str> = key.iter().copied().chain([number.as_str()]).collect();
        at.wrong(
            &key,
            format!(
                "“{}” has no role {role}: copy the id again (Server Settings, Roles, ⋯, Copy Role \
                 ID)",
                server.name
            ),
        );
    }
    if !there.is_empty() {
        at.fine(key, server.named(&there));
    }
}
