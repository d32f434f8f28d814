//! How an exhausted limit is told.

use serde_json::{Value, json};

use super::Reply;
use crate::{faults::Scope, limits::Exceeded};

impl From<Exceeded> for Reply {
    fn from(exceeded: Exceeded) -> Self {
        let mut reply = rate_limited(exceeded.scope, exceeded.wait);
        reply.headers.extend(exceeded.headers);
        reply
    }
}

/// A refusal with 429.
pub(super) fn rate_limited(scope: Scope, retry_after: f64) -> Reply {
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
