//! `cargo xtask seed`: databases full of made-up data.

use std::path::PathBuf;

use indicatif::{HumanDuration, ProgressBar, ProgressStyle};
use storage::{
    Bot, modmail, pulse,
    seed::{self, Plan},
};

use crate::which::{check_folder, sentence};

/// Fills both databases with made-up data, the same each time.
///
/// Makes the databases if they are missing. One that has tickets or incidents
/// already is left alone.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  cargo xtask seed --database-dir data
  cargo xtask seed --database-dir data --seed 2
  cargo xtask seed --database-dir big --tickets 20000 --messages 1000000 --days 90")]
pub(crate) struct Seed {
    /// The folder for modmail.sqlite and pulse.sqlite.
    #[arg(long, value_name = "FOLDER")]
    database_dir: PathBuf,
    /// How many tickets; by default, one for every 20 messages.
    #[arg(long)]
    tickets: Option<u32>,
    /// How many messages in total, over all tickets.
    #[arg(long, default_value_t = Plan::default().messages)]
    messages: u32,
    /// How many days, ending on 31 October 2026.
    #[arg(long, default_value_t = Plan::default().days)]
    days: u32,
    /// A different seed gives different data.
    #[arg(long = "seed", value_name = "SEED", default_value_t = Plan::default().seed)]
    start: u64,
}

impl Seed {
    #[tokio::main(flavor = "current_thread")]
    pub(crate) async fn run(&self) -> anyhow::Result<()> {
        check_folder(&self.database_dir)?;
        let tickets = self.tickets.unwrap_or(self.messages.div_ceil(20));
        let plan = Plan {
            tickets,
            messages: self.messages,
            days: self.days,
            seed: self.start,
            ..Plan::default()
        };
        plan.check().map_err(sentence)?;
        let path = self.database_dir.join(Bot::Modmail.file_name());
        let store = modmail::Store::open(&path).await.map_err(sentence)?;
        let bar = bar("messages");
        let filled = seed::modmail(&store, &plan, &mut |done, all| show(&bar, done, all)).await;
        store.database().close().await;
        filled.map_err(sentence)?;
        bar.finish_and_clear();
        let messages = self.messages;
        let time = HumanDuration(bar.elapsed());
        println!(
            "{}: {tickets} tickets, {messages} messages, in {time:#}",
            path.display()
        );

        let path = self.database_dir.join(Bot::Pulse.file_name());
        let store = pulse::Store::open(&path).await.map_err(sentence)?;
        let bar = self::bar("days");
        let filled = seed::pulse(&store, &plan, &mut |done, all| show(&bar, done, all)).await;
        store.database().close().await;
        filled.map_err(sentence)?;
        bar.finish_and_clear();
        let time = HumanDuration(bar.elapsed());
        println!("{}: {} days, in {time:#}", path.display(), self.days);
        Ok(())
    }
}

/// Hides itself where nobody watches.
fn bar(what: &'static str) -> ProgressBar {
    let style = ProgressStyle::with_template("{wide_bar} {human_pos}/{human_len} {msg}, {eta}");
    let bar = ProgressBar::new(0).with_message(what);
    match style {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}

fn show(bar: &ProgressBar, done: u64, all: u64) {
    bar.set_length(all);
    bar.set_position(done);
}
