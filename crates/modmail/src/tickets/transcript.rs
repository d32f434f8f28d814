//! Making files of what was said in a ticket.

use std::collections::BTreeMap;

use base64::{Engine as _, engine::general_purpose::STANDARD};
use storage::modmail::{MessageRowId, Store, Ticket, TicketId, Tx};
use time::OffsetDateTime;

use crate::{
    App,
    event::Extra,
    render::transcript::{Entry, FileEntry, Pictures, Transcript, Writing, html, text},
};

/// How many messages are read at a time.
const AT_ONCE: i64 = 200;

/// A larger picture is not shown within the page, in bytes.
const LARGEST_PICTURE: u64 = 1024 * 1024;

/// The share of the upload limit that the text may take, if the ticket is so long.
const SHARE_OF_TEXT: u64 = 3;

/// What is left of the upload limit for what goes around the files.
const AROUND: u64 = 4 * 1024;

/// How often the upload limit is held in memory: as what was said, as the page without
/// pictures and with them, and as the text.
const MOST_HELD: u64 = 4;

/// What each message, version or file takes beside its text, in bytes.
const OF_EACH: usize = 256;

/// A transcript as files that fit into one message.
#[derive(Debug)]
pub(crate) struct Made {
    /// The number of the ticket.
    pub(crate) number: i64,
    /// The page and the text, each with its name.
    pub(crate) files: [(String, Vec<u8>); 2],
}

/// Makes files of all that was said in a ticket, notes included: for the staff. Of more
/// than fits into them, the rest is not even read.
///
/// # Errors
///
/// Returns the database's error. A picture that cannot be read is named like any
/// other file.
#[tracing::instrument(level = "debug", name = "tickets.transcript.make", skip_all, fields(ticket.id = %ticket.id))]
pub(crate) async fn make(
    app: &App,
    ticket: &Ticket,
    locale: &str,
    at: OffsetDateTime,
) -> Result<Made, storage::Error> {
    let limit = app.limits.limit.saturating_sub(AROUND);
    let _held = app.rest.memory().hold(MOST_HELD * limit).await;
    let transcript = gather(&app.store, ticket, limit, at).await?;
    let writing = |limit: u64| Writing {
        texts: &app.texts,
        locale,
        limit: usize::try_from(limit).unwrap_or(usize::MAX),
    };
    let plain = text(&transcript, &writing(limit / SHARE_OF_TEXT));
    let left = limit.saturating_sub(plain.len() as u64);
    let bare = html(&transcript, &writing(left), &Pictures::new());
    let room = left.saturating_sub(bare.len() as u64);
    let pictures = pictures(app, &transcript, room).await;
    let page = if pictures.is_empty() {
        bare
    } else {
        html(&transcript, &writing(left), &pictures)
    };
    let number = transcript.number;
    Ok(Made {
        number,
        files: [
            (format!("ticket-{number}.html"), page.into_bytes()),
            (format!("ticket-{number}.txt"), plain.into_bytes()),
        ],
    })
}

/// Reads what was said in a ticket until that takes more than `room` bytes.
async fn gather(
    store: &Store,
    ticket: &Ticket,
    room: u64,
    at: OffsetDateTime,
) -> Result<Transcript, storage::Error> {
    let (mut entries, mut taken) = (Vec::new(), 0);
    let is_cut = loop {
        // A transaction for each: as long as one reads, the log of what others write
        // only grows.
        let after = entries.last().map(|entry: &Entry| entry.message.id);
        let page = page(&mut store.read().await?, ticket.id, after).await?;
        if page.is_empty() || taken > room {
            break !page.is_empty();
        }
        taken += page.iter().map(size).sum::<u64>();
        entries.extend(page);
    };
    let mut tx = store.read().await?;
    let category = tx.categories().of_ticket(ticket.id).await?;
    Ok(Transcript {
        number: tx.tickets().number(ticket.id).await?,
        member: ticket.user_id,
        name: ticket.user_name.clone(),
        category: category.map(|category| category.name),
        changes: tx.tickets().status_history(ticket.id).await?,
        entries,
        is_cut,
        at,
    })
}

/// About how many bytes a message takes in memory.
fn size(entry: &Entry) -> u64 {
    let extras = entry.extras.iter().map(|extra| match extra {
        Extra::Forwarded { text, .. } | Extra::Quote { text, .. } => text.len(),
        _ => 0,
    });
    let before = entry.before.iter().map(|before| before.content.len());
    let files = entry.files.iter().map(|file| file.name.len());
    let things = extras.chain(before).chain(files);
    let things: usize = things.map(|length| length + OF_EACH).sum();
    (things + entry.message.content.len() + OF_EACH) as u64
}

/// Some messages of a ticket with what belongs to them, from behind one on.
async fn page(
    tx: &mut Tx,
    ticket: TicketId,
    after: Option<MessageRowId>,
) -> Result<Vec<Entry>, storage::Error> {
    let messages = tx.messages().of_ticket(ticket, after, AT_ONCE).await?;
    let (Some(first), Some(last)) = (messages.first(), messages.last()) else {
        return Ok(Vec::new());
    };
    let range = (first.id, last.id);
    let mut before = by_message(tx.messages().versions_between(ticket, range).await?);
    let extras = tx.messages().extras_between(ticket, range).await?;
    // What a later build wrote, say: its message is shown without it.
    let mut extras = by_message(extras.into_iter().filter_map(|(message, extra)| {
        let extra: Extra = serde_json::from_str(&extra).ok()?;
        Some((message, extra))
    }));
    let files = tx.attachments().between(ticket, range).await?;
    let mut files = by_message(files.into_iter().map(|file| {
        let entry = FileEntry {
            name: file.name,
            size: file.size,
            sha256: file.sha256.filter(|_| file.failure.is_none()),
            removed_at: file.removed_at,
        };
        (file.message_id, entry)
    }));
    let entries = messages.into_iter().map(|message| Entry {
        before: before.remove(&message.id).unwrap_or_default(),
        extras: extras.remove(&message.id).unwrap_or_default(),
        files: files.remove(&message.id).unwrap_or_default(),
        message,
    });
    Ok(entries.collect())
}

