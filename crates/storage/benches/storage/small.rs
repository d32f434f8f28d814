//! Everything on small databases, with criterion.

use std::path::Path;

use criterion::{BatchSize, Criterion};

use crate::{
    appending::{Appending, Kind},
    filling::Filling,
    growing::{Charts, Tickets},
    ingesting::Ingesting,
    searching::Searching,
    stage::Stage,
    working::Working,
};

/// How many messages there are.
const MESSAGES: u32 = 20_000;

/// Measures everything.
pub(crate) fn all(criterion: &mut Criterion) -> anyhow::Result<()> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/bench");
    let stage = Stage::new(&folder)?;
    let filling = Filling {
        stage: &stage,
        folder: &folder,
    };
    append(criterion, &stage)?;
    work(criterion, &stage)?;
    ingest(criterion, &stage)?;

    let tickets = Tickets::open(&stage, &filling.messages(MESSAGES)?)?;
    let mut number = 0;
    criterion.bench_function("newest 50 messages", |bench| {
        bench.iter(|| {
            number += 1;
            tickets.newest(&stage, number)
        });
    });
    let charts = Charts::open(&stage, &filling.metrics(1)?, 1)?;
    criterion.bench_function("chart of 12 hours", |bench| {
        bench.iter(|| charts.draw(&stage));
    });
    let mut searching = Searching::open(&stage, &filling.searched(MESSAGES)?)?;
    criterion.bench_function("search", |bench| {
        bench.iter(|| searching.next(&stage));
    });
    Ok(())
}

fn append(criterion: &mut Criterion, stage: &Stage) -> anyhow::Result<()> {
    for kind in [Kind::Inbox, Kind::Message] {
        let appending = Appending::new(stage, kind)?;
        for callers in [1, 64] {
            let name = format!("append {kind:?}, {callers} at once");
            let mut group = criterion.benchmark_group(name);
            group.sample_size(10);
            group.bench_function("storage", |bench| {
                bench.iter(|| appending.ours(stage, callers, callers));
            });
            group.bench_function("sqlx", |bench| {
                bench.iter(|| appending.theirs(stage, callers, callers));
            });
        }
    }
    Ok(())
}

fn work(criterion: &mut Criterion, stage: &Stage) -> anyhow::Result<()> {
    let working = Working::new(stage)?;
    let mut group = criterion.benchmark_group("unit of work");
    group.bench_function("storage", |bench| bench.iter(|| working.ours(stage, 1)));
    group.bench_function("sqlx", |bench| bench.iter(|| working.theirs(stage, 1)));
    Ok(())
}

fn ingest(criterion: &mut Criterion, stage: &Stage) -> anyhow::Result<()> {
    let mut ingesting = Ingesting::new(stage)?;
    let days: Vec<_> = (0..200).map(|_| ingesting.next_day()).collect();
    let mut group = criterion.benchmark_group("ingest a day of eight series");
    group.sample_size(10);
    let mut next = days.iter().cycle();
    group.bench_function("storage", |bench| {
        bench.iter_batched(
            || next.next(),
            |day| day.map(|day| ingesting.ours(stage, day)),
            BatchSize::PerIteration,
        );
    });
    let mut next = days.iter().cycle();
    group.bench_function("raw SQLite", |bench| {
        bench.iter_batched(
            || next.next(),
            |day| day.map(|day| ingesting.theirs(day)),
            BatchSize::PerIteration,
        );
    });
    Ok(())
}
