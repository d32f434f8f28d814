//! Trouble with REST, on command or by a seeded dice.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::odd::Oddity;

/// What goes wrong with a request.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Fault {
    /// Answered with this status, such as 500, 502 or 503, and but for 500 by what
    /// stands in front of Discord; nothing takes place.
    Status(u16),
    /// It takes place, then it is answered with this status all the same.
    StatusAfter(u16),
    /// Refused by Discord with this error code, and the status that comes with it;
    /// nothing takes place.
    Refused(u32),
    /// The connection is reset; nothing takes place.
    LostRequest,
    /// It takes place, then the connection is reset without an answer.
    LostAnswer,
    /// It takes place, then the connection is reset in the middle of the answer.
    HalfAnswer,
    /// It takes place, and the answer comes after this many milliseconds.
    Slow(u64),
    /// It takes place, and the answer is no JSON although it says so.
    MalformedJson,
    /// It takes place, and the answer differs from what the documentation says.
    Odd(Oddity),
    /// It takes place, and the answer is this many bytes of white space longer.
    Padded(usize),
    /// It takes place, and the answer comes with these headers.
    Headers(BTreeMap<String, String>),
    /// Answered with 429; nothing takes place.
    RateLimited {
        /// Whose limit it is.
        scope: Scope,
        /// How many seconds to wait.
        retry_after: f64,
    },
}

/// Whose rate limit was hit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// The bot's own, on this route.
    Route,
    /// One of this route that several bots share.
    Shared,
    /// The bot's own, on everything.
    Global,
    /// The edge's in front of Discord, which sends no `X-RateLimit` header at all.
    Edge,
}

impl Fault {
    /// Whether the request does what it asks for all the same.
    pub(crate) fn takes_place(&self) -> bool {
        !matches!(
            self,
            Self::Status(_) | Self::Refused(_) | Self::LostRequest | Self::RateLimited { .. }
        )
    }
}

/// A fault for the next requests that match.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// The method, in capitals; any if absent.
    #[serde(default)]
    pub method: Option<String>,
    /// The path below `/api/v10`: `*` is any one part, `**` at the end any rest. One
    /// that begins with `attachments` is about the CDN, which can only be slow.
    #[serde(default = "anything")]
    pub path: String,
    /// How many matching requests pass first.
    #[serde(default)]
    pub skip: u32,
    /// How many it befalls; all from then on if absent.
    #[serde(default)]
    pub count: Option<u32>,
    /// What goes wrong.
    pub fault: Fault,
}

fn anything() -> String {
    "**".to_owned()
}

impl Rule {
    /// A fault for the next matching request alone.
    pub fn once(method: &str, path: &str, fault: Fault) -> Self {
        Self::times(1, method, path, fault)
    }

    /// A fault for the next `count` matching requests.
    pub fn times(count: u32, method: &str, path: &str, fault: Fault) -> Self {
        Self {
            method: Some(method.to_owned()),
            path: path.to_owned(),
            skip: 0,
            count: Some(count),
            fault,
        }
    }

    fn matches(&self, method: &str, path: &str) -> bool {
        fits(self.method.as_deref(), &self.path, method, path)
    }
}

/// Whether a request has this method, if any is named, and a path that fits this pattern.
pub(crate) fn fits(wanted: Option<&str>, pattern: &str, method: &str, path: &str) -> bool {
    wanted.is_none_or(|wanted| wanted == method) && path_matches(pattern, path)
}

/// Whether a path fits a pattern of `*` and `**`.
fn path_matches(pattern: &str, path: &str) -> bool {
    let mut parts = path.trim_matches('/').split('/');
    for wanted in pattern.trim_matches('/').split('/') {
        if wanted == "**" {
            return true;
        }
        match parts.next() {
            Some(part) if wanted == "*" || wanted == part => {}
            _ => return false,
        }
    }
    parts.next().is_none()
}

/// Throws a dice for every request of a method and a path.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dice {
    /// The same seed gives the same throws.
    pub seed: u64,
    /// The method, in capitals; any if absent.
    #[serde(default)]
    pub method: Option<String>,
    /// The path, as a [`Rule`] writes it.
    #[serde(default = "anything")]
    pub path: String,
    /// Which faults, and how probable each is, from 0 to 1.
    pub faults: Vec<(f64, Fault)>,
}

impl Dice {
    /// A dice for every request.
    pub fn new(seed: u64, faults: Vec<(f64, Fault)>) -> Self {
        Self {
            seed,
            method: None,
            path: anything(),
            faults,
        }
    }
}

/// What is to go wrong.
#[derive(Debug, Default)]
pub(crate) struct Faults {
    pub(crate) rules: Vec<Rule>,
    pub(crate) dice: Option<Dice>,
    pub(crate) refusing: bool,
}

impl Faults {
    /// How many milliseconds the CDN takes to give out a file.
    pub(crate) fn file_delay(&mut self, path: &str) -> u64 {
        let is_about = |rule: &Rule| {
            let of_files = rule
                .path
                .trim_start_matches('/')
                .starts_with("attachments/");
            of_files && rule.matches("GET", path)
        };
        match self.by_rule(is_about) {
            Some(Fault::Slow(millis)) => millis,
            _ => 0,
        }
    }

    /// What goes wrong with this request, if anything.
    pub(crate) fn pick(&mut self, method: &str, path: &str) -> Option<Fault> {
        let ruled = self.by_rule(|rule| rule.matches(method, path));
        if ruled.is_some() {
            return ruled;
        }
        let dice = self.dice.as_mut()?;
        if !fits(dice.method.as_deref(), &dice.path, method, path) {
            return None;
        }
        let throw = next_random(&mut dice.seed);
        let mut reached = 0.0;
        for (probability, fault) in &dice.faults {
            reached += probability;
            if throw < reached {
                return Some(fault.clone());
            }
        }
        None
    }

    /// The fault of the first of these rules whose turn it is.
    fn by_rule(&mut self, is_meant: impl Fn(&Rule) -> bool) -> Option<Fault> {
        let mut meant = self.rules.iter_mut().filter(|rule| is_meant(rule));
        let rule = meant.find_map(|rule| {
            if rule.skip > 0 {
                rule.skip -= 1;
                return None;
            }
            Some(rule)
        })?;
        if let Some(count) = rule.count.as_mut() {
            *count = count.saturating_sub(1);
        }
        let fault = rule.fault.clone();
        self.rules.retain(|rule| rule.count != Some(0));
        Some(fault)
    }
}

/// The next number from 0 to 1 (`SplitMix64`).
fn next_random(state: &mut u64) -> f64 {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mut state = *state;
    state = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    state = (state ^ (state >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    state ^= state >> 31;
    // The upper 32 bits fit a float without loss.
    f64::from(u32::try_from(state >> 32).unwrap_or(0)) / f64::from(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_star_stands_for_one_part_and_two_for_the_rest() {
        assert!(path_matches("/channels/*/messages", "/channels/1/messages"));
        assert!(!path_matches(
            "/channels/*/messages",
            "/channels/1/messages/2"
        ));
        assert!(path_matches("/channels/**", "/channels/1/messages/2"));
        assert!(path_matches("**", "/users/@me"));
    }

    #[test]
    fn the_same_seed_gives_the_same_throws() {
        let (mut one, mut other) = (7, 7);
        let throws =
            |seed: &mut u64| -> Vec<u64> { (0..5).map(|_| next_random(seed).to_bits()).collect() };
        assert_eq!(throws(&mut one), throws(&mut other));
    }
}
