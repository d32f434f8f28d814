//! What the operator reads while a bot runs.

use tracing_subscriber::{EnvFilter, filter::ParseError};

/// How lines are written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Format {
    /// For a person.
    #[default]
    Text,
    /// One JSON object a line, for a collector.
    Json,
}

/// Starts logging to standard error.
///
/// `filter` is in the syntax of `RUST_LOG`, such as `info,botkit=debug`.
/// A second call in the same process changes nothing.
///
/// # Errors
///
/// Returns the parser's error if `filter` is not understood.
pub fn start(filter: &str, format: Format) -> Result<(), ParseError> {
    let filter = EnvFilter::builder().parse(filter)?;
    let lines = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr);
    let outcome = match format {
        Format::Text => {
            let colours = std::io::IsTerminal::is_terminal(&std::io::stderr());
            lines.with_ansi(colours).try_init()
        }
        Format::Json => lines.json().try_init(),
    };
    if outcome.is_err() {
        tracing::debug!("logging was started before");
    }
    Ok(())
}
