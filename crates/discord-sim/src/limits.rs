//! Rate limits, counted by the world's clock.

use std::{
    collections::{BTreeMap, VecDeque},
    hash::{DefaultHasher, Hash as _, Hasher as _},
};

use serde::{Deserialize, Serialize};
use time::{Duration, OffsetDateTime};

use crate::{
    clock::seconds_until,
    faults::{Scope, fits},
    id::Id,
};

const TEN_MINUTES: Duration = Duration::minutes(10);

/// How many requests are let through, where limits are on at all.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct RateLimits {
    /// How many requests a bot may make in a second, interactions aside.
    pub global_per_second: usize,
    /// How many times in ten minutes a channel's name or topic may change.
    pub channel_changes: usize,
    /// What routes allow where it is not the usual; the first that fits counts.
    pub routes: Vec<RouteLimit>,
}

impl Default for RateLimits {
    fn default() -> Self {
        Self {
            global_per_second: 50,
            channel_changes: 2,
            routes: Vec::new(),
        }
    }
}

/// How many requests of a route fit into how many seconds.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RouteLimit {
    /// The method, in capitals; any if absent.
    #[serde(default)]
    pub method: Option<String>,
    /// The path below `/api/v10`: `*` is any one part, `**` at the end any rest.
    pub path: String,
    /// How many requests.
    pub requests: u32,
    /// Within how many seconds.
    pub seconds: i64,
}

impl RateLimits {
    fn allowance(&self, method: &str, path: &str, parts: &[&str]) -> (u32, i64) {
        let set = |limit: &&RouteLimit| fits(limit.method.as_deref(), &limit.path, method, path);
        let limit = self.routes.iter().find(set);
        limit.map_or_else(
            || allowance(method, parts),
            |limit| (limit.requests, limit.seconds),
        )
    }
}

/// What was counted so far.
#[derive(Debug, Default)]
pub(crate) struct Limits {
    buckets: BTreeMap<(Option<Id>, String), Bucket>,
    global: BTreeMap<Id, VecDeque<OffsetDateTime>>,
    channel_changes: BTreeMap<Id, VecDeque<OffsetDateTime>>,
    invalid: VecDeque<OffsetDateTime>,
    invalid_most: usize,
}

#[derive(Debug, Clone)]
struct Bucket {
    used: u32,
    resets_at: OffsetDateTime,
}

/// How many requests of a route fit into how many seconds.
///
/// Discord publishes none of these: they are what bots have been told by the headers.
fn allowance(method: &str, parts: &[&str]) -> (u32, i64) {
    match (method, parts) {
        ("POST" | "GET" | "PATCH", ["channels", _, "messages", ..])
        | ("POST", ["channels", _, "typing"])
        | (_, ["webhooks", ..]) => (5, 5),
        ("DELETE", ["channels", _, "messages", _]) => (5, 1),
        (_, ["channels", _, "messages", _, "reactions", ..]) => (4, 1),
        ("PATCH", ["channels", _]) => (5, 15),
        ("POST", ["guilds", _, "channels"] | ["users", "@me", "channels"])
        | ("DELETE", ["channels", _]) => (10, 10),
        _ => (30, 5),
    }
}

/// The route a request counts against, and its bucket's name without the major parameter.
fn route(method: &str, parts: &[&str]) -> (String, String) {
    let mut key = method.to_owned();
    let mut bucket = method.to_owned();
    let major = matches!(parts.first(), Some(&("channels" | "guilds" | "webhooks")));
    for (place, part) in parts.iter().enumerate() {
        let below_reactions = parts
            .get(..place)
            .is_some_and(|part| part.contains(&"reactions"));
        let id = part.bytes().all(|byte| byte.is_ascii_digit());
        // A webhook's token counts like its identifier.
        let token = place == 2 && parts.first() == Some(&"webhooks");
        let general = if below_reactions || id || token {
            ":id"
        } else {
            part
        };
        let own = if major && (place == 1 || token) {
            part
        } else {
            general
        };
        key.push('/');
        key.push_str(own);
        bucket.push('/');
        bucket.push_str(general);
    }
    let mut hasher = DefaultHasher::new();
    bucket.hash(&mut hasher);
    (key, format!("{:032x}", hasher.finish()))
}

