//! Where a ticket can go once it has a channel.

use botkit::{args, delivery::Body, text::Texts};
use storage::{
    discord::UserId,
    modmail::{Category, CategoryId},
};

use super::opening::{home, mentions, pings};
use crate::{config::Tickets, name::inert};

/// How a ticket gets into another category.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Way {
    /// Its channel moves.
    Channel,
    /// It is a post, and stays one of the same forum: its tags change.
    Tags {
        /// Those that go.
        off: Vec<u64>,
        /// Those that come.
        on: Vec<u64>,
    },
    /// Discord moves no post to another forum, and makes no post of a channel.
    None,
}

/// How a ticket gets from one category into another, none being the usual place.
pub(crate) fn way(
    tickets: &Tickets,
    is_post: bool,
    from: Option<&Category>,
    to: Option<&Category>,
) -> Way {
    let (from, to) = (home(tickets, from), home(tickets, to));
    match (is_post, to.forum) {
        (false, false) => Way::Channel,
        (true, true) if from.parent == to.parent => {
            let off = from.tags.into_iter();
            Way::Tags {
                off: off.filter(|tag| !to.tags.contains(tag)).collect(),
                on: to.tags,
            }
        }
        _ => Way::None,
    }
}

/// Tells those whose ticket it is from now on.
pub(crate) fn told(
    texts: &Texts,
    locale: &str,
    tickets: &Tickets,
    to: Option<&Category>,
    by: UserId,
) -> Body {
    let values = args! {
        "category" => to.map_or_else(|| USUAL.to_owned(), |category| inert(&category.name)),
        "staff" => by.to_string(),
    };
    let pinged = pings(tickets, to);
    let said = texts.say(locale, "moved", &values);
    Body {
        ping_roles: pinged.to_vec(),
        content: format!("{} {said}", mentions(pinged)).trim().to_owned(),
        ..Body::default()
    }
}

/// What stands for the usual place, in calls and in texts.
pub(crate) const USUAL: &str = "none";

/// Whether a ticket is there already.
pub(crate) fn is_in(from: Option<&Category>, to: Option<CategoryId>) -> bool {
    from.map(|category| category.id) == to
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use twilight_model::id::Id;

    use super::*;

    fn tickets() -> anyhow::Result<Tickets> {
        let tickets = json!({ "guild": "1", "category": "2", "ping_roles": ["5"] });
        Ok(serde_json::from_value(tickets)?)
    }

    fn category(id: i64, parent: Option<u64>, forum: bool, tags: &[u64]) -> Category {
        Category {
            id: id.into(),
            name: String::new(),
            description: None,
            emoji: None,
            parent: parent.map(|parent| Id::new(parent).into()),
            forum,
            tags: tags.to_vec(),
            greeting: None,
            canned_answer: None,
            form: Vec::new(),
            ping_roles: Vec::new(),
            staff_roles: Vec::new(),
            enabled: true,
        }
    }

    #[test]
    fn channels_move_among_categories_and_posts_within_their_forum() -> anyhow::Result<()> {
        let tickets = tickets()?;
        let channels = category(1, Some(11), false, &[]);
        let usual = category(2, None, false, &[]);
        let forum = category(3, Some(13), true, &[1, 2]);
        let same_forum = category(4, Some(13), true, &[2, 3]);
        let other_forum = category(5, Some(15), true, &[]);
        let tags = Way::Tags {
            off: vec![1],
            on: vec![2, 3],
        };
        let cases = [
            (false, Some(&channels), Some(&usual), Way::Channel),
            (false, Some(&channels), None, Way::Channel),
            (false, None, Some(&forum), Way::None),
            (true, Some(&forum), Some(&same_forum), tags),
            (true, Some(&forum), Some(&other_forum), Way::None),
            (true, Some(&forum), None, Way::None),
            // It was made a channel before its category became a forum.
            (false, Some(&forum), Some(&channels), Way::Channel),
        ];
        for (is_post, from, to, wanted) in cases {
            assert_eq!(way(&tickets, is_post, from, to), wanted, "{from:?} {to:?}");
        }
        Ok(())
    }
}
