//! Who sees the tickets beside the staff, and what the bot may do.

use serde::Deserialize;
use storage::discord::{GuildId, RoleId};
use twilight_model::{
    guild::Permissions,
    id::{
        Id,
        marker::{GenericMarker, RoleMarker},
    },
};

/// What a role's exception in a channel is, by Discord's number.
const FOR_ROLE: u8 = 0;

/// A role of the server, as far as that matters here.
#[derive(Debug, Clone, Deserialize)]
pub struct Role {
    id: Id<RoleMarker>,
    permissions: Permissions,
    /// Whether it belongs to a bot, or to another service.
    #[serde(default)]
    managed: bool,
}

/// A category or forum, as far as that matters here.
#[derive(Debug, Clone, Deserialize)]
pub struct Place {
    #[serde(default)]
    permission_overwrites: Vec<Overwrite>,
}

#[derive(Debug, Clone, Deserialize)]
struct Overwrite {
    id: Id<GenericMarker>,
    #[serde(rename = "type")]
    kind: u8,
    allow: Permissions,
    deny: Permissions,
}

/// The roles that see a place and are not those of the staff: that of everybody
/// alone if it does, else each. Administrators see everything anyway, and bots have
/// roles of their own.
#[must_use]
pub fn strangers(guild: GuildId, roles: &[Role], place: &Place, staff: &[RoleId]) -> Vec<RoleId> {
    let everyone = Id::<RoleMarker>::new(guild.get().get());
    let base = roles.iter().find(|role| role.id == everyone);
    let base = base.map_or(Permissions::empty(), |role| role.permissions);
    let of = |role: Id<RoleMarker>| {
        let mut overwrites = place.permission_overwrites.iter();
        overwrites.find(|overwrite| overwrite.kind == FOR_ROLE && overwrite.id == role.cast())
    };
    let applied = |before: Permissions, role| match of(role) {
        Some(overwrite) => (before & !overwrite.deny) | overwrite.allow,
        None => before,
    };
    let sees = |role: &Role| {
        let all = applied(base | role.permissions, everyone);
        applied(all, role.id).contains(Permissions::VIEW_CHANNEL)
    };
    if applied(base, everyone).contains(Permissions::VIEW_CHANNEL) {
        return vec![everyone.into()];
    }
    let others = roles.iter().filter(|role| {
        let known = role.id == everyone || role.managed || staff.contains(&role.id.into());
        !known && !role.permissions.contains(Permissions::ADMINISTRATOR)
    });
    others
        .filter(|role| sees(role))
        .map(|role| role.id.into())
        .collect()
}

/// What somebody who holds these roles may do on the server.
#[must_use]
pub fn permissions(guild: GuildId, roles: &[Role], held: &[Id<RoleMarker>]) -> Permissions {
    let everyone = Id::<RoleMarker>::new(guild.get().get());
    let held = roles
        .iter()
        .filter(|role| role.id == everyone || held.contains(&role.id));
    held.fold(Permissions::empty(), |all, role| all | role.permissions)
}

/// What the README's invite link grants, by Discord's names.
const INVITED_WITH: [(Permissions, &str); 10] = [
    (Permissions::VIEW_CHANNEL, "View Channels"),
    (Permissions::SEND_MESSAGES, "Send Messages"),
    (Permissions::EMBED_LINKS, "Embed Links"),
    (Permissions::ADD_REACTIONS, "Add Reactions"),
    (Permissions::ATTACH_FILES, "Attach Files"),
    (Permissions::READ_MESSAGE_HISTORY, "Read Message History"),
    (Permissions::MANAGE_CHANNELS, "Manage Channels"),
    (Permissions::MANAGE_MESSAGES, "Manage Messages"),
    (Permissions::MANAGE_THREADS, "Manage Threads"),
    (Permissions::from_bits_retain(1 << 51), "Pin Messages"),
];

/// What somebody with these permissions lacks of what the bot is invited with.
#[must_use]
pub fn missing(has: Permissions) -> Vec<&'static str> {
    if has.contains(Permissions::ADMINISTRATOR) {
        return Vec::new();
    }
    let missing = INVITED_WITH
        .iter()
        .filter(|(needed, _)| !has.contains(*needed));
    missing.map(|(_, name)| *name).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    /// View Channel, and the permission to do everything.
    const VIEW: &str = "1024";
    const ALL: &str = "8";

    fn seen(overwrites: &Value) -> anyhow::Result<Vec<u64>> {
        let roles: Vec<Role> = serde_json::from_value(json!([
            { "id": "1", "permissions": VIEW },
            { "id": "2", "permissions": "0" },
            { "id": "3", "permissions": "0" },
            { "id": "4", "permissions": ALL },
            { "id": "5", "permissions": VIEW, "managed": true },
        ]))?;
        let place: Place = serde_json::from_value(json!({ "permission_overwrites": overwrites }))?;
        let strangers = strangers(Id::new(1).into(), &roles, &place, &[Id::new(2).into()]);
        Ok(strangers.iter().map(|role| role.get().get()).collect())
    }

    #[test]
    fn the_invite_link_of_the_readme_grants_what_is_needed() -> anyhow::Result<()> {
        let readme = include_str!("../../../../README.md");
        let links = readme.split("applications.commands&permissions=").skip(1);
        let bits = links.map(|behind| behind.lines().next().unwrap_or_default());
        let bits: Vec<u64> = bits.map(str::parse).collect::<Result<_, _>>()?;
        let needed = INVITED_WITH.iter().map(|(needed, _)| needed.bits());

        assert_eq!(bits.first(), Some(&needed.fold(0, |all, bit| all | bit)));
        assert_eq!(missing(Permissions::from_bits_retain(bits[0])), [""; 0]);
        assert_eq!(missing(Permissions::ADMINISTRATOR), [""; 0]);
        let without = Permissions::from_bits_retain(bits[0]) - Permissions::MANAGE_THREADS;
        assert_eq!(missing(without), ["Manage Threads"]);
        Ok(())
    }

    #[test]
    fn whoever_is_not_of_the_staff_and_sees_the_tickets_is_named() -> anyhow::Result<()> {
        let hidden = json!({ "id": "1", "type": 0, "allow": "0", "deny": VIEW });
        let shown = |id: &str| json!({ "id": id, "type": 0, "allow": VIEW, "deny": "0" });
        let member = json!({ "id": "3", "type": 1, "allow": VIEW, "deny": "0" });

        assert_eq!(seen(&json!([]))?, [1]);
        assert_eq!(seen(&json!([shown("3")]))?, [1]);
        assert_eq!(seen(&json!([hidden]))?, [0; 0]);
        assert_eq!(seen(&json!([hidden, shown("2"), shown("5")]))?, [0; 0]);
        assert_eq!(seen(&json!([hidden, shown("2"), shown("3")]))?, [3]);
        assert_eq!(seen(&json!([hidden, member]))?, [0; 0]);
        Ok(())
    }
}
