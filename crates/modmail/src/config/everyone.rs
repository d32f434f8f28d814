//! Settings that name the server's own id, which is the role of everybody on it,
//! and places that must not be one.

use botkit::config::Section;
use storage::discord::{GuildId, RoleId};

use super::{Categories, Category, Closing, OnClose, Staff, Tickets};

/// Whether a role is that of everybody on the server.
pub(super) fn is_everyone(role: RoleId, guild: GuildId) -> bool {
    role.get().get() == guild.get().get()
}

/// Who would be staff with everybody else.
pub(super) struct NoStaff<'a>(pub(super) &'a Staff, pub(super) &'a Tickets);

impl Section for NoStaff<'_> {
    const PATH: &'static str = "staff";

    fn validate(&self) -> Result<(), String> {
        let Self(staff, tickets) = self;
        for (key, roles) in [
            ("supporters", &staff.supporters),
            ("moderators", &staff.moderators),
            ("admins", &staff.admins),
        ] {
            if roles.iter().any(|role| is_everyone(*role, tickets.guild)) {
                return Err(format!(
                    "`{key}` names the server itself, that is @everyone: every member could answer \
                     and close tickets. Name the roles of your staff"
                ));
            }
        }
        Ok(())
    }
}

/// Checks that a category neither pings everybody nor lets them in.
pub(super) fn not_let_in(category: &Category, guild: GuildId) -> Result<(), String> {
    for (key, roles) in [
        ("ping_roles", &category.ping_roles),
        ("staff_roles", &category.staff_roles),
    ] {
        if roles.iter().any(|role| is_everyone(*role, guild)) {
            return Err(format!(
                "`{key}` names the server itself, that is @everyone: name the roles of your staff"
            ));
        }
    }
    Ok(())
}

/// Archives that are where open tickets are.
pub(super) struct Archive<'a>(
    pub(super) &'a Closing,
    pub(super) &'a Tickets,
    pub(super) &'a Categories,
);

impl Section for Archive<'_> {
    const PATH: &'static str = "closing";

    fn validate(&self) -> Result<(), String> {
        let Self(closing, tickets, categories) = self;
        let Some(archive) = closing
            .archive_category
            .filter(|_| closing.on_close == OnClose::Archive)
        else {
            return Ok(());
        };
        if archive == tickets.category {
            return Err(
                "`archive_category` is the `category` of [tickets]: closed tickets would stay \
                 among the open ones. Make a category of its own for them"
                    .to_owned(),
            );
        }
        let rows = categories.rows();
        match rows.iter().find(|row| row.parent == Some(archive)) {
            Some(row) => Err(format!(
                "`archive_category` is the `parent` of “{}”: closed tickets would stay among the \
                 open ones. Make a category of its own for them",
                row.name
            )),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn read<T: serde::de::DeserializeOwned>(value: Value) -> anyhow::Result<T> {
        Ok(serde_json::from_value(value)?)
    }

    #[test]
    fn everybody_is_neither_staff_nor_pinged() -> anyhow::Result<()> {
        let tickets: Tickets = read(json!({ "guild": "1", "category": "2" }))?;
        for key in ["supporters", "moderators", "admins"] {
            let staff: Staff = read(json!({ key: ["1"] }))?;
            let refused = NoStaff(&staff, &tickets).validate();
            assert!(
                refused.is_err_and(|words| words.contains("@everyone")),
                "{key}"
            );
            let staff: Staff = read(json!({ key: ["3"] }))?;
            assert_eq!(NoStaff(&staff, &tickets).validate(), Ok(()));
        }
        for key in ["ping_roles", "staff_roles"] {
            let category: Category = read(json!({ "name": "Bugs", key: ["1"] }))?;
            let refused = not_let_in(&category, tickets.guild);
            assert!(
                refused.is_err_and(|words| words.contains("@everyone")),
                "{key}"
            );
        }
        let pinging: Tickets = read(json!({ "guild": "1", "category": "2", "ping_roles": ["1"] }))?;
        assert!(
            pinging
                .validate()
                .is_err_and(|words| words.contains("@everyone"))
        );
        Ok(())
    }

    #[test]
    fn the_archive_is_not_where_open_tickets_are() -> anyhow::Result<()> {
        let tickets: Tickets = read(json!({ "guild": "1", "category": "2" }))?;
        let categories: Categories = read(json!([{ "name": "Bugs", "parent": "3" }]))?;
        let check = |archive: &str, on_close: &str| {
            let closing = json!({ "on_close": on_close, "archive_category": archive });
            anyhow::Ok(Archive(&read(closing)?, &tickets, &categories).validate())
        };

        for taken in ["2", "3"] {
            let refused = check(taken, "archive")?;
            assert!(refused.is_err_and(|words| words.starts_with("`archive_category`")));
            assert_eq!(check(taken, "delete")?, Ok(()));
        }
        assert_eq!(check("4", "archive")?, Ok(()));
        Ok(())
    }
}
