//! What a run left: what was done, and what everybody sees.

/// What a run left of one member: what was done, and what everybody sees.
#[derive(Debug, Default, Clone)]
pub(crate) struct Outcome {
    pub(crate) member: String,
    /// What the member wrote, in order.
    pub(crate) written: Vec<Written>,
    /// Their tickets, oldest first, closed ones too.
    pub(crate) tickets: Vec<Ticket>,
    /// What each question says was chosen that the member was asked: the name of
    /// a category, or nothing as long as it is open.
    pub(crate) chosen: Vec<Option<String>>,
    /// The answers that reached the member, in order.
    pub(crate) received: Vec<String>,
    /// How often they were told that a ticket was opened, and closed.
    pub(crate) greetings: usize,
    pub(crate) farewells: usize,
    /// What Discord refused to bring them, because they took no direct messages.
    pub(crate) refused: Refused,
    /// Whether no channel can be called by their name.
    pub(crate) name_refused: bool,
    /// How many of their messages were held for a while, each of which may have them
    /// asked again when it is let in.
    pub(crate) held: usize,
    /// The reactions that cannot be repeated, theirs and those of the staff.
    pub(crate) reactions: Vec<Reaction>,
}

impl Outcome {
    /// How many tickets begin with what was written before the one before them ended: it
    /// may have waited for a choice that was made for that one, and holds for both.
    pub(crate) fn carried_over(&self) -> usize {
        let carried_over = |(earlier, ticket): &(usize, &Ticket)| {
            let first = ticket.shown.first();
            let mut written = self.written.iter();
            let written = first.and_then(|first| written.find(|item| item.said(&first.text)));
            written.is_some_and(|written| written.farewells_before < *earlier)
        };
        let tickets = self.tickets.iter().enumerate();
        tickets.filter(carried_over).count()
    }
}

/// What the bot could not say to a member, then or at another attempt.
#[derive(Debug, Default, Clone)]
pub(crate) struct Refused {
    /// The answers of the staff.
    pub(crate) answers: Vec<String>,
    pub(crate) greetings: usize,
    pub(crate) farewells: usize,
    /// The questions what a message is about.
    pub(crate) prompts: usize,
    /// Whether the last of all greetings is among them.
    pub(crate) last_greeting: bool,
    /// What it had to say beside these.
    pub(crate) others: Vec<String>,
}

/// A reaction with an emoji that the bot cannot use.
#[derive(Debug, Clone)]
pub(crate) struct Reaction {
    /// The emoji's name, which no other reaction has.
    pub(crate) emoji: String,
    /// Whether the other side has to hear of it: if the bot does, and the ticket and
    /// the message are still there.
    pub(crate) owed: bool,
    /// How often it is told on the other side, in answer to the message.
    pub(crate) told: usize,
    /// How often it is told anywhere else.
    pub(crate) astray: usize,
    /// Whether Discord refused to bring the line to the member.
    pub(crate) refused: bool,
}

/// A message of a member.
#[derive(Debug, Clone)]
pub(crate) struct Written {
    /// Everything it ever said, the last of it now.
    pub(crate) texts: Vec<String>,
    pub(crate) deleted: bool,
    /// How often the bot signed it with ✅, and with ❌.
    pub(crate) ticks: usize,
    pub(crate) crosses: usize,
    /// Whether it was refused because of a block: then it is let in when staff want it,
    /// which may be behind what was written later.
    pub(crate) refused: bool,
    /// Of how many closed tickets the member had been told when they wrote it.
    pub(crate) farewells_before: usize,
}

impl Written {
    /// What it says now.
    pub(crate) fn text(&self) -> &str {
        self.texts.last().map_or("", String::as_str)
    }

    /// Whether it says this, or ever did.
    pub(crate) fn said(&self, text: &str) -> bool {
        self.texts.iter().any(|other| other == text)
    }
}

/// A ticket's channel.
#[derive(Debug, Default, Clone)]
#[expect(clippy::struct_excessive_bools, reason = "each is seen by itself")]
pub(crate) struct Ticket {
    /// What names the ticket.
    pub(crate) topic: String,
    /// The name of the category or forum it is in.
    pub(crate) category: String,
    /// Whether its channel has a name that says nothing of the member, and whether
    /// its card tells why.
    pub(crate) neutral: bool,
    pub(crate) neutral_explained: bool,
    pub(crate) open: bool,
    /// The member's messages as staff see them, in order.
    pub(crate) shown: Vec<Shown>,
    /// What is shown of what those said before.
    pub(crate) versions: Vec<String>,
    /// The staff's answers as they called for them.
    pub(crate) asked: Vec<String>,
    /// Those of them that were typed: they stand in the channel, so that their
    /// order is seen.
    pub(crate) typed: Vec<String>,
    /// What the bot has said it will remind somebody of, and what it has.
    pub(crate) promised: Vec<String>,
    pub(crate) reminded: Vec<String>,
    /// The copies of the staff's answers, in order.
    pub(crate) copies: Vec<Copy>,
    /// The numbers of the answers of which staff were told aloud that they are not
    /// delivered.
    pub(crate) warnings: Vec<u64>,
    /// How often staff were told that the member could not even be greeted, and
    /// whether the card shows that.
    pub(crate) ungreeted: usize,
    pub(crate) ungreeted_shown: bool,
}

/// A message of a member as staff see it.
#[derive(Debug, Clone)]
pub(crate) struct Shown {
    pub(crate) text: String,
    pub(crate) deleted: bool,
}

/// The copy of an answer.
#[derive(Debug, Clone)]
pub(crate) struct Copy {
    pub(crate) number: u64,
    pub(crate) text: String,
    /// Whether it says that the answer was delivered, or that it was not.
    pub(crate) delivered: bool,
    pub(crate) undelivered: bool,
}

/// An outcome to be changed.
#[cfg(test)]
pub(crate) mod testing {
    use super::*;

    pub(crate) fn shown(text: &str) -> Shown {
        Shown {
            text: text.to_owned(),
            deleted: false,
        }
    }

    /// Two messages and two answers, all as it should be.
    pub(crate) fn good() -> Outcome {
        let written = |text: &str| Written {
            texts: vec![text.to_owned()],
            deleted: false,
            ticks: 1,
            crosses: 0,
            refused: false,
            farewells_before: 0,
        };
        let copy = |number, text: &str| Copy {
            number,
            text: text.to_owned(),
            delivered: true,
            undelivered: false,
        };
        let texts = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
        Outcome {
            member: "ada".to_owned(),
            written: vec![written("one"), written("two")],
            tickets: vec![Ticket {
                topic: "ticket 1".to_owned(),
                category: "Bugs".to_owned(),
                open: true,
                shown: vec![shown("one"), shown("two")],
                asked: texts(&["yes", "no"]),
                typed: texts(&["yes", "no"]),
                copies: vec![copy(1, "yes"), copy(2, "no")],
                ..Ticket::default()
            }],
            chosen: vec![Some("Bugs".to_owned())],
            received: texts(&["yes", "no"]),
            greetings: 1,
            ..Outcome::default()
        }
    }
}
