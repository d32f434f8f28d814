//! What the indexes say, statement by statement. Ids go in and come out as JSON,
//! newest first.
//!
//! Columns of the indexes are given back as expressions (`+rowid`): they have no
//! declared type, and sqlx's check of a query does not survive that.

use super::{
    MessageRowId, Query, Search,
    excerpt::{BEGINS, ENDS, Piece, pieces},
    wanted::{Index, Wanted},
};
use crate::{
    Error,
    discord::UserId,
    modmail::{Message, TicketId},
    moment::stamp,
};

/// How many groups of three characters stand for fewer. What begins more than
/// these is so frequent that it is soon found by looking.
const MOST_GROUPS: usize = 200;

/// How long an excerpt is, in words, and in characters.
const EXCERPT_WORDS: i64 = 16;
const EXCERPT_CHARACTERS: i64 = 48;

impl Search<'_> {
    /// Puts groups of three characters in the place of fewer. `false` if a text
    /// is in no message.
    pub(super) async fn complete(&mut self, wanted: &mut Wanted) -> Result<bool, Error> {
        for short in std::mem::take(&mut wanted.short) {
            let end = format!("{short}{}", char::MAX);
            let groups = sqlx::query_scalar!(
                r#"SELECT +term AS "term!: String" FROM message_trigram_terms
                    WHERE term >= ? AND term < ? LIMIT 201"#,
                short,
                end,
            )
            .fetch_all(&mut *self.conn)
            .await?;
            if groups.is_empty() {
                return Ok(false);
            }
            if groups.len() > MOST_GROUPS {
                wanted.literal.push(short);
            } else {
                wanted.one_of(short, &groups);
            }
        }
        if wanted.matching.is_empty() {
            wanted.index = Index::Messages;
        }
        Ok(true)
    }

    /// The newest messages before one that match.
    pub(super) async fn newest(
        &mut self,
        wanted: &Wanted,
        before: MessageRowId,
        limit: i64,
    ) -> Result<Vec<MessageRowId>, Error> {
        let ids = match wanted.index {
            Index::Words => {
                sqlx::query_scalar!(
                    r#"SELECT +rowid AS "id!: MessageRowId" FROM message_words
                        WHERE message_words MATCH ? AND rowid < ?
                        ORDER BY rowid DESC LIMIT ?"#,
                    wanted.matching,
                    before,
                    limit,
                )
                .fetch_all(&mut *self.conn)
                .await
            }
            Index::Trigrams => {
                sqlx::query_scalar!(
                    r#"SELECT +rowid AS "id!: MessageRowId" FROM message_trigrams
                        WHERE message_trigrams MATCH ? AND rowid < ?
                        ORDER BY rowid DESC LIMIT ?"#,
                    wanted.matching,
                    before,
                    limit,
                )
                .fetch_all(&mut *self.conn)
                .await
            }
            Index::Messages => {
                sqlx::query_scalar!(
                    r#"SELECT id AS "id!: MessageRowId" FROM thread_messages
                        WHERE id < ? ORDER BY id DESC LIMIT ?"#,
                    before,
                    limit,
                )
                .fetch_all(&mut *self.conn)
                .await
            }
        };
        Ok(ids?)
    }

    /// The newest messages of a ticket before one.
    pub(super) async fn of_ticket(
        &mut self,
        ticket: TicketId,
        before: MessageRowId,
        limit: i64,
    ) -> Result<Vec<MessageRowId>, Error> {
        let ids = sqlx::query_scalar!(
            "SELECT id FROM thread_messages WHERE thread_id = ? AND id < ?
              ORDER BY id DESC LIMIT ?",
            ticket,
            before,
            limit,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(ids)
    }

    /// The newest messages of a member's tickets before one.
    pub(super) async fn of_member(
        &mut self,
        member: UserId,
        before: MessageRowId,
        limit: i64,
    ) -> Result<Vec<MessageRowId>, Error> {
        let ids = sqlx::query_scalar!(
            r#"SELECT message.id AS "id!: MessageRowId"
                 FROM threads
                 JOIN thread_messages message ON message.thread_id = threads.id
                WHERE threads.user_id = ? AND message.id < ?
                ORDER BY message.id DESC LIMIT ?"#,
            member,
            before,
            limit,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(ids)
    }

    /// Those of some messages that match.
    pub(super) async fn matching(
        &mut self,
        wanted: &Wanted,
        ids: Vec<MessageRowId>,
    ) -> Result<Vec<MessageRowId>, Error> {
        let list = serde_json::to_string(&ids)?;
        let matching = match wanted.index {
            Index::Words => {
                sqlx::query_scalar!(
                    r#"SELECT +message_words.rowid AS "id!: MessageRowId"
                         FROM json_each(?) CROSS JOIN message_words
                        WHERE message_words.rowid = value AND message_words MATCH ?
                        ORDER BY key"#,
                    list,
                    wanted.matching,
                )
                .fetch_all(&mut *self.conn)
                .await
            }
            Index::Trigrams => {
                sqlx::query_scalar!(
                    r#"SELECT +message_trigrams.rowid AS "id!: MessageRowId"
                         FROM json_each(?) CROSS JOIN message_trigrams
                        WHERE message_trigrams.rowid = value AND message_trigrams MATCH ?
                        ORDER BY key"#,
                    list,
                    wanted.matching,
                )
                .fetch_all(&mut *self.conn)
                .await
            }
            Index::Messages => return Ok(ids),
        };
        Ok(matching?)
    }

    /// Those of some messages that are of the kind and time asked for and have
    /// what no index knows.
    pub(super) async fn fitting(
        &mut self,
        wanted: &Wanted,
        query: &Query,
        ids: &[MessageRowId],
    ) -> Result<Vec<MessageRowId>, Error> {
        let list = serde_json::to_string(ids)?;
        let literal = serde_json::to_string(&wanted.literal)?;
        let (from, until) = (query.from.map(stamp), query.until.map(stamp));
        let hidden = query.hidden.listed()?;
        let fitting = sqlx::query_scalar!(
            r#"SELECT message.id AS "id!: MessageRowId"
                 FROM json_each(?1) batch CROSS JOIN thread_messages message
                WHERE message.id = batch.value
                  AND (?2 OR message.deleted_at IS NULL)
                  AND (?3 IS NULL OR message.kind = ?3)
                  AND (?4 IS NULL OR message.created_at >= ?4)
                  AND (?5 IS NULL OR message.created_at < ?5)
                  AND (?7 = '[]' OR NOT EXISTS (SELECT 1 FROM threads, json_each(?7) AS hidden
                        WHERE threads.id = message.thread_id
                          AND coalesce(threads.ticket_category_id, 0) = hidden.value))
                  AND NOT EXISTS (SELECT 1 FROM json_each(?6)
                                   WHERE instr(lower(message.content), lower(value)) = 0)
                ORDER BY batch.key"#,
            list,
            query.with_deleted,
            query.kind,
            from,
            until,
            literal,
            hidden,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(fitting)
    }

    /// How well each message matches, up to the newest; less is better.
    pub(super) async fn scores(
        &mut self,
        wanted: &Wanted,
        newest: MessageRowId,
    ) -> Result<Vec<(MessageRowId, f64)>, Error> {
        struct Scored {
            id: MessageRowId,
            score: f64,
        }
        let scored =
            match wanted.index {
                Index::Words => sqlx::query_as!(
                    Scored,
                    r#"SELECT +rowid AS "id!: MessageRowId", bm25(message_words) AS "score!: f64"
                         FROM message_words WHERE message_words MATCH ? AND rowid <= ?"#,
                    wanted.matching,
                    newest,
                )
                .fetch_all(&mut *self.conn)
                .await,
                Index::Trigrams => sqlx::query_as!(
                    Scored,
                    r#"SELECT +rowid AS "id!: MessageRowId", bm25(message_trigrams) AS "score!: f64"
                         FROM message_trigrams WHERE message_trigrams MATCH ? AND rowid <= ?"#,
                    wanted.matching,
                    newest,
                )
                .fetch_all(&mut *self.conn)
                .await,
                Index::Messages => Ok(Vec::new()),
            };
        Ok(scored?
            .into_iter()
            .map(|scored| (scored.id, scored.score))
            .collect())
    }

    /// The messages of a page.
    pub(super) async fn messages(&mut self, list: &str) -> Result<Vec<Message>, Error> {
        let messages = sqlx::query_as!(
            Message,
            "SELECT message.id, thread_id, kind, user_id, user_name, is_anonymous, content,
                    dm_message_id, inbox_message_id, message_number, created_at, thread_status,
                    delivery, delivery_error, edited_at, deleted_at, deleted_by
               FROM json_each(?) batch CROSS JOIN thread_messages message
              WHERE message.id = batch.value
              ORDER BY batch.key",
            list,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(messages)
    }

    /// The places in the messages of a page that match.
    pub(super) async fn excerpts(
        &mut self,
        wanted: &Wanted,
        list: &str,
    ) -> Result<Vec<Vec<Piece>>, Error> {
        let excerpts = match wanted.index {
            Index::Words => {
                sqlx::query_scalar!(
                    r#"SELECT snippet(message_words, 0, ?, ?, '…', ?) AS "excerpt!: String"
                         FROM json_each(?) CROSS JOIN message_words
                        WHERE message_words.rowid = value AND message_words MATCH ?
                        ORDER BY key"#,
                    BEGINS,
                    ENDS,
                    EXCERPT_WORDS,
                    list,
                    wanted.matching,
                )
                .fetch_all(&mut *self.conn)
                .await
            }
            Index::Trigrams => {
                sqlx::query_scalar!(
                    r#"SELECT snippet(message_trigrams, 0, ?, ?, '…', ?) AS "excerpt!: String"
                         FROM json_each(?) CROSS JOIN message_trigrams
                        WHERE message_trigrams.rowid = value AND message_trigrams MATCH ?
                        ORDER BY key"#,
                    BEGINS,
                    ENDS,
                    EXCERPT_CHARACTERS,
                    list,
                    wanted.matching,
                )
                .fetch_all(&mut *self.conn)
                .await
            }
            Index::Messages => return Ok(Vec::new()),
        };
        Ok(excerpts?.iter().map(|excerpt| pieces(excerpt)).collect())
    }
}
