//! What Discord is told about the commands.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use twilight_model::{
    application::{
        command::{
            Command, CommandOption, CommandOptionChoice, CommandOptionChoiceValue,
            CommandOptionType, CommandOptionValue, CommandType,
        },
        interaction::InteractionContextType,
    },
    channel::ChannelType,
    id::Id,
    oauth::ApplicationIntegrationType,
};
use twilight_validate::command::{self, CommandValidationError};

use super::{Context, Install, Kind, MenuKind, Opt, Registry, Spec};
use crate::{
    args,
    text::{ENGLISH, Texts},
};

/// The largest whole number Discord takes for an option.
const LARGEST: i64 = 1 << 53;

/// Under which locales of Discord each language is offered.
const LOCALES: &[(&str, &[&str])] = &[
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
    /// only hide commands, not grant them.
    pub fn registration(&self, texts: &Texts) -> Vec<Command> {
        let mut groups: BTreeMap<&str, usize> = BTreeMap::new();
        let mut commands: Vec<Command> = Vec::new();
        for spec in self.specs() {
            if spec.slash {
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
            commands.extend(menu(spec, texts));
        }
        commands
    }

    /// What Discord or a reader would trip over: for a test of the bot.
    pub fn faults(&self, texts: &Texts) -> Vec<String> {
        let mut faults = Vec::new();
        let mut words = HashSet::new();
        for spec in self.specs() {
            for word in std::iter::once(&spec.name).chain(spec.aliases) {
                if !words.insert(*word) {
                    faults.push(format!("`{word}` names two commands"));
                }
            }
            faults_of_options(spec, &mut faults);
            for key in keys(spec) {
                if texts.find(ENGLISH, &key, &args! {}).is_none() {
                    faults.push(format!("`{}` needs the text `{key}`", spec.name));
                }
            }
        }
        let commands = self.registration(texts);
        for command in &commands {
            if let Err(error) = command::command(command) {
                faults.push(format!("`{}`: {error}", command.name));
            }
            if let Err(error) = command::options(&command.options) {
                faults.push(format!("`{}`: {error}", command.name));
            }
            faults_of_texts(&command.name, &command.options, &mut faults);
        }
        let named = |kind| {
            let commands = commands.iter().filter(move |command| command.kind == kind);
            commands.map(|command| (command.name.as_str(), command.name_localizations.as_ref()))
        };
        for kind in [
            CommandType::ChatInput,
            CommandType::User,
            CommandType::Message,
        ] {
            faults_of_names("Discord", named(kind), &mut faults);
        }
        faults
    }

    /// The keys of the texts that describe the commands, their groups and options.
    pub fn keys(&self) -> BTreeSet<String> {
        self.specs().flat_map(keys).collect()
    }
}

/// The keys of the texts that describe a command, its group and its options.
fn keys(spec: &Spec) -> Vec<String> {
    let mut keys = vec![spec.key()];
    if let (group, Some(_)) = spec.parts() {
        keys.push(group_key(group));
    }
    let options = spec.options.iter();
    keys.extend(options.map(|option| format!("{}-{}", spec.key(), option.name)));
    keys
}

/// The key of the text that describes a command with subcommands.
fn group_key(name: &str) -> String {
    format!("cmd-{name}")
}

/// What is wrong with the texts of options and subcommands, in any language:
/// twilight looks at some of those in English.
fn faults_of_texts(of: &str, options: &[CommandOption], faults: &mut Vec<String>) {
    for option in options {
        let path = format!("{of} {}", option.name);
        let mut check = |result: Result<(), CommandValidationError>| {
            if let Err(error) = result {
                faults.push(format!("`{path}`: {error}"));
            }
        };
        let names = option.name_localizations.iter().flatten();
        for name in names.map(|(_, name)| name).chain([&option.name]) {
            check(command::option_name(name));
        }
        let descriptions = option.description_localizations.iter().flatten();
        let descriptions = descriptions.map(|(_, description)| description);
        for description in descriptions.chain([&option.description]) {
            check(command::description(description));
        }
        for choice in option.choices.iter().flatten() {
            let names = choice.name_localizations.iter().flatten();
            for name in names.map(|(_, name)| name).chain([&choice.name]) {
                check(command::choice_name(name));
            }
        }
        let within = option.options.as_deref().unwrap_or_default();
        faults_of_texts(&path, within, faults);
    }
    let named = options
        .iter()
        .map(|option| (option.name.as_str(), option.name_localizations.as_ref()));
    faults_of_names(of, named, faults);
}

/// What stands side by side under the same name in some language.
fn faults_of_names<'o>(
    of: &str,
    named: impl Iterator<Item = (&'o str, Option<&'o HashMap<String, String>>)>,
    faults: &mut Vec<String>,
) {
    let mut seen = HashSet::new();
    for (name, localized) in named {
        for (locale, word) in localized.into_iter().flatten() {
            if !seen.insert((locale, word)) {
                faults.push(format!(
                    "`{of} {name}`: `{word}` stands for two in {locale}"
                ));
            }
        }
    }
}

