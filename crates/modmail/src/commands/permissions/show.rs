//! Who may call a command.

use botkit::{
    args,
    command::{
        ArgError, Args, Command, Ctx, Failure, Kind, Level, Opt, Partial, Proposal, Reply, Spec,
    },
};

use super::{find, mention, proposals, unknown, word};
use crate::{
    App,
    commands::{
        among_staff,
        paging::{list, say},
    },
    overrides,
};

/// How many decisions are shown; `/permissions list` has them all.
const MOST: usize = 40;

/// Shows who may call a command: the level, and what was decided beside it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Show {
    /// Which, as it was typed.
    command: String,
}

impl Command for Show {
    type App = App;

    const SPEC: Spec = Spec {
        aliases: &["perms show"],
        level: Level::Owner,
        options: &[Opt::required("command", Kind::Text).completed()],
        example: "close",
        ..Spec::new("permissions show")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self {
            command: args.required("command", Args::text)?,
        })
    }

    async fn complete(partial: Partial, ctx: Ctx<'_, App>) -> Result<Vec<Proposal>, Failure> {
        Ok(proposals(&partial, &ctx))
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let Some(spec) = find(&ctx, &self.command) else {
            return Err(unknown(&ctx, &self.command));
        };
        let mut tx = ctx.app.store.read().await?;
        among_staff(&ctx, &mut tx, Self::SPEC.name).await?;
        let rows = tx.panel_permissions().all().await?;
        drop(tx);
        let level = say(&ctx, spec.level.key(), &args! {});
        let mut lines = vec![say(&ctx, "permissions-level", &args! { "level" => level })];
        let permission = overrides::permission(spec.name);
        let of_it = rows.iter().filter(|row| row.permission == permission);
        lines.extend(of_it.take(MOST).map(|row| {
            let values = args! {
                "who" => mention(ctx.app, row.subject),
                "effect" => word(Some(row.effect)),
            };
            say(&ctx, "permissions-of-command", &values)
        }));
        let title = say(&ctx, "permissions-show", &args! { "command" => spec.name });
        Ok(Reply::embed(list(title, &lines)))
    }
}
