//! Ending a ticket that does not end otherwise.

use botkit::{
    args,
    command::{ArgError, Args, Command, Ctx, Failure, Kind, Level, Opt, Reply, Spec},
};
use storage::{
    discord::UserId,
    modmail::{Ticket, TicketStatus, Tx},
};

use super::close::{check, ended, reason_wanted};
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
        let around = self::around(&ctx, &mut tx).await?;
        let ticket = self.find(&ctx, &mut tx, around.clone()).await?;
        let here = around.is_some_and(|around| around.id == ticket.id);
        if ticket.status == TicketStatus::Closed {
            let status = tx.tickets().status_details(ticket.id).await?;
            if status.is_some_and(|status| status.archived) {
                // Somebody else was first, and its channel is to be kept.
                return Err(over(&ctx, &ticket));
            }
            // What is left of it is its channel.
            closing::delete_channel(&mut tx, &ticket, ctx.at).await?;
            app.commit(tx).await?;
            return Ok(ended(&ctx, here));
        }
        let call = self.call();
        if let Some(form) = reason_wanted(&ctx, self.reason.as_deref(), (Self::SPEC.name, &call))? {
            return Ok(form);
        }
        let ending = Ending {
            by: Some(ctx.origin.user.id.into()),
            name: &ctx.origin.user.name,
            silent: self.silent,
            reason: self.reason.as_deref().map(Reason::Given),
        };
        let again = closing::force(app, &mut tx, &ticket, &ending, ctx.at).await?;
        app.commit(tx).await?;
        app.timers.wake();
        if again {
            app.requeue.wake();
        }
        Ok(ended(&ctx, here))
    }
}

impl ForceClose {
    /// What it was called with, but for the reason.
    fn call(&self) -> String {
        let member = self.member.map(|member| member.to_string());
        let silent = self.silent.then(|| "-silent".to_owned());
        let given = [member, silent].into_iter().flatten();
        given.collect::<Vec<_>>().join(" ")
    }

    async fn find(
        &self,
        ctx: &Ctx<'_, App>,
        tx: &mut Tx,
        around: Option<Ticket>,
    ) -> Result<Ticket, Failure> {
        if let Some(member) = self.member {
            let open = tx.tickets().open_of(member).await?;
            // Whoever was only added to one has none to close.
            let open = open.filter(|open| open.user_id == member);
            return open.ok_or_else(|| ctx.refuse("no-open-ticket", &args! {}));
        }
        around.ok_or_else(|| ctx.refuse("not-a-ticket", &args! {}))
    }
}

/// The ticket in which the command is called.
async fn around(ctx: &Ctx<'_, App>, tx: &mut Tx) -> Result<Option<Ticket>, Failure> {
    match ctx.origin.channel {
        Some(channel) => Ok(tx.tickets().around(channel.into()).await?),
        None => Ok(None),
    }
}
