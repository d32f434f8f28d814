//! The kinds of ticket a member can choose from, and the menu that asks.

use std::{
    collections::{HashMap, HashSet},
    num::NonZeroU64,
};

use botkit::config::{Checks, Section};
use serde::{Deserialize, Serialize};
use storage::{
    discord::{ChannelId, GuildId, RoleId},
    modmail::{NewCategory, Question},
};

use super::{StatusTags, Tickets, tags, tickets::is_everyone};

/// The setting that holds the kinds of ticket that `/category` made.
pub const CATEGORIES: &str = "menu.categories";

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
const NO_ROLES_FOR_POSTS: &str = "`staff_roles` cannot be set for posts: the forum decides who sees them. Leave it out, and allow \
     View Channel to those roles in the forum";

/// Why tags of a category are refused whose tickets are channels.
const NO_TAGS_FOR_CHANNELS: &str = "`tags` are for posts, and these tickets are channels: leave them out, or set `forum = true` and \
     a forum as `parent`";

/// How a member is asked what it is about. `[menu]`
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(default, deny_unknown_fields)]
pub struct Menu {
    /// Whether they are asked.
    pub enabled: bool,
    /// After how many seconds without a choice a message goes the usual way.
    pub timeout_seconds: u32,
    /// The kinds of ticket that `/category` made, after those of `[[categories]]`.
    pub categories: Categories,
}

