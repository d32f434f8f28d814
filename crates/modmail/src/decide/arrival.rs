//! What becomes of a message that a member wrote.

use storage::modmail::{HoldReason, TicketId};
use time::OffsetDateTime;

use super::{holding::Holding, limits::Admission};

/// What is known when a member has written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is something known of its own"
)]
pub struct Situation {
    /// Whether the member is being asked what their messages are about.
    pub asked: bool,
    /// Whether that is over and this message is acted on: it was asked and admitted before.
    pub chosen: bool,
    /// Whether something they wrote earlier waits again.
    pub earlier: bool,
    /// Whether a rule holds the message.
    pub holding: Holding,
    /// Whether its files are copied if it is held.
    pub keeps_files: bool,
    /// Whether something they wrote earlier is held that goes on once nothing holds
    /// what they write.
    pub held_before: bool,
    /// The ticket that the message belongs to.
    pub ticket: Ticket,
}

/// The ticket that a message belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ticket {
    /// The member's open one.
    Open(TicketId),
    /// Their last one, which goes on.
    Closed {
        /// Whether its channel was kept.
        has_channel: bool,
        /// Whether there is room for it.
        admission: Admission,
    },
    /// A new one.
    New {
        /// Whether there may be one.
        admission: Admission,
        /// What the member is asked first.
        question: Option<Question>,
    },
}

/// What a member is asked before they get a ticket.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Question {
    /// What it is about.
    Category,
    /// Whether it is meant for the staff.
    Confirmation,
}

/// What has been fetched for the message.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Ready {
    /// Its files.
    pub files: bool,
    /// What the card of a ticket shows.
    pub card: bool,
}

/// What becomes of the message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arrival {
    /// It waits with the others for what the member chooses.
    Join,
    /// It is looked at again soon.
    Wait,
    /// It is kept from the staff.
    Hold(HoldReason),
    /// It comes after what was held until now, which goes on first.
    Release,
    /// It is answered and goes nowhere.
    Answer(Answer),
    /// It waits until the member has answered this.
    Ask(Question),
    /// It is decided on when this has been fetched, without holding the database.
    Fetch(Fetch),
    /// It goes into this open ticket.
    Relay(TicketId),
    /// It goes into the member's last ticket, which is reopened.
    Reopen,
    /// It goes into a new ticket.
    Open,
}

/// Why a message goes nowhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// It says too little; this many characters are wanted.
    TooShort(u32),
    /// It comes too soon; not before this moment.
    TooSoon(OffsetDateTime),
    /// It says nothing that a ticket is opened for.
    Idle,
}

/// What has to be fetched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fetch {
    /// The message's files.
    Files {
        /// Whether they are for a ticket that is not open yet.
        opens: bool,
        /// Whether only a few have theirs fetched at a time: files may take long, and
        /// all of them are held in memory. Who has chosen does not wait for others.
        in_turn: bool,
    },
    /// What the card of a ticket shows.
    Card,
    /// What the member is on the server.
    Membership,
}

/// Decides what becomes of a message.
#[must_use]
pub fn arrival(situation: &Situation, ready: Ready) -> Arrival {
    let Situation {
        asked,
        chosen,
        earlier,
        ticket,
        ..
    } = *situation;
    if let Some(held) = held(situation, ready) {
        return held;
    }
    if asked && !chosen {
        return Arrival::Join;
    }
    if situation.held_before {
        return Arrival::Release;
    }
    let (arrival, needs_card) = match ticket {
        Ticket::Open(ticket_row) => (Arrival::Relay(ticket_row), false),
        // Flooded, the bot lets even those wait whose ticket goes on.
        Ticket::Closed { admission, .. } if admission == Admission::Wait && !chosen => {
            return Arrival::Wait;
        }
        Ticket::Closed { admission, .. } if admission == Admission::Idle && !chosen => {
            return Arrival::Answer(Answer::Idle);
        }
        Ticket::Closed { has_channel, .. } => (Arrival::Reopen, !has_channel),
        Ticket::New { .. } if chosen => (Arrival::Open, true),
        Ticket::New {
            admission,
            question,
        } => match (admission, question) {
            (Admission::Wait, _) => return Arrival::Wait,
            (Admission::Idle, _) => return Arrival::Answer(Answer::Idle),
            (Admission::TooShort(wanted), _) => return Arrival::Answer(Answer::TooShort(wanted)),
            (Admission::TooSoon(free), _) => return Arrival::Answer(Answer::TooSoon(free)),
            (Admission::Open, Some(question)) => return Arrival::Ask(question),
            (Admission::Open, None) => (Arrival::Open, true),
        },
    };
    if earlier {
        Arrival::Wait
    } else if !ready.files {
        let opens = !matches!(arrival, Arrival::Relay(_));
        let in_turn = opens && !chosen;
        Arrival::Fetch(Fetch::Files { opens, in_turn })
    } else if needs_card && !ready.card {
        Arrival::Fetch(Fetch::Card)
    } else {
        arrival
    }
}

