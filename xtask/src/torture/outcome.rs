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
pub(crate) struct Ticket {
    /// What names the ticket.
    pub(crate) topic: String,
    /// The name of the category it is in.
    pub(crate) category: String,
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
    /// The copies of the staff's answers, in order.
    pub(crate) copies: Vec<Copy>,
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
    pub(crate) delivered: bool,
}
