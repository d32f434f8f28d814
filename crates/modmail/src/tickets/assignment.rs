//! Who of the staff takes care of a ticket.

use storage::{
    discord::UserId,
    modmail::{TicketId, Tx},
};
use time::OffsetDateTime;

use super::{attention, status};
use crate::App;

/// Has somebody of this id and name take care of a ticket, or nobody, within the
/// caller's transaction.
///
/// # Errors
///
/// Returns the database's error.
#[tracing::instrument(level = "debug", name = "tickets.assignment.assign", skip_all, fields(ticket.id = %ticket))]
pub(crate) async fn assign(
    app: &App,
    tx: &mut Tx,
    ticket: TicketId,
    to: Option<(UserId, &str)>,
    at: OffsetDateTime,
) -> Result<(), storage::Error> {
    attention::acted(app, tx, ticket, at).await?;
    tx.tickets().claim(ticket, to).await?;
    status::show(&app.status_display, tx, ticket, at).await
}
