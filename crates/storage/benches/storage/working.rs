//! An ordinary unit of work: a message, its outbox row, where the ticket stands.

use std::sync::atomic::{AtomicU64, Ordering};

use sqlx::SqlitePool;
use storage::{
    Bot,
    modmail::{MessageKind, NewMessage, NewTicket, Store, TicketId},
    outbox::NewRow,
};
use twilight_model::id::Id;

use crate::stage::{BEGIN, Stage};

const CONTENT: &str = "That should be mended now, please try again.";
const EFFECT: &str = r#"{"send":{"content":"That should be mended now, please try again."}}"#;
const MOMENT: &str = "2024-01-01T00:00:00.000Z";

/// The same unit for our store and for bare sqlx.
pub(crate) struct Working {
    store: Store,
    bare: SqlitePool,
    ticket: TicketId,
}

static NEXT: AtomicU64 = AtomicU64::new(1);

impl Working {
    pub(crate) fn new(stage: &Stage) -> anyhow::Result<Self> {
        let store: Store = stage.store("working.sqlite")?;
        let bare = stage.bare("working-bare.sqlite", Bot::Modmail)?;
        let ticket = TicketId::new(BEGIN);
        stage.runtime.block_on(async {
            let mut tx = store.write().await?;
            tx.tickets()
                .open(NewTicket {
                    id: ticket,
                    user: Id::new(1).into(),
                    user_name: "ada".to_owned(),
                    at: BEGIN,
                })
                .await?;
            tx.commit().await?;
            sqlx::query("INSERT INTO threads (id, user_id, user_name) VALUES (?, 1, 'ada')")
                .bind(ticket)
                .execute(&bare)
                .await?;
            anyhow::Ok(())
        })?;
        Ok(Self {
            store,
            bare,
            ticket,
        })
    }

    /// Through our store.
    pub(crate) fn ours(&self, stage: &Stage, units: u32) -> anyhow::Result<()> {
        stage.runtime.block_on(async {
            for _ in 0..units {
                let number = NEXT.fetch_add(1, Ordering::Relaxed);
                let mut tx = self.store.write().await?;
                tx.messages()
                    .add(&NewMessage {
                        ticket: self.ticket,
                        kind: MessageKind::Staff,
                        user: Id::new(2).into(),
                        user_name: "mira".to_owned(),
                        anonymous: false,
                        content: CONTENT.to_owned(),
                        dm_message: None,
                        inbox_message: Some(Id::new(number).into()),
                        number: None,
                        at: BEGIN,
                    })
                    .await?;
                tx.outbox()
                    .enqueue(NewRow {
                        lane: "user:1".to_owned(),
                        channel: Some(Id::new(3).into()),
                        effect: EFFECT.to_owned(),
                        purpose: Some("relay".to_owned()),
                        at: BEGIN,
                    })
                    .await?;
                tx.tickets()
                    .set_user_left(self.ticket, number.is_multiple_of(2))
                    .await?;
                tx.commit().await?;
            }
            Ok(())
        })
    }

    /// The same statements, by hand.
    pub(crate) fn theirs(&self, stage: &Stage, units: u32) -> anyhow::Result<()> {
        stage.runtime.block_on(async {
            for _ in 0..units {
                let number = NEXT.fetch_add(1, Ordering::Relaxed);
                let mut tx = self.bare.begin_with("BEGIN IMMEDIATE").await?;
                let _: i64 = sqlx::query_scalar(
                    "INSERT INTO thread_messages
                         (thread_id, kind, user_id, user_name, is_anonymous, content, dm_message_id,
                          inbox_message_id, message_number, created_at, thread_status)
                     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10,
                             coalesce((SELECT status FROM threads WHERE id = ?1), 0))
                     RETURNING id",
                )
                .bind(self.ticket)
                .bind("staff")
                .bind(2)
                .bind("mira")
                .bind(false)
                .bind(CONTENT)
                .bind(None::<i64>)
                .bind(i64::try_from(number)?)
                .bind(None::<i64>)
                .bind(MOMENT)
                .fetch_one(&mut *tx)
                .await?;
                let _: i64 = sqlx::query_scalar(
                    "INSERT INTO outbox (lane, channel_id, effect, purpose, created_at)
                     VALUES (?, ?, ?, ?, ?) RETURNING id",
                )
                .bind("user:1")
                .bind(3)
                .bind(EFFECT)
                .bind("relay")
                .bind(MOMENT)
                .fetch_one(&mut *tx)
                .await?;
                sqlx::query("UPDATE threads SET user_left = ? WHERE id = ?")
                    .bind(number.is_multiple_of(2))
                    .bind(self.ticket)
                    .execute(&mut *tx)
                    .await?;
                tx.commit().await?;
            }
            Ok(())
        })
    }
}
