//! What a command may look like.

use serde_json::Value;

use super::body::number;
use crate::{refusal::Form, world::LOCALES};

/// How many options a command has, and how many choices an option.
const OPTIONS: usize = 25;
/// How many characters all names, descriptions and values hold together.
const ALL_TEXT: usize = 8_000;

const SUB_COMMAND: i64 = 1;
const SUB_COMMAND_GROUP: i64 = 2;
const STRING: i64 = 3;
const INTEGER: i64 = 4;
const NUMBER: i64 = 10;

/// Notes what is wrong with a command; `path` is empty for a single one.
pub(super) fn check(command: &Value, path: &str, form: &mut Form) {
    let kind = number(command, "type").unwrap_or(1);
    if !(1..=4).contains(&kind) {
        form.choice(&join(path, "type"), "(1, 2, 3, 4)");
    }
    check_names(command, path, kind == 1, form);
    if kind != 1 {
        for key in ["description", "options"] {
            if command.get(key).is_some_and(|command| !is_blank(command)) {
                let text = "Context menu commands cannot have description or options";
                form.wrong(&join(path, key), "APPLICATION_COMMAND_CONTEXT_MENU", text);
            }
        }
    }
    for (key, most) in [("contexts", 2), ("integration_types", 1)] {
        let list = command.get(key).and_then(Value::as_array);
        for (place, command) in list.into_iter().flatten().enumerate() {
            if command
                .as_i64()
                .is_none_or(|value| !(0..=most).contains(&value))
            {
                form.choice(&join(path, &format!("{key}.{place}")), "(0, 1, 2)");
            }
        }
    }
    let permissions = command.get("default_member_permissions");
    if permissions.is_some_and(|permissions| {
        !permissions.is_null()
            && permissions
                .as_str()
                .is_none_or(|value| value.parse::<u64>().is_err())
    }) {
        let text = "Could not interpret value as permissions.";
        form.wrong(
            &join(path, "default_member_permissions"),
            "PERMISSION_TYPE",
            text,
        );
    }
    check_options(command, path, 0, form);
    if text_length(command) > ALL_TEXT {
        let text = "Command exceeds maximum size (8000)";
        form.wrong(path, "APPLICATION_COMMAND_TOO_LARGE", text);
    }
}

fn is_blank(value: &Value) -> bool {
    value.is_null() || value.as_str() == Some("") || value.as_array().is_some_and(Vec::is_empty)
}

fn join(path: &str, key: &str) -> String {
    if path.is_empty() {
        key.to_owned()
    } else {
        format!("{path}.{key}")
    }
}

/// Names and descriptions, with their translations.
fn check_names(value: &Value, path: &str, typed: bool, form: &mut Form) {
    let name = value.get("name").and_then(Value::as_str);
    match name {
        Some(name) => check_name(name, &join(path, "name"), typed, form),
        None => form.required(&join(path, "name")),
    }
    for (locale, name) in translations(value, "name_localizations") {
        let path = join(path, &format!("name_localizations.{locale}"));
        check_locale(locale, &path, form);
        check_name(name.as_str().unwrap_or_default(), &path, typed, form);
    }
    if !typed {
        return;
    }
    match value.get("description").and_then(Value::as_str) {
        Some(text) => form.length(&join(path, "description"), text, 1, 100),
        None => form.required(&join(path, "description")),
    }
    for (locale, text) in translations(value, "description_localizations") {
        let path = join(path, &format!("description_localizations.{locale}"));
        check_locale(locale, &path, form);
        form.length(&path, text.as_str().unwrap_or_default(), 1, 100);
    }
}

fn translations<'v>(value: &'v Value, key: &str) -> impl Iterator<Item = (&'v String, &'v Value)> {
    value
        .get(key)
        .and_then(Value::as_object)
        .into_iter()
        .flatten()
}

fn check_locale(locale: &str, path: &str, form: &mut Form) {
    if !LOCALES.contains(&locale) {
        form.choice(path, "the locales Discord knows");
    }
}

/// Typed names: letters, digits, `-`, `_` and `'` of any script, in small letters.
fn check_name(name: &str, path: &str, typed: bool, form: &mut Form) {
    form.length(path, name, 1, 32);
    let fits = |character: char| {
        character.is_alphanumeric() || is_mark(character) || matches!(character, '-' | '_' | '\'')
    };
    let small = name.to_lowercase() == name;
    if typed && !(small && name.chars().all(fits)) {
        let text = "String value did not match validation regex.";
        form.wrong(path, "APPLICATION_COMMAND_INVALID_NAME", text);
    }
}

/// Devanagari and Thai, whose marks Discord allows by name.
fn is_mark(character: char) -> bool {
    matches!(character, '\u{900}'..='\u{97f}' | '\u{e00}'..='\u{e7f}')
}

