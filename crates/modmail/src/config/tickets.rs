//! Where tickets go, and what is heard there.

use botkit::config::Section;
use serde::{Deserialize, Serialize};
use storage::discord::{ChannelId, GuildId, RoleId};

use super::{tags, yes};

/// Where tickets go. `[tickets]`
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a setting of its own"
)]
pub struct Tickets {
    /// The server whose staff answer.
    pub guild: GuildId,
    /// The category under which ticket channels are made. Its permissions
    /// decide who sees them.
    pub category: ChannelId,
    /// What a text command begins with.
    #[serde(default = "exclamation_mark")]
    pub prefix: String,
    /// Roles that are pinged when a ticket opens.
    #[serde(default)]
    pub ping_roles: Vec<RoleId>,
    /// Whether `category` is a forum, where tickets are posts.
    #[serde(default)]
    pub forum: bool,
    /// The forum's tags on posts, by their ids, where a category has none.
    #[serde(default, deserialize_with = "tags::all")]
    pub tags: Vec<u64>,
    /// What stands for the member in the name of a ticket's channel, with
    /// variables in braces; the member's name if there is none.
    #[serde(default)]
    pub channel_name: Option<String>,
    /// The server whose members write, if they have one of their own.
    #[serde(default)]
    pub members_guild: Option<GuildId>,
    /// Where the staff are told when tickets cannot be opened.
    #[serde(default)]
    pub alerts_channel: Option<ChannelId>,
    /// Whether a member is asked before their message opens a ticket.
    #[serde(default)]
    pub confirm: bool,
    /// Whether what staff write in a ticket goes to the member, as if they had
    /// called `reply`.
    #[serde(default)]
    pub reply_without_command: bool,
    /// Whether answers hide their author from the member, unless they are asked not to.
    #[serde(default)]
    pub always_anonymous: bool,
    /// What a note begins with where that is so.
    #[serde(default = "number_sign")]
    pub note_prefix: String,
    /// Whether a call that is none of this bot's is answered. Other bots may have
    /// the same prefix.
    #[serde(default = "yes")]
    pub answer_unknown_commands: bool,
    /// Whether the staff are told of members who mention the bot on their server.
    #[serde(default)]
    pub mentions: bool,
    /// What those are answered, if anything.
    #[serde(default)]
    pub mention_answer: Option<String>,
}

impl Tickets {
    /// The server whose members write.
    #[must_use]
    pub fn members(&self) -> GuildId {
        self.members_guild.unwrap_or(self.guild)
    }
}

/// What `channel_name` can have filled in: the member's name and id, the
/// number of the ticket, and the day on which it was opened.
const NAME_VARIABLES: [&str; 4] = ["{name}", "{id}", "{number}", "{date}"];

/// How long a template for names of channels may be, in characters. With all of it
/// filled in once it fits what Discord takes.
const LONGEST_TEMPLATE: usize = 50;

/// Checks a template for names of channels.
fn check_name(template: &str) -> Result<(), String> {
    let length = template.chars().count();
    if template.trim().is_empty() || length > LONGEST_TEMPLATE {
        return Err(format!(
            "`channel_name` needs 1 to {LONGEST_TEMPLATE} characters, and has {length}"
        ));
    }
    let rest = NAME_VARIABLES
        .iter()
        .fold(template.to_owned(), |rest, name| rest.replace(name, ""));
    if rest.contains(['{', '}']) {
        return Err(format!(
            "`channel_name` (`{template}`) has something in braces that is no variable: there are \
             {}",
            NAME_VARIABLES.map(|name| format!("`{name}`")).join(", ")
        ));
    }
    Ok(())
}

/// How long an answer to a mention may be, in characters.
const LONGEST_ANSWER: usize = 2_000;

/// Whether a role is that of everybody on the server.
pub(super) fn is_everyone(role: RoleId, guild: GuildId) -> bool {
    role.get().get() == guild.get().get()
}

impl Section for Tickets {
    const PATH: &'static str = "tickets";

    fn validate(&self) -> Result<(), String> {
        if self.prefix.trim() != self.prefix || self.prefix.is_empty() {
            return Err(
                "`prefix` must not be empty, begin or end with a space: write for example \"!\""
                    .to_owned(),
            );
        }
        if self.prefix.starts_with('/') {
            return Err(
                "`prefix` cannot begin with `/`, which Discord takes for its own commands: choose \
                 another, such as `!`"
                    .to_owned(),
            );
        }
        if self.prefix.chars().all(char::is_alphanumeric)
            || ["&&", "{{", "<"]
                .iter()
                .any(|sign| self.prefix.starts_with(sign))
        {
            return Err(format!(
                "`prefix` cannot be `{}`: words begin with letters, mentions with `<`, and `&&` \
                 and `{{{{` have a meaning in aliases and snippets: choose another, such as `!`",
                self.prefix
            ));
        }
        if self.note_prefix.trim().is_empty() || self.note_prefix.starts_with(&self.prefix) {
            let free = if self.prefix.starts_with('#') {
                "%"
            } else {
                "#"
            };
            return Err(format!(
                "`note_prefix` (`{}`) must not be empty or begin with `prefix` (`{}`), or every \
                 note would be a command: write for example \"{free}\"",
                self.note_prefix, self.prefix
            ));
        }
        if let Some(template) = &self.channel_name {
            check_name(template)?;
        }
        if self.mentions && self.alerts_channel.is_none() {
            return Err(
                "`mentions` needs `alerts_channel`, where the staff are told of them".to_owned(),
            );
        }
        if let Some(answer) = &self.mention_answer {
            if !self.mentions {
                return Err("`mention_answer` needs `mentions = true`".to_owned());
            }
            let length = answer.chars().count();
            if answer.trim().is_empty() || length > LONGEST_ANSWER {
                return Err(format!(
                    "`mention_answer` needs 1 to {LONGEST_ANSWER} characters, and has {length}"
                ));
            }
        }
        if !self.tags.is_empty() && !self.forum {
            return Err(
                "`tags` are for posts: set `forum = true` if `category` is a forum, or leave them \
                 out"
                .to_owned(),
            );
        }
        if self.tags.len() > 5 {
            return Err(
                "`tags` are five at most, for Discord takes no more on a post: leave some out"
                    .to_owned(),
            );
        }
        let everyone = |role: &RoleId| is_everyone(*role, self.guild);
        if self.ping_roles.iter().any(everyone) {
            return Err(
                "`ping_roles` names the server itself, that is @everyone, which the bot never \
                 pings: name the roles of the staff"
                    .to_owned(),
            );
        }
        if self.members_guild == Some(self.guild) {
            return Err(
                "`members_guild` is the same as `guild`: leave it out where both are one"
                    .to_owned(),
            );
        }
        Ok(())
    }
}

fn exclamation_mark() -> String {
    "!".to_owned()
}

fn number_sign() -> String {
    "#".to_owned()
}
