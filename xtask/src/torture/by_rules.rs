//! Holding against what was done what Discord's [rules](super::rules) change: names
//! that are refused, members who cannot be written to, reactions that cannot be
//! repeated.

use super::{
    compare::{Findings, Kind},
    outcome::{Copy, Outcome, Ticket},
};

impl Findings<'_> {
    /// A ticket has a name of its own where it cannot be named after its member, who
    /// is greeted, or the ticket says that they were not; and each reaction that the
    /// other side cannot be shown is told there once.
    pub(super) fn rules(&mut self, outcome: &Outcome) {
        for ticket in &outcome.tickets {
            self.name(ticket, outcome.name_refused);
        }
        // The last greeting was that of the last ticket.
        if let Some(ticket) = outcome.tickets.last().filter(|ticket| ticket.open) {
            self.greeting(ticket, outcome.refused.last_greeting);
        }
        for reaction in &outcome.reactions {
            let emoji = &reaction.emoji;
            if reaction.owed && reaction.told == 0 && !reaction.refused {
                self.add(
                    Kind::Lost,
                    format!("a reaction with {emoji} is told nowhere"),
                );
            }
            if reaction.told > 1 {
                let words = format!("a reaction with {emoji} is told {} times", reaction.told);
                self.add(Kind::Doubled, words);
            }
            if reaction.astray > 0 {
                let words = format!("a reaction with {emoji} is told where it does not belong");
                self.add(Kind::Untrue, words);
            }
        }
    }

    fn name(&mut self, ticket: &Ticket, refused: bool) {
        let Ticket {
            neutral,
            neutral_explained: explained,
            ..
        } = *ticket;
        // The card of a closed ticket is as it was.
        if neutral != refused || ticket.open && explained != refused {
            let words = format!(
                "refused as a name: {refused}; the channel has another: {neutral}, \
                 which the card explains: {explained}"
            );
            self.add(Kind::Untrue, words);
        }
    }

    fn greeting(&mut self, ticket: &Ticket, refused: bool) {
        let words = format!(
            "the ticket says {} times that the greeting failed",
            ticket.ungreeted
        );
        match (refused, ticket.ungreeted) {
            (true, 1) | (false, 0) => {}
            (true, 0) => self.add(Kind::Lost, words),
            (true, _) => self.add(Kind::Doubled, words),
            (false, _) => self.add(Kind::Untrue, words),
        }
        if ticket.ungreeted_shown != refused {
            let words = format!("the card shows a greeting that failed: {}", !refused);
            self.add(Kind::Untrue, words);
        }
    }

    /// An answer that Discord refused: nobody says that it arrived, and an open
    /// ticket says that it did not, on its copy and once aloud.
    pub(super) fn undelivered(&mut self, ticket: &Ticket, copy: &Copy) {
        let text = &copy.text;
        if copy.delivered {
            let words = format!("`{text}` was refused, and its copy says that it arrived");
            self.add(Kind::Untrue, words);
        }
        if !ticket.open {
            return;
        }
        if !copy.undelivered {
            let words = format!("`{text}` was refused, and its copy does not say so");
            self.add(Kind::Untrue, words);
        }
        match warnings(ticket, copy) {
            0 => self.add(
                Kind::Lost,
                format!("`{text}` was refused, and nobody is told"),
            ),
            1 => {}
            times => {
                let words = format!("`{text}` was refused, and that is told {times} times");
                self.add(Kind::Doubled, words);
            }
        }
    }

    /// An answer that Discord did not refuse is not told as undelivered.
    pub(super) fn not_undelivered(&mut self, ticket: &Ticket, copy: &Copy) {
        if copy.undelivered || warnings(ticket, copy) > 0 {
            let words = format!(
                "`{}` was not refused, and is told as undelivered",
                copy.text
            );
            self.add(Kind::Untrue, words);
        }
    }
}

fn warnings(ticket: &Ticket, copy: &Copy) -> usize {
    let numbers = ticket.warnings.iter();
    numbers.filter(|number| **number == copy.number).count()
}

#[cfg(test)]
mod tests {
    use crate::torture::{
        compare::{Kind, found},
        outcome::{Outcome, Reaction},
    };

    /// The second answer is refused, and the staff know.
    fn refuse(outcome: &mut Outcome) {
        outcome.refused.answers = outcome.received.split_off(1);
        let ticket = &mut outcome.tickets[0];
        ticket.copies[1].delivered = false;
        ticket.copies[1].undelivered = true;
        ticket.warnings = vec![2];
    }

