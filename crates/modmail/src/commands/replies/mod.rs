//! What staff answer, and what they change about it.

mod delete;
mod edit;
mod reply;
mod retry;
mod role;
mod scheduled;
mod send_note;
mod which;

use botkit::command::Registry;

pub(crate) use self::reply::Reply;
pub(in crate::commands) use self::reply::{Manner, Words, send};
pub(crate) use self::send_note::SendNote;
use self::{
    delete::Delete,
    edit::{Edit, EditForm},
    reply::{AnonReply, FilledReply, RealReply, ReplyForm},
    retry::Retry,
    role::{RoleByDefault, RoleInTicket},
    scheduled::{Cancel, List},
};
use crate::App;

/// Adds the commands of this subject.
pub(super) fn register(registry: Registry<App>) -> Registry<App> {
    registry
        .with::<Reply>()
        .with::<ReplyForm>()
        .with::<AnonReply>()
        .with::<RealReply>()
        .with::<FilledReply>()
        .with::<Edit>()
        .with::<EditForm>()
        .with::<Delete>()
        .with::<Retry>()
        .with::<RoleInTicket>()
        .with::<RoleByDefault>()
        .with::<List>()
        .with::<Cancel>()
        .with::<SendNote>()
}
