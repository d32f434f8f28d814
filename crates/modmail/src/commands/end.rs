//! A member's own end of a ticket.

use botkit::{
    args,
    command::{ArgError, Args, Command, Context, Ctx, Failure, Form, Reply, Spec},
};
use storage::discord::UserId;

use crate::{
    App,
    closing::{self, Ending},
    render::END,
};

/// Ends the ticket of whoever calls it, where the settings let members do that.
#[derive(Debug, PartialEq, Eq)]
pub struct End;

impl Command for End {
    type App = App;

    const SPEC: Spec = Spec {
        contexts: &[Context::BotDm],
        prefix: false,
        ..Spec::new(END)
    };

    fn from_args(_args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self)
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let app = ctx.app;
        let member = UserId::from(ctx.origin.user.id);
        // What they wrote before comes before.
        let Some(_turn) = app.turn(member).await else {
            return Err(ctx.refuse("end-later", &args! {}));
        };
        let Some(mut tx) = app.begin(&ctx.origin.source, ctx.at).await? else {
            return Ok(Reply::done());
        };
        let Some(thread) = tx.threads().open_of(member).await? else {
            return Err(ctx.refuse("end-nothing", &args! {}));
        };
        // Who never heard of a ticket has none to end.
        let standing = tx.threads().standing(thread.id).await?;
        let heard = standing.is_some_and(|it| it.waiting_for.is_some());
        if thread.opened_by.is_some() && !heard {
            return Err(ctx.refuse("end-nothing", &args! {}));
        }
        if tx.messages().count_arriving(thread.id).await? > 0 {
            return Err(ctx.refuse("end-later", &args! {}));
        }
        let ending = Ending {
            by: Some(member),
            name: &ctx.origin.user.name,
            // They did it themselves; but they may be asked how it was.
            silent: app.closing.ratings_channel.is_none(),
            reason: None,
        };
        closing::close(app, &mut tx, &thread, &ending, ctx.at).await?;
        app.commit(tx).await?;
        let said = Reply::say(ctx.say("ended", &args! {}));
        Ok(match ctx.origin.form {
            Form::Component => said.updating(),
            _ => said,
        })
    }
}
