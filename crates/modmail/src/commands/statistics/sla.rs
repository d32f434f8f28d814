//! Who waits, and for how long they may: `/sla`.

use botkit::{
    args,
    command::{ArgError, Args, Command, Ctx, Failure, Level, Reply, Spec, write_duration},
};
use storage::modmail::Wait;
use time::OffsetDateTime;

use crate::{
    App,
    commands::{
        among_staff,
        paging::{PAGE, Page, list, say},
        sight,
    },
    decide::waits::limit_at,
    name::inert,
};

/// Lists the members who wait for the staff.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Waiting {
    /// Which page.
    page: i64,
}

impl Command for Waiting {
    type App = App;

    const SPEC: Spec = Spec {
        level: Level::Supporter,
        options: &[PAGE],
        ..Spec::new("sla")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self {
            page: Page::asked(args),
        })
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let app = ctx.app;
        among_staff(&ctx, &mut app.store.read().await?, Self::SPEC.name).await?;
        let hidden = sight::hidden(&ctx).await?;
        let waits = app.store.read().await?.tickets().waits(&hidden).await?;
        let limits = limits(&ctx);
        if waits.is_empty() {
            let none = say(&ctx, "sla-none", &args! {});
            return Ok(Reply::say(format!("{none}\n{limits}")).updating());
        }
        // Those without a limit behind those with one.
        let mut timed: Vec<(Option<OffsetDateTime>, &Wait)> = waits
            .iter()
            .map(|wait| (limit_at(&app.sla, app.hours.as_ref(), wait), wait))
            .collect();
        timed.sort_by_key(|(limit, wait)| (limit.is_none(), *limit, wait.since));
        let late = timed
            .iter()
            .filter(|(limit, _)| limit.is_some_and(|limit| limit <= ctx.at));
        let title = say(
            &ctx,
            "sla-title",
            &args! { "count" => timed.len(), "late" => late.count() },
        );
        let page = Page::of_list(self.page, &timed);
        let shown = page
            .on(&timed)
            .map(|(limit, wait)| line(&ctx, *limit, wait));
        let lines: Vec<String> = std::iter::once(limits).chain(shown).collect();
        Ok(page.show(&ctx, (Self::SPEC.name, ""), list(title, &lines)))
    }
}

/// How long members may wait.
fn limits(ctx: &Ctx<'_, App>) -> String {
    let (sla, hours) = (&ctx.app.sla, ctx.app.hours.as_ref());
    let limit = |first| match sla.limit(first) {
        Some(limit) => write_duration(limit),
        None => say(ctx, "sla-unlimited", &args! {}),
    };
    if !sla.is_on() {
        return say(ctx, "sla-off", &args! {});
    }
    let open = match hours {
        None => "always",
        Some(hours) if hours.is_open(ctx.at) => "open",
        Some(_) => "closed",
    };
    let opens = hours.and_then(|hours| hours.opens(ctx.at));
    let values = args! {
        "first" => limit(true),
        "further" => limit(false),
        "hours" => if opens.is_some() || open == "always" { open } else { "never" },
        "moment" => opens.map(|opens| opens.unix_timestamp().to_string()).unwrap_or_default(),
    };
    say(ctx, "sla-limits", &values)
}

/// What stands in the list about a ticket.
fn line(ctx: &Ctx<'_, App>, limit: Option<OffsetDateTime>, wait: &Wait) -> String {
    let place = match wait.channel_id {
        Some(channel) => format!("<#{channel}>"),
        None => say(
            ctx,
            "queue-unplaced",
            &args! { "name" => inert(&wait.user_name) },
        ),
    };
    let moment = |at: OffsetDateTime| at.unix_timestamp().to_string();
    let values = args! {
        "since" => moment(wait.since),
        "limit" => limit.map(moment).unwrap_or_default(),
        "what" => if wait.first { "first" } else { "further" },
    };
    let key = match limit {
        Some(limit) if limit <= ctx.at => "sla-late",
        Some(_) => "sla-waiting",
        None => "sla-waiting-unlimited",
    };
    let parts = [
        Some(format!("**#{}** {place}", wait.number)),
        Some(say(ctx, key, &values)),
        wait.claimed_by.map(|staff| format!("🙋 <@{staff}>")),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
