//! The one server: REST, gateway, CDN and the control API.

use std::{sync::Arc, time::Duration};

use axum::{
    Router,
    body::{Body, Bytes},
    extract::{ConnectInfo, DefaultBodyLimit, Query, State, WebSocketUpgrade},
    http::{HeaderName, HeaderValue, Request, StatusCode, header},
    response::{IntoResponse, Response},
    routing::{any, get},
};
use futures_util::stream;

use crate::{
    cdn,
    client::{self, Asked},
    control,
    faults::Fault,
    rest::{self, Call, Reply},
    shared::Shared,
    wire::{Line, Plug},
};

/// The largest request that is read at all, in bytes.
const LARGEST: usize = 600 * 1024 * 1024;

/// Everything that is served.
pub(crate) fn router(shared: Shared) -> Router {
    Router::new()
        .route("/gateway", get(upgrade))
        .route("/gateway/", get(upgrade))
        .route("/api/{*path}", any(answer))
        .route(
            "/attachments/{channel}/{attachment}/{name}",
            get(cdn::attachment),
        )
        .route("/stickers/{file}", get(cdn::sticker))
        .merge(control::router())
        .layer(DefaultBodyLimit::disable())
        .with_state(shared)
}

async fn upgrade(
    State(shared): State<Shared>,
    Query(asked): Query<Asked>,
    socket: WebSocketUpgrade,
) -> Response {
    if shared.read(|sim| sim.gateway.refused) {
        return StatusCode::SERVICE_UNAVAILABLE.into_response();
    }
    socket.on_upgrade(move |socket| client::serve(socket, asked, shared))
}

async fn answer(
    State(shared): State<Shared>,
    ConnectInfo(Line(plug)): ConnectInfo<Line>,
    request: Request<Body>,
) -> Response {
    let (parts, body) = request.into_parts();
    let Ok(bytes) = axum::body::to_bytes(body, LARGEST).await else {
        return StatusCode::PAYLOAD_TOO_LARGE.into_response();
    };
    let call = Call::read(parts, bytes).await;
    let under_way = shared.read(|sim| sim.settings.answer_millis);
    if under_way > 0 {
        tokio::time::sleep(Duration::from_millis(under_way)).await;
    }
    let (reply, fault) = shared.change(|sim| rest::answer(sim, &call));
    befall(reply, fault, &plug).await
}

/// Lets the answer meet its fate.
async fn befall(reply: Reply, fault: Option<Fault>, plug: &Arc<Plug>) -> Response {
    match fault {
        Some(Fault::LostRequest | Fault::LostAnswer) => {
            plug.pull();
            StatusCode::NO_CONTENT.into_response()
        }
        // Of nothing there is no half.
        Some(Fault::HalfAnswer) if reply.json.is_null() => {
            plug.pull();
            whole(reply)
        }
        Some(Fault::HalfAnswer) => half(&reply, plug),
        Some(Fault::Slow(millis)) => {
            tokio::time::sleep(Duration::from_millis(millis)).await;
            whole(reply)
        }
        Some(Fault::MalformedJson) => {
            let mut text = reply.json.to_string();
            text.truncate(text.floor_char_boundary(text.len() / 2));
            let text = Some(format!("{text}\u{7}"));
            // What was refused stays refused; without a body there is no JSON.
            let status = match reply.status {
                204 => 200,
                status => status,
            };
            let mut response = whole(Reply {
                status,
                text,
                ..reply
            });
            let json = HeaderValue::from_static("application/json");
            response.headers_mut().insert(header::CONTENT_TYPE, json);
            response
        }
        Some(Fault::Odd(oddity)) => {
            let mut reply = reply;
            oddity.apply(&mut reply.json);
            whole(reply)
        }
        Some(Fault::Padded(bytes)) => {
            let text = format!("{}{}", " ".repeat(bytes), reply.json);
            let mut response = whole(Reply {
                text: Some(text),
                ..reply
            });
            let json = HeaderValue::from_static("application/json");
            response.headers_mut().insert(header::CONTENT_TYPE, json);
            response
        }
        Some(Fault::Headers(headers)) => {
            let mut response = whole(reply);
            for (name, value) in headers {
                if let (Ok(name), Ok(value)) = (
                    HeaderName::try_from(name.as_str()),
                    HeaderValue::try_from(value),
                ) {
                    response.headers_mut().insert(name, value);
                }
            }
            response
        }
        Some(
            Fault::Status(_)
            | Fault::StatusAfter(_)
            | Fault::Refused(_)
            | Fault::RateLimited { .. },
        )
        | None => whole(reply),
    }
}

fn whole(reply: Reply) -> Response {
    let status = StatusCode::from_u16(reply.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let mut builder = Response::builder().status(status);
    for (name, value) in reply.headers {
        builder = builder.header(name, value);
    }
    let body = match reply.text {
        Some(text) => {
            builder = builder.header(header::CONTENT_TYPE, "text/html");
            Body::from(text)
        }
        None if reply.json.is_null() => Body::empty(),
        None => {
            builder = builder.header(header::CONTENT_TYPE, "application/json");
            Body::from(reply.json.to_string())
        }
    };
    builder.body(body).unwrap_or_default()
}

/// Announces the whole length, sends half and breaks off.
fn half(reply: &Reply, plug: &Arc<Plug>) -> Response {
    let mut text = reply.json.to_string();
    let length = text.len();
    text.truncate(text.floor_char_boundary(length / 2));
    let plug = Arc::clone(plug);
    let first = stream::once(async move { Ok(Bytes::from(text)) });
    let end = stream::once(async move {
        // Give the first half the time to leave.
        tokio::time::sleep(Duration::from_millis(20)).await;
        plug.pull();
        Err(std::io::Error::from(std::io::ErrorKind::ConnectionReset))
    });
    Response::builder()
        .status(reply.status)
        .header(header::CONTENT_TYPE, "application/json")
        .header(header::CONTENT_LENGTH, length)
        .body(Body::from_stream(stream::StreamExt::chain(first, end)))
        .unwrap_or_default()
}
