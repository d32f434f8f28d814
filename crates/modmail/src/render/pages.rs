//! A message laid out on as many messages of Discord's as it takes.

use botkit::{
    delivery::{Body, File},
    embed::blank,
};
use storage::discord::MessageId;
use time::OffsetDateTime;
use twilight_model::{
    channel::message::{
        Embed,
        embed::{EmbedAuthor, EmbedFooter},
    },
    util::Timestamp,
};

use super::{RenderOptions, split};
use crate::{config::Form, event::Copied, name::inert};

/// Discord's limit for the description of an embed, in characters.
const LONGEST_DESCRIPTION: usize = 4_096;

/// Discord's limit for the text of a message, in characters.
const LONGEST_CONTENT: usize = 2_000;

/// The longest name and the longest footer, in characters: with a full
/// description they stay within the 6 000 characters of an embed, and in plain
/// text they leave room for the text.
const LONGEST_NAME: usize = 200;
const LONGEST_FOOTER: usize = 300;

/// The most files that go into one message, Discord's limit.
const MOST_FILES: usize = 10;

/// A message before it is laid out.
pub(super) struct Sheet<'a> {
    /// What it is made of.
    pub(super) form: Form,
    /// Who wrote it.
    pub(super) name: &'a str,
    /// The address of a picture of theirs, for an embed.
    pub(super) picture: Option<&'a str>,
    /// What they are.
    pub(super) label: Option<&'a str>,
    pub(super) colour: u32,
    /// All of its text.
    pub(super) text: String,
    /// What stands under it.
    pub(super) footer: Option<String>,
    pub(super) files: &'a [Copied],
    pub(super) reply_to: Option<MessageId>,
    pub(super) at: OffsetDateTime,
}

impl Sheet<'_> {
    /// One body for each part, at least one. The files come with the first
    /// parts, so that a text that is made shorter takes none along.
    pub(super) fn pages(&self, options: &RenderOptions<'_>) -> Vec<Body> {
        let quote = if options.style.block_quotes {
            ">>> "
        } else {
            ""
        };
        let head = self.head();
        let room = match self.form {
            Form::Embed => LONGEST_DESCRIPTION - quote.len(),
            Form::Plain => LONGEST_CONTENT
                .saturating_sub(head.chars().count() + LONGEST_FOOTER + quote.len() + 8),
        };
        let texts = split(&self.text, room);
        let groups = groups(self.files, options.upload_limit);
        let count = texts.len().max(groups.len()).max(1);
        let mut texts = texts.into_iter();
        let mut groups = groups.into_iter();
        let mut pages = Vec::with_capacity(count);
        for number in 1..=count {
            let text = texts.next().map(|text| format!("{quote}{text}"));
            let body = match self.form {
                Form::Embed => Body::embed(self.embed(text, number == count)),
                Form::Plain => Body::text(self.plain(&head, text, number == count)),
            };
            pages.push(Body {
                files: groups.next().unwrap_or_default(),
                reply_to: self.reply_to.filter(|_| number == 1),
                ..body
            });
        }
        pages
    }

    fn embed(&self, description: Option<String>, last: bool) -> Embed {
        let under = [self.label.map(str::to_owned), self.footer.clone()];
        let under = under.into_iter().flatten().collect::<Vec<_>>().join(" · ");
        let footer = Some(under).filter(|under| last && !under.is_empty());
        Embed {
            author: Some(EmbedAuthor {
                icon_url: self.picture.map(str::to_owned),
                name: cut(self.name, LONGEST_NAME),
                proxy_icon_url: None,
                url: None,
            }),
            color: Some(self.colour),
            description,
            footer: footer.map(|text| EmbedFooter {
                icon_url: None,
                proxy_icon_url: None,
                text: cut(&text, LONGEST_FOOTER),
            }),
            timestamp: Timestamp::from_secs(self.at.unix_timestamp())
                .ok()
                .filter(|_| last),
            ..blank()
        }
    }

    /// Name and footer stand above the text, where no block quote swallows them.
    fn plain(&self, head: &str, text: Option<String>, last: bool) -> String {
        let mut content = head.to_owned();
        if let Some(footer) = self.footer.as_ref().filter(|_| last) {
            content.push_str(" · ");
            content.push_str(&cut(footer, LONGEST_FOOTER));
        }
        if let Some(text) = text {
            content.push('\n');
            content.push_str(&text);
        }
        content
    }

    fn head(&self) -> String {
        let name = inert(&cut(self.name, LONGEST_NAME));
        match self.label {
            Some(label) => format!("**{name}** ({})", inert(&cut(label, LONGEST_NAME))),
            None => format!("**{name}**"),
        }
    }
}

/// The files of which there are copies, in groups that fit one message each. A
/// copy that is gone keeps its place, so that the others keep theirs.
fn groups(files: &[Copied], limit: u64) -> Vec<Vec<File>> {
    let mut groups: Vec<Vec<File>> = Vec::new();
    let (mut room, mut places) = (0, 0);
    for file in files {
        let Some(sha256) = file.sha256.clone() else {
            continue;
        };
        if places == 0 || file.upload.size > room {
            (room, places) = (limit, MOST_FILES);
            groups.push(Vec::new());
        }
        room = room.saturating_sub(file.upload.size);
        places -= 1;
        if let Some(group) = groups.last_mut().filter(|_| !file.lost) {
            let details = file.upload.details.clone();
            group.push(File {
                name: file.upload.name.clone(),
                sha256,
                description: details.description,
                title: details.title,
                spoiler: details.spoiler,
                duration_ms: details.duration_ms,
                waveform: details.waveform,
            });
        }
    }
    groups
}

/// The first `longest` characters.
fn cut(text: &str, longest: usize) -> String {
    if text.chars().count() <= longest {
        return text.to_owned();
    }
    let mut cut: String = text.chars().take(longest.saturating_sub(1)).collect();
    cut.push('…');
    cut
}