fn faults_of_options(spec: &Spec, faults: &mut Vec<String>) {
    let mut names = HashSet::new();
    for (index, option) in spec.options.iter().enumerate() {
        if !names.insert(option.name) {
            faults.push(format!("`{}` has `{}` twice", spec.name, option.name));
        }
        let last = spec
            .options
            .iter()
            .skip(index + 1)
            .all(|option| matches!(option.kind, Kind::Flag | Kind::Attachment));
        if option.kind == Kind::Text && !last {
            faults.push(format!("`{}` of `{}` is not last", option.name, spec.name));
        }
    }
    if matches!(spec.menu, Some(menu) if menu.kind == MenuKind::User)
        && !spec
            .options
            .iter()
            .any(|option| matches!(option.kind, Kind::User | Kind::Person))
    {
        faults.push(format!("the menu of `{}` fills no option", spec.name));
    }
}

fn slash(spec: &Spec, name: &str, texts: &Texts) -> Command {
    let mut command = empty(spec, CommandType::ChatInput, name);
    describe_group(&mut command, name, texts);
    command.options = options(spec, texts);
    command
}

fn menu(spec: &Spec, texts: &Texts) -> Option<Command> {
    let menu = spec.menu?;
    let kind = match menu.kind {
        MenuKind::User => CommandType::User,
        MenuKind::Message => CommandType::Message,
    };
    let mut command = empty(spec, kind, menu.name);
    command.name_localizations = localized(texts, &format!("{}.menu", spec.key()));
    Some(command)
}

fn empty(spec: &Spec, kind: CommandType, name: &str) -> Command {
    #[expect(deprecated, reason = "the type cannot be built without the field")]
    let mut command = Command {
        application_id: None,
        contexts: Some(Vec::new()),
        default_member_permissions: None,
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

/// Makes a command appear wherever this part of it is to appear.
fn widen(command: &mut Command, spec: &Spec) {
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

fn describe_group(command: &mut Command, name: &str, texts: &Texts) {
    let key = group_key(name);
    command.description = texts.say(ENGLISH, &key, &args! {});
    command.description_localizations = localized(texts, &key);
    command.name_localizations = localized(texts, &format!("{key}.name"));
}

fn subcommand(spec: &Spec, name: &str, texts: &Texts) -> CommandOption {
    CommandOption {
        options: Some(options(spec, texts)),
        ..described(&spec.key(), name, CommandOptionType::SubCommand, texts)
    }
}

/// The options, those that are required first, as Discord demands.
fn options(spec: &Spec, texts: &Texts) -> Vec<CommandOption> {
    let required = spec.options.iter().filter(|option| option.required);
    let optional = spec.options.iter().filter(|option| !option.required);
    required
        .chain(optional)
        .map(|required| option(spec, required, texts))
        .collect()
}

fn option(spec: &Spec, option: &Opt, texts: &Texts) -> CommandOption {
    let key = format!("{}-{}", spec.key(), option.name);
    let kind = match option.kind {
        Kind::Text | Kind::Word | Kind::Duration | Kind::Choice(_) => CommandOptionType::String,
        Kind::Integer { .. } => CommandOptionType::Integer,
        Kind::Flag => CommandOptionType::Boolean,
        Kind::User | Kind::Person => CommandOptionType::User,
        Kind::Channel => CommandOptionType::Channel,
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
        _ => {}
    }
    described
}

fn choice(key: &str, word: &str, texts: &Texts) -> CommandOptionChoice {
    let key = format!("{key}.{word}");
    let name = texts.find(ENGLISH, &key, &args! {});
    CommandOptionChoice {
        name: name.unwrap_or_else(|| word.to_owned()),
        name_localizations: localized(texts, &key),
        value: CommandOptionChoiceValue::String(word.to_owned()),
    }
}

fn described(key: &str, name: &str, kind: CommandOptionType, texts: &Texts) -> CommandOption {
    CommandOption {
        autocomplete: None,
        channel_types: None,
        choices: None,
        description: texts.say(ENGLISH, key, &args! {}),
        description_localizations: localized(texts, key),
        kind,
        max_length: None,
        max_value: None,
        min_length: None,
        min_value: None,
        name: name.to_owned(),
        name_localizations: localized(texts, &format!("{key}.name")),
        options: None,
        file_types: None,
        required: None,
    }
}

/// The text in every language that has it, by Discord's locales.
fn localized(texts: &Texts, key: &str) -> Option<HashMap<String, String>> {
    let mut found = HashMap::new();
    for language in texts.languages() {
        let known = LOCALES
            .iter()
            .find(|(locale, _)| language.language == *locale);
        let Some((_, locales)) = known else { continue };
        if let Some(text) = texts.own(language, key) {
            found.extend(
                locales
                    .iter()
                    .map(|locale| ((*locale).to_owned(), text.clone())),
            );
        }
    }
    (!found.is_empty()).then_some(found)
}
