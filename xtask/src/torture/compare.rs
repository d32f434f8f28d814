//! Holding what is to be seen at the end against what was done.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Formatter,
};

use super::outcome::{Copy, Outcome, Refused, Shown, Ticket, Written};

/// How a difference is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    /// Something is missing.
    Lost,
    /// Something is there twice.
    Doubled,
    /// Something is in the wrong place.
    Disordered,
    /// Somebody is told what is not so.
    Untrue,
    /// The run did not come to its end.
    Broken,
}

/// One way in which the worlds differ.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Difference {
    pub(crate) kind: Kind,
    pub(crate) words: String,
}

/// Writes how many differences of each kind there were.
pub(super) fn write_counts(
    f: &mut Formatter<'_>,
    differences: &BTreeMap<Kind, usize>,
) -> std::fmt::Result {
    for (kind, words) in [
        (Kind::Lost, "lost"),
        (Kind::Doubled, "doubled"),
        (Kind::Disordered, "out of order"),
        (Kind::Untrue, "told untruly"),
        (Kind::Broken, "broken off"),
    ] {
        let count = differences.get(&kind).copied().unwrap_or_default();
        if count > 0 || kind != Kind::Broken {
            write!(f, " {count} {words},")?;
        }
    }
    Ok(())
}

/// Everything in which what is to be seen differs from what was done.
pub(crate) fn compare(outcome: &Outcome) -> Vec<Difference> {
    let mut found = Findings {
        member: &outcome.member,
        differences: Vec::new(),
    };
    found.relayed(outcome);
    found.tickets(outcome);
    found.rules(outcome);
    if !outcome.chosen.is_empty() {
        found.choices(outcome);
    }
    for ticket in &outcome.tickets {
        found.answers(ticket, &outcome.received, &outcome.refused);
        found.reminders(ticket);
    }
    let copies = || outcome.tickets.iter().flat_map(|ticket| &ticket.copies);
    for text in &outcome.received {
        if !copies().any(|copy| copy.text == *text) {
            found.add(
                Kind::Untrue,
                format!("`{text}` came without a copy for staff"),
            );
        }
    }
    found.differences
}

/// What is found to differ for one member.
pub(super) struct Findings<'o> {
    member: &'o str,
    differences: Vec<Difference>,
}

