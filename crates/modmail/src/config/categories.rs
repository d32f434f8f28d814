//! The kinds of ticket a member can choose from, and the menu that asks.

use std::{
    collections::{HashMap, HashSet},
    num::NonZeroU64,
};

use botkit::config::Section;
use serde::Deserialize;
use storage::{
    discord::{ChannelId, RoleId},
    modmail::{NewCategory, Question},
};

use super::{StatusTags, Tickets, tags};

/// Discord shows at most this many entries in a menu.
const MOST: usize = 25;

/// How long the name of a category may be, in characters.
const LONGEST_NAME: usize = 80;

/// How long what is said about it may be, in characters.
const LONGEST_DESCRIPTION: usize = 100;

/// How long a text to the member may be, in characters.
const LONGEST_TEXT: usize = 2_000;

/// Discord shows at most this many fields in a form.
const MOST_QUESTIONS: usize = 5;

/// How long a question may be, in characters.
const LONGEST_QUESTION: usize = 45;

/// Why the roles of a category are refused whose tickets are posts.
const NO_ROLES_FOR_POSTS: &str =
    "`staff_roles` cannot be set for a post: the forum decides who sees it";

/// How a member is asked what it is about. `[menu]`
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Menu {
    /// After how many seconds without a choice a message goes the usual way.
    pub timeout_seconds: u32,
}

impl Default for Menu {
    fn default() -> Self {
        Self {
            timeout_seconds: 600,
        }
    }
}

impl Section for Menu {
    const PATH: &'static str = "menu";

    fn validate(&self) -> Result<(), String> {
        if !(1..=86_400).contains(&self.timeout_seconds) {
            return Err("`timeout_seconds` must be from 1 to 86400, a day".to_owned());
        }
        Ok(())
    }
}

/// The kinds of ticket, in the order in which they are shown. `[[categories]]`
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(transparent)]
pub struct Categories(Vec<Category>);

/// A kind of ticket. One `[[categories]]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Category {
    /// What it is called.
    pub name: String,
    /// What it is for, shown below the name.
    #[serde(default)]
    pub description: Option<String>,
    /// A Unicode emoji, or `name:id`.
    #[serde(default)]
    pub emoji: Option<String>,
    /// The Discord category or forum its tickets go to; that of `[tickets]` if
    /// left out.
    #[serde(default)]
    pub parent: Option<ChannelId>,
    /// Whether `parent` is a forum.
    #[serde(default)]
    pub forum: bool,
    /// The forum's tags on such a post, by their ids.
    #[serde(default, deserialize_with = "tags::all")]
    pub tags: Vec<u64>,
    /// The forum's tags that tell how such a ticket stands.
    #[serde(default)]
    pub status_tags: StatusTags,
    /// Roles that are pinged when a ticket opens.
    #[serde(default)]
    pub ping_roles: Vec<RoleId>,
    /// Roles that see the tickets beside those who see `parent`.
    #[serde(default)]
    pub staff_roles: Vec<RoleId>,
    /// What the member is told when the staff have their message.
    #[serde(default)]
    pub greeting: Option<String>,
    /// What the member is told instead of opening a ticket.
    #[serde(default)]
    pub canned_answer: Option<String>,
    /// What the member is asked first.
    #[serde(default)]
    pub questions: Vec<Question>,
    /// Whether it can be chosen.
    #[serde(default = "yes")]
    pub enabled: bool,
}

const fn yes() -> bool {
    true
}

impl Categories {
    /// The categories as the database takes them.
    #[must_use]
    pub fn rows(&self) -> Vec<NewCategory> {
        let rows = self.0.iter().cloned().map(|reaction| NewCategory {
            name: reaction.name.trim().to_owned(),
            description: reaction.description,
            emoji: reaction.emoji,
            parent: reaction.parent,
            forum: reaction.forum,
            tags: reaction.tags,
            greeting: reaction.greeting,
            canned_answer: reaction.canned_answer,
            form: reaction.questions,
            ping_roles: reaction.ping_roles,
            staff_roles: reaction.staff_roles,
            enabled: reaction.enabled,
        });
        rows.collect()
    }

