//! Whether somebody is pinged by reminders for a role of theirs.

use botkit::{
    args,
    command::{ArgError, Args, Command, Ctx, Failure, Kind, Level, Opt, Reply, Spec},
};
use storage::discord::RoleId;

use crate::App;

/// Leaves the caller out of reminders for a role of theirs, or no more.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Subscription {
    /// Which role.
    role: RoleId,
    /// Whether they want to hear them.
    on: bool,
}

impl Command for Subscription {
    type App = App;

    const SPEC: Spec = Spec {
        level: Level::Supporter,
        options: &[
            Opt::required("role", Kind::Role),
            Opt::required("state", Kind::Choice(&["on", "off"])),
        ],
        example: "@role off",
        ..Spec::new("reminder_subscription")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self {
            role: args.required("role", Args::role)?.into(),
            on: args.required("state", Args::text)? == "on",
        })
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let app = ctx.app;
        let named = args! { "role" => self.role.to_string() };
        if !ctx.origin.roles.contains(&self.role.get()) {
            return Err(ctx.refuse("not-your-role", &named));
        }
        if !self.on && !app.members.membership {
            return Err(ctx.refuse("no-opting-out", &args! {}));
        }
        let Some(mut tx) = app.begin(&ctx.origin.source, ctx.at).await? else {
            return Ok(Reply::done());
        };
        let (guild, me) = (app.tickets.guild, ctx.origin.user.id.into());
        let mut reminders = tx.reminders();
        let (changed, key) = if self.on {
            let changed = reminders.opt_in(guild, self.role, me).await?;
            (changed, "reminders-on")
        } else {
            let changed = reminders.opt_out(guild, self.role, me, ctx.at).await?;
            (changed, "reminders-off")
        };
        if !changed {
            let key = if self.on {
                "reminders-on-already"
            } else {
                "reminders-off-already"
            };
            return Err(ctx.refuse(key, &named));
        }
        app.commit(tx).await?;
        Ok(Reply::say(ctx.say(key, &named)))
    }
}
