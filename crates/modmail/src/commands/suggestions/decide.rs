//! What the staff decide about a suggestion: `/suggestion plan`, `done`, `decline`.

use botkit::{
    args,
    command::{ArgError, Args, Command, Ctx, Failure, Kind, Level, Opt, Reply, Spec},
};
use storage::modmail::{Decision, FeatureId, FeatureState};

use super::{link, missing};
use crate::{App, render::state_key, suggestions};

/// The most characters of what the staff say to it, as a field of an embed holds them.
const LONGEST_ANSWER: usize = 1_000;

/// What a decision is made with.
const OPTIONS: &[Opt] = &[
    Opt::required(
        "number",
        Kind::Integer {
            min: 1,
            max: i64::MAX,
        },
    ),
    Opt::optional("answer", Kind::Text),
];

/// It is going to be done.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Plan(About);

/// It has been done.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Done(About);

/// It is not going to be done.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Decline(About);

/// What a decision is about.
#[derive(Debug, PartialEq, Eq)]
struct About {
    number: i64,
    /// What everybody is told beside it.
    answer: Option<String>,
}

impl About {
    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self {
            number: args.required("number", Args::integer)?,
            answer: args.text("answer"),
        })
    }

    async fn decide(self, ctx: Ctx<'_, App>, state: FeatureState) -> Result<Reply, Failure> {
        let answer = self.answer.as_deref().map(str::trim);
        let answer = answer.filter(|answer| !answer.is_empty());
        if answer.is_some_and(|answer| answer.chars().count() > LONGEST_ANSWER) {
            let limit = args! { "limit" => LONGEST_ANSWER };
            return Err(ctx.refuse("suggestion-answer-too-long", &limit));
        }
        let app = ctx.app;
        let Some(mut tx) = app.begin(&ctx.origin.source, ctx.at).await? else {
            return Ok(Reply::done());
        };
        let id = FeatureId::from(self.number);
        let decision = Decision {
            state,
            answer,
            by: ctx.origin.user.id.into(),
            at: ctx.at,
        };
        if !tx.features().decide(id, &decision).await? {
            return Err(missing(&ctx, self.number));
        }
        suggestions::show(app, &mut tx, id, ctx.at).await?;
        let decided = tx.features().get(id).await?;
        app.commit(tx).await?;
        tracing::info!(user.id = %decision.by, "suggestion {id} is {}", state_key(state));
        let link = decided.and_then(|decided| link(&ctx, &decided));
        let values = args! {
            "number" => id.to_string(),
            "state" => state_key(state),
            "link" => link.unwrap_or_else(|| "none".to_owned()),
        };
        Ok(Reply::say(ctx.say("suggestion-decided", &values)))
    }
}

impl Command for Plan {
    type App = App;

    const SPEC: Spec = Spec {
        level: Level::Moderator,
        options: OPTIONS,
        example: "12 Next month.",
        ..Spec::new("suggestion plan")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        About::from_args(args).map(Self)
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        self.0.decide(ctx, FeatureState::Planned).await
    }
}

impl Command for Done {
    type App = App;

    const SPEC: Spec = Spec {
        level: Level::Moderator,
        options: OPTIONS,
        example: "12 It's there now.",
        ..Spec::new("suggestion done")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        About::from_args(args).map(Self)
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        self.0.decide(ctx, FeatureState::Done).await
    }
}

impl Command for Decline {
    type App = App;

    const SPEC: Spec = Spec {
        level: Level::Moderator,
        options: OPTIONS,
        example: "12 It would cost too much.",
        ..Spec::new("suggestion decline")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        About::from_args(args).map(Self)
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        self.0.decide(ctx, FeatureState::Declined).await
    }
}
