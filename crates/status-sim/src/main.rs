//! `status-sim`: the simulated status page as a process of its own.

use std::net::SocketAddr;

use anyhow::Context as _;
use clap::Parser;
use serde_json::json;
use status_sim::StatusPage;
use tokio::io::AsyncReadExt as _;

/// Serves a simulated status page on loopback and prints one line of JSON with its URL when it is ready.
#[derive(Debug, Parser)]
#[command(version, after_help = EXAMPLES)]
struct Arguments {
    /// Where to listen; port 0 picks a free one.
    #[arg(long, default_value = "127.0.0.1:0", value_name = "ADDRESS")]
    listen: SocketAddr,
    /// Stops when standard input is closed, so that it never outlives whoever started it.
    #[arg(long)]
    exit_with_stdin: bool,
}

const EXAMPLES: &str = "\
Examples:
  status-sim --listen 127.0.0.1:8081
  curl -s 127.0.0.1:8081/api/v2/summary.json
  curl -s 127.0.0.1:8081/sim/act -d '{\"do\":\"start_incident\",\"title\":\"Login is down\",\"impact\":\"major\"}'
  curl -s 127.0.0.1:8081/sim/act -d '{\"do\":\"resolve\",\"id\":\"THE ID IT GAVE\"}'
  curl -s 127.0.0.1:8081/sim/act -d '{\"do\":\"break\",\"fault\":{\"status\":{\"code\":503}},\"times\":3}'
  curl -s 127.0.0.1:8081/sim/requests";

#[tokio::main(flavor = "current_thread")]
#[expect(
    clippy::print_stdout,
    reason = "the URL is what this program is asked for"
)]
async fn main() -> anyhow::Result<()> {
    let arguments = Arguments::parse();
    let page = StatusPage::start_at(arguments.listen)
        .await
        .with_context(|| {
            format!(
                "cannot listen on {}; choose another address with --listen, or leave it out for a \
                 free port",
                arguments.listen
            )
        })?;
    println!("{}", json!({ "url": page.url() }));
    if arguments.exit_with_stdin {
        // Whatever is written to it is ignored; only its end counts.
        let mut ignored = [0; 256];
        let mut input = tokio::io::stdin();
        while input.read(&mut ignored).await? > 0 {}
    } else {
        tokio::signal::ctrl_c().await?;
    }
    Ok(())
}
