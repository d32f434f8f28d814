//! Tickets as a whole: opening, closing, reopening.

mod close;
mod close_all;
mod force_close;
mod give_up;
mod move_thread;
mod new_thread;
mod reopen;

use botkit::command::Registry;

use self::{
    close::Close,
    close_all::{CloseAll, CloseAllSure},
    force_close::ForceClose,
    give_up::GiveUp,
    move_thread::MoveThread,
    new_thread::NewThread,
    reopen::Reopen,
};
use crate::App;

/// Adds the commands of this subject.
pub(super) fn register(registry: Registry<App>) -> Registry<App> {
    registry
        .with::<Close>()
        .with::<CloseAll>()
        .with::<CloseAllSure>()
        .with::<NewThread>()
        .with::<MoveThread>()
        .with::<ForceClose>()
        .with::<GiveUp>()
        .with::<Reopen>()
}
