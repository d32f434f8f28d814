//! Rate limits, counted by the world's clock.

use std::{
    collections::{BTreeMap, VecDeque},
    hash::{DefaultHasher, Hash as _, Hasher as _},
};

use serde_json::{Value, json};
use time::{Duration, OffsetDateTime};

use crate::{clock::seconds_until, faults::Scope, id::Id, rest::Reply, world::World};

/// How many requests a bot may make in a second, interactions aside.
const GLOBAL_PER_SECOND: usize = 50;
/// How many times in ten minutes a channel's name or topic may change.
const CHANNEL_CHANGES: usize = 2;
const TEN_MINUTES: Duration = Duration::minutes(10);

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
            .is_some_and(|it| it.contains(&"reactions"));
        let id = part.bytes().all(|it| it.is_ascii_digit());
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

impl World {
    /// Counts a request against its limits: the headers to send, or the refusal.
    pub(crate) fn count(
        &mut self,
        bot: Option<Id>,
        method: &str,
        parts: &[&str],
    ) -> Result<Headers, Reply> {
        let callback = parts.first() == Some(&"interactions");
        if !self.settings.rate_limits || callback {
            return Ok(Headers::new());
        }
        let now = self.now();
        if let Some(bot) = bot.filter(|_| parts.first() != Some(&"webhooks")) {
            let recent = self.limits.global.entry(bot).or_default();
            recent.retain(|at| now - *at < Duration::SECOND);
            if recent.len() >= GLOBAL_PER_SECOND {
                let oldest = recent.front().copied().unwrap_or(now);
                let wait = seconds_until(now, oldest + Duration::SECOND);
                return Err(rate_limited(Scope::Global, wait));
            }
            recent.push_back(now);
        }
        let (limit, seconds) = allowance(method, parts);
        let (key, name) = route(method, parts);
        let whole = Bucket {
            used: 0,
            resets_at: now + Duration::seconds(seconds),
        };
        let bucket = self
            .limits
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
        let mut reply = rate_limited(Scope::Route, wait);
        reply.headers.extend(headers);
        Err(reply)
    }

    /// Counts a change of a channel's name or topic.
    pub(crate) fn count_channel_change(&mut self, channel: Id) -> Result<(), Reply> {
        if !self.settings.rate_limits {
            return Ok(());
        }
        let now = self.now();
        let changes = self.limits.channel_changes.entry(channel).or_default();
        changes.retain(|at| now - *at < TEN_MINUTES);
        if changes.len() >= CHANNEL_CHANGES {
            let oldest = changes.front().copied().unwrap_or(now);
            return Err(rate_limited(
                Scope::Route,
                seconds_until(now, oldest + TEN_MINUTES),
            ));
        }
        changes.push_back(now);
        Ok(())
    }

    /// Counts an answer of 401, 403 or 429; a shared limit is nobody's fault.
    pub(crate) fn count_invalid(&mut self, reply: &Reply) {
        let shared = reply.headers.iter().any(|(_, value)| value == "shared");
        if matches!(reply.status, 401 | 403 | 429) && !shared {
            let now = self.now();
            let invalid = &mut self.limits.invalid;
            invalid.retain(|at| now - *at < TEN_MINUTES);
            invalid.push_back(now);
            self.limits.invalid_most = self.limits.invalid_most.max(invalid.len());
        }
    }

    /// Whether the address is banned for its invalid requests.
    pub(crate) fn is_banned(&self) -> bool {
        self.invalid_requests().0 >= self.settings.invalid_requests
    }

    /// How many invalid requests there were in the last ten minutes, and the most there ever were.
    pub fn invalid_requests(&self) -> (usize, usize) {
        let now = self.now();
        let recent = self
            .limits
            .invalid
            .iter()
            .filter(|at| now - **at < TEN_MINUTES);
        (recent.count(), self.limits.invalid_most)
    }
}

/// A refusal with 429.
pub(crate) fn rate_limited(scope: Scope, retry_after: f64) -> Reply {
    let whole = retry_after.ceil().to_string();
    if scope == Scope::Edge {
        // The edge answers in its own words, without any X-RateLimit header.
        return Reply {
            status: 429,
            json: Value::Null,
            text: Some("<html><body>error code: 1015</body></html>".to_owned()),
            headers: vec![("retry-after", whole)],
        };
    }
    let global = scope == Scope::Global;
    let mut headers = vec![
        ("retry-after", whole),
        (
            "x-ratelimit-scope",
            match scope {
                Scope::Shared => "shared".to_owned(),
                Scope::Global => "global".to_owned(),
                Scope::Route | Scope::Edge => "user".to_owned(),
            },
        ),
    ];
    if global {
        headers.push(("x-ratelimit-global", "true".to_owned()));
    }
    let json = json!({
        "message": "You are being rate limited.", "retry_after": retry_after, "global": global,
        "code": 0,
    });
    Reply {
        status: 429,
        json,
        text: None,
        headers,
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
