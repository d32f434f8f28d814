//! Everything about one person: handing it out, and erasing it.

mod columns;
mod erase;
mod export;
mod search;
mod table;

pub use self::{
    erase::{Erased, erase, rehearse_erasing},
    export::{Exported, PersonRows, export, export_rows},
};
