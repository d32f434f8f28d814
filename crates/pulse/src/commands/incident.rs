//! One incident in full.

use botkit::{
    args,
    command::{
        ArgError, Args, Command, Context, Ctx, Failure, Install, Kind, Opt, Partial, Proposal,
        Reply, Spec, quote,
    },
};

use super::{
    incidents::REMEMBERED,
    options::{PAGE, page},
    picture::{in_place, pager, row, with_rows},
    viewer::Viewer,
};
use crate::{
    App,
    render::past::{self, Said},
};

/// Shows an incident with everything that was said about it.
#[derive(Debug, PartialEq, Eq)]
pub struct Incident {
    id: String,
    page: usize,
}

impl Command for Incident {
    type App = App;

    const SPEC: Spec = Spec {
        contexts: &[Context::Guild, Context::BotDm, Context::PrivateChannel],
        installs: &[Install::Guild, Install::User],
        options: &[Opt::required("incident", Kind::Word).completed(), PAGE],
        ephemeral: false,
        prefix: false,
        ..Spec::new("incident")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self {
            id: args.text("incident").unwrap_or_default(),
            page: page(args),
        })
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let mut tx = ctx.app.store.read().await?;
        let viewer = Viewer::of(&ctx, &mut tx).await?;
        let Some(incident) = tx.incidents().get(&self.id).await? else {
            return Err(ctx.refuse("incident-unknown", &args! {}));
        };
        let parts = tx.incidents().parts_of(&self.id).await?;
        let mut said = Vec::new();
        for update in tx.incidents().updates_of(&self.id).await? {
            said.push(Said {
                components: tx.incidents().components_of(&update.id).await?,
                status: update.status,
                body: update.body,
                at: update.published_at,
            });
        }
        drop(tx);
        let language = viewer.language(&ctx);
        let shown = past::incident(&incident, &said, &parts, self.page, language);
        let arguments = |to: usize| format!("{} {to}", quote(&self.id));
        let steps = pager("incident", shown.page, shown.pages, arguments);
        let reply = with_rows(Reply::embed(shown.embed), [row(steps)]);
        Ok(in_place(&ctx, reply))
    }

    async fn complete(partial: Partial, ctx: Ctx<'_, App>) -> Result<Vec<Proposal>, Failure> {
        let mut tx = ctx.app.store.read().await?;
        let all = tx.incidents().recent(REMEMBERED).await?;
        let named = all.into_iter().map(|one| (one.title, one.id));
        Ok(like(&partial.typed, named))
    }
}

/// Proposals whose title contains what has been typed so far.
pub(super) fn like(typed: &str, all: impl IntoIterator<Item = (String, String)>) -> Vec<Proposal> {
    let typed = typed.to_lowercase();
    let like = all
        .into_iter()
        .filter(|(title, id)| title.to_lowercase().contains(&typed) || *id == typed);
    let proposals = like.map(|(title, id)| Proposal {
        name: if title.trim().is_empty() {
            id.clone()
        } else {
            title
        },
        value: id,
    });
    proposals.take(25).collect()
}
