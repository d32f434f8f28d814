//! The arrows between the workspace's crates, held to the picture in ARCHITECTURE.md.

use std::collections::BTreeSet;

use anyhow::Context as _;
use serde_json::Value;

/// That one crate depends on another.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Dependency {
    from: String,
    to: String,
    /// Whether only its tests do.
    tests: bool,
}

impl Dependency {
    fn shown(&self) -> String {
        let Self { from, to, tests } = self;
        let arrow = if *tests { "-. tests .->" } else { "-->" };
        format!("{from} {arrow} {to}")
    }
}

/// The dependencies among the workspace's members, from what `cargo metadata` says.
pub(crate) fn actual(metadata: &Value) -> anyhow::Result<BTreeSet<Dependency>> {
    let packages = metadata.get("packages").and_then(Value::as_array);
    let packages = packages.context("cargo metadata names no packages")?;
    let text = |value: &Value, key: &str| value.get(key)?.as_str().map(str::to_owned);
    let members: BTreeSet<String> = packages
        .iter()
        .filter_map(|package| text(package, "name"))
        .collect();
    let mut found = BTreeSet::new();
    for package in packages {
        let Some(from) = text(package, "name") else {
            continue;
        };
        let dependencies = package.get("dependencies").and_then(Value::as_array);
        for dependency in dependencies.into_iter().flatten() {
            let to = text(dependency, "name").filter(|name| members.contains(name));
            if let Some(to) = to.filter(|to| *to != from) {
                found.insert(Dependency {
                    from: from.clone(),
                    to,
                    tests: text(dependency, "kind").as_deref() == Some("dev"),
                });
            }
        }
    }
    // What a crate uses anyway, its tests may use with more features.
    let used = found.clone();
    found.retain(|dependency| {
        let always = Dependency {
            tests: false,
            ..dependency.clone()
        };
        !dependency.tests || !used.contains(&always)
    });
    Ok(found)
}

/// The dependencies that the first flowchart of ARCHITECTURE.md draws.
pub(crate) fn drawn(architecture: &str) -> anyhow::Result<BTreeSet<Dependency>> {
    let chart = architecture
        .split("```mermaid")
        .nth(1)
        .and_then(|rest| rest.split("```").next())
        .context("ARCHITECTURE.md draws no arrows")?;
    let mut drawn = BTreeSet::new();
    for line in chart.lines().map(str::trim) {
        let tests = line.contains("-. tests .->");
        let names: Vec<&str> = line
            .split(if tests { "-. tests .->" } else { "-->" })
            .collect();
        for pair in names.windows(2) {
            if let [from, to] = pair {
                drawn.insert(Dependency {
                    from: from.trim().to_owned(),
                    to: to.trim().to_owned(),
                    tests,
                });
            }
        }
    }
    Ok(drawn)
}

/// Where the picture and the manifests differ.
pub(crate) fn differences(
    actual: &BTreeSet<Dependency>,
    drawn: &BTreeSet<Dependency>,
) -> Vec<String> {
    let missing = actual.difference(drawn);
    let missing =
        missing.map(|missing| format!("ARCHITECTURE.md does not draw {}", missing.shown()));
    let stale = drawn.difference(actual);
    let stale = stale.map(|stale| {
        format!(
            "no manifest has what ARCHITECTURE.md draws: {}",
            stale.shown()
        )
    });
    missing.chain(stale).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    const CHART: &str =
        "```mermaid\nflowchart LR\n    bot --> kit --> base\n    bot -. tests .-> sim\n```";

    fn metadata(bot: &Value) -> Value {
        json!({ "packages": [
            { "name": "bot", "dependencies": bot },
            { "name": "kit", "dependencies": [
                { "name": "base", "kind": null }, { "name": "base", "kind": "dev" },
                { "name": "serde", "kind": null },
            ] },
            { "name": "base", "dependencies": [] },
            { "name": "sim", "dependencies": [] },
        ] })
    }

    #[test]
    fn what_is_drawn_and_there_makes_no_difference() -> anyhow::Result<()> {
        let bot = json!([{ "name": "kit", "kind": null }, { "name": "sim", "kind": "dev" }]);

        let differences = differences(&actual(&metadata(&bot))?, &drawn(CHART)?);

        assert_eq!(differences, [""; 0]);
        Ok(())
    }

    #[test]
    fn a_dependency_that_is_not_drawn_and_one_that_is_gone_are_both_named() -> anyhow::Result<()> {
        let bot = json!([{ "name": "base", "kind": null }, { "name": "sim", "kind": null }]);

        let differences = differences(&actual(&metadata(&bot))?, &drawn(CHART)?);

        assert_eq!(
            differences,
            [
                "ARCHITECTURE.md does not draw bot --> base",
                "ARCHITECTURE.md does not draw bot --> sim",
                "no manifest has what ARCHITECTURE.md draws: bot --> kit",
                "no manifest has what ARCHITECTURE.md draws: bot -. tests .-> sim",
            ]
        );
        Ok(())
    }
}
