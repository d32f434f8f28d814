//! Whether reminders, alerts and subscriptions ping somebody of the staff.

use botkit::{
    args,
    command::{ArgError, Args, Command, Context, Ctx, Failure, Kind, Opt, Reply, Spec},
};
use storage::discord::UserId;

use crate::App;

/// Shows or changes it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Pings {
    /// Whether the caller wants to be pinged, if it is to change.
    on: Option<bool>,
}

impl Command for Pings {
    type App = App;

    const SPEC: Spec = Spec {
        contexts: &[Context::Guild, Context::BotDm],
        options: &[Opt::optional("state", Kind::Choice(&["on", "off"]))],
        example: "off",
        ..Spec::new("preferences pings")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        let state = args.text("state");
        Ok(Self {
            on: state.map(|state| state == "on"),
        })
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let app = ctx.app;
        let me = UserId::from(ctx.origin.user.id);
        let Some(on) = self.on else {
            let muted = app.store.read().await?.muted_pings().all().await?;
            return Ok(Reply::say(said(&ctx, !muted.contains(&me))));
        };
        let Some(mut tx) = app.begin(&ctx.origin.source, ctx.at).await? else {
            return Ok(Reply::done());
        };
        if on {
            tx.muted_pings().unmute(me).await?;
        } else {
            tx.muted_pings().mute(me, ctx.at).await?;
        }
        app.commit(tx).await?;
        Ok(Reply::say(said(&ctx, on)))
    }
}

fn said(ctx: &Ctx<'_, App>, on: bool) -> String {
    let state = if on { "on" } else { "off" };
    ctx.say("pings-are", &args! { "state" => state })
}
