//! What this bot is.

use botkit::{
    args,
    command::{ArgError, Args, Command, Context, Ctx, Failure, Reply, Spec},
};

/// Says which bot and version this is.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct About;

impl Command for About {
    type App = crate::App;

    const SPEC: Spec = Spec {
        aliases: &["info", "version"],
        contexts: &[Context::Guild, Context::BotDm],
        ..Spec::new("about")
    };

    fn from_args(_args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self)
    }

    async fn run(self, ctx: Ctx<'_, crate::App>) -> Result<Reply, Failure> {
        let version = env!("CARGO_PKG_VERSION");
        Ok(Reply::say(
            ctx.say("about", &args! { "version" => version }),
        ))
    }
}
