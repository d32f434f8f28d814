//! Holding what is to be seen at the end against what was done.

use std::collections::BTreeMap;

/// What a run left of one member: what was done, and what everybody sees.
#[derive(Debug, Default, Clone)]
pub(crate) struct Outcome {
    pub(crate) member: String,
    /// What the member wrote, in order.
    pub(crate) written: Vec<Written>,
    /// Their tickets, oldest first, closed ones too.
    pub(crate) tickets: Vec<Ticket>,
    /// The answers that reached the member, in order.
    pub(crate) received: Vec<String>,
    /// How often they were told that a ticket was opened, and closed.
    pub(crate) greetings: usize,
    pub(crate) farewells: usize,
}

/// A message of a member.
#[derive(Debug, Clone)]
pub(crate) struct Written {
    pub(crate) text: String,
    /// How often the bot signed it with ✅, and with ❌.
    pub(crate) ticks: usize,
    pub(crate) crosses: usize,
}

/// A ticket's channel.
#[derive(Debug, Default, Clone)]
pub(crate) struct Ticket {
    /// What names the ticket.
    pub(crate) topic: String,
    pub(crate) open: bool,
    /// The member's messages as staff see them, in order.
    pub(crate) shown: Vec<String>,
    /// The staff's answers as they called for them.
    pub(crate) asked: Vec<String>,
    /// The copies of the staff's answers, in order.
    pub(crate) copies: Vec<Copy>,
}

/// The copy of an answer.
#[derive(Debug, Clone)]
pub(crate) struct Copy {
    pub(crate) number: u64,
    pub(crate) text: String,
    pub(crate) delivered: bool,
}

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

/// Everything in which what is to be seen differs from what was done.
pub(crate) fn compare(outcome: &Outcome) -> Vec<Difference> {
    let mut found = Findings {
        member: &outcome.member,
        differences: Vec::new(),
    };
    found.relayed(outcome);
    found.tickets(outcome);
    for ticket in &outcome.tickets {
        found.answers(ticket, &outcome.received);
    }
    let copies = || outcome.tickets.iter().flat_map(|it| &it.copies);
    for text in &outcome.received {
        if !copies().any(|it| it.text == *text) {
            found.add(
                Kind::Untrue,
                format!("`{text}` came without a copy for staff"),
            );
        }
    }
    found.differences
}

struct Findings<'o> {
    member: &'o str,
    differences: Vec<Difference>,
}

