//! Fitting values into a shape, and naming everything that does not fit.
//!
//! serde stops at the first problem. So the problem is noted, the value that
//! caused it is taken out (or a stand-in put where one is missing), and the
//! rest is tried again.

use std::collections::{BTreeMap, HashSet};

use figment::{
    error::{Actual, Kind},
    value::{Dict, Tag, Value},
};
use serde::de::DeserializeOwned;

use super::{
    Problem,
    source::{Sources, remove, set},
};

/// How many problems are looked for.
const MOST: usize = 500;
/// How alike two keys must be for one to be suggested.
const LIKENESS: f64 = 0.6;

/// The settings, if they could be made to fit, and every problem on the way.
/// With problems the settings hold stand-ins.
///
/// Tables that are none of `lists` must stand there once: serde would read a list of
/// them as the keys of one.
pub(super) fn fit<T: DeserializeOwned>(
    sources: &Sources,
    lists: &[&str],
) -> (Option<T>, Vec<Problem>) {
    let mut fitting = Fitting {
        sources,
        data: sources.data().clone(),
        problems: sources.misnamed(),
        explained: HashSet::new(),
        interpreted: HashSet::new(),
        stand_ins: BTreeMap::new(),
    };
    fitting.single_out(lists);
    for _ in 0..MOST {
        match Value::from(fitting.data.clone()).deserialize::<T>() {
            Ok(settings) => return (Some(settings), fitting.problems),
            Err(error) => {
                let first = error.into_iter().last();
                if first.is_none_or(|error| !fitting.mend(error)) {
                    break;
                }
            }
        }
    }
    (None, fitting.problems)
}

struct Fitting<'s> {
    sources: &'s Sources,
    data: Dict,
    problems: Vec<Problem>,
    /// Keys whose absence needs no further word.
    explained: HashSet<Vec<String>>,
    /// Variables that have been read as something other than text.
    interpreted: HashSet<Vec<String>>,
    /// How many stand-ins each missing key has had.
    stand_ins: BTreeMap<Vec<String>, usize>,
}

