//! Wanting to be reminded of something no more.

use botkit::{
    args,
    command::{
        ArgError, Args, Command, Ctx, Failure, Kind, Level, Opt, Partial, Proposal, Reply, Spec,
    },
};
use storage::{discord::UserId, modmail::ReminderId};

use crate::{App, commands::moment::proposals};

/// Removes a reminder: one's own, or as a moderator anybody's.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Remove {
    /// Its number.
    number: i64,
}

impl Command for Remove {
    type App = App;

    const SPEC: Spec = Spec {
        aliases: &["unremind", "urem"],
        level: Level::Supporter,
        options: &[Opt::required(
            "number",
            Kind::Integer {
                min: 1,
                max: i64::MAX,
            },
        )
        .completed()],
        ..Spec::new("remove_reminder")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self {
            number: args.required("number", Args::integer)?,
        })
    }

    /// Proposes the caller's own, and to moderators those of the ticket, too.
    async fn complete(partial: Partial, ctx: Ctx<'_, App>) -> Result<Vec<Proposal>, Failure> {
        let mut tx = ctx.app.store.read().await?;
        let me = UserId::from(ctx.origin.user.id);
        let mut reminders = tx.reminders().of_user(me).await?;
        if ctx.level >= Level::Moderator
            && let Some(channel) = ctx.origin.channel
            && let Some(ticket) = tx.tickets().around(channel.into()).await?
        {
            let of_ticket = tx.reminders().of_ticket(ticket.id).await?;
            reminders.extend(of_ticket.into_iter().filter(|other| other.user_id != me));
        }
        let zone = ctx.app.zone(&mut tx, me).await?;
        let timed = reminders.into_iter().map(|reminder| {
            let number = reminder.id.number();
            (number, reminder.trigger_time, reminder.content)
        });
        Ok(proposals(&partial, &zone, timed))
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let Some(mut tx) = ctx.app.begin(&ctx.origin.source, ctx.at).await? else {
            return Ok(Reply::done());
        };
        let id = ReminderId::from(self.number);
        let numbered = args! { "number" => self.number.to_string() };
        let Some(reminder) = tx.reminders().get(id).await? else {
            return Err(ctx.refuse("no-such-reminder", &numbered));
        };
        if reminder.user_id != ctx.origin.user.id.into() && ctx.level < Level::Moderator {
            return Err(ctx.refuse("not-your-reminder", &numbered));
        }
        tx.reminders().complete(id).await?;
        ctx.app.commit(tx).await?;
        Ok(Reply::say(ctx.say("reminder-removed", &numbered)))
    }
}
