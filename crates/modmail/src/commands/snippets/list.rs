//! All snippets, in pages.

use botkit::{
    args,
    command::{ArgError, Args, Command, Ctx, Failure, Level, Reply, Spec},
};
use storage::modmail::Snippet;

use super::{excerpt, shown};
use crate::{
    App,
    commands::paging::{LINES, PAGE, Page, list, say},
    name::inert,
};

/// How much of a snippet is shown, in characters.
const EXCERPT: usize = 80;

/// Lists the snippets.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct List {
    /// Which page.
    page: i64,
}

impl Command for List {
    type App = App;

    const SPEC: Spec = Spec {
        aliases: &["s list", "snippets"],
        level: Level::Supporter,
        options: &[PAGE],
        example: "2",
        ..Spec::new("snippet list")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self {
            page: Page::asked(args),
        })
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let mut tx = ctx.app.store.read().await?;
        let count = tx.snippets().count().await?;
        if count == 0 {
            return Ok(Reply::say(ctx.say("snippet-none", &args! {})));
        }
        let page = Page::of(self.page, count, LINES);
        let snippets = tx.snippets().list(page.skip(), LINES).await?;
        let lines: Vec<String> = snippets.iter().map(|snippet| line(&ctx, snippet)).collect();
        let title = say(&ctx, "snippet-list", &args! { "count" => count });
        Ok(page.show(&ctx, (Self::SPEC.name, ""), list(title, &lines)))
    }
}

fn line(ctx: &Ctx<'_, App>, snippet: &Snippet) -> String {
    let values = args! {
        "key" => shown(&snippet.key),
        "uses" => snippet.uses,
        "text" => inert(&excerpt(&snippet.content, EXCERPT)),
    };
    say(ctx, "snippet-line", &values)
}
