//! What was measured, beside what it should be.

use std::{fs, path::Path};

use anyhow::Context as _;
use serde::Serialize;

/// One figure.
#[derive(Debug, Serialize)]
pub(crate) struct Figure {
    /// What was done.
    pub(crate) work: String,
    /// What came out, with its unit.
    pub(crate) measured: String,
    /// What should come out; `None` if the figure is for information.
    pub(crate) target: Option<String>,
    /// Whether it did.
    pub(crate) holds: bool,
}

impl Figure {
    /// A figure that only informs.
    pub(crate) fn told(work: impl Into<String>, measured: impl Into<String>) -> Self {
        Self {
            work: work.into(),
            measured: measured.into(),
            target: None,
            holds: true,
        }
    }

    /// A figure that has a target.
    pub(crate) fn judged(
        work: impl Into<String>,
        measured: impl Into<String>,
        target: impl Into<String>,
        holds: bool,
    ) -> Self {
        Self {
            work: work.into(),
            measured: measured.into(),
            target: Some(target.into()),
            holds,
        }
    }

    fn verdict(&self) -> &'static str {
        match (&self.target, self.holds) {
            (None, _) => "",
            (Some(_), true) => "holds",
            (Some(_), false) => "MISSED",
        }
    }
}

/// Prints the figures as a Markdown table, writes them as JSON, and fails if a
/// target is missed.
pub(crate) fn conclude(figures: &[Figure], json: &Path) -> anyhow::Result<()> {
    let columns = |figure: &Figure| {
        let target = figure.target.clone().unwrap_or_default();
        let verdict = figure.verdict().to_owned();
        [
            figure.work.clone(),
            figure.measured.clone(),
            target,
            verdict,
        ]
    };
    let head = ["work", "measured", "target", ""].map(str::to_owned);
    let rows: Vec<[String; 4]> = std::iter::once(head)
        .chain(figures.iter().map(columns))
        .collect();
    let width = |column: usize| {
        let cells = rows.iter().filter_map(|row| row.get(column));
        cells
            .map(|cell| cell.chars().count())
            .max()
            .unwrap_or_default()
    };
    let widths = [width(0), width(1), width(2), width(3)];
    println!();
    for (number, row) in rows.iter().enumerate() {
        let cells = row.iter().zip(widths);
        let line: Vec<String> = cells
            .map(|(cell, width)| format!("{cell:width$}"))
            .collect();
        println!("| {} |", line.join(" | "));
        if number == 0 {
            println!(
                "|{}|",
                widths.map(|widths| "-".repeat(widths + 2)).join("|")
            );
        }
    }
    if let Some(folder) = json.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(json, serde_json::to_vec_pretty(figures)?)
        .with_context(|| format!("cannot write {}", json.display()))?;
    println!("\nas JSON: {}", json.display());
    let missed = figures.iter().filter(|figure| !figure.holds).count();
    anyhow::ensure!(missed == 0, "{missed} target(s) missed");
    Ok(())
}
