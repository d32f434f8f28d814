//! Going back to what the file says.

use botkit::{
    args,
    command::{ArgError, Args, Command, Ctx, Failure, Level, Partial, Proposal, Reply, Spec},
};

use super::{KEY, find, fulfil, proposals};
use crate::{App, run_time::Request};

/// Has the file decide about a setting again.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Reset {
    /// Which one.
    key: String,
}

impl Command for Reset {
    type App = App;

    const SPEC: Spec = Spec {
        aliases: &["config remove"],
        level: Level::Admin,
        options: &[KEY],
        example: "closing.idle_hours",
        ..Spec::new("config reset")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self {
            key: args.required("key", Args::text)?,
        })
    }

    async fn complete(partial: Partial, _: Ctx<'_, App>) -> Result<Vec<Proposal>, Failure> {
        Ok(proposals(&partial))
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let (key, _) = find(&ctx, &self.key)?;
        let Some(mut tx) = ctx.app.begin(&ctx.origin.source, ctx.at).await? else {
            return Ok(Reply::done());
        };
        let request = Request {
            changes: vec![(key.to_owned(), None)],
            action: Self::SPEC.name,
            by: ctx.origin.user.id.into(),
            at: ctx.at,
            undoes: None,
        };
        let values = args! { "key" => key };
        if !fulfil(&ctx, &mut tx, request).await? {
            return Ok(Reply::say(ctx.say("config-not-set", &values)));
        }
        ctx.app.commit(tx).await?;
        Ok(Reply::say(ctx.say("config-reset", &values)))
    }
}
