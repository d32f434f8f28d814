//! Changing what was answered.

use botkit::{
    args,
    command::{
        ArgError, Args, Command, Ctx, Failure, Field, Form, Kind, Level, Modal, Opt, Reply, Spec,
        custom_id,
    },
};
use storage::modmail::Message;

use super::{
    reply::{missing, refusal, tidy},
    which::{HIGHEST_NUMBER, shown_number, which},
};
use crate::{
    App,
    commands::ticket,
    decide::reply::check,
    tickets::{
        reply,
        snippets::{self, Speaker, Wording},
    },
};

/// The most characters a field of a form holds.
const LONGEST_FIELD: u16 = 4_000;

/// Changes an answer on both sides.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Edit {
    /// Its number, unless the call points at it.
    number: Option<i64>,
    /// The new text; a form asks for it if absent.
    text: Option<String>,
}

impl Command for Edit {
    type App = App;

    const SPEC: Spec = Spec {
        aliases: &["e"],
        level: Level::Supporter,
        options: &[
            Opt::optional(
                "number",
                Kind::Integer {
                    min: 1,
                    max: HIGHEST_NUMBER,
                },
            ),
            Opt::optional("text", Kind::Text),
        ],
        example: "3 Thanks, it is solved.",
        ..Spec::new("edit")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self {
            number: args.integer("number"),
            text: args.text("text"),
        })
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let app = ctx.app;
        if self.text.is_none() && ctx.origin.form == Form::Slash {
            let mut tx = app.store.read().await?;
            let ticket = ticket(&mut tx, &ctx).await?;
            return Ok(form(
                &ctx,
                &which(&mut tx, &ctx, &ticket, self.number).await?,
            ));
        }
        let given = Wording::Text(self.text.clone().unwrap_or_default());
        let server = snippets::server_name(app, &given).await?;
        let Some(mut tx) = app.begin(&ctx.origin.source, ctx.at).await? else {
            return Ok(Reply::done());
        };
        let ticket = ticket(&mut tx, &ctx).await?;
        let answer = which(&mut tx, &ctx, &ticket, self.number).await?;
        let speaker = Speaker {
            name: &answer.user_name,
            anonymous: answer.is_anonymous,
        };
        let text = Wording::Text(self.text(&ctx, &answer));
        let text =
            snippets::text_of(app, &mut tx, &ticket, speaker, &text, server.as_deref()).await?;
        let text = text.map_err(|gap| missing(&ctx, &gap))?;
        let files = tx.attachments().of_message(answer.id).await?.len();
        check(&text, files).map_err(|error| refusal(&ctx, &error))?;
        let numbered = args! { "number" => shown_number(&answer) };
        if !reply::edit(app, &mut tx, &ticket, &answer, &text, ctx.at).await? {
            return Err(ctx.refuse("reply-unchanged", &numbered));
        }
        tidy(&mut tx, &ctx, &ticket).await?;
        app.commit(tx).await?;
        Ok(match ctx.origin.form {
            Form::Prefix => Reply::done(),
            _ => Reply::say(ctx.say("reply-edited", &numbered)),
        })
    }
}

/// Changes an answer as its form says.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct EditForm(Edit);

impl Command for EditForm {
    type App = App;

    const SPEC: Spec = Spec {
        level: Level::Supporter,
        slash: false,
        prefix: false,
        options: &[
            Opt::required(
                "number",
                Kind::Integer {
                    min: 1,
                    max: HIGHEST_NUMBER,
                },
            ),
            Opt::optional("text", Kind::Word),
            Opt::optional("rest", Kind::Word),
        ],
        part_of: Some("edit"),
        ..Spec::new("edit_form")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        let text = [args.text("text"), args.text("rest")];
        Ok(Self(Edit {
            number: args.integer("number"),
            text: Some(text.into_iter().flatten().collect()),
        }))
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        self.0.run(ctx).await
    }
}

impl Edit {
    /// What the answer shall say. Written in answer to the copy, a number in
    /// front is part of the text.
    fn text(&self, ctx: &Ctx<'_, App>, answer: &Message) -> String {
        let text = self.text.clone().unwrap_or_default();
        match self.number {
            Some(number)
                if ctx.origin.replied_to.is_some() && answer.message_number != self.number =>
            {
                format!("{number} {text}")
            }
            _ => text,
        }
    }
}

fn form(ctx: &Ctx<'_, App>, answer: &Message) -> Reply {
    let number = shown_number(answer);
    let numbered = args! { "number" => number.as_str() };
    let cut = answer.content.char_indices().nth(LONGEST_FIELD.into());
    let cut = cut.map_or(answer.content.len(), |(at, _)| at);
    let (text, rest) = answer.content.split_at(cut);
    let field = |option, key, text: &str| Field {
        option,
        label: ctx.say(key, &args! {}),
        long: true,
        required: option == "text",
        value: Some(text.to_owned()),
        longest: LONGEST_FIELD,
    };
    let mut fields = vec![field("text", "edit-field", text)];
    if !rest.is_empty() {
        fields.push(field("rest", "edit-field-rest", rest));
    }
    Reply::form(Modal {
        custom_id: custom_id(EditForm::SPEC.name, &number),
        title: ctx.say("edit-title", &numbered),
        fields,
    })
}
