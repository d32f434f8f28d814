//! Replies of a ticket that are still to be sent.

use botkit::{
    args,
    command::{
        ArgError, Args, Command, Ctx, Failure, Kind, Level, Opt, Partial, Proposal, Reply, Spec,
    },
};
use storage::{
    discord::UserId,
    modmail::{ScheduledReply, ScheduledReplyId},
};

use crate::{
    App,
    commands::{
        moment::proposals,
        paging::{PAGE, Page, list, say},
        ticket,
    },
    tickets::cancelled::quoted,
};

/// How much of a reply is shown, in characters.
const LONGEST_QUOTE: usize = 120;

/// Lists them.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct List {
    /// Which page.
    page: i64,
}

/// Cancels one of them: one's own, or as a moderator anybody's.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Cancel {
    /// Its number.
    number: i64,
}

impl Command for List {
    type App = App;

    const SPEC: Spec = Spec {
        aliases: &["scheduled"],
        level: Level::Supporter,
        options: &[PAGE],
        ..Spec::new("scheduled list")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self {
            page: Page::asked(args),
        })
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let mut tx = ctx.app.store.read().await?;
        let ticket = ticket(&mut tx, &ctx).await?;
        let replies = tx.scheduled_replies().of_ticket(ticket.id).await?;
        if replies.is_empty() {
            return Ok(Reply::say(ctx.say("scheduled-none", &args! {})));
        }
        let page = Page::of_list(self.page, &replies);
        let lines: Vec<String> = page.on(&replies).map(|reply| line(&ctx, reply)).collect();
        let title = say(&ctx, "scheduled-title", &args! {});
        Ok(page.show(&ctx, (Self::SPEC.name, ""), list(title, &lines)))
    }
}

fn line(ctx: &Ctx<'_, App>, reply: &ScheduledReply) -> String {
    let values = args! {
        "number" => reply.id.number().to_string(),
        "moment" => reply.due_at.unix_timestamp().to_string(),
        "staff" => reply.user_id.to_string(),
        "text" => quoted(&reply.content, LONGEST_QUOTE),
    };
    say(ctx, "scheduled-line", &values)
}

impl Command for Cancel {
    type App = App;

    const SPEC: Spec = Spec {
        aliases: &["unschedule"],
        level: Level::Supporter,
        options: &[Opt::required(
            "number",
            Kind::Integer {
                min: 1,
                max: i64::MAX,
            },
        )
        .completed()],
        ..Spec::new("scheduled cancel")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self {
            number: args.required("number", Args::integer)?,
        })
    }

    async fn complete(partial: Partial, ctx: Ctx<'_, App>) -> Result<Vec<Proposal>, Failure> {
        let mut tx = ctx.app.store.read().await?;
        let ticket = ticket(&mut tx, &ctx).await?;
        let me = UserId::from(ctx.origin.user.id);
        let zone = ctx.app.zone(&mut tx, me).await?;
        let replies = tx.scheduled_replies().of_ticket(ticket.id).await?;
        let own = replies
            .into_iter()
            .filter(|reply| reply.user_id == me || ctx.level >= Level::Moderator);
        let timed = own.map(|reply| (reply.id.number(), reply.due_at, reply.content));
        Ok(proposals(&partial, &zone, timed))
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let Some(mut tx) = ctx.app.begin(&ctx.origin.source, ctx.at).await? else {
            return Ok(Reply::done());
        };
        let ticket = ticket(&mut tx, &ctx).await?;
        let id = ScheduledReplyId::from(self.number);
        let numbered = args! { "number" => self.number.to_string() };
        let reply = tx.scheduled_replies().get(id).await?;
        let Some(reply) = reply.filter(|reply| reply.thread_id == ticket.id) else {
            return Err(ctx.refuse("no-such-scheduled", &numbered));
        };
        if reply.user_id != ctx.origin.user.id.into() && ctx.level < Level::Moderator {
            return Err(ctx.refuse("not-your-scheduled", &numbered));
        }
        tx.scheduled_replies().take(id).await?;
        ctx.app.commit(tx).await?;
        Ok(Reply::say(ctx.say_publicly("scheduled-cancelled", &numbered)).public())
    }
}
