//! Who decided what about commands.

use botkit::{
    args,
    command::{ArgError, Args, Command, Ctx, Failure, Level, Reply, Spec},
};

use super::{mention, shown, word};
use crate::{
    App,
    commands::{
        among_staff,
        paging::{LINES, PAGE, Page, list, say},
    },
    overrides,
};

/// Lists what was decided about commands, the newest first.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct History {
    /// Which page.
    page: i64,
}

impl Command for History {
    type App = App;

    const SPEC: Spec = Spec {
        aliases: &["perms history"],
        level: Level::Owner,
        options: &[PAGE],
        ..Spec::new("permissions history")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self {
            page: Page::asked(args),
        })
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let mut tx = ctx.app.store.read().await?;
        among_staff(&ctx, &mut tx, Self::SPEC.name).await?;
        let count = tx.panel_permissions().count_changes().await?;
        if count == 0 {
            return Ok(Reply::say(ctx.say("permissions-never-changed", &args! {})));
        }
        let page = Page::of(self.page, count, LINES);
        let changes = tx.panel_permissions().changes(page.skip(), LINES).await?;
        drop(tx);
        let lines = changes.iter().map(|change| {
            let command = overrides::command(&change.permission).unwrap_or(&change.permission);
            let values = args! {
                "command" => shown(command),
                "who" => mention(ctx.app, change.subject),
                "effect" => word(change.effect),
                "moment" => change.changed_at.unix_timestamp().to_string(),
                "staff" => change.changed_by.to_string(),
                "undone" => if change.undoes.is_some() { "yes" } else { "no" },
            };
            say(&ctx, "permissions-change", &values)
        });
        let lines: Vec<String> = lines.collect();
        let title = say(&ctx, "permissions-history", &args! {});
        Ok(page.show(&ctx, (Self::SPEC.name, ""), list(title, &lines)))
    }
}
