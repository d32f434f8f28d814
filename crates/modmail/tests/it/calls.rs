//! Calling commands in whatever forms they have, and what is answered.

use std::time::Duration;

use anyhow::Context as _;
use botkit::command::{Kind, Named, Registry, Spec, parse_prefix, write_duration};
use discord_sim::{Given, Id, Message, Options, Sim};
use modmail::App;
use serde_json::json;

use crate::world::{World, said};

/// How long an answer may take after it was announced, on a busy machine: the announcement
/// has three seconds, and the simulator sees to that.
const PATIENCE: Duration = Duration::from_secs(15);

/// Every command there is, whatever the settings leave of them.
pub(crate) fn registry() -> Registry<App> {
    modmail::commands::every()
}

/// What a call was answered with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Answer {
    /// Discord does not offer it.
    NotOffered,
    /// With a form.
    Form,
    /// By a change of the message that it was called from.
    Updated,
    /// With this text.
    Said(String),
    /// Not at all.
    Nothing,
}

/// The options of a slash command that somebody fills who would type this.
pub(crate) fn options(spec: &Spec, typed: &str) -> anyhow::Result<Options> {
    let args = parse_prefix(spec, typed, &[]);
    let mut args = args.with_context(|| format!("{} {typed}", spec.name))?;
    let mut options = Options::new();
    for option in spec.options {
        let name = option.name;
        let value = match option.kind {
            Kind::Text | Kind::Word | Kind::Choice(_) => args.text(name).map(|text| json!(text)),
            Kind::Integer { .. } => args.integer(name).map(|number| json!(number)),
            Kind::Duration => args
                .duration(name)
                .map(|length| json!(write_duration(length))),
            // A moment is not written as it was read: these tests know one.
            Kind::When => args.when(name).map(|_| json!("2h")),
            Kind::Flag => args.flag(name).then_some(json!(true)),
            Kind::User => args.user(name).map(|user| json!(user.to_string())),
            Kind::Person => args.person(name).map(|person| match person {
                Named::Id(user) => json!(user.to_string()),
                Named::Name(name) => json!(name),
            }),
            Kind::Channel | Kind::Place => {
                args.channel(name).map(|channel| json!(channel.to_string()))
            }
            Kind::Role => args.role(name).map(|role| json!(role.to_string())),
            Kind::Attachment => None,
        };
        options.extend(value.map(|value| (name.to_owned(), value)));
    }
    Ok(options)
}

/// What an interaction was answered with, once it was.
fn given(sim: &Sim, asked: Id) -> Option<Answer> {
    let interaction = sim.interaction(asked)?;
    match interaction.given.as_ref()? {
        Given::Modal(_) => Some(Answer::Form),
        Given::Update => Some(Answer::Updated),
        Given::DeferredUpdate => {
            if let Some(first) = sim.answers(asked).first() {
                return Some(Answer::Said(said(first)));
            }
            let original = format!("{}/messages/@original", interaction.token);
            let changed = sim
                .requests()
                .any(|request| request.path.ends_with(&original));
            changed.then_some(Answer::Updated)
        }
        Given::Message | Given::Deferred | Given::Choices(_) => {
            let answers = sim.answers(asked);
            let first = answers.first()?;
            Some(Answer::Said(said(first)))
        }
    }
}

/// The answer to a message, if there is one.
pub(crate) fn reply_to(messages: &[Message], message: Id) -> Option<&Message> {
    let id = json!(message.to_string());
    messages.iter().find(|reply| {
        let reference = reply.reference.as_ref();
        reference.is_some_and(|reference| reference["message_id"] == id)
    })
}

impl World {
    /// Waits until interactions are answered; one that Discord refused was not offered, and
    /// one that nobody answers was answered with nothing.
    pub(crate) async fn answers(
        &self,
        asked: Vec<Result<Id, discord_sim::Refusal>>,
    ) -> Vec<Answer> {
        let look = |sim: &Sim| {
            let answers = asked.iter().map(|asked| match asked {
                Ok(asked) => given(sim, *asked),
                Err(_) => Some(Answer::NotOffered),
            });
            answers.collect::<Vec<_>>()
        };
        let all = |sim: &Sim| look(sim).into_iter().collect::<Option<Vec<_>>>();
        if let Ok(answers) = self.discord.wait_until(PATIENCE, all).await {
            return answers;
        }
        let answers = self.discord.read(look).into_iter();
        answers
            .map(|answer| answer.unwrap_or(Answer::Nothing))
            .collect()
    }
}
