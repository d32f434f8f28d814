//! What staff answer, and what they change about it.

mod delete;
mod edit;
pub(in crate::commands) mod reply;
mod retry;
mod which;

pub use self::{
    delete::Delete,
    edit::Edit,
    reply::{AnonReply, Reply},
    retry::Retry,
};
