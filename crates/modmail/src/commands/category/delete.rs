//! Removing a kind of ticket: `/category delete`.

use botkit::command::{
    ArgError, Args, Command, Ctx, Failure, Level, Partial, Proposal, Reply, Spec,
};

use super::{CATEGORY, Task, find, proposals};
use crate::App;

/// Removes one. What its tickets say about it stays.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Delete {
    /// Which one.
    category: String,
}

impl Command for Delete {
    type App = App;

    const SPEC: Spec = Spec {
        aliases: &["category remove"],
        level: Level::Admin,
        options: &[CATEGORY],
        example: "Bugs",
        ..Spec::new("category delete")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self {
            category: args.required("category", Args::text)?,
        })
    }

    async fn complete(partial: Partial, ctx: Ctx<'_, App>) -> Result<Vec<Proposal>, Failure> {
        Ok(proposals(&partial, &ctx))
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let task = Task {
            action: Self::SPEC.name,
            done: "category-deleted",
            name: &self.category,
        };
        task.edit(&ctx, |made| {
            let at = find(&ctx, made, self.category.trim())?;
            made.remove(at);
            Ok(())
        })
        .await
    }
}
