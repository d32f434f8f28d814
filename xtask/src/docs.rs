//! `cargo xtask docs`: the pages of the guide that are made from the programs.

use anyhow::bail;
use xshell::{Shell, cmd};

/// Which bot's commands stand on which page.
const PAGES: [(&str, &str, &str); 2] = [
    ("modmail", "modmail-bot", "docs/src/modmail-commands.md"),
    ("pulse", "pulse-bot", "docs/src/pulse-commands.md"),
];

/// The story that writes the page which tells of a moderator's day, and holds the page
/// against it when it runs with the other tests.
const DAY: &str = "a_day_goes_as_the_guide_tells";

/// Writes the pages of the guide that are made from the bots: their commands, and a
/// moderator's day.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  cargo xtask docs
  cargo xtask docs --check        fails if a page of commands is out of date, and changes none;
                                  the other page is checked by `cargo test`")]
pub(crate) struct Docs {
    /// Only says which pages are out of date.
    #[arg(long)]
    check: bool,
}

impl Docs {
    pub(crate) fn run(&self, sh: &Shell) -> anyhow::Result<()> {
        let mut stale = Vec::new();
        for (package, program, page) in PAGES {
            let described = cmd!(
                sh,
                "cargo run --quiet --locked -p {package} --bin {program} -- commands"
            );
            // With its last line ended, which reading the output takes away.
            let described = crate::afresh(described).read()? + "\n";
            if sh.read_file(page).unwrap_or_default() == described {
                continue;
            }
            if self.check {
                stale.push(page);
            } else {
                sh.write_file(page, described)?;
                println!("{page}");
            }
        }
        if !self.check {
            let story = cmd!(
                sh,
                "cargo test --quiet --locked -p modmail --test it -- {DAY}"
            );
            crate::afresh(story).env("WRITE_PAGES", "1").run()?;
        }
        if !stale.is_empty() {
            bail!(
                "{} is not what the programs say: run `cargo xtask docs`",
                stale.join(" and ")
            );
        }
        Ok(())
    }
}
