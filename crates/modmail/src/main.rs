//! `modmail-bot`: members write to a server's staff by direct message.

use std::process::ExitCode;

fn main() -> ExitCode {
    modmail::start()
}
