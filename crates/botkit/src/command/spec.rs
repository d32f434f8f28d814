//! The description of a command.

use twilight_model::guild::Permissions;

use super::when::cut_when;

/// Everything the outside needs to know about a command.
///
/// Texts come from the catalog by rule: `cmd-close` describes `close`,
/// `cmd-config-set` describes `config set`, `cmd-close-after` describes its
/// option `after`; the attribute `.name` of each is the localised name.
///
/// ```
/// use botkit::command::{Kind, Level, Opt, Spec};
///
/// const SPEC: Spec = Spec {
///     aliases: &["c"],
///     level: Level::Supporter,
///     options: &[
///         Opt::optional("after", Kind::Duration),
///         Opt::optional("silent", Kind::Flag),
///         Opt::optional("reason", Kind::Text),
///     ],
///     ..Spec::new("close")
/// };
/// assert_eq!(SPEC.usage(), "close [after] [-silent] [reason]");
/// assert_eq!(SPEC.slash_usage(), "close [after:…] [silent:…] [reason:…]");
/// assert_eq!(SPEC.slash_example(), "close after:1d12h reason:some text");
/// ```
#[derive(Debug, Clone, Copy)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a switch of its own, named where it is set"
)]
pub struct Spec {
    /// The word it is called by, or two: a command and its subcommand.
    pub name: &'static str,
    /// Other words for it. Prefix form only: Discord knows no slash aliases.
    pub aliases: &'static [&'static str],
    /// Who may call it.
    pub level: Level,
    /// To whom a server shows it that has not decided otherwise: those who have all these permissions.
    pub offered_to: Permissions,
    /// Where it may be called.
    pub contexts: &'static [Context],
    /// For whom it appears: in a server that added the bot, or wherever a
    /// person who added the bot to their account goes.
    pub installs: &'static [Install],
    /// What it takes, in the order of the prefix form.
    pub options: &'static [Opt],
    /// Whether there is a slash form.
    pub slash: bool,
    /// Whether there is a prefix form.
    pub prefix: bool,
    /// An entry in the context menu of a person or a message.
    pub menu: Option<Menu>,
    /// Whether interactions are answered for the caller alone.
    pub ephemeral: bool,
    /// Whether a call in a message is to be carried out however late it is read,
    /// as after a downtime; what does not last is only answered then.
    pub lasting: bool,
    /// The command that it is a part of, in whose answers its buttons stand: whoever may
    /// call that may call this.
    pub part_of: Option<&'static str>,
    /// What the arguments may look like, such as `2h thanks for waiting`; made
    /// up from the options if empty.
    pub example: &'static str,
}

impl Spec {
    /// A command for members, in a server, by slash and prefix, answered for
    /// the caller alone.
    #[must_use]
    pub const fn new(name: &'static str) -> Self {
        Self {
            name,
            aliases: &[],
            level: Level::Member,
            offered_to: Permissions::empty(),
            contexts: &[Context::Guild],
            installs: &[Install::Guild],
            options: &[],
            slash: true,
            prefix: true,
            menu: None,
            ephemeral: true,
            lasting: false,
            part_of: None,
            example: "",
        }
    }

    /// The command and, if there is one, its subcommand.
    #[must_use]
    pub fn parts(&self) -> (&'static str, Option<&'static str>) {
        self.name
            .split_once(' ')
            .map_or((self.name, None), |(group, rest)| (group, Some(rest)))
    }

    /// The key of its description in the catalog.
    #[must_use]
    pub fn key(&self) -> String {
        format!("cmd-{}", self.name.replace(' ', "-"))
    }

    /// How it is typed, without prefix: `close [after] [-silent] [reason]`.
    #[must_use]
    pub fn usage(&self) -> String {
        let options = self.options.iter().map(|option| {
            let name = option.name;
            match (option.kind, option.required) {
                (Kind::Flag, _) => format!("[-{name}]"),
                _ if option.named => format!("[-{name} …]"),
                (_, true) => format!("<{name}>"),
                (_, false) => format!("[{name}]"),
            }
        });
        let parts: Vec<String> = std::iter::once(self.name.to_owned())
            .chain(options)
            .collect();
        parts.join(" ")
    }

    /// How Discord shows it, behind `/`: `close [after:…] [silent:…] [reason:…]`.
    #[must_use]
    pub fn slash_usage(&self) -> String {
        let options = self.options.iter().map(|option| {
            let name = option.name;
            if option.required {
                format!(" {name}:…")
            } else {
                format!(" [{name}:…]")
            }
        });
        options.fold(self.name.to_owned(), |line, option| line + &option)
    }

    /// A call as Discord shows it, behind `/`: `close after:1d12h reason:Solved`.
    #[must_use]
    pub fn slash_example(&self) -> String {
        let mut left = self.example;
        let mut line = self.name.to_owned();
        for option in self.options {
            let given = match option.kind {
                Kind::Flag | Kind::Attachment => continue,
                _ if option.named => continue,
                _ if self.example.is_empty() => option.kind.example().unwrap_or_default(),
                Kind::Text => std::mem::take(&mut left),
                Kind::When => {
                    let (moment, rest) = cut_when(left);
                    left = rest.trim_start();
                    moment
                }
                _ => {
                    let (word, rest) = left.split_once(' ').unwrap_or((left, ""));
                    left = rest;
                    word
                }
            };
            if !given.is_empty() {
                line = format!("{line} {}:{given}", option.name);
            }
        }
        line
    }

