//! Putting components under their groups.

use std::collections::BTreeMap;

use super::{documents::Component, each_once};
use crate::snapshot;

/// Groups and components in the order of the page, each group before its components.
///
/// Two passes: a page lists groups after their children.
pub(super) fn in_order(mut components: Vec<Component>) -> Vec<snapshot::Component> {
    each_once(&mut components, |component| &component.id.0);
    let groups: BTreeMap<String, i64> = components
        .iter()
        .filter(|component| component.group)
        .map(|component| (component.id.0.clone(), component.position))
        .collect();
    let mut placed: Vec<_> = components
        .into_iter()
        .map(|component| {
            let parent = component.group_id.as_ref().filter(|_| !component.group);
            let group = parent.and_then(|id| groups.get_key_value(&id.0));
            let place = match group {
                // The id keeps two groups of one position apart.
                Some((id, position)) => (*position, id.clone(), 1, component.position),
                None => (component.position, component.id.0.clone(), 0, 0),
            };
            let ours = snapshot::Component {
                status: component.status().to_owned(),
                group: group.map(|(id, _)| id.clone()),
                id: component.id.0,
                name: component.name.0,
                is_group: component.group,
                hidden_while_well: component.only_show_if_degraded,
            };
            (place, ours)
        })
        .collect();
    placed.sort_by(|(one, _), (other, _)| one.cmp(other));
    placed.into_iter().map(|(_, placed)| placed).collect()
}

/// How a page stands that does not say so itself: as its worst component does.
pub(super) fn indicator(components: &[snapshot::Component]) -> &'static str {
    let parts = components.iter().filter(|component| !component.is_group);
    match parts.map(snapshot::Component::severity).min() {
        Some(0) => "critical",
        Some(1) => "major",
        Some(2) => "minor",
        Some(4) => "maintenance",
        Some(5) => "none",
        _ => "unknown",
    }
}
