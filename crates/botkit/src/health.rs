//! What a bot tells about itself: metrics, and whether it is well.

use std::{
    collections::VecDeque,
    io,
    net::SocketAddr,
    pin::Pin,
    sync::{Arc, Mutex, PoisonError, atomic::AtomicI64},
    task::{Context, Poll},
    time::Duration,
};

use axum::{
    Json, Router, extract::State, http::StatusCode, response::IntoResponse, routing::get,
    serve::Listener,
};
use prometheus_client::{
    encoding::{EncodeLabelSet, EncodeLabelValue, text::encode},
    metrics::{counter::Counter, family::Family, gauge::Gauge, histogram::Histogram},
    registry::Registry,
};
use serde::Serialize;
use tokio::{
    io::{AsyncRead, AsyncWrite, ReadBuf},
    net::{TcpListener, TcpStream},
    sync::oneshot,
    time::Sleep,
};

use crate::lifecycle::Stop;

/// How one request to Discord ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, EncodeLabelValue)]
#[expect(missing_docs, reason = "the names say it all")]
pub enum Ending {
    Ok,
    Refused,
    RateLimited,
    ServerError,
    NoAnswer,
}

/// The label of [`Metrics::requests`].
#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
pub struct RequestLabels {
    /// How it ended.
    pub ending: Ending,
}

/// The counters both bots share. Clones count together.
#[derive(Debug, Clone)]
pub struct Metrics {
    registry: Arc<Mutex<Registry>>,
    /// Requests to Discord's REST API, by how they ended.
    pub requests: Family<RequestLabels, Counter>,
    /// Answers of 401, 403 and 429 within the last ten minutes.
    pub invalid_requests: Gauge,
    /// Gateway events received.
    pub events: Counter,
    /// Gateway events of which not even what matters could be read.
    pub unread_events: Counter,
    /// 1 while the gateway session is up, else 0.
    pub gateway_up: Gauge,
    /// Sessions begun anew: events may have been missed before each but the first.
    pub gateway_identifies: Counter,
    /// Sessions taken up where they were left.
    pub gateway_resumes: Counter,
    /// 1 while the database's file is not where it was, else 0.
    pub database_missing: Gauge,
    /// 1 while the database takes nothing that is written, else 0.
    pub database_refuses: Gauge,
    /// Received and not yet decided on.
    pub inbox_waiting: Gauge,
    /// Decided and not yet done on Discord.
    pub outbox_waiting: Gauge,
    /// Age of the oldest row of the outbox that is not done, in seconds.
    pub outbox_oldest_seconds: Gauge<i64, AtomicI64>,
    /// Effects on Discord that succeeded.
    pub delivered: Counter,
    /// Effects that can never succeed and were given up.
    pub undeliverable: Counter,
    /// Attempts that failed and will be made again.
    pub retries: Counter,
    /// From a row's creation to its success, in seconds.
    pub delivery_seconds: Histogram,
    /// From the start of a write transaction to its commit, in seconds.
    pub commit_seconds: Histogram,
}

impl Metrics {
    /// All counters at zero, named with `prefix`.
    #[must_use]
    pub fn new(prefix: &str) -> Self {
        let buckets = [0.005, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 15.0, 60.0];
        let this = Self {
            registry: Arc::default(),
            requests: Family::default(),
            invalid_requests: Gauge::default(),
            events: Counter::default(),
            unread_events: Counter::default(),
            gateway_up: Gauge::default(),
            gateway_identifies: Counter::default(),
            gateway_resumes: Counter::default(),
            database_missing: Gauge::default(),
            database_refuses: Gauge::default(),
            inbox_waiting: Gauge::default(),
            outbox_waiting: Gauge::default(),
            outbox_oldest_seconds: Gauge::default(),
            delivered: Counter::default(),
            undeliverable: Counter::default(),
            retries: Counter::default(),
            delivery_seconds: Histogram::new(buckets),
            commit_seconds: Histogram::new(buckets),
        };
        let mut registry = Registry::with_prefix(prefix.to_owned());
        this.discord(&mut registry);
        this.queues(&mut registry);
        Self {
            registry: Arc::new(Mutex::new(registry)),
            ..this
        }
    }

    /// Registers what tells of Discord's REST API and gateway.
    fn discord(&self, registry: &mut Registry) {
        registry.register(
            "discord_requests",
            "Requests to Discord's REST API",
            self.requests.clone(),
        );
        registry.register(
            "discord_invalid_requests",
            "401, 403 and 429 within ten minutes; Discord bans at 10000",
            self.invalid_requests.clone(),
        );
        registry.register("gateway_events", "Events received", self.events.clone());
        registry.register(
            "gateway_events_unread",
            "Events that could not be read",
            self.unread_events.clone(),
        );
        registry.register(
            "gateway_up",
            "1 while the session is up",
            self.gateway_up.clone(),
        );
        registry.register(
            "gateway_identifies",
            "Sessions begun anew",
            self.gateway_identifies.clone(),
        );
        registry.register(
            "gateway_resumes",
            "Sessions resumed",
            self.gateway_resumes.clone(),
        );
    }

