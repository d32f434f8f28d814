//! The one way to Discord's REST API.
//!
//! Requests are built with twilight's routes and models, but sent from here:
//! twilight's own client repeats a 429 that has no scope, or a global one, at
//! once and without end, and hides the answer's headers. Here every call is one
//! attempt with a deadline; whoever calls decides about the next.

pub(crate) mod asking;
mod error;
mod gate;
mod pace;

use std::{
    hash::{DefaultHasher, Hash as _, Hasher as _},
    sync::Arc,
    time::Duration,
};

use reqwest::{
    Method, Response, StatusCode,
    header::{AUTHORIZATION, CONTENT_TYPE, HeaderMap, HeaderValue, RETRY_AFTER},
};
use secrecy::{ExposeSecret as _, SecretString};
use serde::de::DeserializeOwned;
use storage::Cause;
use twilight_http::{
    request::{Form, Request},
    routing::Route,
};
use twilight_http_ratelimiting::{Endpoint, Method as HttpMethod, RateLimitHeaders, RateLimiter};

pub use self::error::{RestError, code};
use self::{
    gate::{Gate, Pass},
    pace::{Pace, Rank},
};
use crate::{
    clock::stopwatch,
    health::{Ending, Metrics},
    memory::Budget,
};

/// How long one attempt may take, without files.
const DEADLINE: Duration = Duration::from_secs(15);

/// How long one attempt with files may take.
const UPLOAD_DEADLINE: Duration = Duration::from_secs(90);

/// How long reading waits for rate limits, all in all.
const PATIENCE: Duration = Duration::from_millis(1_500);

/// The limit over all routes is [`Pace`]'s business, which knows what is urgent.
const NO_GLOBAL_LIMIT: u16 = u16::MAX;

/// The least a 429 costs, whatever it asks for.
const SHORTEST_WAIT: Duration = Duration::from_millis(250);

/// Longer waits than this are not believed, whatever asks for them.
const LONGEST_WAIT: Duration = Duration::from_hours(1);

/// No answer of Discord that the bots ask for is larger, in bytes.
const LARGEST_ANSWER: usize = 32 * 1024 * 1024;

/// The REST client. Clones share everything.
#[derive(Debug, Clone)]
pub struct Rest {
    inner: Arc<Inner>,
    /// Whether it lets all others go first.
    unhurried: bool,
}

#[derive(Debug)]
struct Inner {
    http: reqwest::Client,
    /// Ends in `/api/v10/`.
    base: String,
    authorization: SecretString,
    limits: RateLimiter,
    gate: Gate,
    pace: Pace,
    metrics: Metrics,
    memory: Budget,
}

impl Rest {
    /// A client for the bot with `token` at `api_url`, which is
    /// `https://discord.com` unless something stands in its place.
    ///
    /// Must be called within a tokio runtime: the rate limiter is a task.
    ///
    /// # Errors
    ///
    /// Returns the TLS library's error if it cannot be set up.
    pub fn new(
        api_url: &str,
        token: &SecretString,
        metrics: Metrics,
        memory: Budget,
    ) -> reqwest::Result<Self> {
        let http = reqwest::Client::builder()
            .user_agent(user_agent())
            .connect_timeout(Duration::from_secs(10))
            .redirect(reqwest::redirect::Policy::none())
            .build()?;
        let inner = Inner {
            http,
            base: format!("{}/api/v10/", api_url.trim_end_matches('/')),
            authorization: format!("Bot {}", token.expose_secret()).into(),
            limits: RateLimiter::new(NO_GLOBAL_LIMIT),
            gate: Gate::new(metrics.invalid_requests.clone()),
            pace: Pace::default(),
            metrics,
            memory,
        };
        Ok(Self {
            inner: Arc::new(inner),
            unhurried: false,
        })
    }

    /// The same client, for what nobody waits for: where Discord would not take
    /// everything at once, each of its requests lets others go first, once it is
    /// its turn for half a minute at most.
    #[must_use]
    pub fn unhurried(&self) -> Self {
        Self {
            unhurried: true,
            ..self.clone()
        }
    }

