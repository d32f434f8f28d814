//! The CDN: attachments behind URLs that expire.

use std::{collections::BTreeMap, time::Duration};

use axum::{
    extract::{Path, Query, State},
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};

use crate::{id::Id, shared::Shared, world::World};

/// Gives out what hangs on a message, to whoever has a URL that is still good.
pub(crate) async fn attachment(
    State(shared): State<Shared>,
    Path((channel, attachment, name)): Path<(Id, Id, String)>,
    Query(query): Query<BTreeMap<String, String>>,
) -> Response {
    let path = format!("/attachments/{channel}/{attachment}/{name}");
    let delay = shared.change(|world| world.faults.file_delay(&path));
    tokio::time::sleep(Duration::from_millis(delay)).await;
    shared.read(|world| {
        if !is_good(world, &path, &query) {
            let text = "This content is no longer available.";
            return (StatusCode::NOT_FOUND, text).into_response();
        }
        match world.file(attachment) {
            Some(bytes) => {
                let kind = [(header::CONTENT_TYPE, "application/octet-stream")];
                (kind, bytes.clone()).into_response()
            }
            None => StatusCode::NOT_FOUND.into_response(),
        }
    })
}

/// Gives out the picture of a sticker that somebody has sent. Such a URL needs
/// no signature and does not expire.
pub(crate) async fn sticker(State(shared): State<Shared>, Path(file): Path<String>) -> Response {
    const PICTURE: &[u8] = b"\x89PNG\r\n\x1a\n";
    let known = |id: &str| {
        shared.read(|world| {
            if id.parse().is_ok_and(|id| world.sticker(id).is_some()) {
                return true;
            }
            let mut stickers = world
                .every_message()
                .into_iter()
                .flat_map(|every_message| &every_message.stickers);
            stickers
                .any(|sticker| sticker.get("id").and_then(serde_json::Value::as_str) == Some(id))
        })
    };
    match file.strip_suffix(".png") {
        Some(id) if known(id) => ([(header::CONTENT_TYPE, "image/png")], PICTURE).into_response(),
        _ => StatusCode::NOT_FOUND.into_response(),
    }
}

fn is_good(world: &World, path: &str, query: &BTreeMap<String, String>) -> bool {
    let moment = |key: &str| {
        query
            .get(key)
            .and_then(|query| i64::from_str_radix(query, 16).ok())
    };
    let (Some(expires), Some(issued)) = (moment("ex"), moment("is")) else {
        return false;
    };
    let mark = crate::world::signature(path, expires, issued);
    query.get("hm") == Some(&mark) && world.now().unix_timestamp() < expires
}