    /// Registers what tells of the database, the inbox and the outbox.
    fn queues(&self, registry: &mut Registry) {
        registry.register(
            "database_missing",
            "1 while the database's file is not where it was",
            self.database_missing.clone(),
        );
        registry.register(
            "database_refuses",
            "1 while the database takes nothing that is written",
            self.database_refuses.clone(),
        );
        registry.register(
            "inbox_waiting",
            "Received, not yet decided on",
            self.inbox_waiting.clone(),
        );
        registry.register(
            "outbox_waiting",
            "Decided, not yet done",
            self.outbox_waiting.clone(),
        );
        registry.register(
            "outbox_oldest_seconds",
            "Age of the oldest waiting effect",
            self.outbox_oldest_seconds.clone(),
        );
        registry.register(
            "delivered",
            "Effects done on Discord",
            self.delivered.clone(),
        );
        registry.register(
            "undeliverable",
            "Effects given up for good",
            self.undeliverable.clone(),
        );
        registry.register(
            "delivery_retries",
            "Attempts that will be repeated",
            self.retries.clone(),
        );
        registry.register(
            "delivery_seconds",
            "From decision to effect",
            self.delivery_seconds.clone(),
        );
        registry.register(
            "commit_seconds",
            "Length of write transactions",
            self.commit_seconds.clone(),
        );
    }

    /// Adds a bot's own counters.
    pub(crate) fn register(&self, register: impl FnOnce(&mut Registry)) {
        register(&mut self.registry.lock().unwrap_or_else(PoisonError::into_inner));
    }

    /// Counts a request to Discord.
    pub(crate) fn request(&self, ending: Ending) {
        self.requests.get_or_create(&RequestLabels { ending }).inc();
    }

    /// Everything in the text format of `OpenMetrics`.
    #[must_use]
    pub fn render(&self) -> String {
        let mut text = String::new();
        let registry = self.registry.lock().unwrap_or_else(PoisonError::into_inner);
        // Writing into a String cannot fail.
        let _written = encode(&mut text, &registry);
        text
    }

    fn report(&self) -> Report {
        Report {
            gateway_up: self.gateway_up.get() == 1,
            database_there: self.database_missing.get() == 0,
            database_writable: self.database_refuses.get() == 0,
            inbox_waiting: self.inbox_waiting.get(),
            outbox_waiting: self.outbox_waiting.get(),
            outbox_oldest_seconds: self.outbox_oldest_seconds.get(),
        }
    }
}

/// The answer of `GET /readyz` and `GET /healthz`.
#[derive(Debug, Serialize)]
struct Report {
    gateway_up: bool,
    database_there: bool,
    database_writable: bool,
    inbox_waiting: i64,
    outbox_waiting: i64,
    outbox_oldest_seconds: i64,
}

/// Takes the port of the health endpoint; separate from [`serve`] so that a
/// taken port stops the start, not the running bot.
///
/// # Errors
///
/// Returns a sentence that names the address and the key to change.
pub async fn bind(address: SocketAddr) -> anyhow::Result<TcpListener> {
    TcpListener::bind(address).await.map_err(|error| {
        anyhow::anyhow!(
            "cannot listen on {address} for health and metrics ({error}); this bot may be \
             running already: stop it, or choose another address with `listen` in [health]"
        )
    })
}

/// Answers `GET /readyz` (200, or 503 while the gateway is down, the database's
/// file is gone or nothing can be written to it), `GET /healthz` (200 as long as the process runs), both with the
/// same report, and `GET /metrics` until the bot stops.
///
/// # Errors
///
/// Returns the system's error if the listener breaks.
pub async fn serve(listener: TcpListener, metrics: Metrics, stop: Stop) -> anyhow::Result<()> {
    if let Ok(address) = listener.local_addr() {
        tracing::info!("health and metrics on http://{address}/readyz and /metrics");
    }
    let router = Router::new()
        .route("/readyz", get(ready))
        .route("/healthz", get(alive))
        .route("/metrics", get(text))
        .with_state(metrics);
    let visits = VecDeque::new();
    axum::serve(Door { listener, visits }, router)
        .with_graceful_shutdown(async move { stop.soon.cancelled().await })
        .await?;
    Ok(())
}

/// How many connections there may be at once. For whoever comes then, the oldest
/// one ends: nobody waits for those who keep a connection without asking anything.
const CONNECTIONS: usize = 128;

/// How long a connection may last, whatever is said over it.
const LONGEST_VISIT: Duration = Duration::from_secs(2);

/// Takes connections in, so many at once.
struct Door {
    listener: TcpListener,
    /// Those that last, oldest first. One ends when this is dropped.
    visits: VecDeque<oneshot::Sender<()>>,
}

