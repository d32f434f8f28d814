//! Putting components under their groups.

use std::collections::BTreeMap;

use super::{documents::Component, each_once};
use crate::snapshot;

/// Groups and components in the order of the page, each group before its components.
///
/// Two passes: a page lists groups after their children.
pub(super) fn in_order(mut components: Vec<Component>) -> Vec<snapshot::Component> {
    each_once(&mut components, |component| &component.id.0);
    let groups: BTreeMap<String, (String, i64)> = components
        .iter()
        .filter(|component| component.group)
        .map(|component| {
            (
                component.id.0.clone(),
                (component.name.0.clone(), component.position),
            )
        })
        .collect();
    let mut placed: Vec<_> = components
        .into_iter()
        .map(|component| {
            let parent = component.group_id.as_ref().filter(|_| !component.group);
            let group = parent.and_then(|id| groups.get(&id.0).map(|found| (&id.0, found)));
            let place = match group {
                // The id keeps two groups of one position apart.
                Some((id, (_, position))) => (*position, id.clone(), 1, component.position),
                None => (component.position, component.id.0.clone(), 0, 0),
            };
            let ours = snapshot::Component {
                id: component.id.0,
                name: component.name.0,
                status: component.status.0,
                group: group.map(|(_, (name, _))| name.clone()),
                is_group: component.group,
            };
            (place, ours)
        })
        .collect();
    placed.sort_by(|(one, _), (other, _)| one.cmp(other));
    placed.into_iter().map(|(_, placed)| placed).collect()
}
