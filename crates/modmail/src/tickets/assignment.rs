//! Who of the staff takes care of a ticket.

use storage::{
    discord::UserId,
    modmail::{ThreadId, Tx},
};
use time::OffsetDateTime;

use super::status;
use crate::App;

/// Has somebody of this id and name take care of a ticket, or nobody, within the
/// caller's transaction.
///
/// # Errors
///
/// Returns the database's error.
pub(crate) async fn assign(
    app: &App,
    tx: &mut Tx,
    thread: ThreadId,
    to: Option<(UserId, &str)>,
    at: OffsetDateTime,
) -> Result<(), storage::Error> {
    tx.threads().claim(thread, to).await?;
    status::show(&app.status_display, tx, thread, at).await
}
