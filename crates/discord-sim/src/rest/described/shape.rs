//! What a value of a request may look like, and how Discord says that it does not.

use serde_json::{Map, Value};
use time::{OffsetDateTime, format_description::well_known::Rfc3339};

use crate::{id::Id, refusal::Form};

/// The form of a value.
#[derive(Debug)]
pub(super) enum Shape {
    /// Text of so many characters.
    Text(usize, usize),
    /// Text, or a whole number that Discord turns into text.
    Printed(usize),
    /// One of these words.
    Word(&'static [&'static str]),
    /// One of these numbers.
    Choice(&'static [i64]),
    /// A whole number within these bounds.
    Whole(i64, i64),
    /// Any number within these bounds.
    Number(f64, f64),
    /// Yes or no.
    Flag,
    /// An identifier, as text or as a number.
    Snowflake,
    /// Permissions, as text or as a number.
    Bits,
    /// A moment, as ISO 8601 writes it.
    Moment,
    /// An address of at most so many characters.
    Address(usize),
    /// A mark of the sender's: a number, or text of at most 25 characters.
    Nonce,
    /// So many of a kind.
    List(usize, usize, &'static Shape),
    /// The same, each only once.
    Set(usize, usize, &'static Shape),
    /// Identifiers as a list, or as text with commas.
    Joined(usize),
    /// Values by keys that are free.
    Map(&'static Shape),
    /// An object with these fields.
    Model(&'static [Field]),
    /// An object whose `type` says which fields it has.
    Kinds(&'static [(&'static [i64], &'static [Field])]),
    /// A choice of a command: its value is of this form.
    Choices(&'static Shape),
    /// What an option suggests: texts, or numbers.
    Suggestions,
}

/// A field of an object.
#[derive(Debug)]
pub(super) struct Field {
    name: &'static str,
    presence: Presence,
    shape: Shape,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Presence {
    Required,
    /// It may be left out, but not be null.
    Given,
    Optional,
}

/// A field that must be there.
pub(super) const fn must(name: &'static str, shape: Shape) -> Field {
    Field {
        name,
        presence: Presence::Required,
        shape,
    }
}

/// A field that may be left out, but not be null.
pub(super) const fn given(name: &'static str, shape: Shape) -> Field {
    Field {
        name,
        presence: Presence::Given,
        shape,
    }
}

/// A field that may be left out, or be null.
pub(super) const fn may(name: &'static str, shape: Shape) -> Field {
    Field {
        name,
        presence: Presence::Optional,
        shape,
    }
}

/// Any whole number that fits 32 bits.
pub(super) const COUNT: Shape = Shape::Whole(0, i32::MAX as i64);
/// A bit field.
pub(super) const FLAGS: Shape = Shape::Whole(i64::MIN, i64::MAX);
/// A color.
pub(super) const COLOR: Shape = Shape::Whole(0, 0xff_ffff);
/// Text without a limit of its own.
pub(super) const ANY_TEXT: Shape = Shape::Text(0, usize::MAX);

fn below(path: &str, key: impl std::fmt::Display) -> String {
    if path.is_empty() {
        key.to_string()
    } else {
        format!("{path}.{key}")
    }
}

/// Notes what is wrong with the fields of an object.
pub(super) fn check_fields(fields: &[Field], value: &Value, path: &str, form: &mut Form) {
    let Value::Object(map) = value else {
        return not_an_object(path, form);
    };
    for field in fields {
        let path = below(path, field.name);
        match map.get(field.name) {
            None if field.presence == Presence::Required => form.required(&path),
            None => {}
            Some(Value::Null) if field.presence == Presence::Optional => {}
            Some(Value::Null) => form.required(&path),
            Some(value) => field.shape.check(value, &path, form),
        }
    }
}

fn not_an_object(path: &str, form: &mut Form) {
    form.wrong(
        path,
        "MODEL_TYPE_CONVERT",
        "Only dictionaries may be used in a ModelType",
    );
}

impl Shape {
    /// Notes what is wrong with a value.
    pub(super) fn check(&self, value: &Value, path: &str, form: &mut Form) {
        match self {
            Self::Text(least, most) => check_text(value, *least, *most, path, form),
            Self::Printed(most) => {
                if !value.is_i64() && !value.is_u64() {
                    check_text(value, 0, *most, path, form);
                }
            }
            Self::Word(words) => {
                if !value.as_str().is_some_and(|word| words.contains(&word)) {
                    form.choice(path, &format!("('{}')", words.join("', '")));
                }
            }
            Self::Choice(numbers) => check_choice(value, numbers, path, form),
            Self::Whole(least, most) => check_whole(value, *least, *most, path, form),
            Self::Number(least, most) => check_number(value, *least, *most, path, form),
            Self::Flag => {
                if !value.is_boolean() {
                    let text = "Must be either true or false.";
                    form.wrong(path, "BOOLEAN_TYPE_CONVERT", text);
                }
            }
            Self::Snowflake => {
                if serde_json::from_value::<Id>(value.clone()).is_err() {
                    coerce(value, "snowflake", path, form);
                }
            }
            Self::Bits => check_bits(value, path, form),
            Self::Moment => check_moment(value, path, form),
            Self::Address(most) => check_address(value, *most, path, form),
            Self::Nonce => {
                if !value.is_i64() {
                    check_text(value, 0, 25, path, form);
                }
            }
            Self::List(least, most, item) => check_list(value, *least, *most, item, path, form),
            Self::Set(least, most, item) => {
                check_list(value, *least, *most, item, path, form);
                check_once(value, path, form);
            }
            Self::Joined(most) => match value {
                Value::String(text) => {
                    for part in text.split(',').filter(|part| !part.is_empty()) {
                        Self::Snowflake.check(&Value::from(part.trim()), path, form);
                    }
                }
                _ => Self::Set(0, *most, &Self::Snowflake).check(value, path, form),
            },
            Self::Map(shape) => match value {
                Value::Object(map) => check_map(map, shape, path, form),
                _ => form.wrong(
                    path,
                    "DICT_TYPE_CONVERT",
                    "Only dictionaries may be used in a DictType",
                ),
            },
            Self::Model(fields) => check_fields(fields, value, path, form),
            Self::Kinds(kinds) => check_kinds(kinds, value, path, form),
            Self::Choices(shape) => {
                check_fields(CHOICE, value, path, form);
                let path = below(path, "value");
                match value.get("value") {
                    None | Some(Value::Null) => form.required(&path),
                    Some(value) => shape.check(value, &path, form),
                }
            }
            Self::Suggestions => {
                let list = value.as_array().map_or(&[] as &[Value], Vec::as_slice);
                let texts = list
                    .iter()
                    .any(|choice| choice.get("value").is_some_and(Value::is_string));
                let item = if texts { TEXT_CHOICE } else { NUMBER_CHOICE };
                check_list(value, 0, 25, item, path, form);
            }
        }
    }
}

/// What every choice of a command's option has beside its value.
const CHOICE: &[Field] = &[
    must("name", Shape::Text(1, 100)),
    may("name_localizations", Shape::Map(&Shape::Text(1, 100))),
];

const TEXT_CHOICE: &Shape = &Shape::Choices(&Shape::Text(0, 6_000));
const NUMBER_CHOICE: &Shape = &Shape::Choices(&Shape::Number(f64::MIN, f64::MAX));

fn coerce(value: &Value, what: &str, path: &str, form: &mut Form) {
    let shown = value
        .as_str()
        .map_or_else(|| value.to_string(), str::to_owned);
    let text = format!("Value \"{shown}\" is not {what}.");
    form.wrong(path, "NUMBER_TYPE_COERCE", &text);
}

fn check_text(value: &Value, least: usize, most: usize, path: &str, form: &mut Form) {
    if let Some(text) = value.as_str() {
        form.length(path, text, least, most);
    } else {
        let text = format!("Could not interpret \"{value}\" as string.");
        form.wrong(path, "STRING_TYPE_CONVERT", &text);
    }
}

fn check_choice(value: &Value, numbers: &[i64], path: &str, form: &mut Form) {
    match value.as_i64() {
        None => coerce(value, "int", path, form),
        Some(number) if numbers.contains(&number) => {}
        Some(_) => {
            let all: Vec<String> = numbers.iter().map(i64::to_string).collect();
            form.choice(path, &format!("({})", all.join(", ")));
        }
    }
}

fn check_whole(value: &Value, least: i64, most: i64, path: &str, form: &mut Form) {
    match value.as_i64() {
        None => coerce(value, "int", path, form),
        Some(number) if number < least => {
            let text = format!("int value should be greater than or equal to {least}.");
            form.wrong(path, "NUMBER_TYPE_MIN", &text);
        }
        Some(number) if number > most => {
            let text = format!("int value should be less than or equal to {most}.");
            form.wrong(path, "NUMBER_TYPE_MAX", &text);
        }
        Some(_) => {}
    }
}

fn check_number(value: &Value, least: f64, most: f64, path: &str, form: &mut Form) {
    match value.as_f64() {
        None => coerce(value, "float", path, form),
        Some(number) if number < least => {
            let text = format!("float value should be greater than or equal to {least}.");
            form.wrong(path, "NUMBER_TYPE_MIN", &text);
        }
        Some(number) if number > most => {
            let text = format!("float value should be less than or equal to {most}.");
            form.wrong(path, "NUMBER_TYPE_MAX", &text);
        }
        Some(_) => {}
    }
}

fn check_bits(value: &Value, path: &str, form: &mut Form) {
    let bits = match value {
        Value::String(text) => text.parse::<u64>().ok(),
        number => number.as_u64(),
    };
    if bits.is_none() {
        coerce(value, "int", path, form);
    }
}

fn check_moment(value: &Value, path: &str, form: &mut Form) {
    let parsed = value
        .as_str()
        .is_some_and(|text| OffsetDateTime::parse(text, &Rfc3339).is_ok());
    if !parsed {
        let text = format!("Could not parse {value}. Should be ISO8601.");
        form.wrong(path, "DATE_TIME_TYPE_PARSE", &text);
    }
}

fn check_address(value: &Value, most: usize, path: &str, form: &mut Form) {
    check_text(value, 0, most, path, form);
    let known = |text: &str| {
        ["http://", "https://", "attachment://", "discord://"]
            .iter()
            .filter_map(|scheme| text.strip_prefix(scheme))
            .any(|rest| !rest.is_empty() && !rest.contains(char::is_whitespace))
    };
    if value.as_str().is_some_and(|text| !known(text)) {
        form.wrong(path, "URL_TYPE_INVALID_URL", "Not a well formed URL.");
    }
}

fn check_list(value: &Value, least: usize, most: usize, item: &Shape, path: &str, form: &mut Form) {
    let Value::Array(list) = value else {
        let text = "Only iterables may be used in a ListType";
        return form.wrong(path, "LIST_TYPE_CONVERT", text);
    };
    if least > 0 && !(least..=most).contains(&list.len()) {
        let text = format!("Must be between {least} and {most} in length.");
        form.wrong(path, "BASE_TYPE_BAD_LENGTH", &text);
    } else if list.len() > most {
        let text = format!("Must be {most} or fewer in length.");
        form.wrong(path, "BASE_TYPE_MAX_LENGTH", &text);
    }
    for (place, value) in list.iter().enumerate() {
        let path = below(path, place);
        if value.is_null() {
            let text = "List item values of ModelType are required";
            form.wrong(&path, "LIST_ITEM_VALUE_REQUIRED", text);
        } else {
            item.check(value, &path, form);
        }
    }
}

fn check_once(value: &Value, path: &str, form: &mut Form) {
    let list = value.as_array().map_or(&[] as &[Value], Vec::as_slice);
    for (place, value) in list.iter().enumerate() {
        if list.iter().take(place).any(|earlier| earlier == value) {
            let text = "The set already contains this value";
            form.wrong(&below(path, place), "SET_TYPE_ALREADY_CONTAINS_VALUE", text);
        }
    }
}

fn check_map(map: &Map<String, Value>, shape: &Shape, path: &str, form: &mut Form) {
    for (key, value) in map {
        shape.check(value, &below(path, key), form);
    }
}

fn check_kinds(kinds: &[(&[i64], &[Field])], value: &Value, path: &str, form: &mut Form) {
    if !value.is_object() {
        return not_an_object(path, form);
    }
    let known: Vec<i64> = kinds
        .iter()
        .flat_map(|(kinds, _)| *kinds)
        .copied()
        .collect();
    let path_of_type = below(path, "type");
    match value.get("type") {
        None | Some(Value::Null) => form.required(&path_of_type),
        Some(kind) => check_choice(kind, &known, &path_of_type, form),
    }
    let kind = value.get("type").and_then(Value::as_i64);
    let fields = kinds
        .iter()
        .find(|(kinds, _)| kind.is_some_and(|kind| kinds.contains(&kind)));
    if let Some((_, fields)) = fields {
        check_fields(fields, value, path, form);
    }
}
