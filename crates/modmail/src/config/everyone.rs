//! Settings that name the server's own id, which is the role of everybody on it.

use botkit::config::Section;

use super::{Staff, Tickets, tickets::is_everyone};

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
        let pinging: Tickets = read(json!({ "guild": "1", "category": "2", "ping_roles": ["1"] }))?;
        assert!(
            pinging
                .validate()
                .is_err_and(|words| words.contains("@everyone"))
        );
        Ok(())
    }
}
