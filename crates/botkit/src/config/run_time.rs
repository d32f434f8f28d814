//! What is set while the bot runs, over the file.

use std::collections::BTreeMap;

use figment::providers::{Format as _, Toml};
use serde_json::Value;
use toml_edit::{DocumentMut, Item};

use super::{ConfigError, Problem, RunTime, Settings, Sources, settle};

/// What the keys of such values begin with in the database.
pub const PREFIX: &str = "config.";

/// How TOML says that a setting is to have none.
const NONE: &str = "none";

/// The settings with these values over the file.
///
/// # Errors
///
/// Returns everything that is wrong with them at once.
pub fn layered<S: Settings>(
    sources: &Sources,
    values: RunTime,
) -> Result<(S, Sources), ConfigError> {
    let sources = sources.with_run_time(values);
    let settings = settle(&sources)?;
    Ok((settings, sources))
}

/// The settings with those of these values that go with the file, which are all of
/// them as a rule. Also returns why others do not.
///
/// # Errors
///
/// Returns what is wrong with the settings without any of them.
pub fn in_force<S: Settings>(
    sources: &Sources,
    mut values: RunTime,
) -> Result<(S, Sources, Vec<String>), ConfigError> {
    let mut left_out = Vec::new();
    values.retain(|key, _| {
        let known = S::is_run_time(key);
        if !known {
            left_out.push(format!("`{key}` cannot be changed at run time"));
        }
        known
    });
    loop {
        let refused = match layered::<S>(sources, values.clone()) {
            Ok((settings, sources)) => return Ok((settings, sources, left_out)),
            Err(refused) => refused,
        };
        let ConfigError::Wrong(problems) = &refused else {
            return Err(refused);
        };
        let mut wrong = blamed(problems, &values);
        if wrong.is_empty() {
            wrong = one_to_blame::<S>(sources, &values)
                .map_or_else(|| values.keys().cloned().collect(), |key| vec![key]);
        }
        if wrong.is_empty() {
            return Err(refused);
        }
        for key in wrong {
            values.remove(&key);
            left_out.push(format!("`{key}` does not go with the file: {refused}"));
        }
    }
}

/// The one value without which the settings would be right, if there is one.
fn one_to_blame<S: Settings>(sources: &Sources, values: &RunTime) -> Option<String> {
    let is_right_without = |key: &&String| {
        let mut others = values.clone();
        others.remove(*key);
        layered::<S>(sources, others).is_ok()
    };
    values.keys().find(is_right_without).cloned()
}

/// The values that problems are about: those they name, else those of the same
/// table.
fn blamed(problems: &[Problem], values: &RunTime) -> Vec<String> {
    let among = |is: &dyn Fn(&Problem, &str) -> bool| -> Vec<String> {
        let keys = values.keys();
        let blamed = keys.filter(|key| problems.iter().any(|problem| is(problem, key)));
        blamed.cloned().collect()
    };
    let named = among(&|problem, key| problem.key.join(".") == key);
    if !named.is_empty() {
        return named;
    }
    among(&|problem, key| {
        let table = key.split('.').next();
        problem.key.first().map(String::as_str) == table
    })
}

/// Reads values from TOML. The text `none` stands for a setting that is to have none,
/// where `optional` says that it may.
///
/// # Errors
///
/// Returns what is wrong with the text.
pub fn read_values(text: &str, optional: impl Fn(&str) -> bool) -> Result<RunTime, String> {
    let tables: BTreeMap<String, BTreeMap<String, Value>> =
        Toml::from_str(text).map_err(|error| error.message().trim().replace('\n', "; "))?;
    let mut values = RunTime::new();
    for (table, keys) in tables {
        for (key, value) in keys {
            let key = format!("{table}.{key}");
            let none = value.as_str() == Some(NONE) && optional(&key);
            values.insert(key, if none { Value::Null } else { value });
        }
    }
    Ok(values)
}

/// Writes values as TOML, which [`read_values`] reads.
#[must_use]
pub fn write_values(values: &RunTime) -> String {
    let mut document = DocumentMut::new();
    for (key, value) in values {
        let Some((table, key)) = key.split_once('.') else {
            continue;
        };
        let keys = document
            .entry(table)
            .or_insert_with(|| Item::Table(toml_edit::Table::new()));
        if let Some(keys) = keys.as_table_mut() {
            keys.insert(key, toml_edit::value(written(value)));
        }
    }
    document.to_string()
}

fn written(value: &Value) -> toml_edit::Value {
    match value {
        Value::Bool(yes) => (*yes).into(),
        Value::Number(number) => number.as_i64().unwrap_or_default().into(),
        Value::String(text) => text.as_str().into(),
        Value::Array(values) => values
            .iter()
            .map(written)
            .collect::<toml_edit::Array>()
            .into(),
        Value::Object(fields) => fields
            .iter()
            .map(|(key, value)| (key, written(value)))
            .collect::<toml_edit::InlineTable>()
            .into(),
        Value::Null => NONE.into(),
    }
}