    /// Sends a request once, when its route and the gate allow it.
    ///
    /// # Errors
    ///
    /// Returns [`RestError`]; nothing is repeated here.
    pub async fn call(&self, request: Request) -> Result<Vec<u8>, RestError> {
        self.call_with(request, None).await
    }

    /// The same with a form instead of a body. It is not copied, for it may hold
    /// files.
    ///
    /// # Errors
    ///
    /// Returns [`RestError`]; nothing is repeated here.
    pub async fn call_with(
        &self,
        request: Request,
        form: Option<Form>,
    ) -> Result<Vec<u8>, RestError> {
        let inner = &*self.inner;
        let path = request.path().split('?').next().unwrap_or_default();
        let interactive = is_of_interaction(path);
        if !interactive {
            asking::tell();
        }
        let rank = if self.unhurried {
            Rank::Sign
        } else {
            rank(request.method(), path)
        };
        let permit = inner.limits.acquire(Endpoint {
            method: request.method(),
            path: route_of(path, rank),
        });
        let permit = permit.await;
        // Interactions have three seconds and limits of their own: they do not
        // stand in line behind the outbox.
        let pass = if interactive {
            None
        } else {
            Some(inner.turn(rank).await)
        };

        let answer = inner.send(request, form).await;
        let (status, headers, body) = match answer {
            Ok(answer) => answer,
            Err(error) => {
                inner.metrics.request(Ending::NoAnswer);
                return Err(error);
            }
        };
        permit.complete(limits(&headers));

        if status == StatusCode::TOO_MANY_REQUESTS {
            inner.metrics.request(Ending::RateLimited);
            let after = retry_after(&headers, &body);
            let scope = headers
                .get(RateLimitHeaders::SCOPE)
                .map(HeaderValue::as_bytes);
            if scope != Some(b"shared") {
                inner.gate.invalid();
            }
            // A limit of one route is the rate limiter's business; anything
            // else concerns everybody.
            let everybody = !matches!(scope, Some(b"user" | b"shared"));
            if everybody {
                inner.gate.close_for(after);
            } else if let Some(pass) = pass {
                pass.answered();
            }
            return Err(RestError::RateLimited { after, everybody });
        }
        if let Some(pass) = pass {
            pass.answered();
        }
        if status.is_success() {
            inner.metrics.request(Ending::Ok);
            return Ok(body);
        }
        if matches!(status.as_u16(), 401 | 403) {
            inner.gate.invalid();
        }
        let refusal = RestError::refused(status.as_u16(), &body);
        if matches!(refusal, RestError::Server { .. }) {
            inner.metrics.request(Ending::ServerError);
            return Err(refusal);
        }
        inner.metrics.request(Ending::Refused);
        // An interaction's own token may be refused with 401; that says nothing
        // about the bot's.
        if status == StatusCode::UNAUTHORIZED && !interactive {
            return Err(RestError::Unauthorized);
        }
        Err(refusal)
    }

    /// Sends a request once and reads the answer.
    ///
    /// # Errors
    ///
    /// Returns [`RestError`]; [`RestError::Shape`] if the answer is no `T`.
    pub async fn json<T: DeserializeOwned>(&self, request: Request) -> Result<T, RestError> {
        Ok(serde_json::from_slice(&self.call(request).await?)?)
    }

    /// Reads what is at `route`. Short rate limits are waited for.
    ///
    /// # Errors
    ///
    /// As [`Rest::json`].
    pub async fn get<T: DeserializeOwned>(&self, route: &Route<'_>) -> Result<T, RestError> {
        let mut patience = PATIENCE;
        loop {
            match self.json(Request::from_route(route)).await {
                // Reading again does no harm, and somebody may be waiting.
                Err(RestError::RateLimited { after, .. }) if after <= patience => {
                    patience -= after;
                    tokio::time::sleep(after).await;
                }
                answer => return answer,
            }
        }
    }

