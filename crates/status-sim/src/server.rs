//! The page on the wire: documents, faults, the record of requests, and the control door.

use std::{
    net::SocketAddr,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use axum::{
    Json, Router,
    body::{Body, Bytes},
    extract::State,
    http::{HeaderMap, HeaderValue, Method, StatusCode, Uri, header},
    response::{IntoResponse, Response},
    routing::{get, post},
};
use futures_util::{Stream, StreamExt as _, stream};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use time::{
    OffsetDateTime, UtcOffset, format_description::BorrowedFormatItem, macros::format_description,
};
use tokio::{net::TcpListener, sync::watch, task::JoinSet};

use crate::{
    Action, Encoding, Fault,
    clock::Clock,
    documents,
    fault::{Plan, Planned},
    metrics,
    world::{Outcome, Refused, World},
};

/// What live pages were seen to send.
const CACHE: &str =
    "max-age=10, public, s-maxage=10, stale-while-revalidate=20, stale-if-error=3600";

const DATE: &[BorrowedFormatItem<'_>] = format_description!(
    "[weekday repr:short], [day] [month repr:short] [year] [hour]:[minute]:[second] GMT"
);

/// One request that the page got.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Request {
    /// What was asked for, such as `/api/v2/summary.json`.
    pub path: String,
    /// The status of the answer; 0 for a request that is left hanging.
    pub status: u16,
    /// The `If-None-Match` header.
    pub if_none_match: Option<String>,
    /// The `User-Agent` header.
    pub user_agent: Option<String>,
    /// When it came, as the page's clock goes; Unix milliseconds.
    pub at: i64,
}

/// A status page on loopback. It ends when this is dropped.
#[derive(Debug)]
pub struct StatusPage {
    address: SocketAddr,
    shared: Arc<Shared>,
    _server: JoinSet<()>,
}

#[derive(Debug)]
struct Shared {
    page: Mutex<Page>,
    requests: watch::Sender<Vec<Request>>,
}

#[derive(Debug)]
struct Page {
    clock: Clock,
    world: World,
    /// What is served instead of `world` while the page is frozen.
    frozen: Option<(World, OffsetDateTime)>,
    faults: Plan,
}

impl StatusPage {
    /// Opens a page with two groups of components on a free port of loopback.
    ///
    /// # Errors
    ///
    /// Returns the system's error if there is no port to be had.
    pub async fn start() -> std::io::Result<Self> {
        Self::start_at(SocketAddr::from(([127, 0, 0, 1], 0))).await
    }

    /// Opens a page at an address of one's choice.
    ///
    /// # Errors
    ///
    /// Returns the system's error if the address is not free.
    pub async fn start_at(address: SocketAddr) -> std::io::Result<Self> {
        let listener = TcpListener::bind(address).await?;
        let address = listener.local_addr()?;
        let clock = Clock::default();
        let shared = Arc::new(Shared {
            page: Mutex::new(Page {
                clock,
                world: World::vrchat(clock.now()),
                frozen: None,
                faults: Plan::default(),
            }),
            requests: watch::Sender::default(),
        });
        let router = Router::new()
            .route("/sim/act", post(act))
            .route("/sim/requests", get(requests))
            .fallback(document)
            .with_state(Arc::clone(&shared));
        let mut server = JoinSet::new();
        server.spawn(async move {
            // Ends with the task; there is nobody to tell about an error.
            let _ = axum::serve(listener, router).await;
        });
        Ok(Self {
            address,
            shared,
            _server: server,
        })
    }

    /// Where the page is, such as `http://127.0.0.1:4321`.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Lets something happen on the page.
    ///
    /// # Errors
    ///
    /// Returns [`Refused`] when the action names something that is not there.
    pub fn act(&self, action: Action) -> Result<Outcome, Refused> {
        self.shared.act(action)
    }

    /// The document at `path` as it is at this moment, whatever goes wrong on the wire; nothing if the page has none
    /// there.
    pub fn document(&self, path: &str) -> Option<Value> {
        self.shared.page().document(path)
    }

    /// Every request so far, oldest first.
    pub fn requests(&self) -> Vec<Request> {
        self.shared.requests.borrow().clone()
    }

    /// How often `path` was asked for.
    pub fn count(&self, path: &str) -> usize {
        count(&self.shared.requests.borrow(), path)
    }

    /// Waits until `path` was asked for at least `times` times since the page opened.
    pub async fn wait_for(&self, path: &str, times: usize) {
        let mut seen = self.shared.requests.subscribe();
        // The sender lives as long as `self`.
        let _ = seen.wait_for(|all| count(all, path) >= times).await;
    }

    /// Waits until there were at least `times` requests for anything since the page opened.
    pub async fn wait_for_requests(&self, times: usize) {
        let mut seen = self.shared.requests.subscribe();
        let _ = seen.wait_for(|all| all.len() >= times).await;
    }
}

