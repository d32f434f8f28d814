//! A delivery that failed, once more.

use botkit::{
    args,
    command::{ArgError, Args, Command, Ctx, Failure, Form, Kind, Level, Opt, Reply, Spec},
};
use storage::modmail::{Delivery, Message, MessageKind, Side, Thread, Tx};
use time::OffsetDateTime;

use crate::{
    App,
    app::ticket_lane,
    commands::ticket,
    message_parts::{self, Place},
    purpose::Purpose,
    stored_message::Kept,
    tickets::status,
};

/// Delivers again what has failed: one answer by its number, the message that
/// the call replies to, or everything that failed in the ticket.
#[derive(Debug, PartialEq, Eq)]
pub struct Retry {
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
        let thread = ticket(&mut tx, &ctx).await?;
        let (mut count, mut answers) = (0, false);
        for message in self.meant(&mut tx, &ctx, &thread).await? {
            let is_answer = message.kind != MessageKind::User;
            if again(app, &mut tx, &thread, message, ctx.at).await? {
                count += 1;
                answers |= is_answer;
            }
        }
        if count == 0 {
            return Err(ctx.refuse("retry-nothing", &args! {}));
        }
        if answers {
            status::staff_wrote(app, &mut tx, thread.id, ctx.at).await?;
        }
        app.commit(tx).await?;
        tracing::info!(thread.id = %thread.id, count, "failed deliveries are tried again");
        Ok(match ctx.origin.form {
            // The copies show it.
            Form::Prefix => Reply::done(),
            _ => Reply::say(ctx.say("retry-begun", &args! { "count" => count })),
        })
    }
}

impl Retry {
    /// The failed messages that are meant.
    async fn meant(
        &self,
        tx: &mut Tx,
        ctx: &Ctx<'_, App>,
        thread: &Thread,
    ) -> Result<Vec<Message>, storage::Error> {
        let one = if let Some(number) = self.number {
            tx.messages().by_number(thread.id, number).await?
        } else if let Some(replied_to) = ctx.origin.replied_to {
            message_parts::of_discord(tx, Side::Inbox, replied_to.into()).await?
        } else {
            return tx.messages().failed_of(thread.id).await;
        };
        let meant = one.filter(|it| it.thread_id == thread.id && it.delivery == Delivery::Failed);
        Ok(meant.into_iter().collect())
    }
}

/// Puts the parts of a message that failed on the list again; `false` if there
/// are none, or they are no longer known.
async fn again(
    app: &App,
    tx: &mut Tx,
    thread: &Thread,
    message: Message,
    at: OffsetDateTime,
) -> Result<bool, storage::Error> {
    let side = match message.kind {
        MessageKind::User => Side::Inbox,
        _ => Side::Dm,
    };
    let posts = tx.messages().posts(message.id, side).await?;
    let mut any = false;
    for post in posts.iter().filter(|it| it.state == Delivery::Failed) {
        if let Some(row) = tx.outbox().retry(post.outbox_id, at).await? {
            tx.messages()
                .carried_by(message.id, side, post.part, row)
                .await?;
            any = true;
        }
    }
    if !any {
        return Ok(false);
    }
    let before = Kept::of(tx, message.id).await?;
    tx.messages().tried_again(message.id).await?;
    if let (Side::Dm, Some(before)) = (side, before) {
        // The copy no longer says that it has failed.
        let copy = Place {
            message: message.id,
            side: Side::Inbox,
            lane: &ticket_lane(thread.id),
            channel: thread.channel_id,
        };
        let looks = app.looks();
        let (old, new) = (before.for_staff(&looks), before.pending().for_staff(&looks));
        let purpose = |part| Purpose::ReplyCopy {
            message: message.id,
            part,
        };
        copy.update(tx, &old, new, purpose, at).await?;
    }
    Ok(true)
}
