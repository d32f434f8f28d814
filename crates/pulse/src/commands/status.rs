//! How the page stands.

use botkit::{
    args,
    command::{ArgError, Args, Command, Context, Ctx, Failure, Install, Kind, Opt, Reply, Spec},
};
use chart::Theme;
use storage::pulse::Tx;

use super::{
    options::{PAGE, THEME, page, range, theme, theme_name},
    picture::{button, in_place, pager, ranges, row, with_picture, with_rows},
    uptime::rows,
    viewer::Viewer,
};
use crate::{
    App,
    figures::Figures,
    metric::Metric,
    pictures::Drawing,
    range::Range,
    readings::Readings,
    render::{self, charts::Look},
    snapshot::Snapshot,
};

/// What the dashboard shows.
const METRICS: [Metric; 6] = [
    Metric::Visits,
    Metric::ApiLatency,
    Metric::ApiRequests,
    Metric::ApiErrors,
    Metric::SteamLogins,
    Metric::MetaLogins,
];
/// So many components have bars where there is nothing measured.
const BARS: usize = 12;

/// Shows the page as it was read last.
#[derive(Debug, PartialEq, Eq)]
pub struct Status {
    /// Which page of the answer, from 1.
    page: usize,
    range: Range,
    theme: Theme,
}

impl Command for Status {
    type App = App;

    const SPEC: Spec = Spec {
        contexts: &[Context::Guild, Context::BotDm, Context::PrivateChannel],
        installs: &[Install::Guild, Install::User],
        options: &[
            PAGE,
            Opt::optional("range", Kind::Choice(&Range::CHART_NAMES)),
            THEME,
        ],
        ephemeral: false,
        prefix: false,
        ..Spec::new("status")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self {
            page: page(args),
            range: range(args).unwrap_or(Range::HalfDay),
            theme: theme(args),
        })
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let mut tx = ctx.app.store.read().await?;
        let viewer = Viewer::of(&ctx, &mut tx).await?;
        let language = viewer.language(&ctx);
        let figures = Figures::at(&mut tx, ctx.at).await?;
        let view = ctx.app.view.borrow().clone();
        let shown = render::status::status(&view, &figures, self.page, language);
        let drawing = self
            .drawing(&ctx, &mut tx, &viewer, view.snapshot.as_deref())
            .await?;
        drop(tx);
        let reply = match drawing {
            Some((drawing, alt)) => {
                with_picture(&ctx, shown.embed, "status.png", drawing, alt).await
            }
            None => Reply::embed(shown.embed),
        };
        let arguments =
            |page: usize, range: &str| format!("{page} {range} {}", theme_name(self.theme));
        let (page, range) = (shown.page, self.range.name());
        let refresh = language.say("status-refresh", &args! {});
        let refresh = button(&refresh, "status", &arguments(page, range));
        let steps = pager("status", page, shown.pages, |to| arguments(to, range));
        let ranges = if ctx.app.has_metrics {
            let all = &Range::CHART_NAMES;
            ranges("status", all, range, |name| arguments(page, name))
        } else {
            Vec::new()
        };
        let rows = [row(ranges), row(refresh.into_iter().chain(steps))];
        Ok(in_place(&ctx, with_rows(reply, rows)))
    }
}

impl Status {
    /// What the picture shows, and the same in words: measured values, or of a page without any the uptime of its
    /// components.
    async fn drawing(
        &self,
        ctx: &Ctx<'_, App>,
        tx: &mut Tx,
        viewer: &Viewer,
        snapshot: Option<&Snapshot>,
    ) -> Result<Option<(Drawing, String)>, storage::Error> {
        let Some(snapshot) = snapshot else {
            return Ok(None);
        };
        let language = viewer.language(ctx);
        let look = Look {
            page: &snapshot.name,
            zone: &viewer.zone,
            theme: self.theme,
        };
        if ctx.app.has_metrics {
            let readings = Readings::at(tx, &METRICS, self.range, ctx.at).await?;
            let sheet = render::charts::sheet(&readings, look, language);
            let alt = render::charts::alt(&readings, &sheet, language);
            return Ok(Some((Drawing::Lines(sheet), alt)));
        }
        let range = Range::Quarter;
        let mut rows = rows(tx, snapshot, range, ctx.at).await?;
        rows.truncate(BARS);
        if rows.is_empty() {
            return Ok(None);
        }
        let sheet = render::uptime::sheet(&rows, range, range.end(ctx.at), look, language);
        let alt = render::uptime::alt(&rows, range, &snapshot.name, language);
        Ok(Some((Drawing::Uptime(sheet), alt)))
    }
}
