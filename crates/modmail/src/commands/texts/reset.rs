//! Putting our words back in place of one's own.

use botkit::command::{
    ArgError, Args, Command, Ctx, Failure, Level, Partial, Proposal, Reply, Spec,
};

use super::{CATEGORY, KEY, LANGUAGE, Named, Wanted, proposals};
use crate::App;

/// Has members read our words again.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Reset(Named);

impl Command for Reset {
    type App = App;

    const SPEC: Spec = Spec {
        level: Level::Admin,
        options: &[KEY, LANGUAGE, CATEGORY],
        example: "opened",
        ..Spec::new("text reset")
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
        spot.change(&ctx, Wanted::Reset).await
    }
}
