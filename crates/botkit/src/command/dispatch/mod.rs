//! The one front door: who may call what, where, and how it is answered.

mod outcome;
mod plan;
#[cfg(test)]
mod tests;

use std::{error::Error, panic::AssertUnwindSafe, sync::Arc, time::Duration};

use futures_util::FutureExt as _;
use serde_json::Value;
use time::OffsetDateTime;
use tokio::sync::Notify;
use twilight_http::request::Request;
use twilight_model::application::interaction::{Interaction, InteractionType};

pub use self::outcome::{Outcome, Verdict};
pub(super) use self::plan::unknown;
use self::{
    outcome::reference,
    plan::{Call, Plan},
};
use super::{
    Answers, Args, Ctx, Failure, Kind, Level, Origin, Partial, Registry, Reply, Spec,
    answer::{self, Way},
};
use crate::{
    args,
    clock::stopwatch,
    rest::{RestError, asking::telling, code},
    text::{ENGLISH, Texts},
};

/// How often an answer is tried that does not get through.
const ATTEMPTS: u32 = 3;

/// The pause between two attempts; the caller has three seconds.
const BETWEEN_ATTEMPTS: Duration = Duration::from_millis(200);

/// How long a command may take before its answer is announced if it does not ask
/// Discord for anything. Discord gives three seconds; one is for the way.
const PATIENCE: Duration = Duration::from_secs(2);

/// How long a command may take at all. Discord forgets an announced answer
/// after fifteen minutes.
const LONGEST: Duration = Duration::from_mins(14);

/// Tells how much somebody may do. Implemented by each bot's `App`.
pub trait Staff {
    /// The level of whoever called.
    fn level(&self, caller: &Origin) -> Level;

    /// Whether the caller may call this command: their level decides, unless the
    /// implementation overrides it.
    fn may_call(&self, caller: &Origin, spec: &Spec) -> bool {
        self.level(caller) >= spec.level
    }

    /// Whether roles give a level on the server of the call. Whoever is refused where they
    /// do not is told so.
    fn roles_count(&self, caller: &Origin) -> bool {
        let _ = caller;
        true
    }
}

