//! Who sees the tickets beside the staff, and what somebody may do there.

use std::collections::BTreeMap;

use serde::Deserialize;
use storage::discord::{ChannelId, GuildId, RoleId, UserId};
use twilight_model::{
    guild::Permissions,
    id::{
        Id,
        marker::{GenericMarker, RoleMarker},
    },
};

use crate::config::{Closing, Staff, Tickets};

/// What an exception for a role in a channel is, and one for a person, by Discord's
/// numbers.
const FOR_ROLE: u8 = 0;
const FOR_MEMBER: u8 = 1;

/// A role of the server, as far as that matters here.
#[derive(Debug, Clone, Deserialize)]
pub struct Role {
    /// Which it is.
    pub id: Id<RoleMarker>,
    /// What it is called.
    #[serde(default)]
    pub name: String,
    permissions: Permissions,
    /// Whether it belongs to a bot, or to another service.
    #[serde(default)]
    pub managed: bool,
    /// Whether everybody may ping it.
    #[serde(default)]
    pub mentionable: bool,
}

impl Role {
    /// Whether it allows something, leaving places aside.
    #[must_use]
    pub fn may(&self, wanted: Permissions) -> bool {
        self.permissions
            .intersects(wanted | Permissions::ADMINISTRATOR)
    }
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

/// Where tickets are, or are told of whole, each with the roles that are to see them there. `categories`
/// are those with a place of their own, and the roles that they let in.
#[must_use]
pub fn places(
    tickets: &Tickets,
    staff: &Staff,
    closing: &Closing,
    categories: impl IntoIterator<Item = (ChannelId, Vec<RoleId>)>,
) -> BTreeMap<ChannelId, Vec<RoleId>> {
    let staff = [&staff.supporters, &staff.moderators, &staff.admins];
    let staff: Vec<RoleId> = staff.into_iter().flatten().copied().collect();
    let mut places = BTreeMap::from([(tickets.category, staff.clone())]);
    let further = [closing.archive_category, closing.log_channel];
    for place in further.into_iter().flatten() {
        places.insert(place, staff.clone());
    }
    for (parent, let_in) in categories {
        let allowed = places.entry(parent).or_insert_with(|| staff.clone());
        allowed.extend(let_in);
    }
    places
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

/// Permissions as Discord's client names them in a channel's settings.
const NAMES: [(Permissions, &str); 11] = [
    (Permissions::VIEW_CHANNEL, "View Channel"),
    (Permissions::MANAGE_CHANNELS, "Manage Channels"),
    (Permissions::SEND_MESSAGES, "Send Messages"),
    (
        Permissions::SEND_MESSAGES_IN_THREADS,
        "Send Messages in Threads",
    ),
    (Permissions::MANAGE_THREADS, "Manage Threads"),
    (Permissions::EMBED_LINKS, "Embed Links"),
    (Permissions::ATTACH_FILES, "Attach Files"),
    (Permissions::READ_MESSAGE_HISTORY, "Read Message History"),
    (Permissions::MANAGE_MESSAGES, "Manage Messages"),
    (Permissions::PIN_MESSAGES, "Pin Messages"),
    (Permissions::ADD_REACTIONS, "Add Reactions"),
];

/// What the README's invite link grants.
pub const INVITED_WITH: Permissions = Permissions::VIEW_CHANNEL
    .union(Permissions::MANAGE_CHANNELS)
    .union(Permissions::SEND_MESSAGES)
    .union(Permissions::MANAGE_THREADS)
    .union(Permissions::EMBED_LINKS)
    .union(Permissions::ATTACH_FILES)
    .union(Permissions::READ_MESSAGE_HISTORY)
    .union(Permissions::MANAGE_MESSAGES)
    .union(Permissions::PIN_MESSAGES)
    .union(Permissions::ADD_REACTIONS);

/// What Discord's client calls these permissions, of those the bot asks for.
#[must_use]
pub fn names(permissions: Permissions) -> Vec<&'static str> {
    let named = NAMES.iter().filter(|(one, _)| permissions.contains(*one));
    named.map(|(_, name)| *name).collect()
}

/// What somebody who holds these roles may do in a place.
#[must_use]
pub fn permissions_in(
    guild: GuildId,
    roles: &[Role],
    held: &[Id<RoleMarker>],
    person: UserId,
    place: &Place,
) -> Permissions {
    let base = permissions(guild, roles, held);
    if base.contains(Permissions::ADMINISTRATOR) {
        return Permissions::all();
    }
    let everyone = guild.get().get();
    let applied = |before: Permissions, matches: &dyn Fn(&Overwrite) -> bool| {
        let these = place.permission_overwrites.iter();
        let these: Vec<_> = these.filter(|overwrite| matches(overwrite)).collect();
        let deny = these.iter().map(|overwrite| overwrite.deny);
        let allow = these.iter().map(|overwrite| overwrite.allow);
        (before & !deny.collect::<Permissions>()) | allow.collect::<Permissions>()
    };
    let is = |overwrite: &Overwrite, kind: u8, id: u64| {
        overwrite.kind == kind && overwrite.id.get() == id
    };
    let all = applied(base, &|overwrite| is(overwrite, FOR_ROLE, everyone));
    let all = applied(all, &|overwrite| {
        let mut held = held.iter();
        overwrite.id.get() != everyone && held.any(|role| is(overwrite, FOR_ROLE, role.get()))
    });
    let all = applied(all, &|overwrite| {
        is(overwrite, FOR_MEMBER, person.get().get())
    });
    // Who does not see a channel can do nothing in it.
    if all.contains(Permissions::VIEW_CHANNEL) {
        all
    } else {
        Permissions::empty()
    }
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

        assert_eq!(bits.first(), Some(&INVITED_WITH.bits()));
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

    #[test]
    fn exceptions_count_in_the_order_everybody_roles_person() -> anyhow::Result<()> {
        let roles: Vec<Role> = serde_json::from_value(json!([
            { "id": "1", "permissions": "3072" },
            { "id": "2", "permissions": "0" },
            { "id": "3", "permissions": "0" },
        ]))?;
        let may = |overwrites: Value| {
            let place = json!({ "permission_overwrites": overwrites });
            let place: Place = serde_json::from_value(place)?;
            let held = [Id::new(2), Id::new(3)];
            let may = permissions_in(Id::new(1).into(), &roles, &held, Id::new(9).into(), &place);
            anyhow::Ok(may.bits())
        };
        let except = |id: &str, kind: u8, allow: &str, deny: &str| json!({ "id": id, "type": kind, "allow": allow, "deny": deny });

        assert_eq!(may(json!([]))?, 3072);
        assert_eq!(may(json!([except("1", 0, "0", "2048")]))?, 1024);
        let back = except("2", 0, "2048", "0");
        assert_eq!(may(json!([back, except("1", 0, "0", "2048")]))?, 3072);
        let refused = except("3", 0, "0", "2048");
        assert_eq!(may(json!([refused, back]))?, 3072, "allowed by one role");
        let person = except("9", 1, "0", "2048");
        assert_eq!(may(json!([person, back]))?, 1024);
        assert_eq!(may(json!([except("9", 1, "64", "1024")]))?, 0);
        Ok(())
    }
}
