//! What a member wrote, on its way to the staff.

use botkit::{delivery::Body, snowflake::created_at};
use serde_json::Value;
use storage::{
    discord::MessageId,
    modmail::{MessageKind, NewMessage, Thread, ThreadId},
};

use crate::{
    attachments::Copied,
    config::Tickets,
    event::{Direct, Extra},
    render::{Card, Change, Content, Looks, channel_body, member_message},
};

/// A message that goes to the staff.
#[derive(Debug, PartialEq)]
pub struct Relay {
    /// The ticket it belongs to.
    pub thread: ThreadId,
    /// How that ticket is opened, if there was none.
    pub opening: Option<Opening>,
    /// What is kept of it.
    pub message: NewMessage,
    /// What it holds beside text and files.
    pub extras: Vec<Extra>,
    /// What the staff see, part by part.
    pub posts: Vec<Body>,
}

/// A ticket that begins.
#[derive(Debug, PartialEq)]
pub struct Opening {
    /// The request that makes its channel.
    pub channel: Value,
    /// The card that comes first.
    pub card: Body,
}

/// Decides where a member's message goes. `answers` is the message in the
/// ticket's channel that it answers.
#[must_use]
pub fn relay(
    looks: &Looks<'_>,
    tickets: &Tickets,
    place: Place<'_>,
    direct: &Direct,
    files: &[Copied],
    answers: Option<MessageId>,
) -> Relay {
    let written = created_at(direct.message.get().get());
    let (thread, opening) = match place {
        Place::Open(thread) => (thread.id, None),
        Place::New(thread, card) => {
            let ticket = thread.to_string();
            let card = Body {
                ping_roles: tickets.ping_roles.clone(),
                content: mentions(tickets),
                ..Body::embed(card.render(looks.texts, looks.locale, &ticket, written))
            };
            let channel = channel_body(thread, &direct.author, tickets.category);
            (thread, Some(Opening { channel, card }))
        }
    };
    let said = &direct.said;
    let extras = linked(&said.extras, answers);
    let content = Content {
        text: &said.text,
        extras: &extras,
        files,
        reply_to: answers,
    };
    let name = &direct.author.display;
    let posts = member_message(looks, name, &content, Change::None, written);
    Relay {
        thread,
        opening,
        message: NewMessage {
            thread,
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

/// The ticket a message goes to.
#[derive(Debug, Clone, Copy)]
pub enum Place<'a> {
    /// One that is open.
    Open(&'a Thread),
    /// One that is to be opened, with this card.
    New(ThreadId, &'a Card),
}

fn mentions(tickets: &Tickets) -> String {
    let mentions: Vec<_> = tickets
        .ping_roles
        .iter()
        .map(|role| format!("<@&{role}>"))
        .collect();
    mentions.join(" ")
}
