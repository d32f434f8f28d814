//! Where settings come from, and where in it each one stands.

use std::{
    collections::BTreeMap,
    fmt,
    io::ErrorKind,
    path::{Path, PathBuf},
};

use figment::{
    providers::{Format as _, Toml},
    value::{Dict, Tag, Value},
};
use toml_edit::{ImDocument, Item, Key, TableLike};

use super::{ConfigError, Place, Problem, ordinary};

/// The file and the variables, read but not yet understood.
pub(super) struct Sources {
    file: PathBuf,
    text: String,
    document: ImDocument<String>,
    /// Names of variables, by the tables and key they stand for.
    variables: BTreeMap<Vec<String>, String>,
    /// Names of variables that lack an underscore behind the bot's name.
    misnamed: Vec<String>,
    /// The values of both.
    data: Dict,
}

impl fmt::Debug for Sources {
    /// Values stay out: some are secret.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Sources")
            .field("file", &self.file)
            .field("variables", &self.variables)
            .finish_non_exhaustive()
    }
}

impl Sources {
    /// Reads the file and the process's environment.
    pub(super) fn read(file: &Path, name: &'static str) -> Result<Self, ConfigError> {
        let text = ordinary::read(file).map_err(|reason| {
            let file = file.to_owned();
            match reason.kind() {
                ErrorKind::NotFound => ConfigError::NoFile { file, name },
                _ => ConfigError::Unreadable { file, reason },
            }
        })?;
        let variables = std::env::vars_os().map(|(name, value)| {
            let name = name.to_string_lossy().into_owned();
            (name, value.to_string_lossy().into_owned())
        });
        Self::new(file, &text, name, variables)
    }

    /// The same from values at hand.
    pub(super) fn new(
        file: &Path,
        text: &str,
        name: &str,
        variables: impl IntoIterator<Item = (String, String)>,
    ) -> Result<Self, ConfigError> {
        let wrong = |place: Place, what: String| {
            let key = Vec::new();
            ConfigError::Wrong(vec![Problem { place, key, what }])
        };
        let document: ImDocument<String> =
            text.parse().map_err(|error: toml_edit::TomlError| {
                let byte = error.span().map_or(0, |span| span.start);
                let what = error.message().trim().replace('\n', "; ");
                wrong(Place::of_byte(file, text, byte), what)
            })?;
        let data = Toml::from_str(text)
            .map_err(|error| wrong(Place::File(file.to_owned()), error.message().to_owned()))?;
        let mut sources = Self {
            file: file.to_owned(),
            text: text.to_owned(),
            document,
            variables: BTreeMap::new(),
            misnamed: Vec::new(),
            data,
        };
        let prefix = format!("{}__", name.to_uppercase());
        for (name, value) in variables {
            let Some(rest) = name.strip_prefix(&prefix) else {
                if name.starts_with(prefix.trim_end_matches("__")) && name.contains("__") {
                    sources.misnamed.push(name);
                }
                continue;
            };
            if !value.is_empty() {
                let key: Vec<String> = rest.split("__").map(str::to_lowercase).collect();
                set(&mut sources.data, &key, value.into());
                sources.variables.insert(key, name);
            }
        }
        Ok(sources)
    }

    /// The values of the file with those of the variables over them.
    pub(super) fn data(&self) -> &Dict {
        &self.data
    }

    /// Whether a variable gave this value.
    pub(super) fn is_variable(&self, key: &[String]) -> bool {
        self.variables.contains_key(key)
    }

    /// A problem for every variable that would go unnoticed for its name.
    pub(super) fn misnamed(&self) -> Vec<Problem> {
        let problem = |name: &String| Problem {
            place: Place::Variable(name.clone()),
            key: Vec::new(),
            what: "two underscores belong behind the bot's name".to_owned(),
        };
        self.misnamed.iter().map(problem).collect()
    }

    /// A problem with the setting, at its place or as near as it can be found.
    pub(super) fn problem(&self, key: &[String], what: String) -> Problem {
        let place = (1..=key.len())
            .rev()
            .find_map(|length| self.place(key.get(..length)?))
            .unwrap_or_else(|| Place::File(self.file.clone()));
        Problem {
            place,
            key: key.to_owned(),
            what,
        }
    }

    fn place(&self, key: &[String]) -> Option<Place> {
        if let Some(name) = self.variables.get(key) {
            return Some(Place::Variable(name.clone()));
        }
        let mut table: &dyn TableLike = self.document.as_table();
        let mut found: Option<(&Key, &Item)> = None;
        for part in key {
            if let Some((_, item)) = found {
                table = item.as_table_like()?;
            }
            found = Some(table.get_key_value(part)?);
        }
        let (key, item) = found?;
        let byte = key.span().or_else(|| item.span())?.start;
        Some(Place::of_byte(&self.file, &self.text, byte).whole_line())
    }
}

/// Puts a value where it belongs, making the tables on the way.
pub(super) fn set(data: &mut Dict, key: &[String], value: Value) {
    let Some((first, rest)) = key.split_first() else {
        return;
    };
    if rest.is_empty() {
        data.insert(first.clone(), value);
        return;
    }
    let inner = data
        .entry(first.clone())
        .or_insert_with(|| Value::Dict(Tag::Default, Dict::new()));
    if !matches!(inner, Value::Dict(..)) {
        *inner = Value::Dict(Tag::Default, Dict::new());
    }
    if let Value::Dict(_, inner) = inner {
        set(inner, rest, value);
    }
}

/// Takes a value away and returns it.
pub(super) fn remove(data: &mut Dict, key: &[String]) -> Option<Value> {
    let (first, rest) = key.split_first()?;
    if rest.is_empty() {
        return data.remove(first);
    }
    match data.get_mut(first)? {
        Value::Dict(_, inner) => remove(inner, rest),
        _ => None,
    }
}
