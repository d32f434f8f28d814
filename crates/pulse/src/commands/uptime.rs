//! How long and how often components had outages.

use botkit::{
    args,
    command::{ArgError, Args, Command, Context, Ctx, Failure, Install, Kind, Opt, Reply, Spec},
};
use chart::Theme;
use storage::pulse::Tx;
use time::OffsetDateTime;

use super::{
    options::{PAGE, THEME, page, range, theme, theme_name},
    picture::{in_place, pager, ranges, row, with_picture, with_rows},
    viewer::Viewer,
};
use crate::{
    App,
    pictures::Drawing,
    range::Range,
    render::{self, charts::Look, uptime::Row},
    snapshot::{Component, Snapshot},
    uptime::{Stretch, uptime},
};

/// So many components stand on a page.
const ON_A_PAGE: usize = 12;

/// Shows the uptime of each component.
#[derive(Debug, PartialEq, Eq)]
pub struct Uptime {
    range: Range,
    page: usize,
    theme: Theme,
}

impl Command for Uptime {
    type App = App;

    const SPEC: Spec = Spec {
        contexts: &[Context::Guild, Context::BotDm, Context::PrivateChannel],
        installs: &[Install::Guild, Install::User],
        options: &[
            Opt::optional("range", Kind::Choice(&Range::UPTIME_NAMES)),
            PAGE,
            THEME,
        ],
        ephemeral: false,
        prefix: false,
        ..Spec::new("uptime")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self {
            range: range(args).unwrap_or(Range::Quarter),
            page: page(args),
            theme: theme(args),
        })
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let mut tx = ctx.app.store.read().await?;
        let viewer = Viewer::of(&ctx, &mut tx).await?;
        let language = viewer.language(&ctx);
        let view = ctx.app.view.borrow().clone();
        let Some(snapshot) = view.snapshot else {
            return Err(ctx.refuse("status-unread", &args! {}));
        };
        let all = rows(&mut tx, &snapshot, self.range, ctx.at).await?;
        drop(tx);
        let pages = all.len().div_ceil(ON_A_PAGE).max(1);
        let page = self.page.clamp(1, pages);
        let shown = all.chunks(ON_A_PAGE).nth(page - 1).unwrap_or_default();
        if shown.is_empty() {
            return Err(ctx.refuse("uptime-none", &args! {}));
        }
        let look = Look {
            page: &snapshot.name,
            zone: &viewer.zone,
            theme: self.theme,
        };
        let (range, to) = (self.range, self.range.end(ctx.at));
        let sheet = render::uptime::sheet(shown, range, to, look, language);
        let embed = render::uptime::embed(shown, range, &snapshot.name, language);
        let alt = render::uptime::alt(shown, range, &snapshot.name, language);
        let drawing = Drawing::Uptime(sheet);
        let reply = with_picture(&ctx, embed, "uptime.png", drawing, alt).await;
        let arguments =
            |range: &str, page: usize| format!("{range} {page} {}", theme_name(self.theme));
        let all = &Range::UPTIME_NAMES;
        let ranges = ranges("uptime", all, range.name(), |name| arguments(name, 1));
        let steps = pager("uptime", page, pages, |to| arguments(range.name(), to));
        Ok(in_place(&ctx, with_rows(reply, [row(ranges), row(steps)])))
    }
}

/// The components of the page in its order, and how each did until the moment `at`.
pub(super) async fn rows(
    tx: &mut Tx,
    snapshot: &Snapshot,
    range: Range,
    at: OffsetDateTime,
) -> Result<Vec<Row>, storage::Error> {
    let components = snapshot.components.iter();
    let components: Vec<&Component> = components.filter(|one| !one.is_group).collect();
    let ids: Vec<_> = components.iter().map(|one| one.id.as_str()).collect();
    let to = range.end(at);
    let from = to - range.length();
    let intervals = tx.component_intervals().between(&ids, from, to).await?;
    let row = |component: &&Component| {
        let known = intervals.iter();
        let known = known.filter(|one| one.component_id == component.id);
        let stretches: Vec<_> = known
            .map(|one| Stretch {
                from: one.started_at,
                to: one.ended_at.unwrap_or(at),
                status: one.status.clone(),
            })
            .collect();
        let done = uptime(&stretches, from, to, range.bars());
        (component.name.clone(), done)
    };
    Ok(components.iter().map(row).collect())
}
