//! The status of a ticket in its channel's name and on its post.

use std::{collections::HashMap, sync::Arc};

use storage::modmail::{Category, StatusDetails, Waiting};
use time::{Duration, OffsetDateTime};

use super::{
    names::{RefusedNames, called},
    opening::Shown,
};
use crate::{
    config::{Categories, Status, StatusTags, Tickets},
    render::channel_name,
};

/// Stands between the parts of a name. Discord keeps it as it is.
const BETWEEN: &str = "・";

/// Discord's limit for a channel's name, in characters.
const LONGEST_NAME: usize = 100;

/// Discord takes two changes of a channel's name in this time. A little more
/// than its ten minutes, for the clocks may differ.
const NAMES_COUNT_FOR: Duration = Duration::seconds(605);

/// How tickets show their status: by a name, a tag, or both.
#[derive(Debug)]
pub struct StatusDisplay {
    status: Status,
    /// Whether tickets are posts if their category has no place of its own.
    forum: bool,
    /// The tags of categories that have one, by their lower-case name.
    own: HashMap<String, StatusTags>,
    /// What names cannot tell.
    pub(crate) refused: Arc<RefusedNames>,
}

impl StatusDisplay {
    /// What the settings want.
    #[must_use]
    pub fn new(status: Status, tickets: &Tickets, categories: &Categories) -> Self {
        Self {
            status,
            forum: tickets.forum,
            own: categories.status_tags(),
            refused: Arc::default(),
        }
    }

    /// What a ticket of a category shows when it begins.
    pub(crate) fn first(
        &self,
        category: Option<&Category>,
        status: &StatusDetails,
        member: &str,
    ) -> Shown {
        let tags = self.tags(category);
        let status = StatusDetails {
            called: status.called.clone(),
            ..StatusDetails::default()
        };
        Shown {
            name: self.name(tags.is_some(), &status, member),
            tag: tags.and_then(|tags| tag(&tags, &status)),
        }
    }

    /// How a ticket stands, without what Discord does not take in a name.
    pub(crate) fn nameable(&self, status: &StatusDetails) -> StatusDetails {
        let mut status = status.clone();
        let taken = |name: &String| !self.refused.contains(&channel_name(name));
        status.claimed_name = status.claimed_name.filter(taken);
        status
    }

    /// What the channel of a ticket is to be called.
    pub(crate) fn name(&self, tagged: bool, status: &StatusDetails, member: &str) -> String {
        name(&self.status, tagged, &self.nameable(status), member)
    }

    /// The tags that tell how a ticket of a category stands, if any do.
    pub(crate) fn tags(&self, category: Option<&Category>) -> Option<StatusTags> {
        let tags = match category {
            Some(category) if category.parent.is_some() => {
                let own = self.own.get(&category.name.to_lowercase());
                own.copied().filter(|_| category.forum)
            }
            _ => Some(self.status.tags).filter(|_| self.forum),
        };
        tags.filter(|tag| *tag != StatusTags::default())
    }
}

/// What the channel of a ticket is to be called: its status, unless tags tell
/// that, what the staff wrote on it, the member, and who takes care of it.
#[must_use]
pub fn name(settings: &Status, tagged: bool, status: &StatusDetails, member: &str) -> String {
    let member = called(status, member);
    if !settings.in_name {
        return match &status.label {
            Some(label) => joined(&[&channel_name(label), &member]),
            None => member,
        };
    }
    let mark = match status.waiting_for {
        _ if tagged => "",
        _ if status.snoozed_until.is_some() => settings.snoozed.as_str(),
        Some(Waiting::Member) => &settings.waiting_for_member,
        Some(Waiting::Staff) | None => &settings.waiting_for_staff,
    };
    let label = status.label.as_deref().map(channel_name);
    let claimed = status.claimed_name.as_deref().map(channel_name);
    joined(&[
        mark,
        label.as_deref().unwrap_or_default(),
        &member,
        claimed.as_deref().unwrap_or_default(),
    ])
}