impl Findings<'_> {
    pub(super) fn add(&mut self, kind: Kind, words: impl std::fmt::Display) {
        self.differences.push(Difference {
            kind,
            words: format!("{}: {words}", self.member),
        });
    }

    /// Expects `wanted` to be among `there` once; whether it is there at all.
    fn once<'t>(
        &mut self,
        wanted: &str,
        there: impl Iterator<Item = &'t String>,
        what: &str,
    ) -> bool {
        let count = there.filter(|there| *there == wanted).count();
        match count {
            0 => self.add(Kind::Lost, format!("`{wanted}` {what} nowhere")),
            1 => {}
            _ => self.add(Kind::Doubled, format!("`{wanted}` {what} {count} times")),
        }
        count > 0
    }

    /// Expects `there` to follow the order of `wanted`.
    fn in_order<'t>(
        &mut self,
        wanted: impl Iterator<Item = &'t String>,
        there: impl Iterator<Item = &'t String>,
        what: &str,
    ) {
        let places: BTreeMap<&String, usize> =
            wanted.enumerate().map(|(n, item)| (item, n)).collect();
        let mut before: Option<(usize, &String)> = None;
        for text in there {
            let Some(place) = places.get(text) else {
                continue;
            };
            if let Some((last, earlier)) = before
                && *place < last
            {
                let words = format!("`{text}` {what} after `{earlier}`");
                self.add(Kind::Disordered, words);
            }
            before = Some((*place, text));
        }
    }

    /// What the member wrote: shown once, in order, as it is now, and signed
    /// truly.
    fn relayed(&mut self, outcome: &Outcome) {
        let tickets = || outcome.tickets.iter();
        let shown =
            || tickets().flat_map(|ticket| ticket.shown.iter().map(move |shown| (ticket, shown)));
        for written in &outcome.written {
            let Written { ticks, crosses, .. } = *written;
            let text = written.text();
            let copies: Vec<_> = shown()
                .filter(|(_, shown)| written.said(&shown.text))
                .collect();
            match (copies.len(), ticks) {
                (0, 0) => self.add(Kind::Lost, format!("`{text}` is shown nowhere")),
                (0, _) => self.add(
                    Kind::Lost,
                    format!("`{text}` is signed ✅ and shown nowhere"),
                ),
                (1, 0) => self.add(Kind::Untrue, format!("`{text}` is shown, but not signed")),
                (1, 1) => {}
                (1, _) => self.add(Kind::Doubled, format!("`{text}` is signed {ticks} times")),
                (count, _) => self.add(Kind::Doubled, format!("`{text}` is shown {count} times")),
            }
            if crosses > 0 {
                self.add(Kind::Untrue, format!("`{text}` is signed ❌"));
            }
            if let [(ticket, copy)] = *copies {
                self.as_it_is_now(written, ticket, copy);
            }
        }
        for refused in [false, true] {
            let written = || {
                let written = outcome.written.iter();
                written.filter(|written| written.refused == refused)
            };
            let originals = written().filter_map(|written| written.texts.first());
            let original = |shown: &Shown| {
                let written = written().find(|written| written.said(&shown.text));
                written.and_then(|written| written.texts.first())
            };
            let shown = shown().filter_map(|(_, shown)| original(shown));
            self.in_order(originals, shown, "is shown");
        }
    }

    /// The copy of a message says what that says now, and whether it is there; a
    /// closed ticket's stays as it was.
    fn as_it_is_now(&mut self, written: &Written, ticket: &Ticket, copy: &Shown) {
        if !ticket.open {
            return;
        }
        let text = written.text();
        if copy.text != text {
            let words = format!("`{text}` is shown as `{}`", copy.text);
            self.add(Kind::Untrue, words);
        }
        if copy.deleted != written.deleted {
            let words = format!("`{text}` is shown as deleted: {}", copy.deleted);
            self.add(Kind::Untrue, words);
        }
        for text in &written.texts {
            if ticket
                .versions
                .iter()
                .filter(|version| *version == text)
                .count()
                > 1
            {
                self.add(Kind::Doubled, format!("`{text}` is told twice as before"));
            }
        }
    }

    /// What the member was asked, each time for one ticket, which is where they
    /// were told.
    fn choices(&mut self, outcome: &Outcome) {
        let (asked, tickets) = (outcome.chosen.len(), outcome.tickets.len());
        let carried_over = outcome.carried_over();
        let words = format!("was asked {asked} times for {tickets} tickets");
        match asked.cmp(&tickets) {
            std::cmp::Ordering::Less if tickets - asked <= carried_over => {}
            std::cmp::Ordering::Less => self.add(Kind::Lost, words),
            std::cmp::Ordering::Greater if asked - tickets <= outcome.held => {}
            std::cmp::Ordering::Greater => self.add(Kind::Doubled, words),
            std::cmp::Ordering::Equal => {}
        }
        // Whoever was not told what was chosen may have chosen anything.
        let open = outcome
            .chosen
            .iter()
            .filter(|chosen| chosen.is_none())
            .count();
        let told = outcome.chosen.iter().flatten();
        let there = outcome.tickets.iter().map(|ticket| &ticket.category);
        let names: BTreeSet<&String> = told.clone().chain(there.clone()).collect();
        for name in names {
            let told = told.clone().filter(|told| *told == name).count();
            let there = there.clone().filter(|there| *there == name).count();
            // What was chosen for something that was held then is asked again.
            let least = told.saturating_sub(outcome.held);
            if !(least..=told + open + carried_over).contains(&there) {
                let words = format!("chose {name} {told} times, and {there} tickets are there");
                self.add(Kind::Untrue, words);
            }
        }
    }

    /// One open ticket, one channel a ticket, one greeting and one farewell.
    fn tickets(&mut self, outcome: &Outcome) {
        let open = outcome.tickets.iter().filter(|ticket| ticket.open).count();
        if open > 1 {
            self.add(Kind::Doubled, format!("{open} tickets are open at once"));
        }
        let mut topics: Vec<_> = outcome.tickets.iter().map(|ticket| &ticket.topic).collect();
        topics.sort();
        for pair in topics.windows(2) {
            if let [one, other] = pair
                && one == other
            {
                self.add(Kind::Doubled, format!("two channels for {one}"));
            }
        }
        let all = outcome.tickets.len();
        let Refused {
            greetings,
            farewells,
            ..
        } = outcome.refused;
        for (what, told, wanted) in [
            ("opened", outcome.greetings + greetings, all),
            ("closed", outcome.farewells + farewells, all - open),
        ] {
            let words = format!("was told {told} times of {wanted} tickets {what}");
            match told.cmp(&wanted) {
                std::cmp::Ordering::Less => self.add(Kind::Lost, words),
                std::cmp::Ordering::Greater => self.add(Kind::Doubled, words),
                std::cmp::Ordering::Equal => {}
            }
        }
    }

    /// The staff's answers: copied once, numbered, received once, in order, or told
    /// as undelivered.
    fn answers(&mut self, ticket: &Ticket, received: &[String], refused: &Refused) {
        let copied = || ticket.copies.iter().map(|copy| &copy.text);
        for text in &ticket.asked {
            // A closed ticket takes no answers, and its channel with the reason
            // is gone.
            if ticket.open {
                self.once(text, copied(), "was called for and is copied");
            } else if copied().filter(|other| *other == text).count() > 1 {
                self.add(Kind::Doubled, format!("`{text}` is copied several times"));
            }
        }
        let mut by_number: Vec<&Copy> = ticket.copies.iter().collect();
        by_number.sort_by_key(|copy| copy.number);
        for pair in by_number.windows(2) {
            if let [one, other] = pair
                && one.number == other.number
            {
                let words = format!("`{}` and `{}` have one number", one.text, other.text);
                self.add(Kind::Doubled, words);
            }
        }
        for copy in &by_number {
            if refused.answers.contains(&copy.text) {
                self.undelivered(ticket, copy);
                continue;
            }
            self.not_undelivered(ticket, copy);
            let there = self.once(&copy.text, received.iter(), "was received");
            if ticket.open && there && !copy.delivered {
                let words = format!("`{}` arrived, and its copy does not say so", copy.text);
                self.add(Kind::Untrue, words);
            }
        }
        let in_order = || by_number.iter().map(|copy| &copy.text);
        self.in_order(ticket.typed.iter(), in_order(), "is copied");
        self.in_order(in_order(), received.iter(), "was received");
    }
}

