//! The repository's public address, which stands once: in the workspace's
//! manifest.

use std::path::Path;

use xshell::{Shell, cmd};

/// Where repositories are, and their container images.
const HOSTS: [&str; 5] = [
    "github.com",
    "gitlab.com",
    "codeberg.org",
    "bitbucket.org",
    "ghcr.io",
];

/// Repositories of others that are named all the same.
const FOREIGN: [&str; 2] = ["devcontainers/features", "rust-lang/crates.io-index"];

/// What the README says to clone while there is no address.
const THIS_PAGE: &str = "THIS-PAGES-ADDRESS";

/// The files that name the address.
const NAMED_IN: [&str; 2] = ["Cargo.toml", "README.md"];

/// The address; empty while there is none.
pub(crate) const REPOSITORY: &str = env!("CARGO_PKG_REPOSITORY");

/// A file of the repository.
pub(crate) struct Text {
    pub(crate) path: String,
    pub(crate) content: String,
}

/// Returns all text files of the repository.
pub(crate) fn texts(sh: &Shell) -> anyhow::Result<Vec<Text>> {
    let paths = cmd!(sh, "git ls-files --cached --others --exclude-standard")
        .quiet()
        .read()?;
    let texts = paths.lines().filter_map(|path| {
        let content = sh.read_file(path).ok()?;
        let path = path.to_owned();
        Some(Text { path, content })
    });
    Ok(texts.collect())
}

/// Returns the places that name another address than `repository`, or name it
/// outside of [`NAMED_IN`].
pub(crate) fn faults(repository: &str, files: &[Text]) -> Vec<String> {
    let mut faults = Vec::new();
    for Text { path, content } in files {
        for (line, number) in content.lines().zip(1..) {
            for found in repositories(line) {
                let ours = !repository.is_empty() && repository.ends_with(&found);
                let fits = ours && NAMED_IN.contains(&path.as_str());
                if !fits && !FOREIGN.iter().any(|item| found.ends_with(item)) {
                    faults.push(format!("{path}:{number} names {found}"));
                }
            }
            let address = if repository.is_empty() {
                THIS_PAGE
            } else {
                repository
            };
            if Path::new(path)
                .extension()
                .is_some_and(|extension| extension == "md")
                && let Some(cloned) = line.strip_prefix("git clone ")
                && cloned.split_whitespace().next() != Some(address)
            {
                faults.push(format!("{path}:{number} has to say to clone {address}"));
            }
        }
    }
    faults
}

/// Returns the repositories that a line names, as `host/owner/name`.
fn repositories(line: &str) -> Vec<String> {
    let mut found = Vec::new();
    for host in HOSTS {
        for (_, rest) in line
            .match_indices(host)
            .filter_map(|(at, _)| line.split_at_checked(at))
        {
            let named: String = rest
                .chars()
                .take_while(|character| {
                    character.is_ascii_alphanumeric() || "/._-".contains(*character)
                })
                .collect();
            let named = named.trim_end_matches(['.', '/']);
            let mut parts = named.split('/').skip(1).filter(|part| !part.is_empty());
            if let (Some(owner), Some(name)) = (parts.next(), parts.next()) {
                found.push(format!("{host}/{owner}/{}", name.trim_end_matches(".git")));
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(path: &str, content: &str) -> Text {
        Text {
            path: path.to_owned(),
            content: content.to_owned(),
        }
    }

    /// An address that this file does not itself name.
    fn address(rest: &str) -> String {
        format!("https://{}{rest}", HOSTS[0])
    }

    #[test]
    fn no_address_is_invented() {
        let files = [
            file(
                "README.md",
                "```sh\ngit clone THIS-PAGES-ADDRESS guildhall\n```",
            ),
            file(
                "docs/src/index.md",
                &format!("see [here]({}).", address("/us/ours/issues")),
            ),
            file(
                ".github/workflows/release.yml",
                "ghcr.io/${{ github.repository }}",
            ),
            file("deny.toml", &address("/rust-lang/crates.io-index")),
        ];

        let host = HOSTS[0];
        assert_eq!(
            faults("", &files),
            [format!("docs/src/index.md:1 names {host}/us/ours")]
        );
    }

    #[test]
    fn an_address_that_is_set_stands_where_it_is_needed() {
        let ours = address("/us/ours");
        let readme = |cloned: &str| file("README.md", &format!("git clone {cloned} guildhall"));

        assert_eq!(faults(&ours, &[readme(&ours)]), [""; 0]);
        assert_eq!(
            faults(&ours, &[readme(THIS_PAGE)]),
            [format!("README.md:1 has to say to clone {ours}")]
        );
        assert_eq!(faults(&ours, &[file("SECURITY.md", &ours)]).len(), 1);
        assert_eq!(
            faults(&ours, &[file("README.md", &address("/others/ours"))]).len(),
            1
        );
    }

    #[test]
    fn every_file_keeps_to_it() {
        let sh = Shell::new().unwrap();
        sh.change_dir(crate::project_root());

        assert_eq!(faults(REPOSITORY, &texts(&sh).unwrap()), [""; 0]);
    }

    #[test]
    fn every_manifest_takes_it_from_the_workspace() {
        let sh = Shell::new().unwrap();
        sh.change_dir(crate::project_root());

        for Text { path, content } in texts(&sh).unwrap() {
            let is_ours = !path.starts_with("examples/") && !path.starts_with("fuzz/");
            if path.ends_with("/Cargo.toml") && is_ours {
                assert!(content.contains("repository.workspace = true\n"), "{path}");
            }
        }
    }
}
