//! `cargo xtask site`: the guides and the crates' documentation as pages.

use xshell::{Shell, cmd};

use crate::tools::Tool::Mdbook;

/// The folder that is published.
const SITE: &str = "target/site";

/// Makes the pages that are published: the guides, and below api/ what the
/// crates document. Needs mdbook.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  cargo xtask tools mdbook
  cargo xtask site                then open target/site/index.html")]
pub(crate) struct Site;

pub(crate) fn run(sh: &Shell) -> anyhow::Result<()> {
    sh.remove_path(SITE)?;
    let site = sh.current_dir().canonicalize()?.join(SITE);
    Mdbook
        .required(sh)?
        .args(["build", "docs", "--dest-dir"])
        .arg(&site)
        .run()?;
    let document = cmd!(
        sh,
        "cargo doc --workspace --no-deps --locked --target-dir {SITE}/build"
    );
    crate::afresh(document)
        .env("RUSTDOCFLAGS", "-D warnings")
        .run()?;
    cmd!(sh, "mv {SITE}/build/doc {SITE}/api").quiet().run()?;
    sh.remove_path(format!("{SITE}/build"))?;
    println!("{SITE}/index.html, {SITE}/api/storage/index.html");
    Ok(())
}
