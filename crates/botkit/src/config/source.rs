//! Where settings come from, and where in it each one stands.

use std::{
    collections::{BTreeMap, BTreeSet},
    ffi::OsString,
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

/// The values that were set while the bot ran, by `table.key`; `null` for a setting
/// that is to have none.
pub type RunTime = BTreeMap<String, serde_json::Value>;

/// Where the value of a setting comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// A variable of the environment, by its name.
    Variable(String),
    /// It was set while the bot ran.
    RunTime,
    /// The file, at this line of it.
    File(usize),
    /// Nowhere: it is as it is without anybody's doing.
    Default,
}

/// The file, what was set at run time and the variables, read but not yet understood.
#[derive(Clone)]
pub struct Sources {
    file: PathBuf,
    /// The bot's.
    name: String,
    text: String,
    document: ImDocument<String>,
    /// Names of variables, by the tables and key they stand for.
    variables: BTreeMap<Vec<String>, String>,
    /// Names of variables that have one underscore behind the bot's name.
    misnamed: Vec<String>,
    /// The keys of variables that are no text.
    garbled: Vec<Vec<String>>,
    /// The values of the file.
    of_file: Dict,
    /// Those that were set at run time.
    run_time: RunTime,
    /// Those of the variables.
    of_variables: BTreeMap<Vec<String>, String>,
    /// What comes of all of them.
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
        Self::new(file, &text, name, std::env::vars_os())
    }

    /// The same from values at hand.
    pub(super) fn new(
        file: &Path,
        text: &str,
        name: &str,
        variables: impl IntoIterator<Item = (OsString, OsString)>,
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
        let of_file: Dict = Toml::from_str(text)
            .map_err(|error| wrong(Place::File(file.to_owned()), syntax(error.message())))?;
        let mut sources = Self {
            file: file.to_owned(),
            name: name.to_owned(),
            text: text.to_owned(),
            document,
            variables: BTreeMap::new(),
            misnamed: Vec::new(),
            garbled: Vec::new(),
            of_file,
            run_time: RunTime::new(),
            of_variables: BTreeMap::new(),
            data: Dict::new(),
        };
        let bot = name.to_uppercase();
        let prefix = format!("{bot}__");
        for (name, value) in variables {
            let name = name.to_string_lossy().into_owned();
            let Some(rest) = name.strip_prefix(&prefix) else {
                if name.starts_with(&bot) {
                    sources.misnamed.push(name);
                }
                continue;
            };
            if !value.is_empty() {
                let key: Vec<String> = rest.split("__").map(str::to_lowercase).collect();
                if value.to_str().is_none() {
                    sources.garbled.push(key.clone());
                }
                let value = value.to_string_lossy().into_owned();
                sources.of_variables.insert(key.clone(), value);
                sources.variables.insert(key, name);
            }
        }
        sources.lay();
        Ok(sources)
    }

    /// The same with these values between the file and the variables.
    #[must_use]
    pub(super) fn with_run_time(&self, run_time: RunTime) -> Self {
        let mut sources = Self {
            run_time,
            ..self.clone()
        };
        sources.lay();
        sources
    }

    /// Lays the values over each other.
    fn lay(&mut self) {
        self.data = self.of_file.clone();
        for (key, value) in &self.run_time {
            let key = parts(key);
            match value {
                serde_json::Value::Null => drop(remove(&mut self.data, &key)),
                value => {
                    if let Ok(value) = Value::serialize(value) {
                        set(&mut self.data, &key, value);
                    }
                }
            }
        }
        for (key, value) in &self.of_variables {
            set(&mut self.data, key, value.clone().into());
        }
    }

    /// What was set at run time, as far as it holds.
    #[must_use]
    pub fn run_time(&self) -> &RunTime {
        &self.run_time
    }

    /// Where the value of `table.key` comes from.
    #[must_use]
    pub fn origin(&self, key: &str) -> Origin {
        let parts = parts(key);
        if let Some(name) = self.variables.get(&parts) {
            return Origin::Variable(name.clone());
        }
        if self.run_time.contains_key(key) {
            return Origin::RunTime;
        }
        self.line(key).map_or(Origin::Default, Origin::File)
    }

    /// The line of the file on which `table.key` stands, if it stands there.
    #[must_use]
    pub fn line(&self, key: &str) -> Option<usize> {
        let (_, span) = self.in_file(&parts(key))?;
        match Place::of_byte(&self.file, &self.text, span?.start) {
            Place::Line(_, line, _) => Some(line),
            _ => None,
        }
    }

    /// Where the value of each setting comes from that does not come from the file.
    pub(crate) fn beside_the_file(&self) -> Vec<(String, Origin)> {
        let run_time = self.run_time.keys().cloned();
        let variables = self.variables.keys().map(|key| key.join("."));
        let keys: BTreeSet<String> = run_time.chain(variables).collect();
        let from = keys.into_iter().map(|key| {
            let origin = self.origin(&key);
            (key, origin)
        });
        from.collect()
    }

    /// The values of the file, and over them those of run time and of the variables.
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

    /// The keys of variables that are no text.
    pub(super) fn garbled(&self) -> &[Vec<String>] {
        &self.garbled
    }

    /// The variable that gave a setting keys of its own, where the file gives it none.
    pub(super) fn variable_below(&self, key: &[String]) -> Option<&String> {
        let from = self.variables.range(key.to_vec()..);
        let mut below = from.take_while(|(other, _)| other.starts_with(key));
        let (_, name) = below.find(|(other, _)| other.len() > key.len())?;
        let in_file = self.in_file(key).map(|(node, _)| node);
        (!matches!(in_file, Some(Node::Table(_)))).then_some(name)
    }

    /// A problem with the setting, at its place or as near as it can be found.
    pub(crate) fn problem(&self, key: &[String], what: String) -> Problem {
        let below = self.variable_below(key).cloned().map(Place::Variable);
        let place = below
            .or_else(|| {
                let mut lengths = (1..=key.len()).rev();
                lengths.find_map(|length| self.place(key.get(..length)?))
            })
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
        let name = key.join(".");
        if self.run_time.contains_key(&name) {
            return Some(Place::RunTime(name));
        }
        let (_, span) = self.in_file(key)?;
        Some(Place::of_byte(&self.file, &self.text, span?.start).whole_line())
    }

    /// What the file has under a key, and where it begins.
    fn in_file(&self, key: &[String]) -> Option<(Node<'_>, Option<Range<usize>>)> {
        let mut node = Node::Table(self.document.as_table());
        let mut span = None;
        for part in key {
            (node, span) = node.child(part)?;
        }
        Some((node, span))
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

/// The tables and the key of `table.key`.
fn parts(key: &str) -> Vec<String> {
    key.split('.').map(str::to_owned).collect()
}

/// What is wrong with a file that is no TOML, and what to do about it.
fn syntax(message: &str) -> String {
    const LINES: &str = "lines look like `key = value` or [table]; texts stand in quotes, lists in brackets, and # \
         begins a comment";
    let message = message.trim().replace('\n', "; ");
    if message.contains("duplicate key") {
        format!("{message}; it is there twice: keep one of them")
    } else if message.contains("number too large") {
        "this number is too large: there is none above 9223372036854775807, and Discord's ids have \
         17 to 19 digits"
            .to_owned()
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
