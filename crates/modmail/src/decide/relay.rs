//! What a member wrote, on its way to the staff.

use botkit::{delivery::Body, snowflake::created_at};
use storage::{
    discord::MessageId,
    modmail::{MessageKind, NewMessage, TicketId},
};

use crate::{
    event::{Copied, Direct, Extra},
    render::{Change, Content, RenderOptions, member_message},
};

/// A message that goes to the staff.
#[derive(Debug, PartialEq)]
pub struct Relay {
    /// What is kept of it.
    pub message: NewMessage,
    /// What it holds beside text and files.
    pub extras: Vec<Extra>,
    /// What the staff see, part by part.
    pub posts: Vec<Body>,
}

/// Decides what becomes of a member's message in their ticket. `answers` is the
/// message in the ticket's channel that it answers.
#[must_use]
pub fn relay(
    options: &RenderOptions<'_>,
    ticket: TicketId,
    direct: &Direct,
    files: &[Copied],
    answers: Option<MessageId>,
) -> Relay {
    let written = created_at(direct.message.get().get());
    let said = &direct.said;
    let extras = linked(&said.extras, answers);
    let content = Content {
        text: &said.text,
        extras: &extras,
        files,
        reply_to: answers,
    };
    let name = &direct.author.display;
    let posts = member_message(options, name, &content, Change::None, written);
    Relay {
        message: NewMessage {
            ticket,
            kind: MessageKind::User,
            user: direct.author.id,
            user_name: direct.author.display.clone(),
            anonymous: false,
            content: said.text.clone(),
            dm_message: Some(direct.message),
            inbox_message: None,
            number: None,
            at: written,
        },
        extras,
        posts,
    }
}

/// The same, and whether Discord shows what is answered.
fn linked(extras: &[Extra], answers: Option<MessageId>) -> Vec<Extra> {
    let mut extras = extras.to_vec();
    for extra in &mut extras {
        if let Extra::Quote { linked, .. } = extra {
            *linked = answers.is_some();
        }
    }
    extras
}
