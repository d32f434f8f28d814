//! `pulse-bot`: watches a status page and tells servers about it.

use std::process::ExitCode;

fn main() -> ExitCode {
    pulse::start()
}
