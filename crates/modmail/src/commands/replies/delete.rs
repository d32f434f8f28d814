//! Taking back what was answered.

use botkit::{
    args,
    command::{
        ArgError, Args, Command, Ctx, Failure, Form, Kind, Level, Menu, MenuKind, Opt, Reply, Spec,
    },
};

use super::{
    reply::tidy,
    which::{HIGHEST_NUMBER, shown_number, which},
};
use crate::{App, commands::ticket, tickets::reply};

/// Deletes an answer on the member's side and marks its copy.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Delete {
    /// Its number, unless the call points at it.
    number: Option<i64>,
}

impl Command for Delete {
    type App = App;

    const SPEC: Spec = Spec {
        aliases: &["d"],
        level: Level::Supporter,
        options: &[Opt::optional(
            "number",
            Kind::Integer {
                min: 1,
                max: HIGHEST_NUMBER,
            },
        )],
        menu: Some(Menu {
            kind: MenuKind::Message,
            name: "Delete reply",
        }),
        ..Spec::new("delete")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self {
            number: args.integer("number"),
        })
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let app = ctx.app;
        let Some(mut tx) = app.begin(&ctx.origin.source, ctx.at).await? else {
            return Ok(Reply::done());
        };
        let ticket = ticket(&mut tx, &ctx).await?;
        let answer = which(&mut tx, &ctx, &ticket, self.number).await?;
        let by = ctx.origin.user.id.into();
        reply::delete(app, &mut tx, &ticket, answer.id, by, ctx.at).await?;
        tidy(&mut tx, &ctx, &ticket).await?;
        app.commit(tx).await?;
        let numbered = args! { "number" => shown_number(&answer) };
        Ok(match ctx.origin.form {
            Form::Prefix => Reply::done(),
            _ => Reply::say(ctx.say("reply-gone", &numbered)),
        })
    }
}
