//! The project's chores: `cargo xtask <chore>`.

#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a chore talks to the person who started it"
)]

#[cfg(feature = "full")]
mod address;
#[cfg(feature = "full")]
mod arrows;
#[cfg(feature = "full")]
mod bench;
#[cfg(feature = "full")]
mod callers;
mod ci;
#[cfg(feature = "full")]
mod coverage;
#[cfg(feature = "full")]
mod databases;
#[cfg(feature = "full")]
mod demo;
#[cfg(feature = "full")]
mod dependencies;
#[cfg(feature = "full")]
mod dist;
#[cfg(feature = "full")]
mod docs;
#[cfg(feature = "full")]
mod image;
#[cfg(feature = "full")]
mod lint;
#[cfg(feature = "full")]
mod msrv;
mod prepare;
#[cfg(feature = "full")]
mod release;
#[cfg(feature = "full")]
mod screen;
#[cfg(feature = "full")]
mod seed;
#[cfg(feature = "full")]
mod site;
#[cfg(feature = "full")]
mod tools;
#[cfg(feature = "full")]
mod torture;
#[cfg(feature = "full")]
mod which;

use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::Parser;
use xshell::{Cmd, Shell};

/// The project's tasks.
#[derive(Debug, Parser)]
#[command(
    bin_name = "cargo xtask",
    after_help = "Examples:
  cargo xtask demo              see both bots at work, without Discord
  cargo xtask backup --help     a task's options, with examples"
)]
enum Chore {
    /// Checks every query against the schemas and records what it returns.
    Prepare(prepare::Prepare),
    #[cfg(feature = "full")]
    Demo(demo::Demo),
    #[cfg(feature = "full")]
    #[command(flatten)]
    Databases(databases::Chore),
    #[cfg(feature = "full")]
    Seed(seed::Seed),
    #[cfg(feature = "full")]
    Torture(torture::Torture),
    #[cfg(feature = "full")]
    Bench(bench::Bench),
    #[cfg(feature = "full")]
    Arrows(arrows::Arrows),
    #[cfg(feature = "full")]
    Callers(callers::Callers),
    Ci(ci::Ci),
    #[cfg(feature = "full")]
    Lint(lint::Lint),
    #[cfg(feature = "full")]
    Tools(tools::Tools),
    #[cfg(feature = "full")]
    Msrv(msrv::Msrv),
    #[cfg(feature = "full")]
    Coverage(coverage::Coverage),
    #[cfg(feature = "full")]
    Docs(docs::Docs),
    #[cfg(feature = "full")]
    Site(site::Site),
    #[cfg(feature = "full")]
    Dist(dist::Dist),
    #[cfg(feature = "full")]
    #[command(subcommand)]
    Image(image::Image),
    #[cfg(feature = "full")]
    ReleaseCheck(release::ReleaseCheck),
}

/// What a shell returns for what Ctrl-C has ended.
#[cfg(feature = "full")]
const INTERRUPTED: u8 = 130;

fn main() -> ExitCode {
    match run(Chore::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            #[cfg(feature = "full")]
            if error.is::<demo::Interrupted>() {
                return ExitCode::from(INTERRUPTED);
            }
            ExitCode::FAILURE
        }
    }
}

fn run(chore: Chore) -> anyhow::Result<()> {
    let sh = Shell::new()?;
    sh.change_dir(project_root());
    match chore {
        Chore::Prepare(prepare) => prepare.run(&sh),
        #[cfg(feature = "full")]
        Chore::Demo(demo) => demo.run(&sh),
        #[cfg(feature = "full")]
        Chore::Databases(databases) => databases.run(),
        #[cfg(feature = "full")]
        Chore::Seed(seed) => seed.run(),
        #[cfg(feature = "full")]
        Chore::Torture(torture) => torture.run(&sh),
        #[cfg(feature = "full")]
        Chore::Bench(bench) => bench.run(&sh),
        #[cfg(feature = "full")]
        Chore::Arrows(arrows::Arrows) => arrows::run(&sh),
        #[cfg(feature = "full")]
        Chore::Callers(callers) => callers.run(&sh),
        Chore::Ci(ci::Ci) => ci::run(&sh),
        #[cfg(feature = "full")]
        Chore::Lint(lint) => lint.run(&sh),
        #[cfg(feature = "full")]
        Chore::Tools(tools) => tools.run(&sh),
        #[cfg(feature = "full")]
        Chore::Msrv(msrv) => msrv.run(&sh),
        #[cfg(feature = "full")]
        Chore::Coverage(coverage::Coverage) => coverage::run(&sh),
        #[cfg(feature = "full")]
        Chore::Docs(docs) => docs.run(&sh),
        #[cfg(feature = "full")]
        Chore::Site(site::Site) => site::run(&sh),
        #[cfg(feature = "full")]
        Chore::Dist(dist) => dist.run(&sh),
        #[cfg(feature = "full")]
        Chore::Image(image) => image.run(&sh),
        #[cfg(feature = "full")]
        Chore::ReleaseCheck(release_check) => release_check.run(&sh),
    }
}

/// Keeps what `cargo run` told this program from the cargo it calls: build
/// scripts watch these variables, and would build half the workspace again.
fn afresh(mut command: Cmd<'_>) -> Cmd<'_> {
    for (name, _) in std::env::vars_os() {
        let text = name.to_string_lossy();
        if text.starts_with("CARGO_PKG_") || text.starts_with("CARGO_MANIFEST_") {
            command = command.env_remove(&name);
        }
    }
    command.quiet()
}

/// The folder with the workspace's `Cargo.toml`.
fn project_root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    use super::*;

    #[test]
    fn the_command_line_is_sound() {
        Chore::command().debug_assert();
    }
}
