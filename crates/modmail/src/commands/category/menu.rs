//! What members can choose, and whether they are asked: `/category enable`, `disable`,
//! `on`, `off`, `timeout`.

use botkit::{
    args,
    command::{
        ArgError, Args, Command, Ctx, Failure, Kind, Level, Opt, Partial, Proposal, Reply, Spec,
    },
};
use serde_json::Value;
use time::Duration;

use super::{CATEGORY, Task, proposals};
use crate::{
    App,
    commands::configuration::{free, fulfil},
    run_time::Request,
};

/// Has members choose a category again.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Enable {
    /// Which one.
    category: String,
}

impl Command for Enable {
    type App = App;

    const SPEC: Spec = Spec {
        level: Level::Admin,
        options: &[CATEGORY],
        example: "Bugs",
        ..Spec::new("category enable")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self {
            category: args.required("category", Args::text)?,
        })
    }

    async fn complete(partial: Partial, ctx: Ctx<'_, App>) -> Result<Vec<Proposal>, Failure> {
        Ok(proposals(&partial, &ctx))
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let task = Task {
            action: Self::SPEC.name,
            done: "category-enabled",
            name: &self.category,
        };
        task.change(&ctx, |category| category.enabled = true).await
    }
}

/// Has members choose a category no more.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Disable {
    /// Which one.
    category: String,
}

impl Command for Disable {
    type App = App;

    const SPEC: Spec = Spec {
        level: Level::Admin,
        options: &[CATEGORY],
        example: "Bugs",
        ..Spec::new("category disable")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self {
            category: args.required("category", Args::text)?,
        })
    }

    async fn complete(partial: Partial, ctx: Ctx<'_, App>) -> Result<Vec<Proposal>, Failure> {
        Ok(proposals(&partial, &ctx))
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let task = Task {
            action: Self::SPEC.name,
            done: "category-disabled",
            name: &self.category,
        };
        task.change(&ctx, |category| category.enabled = false).await
    }
}

/// Has members be asked.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct On;

impl Command for On {
    type App = App;

    const SPEC: Spec = Spec {
        level: Level::Admin,
        ..Spec::new("category on")
    };

    fn from_args(_: &mut Args) -> Result<Self, ArgError> {
        Ok(Self)
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let (key, value) = ("menu.enabled", true.into());
        set(&ctx, Self::SPEC.name, (key, value), "category-menu-on").await
    }
}

/// Has members not be asked.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Off;

impl Command for Off {
    type App = App;

    const SPEC: Spec = Spec {
        level: Level::Admin,
        ..Spec::new("category off")
    };

    fn from_args(_: &mut Args) -> Result<Self, ArgError> {
        Ok(Self)
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let (key, value) = ("menu.enabled", false.into());
        set(&ctx, Self::SPEC.name, (key, value), "category-menu-off").await
    }
}

/// Says how long members have to choose.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Timeout {
    /// How long.
    time: Duration,
}

impl Command for Timeout {
    type App = App;

    const SPEC: Spec = Spec {
        level: Level::Admin,
        options: &[Opt::required("time", Kind::Duration)],
        example: "10m",
        ..Spec::new("category timeout")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self {
            time: args.required("time", Args::duration)?,
        })
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let value = ("menu.timeout_seconds", self.time.whole_seconds().into());
        set(&ctx, Self::SPEC.name, value, "category-menu-timeout").await
    }
}

/// Sets a setting of the menu.
async fn set(
    ctx: &Ctx<'_, App>,
    action: &str,
    (key, value): (&str, Value),
    done: &str,
) -> Result<Reply, Failure> {
    free(ctx, key)?;
    let Some(mut tx) = ctx.app.begin(&ctx.origin.source, ctx.at).await? else {
        return Ok(Reply::done());
    };
    let request = Request {
        changes: vec![(key.to_owned(), Some(value))],
        action,
        by: ctx.origin.user.id.into(),
        at: ctx.at,
        undoes: None,
    };
    // What is so already is said in the same words.
    if fulfil(ctx, &mut tx, request).await? {
        ctx.app.commit(tx).await?;
    }
    Ok(Reply::say(ctx.say(done, &args! {})))
}
