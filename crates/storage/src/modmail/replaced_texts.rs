//! What stands in place of our texts to members.

use sqlx::SqliteConnection;
use time::OffsetDateTime;

use super::CategoryId;
use crate::{Error, discord::UserId, moment::stamp};

/// Which text is replaced, and where.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TextPlace<'a> {
    /// The key of our text.
    pub key: &'a str,
    /// The language.
    pub language: &'a str,
    /// The kind of ticket, if it is for that alone.
    pub category: Option<CategoryId>,
}

/// A text in place of ours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReplacedText {
    /// The key of our text.
    pub key: String,
    /// The language.
    pub language: String,
    /// The kind of ticket, if it is for that alone.
    pub category: Option<CategoryId>,
    /// What it says.
    pub text: String,
}

/// A change of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextChange {
    /// The language.
    pub language: String,
    /// The kind of ticket, if it was for that alone.
    pub category: Option<CategoryId>,
    /// What it said from then on; `None` if ours stood there again.
    pub text: Option<String>,
    /// Who changed it.
    pub changed_by: UserId,
    /// When.
    pub changed_at: OffsetDateTime,
}

/// Access to the texts in place of ours within a transaction.
#[derive(Debug)]
pub struct ReplacedTexts<'c> {
    conn: &'c mut SqliteConnection,
}

impl<'c> ReplacedTexts<'c> {
    pub(super) fn new(conn: &'c mut SqliteConnection) -> Self {
        Self { conn }
    }

    /// All of them, by key.
    #[tracing::instrument(level = "debug", name = "db.replaced_texts.all", skip_all)]
    pub async fn all(&mut self) -> Result<Vec<ReplacedText>, Error> {
        let texts = sqlx::query_as!(
            ReplacedText,
            "SELECT key, language, category_id AS category, text FROM replaced_texts
              ORDER BY key, language, category_id",
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(texts)
    }

    /// What stands in a place, if not our text.
    async fn get(&mut self, place: TextPlace<'_>) -> Result<Option<String>, Error> {
        let text = sqlx::query_scalar!(
            "SELECT text FROM replaced_texts
              WHERE key = ?1 AND language = ?2 AND coalesce(category_id, 0) = coalesce(?3, 0)",
            place.key,
            place.language,
            place.category,
        )
        .fetch_optional(&mut *self.conn)
        .await?;
        Ok(text)
    }

    /// Puts a text in place of ours, or ours back if there is none, and notes that.
    /// `false` if it is so already.
    #[tracing::instrument(level = "debug", name = "db.replaced_texts.put", skip_all)]
    pub async fn put(
        &mut self,
        place: TextPlace<'_>,
        text: Option<&str>,
        by: UserId,
        at: OffsetDateTime,
    ) -> Result<bool, Error> {
        if self.get(place).await?.as_deref() == text {
            return Ok(false);
        }
        let at = stamp(at);
        sqlx::query!(
            "DELETE FROM replaced_texts
              WHERE key = ?1 AND language = ?2 AND coalesce(category_id, 0) = coalesce(?3, 0)",
            place.key,
            place.language,
            place.category,
        )
        .execute(&mut *self.conn)
        .await?;
        if let Some(text) = text {
            sqlx::query!(
                "INSERT INTO replaced_texts (key, language, category_id, text, changed_by, changed_at)
                 VALUES (?, ?, ?, ?, ?, ?)",
                place.key,
                place.language,
                place.category,
                text,
                by,
                at,
            )
            .execute(&mut *self.conn)
            .await?;
        }
        sqlx::query!(
            "INSERT INTO replaced_text_changes
               (key, language, category_id, text, changed_by, changed_at)
             VALUES (?, ?, ?, ?, ?, ?)",
            place.key,
            place.language,
            place.category,
            text,
            by,
            at,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(true)
    }

    /// The changes of a text in all places, the newest first.
    #[tracing::instrument(level = "debug", name = "db.replaced_texts.changes", skip_all)]
    pub async fn changes(&mut self, key: &str, limit: u32) -> Result<Vec<TextChange>, Error> {
        let changes = sqlx::query_as!(
            TextChange,
            "SELECT language, category_id AS category, text, changed_by, changed_at
               FROM replaced_text_changes WHERE key = ?
              ORDER BY id DESC LIMIT ?",
            key,
            limit,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(changes)
    }

    /// The changes of a text in one place, the newest first.
    #[tracing::instrument(level = "debug", name = "db.replaced_texts.changes_in", skip_all)]
    pub async fn changes_in(
        &mut self,
        place: TextPlace<'_>,
        limit: u32,
    ) -> Result<Vec<TextChange>, Error> {
        let changes = sqlx::query_as!(
            TextChange,
            "SELECT language, category_id AS category, text, changed_by, changed_at
               FROM replaced_text_changes
              WHERE key = ?1 AND language = ?2 AND coalesce(category_id, 0) = coalesce(?3, 0)
              ORDER BY id DESC LIMIT ?4",
            place.key,
            place.language,
            place.category,
            limit,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(changes)
    }
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;
    use twilight_model::id::Id;

    use super::*;
    use crate::modmail::{NewCategory, Store};

    const AT: OffsetDateTime = datetime!(2026-03-01 12:00 UTC);

    #[tokio::test]
    async fn each_place_has_one_text_and_keeps_what_it_said() -> anyhow::Result<()> {
        let folder = tempfile::tempdir()?;
        let store = Store::open(&folder.path().join("modmail.sqlite")).await?;
        let mut tx = store.write().await?;
        let bugs = NewCategory {
            name: "Bugs".to_owned(),
            enabled: true,
            ..NewCategory::default()
        };
        tx.categories().sync(&[bugs], AT).await?;
        let category = tx.categories().named("bugs").await?.map(|found| found.id);
        let by = UserId::from(Id::new(7));
        let (general, bugs) = (None, category);
        let place = |language, category| TextPlace {
            key: "opened",
            language,
            category,
        };

        let mut texts = tx.replaced_texts();
        for (language, category, text, changes) in [
            ("en", general, Some("Hello!"), true),
            ("en", bugs, Some("A bug!"), true),
            ("fr", general, Some("Bonjour !"), true),
            ("en", general, Some("Hello!"), false),
            ("en", general, Some("Hi!"), true),
            ("fr", general, None, true),
            ("fr", general, None, false),
        ] {
            let changed = texts.put(place(language, category), text, by, AT).await?;
            assert_eq!(changed, changes, "{language} {text:?}");
        }

        let said = |text: &ReplacedText| (text.language.clone(), text.category, text.text.clone());
        let all = texts.all().await?;
        assert_eq!(
            all.iter().map(said).collect::<Vec<_>>(),
            [
                ("en".to_owned(), None, "Hi!".to_owned()),
                ("en".to_owned(), category, "A bug!".to_owned())
            ]
        );
        assert_eq!(
            texts.get(place("en", bugs)).await?.as_deref(),
            Some("A bug!")
        );
        assert_eq!(texts.get(place("fr", general)).await?, None);
        assert_eq!(texts.changes("opened", 10).await?.len(), 5);
        let before = texts.changes_in(place("en", general), 2).await?;
        let before: Vec<_> = before.iter().map(|change| change.text.as_deref()).collect();
        assert_eq!(before, [Some("Hi!"), Some("Hello!")]);
        Ok(())
    }
}
