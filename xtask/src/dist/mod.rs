//! `cargo xtask dist`: what a release hands out for one kind of machine.

mod archive;
mod elf;
mod inventory;

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, bail, ensure};
use cargo_metadata::{Metadata, MetadataCommand};
use xshell::{Shell, cmd};

use self::inventory::Inventory;
use crate::demo::Demo;

/// The programs that are handed out.
const PROGRAMS: [&str; 2] = ["modmail-bot", "pulse-bot"];

/// What goes along from the repository. Of a folder, everything in it.
const COMPANIONS: [&str; 9] = [
    "ARCHITECTURE.md",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "LICENSE-APACHE",
    "LICENSE-MIT",
    "README.md",
    "SECURITY.md",
    "deploy",
    "docs",
];

/// Builds both bots as static programs, packs them and tries them.
///
/// Beside the archive come its checksum (.sha256) and a list of everything that
/// was compiled in (.cdx.json, an SBOM). The archive is unpacked
/// again and the demo played with the programs from it. Builds for musl where
/// that target is installed, else for glibc, whose static programs still look
/// for the machine's own glibc when they resolve names.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  cargo xtask dist
  cargo xtask dist --target x86_64-unknown-linux-musl
  cargo xtask dist --into release/")]
pub(crate) struct Dist {
    /// The target to build for; this machine must be able to run it.
    #[arg(long, value_name = "TRIPLE")]
    target: Option<String>,
    /// The folder for the results.
    #[arg(long, value_name = "FOLDER", default_value = "target/dist")]
    into: PathBuf,
}

impl Dist {
    pub(crate) fn run(&self, sh: &Shell) -> anyhow::Result<()> {
        let target = match &self.target {
            Some(target) => target.clone(),
            None => static_target(sh)?,
        };
        // As the tag is called.
        let name = format!("guildhall-v{}-{target}", env!("CARGO_PKG_VERSION"));
        let metadata = metadata(sh, &target)?;
        println!("building for {target} …");
        build(sh, &target)?;
        let built = metadata.target_directory.join(&target).join("release");
        let built = built.as_std_path();
        for program in PROGRAMS {
            let file = built.join(program);
            let content = fs::read(&file).with_context(|| format!("no {}", file.display()))?;
            elf::check_static(&content).with_context(|| file.display().to_string())?;
        }
        println!("{} are static", PROGRAMS.join(" and "));

        let inventory = Inventory::new(&metadata, &sh.read_file("Cargo.lock")?)?;
        let scratch = tempfile::tempdir()?;
        let folder = scratch.path().join(&name);
        gather(sh, &folder, built, &inventory)?;
        archive::write_checksums(&folder)?;
        let into = sh.current_dir().join(&self.into);
        sh.create_dir(&into)?;
        let archive = into.join(format!("{name}.tar.gz"));
        archive::pack(&folder, &archive)?;
        archive::write_checksum(&archive)?;
        let bill = serde_json::to_string_pretty(&inventory.cyclone_dx())?;
        sh.write_file(into.join(format!("{name}.cdx.json")), bill)?;
        println!("packed {}", archive.display());

        let unpacked = tempfile::tempdir()?;
        archive::unpack(&archive, unpacked.path())?;
        let unpacked = unpacked.path().join(&name);
        archive::verify_checksums(&unpacked)?;
        Demo::once_with(unpacked.join("bin")).run(sh)
    }
}

/// The target that makes static programs for this machine.
fn static_target(sh: &Shell) -> anyhow::Result<String> {
    let version = cmd!(sh, "rustc -vV").quiet().read()?;
    let host = version.lines().find_map(|line| line.strip_prefix("host: "));
    let host = host.context("rustc names no host")?;
    let sysroot = cmd!(sh, "rustc --print sysroot").quiet().read()?;
    let installed = |target: &str| {
        Path::new(&sysroot)
            .join("lib/rustlib")
            .join(target)
            .is_dir()
    };
    choose_target(host, installed)
}