    /// What files may take in memory. Whoever fetches or sends one holds its bytes
    /// there.
    #[must_use]
    pub fn memory(&self) -> &Budget {
        &self.inner.memory
    }

    /// Fetches a file, such as an attachment from Discord's CDN, of at most
    /// `limit` bytes. The bot's token is not sent along.
    ///
    /// # Errors
    ///
    /// Returns [`RestError::NoAnswer`], [`RestError::Server`], or
    /// [`RestError::Refused`] if the file is gone or larger than `limit`.
    pub async fn download(&self, url: &str, limit: usize) -> Result<Vec<u8>, RestError> {
        let request = self.inner.http.get(url).timeout(UPLOAD_DEADLINE);
        let mut answer = request.send().await.map_err(no_answer)?;
        let status = answer.status();
        if matches!(status, StatusCode::NOT_FOUND | StatusCode::GONE) {
            return Err(RestError::Refused {
                status: status.as_u16(),
                code: 0,
                message: "it is not there any more".to_owned(),
            });
        }
        if !status.is_success() {
            return Err(RestError::Server {
                status: status.as_u16(),
            });
        }
        let too_large = || RestError::Refused {
            status: 413,
            code: error::code::UPLOAD_TOO_LARGE,
            message: format!("larger than {limit} bytes"),
        };
        read(&mut answer, limit).await?.ok_or_else(too_large)
    }
}

impl Inner {
    /// Waits until a request may be sent. Its place in the pace is taken behind
    /// the gate: those who wait there would otherwise go all at once when it opens.
    async fn turn(&self, rank: Rank) -> Pass<'_> {
        loop {
            let mut pass = self.gate.enter().await;
            if pass.is_alone() {
                return pass;
            }
            if pass.sets_out(self.pace.turn(rank).await) {
                return pass;
            }
        }
    }

    async fn send(
        &self,
        request: Request,
        form: Option<Form>,
    ) -> Result<(StatusCode, HeaderMap, Vec<u8>), RestError> {
        let method = Method::from_bytes(request.method().name().as_bytes())
            .map_err(|error| RestError::NoAnswer(error.to_string()))?;
        let url = format!("{}{}", self.base, request.path());
        let mut sending = self.http.request(method, url).timeout(DEADLINE);
        if let Some(headers) = request.headers() {
            sending = sending.headers(headers.clone());
        }
        if request.use_authorization_token() {
            sending = sending.header(AUTHORIZATION, self.authorization.expose_secret());
        }
        if let Some(form) = form.or_else(|| request.form().cloned()) {
            sending = sending
                .header(CONTENT_TYPE, form.content_type())
                .timeout(UPLOAD_DEADLINE)
                .body(form.build());
        } else if let Some(body) = request.body() {
            sending = sending
                .header(CONTENT_TYPE, "application/json")
                .body(body.to_vec());
        }
        let mut answer = sending.send().await.map_err(no_answer)?;
        let (status, headers) = (answer.status(), answer.headers().clone());
        let body = read(&mut answer, LARGEST_ANSWER).await?;
        let body = body.ok_or_else(|| {
            RestError::NoAnswer(format!("its answer is larger than {LARGEST_ANSWER} bytes"))
        })?;
        Ok((status, headers, body))
    }
}

/// Returns the name that clients have to give themselves: an address and a
/// version.
fn user_agent() -> String {
    let address = match env!("CARGO_PKG_REPOSITORY") {
        // Discord wants an address in any case. This domain is reserved for
        // addresses that lead nowhere.
        "" => "https://guildhall.invalid",
        address => address,
    };
    format!("DiscordBot ({address}, {})", env!("CARGO_PKG_VERSION"))
}

/// The body of an answer; `None` if it is longer than `limit`.
async fn read(answer: &mut Response, limit: usize) -> Result<Option<Vec<u8>>, RestError> {
    // Grown step by step it would take twice as much, for a moment thrice.
    let announced = answer.content_length().unwrap_or_default();
    let mut body = Vec::with_capacity(usize::try_from(announced).unwrap_or(limit).min(limit));
    while let Some(chunk) = answer.chunk().await.map_err(no_answer)? {
        if body.len() + chunk.len() > limit {
            return Ok(None);
        }
        body.extend_from_slice(&chunk);
    }
    Ok(Some(body))
}

