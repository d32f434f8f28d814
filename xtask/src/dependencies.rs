//! The rules of `deny.toml`, for whoever has no cargo-deny.
//!
//! What is in the file and not read here is an error, so that no rule goes
//! unheld unnoticed.

use std::collections::BTreeMap;

use anyhow::Context as _;
use cargo_metadata::{Metadata, MetadataCommand};
use serde::{Deserialize, de::IgnoredAny};
use spdx::{Expression, Licensee, ParseMode};
use xshell::Shell;

/// The rules.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Rules {
    graph: Graph,
    /// For cargo-deny alone, which asks its database.
    #[serde(rename = "advisories")]
    _advisories: IgnoredAny,
    licenses: Licences,
    bans: Bans,
    sources: Sources,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Graph {
    targets: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Licences {
    allow: Vec<String>,
    private: Private,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Private {
    ignore: bool,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct Bans {
    wildcards: Level,
    allow_wildcard_paths: bool,
    /// Only a warning of cargo-deny's.
    #[serde(rename = "multiple-versions")]
    _multiple_versions: Level,
    deny: Vec<Ban>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Level {
    Deny,
    Warn,
    Allow,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Ban {
    #[serde(rename = "crate")]
    name: String,
    /// Who may use it all the same.
    #[serde(default)]
    wrappers: Vec<String>,
    reason: String,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct Sources {
    unknown_registry: Level,
    unknown_git: Level,
    allow_registry: Vec<String>,
}

/// A crate that takes part in a build.
#[derive(Debug, Default)]
struct Crate {
    name: String,
    version: String,
    licence: Option<String>,
    /// Where it comes from; `None` for a folder on this machine.
    source: Option<String>,
    /// Whether it is never published.
    private: bool,
    /// What it depends on in whatever version is the newest.
    wildcards: Vec<Wildcard>,
    /// Which crates depend on it.
    dependents: Vec<String>,
}

#[derive(Debug)]
struct Wildcard {
    name: String,
    is_path: bool,
}

/// Returns what breaks the rules, a sentence each.
///
/// # Errors
///
/// Fails if `deny.toml` has a rule that is not known here, or if cargo fails.
pub(crate) fn faults(sh: &Shell) -> anyhow::Result<Vec<String>> {
    let rules: Rules = toml_edit::de::from_str(&sh.read_file("deny.toml")?).context(
        "deny.toml has a rule that xtask does not know; install cargo-deny, or add it to xtask",
    )?;
    Ok(judge(&rules, &crates(sh, &rules.graph.targets)?))
}

/// Returns everything that is built for one of `targets`.
fn crates(sh: &Shell, targets: &[String]) -> anyhow::Result<Vec<Crate>> {
    let mut found = BTreeMap::new();
    for target in targets {
        let metadata = MetadataCommand::new()
            .current_dir(sh.current_dir())
            .other_options(["--locked", "--filter-platform", target].map(str::to_owned))
            .exec()?;
        collect(&metadata, &mut found)?;
    }
    Ok(found.into_values().collect())
}

/// Adds what takes part in one build.
fn collect(metadata: &Metadata, found: &mut BTreeMap<String, Crate>) -> anyhow::Result<()> {
    let resolve = metadata
        .resolve
        .as_ref()
        .context("cargo resolved nothing")?;
    for node in &resolve.nodes {
        let package = &metadata[&node.id];
        let known = found.entry(node.id.repr.clone()).or_default();
        known.name = package.name.to_string();
        known.version = package.version.to_string();
        known.licence.clone_from(&package.license);
        known.source = package.source.as_ref().map(|source| source.repr.clone());
        known.private = package.publish.as_ref().is_some_and(Vec::is_empty);
        let wildcards = package
            .dependencies
            .iter()
            .filter(|dependency| dependency.req.comparators.is_empty());
        known.wildcards = wildcards
            .map(|wildcard| Wildcard {
                name: wildcard.name.clone(),
                is_path: wildcard.path.is_some(),
            })
            .collect();
        for dependency in &node.deps {
            let used = found.entry(dependency.pkg.repr.clone()).or_default();
            used.dependents.push(package.name.to_string());
        }
    }
    Ok(())
}

fn judge(rules: &Rules, crates: &[Crate]) -> Vec<String> {
    let mut faults = Vec::new();
    for item in crates {
        let named = format!("{} {}", item.name, item.version);
        if !(item.private && rules.licenses.private.ignore) {
            faults
                .extend(licence_fault(&rules.licenses, item).map(|why| format!("{named}: {why}")));
        }
        faults.extend(source_fault(&rules.sources, item).map(|why| format!("{named}: {why}")));
        for ban in rules.bans.deny.iter().filter(|ban| ban.name == item.name) {
            let mut users: Vec<_> = item
                .dependents
                .iter()
                .filter(|user| !ban.wrappers.contains(user))
                .map(String::as_str)
                .collect();
            users.sort_unstable();
            users.dedup();
            if !users.is_empty() {
                let (reason, users) = (&ban.reason, users.join(", "));
                faults.push(format!("{named} is used by {users}: {reason}"));
            }
        }
        if rules.bans.wildcards == Level::Deny {
            let excused = rules.bans.allow_wildcard_paths && item.private;
            let open = item.wildcards.iter().filter(|to| !(to.is_path && excused));
            faults.extend(open.map(|to| format!("{named} takes any version of {}", to.name)));
        }
    }
    faults
}

fn licence_fault(rules: &Licences, package: &Crate) -> Option<String> {
    let Some(licence) = &package.licence else {
        return Some("it names no licence".to_owned());
    };
    let Ok(expression) = Expression::parse_mode(licence, ParseMode::LAX) else {
        return Some(format!("its licence `{licence}` is not understood"));
    };
    let allowed: Vec<_> = rules
        .allow
        .iter()
        .filter_map(|name| Licensee::parse(name).ok())
        .collect();
    let fits =
        expression.evaluate(|needed| allowed.iter().any(|licensee| licensee.satisfies(needed)));
    (!fits).then(|| format!("its licence `{licence}` is not allowed"))
}

fn source_fault(rules: &Sources, package: &Crate) -> Option<String> {
    let source = package.source.as_deref()?;
    let (from, level) = match source.split_once('+') {
        Some(("git", from)) => (from, rules.unknown_git),
        Some(("registry" | "sparse", from)) => (from, rules.unknown_registry),
        _ => (source, Level::Deny),
    };
    let known = rules
        .allow_registry
        .iter()
        .any(|allow_registry| allow_registry == from);
    (level == Level::Deny && !known).then(|| format!("it comes from {from}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rules() -> Rules {
        let text = r#"
            [graph]
            targets = []
            [advisories]
            [licenses]
            allow = ["MIT", "ISC"]
            private.ignore = true
            [bans]
            multiple-versions = "warn"
            wildcards = "deny"
            allow-wildcard-paths = true
            deny = [{ crate = "sqlx", wrappers = ["storage"], reason = "SQL stays in storage" }]
            [sources]
            unknown-registry = "deny"
            unknown-git = "deny"
            allow-registry = ["https://registry.example"]
        "#;
        toml_edit::de::from_str(text).unwrap()
    }

    fn foreign(name: &str) -> Crate {
        Crate {
            name: name.to_owned(),
            version: "1.2.3".to_owned(),
            licence: Some("MIT".to_owned()),
            source: Some("registry+https://registry.example".to_owned()),
            dependents: vec!["storage".to_owned()],
            ..Crate::default()
        }
    }

    #[test]
    fn what_keeps_the_rules_is_not_mentioned() {
        assert_eq!(
            judge(&rules(), &[foreign("sqlx"), foreign("serde")]),
            [""; 0]
        );
    }

    #[test]
    fn a_banned_crate_is_for_its_wrappers_alone() {
        let mut sqlx = foreign("sqlx");
        sqlx.dependents = ["pulse", "storage", "modmail", "pulse"]
            .map(str::to_owned)
            .into();

        assert_eq!(
            judge(&rules(), &[sqlx]),
            ["sqlx 1.2.3 is used by modmail, pulse: SQL stays in storage"]
        );
    }

    #[test]
    fn licences_are_read_as_expressions() {
        for (licence, allowed) in [
            ("MIT", true),
            ("GPL-3.0-only", false),
            ("GPL-3.0-only OR MIT", true),
            ("GPL-3.0-only/MIT", true),
            ("ISC AND MIT", true),
            ("ISC AND BSD-3-Clause", false),
            ("(ISC OR BSD-3-Clause) AND MIT", true),
            ("something of my own", false),
        ] {
            let mut foreign = foreign("it");
            foreign.licence = Some(licence.to_owned());

            assert_eq!(judge(&rules(), &[foreign]).is_empty(), allowed, "{licence}");
        }
        let mut silent = foreign("silent");
        silent.licence = None;
        assert_eq!(
            judge(&rules(), &[silent]),
            ["silent 1.2.3: it names no licence"]
        );
    }

    #[test]
    fn crates_come_from_where_it_is_allowed() {
        for source in [
            "registry+https://elsewhere.example",
            "git+https://example.com/it.git",
        ] {
            let mut foreign = foreign("it");
            foreign.source = Some(source.to_owned());

            assert_eq!(judge(&rules(), &[foreign]).len(), 1, "{source}");
        }
    }

    #[test]
    fn any_version_is_good_enough_only_for_our_own_folders() {
        let wildcard = |is_path| Wildcard {
            name: "storage".to_owned(),
            is_path,
        };
        let ours = |wildcards| Crate {
            name: "ours".to_owned(),
            version: "0.1.0".to_owned(),
            private: true,
            wildcards,
            ..Crate::default()
        };

        assert_eq!(judge(&rules(), &[ours(vec![wildcard(true)])]), [""; 0]);
        assert_eq!(
            judge(&rules(), &[ours(vec![wildcard(false)])]),
            ["ours 0.1.0 takes any version of storage"]
        );
    }

    #[test]
    fn a_rule_that_is_not_known_is_an_error() {
        let text = "[graph]\ntargets = []\nexclude = [\"it\"]";
        assert!(toml_edit::de::from_str::<Rules>(text).is_err());
    }

    #[test]
    fn this_workspace_keeps_its_rules() {
        let sh = Shell::new().unwrap();
        sh.change_dir(crate::project_root());

        assert_eq!(faults(&sh).unwrap(), [""; 0]);
    }
}
