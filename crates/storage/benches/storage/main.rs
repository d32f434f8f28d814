//! How fast storage is: against bare sqlx and raw SQLite, and against itself
//! with much more in it.
//!
//! `cargo bench -p storage` measures with criterion, on small databases, to see
//! what a change does. `cargo xtask bench storage` calls the same work with
//! `--targets` and compares it with what it has to reach.

#![expect(clippy::print_stdout, reason = "a bench tells what it measured")]

mod appending;
mod filling;
mod growing;
mod ingesting;
mod pruning;
mod searching;
mod small;
mod stage;
mod targets;
mod working;

use std::{env, path::PathBuf};

use anyhow::Context as _;
use criterion::Criterion;

/// How many messages the largest database has, unless told otherwise.
const MESSAGES: u32 = 10_000_000;

fn main() -> anyhow::Result<()> {
    let arguments: Vec<_> = env::args().skip(1).collect();
    let value = |name: &str| {
        let at = arguments.iter().position(|argument| argument == name)?;
        arguments.get(at + 1).cloned()
    };
    let Some(folder) = value("--targets").map(PathBuf::from) else {
        let mut criterion = Criterion::default().configure_from_args();
        small::all(&mut criterion)?;
        criterion.final_summary();
        return Ok(());
    };
    let messages = match value("--rows") {
        Some(rows) => rows.parse().context("--rows takes a number")?,
        None => MESSAGES,
    };
    targets::all(&folder, messages)
}
