//! Sending a snippet.

use botkit::command::{
    ArgError, Args, Command, Ctx, Failure, Kind, Level, Opt, Partial, Proposal, Reply, Spec,
};
use twilight_model::channel::Attachment;

use super::{find, proposals};
use crate::{
    App,
    commands::replies::{Manner, Words, send},
};

/// Sends a snippet to the member, as `reply` would.
#[derive(Debug, PartialEq)]
pub(crate) struct SendSnippet {
    /// Which one.
    key: String,
    /// A file that goes along; in the prefix form all of the message's go.
    file: Option<Attachment>,
    /// How it is sent.
    manner: Manner,
}

impl Command for SendSnippet {
    type App = App;

    const SPEC: Spec = Spec {
        aliases: &["s use", "snippet send", "s send"],
        level: Level::Supporter,
        options: &[
            Opt::required("key", Kind::Word).completed(),
            Opt::optional("file", Kind::Attachment),
            Opt::optional("anonymous", Kind::Flag),
            Opt::optional("plain", Kind::Flag),
        ],
        lasting: true,
        example: "welcome",
        ..Spec::new("snippet use")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self {
            key: args.required("key", Args::text)?,
            file: args.attachment("file"),
            manner: Manner {
                quote: None,
                anonymous: args.flag("anonymous"),
                real: false,
                plain: args.flag("plain"),
                to: None,
            },
        })
    }

    async fn complete(partial: Partial, ctx: Ctx<'_, App>) -> Result<Vec<Proposal>, Failure> {
        proposals(&partial, &ctx).await
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let snippet = find(&mut ctx.app.store.read().await?, &ctx, &self.key).await?;
        let words = Words::snippet(&ctx, snippet.key, self.file.as_ref());
        send(words, self.manner, None, ctx).await
    }
}
