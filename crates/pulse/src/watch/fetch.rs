//! One polite request: conditional, bounded in time and size.

use std::{sync::Arc, time::Duration};

use botkit::rest::in_words;
use reqwest::{
    Response, StatusCode,
    header::{
        AGE, DATE, ETAG, HeaderMap, HeaderName, HeaderValue, IF_MODIFIED_SINCE, IF_NONE_MATCH,
        LAST_MODIFIED, RETRY_AFTER,
    },
};
use storage::pulse::Source;
use time::{OffsetDateTime, format_description::well_known::Rfc2822};

use super::redirect::{OwnHosts, forbidden};
use crate::limits;

const CONNECT: Duration = Duration::from_secs(5);
const TOTAL: Duration = Duration::from_secs(15);

/// Asks a page for documents. Clones share their connections.
#[derive(Debug, Clone)]
pub struct Client {
    http: reqwest::Client,
}

/// What a page said about the version it sent, to be shown when asking again.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Version {
    tag: Option<HeaderValue>,
    modified: Option<HeaderValue>,
}

/// What a page answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Answer {
    /// The version we have is still the newest.
    AsBefore,
    /// Another version.
    News(Vec<u8>, Version),
}

/// What a page answered, and what time it was there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Answered {
    pub(super) answer: Answer,
    pub(super) date: Option<OffsetDateTime>,
}

/// A request that brought no document.
#[derive(Debug, thiserror::Error)]
pub enum FetchError {
    /// The page answered with something else.
    #[error("the page answered with status {status}")]
    Status {
        /// The HTTP status.
        status: u16,
        /// How long the page asks to be left alone.
        retry_after: Option<Duration>,
    },
    /// The body is longer than any real document.
    #[error("the answer is longer than {} bytes", limits::DOCUMENT)]
    TooLong,
    /// The page sends us to where we do not go.
    #[error("{0}, so that is not followed")]
    Redirected(String),
    /// No connection, no answer in time, or half an answer.
    #[error("the page cannot be reached: {0}")]
    Unreachable(String),
}

impl Client {
    /// A client that tells pages who to turn to. Pages may send it on to the hosts of `addresses`, and to public
    /// ones.
    ///
    /// # Errors
    ///
    /// Returns the TLS library's error if it cannot be set up.
    pub fn new(contact: &str, addresses: &[&str]) -> reqwest::Result<Self> {
        let agent = format!(
            "guildhall-pulse/{} {}",
            env!("CARGO_PKG_VERSION"),
            contact.trim()
        );
        let own = OwnHosts::of(addresses);
        let http = reqwest::Client::builder()
            .user_agent(agent)
            .connect_timeout(CONNECT)
            .timeout(TOTAL)
            .redirect(own.policy())
            .dns_resolver(Arc::new(own))
            .build()?;
        Ok(Self { http })
    }

    /// Asks for the document at `url` unless it is still the version that is known.
    pub(super) async fn get(&self, url: &str, known: &Version) -> Result<Answered, FetchError> {
        let response = self.http.get(url).headers(known.conditions()).send().await;
        let response = response.map_err(unreachable)?;
        let date = date(response.headers());
        let answer = match response.status() {
            StatusCode::NOT_MODIFIED => Answer::AsBefore,
            StatusCode::OK => {
                let version = Version::of(response.headers());
                Answer::News(body(response).await?, version)
            }
            status => {
                return Err(FetchError::Status {
                    status: status.as_u16(),
                    retry_after: retry_after(response.headers()),
                });
            }
        };
        Ok(Answered { answer, date })
    }
}

impl FetchError {
    /// How long the page asks to be left alone.
    pub(super) fn retry_after(&self) -> Option<Duration> {
        match self {
            Self::Status { retry_after, .. } => *retry_after,
            _ => None,
        }
    }
}

impl Version {
    fn of(headers: &HeaderMap) -> Self {
        Self {
            tag: headers.get(ETAG).cloned(),
            modified: headers.get(LAST_MODIFIED).cloned(),
        }
    }

    /// The version as it is kept over a restart.
    pub(super) fn kept(&self) -> Source {
        let text = |value: &Option<HeaderValue>| {
            let value = value.as_ref().and_then(|value| value.to_str().ok());
            value.map(str::to_owned)
        };
        Source {
            etag: text(&self.tag),
            last_modified: text(&self.modified),
        }
    }

