//! What a text said before.

use botkit::{
    args,
    command::{ArgError, Args, Command, Ctx, Failure, Level, Partial, Proposal, Reply, Spec},
};

use super::{KEY, inert, member_keys, proposals, unknown_key};
use crate::{App, commands::paging::list};

/// How many changes are listed, the newest.
const MOST: u32 = 12;

/// How much of a text is shown, in characters.
const EXCERPT: usize = 150;

/// Lists the changes of a text: who made it say what, when.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct History {
    /// Which text.
    key: String,
}

impl Command for History {
    type App = App;

    const SPEC: Spec = Spec {
        level: Level::Admin,
        options: &[KEY],
        example: "opened",
        ..Spec::new("text history")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self {
            key: args.required("key", Args::text)?,
        })
    }

    async fn complete(partial: Partial, ctx: Ctx<'_, App>) -> Result<Vec<Proposal>, Failure> {
        proposals(&partial, &ctx).await
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let key = self.key.trim().to_lowercase();
        if !member_keys().any(|known| known == key) {
            return Err(unknown_key(&ctx, &key));
        }
        let mut tx = ctx.app.store.read().await?;
        let changes = tx.replaced_texts().changes(&key, MOST).await?;
        let known = tx.categories().all().await?;
        drop(tx);
        let values = args! { "key" => key };
        if changes.is_empty() {
            return Ok(Reply::say(ctx.say("text-no-history", &values)));
        }
        let lines = changes.into_iter().map(|change| {
            let category = known.iter().find(|known| Some(known.id) == change.category);
            let words = change.text.map(|text| {
                let words: Vec<&str> = text.split_whitespace().collect();
                let words: String = words.join(" ").chars().take(EXCERPT).collect();
                inert(&words)
            });
            let values = args! {
                "language" => change.language,
                "category" => category.map_or_else(|| "none".to_owned(), |found| inert(&found.name)),
                "moment" => change.changed_at.unix_timestamp().to_string(),
                "staff" => change.changed_by.to_string(),
                "what" => if words.is_some() { "set" } else { "reset" },
                "text" => words.unwrap_or_default(),
            };
            ctx.say("text-change", &values)
        });
        let lines: Vec<String> = lines.collect();
        Ok(Reply::embed(list(ctx.say("text-history", &values), &lines)))
    }
}
