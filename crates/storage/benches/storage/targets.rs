//! What has to be reached, and whether it is.

use std::{fs, path::Path, time::Duration};

use serde::Serialize;
use storage::{
    modmail,
    seed::{self, Plan},
};

use crate::{
    MESSAGES,
    appending::{Appending, Kind},
    filling::Filling,
    growing::{Charts, Tickets, medians},
    ingesting::Ingesting,
    pruning,
    searching::Searching,
    stage::{Stage, share, side_by_side, timed},
    working::Working,
};

/// How many messages the small database has.
const FEW: u32 = 10_000;

/// How many searches there are.
const SEARCHES: usize = 1_000;

/// How wide the table's first column is.
const WIDTH: usize = 72;

/// One line of the table.
#[derive(Debug, Serialize)]
struct Line {
    work: String,
    /// A ratio, or a time.
    unit: &'static str,
    at_least: Option<f64>,
    at_most: Option<f64>,
    measured: f64,
    holds: bool,
    /// What was measured on both sides.
    detail: String,
}

/// Measures everything, prints a table, and writes it to `storage.json` in
/// `folder`.
///
/// # Errors
///
/// Returns an error if a target is missed.
pub(crate) fn all(folder: &Path, messages: u32) -> anyhow::Result<()> {
    let stage = Stage::new(folder)?;
    let filling = Filling {
        stage: &stage,
        folder,
    };
    println!(
        "{:WIDTH$}  {:>9}  {:>9}  verdict",
        "work", "target", "measured"
    );
    let lines = measure(&stage, &filling, messages)?;
    let json = serde_json::to_string_pretty(&lines)?;
    let path = folder.join("storage.json");
    fs::write(&path, json)?;
    println!("\n{}", path.display());
    let missed = lines.iter().filter(|line| !line.holds).count();
    anyhow::ensure!(missed == 0, "{missed} target(s) missed");
    Ok(())
}

fn measure(stage: &Stage, filling: &Filling<'_>, messages: u32) -> anyhow::Result<Vec<Line>> {
    let mut lines = Vec::new();
    // Told at once, since the next may take minutes.
    let mut add = |line: Line| {
        line.print();
        lines.push(line);
    };
    for (kind, name) in [(Kind::Inbox, "inbox row"), (Kind::Message, "message")] {
        let appending = Appending::new(stage, kind)?;
        let (ours, theirs) = side_by_side(
            7,
            || appending.ours(stage, 64, 3_200),
            || appending.theirs(stage, 64, 3_200),
        )?;
        let work = format!("durable append ({name}), 64 callers: times faster than sqlx");
        let detail = format!(
            "{} against {} rows/s",
            rate(3_200, ours),
            rate(3_200, theirs)
        );
        add(at_least(work, 5.0, theirs, ours, detail));

        let (ours, theirs) = side_by_side(
            15,
            || appending.ours(stage, 1, 400),
            || appending.theirs(stage, 1, 400),
        )?;
        let work = format!("durable append ({name}), one caller: its share of sqlx's time");
        let detail = format!("{} against {} rows/s", rate(400, ours), rate(400, theirs));
        add(at_most(work, 1.1, ours, theirs, detail));
    }

    let working = Working::new(stage)?;
    let (ours, theirs) = side_by_side(
        15,
        || working.ours(stage, 300),
        || working.theirs(stage, 300),
    )?;
    let detail = format!("{} against {} units/s", rate(300, ours), rate(300, theirs));
    let work = "unit of work: its share of bare sqlx's time".to_owned();
    add(at_most(work, 1.3, ours, theirs, detail));

    add(ingest(stage)?);
    add(newest(stage, filling, messages)?);
    add(chart(stage, filling, messages)?);
    add(search(stage, filling, messages)?);
    add(prune(stage, filling, messages)?);
    add(made_up(stage, messages)?);
    Ok(lines)
}

fn ingest(stage: &Stage) -> anyhow::Result<Line> {
    let mut ingesting = Ingesting::new(stage)?;
    let (mut all_ours, mut all_theirs) = (Vec::new(), Vec::new());
    for turn in 0..=15 {
        let day = ingesting.next_day();
        let ours = timed(&mut || ingesting.ours(stage, &day))?;
        let theirs = timed(&mut || ingesting.theirs(&day))?;
        if turn > 0 {
            all_ours.push(ours);
            all_theirs.push(theirs);
        }
    }
    let (ours, theirs) = (share(&mut all_ours, 50), share(&mut all_theirs, 50));
    let rows = 8 * 1_441;
    let detail = format!("{} against {} rows/s", rate(rows, ours), rate(rows, theirs));
    let work = "metric ingest, 8 series of 1 441: share of raw SQLite's rate".to_owned();
    Ok(at_least(work, 0.5, theirs, ours, detail))
}

fn newest(stage: &Stage, filling: &Filling<'_>, messages: u32) -> anyhow::Result<Line> {
    let small = Tickets::open(stage, &filling.messages(FEW)?)?;
    let large = Tickets::open(stage, &filling.messages(messages)?)?;
    let (one, other) = medians(
        10,
        100,
        |median| small.newest(stage, median),
        |median| large.newest(stage, median),
    )?;
    let work = format!("newest 50 of a ticket, {FEW} against {messages} messages: ratio");
    let detail = format!("{} against {} µs", one.as_micros(), other.as_micros());
    Ok(at_most(work, 1.5, other, one, detail))
}

