//! About the bot itself.

mod about;
mod ping;

pub use self::{about::About, ping::Ping};
