//! The page of the guide that describes every command of a bot.

use super::{Context, Kind, Level, MenuKind, Opt, Registry, Spec};
use crate::{
    args,
    text::{ENGLISH, Texts},
};

/// Under which headings the commands stand.
const LEVELS: &[(Level, &str)] = &[
    (Level::Member, "For everybody"),
    (Level::Supporter, "For supporters"),
    (Level::Moderator, "For moderators"),
    (Level::Manager, "For those who manage the server"),
    (Level::Admin, "For administrators"),
    (Level::Owner, "For owners"),
];

impl<A> Registry<A> {
    /// What people can call, as Markdown in English: every command with its
    /// forms, its options, an example, who may call it and where. What only
    /// buttons call is left out.
    #[must_use]
    pub fn reference(&self, program: &str, texts: &Texts) -> String {
        let mut page = format!(
            "# Commands of {program}\n\n\
             <!-- Made from the commands themselves by `cargo xtask docs`. -->\n\n\
             What stands in `<…>` has to be there, what stands in `[…]` may be left out. The prefix of\n\
             typed commands is `!` unless the settings say otherwise.\n"
        );
        for &(level, heading) in LEVELS {
            let mut specs: Vec<&Spec> = self
                .specs()
                .filter(|spec| spec.level == level && (spec.slash || spec.prefix))
                .collect();
            specs.sort_by_key(|spec| spec.name);
            if !specs.is_empty() {
                page.extend(["\n## ", heading, "\n"]);
            }
            page.extend(specs.into_iter().map(|spec| section(spec, texts)));
        }
        page
    }
}

/// What stands on the page about one command.
fn section(spec: &Spec, texts: &Texts) -> String {
    let say = |key: &str| texts.say(ENGLISH, key, &args! {});
    let sign = if spec.slash { "/" } else { "!" };
    let mut lines = vec![
        format!("\n### `{sign}{}`\n", spec.name),
        format!("{}.\n", say(&spec.key())),
    ];
    if spec.slash {
        lines.push(format!("* Slash command: `/{}`", spec.slash_usage()));
    }
    if spec.prefix {
        let aliases = spec.aliases.iter().map(|alias| format!(", `!{alias}`"));
        let aliases: String = aliases.collect();
        lines.push(format!("* Typed: `!{}`{aliases}", spec.usage()));
        lines.push(format!("* Example: `!{}`", spec.example()));
    }
    if let Some(menu) = spec.menu {
        let on = match menu.kind {
            MenuKind::User => "a person",
            MenuKind::Message => "a message",
        };
        lines.push(format!("* In the menu of {on}: *{}*", menu.name));
    }
    if spec.contexts != [Context::Guild] {
        let places: Vec<&str> = spec.contexts.iter().copied().map(place).collect();
        lines.push(format!("* Where: {}", places.join(", ")));
    }
    if !spec.options.is_empty() {
        lines.push("\n| option | holds | |\n|---|---|---|".to_owned());
    }
    lines.extend(spec.options.iter().map(|option| {
        let described = say(&format!("{}-{}", spec.key(), option.name));
        format!("| `{}` | {} | {described} |", option.name, holds(option))
    }));
    lines.join("\n") + "\n"
}

/// Where a command may be called.
fn place(context: Context) -> &'static str {
    match context {
        Context::Guild => "in a server",
        Context::BotDm => "in direct messages with the bot",
        Context::PrivateChannel => "in other direct messages and groups",
    }
}

/// What an option takes.
fn holds(option: &Opt) -> String {
    let holds = match option.kind {
        Kind::Text => "text".to_owned(),
        Kind::Word => "a word, or several in quotes".to_owned(),
        Kind::Integer { min, max } => format!("a number from {min} to {max}"),
        Kind::Duration => "a length of time, such as `1d12h`".to_owned(),
        Kind::When => "a time, such as `14:30`, `tomorrow 9:00` or `2h`".to_owned(),
        Kind::Flag => "yes or no; typed `-".to_owned() + option.name + "`",
        Kind::User | Kind::Person => "a person".to_owned(),
        Kind::Channel => "a channel".to_owned(),
        Kind::Place => "a category or forum".to_owned(),
        Kind::Role => "a role".to_owned(),
        Kind::Attachment => "a file".to_owned(),
        Kind::Choice(words) => format!("`{}`", words.join("`, `")),
    };
    if option.required {
        holds + "; needed"
    } else {
        holds
    }
}
