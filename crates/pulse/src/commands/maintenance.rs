//! Maintenances: all, or one in full.

use botkit::{
    args,
    command::{
        ArgError, Args, Command, Context, Ctx, Failure, Install, Kind, Opt, Partial, Proposal,
        Reply, Spec, quote,
    },
};
use storage::pulse::Tx;

use super::{
    incident::like,
    incidents::REMEMBERED,
    options::{PAGE, page},
    picture::{in_place, pager, row, with_rows},
    viewer::Viewer,
};
use crate::{
    App,
    render::past::{self, Said},
};

/// Lists maintenances, or shows one.
#[derive(Debug, PartialEq, Eq)]
pub struct Maintenance {
    page: usize,
    id: Option<String>,
}

impl Command for Maintenance {
    type App = App;

    const SPEC: Spec = Spec {
        contexts: &[Context::Guild, Context::BotDm, Context::PrivateChannel],
        installs: &[Install::Guild, Install::User],
        options: &[PAGE, Opt::optional("maintenance", Kind::Word).completed()],
        ephemeral: false,
        prefix: false,
        ..Spec::new("maintenance")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self {
            page: page(args),
            id: args.text("maintenance"),
        })
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let mut tx = ctx.app.store.read().await?;
        let viewer = Viewer::of(&ctx, &mut tx).await?;
        let language = viewer.language(&ctx);
        let shown = if let Some(id) = &self.id {
            let Some(maintenance) = tx.maintenances().get(id).await? else {
                return Err(ctx.refuse("maintenance-unknown", &args! {}));
            };
            let parts = tx.maintenances().parts_of(id).await?;
            let said = said(&mut tx, id).await?;
            past::maintenance(&maintenance, &said, &parts, self.page, language)
        } else {
            let all = tx.maintenances().recent(REMEMBERED).await?;
            past::maintenances(&all, self.page, language)
        };
        drop(tx);
        let arguments = |to: usize| match &self.id {
            Some(id) => format!("{to} {}", quote(id)),
            None => to.to_string(),
        };
        let steps = pager("maintenance", shown.page, shown.pages, arguments);
        let reply = with_rows(Reply::embed(shown.embed), [row(steps)]);
        Ok(in_place(&ctx, reply))
    }

    async fn complete(partial: Partial, ctx: Ctx<'_, App>) -> Result<Vec<Proposal>, Failure> {
        let mut tx = ctx.app.store.read().await?;
        let all = tx.maintenances().recent(REMEMBERED).await?;
        let named = all.into_iter().map(|one| (one.title, one.id));
        Ok(like(&partial.typed, named))
    }
}

/// What was said about a maintenance, oldest first.
async fn said(tx: &mut Tx, id: &str) -> Result<Vec<Said>, storage::Error> {
    let mut said = Vec::new();
    for update in tx.maintenances().updates_of(id).await? {
        said.push(Said {
            components: tx.maintenances().components_of(&update.id).await?,
            status: update.status,
            body: update.body,
            at: update.published_at,
        });
    }
    Ok(said)
}
