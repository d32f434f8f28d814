//! The tables of `modmail.toml`.

mod archive;
mod categories;
mod everyone;
mod hours;
mod life;
mod limits;
mod members;
pub(crate) mod permission;
mod rules;
pub(crate) mod run_time;
#[cfg(test)]
mod sentences;
mod sla;
mod suggestions;
mod tags;
mod tickets;

use std::collections::BTreeSet;

use botkit::{
    config::{Checks, Clock, Database, Discord, Health, Languages, Log, Section, Settings},
    memory::Budget,
    startup::Bot as _,
    zone::Zone,
};
use serde::{Deserialize, Serialize};
use storage::discord::{ChannelId, RoleId, UserId};
use storage::operations::ModmailRetention as Kept;
use twilight_gateway::{EventTypeFlags, Intents};
use twilight_model::guild::Permissions;

pub use self::{
    categories::{CATEGORIES, Categories, Category, Menu},
    hours::BusinessHours,
    life::{Closing, OnClose, Status, StatusTags},
    limits::Limits,
    members::Members,
    rules::Rules,
    sla::{Sla, Step},
    suggestions::Suggestions,
    tickets::Tickets,
};

/// Everything the operator decides.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    /// How the bot reaches Discord.
    #[serde(default)]
    pub discord: Discord,
    /// Where it keeps what it knows.
    pub database: Database,
    /// Where it tells how it is.
    #[serde(default)]
    pub health: Health,
    /// What it logs.
    #[serde(default)]
    pub log: Log,
    /// Which languages it speaks.
    #[serde(default)]
    pub languages: Languages,
    /// What time it lives in.
    #[serde(default)]
    pub clock: Clock,
    /// Where tickets go.
    pub tickets: Tickets,
    /// Who answers.
    pub staff: Staff,
    /// What becomes of files.
    #[serde(default)]
    pub files: Files,
    /// How long what is over is kept.
    #[serde(default)]
    pub retention: Kept,
    /// How messages look.
    #[serde(default)]
    pub style: Style,
    /// How much may begin at once.
    #[serde(default)]
    pub limits: Limits,
    /// Whose first message is held.
    #[serde(default)]
    pub rules: Rules,
    /// How members are asked what it is about.
    #[serde(default)]
    pub menu: Menu,
    /// What they can choose from.
    #[serde(default)]
    pub categories: Categories,
    /// What is passed on beside messages.
    #[serde(default)]
    pub relay: Relay,
    /// What staff are told about the members of tickets.
    #[serde(default)]
    pub members: Members,
    /// How tickets end.
    #[serde(default)]
    pub closing: Closing,
    /// How tickets show how they stand.
    #[serde(default)]
    pub status: Status,
    /// What members suggest.
    #[serde(default)]
    pub suggestions: Suggestions,
    /// When the staff are there.
    #[serde(default)]
    pub hours: BusinessHours,
    /// How long members may wait.
    #[serde(default)]
    pub sla: Sla,
}

impl Settings for Config {
    const NAME: &'static str = "modmail";
    const LISTS: &'static [&'static str] = &["categories"];

    fn is_run_time(key: &str) -> bool {
        run_time::kind(key).is_some()
    }

    fn check(&self, checks: &mut Checks<'_>) {
        self.common_settings().check(checks);
        checks.section(&self.tickets);
        checks.section(&self.staff);
        checks.section(&self.files);
        checks.retention(&self.retention.into());
        checks.section(&self.style);
        checks.section(&self.limits);
        checks.section(&self.rules);
        checks.section(&self.menu);
        let categories = self.every_category();
        categories.check(self.categories.0.len(), &self.tickets, checks);
        checks.section(&everyone::NoStaff(&self.staff, &self.tickets));
        checks.section(&self.closing);
        checks.section(&archive::Archive(&self.closing, &self.tickets, &categories));
        checks.section(&members::Noticed(&self.closing, self.members));
        checks.section(&self.status);
        checks.section(&self.suggestions);
        checks.section(&self.hours);
        checks.section(&self.sla);
        checks.section(&sla::Told(&self.sla, &self.tickets));
    }
}

impl Config {
    /// The kinds of ticket: those of the file, then those that `/category` made.
    #[must_use]
    pub fn every_category(&self) -> Categories {
        self.categories.and(&self.menu.categories)
    }

    /// The channels, categories and forums that are named.
    #[must_use]
    pub fn places(&self) -> BTreeSet<ChannelId> {
        let (tickets, closing) = (&self.tickets, &self.closing);
        let optional = [
            tickets.alerts_channel,
            closing.archive_category,
            closing.ratings_channel,
            closing.log_channel,
            self.suggestions.channel,
        ];
        let rows = self.every_category().rows();
        let own = rows.iter().filter_map(|category| category.parent);
        std::iter::once(tickets.category)
            .chain(optional.into_iter().flatten())
            .chain(own)
            .collect()
    }
}

