//! The kinds of ticket, while the bot runs. Those of the file are the file's.
//!
//! They are a setting like others, [`menu.categories`](CATEGORIES): checked with the
//! rest, recorded, exported, and taken back by `/config undo`.

mod change;
mod create;
mod delete;
mod list;
mod menu;
mod place;
mod roles;

use botkit::{
    args,
    command::{Ctx, Failure, Kind, Opt, Partial, Proposal, Registry, Reply},
};
use serde_json::json;
use storage::modmail::Tx;

use self::{
    change::{Answer, Describe, Emoji, Form, Greeting, Order, Rename},
    create::Create,
    delete::Delete,
    list::List,
    menu::{Disable, Enable, Off, On, Timeout},
    place::Move,
    roles::Roles,
};
use super::configuration::{free, fulfil};
use crate::{
    App,
    config::{CATEGORIES, Category},
    name::inert,
    run_time::{self, Request, made_categories},
};

/// Which category.
const CATEGORY: Opt = Opt::required("category", Kind::Word).completed();

/// Adds the commands of this subject.
pub(super) fn register(registry: Registry<App>) -> Registry<App> {
    registry
        .with::<List>()
        .with::<Create>()
        .with::<Rename>()
        .with::<Describe>()
        .with::<Emoji>()
        .with::<Greeting>()
        .with::<Answer>()
        .with::<Form>()
        .with::<Order>()
        .with::<Move>()
        .with::<Roles>()
        .with::<Enable>()
        .with::<Disable>()
        .with::<On>()
        .with::<Off>()
        .with::<Timeout>()
        .with::<Delete>()
}

/// Those that may be meant by somebody who types a name.
fn proposals(partial: &Partial, ctx: &Ctx<'_, App>) -> Vec<Proposal> {
    let typed = partial.typed.trim().to_lowercase();
    let known = &ctx.app.menu.categories.0;
    let found = known
        .iter()
        .filter(|category| category.name.to_lowercase().contains(&typed));
    let proposals = found.map(|category| Proposal {
        name: category.name.clone(),
        value: category.name.clone(),
    });
    proposals.collect()
}

/// Where the one of this name stands among those that were made at run time.
fn find(ctx: &Ctx<'_, App>, made: &[Category], given: &str) -> Result<usize, Failure> {
    let same = |category: &Category| category.name.to_lowercase() == given.to_lowercase();
    if let Some(at) = made.iter().position(same) {
        return Ok(at);
    }
    if ctx.app.config.categories.0.iter().any(same) {
        return Err(ctx.refuse("category-of-file", &args! { "name" => inert(given) }));
    }
    let known: Vec<&str> = made.iter().map(|category| category.name.as_str()).collect();
    Err(match known.as_slice() {
        [] => ctx.refuse("category-none-made", &args! {}),
        known => {
            let known = inert(&known.join(", "));
            let values = args! { "given" => inert(given), "known" => known };
            ctx.refuse("no-such-category", &values)
        }
    })
}

/// What is done with the categories that were made at run time.
struct Task<'t> {
    /// The command, for the audit log.
    action: &'static str,
    /// The text that says that it is done. It takes `$name`.
    done: &'static str,
    /// The category.
    name: &'t str,
}

impl Task<'_> {
    /// Changes one of them.
    async fn change(
        &self,
        ctx: &Ctx<'_, App>,
        change: impl FnOnce(&mut Category),
    ) -> Result<Reply, Failure> {
        let given = self.name.trim();
        self.edit(ctx, |made| {
            let at = find(ctx, made, given)?;
            made.get_mut(at).map(change);
            Ok(())
        })
        .await
    }

    /// Changes all of them together.
    async fn edit(
        &self,
        ctx: &Ctx<'_, App>,
        edit: impl FnOnce(&mut Vec<Category>) -> Result<(), Failure>,
    ) -> Result<Reply, Failure> {
        free(ctx, CATEGORIES)?;
        let Some(mut tx) = ctx.app.begin(&ctx.origin.source, ctx.at).await? else {
            return Ok(Reply::done());
        };
        let mut made = made(ctx, &mut tx).await?;
        edit(&mut made)?;
        let request = Request {
            changes: vec![(CATEGORIES.to_owned(), Some(json!(made)))],
            action: self.action,
            by: ctx.origin.user.id.into(),
            at: ctx.at,
            undoes: None,
        };
        let values = args! { "name" => inert(self.name.trim()) };
        if !fulfil(ctx, &mut tx, request).await? {
            return Ok(Reply::say(ctx.say("category-same", &values)));
        }
        ctx.app.commit(tx).await?;
        Ok(Reply::say(ctx.say(self.done, &values)))
    }
}

/// Those that were made at run time.
async fn made(ctx: &Ctx<'_, App>, tx: &mut Tx) -> Result<Vec<Category>, Failure> {
    let stored = run_time::stored(tx).await?;
    Ok(made_categories(ctx.app, stored).0)
}

/// A text that somebody gave, if there is anything in it.
fn filled(text: Option<String>) -> Option<String> {
    let text = text.map(|text| text.trim().to_owned());
    text.filter(|text| !text.is_empty())
}
