//! What Discord is told about the commands.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use twilight_model::{
    application::{
        command::{
            Command, CommandOption, CommandOptionChoice, CommandOptionChoiceValue,
            CommandOptionType, CommandOptionValue, CommandType,
        },
        interaction::InteractionContextType,
    },
    channel::ChannelType,
    guild::Permissions,
    id::Id,
    oauth::ApplicationIntegrationType,
};

use super::{Context, Install, Kind, Level, MenuKind, Opt, Registry, Spec};
use crate::{
    args,
    text::{ENGLISH, Texts},
};

/// The largest whole number Discord takes for an option.
const LARGEST: i64 = (1 << 53) - 1;

/// Under which locales of Discord each language is offered.
pub(super) const LOCALES: &[(&str, &[&str])] = &[
    ("de", &["de"]),
    ("es", &["es-ES", "es-419"]),
    ("fr", &["fr"]),
    ("it", &["it"]),
    ("ja", &["ja"]),
    ("ko", &["ko"]),
    ("nl", &["nl"]),
    ("pt", &["pt-BR"]),
    ("ru", &["ru"]),
    ("zh", &["zh-CN", "zh-TW"]),
];

impl<A> Registry<A> {
    /// The commands as Discord wants them, described in every language.
    ///
    /// Who may call them is left to the levels: a server's own settings can
    /// only hide commands, not grant them. Neither does [`Spec::offered_to`]: it
    /// says who sees them.
    pub fn registration(&self, texts: &Texts) -> Vec<Command> {
        self.registration_of(texts, |_| true)
    }

    /// The commands that anybody may call, for every server and direct messages.
    pub fn registration_for_members(&self, texts: &Texts) -> Vec<Command> {
        let shared = self.shared_groups();
        self.registration_of(texts, |part| !is_for_staff(&shared, part))
    }

    /// All others, for the one server on which levels count. It shows them to whoever has
    /// that permission there; to everybody without one.
    pub fn registration_for_staff(
        &self,
        texts: &Texts,
        shown_to: Option<Permissions>,
    ) -> Vec<Command> {
        let shared = self.shared_groups();
        let mut commands = self.registration_of(texts, |part| is_for_staff(&shared, part));
        for command in &mut commands {
            command.default_member_permissions = shown_to;
            // Where it works is only asked of what is offered everywhere.
            command.contexts = None;
            command.integration_types = None;
        }
        commands
    }

    /// The groups in which there is something for everybody: Discord knows them as a whole.
    fn shared_groups(&self) -> BTreeSet<&'static str> {
        let groups = self.specs().filter(|spec| spec.slash);
        let groups = groups.filter(|spec| spec.level == Level::Member);
        groups.map(|spec| spec.parts().0).collect()
    }

    /// Those of the commands and entries of menus that are `wanted`.
    fn registration_of(&self, texts: &Texts, wanted: impl Fn(Part<'_>) -> bool) -> Vec<Command> {
        let texts = &Described::of(self.specs(), texts);
        let mut groups: BTreeMap<&str, usize> = BTreeMap::new();
        let mut commands: Vec<Command> = Vec::new();
        for spec in self.specs() {
            if spec.slash && wanted(Part::Slash(spec)) {
                match spec.parts() {
                    (name, None) => commands.push(slash(spec, name, texts)),
                    (group, Some(name)) => {
                        let at = *groups.entry(group).or_insert_with(|| {
                            commands.push(empty(spec, CommandType::ChatInput, group));
                            commands.len() - 1
                        });
                        if let Some(command) = commands.get_mut(at) {
                            describe_group(command, group, texts);
                            widen(command, spec);
                            command.options.push(subcommand(spec, name, texts));
                        }
                    }
                }
            }
            if wanted(Part::Menu(spec)) {
                commands.extend(menu(spec, texts));
            }
        }
        commands
    }

    /// The keys of the texts that describe the commands, their groups and options.
    pub fn keys(&self) -> BTreeSet<String> {
        self.specs().flat_map(keys).collect()
    }
}

