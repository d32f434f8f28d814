//! The order of a crate's modules: circles, and uses of what stands later.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
};

use anyhow::{Context as _, bail};

use super::source::{ModulePath, Source, Use};

/// What the crate's front page is called among its modules.
const FRONT_PAGE: &str = "lib";

/// The layers of a crate, lowest first. The modules of one do not use each other.
pub(crate) type Layers = Vec<Vec<String>>;

/// Reads the orders that ARCHITECTURE.md states: the rows of the table whose second column is
/// headed `layers`, by crate.
pub(crate) fn declared(architecture: &str) -> anyhow::Result<BTreeMap<String, Layers>> {
    let mut lines = architecture.lines();
    lines
        .find(|line| cells(line).get(1) == Some(&"layers"))
        .context("ARCHITECTURE.md has no table of layers")?;
    let rows = lines.skip(1).take_while(|line| line.starts_with('|'));
    let mut declared = BTreeMap::new();
    for row in rows {
        let [name, layers] = cells(row)[..] else {
            bail!("this row of ARCHITECTURE.md is no order: {row}");
        };
        let layers = layers.split('→').map(quoted).collect();
        let name = name.trim_matches('`').to_owned();
        if declared.insert(name.clone(), layers).is_some() {
            bail!("ARCHITECTURE.md has two orders of {name}");
        }
    }
    Ok(declared)
}

fn cells(row: &str) -> Vec<&str> {
    row.trim()
        .trim_matches('|')
        .split('|')
        .map(str::trim)
        .collect()
}

/// The words between backticks.
fn quoted(text: &str) -> Vec<String> {
    text.split('`')
        .skip(1)
        .step_by(2)
        .map(str::to_owned)
        .collect()
}

/// An arrow between two modules that stand side by side, below the module at `inside`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Arrow {
    inside: ModulePath,
    from: String,
    to: String,
}

/// The arrow that a use makes. A module and what stands below it are one.
fn arrow(found: &Use) -> Option<Arrow> {
    let shared = found
        .from
        .iter()
        .zip(&found.to)
        .take_while(|(from, to)| from == to)
        .count();
    let from = found.from.get(shared)?.clone();
    let to = match found.to.get(shared) {
        Some(to) => to.clone(),
        None if shared == 0 => FRONT_PAGE.to_owned(),
        None => return None,
    };
    let inside = found.from.get(..shared)?.to_vec();
    Some(Arrow { inside, from, to })
}

/// A crate's arrows, each with the first use that makes it.
#[derive(Debug)]
pub(crate) struct Arrows<'s> {
    source: &'s Source,
    arrows: BTreeMap<Arrow, &'s Use>,
}

impl<'s> Arrows<'s> {
    pub(crate) fn of(source: &'s Source) -> Self {
        let mut arrows = BTreeMap::new();
        for found in &source.uses {
            if let Some(arrow) = arrow(found) {
                arrows.entry(arrow).or_insert(found);
            }
        }
        Self { source, arrows }
    }

    /// What each module at the top uses.
    fn top(&self) -> BTreeMap<&str, BTreeSet<&str>> {
        let own = self.source.modules.iter();
        let mut top: BTreeMap<&str, BTreeSet<&str>> = own
            .filter(|path| path.len() == 1)
            .filter_map(|path| Some((path.first()?.as_str(), BTreeSet::new())))
            .collect();
        for arrow in self.arrows.keys().filter(|arrow| arrow.inside.is_empty()) {
            top.entry(&arrow.from).or_default().insert(&arrow.to);
        }
        top
    }

