//! `cargo xtask msrv`: the oldest Rust that has to do.

use xshell::{Shell, cmd};

/// The version in Cargo.toml.
const OLDEST: &str = env!("CARGO_PKG_RUST_VERSION");

/// Checks that everything compiles with the oldest Rust that Cargo.toml allows.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  cargo xtask msrv
  cargo xtask msrv --install     brings that version with rustup first")]
pub(crate) struct Msrv {
    /// Installs that version first.
    #[arg(long)]
    install: bool,
}

impl Msrv {
    pub(crate) fn run(&self, sh: &Shell) -> anyhow::Result<()> {
        if self.install {
            cmd!(sh, "rustup toolchain install {OLDEST} --profile minimal")
                .quiet()
                .run()?;
        }
        // `rustup run` goes before what rust-toolchain.toml says.
        let check = cmd!(
            sh,
            "rustup run {OLDEST} cargo check --workspace --all-targets --locked --target-dir target/msrv"
        );
        Ok(crate::afresh(check).run()?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_version_of_rust_builds_everything() {
        let sh = Shell::new().unwrap();
        sh.change_dir(crate::project_root());
        let toolchain = sh.read_file("rust-toolchain.toml").unwrap();
        let channel = toolchain
            .lines()
            .find_map(|line| line.strip_prefix("channel = \""));
        let version = channel.unwrap().trim_end_matches('"');
        let (minor, _patch) = version.rsplit_once('.').unwrap();

        let image = sh.read_file("deploy/Dockerfile").unwrap();
        assert!(image.contains(&format!("FROM rust:{minor}-")), "{version}");
        let readme = sh.read_file("README.md").unwrap();
        assert!(readme.contains(&format!("{OLDEST} or newer")), "{OLDEST}");
    }
}