/// One of the ways in which Discord offers a command.
#[derive(Debug, Clone, Copy)]
enum Part<'s> {
    Slash(&'s Spec),
    Menu(&'s Spec),
}

/// Whether something is offered to the staff alone.
fn is_for_staff(shared: &BTreeSet<&str>, part: Part<'_>) -> bool {
    match part {
        Part::Slash(spec) => !shared.contains(spec.parts().0),
        Part::Menu(spec) => spec.level > Level::Member,
    }
}

/// The keys of the texts that describe a command, its group and its options.
pub(super) fn keys(spec: &Spec) -> Vec<String> {
    let mut keys = vec![spec.key()];
    if let (group, Some(_)) = spec.parts() {
        keys.push(group_key(group));
    }
    let options = spec.options.iter();
    keys.extend(options.map(|option| format!("{}-{}", spec.key(), option.name)));
    keys
}

/// The keys of all that Discord is told about a command.
fn every_key(spec: &Spec) -> Vec<String> {
    let mut all = Vec::new();
    for key in keys(spec) {
        all.extend([format!("{key}.name"), key]);
    }
    all.extend(spec.menu.map(|_| menu_key(spec)));
    for option in spec.options {
        if let Kind::Choice(words) = option.kind {
            let key = |word| format!("{}-{}.{word}", spec.key(), option.name);
            all.extend(words.iter().map(key));
        }
    }
    all
}

/// The key of the name of a command's entry in a menu.
pub(super) fn menu_key(spec: &Spec) -> String {
    format!("{}.menu", spec.key())
}

/// The key of the text that describes a command with subcommands.
fn group_key(name: &str) -> String {
    format!("cmd-{name}")
}

fn slash(spec: &Spec, name: &str, texts: &Described<'_>) -> Command {
    let mut command = empty(spec, CommandType::ChatInput, name);
    describe_group(&mut command, name, texts);
    command.options = options(spec, texts);
    command
}

fn menu(spec: &Spec, texts: &Described<'_>) -> Option<Command> {
    let menu = spec.menu?;
    let kind = match menu.kind {
        MenuKind::User => CommandType::User,
        MenuKind::Message => CommandType::Message,
    };
    let mut command = empty(spec, kind, menu.name);
    command.name_localizations = texts.localized(&menu_key(spec));
    Some(command)
}

fn empty(spec: &Spec, kind: CommandType, name: &str) -> Command {
    #[expect(deprecated, reason = "the type cannot be built without the field")]
    let mut command = Command {
        application_id: None,
        contexts: Some(Vec::new()),
        default_member_permissions: Some(spec.offered_to),
        description: String::new(),
        description_localizations: None,
        dm_permission: None,
        guild_id: None,
        id: None,
        integration_types: Some(Vec::new()),
        kind,
        name: name.to_owned(),
        name_localizations: None,
        nsfw: None,
        options: Vec::new(),
        // Discord numbers versions itself and does not look at this one.
        version: Id::new(1),
    };
    widen(&mut command, spec);
    command
}

/// Makes a command appear wherever, and for whomever, this part of it is to appear.
fn widen(command: &mut Command, spec: &Spec) {
    let wanted = command
        .default_member_permissions
        .unwrap_or(Permissions::empty())
        & spec.offered_to;
    // None at all would hide it from everybody but administrators.
    command.default_member_permissions = (!wanted.is_empty()).then_some(wanted);
    let contexts = command.contexts.get_or_insert_default();
    for context in spec.contexts {
        let context = match context {
            Context::Guild => InteractionContextType::Guild,
            Context::BotDm => InteractionContextType::BotDm,
            Context::PrivateChannel => InteractionContextType::PrivateChannel,
        };
        if !contexts.contains(&context) {
            contexts.push(context);
        }
    }
    let installs = command.integration_types.get_or_insert_default();
    for install in spec.installs {
        let install = match install {
            Install::Guild => ApplicationIntegrationType::GuildInstall,
            Install::User => ApplicationIntegrationType::UserInstall,
        };
        if !installs.contains(&install) {
            installs.push(install);
        }
    }
}

fn describe_group(command: &mut Command, name: &str, texts: &Described<'_>) {
    let key = group_key(name);
    command.description = texts.english(&key);
    command.description_localizations = texts.localized(&key);
    command.name_localizations = texts.localized(&format!("{key}.name"));
}

fn subcommand(spec: &Spec, name: &str, texts: &Described<'_>) -> CommandOption {
    CommandOption {
        options: Some(options(spec, texts)),
        ..described(&spec.key(), name, CommandOptionType::SubCommand, texts)
    }
}

/// The options, those that are required first, as Discord demands.
fn options(spec: &Spec, texts: &Described<'_>) -> Vec<CommandOption> {
    let required = spec.options.iter().filter(|option| option.required);
    let optional = spec.options.iter().filter(|option| !option.required);
    required
        .chain(optional)
        .map(|required| option(spec, required, texts))
        .collect()
}

fn option(spec: &Spec, option: &Opt, texts: &Described<'_>) -> CommandOption {
    let key = format!("{}-{}", spec.key(), option.name);
    let kind = match option.kind {
        Kind::Text | Kind::Word | Kind::Duration | Kind::When | Kind::Choice(_) => {
            CommandOptionType::String
        }
        Kind::Integer { .. } => CommandOptionType::Integer,
        Kind::Flag => CommandOptionType::Boolean,
        Kind::User | Kind::Person => CommandOptionType::User,
        Kind::Channel | Kind::Place => CommandOptionType::Channel,
        Kind::Role => CommandOptionType::Role,
        Kind::Attachment => CommandOptionType::Attachment,
    };
    let mut described = described(&key, option.name, kind, texts);
    described.required = Some(option.required);
    described.autocomplete = option.autocomplete.then_some(true);
    match option.kind {
        Kind::Integer { min, max } => {
            described.min_value = Some(CommandOptionValue::Integer(min.max(-LARGEST)));
            described.max_value = Some(CommandOptionValue::Integer(max.min(LARGEST)));
        }
        Kind::Choice(words) => {
            let choices = words.iter().map(|word| choice(&key, word, texts));
            described.choices = Some(choices.collect());
        }
        Kind::Channel => {
            described.channel_types =
                Some(vec![ChannelType::GuildText, ChannelType::GuildAnnouncement]);
        }
        Kind::Place => {
            described.channel_types =
                Some(vec![ChannelType::GuildCategory, ChannelType::GuildForum]);
        }
        _ => {}
    }
    described
}

fn choice(key: &str, word: &str, texts: &Described<'_>) -> CommandOptionChoice {
    let key = format!("{key}.{word}");
    let name = texts.english.find(ENGLISH, &key, &args! {});
    CommandOptionChoice {
        name: name.unwrap_or_else(|| word.to_owned()),
        name_localizations: texts.localized(&key),
        value: CommandOptionChoiceValue::String(word.to_owned()),
    }
}

fn described(
    key: &str,
    name: &str,
    kind: CommandOptionType,
    texts: &Described<'_>,
) -> CommandOption {
    CommandOption {
        autocomplete: None,
        channel_types: None,
        choices: None,
        description: texts.english(key),
        description_localizations: texts.localized(key),
        kind,
        max_length: None,
        max_value: None,
        min_length: None,
        min_value: None,
        name: name.to_owned(),
        name_localizations: texts.localized(&format!("{key}.name")),
        options: None,
        file_types: None,
        required: None,
    }
}

/// The texts about commands, in every language.
struct Described<'a> {
    english: &'a Texts,
    /// By key and by Discord's locale.
    translated: HashMap<String, HashMap<String, String>>,
}

impl<'a> Described<'a> {
    /// Goes from language to language, so that only one is in memory at a time.
    fn of<'s>(specs: impl Iterator<Item = &'s Spec>, english: &'a Texts) -> Self {
        let keys: BTreeSet<String> = specs.flat_map(every_key).collect();
        let mut translated: HashMap<String, HashMap<String, String>> = HashMap::new();
        for translation in english.translations() {
            let language = translation.language().language;
            let known = LOCALES.iter().find(|(known, _)| language == *known);
            for locale in known.into_iter().flat_map(|(_, locales)| *locales) {
                for key in &keys {
                    if let Some(text) = translation.say(key) {
                        let texts = translated.entry(key.clone()).or_default();
                        texts.insert((*locale).to_owned(), text);
                    }
                }
            }
        }
        Self {
            english,
            translated,
        }
    }

    fn english(&self, key: &str) -> String {
        self.english.say(ENGLISH, key, &args! {})
    }

    fn localized(&self, key: &str) -> Option<HashMap<String, String>> {
        self.translated.get(key).cloned()
    }
}
