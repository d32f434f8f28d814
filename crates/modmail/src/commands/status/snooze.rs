//! Putting a ticket aside.

use botkit::{
    args,
    command::{ArgError, Args, Command, Ctx, Failure, Kind, Level, Opt, Reply, Spec},
};
use time::Duration;

use crate::{App, commands::ticket, tickets::status};

/// Nothing is put aside for longer.
const LONGEST: Duration = Duration::days(366);

/// Puts the ticket aside for a time, or until the member writes; without a time
/// it is taken up again.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Snooze {
    /// For how long.
    time: Option<Duration>,
}

impl Command for Snooze {
    type App = App;

    const SPEC: Spec = Spec {
        aliases: &["unsnooze"],
        level: Level::Supporter,
        options: &[Opt::optional("time", Kind::Duration)],
        example: "2d",
        ..Spec::new("snooze")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self {
            time: args.duration("time"),
        })
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        if self.time.is_some_and(|time| time > LONGEST) {
            let limit = args! { "limit" => botkit::command::write_duration(LONGEST) };
            return Err(ctx.refuse("delay-too-long", &limit));
        }
        let Some(mut tx) = ctx.app.begin(&ctx.origin.source, ctx.at).await? else {
            return Ok(Reply::done());
        };
        let ticket = ticket(&mut tx, &ctx).await?;
        let status = tx.tickets().status_details(ticket.id).await?;
        let snoozed = status.is_some_and(|status| status.snoozed_until.is_some());
        if self.time.is_none() && !snoozed {
            return Err(ctx.refuse("not-snoozed", &args! {}));
        }
        let until = self.time.map(|time| ctx.at + time);
        status::snooze(ctx.app, &mut tx, ticket.id, until, ctx.at).await?;
        ctx.app.commit(tx).await?;
        ctx.app.timers.wake();
        let Some(until) = until else {
            return Ok(Reply::say(ctx.say_publicly("snooze-over", &args! {})).public());
        };
        let said = args! { "moment" => until.unix_timestamp().to_string() };
        Ok(Reply::say(ctx.say_publicly("snoozed", &said)).public())
    }
}
