//! The one front door: who may call what, where, and how it is answered.

use std::{
    error::Error,
    panic::AssertUnwindSafe,
    time::{Duration, Instant},
};

use futures_util::FutureExt as _;
use time::OffsetDateTime;
use twilight_http::request::Request;
use twilight_model::application::{
    command::CommandType,
    interaction::{
        Interaction, InteractionData, InteractionType, application_command::CommandData,
    },
};

use super::{
    Answers, ArgError, Args, Ctx, Failure, Kind, Level, Menu, MenuKind, Origin, Partial, Registry,
    Reply, Spec, Target, Value,
    answer::{self, Way},
    args::shorten,
    parse_prefix, parse_slash,
    prefix::{complete, parse_partly},
    quote,
    registry::{Entry, Lookup},
    slash::{parse_focused, parse_form, subcommand},
    split_call,
};
use crate::{args, text::Texts};

/// How long a command may take before its answer is announced. Discord gives
/// three seconds; one is for the way.
const PATIENCE: Duration = Duration::from_secs(2);

/// Tells how much somebody may do. Implemented by each bot's `App`.
pub trait Staff {
    /// The level of whoever called.
    fn level(&self, caller: &Origin) -> Level;
}

/// What became of a call.
#[derive(Debug)]
pub struct Outcome {
    /// The command, if there is one.
    pub command: Option<&'static str>,
    /// How it ended.
    pub verdict: Verdict,
    /// How long the command took.
    pub took: Duration,
    /// What was answered, or (prefix form) is to be answered.
    pub reply: Reply,
}

/// How a call ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// The command did it.
    Done,
    /// The caller was told what they can do about it.
    Refused,
    /// There is no such command.
    Unknown,
    /// An operator has to look at it.
    Broken {
        /// The number the caller was told, which is in the log.
        reference: String,
    },
}

/// The front door of one bot.
#[derive(Debug)]
pub struct Dispatcher<A> {
    registry: Registry<A>,
    texts: Texts,
    patience: Duration,
}

/// What is to be done about an interaction, decided without doing anything.
enum Plan<'r, A> {
    Pong,
    Answer(Outcome),
    Run(Call<'r, A>, Args),
    Propose(Call<'r, A>, Partial),
}

/// A call that has passed the checks.
struct Call<'r, A> {
    entry: &'r Entry<A>,
    origin: Origin,
    level: Level,
}

