//! `cargo xtask image`: the container image, for one kind of machine and for
//! all together.

use std::{fs::File, io::Write as _, path::PathBuf};

use anyhow::{Context as _, ensure};
use xshell::{Cmd, Shell, cmd};

use crate::address::REPOSITORY;

/// Builds container images and puts them into a registry. Needs Docker.
#[derive(Debug, clap::Subcommand)]
pub(crate) enum Image {
    /// Builds deploy/Dockerfile for this kind of machine and pushes the result
    /// as NAME:VERSION-MACHINE.
    #[command(after_help = "Example:
  cargo xtask image build registry.example/guildhall")]
    Build {
        /// The image's name, registry included.
        name: String,
    },
    /// Makes NAME:VERSION and NAME:latest of what `build` has pushed from each
    /// kind of machine.
    #[command(after_help = "Example:
  cargo xtask image join registry.example/guildhall amd64 arm64")]
    Join {
        /// The image's name, registry included.
        name: String,
        /// The kinds of machines.
        #[arg(required = true)]
        machines: Vec<String>,
        /// Adds the lines `name=…` and `digest=sha256:…` to this file.
        #[arg(long, value_name = "FILE")]
        outputs_to: Option<PathBuf>,
    },
}

impl Image {
    pub(crate) fn run(&self, sh: &Shell) -> anyhow::Result<()> {
        match self {
            Self::Build { name } => {
                let builder = cmd!(sh, "docker buildx create --driver docker-container");
                let builder = builder.quiet().read()?;
                let built = build(sh, &builder, name)?.run();
                cmd!(sh, "docker buildx rm {builder}").quiet().run()?;
                Ok(built?)
            }
            Self::Join {
                name,
                machines,
                outputs_to,
            } => {
                join(sh, name, machines)?.run()?;
                let whole = tag(name, None)?;
                let format = "{{.Manifest.Digest}}";
                let inspect = cmd!(
                    sh,
                    "docker buildx imagetools inspect {whole} --format {format}"
                );
                let digest = inspect.quiet().read()?;
                println!("{whole} is {digest}");
                if let Some(file) = outputs_to {
                    let mut file = File::options().create(true).append(true).open(file)?;
                    writeln!(file, "name={}\ndigest={digest}", name.to_lowercase())?;
                }
                Ok(())
            }
        }
    }
}

/// The command that builds and pushes the image of this kind of machine.
fn build<'a>(sh: &'a Shell, builder: &str, name: &str) -> anyhow::Result<Cmd<'a>> {
    let tag = tag(name, Some(machine()?))?;
    let version = env!("CARGO_PKG_VERSION");
    let licence = env!("CARGO_PKG_LICENSE");
    let labels = [
        format!("org.opencontainers.image.licenses={licence}"),
        format!("org.opencontainers.image.source={REPOSITORY}"),
        format!("org.opencontainers.image.version={version}"),
    ];
    let labels = labels.iter().flat_map(|label| ["--label", label]);
    Ok(cmd!(
        sh,
        "docker buildx build --builder {builder} --file deploy/Dockerfile --provenance mode=max --sbom true {labels...} --tag {tag} --push ."
    ))
}

/// The command that makes one image of those of all kinds of machines.
fn join<'a>(sh: &'a Shell, name: &str, machines: &[String]) -> anyhow::Result<Cmd<'a>> {
    let whole = tag(name, None)?;
    let latest = format!("{}:latest", name.to_lowercase());
    let parts: anyhow::Result<Vec<_>> = machines
        .iter()
        .map(|machine| tag(name, Some(machine)))
        .collect();
    let parts = parts?;
    Ok(cmd!(
        sh,
        "docker buildx imagetools create --tag {whole} --tag {latest} {parts...}"
    ))
}

/// What an image of this version is called. Registries take no capital letters,
/// which an owner's name may have.
fn tag(name: &str, machine: Option<&str>) -> anyhow::Result<String> {
    let name = name.to_lowercase();
    let last = name.rsplit('/').next().unwrap_or_default();
    ensure!(
        !last.is_empty() && !last.contains(':'),
        "`{name}` has to be a name without a tag"
    );
    let version = env!("CARGO_PKG_VERSION");
    let machine = machine
        .map(|machine| format!("-{machine}"))
        .unwrap_or_default();
    Ok(format!("{name}:{version}{machine}"))
}

/// What Docker calls this kind of machine.
fn machine() -> anyhow::Result<&'static str> {
    match std::env::consts::ARCH {
        "x86_64" => Some("amd64"),
        "aarch64" => Some("arm64"),
        _ => None,
    }
    .context("images are made for x86-64 and ARM machines")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_image_is_named_for_version_and_machine() {
        let version = env!("CARGO_PKG_VERSION");

        assert_eq!(
            tag("registry.example/Us/Guildhall", Some("arm64")).unwrap(),
            format!("registry.example/us/guildhall:{version}-arm64")
        );
        assert_eq!(
            tag("localhost:5000/it", None).unwrap(),
            format!("localhost:5000/it:{version}")
        );
        assert!(tag("registry.example/it:latest", None).is_err());
        assert!(tag("registry.example/", None).is_err());
    }

    #[test]
    fn all_kinds_of_machines_become_one_image() {
        let sh = Shell::new().unwrap();
        let version = env!("CARGO_PKG_VERSION");

        let join = join(
            &sh,
            "r.example/it",
            &["amd64".to_owned(), "arm64".to_owned()],
        )
        .unwrap();

        assert_eq!(
            join.to_string(),
            format!(
                "docker buildx imagetools create --tag r.example/it:{version} --tag r.example/it:latest \
                 r.example/it:{version}-amd64 r.example/it:{version}-arm64"
            )
        );
    }

    #[test]
    fn an_image_is_pushed_with_provenance_and_what_is_in_it() {
        let sh = Shell::new().unwrap();

        let build = build(&sh, "builder", "r.example/it").unwrap().to_string();

        for part in [
            "--provenance mode=max",
            "--sbom true",
            "--push",
            "image.source=",
        ] {
            assert!(build.contains(part), "{build}");
        }
    }
}
