//! What a setting is, and where that comes from.

use botkit::{
    args,
    command::{
        ArgError, Args, Command, Ctx, Failure, Kind, Level, Opt, Partial, Proposal, Reply, Spec,
    },
};

use super::{find, list, origin, proposals, shown};
use crate::App;

/// Shows a setting, or all of them.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Get {
    /// Which one.
    key: Option<String>,
}

impl Command for Get {
    type App = App;

    const SPEC: Spec = Spec {
        level: Level::Admin,
        options: &[Opt::optional("key", Kind::Word).completed()],
        example: "closing.idle_hours",
        ..Spec::new("config get")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self {
            key: args.text("key"),
        })
    }

    async fn complete(partial: Partial, _: Ctx<'_, App>) -> Result<Vec<Proposal>, Failure> {
        Ok(proposals(&partial))
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let Some(key) = &self.key else {
            return Ok(list::page(&ctx, 1));
        };
        let (key, kind) = find(&ctx, key)?;
        let value = ctx.app.settings.config.value(key);
        let values = args! {
            "key" => key,
            "value" => shown(&ctx, kind, &value),
            "origin" => origin(&ctx, key),
        };
        Ok(Reply::say(ctx.say("config-is", &values)))
    }
}