fn count(requests: &[Request], path: &str) -> usize {
    requests
        .iter()
        .filter(|request| request.path == path)
        .count()
}

impl Shared {
    fn page(&self) -> MutexGuard<'_, Page> {
        self.page.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn act(&self, action: Action) -> Result<Outcome, Refused> {
        let mut page = self.page();
        let now = page.clock.now();
        match action {
            Action::Advance { seconds } => page.clock.advance(time::Duration::seconds(seconds)),
            Action::Freeze => page.frozen = Some((page.world.clone(), now)),
            Action::Thaw => page.frozen = None,
            Action::Break { fault, path, times } => page.faults.add(Planned {
                fault,
                path,
                left: times,
            }),
            Action::Repair => page.faults.clear(),
            other => return page.world.apply(other, now),
        }
        Ok(Outcome::default())
    }
}

impl Page {
    /// The document at `path` and the moment it shows.
    fn document(&self, path: &str) -> Option<Value> {
        let live = (&self.world, self.clock.now());
        let (world, at) = self
            .frozen
            .as_ref()
            .map_or(live, |(world, at)| (world, *at));
        documents::at(world, path).or_else(|| metrics::at(path, at))
    }
}

async fn act(State(shared): State<Arc<Shared>>, body: Bytes) -> Response {
    let action = match serde_json::from_slice::<Action>(&body) {
        Ok(action) => action,
        Err(error) => return refusal(&error.to_string()),
    };
    match shared.act(action) {
        Ok(outcome) => Json(outcome).into_response(),
        Err(refused) => refusal(&refused.to_string()),
    }
}

fn refusal(reason: &str) -> Response {
    let body = Json(json!({ "error": reason }));
    (StatusCode::UNPROCESSABLE_ENTITY, body).into_response()
}

async fn requests(State(shared): State<Arc<Shared>>) -> Json<Vec<Request>> {
    Json(shared.requests.borrow().clone())
}

/// Answers for every path that is not a control door.
async fn document(
    State(shared): State<Arc<Shared>>,
    method: Method,
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    let path = uri.path();
    let text = |name| {
        headers
            .get(name)
            .and_then(|header_value: &HeaderValue| header_value.to_str().ok())
    };
    let known_tag = text(header::IF_NONE_MATCH);
    let (fault, answer, at) = {
        let mut page = shared.page();
        let wanted = page.document(path).filter(|_| method == Method::GET);
        let fault = page.faults.take(path);
        (fault, wanted, page.clock.now())
    };
    let response = answer.map_or_else(
        || StatusCode::NOT_FOUND.into_response(),
        |answer| whole(&answer, known_tag.filter(|_| !spoils(fault.as_ref()))),
    );
    let hangs = fault == Some(Fault::Hang);
    let late = match fault {
        Some(Fault::Slow { milliseconds }) => Duration::from_millis(milliseconds),
        _ => Duration::ZERO,
    };
    let mut response = match fault {
        Some(fault) => broken(fault, path, at, response).await,
        None => response,
    };
    if let Some(date) = date(at) {
        response.headers_mut().insert(header::DATE, date);
    }
    let request = Request {
        path: path.to_owned(),
        status: if hangs { 0 } else { response.status().as_u16() },
        if_none_match: known_tag.map(str::to_owned),
        user_agent: text(header::USER_AGENT).map(str::to_owned),
        at: i64::try_from(at.unix_timestamp_nanos() / 1_000_000).unwrap_or_default(),
    };
    shared.requests.send_modify(|all| all.push(request));
    if hangs {
        std::future::pending::<()>().await;
    }
    tokio::time::sleep(late).await;
    response
}

/// A moment as headers write it.
fn date(at: OffsetDateTime) -> Option<HeaderValue> {
    let date = at.to_offset(UtcOffset::UTC).format(DATE).ok()?;
    HeaderValue::try_from(date).ok()
}

/// Whether a fault needs a body to spoil, also where nothing has changed.
fn spoils(fault: Option<&Fault>) -> bool {
    matches!(
        fault,
        Some(
            Fault::Truncate
                | Fault::MalformedItem
                | Fault::Forged { .. }
                | Fault::ContentType { .. }
                | Fault::Bom
                | Fault::Encoded { .. }
        )
    )
}

/// The right answer.
fn whole(document: &Value, known_tag: Option<&str>) -> Response {
    let body = document.to_string();
    let tag = format!("W/\"{:016x}\"", fingerprint(body.as_bytes()));
    let caching = [(header::ETAG, tag.as_str()), (header::CACHE_CONTROL, CACHE)];
    let is_known = known_tag.is_some_and(|known| known.split(',').any(|part| part.trim() == tag));
    if is_known {
        return (StatusCode::NOT_MODIFIED, caching).into_response();
    }
    let kind = [(header::CONTENT_TYPE, "application/json; charset=utf-8")];
    (caching, kind, body).into_response()
}

