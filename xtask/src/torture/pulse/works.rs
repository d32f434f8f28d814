//! What happened to maintenances, and what servers are told of it: each step at most once.

use std::collections::BTreeMap;

use super::super::compare::{Difference, Kind};

/// What the titles of these alerts begin with, and whether each time for which it is planned may bring one.
const STEPS: [(&str, bool); 6] = [
    ("🔧 Planned maintenance: ", false),
    ("🔧 Maintenance moved: ", true),
    ("⚪ Maintenance cancelled: ", false),
    ("🔧 Maintenance begins soon: ", true),
    ("🔧 Maintenance has begun: ", false),
    ("✅ Maintenance is over: ", false),
];

/// A maintenance of the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Planned {
    pub(super) id: String,
    pub(super) title: String,
    /// How many steps it has taken.
    pub(super) steps: u32,
    /// How often it was moved.
    pub(super) moves: usize,
    pub(super) is_over: bool,
    /// Whether the bot has certainly read of it before it was over.
    pub(super) is_read: bool,
    /// Whether the bot had perhaps not read the page before it was there.
    pub(super) is_old: bool,
}

impl Planned {
    pub(super) fn new(id: String, title: String) -> Self {
        Self {
            id,
            title,
            steps: 0,
            moves: 0,
            is_over: false,
            is_read: false,
            is_old: false,
        }
    }
}

/// What an alert about a maintenance says: which step, and of which one by its title.
pub(super) fn step(title: &str) -> Option<(usize, &str)> {
    let mut steps = STEPS.iter().enumerate();
    steps.find_map(|(step, (begin, _))| Some((step, title.strip_prefix(begin)?)))
}

/// What is wrong with what a server was told, by the titles of the alerts.
pub(super) fn compare(server: &str, planned: &[Planned], titles: &[String]) -> Vec<Difference> {
    let mut told = BTreeMap::<(&str, usize), usize>::new();
    for title in titles {
        if let Some((step, of)) = step(title) {
            *told.entry((of, step)).or_default() += 1;
        }
    }
    let mut differences = Vec::new();
    let mut add = |kind, words: String| {
        let words = format!("{server} {words}");
        differences.push(Difference { kind, words });
    };
    for ((title, step), times) in &told {
        let Some(one) = planned.iter().find(|one| one.title == *title) else {
            add(
                Kind::Untrue,
                format!("was told of `{title}`, which never was"),
            );
            continue;
        };
        let (words, each_time) = STEPS.get(*step).copied().unwrap_or_default();
        let most = if each_time { one.moves + 1 } else { 1 };
        if *times > most {
            add(
                Kind::Doubled,
                format!("was told {times} times: {words}{title}"),
            );
        }
    }
    for one in planned.iter().filter(|one| one.is_read && !one.is_old) {
        if !told.keys().any(|(title, _)| *title == one.title) {
            add(Kind::Lost, format!("was never told of `{}`", one.title));
        }
    }
    differences
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(planned: &Planned, titles: &[&str]) -> Vec<Kind> {
        let titles: Vec<String> = titles.iter().map(|title| (*title).to_owned()).collect();
        let found = compare("a server", std::slice::from_ref(planned), &titles);
        found
            .into_iter()
            .map(|difference| difference.kind)
            .collect()
    }

    #[test]
    fn each_step_may_be_told_once_and_what_was_read_must_be() {
        let mut one = Planned::new("m".to_owned(), "Works 0".to_owned());
        one.is_read = true;
        assert_eq!(found(&one, &[]), [Kind::Lost]);
        let begun = "🔧 Maintenance has begun: Works 0";
        assert_eq!(found(&one, &[begun]), []);
        assert_eq!(found(&one, &[begun, begun]), [Kind::Doubled]);
        let soon = "🔧 Maintenance begins soon: Works 0";
        assert_eq!(found(&one, &[soon, soon]), [Kind::Doubled]);
        one.moves = 1;
        assert_eq!(found(&one, &[soon, soon]), []);
        one.is_old = true;
        assert_eq!(
            found(&one, &["🔧 Maintenance has begun: Works 1"]),
            [Kind::Untrue]
        );
        assert_eq!(found(&one, &[]), []);
    }
}