/// The headers that say how much of a route is left.
pub(crate) type Headers = Vec<(&'static str, String)>;

/// That a limit is exhausted.
#[derive(Debug)]
pub(crate) struct Exceeded {
    pub(crate) scope: Scope,
    /// How many seconds it lasts.
    pub(crate) wait: f64,
    pub(crate) headers: Headers,
}

impl Exceeded {
    fn new(scope: Scope, wait: f64) -> Self {
        Self {
            scope,
            wait,
            headers: Headers::new(),
        }
    }
}

impl Limits {
    /// Counts a request against its limits: the headers to send, or which limit is exhausted.
    pub(crate) fn count(
        &mut self,
        now: OffsetDateTime,
        bot: Option<Id>,
        method: &str,
        path: &str,
        limits: &RateLimits,
    ) -> Result<Headers, Exceeded> {
        let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
        let parts = parts.as_slice();
        // The answer to an interaction counts against nothing.
        if parts.first() == Some(&"interactions") {
            return Ok(Headers::new());
        }
        if let Some(bot) = bot.filter(|_| parts.first() != Some(&"webhooks")) {
            let recent = self.global.entry(bot).or_default();
            recent.retain(|at| now - *at < Duration::SECOND);
            if recent.len() >= limits.global_per_second {
                let oldest = recent.front().copied().unwrap_or(now);
                let wait = seconds_until(now, oldest + Duration::SECOND);
                return Err(Exceeded::new(Scope::Global, wait));
            }
            recent.push_back(now);
        }
        let (limit, seconds) = limits.allowance(method, path, parts);
        let (key, name) = route(method, parts);
        let whole = Bucket {
            used: 0,
            resets_at: now + Duration::seconds(seconds),
        };
        let bucket = self
            .buckets
            .entry((bot, key))
            .or_insert_with(|| whole.clone());
        if bucket.resets_at <= now {
            *bucket = whole;
        }
        let wait = seconds_until(now, bucket.resets_at);
        let exhausted = bucket.used >= limit;
        bucket.used = limit.min(bucket.used + 1);
        let headers = vec![
            ("x-ratelimit-limit", limit.to_string()),
            ("x-ratelimit-remaining", (limit - bucket.used).to_string()),
            ("x-ratelimit-reset", unix_seconds(bucket.resets_at)),
            ("x-ratelimit-reset-after", format!("{wait:.3}")),
            ("x-ratelimit-bucket", name),
        ];
        if !exhausted {
            return Ok(headers);
        }
        Err(Exceeded {
            headers,
            ..Exceeded::new(Scope::Route, wait)
        })
    }

    /// Counts a change of a channel's name or topic.
    pub(crate) fn count_channel_change(
        &mut self,
        now: OffsetDateTime,
        channel: Id,
        most: usize,
    ) -> Result<(), Exceeded> {
        let changes = self.channel_changes.entry(channel).or_default();
        changes.retain(|at| now - *at < TEN_MINUTES);
        if changes.len() >= most {
            let oldest = changes.front().copied().unwrap_or(now);
            let wait = seconds_until(now, oldest + TEN_MINUTES);
            return Err(Exceeded::new(Scope::Route, wait));
        }
        changes.push_back(now);
        Ok(())
    }

    /// Counts an answer of 401, 403 or 429 that is the bot's own fault.
    pub(crate) fn count_invalid(&mut self, now: OffsetDateTime) {
        self.invalid.retain(|at| now - *at < TEN_MINUTES);
        self.invalid.push_back(now);
        self.invalid_most = self.invalid_most.max(self.invalid.len());
    }

    /// How many invalid requests there were in the last ten minutes, and the most there ever were.
    pub(crate) fn invalid_requests(&self, now: OffsetDateTime) -> (usize, usize) {
        let recent = self.invalid.iter().filter(|at| now - **at < TEN_MINUTES);
        (recent.count(), self.invalid_most)
    }
}

fn unix_seconds(at: OffsetDateTime) -> String {
    format!("{}.{:03}", at.unix_timestamp(), at.millisecond())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_of_two_channels_share_a_bucket_but_not_a_count() {
        let (one, bucket) = route("POST", &["channels", "1", "messages"]);
        let (other, same) = route("POST", &["channels", "2", "messages"]);

        assert_ne!(one, other);
        assert_eq!(bucket, same);
    }
}
