//! Deciding about a call without doing anything yet.

use twilight_model::application::{
    command::CommandType,
    interaction::{
        Interaction, InteractionData, InteractionDataResolved, InteractionType,
        application_command::{CommandData, CommandDataOption},
        modal::ModalInteractionComponent,
    },
};

use super::{Dispatcher, Outcome, Staff};
use crate::{
    args,
    command::{
        ArgError, Args, Kind, Level, Menu, MenuKind, Opt, Origin, Partial, Registry, Spec, Target,
        Value,
        args::shorten,
        parse_prefix, parse_slash,
        prefix::{complete, parse_partly},
        registry::{Entry, Lookup},
        slash::{parse_chosen, parse_focused, parse_form, subcommand},
        split_call,
    },
    text::{ENGLISH, Texts},
};

/// What is to be done about an interaction, decided without doing anything.
pub(super) enum Plan<'r, A> {
    Pong,
    Answer(Outcome),
    Run(Call<'r, A>, Args),
    Propose(Call<'r, A>, Partial),
}

/// A call that has passed the checks.
pub(super) struct Call<'r, A> {
    pub(super) entry: &'r Entry<A>,
    pub(super) origin: Origin,
    pub(super) level: Level,
}

/// What an interaction brought along for its command.
enum Given<'i> {
    Slash(&'i [CommandDataOption], Option<&'i InteractionDataResolved>),
    Focused(&'i [CommandDataOption]),
    Menu,
    Component(&'i str, &'i [String]),
    Form(&'i str, &'i [ModalInteractionComponent]),
}

