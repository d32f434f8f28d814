//! The settings that may be changed while the bot runs, and how people write them.

use botkit::command::{read_duration, write_duration};
use serde_json::{Value, json};
use storage::discord::ChannelId;
use time::Duration;
use twilight_model::id::Id;

use super::{Categories, Config};

/// What a setting holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Whether something is so.
    Flag,
    /// A whole number.
    Number,
    /// A length of time, in units of so many seconds.
    Duration(u32),
    /// A colour, as `0xRRGGBB`.
    Colour,
    /// A text, which may be empty: `""`.
    Text,
    /// A text, or none.
    OptionalText,
    /// A channel or a category, or none.
    Channel,
    /// Roles.
    Roles,
    /// Texts.
    Words,
    /// Kinds of ticket, which `/category` changes; else as JSON.
    Categories,
    /// One of these words.
    Choice(&'static [&'static str]),
}

const SECONDS: Kind = Kind::Duration(1);
const MINUTES: Kind = Kind::Duration(60);
const HOURS: Kind = Kind::Duration(3_600);

/// Every setting that takes effect without a restart. What decides what Discord sends,
/// which commands there are or where tickets go is none: that is looked at once, at the
/// start.
pub(crate) const KEYS: &[(&str, Kind)] = &[
    ("closing.archive_category", Kind::Channel),
    ("closing.cancel_on_message", Kind::Flag),
    ("closing.idle_grace_hours", HOURS),
    ("closing.idle_hours", HOURS),
    ("closing.log_channel", Kind::Channel),
    ("closing.on_close", Kind::Choice(&["delete", "archive"])),
    ("closing.on_leave", Kind::Flag),
    ("closing.reopen_within_minutes", MINUTES),
    ("closing.require_reason", Kind::Flag),
    ("hours.answer", Kind::OptionalText),
    ("hours.friday", Kind::Words),
    ("hours.monday", Kind::Words),
    ("hours.saturday", Kind::Words),
    ("hours.sunday", Kind::Words),
    ("hours.thursday", Kind::Words),
    ("hours.timezone", Kind::OptionalText),
    ("hours.tuesday", Kind::Words),
    ("hours.wednesday", Kind::Words),
    ("limits.cooldown_seconds", SECONDS),
    ("limits.minimum_length", Kind::Number),
    ("limits.new_tickets_per_minute", Kind::Number),
    ("limits.open_tickets", Kind::Number),
    ("menu.categories", Kind::Categories),
    ("menu.enabled", Kind::Flag),
    ("menu.timeout_seconds", SECONDS),
    ("rules.idle_answer", Kind::Text),
    ("rules.idle_words", Kind::Words),
    ("rules.messages_per_minute", Kind::Number),
    ("rules.minimum_account_hours", HOURS),
    ("rules.minimum_membership_hours", HOURS),
    ("rules.raid_account_hours", HOURS),
    ("rules.raid_minutes", MINUTES),
    ("rules.raid_openings", Kind::Number),
    ("sla.answer_minutes", MINUTES),
    ("sla.first_response_minutes", MINUTES),
    ("staff.discord_permission", Kind::OptionalText),
    ("status.in_name", Kind::Flag),
    ("status.snoozed", Kind::Text),
    ("status.waiting_for_member", Kind::Text),
    ("status.waiting_for_staff", Kind::Text),
    ("style.anonymous_name", Kind::OptionalText),
    ("style.anonymous_picture", Kind::OptionalText),
    ("style.block_quotes", Kind::Flag),
    ("style.form", Kind::Choice(&["embed", "plain"])),
    ("style.label", Kind::OptionalText),
    ("style.member_colour", Kind::Colour),
    ("style.staff_colour", Kind::Colour),
    ("style.top_role", Kind::Flag),
    ("suggestions.longest", Kind::Number),
    ("suggestions.per_day", Kind::Number),
    ("tickets.alerts_channel", Kind::Channel),
    ("tickets.always_anonymous", Kind::Flag),
    ("tickets.answer_unknown_commands", Kind::Flag),
    ("tickets.channel_name", Kind::OptionalText),
    ("tickets.confirm", Kind::Flag),
    ("tickets.note_prefix", Kind::Text),
    ("tickets.ping_roles", Kind::Roles),
    ("tickets.prefix", Kind::Text),
    ("tickets.reply_without_command", Kind::Flag),
];

/// What a setting holds that may be changed while the bot runs.
#[must_use]
pub(crate) fn kind(key: &str) -> Option<Kind> {
    let found = KEYS.iter().find(|(name, _)| *name == key);
    found.map(|(_, kind)| *kind)
}

impl Kind {
    /// Whether there may be none.
    #[must_use]
    pub(crate) const fn is_optional(self) -> bool {
        matches!(self, Self::OptionalText | Self::Channel)
    }

