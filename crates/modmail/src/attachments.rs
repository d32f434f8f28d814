//! Copies of files, made before Discord's links expire.

use botkit::{
    backoff::Backoff,
    rest::{Rest, RestError},
};
use storage::{
    files::{Files, Stored},
    modmail::{MessageRowId, NewAttachment, Tx},
};
use time::{Duration, OffsetDateTime};

use crate::event::{Copied, Details, Upload};

/// How often a copy is tried before the file is passed on as a link.
const ATTEMPTS: u32 = 4;

/// The pauses between attempts.
const FIRST_DELAY: Duration = Duration::milliseconds(300);
const LONGEST_DELAY: Duration = Duration::seconds(2);

/// What the database has of a file of which the bot could keep no copy.
const UNKEPT: &str = "the bot could not keep a copy";

/// Copies files beside the database, as far as they are within the limits and
/// lie under `cdn`.
///
/// A file that cannot be had is no failure: its link is passed on instead, and
/// the message goes its way.
pub(crate) async fn copy(
    rest: &Rest,
    files: &Files,
    cdn: &str,
    limit: u64,
    uploads: &[Upload],
) -> Vec<Copied> {
    let mut copied = Vec::with_capacity(uploads.len());
    for upload in uploads {
        let mut upload = upload.clone();
        let (mut sha256, mut unkept) = (None, false);
        if upload.size <= limit && upload.url.starts_with(cdn) {
            match fetch(rest, files, &upload).await {
                Ok(stored) => {
                    upload.size = stored.size;
                    sha256 = Some(stored.sha256);
                }
                Err(why) => unkept = why == NoCopy::Unkept,
            }
        }
        copied.push(Copied {
            upload,
            sha256,
            lost: false,
            unkept,
        });
    }
    copied
}

/// Stores the files of a message.
pub(crate) async fn store(
    tx: &mut Tx,
    message: MessageRowId,
    files: &[Copied],
    at: OffsetDateTime,
) -> Result<(), storage::Error> {
    for file in files {
        tx.attachments()
            .add(NewAttachment {
                message,
                name: file.upload.name.clone(),
                content_type: file.upload.content_type.clone(),
                size: file.upload.size,
                sha256: file.sha256.clone(),
                url: file.upload.url.clone(),
                failure: file.unkept.then(|| UNKEPT.to_owned()),
                at,
                details: spelled(&file.upload.details),
            })
            .await?;
    }
    Ok(())
}

/// The files of a message as they were copied.
pub(crate) async fn stored(
    tx: &mut Tx,
    message: MessageRowId,
) -> Result<Vec<Copied>, storage::Error> {
    let stored = tx.attachments().of_message(message).await?;
    let copied = stored.into_iter().map(|attachment| Copied {
        upload: Upload {
            name: attachment.name,
            content_type: attachment.content_type,
            size: attachment.size,
            url: attachment.url,
            details: attachment.details.as_deref().map(read).unwrap_or_default(),
        },
        unkept: attachment.failure.as_deref() == Some(UNKEPT),
        lost: attachment.sha256.is_some() && attachment.failure.is_some(),
        sha256: attachment.sha256,
    });
    Ok(copied.collect())
}

/// The details of a file as the database keeps them, if there are any.
fn spelled(details: &Details) -> Option<String> {
    if *details == Details::default() {
        return None;
    }
    // Plain types, which cannot fail.
    serde_json::to_string(details).ok()
}

fn read(details: &str) -> Details {
    serde_json::from_str(details).unwrap_or_else(|error| {
        tracing::error!("the details of a file are not understood: {error}");
        Details::default()
    })
}

/// Why there is no copy of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NoCopy {
    /// Nobody answers, as far as was tried.
    Yet,
    /// It was there, and the disk did not take it.
    Unkept,
    /// It is not there any more, or there is no room for it.
    AtAll,
}

/// Fetches a file and keeps a copy of it.
pub(crate) async fn fetch(rest: &Rest, files: &Files, upload: &Upload) -> Result<Stored, NoCopy> {
    // What Discord said the size is, and not a byte more.
    let Ok(limit) = usize::try_from(upload.size) else {
        return Err(NoCopy::AtAll);
    };
    let mut backoff = Backoff::new(FIRST_DELAY, LONGEST_DELAY);
    let mut last = NoCopy::Yet;
    for attempt in 0..ATTEMPTS {
        if attempt > 0 {
            tokio::time::sleep(backoff.next_delay().unsigned_abs()).await;
        }
        let _held = rest.memory().hold(upload.size).await;
        match rest.download(&upload.url, limit).await {
            Ok(bytes) => match files.put(bytes).await {
                Ok(stored) => return Ok(stored),
                Err(error @ storage::Error::NoRoom { .. }) => {
                    tracing::warn!("a file is passed on as a link: {error}");
                    return Err(NoCopy::AtAll);
                }
                Err(error) => {
                    let (folder, why, remedy) =
                        (files.folder().display(), error.cause(), error.remedy());
                    tracing::error!("no copy of a file can be kept in {folder}: {why}; {remedy}");
                    last = NoCopy::Unkept;
                }
            },
            Err(error @ RestError::Refused { .. }) => {
                tracing::warn!("a file is passed on as a link: {error}");
                return Err(NoCopy::AtAll);
            }
            Err(error) => {
                tracing::info!("cannot fetch a file yet: {error}");
                last = NoCopy::Yet;
            }
        }
    }
    Err(last)
}
