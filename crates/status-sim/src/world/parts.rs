//! Which components and groups there are.

use time::OffsetDateTime;

use super::{Component, Refused, World};
use crate::ComponentStatus;

impl World {
    /// One more group, at the end of the page.
    pub(super) fn add_group(&mut self, name: &str, components: &[String], at: OffsetDateTime) {
        let group = self.next_id();
        let ids: Vec<_> = components.iter().map(|_| self.next_id()).collect();
        let position = self.components.iter().filter(|one| one.is_group).count();
        let mut add = |id: String, name: &str, parent: Option<&String>, index: usize| {
            self.components.push(Component {
                id,
                name: name.to_owned(),
                parent: parent.cloned(),
                is_group: parent.is_none(),
                position: index + 1,
                status: ComponentStatus::Operational,
                updated_at: at,
            });
        };
        for (index, (id, name)) in ids.into_iter().zip(components).enumerate() {
            add(id, name, Some(&group), index);
        }
        add(group.clone(), name, None, position);
    }

    /// A component goes, or a group with all that is in it. Incidents name what is left.
    pub(super) fn remove_component(&mut self, which: &str) -> Result<(), Refused> {
        let gone = self.component(which)?.id.clone();
        self.components
            .retain(|one| one.id != gone && one.parent.as_ref() != Some(&gone));
        Ok(())
    }
}
