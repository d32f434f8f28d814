//! What happened to incidents, what servers were told of it, and what they must be told.

use std::collections::BTreeMap;

use super::super::compare::{Difference, Kind};

/// An incident goes on or is over from a moment on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Transition {
    /// The event with which it did.
    pub(super) event: usize,
    pub(super) is_open: bool,
    /// The event by which the bot had certainly read of it, before the next transition.
    pub(super) read_by: Option<usize>,
}

impl Transition {
    pub(super) fn new(event: usize, is_open: bool) -> Self {
        Self {
            event,
            is_open,
            read_by: None,
        }
    }
}

/// An incident from its beginning on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Incident {
    pub(super) id: String,
    pub(super) title: String,
    /// Its updates, oldest first.
    pub(super) updates: Vec<String>,
    pub(super) states: Vec<Transition>,
    pub(super) is_deleted: bool,
    /// How many of its states were there before the bot first read the page.
    pub(super) before: usize,
}

impl Incident {
    pub(super) fn new(id: String, update: String, title: String, first: Transition) -> Self {
        Self {
            id,
            title,
            updates: vec![update],
            states: vec![first],
            is_deleted: false,
            before: 0,
        }
    }

    pub(super) fn changes(&mut self, to: Transition) {
        self.states.push(to);
    }

    /// How often it went on and was over again without having certainly been read of
    /// meanwhile.
    fn went_by(&self) -> usize {
        let pairs = self.states.windows(2);
        let went_by = |pair: &&[Transition]| matches!(pair, [began, ended] if began.is_open && began.read_by.is_none() && !ended.is_open);
        pairs.filter(went_by).count()
    }
}

/// What an alert about one incident says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Word {
    Began,
    Back,
    Ended,
}

/// An alert as a server saw it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Told {
    pub(super) word: Word,
    /// The incident's title.
    pub(super) title: String,
    /// The event that the alert quotes.
    pub(super) event: usize,
}

/// What a message with this title and this text tells; nothing if it is none that the bot sends about one incident.
pub(super) fn told(title: &str, text: &str) -> Option<Told> {
    let (word, title) = if let Some(title) = title.strip_prefix("✅ Resolved: ") {
        (Word::Ended, title)
    } else {
        let (_mark, title) = title.split_once(' ')?;
        match title.strip_prefix("Back again: ") {
            Some(title) => (Word::Back, title),
            None => (Word::Began, title),
        }
    };
    let event = text.strip_prefix("event ")?.parse().ok()?;
    Some(Told {
        word,
        title: title.to_owned(),
        event,
    })
}

/// What is wrong with what a server was told.
pub(super) fn compare(server: &str, incidents: &[Incident], all: &[Told]) -> Vec<Difference> {
    let mut differences = Vec::new();
    for incident in incidents {
        let about = all.iter().filter(|one| one.title == incident.title);
        let about: Vec<_> = about
            .map(|one| (one.word, place(incident, one.event)))
            .collect();
        differences.extend(wrong(incident, &about).map(|(kind, words)| Difference {
            kind,
            words: format!("{server}: {words}"),
        }));
    }
    let known = |one: &&Told| !incidents.iter().any(|incident| incident.title == one.title);
    differences.extend(all.iter().filter(known).map(|one| Difference {
        kind: Kind::Untrue,
        words: format!("{server} was told of `{}`, which never was", one.title),
    }));
    differences.extend(disorder(server, incidents, all));
    differences
}

/// What is wrong with what a server was told beside that: of incidents that the page has
/// deleted, and of those that went by between two readings. Each may be told once.
pub(super) fn compare_others(
    server: &str,
    incidents: &[Incident],
    others: &[String],
) -> Vec<Difference> {
    let mut differences = Vec::new();
    let mut add = |kind, words: String| {
        let words = format!("{server} was told {words}");
        differences.push(Difference { kind, words });
    };
    let mut told = BTreeMap::<(bool, &str), usize>::new();
    for other in others {
        let (deleted, titles) = if let Some(rest) = other.strip_prefix("⚪ No longer listed: ") {
            let title = rest.split_once(": ").map_or(rest, |(title, _)| title);
            (true, vec![title])
        } else if other.contains(" while I wasn't looking: ") {
            let links = other.split('[').skip(1);
            let titles = links.filter_map(|link| Some(link.split_once("](")?.0));
            (false, titles.collect())
        } else {
            add(Kind::Untrue, format!("what nobody expects: {other}"));
            continue;
        };
        for title in titles {
            *told.entry((deleted, title)).or_default() += 1;
        }
    }
    for ((deleted, title), times) in told {
        let incident = incidents.iter().find(|incident| incident.title == title);
        let most = incident.map_or(0, |incident| {
            if deleted {
                incident.is_deleted.into()
            } else {
                incident.went_by()
            }
        });
        let what = if deleted {
            "is no longer listed"
        } else {
            "went by"
        };
        if times > most {
            let kind = if most == 0 {
                Kind::Untrue
            } else {
                Kind::Doubled
            };
            add(
                kind,
                format!("{times} times that `{title}` {what}, for {most}"),
            );
        }
    }
    differences
}

