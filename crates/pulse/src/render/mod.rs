//! What people see: embeds, with every word of the page made harmless.

pub mod charts;
pub mod cut;
pub(crate) mod html;
pub mod metric;
pub mod past;
pub mod plain;
pub mod sample;
pub(crate) mod sheet;
pub mod status;
mod ticks;
pub mod uptime;
pub(crate) mod words;

pub use self::words::Language;

#[cfg(test)]
mod tests;
