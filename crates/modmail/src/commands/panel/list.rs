//! The messages by which members open tickets: `/panel list`.

use botkit::{
    args,
    command::{ArgError, Args, Command, Ctx, Failure, Level, Reply, Spec},
};

use crate::{
    App,
    commands::paging::{PAGE, Page, list, say},
};

/// Lists them.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct ListPanels {
    /// Which page.
    page: i64,
}

impl Command for ListPanels {
    type App = App;

    const SPEC: Spec = Spec {
        level: Level::Admin,
        options: &[PAGE],
        ..Spec::new("panel list")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self {
            page: Page::asked(args),
        })
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let panels = ctx.app.store.read().await?.ticket_panels().all().await?;
        if panels.is_empty() {
            return Ok(Reply::say(ctx.say("panel-none", &args! {})));
        }
        let guild = ctx.app.tickets.members();
        let page = Page::of_list(self.page, &panels);
        let lines: Vec<String> = page
            .on(&panels)
            .map(|panel| {
                let channel = panel.channel_id;
                let place = match panel.message_id {
                    Some(message) => {
                        format!("https://discord.com/channels/{guild}/{channel}/{message}")
                    }
                    None => format!("<#{channel}>"),
                };
                let values = args! {
                    "where" => place,
                    "staff" => panel.posted_by.to_string(),
                    "moment" => panel.created_at.unix_timestamp().to_string(),
                };
                say(&ctx, "panel-line", &values)
            })
            .collect();
        let title = say(&ctx, "panel-list", &args! {});
        Ok(page.show(&ctx, (Self::SPEC.name, ""), list(title, &lines)))
    }
}
