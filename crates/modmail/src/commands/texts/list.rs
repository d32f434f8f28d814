//! All texts that members read, in pages.

use botkit::{
    args,
    command::{ArgError, Args, Command, Ctx, Failure, Kind, Level, Opt, Reply, Spec},
};
use storage::modmail::{Category, ReplacedText};

use super::{excerpt, member_keys};
use crate::{
    App,
    commands::paging::{PAGE, Page, list, reader, say},
    name::inert,
    replaced_texts::fit,
};

/// How many texts stand on a page: each may have several places.
const LINES: i64 = 8;

/// Lists the texts, or those that others stand in place of.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct List {
    /// Whether only those that are replaced are wanted.
    replaced: bool,
    /// Which page.
    page: i64,
}

impl Command for List {
    type App = App;

    const SPEC: Spec = Spec {
        aliases: &["texts"],
        level: Level::Admin,
        options: &[Opt::optional("replaced", Kind::Flag), PAGE],
        example: "-replaced",
        ..Spec::new("text list")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self {
            replaced: args.flag("replaced"),
            page: Page::asked(args),
        })
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let mut tx = ctx.app.store.read().await?;
        let rows = tx.replaced_texts().all().await?;
        let known = tx.categories().all().await?;
        drop(tx);
        let mut keys: Vec<&str> = member_keys().collect();
        // Of a text that a later version of ours has not any more.
        let gone = rows.iter().map(|row| row.key.as_str());
        let gone: Vec<&str> = gone.filter(|key| !keys.contains(key)).collect();
        keys.extend(gone);
        keys.dedup();
        if self.replaced {
            keys.retain(|key| rows.iter().any(|row| row.key == *key));
        }
        if keys.is_empty() {
            return Ok(Reply::say(ctx.say("text-none-replaced", &args! {})));
        }
        let count = i64::try_from(keys.len()).unwrap_or(i64::MAX);
        let page = Page::of(self.page, count, LINES);
        let mut lines = Vec::new();
        for key in page.on(&keys) {
            let values = args! { "key" => *key, "text" => inert(&excerpt(&ctx, key)) };
            lines.push(say(&ctx, "text-line", &values));
            let theirs: Vec<_> = rows.iter().filter(|row| row.key == *key).cloned().collect();
            lines.extend(places(&ctx, &theirs, &known));
        }
        let title = say(&ctx, "text-list", &args! { "count" => count });
        let call = if self.replaced { "-replaced" } else { "" };
        Ok(page.show(&ctx, (Self::SPEC.name, call), list(title, &lines)))
    }
}

/// A line for each place where something stands instead of a text of ours, and whether it
/// holds.
pub(super) fn places(ctx: &Ctx<'_, App>, rows: &[ReplacedText], known: &[Category]) -> Vec<String> {
    let lines = rows.iter().map(|row| {
        let category = known.iter().find(|known| Some(known.id) == row.category);
        let values = args! {
            "language" => row.language.as_str(),
            "category" => category.map_or_else(|| "none".to_owned(), |found| inert(&found.name)),
            "holds" => if fit(&ctx.app.texts, row).is_ok() { "yes" } else { "no" },
        };
        ctx.texts.say(reader(ctx), "text-place", &values)
    });
    lines.collect()
}
