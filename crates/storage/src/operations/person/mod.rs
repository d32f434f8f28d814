//! Everything about one person: handing it out, and erasing it.

mod erase;
mod export;
mod mention;
mod search;
mod table;

pub use self::{
    erase::{Erased, erase, rehearse_erasing},
    export::{Exported, export},
};

/// Who stands where an erased person stood: an id that nobody has.
const NOBODY: i64 = 1;
