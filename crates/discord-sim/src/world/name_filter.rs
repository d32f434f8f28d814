//! Words that a server's channels may not be called by.

use super::World;
use crate::{
    id::Id,
    refusal::{Refusal, UNKNOWN_GUILD},
};

impl World {
    /// Has a server refuse these words in the names of channels and posts, in
    /// whatever they are part of, as servers do that are found in Server
    /// Discovery. What has such a name keeps it.
    ///
    /// # Errors
    ///
    /// Refuses if there is no such server.
    pub fn filters_names(&mut self, guild: Id, words: &[&str]) -> Result<(), Refusal> {
        let server = self.guilds.get_mut(&guild).ok_or(UNKNOWN_GUILD)?;
        server.filtered_words = words.iter().map(|word| word.to_lowercase()).collect();
        Ok(())
    }

    /// Refuses a name that a bot gives to a channel or post of a server and that
    /// its filter does not let through.
    pub(crate) fn lets_through(&self, guild: Id, name: Option<&str>) -> Result<(), Refusal> {
        let (Some(server), Some(name)) = (self.guilds.get(&guild), name) else {
            return Ok(());
        };
        let name = name.to_lowercase();
        if server.filtered_words.iter().any(|word| name.contains(word)) {
            let text = "Contains words not allowed for servers in Server Discovery.";
            return Err(Refusal::field(
                "name",
                "INVALID_COMMUNITY_PROPERTY_NAME",
                text,
            ));
        }
        Ok(())
    }
}
