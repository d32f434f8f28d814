//! What was decided about single commands, whatever the level of whoever calls them.

use std::{
    collections::HashMap,
    sync::{Arc, PoisonError, RwLock},
};

use storage::{
    discord::{RoleId, UserId},
    modmail::{Effect, PanelPermission, Subject},
};

/// What the permission to call a command begins with, before the command's name.
const COMMAND: &str = "command:";

/// The name of the permission to call a command.
pub(crate) fn permission(command: &str) -> String {
    format!("{COMMAND}{command}")
}

/// The command that a permission is about; nothing if it is one of the panel's.
pub(crate) fn command(permission: &str) -> Option<&str> {
    permission.strip_prefix(COMMAND)
}

/// What was decided, by command.
#[derive(Debug, Default)]
struct Known {
    /// The number of the change that made it so; 0 for what it was at the start.
    version: i64,
    of: HashMap<String, Vec<(Subject, Effect)>>,
}

impl Known {
    fn new(version: i64, rows: Vec<PanelPermission>) -> Self {
        let mut of: HashMap<String, Vec<(Subject, Effect)>> = HashMap::new();
        for row in rows {
            if let Some(command) = command(&row.permission) {
                let said = of.entry(command.to_owned()).or_default();
                said.push((row.subject, row.effect));
            }
        }
        Self { version, of }
    }
}

/// What holds now.
#[derive(Debug, Default)]
pub(crate) struct Overrides(RwLock<Arc<Known>>);

impl Overrides {
    /// Begins with what is stored.
    pub(crate) fn of_rows(rows: Vec<PanelPermission>) -> Self {
        Self(RwLock::new(Arc::new(Known::new(0, rows))))
    }

    /// What was decided about a command for a person with these roles: what is said about
    /// the person goes before what is said about a role, and of what is said about roles a
    /// refusal goes first.
    pub(crate) fn of(&self, command: &str, person: UserId, roles: &[RoleId]) -> Option<Effect> {
        let known = Arc::clone(&self.0.read().unwrap_or_else(PoisonError::into_inner));
        let said = known.of.get(command)?;
        let own = said
            .iter()
            .find(|(subject, _)| *subject == Subject::User(person));
        let held = said
            .iter()
            .filter(|(subject, _)| matches!(subject, Subject::Role(role) if roles.contains(role)));
        own.map(|(_, effect)| *effect)
            .or_else(|| held.map(|(_, effect)| *effect).max())
    }

    /// Has what is stored after a change of that number hold from now on, unless a later
    /// change was faster.
    pub(crate) fn set(&self, version: i64, rows: Vec<PanelPermission>) {
        let next = Known::new(version, rows);
        let mut now = self.0.write().unwrap_or_else(PoisonError::into_inner);
        if next.version > now.version {
            *now = Arc::new(next);
        }
    }
}

#[cfg(test)]
mod tests {
    use twilight_model::id::Id;

    use super::*;

    #[test]
    fn a_person_goes_before_their_roles_and_a_refusal_before_a_permission() {
        let (ada, bob) = (UserId::from(Id::new(1)), UserId::from(Id::new(2)));
        let [red, blue] = [3, 4].map(|id| RoleId::from(Id::new(id)));
        let row = |subject, effect| PanelPermission {
            subject,
            permission: permission("close"),
            effect,
        };
        let overrides = Overrides::of_rows(vec![
            row(Subject::Role(red), Effect::Allow),
            row(Subject::Role(blue), Effect::Deny),
            row(Subject::User(bob), Effect::Allow),
        ]);

        for (person, roles, expected) in [
            (ada, &[][..], None),
            (ada, &[red], Some(Effect::Allow)),
            (ada, &[red, blue], Some(Effect::Deny)),
            (bob, &[red, blue], Some(Effect::Allow)),
        ] {
            assert_eq!(overrides.of("close", person, roles), expected, "{roles:?}");
            assert_eq!(overrides.of("reply", person, roles), None);
        }
    }
}
