//! The card at the top of a ticket.

use botkit::{args, embed::blank, snowflake::created_at, text::Texts};
use storage::{
    discord::{ChannelId, GuildId, RoleId, UserId},
    modmail::Answer,
};
use time::OffsetDateTime;
use twilight_model::channel::message::{
    Embed,
    embed::{EmbedField, EmbedFooter},
};
use twilight_model::util::Timestamp;

use super::colour;
use crate::event::Author;

/// Discord shows at most this many characters in a field.
const LONGEST_FIELD: usize = 1_024;

/// How much of a note is shown, in characters: three of them fit into a field, with
/// who wrote them and how many more there are.
const LONGEST_NOTE: usize = 230;

/// What staff should know about a member before they answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// The member.
    pub member: Author,
    /// What they are on the server.
    pub membership: Membership,
    /// Whether they are on the staff's server as well, where members have one
    /// of their own; `None` if there is one for both, or Discord did not say.
    pub elsewhere: Option<bool>,
    /// What their language calls itself, if it is known and not that of tickets.
    pub language: Option<String>,
    /// How many tickets they had before.
    pub earlier_tickets: i64,
    /// The last of them, newest first.
    pub earlier: Vec<Earlier>,
    /// What staff wrote down about them: what is pinned, then the newest.
    pub notes: Vec<NoteOnCard>,
    /// How many notes there are.
    pub all_notes: i64,
}

/// What staff wrote down about a member.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoteOnCard {
    /// What it says.
    pub content: String,
    /// Whether it is pinned.
    pub pinned: bool,
    /// Who wrote it.
    pub author: UserId,
    /// When.
    pub at: OffsetDateTime,
}

/// A ticket a member had before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Earlier {
    /// When it opened.
    pub opened_at: OffsetDateTime,
    /// Where its channel is, or was: server and channel.
    pub place: Option<(GuildId, ChannelId)>,
    /// Why it was closed.
    pub reason: Option<String>,
}

/// What a person is on the staff's server.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Membership {
    /// On it.
    Member {
        /// Since when, if Discord says so.
        since: Option<OffsetDateTime>,
        /// With which roles.
        roles: Vec<RoleId>,
    },
    /// Not on it.
    Stranger,
    /// Discord did not say.
    Unknown,
}

impl Card {
    /// Draws the card of the ticket with this number.
    #[must_use]
    pub fn render(&self, texts: &Texts, locale: &str, number: i64, at: OffsetDateTime) -> Embed {
        let say = |key: &str| texts.say(locale, key, &args! {});
        let id = self.member.id;
        let mut fields = vec![
            field(say("card-member"), format!("<@{id}>\n`{id}`"), true),
            field(
                say("card-account"),
                moment(created_at(id.get().get())),
                true,
            ),
        ];
        match &self.membership {
            Membership::Member { since, roles } => {
                if let Some(since) = since {
                    fields.push(field(say("card-joined"), moment(*since), true));
                }
                if !roles.is_empty() {
                    fields.push(field(say("card-roles"), role_list(roles), false));
                }
            }
            Membership::Stranger => {
                fields.push(field(say("card-joined"), say("card-stranger"), true));
            }
            Membership::Unknown => {
                fields.push(field(say("card-joined"), say("card-unknown"), true));
            }
        }
        let earlier = args! { "count" => self.earlier_tickets };
        fields.push(field(
            say("card-earlier"),
            texts.say(locale, "card-earlier-count", &earlier),
            true,
        ));
        fields.extend(self.more(texts, locale));
        Embed {
            color: Some(colour::SYSTEM),
            fields,
            footer: Some(EmbedFooter {
                icon_url: None,
                proxy_icon_url: None,
                text: texts.say(
                    locale,
                    "card-number",
                    &args! { "number" => number.to_string() },
                ),
            }),
            timestamp: Timestamp::from_secs(at.unix_timestamp()).ok(),
            title: Some(self.member.display.chars().take(256).collect()),
            ..blank()
        }
    }
}

