//! The kinds of ticket a member can choose from.

use serde::{Deserialize, Serialize};
use sqlx::SqliteConnection;
use time::OffsetDateTime;

use super::TicketId;
use crate::{
    Error,
    discord::{ChannelId, RoleId},
    moment::stamp,
};

/// Names one category.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, sqlx::Type,
)]
#[serde(transparent)]
#[sqlx(transparent)]
pub struct CategoryId(i64);

/// What a role has to do with a category.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, sqlx::Type)]
#[sqlx(rename_all = "snake_case")]
pub enum RolePurpose {
    /// It is pinged when a ticket opens.
    Ping,
    /// It sees the tickets.
    Staff,
}

/// A kind of ticket.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Category {
    /// Its number.
    pub id: CategoryId,
    /// What it is called.
    pub name: String,
    /// What it is for.
    pub description: Option<String>,
    /// A Unicode emoji, or `name:id`.
    pub emoji: Option<String>,
    /// The Discord category or forum its tickets go to, if not the usual one.
    pub parent: Option<ChannelId>,
    /// Whether that is a forum, where tickets are posts.
    pub forum: bool,
    /// The forum's tags on such a post.
    pub tags: Vec<u64>,
    /// What the member is told when the ticket is there.
    pub greeting: Option<String>,
    /// What the member is told instead of opening a ticket.
    pub canned_answer: Option<String>,
    /// What the member is asked, at most five questions.
    pub form: Vec<Question>,
    /// The roles that are pinged when a ticket opens.
    pub ping_roles: Vec<RoleId>,
    /// The roles that see the tickets, beyond those who see the parent.
    pub staff_roles: Vec<RoleId>,
    /// Whether it can be chosen.
    pub enabled: bool,
}

/// A question of a form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// The question, at most 45 characters.
    pub label: String,
    /// Whether the answer has several lines.
    #[serde(default)]
    pub long: bool,
    /// Whether it must be answered.
    #[serde(default = "yes")]
    pub required: bool,
}

const fn yes() -> bool {
    true
}

/// A category as the settings describe it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NewCategory {
    /// What it is called; unique, whatever the case of its letters.
    pub name: String,
    /// What it is for.
    pub description: Option<String>,
    /// A Unicode emoji, or `name:id`.
    pub emoji: Option<String>,
    /// The Discord category or forum its tickets go to, if not the usual one.
    pub parent: Option<ChannelId>,
    /// Whether that is a forum.
    pub forum: bool,
    /// The forum's tags on a post.
    pub tags: Vec<u64>,
    /// What the member is told when the ticket is there.
    pub greeting: Option<String>,
    /// What the member is told instead of opening a ticket.
    pub canned_answer: Option<String>,
    /// What the member is asked.
    pub form: Vec<Question>,
    /// The roles that are pinged when a ticket opens.
    pub ping_roles: Vec<RoleId>,
    /// The roles that see the tickets.
    pub staff_roles: Vec<RoleId>,
    /// Whether members can choose it.
    pub enabled: bool,
}

/// Access to categories within a transaction.
#[derive(Debug)]
pub struct Categories<'c> {
    conn: &'c mut SqliteConnection,
}

/// A row without what stands in other tables.
struct Bare {
    id: CategoryId,
    name: String,
    description: Option<String>,
    emoji: Option<String>,
    parent: Option<ChannelId>,
    forum: bool,
    tags: String,
    greeting: Option<String>,
    canned_answer: Option<String>,
    form: Option<String>,
    enabled: bool,
}

impl CategoryId {
    /// The bare number, for menus and logs.
    pub const fn get(self) -> i64 {
        self.0
    }
}

impl From<i64> for CategoryId {
    fn from(id: i64) -> Self {
        Self(id)
    }
}

impl<'c> Categories<'c> {
    pub(super) fn new(conn: &'c mut SqliteConnection) -> Self {
        Self { conn }
    }

