//! What is kept about people.

use botkit::{
    args,
    command::{ArgError, Args, Command, Context, Ctx, Failure, Reply, Spec},
};

use crate::App;

/// Says what is kept, for how long, who sees it, and how it goes.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Privacy;

impl Command for Privacy {
    type App = App;

    const SPEC: Spec = Spec {
        contexts: &[Context::Guild, Context::BotDm],
        ..Spec::new("privacy")
    };

    fn from_args(_args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self)
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let kept = ctx.app.config.retention;
        // Files go with the last message that refers to them.
        let files = match (kept.messages, kept.files) {
            (0, days) | (days, 0) => days,
            (messages, files) => messages.min(files),
        };
        // Both hold what was written, until it is dealt with and for so long afterwards.
        let events = match (kept.inbox, kept.outbox) {
            (0, _) | (_, 0) => 0,
            (inbox, outbox) => inbox.max(outbox),
        };
        let values = args! {
            "messages" => kept.messages,
            "files" => files,
            "events" => events,
            "audit" => kept.audit,
        };
        Ok(Reply::say(ctx.say("privacy", &values)))
    }
}