/// What becomes of a message that a rule holds, or may hold.
fn held(situation: &Situation, ready: Ready) -> Option<Arrival> {
    match situation.holding {
        Holding::Pass => None,
        // In a flood nothing is asked of Discord, either.
        Holding::Ask if situation.is_flooded() => Some(Arrival::Wait),
        Holding::Ask => Some(Arrival::Fetch(Fetch::Membership)),
        Holding::Hold(_) if situation.keeps_files && !ready.files => {
            Some(Arrival::Fetch(Fetch::Files {
                opens: false,
                in_turn: true,
            }))
        }
        Holding::Hold(reason) => Some(Arrival::Hold(reason)),
    }
}

impl Situation {
    /// Lets the message pass every rule but that there must be room: the staff want it,
    /// so nobody asks whether it is meant for them.
    pub fn admit(&mut self) {
        self.holding = Holding::Pass;
        self.held_before = false;
        if let Ticket::New { admission, .. } | Ticket::Closed { admission, .. } = &mut self.ticket
            && *admission != Admission::Wait
        {
            *admission = Admission::Open;
        }
        if let Ticket::New { question, .. } = &mut self.ticket
            && *question == Some(Question::Confirmation)
        {
            *question = None;
        }
    }

    /// Whether there is no room for the ticket that the message would open.
    fn is_flooded(&self) -> bool {
        let (Ticket::Closed { admission, .. } | Ticket::New { admission, .. }) = self.ticket else {
            return false;
        };
        admission == Admission::Wait && !self.asked && !self.chosen
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use time::macros::datetime;

    use super::*;

    const NOON: OffsetDateTime = datetime!(2026-03-01 12:00 UTC);

    const ALL: Ready = Ready {
        files: true,
        card: true,
    };

    fn ticket() -> TicketId {
        TicketId::new(NOON)
    }

    fn new(admission: Admission, question: Option<Question>) -> Situation {
        Situation {
            asked: false,
            chosen: false,
            earlier: false,
            holding: Holding::Pass,
            keeps_files: true,
            held_before: false,
            ticket: Ticket::New {
                admission,
                question,
            },
        }
    }

    fn closed(admission: Admission, has_channel: bool) -> Situation {
        Situation {
            ticket: Ticket::Closed {
                has_channel,
                admission,
            },
            ..new(Admission::Open, None)
        }
    }

    #[test]
    fn each_message_goes_its_way() {
        let ticket = ticket();
        let open = Situation {
            ticket: Ticket::Open(ticket),
            ..new(Admission::Open, None)
        };
        let free = new(Admission::Open, None);
        let menu = Some(Question::Category);
        let cases = [
            (open, Arrival::Relay(ticket)),
            (free, Arrival::Open),
            (new(Admission::Wait, menu), Arrival::Wait),
            (
                new(Admission::TooShort(5), menu),
                Arrival::Answer(Answer::TooShort(5)),
            ),
            (
                new(Admission::TooSoon(NOON), menu),
                Arrival::Answer(Answer::TooSoon(NOON)),
            ),
            (new(Admission::Open, menu), Arrival::Ask(Question::Category)),
            (closed(Admission::Open, true), Arrival::Reopen),
            (closed(Admission::Wait, true), Arrival::Wait),
            // A ticket that goes on is no new one, which these limits are for.
            (closed(Admission::TooSoon(NOON), true), Arrival::Reopen),
            (closed(Admission::TooShort(5), false), Arrival::Reopen),
            (new(Admission::Idle, menu), Arrival::Answer(Answer::Idle)),
            (closed(Admission::Idle, true), Arrival::Answer(Answer::Idle)),
        ];
        for (situation, expected) in cases {
            assert_eq!(arrival(&situation, ALL), expected, "{situation:?}");
            let asked = Situation {
                asked: true,
                ..situation
            };
            assert_eq!(arrival(&asked, ALL), Arrival::Join, "{asked:?}");
        }
    }

    #[test]
    fn what_is_held_goes_nowhere_with_its_files_kept() {
        let kept_back = |situation, keeps_files| Situation {
            holding: Holding::Hold(HoldReason::Blocked),
            keeps_files,
            ..situation
        };
        let open = Situation {
            ticket: Ticket::Open(ticket()),
            ..new(Admission::Open, None)
        };
        let files = Arrival::Fetch(Fetch::Files {
            opens: false,
            in_turn: true,
        });
        let hold = Arrival::Hold(HoldReason::Blocked);
        for situation in [
            open,
            new(Admission::Wait, None),
            new(Admission::TooShort(5), Some(Question::Category)),
            closed(Admission::Open, true),
            Situation {
                asked: true,
                ..new(Admission::Open, None)
            },
            Situation {
                chosen: true,
                held_before: true,
                ..new(Admission::Open, None)
            },
        ] {
            let none = Ready::default();
            assert_eq!(arrival(&kept_back(situation, true), none), files);
            assert_eq!(arrival(&kept_back(situation, true), ALL), hold);
            assert_eq!(arrival(&kept_back(situation, false), none), hold);
        }
    }

    #[test]
    fn discord_is_asked_about_a_member_where_that_decides_and_there_is_room() {
        let asks = |situation| Situation {
            holding: Holding::Ask,
            ..situation
        };
        let open = Situation {
            ticket: Ticket::Open(ticket()),
            ..new(Admission::Open, None)
        };
        let fetch = Arrival::Fetch(Fetch::Membership);
        for (situation, expected) in [
            (open, fetch),
            (new(Admission::Open, None), fetch),
            (new(Admission::Wait, None), Arrival::Wait),
            (closed(Admission::Wait, true), Arrival::Wait),
        ] {
            assert_eq!(arrival(&asks(situation), Ready::default()), expected);
        }
    }

    #[test]
    fn what_the_staff_let_in_waits_for_nothing_but_room() {
        for (admission, expected) in [
            (Admission::Open, Arrival::Open),
            (Admission::TooShort(5), Arrival::Open),
            (Admission::TooSoon(NOON), Arrival::Open),
            (Admission::Idle, Arrival::Open),
            (Admission::Wait, Arrival::Wait),
        ] {
            let mut situation = Situation {
                holding: Holding::Hold(HoldReason::Blocked),
                held_before: true,
                ..new(admission, None)
            };

            situation.admit();

            assert_eq!(arrival(&situation, ALL), expected, "{admission:?}");
        }
    }

    #[test]
    fn what_was_held_comes_before_what_nothing_holds() {
        let held_before = |situation| Situation {
            held_before: true,
            ..situation
        };
        let open = Situation {
            ticket: Ticket::Open(ticket()),
            ..new(Admission::Open, None)
        };
        for situation in [
            open,
            new(Admission::Open, None),
            closed(Admission::Open, true),
            // It was let into the ticket that opened, and what came before it was not.
            Situation {
                chosen: true,
                ..open
            },
        ] {
            let first = arrival(&held_before(situation), Ready::default());
            assert_eq!(first, Arrival::Release);
        }
        let asked = Situation {
            asked: true,
            ..held_before(new(Admission::Open, None))
        };
        assert_eq!(arrival(&asked, ALL), Arrival::Join);
    }

    #[test]
    fn whom_the_staff_let_in_is_asked_what_it_is_about_and_not_whether_it_is_meant() {
        for (question, expected) in [
            (None, Arrival::Open),
            (Some(Question::Confirmation), Arrival::Open),
            (Some(Question::Category), Arrival::Ask(Question::Category)),
        ] {
            let mut situation = new(Admission::TooShort(9), question);
            situation.admit();
            assert_eq!(arrival(&situation, ALL), expected, "{question:?}");
        }
    }

    #[test]
    fn files_come_first_and_a_card_only_where_a_channel_is_made() {
        let none = Ready::default();
        let files = Ready {
            files: true,
            card: false,
        };
        let opening = Arrival::Fetch(Fetch::Files {
            opens: true,
            in_turn: true,
        });
        let open = Situation {
            ticket: Ticket::Open(ticket()),
            ..new(Admission::Open, None)
        };
        for (situation, before, after) in [
            (
                open,
                Arrival::Fetch(Fetch::Files {
                    opens: false,
                    in_turn: false,
                }),
                Arrival::Relay(ticket_of(&open)),
            ),
            (
                new(Admission::Open, None),
                opening,
                Arrival::Fetch(Fetch::Card),
            ),
            (
                closed(Admission::Open, false),
                opening,
                Arrival::Fetch(Fetch::Card),
            ),
            (closed(Admission::Open, true), opening, Arrival::Reopen),
        ] {
            assert_eq!(arrival(&situation, none), before, "{situation:?}");
            assert_eq!(arrival(&situation, files), after, "{situation:?}");
        }
    }

    fn ticket_of(situation: &Situation) -> TicketId {
        match situation.ticket {
            Ticket::Open(ticket) => ticket,
            other => panic!("{other:?} is not open"),
        }
    }

    fn admissions() -> impl Strategy<Value = Admission> {
        prop_oneof![
            Just(Admission::Open),
            Just(Admission::Wait),
            Just(Admission::Idle),
            (1_u32..100).prop_map(Admission::TooShort),
            Just(Admission::TooSoon(NOON)),
        ]
    }

    fn tickets() -> impl Strategy<Value = Ticket> {
        let question = prop_oneof![
            Just(None),
            Just(Some(Question::Category)),
            Just(Some(Question::Confirmation)),
        ];
        prop_oneof![
            Just(Ticket::Open(ticket())),
            (any::<bool>(), admissions()).prop_map(|(has_channel, admission)| Ticket::Closed {
                has_channel,
                admission,
            }),
            (admissions(), question).prop_map(|(admission, question)| Ticket::New {
                admission,
                question,
            }),
        ]
    }

    fn situations() -> impl Strategy<Value = Situation> {
        let flags = (any::<bool>(), any::<bool>(), any::<bool>());
        (flags, tickets()).prop_map(|((asked, chosen, earlier), ticket)| Situation {
            asked,
            chosen,
            earlier,
            ticket,
            ..new(Admission::Open, None)
        })
    }

    proptest! {
        #[test]
        fn fetching_ends(situation in situations()) {
            let mut ready = Ready::default();
            for _ in 0..2 {
                match arrival(&situation, ready) {
                    Arrival::Fetch(Fetch::Files { .. }) => ready.files = true,
                    Arrival::Fetch(Fetch::Card) => ready.card = true,
                    _ => {}
                }
            }
            prop_assert!(!matches!(arrival(&situation, ready), Arrival::Fetch(_)));
        }

        #[test]
        fn what_was_fetched_changes_when_and_not_what(situation in situations()) {
            let last = arrival(&situation, ALL);
            let first = arrival(&situation, Ready::default());
            prop_assert!(first == last || matches!(first, Arrival::Fetch(_)));
        }

        #[test]
        fn whoever_has_chosen_is_not_asked_again(situation in situations()) {
            let situation = Situation { chosen: true, ..situation };
            let arrival = arrival(&situation, ALL);
            let goes = matches!(arrival, Arrival::Relay(_) | Arrival::Reopen | Arrival::Open);
            prop_assert_eq!(goes, !situation.earlier);
            prop_assert!(goes || arrival == Arrival::Wait);
        }

        #[test]
        fn nothing_goes_to_the_staff_before_what_was_written_earlier(situation in situations()) {
            let situation = Situation { earlier: true, ..situation };
            let arrival = arrival(&situation, ALL);
            prop_assert!(!matches!(arrival, Arrival::Relay(_) | Arrival::Reopen | Arrival::Open));
        }

        #[test]
        fn limits_are_for_whoever_has_no_open_ticket(situation in situations()) {
            let situation = Situation {
                ticket: Ticket::Open(ticket()),
                asked: false,
                earlier: false,
                ..situation
            };
            prop_assert!(matches!(arrival(&situation, ALL), Arrival::Relay(_)));
        }
    }
}