/// Who may do what. `[staff]`
///
/// A higher level may do all that a lower one may. Unlisted people are members.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Staff {
    /// Roles that answer members.
    #[serde(default)]
    pub supporters: Vec<RoleId>,
    /// Roles that decide about members.
    #[serde(default)]
    pub moderators: Vec<RoleId>,
    /// Roles that change how the bot works.
    #[serde(default)]
    pub admins: Vec<RoleId>,
    /// People who run the bot.
    #[serde(default)]
    pub owners: Vec<UserId>,
    /// The time zone of whoever has told none, by its name; else UTC.
    #[serde(default)]
    pub timezone: Option<String>,
    /// The permission of whom Discord shows the staff's commands to, by its name; else one
    /// that all roles of the staff have and `@everyone` has not.
    #[serde(default)]
    pub discord_permission: Option<String>,
}

impl Staff {
    /// The roles that make somebody staff, each once.
    #[must_use]
    pub fn roles(&self) -> Vec<RoleId> {
        let all = [&self.supporters, &self.moderators, &self.admins];
        let mut roles: Vec<_> = all.into_iter().flatten().copied().collect();
        roles.sort_unstable();
        roles.dedup();
        roles
    }

    /// The permission of whom Discord shows the staff's commands to, if one is set.
    #[must_use]
    pub fn shown_to(&self) -> Option<Permissions> {
        permission::read(self.discord_permission.as_deref()?)
    }
}

/// What becomes of files. `[files]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Files {
    /// Larger files are passed on as a link, in bytes. Discord takes 10 MiB
    /// from a bot unless the server's boosts raise that.
    #[serde(default = "ten_mebibytes")]
    pub limit: u64,
    /// The size of all copies together, in bytes. What goes beyond it is passed
    /// on as a link.
    #[serde(default = "ten_gibibytes")]
    pub quota: u64,
    /// How much of files is held in memory at once, in bytes, while they are
    /// fetched or sent. What goes beyond it waits its turn.
    #[serde(default = "usual_memory")]
    pub memory: u64,
    /// Where Discord keeps files. Nothing is fetched from anywhere else.
    #[serde(default = "cdn")]
    pub cdn_url: String,
}

/// What is passed on beside messages. `[relay]`
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Relay {
    /// Whether reactions are shown on the other side.
    pub reactions: bool,
    /// Whether the other side sees that somebody types.
    pub typing: bool,
}

impl Default for Relay {
    fn default() -> Self {
        Self {
            reactions: true,
            typing: true,
        }
    }
}

impl Relay {
    /// What Discord is asked to tell for it, and no more.
    #[must_use]
    pub fn intents(self) -> Intents {
        let mut intents = Intents::empty();
        if self.reactions {
            intents |= Intents::DIRECT_MESSAGE_REACTIONS | Intents::GUILD_MESSAGE_REACTIONS;
        }
        if self.typing {
            intents |= Intents::DIRECT_MESSAGE_TYPING | Intents::GUILD_MESSAGE_TYPING;
        }
        intents
    }

    /// The events it takes.
    #[must_use]
    pub fn events(self) -> EventTypeFlags {
        let mut events = EventTypeFlags::empty();
        if self.reactions {
            events |= EventTypeFlags::REACTION_ADD | EventTypeFlags::REACTION_REMOVE;
        }
        if self.typing {
            events |= EventTypeFlags::TYPING_START;
        }
        events
    }
}

/// How messages look on both sides. `[style]`
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(default, deny_unknown_fields)]
pub struct Style {
    /// Whether messages are embeds or plain text.
    pub form: Form,
    /// The colour of what members write, as `0xRRGGBB`. Embeds only.
    pub member_colour: u32,
    /// The colour of what staff write, as `0xRRGGBB`. Embeds only.
    pub staff_colour: u32,
    /// Whether the text of messages is a block quote.
    pub block_quotes: bool,
    /// What members see beside the name of the one who answers; nothing if empty.
    pub label: Option<String>,
    /// Whether members see the highest role of whoever answers, if there is no
    /// `label`.
    pub top_role: bool,
    /// What members see as the author of anonymous answers.
    pub anonymous_name: Option<String>,
    /// The address of the picture beside that name. Embeds only.
    pub anonymous_picture: Option<String>,
}

/// What messages are made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Form {
    /// Embeds, which have a colour.
    Embed,
    /// Text, which shows previews of links.
    Plain,
}

impl Default for Style {
    fn default() -> Self {
        Self {
            form: Form::Embed,
            member_colour: 0x57_F2_87,
            staff_colour: 0x58_65_F2,
            block_quotes: false,
            label: None,
            top_role: false,
            anonymous_name: None,
            anonymous_picture: None,
        }
    }
}

impl Section for Style {
    const PATH: &'static str = "style";

    fn validate(&self) -> Result<(), String> {
        if self
            .anonymous_picture
            .as_deref()
            .is_some_and(|address| !is_picture(address))
        {
            return Err(
                "`anonymous_picture` is no address of a picture: write for example \
                 \"https://example.com/team.png\""
                    .to_owned(),
            );
        }
        let colours = [
            ("member_colour", self.member_colour),
            ("staff_colour", self.staff_colour),
        ];
        match colours.iter().find(|(_, colour)| *colour > 0xFF_FF_FF) {
            Some((key, _)) => Err(format!(
                "`{key}` is above 0xFFFFFF: write two digits each for red, green and blue, such as \
                 0x57F287"
            )),
            None => Ok(()),
        }
    }
}

