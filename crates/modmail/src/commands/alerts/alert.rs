//! Hearing of a member's next message.

use botkit::{
    args,
    command::{ArgError, Args, Command, Ctx, Failure, Kind, Level, Opt, Reply, Spec},
};

use crate::{App, commands::ticket};

/// Pings the caller when the member of the ticket writes next, be it in another
/// ticket; called again, it does not.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Alert {
    /// Takes that back and nothing else.
    cancel: bool,
}

impl Command for Alert {
    type App = App;

    const SPEC: Spec = Spec {
        aliases: &["notify"],
        level: Level::Supporter,
        options: &[Opt::optional("cancel", Kind::Flag)],
        ..Spec::new("alert")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self {
            cancel: args.flag("cancel"),
        })
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let Some(mut tx) = ctx.app.begin(&ctx.origin.source, ctx.at).await? else {
            return Ok(Reply::done());
        };
        let ticket = ticket(&mut tx, &ctx).await?;
        let (me, member) = (ctx.origin.user.id.into(), ticket.user_id);
        let key = if tx.alerts().withdraw(me, member).await? {
            "alert-withdrawn"
        } else if self.cancel {
            return Err(ctx.refuse("alert-none", &args! {}));
        } else {
            tx.alerts().ask(me, member, ctx.at).await?;
            "alert-set"
        };
        ctx.app.commit(tx).await?;
        let named = args! { "member" => member.to_string() };
        Ok(Reply::say(ctx.say(key, &named)))
    }
}
