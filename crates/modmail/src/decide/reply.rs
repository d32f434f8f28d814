//! What staff answered, on its way to the member.

use botkit::delivery::Body;
use storage::{
    discord::{MessageId, UserId},
    modmail::{MessageKind, NewMessage, TicketId},
};
use time::OffsetDateTime;

use crate::{
    event::{Copied, Extra},
    render::{Change, Content, Delivered, RenderOptions, staff_copy, staff_message},
};

/// The longest answer, in characters: what a slash command, a form or a message
/// can hold at most.
pub const LONGEST_REPLY: usize = 6_000;

/// An answer as staff gave it.
#[derive(Debug)]
pub struct Given<'a> {
    /// Who answers.
    pub staff: UserId,
    /// Under which name.
    pub name: &'a str,
    /// What they are called beside their name.
    pub label: Option<&'a str>,
    /// Whether the member does not learn their name.
    pub anonymous: bool,
    /// What they say.
    pub text: &'a str,
    /// The files that go along.
    pub files: &'a [Copied],
    /// What goes along and is neither text nor file.
    pub extras: &'a [Extra],
    /// What it answers, in the ticket's channel and in the member's messages.
    pub answers: Answers,
}

/// The message that an answer is an answer to, on both sides, where it is known.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Answers {
    /// In the ticket's channel.
    pub inbox: Option<MessageId>,
    /// In the member's direct messages.
    pub dm: Option<MessageId>,
}

/// An answer that goes to the member.
#[derive(Debug, PartialEq)]
pub struct Answer {
    /// What is kept of it.
    pub message: NewMessage,
    /// What the staff see, part by part.
    pub copies: Vec<Body>,
    /// What the member sees, part by part.
    pub directs: Vec<Body>,
}

/// Why an answer does not go anywhere.
#[derive(Debug, PartialEq, Eq)]
pub enum Refusal {
    /// There is neither text nor file.
    Empty,
    /// The text has this many characters, more than [`LONGEST_REPLY`].
    TooLong(usize),
    /// The one whom it is to go to is not in the ticket.
    NotInTicket(UserId),
}

/// Decides what an answer looks like on both sides, each in its own way.
///
/// # Errors
///
/// Returns [`Refusal`] for what cannot be sent.
pub fn reply(
    staff: &RenderOptions<'_>,
    member: &RenderOptions<'_>,
    ticket: TicketId,
    number: i64,
    given: &Given<'_>,
    at: OffsetDateTime,
) -> Result<Answer, Refusal> {
    let shown = given.extras.iter().filter(|extra| extra.is_sent());
    check(given.text, given.files.len() + shown.count())?;
    let content = |reply_to| Content {
        text: given.text,
        extras: given.extras,
        files: given.files,
        reply_to,
    };
    let (inbox, dm) = (content(given.answers.inbox), content(given.answers.dm));
    let pending = Delivered::Pending;
    Ok(Answer {
        message: NewMessage {
            ticket,
            kind: MessageKind::Staff,
            user: given.staff,
            user_name: given.name.to_owned(),
            anonymous: given.anonymous,
            content: given.text.to_owned(),
            dm_message: None,
            inbox_message: None,
            number: Some(number),
            at,
        },
        copies: staff_copy(
            staff,
            &staff.name_for_staff(given.name, given.anonymous),
            number,
            &inbox,
            &pending,
            Change::None,
            at,
        ),
        directs: staff_message(member, given.name, given.anonymous, given.label, &dm, at),
    })
}

/// Checks what can be checked before anything is fetched or numbered: the text,
/// beside which so many files and other things go along.
///
/// # Errors
///
/// Returns [`Refusal`] for what cannot be sent.
pub fn check(text: &str, others: usize) -> Result<(), Refusal> {
    let length = text.chars().count();
    if text.trim().is_empty() && others == 0 {
        Err(Refusal::Empty)
    } else if length > LONGEST_REPLY {
        Err(Refusal::TooLong(length))
    } else {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;
    use twilight_model::id::Id;

    use super::*;
    use crate::config::Style;

    #[test]
    fn what_cannot_be_sent_is_refused_before_it_is_numbered() {
        assert_eq!(check("", 0), Err(Refusal::Empty));
        assert_eq!(check(" \n", 0), Err(Refusal::Empty));
        assert_eq!(check("", 1), Ok(()));
        assert_eq!(check(&"ö".repeat(LONGEST_REPLY), 0), Ok(()));
        assert_eq!(
            check(&"ö".repeat(LONGEST_REPLY + 1), 0),
            Err(Refusal::TooLong(LONGEST_REPLY + 1))
        );
    }

    #[test]
    fn both_sides_see_the_text_and_only_staff_the_number() -> anyhow::Result<()> {
        let at = datetime!(2026-03-01 12:00 UTC);
        let given = Given {
            staff: Id::new(3).into(),
            name: "Grace",
            label: None,
            anonymous: false,
            text: "on it @everyone",
            files: &[],
            extras: &[],
            answers: Answers::default(),
        };
        let options = RenderOptions {
            texts: &crate::texts()?,
            locale: "en-US",
            style: &Style::default(),
            upload_limit: 1,
        };

        let answer = reply(&options, &options, TicketId::new(at), 4, &given, at)
            .map_err(|error| anyhow::anyhow!("{error:?}"))?;

        let shown = |body: &Body| body.embeds[0].description.clone();
        assert_eq!(
            shown(&answer.directs[0]).as_deref(),
            Some("on it @everyone")
        );
        assert_eq!(shown(&answer.copies[0]), shown(&answer.directs[0]));
        let footer = answer.copies[0].embeds[0].footer.clone();
        assert!(footer.is_some_and(|footer| footer.text.starts_with("#4")));
        assert_eq!(answer.directs[0].embeds[0].footer, None);
        Ok(())
    }
}
