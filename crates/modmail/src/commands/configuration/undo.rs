//! Taking back the last change of the settings.

use botkit::{
    args,
    command::{ArgError, Args, Command, Ctx, Failure, Level, Reply, Spec},
    config::PREFIX,
};

use super::{fulfil, shown_set};
use crate::{
    App,
    config::run_time::{Kind, kind},
    run_time::Request,
};

/// More settings than one change could ever have.
const MOST: i64 = 1_000;

/// How many are named in the answer.
const NAMED: usize = 10;

/// Takes back the last change that still stands.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Undo;

impl Command for Undo {
    type App = App;

    const SPEC: Spec = Spec {
        level: Level::Admin,
        ..Spec::new("config undo")
    };

    fn from_args(_: &mut Args) -> Result<Self, ArgError> {
        Ok(Self)
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let Some(mut tx) = ctx.app.begin(&ctx.origin.source, ctx.at).await? else {
            return Ok(Reply::done());
        };
        let Some(last) = tx.settings().last_change(PREFIX).await? else {
            return Err(ctx.refuse("config-nothing-to-undo", &args! {}));
        };
        let undone = tx.settings().changes(PREFIX, Some(last), 0, MOST).await?;
        let bare = undone.iter().filter_map(|change| {
            let key = change.key.strip_prefix(PREFIX)?;
            Some((key.to_owned(), change.before.clone()))
        });
        let changes: Vec<_> = bare.collect();
        let lines = changes.iter().take(NAMED).map(|(key, value)| {
            let kind = kind(key).unwrap_or(Kind::Text);
            let value = shown_set(&ctx, kind, value.as_ref());
            ctx.say(
                "config-undone-line",
                &args! { "key" => key.as_str(), "value" => value },
            )
        });
        let mut lines: Vec<String> = lines.collect();
        if let Some(more) = changes.len().checked_sub(NAMED).filter(|more| *more > 0) {
            lines.push(ctx.say("config-more", &args! { "count" => more }));
        }
        let request = Request {
            changes,
            action: Self::SPEC.name,
            by: ctx.origin.user.id.into(),
            at: ctx.at,
            undoes: Some(last),
        };
        fulfil(&ctx, &mut tx, request).await?;
        ctx.app.commit(tx).await?;
        let said = ctx.say("config-undone", &args! {});
        Ok(Reply::say(format!("{said}\n{}", lines.join("\n"))))
    }
}
