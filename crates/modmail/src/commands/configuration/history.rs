//! Who changed which setting, and what it was before.

use botkit::{
    args,
    command::{
        ArgError, Args, Command, Ctx, Failure, Kind, Level, Opt, Partial, Proposal, Reply, Spec,
    },
    config::PREFIX,
};

use super::{change_line, find, proposals};
use crate::{
    App,
    commands::paging::{LINES, PAGE, Page, list, say},
};

/// Lists the changes of the settings, or of one of them.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct History {
    /// Which setting.
    key: Option<String>,
    /// Which page.
    page: i64,
}

impl Command for History {
    type App = App;

    const SPEC: Spec = Spec {
        level: Level::Admin,
        options: &[Opt::optional("key", Kind::Word).completed(), PAGE],
        example: "closing.idle_hours",
        ..Spec::new("config history")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self {
            key: args.text("key"),
            page: Page::asked(args),
        })
    }

    async fn complete(partial: Partial, _: Ctx<'_, App>) -> Result<Vec<Proposal>, Failure> {
        Ok(proposals(&partial))
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        // The buttons that turn the page name all settings so.
        let key = self.key.filter(|key| key != "all");
        let key = match key {
            Some(key) => Some(find(&ctx, &key)?.0),
            None => None,
        };
        let prefix = format!("{PREFIX}{}", key.unwrap_or_default());
        let mut tx = ctx.app.store.read().await?;
        let count = tx.settings().count_changes(&prefix).await?;
        if count == 0 {
            return Ok(Reply::say(ctx.say("config-never-changed", &args! {})));
        }
        let page = Page::of(self.page, count, LINES);
        let changes = tx
            .settings()
            .changes(&prefix, None, page.skip(), LINES)
            .await?;
        let lines = changes
            .iter()
            .filter_map(|change| change_line(&ctx, change));
        let lines: Vec<String> = lines.collect();
        let title = say(&ctx, "config-history", &args! {});
        let call = (Self::SPEC.name, key.unwrap_or("all"));
        Ok(page.show(&ctx, call, list(title, &lines)))
    }
}