    /// The circles among modules that stand side by side, each told with a use for every arrow.
    pub(crate) fn circles(&self) -> Vec<String> {
        let levels: BTreeSet<&ModulePath> = self.arrows.keys().map(|arrow| &arrow.inside).collect();
        let mut circles = Vec::new();
        for level in levels {
            let here: Vec<&Arrow> = self
                .arrows
                .keys()
                .filter(|arrow| arrow.inside == *level)
                .collect();
            for members in rings(&here) {
                let place = match level.as_slice() {
                    [] => String::new(),
                    below => format!(" in {}", below.join("::")),
                };
                let names: Vec<&str> = members.iter().copied().collect();
                let mut told = format!("a circle{place}: {}", names.join(", "));
                for arrow in &here {
                    if members.contains(arrow.from.as_str()) && members.contains(arrow.to.as_str())
                    {
                        let Arrow { from, to, .. } = arrow;
                        // Writing into a string cannot fail.
                        let _written = write!(told, "\n    {from} → {to}: {}", self.at(arrow));
                    }
                }
                circles.push(told);
            }
        }
        circles
    }

    /// Where in the code an arrow comes from.
    fn at(&self, arrow: &Arrow) -> String {
        self.arrows
            .get(arrow)
            .map(|found| format!("{}:{}", found.file.display(), found.line))
            .unwrap_or_default()
    }

    /// What does not fit the declared order.
    pub(crate) fn violations(&self, layers: &Layers) -> Vec<String> {
        let place = |module: &str| {
            let mut layers = layers.iter();
            layers.position(|layer| layer.iter().any(|name| name == module))
        };
        let mut wrong = Vec::new();
        let top = self.top();
        for module in top.keys().filter(|module| **module != FRONT_PAGE) {
            if place(module).is_none() {
                wrong.push(format!("{module} stands in no layer"));
            }
        }
        for module in layers.iter().flatten() {
            if !top.contains_key(module.as_str()) {
                wrong.push(format!("there is no {module}, which has a layer"));
            }
        }
        for arrow in self.arrows.keys().filter(|arrow| arrow.inside.is_empty()) {
            let Some(from) = place(&arrow.from) else {
                continue;
            };
            let why = match place(&arrow.to) {
                Some(to) if to < from => continue,
                Some(to) if to == from => "which stands beside it",
                Some(_) => "which stands later",
                None if arrow.to == FRONT_PAGE => "the front page, which stands above all",
                None => continue,
            };
            let Arrow { from, to, .. } = arrow;
            wrong.push(format!("{}: {from} uses {to}, {why}", self.at(arrow)));
        }
        wrong
    }

    /// The modules at the top with what each uses, in the declared order.
    pub(crate) fn picture(&self, layers: &Layers) -> String {
        let top = self.top();
        let width = top.keys().map(|name| name.len()).max().unwrap_or(0);
        let mut picture = String::new();
        for (number, layer) in layers.iter().enumerate() {
            for module in layer {
                let used = top.get(module.as_str()).into_iter().flatten();
                let used: Vec<&str> = used.copied().collect();
                let line = format!("{:>4}  {module:width$} → {}", number + 1, used.join(" "));
                let line = line.trim_end_matches(" → ").trim_end();
                // Writing into a string cannot fail.
                let _written = writeln!(picture, "{line}");
            }
        }
        picture
    }
}

/// Groups of names that reach each other along arrows.
fn rings<'a>(arrows: &[&'a Arrow]) -> Vec<BTreeSet<&'a str>> {
    let mut reach: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for arrow in arrows {
        reach.entry(&arrow.from).or_default().insert(&arrow.to);
    }
    let names: Vec<&str> = reach.keys().copied().collect();
    // Whoever reaches the middle reaches what the middle reaches.
    for middle in &names {
        let further = reach.get(middle).cloned().unwrap_or_default();
        for reached in reach
            .values_mut()
            .filter(|reached| reached.contains(middle))
        {
            reached.extend(&further);
        }
    }
    let mut rings: Vec<BTreeSet<&str>> = Vec::new();
    for name in &names {
        let reached = reach.get(name).cloned().unwrap_or_default();
        let known = rings.iter().any(|ring| ring.contains(name));
        if reached.contains(name) && !known {
            let back = |other: &&str| reach.get(other).is_some_and(|reach| reach.contains(name));
            rings.push(reached.into_iter().filter(back).collect());
        }
    }
    rings
}

