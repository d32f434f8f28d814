//! Holding what members write for a while: `/pause new`, `/pause all`, `/pause off`.

use botkit::{
    args,
    command::{ArgError, Args, Command, Ctx, Failure, Kind, Level, Opt, Reply, Spec},
};
use storage::modmail::{Pause, PauseScope, Tx};
use time::Duration;

use super::{block::check_reason, end_of};
use crate::{
    App, presence,
    render::command_button,
    tickets::holding::{self, reason_words, until_words},
};

/// What a pause is asked for with.
const OPTIONS: &[Opt] = &[
    Opt::optional("time", Kind::Duration),
    Opt::optional("reason", Kind::Text),
];

/// Holds what would open a ticket; open tickets go on.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct PauseNew(Wanted);

/// Holds everything that members write.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct PauseAll(Wanted);

/// Ends a pause.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct PauseOff;

/// How a pause is wanted.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Wanted {
    /// For how long; until somebody ends it if nothing.
    time: Option<Duration>,
    /// What members are told.
    reason: Option<String>,
}

/// What is said once a pause has begun.
pub(super) struct Answer {
    /// The text.
    pub(super) key: &'static str,
    /// The button below it that ends the pause.
    pub(super) button: &'static str,
    /// What that calls.
    pub(super) off: (&'static str, &'static str),
}

impl Answer {
    /// The answer of a pause that anybody ends who may begin one.
    const fn pause(key: &'static str) -> Self {
        Self {
            key,
            button: "pause-off-button",
            off: (PauseOff::SPEC.name, ""),
        }
    }
}

impl Wanted {
    pub(super) fn from_args(args: &mut Args) -> Self {
        Self {
            time: args.duration("time"),
            reason: args.text("reason"),
        }
    }

    /// Whether nothing is said of it.
    pub(super) fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Begins the pause, in place of one of the other kind.
    pub(super) async fn begin(
        self,
        ctx: &Ctx<'_, App>,
        (scope, maintenance): (PauseScope, bool),
        answer: Answer,
    ) -> Result<Reply, Failure> {
        check_reason(ctx, self.reason.as_deref())?;
        let ends_at = end_of(ctx, self.time)?;
        let app = ctx.app;
        let Some(mut tx) = app.begin(&ctx.origin.source, ctx.at).await? else {
            return Ok(Reply::done());
        };
        if !maintenance {
            refuse_maintenance(ctx, &mut tx).await?;
        }
        let pause = Pause {
            scope,
            began_by: Some(ctx.origin.user.id.into()),
            began_at: ctx.at,
            ends_at,
            reason: self.reason,
            maintenance,
        };
        holding::begin_pause(&mut tx, &pause).await?;
        app.commit(tx).await?;
        app.timers.wake();
        let values = args! {
            "until" => until_words(pause.ends_at),
            "reason" => reason_words(pause.reason),
        };
        let locale = ctx.origin.public_locale();
        let button = command_button(ctx.texts, locale, answer.button, answer.off);
        let said = ctx.say_publicly(answer.key, &values);
        Ok(Reply::say(said).with_component(button).public())
    }
}

/// Refuses to end a maintenance by the way, which administrators begin and end.
async fn refuse_maintenance(ctx: &Ctx<'_, App>, tx: &mut Tx) -> Result<(), Failure> {
    match presence::maintenance(tx).await? {
        Some(_) => Err(ctx.refuse("pause-maintenance", &args! {})),
        None => Ok(()),
    }
}

impl Command for PauseNew {
    type App = App;

    const SPEC: Spec = Spec {
        level: Level::Moderator,
        options: OPTIONS,
        example: "2h We are moving.",
        ..Spec::new("pause new")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self(Wanted::from_args(args)))
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let answer = Answer::pause("pause-new");
        self.0.begin(&ctx, (PauseScope::New, false), answer).await
    }
}

impl Command for PauseAll {
    type App = App;

    const SPEC: Spec = Spec {
        level: Level::Moderator,
        options: OPTIONS,
        example: "2h We are moving.",
        ..Spec::new("pause all")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self(Wanted::from_args(args)))
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let answer = Answer::pause("pause-all");
        self.0.begin(&ctx, (PauseScope::All, false), answer).await
    }
}

impl Command for PauseOff {
    type App = App;

    const SPEC: Spec = Spec {
        level: Level::Moderator,
        ..Spec::new("pause off")
    };

    fn from_args(_args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self)
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let app = ctx.app;
        let Some(mut tx) = app.begin(&ctx.origin.source, ctx.at).await? else {
            return Ok(Reply::done());
        };
        refuse_maintenance(&ctx, &mut tx).await?;
        let new = holding::end_pause(&mut tx, PauseScope::New, ctx.at).await?;
        let all = holding::end_pause(&mut tx, PauseScope::All, ctx.at).await?;
        if new.is_none() && all.is_none() {
            return Err(ctx.refuse("pause-none", &args! {}));
        }
        app.commit(tx).await?;
        app.timers.wake();
        let count = new.or(all).unwrap_or_default();
        let values = args! { "count" => count };
        Ok(Reply::say(ctx.say_publicly("pause-over", &values)).public())
    }
}
