//! Changing what a snippet says.

use botkit::{
    args,
    command::{
        ArgError, Args, Command, Ctx, Failure, Form, Kind, Level, Modal, Opt, Partial, Proposal,
        Reply, Spec, custom_id, quote,
    },
};
use storage::modmail::Snippet;

use super::{check_content, content_field, find, proposals, shown};
use crate::{App, decide::snippets::LONGEST_CONTENT};

/// The longest custom id that Discord takes, in characters.
const LONGEST_ID: usize = 100;

/// Has a snippet say something else.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Edit {
    /// Which one.
    key: String,
    /// The new text; a form asks for it if absent.
    content: Option<String>,
}

impl Command for Edit {
    type App = App;

    const SPEC: Spec = Spec {
        aliases: &["s edit", "edit_snippet", "es"],
        level: Level::Moderator,
        options: &[
            Opt::required("key", Kind::Word).completed(),
            Opt::optional("content", Kind::Text),
        ],
        example: "welcome Hello {member.name}, how can we help?",
        ..Spec::new("snippet edit")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self {
            key: args.required("key", Args::text)?,
            content: args.text("content"),
        })
    }

    async fn complete(partial: Partial, ctx: Ctx<'_, App>) -> Result<Vec<Proposal>, Failure> {
        proposals(&partial, &ctx).await
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let app = ctx.app;
        let Some(content) = self.content else {
            let snippet = find(&mut app.store.read().await?, &ctx, &self.key).await?;
            let form = form(&ctx, &snippet).filter(|_| ctx.origin.form == Form::Slash);
            return form.ok_or(ArgError::Missing { name: "content" }.into());
        };
        check_content(&ctx, &content)?;
        let Some(mut tx) = app.begin(&ctx.origin.source, ctx.at).await? else {
            return Ok(Reply::done());
        };
        let key = find(&mut tx, &ctx, &self.key).await?.key;
        let values = args! { "key" => shown(&key) };
        let by = ctx.origin.user.id.into();
        if !tx.snippets().edit(&key, &content, by, ctx.at).await? {
            return Err(ctx.refuse("snippet-unchanged", &values));
        }
        app.commit(tx).await?;
        tracing::info!(user.id = %by, "the snippet `{key}` was changed");
        Ok(Reply::say(ctx.say("snippet-edited", &values)))
    }
}

/// The form in which a snippet is changed; `None` if it does not fit into one, which
/// happens to some that were imported.
fn form(ctx: &Ctx<'_, App>, snippet: &Snippet) -> Option<Reply> {
    let custom_id = custom_id(Edit::SPEC.name, &quote(&snippet.key));
    let fits = custom_id.chars().count() <= LONGEST_ID
        && snippet.content.chars().count() <= LONGEST_CONTENT.into();
    fits.then(|| {
        Reply::form(Modal {
            custom_id,
            title: ctx.say("snippet-form", &args! {}),
            fields: vec![content_field(ctx, Some(snippet.content.clone()))],
        })
    })
}
