//! A delivery that failed, once more.

use botkit::{
    args,
    command::{ArgError, Args, Command, Ctx, Failure, Form, Kind, Level, Opt, Reply, Spec},
};
use storage::modmail::{Message, Side, Ticket, Tx};

use crate::{App, commands::ticket, message_parts, tickets::reply};

/// Delivers again what has failed: one answer by its number, the message that
/// the call replies to, or everything that failed in the ticket.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Retry {
    /// The number of an answer.
    number: Option<i64>,
}

impl Command for Retry {
    type App = App;

    const SPEC: Spec = Spec {
        level: Level::Supporter,
        options: &[Opt::optional(
            "number",
            Kind::Integer {
                min: 1,
                max: 1_000_000,
            },
        )],
        ..Spec::new("retry")
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
        let meant = self.meant(&mut tx, &ctx, &ticket).await?;
        let count = reply::retry(app, &mut tx, &ticket, &meant, ctx.at).await?;
        if count == 0 {
            return Err(ctx.refuse("retry-nothing", &args! {}));
        }
        app.commit(tx).await?;
        tracing::info!(ticket.id = %ticket.id, count, "failed deliveries are tried again");
        Ok(match ctx.origin.form {
            // The copies show it.
            Form::Prefix => Reply::done(),
            _ => Reply::say(ctx.say("retry-begun", &args! { "count" => count })),
        })
    }
}

impl Retry {
    /// The messages that are meant, which may have failed.
    async fn meant(
        &self,
        tx: &mut Tx,
        ctx: &Ctx<'_, App>,
        ticket: &Ticket,
    ) -> Result<Vec<Message>, Failure> {
        let one = if let Some(number) = self.number {
            let one = tx.messages().by_number(ticket.id, number).await?;
            if one.is_none() {
                let number = args! { "number" => number.to_string() };
                return Err(ctx.refuse("no-such-reply", &number));
            }
            one
        } else if let Some(replied_to) = ctx.origin.replied_to {
            message_parts::of_discord(tx, Side::Inbox, replied_to.into()).await?
        } else {
            return Ok(tx.messages().failed_of(ticket.id).await?);
        };
        let meant = one.filter(|one| one.thread_id == ticket.id);
        Ok(meant.into_iter().collect())
    }
}
