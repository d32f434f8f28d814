//! Lines and bars on a terminal.

use std::{
    fmt::Display,
    io::{self, BufRead as _, Write as _},
    time::Duration,
};

use indicatif::{ProgressBar, ProgressStyle};
use storage::{
    cli::Screen,
    operations::{Step, Watcher},
};

/// Standard output, with a bar on standard error where somebody watches.
#[derive(Debug, Default)]
pub(crate) struct Bars {
    bar: Option<ProgressBar>,
}

impl Screen for Bars {
    fn say(&mut self, line: impl Display) -> io::Result<()> {
        if let Some(bar) = self.bar.take() {
            bar.finish_and_clear();
        }
        writeln!(io::stdout(), "{line}")
    }

    fn watcher(&mut self) -> Watcher {
        // Hides itself where nobody watches.
        let bar = ProgressBar::new(0);
        bar.enable_steady_tick(Duration::from_millis(100));
        self.bar = Some(bar.clone());
        Watcher::new(move |step, done, all| show(&bar, step, done, all))
    }

    fn confirm(&mut self, question: &str) -> io::Result<bool> {
        print!("{question} Write yes to go on: ");
        io::stdout().flush()?;
        let mut answer = String::new();
        io::stdin().lock().read_line(&mut answer)?;
        Ok(answer.trim() == "yes")
    }
}

impl Drop for Bars {
    fn drop(&mut self) {
        if let Some(bar) = self.bar.take() {
            bar.finish_and_clear();
        }
    }
}

fn show(bar: &ProgressBar, step: Step, done: u64, all: u64) {
    bar.set_message(step.to_string());
    if bar.length() != Some(all) || step == Step::Removing {
        let template = if step == Step::Removing {
            "{spinner} {human_pos} {msg}"
        } else if all == 0 {
            "{spinner} {msg}"
        } else if step == Step::Importing {
            "{wide_bar} {human_pos}/{human_len} {msg}, {eta}"
        } else {
            "{wide_bar} {bytes}/{total_bytes} {msg}, {eta}"
        };
        if let Ok(style) = ProgressStyle::with_template(template) {
            bar.set_style(style);
        }
        bar.set_length(all);
    }
    bar.set_position(done);
}
