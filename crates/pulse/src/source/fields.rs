//! The kinds of values that documents are made of.

use reqwest::Url;
use serde::{
    Deserialize, Deserializer,
    de::{DeserializeOwned, Error as _},
};
use serde_json::Value;
use time::{OffsetDateTime, UtcOffset, format_description::well_known::Rfc3339};
use unicode_normalization::UnicodeNormalization as _;

use crate::limits;

/// Discord takes no longer addresses.
const LONGEST_LINK: usize = 2_048;

/// A moment with any offset, in UTC and to the millisecond; nothing if it is none, or out of all range.
#[derive(Debug, Clone, Copy)]
pub(super) struct Moment(Option<OffsetDateTime>);

/// Text in one spelling, without blanks around it.
#[derive(Debug, Clone, Default)]
pub(super) struct Text(pub(super) String);

/// A word or an id: text that is neither empty nor long, or a number.
#[derive(Debug, Clone)]
pub(super) struct Word(pub(super) String);

/// An address that Discord will take; nothing if it is none.
#[derive(Debug, Clone, Default)]
pub(super) struct Link(pub(super) Option<String>);

/// What stands there, and as little as possible where nothing does: `null` says no more than a key that is missing.
pub(super) fn or_nothing<'de, D: Deserializer<'de>, T: Deserialize<'de> + Default>(
    deserializer: D,
) -> Result<T, D::Error> {
    Ok(Option::deserialize(deserializer)?.unwrap_or_default())
}

/// The same, also where something else stands than belongs there: the item is worth more than this part of it.
pub(super) fn or_ignored<'de, D: Deserializer<'de>, T: DeserializeOwned + Default>(
    deserializer: D,
) -> Result<T, D::Error> {
    let value = Value::deserialize(deserializer)?;
    Ok(serde_json::from_value(value).unwrap_or_default())
}

impl Moment {
    /// When something has happened, unless that cannot be true at the moment `now`.
    pub(super) fn likely(self, now: OffsetDateTime) -> Option<OffsetDateTime> {
        limits::likely(self.0?, now)
    }

    /// When something is to happen, unless that cannot be true.
    pub(super) fn planned(self, now: OffsetDateTime) -> Option<OffsetDateTime> {
        limits::likely(self.0?, now + limits::PLANNED)
    }
}

impl<'de> Deserialize<'de> for Moment {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = Value::deserialize(deserializer)?;
        Ok(Self(value.as_str().and_then(moment)))
    }
}

fn moment(text: &str) -> Option<OffsetDateTime> {
    let read = OffsetDateTime::parse(text, &Rfc3339).ok()?;
    let in_utc = read.checked_to_offset(UtcOffset::UTC)?;
    in_utc.replace_millisecond(in_utc.millisecond()).ok()
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?.replace("\r\n", "\n");
        Ok(Self(text.trim().nfc().collect()))
    }
}

impl<'de> Deserialize<'de> for Word {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = match Value::deserialize(deserializer)? {
            // Some pages count where others name.
            Value::Number(number) => number.to_string(),
            other => Text::deserialize(other).map_err(D::Error::custom)?.0,
        };
        if text.is_empty() {
            return Err(D::Error::custom("an empty text where a word belongs"));
        }
        if text.chars().nth(limits::WORD).is_some() {
            return Err(D::Error::custom("a long text where a word belongs"));
        }
        Ok(Self(text))
    }
}

impl<'de> Deserialize<'de> for Link {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = Value::deserialize(deserializer)?;
        Ok(Self(value.as_str().and_then(usable)))
    }
}

/// The address as a client would ask for it, with nothing that could end a Markdown link early.
fn usable(text: &str) -> Option<String> {
    let url = Url::parse(text).ok()?;
    let is_web = matches!(url.scheme(), "http" | "https") && url.has_host();
    let text = String::from(url).replace('(', "%28").replace(')', "%29");
    (is_web && text.len() <= LONGEST_LINK).then_some(text)
}
