//! What a text says, and what may stand in it.

use botkit::{
    args,
    command::{ArgError, Args, Command, Ctx, Failure, Level, Partial, Proposal, Reply, Spec},
    embed::blank,
};
use twilight_model::channel::message::Embed;

use super::{
    CATEGORY, KEY, LANGUAGE, Named, fenced, limit, list::places, proposals, variables, written,
};
use crate::{App, render::colour};

/// Shows a text as it is typed, with its variables, ours beside it, and where else
/// others stand.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Show(Named);

impl Command for Show {
    type App = App;

    const SPEC: Spec = Spec {
        level: Level::Admin,
        options: &[KEY, LANGUAGE, CATEGORY],
        example: "opened",
        ..Spec::new("text show")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        Named::of(args).map(Self)
    }

    async fn complete(partial: Partial, ctx: Ctx<'_, App>) -> Result<Vec<Proposal>, Failure> {
        proposals(&partial, &ctx).await
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let app = ctx.app;
        let mut tx = app.store.read().await?;
        let spot = self.0.find(&ctx, &mut tx).await?;
        let mut rows = tx.replaced_texts().all().await?;
        rows.retain(|row| row.key == spot.key);
        let known = tx.categories().all().await?;
        drop(tx);
        let mut values = spot.values();
        values.set("variables", written(&variables(&app.texts, spot.key)));
        values.set("limit", limit(spot.key).unwrap_or_default());
        values.set("places", usize::from(!rows.is_empty()));
        let mut said = ctx.say("text-shown", &values);
        for line in places(&ctx, &rows, &known) {
            said.push('\n');
            said.push_str(&line);
        }
        let texts = spot.texts(app);
        let now = texts.wording(&spot.language, spot.key);
        let ours = texts.our_wording(&spot.language, spot.key);
        let replaced = now.filter(|now| ours.as_ref() != Some(now));
        let shown = [("text-shown-now", replaced), ("text-shown-ours", ours)];
        let mut reply = Reply::say(said);
        for (title, wording) in shown {
            let Some(wording) = wording else {
                continue;
            };
            reply = reply.with_embed(Embed {
                color: Some(colour::SYSTEM),
                description: Some(fenced(&wording.to_string())),
                title: Some(ctx.say(title, &args! {})),
                ..blank()
            });
        }
        Ok(reply)
    }
}
