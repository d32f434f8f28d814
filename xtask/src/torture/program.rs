//! A bot that can be started and ended in every way.

use std::{
    fs::File,
    os::unix::process::ExitStatusExt as _,
    path::{Path, PathBuf},
    process::Stdio,
    time::Duration,
};

use anyhow::{Context as _, ensure};
use discord_sim::{Discord, Sim};
use rustix::process::{Pid, Signal, kill_process};
use tempfile::TempDir;
use tokio::process::{Child, Command};

use super::step::End;

/// How long Discord takes at most to see that a bot is gone.
pub(super) const NOTICED: Duration = Duration::from_secs(10);

/// How long the bot may take to stop: five seconds, and as many because many
/// others run on the same machine.
const STOPPED: Duration = Duration::from_secs(10);

/// One of the bots, and the folder in which its files are.
pub(crate) struct Program {
    name: &'static str,
    file: PathBuf,
    folder: TempDir,
    process: Option<Child>,
}

impl Program {
    /// The bot of this name, which does not run yet.
    pub(super) fn new(programs: &Path, name: &'static str) -> anyhow::Result<Self> {
        Ok(Self {
            name,
            file: programs.join(format!("{name}-bot")),
            folder: tempfile::Builder::new()
                .prefix("guildhall-torture-")
                .tempdir()?,
            process: None,
        })
    }

    /// A file of the bot's.
    pub(super) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Its settings.
    pub(crate) fn config(&self) -> PathBuf {
        self.path(&format!("{}.toml", self.name))
    }

    /// Its database.
    pub(crate) fn database(&self) -> PathBuf {
        self.path(&format!("{}.sqlite", self.name))
    }

    /// Starts the bot.
    pub(crate) fn start(&mut self) -> anyhow::Result<()> {
        let log = self.path("log");
        let log = File::options().create(true).append(true).open(log)?;
        let child = Command::new(&self.file)
            .arg("--config")
            .arg(self.config())
            .env_remove("RUST_LOG")
            .stdin(Stdio::null())
            .stdout(log.try_clone()?)
            .stderr(log)
            .kill_on_drop(true)
            .spawn()
            .with_context(|| format!("cannot start {}-bot", self.name))?;
        self.process = Some(child);
        Ok(())
    }

    /// Ends the bot in the middle of whatever it does. Nothing else may end it.
    pub(crate) async fn end(&mut self, end: End) -> anyhow::Result<()> {
        let mut child = self.process.take().context("the bot does not run")?;
        if let Some(status) = child.try_wait()? {
            anyhow::bail!("the bot ended by itself: {status}");
        }
        match end {
            End::Kill => return Ok(child.kill().await?),
            End::Stop => terminate(&child)?,
            End::StopTwice(later) => {
                terminate(&child)?;
                tokio::time::sleep(later).await;
                // It may have ended meanwhile.
                if child.try_wait()?.is_none() {
                    terminate(&child)?;
                }
            }
            End::StopKill(later) => {
                terminate(&child)?;
                tokio::time::sleep(later).await;
                return Ok(child.kill().await?);
            }
        }
        let ended = tokio::time::timeout(STOPPED, child.wait()).await;
        let status = ended.with_context(|| format!("the bot did not stop in {STOPPED:?}"))??;
        // One that has hardly begun does not listen for the signal yet.
        let young = status.signal() == Some(Signal::TERM.as_raw());
        ensure!(status.success() || young, "the bot stopped with {status}");
        Ok(())
    }

    /// Starts the bot and ends it at this age; returns when Discord knows.
    pub(crate) async fn start_briefly(
        &mut self,
        discord: &Discord,
        age: Duration,
        end: End,
    ) -> anyhow::Result<()> {
        self.start()?;
        tokio::time::sleep(age).await;
        self.end(end).await?;
        // One that has not identified itself yet will have a session, too.
        let gone = |world: &Sim| (world.connections().0 == 0).then_some(());
        Ok(discord.wait_until(NOTICED, gone).await?)
    }

    /// Ends the bot, if it still runs, and removes its files.
    pub(crate) async fn dismiss(mut self) -> anyhow::Result<()> {
        self.end(End::Kill).await
    }

    /// The same, but the bot's files stay; where they are.
    pub(crate) fn keep(self) -> PathBuf {
        self.folder.keep()
    }

    /// Fails if the bot has ended.
    pub(crate) fn is_alive(&mut self) -> anyhow::Result<()> {
        let ended = match &mut self.process {
            Some(child) => child.try_wait()?,
            None => None,
        };
        ensure!(ended.is_none(), "the bot ended by itself: {ended:?}");
        Ok(())
    }
}

fn terminate(child: &Child) -> anyhow::Result<()> {
    let id = child.id().and_then(|id| i32::try_from(id).ok());
    let process = id.and_then(Pid::from_raw).context("the bot has ended")?;
    Ok(kill_process(process, Signal::TERM)?)
}