    /// The tags that tell how a ticket stands, by the lower-case name of the
    /// category.
    #[must_use]
    pub fn status_tags(&self) -> HashMap<String, StatusTags> {
        let tags = self.0.iter();
        tags.map(|tag| (tag.name.trim().to_lowercase(), tag.status_tags))
            .collect()
    }
}

impl Category {
    fn validate(&self) -> Result<(), String> {
        let name = self.name.trim();
        let fits = |text: &str, longest: usize| (1..=longest).contains(&text.chars().count());
        if !fits(name, LONGEST_NAME) {
            return Err(format!("`name` must have 1 to {LONGEST_NAME} characters"));
        }
        let wrong = |what: &str| Err(format!("{what} (category “{name}”)"));
        let text =
            |text: &Option<String>, longest| text.as_ref().is_none_or(|value| fits(value, longest));
        if self.emoji.as_deref().is_some_and(|emoji| !is_emoji(emoji)) {
            return wrong(
                "`emoji` must be an emoji such as 🔥, or `name:id` of one of the server's",
            );
        }
        if !text(&self.description, LONGEST_DESCRIPTION) {
            return wrong("`description` must have 1 to 100 characters");
        }
        if !text(&self.greeting, LONGEST_TEXT) {
            return wrong("`greeting` must have 1 to 2000 characters");
        }
        if !text(&self.canned_answer, LONGEST_TEXT) {
            return wrong("`canned_answer` must have 1 to 2000 characters");
        }
        if self.forum && self.parent.is_none() {
            return wrong("`forum` needs a `parent`");
        }
        if self.forum && !self.staff_roles.is_empty() {
            return wrong(NO_ROLES_FOR_POSTS);
        }
        let none = !self.forum && self.parent.is_some();
        if self.tags.len() > 5 || (none && !self.tags.is_empty()) {
            return wrong("`tags` are for a forum, five at most");
        }
        if !self.forum && self.status_tags != StatusTags::default() {
            return wrong("`status_tags` are for a forum");
        }
        if self.questions.len() > MOST_QUESTIONS {
            return wrong("`questions` may be five at most");
        }
        let mut questions = self.questions.iter();
        if !questions.all(|question| fits(question.label.trim(), LONGEST_QUESTION)) {
            return wrong("`questions` need a label of 1 to 45 characters each");
        }
        Ok(())
    }
}

/// Whether it can be an emoji: Discord refuses a menu with anything else in it.
fn is_emoji(text: &str) -> bool {
    match text.rsplit_once(':') {
        Some((name, id)) => !name.is_empty() && id.parse::<NonZeroU64>().is_ok(),
        None => !text.is_empty() && !text.is_ascii(),
    }
}

/// That categories without a place of their own fit where tickets go.
#[derive(Debug)]
pub(super) struct Placed<'a>(pub(super) &'a Categories, pub(super) &'a Tickets);

impl Section for Placed<'_> {
    const PATH: &'static str = "categories";

    fn validate(&self) -> Result<(), String> {
        let posts = |category: &&Category| self.1.forum && category.parent.is_none();
        let granted = |category: &&Category| !category.staff_roles.is_empty();
        if let Some(granted) = self.0.0.iter().filter(posts).find(granted) {
            let name = &granted.name;
            return Err(format!("{NO_ROLES_FOR_POSTS} (category “{name}”)"));
        }
        let channels = |category: &&Category| !self.1.forum && category.parent.is_none();
        let tagged = |category: &&Category| !category.tags.is_empty();
        match self.0.0.iter().filter(channels).find(tagged) {
            Some(tagged) => Err(format!(
                "`tags` of “{}” are for posts, and its tickets are channels: set `forum = true` \
                 in [tickets], or a forum as the `parent` of the category",
                tagged.name
            )),
            None => Ok(()),
        }
    }
}

impl Section for Categories {
    const PATH: &'static str = "categories";

