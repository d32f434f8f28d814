//! What people look for: whatever they type, it is a query that does not fail.

#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use storage::modmail::{
    MessageKind, NewMessage, NewTicket, Store, TicketId,
    search::{Page, Query},
};
use time::macros::datetime;
use tokio::runtime::Runtime;
use twilight_model::id::Id;

/// A database with a few messages, open for as long as the program runs.
static WORLD: LazyLock<(Runtime, Store)> = LazyLock::new(|| {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a runtime");
    let folder = tempfile::tempdir().expect("a folder").keep();
    let file = folder.join("modmail.sqlite");
    let store = runtime.block_on(Store::open(&file)).expect("a database");
    runtime.block_on(fill(&store)).expect("a few messages");
    (runtime, store)
});

async fn fill(store: &Store) -> Result<(), storage::Error> {
    let at = datetime!(2026-03-01 12:00 UTC);
    let mut tx = store.write().await?;
    let ticket = NewTicket {
        id: TicketId::new(at),
        user: Id::new(1).into(),
        user_name: "ada".to_owned(),
        at,
    };
    let id = ticket.id;
    tx.tickets().open(ticket).await?;
    for content in [
        "I cannot see the voice channels any more",
        "The CHANNEL has a voice of its own, \"quoted\" and 50 % off*",
        "ボイスチャンネルが見えません",
        "Puis-je écrire ici en français ? 🦀",
    ] {
        let message = NewMessage {
            ticket: id,
            kind: MessageKind::User,
            user: Id::new(1).into(),
            user_name: "ada".to_owned(),
            anonymous: false,
            content: content.to_owned(),
            dm_message: None,
            inbox_message: None,
            number: None,
            at,
        };
        tx.messages().add(&message).await?;
    }
    tx.commit().await
}

async fn found(store: &Store, query: &Query) -> Result<Page, storage::Error> {
    store.read().await?.search().messages_with(query).await
}

fuzz_target!(|text: &str| {
    let (runtime, store) = &*WORLD;
    let mut query = Query {
        text: text.to_owned(),
        limit: 3,
        ..Query::default()
    };
    let first = runtime.block_on(found(store, &query));
    let first = first.unwrap_or_else(|error| panic!("{text:?}: {error}"));
    for hit in &first.hits {
        let shown: String = hit
            .excerpt
            .iter()
            .map(|piece| piece.text.as_str())
            .collect();
        assert!(!shown.is_empty(), "{text:?}");
    }
    if first.next.is_some() {
        query.after = first.next;
        let second = runtime.block_on(found(store, &query));
        second.unwrap_or_else(|error| panic!("the second page of {text:?}: {error}"));
    }
});
