//! What people see: embeds, with every word of the page made harmless.

pub mod cut;
mod html;
pub mod incident;
pub mod plain;
mod sheet;
pub mod status;
mod words;

pub use self::words::Language;

#[cfg(test)]
mod tests;
