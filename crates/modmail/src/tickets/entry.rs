//! What entries of the inbox hold, read or set aside.

use storage::inbox::Entry;

use super::holding;
use crate::{App, inbox::Payload};

/// What an entry holds; `None` if that is not understood, and set aside.
pub(crate) async fn read<T: Payload>(app: &App, entry: &Entry) -> anyhow::Result<Option<T>> {
    match serde_json::from_str(&entry.payload) {
        Ok(payload) => Ok(Some(payload)),
        Err(error) => {
            refuse(app, entry, &error.to_string()).await?;
            Ok(None)
        }
    }
}

/// Sets an entry aside that no attempt can help.
pub(crate) async fn refuse(app: &App, entry: &Entry, reason: &str) -> anyhow::Result<()> {
    tracing::error!(inbox.id = %entry.id, "an entry is not understood: {reason}");
    let mut tx = app.store.write().await?;
    tx.inbox().failed(entry.id, reason, app.clock.now()).await?;
    holding::dealt_with(&mut tx, entry).await?;
    Ok(tx.commit().await?)
}