    /// A call as somebody may type it, without prefix.
    #[must_use]
    pub fn example(&self) -> String {
        if !self.example.is_empty() {
            return format!("{} {}", self.name, self.example);
        }
        self.options
            .iter()
            .filter(|option| !option.named)
            .filter_map(|option| option.kind.example())
            .fold(self.name.to_owned(), |line, word| line + " " + word)
    }

    /// Whether it may be called there.
    #[must_use]
    pub fn fits(&self, place: Context) -> bool {
        self.contexts.contains(&place)
    }
}

/// How much a caller may do. A higher level may do all a lower one may.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Everybody.
    Member,
    /// Answers members.
    Supporter,
    /// Decides about members.
    Moderator,
    /// Manages the server, by a permission of Discord's.
    Manager,
    /// Changes how the bot works.
    Admin,
    /// Runs the bot.
    Owner,
}

impl Level {
    /// The key of its name in the catalog.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Member => "level-member",
            Self::Supporter => "level-supporter",
            Self::Moderator => "level-moderator",
            Self::Manager => "level-manager",
            Self::Admin => "level-admin",
            Self::Owner => "level-owner",
        }
    }
}

/// Where a command is called.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Context {
    /// In a channel of a server.
    Guild,
    /// In the direct messages with the bot.
    BotDm,
    /// In other direct messages and groups.
    PrivateChannel,
}

impl Context {
    /// The key of its name in the catalog.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Guild => "place-guild",
            Self::BotDm => "place-bot-dm",
            Self::PrivateChannel => "place-private-channel",
        }
    }
}

/// By whom the bot was added.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Install {
    /// By a server.
    Guild,
    /// By a person, for their own use.
    User,
}

/// An entry in a context menu.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Menu {
    /// What it is opened on.
    pub kind: MenuKind,
    /// Its name, at most 32 characters. Localised by the attribute `.menu`.
    pub name: &'static str,
}

/// What a context menu is opened on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MenuKind {
    /// A person. Fills the first option that takes one.
    User,
    /// A message, found in [`Origin::target`](super::Origin::target).
    Message,
}

/// One argument of a command.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Opt {
    /// Its name in kebab-case, at most 32 characters.
    pub name: &'static str,
    /// What it holds.
    pub kind: Kind,
    /// Whether the command makes no sense without it.
    pub required: bool,
    /// Whether [`Command::complete`](super::Command::complete) has proposals.
    pub autocomplete: bool,
    /// Whether the prefix form gives it by its name, `-at 14:30`, so that no text is
    /// taken for it.
    pub named: bool,
}

impl Opt {
    /// An argument that must be there.
    #[must_use]
    pub const fn required(name: &'static str, kind: Kind) -> Self {
        Self {
            name,
            kind,
            required: true,
            autocomplete: false,
            named: false,
        }
    }

    /// An argument that may be left out.
    #[must_use]
    pub const fn optional(name: &'static str, kind: Kind) -> Self {
        Self {
            required: false,
            ..Self::required(name, kind)
        }
    }

    /// The same with proposals while the caller types.
    #[must_use]
    pub const fn completed(self) -> Self {
        Self {
            autocomplete: true,
            ..self
        }
    }

    /// The same, given by its name in the prefix form.
    #[must_use]
    pub const fn named(self) -> Self {
        Self {
            named: true,
            ..self
        }
    }
}

/// What an argument holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// All that is left, kept as it is. Always the last one.
    Text,
    /// One word, or several in quotes.
    Word,
    /// A whole number within bounds, both included.
    Integer {
        /// The least.
        min: i64,
        /// The most.
        max: i64,
    },
    /// A length of time such as `2h` or `1d12h`.
    Duration,
    /// A moment such as `14:30`, `2h`, `tomorrow 9:00` or `every friday 9:00`.
    When,
    /// Present or absent; `-silent` or `--silent` in the prefix form.
    Flag,
    /// A person, by mention or id.
    User,
    /// A person, by mention, id or, where it is written, name.
    Person,
    /// A text or announcement channel, by mention or id. Discord offers no others;
    /// what is sent all the same, the command has to check.
    Channel,
    /// A category or forum, by mention or id; else as [`Channel`](Self::Channel).
    Place,
    /// A role, by mention or id.
    Role,
    /// A file; in the prefix form one of those that came with the message.
    Attachment,
    /// One of a few words.
    Choice(&'static [&'static str]),
}

impl Kind {
    fn example(self) -> Option<&'static str> {
        match self {
            Self::Text => Some("some text"),
            Self::Word => Some("word"),
            Self::Integer { .. } => Some("3"),
            Self::Duration => Some("1d12h"),
            Self::When => Some("14:30"),
            Self::User | Self::Person => Some("@someone"),
            Self::Channel | Self::Place => Some("#channel"),
            Self::Role => Some("@role"),
            Self::Choice(words) => words.first().copied(),
            Self::Flag | Self::Attachment => None,
        }
    }
}