#[cfg(test)]
mod tests {
    use super::{super::source::tests::source, *};

    const TABLE: &str = "text\n\n| crate | layers |\n|---|---|\n| `kit` | `low` → `left` `right` → `high` |\n\n| `no` | row |";

    fn layers() -> anyhow::Result<Layers> {
        declared(TABLE)?.remove("kit").context("no order of kit")
    }

    /// A crate with these four modules.
    fn kit(low: &str, left: &str, right: &str, high: &str) -> anyhow::Result<Source> {
        source(&[
            (
                "lib.rs",
                "mod low; mod left; mod right; mod high;\npub fn front() {}",
            ),
            ("low.rs", low),
            ("left.rs", left),
            ("right.rs", right),
            ("high.rs", high),
        ])
    }

    #[test]
    fn the_order_is_what_the_table_says() -> anyhow::Result<()> {
        let layers = layers()?;

        assert_eq!(layers, [vec!["low"], vec!["left", "right"], vec!["high"]]);
        assert_eq!(declared(TABLE)?.len(), 1);
        Ok(())
    }

    #[test]
    fn who_uses_what_stands_before_breaks_nothing() -> anyhow::Result<()> {
        let source = kit("", "use super::low;", "", "use crate::{left, low, right};")?;
        let arrows = Arrows::of(&source);

        assert_eq!(arrows.circles(), [""; 0]);
        assert_eq!(arrows.violations(&layers()?), [""; 0]);
        assert_eq!(
            arrows.picture(&layers()?),
            "   1  low\n   2  left  → low\n   2  right\n   3  high  → left low right\n"
        );
        Ok(())
    }

    #[test]
    fn a_circle_is_found_and_told_with_its_places() -> anyhow::Result<()> {
        let back = "fn body() {\n    super::high::call();\n}";
        let source = kit("", "", back, "use crate::left;\nuse crate::right;")?;

        assert_eq!(
            Arrows::of(&source).circles(),
            ["a circle: high, right\n    high → right: high.rs:2\n    right → high: right.rs:2"]
        );
        Ok(())
    }

    #[test]
    fn a_circle_below_the_top_is_found() -> anyhow::Result<()> {
        let source = source(&[
            ("lib.rs", "mod folder;"),
            ("folder/mod.rs", "mod one; mod two; mod three;"),
            ("folder/one.rs", "use super::two;"),
            ("folder/two.rs", "use crate::folder::three::call;"),
            ("folder/three.rs", "use super::one;"),
        ])?;

        let circles = Arrows::of(&source).circles();

        assert_eq!(circles.len(), 1);
        assert!(circles[0].starts_with("a circle in folder: one, three, two\n"));
        Ok(())
    }

    #[test]
    fn a_use_of_what_stands_later_or_beside_is_named_with_its_line() -> anyhow::Result<()> {
        let early = "\nfn body() {\n    trace!(crate::high::NAME);\n}";
        let source = kit(early, "use super::right;", "", "use crate::front;")?;

        assert_eq!(
            Arrows::of(&source).violations(&layers()?),
            [
                "high.rs:1: high uses lib, the front page, which stands above all",
                "left.rs:1: left uses right, which stands beside it",
                "low.rs:3: low uses high, which stands later",
            ]
        );
        Ok(())
    }

    #[test]
    fn a_module_without_a_layer_and_a_layer_without_a_module_are_named() -> anyhow::Result<()> {
        let source = source(&[
            ("lib.rs", "mod low; mod left; mod right; mod stray;"),
            ("low.rs", ""),
            ("left.rs", ""),
            ("right.rs", ""),
            ("stray.rs", ""),
        ])?;

        assert_eq!(
            Arrows::of(&source).violations(&layers()?),
            [
                "stray stands in no layer",
                "there is no high, which has a layer"
            ]
        );
        Ok(())
    }
}