/// Things by the message they belong to, each in its order.
fn by_message<T>(
    things: impl IntoIterator<Item = (MessageRowId, T)>,
) -> BTreeMap<MessageRowId, Vec<T>> {
    let mut by_message: BTreeMap<MessageRowId, Vec<T>> = BTreeMap::new();
    for (message, thing) in things {
        by_message.entry(message).or_default().push(thing);
    }
    by_message
}

/// The small pictures of a transcript, as many as there is room for, the first first.
async fn pictures(app: &App, transcript: &Transcript, mut room: u64) -> Pictures {
    let mut times: BTreeMap<&str, u64> = BTreeMap::new();
    let mut wanted = Vec::new();
    let files = transcript.entries.iter().flat_map(|entry| &entry.files);
    for file in files.filter(|file| file.size <= LARGEST_PICTURE) {
        let Some(sha256) = file.sha256.as_deref() else {
            continue;
        };
        let shown = times.entry(sha256).or_default();
        *shown += 1;
        if *shown == 1 {
            wanted.push((sha256, file.size));
        }
    }
    let mut pictures = Pictures::new();
    for (sha256, size) in wanted {
        let shown = times.get(sha256).copied().unwrap_or(1);
        // Three bytes become four letters, and some stand around them.
        let length = (size.div_ceil(3) * 4 + 64) * shown;
        if length > room {
            continue;
        }
        let Ok(bytes) = app.files.read(sha256).await else {
            continue;
        };
        if let Some(media) = media_type(&bytes) {
            room -= length;
            let address = format!("data:{media};base64,{}", STANDARD.encode(&bytes));
            pictures.insert(sha256.to_owned(), address);
        }
    }
    pictures
}

/// What kind of picture it is, whatever its sender called it.
fn media_type(bytes: &[u8]) -> Option<&'static str> {
    let webp = || bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP");
    match bytes {
        [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1A, b'\n', ..] => Some("image/png"),
        [0xFF, 0xD8, 0xFF, ..] => Some("image/jpeg"),
        [b'G', b'I', b'F', b'8', b'7' | b'9', b'a', ..] => Some("image/gif"),
        _ if webp() => Some("image/webp"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use storage::modmail::{MessageKind, NewMessage, NewTicket};
    use time::macros::datetime;
    use twilight_model::id::Id;

    use super::*;

    const NOON: OffsetDateTime = datetime!(2026-03-01 12:00 UTC);

    #[tokio::test]
    async fn no_more_of_a_long_ticket_is_read_than_fits() -> anyhow::Result<()> {
        let folder = tempfile::tempdir()?;
        let store = Store::open(&folder.path().join("modmail.sqlite")).await?;
        let (id, user) = (TicketId::new(NOON), Id::new(5).into());
        let mut tx = store.write().await?;
        tx.tickets()
            .open(NewTicket {
                id,
                user,
                user_name: "ada".to_owned(),
                at: NOON,
            })
            .await?;
        for _ in 0..5 * AT_ONCE {
            tx.messages()
                .add(&NewMessage {
                    ticket: id,
                    kind: MessageKind::User,
                    user,
                    user_name: "ada".to_owned(),
                    anonymous: false,
                    content: "x".repeat(1_000),
                    dm_message: None,
                    inbox_message: None,
                    number: None,
                    at: NOON,
                })
                .await?;
        }
        tx.commit().await?;
        let ticket = store.read().await?.tickets().get(id).await?;
        let ticket = ticket.ok_or_else(|| anyhow::anyhow!("there is no ticket"))?;

        for (room, pages, is_cut) in [(300_000, 2, true), (2_000_000, 5, false)] {
            let read = gather(&store, &ticket, room, NOON).await?;

            let lengths = (read.entries.len(), read.is_cut);
            assert_eq!(lengths, (pages * 200, is_cut), "{room}");
        }
        // What exceeds it last is read whole.
        let read = gather(&store, &ticket, 1_250_000, NOON).await?;
        assert_eq!((read.entries.len(), read.is_cut), (1_000, false));
        store.database().close().await;
        Ok(())
    }

    #[test]
    fn only_pictures_that_run_nothing_are_pictures() {
        for (bytes, expected) in [
            (&b"\x89PNG\r\n\x1a\nrest"[..], Some("image/png")),
            (b"\xff\xd8\xff\xe0", Some("image/jpeg")),
            (b"GIF89a", Some("image/gif")),
            (b"RIFF\x01\x02\x03\x04WEBPVP8 ", Some("image/webp")),
            (b"RIFF\x01\x02\x03\x04WAVEfmt ", None),
            (b"<svg onload=alert(1)>", None),
            (b"<!DOCTYPE html>", None),
            (b"", None),
        ] {
            assert_eq!(media_type(bytes), expected);
        }
    }
}
