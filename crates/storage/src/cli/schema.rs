//! `schema`

use super::{Command, Failure, Screen, Setting};
use crate::operations;

/// Prints the tables of both bots with their columns, keys, indexes and the
/// reasons for them, as Markdown.
#[derive(Debug, Clone, clap::Args)]
pub struct Schema {}

impl Command for Schema {
    async fn run(&self, _: &Setting, screen: &mut impl Screen) -> Result<(), Failure> {
        let markdown = operations::schema().await?;
        screen.say(markdown.trim_end())?;
        Ok(())
    }
}
