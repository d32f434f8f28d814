//! Removing a snippet.

use botkit::{
    args,
    command::{
        ArgError, Args, Command, Ctx, Failure, Kind, Level, Opt, Partial, Proposal, Reply, Spec,
    },
    embed::blank,
};
use twilight_model::channel::message::Embed;

use super::{LONGEST_DESCRIPTION, cut, find, proposals, shown};
use crate::App;

/// Removes a snippet and says once more what it said.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Delete {
    /// Which one.
    key: String,
}

impl Command for Delete {
    type App = App;

    const SPEC: Spec = Spec {
        aliases: &[
            "s delete",
            "snippet remove",
            "s remove",
            "delete_snippet",
            "ds",
        ],
        level: Level::Moderator,
        options: &[Opt::required("key", Kind::Word).completed()],
        example: "welcome",
        ..Spec::new("snippet delete")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self {
            key: args.required("key", Args::text)?,
        })
    }

    async fn complete(partial: Partial, ctx: Ctx<'_, App>) -> Result<Vec<Proposal>, Failure> {
        proposals(&partial, &ctx).await
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let app = ctx.app;
        let Some(mut tx) = app.begin(&ctx.origin.source, ctx.at).await? else {
            return Ok(Reply::done());
        };
        let snippet = find(&mut tx, &ctx, &self.key).await?;
        tx.snippets().delete(&snippet.key).await?;
        app.commit(tx).await?;
        let by = ctx.origin.user.id;
        tracing::info!(user.id = %by, "the snippet `{}` was deleted", snippet.key);
        let said = ctx.say("snippet-deleted", &args! { "key" => shown(&snippet.key) });
        Ok(Reply::say(said).with_embed(Embed {
            description: Some(cut(&snippet.content, LONGEST_DESCRIPTION)),
            ..blank()
        }))
    }
}
