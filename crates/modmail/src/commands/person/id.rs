//! The ids that other programs ask for.

use botkit::{
    args,
    command::{ArgError, Args, Command, Ctx, Failure, Level, Reply, Spec},
};

use crate::{App, commands::ticket};

/// Shows those of a ticket.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct ShowIds;

impl Command for ShowIds {
    type App = App;

    const SPEC: Spec = Spec {
        aliases: &["dm_channel_id", "ids"],
        level: Level::Supporter,
        ..Spec::new("id")
    };

    fn from_args(_args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self)
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let mut tx = ctx.app.store.read().await?;
        let ticket = ticket(&mut tx, &ctx).await?;
        let number = tx.tickets().number(ticket.id).await?;
        let direct = tx.dm_channels().of_user(ticket.user_id).await?;
        let written = ctx.origin.replied_to;
        let none = || "none".to_owned();
        let values = args! {
            "member" => ticket.user_id.to_string(),
            "number" => number.to_string(),
            "ticket" => ticket.id.to_string(),
            "channel" => ticket.channel_id.map_or_else(none, |channel| channel.to_string()),
            "direct" => direct.map_or_else(none, |direct| direct.channel_id.to_string()),
            "message" => written.map_or_else(none, |message| message.to_string()),
        };
        Ok(Reply::say(ctx.say("ids", &values)))
    }
}