impl Default for Menu {
    fn default() -> Self {
        Self {
            enabled: true,
            timeout_seconds: 600,
            categories: Categories::default(),
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
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(transparent)]
pub struct Categories(pub Vec<Category>);

/// A kind of ticket. One `[[categories]]`
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Category {
    /// What it is called.
    pub name: String,
    /// What it is for, shown below the name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// A Unicode emoji, or `name:id`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub emoji: Option<String>,
    /// The Discord category or forum its tickets go to; that of `[tickets]` if
    /// left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<ChannelId>,
    /// Whether `parent` is a forum.
    #[serde(default, skip_serializing_if = "is_default")]
    pub forum: bool,
    /// The forum's tags on such a post, by their ids.
    #[serde(
        default,
        deserialize_with = "tags::all",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub tags: Vec<u64>,
    /// The forum's tags that tell how such a ticket stands.
    #[serde(default, skip_serializing_if = "is_default")]
    pub status_tags: StatusTags,
    /// Roles that are pinged when a ticket opens.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ping_roles: Vec<RoleId>,
    /// Roles that see the tickets beside those who see `parent`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub staff_roles: Vec<RoleId>,
    /// What the member is told when the staff have their message.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub greeting: Option<String>,
    /// What the member is told instead of opening a ticket.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub canned_answer: Option<String>,
    /// What the member is asked first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub questions: Vec<Question>,
    /// Whether it can be chosen.
    #[serde(default = "yes")]
    pub enabled: bool,
}

const fn yes() -> bool {
    true
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

impl Categories {
    /// The categories as the database takes them.
    #[must_use]
    pub fn rows(&self) -> Vec<NewCategory> {
        let rows = self.0.iter().cloned().map(|category| NewCategory {
            name: category.name.trim().to_owned(),
            description: category.description,
            emoji: category.emoji,
            parent: category.parent,
            forum: category.forum,
            tags: category.tags,
            greeting: category.greeting,
            canned_answer: category.canned_answer,
            form: category.questions,
            ping_roles: category.ping_roles,
            staff_roles: category.staff_roles,
            enabled: category.enabled,
        });
        rows.collect()
    }

    /// Puts others behind these.
    #[must_use]
    pub fn and(&self, others: &Self) -> Self {
        Self([self.0.as_slice(), others.0.as_slice()].concat())
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
    /// One of which nothing but the name is said.
    #[must_use]
    pub const fn new(name: String) -> Self {
        Self {
            name,
            description: None,
            emoji: None,
            parent: None,
            forum: false,
            tags: Vec::new(),
            status_tags: StatusTags {
                waiting_for_staff: None,
                waiting_for_member: None,
                snoozed: None,
            },
            ping_roles: Vec::new(),
            staff_roles: Vec::new(),
            greeting: None,
            canned_answer: None,
            questions: Vec::new(),
            enabled: true,
        }
    }

    /// Checks what the types cannot.
    fn validate(&self) -> Result<(), String> {
        let name = self.name.trim();
        let fits = |text: &str, longest: usize| (1..=longest).contains(&text.chars().count());
        if !fits(name, LONGEST_NAME) {
            return Err(format!("`name` must have 1 to {LONGEST_NAME} characters"));
        }
        if self.emoji.as_deref().is_some_and(|emoji| !is_emoji(emoji)) {
            return Err(
                "`emoji` must be an emoji such as 🔥, or `name:id` of one of the server's"
                    .to_owned(),
            );
        }
        let texts = [
            ("description", &self.description, LONGEST_DESCRIPTION),
            ("greeting", &self.greeting, LONGEST_TEXT),
            ("canned_answer", &self.canned_answer, LONGEST_TEXT),
        ];
        for (key, text, longest) in texts {
            if text.as_ref().is_some_and(|text| !fits(text, longest)) {
                return Err(format!(
                    "`{key}` must have 1 to {longest} characters: shorten it, or leave it out"
                ));
            }
        }
        if self.forum && self.parent.is_none() {
            return Err("`forum` needs a `parent`: name the forum there".to_owned());
        }
        if self.forum && !self.staff_roles.is_empty() {
            return Err(NO_ROLES_FOR_POSTS.to_owned());
        }
        let channels = !self.forum && self.parent.is_some();
        if channels && !self.tags.is_empty() {
            return Err(NO_TAGS_FOR_CHANNELS.to_owned());
        }
        if self.tags.len() > 5 {
            return Err("`tags` are five at most: leave some out".to_owned());
        }
        if !self.forum && self.status_tags != StatusTags::default() {
            return Err(
                "`status_tags` are for a forum of its own: leave them out, or set `forum = true` \
                 and a forum as `parent`"
                    .to_owned(),
            );
        }
        if self.questions.len() > MOST_QUESTIONS {
            return Err("`questions` are five at most: leave some out".to_owned());
        }
        let mut questions = self.questions.iter();
        if !questions.all(|question| fits(question.label.trim(), LONGEST_QUESTION)) {
            return Err(format!(
                "`questions` need a `label` of 1 to {LONGEST_QUESTION} characters each"
            ));
        }
        Ok(())
    }

    /// Checks that without a place of its own it fits where tickets go.
    fn fits(&self, tickets: &Tickets) -> Result<(), String> {
        if self.parent.is_some() {
            return Ok(());
        }
        if tickets.forum && !self.staff_roles.is_empty() {
            return Err(NO_ROLES_FOR_POSTS.to_owned());
        }
        if !tickets.forum && !self.tags.is_empty() {
            return Err(NO_TAGS_FOR_CHANNELS.to_owned());
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

impl Categories {
    /// Checks each by itself and with where tickets go, and all together. The first
    /// `in_file` of them stand in `[[categories]]`.
    pub(super) fn check(&self, in_file: usize, tickets: &Tickets, checks: &mut Checks<'_>) {
        for (number, category) in self.0.iter().enumerate() {
            let checked = category
                .validate()
                .and_then(|()| category.fits(tickets))
                .and_then(|()| not_let_in(category, tickets.guild));
            if let Err(reason) = checked {
                let path = match number.checked_sub(in_file) {
                    Some(number) => format!("menu.categories.{number}"),
                    None => format!("categories.{number}"),
                };
                checks.problem(&path, &reason);
            }
        }
        checks.section(self);
    }
}

impl Section for Categories {
    const PATH: &'static str = "categories";

    fn validate(&self) -> Result<(), String> {
        if self.0.iter().filter(|item| item.enabled).count() > MOST - 1 {
            return Err(format!(
                "`enabled` are more than {} of them: a menu has room for {MOST} entries, one of \
                 them for everything else. Leave some out, or set `enabled = false`",
                MOST - 1
            ));
        }
        let mut names = HashSet::new();
        for category in &self.0 {
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

/// Checks that a category neither pings everybody nor lets them in.
fn not_let_in(category: &Category, guild: GuildId) -> Result<(), String> {
    for (key, roles) in [
        ("ping_roles", &category.ping_roles),
        ("staff_roles", &category.staff_roles),
    ] {
        if roles.iter().any(|role| is_everyone(*role, guild)) {
            return Err(format!(
                "`{key}` names the server itself, that is @everyone: name the roles of your staff"
            ));
        }
    }
    Ok(())
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
        Category::new(name.to_owned())
    }

    fn tickets(forum: bool) -> anyhow::Result<Tickets> {
        let settings = serde_json::json!({ "guild": "1", "category": "2", "forum": forum });
        Ok(serde_json::from_value(settings)?)
    }

    #[test]
    fn roles_that_a_post_cannot_have_are_refused_wherever_it_is_made_one() -> anyhow::Result<()> {
        let with_roles = Category {
            staff_roles: vec![twilight_model::id::Id::new(3).into()],
            ..named("Billing")
        };
        let elsewhere = Category {
            parent: Some(twilight_model::id::Id::new(4).into()),
            ..with_roles.clone()
        };

        let refused = with_roles.fits(&tickets(true)?);
        assert!(refused.is_err_and(|error| error.starts_with("`staff_roles`")));
        assert_eq!(with_roles.fits(&tickets(false)?), Ok(()));
        assert_eq!(elsewhere.fits(&tickets(true)?), Ok(()));
        Ok(())
    }

    #[test]
    fn tags_are_refused_where_tickets_are_channels() -> anyhow::Result<()> {
        let tagged = Category {
            tags: vec![1],
            ..named("a")
        };

        let refused = tagged.fits(&tickets(false)?);
        assert!(refused.is_err_and(|words| words.starts_with("`tags`")));
        assert_eq!(tagged.validate(), Ok(()));
        assert_eq!(tagged.fits(&tickets(true)?), Ok(()));
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
            let said = category.validate();
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

    #[test]
    fn a_category_pings_not_everybody_and_lets_not_everybody_in() -> anyhow::Result<()> {
        for key in ["ping_roles", "staff_roles"] {
            let category = serde_json::json!({ "name": "Bugs", key: ["1"] });
            let category: Category = serde_json::from_value(category)?;
            let refused = not_let_in(&category, tickets(false)?.guild);
            assert!(
                refused.is_err_and(|words| words.contains("@everyone")),
                "{key}"
            );
        }
        Ok(())
    }
}
