//! What the modmail bot remembers.

mod attachments;
mod message_log;
mod messages;
mod snippets;
mod thread_id;
mod thread_log;
mod threads;

pub use self::{
    attachments::{Attachment, AttachmentId, Attachments, NewAttachment},
    messages::{Delivery, Message, MessageKind, MessageRowId, Messages, NewMessage, Version},
    snippets::{Created, Snippet, Snippets},
    thread_id::ThreadId,
    thread_log::StatusChange,
    threads::{NewThread, Opened, Thread, ThreadStatus, Threads},
};
use crate::{Bot, Database, store::sealed};

/// The tables of the modmail bot.
#[derive(Debug, Clone, Copy)]
pub struct Schema;

/// The database of the modmail bot.
pub type Store = crate::Store<Schema>;

/// A series of operations on the modmail bot's database.
pub type Tx = crate::Tx<Schema>;

impl sealed::Sealed for Schema {
    type Appenders = ();

    fn appenders(_: &Database) {}
}

impl crate::Schema for Schema {
    const BOT: Bot = Bot::Modmail;
}

impl Tx {
    /// The tickets.
    pub fn threads(&mut self) -> Threads<'_> {
        Threads::new(&mut self.conn)
    }

    /// What was said in them.
    pub fn messages(&mut self) -> Messages<'_> {
        Messages::new(&mut self.conn)
    }

    /// The files that came with it.
    pub fn attachments(&mut self) -> Attachments<'_> {
        Attachments::new(&mut self.conn)
    }

    /// Answers the staff keep at hand.
    pub fn snippets(&mut self) -> Snippets<'_> {
        Snippets::new(&mut self.conn)
    }
}
