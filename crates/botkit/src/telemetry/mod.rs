//! What the operator reads while a bot runs.

mod line;
#[cfg(feature = "otlp")]
mod otlp;

use tracing_subscriber::{EnvFilter, Layer as _, fmt, layer::SubscriberExt as _};
use tracing_subscriber::{registry, util::SubscriberInitExt as _};

use crate::config::LogFormat;

/// What sends its last spans when it is dropped, in builds that send any.
#[derive(Debug)]
pub struct Telemetry {
    #[cfg(feature = "otlp")]
    _export: Option<otlp::Export>,
}

/// Starts logging to standard error. Built with the feature `otlp`, it also sends
/// the spans of `program` to the collector that `OTEL_EXPORTER_OTLP_ENDPOINT`
/// names, if it does.
///
/// `filter` is in the syntax of `RUST_LOG`, such as `info,botkit=debug`.
/// A second call in the same process changes nothing.
///
/// # Errors
///
/// Returns the parser's error if `filter` is not understood, and the exporter's
/// if the environment describes no collector.
pub fn start(
    #[cfg_attr(
        not(feature = "otlp"),
        expect(unused_variables, reason = "names spans")
    )]
    program: &'static str,
    filter: &str,
    format: LogFormat,
) -> anyhow::Result<Telemetry> {
    let filter = EnvFilter::builder().parse(filter)?;
    let colours = std::io::IsTerminal::is_terminal(&std::io::stderr());
    let lines = fmt::layer()
        // A line that cannot be written (a full disk) would be complained about on
        // standard error, where that fails, too, and ends the process.
        .log_internal_errors(false)
        .with_writer(move || line::Lines {
            out: std::io::stderr(),
            format,
            colours,
        });
    let lines = match format {
        LogFormat::Text => lines.with_ansi(colours).boxed(),
        LogFormat::Json => lines.json().boxed(),
    };
    let subscriber = registry().with(lines).with(filter);
    #[cfg(feature = "otlp")]
    let (export, layer) = otlp::start(program)?.unzip();
    #[cfg(feature = "otlp")]
    let subscriber = subscriber.with(layer);
    if subscriber.try_init().is_err() {
        tracing::debug!("logging was started before");
    }
    Ok(Telemetry {
        #[cfg(feature = "otlp")]
        _export: export,
    })
}
