//! Files of messages whose copies were lost before they were sent.

use botkit::{
    args,
    delivery::{Body, Effect, Fetched, File, Lane},
};
use storage::{modmail::Tx, outbox::Row};
use time::OffsetDateTime;

use crate::{
    App,
    attachments::{self, NoCopy},
    message_parts::Place,
    name::inert,
    outgoing::{enqueue, ticket_lane},
    purpose::{Purpose, Recipient},
    stored_message::StoredMessage,
};

/// Fetches a file of a message again from where it came.
///
/// # Errors
///
/// Returns the database's error.
pub(crate) async fn fetch_again(
    app: &App,
    row: &Row,
    file: &File,
) -> Result<Fetched, storage::Error> {
    let Some((message, ..)) = Purpose::of(row).and_then(|purpose| purpose.carries()) else {
        return Ok(Fetched::Never);
    };
    let files = attachments::stored(&mut app.store.read().await?, message).await?;
    let mut files = files.iter();
    let Some(known) = files.find(|known| known.sha256.as_deref() == Some(&file.sha256)) else {
        return Ok(Fetched::Never);
    };
    Ok(
        match attachments::fetch(&app.rest, &app.files, &known.upload).await {
            Ok(stored) if stored.sha256 == file.sha256 => Fetched::Again,
            Ok(_) | Err(NoCopy::AtAll) => Fetched::Never,
            Err(NoCopy::Yet | NoCopy::Unkept) => Fetched::NotYet,
        },
    )
}

/// What goes in place of a message, now that a file of it cannot be had: the
/// same with a link to it. The ticket says so.
///
/// # Errors
///
/// Returns the database's error.
pub(crate) async fn goes_without(
    app: &App,
    tx: &mut Tx,
    row: &Row,
    (file, reason): (&File, &str),
    at: OffsetDateTime,
) -> Result<Option<Effect>, storage::Error> {
    let Effect::Post { message: mut body } = serde_json::from_str(&row.effect)? else {
        return Ok(None);
    };
    body.files.retain(|other| other.sha256 != file.sha256);
    let Some(purpose) = Purpose::of(row) else {
        // What the bot itself says is worth saying without its files.
        return Ok(Some(Effect::Post { message: body }));
    };
    let Some(lane) = Lane::read(&row.lane) else {
        return Ok(None);
    };
    let Some((message, to, part)) = purpose.carries() else {
        return Ok(None);
    };
    let new = tx.attachments().lost(message, &file.sha256, reason).await?;
    let Some(stored) = StoredMessage::of(tx, message).await? else {
        return Ok(None);
    };
    let Some(ticket) = tx.tickets().get(stored.message.thread_id).await? else {
        return Ok(None);
    };
    let reader = match to {
        Recipient::Other(member) => member,
        Recipient::Staff | Recipient::First => ticket.user_id,
    };
    let locales = app.locales(tx, reader).await?;
    let texts = app.texts_of(tx, ticket.id).await?;
    let reply_to = body.reply_to;
    let shown = |stored: &StoredMessage| {
        let mut pages = match to {
            Recipient::Staff => stored.for_staff(&app.render_options(&locales.ticket)),
            Recipient::First => stored.for_member(&app.member_options(&texts, &locales.member)),
            Recipient::Other(_) => {
                stored.for_other(&app.member_options(&texts, &locales.member), reply_to)
            }
        };
        for page in &mut pages {
            page.files.clear();
        }
        pages
    };
    let (mut before, after) = (shown(&stored.with_copy(&file.sha256)), shown(&stored));
    let index = usize::try_from(part - 1).unwrap_or_default();
    if let (Some(before), Some(page)) = (before.get_mut(index), after.get(index)) {
        // This one says so from the beginning.
        before.clone_from(page);
        body = Body {
            files: body.files,
            reply_to: body.reply_to,
            ..page.clone()
        };
    }
    let place = Place {
        message,
        to,
        lane: &lane,
        channel: row.channel,
    };
    place
        .update(tx, &before, after, |part| purpose.for_part(part), at)
        .await?;
    if new {
        let values = args! { "name" => inert(&file.name) };
        let words = app.texts.say(&locales.ticket, "copy-lost", &values);
        let post = Effect::Post {
            message: Body::text(words),
        };
        let lane = ticket_lane(ticket.id);
        enqueue(tx, &lane, ticket.channel_id, &post, None, at).await?;
    }
    Ok(Some(Effect::Post { message: body }))
}
