//! What a summary changes about the page's own state and that of its components.

use std::collections::{BTreeMap, BTreeSet};

use time::{Duration, OffsetDateTime};

use crate::snapshot::{Component, Snapshot};

/// What we knew before.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Known {
    /// The newest row about the page; nothing if it was never read.
    pub page: Option<State>,
    /// Name and status of each component, by id.
    pub components: BTreeMap<String, (String, String)>,
}

/// A row about the page as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct State {
    /// Its status, in one word.
    pub indicator: String,
    /// Its status, in the page's own words.
    pub description: String,
    /// From when on it stood so. No two rows share it.
    pub since: OffsetDateTime,
}

/// What is to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changes<'a> {
    /// The new row about the page.
    pub state: State,
    /// The components that are new, renamed or in another state; they share the row's moment.
    pub components: Vec<&'a Component>,
    /// Id and name of the components that are gone from the page.
    pub removed: Vec<(String, String)>,
}

/// How a component stands that is gone from the page: it is no longer what it was last.
pub const REMOVED: &str = "removed";

/// Compares a summary, read at the moment `at`, with what we knew; nothing if it says the same.
pub fn diff<'a>(known: &Known, snapshot: &'a Snapshot, at: OffsetDateTime) -> Option<Changes<'a>> {
    let is_same = |state: &State| {
        (&state.indicator, &state.description) == (&snapshot.indicator, &snapshot.description)
    };
    let is_new = |component: &&Component| {
        known
            .components
            .get(&component.id)
            .is_none_or(|(name, status)| (name, status) != (&component.name, &component.status))
    };
    let components: Vec<_> = snapshot.components.iter().filter(is_new).collect();
    let removed = removed(known, snapshot);
    if components.is_empty() && removed.is_empty() && known.page.as_ref().is_some_and(is_same) {
        return None;
    }
    let state = State {
        indicator: snapshot.indicator.clone(),
        description: snapshot.description.clone(),
        since: since(known.page.as_ref(), snapshot, at),
    };
    Some(Changes {
        state,
        components,
        removed,
    })
}

/// What is gone. A page that lists nothing at all has not removed everything, and what could not be read may be there.
fn removed(known: &Known, snapshot: &Snapshot) -> Vec<(String, String)> {
    if snapshot.components.is_empty() || !snapshot.lists_components {
        return Vec::new();
    }
    let listed: BTreeSet<_> = snapshot.components.iter().map(|part| &part.id).collect();
    let gone = known
        .components
        .iter()
        .filter(|(id, (_, status))| !listed.contains(id) && status != REMOVED);
    gone.map(|(id, (name, _))| (id.clone(), name.clone()))
        .collect()
}

