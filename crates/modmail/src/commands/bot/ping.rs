//! Whether the bot is there.

use botkit::{
    args,
    command::{ArgError, Args, Command, Context, Ctx, Failure, Reply, Spec},
};

/// Says that the bot is there and how much it has to do.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Ping;

impl Command for Ping {
    type App = crate::App;

    const SPEC: Spec = Spec {
        contexts: &[Context::Guild, Context::BotDm],
        ..Spec::new("ping")
    };

    fn from_args(_args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self)
    }

    async fn run(self, ctx: Ctx<'_, crate::App>) -> Result<Reply, Failure> {
        let backlog = ctx.app.store.read().await?.outbox().backlog().await?;
        Ok(Reply::say(
            ctx.say("pong", &args! { "waiting" => backlog.waiting }),
        ))
    }
}
