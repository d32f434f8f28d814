//! All that was decided about commands, in pages.

use botkit::{
    args,
    command::{ArgError, Args, Command, Ctx, Failure, Level, Reply, Spec},
};

use super::{mention, shown, word};
use crate::{
    App,
    commands::{
        among_staff,
        paging::{PAGE, Page, list, say},
    },
    overrides,
};

/// Lists what was decided about commands, by command.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct List {
    /// Which page.
    page: i64,
}

impl Command for List {
    type App = App;

    const SPEC: Spec = Spec {
        aliases: &["perms list"],
        level: Level::Owner,
        options: &[PAGE],
        ..Spec::new("permissions list")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self {
            page: Page::asked(args),
        })
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let mut tx = ctx.app.store.read().await?;
        among_staff(&ctx, &mut tx, Self::SPEC.name).await?;
        let rows = tx.panel_permissions().all().await?;
        drop(tx);
        let lines = rows.iter().filter_map(|row| {
            let values = args! {
                "command" => shown(overrides::command(&row.permission)?),
                "who" => mention(ctx.app, row.subject),
                "effect" => word(Some(row.effect)),
            };
            Some(say(&ctx, "permissions-line", &values))
        });
        let lines: Vec<String> = lines.collect();
        if lines.is_empty() {
            return Ok(Reply::say(ctx.say("permissions-none", &args! {})));
        }
        let page = Page::of_list(self.page, &lines);
        let title = say(&ctx, "permissions-list", &args! { "count" => lines.len() });
        let lines: Vec<String> = page.on(&lines).cloned().collect();
        Ok(page.show(&ctx, (Self::SPEC.name, ""), list(title, &lines)))
    }
}
