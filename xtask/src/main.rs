//! The project's chores: `cargo xtask <chore>`.

#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a chore talks to the person who started it"
)]

#[cfg(feature = "full")]
mod backup;
mod ci;
#[cfg(feature = "full")]
mod demo;
#[cfg(feature = "full")]
mod migrate;
mod prepare;
#[cfg(feature = "full")]
mod seed;
#[cfg(feature = "full")]
mod torture;
#[cfg(feature = "full")]
mod which;

use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::Parser;
use xshell::Shell;

/// The project's chores.
#[derive(Debug, Parser)]
enum Chore {
    /// Checks every query against the schemas and records what it returns.
    Prepare(prepare::Prepare),
    #[cfg(feature = "full")]
    Demo(demo::Demo),
    #[cfg(feature = "full")]
    Migrate(migrate::Migrate),
    #[cfg(feature = "full")]
    Seed(seed::Seed),
    #[cfg(feature = "full")]
    Backup(backup::Backup),
    #[cfg(feature = "full")]
    Torture(torture::Torture),
    Ci(ci::Ci),
}

fn main() -> ExitCode {
    match run(Chore::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(chore: Chore) -> anyhow::Result<()> {
    let sh = Shell::new()?;
    sh.change_dir(project_root());
    match chore {
        Chore::Prepare(it) => it.run(&sh),
        #[cfg(feature = "full")]
        Chore::Demo(it) => it.run(&sh),
        #[cfg(feature = "full")]
        Chore::Migrate(it) => it.run(),
        #[cfg(feature = "full")]
        Chore::Seed(it) => it.run(),
        #[cfg(feature = "full")]
        Chore::Backup(it) => it.run(),
        #[cfg(feature = "full")]
        Chore::Torture(it) => it.run(&sh),
        Chore::Ci(ci::Ci) => ci::run(&sh),
    }
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
