//! Values of other bots' settings as ours.

use serde_json::Value;

/// What a value is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A text.
    Words,
    /// The id of something at Discord; of several, the first.
    Id,
    /// The roles that a text or a list mentions.
    Roles,
    /// Whether something is so.
    Flag,
    /// A number.
    Count,
    /// A length of time, which counts in full hours or in seconds here.
    Hours,
    Seconds,
    /// A number of minutes, which counts in full hours here.
    Minutes,
    /// A colour.
    Colour,
}

impl Kind {
    /// The value as TOML has it; `None` if it is not of this kind.
    pub(super) fn read(self, value: &Value) -> Option<String> {
        match self {
            Self::Words => Some(quoted(&words(value)?)),
            Self::Id => match value {
                Value::Array(values) => id(values.first()?),
                value => id(value),
            },
            Self::Roles => {
                let roles = roles(value);
                (!roles.is_empty()).then(|| format!("[{}]", roles.join(", ")))
            }
            Self::Flag => Some(flag(value)?.to_string()),
            Self::Count => Some(number(value)?.to_string()),
            Self::Hours => Some(seconds(value)?.div_ceil(3_600).to_string()),
            Self::Seconds => Some(seconds(value)?.to_string()),
            Self::Minutes => Some(number(value)?.div_ceil(60).to_string()),
            Self::Colour => colour(value),
        }
    }
}

/// A text; lines of a list go below each other.
pub(super) fn words(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Array(lines) => {
            let lines: Option<Vec<_>> = lines.iter().map(Value::as_str).collect();
            Some(lines?.join("\n"))
        }
        _ => None,
    }
}

/// A text as TOML has it. What JSON escapes, TOML escapes alike, but for one character.
fn quoted(text: &str) -> String {
    let text = text.replace('\u{7f}', "");
    Value::String(text).to_string()
}

fn number(value: &Value) -> Option<u64> {
    match value {
        Value::Number(number) => number.as_u64(),
        Value::String(text) => text.trim().parse().ok(),
        // As MongoDB writes large numbers into JSON.
        Value::Object(fields) => fields.get("$numberLong")?.as_str()?.parse().ok(),
        _ => None,
    }
}

/// An id as Discord gives them out.
fn id(value: &Value) -> Option<String> {
    let id = number(value)?.to_string();
    (17..=19).contains(&id.len()).then_some(id)
}

/// `<@&1>`, and ids by themselves.
fn roles(value: &Value) -> Vec<String> {
    let texts = match value {
        Value::Array(values) => values.iter().filter_map(words).collect(),
        value => words(value).map_or_else(Vec::new, |text| vec![text]),
    };
    let parts = texts.iter().flat_map(|text| {
        text.split([' ', ',', '\n'])
            .map(|part| part.trim().trim_start_matches("<@&").trim_end_matches('>'))
            .map(|part| Value::String(part.to_owned()))
    });
    parts.filter_map(|part| id(&part)).collect()
}

fn flag(value: &Value) -> Option<bool> {
    match value {
        Value::Bool(flag) => Some(*flag),
        Value::String(text) => match text.to_lowercase().as_str() {
            "true" | "yes" | "y" | "on" | "1" | "enable" => Some(true),
            "false" | "no" | "n" | "off" | "0" | "disable" => Some(false),
            _ => None,
        },
        Value::Number(number) => Some(number.as_u64()? != 0),
        _ => None,
    }
}

/// A number of seconds, or `P1DT2H`, as ISO 8601 writes lengths of time, without months.
fn seconds(value: &Value) -> Option<u64> {
    if let Some(number) = number(value) {
        return Some(number);
    }
    let text = value.as_str()?.trim().to_uppercase();
    let (days, times) = match text.strip_prefix('P')?.split_once('T') {
        Some((days, times)) => (days.to_owned(), times.to_owned()),
        None => (text.strip_prefix('P')?.to_owned(), String::new()),
    };
    let days = added(&days, &[('W', 604_800), ('D', 86_400)])?;
    let times = added(&times, &[('H', 3_600), ('M', 60), ('S', 1)])?;
    days.checked_add(times).filter(|seconds| *seconds > 0)
}

fn added(text: &str, units: &[(char, u64)]) -> Option<u64> {
    let mut total: u64 = 0;
    let mut digits = String::new();
    for letter in text.chars() {
        if letter.is_ascii_digit() {
            digits.push(letter);
            continue;
        }
        let (_, seconds) = units.iter().find(|(unit, _)| *unit == letter)?;
        let count: u64 = digits.parse().ok()?;
        digits.clear();
        total = total.checked_add(count.checked_mul(*seconds)?)?;
    }
    digits.is_empty().then_some(total)
}

/// `#5865f2`, or a number.
fn colour(value: &Value) -> Option<String> {
    let colour = match value.as_str() {
        Some(text) => u64::from_str_radix(text.trim().trim_start_matches('#'), 16).ok()?,
        None => number(value)?,
    };
    (colour <= 0xff_ff_ff).then(|| format!("0x{colour:06X}"))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    #[test]
    fn values_are_read_as_other_bots_write_them() {
        for (kind, value, wanted) in [
            (
                Kind::Id,
                json!("900000000000000900"),
                Some("900000000000000900"),
            ),
            (
                Kind::Id,
                json!(["900000000000000900", "900000000000000901"]),
                Some("900000000000000900"),
            ),
            (
                Kind::Id,
                json!({ "$numberLong": "900000000000000007" }),
                Some("900000000000000007"),
            ),
            (Kind::Id, json!("0"), None),
            (
                Kind::Roles,
                json!("<@&900000000000000005> @here"),
                Some("[900000000000000005]"),
            ),
            (
                Kind::Roles,
                json!(["900000000000000005", "manageMessages"]),
                Some("[900000000000000005]"),
            ),
            (Kind::Roles, json!("here"), None),
            (Kind::Flag, json!("YES"), Some("true")),
            (Kind::Flag, json!("off"), Some("false")),
            (Kind::Flag, json!("perhaps"), None),
            (Kind::Hours, json!("PT90M"), Some("2")),
            (Kind::Hours, json!("P1W"), Some("168")),
            (Kind::Hours, json!("P1M"), None),
            (Kind::Hours, json!("P"), None),
            (Kind::Seconds, json!("P1DT1S"), Some("86401")),
            (Kind::Minutes, json!("61"), Some("2")),
            (Kind::Colour, json!("#5865f2"), Some("0x5865F2")),
            (Kind::Colour, json!("red"), None),
            (Kind::Words, json!(["a", "b"]), Some("\"a\\nb\"")),
            (Kind::Words, json!({}), None),
        ] {
            assert_eq!(kind.read(&value).as_deref(), wanted, "{kind:?} {value}");
        }
    }

    proptest! {
        #[test]
        fn no_text_makes_a_kind_panic_or_takes_a_second_line(text in "(?s).{0,40}") {
            let kinds = [
                Kind::Words, Kind::Id, Kind::Roles, Kind::Flag, Kind::Count, Kind::Hours,
                Kind::Seconds, Kind::Minutes, Kind::Colour,
            ];
            for kind in kinds {
                if let Some(read) = kind.read(&json!(text)) {
                    prop_assert!(!read.contains(['\n', '\r']), "{kind:?} {read:?}");
                }
            }
        }
    }
}
