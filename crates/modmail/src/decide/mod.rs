//! What is to be done, decided from plain data: no database, no Discord, no
//! clock.

pub mod arrival;
pub mod close;
pub mod limits;
pub mod membership;
pub mod names;
pub mod opening;
pub mod placement;
pub mod relay;
pub mod reopen;
pub mod reply;
pub mod staff_text;
pub mod status;
pub mod visibility;
