//! Having the level decide about a command again.

use botkit::command::{
    ArgError, Args, Command, Ctx, Failure, Level, Partial, Proposal, Reply, Spec,
};

use super::{Named, OPTIONS, proposals};
use crate::App;

/// Has the level decide again whether somebody may call a command.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Reset(Named);

impl Command for Reset {
    type App = App;

    const SPEC: Spec = Spec {
        aliases: &["perms reset"],
        level: Level::Owner,
        options: OPTIONS,
        example: "@someone close",
        ..Spec::new("permissions reset")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        Named::of(args).map(Self)
    }

    async fn complete(partial: Partial, ctx: Ctx<'_, App>) -> Result<Vec<Proposal>, Failure> {
        Ok(proposals(&partial, &ctx))
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        self.0.decide(&ctx, Self::SPEC.name, None).await
    }
}
