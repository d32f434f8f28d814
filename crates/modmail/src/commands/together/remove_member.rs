//! Removing a member from a ticket.

use botkit::{
    args,
    command::{ArgError, Args, Command, Ctx, Failure, Kind, Level, Opt, Reply, Spec},
};
use storage::discord::UserId;

use crate::{App, commands::ticket, tickets::joining};

/// Removes a member who was added to the ticket.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct RemoveMember {
    /// Who.
    member: UserId,
}

impl Command for RemoveMember {
    type App = App;

    const SPEC: Spec = Spec {
        aliases: &["removeuser", "anonremoveuser"],
        level: Level::Supporter,
        options: &[Opt::required("member", Kind::User)],
        example: "@someone",
        ..Spec::new("remove_member")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self {
            member: args.required("member", Args::user)?.into(),
        })
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let app = ctx.app;
        let values = args! { "member" => self.member.to_string() };
        // What they wrote before belongs to this ticket.
        let is_abreast = app.session_gaps.is_abreast(self.member);
        let turn = if is_abreast {
            app.turn(self.member).await
        } else {
            None
        };
        if turn.is_none() {
            return Err(ctx.refuse("member-is-waiting", &values));
        }
        let Some(mut tx) = app.begin(&ctx.origin.source, ctx.at).await? else {
            return Ok(Reply::done());
        };
        let open = ticket(&mut tx, &ctx).await?;
        if self.member == open.user_id {
            return Err(ctx.refuse("member-is-first", &values));
        }
        let by = ctx.origin.user.id.into();
        if !joining::remove(app, &mut tx, &open, self.member, by, ctx.at).await? {
            return Err(ctx.refuse("member-not-there", &values));
        }
        app.commit(tx).await?;
        drop(turn);
        Ok(Reply::say(ctx.say("member-removed", &values)))
    }
}
