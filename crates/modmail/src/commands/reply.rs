//! Answering a member.

use botkit::{
    args,
    command::{
        ArgError, Args, Command, Ctx, Failure, Form, Kind, Level, Opt, Reply as Answered, Spec,
    },
    delivery::{Effect, Target},
};
use twilight_model::channel::Attachment;

use super::ticket;
use crate::{
    App,
    app::{STAFF_LOCALE, enqueue, member_lane, ticket_lane},
    attachments,
    decide::reply::{Given, LONGEST_REPLY, Refusal, check, reply},
    event::Upload,
    purpose::Purpose,
};

/// Sends a message to the member of the ticket it is called in.
#[derive(Debug, PartialEq)]
pub struct Reply {
    /// What to say.
    text: Option<String>,
    /// A file that goes along; in the prefix form all of the message's go.
    file: Option<Attachment>,
}

impl Command for Reply {
    type App = App;

    const SPEC: Spec = Spec {
        aliases: &["r"],
        level: Level::Supporter,
        options: &[
            Opt::optional("file", Kind::Attachment),
            Opt::optional("text", Kind::Text),
        ],
        example: "Thanks, we are looking into it.",
        ..Spec::new("reply")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self {
            text: args.text("text"),
            file: args.attachment("file"),
        })
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Answered, Failure> {
        let app = ctx.app;
        let text = self.text.unwrap_or_default();
        let uploads: Vec<Upload> = match ctx.origin.form {
            Form::Prefix => ctx.origin.attachments.iter().map(Upload::of).collect(),
            _ => self.file.iter().map(Upload::of).collect(),
        };
        check(&text, uploads.len()).map_err(|it| refusal(&ctx, &it))?;
        // Looked at before anything is fetched, and again when it counts.
        ticket(&mut app.store.read().await?, &ctx).await?;
        let files = app.copy(&uploads).await;

        let Some(mut tx) = app.begin(&ctx.origin.source, ctx.at).await? else {
            return Ok(Answered::done());
        };
        let thread = ticket(&mut tx, &ctx).await?;
        let number = tx.threads().next_number(thread.id).await?;
        let given = Given {
            staff: ctx.origin.user.id.into(),
            name: &ctx.origin.user.display,
            text: &text,
            files: &files,
        };
        let answer = reply(&app.texts, STAFF_LOCALE, thread.id, number, &given, ctx.at)
            .map_err(|it| refusal(&ctx, &it))?;

        let message = tx.messages().add(&answer.message).await?;
        attachments::keep(&mut tx, message, &files, ctx.at).await?;
        let lane = ticket_lane(thread.id);
        let copy = Effect::Post {
            message: answer.copy,
        };
        let purpose = Purpose::ReplyCopy { message };
        let copy = enqueue(
            &mut tx,
            &lane,
            thread.channel_id,
            &copy,
            Some(&purpose),
            ctx.at,
        )
        .await?;
        if let (Form::Prefix, Some(written)) = (ctx.origin.form, ctx.origin.message) {
            // The copy stands in for what was typed.
            let tidy = Effect::Delete {
                target: Target::Message(written.into()),
            };
            enqueue(&mut tx, &lane, thread.channel_id, &tidy, None, ctx.at).await?;
        }
        let direct = Effect::Post {
            message: answer.direct,
        };
        let purpose = Purpose::Reply {
            message,
            copy,
            staff: given.staff,
        };
        let channel = tx.dm_channels().of_user(thread.user_id).await?;
        let channel = channel.map(|it| it.channel_id);
        let lane = member_lane(thread.user_id);
        enqueue(&mut tx, &lane, channel, &direct, Some(&purpose), ctx.at).await?;
        app.commit(tx).await?;
        if ctx.origin.form == Form::Prefix {
            return Ok(Answered::done());
        }
        let queued = args! { "number" => number.to_string() };
        Ok(Answered::say(ctx.say("reply-queued", &queued)))
    }
}

fn refusal(ctx: &Ctx<'_, App>, refusal: &Refusal) -> Failure {
    match refusal {
        Refusal::Empty => ctx.refuse("reply-empty", &args! {}),
        Refusal::TooLong(length) => ctx.refuse(
            "reply-too-long",
            &args! { "length" => *length, "limit" => LONGEST_REPLY },
        ),
    }
}
