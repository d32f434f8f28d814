//! Made-up languages, by whose marks it shows where a text came from.

use std::path::Path;

use botkit::text::testing::{Marked, readable};
use discord_sim::{Given, Id, Message};

use modmail::member_keys;

use super::{World, finish::PINNED};

/// What the languages are made of.
const ENGLISH: [(&str, &str); 2] = [
    (
        "botkit.ftl",
        include_str!("../../../../../locales/botkit/en/botkit.ftl"),
    ),
    (
        "modmail.ftl",
        include_str!("../../../../../locales/modmail/en/modmail.ftl"),
    ),
];

/// Writes the languages into a folder, for the settings to name.
pub(super) fn write(folder: &Path) -> std::io::Result<()> {
    Marked::write(folder, &ENGLISH)
}

/// The texts that a member reads there and that nobody could replace, by key. How
/// commands are described stands in Discord's menus, too.
fn irreplaceable(text: &str) -> Vec<String> {
    let mut keys = Marked::MEMBER.keys(text, &ENGLISH.map(|(_, source)| source));
    keys.retain(|key| !key.starts_with("cmd-") && member_keys().all(|known| known != key));
    keys
}

impl World {
    /// Checks that everything the bot says to anybody is in their language: in a
    /// private channel the member's, on the server the server's, and what one person
    /// alone sees in theirs; and that all of it that a member reads can be replaced.
    /// `chosen` are the words that people chose themselves.
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
                    let fixed = irreplaceable(&text);
                    // What a language calls itself is the same for everybody.
                    if fixed == ["language-name"] {
                        continue;
                    }
                    let found = language.strays(&text, chosen);
                    if !fixed.is_empty() {
                        strays.push(format!("{fixed:?} cannot be replaced: {text}"));
                    }
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
            let fixed = irreplaceable(&text);
            anyhow::ensure!(fixed.is_empty(), "{fixed:?} cannot be replaced");
        }
        Ok(())
    }
}

/// All that there is and was to read in a message, but for the menu of languages, which
/// names each in its own words.
fn shown(message: &Message) -> Vec<String> {
    let components = message.components.iter();
    let components = components.filter(|part| !part.to_string().contains("preferences language:"));
    let parts = message.embeds.iter().chain(components);
    let earlier = message.earlier.iter().chain([&message.content]);
    earlier.cloned().chain(parts.flat_map(readable)).collect()
}
