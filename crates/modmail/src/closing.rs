//! The end of a ticket, whoever or whatever brings it about.

use storage::{
    discord::UserId,
    modmail::{MessageKind, NewMessage, Thread, Tx},
};
use time::OffsetDateTime;

use crate::{
    App,
    app::{STAFF_LOCALE, enqueue, member_lane, ticket_lane},
    decide::close::close as decide,
    purpose::Purpose,
};

/// How a ticket ends.
#[derive(Debug)]
pub(crate) struct Ending<'a> {
    /// Who ends it.
    pub(crate) by: UserId,
    /// Their name, for the log of the ticket.
    pub(crate) name: &'a str,
    /// Whether the member is not told.
    pub(crate) silent: bool,
    /// Why.
    pub(crate) reason: Option<&'a str>,
}

/// Ends an open ticket within the caller's transaction: its state, what was
/// planned for it, and what is to be done at Discord.
///
/// # Errors
///
/// Returns the database's error.
pub(crate) async fn close(
    app: &App,
    tx: &mut Tx,
    thread: &Thread,
    ending: &Ending<'_>,
    at: OffsetDateTime,
) -> Result<(), storage::Error> {
    let message = tx
        .messages()
        .add(&NewMessage {
            thread: thread.id,
            kind: MessageKind::System,
            user: ending.by,
            user_name: ending.name.to_owned(),
            anonymous: false,
            content: ending.reason.unwrap_or_default().to_owned(),
            dm_message: None,
            inbox_message: None,
            number: None,
            at,
        })
        .await?;
    tx.messages().delivered(message).await?;
    tx.threads()
        .close(thread.id, Some(ending.by), ending.reason, at)
        .await?;
    tx.closures().cancel(thread.id).await?;
    // Who never heard of a ticket does not hear of its end.
    let unheard = thread.opened_by.is_some() && !tx.places().answered(thread.id).await?;
    let closing = decide(
        &app.texts,
        STAFF_LOCALE,
        thread,
        ending.silent || unheard,
        ending.reason,
    );
    if let Some(farewell) = closing.farewell {
        let channel = tx.dm_channels().of_user(thread.user_id).await?;
        let channel = channel.map(|it| it.channel_id);
        let lane = member_lane(thread.user_id);
        enqueue(tx, &lane, channel, &farewell, None, at).await?;
    }
    if let Some(end) = closing.channel {
        let lane = ticket_lane(thread.id);
        let purpose = Purpose::End { thread: thread.id };
        enqueue(tx, &lane, thread.channel_id, &end, Some(&purpose), at).await?;
    }
    Ok(())
}