    /// Reads what somebody wrote; `None` if it is nothing of this kind.
    #[must_use]
    pub(crate) fn read(self, text: &str) -> Option<Value> {
        let text = text.trim();
        if self.is_optional() && text.eq_ignore_ascii_case("none") {
            return Some(Value::Null);
        }
        match self {
            Self::Flag => flag(text).map(Value::from),
            Self::Number => text.parse::<u32>().ok().map(Value::from),
            Self::Duration(unit) => duration(text, unit).map(Value::from),
            Self::Colour => colour(text).map(Value::from),
            // Discord sends no text that is empty.
            Self::Text | Self::OptionalText if text == "\"\"" => Some("".into()),
            Self::Text | Self::OptionalText => Some(text.into()),
            Self::Channel => mentioned(text, "<#").map(Value::from),
            Self::Roles => {
                let roles = list(text).map(|role| mentioned(role, "<@&"));
                Some(roles.collect::<Option<Vec<_>>>()?.into())
            }
            Self::Words => Some(list(text).collect::<Vec<_>>().into()),
            Self::Categories => {
                let text = if text == "none" { "[]" } else { text };
                serde_json::from_str::<Categories>(text)
                    .ok()
                    .map(|categories| json!(categories))
            }
            Self::Choice(words) => {
                let word = text.to_lowercase();
                words.contains(&word.as_str()).then(|| word.into())
            }
        }
    }

    /// A value as people read it and may write it; `None` if there is none.
    #[must_use]
    pub(crate) fn show(self, value: &Value) -> Option<String> {
        let id = |value: &Value| match value {
            Value::String(id) => id.clone(),
            other => other.to_string(),
        };
        let values = || value.as_array().into_iter().flatten();
        let shown = match (self, value) {
            (_, Value::Null) => return None,
            (Self::Duration(unit), Value::Number(number)) => {
                match number.as_i64()?.saturating_mul(unit.into()) {
                    0 => "0".to_owned(),
                    seconds => write_duration(Duration::seconds(seconds)),
                }
            }
            (Self::Colour, Value::Number(number)) => format!("0x{:06X}", number.as_u64()?),
            (Self::Channel, value) => format!("<#{}>", id(value)),
            (Self::Roles, _) => {
                let roles = values().map(|role| format!("<@&{}>", id(role)));
                roles.collect::<Vec<_>>().join(", ")
            }
            (Self::Words, _) => {
                let words = values().filter_map(Value::as_str);
                words.collect::<Vec<_>>().join(", ")
            }
            (Self::Categories, Value::Array(categories)) if categories.is_empty() => return None,
            (_, Value::String(text)) if text.is_empty() => "\"\"".to_owned(),
            (_, Value::String(text)) => text.clone(),
            (_, other) => other.to_string(),
        };
        Some(shown).filter(|text| !text.is_empty())
    }

    /// The key of a text that says what may be written.
    #[must_use]
    pub(crate) const fn described(self) -> &'static str {
        match self {
            Self::Flag => "config-kind-flag",
            Self::Number => "config-kind-number",
            Self::Duration(_) => "config-kind-duration",
            Self::Colour => "config-kind-colour",
            Self::Text => "config-kind-text",
            Self::OptionalText => "config-kind-optional-text",
            Self::Channel => "config-kind-channel",
            Self::Roles => "config-kind-roles",
            Self::Words => "config-kind-words",
            Self::Categories => "config-kind-categories",
            Self::Choice(_) => "config-kind-choice",
        }
    }
}

fn flag(text: &str) -> Option<bool> {
    match text.to_lowercase().as_str() {
        "true" | "yes" | "on" => Some(true),
        "false" | "no" | "off" => Some(false),
        _ => None,
    }
}

/// A number of units, written as one or as a length of time that comes out even.
fn duration(text: &str, unit: u32) -> Option<u32> {
    if let Ok(number) = text.parse() {
        return Some(number);
    }
    let seconds = read_duration(text)?.whole_seconds();
    let unit = i64::from(unit);
    (seconds % unit == 0).then(|| u32::try_from(seconds / unit).ok())?
}

fn colour(text: &str) -> Option<u32> {
    let digits = text.strip_prefix("0x").or_else(|| text.strip_prefix('#'))?;
    (digits.len() == 6).then(|| u32::from_str_radix(digits, 16).ok())?
}

/// An id, written as one or as a mention.
fn mentioned(text: &str, begin: &str) -> Option<String> {
    let inside = text.strip_prefix(begin);
    let id = match inside {
        Some(inside) => inside.strip_suffix('>')?,
        None => text,
    };
    let id: u64 = id.parse().ok()?;
    let id = Id::new_checked(id)?;
    Some(ChannelId::from(id).to_string())
}

fn list(text: &str) -> impl Iterator<Item = &str> {
    let words = text.split([',', '\n']).map(str::trim);
    words.filter(|word| !word.is_empty() && *word != "none")
}

