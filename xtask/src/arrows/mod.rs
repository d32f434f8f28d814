//! `cargo xtask arrows`: who uses whom, held to ARCHITECTURE.md.

mod crates;
mod order;
mod source;

use anyhow::{Context as _, ensure};
use xshell::{Shell, cmd};

use self::{order::Layers, source::Source};

/// The crates whose modules have an order: each is held to its row in ARCHITECTURE.md.
const CRATES: [&str; 6] = [
    "modmail",
    "pulse",
    "botkit",
    "import",
    "discord-sim",
    "status-sim",
];

/// Shows the layers of the crates, and fails where one uses what it must not.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  cargo xtask arrows")]
pub(crate) struct Arrows;

pub(crate) fn run(sh: &Shell) -> anyhow::Result<()> {
    let mut wrong = dependencies(sh)?;
    let orders = order::declared(&sh.read_file("ARCHITECTURE.md")?)?;
    for name in CRATES {
        let report = examine(sh, name, orders.get(name))?;
        println!("{name}\n{}", report.picture);
        wrong.extend(report.wrong);
    }
    ensure!(wrong.is_empty(), "{}", wrong.join("\n"));
    println!("Nothing that has an order goes in circles or uses what stands later.");
    Ok(())
}

/// How the crates' dependencies differ from what ARCHITECTURE.md draws.
fn dependencies(sh: &Shell) -> anyhow::Result<Vec<String>> {
    let metadata = cmd!(sh, "cargo metadata --no-deps --offline --format-version 1");
    let metadata = serde_json::from_str(&metadata.quiet().read()?)?;
    let architecture = sh.read_file("ARCHITECTURE.md")?;
    Ok(crates::differences(
        &crates::actual(&metadata)?,
        &crates::drawn(&architecture)?,
    ))
}

/// What there is to say about the modules of a crate.
struct Report {
    picture: String,
    wrong: Vec<String>,
}

fn examine(sh: &Shell, name: &str, layers: Option<&Layers>) -> anyhow::Result<Report> {
    let root = sh.current_dir();
    let mut source = Source::read(&root.join("crates").join(name).join("src/lib.rs"))?;
    for found in &mut source.uses {
        if let Ok(short) = found.file.strip_prefix(&root) {
            found.file = short.to_owned();
        }
    }
    let arrows = order::Arrows::of(&source);
    let layers = layers.with_context(|| format!("ARCHITECTURE.md has no order of {name}"))?;
    let wrong = arrows
        .circles()
        .into_iter()
        .chain(arrows.violations(layers));
    Ok(Report {
        picture: arrows.picture(layers),
        wrong: wrong.map(|told| format!("{name}: {told}")).collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shell() -> anyhow::Result<Shell> {
        let sh = Shell::new()?;
        sh.change_dir(crate::project_root());
        Ok(sh)
    }

    #[test]
    fn every_module_uses_only_what_stands_before_it() -> anyhow::Result<()> {
        let sh = shell()?;
        let orders = order::declared(&sh.read_file("ARCHITECTURE.md")?)?;

        for name in CRATES {
            let wrong = examine(&sh, name, orders.get(name))?.wrong;
            assert!(wrong.is_empty(), "{}", wrong.join("\n"));
        }
        Ok(())
    }

    #[test]
    fn every_order_in_the_table_is_held() -> anyhow::Result<()> {
        let orders = order::declared(&shell()?.read_file("ARCHITECTURE.md")?)?;

        let idle: Vec<&String> = orders
            .keys()
            .filter(|name| !CRATES.contains(&name.as_str()))
            .collect();

        assert!(idle.is_empty(), "nobody checks the order of {idle:?}");
        Ok(())
    }

    #[test]
    fn the_crates_depend_on_each_other_as_the_picture_shows() -> anyhow::Result<()> {
        assert_eq!(dependencies(&shell()?)?, [""; 0]);
        Ok(())
    }
}
