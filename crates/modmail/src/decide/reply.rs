//! What staff answered, on its way to the member.

use botkit::{delivery::Body, text::Texts};
use storage::{
    discord::UserId,
    modmail::{MessageKind, NewMessage, ThreadId},
};
use time::OffsetDateTime;

use crate::{
    attachments::Copied,
    render::{Delivered, staff_copy, staff_message},
};

/// The longest answer, in characters: it has to fit an embed together with the
/// links of files that are too large.
pub const LONGEST_REPLY: usize = 3_500;

/// An answer as staff gave it.
#[derive(Debug)]
pub struct Given<'a> {
    /// Who answers.
    pub staff: UserId,
    /// Under which name.
    pub name: &'a str,
    /// What they say.
    pub text: &'a str,
    /// The files that go along.
    pub files: &'a [Copied],
}

/// An answer that goes to the member.
#[derive(Debug, PartialEq)]
pub struct Answer {
    /// What is kept of it.
    pub message: NewMessage,
    /// What the staff see.
    pub copy: Body,
    /// What the member sees.
    pub direct: Body,
}

/// Why an answer does not go anywhere.
#[derive(Debug, PartialEq, Eq)]
pub enum Refusal {
    /// There is neither text nor file.
    Empty,
    /// The text has this many characters, more than [`LONGEST_REPLY`].
    TooLong(usize),
}

/// Decides what an answer looks like on both sides.
///
/// # Errors
///
/// Returns [`Refusal`] for what cannot be sent.
pub fn reply(
    texts: &Texts,
    locale: &str,
    thread: ThreadId,
    number: i64,
    given: &Given<'_>,
    at: OffsetDateTime,
) -> Result<Answer, Refusal> {
    check(given.text, given.files.len())?;
    let Given {
        staff,
        name,
        text,
        files,
    } = given;
    let pending = Delivered::Pending;
    Ok(Answer {
        message: NewMessage {
            thread,
            kind: MessageKind::Staff,
            user: *staff,
            user_name: (*name).to_owned(),
            anonymous: false,
            content: (*text).to_owned(),
            dm_message: None,
            inbox_message: None,
            number: Some(number),
            at,
        },
        copy: staff_copy(texts, locale, name, number, text, files, &pending, at),
        direct: staff_message(texts, locale, name, text, files, at),
    })
}

/// Checks what can be checked before anything is fetched or numbered.
///
/// # Errors
///
/// Returns [`Refusal`] for what cannot be sent.
pub fn check(text: &str, files: usize) -> Result<(), Refusal> {
    let length = text.chars().count();
    if text.trim().is_empty() && files == 0 {
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
            text: "on it @everyone",
            files: &[],
        };

        let answer = reply(&crate::texts()?, "en-US", ThreadId::new(at), 4, &given, at)
            .map_err(|it| anyhow::anyhow!("{it:?}"))?;

        let shown = |body: &Body| body.embeds[0].description.clone();
        assert_eq!(shown(&answer.direct).as_deref(), Some("on it @everyone"));
        assert_eq!(shown(&answer.copy), shown(&answer.direct));
        let footer = answer.copy.embeds[0]
            .footer
            .as_ref()
            .map(|it| it.text.clone());
        assert!(footer.is_some_and(|it| it.starts_with("#4")));
        assert_eq!(answer.direct.embeds[0].footer, None);
        Ok(())
    }
}
