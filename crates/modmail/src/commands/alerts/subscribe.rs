//! Hearing of everything that a member writes in a ticket.

use botkit::{
    args,
    command::{ArgError, Args, Command, Ctx, Failure, Level, Reply, Spec},
};

use crate::{App, commands::ticket};

/// Pings the caller whenever the member writes in the ticket.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Subscribe;

/// Pings them no more.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Unsubscribe;

impl Command for Subscribe {
    type App = App;

    const SPEC: Spec = Spec {
        aliases: &["sub"],
        level: Level::Supporter,
        ..Spec::new("subscribe")
    };

    fn from_args(_args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self)
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        change(&ctx, true).await
    }
}

impl Command for Unsubscribe {
    type App = App;

    const SPEC: Spec = Spec {
        aliases: &["unsub"],
        level: Level::Supporter,
        ..Spec::new("unsubscribe")
    };

    fn from_args(_args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self)
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        change(&ctx, false).await
    }
}

async fn change(ctx: &Ctx<'_, App>, on: bool) -> Result<Reply, Failure> {
    let Some(mut tx) = ctx.app.begin(&ctx.origin.source, ctx.at).await? else {
        return Ok(Reply::done());
    };
    let ticket = ticket(&mut tx, ctx).await?;
    let me = ctx.origin.user.id.into();
    let mut alerts = tx.alerts();
    let (changed, done, already) = if on {
        let changed = alerts.subscribe(ticket.id, me, ctx.at).await?;
        (changed, "subscribed", "subscribed-already")
    } else {
        let changed = alerts.unsubscribe(ticket.id, me).await?;
        (changed, "unsubscribed", "unsubscribed-already")
    };
    if !changed {
        return Err(ctx.refuse(already, &args! {}));
    }
    ctx.app.commit(tx).await?;
    Ok(Reply::say(ctx.say(done, &args! {})))
}
