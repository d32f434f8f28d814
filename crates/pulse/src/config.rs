//! The tables of `pulse.toml`.

use botkit::{
    config::{Checks, Clock, Database, Discord, Health, Languages, Log, Section, Settings},
    startup::Bot as _,
};
use reqwest::Url;
use serde::Deserialize;
use storage::operations::PulseRetention;

use crate::{document::Document, metric::Metric};

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
    /// Which languages it speaks.
    #[serde(default)]
    pub languages: Languages,
    /// What time it lives in.
    #[serde(default)]
    pub clock: Clock,
    /// How long what is over is kept.
    #[serde(default)]
    pub retention: PulseRetention,
}

impl Settings for Config {
    const NAME: &'static str = "pulse";

    fn check(&self, checks: &mut Checks<'_>) {
        self.common_settings().check(checks);
        checks.section(&self.source);
        checks.retention(&self.retention.into());
    }
}

/// Which page it watches. `[source]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// The address of the status page, without a path.
    #[serde(default = "vrchat")]
    pub page_url: String,
    /// The address of the page's files of measured values, without a path. Absent: none are fetched.
    #[serde(default)]
    pub metrics_url: Option<String>,
    /// How the people behind the page reach the people behind the bot; sent along with every request.
    pub contact: String,
}

fn vrchat() -> String {
    "https://status.vrchat.com".to_owned()
}

impl Source {
    /// The addresses that the operator has named.
    pub fn addresses(&self) -> Vec<&str> {
        let metrics = self.metrics_url.as_deref();
        [Some(self.page_url.as_str()), metrics]
            .into_iter()
            .flatten()
            .collect()
    }

    /// Everything that is watched, and where it is.
    pub fn documents(&self) -> Vec<(Document, String)> {
        let at = |base: &str, document: Document| {
            (
                document,
                format!("{}{}", base.trim_end_matches('/'), document.path()),
            )
        };
        let page = [
            Document::Summary,
            Document::Incidents,
            Document::Maintenances,
        ]
        .map(|document| at(&self.page_url, document));
        let metrics = self
            .metrics_url
            .iter()
            .flat_map(|base| Metric::ALL.map(|metric| at(base, Document::Metric(metric))));
        page.into_iter().chain(metrics).collect()
    }
}

impl Section for Source {
    const PATH: &'static str = "source";

    fn validate(&self) -> Result<(), String> {
        host("page_url", &self.page_url)?;
        if let Some(metrics_url) = &self.metrics_url {
            host("metrics_url", metrics_url)?;
        }
        let mut words = self.contact.split_whitespace();
        let plain = self
            .contact
            .bytes()
            .all(|byte| (0x20..0x7f).contains(&byte));
        if !plain || !words.any(|word| is_mail(word) || is_web(word)) {
            return Err(
                "`contact` must hold an email or web address in plain ASCII, by which the people \
                 behind the page can reach you: write for example \"you@example.com\""
                    .to_owned(),
            );
        }
        Ok(())
    }
}

/// Checks an address that has no path.
fn host(key: &str, given: &str) -> Result<(), String> {
    let url = Url::parse(given).ok().filter(|_| is_web(given));
    let Some(url) = url else {
        return Err(format!(
            "`{key}` is no web address; write for example \"https://status.example.com\""
        ));
    };
    if url.path() != "/" || url.query().is_some() || url.fragment().is_some() {
        return Err(format!(
            "`{key}` must be an address without a path, which the bot adds itself: write \"{}\"",
            url.origin().ascii_serialization()
        ));
    }
    Ok(())
}

fn is_web(text: &str) -> bool {
    Url::parse(text).is_ok_and(|url| matches!(url.scheme(), "http" | "https") && url.has_host())
}

fn is_mail(text: &str) -> bool {
    text.split_once('@')
        .is_some_and(|(name, host)| !name.is_empty() && !host.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_example_fits() {
        let example = include_str!("../../../deploy/pulse.example.toml");

        assert!(botkit::config::parse::<Config>(example).is_ok());
    }

    /// Lines of `[source]`, and of other tables behind it, that are wrong.
    const WRONG: &[&str] = &[
        "page_url = 5\ncontact = \"me@example.com\"",
        "page_url = \"status.example.com\"\ncontact = \"me@example.com\"",
        "metrics_url = true\ncontact = \"me@example.com\"",
        "metrics_url = \"metrics\"\ncontact = \"me@example.com\"",
        "page_ulr = \"x\"\ncontact = \"me@example.com\"",
        "",
        "contact = \"\"",
        "contact = \"me\"",
        "contact = \"@me\"",
        "contact = 5",
        "page_url = \"https://status.example.com/api/v2?x\"\ncontact = \"me@example.com\"",
        "metrics_url = \"https://status.example.com/visits.json\"\ncontact = \"me@example.com\"",
        "contact = \"me@example.com\"\n[[source]]\ncontact = \"you\"",
        "contact = \"me@example.com\"\n[retention]\nmetrics = -1",
        "contact = \"me@example.com\"\n[retention]\noutbox = 3",
        "contact = \"me@example.com\"\n[tickets]\nguild = 1",
    ];

    #[test]
    fn each_sentence_names_the_thing_its_place_and_the_remedy() -> anyhow::Result<()> {
        let folder = tempfile::tempdir()?;
        let file = folder.path().join("pulse.toml");
        let before = format!("{}/", folder.path().display());
        let mut all = String::new();
        for lines in WRONG {
            let settings = format!(
                "[discord]\ntoken = \"MTk4.pulse.token\"\n[database]\npath = \"pulse.sqlite\"\n\
                 [source]\n{lines}\n"
            );
            std::fs::write(&file, settings)?;
            let said = match botkit::config::load::<Config>(&file) {
                Ok(_) => "fine".to_owned(),
                Err(error) => error.to_string().replace(&before, ""),
            };
            assert_eq!(said.lines().count(), 1, "{lines}: {said}");
            assert!(said.starts_with("pulse.toml:"), "{lines}: {said}");
            let lines = lines.replace('\n', " | ");
            all.extend([format!("{lines}\n  {said}\n")]);
        }
        insta::assert_snapshot!(all);
        Ok(())
    }

    #[test]
    fn a_source_is_an_address_and_somebody_to_ask() {
        let source = |page_url: &str, contact: &str| Source {
            page_url: page_url.to_owned(),
            metrics_url: None,
            contact: contact.to_owned(),
        };

        assert_eq!(
            source("https://status.example.com/", "me@example.com").validate(),
            Ok(())
        );
        let refused =
            |source: Source, key: &str| source.validate().is_err_and(|error| error.contains(key));
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
    fn documents_lie_under_their_addresses() {
        let mut source = Source {
            page_url: "https://status.example.com/".to_owned(),
            metrics_url: None,
            contact: "me@example.com".to_owned(),
        };
        let page = "https://status.example.com/api/v2/summary.json";
        assert_eq!(source.documents()[0], (Document::Summary, page.to_owned()));
        assert_eq!(source.documents().len(), 3);

        source.metrics_url = Some("https://metrics.example.com".to_owned());

        let visits = "https://metrics.example.com/visits.json".to_owned();
        assert_eq!(source.documents().len(), 11);
        assert!(
            source
                .documents()
                .contains(&(Document::Metric(Metric::Visits), visits))
        );
    }
}