impl Fitting<'_> {
    /// Notes tables that stand there in double brackets and must not, and takes the
    /// first of each.
    fn single_out(&mut self, lists: &[&str]) {
        for (name, value) in &mut self.data {
            let Value::Array(_, tables) = value else {
                continue;
            };
            if lists.contains(&name.as_str()) {
                continue;
            }
            let Some(table @ Value::Dict(..)) = tables.first().cloned() else {
                continue;
            };
            let what = format!("[[{name}]] stands there once: write [{name}], in single brackets");
            self.problems
                .push(self.sources.problem(std::slice::from_ref(name), what));
            *value = table;
        }
    }

    /// Notes a problem and makes it go away. False if that cannot be done.
    fn mend(&mut self, error: figment::Error) -> bool {
        let mut key = error.path;
        match error.kind {
            Kind::UnknownField(name, known) => {
                if key.last() != Some(&name) {
                    key.push(name);
                }
                self.unknown(&key, known);
                remove(&mut self.data, &key).is_some()
            }
            Kind::MissingField(name) => {
                key.push(name.into_owned());
                if key.iter().any(|part| part.parse::<usize>().is_ok()) {
                    let what = format!("{} is missing: add it", named(&key));
                    return self.wrong_in_list(&key, what);
                }
                if !self.stand_ins.contains_key(&key) && !self.explained.contains(&key) {
                    let example = self.sources.example();
                    let what = match key.as_slice() {
                        [table] => format!(
                            "the table [{table}] is missing: add it with its keys, as in {example}"
                        ),
                        _ => format!("{} is missing: add it, as in {example}", named(&key)),
                    };
                    self.problems.push(self.sources.problem(&key, what));
                }
                self.stand_in(&key)
            }
            kind => self.unfit(key, &kind),
        }
    }

    fn unknown(&mut self, key: &[String], known: &[&str]) {
        let Some((name, tables)) = key.split_last() else {
            return;
        };
        let near = |text: &&&str| strsim::normalized_damerau_levenshtein(text, name) >= LIKENESS;
        let nearest = known.iter().find(near);
        if let Some(nearest) = nearest {
            let mut meant = tables.to_vec();
            meant.push((*nearest).to_owned());
            self.explained.insert(meant);
        }
        let quoted = |text: &str| match tables {
            [] => format!("[{text}]"),
            _ => format!("`{text}`"),
        };
        let absent = match tables {
            [] => format!("there is no table [{name}]"),
            [table] => format!("[{table}] there is no `{name}`"),
            _ => format!("{}: there is no `{name}`", named(tables)),
        };
        let joined = |text: &&&str| {
            name.strip_prefix(**text)
                .is_some_and(|name| name.starts_with('_'))
        };
        let meant = match (nearest, known.iter().find(joined)) {
            (Some(nearest), _) => format!("; did you mean {}?", quoted(nearest)),
            (None, Some(table)) if self.sources.is_variable(key) => {
                format!("; two underscores belong behind {}.", table.to_uppercase())
            }
            (None, _) => ".".to_owned(),
        };
        let known: Vec<String> = known.iter().map(|item| quoted(item)).collect();
        let what = format!("{absent}{meant} There are {}", known.join(", "));
        self.problems.push(self.sources.problem(key, what));
    }

    fn unfit(&mut self, mut key: Vec<String>, kind: &Kind) -> bool {
        let whole = key.clone();
        // Of a list of values the list itself is taken out.
        while key.last().is_some_and(|key| key.parse::<usize>().is_ok()) {
            key.pop();
        }
        let missing = (1..=key.len()).filter_map(|length| key.get(..length));
        let missing = missing.map(<[String]>::to_vec);
        for key in missing {
            if self.stand_ins.contains_key(&key) {
                return self.stand_in(&key);
            }
        }
        let Some(value) = remove(&mut self.data, &key) else {
            let what = format!("{} {}", named(&key), expectation(kind, &key));
            return self.wrong_in_list(&key, what);
        };
        if let Some(read) = self.interpret(&key, &value) {
            set(&mut self.data, &key, read);
            return true;
        }
        let what = format!("{} {}", named(&whole), expectation(kind, &key));
        self.problems.push(self.sources.problem(&whole, what));
        self.explained.insert(key);
        true
    }

    /// Notes a problem within a list of tables, and takes the whole list out.
    fn wrong_in_list(&mut self, key: &[String], what: String) -> bool {
        self.problems.push(self.sources.problem(key, what));
        let list = key.iter().position(|key| key.parse::<usize>().is_ok());
        let Some(list) = list.and_then(|list| key.get(..list)) else {
            return false;
        };
        self.explained.insert(list.to_vec());
        remove(&mut self.data, list).is_some()
    }

    /// Reads a variable's text as a number, a list or the like, once.
    fn interpret(&mut self, key: &[String], value: &Value) -> Option<Value> {
        let text = value.as_str()?;
        if !self.sources.is_variable(key) || !self.interpreted.insert(key.to_owned()) {
            return None;
        }
        let read: Value = text.trim().parse().ok()?;
        (!matches!(read, Value::String(..) | Value::Char(..))).then_some(read)
    }

    /// Puts the next kind of stand-in where a value is missing.
    fn stand_in(&mut self, key: &[String]) -> bool {
        let tried = self.stand_ins.entry(key.to_owned()).or_default();
        let kinds = [
            Value::Dict(Tag::Default, Dict::new()),
            Value::from("1"),
            Value::from(1_u8),
            Value::from(true),
            Value::from(Vec::<u8>::new()),
        ];
        let kind = kinds.into_iter().nth(*tried);
        *tried += 1;
        match kind {
            Some(kind) => {
                set(&mut self.data, key, kind);
                true
            }
            None => false,
        }
    }
}

/// How a key is named: its table in brackets, itself in backticks, and of a list
/// the number of the entry.
pub(crate) fn named(key: &[String]) -> String {
    let number = |part: &String| part.parse::<usize>().ok();
    let list = key.iter().position(|part| number(part).is_some());
    let (outside, inside) = key.split_at(list.unwrap_or(key.len()));
    let mut said = match outside.split_last() {
        Some((name, [])) if inside.is_empty() => format!("[{name}]"),
        Some((name, [])) => format!("[[{name}]]"),
        Some((name, tables)) => format!("[{}] `{name}`", tables.join(".")),
        None => "the file".to_owned(),
    };
    for part in inside {
        match number(part) {
            Some(number) => said.extend([format!(", entry {}", number + 1)]),
            None => said.extend([format!(", `{part}`")]),
        }
    }
    said
}