fn choose_target(host: &str, installed: impl Fn(&str) -> bool) -> anyhow::Result<String> {
    let Some((machine, "unknown-linux-gnu" | "unknown-linux-musl")) = host.split_once('-') else {
        bail!("static programs are made on Linux; on {host}, use deploy/Dockerfile");
    };
    let musl = format!("{machine}-unknown-linux-musl");
    Ok(if installed(&musl) {
        musl
    } else {
        host.to_owned()
    })
}

/// Builds the bots.
fn build(sh: &Shell, target: &str) -> anyhow::Result<()> {
    let root = sh.current_dir().canonicalize()?;
    // Panics name files by these paths.
    let flags = [
        "-Ctarget-feature=+crt-static".to_owned(),
        format!("--remap-path-prefix={}=guildhall", root.display()),
        format!("--remap-path-prefix={}=cargo", cargo_home()?.display()),
    ];
    let build = cmd!(
        sh,
        "cargo build --release --locked --target {target} --package modmail --package pulse --bins"
    );
    // With `--target`, these do not reach what runs while building.
    let build = build.env("CARGO_ENCODED_RUSTFLAGS", flags.join("\x1f"));
    Ok(crate::afresh(build).run()?)
}

fn cargo_home() -> anyhow::Result<PathBuf> {
    match std::env::var_os("CARGO_HOME") {
        Some(home) => Ok(home.into()),
        None => Ok(std::env::home_dir()
            .context("there is no home folder")?
            .join(".cargo")),
    }
}

/// What cargo says about the workspace, as it is built for `target`.
fn metadata(sh: &Shell, target: &str) -> anyhow::Result<Metadata> {
    let options = ["--locked", "--filter-platform", target].map(str::to_owned);
    Ok(MetadataCommand::new()
        .current_dir(sh.current_dir())
        .other_options(options)
        .exec()?)
}

/// Lays out what the archive holds.
fn gather(sh: &Shell, folder: &Path, built: &Path, inventory: &Inventory) -> anyhow::Result<()> {
    let bin = folder.join("bin");
    sh.create_dir(&bin)?;
    for program in PROGRAMS {
        sh.copy_file(built.join(program), &bin)?;
    }
    for companion in COMPANIONS {
        let files = cmd!(sh, "git ls-files -- {companion}").quiet().read()?;
        ensure!(
            !files.is_empty(),
            "there is no {companion} in the repository"
        );
        for file in files.lines() {
            let to = folder.join(file);
            sh.create_dir(to.parent().unwrap_or(folder))?;
            sh.copy_file(file, to)?;
        }
    }
    sh.write_file(
        folder.join("LICENSES-OF-DEPENDENCIES.md"),
        inventory.licences()?,
    )?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn musl_is_taken_where_it_is_installed() {
        let host = "aarch64-unknown-linux-gnu";
        let musl = "aarch64-unknown-linux-musl";

        assert_eq!(choose_target(host, |value| value == musl).unwrap(), musl);
        assert_eq!(choose_target(host, |_| false).unwrap(), host);
        assert!(choose_target("aarch64-apple-darwin", |_| true).is_err());
    }

    #[test]
    fn what_is_handed_out_has_what_the_guides_name() {
        let sh = Shell::new().unwrap();
        sh.change_dir(crate::project_root());
        let scratch = tempfile::tempdir().unwrap();
        let built = scratch.path().join("built");
        for program in PROGRAMS {
            sh.write_file(built.join(program), program).unwrap();
        }
        let metadata = metadata(&sh, "x86_64-unknown-linux-gnu").unwrap();
        let lock = sh.read_file("Cargo.lock").unwrap();
        let inventory = Inventory::new(&metadata, &lock).unwrap();
        let folder = scratch.path().join("guildhall");

        gather(&sh, &folder, &built, &inventory).unwrap();

        for file in [
            "bin/modmail-bot",
            "bin/pulse-bot",
            "deploy/modmail-bot.service",
            "deploy/modmail.example.toml",
            "docs/src/configuration.md",
            "LICENSE-MIT",
            "README.md",
        ] {
            assert!(folder.join(file).is_file(), "{file}");
        }
        let licences = sh
            .read_file(folder.join("LICENSES-OF-DEPENDENCIES.md"))
            .unwrap();
        assert!(licences.contains("twilight-model"), "{licences}");
    }
}
