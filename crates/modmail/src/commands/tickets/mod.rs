//! Tickets as a whole: opening, closing, reopening.

mod close;
mod force_close;
mod give_up;
mod new_thread;
mod reopen;

use botkit::command::Registry;

use self::{
    close::Close, force_close::ForceClose, give_up::GiveUp, new_thread::NewThread, reopen::Reopen,
};
use crate::App;

/// Adds the commands of this subject.
pub(super) fn register(registry: Registry<App>) -> Registry<App> {
    registry
        .with::<Close>()
        .with::<NewThread>()
        .with::<ForceClose>()
        .with::<GiveUp>()
        .with::<Reopen>()
}