impl<A: Staff + Send + Sync + 'static> Dispatcher<A> {
    /// Decides about an interaction. Does nothing yet.
    pub(super) fn plan(&self, app: &A, interaction: &Interaction) -> Plan<'_, A> {
        if interaction.kind == InteractionType::Ping {
            return Plan::Pong;
        }
        let gone = |locale: &str| {
            let said = self.texts.say(locale, "command-gone", &args! {});
            Plan::Answer(Outcome::unknown(said))
        };
        let Some(origin) = Origin::of_interaction(interaction) else {
            return gone(ENGLISH);
        };
        let Some((entry, given)) = self.called(interaction) else {
            return gone(&origin.locale);
        };
        let level = app.level(&origin);
        let call = Call {
            entry,
            origin,
            level,
        };
        if let Some(outcome) = self.refusal(app, &call) {
            return Plan::Answer(outcome);
        }
        let spec = &call.entry.spec;
        let read = match given {
            Given::Focused(data) => {
                let Some((option, typed, args)) = parse_focused(spec, data) else {
                    return gone(&call.origin.locale);
                };
                let partial = Partial {
                    option,
                    typed,
                    args,
                };
                return Plan::Propose(call, partial);
            }
            Given::Slash(data, resolved) => parse_slash(spec, data, resolved),
            Given::Menu => from_menu(spec, call.origin.target.as_ref()),
            Given::Component(rest, values) => {
                parse_partly(spec, rest).and_then(|args| parse_chosen(spec, args, values))
            }
            Given::Form(rest, fields) => {
                parse_partly(spec, rest).and_then(|args| parse_form(spec, args, fields))
            }
        };
        self.ready(call, read)
    }

    /// Decides about a message. `None` if it is no prefix call.
    pub(super) fn plan_prefix(&self, app: &A, text: &str, origin: Origin) -> Option<Plan<'_, A>> {
        let prefix = origin.prefix.clone()?;
        let (word, rest) = split_call(&prefix, text)?;
        let locale = &origin.locale;
        let (entry, rest) = match self.registry.by_prefix(word, rest) {
            Lookup::Command(entry, rest) => (entry, rest),
            Lookup::Group(choices) => {
                let choices = format!("`{}`", choices.join("`, `"));
                let values = args! { "name" => shorten(word), "choices" => choices };
                let said = self.texts.say(locale, "command-group", &values);
                return Some(Plan::Answer(Outcome::refused(said)));
            }
            Lookup::Unknown => {
                let said = unknown(app, &self.registry, &self.texts, &origin, word);
                return Some(Plan::Answer(Outcome::unknown(said)));
            }
        };
        let level = app.level(&origin);
        let call = Call {
            entry,
            origin,
            level,
        };
        if let Some(outcome) = self.refusal(app, &call) {
            return Some(Plan::Answer(outcome));
        }
        let read = parse_prefix(&entry.spec, rest, &call.origin.attachments);
        Some(self.ready(call, read))
    }

    /// Runs what could be read, and says what is wrong with what could not.
    fn ready<'r>(&'r self, call: Call<'r, A>, read: Result<Args, ArgError>) -> Plan<'r, A> {
        match read {
            Ok(args) => Plan::Run(call, args),
            Err(error) => Plan::Answer(self.misused(&call.entry.spec, &call.origin, &error)),
        }
    }

    /// The command an interaction calls, and what it was given.
    fn called<'i>(&self, interaction: &'i Interaction) -> Option<(&Entry<A>, Given<'i>)> {
        match interaction.data.as_ref()? {
            InteractionData::ApplicationCommand(data) => {
                self.called_by_command(data, interaction.kind)
            }
            InteractionData::MessageComponent(data) => {
                let (name, rest) = split_id(&data.custom_id);
                let given = Given::Component(rest, &data.values);
                Some((self.registry.entry(name)?, given))
            }
            InteractionData::ModalSubmit(data) => {
                let (name, rest) = split_id(&data.custom_id);
                let given = Given::Form(rest, &data.components);
                Some((self.registry.entry(name)?, given))
            }
            _ => None,
        }
    }

    fn called_by_command<'i>(
        &self,
        data: &'i CommandData,
        kind: InteractionType,
    ) -> Option<(&Entry<A>, Given<'i>)> {
        let menu = match data.kind {
            CommandType::User => Some(MenuKind::User),
            CommandType::Message => Some(MenuKind::Message),
            _ => None,
        };
        if let Some(kind) = menu {
            let wanted = |menu: &Menu| menu.kind == kind && menu.name == data.name;
            let menu = self.registry.menus().find(wanted)?;
            return Some((self.registry.by_menu(menu)?, Given::Menu));
        }
        let (sub, options) = subcommand(&data.options);
        let name = sub.map_or_else(|| data.name.clone(), |sub| format!("{} {sub}", data.name));
        let given = match kind {
            InteractionType::ApplicationCommandAutocomplete => Given::Focused(options),
            _ => Given::Slash(options, data.resolved.as_ref()),
        };
        Some((self.registry.entry(&name)?, given))
    }

    /// Why the caller may not do that there, if so.
    fn refusal(&self, app: &A, call: &Call<'_, A>) -> Option<Outcome> {
        let spec = &call.entry.spec;
        let locale = &call.origin.locale;
        let say = |key: &str| self.texts.say(locale, key, &args! {});
        if !spec.fits(call.origin.place) {
            let places: Vec<String> = spec
                .contexts
                .iter()
                .map(|context| say(context.key()))
                .collect();
            let values = args! { "places" => places.join(", ") };
            let said = self.texts.say(locale, "command-wrong-place", &values);
            return Some(Outcome::refused(said).for_command(spec));
        }
        if app.may_call(&call.origin, spec) {
            return None;
        }
        let said = if call.level < spec.level {
            let values = args! { "level" => say(spec.level.key()) };
            let key = if app.roles_count(&call.origin) {
                "command-wrong-level"
            } else {
                "command-wrong-server"
            };
            self.texts.say(locale, key, &values)
        } else {
            say("command-denied")
        };
        Some(Outcome::refused(said).for_command(spec))
    }

    /// Says what is wrong with the arguments and how it would be right.
    pub(super) fn misused(&self, spec: &Spec, origin: &Origin, error: &ArgError) -> Outcome {
        let typed = origin.prefix.is_some();
        let text_follows = typed && spec.options.iter().any(|option| option.kind == Kind::Text);
        let values = args! {
            "problem" => error.say(&self.texts, &origin.locale, text_follows),
            "usage" => origin.usage_of(spec),
            "example" => origin.example_of(spec),
        };
        let said = self.texts.say(&origin.locale, "arg-usage", &values);
        Outcome::refused(said).for_command(spec)
    }
}

/// Says that there is no such command, and which one may be meant.
pub(in crate::command) fn unknown<A: Staff>(
    app: &A,
    registry: &Registry<A>,
    texts: &Texts,
    origin: &Origin,
    word: &str,
) -> String {
    let help = format!("{}help", origin.prefix.as_deref().unwrap_or("/"));
    let mut values = args! { "name" => shorten(word), "help" => help };
    let key = match registry.nearest(word, |spec| app.may_call(origin, spec)) {
        Some(nearest) => {
            values.set("nearest", nearest);
            "command-unknown-nearest"
        }
        None => "command-unknown",
    };
    texts.say(&origin.locale, key, &values)
}

/// The command and its arguments in a custom id.
fn split_id(custom_id: &str) -> (&str, &str) {
    custom_id.split_once(':').unwrap_or((custom_id, ""))
}

fn from_menu(spec: &Spec, target: Option<&Target>) -> Result<Args, ArgError> {
    let mut args = Args::default();
    let fits = |opt: &&Opt| matches!(opt.kind, Kind::User | Kind::Person);
    let taker = spec.options.iter().find(fits);
    if let (Some(option), Some(Target::User(id))) = (taker, target) {
        args.set(option.name, Value::User(*id));
    }
    complete(spec, args)
}