impl<A: Staff + Send + Sync + 'static> Dispatcher<A> {
    /// A front door for these commands, speaking in these texts.
    pub fn new(registry: Registry<A>, texts: Texts) -> Self {
        Self {
            registry,
            texts,
            patience: PATIENCE,
        }
    }

    /// The commands.
    pub fn registry(&self) -> &Registry<A> {
        &self.registry
    }

    /// What the bot says.
    pub fn texts(&self) -> &Texts {
        &self.texts
    }

    /// Deals with an interaction and answers it, in time and in any case.
    pub async fn interaction(
        &self,
        answers: &impl Answers,
        app: &A,
        interaction: &Interaction,
        at: OffsetDateTime,
    ) -> Outcome {
        let begun = Instant::now();
        let mut outcome = match self.plan(app, interaction) {
            Plan::Pong => {
                send(answers, answer::pong(interaction)).await;
                Outcome::of(Verdict::Done, Reply::done())
            }
            Plan::Answer(outcome) => {
                self.deliver(answers, interaction, Way::Callback, true, outcome)
                    .await
            }
            Plan::Propose(call, partial) => {
                self.propose(answers, app, interaction, call, partial, at)
                    .await
            }
            Plan::Run(call, args) => {
                self.carry_out(answers, app, interaction, call, args, at)
                    .await
            }
        };
        outcome.took = begun.elapsed();
        outcome
    }

    /// Deals with a message that may be a prefix call. `None` if it is none;
    /// otherwise the reply is for the caller to deliver.
    pub async fn prefix(
        &self,
        app: &A,
        text: &str,
        origin: Origin,
        at: OffsetDateTime,
    ) -> Option<Outcome> {
        let begun = Instant::now();
        let prefix = origin.prefix.clone()?;
        let (word, rest) = split_call(&prefix, text)?;
        let level = app.level(&origin);
        let (entry, rest) = match self.registry.by_prefix(word, rest) {
            Lookup::Command(entry, rest) => (entry, rest),
            Lookup::Group(choices) => {
                let choices = format!("`{}`", choices.join("`, `"));
                let values = args! { "name" => shorten(word), "choices" => choices };
                let said = self.texts.say(&origin.locale, "command-group", &values);
                return Some(Outcome::refused(said));
            }
            Lookup::Unknown => {
                let locale = &origin.locale;
                let said = unknown(&self.registry, &self.texts, locale, word, level);
                return Some(Outcome::unknown(said));
            }
        };
        let call = Call {
            entry,
            origin,
            level,
        };
        let mut outcome = match self.refusal(&call) {
            Some(outcome) => outcome,
            None => match parse_prefix(&entry.spec, rest, &call.origin.attachments) {
                Err(error) => self.misused(&entry.spec, &call.origin, &error),
                Ok(args) => self.run(app, call, args, at).await,
            },
        };
        outcome.took = begun.elapsed();
        Some(outcome)
    }

    /// Decides about an interaction. Does nothing yet.
    fn plan(&self, app: &A, interaction: &Interaction) -> Plan<'_, A> {
        if interaction.kind == InteractionType::Ping {
            return Plan::Pong;
        }
        let gone = |locale: &str| {
            let said = self.texts.say(locale, "command-gone", &args! {});
            Plan::Answer(Outcome::unknown(said))
        };
        let Some(origin) = Origin::of_interaction(interaction) else {
            return gone("en-US");
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
        if let Some(outcome) = self.refusal(&call) {
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
                let chosen = values.iter().map(|it| quote(it));
                let line = chosen.fold(rest.to_owned(), |line, word| line + " " + &word);
                parse_prefix(spec, &line, &[])
            }
            Given::Form(rest, fields) => {
                parse_partly(spec, rest).and_then(|args| parse_form(spec, args, fields))
            }
        };
        match read {
            Ok(args) => Plan::Run(call, args),
            Err(error) => Plan::Answer(self.misused(spec, &call.origin, &error)),
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
    fn refusal(&self, call: &Call<'_, A>) -> Option<Outcome> {
        let spec = &call.entry.spec;
        let locale = &call.origin.locale;
        let say = |key: &str| self.texts.say(locale, key, &args! {});
        if !spec.fits(call.origin.place) {
            let places: Vec<String> = spec.contexts.iter().map(|it| say(it.key())).collect();
            let values = args! { "places" => places.join(", ") };
            let said = self.texts.say(locale, "command-wrong-place", &values);
            return Some(Outcome::refused(said).for_command(spec));
        }
        if call.level < spec.level {
            let values = args! { "level" => say(spec.level.key()) };
            let said = self.texts.say(locale, "command-wrong-level", &values);
            return Some(Outcome::refused(said).for_command(spec));
        }
        None
    }

    /// Says what is wrong with the arguments and how it would be right.
    fn misused(&self, spec: &Spec, origin: &Origin, error: &ArgError) -> Outcome {
        let prefix = origin.prefix.as_deref().unwrap_or("/");
        let values = args! {
            "problem" => error.say(&self.texts, &origin.locale),
            "usage" => format!("{prefix}{}", spec.usage()),
            "example" => format!("{prefix}{}", spec.example()),
        };
        let said = self.texts.say(&origin.locale, "arg-usage", &values);
        Outcome::refused(said).for_command(spec)
    }

    /// Carries a command out and turns every end into a reply.
    async fn run(&self, app: &A, call: Call<'_, A>, args: Args, at: OffsetDateTime) -> Outcome {
        let spec = call.entry.spec;
        let origin = call.origin.clone();
        let ctx = self.ctx(app, call.origin, call.level, at);
        let run = AssertUnwindSafe((call.entry.run)(args, ctx)).catch_unwind();
        let ended = run
            .await
            .unwrap_or_else(|_panic| Err(Failure::Broken(anyhow::anyhow!("the command panicked"))));
        let outcome = match ended {
            Ok(reply) => Outcome::of(Verdict::Done, reply),
            Err(Failure::Refused(said)) => Outcome::refused(said),
            Err(Failure::Args(error)) => self.misused(&spec, &origin, &error),
            Err(Failure::Broken(error)) => {
                self.broken(spec.name, &origin.source, &origin.locale, &error)
            }
        };
        outcome.for_command(&spec)
    }

    fn ctx<'a>(
        &'a self,
        app: &'a A,
        origin: Origin,
        level: Level,
        at: OffsetDateTime,
    ) -> Ctx<'a, A> {
        Ctx {
            app,
            at,
            origin,
            texts: &self.texts,
            commands: &self.registry,
            level,
        }
    }

    /// An apology with a number, and the one line in the log that explains it.
    fn broken(&self, command: &str, source: &str, locale: &str, error: &anyhow::Error) -> Outcome {
        let reference = reference(source);
        tracing::error!(
            reference,
            command,
            source,
            error = &**error as &(dyn Error + 'static),
            "the command `{command}` broke ({reference})"
        );
        let values = args! { "reference" => reference.as_str() };
        let said = self.texts.say(locale, "command-broken", &values);
        Outcome::of(Verdict::Broken { reference }, Reply::say(said).ephemeral())
    }

    /// Runs a command for an interaction: answers at once if it is quick, else
    /// announces the answer and brings it when there is one.
    async fn carry_out(
        &self,
        answers: &impl Answers,
        app: &A,
        interaction: &Interaction,
        call: Call<'_, A>,
        args: Args,
        at: OffsetDateTime,
    ) -> Outcome {
        let ephemeral = call.entry.spec.ephemeral;
        let locale = call.origin.locale.clone();
        let mut running = Box::pin(self.run(app, call, args, at));
        let quick = tokio::time::timeout(self.patience, &mut running).await;
        if let Ok(outcome) = quick {
            let ephemeral = outcome.reply.ephemeral.unwrap_or(ephemeral);
            return self
                .deliver(answers, interaction, Way::Callback, ephemeral, outcome)
                .await;
        }
        send(answers, answer::deferral(interaction, ephemeral)).await;
        let mut outcome = running.await;
        if outcome.reply.modal.is_some() {
            // Discord takes a form only as the first response.
            outcome = Outcome {
                command: outcome.command,
                ..Outcome::refused(self.texts.say(&locale, "command-too-late", &args! {}))
            };
        }
        let ephemeral = outcome.reply.ephemeral.unwrap_or(ephemeral);
        let way = if interaction.message.is_some() && !outcome.reply.updates {
            Way::FollowUp
        } else {
            Way::Edit
        };
        self.deliver(answers, interaction, way, ephemeral, outcome)
            .await
    }

    /// Brings an answer to Discord; if Discord does not take it, an apology.
    async fn deliver(
        &self,
        answers: &impl Answers,
        interaction: &Interaction,
        way: Way,
        ephemeral: bool,
        mut outcome: Outcome,
    ) -> Outcome {
        let locale = interaction.locale.as_deref().unwrap_or("en-US");
        let mut reply = outcome.reply.clone();
        if reply.is_done() && !reply.updates {
            reply.content = Some(self.texts.say(locale, "command-done", &args! {}));
        }
        let sent = match answer::request(interaction, way, &reply, ephemeral) {
            Ok(request) => answers.send(request).await.map_err(anyhow::Error::from),
            Err(error) => Err(error.into()),
        };
        if let Err(error) = sent {
            let command = outcome.command;
            let source = format!("interaction:{}", interaction.id);
            outcome = self.broken(command.unwrap_or("unknown"), &source, locale, &error);
            outcome.command = command;
            let apology = answer::request(interaction, way, &outcome.reply, true);
            send(answers, apology).await;
        }
        outcome
    }

    async fn propose(
        &self,
        answers: &impl Answers,
        app: &A,
        interaction: &Interaction,
        call: Call<'_, A>,
        partial: Partial,
        at: OffsetDateTime,
    ) -> Outcome {
        let spec = call.entry.spec;
        let ctx = self.ctx(app, call.origin, call.level, at);
        let proposing = (call.entry.complete)(partial, ctx);
        let proposals = match tokio::time::timeout(self.patience, proposing).await {
            Ok(Ok(proposals)) => proposals,
            Ok(Err(error)) => {
                let name = spec.name;
                tracing::warn!(command = name, "no proposals for `{name}`: {error}");
                Vec::new()
            }
            // The caller has typed on by now.
            Err(_elapsed) => Vec::new(),
        };
        send(answers, answer::proposals(interaction, &proposals)).await;
        Outcome::of(Verdict::Done, Reply::done()).for_command(&spec)
    }
}

