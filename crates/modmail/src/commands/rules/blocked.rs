//! The list of who is blocked.

use botkit::{
    args,
    command::{ArgError, Args, Command, Ctx, Failure, Level, Reply, Spec},
};
use storage::modmail::{Block, Blocked};

use super::mention;
use crate::{
    App,
    commands::{
        among_staff,
        paging::{LINES, PAGE, Page, list, say},
    },
    name::inert,
    tickets::holding::{reason_words, until_words},
};

/// How much of a reason the list shows, in characters.
const REASON: usize = 100;

/// Lists who is blocked, those whose block is over among them until somebody unblocks
/// them.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct ListBlocked {
    /// Which page.
    page: i64,
}

impl Command for ListBlocked {
    type App = App;

    const SPEC: Spec = Spec {
        aliases: &["blocklist"],
        level: Level::Moderator,
        options: &[PAGE],
        ..Spec::new("blocked")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self {
            page: Page::asked(args),
        })
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let mut tx = ctx.app.store.read().await?;
        among_staff(&ctx, &mut tx, Self::SPEC.name).await?;
        let roles = tx.blocks().roles().await?;
        let of_roles = i64::try_from(roles.len()).unwrap_or(i64::MAX);
        let all = of_roles + tx.blocks().count_users().await?;
        if all == 0 {
            return Ok(Reply::say(ctx.say("blocked-nobody", &args! {})));
        }
        let page = Page::of(self.page, all, LINES);
        // The roles come first.
        let mut blocks: Vec<Block> = page.on(&roles).cloned().collect();
        let left = LINES - i64::try_from(blocks.len()).unwrap_or_default();
        let skip = (page.skip() - of_roles).max(0);
        blocks.extend(tx.blocks().users(skip, left).await?);
        let mut lines = Vec::new();
        for block in blocks {
            let refused = match block.who {
                Blocked::User(member) => tx.held().count_of(member).await?,
                Blocked::Role(_) => 0,
            };
            lines.push(line(&ctx, &block, refused));
        }
        let title = say(&ctx, "blocked-list", &args! { "count" => all });
        Ok(page.show(&ctx, (Self::SPEC.name, ""), list(title, &lines)))
    }
}

fn line(ctx: &Ctx<'_, App>, block: &Block, refused: i64) -> String {
    let reason = block.reason.as_deref().map(|reason| {
        let begin: String = reason.chars().take(REASON).collect();
        inert(&begin)
    });
    let key = if block.holds(ctx.at) {
        "blocked-line"
    } else {
        "blocked-line-over"
    };
    let values = args! {
        "who" => mention(block.who),
        "name" => match block.who {
            Blocked::User(_) => inert(&block.name),
            Blocked::Role(_) => "none".to_owned(),
        },
        "staff" => block.blocked_by.to_string(),
        "since" => block.blocked_at.unix_timestamp().to_string(),
        "until" => until_words(block.expires_at),
        "reason" => reason_words(reason),
        "refused" => refused,
    };
    say(ctx, key, &values)
}
