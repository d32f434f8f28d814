//! The list of messages that are held: showing it, letting in, discarding.

use botkit::{
    args,
    command::{self, ArgError, Args, Command, Ctx, Failure, Level, Opt, Reply, Spec},
};
use storage::{
    discord::UserId,
    inbox::Entry,
    modmail::{Extent, HeldMember, HoldReason, Tx},
};
use time::OffsetDateTime;

use crate::{
    App,
    commands::{
        among_staff,
        paging::{PAGE, Page, list, reader, say},
    },
    event::Direct,
    inbox::{Edited, Kind},
    name::inert,
    render::{DISCARD, LET_IN, command_button, held_buttons_of},
    tickets::holding,
};

/// How many members a page shows: each has a row of buttons, and Discord takes five.
const ON_PAGE: i64 = 4;

/// How much of each message is shown, in characters.
const EXCERPT: usize = 80;

/// So many members are let in or discarded by one call at most.
const AT_ONCE: i64 = 1_000;

/// Lists the members of whom messages are held.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct ListHeld {
    /// Which page.
    page: i64,
}

impl Command for ListHeld {
    type App = App;

    const SPEC: Spec = Spec {
        level: Level::Moderator,
        options: &[PAGE],
        ..Spec::new("held list")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self {
            page: Page::asked(args),
        })
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let mut tx = ctx.app.store.read().await?;
        among_staff(&ctx, &mut tx, Self::SPEC.name).await?;
        let all = tx.held().count_members().await?;
        if all == 0 {
            let nothing = Reply::say(ctx.say("held-nothing", &args! {}));
            return Ok(nothing.updating());
        }
        let page = Page::of(self.page, all, ON_PAGE);
        let mut lines = Vec::new();
        let mut buttons = Vec::new();
        for member in tx.held().members(page.skip(), ON_PAGE).await? {
            let first = tx.held().of_member(member.user_id, 1).await?;
            lines.push(line(&ctx, &member, &first));
            let (id, name) = (member.user_id, &member.name);
            buttons.push(held_buttons_of(ctx.texts, reader(&ctx), id, name));
        }
        let title = say(&ctx, "held-list", &args! { "count" => all });
        let mut reply = page.show(&ctx, (Self::SPEC.name, ""), list(title, &lines));
        // Those that turn the pages come last.
        reply.components.splice(0..0, buttons);
        Ok(reply)
    }
}

fn line(ctx: &Ctx<'_, App>, member: &HeldMember, first: &[Entry]) -> String {
    let values = args! {
        "member" => member.user_id.to_string(),
        "name" => inert(&member.name),
        "count" => member.messages,
        "since" => member.since.unix_timestamp().to_string(),
        "why" => word(member.reason),
        "message" => excerpts(first),
    };
    say(ctx, "held-line", &values)
}

/// A reason as texts take it.
const fn word(reason: HoldReason) -> &'static str {
    match reason {
        HoldReason::Blocked => "blocked",
        HoldReason::Paused => "paused",
        HoldReason::Raid => "raid",
        HoldReason::Young => "young",
        HoldReason::Newcomer => "newcomer",
        HoldReason::Flood => "flood",
    }
}

/// How messages begin, and edits of others, a line each.
pub(super) fn excerpts(entries: &[Entry]) -> String {
    let lines: Vec<_> = entries.iter().filter_map(excerpt).collect();
    lines.join("\n")
}

fn excerpt(entry: &Entry) -> Option<String> {
    let (text, signs) = match Kind::of(entry)? {
        Kind::Direct => {
            let direct: Direct = serde_json::from_str(&entry.payload).ok()?;
            let files = "📎".repeat(direct.said.files.len().min(10));
            (direct.said.text, files)
        }
        Kind::Edited => {
            let edited: Edited = serde_json::from_str(&entry.payload).ok()?;
            (edited.text, "✏️".to_owned())
        }
        _ => return None,
    };
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut begin: String = text.chars().take(EXCERPT).collect();
    if begin.len() < text.len() {
        begin.push('…');
    }
    Some(format!("> {} {signs}", inert(&begin)).trim_end().to_owned())
}

