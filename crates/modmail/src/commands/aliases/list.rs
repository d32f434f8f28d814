//! All aliases, in pages.

use botkit::{
    args,
    command::{ArgError, Args, Command, Ctx, Failure, Level, Reply, Spec},
};
use storage::modmail::Alias;

use crate::{
    App,
    commands::{
        paging::{LINES, PAGE, Page, list, say},
        snippets::excerpt,
    },
    name::inert,
};

/// How much of an alias is shown, in characters.
const EXCERPT: usize = 150;

/// Lists the aliases.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct List {
    /// Which page.
    page: i64,
}

impl Command for List {
    type App = App;

    const SPEC: Spec = Spec {
        aliases: &["aliases"],
        level: Level::Moderator,
        options: &[PAGE],
        example: "2",
        ..Spec::new("alias list")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self {
            page: Page::asked(args),
        })
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let mut tx = ctx.app.store.read().await?;
        let count = tx.aliases().count().await?;
        if count == 0 {
            return Ok(Reply::say(ctx.say("alias-none", &args! {})));
        }
        let page = Page::of(self.page, count, LINES);
        let aliases = tx.aliases().list("", page.skip(), LINES).await?;
        let lines: Vec<String> = aliases.iter().map(|alias| line(&ctx, alias)).collect();
        let title = say(&ctx, "alias-list", &args! { "count" => count });
        Ok(page.show(&ctx, (Self::SPEC.name, ""), list(title, &lines)))
    }
}

fn line(ctx: &Ctx<'_, App>, alias: &Alias) -> String {
    let values = args! {
        "name" => alias.name.as_str(),
        "steps" => inert(&excerpt(&alias.steps, EXCERPT)),
    };
    say(ctx, "alias-line", &values)
}
