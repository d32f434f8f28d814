//! Keeping an answer at hand.

use botkit::{
    args,
    command::{
        ArgError, Args, Command, Ctx, Failure, Form, Kind, Level, Modal, Opt, Reply, Spec,
        custom_id,
    },
};

use super::{check_content, content_field, key_field, new_word};
use crate::App;

/// Makes a snippet.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Create {
    /// What it is called up by.
    key: String,
    /// What it says; a form asks for it if absent.
    content: Option<String>,
}

impl Command for Create {
    type App = App;

    const SPEC: Spec = Spec {
        aliases: &["s create", "snippet add", "s add"],
        level: Level::Moderator,
        options: &[
            Opt::required("key", Kind::Word),
            Opt::optional("content", Kind::Text),
        ],
        example: "welcome Hello {member.name}, how can we help?",
        ..Spec::new("snippet create")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self {
            key: args.required("key", Args::text)?,
            content: args.text("content"),
        })
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let app = ctx.app;
        let key = new_word(&ctx, &self.key)?;
        let Some(content) = self.content else {
            return match ctx.origin.form {
                Form::Slash => Ok(form(&ctx, Some(key), None)),
                _ => Err(ArgError::Missing { name: "content" }.into()),
            };
        };
        check_content(&ctx, &content)?;
        let Some(mut tx) = app.begin(&ctx.origin.source, ctx.at).await? else {
            return Ok(Reply::done());
        };
        let taken = args! { "key" => key.as_str() };
        if tx.aliases().get(&key).await?.is_some() {
            return Err(ctx.refuse("snippet-key-alias", &taken));
        }
        if tx.snippets().get(&key).await?.is_some() {
            return Err(ctx.refuse("snippet-taken", &taken));
        }
        let by = ctx.origin.user.id.into();
        tx.snippets().create(&key, &content, by, ctx.at).await?;
        app.commit(tx).await?;
        tracing::info!(user.id = %by, "the snippet `{key}` was made");
        let values = args! { "key" => key, "prefix" => app.tickets.prefix.as_str() };
        Ok(Reply::say(ctx.say("snippet-created", &values)))
    }
}

/// The form in which a snippet is made.
pub(super) fn form(ctx: &Ctx<'_, App>, key: Option<String>, content: Option<String>) -> Reply {
    Reply::form(Modal {
        custom_id: custom_id(Create::SPEC.name, ""),
        title: ctx.say("snippet-form", &args! {}),
        fields: vec![key_field(ctx, key), content_field(ctx, content)],
    })
}
