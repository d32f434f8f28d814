//! Keeping somebody from calling a command.

use botkit::command::{
    ArgError, Args, Command, Ctx, Failure, Level, Partial, Proposal, Reply, Spec,
};
use storage::modmail::Effect;

use super::{Named, OPTIONS, proposals};
use crate::App;

/// Keeps somebody from calling a command though their level suffices.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Deny(Named);

impl Command for Deny {
    type App = App;

    const SPEC: Spec = Spec {
        aliases: &["perms deny"],
        level: Level::Owner,
        options: OPTIONS,
        example: "@someone close",
        ..Spec::new("permissions deny")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        Named::of(args).map(Self)
    }

    async fn complete(partial: Partial, ctx: Ctx<'_, App>) -> Result<Vec<Proposal>, Failure> {
        Ok(proposals(&partial, &ctx))
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        self.0
            .decide(&ctx, Self::SPEC.name, Some(Effect::Deny))
            .await
    }
}