impl Config {
    /// The value of a setting that may be changed while the bot runs.
    #[must_use]
    pub fn value(&self, key: &str) -> Value {
        let Some((table, key)) = key.split_once('.') else {
            return Value::Null;
        };
        let table = match table {
            "closing" => json!(self.closing),
            "hours" => json!(self.hours),
            "limits" => json!(self.limits),
            "menu" => json!(self.menu),
            "rules" => json!(self.rules),
            "sla" => json!(self.sla),
            "staff" => json!(self.staff),
            "status" => json!(self.status),
            "style" => json!(self.style),
            "suggestions" => json!(self.suggestions),
            "tickets" => json!(self.tickets),
            _ => Value::Null,
        };
        table.get(key).cloned().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use botkit::config::{parse, read_values, write_values};

    use super::*;

    const SETTINGS: &str = "[discord]\ntoken = \"MTk4.a.token\"\n[database]\npath = \"m.sqlite\"\n[tickets]\n\
        guild = 10000000000000001\ncategory = 10000000000000002\n[staff]\nowners = [10000000000000003]\n";

    /// Something to write for a setting.
    fn written(key: &str, kind: Kind) -> &'static str {
        match (key, kind) {
            ("hours.timezone", _) => "Europe/Paris",
            ("staff.discord_permission", _) => "Manage Messages",
            ("tickets.prefix", _) => "?",
            (_, Kind::Flag) => "yes",
            (_, Kind::Number) => "7",
            (_, Kind::Duration(_)) => "48h",
            (_, Kind::Colour) => "#5865F2",
            (_, Kind::Channel) => "<#123456789012345678>",
            (_, Kind::Roles) => "<@&123456789012345678>, 123456789012345679",
            (_, Kind::Words) => "09:00-12:00, 13:00-17:00",
            (_, Kind::Categories) => {
                r#"[{"name":"Bugs","emoji":"🔥","questions":[{"label":"What?","long":true,"required":true}],"enabled":false}]"#
            }
            (_, Kind::Choice(words)) => words.last().copied().unwrap_or_default(),
            (_, Kind::Text | Kind::OptionalText) => "words",
        }
    }

    #[test]
    fn every_key_is_a_setting_that_takes_what_people_write() -> anyhow::Result<()> {
        assert!(
            KEYS.is_sorted_by_key(|(key, _)| *key),
            "they are looked for by eye"
        );
        for (key, kind) in KEYS {
            let value = kind.read(written(key, *kind));
            let value = value.ok_or_else(|| anyhow::anyhow!("{key} is not read"))?;
            let one = [((*key).to_owned(), value.clone())].into_iter().collect();
            let toml = write_values(&one);
            let (table, line) = toml.split_once('\n').unwrap_or_default();
            let settings = if SETTINGS.contains(table) {
                SETTINGS.replace(table, &format!("{table}\n{line}"))
            } else {
                format!("{SETTINGS}{toml}")
            };

            let config: Config = parse(&settings)?;

            assert_eq!(config.value(key), value, "{key}");
            assert_eq!(read_values(&toml, |_| false), Ok(one), "{key}");
            let shown = kind.show(&value).unwrap_or_default();
            assert_eq!(kind.read(&shown), Some(value), "{key}");
        }
        Ok(())
    }

    #[test]
    fn the_guide_names_every_key() {
        let guide = include_str!("../../../../docs/src/configuration.md");
        let listed = guide.split("| table | keys |").nth(1).unwrap_or_default();
        let rows = listed.lines().filter_map(|line| line.strip_prefix("| `["));
        let rows = rows.filter_map(|row| row.split_once("]` | "));
        let keys = rows.flat_map(|(table, keys)| {
            let keys = keys.split('`').skip(1).step_by(2);
            keys.map(move |key| format!("{table}.{key}"))
        });
        let keys: Vec<String> = keys.collect();

        let names: Vec<&str> = KEYS.iter().map(|(key, _)| *key).collect();
        assert_eq!(keys, names);
    }

    #[test]
    fn what_is_nothing_of_its_kind_is_not_taken() {
        for (kind, text) in [
            (Kind::Flag, "perhaps"),
            (Kind::Number, "-3"),
            (HOURS, "90m"),
            (HOURS, "soon"),
            (Kind::Colour, "red"),
            (Kind::Channel, "#general"),
            (Kind::Roles, "@staff"),
            (Kind::Choice(&["embed", "plain"]), "html"),
        ] {
            assert_eq!(kind.read(text), None, "{text}");
        }
        assert_eq!(Kind::Channel.read("none"), Some(Value::Null));
        assert_eq!(Kind::Words.read("none"), Some(json!([])));
        assert_eq!(Kind::OptionalText.read("\"\""), Some(json!("")));
    }
}
