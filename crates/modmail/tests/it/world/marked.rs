//! Made-up languages, by whose marks it shows where a text came from.

use std::path::Path;

use botkit::text::testing::{Marked, readable};
use discord_sim::{Given, Id, Message};

use super::{World, finish::PINNED};

/// Writes the languages into a folder, for the settings to name.
pub(super) fn write(folder: &Path) -> std::io::Result<()> {
    let botkit = include_str!("../../../../../locales/botkit/en/botkit.ftl");
    let modmail = include_str!("../../../../../locales/modmail/en/modmail.ftl");
    Marked::write(folder, &[("botkit.ftl", botkit), ("modmail.ftl", modmail)])
}

impl World {
    /// Checks that everything the bot says to anybody is in their language: in a
    /// private channel the member's, on the server the server's, and what one person
    /// alone sees in theirs. `chosen` are the words that people chose themselves.
    pub(crate) fn speaks_to_each_in_their_language(&self, chosen: &[&str]) -> anyhow::Result<()> {
        self.discord.read(|world| {
            let bot = world.first_bot()?;
            let of = |user: Id| Marked::of(&world.user_of(user)?.locale);
            let (mut seen, mut strays) = (0, Vec::new());
            for message in world.every_message() {
                if message.author != bot || message.kind == PINNED {
                    continue;
                }
                let channel = world.channel_by_id(message.channel);
                let private = channel.filter(|channel| channel.guild.is_none());
                let recipients = private.into_iter().flat_map(|channel| &channel.recipients);
                let member = recipients.copied().find(|recipient| *recipient != bot);
                let reader = message.only_for.or(member);
                let language = reader.map_or(Some(Marked::SERVER), of);
                let Some(language) = language else {
                    anyhow::bail!("{reader:?} speaks none of these languages");
                };
                for text in shown(message) {
                    seen += 1;
                    let found = language.strays(&text, chosen);
                    if !found.is_empty() {
                        strays.push(format!("{found:?} for {}: {text}", language.locale));
                    }
                }
            }
            anyhow::ensure!(seen > 0, "nothing was said");
            anyhow::ensure!(strays.is_empty(), "{strays:#?}");
            Ok(())
        })
    }

    /// Checks that a form that was answered with is in somebody's language.
    pub(crate) fn asks_in(&self, language: Marked, interaction: Id) -> anyhow::Result<()> {
        let given = |world: &discord_sim::Sim| world.interaction(interaction)?.given.clone();
        let given = self.discord.read(given);
        let Some(Given::Modal(form)) = given else {
            anyhow::bail!("{given:?} is no form");
        };
        let read = readable(&form);
        anyhow::ensure!(read.len() > 1, "a form has a title and a label: {form}");
        for text in read {
            let strays = language.strays(&text, &[]);
            anyhow::ensure!(strays.is_empty(), "{strays:?} in {text:?}");
        }
        Ok(())
    }
}

/// All that there is and was to read in a message.
fn shown(message: &Message) -> Vec<String> {
    let parts = message.embeds.iter().chain(&message.components);
    let earlier = message.earlier.iter().chain([&message.content]);
    earlier.cloned().chain(parts.flat_map(readable)).collect()
}
