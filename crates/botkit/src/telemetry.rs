//! What the operator reads while a bot runs.

use tracing_subscriber::{EnvFilter, filter::ParseError};

use crate::config::LogFormat;

/// Starts logging to standard error.
///
/// `filter` is in the syntax of `RUST_LOG`, such as `info,botkit=debug`.
/// A second call in the same process changes nothing.
///
/// # Errors
///
/// Returns the parser's error if `filter` is not understood.
pub fn start(filter: &str, format: LogFormat) -> Result<(), ParseError> {
    let filter = EnvFilter::builder().parse(filter)?;
    let lines = tracing_subscriber::fmt()
        .with_env_filter(filter)
        // A line that cannot be written (a full disk) would be complained about on
        // standard error, where that fails, too, and ends the process.
        .log_internal_errors(false)
        .with_writer(std::io::stderr);
    let outcome = match format {
        LogFormat::Text => {
            let colours = std::io::IsTerminal::is_terminal(&std::io::stderr());
            lines.with_ansi(colours).try_init()
        }
        LogFormat::Json => lines.json().try_init(),
    };
    if outcome.is_err() {
        tracing::debug!("logging was started before");
    }
    Ok(())
}