fn check_options(owner: &Value, path: &str, depth: usize, form: &mut Form) {
    let options = owner.get("options").and_then(Value::as_array);
    let options = options.map_or(&[] as &[Value], Vec::as_slice);
    let below = join(path, "options");
    if options.len() > OPTIONS {
        form.wrong(
            &below,
            "BASE_TYPE_MAX_LENGTH",
            "Must be 25 or fewer in length.",
        );
    }
    let nested =
        |value: &Value| matches!(number(value, "type"), Some(SUB_COMMAND | SUB_COMMAND_GROUP));
    if options.iter().any(nested) && !options.iter().all(nested) {
        let text = "Sub-command and sub-command group option types are mutually exclusive to all other types";
        form.wrong(&below, "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", text);
    }
    let mut names = std::collections::BTreeSet::new();
    let mut optional_before = false;
    for (place, option) in options.iter().enumerate() {
        let path = format!("{below}.{place}");
        check_names(option, &path, true, form);
        let name = option.get("name").map(Value::to_string);
        if !names.insert(name) {
            let text = "Option name is already in use";
            form.wrong(
                &format!("{path}.name"),
                "APPLICATION_COMMAND_OPTIONS_NAME_INVALID",
                text,
            );
        }
        let required = option
            .get("required")
            .and_then(Value::as_bool)
            .unwrap_or(false);
        if required && optional_before {
            let text = "Required options must be placed before non-required options";
            form.wrong(&path, "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", text);
        }
        optional_before |= !required;
        check_option(option, &path, depth, form);
    }
}

fn check_option(option: &Value, path: &str, depth: usize, form: &mut Form) {
    let kind = number(option, "type");
    match kind {
        // A group stands at the top, a sub-command there or in a group.
        Some(SUB_COMMAND_GROUP) if depth == 0 => check_options(option, path, 1, form),
        Some(SUB_COMMAND) if depth <= 1 => check_options(option, path, 2, form),
        Some(STRING..=11) => {}
        _ => {
            form.choice(
                &format!("{path}.type"),
                "(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)",
            );
            return;
        }
    }
    let choices = option.get("choices").and_then(Value::as_array);
    let choices = choices.map_or(&[] as &[Value], Vec::as_slice);
    if choices.len() > OPTIONS {
        let path = format!("{path}.choices");
        form.wrong(
            &path,
            "BASE_TYPE_MAX_LENGTH",
            "Must be 25 or fewer in length.",
        );
    }
    let suggests = option.get("autocomplete") == Some(&Value::Bool(true));
    let chosen = matches!(kind, Some(STRING | INTEGER | NUMBER));
    if suggests && (!chosen || !choices.is_empty()) {
        let text = "Autocomplete is for text and numbers without choices";
        form.wrong(
            &format!("{path}.autocomplete"),
            "APPLICATION_COMMAND_AUTOCOMPLETE",
            text,
        );
    }
    for (place, choice) in choices.iter().enumerate() {
        let path = format!("{path}.choices.{place}");
        let name = choice
            .get("name")
            .and_then(Value::as_str)
            .unwrap_or_default();
        form.length(&format!("{path}.name"), name, 1, 100);
        match choice.get("value") {
            Some(Value::String(text)) if kind == Some(STRING) => {
                form.length(&format!("{path}.value"), text, 0, 100);
            }
            Some(Value::Number(_)) if kind != Some(STRING) => {}
            _ => form.required(&format!("{path}.value")),
        }
    }
    for what in ["length", "value"] {
        let bound = |end: &str| option.get(format!("{end}_{what}")).and_then(Value::as_f64);
        if let (Some(least), Some(most)) = (bound("min"), bound("max"))
            && least > most
        {
            let text = format!("min_{what} must not be greater than max_{what}.");
            let path = format!("{path}.min_{what}");
            form.wrong(&path, "APPLICATION_COMMAND_OPTIONS_BOUNDS_INVALID", &text);
        }
    }
}

/// The longest of each text and its translations, summed up.
fn text_length(given_value: &Value) -> usize {
    let longest = |key: &str, translated: &str| {
        let own = given_value
            .get(key)
            .and_then(Value::as_str)
            .map_or(0, |value| value.chars().count());
        let other = translations(given_value, translated)
            .filter_map(|(_, translation)| translation.as_str());
        other
            .map(|translation| translation.chars().count())
            .max()
            .unwrap_or(0)
            .max(own)
    };
    let below = |key: &str| {
        let list = given_value.get(key).and_then(Value::as_array);
        list.into_iter().flatten().map(text_length).sum::<usize>()
    };
    let value = given_value
        .get("value")
        .and_then(Value::as_str)
        .map_or(0, |value| value.chars().count());
    longest("name", "name_localizations")
        + longest("description", "description_localizations")
        + value
        + below("options")
        + below("choices")
}