    /// The version that was kept.
    pub(super) fn from_kept(kept: &Source) -> Self {
        let value = |text: &Option<String>| {
            let text = text.as_deref();
            text.and_then(|text| HeaderValue::from_str(text).ok())
        };
        Self {
            tag: value(&kept.etag),
            modified: value(&kept.last_modified),
        }
    }

    fn conditions(&self) -> HeaderMap {
        let condition = |name: HeaderName, value: &Option<HeaderValue>| {
            value.clone().map(|value| (name, value))
        };
        [
            condition(IF_NONE_MATCH, &self.tag),
            condition(IF_MODIFIED_SINCE, &self.modified),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}

async fn body(mut response: Response) -> Result<Vec<u8>, FetchError> {
    let mut body = Vec::new();
    while let Some(piece) = response.chunk().await.map_err(unreachable)? {
        if body.len() + piece.len() > limits::DOCUMENT {
            return Err(FetchError::TooLong);
        }
        body.extend_from_slice(&piece);
    }
    Ok(body)
}

/// How long the page asks to be left alone: so many seconds, or until a moment by its own clock.
fn retry_after(headers: &HeaderMap) -> Option<Duration> {
    let asked = headers.get(RETRY_AFTER)?.to_str().ok()?.trim();
    if let Ok(seconds) = asked.parse() {
        return Some(Duration::from_secs(seconds));
    }
    let until = OffsetDateTime::parse(asked, &Rfc2822).ok()?;
    Duration::try_from(until - date(headers)?).ok()
}

/// The time at the page; what a cache has kept for a while is as much later.
fn date(headers: &HeaderMap) -> Option<OffsetDateTime> {
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
    let date = OffsetDateTime::parse(text(DATE)?, &Rfc2822).ok()?;
    let age = text(AGE).and_then(|age| age.trim().parse::<u32>().ok());
    date.checked_add(time::Duration::seconds(age.unwrap_or_default().into()))
}

fn unreachable(error: reqwest::Error) -> FetchError {
    match forbidden(&error) {
        Some(forbidden) => FetchError::Redirected(forbidden.to_string()),
        None => FetchError::Unreachable(in_words(error)),
    }
}

#[cfg(test)]
mod tests {
    use status_sim::{Action, Encoding, Fault, StatusPage};

    use super::*;

    const PATH: &str = "/api/v2/summary.json";

    async fn page() -> (StatusPage, Client, String) {
        botkit::tls::install();
        let page = StatusPage::start().await.unwrap();
        let client = Client::new("me@example.com", &[&page.url()]).unwrap();
        let url = page.url() + PATH;
        (page, client, url)
    }

    fn news(answered: Result<Answered, FetchError>) -> (Vec<u8>, Version) {
        match answered.map(|answered| answered.answer) {
            Ok(Answer::News(body, version)) => (body, version),
            other => panic!("no news: {other:?}"),
        }
    }

    #[tokio::test]
    async fn a_document_is_fetched_once_a_version() {
        let (page, client, url) = page().await;

        let (_, version) = news(client.get(&url, &Version::default()).await);
        let again = client.get(&url, &version).await;
        page.act(Action::Touch).unwrap();
        let touched = client.get(&url, &version).await;

        assert_eq!(again.unwrap().answer, Answer::AsBefore);
        news(touched);
    }

    #[tokio::test]
    async fn the_page_learns_who_asks() {
        let (page, client, url) = page().await;

        news(client.get(&url, &Version::default()).await);

        let agent = page.requests()[0].user_agent.clone().unwrap();
        assert!(
            agent.starts_with("guildhall-pulse/") && agent.ends_with(" me@example.com"),
            "{agent}"
        );
    }

    #[tokio::test]
    async fn an_answer_tells_the_time_at_the_page() {
        let (page, client, url) = page().await;
        let asked = async || client.get(&url, &Version::default()).await.unwrap().date;
        let before = asked().await.unwrap();
        page.act(Action::Advance { seconds: 86_400 }).unwrap();

        let after = asked().await.unwrap();

        assert_eq!((after - before).whole_days(), 1);
    }

    #[test]
    fn what_a_cache_has_kept_is_later_than_it_says() {
        let mut headers = HeaderMap::new();
        let noon = HeaderValue::from_static("Sun, 01 Mar 2026 12:00:00 GMT");
        headers.insert(DATE, noon);
        headers.insert(AGE, HeaderValue::from_static("90"));

        let date = date(&headers);

        assert_eq!(date, Some(time::macros::datetime!(2026-03-01 12:01:30 UTC)));
    }

    #[tokio::test]
    async fn a_bad_status_carries_the_time_to_wait() {
        let (page, client, url) = page().await;
        page.act(Action::break_all(Fault::Status {
            code: 429,
            retry_after: Some(7),
        }))
        .unwrap();

        let error = client.get(&url, &Version::default()).await.unwrap_err();

        assert!(matches!(error, FetchError::Status { status: 429, .. }));
        assert_eq!(error.retry_after(), Some(Duration::from_secs(7)));
    }

    #[tokio::test]
    async fn a_page_is_left_alone_until_the_moment_it_names() {
        let (page, client, url) = page().await;
        // The page's clock is its own.
        page.act(Action::Advance { seconds: 86_400 }).unwrap();
        page.act(Action::break_all(Fault::StatusUntil {
            code: 429,
            seconds: 90,
        }))
        .unwrap();

        let error = client.get(&url, &Version::default()).await.unwrap_err();

        assert_eq!(error.retry_after(), Some(Duration::from_secs(90)));
    }

    #[test]
    fn the_time_to_wait_may_be_a_moment() {
        let headers = |until: &'static str| {
            let mut headers = HeaderMap::new();
            let now = HeaderValue::from_static("Sun, 01 Mar 2026 12:00:00 GMT");
            headers.insert(DATE, now);
            headers.insert(RETRY_AFTER, HeaderValue::from_static(until));
            headers
        };

        let wait = |until| retry_after(&headers(until));

        let ten = Some(Duration::from_mins(10));
        assert_eq!(wait("Sun, 01 Mar 2026 12:10:00 GMT"), ten);
        assert_eq!(wait("600"), ten);
        assert_eq!(wait("Sun, 01 Mar 2026 11:00:00 GMT"), None);
        assert_eq!(wait("soon"), None);
    }

    #[tokio::test]
    async fn a_compressed_answer_is_read_and_its_size_is_that_of_what_comes_out() {
        let (page, client, url) = page().await;

        for encoding in [Encoding::Gzip, Encoding::Brotli, Encoding::Zstd] {
            page.act(Action::break_next(1, Fault::Encoded { encoding }))
                .unwrap();
            let (body, _) = news(client.get(&url, &Version::default()).await);
            assert!(body.starts_with(b"{"), "{encoding:?}");

            let bomb = Fault::Bomb {
                encoding,
                bytes: 4 * limits::DOCUMENT,
            };
            page.act(Action::break_next(1, bomb)).unwrap();
            let error = client.get(&url, &Version::default()).await.unwrap_err();
            assert!(matches!(error, FetchError::TooLong), "{error:?}");
        }
    }

    #[tokio::test]
    async fn an_endless_answer_is_not_read_to_its_end() {
        let (page, client, url) = page().await;
        page.act(Action::break_all(Fault::Huge {
            bytes: limits::DOCUMENT + 1,
        }))
        .unwrap();

        let error = client.get(&url, &Version::default()).await.unwrap_err();

        assert!(matches!(error, FetchError::TooLong));
    }

    #[tokio::test]
    async fn a_page_may_send_us_on_but_not_into_our_own_network() {
        let (page, client, url) = page().await;
        let other = StatusPage::start().await.unwrap();
        let port = other.url().rsplit(':').next().unwrap().to_owned();
        let inside = StatusPage::start_at(([127, 0, 0, 2], 0).into())
            .await
            .unwrap();
        let by_name = format!("http://localhost:{port}");
        let send_on = |to: &str| {
            page.act(Action::break_next(1, Fault::Redirect { to: to.to_owned() }))
                .unwrap();
        };

        send_on(&other.url());
        news(client.get(&url, &Version::default()).await);
        for to in [&inside.url(), &by_name] {
            send_on(to);
            let error = client.get(&url, &Version::default()).await.unwrap_err();
            assert!(matches!(error, FetchError::Redirected(_)), "{error:?}");
            assert!(error.to_string().contains("no public address"), "{error}");
        }
        page.act(Action::break_all(Fault::Redirect { to: page.url() }))
            .unwrap();
        let endless = client.get(&url, &Version::default()).await.unwrap_err();

        assert!(matches!(endless, FetchError::Redirected(_)), "{endless:?}");
        assert_eq!((other.count(PATH), inside.requests().len()), (1, 0));
    }

    #[tokio::test]
    async fn half_an_answer_is_no_answer() {
        let (page, client, url) = page().await;
        page.act(Action::break_all(Fault::Truncate)).unwrap();

        let error = client.get(&url, &Version::default()).await.unwrap_err();

        assert!(matches!(error, FetchError::Unreachable(_)));
    }
}
