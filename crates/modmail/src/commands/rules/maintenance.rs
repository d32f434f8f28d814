//! Maintenance: a pause of new tickets that members and staff are told is one.

use botkit::{
    args,
    command::{ArgError, Args, Command, Ctx, Failure, Kind, Level, Opt, Reply, Spec},
};
use storage::modmail::PauseScope;

use super::pause::{Answer, Wanted};
use crate::{App, presence::maintenance, tickets::holding};

/// Begins or ends it.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Maintenance {
    /// Begins it, in place of a pause.
    On(Wanted),
    /// Ends it.
    Off,
}

impl Command for Maintenance {
    type App = App;

    const SPEC: Spec = Spec {
        aliases: &["maintenance"],
        level: Level::Admin,
        options: &[
            Opt::required("state", Kind::Choice(&["on", "off"])),
            Opt::optional("time", Kind::Duration),
            Opt::optional("reason", Kind::Text),
        ],
        example: "on 2h We are moving.",
        ..Spec::new("status maintenance")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        let state = args.required("state", Args::text)?;
        let wanted = Wanted::from_args(args);
        if state == "on" {
            return Ok(Self::On(wanted));
        }
        if !wanted.is_empty() {
            return Err(ArgError::Together {
                key: "maintenance-off-alone",
            });
        }
        Ok(Self::Off)
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        match self {
            Self::On(wanted) => {
                let answer = Answer {
                    key: "maintenance-on",
                    button: "maintenance-off-button",
                    off: (Self::SPEC.name, "off"),
                };
                wanted.begin(&ctx, (PauseScope::New, true), answer).await
            }
            Self::Off => off(&ctx).await,
        }
    }
}

async fn off(ctx: &Ctx<'_, App>) -> Result<Reply, Failure> {
    let app = ctx.app;
    let Some(mut tx) = app.begin(&ctx.origin.source, ctx.at).await? else {
        return Ok(Reply::done());
    };
    let Some(pause) = maintenance(&mut tx).await? else {
        return Err(ctx.refuse("maintenance-none", &args! {}));
    };
    let count = holding::end_pause(&mut tx, pause.scope, ctx.at).await?;
    app.commit(tx).await?;
    app.timers.wake();
    let values = args! { "count" => count.unwrap_or_default() };
    Ok(Reply::say(ctx.say_publicly("maintenance-over", &values)).public())
}
