//! A ticket as files.

use botkit::{
    args,
    command::{ArgError, Args, Command, Ctx, Failure, Kind, Level, Opt, Reply, Spec},
};
use storage::modmail::{Ticket, Tx};

use crate::{
    App,
    commands::{among_staff, sight},
    tickets::transcript,
};

/// Makes files of all that was said in a ticket.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Transcript {
    /// The number of the ticket; that of the channel if left out.
    number: Option<i64>,
}

impl Command for Transcript {
    type App = App;

    const SPEC: Spec = Spec {
        aliases: &["loglink"],
        level: Level::Supporter,
        options: &[Opt::optional(
            "number",
            Kind::Integer {
                min: 1,
                max: i64::MAX,
            },
        )],
        ..Spec::new("transcript")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self {
            number: args.integer("number"),
        })
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let ticket = {
            let mut tx = ctx.app.store.read().await?;
            among_staff(&ctx, &mut tx, Self::SPEC.name).await?;
            self.find(&ctx, &mut tx).await?
        };
        if self.number.is_some() {
            let hidden = sight::hidden(&ctx).await?;
            let mut tx = ctx.app.store.read().await?;
            let category = tx.categories().of_ticket(ticket.id).await?;
            if hidden.hides(category.map(|category| category.id)) {
                let number = tx.tickets().number(ticket.id).await?.to_string();
                return Err(ctx.refuse("ticket-hidden", &args! { "number" => number }));
            }
        }
        let made = transcript::make(ctx.app, &ticket, &ctx.origin.locale, ctx.at).await?;
        let values = args! { "number" => made.number.to_string() };
        let reply = Reply::say(ctx.say("transcript-ready", &values));
        Ok(made
            .files
            .into_iter()
            .fold(reply, |reply, (name, bytes)| reply.with_file(name, bytes)))
    }
}

impl Transcript {
    async fn find(&self, ctx: &Ctx<'_, App>, tx: &mut Tx) -> Result<Ticket, Failure> {
        if let Some(number) = self.number {
            let ticket = tx.tickets().by_number(number).await?;
            let values = args! { "number" => number.to_string() };
            return ticket.ok_or_else(|| ctx.refuse("no-such-ticket", &values));
        }
        let ticket = match ctx.origin.channel {
            Some(channel) => tx.tickets().around(channel.into()).await?,
            None => None,
        };
        ticket.ok_or_else(|| ctx.refuse("transcript-which", &args! {}))
    }
}