/// What an interaction brought along for its command.
enum Given<'i> {
    Slash(
        &'i [twilight_model::application::interaction::application_command::CommandDataOption],
        Option<&'i twilight_model::application::interaction::InteractionDataResolved>,
    ),
    Focused(&'i [twilight_model::application::interaction::application_command::CommandDataOption]),
    Menu,
    Component(&'i str, &'i [String]),
    Form(
        &'i str,
        &'i [twilight_model::application::interaction::modal::ModalInteractionComponent],
    ),
}

impl Outcome {
    fn of(verdict: Verdict, reply: Reply) -> Self {
        Self {
            command: None,
            verdict,
            took: Duration::ZERO,
            reply,
        }
    }

    fn refused(said: String) -> Self {
        Self::of(Verdict::Refused, Reply::say(said).ephemeral())
    }

    fn unknown(said: String) -> Self {
        Self::of(Verdict::Unknown, Reply::say(said).ephemeral())
    }

    fn for_command(mut self, spec: &Spec) -> Self {
        self.command = Some(spec.name);
        self
    }
}

/// Says that there is no such command, and which one may be meant.
pub(super) fn unknown<A>(
    registry: &Registry<A>,
    texts: &Texts,
    locale: &str,
    word: &str,
    level: Level,
) -> String {
    let mut values = args! { "name" => shorten(word) };
    let key = match registry.nearest(word, level) {
        Some(nearest) => {
            values.set("nearest", nearest);
            "command-unknown-nearest"
        }
        None => "command-unknown",
    };
    texts.say(locale, key, &values)
}