/// Lets in what is held of a member, or of all who are not refused.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct LetIn {
    /// Of whom.
    member: Option<UserId>,
    /// Or of everybody.
    all: bool,
}

/// Has what is held of a member go nowhere, or of all who are not refused.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Discard {
    /// Of whom.
    member: Option<UserId>,
    /// Or of everybody.
    all: bool,
    /// Whether that is meant.
    sure: bool,
}

impl Command for LetIn {
    type App = App;

    const SPEC: Spec = Spec {
        level: Level::Moderator,
        options: &[
            Opt::optional("member", command::Kind::User),
            Opt::optional("all", command::Kind::Flag),
        ],
        example: "@someone",
        ..Spec::new(LET_IN)
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        let let_in = Self {
            member: args.user("member").map(UserId::from),
            all: args.flag("all"),
        };
        one_or_all(let_in.member, let_in.all)?;
        Ok(let_in)
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let app = ctx.app;
        let Some(mut tx) = app.begin(&ctx.origin.source, ctx.at).await? else {
            return Ok(Reply::done());
        };
        let by = UserId::from(ctx.origin.user.id);
        let mut count = 0;
        let (members, extent) = meant(&mut tx, self.member, ctx.at).await?;
        for member in members {
            count += holding::let_in(&mut tx, member, extent, Some(by), ctx.at).await?;
        }
        if count == 0 {
            return Err(ctx.refuse("held-nothing", &args! {}));
        }
        app.commit(tx).await?;
        app.requeue.wake();
        Ok(answer(&ctx, "held-let-in", count))
    }
}

impl Command for Discard {
    type App = App;

    const SPEC: Spec = Spec {
        level: Level::Moderator,
        options: &[
            Opt::optional("member", command::Kind::User),
            Opt::optional("all", command::Kind::Flag),
            Opt::optional("sure", command::Kind::Flag),
        ],
        example: "@someone",
        ..Spec::new(DISCARD)
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        let discard = Self {
            member: args.user("member").map(UserId::from),
            all: args.flag("all"),
            sure: args.flag("sure"),
        };
        one_or_all(discard.member, discard.all)?;
        Ok(discard)
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        if self.all && !self.sure {
            let locale = &ctx.origin.locale;
            let sure = (DISCARD, "-all -sure");
            let button = command_button(ctx.texts, locale, "discard-all-button", sure);
            return Ok(Reply::say(ctx.say("discard-all-ask", &args! {})).with_component(button));
        }
        let app = ctx.app;
        let Some(mut tx) = app.begin(&ctx.origin.source, ctx.at).await? else {
            return Ok(Reply::done());
        };
        let mut count = 0;
        let (members, extent) = meant(&mut tx, self.member, ctx.at).await?;
        for member in members {
            count += holding::discard(&mut tx, member, extent, ctx.at).await?;
        }
        if count == 0 {
            return Err(ctx.refuse("held-nothing", &args! {}));
        }
        app.commit(tx).await?;
        Ok(answer(&ctx, "held-discarded", count))
    }
}

/// The answer, which all who see the list are to have: it stays a message of its own.
fn answer(ctx: &Ctx<'_, App>, key: &str, count: usize) -> Reply {
    let staff = ctx.origin.user.id.to_string();
    let values = args! { "count" => count, "staff" => staff };
    Reply::say(ctx.say(key, &values))
}

fn one_or_all(member: Option<UserId>, all: bool) -> Result<(), ArgError> {
    if member.is_some() == all {
        return Err(ArgError::Together { key: "held-whose" });
    }
    Ok(())
}

/// The members whose messages are meant, and which of those: everything of one, or
/// what was not refused of all who are not blocked.
async fn meant(
    tx: &mut Tx,
    member: Option<UserId>,
    at: OffsetDateTime,
) -> Result<(Vec<UserId>, Extent), storage::Error> {
    if let Some(member) = member {
        return Ok((vec![member], Extent::All));
    }
    let members = tx.held().passing(at, AT_ONCE).await?;
    Ok((members, Extent::Passing))
}