/// Which state of an incident an event belongs to; nothing for one before its beginning.
fn place(incident: &Incident, event: usize) -> Option<usize> {
    incident
        .states
        .iter()
        .rposition(|state| state.event <= event)
}

/// What is wrong with the alerts about one incident.
fn wrong(incident: &Incident, about: &[(Word, Option<usize>)]) -> Option<(Kind, String)> {
    let choices = 1_u32 << incident.states.len().min(20);
    let certain = |index: &usize| {
        let state = incident.states.get(*index);
        state.is_some_and(|state| state.read_by.is_some())
    };
    let fits = (0..choices).any(|choice| {
        let seen: Vec<_> = (0..incident.states.len())
            .filter(|index| choice & (1 << index) != 0)
            .collect();
        let mut whole = (0..incident.states.len()).filter(certain);
        whole.all(|index| seen.contains(&index)) && promised(incident, &seen) == about
    });
    if fits {
        return None;
    }
    let expected: Vec<_> = (0..incident.states.len()).filter(certain).collect();
    let expected = promised(incident, &expected);
    let is_double = (1..about.len()).any(|index| {
        about
            .get(..index)
            .is_some_and(|before| about.get(index).is_some_and(|one| before.contains(one)))
    });
    let in_order = about.is_sorted_by_key(|(_, place)| *place);
    let kind = if is_double {
        Kind::Doubled
    } else if !in_order {
        Kind::Disordered
    } else if about.len() < expected.len() {
        Kind::Lost
    } else {
        Kind::Untrue
    };
    let words = format!(
        "of `{}` ({}) was told {about:?}; expected, of what was certainly read: {expected:?}; what happened: {:?}",
        incident.title, incident.id, incident.states
    );
    Some((kind, words))
}

/// What is told of an incident of which these states were read.
fn promised(incident: &Incident, seen: &[usize]) -> Vec<(Word, Option<usize>)> {
    let mut told = Vec::new();
    let mut before: Option<bool> = None;
    for index in seen {
        let Some(state) = incident.states.get(*index) else {
            continue;
        };
        let word = match (before, state.is_open) {
            // What there was before the first reading is news to nobody.
            (None, true) if *index >= incident.before => Some(Word::Began),
            (Some(false), true) => Some(Word::Back),
            // Between two ends it was back, and that is known though it was not seen.
            (Some(_), false) => Some(Word::Ended),
            _ => None,
        };
        before = Some(state.is_open);
        told.extend(word.map(|word| (word, Some(*index))));
    }
    told
}

/// Alerts that came before others of what had certainly been read when they happened.
fn disorder(server: &str, incidents: &[Incident], all: &[Told]) -> Vec<Difference> {
    let state = |one: &Told| {
        let incident = incidents
            .iter()
            .find(|incident| incident.title == one.title)?;
        incident.states.get(place(incident, one.event)?)
    };
    let mut differences = Vec::new();
    let mut latest: Option<(&Told, usize)> = None;
    for one in all {
        let Some(state) = state(one) else { continue };
        if let (Some((before, happened)), Some(read_by)) = (latest, state.read_by)
            && read_by < happened
        {
            differences.push(Difference {
                kind: Kind::Disordered,
                words: format!("{server} was told {before:?} before {one:?}"),
            });
        }
        if latest.is_none_or(|(_, happened)| happened < state.event) {
            latest = Some((one, state.event));
        }
    }
    differences
}

#[cfg(test)]
mod tests {
    use super::*;

    /// An incident that goes on, is over and so on; `r` follows what was certainly read.
    fn incident(states: &[(bool, bool)]) -> Incident {
        let state = |(index, (is_open, is_read)): (usize, &(bool, bool))| Transition {
            event: index * 10 + 1,
            is_open: *is_open,
            read_by: is_read.then_some(index * 10 + 5),
        };
        let states: Vec<_> = states.iter().enumerate().map(state).collect();
        let mut incident = Incident::new(
            "x".to_owned(),
            "y".to_owned(),
            "Trouble".to_owned(),
            Transition::new(1, true),
        );
        incident.states = states;
        incident
    }

    fn kinds(incident: &Incident, told: &[(Word, usize)]) -> Vec<Kind> {
        let told: Vec<_> = told
            .iter()
            .map(|(word, event)| Told {
                word: *word,
                title: "Trouble".to_owned(),
                event: *event,
            })
            .collect();
        let found = compare("a server", std::slice::from_ref(incident), &told);
        found.into_iter().map(|one| one.kind).collect()
    }

