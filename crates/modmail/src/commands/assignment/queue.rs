//! The open tickets: `/tickets`.

use botkit::{
    args,
    command::{ArgError, Args, Command, Ctx, Failure, Kind, Level, Opt, Reply, Spec},
};
use storage::modmail::{Claimed, Queued, Waiting};

use crate::{
    App,
    commands::{
        among_staff,
        paging::{LINES, PAGE, Page, list, say},
        sight,
    },
    name::inert,
};

/// Lists the open tickets.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Queue {
    /// Which page.
    page: i64,
    /// Those of the caller alone.
    mine: bool,
    /// Those of nobody alone.
    unclaimed: bool,
}

impl Command for Queue {
    type App = App;

    const SPEC: Spec = Spec {
        aliases: &["queue"],
        level: Level::Supporter,
        options: &[
            PAGE,
            Opt::optional("mine", Kind::Flag),
            Opt::optional("unclaimed", Kind::Flag),
        ],
        example: "-mine",
        ..Spec::new("tickets")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        let queue = Self {
            page: Page::asked(args),
            mine: args.flag("mine"),
            unclaimed: args.flag("unclaimed"),
        };
        if queue.mine && queue.unclaimed {
            return Err(ArgError::Together {
                key: "queue-mine-or-unclaimed",
            });
        }
        Ok(queue)
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let (claimed, rest, none) = match (self.mine, self.unclaimed) {
            (true, _) => {
                let me = ctx.origin.user.id.into();
                (Claimed::By(me), "-mine", "queue-none-mine")
            }
            (_, true) => (Claimed::ByNobody, "-unclaimed", "queue-none-unclaimed"),
            _ => (Claimed::Whatever, "", "queue-none"),
        };
        among_staff(&ctx, &mut ctx.app.store.read().await?, Self::SPEC.name).await?;
        let hidden = sight::hidden(&ctx).await?;
        let mut tx = ctx.app.store.read().await?;
        let count = tx.tickets().count_queue(claimed, &hidden).await?;
        if count == 0 {
            return Ok(Reply::say(ctx.say(none, &args! {})));
        }
        let page = Page::of(self.page, count, LINES);
        let mut tickets = tx.tickets();
        let queued = tickets.queue(claimed, &hidden, page.skip(), LINES).await?;
        let lines: Vec<String> = queued.iter().map(|queued| line(&ctx, queued)).collect();
        let title = say(&ctx, "queue-title", &args! { "count" => count });
        Ok(page.show(&ctx, (Self::SPEC.name, rest), list(title, &lines)))
    }
}

/// What stands in the list about a ticket.
fn line(ctx: &Ctx<'_, App>, ticket: &Queued) -> String {
    let place = match ticket.channel_id {
        Some(channel) => format!("<#{channel}>"),
        None => say(
            ctx,
            "queue-unplaced",
            &args! { "name" => inert(&ticket.user_name) },
        ),
    };
    let waiting = match ticket.waiting_for {
        Some(Waiting::Staff) => "queue-staff",
        Some(Waiting::Member) => "queue-member",
        None => "queue-unwritten",
    };
    let at =
        |moment: time::OffsetDateTime| args! { "moment" => moment.unix_timestamp().to_string() };
    let snoozed = ticket
        .snoozed_until
        .map(|until| say(ctx, "queue-snoozed", &at(until)));
    let parts = [
        Some(format!("**#{}** {place}", ticket.number)),
        ticket.label.as_deref().map(inert),
        Some(snoozed.unwrap_or_else(|| say(ctx, waiting, &at(ticket.since)))),
        ticket.claimed_by.map(|staff| format!("🙋 <@{staff}>")),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
