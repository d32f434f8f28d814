//! Removing an alias.

use botkit::{
    args,
    command::{
        ArgError, Args, Command, Ctx, Failure, Kind, Level, Opt, Partial, Proposal, Reply, Spec,
    },
    embed::blank,
};
use twilight_model::channel::message::Embed;

use crate::{
    App,
    commands::snippets::{excerpt, shown},
    name::inert,
};

/// How many proposals Discord shows.
const MOST: i64 = 25;

/// Removes an alias and says once more what it stood for.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Delete {
    /// Which one.
    name: String,
}

impl Command for Delete {
    type App = App;

    const SPEC: Spec = Spec {
        aliases: &["alias remove"],
        level: Level::Moderator,
        options: &[Opt::required("name", Kind::Word).completed()],
        example: "bye",
        ..Spec::new("alias delete")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self {
            name: args.required("name", Args::text)?,
        })
    }

    async fn complete(partial: Partial, ctx: Ctx<'_, App>) -> Result<Vec<Proposal>, Failure> {
        let typed = partial.typed.trim().to_lowercase();
        let mut tx = ctx.app.store.read().await?;
        let fitting = tx.aliases().list(&typed, 0, MOST).await?.into_iter();
        let proposals = fitting.map(|alias| Proposal {
            name: format!("{}: {}", alias.name, excerpt(&alias.steps, 90)),
            value: alias.name,
        });
        Ok(proposals.collect())
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let app = ctx.app;
        let Some(mut tx) = app.begin(&ctx.origin.source, ctx.at).await? else {
            return Ok(Reply::done());
        };
        let name = self.name.trim().to_lowercase();
        let values = args! { "name" => shown(&name) };
        let Some(alias) = tx.aliases().get(&name).await? else {
            return Err(ctx.refuse("alias-unknown", &values));
        };
        tx.aliases().delete(&alias.name).await?;
        app.commit(tx).await?;
        let by = ctx.origin.user.id;
        tracing::info!(user.id = %by, "the alias `{}` was deleted", alias.name);
        Ok(
            Reply::say(ctx.say("alias-deleted", &values)).with_embed(Embed {
                description: Some(inert(&alias.steps)),
                ..blank()
            }),
        )
    }
}
