//! A program under measurement.

use std::{fs::File, path::Path, process::Stdio};

use anyhow::Context as _;
use tokio::process::{Child, Command};

/// A running program; it ends when this is dropped.
#[derive(Debug)]
pub(super) struct Process(Child);

impl Process {
    /// Starts a program that writes its log there.
    pub(super) fn start(program: &Path, arguments: &[&str], log: &Path) -> anyhow::Result<Self> {
        let log = File::options().create(true).append(true).open(log)?;
        let child = Command::new(program)
            .args(arguments)
            .env_remove("RUST_LOG")
            // As the service units and the image do.
            .env("MALLOC_ARENA_MAX", "1")
            .stdin(Stdio::null())
            .stdout(log.try_clone()?)
            .stderr(log)
            .kill_on_drop(true)
            .spawn()
            .with_context(|| format!("cannot start {}", program.display()))?;
        Ok(Self(child))
    }

    /// How much memory it occupies, in MiB (`VmRSS`; Linux alone tells).
    pub(super) fn resident(&self) -> anyhow::Result<f64> {
        let id = self.0.id().context("the program has ended")?;
        let status = std::fs::read_to_string(format!("/proc/{id}/status"))
            .context("how much memory a program occupies is known on Linux only")?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
        let kibibytes = line.and_then(|line| line.trim().strip_suffix(" kB"));
        let kibibytes: f64 = kibibytes.context("no VmRSS")?.trim().parse()?;
        Ok(kibibytes / 1024.0)
    }

    /// Ends it.
    pub(super) async fn end(mut self) -> anyhow::Result<()> {
        Ok(self.0.kill().await?)
    }
}
