//! Names that Discord does not take, and names that are alike.

use std::{
    collections::HashSet,
    sync::{Mutex, MutexGuard, PoisonError},
};

use storage::modmail::{StatusDetails, Ticket};

use crate::render::channel_name;

/// Stands for a member where not even a number is taken.
const LAST_RESORT: &str = "ticket";

/// How many parts of names are remembered.
const MOST: usize = 1_000;

/// Parts of names that Discord has refused this process, so that it is not asked
/// again and again.
#[derive(Debug, Default)]
pub struct RefusedNames(Mutex<HashSet<String>>);

impl RefusedNames {
    fn parts(&self) -> MutexGuard<'_, HashSet<String>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Remembers a part of a name that was refused.
    pub(crate) fn learn(&self, part: &str) {
        let mut parts = self.parts();
        if parts.len() >= MOST {
            parts.clear();
        }
        parts.insert(part.to_owned());
    }

    /// Whether a part of a name was refused.
    pub(crate) fn contains(&self, part: &str) -> bool {
        self.parts().contains(part)
    }
}

/// A part of the name of a ticket's channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// What the staff wrote on it.
    Label,
    /// Who takes care of it.
    Claimant,
    /// Whose ticket it is.
    Member,
}

/// What stands for the member in the name of a ticket's channel.
#[must_use]
pub fn called(status: &StatusDetails, member: &str) -> String {
    status
        .called
        .clone()
        .unwrap_or_else(|| channel_name(member))
}

/// What stands for the member in the name of the channel of a ticket with this number,
/// by a template.
#[must_use]
pub fn by_template(template: &str, ticket: &Ticket, number: i64) -> String {
    let opened = ticket.created_at.date();
    // The name comes last, for it may look like a variable.
    let filled = template
        .replace("{number}", &format!("{number:03}"))
        .replace("{date}", &opened.to_string())
        .replace("{id}", &ticket.user_id.to_string())
        .replace("{name}", &ticket.user_name);
    channel_name(&filled)
}

/// Which part of a name Discord is taken to refuse: one that it has not taken
/// before, for it does not say.
#[must_use]
pub fn blamed(status: &StatusDetails, member: &str) -> Part {
    let label = status.label.as_deref().map(channel_name);
    let claimant = status.claimed_name.as_deref().map(channel_name);
    let parts = [
        (Part::Label, label),
        (Part::Claimant, claimant),
        (Part::Member, Some(called(status, member))),
    ];
    let shown = status.shown_name.as_deref().unwrap_or_default();
    let there = parts.iter().filter(|(_, part)| part.is_some());
    let new = there.clone().find(|(_, part)| {
        let part = part.as_deref().unwrap_or_default();
        !shown.contains(part)
    });
    // Where all of them were taken before, what can go without harm goes first.
    let first = new.or_else(|| there.clone().next());
    first.map_or(Part::Member, |(part, _)| *part)
}

/// A name that says nothing about the member of a ticket with this number, after
/// `refused`; `None` if there is no other.
#[must_use]
pub fn neutral(number: i64, refused: &str) -> Option<String> {
    let numbered = format!("{LAST_RESORT}-{number:03}");
    if refused == LAST_RESORT {
        None
    } else if refused == numbered {
        Some(LAST_RESORT.to_owned())
    } else {
        Some(numbered)
    }
}

/// What tells a name apart from those of the other open tickets; `None` if
/// nothing has to.
pub(crate) fn apart(own: &str, others: &HashSet<String>) -> Option<String> {
    if !others.contains(own) {
        return None;
    }
    let mut numbered = (2..).map(|number: u32| format!("{own}-{number}"));
    numbered.find(|name| !others.contains(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn status_details(label: Option<&str>, claimant: Option<&str>, shown: &str) -> StatusDetails {
        StatusDetails {
            label: label.map(str::to_owned),
            claimed_name: claimant.map(str::to_owned),
            shown_name: Some(shown.to_owned()),
            ..StatusDetails::default()
        }
    }

    #[test]
    fn what_was_taken_before_is_not_blamed() {
        for (label, claimant, shown, expected) in [
            (Some("So rude"), None, "🔴・ada", Part::Label),
            (None, Some("Grace"), "🔴・ada", Part::Claimant),
            (Some("vip"), Some("Grace"), "🔴・vip・ada", Part::Claimant),
            (Some("rude"), Some("Grace"), "🔴・ada・grace", Part::Label),
            (Some("vip"), None, "🔴・vip・old-name", Part::Member),
            (Some("vip"), None, "🔴・vip・ada", Part::Label),
            (None, None, "🔴・ada", Part::Member),
        ] {
            let status = status_details(label, claimant, shown);
            assert_eq!(blamed(&status, "Ada"), expected, "{status:?}");
        }
    }

    #[test]
    fn a_neutral_name_has_a_number_while_that_is_taken() {
        assert_eq!(neutral(7, "ada").as_deref(), Some("ticket-007"));
        assert_eq!(neutral(1_488, "ticket-1488").as_deref(), Some("ticket"));
        assert_eq!(neutral(7, "ticket"), None);
    }

    #[test]
    fn names_that_are_alike_are_numbered() {
        let others = ["ada", "ada-2"].map(str::to_owned).into();

        assert_eq!(apart("bob", &others), None);
        assert_eq!(apart("ada", &others).as_deref(), Some("ada-3"));
    }
}
