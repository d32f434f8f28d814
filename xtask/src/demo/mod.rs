//! `cargo xtask demo`: both bots at work against the simulated Discord.

mod cast;
mod picture;
mod scene;
mod stage;

use std::{
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};

use anstyle::Style;
use anyhow::{Context as _, bail};
use tokio::signal::unix::{SignalKind, signal};
use xshell::{Shell, cmd};

use self::{cast::Cast, scene::Scene, stage::Stage};

/// Between two steps of the scene, so that one can follow it.
const PAUSE: Duration = Duration::from_millis(1_500);

/// Longer than this nothing in the scene takes.
const LONGEST: Duration = Duration::from_mins(2);

/// Shows both bots at work. Needs no token: Discord and the status page are
/// simulated on loopback.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  cargo xtask demo          watch, at a pace one can follow\n  \
                        cargo xtask demo --once   without pauses; exit code 0 if all went well\n  \
                        cargo xtask demo --once --pictures docs/images   the README's pictures, drawn anew"
)]
pub(crate) struct Demo {
    /// Runs without pauses, checks the outcome, and reports it in the exit
    /// status.
    #[arg(long)]
    once: bool,
    /// Draws the played ticket and alert as SVG files in this folder.
    #[arg(long, value_name = "FOLDER")]
    pictures: Option<PathBuf>,
    /// The folder of bots that are built already.
    #[arg(skip)]
    bots: Option<PathBuf>,
}

/// The audience has had enough.
#[derive(Debug)]
pub(crate) struct Interrupted;

impl std::fmt::Display for Interrupted {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("interrupted; everything has been stopped and removed")
    }
}

impl std::error::Error for Interrupted {}

impl Demo {
    /// The demo without pauses, with the bots in a folder.
    pub(crate) fn once_with(bots: PathBuf) -> Self {
        Self {
            once: true,
            pictures: None,
            bots: Some(bots),
        }
    }

    pub(crate) fn run(&self, sh: &Shell) -> anyhow::Result<()> {
        let build = if self.bots.is_some() {
            println!("building the simulators …");
            cmd!(
                sh,
                "cargo build --package discord-sim --package status-sim --bins"
            )
        } else {
            println!("building the bots and the simulators …");
            cmd!(sh, "cargo build --workspace --bins")
        };
        crate::afresh(build).run()?;
        // Fails only if a provider is there already, which is as good.
        let _installed = rustls::crypto::ring::default_provider().install_default();
        let programs = std::env::current_exe()?;
        let programs = programs.parent().context("xtask lies nowhere")?;
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(2)
            .enable_all()
            .build()?;
        let outcome = runtime.block_on(self.play(programs));
        // The stream of what happens may still be read from.
        runtime.shutdown_timeout(Duration::from_secs(1));
        outcome
    }

    async fn play(&self, programs: &Path) -> anyhow::Result<()> {
        let mut terminated = signal(SignalKind::terminate())?;
        let stage = Arc::new(Stage::default());
        let bots = self.bots.as_deref().unwrap_or(programs);
        let assembling = Cast::assemble(programs, bots, &stage);
        let mut cast = tokio::select! {
            cast = assembling => cast?,
            _ = tokio::signal::ctrl_c() => return Err(Interrupted.into()),
            _ = terminated.recv() => return Err(Interrupted.into()),
        };
        let pause = if self.once { Duration::ZERO } else { PAUSE };
        let scene = Scene::new(&stage, &mut cast, pause, self.pictures.as_deref());
        let outcome = tokio::select! {
            outcome = tokio::time::timeout(LONGEST, scene.play()) => {
                outcome.unwrap_or_else(|_| bail!("the scene took longer than {LONGEST:?}"))
            }
            _ = tokio::signal::ctrl_c() => Err(Interrupted.into()),
            _ = terminated.recv() => Err(Interrupted.into()),
        };
        if let Err(error) = &outcome
            && !error.is::<Interrupted>()
        {
            stage.failed(&format!("{error:#}"));
            cast.show_logs(&stage);
        }
        cast.dismiss().await;
        let counted = outcome?;
        let style = Style::new().bold();
        anstream::println!("\n{style}{counted}{style:#}");
        Ok(())
    }
}