/// The command and its arguments in a custom id.
fn split_id(custom_id: &str) -> (&str, &str) {
    custom_id.split_once(':').unwrap_or((custom_id, ""))
}

fn from_menu(spec: &Spec, target: Option<&Target>) -> Result<Args, ArgError> {
    let mut args = Args::default();
    let taker = spec.options.iter().find(|it| it.kind == Kind::User);
    if let (Some(option), Some(Target::User(id))) = (taker, target) {
        args.set(option.name, Value::User(*id));
    }
    complete(spec, args)
}

/// A short number for a call, the same whenever it is asked for: the end of the
/// id of the interaction or message, in letters and digits.
fn reference(source: &str) -> String {
    const DIGITS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    let id = source.rsplit(':').next().and_then(|it| it.parse().ok());
    let mut left: u64 = id.unwrap_or_default();
    let mut reference: Vec<char> = Vec::new();
    for _ in 0..8 {
        let digit = usize::try_from(left % 32).unwrap_or_default();
        reference.extend(DIGITS.get(digit).map(|it| char::from(*it)));
        left /= 32;
    }
    reference.iter().rev().collect()
}

/// Sends what nobody waits for.
async fn send(answers: &impl Answers, request: Result<Request, twilight_http::Error>) {
    let sent = match request {
        Ok(request) => answers.send(request).await.map_err(anyhow::Error::from),
        Err(error) => Err(error.into()),
    };
    if let Err(error) = sent {
        tracing::warn!("an interaction was not answered: {error:#}");
    }
}
