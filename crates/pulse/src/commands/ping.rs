//! Whether the bot is there.

use botkit::{
    args,
    command::{ArgError, Args, Command, Context, Ctx, Failure, Install, Reply, Spec},
};

use crate::App;

/// Says that the bot is there and how much it has to do.
#[derive(Debug, PartialEq, Eq)]
pub struct Ping;

impl Command for Ping {
    type App = App;

    const SPEC: Spec = Spec {
        contexts: &[Context::Guild, Context::BotDm, Context::PrivateChannel],
        installs: &[Install::Guild, Install::User],
        prefix: false,
        ..Spec::new("ping")
    };

    fn from_args(_args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self)
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let backlog = ctx.app.store.read().await?.outbox().backlog().await?;
        let said = ctx.say("pong", &args! { "waiting" => backlog.waiting });
        Ok(Reply::say(said))
    }
}