    #[test]
    fn titles_are_taken_apart() {
        let one = |word, title: &str| {
            let title = title.to_owned();
            Some(Told {
                word,
                title,
                event: 7,
            })
        };
        assert_eq!(
            told("🟠 Trouble 1", "event 7"),
            one(Word::Began, "Trouble 1")
        );
        assert_eq!(
            told("🟠 Back again: Trouble 1", "event 7"),
            one(Word::Back, "Trouble 1")
        );
        assert_eq!(
            told("✅ Resolved: Trouble 1", "event 7"),
            one(Word::Ended, "Trouble 1")
        );
        assert_eq!(told("✅ Resolved: Trouble 1", "nothing"), None);
    }

    #[test]
    fn what_was_certainly_read_must_be_told() {
        let read = incident(&[(true, true), (false, true)]);

        assert_eq!(kinds(&read, &[(Word::Began, 1), (Word::Ended, 11)]), []);
        // An alert quotes what was said last.
        assert_eq!(kinds(&read, &[(Word::Began, 3), (Word::Ended, 14)]), []);
        assert_eq!(kinds(&read, &[(Word::Began, 1)]), [Kind::Lost]);
        assert_eq!(kinds(&read, &[]), [Kind::Lost]);
        let twice = [(Word::Began, 1), (Word::Began, 1), (Word::Ended, 11)];
        assert_eq!(kinds(&read, &twice), [Kind::Doubled]);
    }

    #[test]
    fn what_went_by_between_two_readings_may_be_told() {
        let missed = incident(&[(true, false), (false, true)]);

        assert_eq!(kinds(&missed, &[]), []);
        assert_eq!(kinds(&missed, &[(Word::Began, 1), (Word::Ended, 11)]), []);
        assert_eq!(kinds(&missed, &[(Word::Ended, 11)]), [Kind::Untrue]);
        assert_eq!(kinds(&missed, &[(Word::Began, 1)]), [Kind::Untrue]);

        let back = incident(&[(true, true), (false, false), (true, true)]);
        assert_eq!(kinds(&back, &[(Word::Began, 1)]), []);
        let all = [(Word::Began, 1), (Word::Ended, 11), (Word::Back, 21)];
        assert_eq!(kinds(&back, &all), []);
        let twice_over = incident(&[(true, true), (false, true), (true, false), (false, true)]);
        let ends = [(Word::Began, 1), (Word::Ended, 11), (Word::Ended, 31)];
        assert_eq!(kinds(&twice_over, &ends), []);
        assert_eq!(kinds(&twice_over, &ends[..2]), [Kind::Lost]);
        let not_over = [(Word::Began, 1), (Word::Back, 21)];
        assert_eq!(kinds(&back, &not_over), [Kind::Untrue]);
    }

    #[test]
    fn what_was_there_before_is_told_of_only_when_it_changes() {
        let mut before = incident(&[(true, true), (false, true)]);
        before.before = 1;

        assert_eq!(kinds(&before, &[(Word::Ended, 11)]), []);
        assert_eq!(
            kinds(&before, &[(Word::Began, 1), (Word::Ended, 11)]),
            [Kind::Untrue]
        );
    }

    #[test]
    fn what_vanished_or_went_by_may_be_told_once() {
        let mut missed = incident(&[(true, false), (false, true)]);
        let line =
            "✅ One incident began and ended while I wasn't looking: 🔴 [Trouble](https://x): then";
        let gone = "⚪ No longer listed: Trouble: The page doesn't list it";
        let kinds = |missed: &Incident, others: &[&str]| {
            let others: Vec<_> = others.iter().map(|other| (*other).to_owned()).collect();
            let found = compare_others("a server", std::slice::from_ref(missed), &others);
            found.into_iter().map(|one| one.kind).collect::<Vec<_>>()
        };

        assert_eq!(kinds(&missed, &[line]), []);
        assert_eq!(kinds(&missed, &[line, line]), [Kind::Doubled]);
        assert_eq!(kinds(&missed, &[gone]), [Kind::Untrue]);
        assert_eq!(kinds(&missed, &["something else"]), [Kind::Untrue]);
        missed.is_deleted = true;
        assert_eq!(kinds(&missed, &[gone]), []);
        assert_eq!(
            kinds(&incident(&[(true, true), (false, true)]), &[line]),
            [Kind::Untrue]
        );
    }

    #[test]
    fn what_was_read_first_is_told_first() {
        let one = |title: &str, event| {
            let mut incident = incident(&[(true, true)]);
            incident.title = title.to_owned();
            for state in &mut incident.states {
                state.event = event;
                state.read_by = Some(event + 1);
            }
            incident
        };
        let incidents = [one("A", 1), one("B", 10)];
        let told = |title: &str, event| Told {
            word: Word::Began,
            title: title.to_owned(),
            event,
        };

        let right = [told("A", 1), told("B", 10)];
        assert_eq!(compare("a server", &incidents, &right), []);
        let wrong = [told("B", 10), told("A", 1)];
        let found = compare("a server", &incidents, &wrong);
        assert_eq!(found.len(), 1);
    }
}
