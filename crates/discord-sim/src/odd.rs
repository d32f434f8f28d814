//! Payloads that are not what the documentation says.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// What is changed in a payload. A place is a JSON pointer; `*` is every member
/// of an object or list.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Oddity {
    /// What stands where, made if it was not there.
    pub set: BTreeMap<String, Value>,
    /// What is not there.
    pub remove: Vec<String>,
}

impl Oddity {
    /// One place that holds something else.
    pub fn set(place: &str, value: Value) -> Self {
        Self {
            set: BTreeMap::from([(place.to_owned(), value)]),
            ..Self::default()
        }
    }

    /// One place that is missing.
    pub fn without(place: &str) -> Self {
        Self {
            remove: vec![place.to_owned()],
            ..Self::default()
        }
    }

    /// Changes a payload.
    pub(crate) fn apply(&self, payload: &mut Value) {
        for (place, value) in &self.set {
            change(payload, &parts(place), Some(value));
        }
        for place in &self.remove {
            change(payload, &parts(place), None);
        }
    }
}

fn parts(pointer: &str) -> Vec<&str> {
    pointer.split('/').skip(1).collect()
}

/// Puts a value at a path, or takes away what is there.
fn change(payload: &mut Value, path: &[&str], value: Option<&Value>) {
    let Some((first, rest)) = path.split_first() else {
        if let Some(value) = value {
            *payload = value.clone();
        }
        return;
    };
    if *first == "*" {
        match payload {
            Value::Array(list) => list.iter_mut().for_each(|part| change(part, rest, value)),
            Value::Object(map) => map.values_mut().for_each(|part| change(part, rest, value)),
            _ => {}
        }
        return;
    }
    if payload.is_null() && value.is_some() {
        *payload = Value::Object(Map::new());
    }
    match payload {
        Value::Array(list) => {
            let place = first.parse().ok();
            if let Some(part) = place.and_then(|place: usize| list.get_mut(place)) {
                change(part, rest, value);
            }
        }
        Value::Object(map) if rest.is_empty() && value.is_none() => {
            map.remove(*first);
        }
        Value::Object(map) => {
            if value.is_none() && !map.contains_key(*first) {
                return;
            }
            let part = map
                .entry(*first)
                .or_insert_with(|| Value::Object(Map::new()));
            change(part, rest, value);
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_place_is_set_made_or_taken_away() {
        let mut payload = json!({ "a": { "b": 1 }, "c": null, "list": [{ "x": 1 }, { "x": 2 }] });

        Oddity::set("/a/b", json!("two")).apply(&mut payload);
        Oddity::set("/c/d", json!(3)).apply(&mut payload);
        Oddity::without("/list/*/x").apply(&mut payload);
        Oddity::without("/nowhere/x").apply(&mut payload);

        let expected = json!({ "a": { "b": "two" }, "c": { "d": 3 }, "list": [{}, {}] });
        assert_eq!(payload, expected);
    }
}
