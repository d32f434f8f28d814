//! Arguments after any front door has read them.

use std::collections::BTreeMap;

use time::Duration;
use twilight_model::{
    channel::Attachment,
    id::{
        Id,
        marker::{ChannelMarker, RoleMarker, UserMarker},
    },
};

use super::{Kind, When, read_duration, read_when};
use crate::{args, text::Texts};

/// A single argument.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Text, a word or one of a few words.
    Text(String),
    /// A whole number.
    Integer(i64),
    /// A length of time.
    Duration(Duration),
    /// A moment.
    When(When),
    /// A switch.
    Flag(bool),
    /// A person.
    User(Id<UserMarker>),
    /// A channel.
    Channel(Id<ChannelMarker>),
    /// A role.
    Role(Id<RoleMarker>),
    /// A file.
    Attachment(Box<Attachment>),
}

impl Value {
    /// Reads one word (or one field of a form) as a value of this kind; `None`
    /// if it is none.
    pub(super) fn read(kind: Kind, word: &str) -> Option<Self> {
        match kind {
            Kind::Text | Kind::Word => Some(Self::Text(word.to_owned())),
            Kind::Integer { min, max } => {
                let number = word.parse().ok()?;
                (min..=max)
                    .contains(&number)
                    .then_some(Self::Integer(number))
            }
            Kind::Duration => read_duration(word).map(Self::Duration),
            Kind::When => read_when(word).map(Self::When),
            Kind::Flag => match word.to_lowercase().as_str() {
                "yes" | "true" | "on" => Some(Self::Flag(true)),
                "no" | "false" | "off" => Some(Self::Flag(false)),
                _ => None,
            },
            Kind::User => mention(word, &["<@!", "<@"]).map(|id| Self::User(id.cast())),
            Kind::Person => Some(match mention(word, &["<@!", "<@"]) {
                Some(id) => Self::User(id.cast()),
                None => Self::Text(word.to_owned()),
            }),
            Kind::Channel | Kind::Place => {
                mention(word, &["<#"]).map(|id| Self::Channel(id.cast()))
            }
            Kind::Role => mention(word, &["<@&"]).map(|id| Self::Role(id.cast())),
            Kind::Choice(words) => {
                let folded = word.to_lowercase();
                let choice = words.iter().find(|word| word.to_lowercase() == folded)?;
                Some(Self::Text((*choice).to_owned()))
            }
            Kind::Attachment => None,
        }
    }
}

/// Reads `<@123…>` or the bare id. An id has at least 15 digits, so that a
/// small number is not taken for one.
fn mention(word: &str, openings: &[&str]) -> Option<Id<twilight_model::id::marker::GenericMarker>> {
    let digits = openings
        .iter()
        .find_map(|opening| word.strip_prefix(opening)?.strip_suffix('>'))
        .or_else(|| (word.len() >= 15).then_some(word))?;
    if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    digits.parse().ok().and_then(Id::new_checked)
}

/// A person as they were named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Named {
    /// By mention or id.
    Id(Id<UserMarker>),
    /// By something that may be their name.
    Name(String),
}

