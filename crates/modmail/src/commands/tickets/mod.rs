//! Tickets as a whole: opening, closing, reopening.

mod close;
mod force_close;
mod new_thread;
mod reopen;

pub use self::{close::Close, force_close::ForceClose, new_thread::NewThread, reopen::Reopen};
