//! What a command wants answered, and why it may not have done what it was
//! asked.

use twilight_model::channel::message::{Component, Embed};

use super::ArgError;

/// How many characters a message may have, and the description of a card.
const LONGEST: usize = 2_000;
const LONGEST_DESCRIPTION: usize = 4_096;

/// What a command wants answered. The front door decides how.
#[derive(Debug, Default, Clone, PartialEq)]
pub struct Reply {
    /// The text.
    pub content: Option<String>,
    /// The cards.
    pub embeds: Vec<Embed>,
    /// Rows of buttons and lists. Their custom ids come from
    /// [`custom_id`](super::custom_id).
    pub components: Vec<Component>,
    /// Files, shown in cards as `attachment://<name>`.
    pub files: Vec<File>,
    /// Whether the caller alone sees it; as [`Spec`](super::Spec) says if
    /// `None`. Where that cannot be, the answer goes away after a while.
    pub ephemeral: Option<bool>,
    /// Changes the message the component hangs on instead of answering anew.
    pub updates: bool,
    /// Opens a form instead. Only in answer to an interaction, and at once.
    pub modal: Option<Modal>,
}

/// A file that goes with an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its name: ASCII letters, digits, `-`, `_` and `.`.
    pub name: String,
    /// What it holds.
    pub bytes: Vec<u8>,
    /// Its alt text, for people who cannot see it; at most 1,024 characters.
    pub description: Option<String>,
}

/// A form to fill in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Modal {
    /// Which command gets it: from [`custom_id`](super::custom_id).
    pub custom_id: String,
    /// Its title, at most 45 characters.
    pub title: String,
    /// Its fields, at most five.
    pub fields: Vec<Field>,
}

/// A field of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// The option it fills.
    pub option: &'static str,
    /// What it is called, at most 45 characters.
    pub label: String,
    /// Whether it has several lines.
    pub long: bool,
    /// Whether it must be filled.
    pub required: bool,
    /// What it holds to begin with.
    pub value: Option<String>,
    /// How many characters it takes at most, up to 4,000.
    pub longest: u16,
}

impl Reply {
    /// A text. Of one that is too long, the beginning.
    pub fn say(content: impl Into<String>) -> Self {
        Self {
            content: Some(cut(&content.into(), LONGEST)),
            ..Self::default()
        }
    }

    /// A card. Of a description that is too long, the first lines.
    pub fn embed(embed: Embed) -> Self {
        Self::default().with_embed(embed)
    }

    /// Nothing beyond a check mark.
    #[must_use]
    pub fn done() -> Self {
        Self::default()
    }

    /// A form to fill in.
    #[must_use]
    pub fn form(modal: Modal) -> Self {
        Self {
            modal: Some(modal),
            ..Self::default()
        }
    }

    /// The same with another [card](Self::embed).
    #[must_use]
    pub fn with_embed(mut self, mut embed: Embed) -> Self {
        embed.description = embed.description.map(fitting);
        self.embeds.push(embed);
        self
    }

    /// The same with another row of components.
    #[must_use]
    pub fn with_component(mut self, component: Component) -> Self {
        self.components.push(component);
        self
    }

    /// The same with another file.
    #[must_use]
    pub fn with_file(mut self, name: impl Into<String>, bytes: Vec<u8>) -> Self {
        let name = name.into();
        self.files.push(File {
            name,
            bytes,
            description: None,
        });
        self
    }

    /// The same with a picture and its alt text.
    #[must_use]
    pub fn with_picture(
        mut self,
        name: impl Into<String>,
        bytes: Vec<u8>,
        description: String,
    ) -> Self {
        self.files.push(File {
            name: name.into(),
            bytes,
            description: Some(description),
        });
        self
    }

    /// The same for the caller alone.
    #[must_use]
    pub fn ephemeral(self) -> Self {
        Self {
            ephemeral: Some(true),
            ..self
        }
    }

    /// The same for everybody in the channel.
    #[must_use]
    pub fn public(self) -> Self {
        Self {
            ephemeral: Some(false),
            ..self
        }
    }

    /// The same in place of the message the component hangs on.
    #[must_use]
    pub fn updating(self) -> Self {
        Self {
            updates: true,
            ..self
        }
    }

    /// Whether it is nothing beyond a check mark.
    #[must_use]
    pub fn is_done(&self) -> bool {
        self.content.is_none()
            && self.embeds.is_empty()
            && self.components.is_empty()
            && self.files.is_empty()
            && self.modal.is_none()
    }
}

/// The text, cut to a number of characters if it is longer.
pub(super) fn cut(text: &str, longest: usize) -> String {
    if text.chars().count() <= longest {
        return text.to_owned();
    }
    text.chars()
        .take(longest.saturating_sub(1))
        .chain(['…'])
        .collect()
}

/// As many lines of a description as fit, if one does.
fn fitting(text: String) -> String {
    if text.chars().count() <= LONGEST_DESCRIPTION {
        return text;
    }
    let (mut whole, mut room) = (String::new(), LONGEST_DESCRIPTION - 1);
    for line in text.split_inclusive('\n') {
        let Some(left) = room.checked_sub(line.chars().count()) else {
            break;
        };
        room = left;
        whole.push_str(line);
    }
    if whole.is_empty() {
        return cut(&text, LONGEST_DESCRIPTION);
    }
    whole + "…"
}

/// Why a command did not do what it was asked.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// The caller can put it right; the text is in their language.
    #[error("refused: {0}")]
    Refused(String),
    /// The arguments were not accepted.
    #[error(transparent)]
    Args(#[from] ArgError),
    /// Something an operator has to look at.
    #[error(transparent)]
    Broken(#[from] anyhow::Error),
}

impl From<storage::Error> for Failure {
    fn from(error: storage::Error) -> Self {
        Self::Broken(error.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_what_is_too_long_the_first_whole_lines_are_shown() {
        let line = |length| format!("{}\n", "é".repeat(length));
        for (text, shown) in [
            ("short".to_owned(), "short".to_owned()),
            ("é".repeat(4_096), "é".repeat(4_096)),
            ("é".repeat(4_097), format!("{}…", "é".repeat(4_095))),
            (line(4_000) + &line(500), line(4_000) + "…"),
            (line(4_094) + &line(1), line(4_094) + "…"),
            (line(4_095) + &line(1), format!("{}…", "é".repeat(4_095))),
        ] {
            assert_eq!(fitting(text), shown);
        }
    }

    #[test]
    fn what_is_answered_fits_into_a_message() {
        let card = crate::embed::blank();
        let card = Embed {
            description: Some("x".repeat(5_000)),
            ..card
        };

        let reply = Reply::say("x".repeat(3_000)).with_embed(card);

        let content = reply.content.map(|content| content.chars().count());
        assert_eq!(content, Some(2_000));
        let shown = reply.embeds[0].description.as_ref();
        assert_eq!(shown.map(|text| text.chars().count()), Some(4_096));
    }
}
