//! Who sees the staff's commands in Discord's picker: whoever has one permission.

use storage::discord::{GuildId, RoleId};
use twilight_model::guild::Permissions;

use super::visibility::Role;
use crate::config::Staff;

/// Of several that would do, the first of these is taken: it is what staff are likely to
/// be given, and others are not.
const LIKELY: [Permissions; 6] = [
    Permissions::MANAGE_MESSAGES,
    Permissions::MODERATE_MEMBERS,
    Permissions::KICK_MEMBERS,
    Permissions::BAN_MEMBERS,
    Permissions::MANAGE_THREADS,
    Permissions::VIEW_AUDIT_LOG,
];

/// Who sees the commands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Audience {
    /// Whoever has this permission on the server.
    Having(Permissions),
    /// Everybody.
    Everybody,
}

impl Audience {
    /// The permission that it takes, if it takes one.
    #[must_use]
    pub const fn permission(self) -> Option<Permissions> {
        match self {
            Self::Having(permission) => Some(permission),
            Self::Everybody => None,
        }
    }
}

/// Who is to see the commands: whoever has the permission of the settings, else one that
/// each role of the staff has and `@everyone` has not, and of several that which the fewest
/// others have.
#[must_use]
pub fn audience(guild: GuildId, roles: &[Role], staff: &Staff) -> Audience {
    let found = || common(guild, roles, staff);
    let permission = staff.shown_to().or_else(found);
    permission.map_or(Audience::Everybody, Audience::Having)
}

/// The permission that the roles of the staff have in common and `@everyone` has not.
fn common(guild: GuildId, roles: &[Role], staff: &Staff) -> Option<Permissions> {
    let is_everyone = |role: &&Role| role.id.get() == guild.get().get();
    let of_staff = staff.roles();
    let is_staff = |role: &&Role| of_staff.contains(&role.id.into());
    if !roles.iter().any(|role| is_staff(&role)) {
        return None;
    }
    let rank = |one: Permissions| {
        let others = roles.iter().filter(|role| !is_staff(role) && !role.managed);
        let others = others.filter(|role| role.may(one) && !role.may(Permissions::ADMINISTRATOR));
        let likely = LIKELY.iter().position(|likely| *likely == one);
        (others.count(), likely.unwrap_or(LIKELY.len()), one.bits())
    };
    let all = Permissions::all().iter();
    let all = all.filter(|one| {
        let staff = roles.iter().filter(is_staff).all(|role| role.may(*one));
        staff && !roles.iter().filter(is_everyone).any(|role| role.may(*one))
    });
    all.min_by_key(|one| rank(*one))
}

/// The roles of the staff that lack a permission, and so do not see the commands.
#[must_use]
pub fn lacking(roles: &[Role], staff: &Staff, permission: Permissions) -> Vec<RoleId> {
    let of_staff = staff.roles();
    let lacking = roles.iter().filter(|role| {
        let is_staff = of_staff.contains(&role.id.into());
        is_staff && !role.may(permission)
    });
    lacking.map(|role| role.id.into()).collect()
}

/// Whether everybody has a permission.
#[must_use]
pub fn is_everybodys(guild: GuildId, roles: &[Role], permission: Permissions) -> bool {
    let mut everyone = roles
        .iter()
        .filter(|role| role.id.get() == guild.get().get());
    everyone.any(|role| role.may(permission))
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use twilight_model::id::Id;

    use super::*;
    use crate::config::permission::name;

    /// The server is 1, its staff's roles are 2 and 3; `others` hold 4 and 5.
    fn found(everyone: Permissions, staff: [Permissions; 2], others: [Permissions; 2]) -> String {
        let all = [everyone, staff[0], staff[1], others[0], others[1]];
        let roles = all.iter().zip(1_u32..);
        let roles = roles.map(|(held, id)| {
            let role = json!({ "id": id.to_string(), "permissions": held.bits().to_string() });
            serde_json::from_value(role)
        });
        let roles: Vec<Role> = roles.collect::<Result<_, _>>().unwrap_or_default();
        let staff = Staff {
            supporters: vec![Id::new(2).into()],
            moderators: vec![Id::new(3).into()],
            ..Staff::default()
        };
        audience(Id::new(1).into(), &roles, &staff)
            .permission()
            .map_or_else(|| "none".to_owned(), name)
    }

    #[test]
    fn the_commands_are_for_whoever_has_what_all_staff_and_the_fewest_others_have() {
        const NONE: Permissions = Permissions::empty();
        const ALL: Permissions = Permissions::ADMINISTRATOR;
        let (kick, ban) = (Permissions::KICK_MEMBERS, Permissions::BAN_MEMBERS);
        let both = kick | ban;

        assert_eq!(found(NONE, [NONE, NONE], [NONE, NONE]), "none");
        assert_eq!(found(NONE, [kick, ban], [NONE, NONE]), "none");
        assert_eq!(found(kick, [kick, kick], [NONE, NONE]), "none");
        assert_eq!(found(kick, [both, both], [NONE, NONE]), "Ban Members");
        assert_eq!(found(NONE, [both, both], [NONE, NONE]), "Kick Members");
        assert_eq!(found(NONE, [both, both], [kick, NONE]), "Ban Members");
        assert_eq!(found(NONE, [both, both], [kick, ban]), "Kick Members");
        assert_eq!(found(NONE, [ALL, ban], [NONE, NONE]), "Ban Members");
        assert_eq!(
            found(NONE, [both, both], [kick | ALL, NONE]),
            "Kick Members"
        );
        assert_eq!(found(ALL, [both, both], [NONE, NONE]), "none");
    }
}