fn chart(stage: &Stage, filling: &Filling<'_>, messages: u32) -> anyhow::Result<Line> {
    // Two years, or the same share of them.
    let days = u64::from(messages) * 730 / u64::from(MESSAGES);
    let days = u32::try_from(days.max(2))?;
    let small = Charts::open(stage, &filling.metrics(1)?, 1)?;
    let large = Charts::open(stage, &filling.metrics(days)?, days)?;
    let (one, other) = medians(50, 1, |_| small.draw(stage), |_| large.draw(stage))?;
    let work = format!("12 hours of six series, 1 against {days} days: ratio");
    let detail = format!("{} against {} µs", one.as_micros(), other.as_micros());
    Ok(at_most(work, 1.5, other, one, detail))
}

fn search(stage: &Stage, filling: &Filling<'_>, messages: u32) -> anyhow::Result<Line> {
    let messages = messages / 10;
    let mut searching = Searching::open(stage, &filling.searched(messages)?)?;
    let mut all = Vec::new();
    for _ in 0..SEARCHES {
        all.push(searching.next(stage)?);
    }
    all.sort_unstable();
    let slowest: Vec<_> = all
        .iter()
        .rev()
        .take(3)
        .map(|item| item.1.clone())
        .collect();
    let mut times: Vec<_> = all.into_iter().map(|item| item.0).collect();
    let (median, most) = (share(&mut times, 50), share(&mut times, 99));
    let measured = most.as_secs_f64() * 1_000.0;
    Ok(Line {
        work: format!("full-text search, {messages} messages, first page: p99"),
        unit: "ms",
        at_least: None,
        at_most: Some(50.0),
        measured,
        holds: measured < 50.0,
        detail: format!(
            "median {} µs; slowest: {}",
            median.as_micros(),
            slowest.join(", ")
        ),
    })
}

fn prune(stage: &Stage, filling: &Filling<'_>, messages: u32) -> anyhow::Result<Line> {
    let messages = messages / 100;
    let (pruned, mut writes) = pruning::prune(stage, &filling.searched(messages)?)?;
    let (median, most) = (share(&mut writes, 50), share(&mut writes, 99));
    let measured = pruned.longest_hold.as_secs_f64() * 1_000.0;
    Ok(Line {
        work: format!("pruning with {messages} messages: longest that the writer is held"),
        unit: "ms",
        at_least: None,
        at_most: Some(50.0),
        measured,
        holds: measured <= 50.0,
        detail: format!(
            "{} rows went; writes of another process meanwhile: median {}, p99 {} ms",
            pruned.removed(),
            median.as_millis(),
            most.as_millis()
        ),
    })
}

fn made_up(stage: &Stage, messages: u32) -> anyhow::Result<Line> {
    let messages = messages / 10;
    let plan = Plan {
        tickets: messages / 20,
        messages,
        ..Plan::default()
    };
    let store: modmail::Store = stage.store("seeded.sqlite")?;
    let took = timed(&mut || {
        stage.runtime.block_on(async {
            seed::modmail(&store, &plan, &mut |_, _| {}).await?;
            store.database().close().await;
            Ok(())
        })
    })?;
    let size = fs::metadata(store.database().path())?.len() / 1_000_000;
    let measured = took.as_secs_f64();
    Ok(Line {
        work: format!("made-up data, {messages} messages"),
        unit: "s",
        at_least: None,
        at_most: Some(60.0),
        measured,
        holds: measured <= 60.0,
        detail: format!("{} rows/s, {size} MB", rate(messages, took)),
    })
}

fn at_least(work: String, target: f64, one: Duration, other: Duration, detail: String) -> Line {
    let measured = one.as_secs_f64() / other.as_secs_f64();
    Line {
        work,
        unit: "",
        at_least: Some(target),
        at_most: None,
        measured,
        holds: measured >= target,
        detail,
    }
}

fn at_most(work: String, target: f64, one: Duration, other: Duration, detail: String) -> Line {
    let measured = one.as_secs_f64() / other.as_secs_f64();
    Line {
        work,
        unit: "",
        at_least: None,
        at_most: Some(target),
        measured,
        holds: measured <= target,
        detail,
    }
}

/// So many a second.
fn rate(count: u32, took: Duration) -> String {
    format!("{:.0}", f64::from(count) / took.as_secs_f64())
}

impl Line {
    fn print(&self) {
        let target = match (self.at_least, self.at_most) {
            (Some(least), _) => format!("≥ {least} {}", self.unit),
            (None, Some(most)) => format!("≤ {most} {}", self.unit),
            (None, None) => String::new(),
        };
        let measured = format!("{:.2} {}", self.measured, self.unit);
        let verdict = if self.holds { "holds " } else { "MISSED" };
        let (work, detail) = (&self.work, &self.detail);
        println!("{work:WIDTH$}  {target:>9}  {measured:>9}  {verdict}  {detail}");
    }
}