    /// Takes over the categories of the settings, in their order. One that stood
    /// there before and no longer does cannot be chosen any more; what tickets
    /// say about it stays.
    #[tracing::instrument(level = "debug", name = "db.categories.sync", skip_all)]
    pub async fn sync(
        &mut self,
        categories: &[NewCategory],
        at: OffsetDateTime,
    ) -> Result<(), Error> {
        let at = stamp(at);
        sqlx::query!(
            "UPDATE ticket_categories SET enabled = 0, updated_at = ? WHERE configured = 1",
            at,
        )
        .execute(&mut *self.conn)
        .await?;
        for (position, category) in (0_i64..).zip(categories) {
            self.put(category, position, &at).await?;
        }
        Ok(())
    }

    /// Gives a category another name. Does nothing if that is taken.
    #[tracing::instrument(level = "debug", name = "db.categories.rename", skip_all)]
    pub async fn rename(&mut self, name: &str, to: &str, at: OffsetDateTime) -> Result<(), Error> {
        let at = stamp(at);
        sqlx::query!(
            "UPDATE OR IGNORE ticket_categories SET name = ?, updated_at = ? WHERE name = ?",
            to,
            at,
            name,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(())
    }

    async fn put(
        &mut self,
        new_category: &NewCategory,
        position: i64,
        at: &str,
    ) -> Result<(), Error> {
        let tags = serde_json::to_string(&new_category.tags)?;
        let form = (!new_category.form.is_empty())
            .then(|| serde_json::to_string(&new_category.form))
            .transpose()?;
        let id = sqlx::query_scalar!(
            r#"INSERT INTO ticket_categories
                 (name, description, emoji, discord_category_id, forum, tags, greeting,
                  canned_answer, form, position, enabled, configured, created_at, updated_at)
               VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?13, ?13)
               ON CONFLICT (name) DO UPDATE
                  SET name = excluded.name, description = excluded.description,
                      emoji = excluded.emoji,
                      discord_category_id = excluded.discord_category_id,
                      forum = excluded.forum, tags = excluded.tags,
                      greeting = excluded.greeting, canned_answer = excluded.canned_answer,
                      form = excluded.form, position = excluded.position,
                      enabled = excluded.enabled, configured = 1,
                      updated_at = excluded.updated_at
               RETURNING id AS "id!: CategoryId""#,
            new_category.name,
            new_category.description,
            new_category.emoji,
            new_category.parent,
            new_category.forum,
            tags,
            new_category.greeting,
            new_category.canned_answer,
            form,
            position,
            new_category.enabled,
            at,
            at,
        )
        .fetch_one(&mut *self.conn)
        .await?;
        sqlx::query!(
            "DELETE FROM ticket_category_roles WHERE category_id = ?",
            id
        )
        .execute(&mut *self.conn)
        .await?;
        let pings = new_category
            .ping_roles
            .iter()
            .map(|role| (role, RolePurpose::Ping));
        let staff = new_category
            .staff_roles
            .iter()
            .map(|role| (role, RolePurpose::Staff));
        for (role, purpose) in pings.chain(staff) {
            sqlx::query!(
                "INSERT INTO ticket_category_roles (category_id, role_id, purpose, created_at)
                 VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
                id,
                role,
                purpose,
                at,
            )
            .execute(&mut *self.conn)
            .await?;
        }
        Ok(())
    }

    /// The categories a member can choose from, in their order.
    #[tracing::instrument(level = "debug", name = "db.categories.offered", skip_all)]
    pub async fn offered(&mut self) -> Result<Vec<Category>, Error> {
        let rows = sqlx::query_as!(
            Bare,
            "SELECT id, name, description, emoji, discord_category_id AS parent, forum, tags,
                    greeting, canned_answer, form, enabled
               FROM ticket_categories WHERE enabled = 1 ORDER BY position, id",
        )
        .fetch_all(&mut *self.conn)
        .await?;
        let mut categories = Vec::with_capacity(rows.len());
        for row in rows {
            categories.push(self.whole(row).await?);
        }
        Ok(categories)
    }

