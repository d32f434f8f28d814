//! What may stand after the question mark.

use serde_json::Value;

use super::shape::Shape::{self, Choice, Flag, Moment, Snowflake, Text, Whole};
use crate::{refusal::Form, rest::Call};

/// The kinds of entries an audit log knows.
const AUDITED: Shape = Choice(&[
    1, 10, 11, 12, 13, 14, 15, 20, 21, 22, 23, 24, 25, 26, 27, 28, 30, 31, 32, 40, 41, 42, 50, 51,
    52, 60, 61, 62, 72, 73, 74, 75, 80, 81, 82, 83, 84, 85, 90, 91, 92, 100, 101, 102, 110, 111,
    112, 121, 130, 131, 132, 140, 141, 142, 143, 144, 145, 146, 150, 151, 163, 164, 165, 166, 167,
    171, 172, 180, 190, 191, 192, 193, 200, 201, 202, 211,
]);

/// Notes what is wrong with the parameters of a request.
pub(super) fn check(call: &Call, parts: &[&str], form: &mut Form) {
    for (name, shape) in parameters(&call.method, parts) {
        match call.parameter(name) {
            Some(text) => shape.check(&read(shape, text), name, form),
            None if *name == "query" => form.required(name),
            None => {}
        }
    }
}

/// The value a parameter stands for.
fn read(shape: &Shape, text: &str) -> Value {
    let number = || text.parse::<i64>().ok().map(Value::from);
    let flag = || match text {
        "true" | "True" | "1" => Some(Value::from(true)),
        "false" | "False" | "0" => Some(Value::from(false)),
        _ => None,
    };
    let value = match shape {
        Whole(..) | Choice(_) => number(),
        Flag => flag(),
        _ => None,
    };
    value.unwrap_or_else(|| Value::from(text))
}

/// The parameters of a route.
fn parameters(method: &str, parts: &[&str]) -> &'static [(&'static str, Shape)] {
    match (method, parts) {
        ("GET", ["channels", _, "messages"]) => &[
            ("around", Snowflake),
            ("before", Snowflake),
            ("after", Snowflake),
            ("limit", Whole(1, 100)),
        ],
        ("GET", ["channels", _, "messages", "pins"]) => {
            &[("before", Moment), ("limit", Whole(1, 50))]
        }
        ("GET", ["channels", _, "messages", _, "reactions", _]) => &[
            ("after", Snowflake),
            ("limit", Whole(1, 100)),
            ("type", Choice(&[0, 1])),
        ],
        ("GET", ["channels", _, "thread-members"]) => &[
            ("with_member", Flag),
            ("limit", Whole(1, 100)),
            ("after", Snowflake),
        ],
        ("GET", ["channels", _, "thread-members", _]) => &[("with_member", Flag)],
        ("GET", ["channels", _, "threads", "archived", _]) => {
            &[("before", Moment), ("limit", Whole(2, 100))]
        }
        ("GET", ["guilds", _]) => &[("with_counts", Flag)],
        ("GET", ["guilds", _, "audit-logs"]) => &[
            ("user_id", Snowflake),
            ("target_id", Snowflake),
            ("action_type", AUDITED),
            ("before", Snowflake),
            ("after", Snowflake),
            ("limit", Whole(1, 100)),
        ],
        ("GET", ["guilds", _, "bans"]) => &[
            ("limit", Whole(1, 1_000)),
            ("before", Snowflake),
            ("after", Snowflake),
        ],
        ("GET", ["guilds", _, "members"]) => &[("limit", Whole(1, 1_000)), ("after", Snowflake)],
        ("GET", ["guilds", _, "members", "search"]) => {
            &[("limit", Whole(1, 1_000)), ("query", Text(1, 100))]
        }
        ("GET", ["users", "@me", "guilds"]) => &[
            ("before", Snowflake),
            ("after", Snowflake),
            ("limit", Whole(1, 200)),
            ("with_counts", Flag),
        ],
        ("GET", ["applications", _, "commands"] | ["applications", _, "guilds", _, "commands"]) => {
            &[("with_localizations", Flag)]
        }
        ("GET", ["invites", _]) => &[
            ("with_counts", Flag),
            ("guild_scheduled_event_id", Snowflake),
            ("target_channel_id", Snowflake),
            ("target_message_id", Snowflake),
        ],
        ("POST", ["interactions", _, _, "callback"]) => &[("with_response", Flag)],
        ("POST", ["webhooks", _, _]) => &[
            ("wait", Flag),
            ("thread_id", Snowflake),
            ("with_components", Flag),
        ],
        (_, ["webhooks", _, _, "messages", _]) => {
            &[("thread_id", Snowflake), ("with_components", Flag)]
        }
        _ => &[],
    }
}