    #[test]
    fn an_answer_that_was_refused_is_told_as_undelivered_and_never_as_sent() {
        assert_eq!(found(refuse), []);
        let after = |change: fn(&mut Outcome)| {
            found(|outcome| {
                refuse(outcome);
                change(outcome);
            })
        };
        let sent = after(|outcome| {
            let copy = &mut outcome.tickets[0].copies[1];
            (copy.delivered, copy.undelivered) = (true, false);
        });
        assert_eq!(sent, [Kind::Untrue, Kind::Untrue]);
        let silent = after(|outcome| outcome.tickets[0].copies[1].undelivered = false);
        assert_eq!(silent, [Kind::Untrue]);
        let not_aloud = after(|outcome| outcome.tickets[0].warnings.clear());
        assert_eq!(not_aloud, [Kind::Lost]);
        let twice = after(|outcome| outcome.tickets[0].warnings.push(2));
        assert_eq!(twice, [Kind::Doubled]);
    }

    #[test]
    fn a_ticket_that_was_closed_need_not_say_what_was_refused_but_does_not_lie() {
        let closed = |change: fn(&mut Outcome)| {
            found(|outcome| {
                refuse(outcome);
                outcome.tickets[0].open = false;
                outcome.farewells = 1;
                outcome.tickets[0].warnings.clear();
                change(outcome);
            })
        };
        let silent = closed(|outcome| outcome.tickets[0].copies[1].undelivered = false);
        assert_eq!(silent, []);
        let lie = closed(|outcome| outcome.tickets[0].copies[1].delivered = true);
        assert_eq!(lie, [Kind::Untrue]);
    }

    #[test]
    fn an_answer_that_was_not_refused_is_not_told_as_undelivered() {
        let aloud = found(|outcome| outcome.tickets[0].warnings.push(1));
        assert_eq!(aloud, [Kind::Untrue]);
        let arrived = found(|outcome| {
            let copy = &mut outcome.tickets[0].copies[0];
            (copy.delivered, copy.undelivered) = (false, true);
        });
        assert_eq!(arrived, [Kind::Untrue, Kind::Untrue]);
    }

    #[test]
    fn a_greeting_that_was_refused_is_told_in_the_ticket_and_on_its_card() {
        let refuse = |outcome: &mut Outcome| {
            outcome.greetings = 0;
            outcome.refused.greetings = 1;
            outcome.refused.last_greeting = true;
            outcome.tickets[0].ungreeted = 1;
            outcome.tickets[0].ungreeted_shown = true;
        };
        assert_eq!(found(refuse), []);
        let after = |change: fn(&mut Outcome)| {
            found(|outcome| {
                refuse(outcome);
                change(outcome);
            })
        };
        let silent = after(|outcome| outcome.tickets[0].ungreeted = 0);
        assert_eq!(silent, [Kind::Lost]);
        let card = after(|outcome| outcome.tickets[0].ungreeted_shown = false);
        assert_eq!(card, [Kind::Untrue]);
        let both = after(|outcome| outcome.greetings = 1);
        assert_eq!(both, [Kind::Doubled]);
        let without = found(|outcome| outcome.tickets[0].ungreeted = 1);
        assert_eq!(without, [Kind::Untrue]);
    }

    #[test]
    fn a_ticket_has_a_neutral_name_where_that_of_its_member_is_refused_and_only_there() {
        let refuse = |outcome: &mut Outcome| {
            outcome.name_refused = true;
            outcome.tickets[0].neutral = true;
            outcome.tickets[0].neutral_explained = true;
        };
        assert_eq!(found(refuse), []);
        let unexplained = found(|outcome| {
            refuse(outcome);
            outcome.tickets[0].neutral_explained = false;
        });
        assert_eq!(unexplained, [Kind::Untrue]);
        let without_need = found(|outcome| {
            refuse(outcome);
            outcome.name_refused = false;
        });
        assert_eq!(without_need, [Kind::Untrue]);
    }

    #[test]
    fn a_reaction_that_cannot_be_repeated_is_told_once_where_it_belongs() {
        let reacted = |owed, told, astray, refused| {
            found(|outcome| {
                outcome.reactions = vec![Reaction {
                    emoji: "blob1".to_owned(),
                    owed,
                    told,
                    astray,
                    refused,
                }];
            })
        };
        assert_eq!(reacted(true, 1, 0, false), []);
        assert_eq!(reacted(true, 0, 0, true), []);
        assert_eq!(reacted(false, 0, 0, false), []);
        assert_eq!(reacted(true, 0, 0, false), [Kind::Lost]);
        assert_eq!(reacted(false, 2, 0, false), [Kind::Doubled]);
        assert_eq!(reacted(true, 1, 1, false), [Kind::Untrue]);
    }
}
