//! What is to be done, decided from plain data: no database, no Discord, no
//! clock.

pub mod arrival;
pub mod braces;
pub mod close;
pub mod figures;
pub mod holding;
pub mod limits;
pub mod membership;
pub(crate) mod moving;
pub mod names;
pub mod opening;
pub mod other_bots;
pub mod picker;
pub mod placement;
pub mod relay;
pub mod reopen;
pub mod reply;
pub mod snippets;
pub mod staff_text;
pub mod status;
pub mod visibility;
pub mod waits;
pub mod words;
