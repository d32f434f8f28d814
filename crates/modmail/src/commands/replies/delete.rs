//! Taking back what was answered.

use botkit::{
    args,
    command::{
        ArgError, Args, Command, Ctx, Failure, Form, Kind, Level, Menu, MenuKind, Opt, Reply, Spec,
    },
};
use storage::modmail::Side;

use super::{
    reply::tidy,
    which::{HIGHEST_NUMBER, shown_number, which},
};
use crate::{
    App,
    app::{member_lane, ticket_lane},
    commands::ticket,
    message_parts::Place,
    purpose::Purpose,
    stored_message::Kept,
};

/// Deletes an answer on the member's side and marks its copy.
#[derive(Debug, PartialEq, Eq)]
pub struct Delete {
    /// Its number, unless the call points at it.
    number: Option<i64>,
}

impl Command for Delete {
    type App = App;

    const SPEC: Spec = Spec {
        aliases: &["d"],
        level: Level::Supporter,
        options: &[Opt::optional(
            "number",
            Kind::Integer {
                min: 1,
                max: HIGHEST_NUMBER,
            },
        )],
        menu: Some(Menu {
            kind: MenuKind::Message,
            name: "Delete reply",
        }),
        ..Spec::new("delete")
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
        let answer = which(&mut tx, &ctx, &thread, self.number).await?;
        let message = answer.id;
        let by = Some(ctx.origin.user.id.into());
        tx.messages().delete(message, by, ctx.at).await?;
        if let Some(kept) = Kept::of(&mut tx, message).await? {
            let copy = Place {
                message,
                side: Side::Inbox,
                lane: &ticket_lane(thread.id),
                channel: thread.channel_id,
            };
            let purpose = |part| Purpose::ReplyCopy { message, part };
            copy.update(&mut tx, &[], kept.for_staff(&app.looks()), purpose, ctx.at)
                .await?;
        }
        let channel = tx.dm_channels().of_user(thread.user_id).await?;
        let direct = Place {
            message,
            side: Side::Dm,
            lane: &member_lane(thread.user_id),
            channel: channel.map(|it| it.channel_id),
        };
        direct.delete(&mut tx, ctx.at).await?;
        tidy(&mut tx, &ctx, &thread).await?;
        app.commit(tx).await?;
        let numbered = args! { "number" => shown_number(&answer) };
        Ok(match ctx.origin.form {
            Form::Prefix => Reply::done(),
            _ => Reply::say(ctx.say("reply-gone", &numbered)),
        })
    }
}
