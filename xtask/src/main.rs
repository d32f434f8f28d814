//! The project's chores: `cargo xtask <chore>`.

#![expect(
    clippy::print_stdout,
    reason = "a chore talks to the person who started it"
)]

mod prepare;

use std::path::{Path, PathBuf};

use clap::Parser;
use xshell::Shell;

/// The project's chores.
#[derive(Debug, Parser)]
enum Chore {
    /// Checks every query against the schemas and records what it returns.
    Prepare(prepare::Prepare),
}

fn main() -> anyhow::Result<()> {
    let sh = Shell::new()?;
    sh.change_dir(project_root());
    match Chore::parse() {
        Chore::Prepare(it) => it.run(&sh),
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
