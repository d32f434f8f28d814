//! Spans for a collector of OpenTelemetry.

use std::{env, time::Duration};

use opentelemetry::trace::TracerProvider as _;
use opentelemetry_otlp::{ExporterBuildError, SpanExporter};
use opentelemetry_sdk::{
    Resource,
    trace::{SdkTracerProvider, Tracer},
};
use tracing::Subscriber;
use tracing_opentelemetry::OpenTelemetryLayer;
use tracing_subscriber::registry::LookupSpan;

/// The variables of OpenTelemetry that name a collector.
const ENDPOINTS: [&str; 2] = [
    "OTEL_EXPORTER_OTLP_ENDPOINT",
    "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT",
];

/// How long a collector may take to receive the last spans.
const LAST: Duration = Duration::from_secs(2);

/// Sends spans in the background, and what waits when it is dropped.
#[derive(Debug)]
pub(super) struct Export(SdkTracerProvider);

impl Drop for Export {
    fn drop(&mut self) {
        if let Err(error) = self.0.shutdown_with_timeout(LAST) {
            tracing::warn!(%error, "the collector did not receive the last spans");
        }
    }
}

/// What sends spans, and the layer that hands them over.
pub(super) type Exporting<S> = (Export, OpenTelemetryLayer<S, Tracer>);

/// Sends the spans of `program` to the collector that the environment names;
/// `None` if it names none.
pub(super) fn start<S>(program: &'static str) -> Result<Option<Exporting<S>>, ExporterBuildError>
where
    S: Subscriber + for<'span> LookupSpan<'span>,
{
    if ENDPOINTS.iter().all(|name| env::var_os(name).is_none()) {
        return Ok(None);
    }
    let exporter = SpanExporter::builder().with_http().build()?;
    Ok(Some(send(program, exporter)))
}

fn send<S>(program: &'static str, exporter: SpanExporter) -> (Export, OpenTelemetryLayer<S, Tracer>)
where
    S: Subscriber + for<'span> LookupSpan<'span>,
{
    let provider = SdkTracerProvider::builder()
        .with_batch_exporter(exporter)
        .with_resource(Resource::builder().with_service_name(program).build())
        .build();
    let layer = tracing_opentelemetry::layer()
        .with_tracer(provider.tracer(program))
        .with_location(false)
        .with_threads(false);
    (Export(provider), layer)
}

#[cfg(test)]
mod tests {
    use std::{
        io::{BufRead as _, BufReader, Read as _, Write as _},
        net::TcpListener,
        thread,
    };

    use opentelemetry_otlp::WithExportConfig as _;
    use tracing_subscriber::{layer::SubscriberExt as _, registry};

    use super::*;

    /// Answers one request, and returns its first line and its body.
    fn received(collector: &TcpListener) -> (String, String) {
        let (mut stream, _) = collector.accept().unwrap();
        let mut reader = BufReader::new(stream.try_clone().unwrap());
        let head: Vec<_> = (&mut reader)
            .lines()
            .map_while(|line| line.ok().filter(|line| !line.is_empty()))
            .collect();
        let length = head.iter().find_map(|line| {
            let (name, value) = line.split_once(':')?;
            let is_length = name.eq_ignore_ascii_case("content-length");
            is_length.then(|| value.trim().parse::<usize>().unwrap())
        });
        let mut body = vec![0; length.unwrap()];
        reader.read_exact(&mut body).unwrap();
        let answer = b"HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n";
        stream.write_all(answer).unwrap();
        (head[0].clone(), String::from_utf8_lossy(&body).into_owned())
    }

    #[test]
    fn a_span_reaches_the_collector_with_its_ticket() {
        let _installed = rustls::crypto::ring::default_provider().install_default();
        let collector = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = collector.local_addr().unwrap();
        let request = thread::spawn(move || received(&collector));
        let exporter = SpanExporter::builder()
            .with_http()
            .with_endpoint(format!("http://{address}/v1/traces"))
            .build()
            .unwrap();
        let (export, layer) = send("a-bot", exporter);

        tracing::subscriber::with_default(registry().with(layer), || {
            tracing::info_span!("ticket.close", ticket = "0199").in_scope(|| {});
        });
        drop(export);

        let (line, body) = request.join().unwrap();
        assert_eq!(line, "POST /v1/traces HTTP/1.1");
        for part in ["a-bot", "ticket.close", "0199"] {
            assert!(body.contains(part), "no {part} in {body:?}");
        }
    }
}
