//! The file a backup is: a tar archive, compressed with zstd.
//!
//! It holds `modmail.sqlite`, then `modmail.files/ab/ab…` for each file, then
//! `manifest.json`, which is last, so that an archive with one is whole.

mod entry;
mod manifest;
mod reader;
mod sums;
mod writer;

pub use self::manifest::{FileSum, Manifest};
pub(super) use self::{
    entry::Entry,
    manifest::FORMAT,
    reader::{Into, owner_of, read},
    sums::{Counted, copy},
    writer::{Whole, Writer, clear},
};

/// What every zstd file begins with.
pub(super) const MAGIC: &[u8] = &[0x28, 0xb5, 0x2f, 0xfd];