    fn validate(&self) -> Result<(), String> {
        if self.0.iter().filter(|item| item.enabled).count() > MOST - 1 {
            return Err(format!(
                "`name` of more than {} categories: a menu has room for {MOST}, one of them for \
                 everything else",
                MOST - 1
            ));
        }
        let mut names = HashSet::new();
        for category in &self.0 {
            category.validate()?;
            if !names.insert(category.name.trim().to_lowercase()) {
                return Err(format!(
                    "two categories are called “{}”: give each its own `name`",
                    category.name
                ));
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_emoji_is_refused() {
        let with = |emoji: &str| {
            let category = Category {
                emoji: Some(emoji.to_owned()),
                ..named("Bugs")
            };
            category.validate()
        };
        for emoji in ["🔥", "1️⃣", "blob:123456789012345678"] {
            assert_eq!(with(emoji), Ok(()), "{emoji}");
        }
        for emoji in ["smile", "", ":smile:", ":5"] {
            assert!(
                with(emoji).is_err_and(|said| said.contains("`emoji`")),
                "{emoji}"
            );
        }
    }

    fn named(name: &str) -> Category {
        Category {
            name: name.to_owned(),
            description: None,
            emoji: None,
            parent: None,
            forum: false,
            tags: Vec::new(),
            status_tags: StatusTags::default(),
            ping_roles: Vec::new(),
            staff_roles: Vec::new(),
            greeting: None,
            canned_answer: None,
            questions: Vec::new(),
            enabled: true,
        }
    }

    #[test]
    fn roles_that_a_post_cannot_have_are_refused_wherever_it_is_made_one() -> anyhow::Result<()> {
        let tickets = |forum: bool| -> anyhow::Result<Tickets> {
            let settings = serde_json::json!({ "guild": "1", "category": "2", "forum": forum });
            Ok(serde_json::from_value(settings)?)
        };
        let with_roles = Category {
            staff_roles: vec![twilight_model::id::Id::new(3).into()],
            ..named("Billing")
        };
        let elsewhere = Category {
            parent: Some(twilight_model::id::Id::new(4).into()),
            ..with_roles.clone()
        };
        let (without, apart) = (Categories(vec![with_roles]), Categories(vec![elsewhere]));

        let refused = Placed(&without, &tickets(true)?).validate();
        assert!(refused.is_err_and(|error| error.starts_with("`staff_roles`")));
        assert_eq!(Placed(&without, &tickets(false)?).validate(), Ok(()));
        assert_eq!(Placed(&apart, &tickets(true)?).validate(), Ok(()));
        Ok(())
    }

    #[test]
    fn tags_are_refused_where_tickets_are_channels() -> anyhow::Result<()> {
        let tickets = |forum: bool| -> anyhow::Result<Tickets> {
            let settings = serde_json::json!({ "guild": "1", "category": "2", "forum": forum });
            Ok(serde_json::from_value(settings)?)
        };
        let tagged = Categories(vec![Category {
            tags: vec![1],
            ..named("a")
        }]);

        let refused = Placed(&tagged, &tickets(false)?).validate();
        assert!(refused.is_err_and(|words| words.starts_with("`tags`")));
        assert_eq!(tagged.validate(), Ok(()));
        assert_eq!(Placed(&tagged, &tickets(true)?).validate(), Ok(()));
        Ok(())
    }

    #[test]
    fn what_discord_would_refuse_is_refused_before() {
        let long = "x".repeat(101);
        let cases = [
            (named(" "), "`name`"),
            (
                Category {
                    description: Some(long),
                    ..named("a")
                },
                "`description`",
            ),
            (
                Category {
                    forum: true,
                    ..named("a")
                },
                "`forum`",
            ),
            (
                Category {
                    tags: vec![1],
                    parent: Some(twilight_model::id::Id::new(4).into()),
                    ..named("a")
                },
                "`tags`",
            ),
        ];
        for (category, key) in cases {
            let said = Categories(vec![category]).validate();
            assert!(
                said.as_ref().is_err_and(|error| error.starts_with(key)),
                "{said:?}"
            );
        }
        let twice = Categories(vec![named("Billing"), named("billing ")]);
        assert!(twice.validate().is_err());
        assert!(
            Categories((0..25).map(|number| named(&number.to_string())).collect())
                .validate()
                .is_err()
        );
        assert_eq!(Categories(vec![named("Billing")]).validate(), Ok(()));
    }
}