fn no_answer(error: reqwest::Error) -> RestError {
    RestError::NoAnswer(in_words(error))
}

/// The whole chain of causes of a failed request: reqwest's own words are only
/// "error sending request". The URL is left out, since an interaction's holds
/// its token.
#[must_use]
pub fn in_words(error: reqwest::Error) -> String {
    let error = error.without_url();
    let mut words = error.to_string();
    let mut cause = std::error::Error::source(&error);
    while let Some(inner) = cause {
        let own = inner.downcast_ref().and_then(Cause::of);
        match own.filter(|cause| *cause == Cause::Handles) {
            Some(cause) => words.extend([": ", &cause.to_string(), "; ", cause.remedy()]),
            None => words.extend([": ", &inner.to_string()]),
        }
        cause = inner.source();
    }
    words
}

/// What of two requests goes first when Discord takes only one: a sign under a
/// message, the name of a channel, or that somebody types may wait, a message may
/// not.
fn rank(method: HttpMethod, path: &str) -> Rank {
    let mut parts = path.split('/');
    let named = method == HttpMethod::Patch && parts.clone().count() == 2;
    let is_sign = parts.next() == Some("channels")
        && (named || parts.any(|part| part == "reactions" || part == "typing"));
    if is_sign { Rank::Sign } else { Rank::Matter }
}

/// The path as rate limits see it: which message or emoji it is about makes no
/// difference, which channel, guild or webhook it is about does.
///
/// Until the limits of a channel's routes are known, the rate limiter lets one
/// request after the other go there. Signs stand in a line of their own, or a
/// message would wait behind a name that waits for a calm moment.
///
/// The rate limiter writes what it is given into the log: the token of an
/// interaction is not among it.
fn route_of(path: &str, rank: Rank) -> String {
    let mut parts: Vec<&str> = path.split('/').collect();
    let token = is_of_interaction(path).then(|| parts.get(2).copied().map(disguised));
    let token = token.flatten();
    if let (Some(token), Some(part)) = (&token, parts.get_mut(2)) {
        *part = token;
    }
    if let Some(reactions) = parts.iter().position(|part| *part == "reactions") {
        parts.truncate(reactions + 1);
    }
    for part in parts.iter_mut().skip(2) {
        if !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()) {
            *part = ":id";
        }
    }
    let own_line = parts.get(1).map(|part| format!("{part}:signs"));
    if let (Rank::Sign, Some(own_line), Some(channel)) = (rank, &own_line, parts.get_mut(1)) {
        *channel = own_line;
    }
    parts.join("/")
}

/// Whether the third part of a path is the token of an interaction.
fn is_of_interaction(path: &str) -> bool {
    path.starts_with("interactions/") || path.starts_with("webhooks/")
}

/// The same for the same token, and of no use to anybody else.
fn disguised(token: &str) -> String {
    let mut hasher = DefaultHasher::new();
    token.hash(&mut hasher);
    format!("{:016x}", hasher.finish())
}

/// What an answer says about the limit of its route.
fn limits(headers: &HeaderMap) -> Option<RateLimitHeaders> {
    let text = |name: &str| headers.get(name)?.to_str().ok();
    let reset_after: f64 = text(RateLimitHeaders::RESET_AFTER)?.parse().ok()?;
    let reset_after = believed(reset_after);
    Some(RateLimitHeaders {
        bucket: text(RateLimitHeaders::BUCKET)?.as_bytes().to_vec(),
        limit: text(RateLimitHeaders::LIMIT)?.parse().ok()?,
        remaining: text(RateLimitHeaders::REMAINING)?.parse().ok()?,
        reset_at: stopwatch() + reset_after,
    })
}