/// What is found once somebody has changed the good outcome.
#[cfg(test)]
pub(super) fn found(change: impl FnOnce(&mut Outcome)) -> Vec<Kind> {
    let mut outcome = super::outcome::testing::good();
    change(&mut outcome);
    compare(&outcome)
        .iter()
        .map(|compare| compare.kind)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::torture::outcome::testing::shown;

    #[test]
    fn nothing_is_found_where_all_is_well() {
        assert_eq!(found(|_| ()), []);
    }

    #[test]
    fn a_lost_message_is_found() {
        let lost = found(|outcome| drop(outcome.tickets[0].shown.pop()));
        assert_eq!(lost, [Kind::Lost]);
    }

    #[test]
    fn a_doubled_message_is_found() {
        let doubled = found(|outcome| outcome.tickets[0].shown.push(shown("two")));
        assert_eq!(doubled, [Kind::Doubled]);
    }

    #[test]
    fn a_swapped_message_is_found() {
        let swapped = found(|outcome| outcome.tickets[0].shown.swap(0, 1));
        assert_eq!(swapped, [Kind::Disordered]);
    }

    #[test]
    fn each_held_message_asks_once_more_at_most() {
        let asked_again = |held: usize| {
            found(|outcome| {
                outcome.held = held;
                outcome.chosen.push(Some("Bugs".to_owned()));
            })
        };
        assert_eq!(asked_again(1), []);
        assert_eq!(asked_again(0), [Kind::Doubled, Kind::Untrue]);
    }

    #[test]
    fn what_was_refused_may_come_behind_what_was_written_later() {
        let swapped = found(|outcome| {
            outcome.tickets[0].shown.swap(0, 1);
            outcome.written[0].refused = true;
        });
        assert_eq!(swapped, []);
    }

    /// The messages are shown in two tickets, the first of which is closed.
    fn second(outcome: &mut Outcome, first: &str, then: &str) {
        let mut later = outcome.tickets[0].clone();
        later.topic = "ticket 2".to_owned();
        later.shown = vec![shown(then)];
        later.asked.clear();
        later.typed.clear();
        later.copies.clear();
        outcome.tickets[0].open = false;
        outcome.tickets[0].shown = vec![shown(first)];
        outcome.tickets.push(later);
        outcome.chosen.push(None);
        outcome.greetings = 2;
        outcome.farewells = 1;
    }

    #[test]
    fn a_choice_holds_for_what_was_written_before_its_ticket_ended() {
        let unasked = |farewells_before: usize| {
            found(|outcome| {
                second(outcome, "one", "two");
                outcome.chosen.pop();
                outcome.written[1].farewells_before = farewells_before;
            })
        };
        assert_eq!(unasked(0), []);
        assert_eq!(unasked(1), [Kind::Lost, Kind::Untrue]);
    }

    #[test]
    fn what_is_shown_in_a_later_ticket_comes_later() {
        assert_eq!(found(|outcome| second(outcome, "one", "two")), []);
        assert_eq!(
            found(|outcome| second(outcome, "two", "one")),
            [Kind::Disordered]
        );
    }

    #[test]
    fn a_sign_that_lies_is_found() {
        assert_eq!(
            found(|outcome| outcome.written[0].ticks = 0),
            [Kind::Untrue]
        );
        assert_eq!(
            found(|outcome| outcome.written[0].ticks = 2),
            [Kind::Doubled]
        );
        assert_eq!(
            found(|outcome| outcome.written[0].crosses = 1),
            [Kind::Untrue]
        );
    }

    #[test]
    fn a_second_channel_is_found() {
        let twice = found(|outcome| {
            outcome.tickets.push(Ticket {
                topic: outcome.tickets[0].topic.clone(),
                open: true,
                ..Ticket::default()
            });
            outcome.chosen.push(None);
            outcome.greetings = 2;
        });
        assert_eq!(twice, [Kind::Doubled, Kind::Doubled]);
    }

    #[test]
    fn a_message_is_shown_as_it_is_now() {
        let edit = |outcome: &mut Outcome| outcome.written[0].texts.push("one, at last".to_owned());
        assert_eq!(found(edit), [Kind::Untrue]);
        let good = |outcome: &mut Outcome| {
            edit(outcome);
            outcome.tickets[0].shown[0] = shown("one, at last");
            outcome.tickets[0].versions.push("one".to_owned());
        };
        assert_eq!(found(good), []);
        let twice = found(|outcome| {
            good(outcome);
            outcome.tickets[0].versions.push("one".to_owned());
        });
        assert_eq!(twice, [Kind::Doubled]);
        let doubled = found(|outcome| {
            edit(outcome);
            outcome.tickets[0].shown.push(shown("one, at last"));
        });
        assert_eq!(doubled[0], Kind::Doubled);
        assert_eq!(
            found(|outcome| outcome.written[0].deleted = true),
            [Kind::Untrue]
        );
        assert_eq!(
            found(|outcome| outcome.tickets[0].shown[0].deleted = true),
            [Kind::Untrue]
        );
    }

    #[test]
    fn a_choice_leads_to_one_ticket_in_its_category() {
        let other = found(|outcome| outcome.tickets[0].category = "Billing".to_owned());
        assert_eq!(other, [Kind::Untrue, Kind::Untrue]);
        let open = found(|outcome| outcome.chosen = vec![None]);
        assert_eq!(open, []);
        let twice = found(|outcome| outcome.chosen.push(Some("Bugs".to_owned())));
        assert_eq!(twice, [Kind::Doubled, Kind::Untrue]);
    }

    #[test]
    fn an_answer_is_received_once_in_order_and_its_copy_says_so() {
        assert_eq!(found(|outcome| drop(outcome.received.pop())), [Kind::Lost]);
        let doubled = found(|outcome| outcome.received.push("no".to_owned()));
        assert_eq!(doubled, [Kind::Doubled]);
        assert_eq!(
            found(|outcome| outcome.received.swap(0, 1)),
            [Kind::Disordered]
        );
        let typed = |outcome: &mut Outcome| outcome.tickets[0].typed.swap(0, 1);
        assert_eq!(found(typed), [Kind::Disordered]);
        let silent = found(|outcome| outcome.tickets[0].copies[0].delivered = false);
        assert_eq!(silent, [Kind::Untrue]);
        let one_number = found(|outcome| outcome.tickets[0].copies[1].number = 1);
        assert_eq!(one_number, [Kind::Doubled]);
        let unknown = found(|outcome| outcome.received.push("hm".to_owned()));
        assert_eq!(unknown, [Kind::Untrue]);
    }

    #[test]
    fn an_answer_that_vanished_is_found_while_the_ticket_is_open() {
        let asked = |outcome: &mut Outcome| outcome.tickets[0].asked.push("well".to_owned());
        assert_eq!(found(asked), [Kind::Lost]);
        let closed = found(|outcome| {
            asked(outcome);
            outcome.tickets[0].open = false;
            outcome.farewells = 1;
        });
        assert_eq!(closed, []);
    }
}
