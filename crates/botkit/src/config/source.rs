//! Where settings come from, and where in it each one stands.

use std::{
    collections::BTreeMap,
    fmt,
    io::ErrorKind,
    ops::Range,
    path::{Path, PathBuf},
};

use figment::{
    providers::{Format as _, Toml},
    value::{Dict, Tag, Value},
};
use toml_edit::{Array, ArrayOfTables, ImDocument, Item, TableLike};

use super::{ConfigError, Place, Problem, ordinary};

/// The file and the variables, read but not yet understood.
pub(crate) struct Sources {
    file: PathBuf,
    /// The bot's.
    name: String,
    text: String,
    document: ImDocument<String>,
    /// Names of variables, by the tables and key they stand for.
    variables: BTreeMap<Vec<String>, String>,
    /// Names of variables that have one underscore behind the bot's name.
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
                let what = syntax(error.message());
                wrong(Place::of_byte(file, text, byte), what)
            })?;
        let data = Toml::from_str(text)
            .map_err(|error| wrong(Place::File(file.to_owned()), syntax(error.message())))?;
        let mut sources = Self {
            file: file.to_owned(),
            name: name.to_owned(),
            text: text.to_owned(),
            document,
            variables: BTreeMap::new(),
            misnamed: Vec::new(),
            data,
        };
        let bot = name.to_uppercase();
        let prefix = format!("{bot}__");
        for (name, value) in variables {
            let Some(rest) = name.strip_prefix(&prefix) else {
                if name.starts_with(&bot) {
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

    /// Where every setting is explained.
    pub(super) fn example(&self) -> String {
        format!("deploy/{}.example.toml", self.name)
    }

    /// A problem for every variable that would go unnoticed for its name. `keys` knows
    /// those of each table; others than ours may begin with the bot's name, too.
    pub(super) fn misnamed(&self, keys: fn(&str) -> &'static [&'static str]) -> Vec<Problem> {
        let bot = self.name.to_uppercase();
        let problem = |name: &String| {
            let what = if name.contains("__") {
                format!("two underscores belong behind the bot's name: {bot}__<TABLE>__<KEY>")
            } else {
                let rest = name.strip_prefix(&bot)?.strip_prefix('_')?.to_lowercase();
                let mut splits = rest.match_indices('_').map(|(at, _)| rest.split_at(at));
                let (table, key) = splits.find_map(|(table, key)| {
                    let key = key.strip_prefix('_')?;
                    keys(table).contains(&key).then_some((table, key))
                })?;
                let (table, key) = (table.to_uppercase(), key.to_uppercase());
                format!(
                    "two underscores belong behind the bot's name and behind the table: write \
                     {bot}__{table}__{key}"
                )
            };
            Some(Problem {
                place: Place::Variable(name.clone()),
                key: Vec::new(),
                what,
            })
        };
        self.misnamed.iter().filter_map(problem).collect()
    }

    /// A problem with the setting, at its place or as near as it can be found.
    pub(crate) fn problem(&self, key: &[String], what: String) -> Problem {
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
        let mut node = Node::Table(self.document.as_table());
        let mut span = None;
        for part in key {
            (node, span) = node.child(part)?;
        }
        Some(Place::of_byte(&self.file, &self.text, span?.start).whole_line())
    }
}

/// Something in the file that other things are in, or that is a value.
enum Node<'d> {
    Table(&'d dyn TableLike),
    Tables(&'d ArrayOfTables),
    Values(&'d Array),
    Value,
}

impl<'d> Node<'d> {
    fn of(item: &'d Item) -> Self {
        if let Some(table) = item.as_table_like() {
            Self::Table(table)
        } else if let Some(tables) = item.as_array_of_tables() {
            Self::Tables(tables)
        } else {
            item.as_array().map_or(Self::Value, Self::Values)
        }
    }

    /// What is in it under a key, or in a list under a number, and where it begins.
    fn child(self, part: &str) -> Option<(Self, Option<Range<usize>>)> {
        match self {
            Self::Table(table) => {
                let (key, item) = table.get_key_value(part)?;
                Some((Self::of(item), key.span().or_else(|| item.span())))
            }
            Self::Tables(tables) => {
                let table = tables.get(part.parse().ok()?)?;
                Some((Self::Table(table), table.span()))
            }
            Self::Values(values) => {
                let value = values.get(part.parse().ok()?)?;
                let node = match (value.as_inline_table(), value.as_array()) {
                    (Some(table), _) => Self::Table(table),
                    (None, Some(values)) => Self::Values(values),
                    (None, None) => Self::Value,
                };
                Some((node, value.span()))
            }
            Self::Value => None,
        }
    }
}

/// What is wrong with a file that is no TOML, and what to do about it.
fn syntax(message: &str) -> String {
    const LINES: &str = "lines look like `key = value` or [table]; texts stand in quotes, lists in brackets, and # \
         begins a comment";
    let message = message.trim().replace('\n', "; ");
    if message.contains("duplicate key") {
        format!("{message}; it is there twice: keep one of them")
    } else if message.contains("number too large") {
        "this number is too large; Discord's ids have 17 to 19 digits: copy it again".to_owned()
    } else if message.starts_with("invalid string") {
        format!("there is no value here, or it is a text without quotes; {LINES}")
    } else if message.starts_with("expected newline") {
        format!("the line should end here, or the value lacks quotes; {LINES}")
    } else {
        format!("{message}; {LINES}")
    }
}

/// Puts a value where it belongs, making the tables on the way.
pub(super) fn set(data: &mut Dict, key: &[String], value: Value) {
    let Some((first, rest)) = key.split_first() else {
        return;
    };
    let inner = data
        .entry(first.clone())
        .or_insert_with(|| Value::Dict(Tag::Default, Dict::new()));
    set_in(inner, rest, value);
}

fn set_in(place: &mut Value, key: &[String], value: Value) {
    if key.is_empty() {
        *place = value;
        return;
    }
    if let Some((inner, rest)) = entry(place, key) {
        return set_in(inner, rest, value);
    }
    if !matches!(place, Value::Dict(..)) {
        *place = Value::Dict(Tag::Default, Dict::new());
    }
    if let Value::Dict(_, inner) = place {
        set(inner, key, value);
    }
}

/// The entry of a list that a key names, and the rest of the key.
fn entry<'v, 'k>(list: &'v mut Value, key: &'k [String]) -> Option<(&'v mut Value, &'k [String])> {
    let Value::Array(_, entries) = list else {
        return None;
    };
    let (number, rest) = key.split_first()?;
    Some((entries.get_mut(number.parse::<usize>().ok()?)?, rest))
}

/// Takes a value away and returns it.
pub(super) fn remove(data: &mut Dict, key: &[String]) -> Option<Value> {
    let (first, rest) = key.split_first()?;
    if rest.is_empty() {
        return data.remove(first);
    }
    remove_in(data.get_mut(first)?, rest)
}

fn remove_in(place: &mut Value, key: &[String]) -> Option<Value> {
    match place {
        Value::Dict(_, inner) => remove(inner, key),
        list => {
            let (inner, rest) = entry(list, key)?;
            remove_in(inner, rest)
        }
    }
}
