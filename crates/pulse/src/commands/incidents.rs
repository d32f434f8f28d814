//! Incidents, those that are over as well.

use botkit::command::{ArgError, Args, Command, Context, Ctx, Failure, Install, Reply, Spec};

use super::{
    options::{PAGE, page},
    picture::{in_place, pager, row, with_rows},
    viewer::Viewer,
};
use crate::{App, render::past};

/// So far back a list goes.
pub(super) const REMEMBERED: i64 = 400;

/// Lists incidents.
#[derive(Debug, PartialEq, Eq)]
pub struct Incidents {
    page: usize,
}

impl Command for Incidents {
    type App = App;

    const SPEC: Spec = Spec {
        contexts: &[Context::Guild, Context::BotDm, Context::PrivateChannel],
        installs: &[Install::Guild, Install::User],
        options: &[PAGE],
        ephemeral: false,
        prefix: false,
        ..Spec::new("incidents")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self { page: page(args) })
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let mut tx = ctx.app.store.read().await?;
        let viewer = Viewer::of(&ctx, &mut tx).await?;
        let all = tx.incidents().recent(REMEMBERED).await?;
        drop(tx);
        let shown = past::incidents(&all, self.page, viewer.language(&ctx));
        let steps = pager("incidents", shown.page, shown.pages, |to| to.to_string());
        let reply = with_rows(Reply::embed(shown.embed), [row(steps)]);
        Ok(in_place(&ctx, reply))
    }
}
