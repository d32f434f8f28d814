//! A text as members read it, with made-up values.

use botkit::command::{
    ArgError, Args, Command, Ctx, Failure, Level, Partial, Proposal, Reply, Spec,
};

use super::{CATEGORY, KEY, LANGUAGE, Named, proposals};
use crate::App;

/// Shows a text as members read it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Preview(Named);

impl Command for Preview {
    type App = App;

    const SPEC: Spec = Spec {
        level: Level::Admin,
        options: &[KEY, LANGUAGE, CATEGORY],
        example: "opened",
        ..Spec::new("text preview")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        Named::of(args).map(Self)
    }

    async fn complete(partial: Partial, ctx: Ctx<'_, App>) -> Result<Vec<Proposal>, Failure> {
        proposals(&partial, &ctx).await
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let mut tx = ctx.app.store.read().await?;
        let spot = self.0.find(&ctx, &mut tx).await?;
        drop(tx);
        let said = ctx.say("text-preview", &spot.values());
        Ok(Reply::say(said).with_embed(spot.example(&ctx)))
    }
}
