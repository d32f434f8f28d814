//! Whether a forum has the tags that the settings name.

use botkit::startup::Inspection;

use super::channel::Channel;
use crate::config::StatusTags;

/// The tags that the settings want on the posts of a forum, each with its key.
pub(super) struct Wanted<'k> {
    /// The key of the list for all posts.
    pub(super) key: &'k [&'k str],
    pub(super) always: &'k [u64],
    /// The key of the table of those that show the status.
    pub(super) status_key: &'k [&'k str],
    pub(super) status: StatusTags,
}

/// Looks at the tags of a forum.
pub(super) fn look(at: &mut Inspection, forum: &Channel, wanted: &Wanted<'_>) {
    let always = wanted.always.iter().enumerate();
    let always = always.map(|(number, tag)| (wanted.key, number.to_string(), *tag));
    let status = [
        ("waiting_for_staff", wanted.status.waiting_for_staff),
        ("waiting_for_member", wanted.status.waiting_for_member),
        ("snoozed", wanted.status.snoozed),
    ];
    let status = status
        .into_iter()
        .filter_map(|(name, tag)| Some((wanted.status_key, name.to_owned(), tag?)));
    for (table, name, tag) in always.chain(status) {
        let key: Vec<&str> = table.iter().copied().chain([name.as_str()]).collect();
        match forum
            .available_tags
            .iter()
            .find(|known| known.id.get() == tag)
        {
            Some(known) => at.fine(&key, format!("the tag {}", known.name)),
            None => at.wrong(
                &key,
                format!("{} has no tag {tag}; {}", forum.named(), list(forum)),
            ),
        }
    }
    if forum.requires_tag() && wanted.always.is_empty() && wanted.status.all().is_empty() {
        untagged(at, forum, wanted.key);
    }
}

/// What becomes of posts that need a tag where none is set.
fn untagged(at: &mut Inspection, forum: &Channel, key: &[&str]) {
    let tags = &forum.available_tags;
    let free = tags.iter().find(|tag| !tag.moderated);
    match free.or(tags.first()) {
        Some(tag) => at.doubtful(
            key,
            format!(
                "{} requires a tag on each post and none is set, so tickets get the first, {}; name \
                 another here if you want one",
                forum.named(),
                tag.name
            ),
        ),
        None => at.wrong(
            key,
            format!(
                "{} requires a tag on each post and has none: make one there, or switch off \
                 “Require people to select tags when posting”",
                forum.named()
            ),
        ),
    }
}

fn list(forum: &Channel) -> String {
    let tags = forum.available_tags.iter();
    let tags: Vec<_> = tags
        .map(|tag| format!("{} ({})", tag.id, tag.name))
        .collect();
    match tags.as_slice() {
        [] => "make one there first, or leave this out".to_owned(),
        tags => format!("it has {}", tags.join(", ")),
    }
}
