//! Another bot's settings file: `config.json`, `config.ini` or `.env`.

use serde_json::Value;

/// What stands in a file, by name; what is within another is called `a.b`.
///
/// # Errors
///
/// Says in which line something stands that is no setting.
pub(crate) fn read(text: &str) -> Result<Vec<(String, Value)>, String> {
    let text = text.trim_start_matches('\u{feff}');
    let mut settings = Vec::new();
    if text.trim_start().starts_with('{') {
        let value = serde_json::from_str(text).map_err(|error| error.to_string())?;
        flatten("", value, &mut settings);
        return Ok(settings);
    }
    let mut section = String::new();
    for (number, line) in text.lines().enumerate() {
        let line = line.trim();
        if line.is_empty() || line.starts_with([';', '#']) {
            continue;
        }
        let named = line
            .strip_prefix('[')
            .and_then(|line| line.strip_suffix(']'));
        if let Some(name) = named {
            section = format!("{}.", name.trim());
            continue;
        }
        let (name, value) = line
            .split_once('=')
            .ok_or_else(|| format!("line {}: it has no `=`", number + 1))?;
        let (name, value) = (name.trim(), Value::String(unquoted(value.trim())));
        match name.strip_suffix("[]") {
            Some(name) => {
                let name = format!("{section}{}", name.trim());
                let list = settings.iter_mut().find(|(other, _)| *other == name);
                match list {
                    Some((_, Value::Array(values))) => values.push(value),
                    _ => settings.push((name, Value::Array(vec![value]))),
                }
            }
            None => settings.push((format!("{section}{name}"), value)),
        }
    }
    Ok(settings)
}

fn flatten(name: &str, value: Value, settings: &mut Vec<(String, Value)>) {
    match value {
        Value::Object(fields) => {
            for (key, value) in fields {
                let inner = if name.is_empty() {
                    key
                } else {
                    format!("{name}.{key}")
                };
                flatten(&inner, value, settings);
            }
        }
        value => settings.push((name.to_owned(), value)),
    }
}

/// What stands between quotation marks, where there are some.
fn unquoted(value: &str) -> String {
    for mark in ['"', '\''] {
        let inner = value
            .strip_prefix(mark)
            .and_then(|value| value.strip_suffix(mark));
        if let Some(inner) = inner {
            return inner.to_owned();
        }
    }
    value.to_owned()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn each_kind_of_file_is_read() {
        let named = |name: &str, value: Value| (name.to_owned(), value);
        assert_eq!(
            read(
                "\u{feff}; comment\nprefix = \"?\"\n\nmainServerId[] = 1\nmainServerId[]=2\n[categoryAutomation]\nnewThread = 3\n"
            ),
            Ok(vec![
                named("prefix", json!("?")),
                named("mainServerId", json!(["1", "2"])),
                named("categoryAutomation.newThread", json!("3")),
            ])
        );
        assert_eq!(
            read("{ \"prefix\": \"?\", \"commandAliases\": { \"x\": \"close\" } }"),
            Ok(vec![
                named("commandAliases.x", json!("close")),
                named("prefix", json!("?")),
            ])
        );
        assert!(read("{").is_err());
        assert_eq!(
            read("prefix = ?\nwhat"),
            Err("line 2: it has no `=`".to_owned())
        );
    }
}
