//! `cargo xtask lint`: the checks of what is not Rust.

#[cfg(test)]
mod words;
#[cfg(test)]
mod workflows;

use anyhow::ensure;
use xshell::Shell;

use crate::{
    dependencies,
    tools::Tool::{Actionlint, CargoDeny, Typos, Zizmor},
};

/// Checks what the compiler does not look at: spelling, workflow files,
/// dependencies.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  cargo xtask lint                            everything the installed tools can check
  cargo xtask lint spelling --require         fails if `typos` is missing
  cargo xtask lint dependencies --advisories  also asks the advisory database (needs the network)
  cargo xtask tools                           installs the missing tools")]
pub(crate) struct Lint {
    /// What to look at; everything unless given.
    #[arg(value_enum, value_name = "WHAT", default_values = ["spelling", "workflows", "dependencies"])]
    subjects: Vec<Subject>,
    /// Fails if a tool is missing, instead of skipping its check.
    #[arg(long)]
    require: bool,
    /// Also asks the advisory database about the dependencies.
    #[arg(long)]
    advisories: bool,
}

#[derive(Debug, Clone, Copy, clap::ValueEnum)]
enum Subject {
    /// Misspelt words in all files.
    Spelling,
    /// The files in .github.
    Workflows,
    /// The rules of deny.toml.
    Dependencies,
}

impl Lint {
    pub(crate) fn run(&self, sh: &Shell) -> anyhow::Result<()> {
        for subject in &self.subjects {
            match subject {
                Subject::Spelling => self.spelling(sh)?,
                Subject::Workflows => self.workflows(sh)?,
                Subject::Dependencies => self.dependencies(sh)?,
            }
        }
        Ok(())
    }

    fn spelling(&self, sh: &Shell) -> anyhow::Result<()> {
        if let Some(typos) = Typos.command(sh, self.require)? {
            typos.run()?;
            println!("spelling: all well");
        }
        Ok(())
    }

    fn workflows(&self, sh: &Shell) -> anyhow::Result<()> {
        if let Some(actionlint) = Actionlint.command(sh, self.require)? {
            actionlint.run()?;
            println!("workflows, actionlint: all well");
        }
        if let Some(zizmor) = Zizmor.command(sh, self.require)? {
            let arguments = [
                "--offline",
                "--no-progress",
                "--quiet",
                "--pedantic",
                ".github",
            ];
            zizmor.args(arguments).run()?;
            println!("workflows, zizmor: all well");
        }
        Ok(())
    }

    /// Runs cargo-deny where it is installed, and otherwise
    /// [`dependencies::faults`], which knows neither flaws nor duplicates.
    fn dependencies(&self, sh: &Shell) -> anyhow::Result<()> {
        if let Some(deny) = CargoDeny.command(sh, self.require || self.advisories)? {
            let flaws = self.advisories.then_some("advisories");
            let checks = ["bans", "licenses", "sources"].into_iter().chain(flaws);
            return Ok(deny.arg("check").args(checks).run()?);
        }
        let faults = dependencies::faults(sh)?;
        ensure!(faults.is_empty(), "deny.toml:\n{}", faults.join("\n"));
        println!(
            "dependencies: all well, except that only cargo-deny knows of flaws and duplicates"
        );
        Ok(())
    }
}