/// Whether something is an address that Discord surely takes for a picture: it refuses
/// a whole message for one that it does not.
fn is_picture(address: &str) -> bool {
    const LONGEST: usize = 2_048;
    let Some(rest) = address.strip_prefix("https://") else {
        return false;
    };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let is_label = |label: &str| {
        let fits = |letter: char| letter.is_ascii_alphanumeric() || letter == '-';
        !label.is_empty() && label.chars().all(fits)
    };
    let odd = |letter: char| !letter.is_ascii_graphic() || "\"<>\\^`{|}".contains(letter);
    host.contains('.')
        && host.split('.').all(is_label)
        && address.len() <= LONGEST
        && !address.contains(odd)
}

impl Default for Files {
    fn default() -> Self {
        Self {
            limit: ten_mebibytes(),
            memory: usual_memory(),
            quota: ten_gibibytes(),
            cdn_url: cdn(),
        }
    }
}

const fn yes() -> bool {
    true
}

fn cdn() -> String {
    "https://cdn.discordapp.com".to_owned()
}

const fn ten_gibibytes() -> u64 {
    10 * 1024 * 1024 * 1024
}

const fn usual_memory() -> u64 {
    Budget::USUAL
}

const fn ten_mebibytes() -> u64 {
    10 * 1024 * 1024
}

impl Section for Staff {
    const PATH: &'static str = "staff";

    fn validate(&self) -> Result<(), String> {
        let roles = [&self.supporters, &self.moderators, &self.admins];
        if roles.iter().all(|role| role.is_empty()) && self.owners.is_empty() {
            return Err(
                "nobody could answer: name at least one role in `supporters` or one person in \
                 `owners`"
                    .to_owned(),
            );
        }
        let zone = self.timezone.as_ref();
        if let Some(zone) = zone.filter(|zone| Zone::find(zone).is_none()) {
            return Err(format!(
                "`timezone` (`{zone}`) is no time zone of the IANA database: write for example \
                 \"Europe/Paris\", or leave it out for UTC"
            ));
        }
        let permission = self.discord_permission.as_ref();
        if let Some(name) = permission.filter(|name| permission::read(name).is_none()) {
            return Err(format!(
                "`discord_permission` (`{name}`) is no permission of Discord's: write for example \
                 \"Manage Messages\", or leave it out to have one found"
            ));
        }
        Ok(())
    }
}

impl Section for Files {
    const PATH: &'static str = "files";

    fn validate(&self) -> Result<(), String> {
        const MOST: u64 = 100 * 1024 * 1024;
        if self.limit > MOST {
            return Err(format!(
                "`limit` is above {MOST} bytes, the most Discord ever takes: write at most that"
            ));
        }
        if self.memory < self.limit {
            return Err(format!(
                "`memory` is below `limit`: a file of {} bytes would not fit into it. Raise it, or \
                 lower `limit`",
                self.limit
            ));
        }
        if !["http://", "https://"]
            .iter()
            .any(|text| self.cdn_url.starts_with(text))
        {
            return Err("`cdn_url` must begin with http:// or https://".to_owned());
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_has_an_address_that_discord_takes() {
        for (address, expected) in [
            ("https://example.com/team.png", true),
            ("https://cdn.example.com/a-b/c.png?size=64&x=%20", true),
            ("http://example.com/team.png", false),
            ("team.png", false),
            ("https://", false),
            ("https:///team.png", false),
            ("https://example", false),
            ("https://example..com/a", false),
            ("https://me@example.com/a", false),
            ("https://example.com/a b.png", false),
            ("https://example.com/ä.png", false),
        ] {
            assert_eq!(is_picture(address), expected, "{address}");
        }
        let long = format!("https://example.com/{}", "a".repeat(2_028));
        assert!(is_picture(&long));
        assert!(!is_picture(&format!("{long}a")));
    }

    #[test]
    fn what_does_not_fit_in_a_category_is_named_and_hides_nothing_else() {
        let settings = "[database]\npath = \"m.sqlite\"\n[tickets]\nguild = 1\ncategory = 2\n\
                        [staff]\nowners = [3]\n[closing]\nidle_hour = 3\n\
                        [[categories]]\nname = \"Bugs\"\nforum = \"yes\"\n";

        let refused = botkit::config::parse::<Config>(settings);

        let said = refused
            .err()
            .map(|refused| refused.to_string())
            .unwrap_or_default();
        assert!(said.contains("`forum`"), "{said}");
        assert!(said.contains("`idle_hour`"), "{said}");
    }

    #[test]
    fn the_example_fits() -> anyhow::Result<()> {
        let example = include_str!("../../../../deploy/modmail.example.toml");

        let config: Config = botkit::config::parse(example)?;

        assert_eq!(config.tickets.prefix, "!");
        Ok(())
    }
}
