//! All settings that change without a restart, in pages.

use botkit::{
    args,
    command::{ArgError, Args, Command, Ctx, Failure, Level, Reply, Spec},
};

use super::{origin, shown};
use crate::{
    App,
    commands::paging::{self, PAGE, Page, say},
    config::run_time::KEYS,
};

/// Lists the settings.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct List {
    /// Which page.
    page: i64,
}

impl Command for List {
    type App = App;

    const SPEC: Spec = Spec {
        level: Level::Admin,
        options: &[PAGE],
        example: "2",
        ..Spec::new("config list")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self {
            page: Page::asked(args),
        })
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        Ok(page(&ctx, self.page))
    }
}

/// A page of the list.
pub(super) fn page(ctx: &Ctx<'_, App>, wanted: i64) -> Reply {
    let page = Page::of_list(wanted, KEYS);
    let lines = page.on(KEYS).map(|(key, kind)| {
        let value = ctx.app.settings.config.value(key);
        let values = args! {
            "key" => *key,
            "value" => shown(ctx, *kind, &value),
            "origin" => origin(ctx, key),
        };
        say(ctx, "config-line", &values)
    });
    let lines: Vec<String> = lines.collect();
    let title = say(ctx, "config-list", &args! {});
    page.show(ctx, (List::SPEC.name, ""), paging::list(title, &lines))
}
