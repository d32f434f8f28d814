//! The control API: the world from outside the process.

use std::convert::Infallible;

use axum::{
    Json, Router,
    body::{Body, Bytes},
    extract::{Query, State},
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::{get, post},
};
use futures_util::stream;
use serde::Deserialize;
use serde_json::{Value, json};
use tokio::sync::broadcast::error::RecvError;

use crate::{action::Action, recording::Recorded, shared::Shared, sim::Sim};

/// `/sim/…`
pub(crate) fn router() -> Router<Shared> {
    Router::new()
        .route("/sim/act", post(act))
        .route("/sim/world", get(world))
        .route("/sim/requests", get(requests))
        .route("/sim/stream", get(watch))
}

/// Does one [`Action`], given as JSON.
async fn act(State(shared): State<Shared>, body: Bytes) -> Response {
    let action: Action = match serde_json::from_slice(&body) {
        Ok(action) => action,
        Err(error) => {
            let text = format!("this is no action: {error}");
            return (StatusCode::BAD_REQUEST, Json(json!({ "message": text }))).into_response();
        }
    };
    match shared.change(|sim| sim.act(action)) {
        Ok(answer) => Json(answer).into_response(),
        Err(refusal) => (StatusCode::CONFLICT, Json(refusal)).into_response(),
    }
}

async fn world(State(shared): State<Shared>) -> Json<Value> {
    Json(shared.read(Sim::summary))
}

#[derive(Debug, Deserialize)]
struct Since {
    #[serde(default)]
    after: u64,
}

/// Every request after a number.
async fn requests(State(shared): State<Shared>, Query(since): Query<Since>) -> Json<Vec<Recorded>> {
    Json(shared.read(|sim| {
        sim.requests()
            .filter(|request| request.number > since.after)
            .cloned()
            .collect()
    }))
}

/// Everything that happens from now on, one JSON object a line.
async fn watch(State(shared): State<Shared>) -> Response {
    let happenings = shared.read(|sim| sim.recording.watch());
    let lines = stream::unfold(happenings, |mut happenings| async {
        loop {
            match happenings.recv().await {
                Ok(received) => {
                    return Some((Ok::<_, Infallible>(format!("{received}\n")), happenings));
                }
                // Whoever reads too slowly misses some.
                Err(RecvError::Lagged(_)) => {}
                Err(RecvError::Closed) => return None,
            }
        }
    });
    let kind = [("content-type", "application/x-ndjson")];
    (kind, Body::from_stream(lines)).into_response()
}