/// The front door of one bot.
#[derive(Debug)]
pub struct Dispatcher<A> {
    registry: Registry<A>,
    texts: Texts,
    patience: Duration,
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
        let begun = stopwatch();
        let mut outcome = match self.plan(app, interaction) {
            Plan::Pong => {
                send(answers, answer::pong(interaction)).await;
                Outcome::of(Verdict::Done, Reply::done())
            }
            Plan::Answer(outcome) if typing(interaction) => {
                send(answers, answer::proposals(interaction, &[], Kind::Text)).await;
                outcome
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

    /// Tells the caller of an interaction that it could not be read, if that much
    /// is known of it.
    pub async fn unread(&self, answers: &impl Answers, data: &Value) {
        let text = |key: &str| data.get(key).and_then(Value::as_str);
        let id = text("id").and_then(|id| id.parse().ok());
        let (Some(id), Some(token)) = (id, text("token")) else {
            return;
        };
        let locale = text("locale").unwrap_or("en-US");
        let said = self.texts.say(locale, "command-unread", &args! {});
        send(answers, answer::to_unread(id, token, &said)).await;
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
        let begun = stopwatch();
        let mut outcome = match self.plan_prefix(app, text, origin)? {
            Plan::Run(call, args) => self.run(app, call, args, at).await,
            Plan::Answer(outcome) => outcome,
            Plan::Pong | Plan::Propose(..) => return None,
        };
        outcome.took = begun.elapsed();
        Some(outcome)
    }

    /// Carries a command out and turns every end into a reply.
    async fn run(&self, app: &A, call: Call<'_, A>, args: Args, at: OffsetDateTime) -> Outcome {
        let spec = call.entry.spec;
        let origin = call.origin.clone();
        let ctx = self.ctx(app, call.origin, call.level, at);
        let run = AssertUnwindSafe((call.entry.run)(args, ctx)).catch_unwind();
        let ended = match tokio::time::timeout(LONGEST, run).await {
            Ok(Ok(ended)) => ended,
            Ok(Err(_panic)) => Err(anyhow::anyhow!("the command panicked").into()),
            Err(_elapsed) => Err(anyhow::anyhow!("the command did not come to an end").into()),
        };
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

    /// Runs a command for an interaction. One that neither asks Discord for anything nor
    /// takes long is answered at once; of any other the answer is announced, and brought
    /// when there is one.
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
        let asked = Arc::new(Notify::new());
        let work = self.run(app, call, args, at);
        let mut running = Box::pin(telling(Arc::clone(&asked), work));
        let quick = tokio::select! {
            biased;
            outcome = &mut running => Some(outcome),
            () = asked.notified() => None,
            () = tokio::time::sleep(self.patience) => None,
        };
        if let Some(outcome) = quick {
            let ephemeral = outcome.reply.ephemeral.unwrap_or(ephemeral);
            return self
                .deliver(answers, interaction, Way::Callback, ephemeral, outcome)
                .await;
        }
        let announcing = insist(answers, || answer::deferral(interaction, ephemeral));
        let (announced, mut outcome) = tokio::join!(announcing, running);
        // Where the answer to an attempt was lost, the next is told that it was announced.
        let refused = announced.as_ref().err();
        if refused.is_some_and(|error| error.code() != Some(code::INTERACTION_ACKNOWLEDGED)) {
            // There may still be time for the answer itself.
            let ephemeral = outcome.reply.ephemeral.unwrap_or(ephemeral);
            return self
                .deliver(answers, interaction, Way::Callback, ephemeral, outcome)
                .await;
        }
        if outcome.reply.modal.is_some() {
            // Discord takes a form only as the first response.
            outcome = Outcome {
                command: outcome.command,
                ..Outcome::refused(self.texts.say(&locale, "command-too-late", &args! {}))
            };
        }
        let announced_alone = ephemeral;
        let ephemeral = outcome.reply.ephemeral.unwrap_or(ephemeral);
        let follows = if interaction.message.is_some() {
            !outcome.reply.updates
        } else {
            // What replaces an announcement is shown to whoever saw the announcement.
            ephemeral != announced_alone && withdraw(answers, interaction).await
        };
        let way = if follows { Way::FollowUp } else { Way::Edit };
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
        let locale = interaction.locale.as_deref().unwrap_or(ENGLISH);
        let mut reply = outcome.reply.clone();
        if reply.is_done() && !reply.updates {
            let public = interaction.guild_locale.as_deref().filter(|_| !ephemeral);
            let locale = public.unwrap_or(locale);
            reply.content = Some(self.texts.say(locale, "command-done", &args! {}));
        }
        for attempt in 1..=ATTEMPTS {
            let request = answer::request(interaction, way, &reply, ephemeral);
            let Err(error) = try_send(answers, request).await else {
                break;
            };
            if is_over(&error) {
                tracing::info!("an interaction cannot be answered any more: {error}");
                break;
            }
            if !error.is_permanent() {
                // What the command did stands: an apology would be a lie.
                tracing::warn!(attempt, "an answer did not get through: {error}");
                tokio::time::sleep(BETWEEN_ATTEMPTS).await;
                continue;
            }
            let command = outcome.command;
            let source = format!("interaction:{}", interaction.id);
            outcome = self.broken(command.unwrap_or("unknown"), &source, locale, &error.into());
            outcome.command = command;
            let apology = answer::request(interaction, way, &outcome.reply, true);
            send(answers, apology).await;
            break;
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
        let option = spec
            .options
            .iter()
            .find(|option| option.name == partial.option);
        let kind = option.map_or(Kind::Text, |option| option.kind);
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
        send(answers, answer::proposals(interaction, &proposals, kind)).await;
        Outcome::of(Verdict::Done, Reply::done()).for_command(&spec)
    }
}

/// Whether the call is still being typed, when proposals are all that Discord
/// takes.
fn typing(interaction: &Interaction) -> bool {
    interaction.kind == InteractionType::ApplicationCommandAutocomplete
}

async fn try_send(
    answers: &impl Answers,
    request: Result<Request, twilight_http::Error>,
) -> Result<(), RestError> {
    answers.send(request?).await
}

/// Whether an interaction cannot be answered any more: its three seconds are
/// over, it has been answered, or its channel is gone, perhaps by what it asked for.
/// After a restart Discord repeats what an earlier process has dealt with.
fn is_over(error: &RestError) -> bool {
    matches!(
        error.code(),
        Some(code::INTERACTION_ACKNOWLEDGED | code::UNKNOWN_INTERACTION | code::UNKNOWN_CHANNEL)
    )
}

/// Sends what the answer depends on, several times if need be.
async fn insist(
    answers: &impl Answers,
    build: impl Fn() -> Result<Request, twilight_http::Error>,
) -> Result<(), RestError> {
    for _ in 1..ATTEMPTS {
        match try_send(answers, build()).await {
            Err(error) if !error.is_permanent() => tokio::time::sleep(BETWEEN_ATTEMPTS).await,
            sent => return sent,
        }
    }
    try_send(answers, build()).await
}

/// Takes back an announcement; `false` if it stands.
async fn withdraw(answers: &impl Answers, interaction: &Interaction) -> bool {
    match insist(answers, || answer::withdrawal(interaction)).await {
        Ok(()) => true,
        // The answer to an earlier attempt was lost.
        Err(error) if error.code() == Some(code::UNKNOWN_MESSAGE) => true,
        Err(error) => {
            tracing::warn!("an announcement cannot be taken back: {error}");
            false
        }
    }
}

/// Sends what nobody waits for.
async fn send(answers: &impl Answers, request: Result<Request, twilight_http::Error>) {
    if let Err(error) = try_send(answers, request).await {
        let error = &error as &(dyn Error + 'static);
        tracing::warn!(error, "an interaction was not answered");
    }
}