    /// All categories, whether they can be chosen or not.
    #[tracing::instrument(level = "debug", name = "db.categories.all", skip_all)]
    pub async fn all(&mut self) -> Result<Vec<Category>, Error> {
        let rows = sqlx::query_as!(
            Bare,
            "SELECT id, name, description, emoji, discord_category_id AS parent, forum, tags,
                    greeting, canned_answer, form, enabled
               FROM ticket_categories ORDER BY position, id",
        )
        .fetch_all(&mut *self.conn)
        .await?;
        let mut categories = Vec::with_capacity(rows.len());
        for row in rows {
            categories.push(self.whole(row).await?);
        }
        Ok(categories)
    }

    /// Whether there is anything to choose from.
    pub async fn any_offered(&mut self) -> Result<bool, Error> {
        let found = sqlx::query_scalar!(
            r#"SELECT EXISTS (SELECT 1 FROM ticket_categories WHERE enabled = 1) AS "found!: bool""#,
        )
        .fetch_one(&mut *self.conn)
        .await?;
        Ok(found)
    }

    /// A category, whether it can be chosen or not.
    pub async fn get(&mut self, id: CategoryId) -> Result<Option<Category>, Error> {
        let row = sqlx::query_as!(
            Bare,
            "SELECT id, name, description, emoji, discord_category_id AS parent, forum, tags,
                    greeting, canned_answer, form, enabled
               FROM ticket_categories WHERE id = ?",
            id,
        )
        .fetch_optional(&mut *self.conn)
        .await?;
        match row {
            Some(row) => self.whole(row).await.map(Some),
            None => Ok(None),
        }
    }

    /// The category of this name that can be chosen, whatever the case of its
    /// letters.
    pub async fn named(&mut self, name: &str) -> Result<Option<Category>, Error> {
        let row = sqlx::query_as!(
            Bare,
            "SELECT id, name, description, emoji, discord_category_id AS parent, forum, tags,
                    greeting, canned_answer, form, enabled
               FROM ticket_categories WHERE name = ? AND enabled = 1",
            name,
        )
        .fetch_optional(&mut *self.conn)
        .await?;
        match row {
            Some(row) => self.whole(row).await.map(Some),
            None => Ok(None),
        }
    }

    /// The category of a ticket, if it has one.
    #[tracing::instrument(level = "debug", name = "db.categories.of_ticket", skip_all, fields(ticket.id = %ticket))]
    pub async fn of_ticket(&mut self, ticket: TicketId) -> Result<Option<Category>, Error> {
        let id = sqlx::query_scalar!(
            "SELECT ticket_category_id FROM threads WHERE id = ?",
            ticket
        )
        .fetch_optional(&mut *self.conn)
        .await?
        .flatten();
        match id {
            Some(id) => self.get(id).await,
            None => Ok(None),
        }
    }

    /// Puts a ticket into a category, or into none.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Affected`] if there is no such ticket.
    #[tracing::instrument(level = "debug", name = "db.categories.assign", skip_all, fields(ticket.id = %ticket))]
    pub async fn assign(
        &mut self,
        ticket: TicketId,
        category: Option<CategoryId>,
    ) -> Result<(), Error> {
        let done = sqlx::query!(
            "UPDATE threads SET ticket_category_id = ? WHERE id = ?",
            category,
            ticket,
        )
        .execute(&mut *self.conn)
        .await?;
        Error::one_row("threads", &done)
    }

    async fn whole(&mut self, row: Bare) -> Result<Category, Error> {
        let roles = sqlx::query!(
            "SELECT role_id, purpose FROM ticket_category_roles WHERE category_id = ?
              ORDER BY role_id",
            row.id,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        let of = |purpose| {
            let roles = roles.iter().filter(|role| role.purpose == purpose);
            roles.map(|role| role.role_id).collect()
        };
        let form = row.form.as_deref().map(serde_json::from_str);
        Ok(Category {
            ping_roles: of(RolePurpose::Ping),
            staff_roles: of(RolePurpose::Staff),
            id: row.id,
            name: row.name,
            description: row.description,
            emoji: row.emoji,
            parent: row.parent,
            forum: row.forum,
            tags: serde_json::from_str(&row.tags)?,
            greeting: row.greeting,
            canned_answer: row.canned_answer,
            form: form.transpose()?.unwrap_or_default(),
            enabled: row.enabled,
        })
    }
}
