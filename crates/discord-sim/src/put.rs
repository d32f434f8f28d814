//! Filling JSON objects.

use serde_json::{Map, Value};

/// Adds to a JSON object. Anything else becomes one first.
pub(crate) trait Put {
    /// Sets a key.
    fn put(&mut self, key: &str, value: Value);

    /// What is at a key, to add to it.
    fn at(&mut self, key: &str) -> &mut Value;
}

impl Put for Value {
    fn put(&mut self, key: &str, value: Value) {
        *self.at(key) = value;
    }

    fn at(&mut self, key: &str) -> &mut Value {
        if !self.is_object() {
            *self = Self::Object(Map::new());
        }
        match self {
            Self::Object(map) => map.entry(key).or_insert(Self::Null),
            other => other,
        }
    }
}
