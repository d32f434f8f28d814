//! What a snippet says.

use botkit::{
    args,
    command::{
        ArgError, Args, Command, Ctx, Failure, Kind, Level, Opt, Partial, Proposal, Reply, Spec,
    },
    embed::blank,
};
use twilight_model::channel::message::Embed;

use super::{LONGEST_DESCRIPTION, cut, find, proposals, shown};
use crate::App;

/// Shows a snippet to the staff.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Show {
    /// Which one.
    key: String,
}

impl Command for Show {
    type App = App;

    const SPEC: Spec = Spec {
        aliases: &["s show", "snippet raw", "s raw"],
        level: Level::Supporter,
        options: &[Opt::required("key", Kind::Word).completed()],
        example: "welcome",
        ..Spec::new("snippet show")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self {
            key: args.required("key", Args::text)?,
        })
    }

    async fn complete(partial: Partial, ctx: Ctx<'_, App>) -> Result<Vec<Proposal>, Failure> {
        proposals(&partial, &ctx).await
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let snippet = find(&mut ctx.app.store.read().await?, &ctx, &self.key).await?;
        let values = args! {
            "key" => shown(&snippet.key),
            "staff" => snippet.created_by.to_string(),
            "moment" => snippet.created_at.unix_timestamp().to_string(),
            "changed" => snippet.updated_at.unix_timestamp().to_string(),
            "uses" => snippet.uses,
        };
        Ok(
            Reply::say(ctx.say("snippet-shown", &values)).with_embed(Embed {
                description: Some(cut(&snippet.content, LONGEST_DESCRIPTION)),
                ..blank()
            }),
        )
    }
}
