//! What buttons, selects and forms may look like.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::body::number;
use crate::{put::Put as _, refusal::Form};

const ACTION_ROW: i64 = 1;
const BUTTON: i64 = 2;
const STRING_SELECT: i64 = 3;
const TEXT_INPUT: i64 = 4;
const CONTAINER: i64 = 17;
const LABEL: i64 = 18;

/// Notes what is wrong with the components of a message.
///
/// `modern` are messages made of components alone: they take more kinds, up to 40 in all.
pub(super) fn check(components: &[Value], modern: bool, form: &mut Form) {
    let mut seen = BTreeSet::new();
    if modern {
        if count(components) > 40 {
            form.wrong(
                "components",
                "BASE_TYPE_MAX_LENGTH",
                "Must be 40 or fewer in length.",
            );
        }
        check_modern(components, "components", &mut seen, form);
        return;
    }
    if components.len() > 5 {
        form.wrong(
            "components",
            "BASE_TYPE_MAX_LENGTH",
            "Must be 5 or fewer in length.",
        );
    }
    for (place, row) in components.iter().enumerate() {
        let path = format!("components.{place}");
        if number(row, "type") == Some(ACTION_ROW) {
            check_row(row, &path, &mut seen, form);
        } else {
            form.choice(&format!("{path}.type"), "(1,)");
        }
    }
}

fn count(components: &[Value]) -> usize {
    let below = |value: &Value| {
        value
            .get("components")
            .and_then(Value::as_array)
            .map_or(0, |components| count(components))
    };
    components
        .iter()
        .map(|component| 1 + below(component))
        .sum()
}

fn check_modern(list: &[Value], path: &str, seen: &mut BTreeSet<String>, form: &mut Form) {
    for (place, list) in list.iter().enumerate() {
        let path = format!("{path}.{place}");
        match number(list, "type") {
            Some(ACTION_ROW) => check_row(list, &path, seen, form),
            Some(9 | 17) => {
                let below = list.get("components").and_then(Value::as_array);
                check_modern(
                    below.map_or(&[], Vec::as_slice),
                    &format!("{path}.components"),
                    seen,
                    form,
                );
                if let Some(accessory) = list.get("accessory") {
                    check_item(accessory, &format!("{path}.accessory"), seen, form);
                }
            }
            Some(10) => {
                let text = list
                    .get("content")
                    .and_then(Value::as_str)
                    .unwrap_or_default();
                form.length(&format!("{path}.content"), text, 1, 4_000);
            }
            Some(11..=14) => {}
            _ => form.choice(&format!("{path}.type"), "(1, 9, 10, 11, 12, 13, 14, 17)"),
        }
    }
}

fn check_row(row: &Value, path: &str, seen: &mut BTreeSet<String>, form: &mut Form) {
    let items = row.get("components").and_then(Value::as_array);
    let items = items.map_or(&[] as &[Value], Vec::as_slice);
    let inside = format!("{path}.components");
    if items.is_empty() || items.len() > 5 {
        form.wrong(
            &inside,
            "BASE_TYPE_BAD_LENGTH",
            "Must be between 1 and 5 in length.",
        );
    }
    let selects = items
        .iter()
        .filter(|item| number(item, "type") != Some(BUTTON))
        .count();
    if selects > 0 && items.len() > 1 {
        let text = "The specified component exceeds the maximum width";
        form.wrong(&inside, "COMPONENT_LAYOUT_WIDTH_EXCEEDED", text);
    }
    for (place, item) in items.iter().enumerate() {
        check_item(item, &format!("{inside}.{place}"), seen, form);
    }
}

fn check_item(item: &Value, path: &str, seen: &mut BTreeSet<String>, form: &mut Form) {
    match number(item, "type") {
        Some(BUTTON) => check_button(item, path, seen, form),
        Some(kind @ (STRING_SELECT | 5..=8)) => check_select(item, kind, path, seen, form),
        Some(11) => {}
        _ => form.choice(&format!("{path}.type"), "(2, 3, 5, 6, 7, 8)"),
    }
}

