//! Ending a ticket that does not end otherwise.

use botkit::{
    args,
    command::{ArgError, Args, Command, Ctx, Failure, Kind, Level, Opt, Reply, Spec},
};
use storage::{
    discord::UserId,
    modmail::{Ticket, TicketStatus, Tx},
};

use super::close::{check, ended};
use crate::{
    App,
    commands::over,
    tickets::closing::{self, Ending, Reason},
};

/// Ends a ticket whatever stands in the way: messages that are still arriving
/// go to another one, and a channel that was left over is deleted.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct ForceClose {
    /// Whose ticket; that of the channel if nobody is named.
    member: Option<UserId>,
    /// Leaves the member uninformed.
    silent: bool,
    /// Told to the member and kept.
    reason: Option<String>,
}

impl Command for ForceClose {
    type App = App;

    const SPEC: Spec = Spec {
        aliases: &["fc", "forceclose"],
        level: Level::Moderator,
        options: &[
            Opt::optional("member", Kind::User),
            Opt::optional("silent", Kind::Flag),
            Opt::optional("reason", Kind::Text),
        ],
        ..Spec::new("force_close")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self {
            member: args.user("member").map(UserId::from),
            silent: args.flag("silent"),
            reason: args.text("reason"),
        })
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        check(&ctx, self.reason.as_deref())?;
        let app = ctx.app;
        let Some(mut tx) = app.begin(&ctx.origin.source, ctx.at).await? else {
            return Ok(Reply::done());
        };
        let ticket = self.find(&ctx, &mut tx).await?;
        if ticket.status == TicketStatus::Closed {
            let status = tx.tickets().status_details(ticket.id).await?;
            if status.is_some_and(|status| status.archived) {
                // Somebody else was first, and its channel is to be kept.
                return Err(over(&ctx, &ticket));
            }
            // What is left of it is its channel.
            closing::delete_channel(&mut tx, &ticket, ctx.at).await?;
            app.commit(tx).await?;
            return Ok(ended(&ctx));
        }
        let ending = Ending {
            by: Some(ctx.origin.user.id.into()),
            name: &ctx.origin.user.name,
            silent: self.silent,
            reason: self.reason.as_deref().map(Reason::Given),
        };
        let again = closing::force(app, &mut tx, &ticket, &ending, ctx.at).await?;
        app.commit(tx).await?;
        if again {
            app.requeue.wake();
        }
        Ok(ended(&ctx))
    }
}

impl ForceClose {
    async fn find(&self, ctx: &Ctx<'_, App>, tx: &mut Tx) -> Result<Ticket, Failure> {
        if let Some(member) = self.member {
            let open = tx.tickets().open_of(member).await?;
            return open.ok_or_else(|| ctx.refuse("no-open-ticket", &args! {}));
        }
        let ticket = match ctx.origin.channel {
            Some(channel) => tx.tickets().around(channel.into()).await?,
            None => None,
        };
        ticket.ok_or_else(|| ctx.refuse("not-a-ticket", &args! {}))
    }
}