/// A connection that ends by itself.
struct Visit {
    stream: TcpStream,
    over: Pin<Box<Sleep>>,
    shown_out: oneshot::Receiver<()>,
    has_ended: bool,
}

impl Listener for Door {
    type Io = Visit;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (Visit, SocketAddr) {
        let (stream, address) = Listener::accept(&mut self.listener).await;
        self.visits.retain(|visit| !visit.is_closed());
        if self.visits.len() >= CONNECTIONS {
            self.visits.pop_front();
        }
        let (stays, shown_out) = oneshot::channel();
        self.visits.push_back(stays);
        let visit = Visit {
            stream,
            over: Box::pin(tokio::time::sleep(LONGEST_VISIT)),
            shown_out,
            has_ended: false,
        };
        (visit, address)
    }

    fn local_addr(&self) -> io::Result<SocketAddr> {
        self.listener.local_addr()
    }
}

impl Visit {
    fn is_over(&mut self, context: &mut Context<'_>) -> io::Result<()> {
        self.has_ended = self.has_ended
            || Pin::new(&mut self.shown_out).poll(context).is_ready()
            || self.over.as_mut().poll(context).is_ready();
        if self.has_ended {
            return Err(io::ErrorKind::TimedOut.into());
        }
        Ok(())
    }
}

impl AsyncRead for Visit {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        self.is_over(context)?;
        Pin::new(&mut self.stream).poll_read(context, buffer)
    }
}

impl AsyncWrite for Visit {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        self.is_over(context)?;
        Pin::new(&mut self.stream).poll_write(context, bytes)
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(context)
    }
}

async fn alive(State(metrics): State<Metrics>) -> impl IntoResponse {
    Json(metrics.report())
}

async fn ready(State(metrics): State<Metrics>) -> impl IntoResponse {
    let report = metrics.report();
    let is_well = report.gateway_up && report.database_there && report.database_writable;
    let status = if is_well {
        StatusCode::OK
    } else {
        StatusCode::SERVICE_UNAVAILABLE
    };
    (status, Json(report))
}

async fn text(State(metrics): State<Metrics>) -> impl IntoResponse {
    const OPEN_METRICS: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";
    ([("content-type", OPEN_METRICS)], metrics.render())
}

#[cfg(test)]
mod tests {
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};

    use super::*;
    use crate::clock::stopwatch;

    async fn asked(address: SocketAddr) -> anyhow::Result<String> {
        let mut stream = TcpStream::connect(address).await?;
        let request = b"GET /healthz HTTP/1.1\r\nhost: bot\r\nconnection: close\r\n\r\n";
        stream.write_all(request).await?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer).await?;
        Ok(answer)
    }

    #[tokio::test]
    async fn whoever_connects_and_says_nothing_is_shown_out() -> anyhow::Result<()> {
        let listener = bind(([127, 0, 0, 1], 0).into()).await?;
        let address = listener.local_addr()?;
        let stop = Stop::default();
        stop.supervise(
            "the page",
            serve(listener, Metrics::new("test"), stop.clone()),
        );
        assert!(asked(address).await?.starts_with("HTTP/1.1 200"));
        let mut silent = Vec::new();
        for _ in 0..CONNECTIONS {
            silent.push(TcpStream::connect(address).await?);
        }
        let begun = stopwatch();

        let answer = asked(address).await?;

        assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
        assert!(begun.elapsed() < 2 * LONGEST_VISIT);
        drop(silent);
        Ok(())
    }

    #[tokio::test]
    async fn half_a_request_of_many_keeps_nobody_waiting() -> anyhow::Result<()> {
        let listener = bind(([127, 0, 0, 1], 0).into()).await?;
        let address = listener.local_addr()?;
        let stop = Stop::default();
        stop.supervise(
            "the page",
            serve(listener, Metrics::new("test"), stop.clone()),
        );
        let mut half = Vec::new();
        for _ in 0..3 * CONNECTIONS {
            let mut stream = TcpStream::connect(address).await?;
            stream.write_all(b"GET /readyz HTTP/1.1\r\nx: ").await?;
            half.push(stream);
        }
        let begun = stopwatch();

        let answer = asked(address).await?;

        assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
        assert!(begun.elapsed() < 2 * LONGEST_VISIT);
        drop(half);
        Ok(())
    }

    #[test]
    fn metrics_carry_the_bots_prefix_and_its_own_counters() {
        let own: Counter = Counter::default();
        let metrics = Metrics::new("modmail");
        metrics.register(|registry| {
            registry.register("tickets_opened", "Tickets opened", own.clone());
        });
        metrics.request(Ending::Refused);
        own.inc();

        let text = metrics.render();

        assert!(
            text.contains("modmail_discord_requests_total{ending=\"Refused\"} 1"),
            "{text}"
        );
        assert!(text.contains("modmail_tickets_opened_total 1"), "{text}");
    }
}
