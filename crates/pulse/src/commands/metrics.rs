//! One metric, closely.

use botkit::{
    args,
    command::{ArgError, Args, Command, Context, Ctx, Failure, Install, Kind, Opt, Reply, Spec},
};
use chart::Theme;

use super::{
    options::{THEME, range, theme, theme_name},
    picture::{button, in_place, ranges, row, with_picture, with_rows},
    viewer::Viewer,
};
use crate::{
    App,
    metric::Metric,
    pictures::Drawing,
    range::Range,
    readings::Readings,
    render::{self, charts::Look},
};

/// Shows how a metric went.
#[derive(Debug, PartialEq, Eq)]
pub struct Metrics {
    metric: Metric,
    range: Range,
    theme: Theme,
}

impl Command for Metrics {
    type App = App;

    const SPEC: Spec = Spec {
        contexts: &[Context::Guild, Context::BotDm, Context::PrivateChannel],
        installs: &[Install::Guild, Install::User],
        options: &[
            Opt::required("metric", Kind::Choice(&Metric::NAMES)),
            Opt::optional("range", Kind::Choice(&Range::CHART_NAMES)),
            THEME,
        ],
        ephemeral: false,
        prefix: false,
        ..Spec::new("metrics")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        let metric = args.text("metric");
        let metric = metric.and_then(|name| Metric::named(&name));
        Ok(Self {
            metric: metric.unwrap_or(Metric::Visits),
            range: range(args).unwrap_or(Range::Day),
            theme: theme(args),
        })
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        if !ctx.app.has_metrics {
            return Err(ctx.refuse("metrics-none", &args! {}));
        }
        let mut tx = ctx.app.store.read().await?;
        let viewer = Viewer::of(&ctx, &mut tx).await?;
        let language = viewer.language(&ctx);
        let metrics = [self.metric];
        let readings = Readings::at(&mut tx, &metrics, self.range, ctx.at).await?;
        drop(tx);
        let view = ctx.app.view.borrow().clone();
        let page = view.snapshot.as_ref().map(|snapshot| snapshot.name.clone());
        let look = Look {
            page: page.as_deref().unwrap_or_default(),
            zone: &viewer.zone,
            theme: self.theme,
        };
        let sheet = render::charts::sheet(&readings, look, language);
        let alt = render::charts::alt(&readings, &sheet, language);
        let embed = render::metric::embed(self.metric, &readings, language);
        let drawing = Drawing::Lines(sheet);
        let reply = with_picture(&ctx, embed, "metric.png", drawing, alt).await;
        let arguments = |range: &str| {
            let (metric, theme) = (self.metric.name(), theme_name(self.theme));
            format!("{metric} {range} {theme}")
        };
        let shown = self.range.name();
        let refresh = language.say("status-refresh", &args! {});
        let refresh = button(&refresh, "metrics", &arguments(shown));
        let ranges = ranges("metrics", &Range::CHART_NAMES, shown, arguments);
        let rows = [row(ranges), row(refresh)];
        Ok(in_place(&ctx, with_rows(reply, rows)))
    }
}
