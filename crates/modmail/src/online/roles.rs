//! Whether there are the roles that the settings name.

use botkit::startup::Inspection;
use storage::discord::RoleId;

use super::{Offered, server::Server};
use crate::Config;

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
