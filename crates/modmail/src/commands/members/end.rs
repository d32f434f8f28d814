//! A member's own end of a ticket.

use botkit::{
    args,
    command::{ArgError, Args, Command, Context, Ctx, Failure, Form, Kind, Opt, Reply, Spec},
};
use storage::{discord::UserId, modmail::TicketId};

use crate::{
    App,
    render::{END, END_ONE},
    tickets::{
        closing::{self, Ending},
        status,
    },
};

/// Ends the ticket of whoever calls it, where the settings let members do that.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct End;

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
        end(&ctx, None).await
    }
}

/// Ends the ticket under whose greeting its button is, and no later one. Called
/// by that button alone.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct EndOne {
    /// Which ticket.
    ticket: String,
}

impl Command for EndOne {
    type App = App;

    const SPEC: Spec = Spec {
        contexts: &[Context::BotDm],
        slash: false,
        prefix: false,
        options: &[Opt::required("ticket", Kind::Word)],
        part_of: Some("end"),
        ..Spec::new(END_ONE)
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self {
            ticket: args.required("ticket", Args::text)?,
        })
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        match self.ticket.parse() {
            Ok(ticket) => end(&ctx, Some(ticket)).await,
            Err(_) => Err(ctx.refuse("end-nothing", &args! {})),
        }
    }
}

/// Ends the open ticket of the caller, if it is the one that is meant.
async fn end(ctx: &Ctx<'_, App>, meant: Option<TicketId>) -> Result<Reply, Failure> {
    let app = ctx.app;
    let member = UserId::from(ctx.origin.user.id);
    // What they wrote before comes before, and may have to be read first.
    if !app.session_gaps.is_abreast(member) {
        return Err(ctx.refuse("end-later", &args! {}));
    }
    let Some(_turn) = app.turn(member).await else {
        return Err(ctx.refuse("end-later", &args! {}));
    };
    let Some(mut tx) = app.begin(&ctx.origin.source, ctx.at).await? else {
        return Ok(Reply::done());
    };
    let open = tx.tickets().open_of(member).await?;
    if let Some(meant) = meant
        && open.as_ref().is_none_or(|open| open.id != meant)
    {
        return Err(ctx.refuse("end-over", &args! {}));
    }
    let Some(ticket) = open else {
        return Err(ctx.refuse("end-nothing", &args! {}));
    };
    if ticket.user_id != member {
        return Err(ctx.refuse("end-not-yours", &args! {}));
    }
    // Who never heard of a ticket has none to end.
    if !status::is_known_to_member(&mut tx, &ticket).await? {
        return Err(ctx.refuse("end-nothing", &args! {}));
    }
    if tx.messages().count_arriving(ticket.id).await? > 0 {
        return Err(ctx.refuse("end-later", &args! {}));
    }
    let ending = Ending {
        by: Some(member),
        name: &ctx.origin.user.name,
        // They did it themselves; but they may be asked how it was.
        silent: app.closing.ratings_channel.is_none(),
        reason: None,
    };
    closing::close(app, &mut tx, &ticket, &ending, ctx.at).await?;
    let texts = app.texts_of(&mut tx, ticket.id).await?;
    app.commit(tx).await?;
    app.timers.wake();
    let said = Reply::say(texts.say(&ctx.origin.locale, "ended", &args! {}));
    Ok(match ctx.origin.form {
        Form::Component => said.updating(),
        _ => said,
    })
}