/// How long a 429 asks to wait: the body is exact, the header in whole seconds.
fn retry_after(headers: &HeaderMap, body: &[u8]) -> Duration {
    let from_body = || {
        let body: serde_json::Value = serde_json::from_slice(body).ok()?;
        body.get("retry_after")?.as_f64()
    };
    let from_header = || headers.get(RETRY_AFTER)?.to_str().ok()?.parse().ok();
    from_body()
        .or_else(from_header)
        .map_or(Duration::from_secs(1), believed)
        .max(SHORTEST_WAIT)
}

/// A wait as Discord asks for it, in seconds. Its own are minutes at most.
fn believed(seconds: f64) -> Duration {
    if seconds.is_nan() {
        return Duration::from_secs(1);
    }
    let longest = LONGEST_WAIT.as_secs_f64();
    Duration::try_from_secs_f64(seconds.clamp(0.0, longest)).unwrap_or(LONGEST_WAIT)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_route_has_one_limit_whatever_message_it_is_about() {
        for (path, route) in [
            ("channels/1/messages", "channels/1/messages"),
            ("channels/1/messages/22", "channels/1/messages/:id"),
            ("guilds/5/members/6", "guilds/5/members/:id"),
            ("users/@me", "users/@me"),
        ] {
            assert_eq!(route_of(path, Rank::Matter), route);
        }
        let reaction = "channels/1/messages/22/reactions/%E2%9C%85/@me";
        let route = "channels/1:signs/messages/:id/reactions";
        assert_eq!(route_of(reaction, Rank::Sign), route);
    }

    #[test]
    fn no_wait_is_believed_that_is_longer_than_an_hour_or_none_at_all() {
        let asked = |seconds: &str| {
            let body = format!(r#"{{"retry_after": {seconds}}}"#);
            retry_after(&HeaderMap::new(), body.as_bytes())
        };
        for seconds in ["1e9", "1e12", "1.8e19", "1e300"] {
            assert_eq!(asked(seconds), LONGEST_WAIT, "{seconds}");
        }
        assert_eq!(asked("2.5"), Duration::from_millis(2_500));
        for seconds in ["-5", "0", "0.001"] {
            assert_eq!(asked(seconds), SHORTEST_WAIT, "{seconds}");
        }

        let mut headers = HeaderMap::new();
        for (name, value) in [
            (RateLimitHeaders::RESET_AFTER, "1e18"),
            (RateLimitHeaders::BUCKET, "abc"),
            (RateLimitHeaders::LIMIT, "5"),
            (RateLimitHeaders::REMAINING, "0"),
        ] {
            headers.insert(name, HeaderValue::from_static(value));
        }
        let reset = limits(&headers).map(|limits| limits.reset_at.duration_since(stopwatch()));
        assert!(reset.is_some_and(|reset| reset <= LONGEST_WAIT));
    }

    #[test]
    fn the_token_of_an_interaction_stays_out_of_the_names_of_routes() {
        let callback = "interactions/5/secret/callback";
        let follow_up = "webhooks/6/secret/messages/@original";

        for path in [callback, follow_up] {
            let route = route_of(path, Rank::Matter);
            assert!(!route.contains("secret"), "{route}");
            assert_ne!(
                route,
                route_of(&path.replace("secret", "other"), Rank::Matter)
            );
        }
        assert!(route_of(callback, Rank::Matter).starts_with("interactions/"));
    }

    #[test]
    fn signs_wait_and_messages_do_not() {
        use HttpMethod::{Patch, Post, Put};
        for (method, path, expected) in [
            (Put, "channels/1/messages/2/reactions/a/@me", Rank::Sign),
            (Patch, "channels/1", Rank::Sign),
            (Post, "channels/1/typing", Rank::Sign),
            (Post, "channels/1/messages", Rank::Matter),
            (Patch, "channels/1/messages/2", Rank::Matter),
            (Post, "guilds/1/channels", Rank::Matter),
        ] {
            assert_eq!(rank(method, path), expected, "{path}");
        }
    }
}
