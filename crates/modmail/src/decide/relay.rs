//! What a member wrote, on its way to the staff.

use botkit::{delivery::Body, snowflake::created_at, text::Texts};
use serde_json::Value;
use storage::modmail::{MessageKind, NewMessage, Thread, ThreadId};

use crate::{
    attachments::Copied,
    config::Tickets,
    event::Direct,
    render::{Card, channel_body, member_message},
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
    /// What the staff see.
    pub post: Body,
}

/// A ticket that begins.
#[derive(Debug, PartialEq)]
pub struct Opening {
    /// The request that makes its channel.
    pub channel: Value,
    /// The card that comes first.
    pub card: Body,
}

/// Decides where a member's message goes. `card` opens a ticket under `new`
/// when none is open.
#[must_use]
pub fn relay(
    texts: &Texts,
    locale: &str,
    tickets: &Tickets,
    place: Place<'_>,
    direct: &Direct,
    files: &[Copied],
) -> Relay {
    let written = created_at(direct.message.get().get());
    let (thread, opening) = match place {
        Place::Open(thread) => (thread.id, None),
        Place::New(thread, card) => {
            let ticket = thread.to_string();
            let card = Body {
                ping_roles: tickets.ping_roles.clone(),
                content: mentions(tickets),
                ..Body::embed(card.render(texts, locale, &ticket, written))
            };
            let channel = channel_body(thread, &direct.author, tickets.category);
            (thread, Some(Opening { channel, card }))
        }
    };
    let said = &direct.said;
    let post = member_message(
        texts,
        locale,
        &direct.author,
        &said.text,
        &said.extras,
        files,
        written,
    );
    Relay {
        thread,
        opening,
        message: NewMessage {
            thread,
            kind: MessageKind::User,
            user: direct.author.id,
            user_name: direct.author.name.clone(),
            anonymous: false,
            content: said.text.clone(),
            dm_message: Some(direct.message),
            inbox_message: None,
            number: None,
            at: written,
        },
        post,
    }
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
