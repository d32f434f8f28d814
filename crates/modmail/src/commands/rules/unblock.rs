//! Unblocking a person or a role.

use botkit::{
    args,
    command::{ArgError, Args, Command, Ctx, Failure, Kind, Level, Opt, Reply, Spec},
};
use storage::{
    discord::{RoleId, UserId},
    modmail::{Blocked, Tx},
};

use super::{block::of_ticket, held::excerpts, mention};
use crate::{
    App,
    commands::among_staff,
    render::{held_buttons, undo_block_button},
    tickets::{
        blocks::{self, Change},
        holding,
    },
};

/// How many of the messages are shown that were refused.
const SHOWN: i64 = 5;

/// Lets somebody write to the staff again.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Unblock {
    /// Whom; the member of the ticket if it is nobody.
    member: Option<UserId>,
    /// Or else everybody with this role.
    role: Option<RoleId>,
    /// Whether they are told nothing.
    silent: bool,
}

impl Command for Unblock {
    type App = App;

    const SPEC: Spec = Spec {
        level: Level::Moderator,
        options: &[
            Opt::optional("member", Kind::User),
            Opt::optional("role", Kind::Role),
            Opt::optional("silent", Kind::Flag),
        ],
        example: "@someone",
        ..Spec::new("unblock")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        let unblock = Self {
            member: args.user("member").map(UserId::from),
            role: args.role("role").map(RoleId::from),
            silent: args.flag("silent"),
        };
        if unblock.member.is_some() && unblock.role.is_some() {
            return Err(ArgError::Together { key: "block-both" });
        }
        Ok(unblock)
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let app = ctx.app;
        // What the member wrote meanwhile is told.
        among_staff(&ctx, &mut app.store.read().await?, Self::SPEC.name).await?;
        let who = match (self.role, self.member) {
            (Some(role), _) => Blocked::Role(role),
            (None, Some(member)) => Blocked::User(member),
            (None, None) => Blocked::User(of_ticket(&ctx).await?.0),
        };
        let has_role = match who {
            Blocked::User(member) => has_blocked_role(&ctx, member).await?,
            Blocked::Role(_) => false,
        };
        let Some(mut tx) = app.begin(&ctx.origin.source, ctx.at).await? else {
            return Ok(Reply::done());
        };
        let values = args! { "who" => mention(who) };
        let key = match (tx.blocks().of(who).await?.is_some(), has_role) {
            (true, false) => "unblock-done",
            (true, true) => "unblock-done-exempted",
            (false, true) => "unblock-exempted",
            (false, false) => return Err(ctx.refuse("unblock-nothing", &values)),
        };
        let change = Change {
            who,
            to: None,
            // What is lifted for them holds, whatever roles they have.
            exempt: has_role.then_some(true),
            by: ctx.origin.user.id.into(),
            silent: self.silent,
        };
        let id = blocks::change(app, &mut tx, &change, ctx.at).await?;
        let mut reply = Reply::say(ctx.say(key, &values));
        if let Blocked::User(member) = who {
            reply = with_refused(&ctx, &mut tx, reply, member).await?;
        }
        app.commit(tx).await?;
        let button = undo_block_button(ctx.texts, &ctx.origin.locale, id);
        Ok(reply.with_component(button))
    }
}

/// Whether a member has a blocked role that concerns them.
async fn has_blocked_role(ctx: &Ctx<'_, App>, member: UserId) -> Result<bool, Failure> {
    let has_role = holding::has_blocked_role(ctx.app, member, ctx.at).await;
    has_role.map_err(|error| {
        tracing::warn!("cannot tell whether somebody has a blocked role: {error}");
        ctx.refuse("discord-silent", &args! {})
    })
}

/// The same answer with what the member wrote in vain, to be let in.
async fn with_refused(
    ctx: &Ctx<'_, App>,
    tx: &mut Tx,
    reply: Reply,
    member: UserId,
) -> Result<Reply, Failure> {
    let count = tx.held().count_of(member).await?;
    if count == 0 {
        return Ok(reply);
    }
    let lines = excerpts(&tx.held().of_member(member, SHOWN).await?);
    let values = args! { "count" => count, "messages" => lines };
    let refused = ctx.say("unblock-refused", &values);
    let content = reply.content.unwrap_or_default();
    let reply = Reply {
        content: Some(format!("{content}\n{refused}")),
        ..reply
    };
    let buttons = held_buttons(ctx.texts, &ctx.origin.locale, member);
    Ok(reply.with_component(buttons))
}
