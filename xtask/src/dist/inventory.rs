//! What is compiled into the bots: as an SBOM, and with its licences.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
    fs,
    path::Path,
};

use anyhow::Context as _;
use cargo_metadata::{DependencyKind, Metadata, Package, PackageId};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// The crates whose programs are handed out.
const ROOTS: [&str; 2] = ["modmail", "pulse"];

/// How files begin that hold a licence or a notice.
const LICENCE_FILES: [&str; 5] = ["copying", "copyright", "licence", "license", "notice"];

/// Everything that is compiled into the bots.
#[derive(Debug)]
pub(super) struct Inventory {
    /// By id, so that each stands once.
    crates: BTreeMap<String, Component>,
}

#[derive(Debug)]
struct Component {
    package: Package,
    /// The checksum of its source.
    checksum: Option<String>,
    /// The ids of what it uses.
    uses: BTreeSet<String>,
}

#[derive(Debug, Deserialize)]
struct Lock {
    package: Vec<Locked>,
}

#[derive(Debug, Deserialize)]
struct Locked {
    name: String,
    version: String,
    checksum: Option<String>,
}

impl Inventory {
    /// Takes in what the bots use at run time, from what cargo says about the
    /// workspace and the lock file.
    pub(super) fn new(metadata: &Metadata, lock: &str) -> anyhow::Result<Self> {
        let lock: Lock = toml_edit::de::from_str(lock)?;
        let checksums: BTreeMap<_, _> = lock
            .package
            .iter()
            .map(|package| {
                (
                    (package.name.as_str(), package.version.clone()),
                    &package.checksum,
                )
            })
            .collect();
        let resolve = metadata
            .resolve
            .as_ref()
            .context("cargo resolved nothing")?;
        let uses: BTreeMap<&PackageId, Vec<&PackageId>> = resolve
            .nodes
            .iter()
            .map(|node| {
                let runs = |node_dep: &&cargo_metadata::NodeDep| {
                    node_dep
                        .dep_kinds
                        .iter()
                        .any(|dep_kind| dep_kind.kind == DependencyKind::Normal)
                };
                (
                    &node.id,
                    node.deps.iter().filter(runs).map(|dep| &dep.pkg).collect(),
                )
            })
            .collect();
        let roots = metadata.workspace_packages().into_iter();
        let mut waiting: Vec<_> = roots
            .filter(|root| ROOTS.contains(&root.name.as_str()))
            .map(|root| &root.id)
            .collect();
        let mut crates = BTreeMap::new();
        while let Some(id) = waiting.pop() {
            if crates.contains_key(&id.repr) {
                continue;
            }
            let package = metadata[id].clone();
            let direct = uses.get(id).map(Vec::as_slice).unwrap_or_default();
            waiting.extend(direct);
            let key = (package.name.as_str(), package.version.to_string());
            let checksum = checksums.get(&key).copied().cloned().flatten();
            crates.insert(
                id.repr.clone(),
                Component {
                    package,
                    checksum,
                    uses: direct.iter().map(|usage| usage.repr.clone()).collect(),
                },
            );
        }
        Ok(Self { crates })
    }

    /// The SBOM, in `CycloneDX` 1.5.
    pub(super) fn cyclone_dx(&self) -> Value {
        let (ours, others): (Vec<_>, Vec<_>) = self
            .crates
            .values()
            .partition(|item| item.package.source.is_none());
        let roots = ours
            .iter()
            .filter(|item| ROOTS.contains(&item.package.name.as_str()));
        let version = env!("CARGO_PKG_VERSION");
        let whole = format!("guildhall@{version}");
        let mut dependencies = vec![json!({
            "ref": whole,
            "dependsOn": roots.map(|root| root.reference()).collect::<Vec<_>>(),
        })];
        for item in self.crates.values() {
            let uses = item.uses.iter().filter_map(|id| self.crates.get(id));
            dependencies.push(json!({
                "ref": item.reference(),
                "dependsOn": uses.map(Component::reference).collect::<Vec<_>>(),
            }));
        }
        let components: Vec<_> = ours
            .iter()
            .chain(&others)
            .map(|item| item.cyclone_dx())
            .collect();
        json!({
            "bomFormat": "CycloneDX",
            "specVersion": "1.5",
            "version": 1,
            "metadata": { "component": {
                "type": "application",
                "bom-ref": whole,
                "name": "guildhall",
                "version": version,
                "licenses": [{ "expression": env!("CARGO_PKG_LICENSE") }],
            } },
            "components": components,
            "dependencies": dependencies,
        })
    }

    /// The licences of what is not ours, as Markdown. A text that many share
    /// stands once.
    pub(super) fn licences(&self) -> anyhow::Result<String> {
        let mut page =
            "# Licences of dependencies\n\nWhat is compiled into the bots.\n\n".to_owned();
        let mut texts: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for item in self
            .crates
            .values()
            .filter(|item| item.package.source.is_some())
        {
            let package = &item.package;
            let name = format!("{} {}", package.name, package.version);
            let licence = package.license.as_deref().unwrap_or("see its text");
            writeln!(page, "* {name}: {licence}")?;
            let folder = package
                .manifest_path
                .parent()
                .context("a manifest in no folder")?;
            for text in licence_texts(folder.as_std_path())? {
                texts.entry(text).or_default().push(name.clone());
            }
        }
        for (text, names) in texts {
            writeln!(
                page,
                "\n## {}\n\n```text\n{}\n```",
                names.join(", "),
                text.trim_end()
            )?;
        }
        Ok(page)
    }
}

