//! What people see: embeds, with every word of the page made harmless.

pub mod charts;
pub mod cut;
mod html;
pub mod incident;
pub mod metric;
pub mod past;
pub mod plain;
mod sheet;
pub mod status;
mod ticks;
pub mod uptime;
mod words;

pub use self::words::Language;

#[cfg(test)]
mod tests;
