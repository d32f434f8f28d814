//! One row or document of another bot, read with leniency.

use serde_json::{Map, Value};
use storage::discord::UserId;
use time::OffsetDateTime;
use twilight_model::id::{Id, marker::UserMarker};

use super::when;

/// Stands where nobody knows who it was. Discord shows it as an unknown user.
pub(super) const NOBODY: Id<UserMarker> = Id::new(1);

/// Names and values. A column or field that is missing is as good as `NULL`.
#[derive(Debug, Clone, Default)]
pub(super) struct Doc(pub(super) Map<String, Value>);

impl Doc {
    pub(super) fn value(&self, name: &str) -> &Value {
        self.0.get(name).unwrap_or(&Value::Null)
    }

    /// A text, also where a number stands. Empty is empty, not missing.
    pub(super) fn text(&self, name: &str) -> Option<String> {
        text(self.value(name))
    }

    /// A text that is not empty.
    pub(super) fn words(&self, name: &str) -> Option<String> {
        self.text(name).filter(|text| !text.trim().is_empty())
    }

    /// An id of Discord's, whether it stands as text or as number.
    pub(super) fn id(&self, name: &str) -> Option<u64> {
        id(self.value(name))
    }

    /// The id of a person.
    pub(super) fn person(&self, name: &str) -> Option<UserId> {
        person(self.value(name))
    }

    /// What it is called, as far as it has a name.
    pub(super) fn called(&self) -> String {
        let names = ["id", "key", "trigger", "name", "thread_id", "user_id"];
        let name = names.iter().find_map(|name| self.words(name));
        name.unwrap_or_else(|| "a row without a name".to_owned())
    }

    pub(super) fn number(&self, name: &str) -> Option<i64> {
        match self.value(name) {
            Value::Number(number) => number.as_i64(),
            Value::String(text) => text.trim().parse().ok(),
            Value::Bool(yes) => Some((*yes).into()),
            _ => None,
        }
    }

    pub(super) fn real(&self, name: &str) -> Option<f64> {
        let number = match self.value(name) {
            Value::Number(number) => number.as_f64(),
            Value::String(text) => text.trim().parse().ok(),
            _ => None,
        };
        number.filter(|number: &f64| number.is_finite())
    }

    pub(super) fn flag(&self, name: &str) -> bool {
        match self.value(name) {
            Value::String(text) => matches!(text.as_str(), "1" | "true" | "TRUE" | "t"),
            _ => self.number(name).is_some_and(|number| number != 0),
        }
    }

    pub(super) fn moment(&self, name: &str) -> Option<OffsetDateTime> {
        when::moment(self.value(name))
    }

    /// What stands inside.
    pub(super) fn inner(&self, name: &str) -> Option<Self> {
        match self.value(name) {
            Value::Object(fields) => Some(Self(fields.clone())),
            // Some columns hold JSON as text.
            Value::String(text) => match serde_json::from_str(text) {
                Ok(Value::Object(fields)) => Some(Self(fields)),
                _ => None,
            },
            _ => None,
        }
    }

    /// The values of a list, also where a column holds it as text.
    pub(super) fn list(&self, name: &str) -> Vec<Value> {
        match self.value(name) {
            Value::Array(values) => values.clone(),
            Value::String(text) => match serde_json::from_str(text) {
                Ok(Value::Array(values)) => values,
                _ => Vec::new(),
            },
            _ => Vec::new(),
        }
    }
}

pub(super) fn text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

pub(super) fn id(value: &Value) -> Option<u64> {
    let number = match value {
        Value::Number(number) => number.as_u64(),
        Value::String(text) => text.trim().parse().ok(),
        _ => None,
    };
    number.filter(|number| *number > 0 && i64::try_from(*number).is_ok())
}

pub(super) fn person(value: &Value) -> Option<UserId> {
    Id::new_checked(id(value)?).map(UserId::from)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn an_id_may_stand_as_number_or_text_and_has_to_fit() {
        assert_eq!(
            id(&json!(175_928_847_299_117_063_u64)),
            Some(175_928_847_299_117_063)
        );
        assert_eq!(
            id(&json!(" 175928847299117063 ")),
            Some(175_928_847_299_117_063)
        );
        assert_eq!(id(&json!(i64::MAX)), Some(i64::MAX as u64));
        for none in [
            json!(0),
            json!(-5),
            json!(u64::MAX),
            json!("x"),
            json!(null),
        ] {
            assert_eq!(id(&none), None, "{none}");
        }
    }

    #[test]
    fn a_list_may_stand_as_text() {
        let Value::Object(fields) = json!({ "list": "[1,2]", "none": "x" }) else {
            unreachable!()
        };
        let doc = Doc(fields);

        assert_eq!(doc.list("list").len(), 2);
        assert!(doc.list("none").is_empty() && doc.list("missing").is_empty());
    }
}