/// From when on the new state holds.
///
/// The page's own time does not move with every change, so ours stands in. Clocks may disagree; two rows never share
/// a moment all the same.
fn since(before: Option<&State>, snapshot: &Snapshot, at: OffsetDateTime) -> OffsetDateTime {
    let Some(before) = before else {
        return snapshot.updated_at.unwrap_or(at);
    };
    let mut candidates = [snapshot.updated_at, Some(at)].into_iter().flatten();
    candidates
        .find(|candidate| *candidate > before.since)
        .unwrap_or_else(|| before.since.saturating_add(Duration::MILLISECOND))
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;

    const NOON: OffsetDateTime = datetime!(2026-03-01 12:00 UTC);

    fn snapshot(indicator: &str, login: &str, updated_at: OffsetDateTime) -> Snapshot {
        Snapshot {
            name: "VRChat".to_owned(),
            link: None,
            updated_at: Some(updated_at),
            indicator: indicator.to_owned(),
            description: indicator.to_uppercase(),
            components: ["login", "friends"]
                .map(|id| Component {
                    id: id.to_owned(),
                    name: id.to_uppercase(),
                    status: if id == "login" { login } else { "operational" }.to_owned(),
                    group: None,
                    is_group: false,
                    hidden_while_well: false,
                })
                .to_vec(),
            lists_components: true,
            incidents: Vec::new(),
            lists_incidents: true,
            maintenances: Vec::new(),
        }
    }

    fn after(snapshot: &Snapshot, since: OffsetDateTime) -> Known {
        let components = snapshot.components.iter();
        Known {
            page: Some(State {
                indicator: snapshot.indicator.clone(),
                description: snapshot.description.clone(),
                since,
            }),
            components: components
                .map(|component| {
                    (
                        component.id.clone(),
                        (component.name.clone(), component.status.clone()),
                    )
                })
                .collect(),
        }
    }

    #[test]
    fn the_first_summary_is_written_whole() {
        let first = snapshot("none", "operational", NOON);

        let changes = diff(&Known::default(), &first, NOON + Duration::HOUR).unwrap();

        assert_eq!(changes.state.since, NOON);
        assert_eq!(changes.components.len(), 2);
    }

    #[test]
    fn a_page_that_was_only_touched_is_not_written() {
        let known = after(&snapshot("none", "operational", NOON), NOON);

        let touched = snapshot("none", "operational", NOON + Duration::HOUR);

        assert_eq!(diff(&known, &touched, NOON + Duration::HOUR), None);
    }

    #[test]
    fn a_component_that_changes_is_written_with_a_row_about_the_page() {
        let known = after(&snapshot("none", "operational", NOON), NOON);

        let outage = snapshot("none", "major_outage", NOON + Duration::MINUTE);
        let changes = diff(&known, &outage, NOON + Duration::HOUR).unwrap();

        assert_eq!(changes.components, [&outage.components[0]]);
        assert_eq!(changes.state.since, NOON + Duration::MINUTE);
    }

    #[test]
    fn a_change_without_a_new_time_of_the_page_gets_ours() {
        let known = after(&snapshot("none", "operational", NOON), NOON);
        let changed = snapshot("minor", "operational", NOON);

        let ours = diff(&known, &changed, NOON + Duration::HOUR).unwrap();
        let behind = diff(&known, &changed, NOON - Duration::HOUR).unwrap();

        assert_eq!(ours.state.since, NOON + Duration::HOUR);
        assert_eq!(behind.state.since, NOON + Duration::MILLISECOND);
    }

    #[test]
    fn a_page_without_a_time_of_its_own_gets_ours() {
        let mut first = snapshot("none", "operational", NOON);
        first.updated_at = None;

        let changes = diff(&Known::default(), &first, NOON + Duration::HOUR).unwrap();
        let known = after(&first, NOON);
        let mut later = snapshot("minor", "operational", NOON);
        later.updated_at = None;
        let next = diff(&known, &later, NOON + Duration::HOUR).unwrap();

        assert_eq!(changes.state.since, NOON + Duration::HOUR);
        assert_eq!(next.state.since, NOON + Duration::HOUR);
    }

    #[test]
    fn a_component_that_could_not_be_read_is_not_gone() {
        let known = after(&snapshot("none", "operational", NOON), NOON);
        let mut unread = snapshot("none", "operational", NOON);
        unread.components.pop();
        let removed = |snapshot: &Snapshot| {
            let changes = diff(&known, snapshot, NOON + Duration::HOUR);
            changes.map_or(0, |changes| changes.removed.len())
        };
        assert_eq!(removed(&unread), 1);

        unread.lists_components = false;

        assert_eq!(removed(&unread), 0);
    }

    #[test]
    fn a_renamed_component_is_written() {
        let known = after(&snapshot("none", "operational", NOON), NOON);
        let mut renamed = snapshot("none", "operational", NOON);
        renamed.components[1].name = "Company".to_owned();

        let changes = diff(&known, &renamed, NOON + Duration::HOUR).unwrap();

        assert_eq!(changes.components.len(), 1);
    }

    #[test]
    fn a_component_that_is_gone_is_written_once_and_again_when_it_is_back() {
        let mut known = after(&snapshot("none", "major_outage", NOON), NOON);
        let mut without = snapshot("none", "major_outage", NOON);
        without.components.remove(0);

        let changes = diff(&known, &without, NOON + Duration::HOUR).unwrap();
        let gone = ("login".to_owned(), "LOGIN".to_owned());
        assert_eq!(changes.removed, [gone]);

        known.components.get_mut("login").unwrap().1 = REMOVED.to_owned();
        assert_eq!(diff(&known, &without, NOON + Duration::HOUR), None);
        let back = snapshot("none", "operational", NOON);
        let changes = diff(&known, &back, NOON + Duration::HOUR).unwrap();
        assert_eq!(changes.components, [&back.components[0]]);

        without.components.clear();
        let known = after(&snapshot("none", "operational", NOON), NOON);
        assert_eq!(diff(&known, &without, NOON + Duration::HOUR), None);
    }
}
