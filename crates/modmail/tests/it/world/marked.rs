//! Made-up languages, by whose marks it shows where a text came from.

use std::{collections::BTreeSet, fs, path::Path};

use botkit::text::testing::marked;
use discord_sim::{Given, Id, Message};
use serde_json::Value;

use super::World;

/// A language in which every text stands between two marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Marked {
    /// What Discord calls it.
    pub(crate) locale: &'static str,
    open: char,
    close: char,
}

/// One for the server, one for a member and one for the staff.
pub(crate) const SERVER: Marked = Marked {
    locale: "fi",
    open: '⟪',
    close: '⟫',
};
pub(crate) const MEMBER: Marked = Marked {
    locale: "sv-SE",
    open: '⟦',
    close: '⟧',
};
pub(crate) const STAFF: Marked = Marked {
    locale: "da",
    open: '⟨',
    close: '⟩',
};

const ALL: [Marked; 3] = [SERVER, MEMBER, STAFF];

/// The English texts that they are made of.
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

/// Writes these languages into a folder, for the settings to name.
pub(super) fn write(folder: &Path) -> std::io::Result<()> {
    for language in ALL {
        let folder = folder.join(language.locale);
        fs::create_dir_all(&folder)?;
        let [open, close] = [language.open, language.close].map(String::from);
        for (name, english) in ENGLISH {
            fs::write(folder.join(name), marked(english, &open, &close))?;
        }
    }
    Ok(())
}

impl Marked {
    /// A text of this language, or the beginning of one.
    pub(crate) fn begins(self, text: &str) -> String {
        format!("{}{text}", self.open)
    }

    /// What does not stand between the marks, word by word, but for those that are
    /// known to be somebody's own; and marks of other languages.
    fn strays(self, text: &str, known: &[&str]) -> BTreeSet<String> {
        let mut strays = BTreeSet::new();
        let mut outside = String::new();
        let mut depth = 0_usize;
        for letter in text.chars() {
            if letter == self.open {
                depth += 1;
            } else if letter == self.close {
                depth = depth.saturating_sub(1);
            } else if ALL
                .iter()
                .any(|item| item.open == letter || item.close == letter)
            {
                strays.insert(letter.to_string());
            } else if depth == 0 {
                outside.push(letter);
            }
        }
        for word in outside.split_whitespace() {
            let word = word.trim_matches(|letter: char| !letter.is_alphanumeric());
            // Mentions, moments and ids have digits; texts write numbers between the marks.
            let is_said = word.contains(char::is_alphabetic) && !word.contains(char::is_numeric);
            if is_said && !known.contains(&word) {
                strays.insert(word.to_owned());
            }
        }
        strays
    }
}

/// What there is to read in a part of a message: all strings under these keys.
fn texts(value: &Value, texts_of: &mut Vec<String>) {
    const READ: [&str; 9] = [
        "title",
        "description",
        "name",
        "value",
        "text",
        "label",
        "placeholder",
        "content",
        "fallback",
    ];
    match value {
        Value::Array(values) => values.iter().for_each(|value| texts(value, texts_of)),
        Value::Object(fields) => {
            let is_option = fields.contains_key("default");
            for (key, value) in fields {
                match value {
                    // The value of an option of a menu is for the bot.
                    Value::String(_) if is_option && key == "value" => {}
                    Value::String(text) if READ.contains(&&**key) => texts_of.push(text.clone()),
                    value => texts(value, texts_of),
                }
            }
        }
        _ => {}
    }
}

impl World {
    /// Checks that everything the bot says to anybody is in their language: in a
    /// private channel the member's, on the server the server's, and what one person
    /// alone sees in theirs. `known` are the words that people chose themselves.
    pub(crate) fn speaks_to_each_in_their_language(&self, known: &[&str]) -> anyhow::Result<()> {
        self.discord.read(|world| {
            let bot = world.first_bot()?;
            let of = |user: Id| {
                let locale = world.user_of(user).map(|user| user.locale.clone());
                let found = ALL
                    .iter()
                    .find(|item| Some(item.locale) == locale.as_deref());
                found.copied().unwrap_or(SERVER)
            };
            let (mut seen, mut strays) = (0, Vec::new());
            for message in world.every_message() {
                if message.author != bot || message.kind == 6 {
                    continue;
                }
                let channel = world.channel_by_id(message.channel);
                let private = channel.filter(|channel| channel.guild.is_none());
                let recipients = private.map(|channel| channel.recipients.clone());
                let member = recipients
                    .into_iter()
                    .flatten()
                    .find(|recipient| *recipient != bot);
                let language = message.only_for.or(member).map_or(SERVER, of);
                for text in shown(message) {
                    seen += 1;
                    for stray in language.strays(&text, known) {
                        strays.push(format!("{stray:?} in {text:?} for {}", language.locale));
                    }
                }
            }
            anyhow::ensure!(seen > 0, "nothing was said");
            anyhow::ensure!(strays.is_empty(), "{strays:#?}");
            Ok(())
        })
    }

    /// Checks that a form that was answered with is in somebody's language.
    pub(crate) fn asks_in(
        &self,
        language: Marked,
        interaction: Id,
        known: &[&str],
    ) -> anyhow::Result<()> {
        let given = self.discord.read(|world| {
            world
                .interaction(interaction)
                .and_then(|interaction| interaction.given.clone())
        });
        let Some(Given::Modal(form)) = given else {
            anyhow::bail!("{given:?} is no form");
        };
        let mut read = Vec::new();
        texts(&form, &mut read);
        anyhow::ensure!(read.len() > 1, "a form has a title and a label: {form}");
        for text in read {
            let strays = language.strays(&text, known);
            anyhow::ensure!(strays.is_empty(), "{strays:?} in {text:?}");
        }
        Ok(())
    }
}

/// All that there is and was to read in a message.
fn shown(message: &Message) -> Vec<String> {
    let mut read: Vec<String> = message.earlier.clone();
    read.push(message.content.clone());
    for part in message.embeds.iter().chain(&message.components) {
        texts(part, &mut read);
    }
    read.retain(|text| !text.is_empty());
    read
}