/// What becomes of the right answer under a fault.
async fn broken(fault: Fault, path: &str, at: OffsetDateTime, right: Response) -> Response {
    match fault {
        Fault::Status { code, retry_after } => {
            let status = StatusCode::from_u16(code).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
            let mut response = status.into_response();
            if let Some(seconds) = retry_after {
                response
                    .headers_mut()
                    .insert(header::RETRY_AFTER, seconds.into());
            }
            response
        }
        Fault::StatusUntil { code, seconds } => {
            let status = StatusCode::from_u16(code).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
            let until = date(at + time::Duration::seconds(seconds));
            let headers = until.map(|until| [(header::RETRY_AFTER, until)]);
            headers.map_or_else(
                || status.into_response(),
                |headers| (status, headers).into_response(),
            )
        }
        Fault::Hang | Fault::Slow { .. } => right,
        Fault::Truncate => {
            let body = bytes_of(right).await;
            let half = body.slice(..body.len() / 2);
            ([(header::CONTENT_LENGTH, body.len())], torn(half)).into_response()
        }
        Fault::MalformedJson => "<html>503 upstream</html>".into_response(),
        Fault::MalformedItem => {
            let body = bytes_of(right).await;
            let mut document = serde_json::from_slice(&body).unwrap_or_default();
            spoil(&mut document);
            whole(&document, None)
        }
        Fault::Forged { places } => {
            let body = bytes_of(right).await;
            let mut document: Value = serde_json::from_slice(&body).unwrap_or_default();
            for (place, value) in places {
                if let Some(held) = document.pointer_mut(&place) {
                    *held = value;
                }
            }
            whole(&document, None)
        }
        Fault::Redirect { to } => {
            let location = [(header::LOCATION, format!("{to}{path}"))];
            (StatusCode::FOUND, location).into_response()
        }
        Fault::ContentType { kind } => {
            let body = bytes_of(right).await;
            ([(header::CONTENT_TYPE, kind)], body).into_response()
        }
        Fault::Bom => {
            let body = bytes_of(right).await;
            let kind = [(header::CONTENT_TYPE, "application/json; charset=utf-8")];
            (kind, ["\u{feff}".as_bytes(), &body].concat()).into_response()
        }
        Fault::Encoded { encoding } => encoded(encoding, &bytes_of(right).await),
        Fault::Bomb { encoding, bytes } => encoded(encoding, " ".repeat(bytes).as_bytes()),
        Fault::Huge { bytes } => Body::from_stream(blanks(bytes)).into_response(),
    }
}

/// So many blanks, few of which are in memory at once.
fn blanks(bytes: usize) -> impl Stream<Item = std::io::Result<Bytes>> {
    const PIECE: &[u8] = &[b' '; 1 << 14];
    stream::unfold(bytes, |left| async move {
        let piece = PIECE.get(..left.min(PIECE.len()))?;
        let left = left - piece.len();
        (!piece.is_empty()).then(|| (Ok(Bytes::from_static(piece)), left))
    })
}

/// A compressed body.
fn encoded(encoding: Encoding, body: &[u8]) -> Response {
    match encoding.compress(body) {
        Ok(body) => ([(header::CONTENT_ENCODING, encoding.name())], body).into_response(),
        Err(error) => (StatusCode::INTERNAL_SERVER_ERROR, error.to_string()).into_response(),
    }
}

/// A body that ends before its announced length.
fn torn(half: Bytes) -> Body {
    let end = async {
        // An error in the same breath would also swallow the half.
        tokio::task::yield_now().await;
        Err(std::io::Error::other("the connection is cut here"))
    };
    let half = std::future::ready(Ok(half));
    Body::from_stream(stream::once(half).chain(stream::once(end)))
}

async fn bytes_of(response: Response) -> Bytes {
    // Our own bodies are in memory already.
    axum::body::to_bytes(response.into_body(), usize::MAX)
        .await
        .unwrap_or_default()
}

/// Makes the first item of every list something else than it should be.
fn spoil(document: &mut Value) {
    match document {
        Value::Array(points) => {
            if let Some(first) = points.first_mut() {
                *first = json!([null, "n/a"]);
            }
        }
        Value::Object(document) => {
            for list in document.values_mut().filter_map(Value::as_array_mut) {
                if let Some(first) = list.first_mut().and_then(Value::as_object_mut) {
                    first.insert("id".to_owned(), json!([42]));
                    first.remove("name");
                }
            }
        }
        _ => {}
    }
}

/// FNV-1a: small, and the same in every build.
fn fingerprint(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    })
}
