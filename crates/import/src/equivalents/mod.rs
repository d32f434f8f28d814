//! What settings of other bots are here: a setting, a text, an alias, or nothing.

mod dragory;
mod file;
mod modmail_dev;
mod values;

use std::{collections::BTreeMap, fmt::Write as _};

use serde_json::Value;

use self::values::Kind;
pub(crate) use self::{dragory::DRAGORY, file::read, modmail_dev::MODMAIL_DEV};

/// What is known of a setting of another bot.
pub(crate) type Known = (&'static str, Fate);

/// What becomes of it.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Fate {
    /// It is this key of this section, with a value of this kind.
    Here(&'static str, &'static str, Kind),
    /// It is a text of ours, by its key.
    Text(&'static str),
    /// It is a name, or several, for what staff type.
    Alias,
    /// Nothing, for this reason.
    Nothing(&'static str),
}

/// A setting of another bot, and what it is here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Theirs {
    /// What it is called there.
    pub name: String,
    /// What it is here.
    pub here: Equivalent,
}

/// What a setting is here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Equivalent {
    /// A line of a section of the settings.
    Line {
        /// The section.
        section: &'static str,
        /// The key.
        key: &'static str,
        /// The value, as TOML has it.
        value: String,
    },
    /// A text of the bot that can be replaced.
    Text {
        /// What the text is called.
        key: &'static str,
        /// What it says there.
        text: String,
    },
    /// A command that makes an alias.
    Alias(String),
    /// Nothing, and why.
    Nothing(&'static str),
}

/// What of a setting is nowhere known here.
const UNKNOWN: &str = "nothing is known of it here";

/// What has no value that can be taken.
const UNFIT: &str = "its value has no equivalent here";

/// What has a name that another one has taken.
const TAKEN: &str = "another setting says that already";

/// What settings of another bot are here, in their order; those without a value are left
/// out.
pub(crate) fn equivalents(known: &[Known], settings: &[(String, Value)]) -> Vec<Theirs> {
    let mut found: Vec<Theirs> = Vec::new();
    for (name, value) in settings {
        if value.is_null() || value.as_str().is_some_and(str::is_empty) {
            continue;
        }
        let fate = known
            .iter()
            .find(|(other, _)| name == other || is_within(name, other));
        let Some((_, fate)) = fate else {
            found.push(nothing(name, UNKNOWN));
            continue;
        };
        match fate {
            Fate::Here(section, key, kind) => {
                let line = |setting: &Theirs| {
                    matches!(&setting.here, Equivalent::Line { section: other, key: same, .. }
                        if other == section && same == key)
                };
                if found.iter().any(line) {
                    found.push(nothing(name, TAKEN));
                    continue;
                }
                let here = kind.read(value).map(|value| Equivalent::Line {
                    section,
                    key,
                    value,
                });
                let here = here.unwrap_or(Equivalent::Nothing(UNFIT));
                found.push(Theirs {
                    name: name.clone(),
                    here,
                });
            }
            Fate::Text(key) => {
                let text = values::words(value).map(|text| Equivalent::Text { key, text });
                found.push(Theirs {
                    name: name.clone(),
                    here: text.unwrap_or(Equivalent::Nothing(UNFIT)),
                });
            }
            Fate::Alias => found.extend(aliases(name, value)),
            Fate::Nothing(why) => found.push(nothing(name, why)),
        }
    }
    found
}

/// Whether a name is one of those within another: `a.b` is within `a`.
fn is_within(name: &str, other: &str) -> bool {
    name.strip_prefix(other)
        .is_some_and(|rest| rest.starts_with('.'))
}

fn nothing(name: &str, why: &'static str) -> Theirs {
    Theirs {
        name: name.to_owned(),
        here: Equivalent::Nothing(why),
    }
}

/// The commands that make aliases: all of an object, or the one that is called
/// `setting.alias`.
fn aliases(name: &str, value: &Value) -> Vec<Theirs> {
    let one = |name: &str, alias: &str, steps: &Value| {
        let steps = values::words(steps).filter(|steps| !steps.contains('\n'));
        let fits = !alias.is_empty() && !alias.contains(char::is_whitespace);
        let here = match steps.filter(|_| fits) {
            Some(steps) => Equivalent::Alias(format!("alias create {alias} {steps}")),
            None => Equivalent::Nothing(UNFIT),
        };
        Theirs {
            name: name.to_owned(),
            here,
        }
    };
    match value {
        Value::Object(fields) => fields
            .iter()
            .map(|(alias, steps)| one(&format!("{name}.{alias}"), alias, steps))
            .collect(),
        steps => {
            let (_, alias) = name.split_once('.').unwrap_or((name, ""));
            vec![one(name, alias, steps)]
        }
    }
}

/// Lines for our settings file, with what has to be done by hand and what has no
/// equivalent as comments. `from` is the other bot's name.
pub(crate) fn fragment(from: &str, settings: &[Theirs]) -> String {
    let mut written = format!(
        "# What {from} had set and modmail-bot has, too. Put it into modmail.toml beside what\n\
         # has to stand there anyway, and have `modmail-bot check-config` look through it.\n"
    );
    let mut sections: BTreeMap<&str, Vec<(&str, &str, &str)>> = BTreeMap::new();
    for Theirs { name, here } in settings {
        if let Equivalent::Line {
            section,
            key,
            value,
        } = here
        {
            let lines = sections.entry(section).or_default();
            lines.push((key, value, name));
        }
    }
    for (section, lines) in sections {
        let _never = writeln!(written, "\n[{section}]");
        for (key, value, name) in lines {
            let _never = writeln!(written, "{key} = {value} # {}", shown(name));
        }
    }
    let mut rest = [String::new(), String::new(), String::new()];
    let [texts, aliases, nothing] = &mut rest;
    for Theirs { name, here } in settings {
        let name = shown(name);
        let _never = match here {
            Equivalent::Line { .. } => Ok(()),
            Equivalent::Text { key, text } => {
                writeln!(texts, "# {key} = {} # {name}", shown(text))
            }
            Equivalent::Alias(command) => writeln!(aliases, "# !{}", shown(command)),
            Equivalent::Nothing(why) => writeln!(nothing, "# {name}: {why}"),
        };
    }
    let heads = [
        "Texts: they go into a folder that `folder` in `[languages]` names, such as en/modmail.ftl.",
        "Aliases: type these commands. What they stand for are commands of the other bot; ours\n# have the same names or answer to them.",
        "No equivalent:",
    ];
    for (head, lines) in heads.into_iter().zip(rest) {
        if !lines.is_empty() {
            let _never = write!(written, "\n# {head}\n{lines}");
        }
    }
    written
}

/// What comes out of another bot's file, on one line.
pub(crate) fn shown(text: &str) -> String {
    text.escape_debug()
        .to_string()
        .replace("\\\"", "\"")
        .replace("\\'", "'")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn of(known: &[Known], settings: &Value) -> Vec<Theirs> {
        let settings = settings.as_object().into_iter().flatten();
        let settings: Vec<_> = settings
            .map(|(name, value)| (name.clone(), value.clone()))
            .collect();
        equivalents(known, &settings)
    }

    #[test]
    fn a_setting_becomes_ours_or_there_is_a_reason_why_not() {
        let settings = of(
            MODMAIL_DEV,
            &json!({
                "account_age": "P2DT3H", "guild_age": null, "log_channel_id": "900000000000000900",
                "mod_typing": "yes", "prefix": "?", "sent_emoji": "x", "surprise": 1,
                "thread_close_response": "Bye\nnow", "user_typing": false,
                "aliases": { "bye": "reply bye && close", "n l": "note x" },
            }),
        );

        let line = |section, key, value: &str| Equivalent::Line {
            section,
            key,
            value: value.to_owned(),
        };
        let wanted = [
            ("account_age", line("rules", "minimum_account_hours", "51")),
            (
                "aliases.bye",
                Equivalent::Alias("alias create bye reply bye && close".to_owned()),
            ),
            ("aliases.n l", Equivalent::Nothing(UNFIT)),
            (
                "log_channel_id",
                line("closing", "log_channel", "900000000000000900"),
            ),
            ("mod_typing", line("relay", "typing", "true")),
            ("prefix", line("tickets", "prefix", "\"?\"")),
            ("surprise", Equivalent::Nothing(UNKNOWN)),
            (
                "thread_close_response",
                Equivalent::Text {
                    key: "closed",
                    text: "Bye\nnow".to_owned(),
                },
            ),
            ("user_typing", Equivalent::Nothing(TAKEN)),
        ];
        for (name, here) in wanted {
            let found = settings.iter().find(|setting| setting.name == name);
            assert_eq!(found.map(|setting| &setting.here), Some(&here), "{name}");
        }
        let sent = settings.iter().find(|setting| setting.name == "sent_emoji");
        assert!(matches!(
            sent.map(|sent| &sent.here),
            Some(Equivalent::Nothing(_))
        ));
        assert!(!settings.iter().any(|setting| setting.name == "guild_age"));
    }

    #[test]
    fn what_is_written_stays_on_its_line() {
        let settings = of(
            DRAGORY,
            &json!({
                "prefix": "!\"\n[staff]\nowners = [1]", "responseMessage": "Hi\n[staff]",
                "evil\nkey = 1": 1, "commandAliases": { "x": "close" },
            }),
        );

        let written = fragment("Dragory's modmailbot", &settings);

        let bare: Vec<&str> = written
            .lines()
            .filter(|line| !line.is_empty() && !line.starts_with('#'))
            .collect();
        assert_eq!(bare.len(), 2, "{written}");
        assert_eq!(bare.first(), Some(&"[tickets]"));
        assert!(written.contains("# !alias create x close"), "{written}");
    }
}