/// The arguments of one call, by option name.
#[derive(Debug, Default, Clone, PartialEq)]
pub struct Args(BTreeMap<&'static str, Value>);

impl Args {
    /// Stores the value of an option.
    pub fn set(&mut self, name: &'static str, value: Value) {
        self.0.insert(name, value);
    }

    /// Whether the option was given.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        self.0.contains_key(name)
    }

    /// Takes out text, a word or a choice.
    pub fn text(&mut self, name: &str) -> Option<String> {
        match self.0.remove(name) {
            Some(Value::Text(text)) => Some(text),
            _ => None,
        }
    }

    /// Takes out a whole number.
    pub fn integer(&mut self, name: &str) -> Option<i64> {
        match self.0.remove(name) {
            Some(Value::Integer(integer)) => Some(integer),
            _ => None,
        }
    }

    /// Takes out a length of time.
    pub fn duration(&mut self, name: &str) -> Option<Duration> {
        match self.0.remove(name) {
            Some(Value::Duration(duration)) => Some(duration),
            _ => None,
        }
    }

    /// Takes out a moment.
    pub fn when(&mut self, name: &str) -> Option<When> {
        match self.0.remove(name) {
            Some(Value::When(when)) => Some(when),
            _ => None,
        }
    }

    /// Takes out a switch; absent means off.
    pub fn flag(&mut self, name: &str) -> bool {
        matches!(self.0.remove(name), Some(Value::Flag(true)))
    }

    /// Takes out a person.
    pub fn user(&mut self, name: &str) -> Option<Id<UserMarker>> {
        match self.0.remove(name) {
            Some(Value::User(user)) => Some(user),
            _ => None,
        }
    }

    /// Takes out a person, or their name.
    pub fn person(&mut self, name: &str) -> Option<Named> {
        match self.0.remove(name) {
            Some(Value::User(user)) => Some(Named::Id(user)),
            Some(Value::Text(text)) => Some(Named::Name(text)),
            _ => None,
        }
    }

    /// Takes out a channel.
    pub fn channel(&mut self, name: &str) -> Option<Id<ChannelMarker>> {
        match self.0.remove(name) {
            Some(Value::Channel(channel)) => Some(channel),
            _ => None,
        }
    }

    /// Takes out a role.
    pub fn role(&mut self, name: &str) -> Option<Id<RoleMarker>> {
        match self.0.remove(name) {
            Some(Value::Role(role)) => Some(role),
            _ => None,
        }
    }

    /// Takes out a file.
    pub fn attachment(&mut self, name: &str) -> Option<Attachment> {
        match self.0.remove(name) {
            Some(Value::Attachment(attachment)) => Some(*attachment),
            _ => None,
        }
    }

    /// Takes out what must be there: `args.required("key", Args::text)?`.
    ///
    /// # Errors
    ///
    /// Returns [`ArgError::Missing`] if it is not.
    pub fn required<T>(
        &mut self,
        name: &'static str,
        take: impl FnOnce(&mut Self, &str) -> Option<T>,
    ) -> Result<T, ArgError> {
        take(self, name).ok_or(ArgError::Missing { name })
    }
}

/// Why arguments were not accepted. Always shown to the caller.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ArgError {
    /// A required option is missing.
    #[error("`{name}` is missing")]
    Missing {
        /// The option.
        name: &'static str,
    },
    /// An option was given something it cannot hold.
    #[error("`{name}` cannot be `{given}`")]
    Unfit {
        /// The option.
        name: &'static str,
        /// What it holds.
        kind: Kind,
        /// What was written.
        given: String,
    },
    /// There were more words than options.
    #[error("nothing takes `{given}`")]
    TooMuch {
        /// The first word nobody wanted.
        given: String,
    },
    /// A quotation mark opens and none closes.
    #[error("the quotation mark in `{given}` is not closed")]
    OpenQuote {
        /// The start of what stands behind it.
        given: String,
    },
    /// A switch is misspelt.
    #[error("there is no `{given}`; did you mean `-{nearest}`")]
    UnknownFlag {
        /// What was written.
        given: String,
        /// The switch it resembles.
        nearest: &'static str,
    },
    /// An option that has its place is written with its name.
    #[error("`{given}` is the name of `{name}`, which has its place")]
    Named {
        /// What was written.
        given: String,
        /// The option.
        name: &'static str,
    },
    /// A word looks like a switch and is none.
    #[error("there is no `{given}`")]
    UnknownDashed {
        /// What was written.
        given: String,
    },
    /// The arguments fit one by one but not together.
    #[error("refused by the rule `{key}`")]
    Together {
        /// The sentence for the caller, by its key in the catalog.
        key: &'static str,
    },
}

impl ArgError {
    /// The sentence for the caller, who may have meant a text that follows, where
    /// one can.
    pub fn say(&self, texts: &Texts, locale: &str, text_follows: bool) -> String {
        let shown = |given: &str| shorten(given);
        let (key, args) = match self {
            Self::Missing { name } => ("arg-missing", args! { "option" => *name }),
            Self::Unfit {
                kind: Kind::Duration,
                given,
                ..
            } if text_follows => (
                "arg-not-a-duration-nor-text",
                args! { "given" => shown(given) },
            ),
            Self::Unfit { name, kind, given } => return unfit(texts, locale, name, *kind, given),
            Self::TooMuch { given } => ("arg-too-much", args! { "given" => shown(given) }),
            Self::OpenQuote { given } => ("arg-open-quote", args! { "given" => shown(given) }),
            Self::UnknownFlag { given, nearest } => (
                "arg-unknown-flag",
                args! { "given" => shown(given), "nearest" => *nearest },
            ),
            Self::Named { given, name } => (
                "arg-named",
                args! { "given" => shown(given), "option" => *name },
            ),
            Self::UnknownDashed { given } => {
                ("arg-unknown-dashed", args! { "given" => shown(given) })
            }
            Self::Together { key } => (*key, args! {}),
        };
        texts.say(locale, key, &args)
    }
}

