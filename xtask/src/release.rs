//! `cargo xtask release-check`: whether a version may be released.

use std::path::PathBuf;

use anyhow::ensure;
use xshell::Shell;

use crate::address::{self, REPOSITORY, Text};

/// How placeholders begin. Cut in two, for this file is looked at as well.
const MARK: &str = concat!("FILL", "-IN-");

/// What nobody could know before the project was public: the file, how the
/// placeholder goes on, and what belongs there.
const PLACEHOLDERS: [(&str, &str, &str); 2] = [
    (
        ".github/CODEOWNERS",
        "THE-OWNERS",
        "the accounts or the team that look after the code",
    ),
    (
        "CODE_OF_CONDUCT.md",
        "AN-ADDRESS",
        "where people report what somebody did",
    ),
];

/// Checks whether this version may be released, and extracts its changelog.
///
/// The tag has to be that of the version in Cargo.toml, CHANGELOG.md has to tell
/// about it, and the project has to have a public address, owners and a contact.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  cargo xtask release-check                            what is still missing
  cargo xtask release-check v0.1.0 --notes notes.md    in the workflow")]
pub(crate) struct ReleaseCheck {
    /// The tag; that of the version in Cargo.toml unless given.
    tag: Option<String>,
    /// Where the version's part of CHANGELOG.md is written.
    #[arg(long, value_name = "FILE")]
    notes: Option<PathBuf>,
}

impl ReleaseCheck {
    pub(crate) fn run(&self, sh: &Shell) -> anyhow::Result<()> {
        let version = env!("CARGO_PKG_VERSION");
        let mut faults = address_faults(REPOSITORY);
        let texts = address::texts(sh)?;
        faults.extend(address::faults(REPOSITORY, &texts));
        faults.extend(placeholders(&texts).iter().map(Placeholder::to_string));
        faults.extend(unpinned(&sh.read_file("deploy/Dockerfile")?));
        if let Some(tag) = self
            .tag
            .as_ref()
            .filter(|tag| **tag != format!("v{version}"))
        {
            faults.push(format!("the tag {tag} is not that of version {version}"));
        }
        let changes = changes(&sh.read_file("CHANGELOG.md")?, version);
        if changes.is_none() {
            faults.push(format!("CHANGELOG.md has nothing under `## [{version}]`"));
        }
        ensure!(
            faults.is_empty(),
            "not ready for a release:\n  {}",
            faults.join("\n  ")
        );
        if let (Some(file), Some(changes)) = (&self.notes, changes) {
            sh.write_file(file, changes)?;
        }
        println!("{version} may be released");
        Ok(())
    }
}

fn address_faults(repository: &str) -> Vec<String> {
    let missing = "Cargo.toml: `repository` of `workspace.package` is empty";
    let missing = repository.is_empty().then(|| missing.to_owned());
    missing.into_iter().collect()
}

/// The images that another may be built on tomorrow than today: they are named by
/// a tag alone.
fn unpinned(dockerfile: &str) -> Vec<String> {
    let images = dockerfile.lines().filter_map(|line| {
        let image = line.strip_prefix("FROM ")?.split_whitespace().next()?;
        (!image.contains("@sha256:")).then_some(image)
    });
    let fault = |image| {
        format!(
            "deploy/Dockerfile: {image} is not pinned; put `@` and what \
             `docker buildx imagetools inspect {image}` calls its digest behind it"
        )
    };
    images.map(fault).collect()
}

/// A placeholder that stands in a file.
#[derive(Debug, PartialEq, Eq)]
struct Placeholder {
    path: String,
    line: usize,
    /// How it goes on after [`MARK`].
    name: String,
}

impl std::fmt::Display for Placeholder {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { path, line, name } = self;
        let known = PLACEHOLDERS
            .iter()
            .find(|(_, placeholder, _)| placeholder == name);
        let what = known.map_or("what belongs there", |(_, _, what)| what);
        write!(f, "{path}:{line} still says {MARK}{name}; fill in {what}")
    }
}

/// Returns the placeholders that nobody has filled in yet.
fn placeholders(texts: &[Text]) -> Vec<Placeholder> {
    let mut found = Vec::new();
    for Text { path, content } in texts {
        for (text, line) in content.lines().zip(1..) {
            for after in text.split(MARK).skip(1) {
                let name = after
                    .split(|character: char| !character.is_ascii_uppercase() && character != '-');
                found.push(Placeholder {
                    path: path.clone(),
                    line,
                    name: name.take(1).collect(),
                });
            }
        }
    }
    found
}

