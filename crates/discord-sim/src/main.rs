//! The simulated Discord as a process of its own.

use std::{
    io::{Read as _, Write as _},
    path::PathBuf,
};

use anyhow::Context as _;
use clap::Parser;
use discord_sim::{Discord, Plan};
use serde_json::json;
use tokio::{signal::unix::SignalKind, sync::oneshot};

/// A simulated Discord on loopback that refuses what Discord refuses.
///
/// Once it listens, it prints one line of JSON with the addresses of REST, the gateway and the
/// control API, and the ids of everything in its world by name.
#[derive(Debug, Parser)]
#[command(name = "discord-sim", version, after_help = EXAMPLES)]
struct Arguments {
    /// The port of REST, the gateway and the CDN; 0 takes a free one.
    #[arg(long, default_value_t = 0)]
    port: u16,
    /// The world, as JSON. By default, the world is empty.
    #[arg(long, value_name = "FILE")]
    world: Option<PathBuf>,
    /// A small world with a server, three people and a bot whose token is `demo-token`.
    #[arg(long, conflicts_with = "world")]
    demo: bool,
    /// Stops when standard input ends, so that it never outlives the script that started it.
    #[arg(long)]
    exit_with_stdin: bool,
}

const EXAMPLES: &str = r#"Examples:
  discord-sim --demo --port 4000
  curl -s localhost:4000/sim/world
  curl -sN localhost:4000/sim/stream
  curl -s localhost:4000/sim/act -d '{"do":"send_dm","user":"<id of ada>","draft":{"text":"hello"}}'
  curl -s localhost:4000/sim/act -d '{"do":"trouble","trouble":"cut"}'
  curl -s localhost:4000/sim/act -d '{"do":"fault","rule":{"path":"/channels/*/messages","count":3,"fault":{"status":502}}}'

A world file:
  {"bots": [{"name": "helper", "token": "secret"}], "users": ["grace", "ada"],
   "guilds": [{"name": "Support", "owner": "grace", "members": ["ada"], "bots": {"helper": null},
               "roles": [{"name": "Staff", "permissions": 8192, "members": ["grace"]}],
               "channels": ["general"], "categories": {"Tickets": []}}]}"#;

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let arguments = Arguments::parse();
    tracing_subscriber::fmt()
        .with_writer(std::io::stderr)
        .init();
    let plan = if arguments.demo {
        Plan::demo()
    } else {
        read_plan(arguments.world)?
    };
    let world = plan.build().context("the world cannot be built")?;
    let discord = Discord::start_on(world, arguments.port)
        .await
        .with_context(|| {
            let port = arguments.port;
            format!("cannot listen on port {port}; choose another with --port, or leave it out for a free one")
        })?;
    announce(&discord)?;
    let mut terminated = tokio::signal::unix::signal(SignalKind::terminate())?;
    tokio::select! {
        interrupted = tokio::signal::ctrl_c() => interrupted?,
        _ = terminated.recv() => {}
        () = end_of_input(), if arguments.exit_with_stdin => {}
    }
    Ok(())
}

fn read_plan(file: Option<PathBuf>) -> anyhow::Result<Plan> {
    let Some(file) = file else {
        return Ok(Plan::default());
    };
    let name = file.display();
    let text = std::fs::read_to_string(&file)
        .with_context(|| format!("cannot read the world {name}; name a file, or use --demo"))?;
    serde_json::from_str(&text).with_context(|| format!("{name} is no world; --help shows one"))
}

fn announce(discord: &Discord) -> anyhow::Result<()> {
    let mut line = json!({
        "api": discord.api_url(), "gateway": discord.gateway_url(),
        "base": discord.base_url(), "control": discord.control_url(),
    });
    if let (Some(line), Some(names)) = (
        line.as_object_mut(),
        discord.read(|sim| sim.names()).as_object(),
    ) {
        line.extend(names.clone());
    }
    let mut out = std::io::stdout().lock();
    writeln!(out, "{line}")?;
    out.flush()?;
    Ok(())
}

async fn end_of_input() {
    let (over, end) = oneshot::channel::<()>();
    // A thread of its own: nothing else interrupts a read from standard input.
    std::thread::spawn(move || {
        let mut buffer = [0; 1_024];
        while let Ok(1..) = std::io::stdin().read(&mut buffer) {}
        drop(over);
    });
    // Nothing is ever sent: the sender's end is the news.
    let _ended = end.await;
}