/// The tag that tells how a ticket stands, if there is one for it.
#[must_use]
pub fn tag(tags: &StatusTags, status: &StatusDetails) -> Option<u64> {
    match status.waiting_for {
        _ if status.snoozed_until.is_some() => tags.snoozed,
        Some(Waiting::Member) => tags.waiting_for_member,
        Some(Waiting::Staff) | None => tags.waiting_for_staff,
    }
}

fn joined(parts: &[&str]) -> String {
    let parts: Vec<&str> = parts
        .iter()
        .copied()
        .filter(|part| !part.is_empty())
        .collect();
    parts.join(BETWEEN).chars().take(LONGEST_NAME).collect()
}

/// When a channel may be renamed the next time.
#[must_use]
pub fn due(status: &StatusDetails, at: OffsetDateTime) -> OffsetDateTime {
    status
        .renamed_before
        .map_or(at, |before| at.max(before + NAMES_COUNT_FOR))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use time::macros::datetime;

    use super::*;

    const NOON: OffsetDateTime = datetime!(2026-03-01 12:00 UTC);

    #[test]
    fn a_name_tells_whose_turn_it_is_and_who_takes_care() {
        let settings = Status::default();
        let answered = StatusDetails {
            waiting_for: Some(Waiting::Member),
            claimed_name: Some("Grace".to_owned()),
            label: Some("Billing issue".to_owned()),
            ..StatusDetails::default()
        };
        let put_aside = StatusDetails {
            snoozed_until: Some(NOON),
            ..StatusDetails::default()
        };

        let name = |status: &StatusDetails, tagged| name(&settings, tagged, status, "Ada");
        assert_eq!(name(&StatusDetails::default(), false), "🔴・ada");
        assert_eq!(name(&put_aside, false), "💤・ada");
        assert_eq!(name(&answered, false), "🔵・billing-issue・ada・grace");
        assert_eq!(name(&answered, true), "billing-issue・ada・grace");
        let tags = StatusTags {
            waiting_for_staff: Some(1),
            waiting_for_member: Some(2),
            snoozed: None,
        };
        assert_eq!(tag(&tags, &StatusDetails::default()), Some(1));
        assert_eq!(tag(&tags, &answered), Some(2));
        assert_eq!(tag(&tags, &put_aside), None);
    }

    #[test]
    fn where_names_do_not_tell_there_is_the_label_alone() {
        let settings = Status {
            in_name: false,
            ..Status::default()
        };
        let labelled = StatusDetails {
            label: Some("vip".to_owned()),
            claimed_name: Some("grace".to_owned()),
            ..StatusDetails::default()
        };

        assert_eq!(
            name(&settings, false, &StatusDetails::default(), "ada"),
            "ada"
        );
        assert_eq!(name(&settings, false, &labelled, "ada"), "vip・ada");
    }

    #[test]
    fn the_third_name_in_ten_minutes_waits() {
        let twice = StatusDetails {
            renamed_at: Some(NOON - Duration::MINUTE),
            renamed_before: Some(NOON - Duration::minutes(2)),
            ..StatusDetails::default()
        };
        let long_ago = StatusDetails {
            renamed_before: Some(NOON - Duration::HOUR),
            ..twice.clone()
        };

        assert_eq!(due(&StatusDetails::default(), NOON), NOON);
        assert_eq!(due(&long_ago, NOON), NOON);
        assert_eq!(
            due(&twice, NOON),
            NOON - Duration::minutes(2) + NAMES_COUNT_FOR
        );
    }

    proptest! {
        #[test]
        fn every_name_fits(member in "\\PC{0,120}", label in "\\PC{0,120}", staff in "\\PC{0,120}") {
            let full = StatusDetails {
                label: Some(label),
                claimed_name: Some(staff),
                ..StatusDetails::default()
            };
            let name = name(&Status::default(), false, &full, &member);
            prop_assert!((1..=LONGEST_NAME).contains(&name.chars().count()));
            prop_assert!(!name.contains(char::is_whitespace));
        }
    }
}