/// Returns what the changelog says about a version; `None` if nothing.
fn changes(changelog: &str, version: &str) -> Option<String> {
    let heading = format!("## [{version}]");
    let section: Vec<_> = changelog
        .lines()
        .skip_while(|line| !line.starts_with(&heading))
        .skip(1)
        .take_while(|line| !line.starts_with("## "))
        .collect();
    let told = section.join("\n").trim().to_owned();
    (!told.is_empty()).then_some(told)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shell() -> Shell {
        let sh = Shell::new().unwrap();
        sh.change_dir(crate::project_root());
        sh
    }

    #[test]
    fn an_image_that_may_change_is_named() {
        let digest = "0".repeat(64);
        let file = format!("FROM rust:1 AS build\nRUN x\nFROM debian:1@sha256:{digest}\n");

        let faults = unpinned(&file);

        assert_eq!(faults.len(), 1, "{faults:?}");
        assert!(faults[0].contains("rust:1 is not pinned"), "{faults:?}");
    }

    #[test]
    fn the_backup_is_shut_in_as_the_bots_are() {
        let sh = shell();
        let unit = |name: &str| sh.read_file(format!("deploy/{name}.service")).unwrap();
        let backup = unit("guildhall-backup@");
        // It has to run as root, and to leave what it makes to the bot's user.
        let otherwise = ["CapabilityBoundingSet", "PrivateUsers", "DynamicUser"];
        let shut = [
            "Protect",
            "Private",
            "Restrict",
            "SystemCall",
            "Lock",
            "Memory",
            "NoNew",
            "Remove",
            "ProcSubset",
            "Ambient",
            "TasksMax",
            "UMask",
        ];
        for bot in ["modmail-bot", "pulse-bot"] {
            let bot = unit(bot);
            let lines = bot.lines().filter_map(|line| line.split_once('='));
            let names = lines.map(|(name, _)| name).filter(|name| {
                shut.iter().any(|begin| name.starts_with(begin))
                    && !otherwise.contains(name)
                    && !name.starts_with("Restart")
            });
            for name in names {
                let there = backup
                    .lines()
                    .any(|line| line.starts_with(&format!("{name}=")));
                assert!(there, "{name}");
            }
        }
        assert!(
            backup.contains("\nCapabilityBoundingSet=CAP_"),
            "no more than it needs"
        );
    }

    #[test]
    fn a_section_of_the_changelog_ends_at_the_next() {
        let changelog = "# Changelog\n\n## [Unreleased]\n\n## [0.2.0] - 2027-01-31\n\n### Added\n\n\
                         * A word.\n\n## [0.1.0]\n\n* Another.\n\n## [0.0.1]\n";

        assert_eq!(
            changes(changelog, "0.2.0").unwrap(),
            "### Added\n\n* A word."
        );
        assert_eq!(changes(changelog, "0.1.0").unwrap(), "* Another.");
        assert_eq!(changes(changelog, "0.0.1"), None);
        assert_eq!(changes(changelog, "0.3.0"), None);
    }

    #[test]
    fn only_the_documented_placeholders_stand() {
        for found in placeholders(&address::texts(&shell()).unwrap()) {
            let known = PLACEHOLDERS
                .iter()
                .any(|(path, name, _)| (*path, *name) == (&*found.path, &*found.name));

            assert!(known, "{found}");
            eprintln!("to be filled in before a release: {found}");
        }
    }

    #[test]
    fn a_release_is_refused_while_placeholders_stand() {
        let sh = shell();
        let standing = placeholders(&address::texts(&sh).unwrap());
        let check = ReleaseCheck {
            tag: None,
            notes: None,
        };

        let refusal = check.run(&sh).map_err(|error| error.to_string()).err();

        for placeholder in standing {
            let refusal = refusal.as_deref().unwrap_or_default();
            assert!(
                refusal.contains(&placeholder.to_string()),
                "{placeholder}: {refusal}"
            );
        }
    }

    #[test]
    fn a_placeholder_is_named_with_its_place_and_what_belongs_there() {
        let text = Text {
            path: ".github/CODEOWNERS".to_owned(),
            content: format!("# Owners\n* @{MARK}THE-OWNERS\n"),
        };

        let found = placeholders(&[text]);

        assert_eq!(found.len(), 1);
        assert_eq!(
            found[0].to_string(),
            format!(
                ".github/CODEOWNERS:2 still says {MARK}THE-OWNERS; fill in {}",
                PLACEHOLDERS[0].2
            )
        );
    }

    #[test]
    fn a_release_takes_an_address() {
        assert_eq!(address_faults("").len(), 1);
        assert_eq!(address_faults("https://example.com/us/ours"), [""; 0]);
    }
}