fn check_custom_id(item: &Value, path: &str, seen: &mut BTreeSet<String>, form: &mut Form) {
    let path = format!("{path}.custom_id");
    let Some(id) = item.get("custom_id").and_then(Value::as_str) else {
        form.required(&path);
        return;
    };
    form.length(&path, id, 1, 100);
    if !seen.insert(id.to_owned()) {
        let text = "Component custom id cannot be duplicated";
        form.wrong(&path, "COMPONENT_CUSTOM_ID_DUPLICATED", text);
    }
}

fn check_button(item: &Value, path: &str, seen: &mut BTreeSet<String>, form: &mut Form) {
    if let Some(label) = item.get("label").and_then(Value::as_str) {
        form.length(&format!("{path}.label"), label, 0, 80);
    } else if item.get("emoji").is_none_or(Value::is_null) && number(item, "style") != Some(6) {
        form.required(&format!("{path}.label"));
    }
    match number(item, "style") {
        Some(1..=4) => check_custom_id(item, path, seen, form),
        Some(5) => {
            if item.get("url").and_then(Value::as_str).is_none() {
                form.required(&format!("{path}.url"));
            }
        }
        Some(6) => {}
        _ => form.choice(&format!("{path}.style"), "(1, 2, 3, 4, 5, 6)"),
    }
}

fn check_select(item: &Value, kind: i64, path: &str, seen: &mut BTreeSet<String>, form: &mut Form) {
    check_custom_id(item, path, seen, form);
    if let Some(text) = item.get("placeholder").and_then(Value::as_str) {
        form.length(&format!("{path}.placeholder"), text, 0, 150);
    }
    let least = number(item, "min_values").unwrap_or(1);
    let most = number(item, "max_values").unwrap_or(1);
    if !(0..=25).contains(&least) || !(1..=25).contains(&most) || least > most {
        let text = "int value should be between 1 and 25.";
        form.wrong(&format!("{path}.max_values"), "NUMBER_TYPE_MAX", text);
    }
    if kind != STRING_SELECT {
        return;
    }
    let options = item.get("options").and_then(Value::as_array);
    let options = options.map_or(&[] as &[Value], Vec::as_slice);
    if options.is_empty() || options.len() > 25 {
        let path = format!("{path}.options");
        form.wrong(
            &path,
            "BASE_TYPE_BAD_LENGTH",
            "Must be between 1 and 25 in length.",
        );
    }
    let mut values = BTreeSet::new();
    for (place, option) in options.iter().enumerate() {
        let path = format!("{path}.options.{place}");
        for (key, least) in [("label", 1), ("value", 1), ("description", 0)] {
            match option.get(key).and_then(Value::as_str) {
                Some(text) => form.length(&format!("{path}.{key}"), text, least, 100),
                None if least == 1 => form.required(&format!("{path}.{key}")),
                None => {}
            }
        }
        if !values.insert(option.get("value").map(Value::to_string)) {
            let text = "The specified option value is already used";
            form.wrong(
                &format!("{path}.value"),
                "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
                text,
            );
        }
    }
}