impl Findings<'_> {
    fn add(&mut self, kind: Kind, words: impl std::fmt::Display) {
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
        let count = there.filter(|it| *it == wanted).count();
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
        let places: BTreeMap<&String, usize> = wanted.enumerate().map(|(n, it)| (it, n)).collect();
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

    /// What the member wrote: shown once, in order, and signed truly.
    fn relayed(&mut self, outcome: &Outcome) {
        let shown = || outcome.tickets.iter().flat_map(|it| &it.shown);
        for Written {
            text,
            ticks,
            crosses,
        } in &outcome.written
        {
            let count = shown().filter(|it| *it == text).count();
            match (count, ticks) {
                (0, 0) => self.add(Kind::Lost, format!("`{text}` is shown nowhere")),
                (0, _) => self.add(
                    Kind::Lost,
                    format!("`{text}` is signed ✅ and shown nowhere"),
                ),
                (1, 0) => self.add(Kind::Untrue, format!("`{text}` is shown, but not signed")),
                (1, 1) => {}
                (1, _) => self.add(Kind::Doubled, format!("`{text}` is signed {ticks} times")),
                _ => self.add(Kind::Doubled, format!("`{text}` is shown {count} times")),
            }
            if *crosses > 0 {
                self.add(Kind::Untrue, format!("`{text}` is signed ❌"));
            }
        }
        let written = outcome.written.iter().map(|it| &it.text);
        self.in_order(written, shown(), "is shown");
    }

    /// One open ticket, one channel a ticket, one greeting and one farewell.
    fn tickets(&mut self, outcome: &Outcome) {
        let open = outcome.tickets.iter().filter(|it| it.open).count();
        if open > 1 {
            self.add(Kind::Doubled, format!("{open} tickets are open at once"));
        }
        let mut topics: Vec<_> = outcome.tickets.iter().map(|it| &it.topic).collect();
        topics.sort();
        for pair in topics.windows(2) {
            if let [one, other] = pair
                && one == other
            {
                self.add(Kind::Doubled, format!("two channels for {one}"));
            }
        }
        let all = outcome.tickets.len();
        for (what, told, wanted) in [
            ("opened", outcome.greetings, all),
            ("closed", outcome.farewells, all - open),
        ] {
            let words = format!("was told {told} times of {wanted} tickets {what}");
            match told.cmp(&wanted) {
                std::cmp::Ordering::Less => self.add(Kind::Lost, words),
                std::cmp::Ordering::Greater => self.add(Kind::Doubled, words),
                std::cmp::Ordering::Equal => {}
            }
        }
    }

    /// The staff's answers: copied once, numbered, received once, in order.
    fn answers(&mut self, ticket: &Ticket, received: &[String]) {
        let copied = || ticket.copies.iter().map(|it| &it.text);
        for text in &ticket.asked {
            // A closed ticket takes no answers, and its channel with the reason
            // is gone.
            if ticket.open {
                self.once(text, copied(), "was called for and is copied");
            } else if copied().filter(|it| *it == text).count() > 1 {
                self.add(Kind::Doubled, format!("`{text}` is copied several times"));
            }
        }
        let mut by_number: Vec<&Copy> = ticket.copies.iter().collect();
        by_number.sort_by_key(|it| it.number);
        for pair in by_number.windows(2) {
            if let [one, other] = pair
                && one.number == other.number
            {
                let words = format!("`{}` and `{}` have one number", one.text, other.text);
                self.add(Kind::Doubled, words);
            }
        }
        for copy in &by_number {
            let there = self.once(&copy.text, received.iter(), "was received");
            if ticket.open && there && !copy.delivered {
                let words = format!("`{}` arrived, and its copy does not say so", copy.text);
                self.add(Kind::Untrue, words);
            }
        }
        let in_order = by_number.iter().map(|it| &it.text);
        self.in_order(in_order, received.iter(), "was received");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two messages and two answers, all as it should be.
    fn good() -> Outcome {
        let written = |text: &str| Written {
            text: text.to_owned(),
            ticks: 1,
            crosses: 0,
        };
        let copy = |number, text: &str| Copy {
            number,
            text: text.to_owned(),
            delivered: true,
        };
        let texts = |texts: &[&str]| texts.iter().map(|it| (*it).to_owned()).collect();
        Outcome {
            member: "ada".to_owned(),
            written: vec![written("one"), written("two")],
            tickets: vec![Ticket {
                topic: "ticket 1".to_owned(),
                open: true,
                shown: texts(&["one", "two"]),
                asked: texts(&["yes", "no"]),
                copies: vec![copy(1, "yes"), copy(2, "no")],
            }],
            received: texts(&["yes", "no"]),
            greetings: 1,
            farewells: 0,
        }
    }

    /// What is found once somebody has changed the good outcome.
    fn found(change: impl FnOnce(&mut Outcome)) -> Vec<Kind> {
        let mut outcome = good();
        change(&mut outcome);
        compare(&outcome).iter().map(|it| it.kind).collect()
    }

    #[test]
    fn nothing_is_found_where_all_is_well() {
        assert_eq!(found(|_| ()), []);
    }

    #[test]
    fn a_lost_message_is_found() {
        let lost = found(|it| drop(it.tickets[0].shown.pop()));
        assert_eq!(lost, [Kind::Lost]);
    }

    #[test]
    fn a_doubled_message_is_found() {
        let doubled = found(|it| it.tickets[0].shown.push("two".to_owned()));
        assert_eq!(doubled, [Kind::Doubled]);
    }

    #[test]
    fn a_swapped_message_is_found() {
        let swapped = found(|it| it.tickets[0].shown.swap(0, 1));
        assert_eq!(swapped, [Kind::Disordered]);
    }

    #[test]
    fn what_is_shown_in_a_later_ticket_comes_later() {
        let second = |it: &mut Outcome, first: &str, then: &str| {
            let mut later = it.tickets[0].clone();
            later.topic = "ticket 2".to_owned();
            later.shown = vec![then.to_owned()];
            later.asked.clear();
            later.copies.clear();
            it.tickets[0].open = false;
            it.tickets[0].shown = vec![first.to_owned()];
            it.tickets.push(later);
            it.greetings = 2;
            it.farewells = 1;
        };
        assert_eq!(found(|it| second(it, "one", "two")), []);
        assert_eq!(found(|it| second(it, "two", "one")), [Kind::Disordered]);
    }

    #[test]
    fn a_sign_that_lies_is_found() {
        assert_eq!(found(|it| it.written[0].ticks = 0), [Kind::Untrue]);
        assert_eq!(found(|it| it.written[0].ticks = 2), [Kind::Doubled]);
        assert_eq!(found(|it| it.written[0].crosses = 1), [Kind::Untrue]);
    }

    #[test]
    fn a_second_channel_is_found() {
        let twice = found(|it| {
            it.tickets.push(Ticket {
                topic: it.tickets[0].topic.clone(),
                open: true,
                ..Ticket::default()
            });
            it.greetings = 2;
        });
        assert_eq!(twice, [Kind::Doubled, Kind::Doubled]);
    }

    #[test]
    fn an_answer_is_received_once_in_order_and_its_copy_says_so() {
        assert_eq!(found(|it| drop(it.received.pop())), [Kind::Lost]);
        let doubled = found(|it| it.received.push("no".to_owned()));
        assert_eq!(doubled, [Kind::Doubled]);
        assert_eq!(found(|it| it.received.swap(0, 1)), [Kind::Disordered]);
        let silent = found(|it| it.tickets[0].copies[0].delivered = false);
        assert_eq!(silent, [Kind::Untrue]);
        let one_number = found(|it| it.tickets[0].copies[1].number = 1);
        assert_eq!(one_number, [Kind::Doubled]);
        let unknown = found(|it| it.received.push("hm".to_owned()));
        assert_eq!(unknown, [Kind::Untrue]);
    }

    #[test]
    fn an_answer_that_vanished_is_found_while_the_ticket_is_open() {
        let asked = |it: &mut Outcome| it.tickets[0].asked.push("well".to_owned());
        assert_eq!(found(asked), [Kind::Lost]);
        let closed = found(|it| {
            asked(it);
            it.tickets[0].open = false;
            it.farewells = 1;
        });
        assert_eq!(closed, []);
    }
}