/// What a value must be and what it is instead.
fn expectation(kind: &Kind, key: &[String]) -> String {
    match kind {
        Kind::InvalidType(actual, wanted) | Kind::InvalidValue(actual, wanted) => {
            let given = actual_in_words(actual, is_secret(key));
            let remedy = remedy(actual, wanted, key);
            format!("must be {}, not {given}{remedy}", wanted_in_words(wanted))
        }
        Kind::InvalidLength(length, wanted) => {
            format!("must be {}, not {length} of them", wanted_in_words(wanted))
        }
        Kind::UnknownVariant(given, known) => {
            let known = format!("`{}`", known.join("` or `"));
            if is_secret(key) {
                format!("is none of {known}")
            } else {
                format!("cannot be `{given}`; it is {known}")
            }
        }
        Kind::Message(message) if message.contains("socket address") => {
            "must be an address with a port, such as \"127.0.0.1:9101\"".to_owned()
        }
        Kind::Message(message) => format!("is not usable: {message}"),
        other => format!("is not usable: {other}"),
    }
}

/// What to write instead, where that is not plain from what it must be.
fn remedy(actual: &Actual, wanted: &str, key: &[String]) -> String {
    let table = key.first().map_or("", String::as_str);
    match (actual, wanted) {
        (Actual::Map, "a sequence") if key.len() == 1 => {
            format!(": write [[{table}]], in double brackets, above each of them")
        }
        (_, wanted) if wanted.starts_with("struct ") && key.len() == 1 => {
            format!(": write [{table}] on a line of its own and its keys below")
        }
        (Actual::Str(_), "a boolean" | "u8" | "u16" | "u32" | "u64" | "usize") => {
            ": write it without quotes".to_owned()
        }
        (_, "a sequence") => ": write it in brackets, such as [1, 2]".to_owned(),
        _ => String::new(),
    }
}

fn wanted_in_words(wanted: &str) -> String {
    let most: u64 = match wanted {
        "u8" => u8::MAX.into(),
        "u16" => u16::MAX.into(),
        "u32" => u32::MAX.into(),
        "u64" | "usize" => i64::MAX.unsigned_abs(),
        "i8" | "i16" | "i32" | "i64" | "isize" => return "a whole number".to_owned(),
        "f32" | "f64" => return "a number".to_owned(),
        "a string" | "string" => return "a text in quotes".to_owned(),
        "path string" => return "a path in quotes".to_owned(),
        "a boolean" => return "`true` or `false`".to_owned(),
        "a sequence" => return "a list".to_owned(),
        "socket address" => return "an address with a port, such as \"127.0.0.1:9101\"".to_owned(),
        "a discord snowflake" | "non zero u64" | "non zero u64 string" | "a nonzero u64" => {
            return "a Discord id such as 123456789012345678".to_owned();
        }
        _ if wanted.starts_with("struct ") => return "a table".to_owned(),
        _ if ["enum", "variant index"]
            .iter()
            .any(|kind| wanted.starts_with(kind)) =>
        {
            return "one of the words that the example names, in quotes".to_owned();
        }
        _ => return wanted.to_owned(),
    };
    format!("a whole number from 0 to {most}")
}

/// The kind of a value, and small numbers that are not secret.
fn actual_in_words(actual: &Actual, secret: bool) -> String {
    match actual {
        Actual::Bool(_) => "`true` or `false`".to_owned(),
        Actual::Unsigned(unsigned) if !secret && *unsigned < 1_000_000 => {
            format!("the number {unsigned}")
        }
        Actual::Signed(signed) if !secret && signed.abs() < 1_000_000 => {
            format!("the number {signed}")
        }
        Actual::Unsigned(_) | Actual::Signed(_) | Actual::Float(_) => "a number".to_owned(),
        Actual::Char(_) | Actual::Str(_) => "a text".to_owned(),
        Actual::Seq => "a list".to_owned(),
        Actual::Map => "a table".to_owned(),
        other => other.to_string(),
    }
}

fn is_secret(key: &[String]) -> bool {
    let secret = ["token", "secret", "password", "key"];
    key.last()
        .is_some_and(|name| secret.iter().any(|text| name.contains(text)))
}
