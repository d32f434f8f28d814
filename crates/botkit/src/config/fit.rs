//! Fitting values into a shape, and naming everything that does not fit.
//!
//! serde stops at the first problem. So the problem is noted, the value that
//! caused it is taken out (or a stand-in put where one is missing), and the
//! rest is tried again.

use std::{
    collections::{BTreeMap, HashSet},
    ops::RangeInclusive,
};

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
/// A key that no table has: what serde says about it tells what belongs there.
const PROBE: &str = "?";
/// The key in which the library keeps a date of TOML.
const DATE: &str = "$__toml_private_datetime";
/// What Discord's ids are. They begin with the time, and there was none before 2015;
/// the database has room for 63 bits.
const IDS: RangeInclusive<u128> = 10_u128.pow(16)..=(1 << 63) - 1;

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
        problems: sources.misnamed(keys::<T>),
        explained: HashSet::new(),
        interpreted: HashSet::new(),
        stand_ins: BTreeMap::new(),
    };
    for key in sources.garbled() {
        let what = format!("{} is no text in UTF-8: write it anew", named(key));
        fitting.problems.push(sources.problem(key, what));
    }
    fitting.single_out(lists);
    for _ in 0..MOST {
        match Value::from(fitting.data.clone()).deserialize::<T>() {
            Ok(_) if fitting.look_closer::<T>() => {}
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
            let what =
                format!("[[{name}]] may be there only once: write [{name}], in single brackets");
            self.problems
                .push(self.sources.problem(std::slice::from_ref(name), what));
            *value = table;
        }
    }

    /// Notes a problem and makes it go away. False if that cannot be done.
    fn mend(&mut self, error: figment::Error) -> bool {
        let mut key = error.path;
        match error.kind {
            Kind::UnknownField(name, _) if name == DATE => {
                key.retain(|part| *part != name);
                self.unfit(&key, &Kind::InvalidType(Actual::Map, "struct".to_owned()))
            }
            Kind::UnknownField(name, known) => {
                if key.last() != Some(&name) {
                    key.push(name);
                }
                self.unknown(&key, known);
                remove(&mut self.data, &key).is_some()
            }
            Kind::MissingField(name) => {
                key.push(name.into_owned());
                let example = self.sources.example();
                if key.iter().any(|part| part.parse::<usize>().is_ok()) {
                    if !self.explained.contains(&key) {
                        let what = format!("{} is missing: add it, as in {example}", named(&key));
                        self.problems.push(self.sources.problem(&key, what));
                    }
                    return self.leave_out_list(&key);
                }
                if !self.stand_ins.contains_key(&key) && !self.explained.contains(&key) {
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
            kind => self.unfit(&key, &kind),
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

    /// Notes one thing that serde takes and nobody can mean, and takes it out: a list
    /// where a table belongs, or a number that is nobody's id.
    fn look_closer<T: DeserializeOwned>(&mut self) -> bool {
        let mut values = Vec::new();
        for (name, value) in &self.data {
            leaves(std::slice::from_ref(name), value, &mut values);
        }
        let wrong = values.into_iter().find_map(|(key, value)| {
            if self.stand_ins.contains_key(&key) {
                return None;
            }
            let what = match &value {
                Value::Array(..) => {
                    let odd = Dict::from([(PROBE.to_owned(), Value::from(true))]);
                    let refused = self.refused::<T>(&key, Value::from(odd))?;
                    matches!(&refused, Kind::UnknownField(name, _) if name == PROBE).then_some(
                        "must be a table, not a list: name its keys, such as { key = 1 }",
                    )
                }
                value if number(value).is_some_and(|number| !IDS.contains(&number)) => {
                    let refused = self.refused::<T>(&key, Value::from(true))?;
                    matches!(&refused, Kind::InvalidType(_, wanted) if is_id(wanted))
                        .then_some("must be a Discord id of 17 to 19 digits: copy it again")
                }
                _ => None,
            };
            what.map(|what| (key, what))
        });
        let Some((key, what)) = wrong else {
            return false;
        };
        let what = format!("{} {what}", named(&key));
        self.problems.push(self.sources.problem(&key, what));
        let whole = without_entry(key);
        let removed = remove(&mut self.data, &whole).is_some();
        self.explained.insert(whole);
        removed
    }

    /// What serde says with another value in a place.
    fn refused<T: DeserializeOwned>(&self, key: &[String], value: Value) -> Option<Kind> {
        let mut data = self.data.clone();
        set(&mut data, key, value);
        refusal::<T>(data)
    }

    fn unfit(&mut self, whole: &[String], kind: &Kind) -> bool {
        let key = without_entry(whole.to_vec());
        let missing = (1..=key.len()).filter_map(|length| key.get(..length));
        let missing = missing.map(<[String]>::to_vec);
        for key in missing {
            if self.stand_ins.contains_key(&key) {
                return self.stand_in(&key);
            }
        }
        let Some(value) = remove(&mut self.data, &key) else {
            let what = format!("{} {}", named(&key), expectation(kind, &key));
            self.problems.push(self.sources.problem(&key, what));
            return self.leave_out_list(&key);
        };
        if let Some(read) = self.interpret(&key, &value) {
            set(&mut self.data, &key, read);
            return true;
        }
        let expected = match kind {
            Kind::InvalidType(Actual::Map, wanted) => self.instead_of_table(whole, &value, wanted),
            _ => None,
        };
        let expected = expected.unwrap_or_else(|| expectation(kind, &key));
        let what = format!("{} {expected}", named(whole));
        self.problems.push(self.sources.problem(whole, what));
        self.explained.insert(key);
        true
    }

    /// What to say of a table that somebody did not write as one: a date, or what a
    /// variable has made.
    fn instead_of_table(&self, key: &[String], value: &Value, wanted: &str) -> Option<String> {
        let wanted_in_words = wanted_in_words(wanted);
        if value.find_ref(DATE).is_some() {
            let quotes = if is_text(wanted) {
                ": write it in quotes"
            } else {
                ""
            };
            return Some(format!("must be {wanted_in_words}, not a date{quotes}"));
        }
        self.sources.variable_below(key)?;
        Some(if wanted == "a sequence" {
            "must be a list: a variable can give all of it, such as [1, 2], or change an entry that \
             the file has"
                .to_owned()
        } else {
            format!("must be {wanted_in_words}: the variable's name goes on behind it")
        })
    }

    /// Takes out the whole list of tables in which something is wrong.
    fn leave_out_list(&mut self, key: &[String]) -> bool {
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

/// The key of the list that an entry is in: of a list of values the list itself is
/// taken out.
fn without_entry(mut key: Vec<String>) -> Vec<String> {
    while key.last().is_some_and(|key| key.parse::<usize>().is_ok()) {
        key.pop();
    }
    key
}

/// The keys of a table, if there is one of that name.
fn keys<T: DeserializeOwned>(table: &str) -> &'static [&'static str] {
    let mut data = Dict::new();
    set(
        &mut data,
        &[table.to_owned(), PROBE.to_owned()],
        true.into(),
    );
    match refusal::<T>(data) {
        Some(Kind::UnknownField(name, known)) if name == PROBE => known,
        _ => &[],
    }
}

/// What serde says first, if something does not fit.
fn refusal<T: DeserializeOwned>(data: Dict) -> Option<Kind> {
    let refused = Value::from(data).deserialize::<T>().err()?;
    refused.into_iter().last().map(|error| error.kind)
}

/// Every value that is no table and every list, by their keys.
fn leaves(key: &[String], value: &Value, into: &mut Vec<(Vec<String>, Value)>) {
    let inside: Vec<(String, &Value)> = match value {
        Value::Dict(_, dict) => dict
            .iter()
            .map(|(name, value)| (name.clone(), value))
            .collect(),
        Value::Array(_, values) => {
            let values = values.iter().enumerate();
            values
                .map(|(number, value)| (number.to_string(), value))
                .collect()
        }
        _ => Vec::new(),
    };
    if !matches!(value, Value::Dict(..)) {
        into.push((key.to_vec(), value.clone()));
    }
    for (name, value) in inside {
        leaves(&[key, &[name]].concat(), value, into);
    }
}

/// A value as a number, in quotes or not.
fn number(value: &Value) -> Option<u128> {
    match value.as_str() {
        Some(text) => text.parse().ok(),
        None => match value.to_i128() {
            Some(number) => number.try_into().ok(),
            None => value.to_u128(),
        },
    }
}

fn is_id(wanted: &str) -> bool {
    [
        "a discord snowflake",
        "non zero u64",
        "non zero u64 string",
        "a nonzero u64",
    ]
    .contains(&wanted)
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
        (Actual::Str(_), wanted) if is_id(wanted) => ": an id is digits alone".to_owned(),
        (Actual::Str(text), "u32") if is_colour(text) => {
            format!(": write {}, without quotes", text.replace('#', "0x"))
        }
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

/// Whether a text is a colour as web pages have it.
fn is_colour(text: &str) -> bool {
    let digits = text.strip_prefix('#');
    digits.is_some_and(|digits| {
        digits.len() == 6 && digits.bytes().all(|digit| digit.is_ascii_hexdigit())
    })
}

fn is_text(wanted: &str) -> bool {
    ["a string", "string", "path string"].contains(&wanted)
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
        _ if is_id(wanted) => return "a Discord id such as 123456789012345678".to_owned(),
        _ if wanted.starts_with("struct") => return "a table".to_owned(),
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
        Actual::Float(float) if !secret && float.abs() < 1_000_000.0 => {
            format!("the number {float}")
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