fn unfit(texts: &Texts, locale: &str, name: &str, kind: Kind, given: &str) -> String {
    let mut values = args! { "option" => name.to_owned(), "given" => shorten(given) };
    let key = match kind {
        Kind::Integer { min, max } => {
            // As text: bounds may have more digits than a Fluent number keeps.
            values.set("min", min.to_string());
            values.set("max", max.to_string());
            "arg-not-an-integer"
        }
        Kind::Duration => "arg-not-a-duration",
        Kind::When => "arg-not-a-moment",
        Kind::Flag => "arg-not-a-flag",
        Kind::User | Kind::Person => "arg-not-a-user",
        Kind::Channel | Kind::Place => "arg-not-a-channel",
        Kind::Role => "arg-not-a-role",
        Kind::Choice(words) => {
            values.set("choices", format!("`{}`", words.join("`, `")));
            "arg-not-a-choice"
        }
        Kind::Text | Kind::Word | Kind::Attachment => "arg-unfit",
    };
    texts.say(locale, key, &values)
}

/// What a caller wrote, made fit to stand between backticks.
pub(super) fn shorten(given: &str) -> String {
    let clean: String = given
        .chars()
        .map(|character| {
            if character == '`' || character.is_control() {
                ' '
            } else {
                character
            }
        })
        .take(41)
        .collect();
    if clean.chars().count() > 40 {
        clean.chars().take(39).chain(['…']).collect()
    } else {
        clean
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_are_named_by_mention_or_id() {
        let ada = Some(Value::User(Id::new(123_456_789_012_345_678)));
        for word in [
            "<@123456789012345678>",
            "<@!123456789012345678>",
            "123456789012345678",
        ] {
            assert_eq!(Value::read(Kind::User, word), ada, "{word}");
        }
        for word in [
            "<@&123456789012345678>",
            "<@>",
            "<@12x>",
            "42",
            "ada",
            "99999999999999999999999",
        ] {
            assert_eq!(Value::read(Kind::User, word), None, "{word}");
        }
    }

    #[test]
    fn numbers_keep_within_their_bounds() {
        let kind = Kind::Integer { min: 1, max: 9 };
        assert_eq!(Value::read(kind, "9"), Some(Value::Integer(9)));
        assert_eq!(Value::read(kind, "10"), None);
        assert_eq!(Value::read(kind, "nine"), None);
    }

    #[test]
    fn choices_ignore_case() {
        let kind = Kind::Choice(&["On", "Off"]);
        assert_eq!(Value::read(kind, "oN"), Some(Value::Text("On".to_owned())));
        assert_eq!(Value::read(kind, "none"), None);
    }

    #[test]
    fn every_refusal_has_a_sentence() -> Result<(), crate::text::CatalogError> {
        let texts = Texts::english(&[])?;
        let kinds = [
            Kind::Word,
            Kind::Integer {
                min: i64::MIN,
                max: i64::MAX,
            },
            Kind::Duration,
            Kind::When,
            Kind::Flag,
            Kind::User,
            Kind::Channel,
            Kind::Place,
            Kind::Role,
            Kind::Choice(&["on", "off"]),
        ];
        let unfit = kinds.map(|kind| ArgError::Unfit {
            name: "it",
            kind,
            given: "so`mething".to_owned(),
        });
        let others = [
            ArgError::Missing { name: "it" },
            ArgError::TooMuch {
                given: "it".to_owned(),
            },
            ArgError::OpenQuote {
                given: "it".to_owned(),
            },
            ArgError::UnknownFlag {
                given: "-slient".to_owned(),
                nearest: "silent",
            },
            ArgError::Named {
                given: "-after".to_owned(),
                name: "after",
            },
            ArgError::UnknownDashed {
                given: "-x".to_owned(),
            },
        ];
        for error in unfit.iter().chain(&others) {
            for text_follows in [false, true] {
                let said = error.say(&texts, "en-US", text_follows);
                assert!(said.contains(' ') && !said.contains('{'), "{said}");
            }
        }
        Ok(())
    }
}
