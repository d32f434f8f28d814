//! Messages that come in floods.

use sqlx::SqliteConnection;

use super::{MessageRowId, Messages, NewMessage};
use crate::{Error, append::Append, moment::stamp};

/// Messages that come in floods.
#[derive(Debug)]
pub(crate) struct Arrivals;

impl Append for Arrivals {
    type Row = NewMessage;
    type Outcome = MessageRowId;

    async fn append(
        conn: &mut SqliteConnection,
        rows: &[NewMessage],
    ) -> Result<Vec<MessageRowId>, Error> {
        if let [alone] = rows {
            return Ok(vec![Messages::new(conn).add(alone).await?]);
        }
        let values: Vec<_> = rows
            .iter()
            .map(|row| {
                (
                    row.ticket,
                    row.kind,
                    (row.user, &row.user_name, row.anonymous),
                    &row.content,
                    (row.dm_message, row.inbox_message, row.number),
                    stamp(row.at),
                )
            })
            .collect();
        let values = serde_json::to_string(&values)?;
        // Materialized, or SQLite would spell the row anew for each column.
        let mut ids = sqlx::query_scalar!(
            r#"WITH batch AS MATERIALIZED (SELECT key, value FROM json_each(?))
               INSERT INTO thread_messages
                   (thread_id, kind, user_id, user_name, is_anonymous, content, dm_message_id,
                    inbox_message_id, message_number, created_at, thread_status)
               SELECT value ->> 0, value ->> 1, value ->> '$[2][0]', value ->> '$[2][1]',
                      value ->> '$[2][2]', value ->> 3, value ->> '$[4][0]', value ->> '$[4][1]',
                      value ->> '$[4][2]', value ->> 5,
                      coalesce((SELECT status FROM threads WHERE id = value ->> 0), 0)
                 FROM batch ORDER BY key
               RETURNING id AS "id!: MessageRowId""#,
            values,
        )
        .fetch_all(&mut *conn)
        .await?;
        // Ids were given in the order of the rows; they may come back in another.
        ids.sort_unstable();
        Ok(ids)
    }
}