/// Notes what is wrong with a form: a title and up to five inputs.
pub(super) fn check_modal(modal: &Value, form: &mut Form) {
    let title = modal
        .get("title")
        .and_then(Value::as_str)
        .unwrap_or_default();
    form.length("data.title", title, 1, 45);
    let custom_id = modal
        .get("custom_id")
        .and_then(Value::as_str)
        .unwrap_or_default();
    form.length("data.custom_id", custom_id, 1, 100);
    let rows = modal.get("components").and_then(Value::as_array);
    let rows = rows.map_or(&[] as &[Value], Vec::as_slice);
    if rows.is_empty() || rows.len() > 5 {
        let text = "Must be between 1 and 5 in length.";
        form.wrong("data.components", "BASE_TYPE_BAD_LENGTH", text);
    }
    let mut seen = BTreeSet::new();
    for (place, row) in rows.iter().enumerate() {
        let path = format!("data.components.{place}");
        match number(row, "type") {
            Some(ACTION_ROW) => {
                let inputs = row.get("components").and_then(Value::as_array);
                match inputs.map(Vec::as_slice) {
                    Some([input]) => {
                        check_input(
                            input,
                            &format!("{path}.components.0"),
                            true,
                            &mut seen,
                            form,
                        );
                    }
                    _ => form.wrong(&path, "BASE_TYPE_BAD_LENGTH", "Must be 1 in length."),
                }
            }
            Some(LABEL) => {
                let label = row.get("label").and_then(Value::as_str).unwrap_or_default();
                form.length(&format!("{path}.label"), label, 1, 45);
                let below = row.get("component").unwrap_or(&Value::Null);
                let path = format!("{path}.component");
                match number(below, "type") {
                    Some(TEXT_INPUT) => check_input(below, &path, false, &mut seen, form),
                    _ => check_item(below, &path, &mut seen, form),
                }
            }
            Some(10) => {}
            _ => form.choice(&format!("{path}.type"), "(1, 10, 18)"),
        }
    }
}

fn check_input(
    input: &Value,
    path: &str,
    labelled: bool,
    seen: &mut BTreeSet<String>,
    form: &mut Form,
) {
    if number(input, "type") != Some(TEXT_INPUT) {
        form.choice(&format!("{path}.type"), "(4,)");
        return;
    }
    check_custom_id(input, path, seen, form);
    if labelled {
        let label = input
            .get("label")
            .and_then(Value::as_str)
            .unwrap_or_default();
        form.length(&format!("{path}.label"), label, 1, 45);
    }
    if !matches!(number(input, "style"), Some(1 | 2)) {
        form.choice(&format!("{path}.style"), "(1, 2)");
    }
    if let Some(text) = input.get("placeholder").and_then(Value::as_str) {
        form.length(&format!("{path}.placeholder"), text, 0, 100);
    }
    if let Some(text) = input.get("value").and_then(Value::as_str) {
        form.length(&format!("{path}.value"), text, 0, 4_000);
    }
    for (key, least) in [("min_length", 0), ("max_length", 1)] {
        if number(input, key).is_some_and(|number| !(least..=4_000).contains(&number)) {
            let text = format!("int value should be between {least} and 4000.");
            form.wrong(&format!("{path}.{key}"), "NUMBER_TYPE_MAX", &text);
        }
    }
}

/// Components as they come back: each with a number of its own, and the defaults filled in.
pub(super) fn complete(components: &[Value]) -> Vec<Value> {
    let mut next = 0;
    components
        .iter()
        .map(|component| complete_one(component, &mut next))
        .collect()
}

fn complete_one(component: &Value, next: &mut i64) -> Value {
    let mut whole = super::embeds::without_nulls(component);
    if number(&whole, "id").is_none_or(|number| number == 0) {
        *next += 1;
        whole.put("id", json!(*next));
    }
    if matches!(number(&whole, "type"), Some(STRING_SELECT | 5..=8)) {
        for key in ["min_values", "max_values"] {
            if whole.get(key).is_none() {
                whole.put(key, json!(1));
            }
        }
    }
    if number(&whole, "type") == Some(CONTAINER) {
        let color = component.get("accent_color").cloned().unwrap_or_default();
        whole.put("accent_color", color);
        let spoiler = component.get("spoiler").cloned();
        whole.put("spoiler", spoiler.unwrap_or(json!(false)));
    }
    for key in ["components", "accessory"] {
        match whole.get_mut(key) {
            Some(Value::Array(list)) => {
                for list in list {
                    *list = complete_one(list, next);
                }
            }
            Some(without_null) => *without_null = complete_one(without_null, next),
            None => {}
        }
    }
    whole
}
