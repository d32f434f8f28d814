//! Taking back the last thing that was decided about a command.

use botkit::{
    args,
    command::{ArgError, Args, Command, Ctx, Failure, Level, Reply, Spec},
};
use storage::modmail::NewPermission;

use super::{change, mention, shown, word};
use crate::{App, overrides};

/// Takes back the last change that still stands.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Undo;

impl Command for Undo {
    type App = App;

    const SPEC: Spec = Spec {
        aliases: &["perms undo"],
        level: Level::Owner,
        ..Spec::new("permissions undo")
    };

    fn from_args(_: &mut Args) -> Result<Self, ArgError> {
        Ok(Self)
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let app = ctx.app;
        let Some(mut tx) = app.begin(&ctx.origin.source, ctx.at).await? else {
            return Ok(Reply::done());
        };
        let Some(last) = tx.panel_permissions().last_change().await? else {
            return Err(ctx.refuse("permissions-nothing-to-undo", &args! {}));
        };
        let wanted = NewPermission {
            subject: last.subject,
            permission: &last.permission,
            effect: last.before,
            by: ctx.origin.user.id.into(),
            at: ctx.at,
            undoes: Some(last.id),
        };
        change(app, &mut tx, &wanted, Self::SPEC.name).await?;
        app.commit(tx).await?;
        let command = overrides::command(&last.permission).unwrap_or(&last.permission);
        let values = args! {
            "command" => shown(command),
            "who" => mention(app, last.subject),
            "effect" => word(last.before),
        };
        Ok(Reply::say(ctx.say("permissions-undone", &values)))
    }
}
