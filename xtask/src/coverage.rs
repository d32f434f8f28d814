//! `cargo xtask coverage`: which lines the tests run.

use xshell::Shell;

use crate::tools::Tool::CargoLlvmCov;

/// Runs the tests and measures which lines they reach.
///
/// Writes target/coverage/lcov.info and a summary, target/coverage/summary.txt.
/// Needs cargo-llvm-cov and rustup's component llvm-tools.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  cargo xtask tools cargo-llvm-cov && rustup component add llvm-tools
  cargo xtask coverage")]
pub(crate) struct Coverage;

pub(crate) fn run(sh: &Shell) -> anyhow::Result<()> {
    const FOLDER: &str = "target/coverage";
    let measure = || Ok::<_, anyhow::Error>(CargoLlvmCov.required(sh)?.arg("llvm-cov"));
    sh.create_dir(FOLDER)?;
    measure()?
        .args(["--workspace", "--locked", "--no-report"])
        .run()?;
    let lcov = format!("{FOLDER}/lcov.info");
    measure()?
        .args(["report", "--lcov", "--output-path", &lcov])
        .run()?;
    let summary = measure()?.args(["report", "--summary-only"]).read()?;
    println!("{summary}");
    sh.write_file(format!("{FOLDER}/summary.txt"), summary)?;
    Ok(())
}