impl Card {
    /// What is not there for everybody.
    fn more(&self, texts: &Texts, locale: &str) -> Vec<EmbedField> {
        let say = |key: &str| texts.say(locale, key, &args! {});
        let mut fields = Vec::new();
        if let Some(elsewhere) = self.elsewhere {
            let key = if elsewhere {
                "card-both"
            } else {
                "card-members-only"
            };
            fields.push(field(say("card-servers"), say(key), true));
        }
        if let Some(language) = &self.language {
            fields.push(field(say("card-language"), language.clone(), true));
        }
        let earlier: Vec<String> = self.earlier.iter().map(Earlier::line).collect();
        if !earlier.is_empty() {
            fields.push(field(say("card-last"), fitting(&earlier), false));
        }
        if !self.notes.is_empty() {
            let notes: Vec<String> = self.notes.iter().map(NoteOnCard::line).collect();
            let mut shown = fitting(&notes);
            let more = self.all_notes - i64::try_from(notes.len()).unwrap_or_default();
            if more > 0 {
                let more = args! { "count" => more };
                shown = format!("{shown}\n{}", texts.say(locale, "card-notes-more", &more));
            }
            fields.push(field(say("card-notes"), shown, false));
        }
        fields
    }
}

impl NoteOnCard {
    fn line(&self) -> String {
        let pin = if self.pinned { "📌 " } else { "" };
        let content: String = self
            .content
            .chars()
            .take(LONGEST_NOTE)
            .map(|character| if character == '\n' { ' ' } else { character })
            .collect();
        let at = self.at.unix_timestamp();
        format!("{pin}{content} · <@{}>, <t:{at}:d>", self.author)
    }
}

impl Earlier {
    fn line(&self) -> String {
        let mut line = format!("<t:{}:d>", self.opened_at.unix_timestamp());
        if let Some((guild, channel)) = self.place {
            let place = format!(" https://discord.com/channels/{guild}/{channel}");
            line += &place;
        }
        if let Some(reason) = &self.reason {
            line += " · ";
            line.extend(
                reason
                    .chars()
                    .take(80)
                    .map(|character| if character == '\n' { ' ' } else { character }),
            );
        }
        line
    }
}

/// What a member answered to the questions of a form, if there were any.
#[must_use]
pub fn answers_embed(answers: &[Answer]) -> Option<Embed> {
    let fields = answers.iter().map(|one| {
        let answer = match one.answer.trim() {
            "" => "–".to_owned(),
            answer => answer.chars().take(LONGEST_FIELD).collect(),
        };
        field(one.question.clone(), answer, false)
    });
    (!answers.is_empty()).then(|| Embed {
        color: Some(colour::SYSTEM),
        fields: fields.collect(),
        ..blank()
    })
}

/// As many lines as fit into a field, each on a line of its own.
fn fitting(lines: &[String]) -> String {
    let mut text = String::new();
    let mut room = LONGEST_FIELD;
    for line in lines {
        let line: String = line.chars().take(300).collect();
        let length = line.chars().count() + 1;
        if length > room {
            break;
        }
        room -= length;
        text += &line;
        text.push('\n');
    }
    text.trim_end().to_owned()
}

fn field(name: String, value: String, inline: bool) -> EmbedField {
    EmbedField {
        inline,
        name,
        value,
    }
}

/// As many roles as fit, the rest as a number.
fn role_list(roles: &[RoleId]) -> String {
    let mut list = String::new();
    for (n, role) in roles.iter().enumerate() {
        let mention = format!("<@&{role}> ");
        if list.len() + mention.len() > LONGEST_FIELD - 8 {
            list += "+";
            list += &(roles.len() - n).to_string();
            break;
        }
        list += &mention;
    }
    list.trim_end().to_owned()
}

/// A moment that Discord shows in the reader's own time and language.
fn moment(at: OffsetDateTime) -> String {
    let seconds = at.unix_timestamp();
    format!("<t:{seconds}:D> (<t:{seconds}:R>)")
}

#[cfg(test)]
mod tests {
    use twilight_model::id::Id;

    use super::*;

    #[test]
    fn many_roles_still_fit() {
        let roles: Vec<RoleId> = (1..=250)
            .map(|n| Id::new(1_000_000_000_000_000_000 + n).into())
            .collect();

        let list = role_list(&roles);

        assert!(list.len() <= LONGEST_FIELD);
        assert!(list.contains('+'), "{list}");
    }
}
