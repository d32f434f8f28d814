//! Rows that come in floods, by many callers and by one.

use std::sync::atomic::{AtomicU64, Ordering};

use sqlx::SqlitePool;
use storage::{
    Bot,
    inbox::NewEntry,
    modmail::{MessageKind, NewMessage, NewTicket, Store, TicketId},
};
use tokio::task::JoinSet;
use twilight_model::id::Id;

use crate::stage::{BEGIN, Stage};

const PAYLOAD: &str = r#"{"author":{"id":"200000000000000000","name":"ada"},"content":"Hello, I cannot see the voice channels any more. It began yesterday, right after the update.","attachments":[],"timestamp":"2024-01-01T00:00:00Z"}"#;
const CONTENT: &str =
    "Hello, I cannot see the voice channels any more. It began yesterday, right after the update.";
const MOMENT: &str = "2024-01-01T00:00:00.000Z";

/// What is appended.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Kind {
    Inbox,
    Message,
}

/// The same rows for our store and for bare sqlx.
pub(crate) struct Appending {
    kind: Kind,
    store: Store,
    bare: SqlitePool,
    ticket: TicketId,
}

/// Numbers no row had before.
static NEXT: AtomicU64 = AtomicU64::new(1);

fn next() -> u64 {
    NEXT.fetch_add(1, Ordering::Relaxed)
}

impl Appending {
    pub(crate) fn new(stage: &Stage, kind: Kind) -> anyhow::Result<Self> {
        let store: Store = stage.store(&format!("{kind:?}.sqlite"))?;
        let bare = stage.bare(&format!("{kind:?}-bare.sqlite"), Bot::Modmail)?;
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
            kind,
            store,
            bare,
            ticket,
        })
    }

    /// Through our store.
    pub(crate) fn ours(&self, stage: &Stage, callers: u32, rows: u32) -> anyhow::Result<()> {
        let (kind, ticket) = (self.kind, self.ticket);
        stage.runtime.block_on(async {
            let mut tasks = JoinSet::new();
            for _ in 0..callers {
                let store = self.store.clone();
                tasks.spawn(async move {
                    for _ in 0..rows / callers {
                        append(&store, kind, ticket).await?;
                    }
                    anyhow::Ok(())
                });
            }
            while let Some(done) = tasks.join_next().await {
                done??;
            }
            Ok(())
        })
    }

    /// One autocommitted statement a row.
    pub(crate) fn theirs(&self, stage: &Stage, callers: u32, rows: u32) -> anyhow::Result<()> {
        let (kind, ticket) = (self.kind, self.ticket);
        stage.runtime.block_on(async {
            let mut tasks = JoinSet::new();
            for _ in 0..callers {
                let bare = self.bare.clone();
                tasks.spawn(async move {
                    for _ in 0..rows / callers {
                        append_bare(&bare, kind, ticket).await?;
                    }
                    anyhow::Ok(())
                });
            }
            while let Some(done) = tasks.join_next().await {
                done??;
            }
            Ok(())
        })
    }
}

async fn append(store: &Store, kind: Kind, ticket: TicketId) -> anyhow::Result<()> {
    let number = next();
    match kind {
        Kind::Inbox => {
            let entry = NewEntry {
                source: format!("message:{number}"),
                lane: "user:200000000000000000".to_owned(),
                kind: "message".to_owned(),
                payload: PAYLOAD.to_owned(),
                received_at: BEGIN,
            };
            store.receive(entry).await?;
        }
        Kind::Message => {
            let message = NewMessage {
                ticket,
                kind: MessageKind::User,
                user: Id::new(1).into(),
                user_name: "ada".to_owned(),
                anonymous: false,
                content: CONTENT.to_owned(),
                dm_message: Some(Id::new(number).into()),
                inbox_message: None,
                number: None,
                at: BEGIN,
            };
            store.add_message(message).await?;
        }
    }
    Ok(())
}

async fn append_bare(bare: &SqlitePool, kind: Kind, ticket: TicketId) -> anyhow::Result<()> {
    let number = next();
    match kind {
        Kind::Inbox => {
            sqlx::query(
                "INSERT INTO inbox (source, lane, kind, payload, received_at)
                 VALUES (?, ?, ?, ?, ?)",
            )
            .bind(format!("message:{number}"))
            .bind("user:200000000000000000")
            .bind("message")
            .bind(PAYLOAD)
            .bind(MOMENT)
            .execute(bare)
            .await?;
        }
        Kind::Message => {
            sqlx::query(
                "INSERT INTO thread_messages
                     (thread_id, kind, user_id, user_name, content, dm_message_id, created_at)
                 VALUES (?, 'user', 1, 'ada', ?, ?, ?)",
            )
            .bind(ticket)
            .bind(CONTENT)
            .bind(i64::try_from(number)?)
            .bind(MOMENT)
            .execute(bare)
            .await?;
        }
    }
    Ok(())
}