impl Component {
    fn reference(&self) -> String {
        format!("{}@{}", self.package.name, self.package.version)
    }

    fn cyclone_dx(&self) -> Listed {
        let package = &self.package;
        // Older crates write `MIT/Apache-2.0`.
        let licence = package
            .license
            .as_ref()
            .map(|license| license.replace('/', " OR "));
        // Ours are not in a registry, where others have the same names.
        let foreign = package.source.is_some();
        let sum = |sum| json!({ "alg": "SHA-256", "content": sum });
        Listed {
            kind: "library",
            reference: self.reference(),
            name: package.name.to_string(),
            version: package.version.to_string(),
            licenses: licence
                .iter()
                .map(|license| json!({ "expression": license }))
                .collect(),
            purl: foreign.then(|| format!("pkg:cargo/{}", self.reference())),
            hashes: self.checksum.iter().map(sum).collect(),
        }
    }
}

/// A component as `CycloneDX` lists it.
#[derive(Debug, Serialize)]
struct Listed {
    #[serde(rename = "type")]
    kind: &'static str,
    #[serde(rename = "bom-ref")]
    reference: String,
    name: String,
    version: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    licenses: Vec<Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    purl: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    hashes: Vec<Value>,
}

/// The licences in a crate's folder and, as C sources in it have their own, one
/// folder further down.
fn licence_texts(folder: &Path) -> anyhow::Result<BTreeSet<String>> {
    let mut texts = BTreeSet::new();
    let mut folders = vec![folder.to_owned()];
    for entry in fs::read_dir(folder)? {
        folders.push(entry?.path());
    }
    for folder in folders.iter().filter(|folder| folder.is_dir()) {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            let name = path
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .to_lowercase();
            let is_source = path.extension().is_some_and(|extension| extension == "rs");
            if LICENCE_FILES
                .iter()
                .any(|licence_file| name.starts_with(licence_file))
                && path.is_file()
                && !is_source
            {
                texts.insert(String::from_utf8_lossy(&fs::read(&path)?).into_owned());
            }
        }
    }
    Ok(texts)
}

#[cfg(test)]
mod tests {
    use cargo_metadata::MetadataCommand;

    use super::*;

    fn inventory() -> Inventory {
        let root = crate::project_root();
        let options = ["--locked", "--filter-platform", "x86_64-unknown-linux-gnu"];
        let metadata = MetadataCommand::new()
            .current_dir(&root)
            .other_options(options.map(str::to_owned))
            .exec()
            .unwrap();
        let lock = fs::read_to_string(root.join("Cargo.lock")).unwrap();
        Inventory::new(&metadata, &lock).unwrap()
    }

    #[test]
    fn what_only_tests_and_chores_use_is_not_in_the_bots() {
        let names: BTreeSet<_> = inventory()
            .crates
            .into_values()
            .map(|item| item.package.name.to_string())
            .collect();

        for used in [
            "botkit",
            "libsqlite3-sys",
            "modmail",
            "pulse",
            "ring",
            "storage",
        ] {
            assert!(names.contains(used), "{used}");
        }
        for unused in [
            "criterion",
            "discord-sim",
            "proptest",
            "status-sim",
            "xtask",
        ] {
            assert!(!names.contains(unused), "{unused}");
        }
    }

    #[test]
    fn the_sbom_hangs_together() {
        let bill = inventory().cyclone_dx();

        let list = |key: &str| bill[key].as_array().unwrap().clone();
        let mut known: BTreeSet<_> = list("components")
            .iter()
            .map(|item| item["bom-ref"].to_string())
            .collect();
        assert_eq!(
            known.len(),
            list("components").len(),
            "each has a name of its own"
        );
        known.insert(bill["metadata"]["component"]["bom-ref"].to_string());
        for item in list("dependencies") {
            assert!(known.contains(&item["ref"].to_string()), "{item}");
            for to in item["dependsOn"].as_array().unwrap() {
                assert!(known.contains(&to.to_string()), "{to}");
            }
        }
        for item in list("components") {
            let foreign = item.get("purl").is_some();
            assert_eq!(foreign, item.get("hashes").is_some(), "{item}");
            assert!(item.get("licenses").is_some(), "{item}");
        }
    }

    #[test]
    fn licences_come_with_their_texts() {
        let page = inventory().licences().unwrap();

        assert!(page.contains("\n* ring "), "{page}");
        assert!(
            page.contains("Permission is hereby granted, free of charge"),
            "{page}"
        );
        // Of the C sources in zstd-sys.
        assert!(page.contains("Redistributions in binary form"), "{page}");
    }
}
