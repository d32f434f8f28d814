//! The tables of `pulse.toml`.

use botkit::config::{Checks, Clock, Database, Discord, Health, Log, Section, Settings};
use reqwest::Url;
use serde::Deserialize;

/// Everything the operator decides.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    /// How the bot reaches Discord.
    #[serde(default)]
    pub discord: Discord,
    /// Where it keeps what it knows.
    pub database: Database,
    /// Which page it watches.
    pub source: Source,
    /// Where it tells how it is.
    #[serde(default)]
    pub health: Health,
    /// What it logs.
    #[serde(default)]
    pub log: Log,
    /// What time it lives in.
    #[serde(default)]
    pub clock: Clock,
}

impl Settings for Config {
    const NAME: &'static str = "pulse";

    fn check(&self, checks: &mut Checks<'_>) {
        checks.section(&self.discord);
        checks.section(&self.database);
        checks.section(&self.source);
        checks.section(&self.health);
        checks.section(&self.log);
        checks.section(&self.clock);
    }
}

/// Which page it watches. `[source]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// The address of the status page, without a path.
    #[serde(default = "vrchat")]
    pub page_url: String,
    /// How the people behind the page reach the people behind the bot; sent along with every request.
    pub contact: String,
}

fn vrchat() -> String {
    "https://status.vrchat.com".to_owned()
}

impl Source {
    /// Where a document of the page is.
    pub fn document(&self, path: &str) -> String {
        format!("{}{path}", self.page_url.trim_end_matches('/'))
    }
}

impl Section for Source {
    const PATH: &'static str = "source";

    fn validate(&self) -> Result<(), String> {
        let is_web = |it: &Url| matches!(it.scheme(), "http" | "https") && it.has_host();
        if !Url::parse(&self.page_url).is_ok_and(|it| is_web(&it)) {
            return Err(
                "`page_url` is no web address; write for example \"https://status.vrchat.com\""
                    .to_owned(),
            );
        }
        let contact = self.contact.trim();
        if contact.is_empty() || !contact.bytes().all(|it| (0x20..0x7f).contains(&it)) {
            return Err(
                "`contact` must be a mail or web address in plain ASCII: the page's owner asks for it"
                    .to_owned(),
            );
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_example_fits() {
        let example = include_str!("../../../deploy/pulse.example.toml");

        assert!(botkit::config::parse::<Config>(example).is_ok());
    }

    #[test]
    fn a_source_is_an_address_and_somebody_to_ask() {
        let source = |page_url: &str, contact: &str| Source {
            page_url: page_url.to_owned(),
            contact: contact.to_owned(),
        };

        assert_eq!(
            source("https://status.example.com/", "me@example.com").validate(),
            Ok(())
        );
        let refused = |it: Source, key: &str| it.validate().is_err_and(|it| it.contains(key));
        assert!(refused(
            source("status.example.com", "me@example.com"),
            "page_url"
        ));
        assert!(refused(
            source("https://status.example.com", " "),
            "contact"
        ));
        assert!(refused(
            source("https://status.example.com", "jos\u{e9}"),
            "contact"
        ));
    }

    #[test]
    fn documents_lie_under_the_page() {
        let source = Source {
            page_url: "https://status.example.com/".to_owned(),
            contact: "me".to_owned(),
        };

        assert_eq!(
            source.document("/a.json"),
            "https://status.example.com/a.json"
        );
    }
}
