//! What whoever runs a bot does with its database: bring it up to date, back it
//! up, restore, check.
//!
//! All of it works on files by their paths, asks no clock and prints nothing;
//! who calls is told how far it has come through a [`Watcher`]. The command
//! lines of both bots and `cargo xtask` call the same functions.

mod archive;
mod backup;
mod duplicate;
mod error;
mod keep;
mod log;
mod migrate;
mod names;
mod person;
mod prune;
mod references;
mod restore;
mod schema;
mod scratch;
mod verify;
mod watcher;

pub use self::{
    archive::{FileSum, Manifest},
    backup::{Backup, Rotation, back_up, rotate},
    error::OperationError,
    keep::{Keep, KeepError},
    migrate::{migrate, status},
    person::{Erased, Exported, PersonRows, erase, export, export_rows, rehearse_erasing},
    prune::{
        ModmailRetention, Period, Pruned, PulseRetention, Retention, Subject, prune, prune_open,
    },
    restore::{Restored, owner_of_backup, rehearse, restore},
    schema::schema,
    scratch::Scratch,
    verify::{Checked, verify},
    watcher::{Step, Watcher},
};

/// Does what waits for the disk where it keeps no other task waiting.
async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, OperationError> + Send + 'static,
) -> Result<T, OperationError> {
    tokio::task::spawn_blocking(work)
        .await
        .unwrap_or(Err(OperationError::Interrupted))
}
