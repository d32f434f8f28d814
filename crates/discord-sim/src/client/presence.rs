//! What a bot may say of itself beside its name.

use serde_json::Value;

/// The longest name of an activity, and the longest line below it, in characters.
const LONGEST: usize = 128;

/// What a bot may call its status.
const STATUSES: [&str; 5] = ["online", "dnd", "idle", "invisible", "offline"];

/// The kind of an activity that shows its `state` instead of its name.
const CUSTOM: u64 = 4;

/// Whether this is a presence as the gateway takes it.
pub(super) fn fits(data: &Value) -> bool {
    let since = data.get("since");
    let status = data.get("status").and_then(Value::as_str);
    let activities = data.get("activities").and_then(Value::as_array);
    since.is_some_and(|since| since.is_null() || since.is_u64())
        && status.is_some_and(|status| STATUSES.contains(&status))
        && data.get("afk").is_some_and(Value::is_boolean)
        && activities.is_some_and(|activities| activities.iter().all(is_activity))
}

fn is_activity(activity: &Value) -> bool {
    let kind = activity.get("type").and_then(Value::as_u64);
    let text = |key: &str| activity.get(key).and_then(Value::as_str);
    let within = |text: &str| (1..=LONGEST).contains(&text.chars().count());
    let state = match text("state") {
        Some(state) => within(state),
        None => kind != Some(CUSTOM),
    };
    kind.is_some_and(|kind| kind <= 5) && text("name").is_some_and(within) && state
}
